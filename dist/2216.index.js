"use strict";
exports.id = 2216;
exports.ids = [2216];
exports.modules = {
	2216: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { setImages: () => _set_images_js__WEBPACK_IMPORTED_MODULE_0__.B });
		var _set_images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7367);
	}),
	7367: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			B: () => setImages,
			b: () => assertVersion
		});
		var _images__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2613);
		var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2028);
		var _images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2508);
		var _warnings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(391);
		function setImages(file, choose) {
			const { source, sites } = (0, _images_js__WEBPACK_IMPORTED_MODULE_0__.Y)(file);
			const planned = sites.flatMap((site) => planOf(site, choose(site.occurrence)) ?? []);
			if (source === undefined || planned.length === 0) return {
				text: file.text,
				edits: [],
				warnings: []
			};
			const changes = planned.flatMap((plan) => plan.changes);
			const { text, made } = (0, _edit_js__WEBPACK_IMPORTED_MODULE_1__.Y)(source, changes);
			const isMade = new Set(made);
			const edits = planned.flatMap(({ edit, changes: own }) => {
				const isReal = own.some((change) => isMade.has(change)) || !isSame(edit.from, edit.to);
				return isReal ? [edit] : [];
			});
			return {
				text,
				edits,
				warnings: (0, _warnings_js__WEBPACK_IMPORTED_MODULE_2__.n)(made, changes)
			};
		}
		function planOf(site, version) {
			if (version === undefined) return undefined;
			assertVersion(version);
			const { occurrence } = site;
			const from = referenceOf(occurrence.repository, occurrence);
			const to = referenceOf(version.newName ?? occurrence.repository, version);
			return {
				edit: {
					occurrence,
					from,
					to
				},
				changes: site.changes(version)
			};
		}
		function referenceOf(name, { tag, digest }) {
			return {
				name,
				...tag === undefined ? {} : { tag },
				...digest === undefined ? {} : { digest }
			};
		}
		function isSame(a, b) {
			return (0, _images__WEBPACK_IMPORTED_MODULE_3__.my)(a) === (0, _images__WEBPACK_IMPORTED_MODULE_3__.my)(b);
		}
		function assertVersion({ newName, tag, digest }) {
			const problem = (newName === undefined ? undefined : (0, _images__WEBPACK_IMPORTED_MODULE_3__.rH)(newName)) ?? (tag === undefined ? undefined : (0, _images__WEBPACK_IMPORTED_MODULE_3__.qH)(tag)) ?? (digest === undefined ? undefined : (0, _images__WEBPACK_IMPORTED_MODULE_3__.WQ)(digest));
			if (problem === undefined) return;
			throw new _images__WEBPACK_IMPORTED_MODULE_3__.ft((0, _images__WEBPACK_IMPORTED_MODULE_3__.my)(referenceOf(newName ?? "", {
				tag,
				digest
			})), problem);
		}
	}),
	391: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { n: () => warningsOf });
		var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6991);
		var _ancestry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2131);
		var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9770);
		var _position_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5113);
		var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7314);
		const IMAGE_UPDATER_ANNOTATION = "argocd-image-updater.argoproj.io/";
		function warningsOf(made, asked) {
			const expected = new Set(asked.flatMap((change) => change.kind === "set" && (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(change.node) ? [change.node] : []));
			const warnings = made.flatMap((change) => [
				...setterWarning(change),
				...detachedAliasWarning(change),
				...repeatedWarning(change, expected),
				...imageUpdaterWarning(change.document)
			]);
			const unique = new Map(warnings.map((warning) => [`${warning.line}:${warning.message}`, warning]));
			return [...unique.values()];
		}
		function setterWarning(change) {
			const { source } = change.document;
			const offset = (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.b)(change);
			const marker = /\$imagepolicy"?\s*:\s*"(?<policy>[^"]*)"/.exec(source.text.slice(offset, (0, _position_js__WEBPACK_IMPORTED_MODULE_2__.vT)(source.text, offset)));
			const policy = marker?.groups?.["policy"];
			if (policy === undefined) return [];
			return [{
				...source.position(offset),
				message: `Flux image automation writes this line too ($imagepolicy ${policy}) and will set it back unless the policy selects this version`
			}];
		}
		function detachedAliasWarning(change) {
			if (change.kind !== "set" || !(0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(change.node)) return [];
			const { source, anchors } = change.document;
			const target = anchors.targets.get(change.node);
			const { line } = source.position(target?.range[0] ?? 0);
			return [{
				...source.position((0, _change_js__WEBPACK_IMPORTED_MODULE_1__.b)(change)),
				message: `the alias *${change.node.source} was replaced by a value of its own; its anchor on line ${line} and other uses of it stay as they are`
			}];
		}
		function repeatedWarning(change, expected) {
			if (change.kind === "set" && (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(change.node)) return [];
			const { source } = change.document;
			const aliases = (0, _ancestry_js__WEBPACK_IMPORTED_MODULE_3__.QI)(change.document, (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.b)(change)).filter((alias) => !expected.has(alias));
			if (aliases.length === 0) return [];
			const places = aliases.slice(0, 10).map((alias) => {
				const { file, line } = source.position(alias.range[0]);
				return `*${alias.source} at ${file}:${line}`;
			});
			const more = aliases.length > places.length ? ` and ${aliases.length - places.length} more` : "";
			return [{
				...source.position((0, _change_js__WEBPACK_IMPORTED_MODULE_1__.b)(change)),
				message: `this value is repeated by aliases and changes there too: ${places.join(", ")}${more}`
			}];
		}
		function imageUpdaterWarning(document) {
			const outer = document.source.container?.document ?? document;
			const { source, root } = outer;
			const message = "Argo CD Image Updater manages images here and may set them back";
			if (/(?:^|\/)\.argocd-source[^/]*$/.test(source.file)) return [{
				...source.position(0),
				message
			}];
			const annotations = root !== null && (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(root) ? (0, _tree_js__WEBPACK_IMPORTED_MODULE_4__.sW)(root, ["metadata", "annotations"]) : undefined;
			if (annotations === undefined || !(0, _tree_js__WEBPACK_IMPORTED_MODULE_4__.YD)(annotations).some((key) => key.startsWith(IMAGE_UPDATER_ANNOTATION))) return [];
			return [{
				...source.position(annotations.range[0]),
				message
			}];
		}
	})
};
;
