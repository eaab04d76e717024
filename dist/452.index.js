"use strict";
exports.id = 452;
exports.ids = [452];
exports.modules = {
	6929: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Jk: () => deployedImages,
			Lf: () => readAllVersions,
			Qo: () => readEnvironment,
			WR: () => listEnvironment,
			Wp: () => environmentPaths,
			aw: () => prefetchEnvironments
		});
		var _errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8953);
		var _images__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2613);
		var _manifests__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2508);
		var _promotion__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9029);
		var _files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2004);
		const readings = new WeakMap();
		function readEnvironment(snapshot, environment, configFile) {
			const known = readings.get(snapshot) ?? new Map();
			readings.set(snapshot, known);
			const question = JSON.stringify([
				environment.name,
				environment.path,
				configFile
			]);
			const reading = known.get(question) ?? readAnew(snapshot, environment, configFile);
			known.set(question, reading);
			return reading;
		}
		async function readAnew(snapshot, environment, configFile) {
			const files = await (0, _files_js__WEBPACK_IMPORTED_MODULE_0__.PX)(snapshot, await environmentPaths(snapshot, environment, configFile));
			return {
				files,
				images: files.flatMap(_manifests__WEBPACK_IMPORTED_MODULE_1__.Mz)
			};
		}
		async function deployedImages(git, { environment, commit, configFile }) {
			const { images } = await readEnvironment(await git.snapshotAt(commit), environment, configFile);
			const versioned = (0, _promotion__WEBPACK_IMPORTED_MODULE_2__.q2)(images).filter(({ tag, digest }) => tag !== undefined || digest !== undefined);
			return [...new Set(versioned.map((image) => (0, _images__WEBPACK_IMPORTED_MODULE_3__.my)({
				...image,
				name: image.repository
			})))];
		}
		async function environmentPaths(snapshot, environment, configFile) {
			const entries = await listEnvironment(snapshot, environment);
			if (entries.length > 0) return selectEnvironment(entries, environment, configFile);
			throw misplaced(environment, `does not exist on branch ${environment.branch}`, "Correct `path` or `branch`");
		}
		async function listEnvironment(snapshot, environment) {
			const { path, branch } = environment;
			const entries = await snapshot.list(path === "." ? undefined : path);
			const itself = entries.find((entry) => entry.path === path);
			if (itself === undefined) return entries;
			switch (itself.mode) {
				case "120000": throw misplaced(environment, `is a symbolic link on branch ${branch}`, "Name the folder it points to as `path`");
				case "160000": throw misplaced(environment, `is a submodule on branch ${branch}`, "Promote in the submodule\u2019s own repository");
				default: throw misplaced(environment, `is a file on branch ${branch}`, "Name its folder as `path`");
			}
		}
		function misplaced({ name, path, position }, problem, remedy) {
			return new _errors__WEBPACK_IMPORTED_MODULE_4__.f6(position, `environment ${name}: the path ${path} ${problem}`, { hint: `${remedy} of the environment.` });
		}
		function selectEnvironment(entries, { path }, configFile) {
			return (0, _files_js__WEBPACK_IMPORTED_MODULE_0__.LO)(entries, [path, `!${configFile}`], "path");
		}
		async function prefetchEnvironments(snapshot, config, branch) {
			const entries = await snapshot.list();
			const here = [...config.environments.values()].filter((environment) => environment.branch === branch);
			const present = here.filter(({ path }) => path === "." || entries.some((entry) => entry.path.startsWith(`${path}/`)));
			const selected = await Promise.all(present.map((environment) => selectEnvironment(entries, environment, config.file)));
			await snapshot.read(selected.flat().map(({ path }) => path));
		}
		async function readAllVersions(config, snapshotOf) {
			const versions = [];
			for (const environment of config.environments.values()) {
				const images = await snapshotOf(environment.branch).then((snapshot) => readEnvironment(snapshot, environment, config.file)).then((read) => read.images, () => []);
				versions.push({
					environment,
					images
				});
			}
			return versions;
		}
	}),
	9012: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			WQ: () => rollbackLedger,
			aM: () => ledgerTrailers,
			df: () => commitMessage,
			eq: () => rollbackMessage,
			fv: () => promotionMessage
		});
		var _git__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7589);
		var _promotion__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7324);
		var _promotion__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3810);
		var _promotion__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5414);
		function commitMessage(inputs, parts) {
			const harmless = ([key, value]) => [key, (0, _git__WEBPACK_IMPORTED_MODULE_0__.sI)(value)];
			const values = Object.fromEntries(Object.entries(parts.values).map(harmless));
			const trailers = parts.trailers.map(harmless);
			const filled = (0, _promotion__WEBPACK_IMPORTED_MODULE_1__.ou)(inputs.commitMessage?.trim() || parts.template, values, "commit-message");
			const [subject = "", ...body] = filled.split(/\r?\n/);
			const { name, email } = inputs.committer;
			return (0, _git__WEBPACK_IMPORTED_MODULE_0__.hw)({
				subject: inputs.skipCi ? `${subject} [skip ci]` : subject,
				body: body.join("\n").trim(),
				trailers: inputs.signoff ? [...trailers, ["Signed-off-by", `${name} <${email}>`]] : trailers
			});
		}
		function ledgerTrailers({ from, to, images, promotionId }, liftsHold) {
			const lifted = liftsHold ? [["Hold-Lifted", to.environment]] : [];
			return [...(0, _promotion__WEBPACK_IMPORTED_MODULE_2__.yR)({
				from,
				to: to.environment,
				images,
				promotionId
			}), ...lifted];
		}
		function rollbackLedger({ request, plan, state, hold }) {
			const { environment, reason, run } = request;
			return [...(0, _promotion__WEBPACK_IMPORTED_MODULE_2__.NQ)({
				environment: environment.name,
				target: state.sha,
				images: plan.images,
				reason,
				run
			}), ...hold.kind === "to-place" ? (0, _promotion__WEBPACK_IMPORTED_MODULE_3__.UR)(hold.request, hold.until) : []];
		}
		function rollbackMessage(inputs, prepared) {
			const { plan, request } = prepared;
			const changes = plan.files.length > 0;
			return commitMessage(inputs, {
				template: `chore({environment}): ${changes ? "roll back {what}" : "put on hold"}\n\n{reason}`,
				values: {
					environment: plan.to.environment,
					what: changes ? (0, _promotion__WEBPACK_IMPORTED_MODULE_1__.df)(plan) : "nothing",
					reason: request.reason
				},
				trailers: rollbackLedger(prepared)
			});
		}
		function promotionMessage(inputs, plan, liftsHold) {
			const { from, to, strategy } = plan;
			return commitMessage(inputs, {
				template: "chore({to}): promote {what} from {from}",
				values: {
					from: from.environment,
					to: to.environment,
					what: (0, _promotion__WEBPACK_IMPORTED_MODULE_1__.df)(plan),
					strategy
				},
				trailers: ledgerTrailers(plan, liftsHold)
			});
		}
	}),
	2508: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Bu: () => setImages,
			Mz: () => findImages,
			bT: () => assertVersion
		});
		var _images__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2613);
		var _edit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6390);
		var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(447);
		var _sites_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2477);
		var _template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8204);
		var _warnings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(391);
		function findImages(file) {
			return sitesOf(file).sites.map(({ occurrence }) => occurrence);
		}
		function setImages(file, choose) {
			const { source, sites } = sitesOf(file);
			const planned = sites.flatMap((site) => planOf(site, choose(site.occurrence)) ?? []);
			if (source === undefined || planned.length === 0) return {
				text: file.text,
				edits: [],
				warnings: []
			};
			const changes = planned.flatMap((plan) => plan.changes);
			const { text, made } = (0, _edit_js__WEBPACK_IMPORTED_MODULE_0__.Y)(source, changes);
			const isMade = new Set(made);
			const edits = planned.flatMap(({ edit, changes: own }) => {
				const isReal = own.some((change) => isMade.has(change)) || !isSame(edit.from, edit.to);
				return isReal ? [edit] : [];
			});
			return {
				text,
				edits,
				warnings: (0, _warnings_js__WEBPACK_IMPORTED_MODULE_1__.n)(made, changes)
			};
		}
		const known = new WeakMap();
		function sitesOf(file) {
			(0, _parse_js__WEBPACK_IMPORTED_MODULE_2__.DE)(file);
			if (!(0, _sites_js__WEBPACK_IMPORTED_MODULE_3__.d2)(file)) return {
				source: undefined,
				sites: []
			};
			const before = known.get(file);
			if (before !== undefined && before.text === file.text && before.path === file.path) return before;
			const source = (0, _parse_js__WEBPACK_IMPORTED_MODULE_2__.Ng)(file, _sites_js__WEBPACK_IMPORTED_MODULE_3__.WP);
			(0, _template_js__WEBPACK_IMPORTED_MODULE_4__.Q)(source);
			const found = {
				source,
				sites: (0, _sites_js__WEBPACK_IMPORTED_MODULE_3__.AG)(source),
				path: file.path,
				text: file.text
			};
			known.set(file, found);
			return found;
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
			return (0, _images__WEBPACK_IMPORTED_MODULE_5__.my)(a) === (0, _images__WEBPACK_IMPORTED_MODULE_5__.my)(b);
		}
		function assertVersion({ newName, tag, digest }) {
			const problem = (newName === undefined ? undefined : (0, _images__WEBPACK_IMPORTED_MODULE_5__.rH)(newName)) ?? (tag === undefined ? undefined : (0, _images__WEBPACK_IMPORTED_MODULE_5__.qH)(tag)) ?? (digest === undefined ? undefined : (0, _images__WEBPACK_IMPORTED_MODULE_5__.WQ)(digest));
			if (problem === undefined) return;
			throw new _images__WEBPACK_IMPORTED_MODULE_5__.ft((0, _images__WEBPACK_IMPORTED_MODULE_5__.my)(referenceOf(newName ?? "", {
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
	}),
	5414: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			UR: () => holdTrailers,
			Uh: () => standingHold,
			f7: () => holdEnd,
			o6: () => latestEntry,
			oq: () => isSameHold
		});
		var _ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3810);
		async function latestEntry(environment, history, now) {
			const walk = openWalk();
			let newest;
			for await (const commit of history) {
				const entry = walk.isEnded(commit) ? undefined : gateEntry(commit, environment);
				if (standingHold(entry, now) !== undefined) return entry;
				newest ??= entry;
				if (entry !== undefined && entry.kind !== "hold") walk.end(commit);
				if (walk.pass(commit) === "done") break;
			}
			return newest;
		}
		function openWalk() {
			const passed = new Set();
			const ended = new Set();
			const ahead = new Set();
			return {
				isEnded: ({ sha }) => ended.has(sha),
				end: ({ sha }) => ended.add(sha),
				pass: ({ sha, parents }) => {
					passed.add(sha);
					ahead.delete(sha);
					for (const parent of parents) {
						if (ended.has(sha)) ended.add(parent);
						else if (!passed.has(parent)) ahead.add(parent);
						if (ended.has(parent)) ahead.delete(parent);
					}
					return ahead.size === 0 ? "done" : "goes-on";
				}
			};
		}
		function gateEntry(commit, environment) {
			const entries = (0, _ledger_js__WEBPACK_IMPORTED_MODULE_0__.Gs)(commit).filter((entry) => entry.environment === environment).filter((entry) => entry.kind !== "rollback");
			return entries.find(({ kind }) => kind === "hold") ?? entries[0];
		}
		function standingHold(newest, now) {
			if (newest?.kind !== "hold") return undefined;
			return newest.until !== undefined && newest.until <= now ? undefined : newest;
		}
		function isSameHold(standing, { reason, until }) {
			if (!(0, _ledger_js__WEBPACK_IMPORTED_MODULE_0__.Rt)(standing.reason, reason)) return false;
			switch (until.kind) {
				case "never": return standing.until === undefined;
				case "at": return standing.until === until.time;
				case "after": return standing.until !== undefined;
			}
		}
		function holdEnd({ until }, now) {
			switch (until.kind) {
				case "never": return undefined;
				case "at": return until.time;
				case "after": return Math.ceil((now + until.duration) / 1e3) * 1e3;
			}
		}
		function holdTrailers({ environment, reason, by }, until) {
			return [
				["Hold", environment],
				["Hold-Reason", reason],
				["Hold-By", by],
				...until === undefined ? [] : [["Hold-Until", new Date(until).toISOString().replace(".000Z", "Z")]]
			];
		}
	}),
	3810: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Gs: () => readLedgerEntries,
			Kr: () => imageTrailers,
			NQ: () => rollbackTrailers,
			Op: () => bareText,
			Rt: () => isSameReason,
			yR: () => promotionTrailers
		});
		var _images__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2613);
		var _images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9029);
		function promotionTrailers({ from, to, images, promotionId }) {
			return [
				["Promoted-From", `${from.environment}@${from.commit}`],
				["Promoted-To", to],
				...imageTrailers(images),
				["Promotion-Id", promotionId]
			];
		}
		function rollbackTrailers({ environment, target, images, reason, run }) {
			return [
				["Rolled-Back", environment],
				["Rolled-Back-To", target],
				...imageTrailers(images),
				["Rollback-Reason", reason],
				...run === undefined ? [] : [["Rollback-Run", run]]
			];
		}
		function bareText(text) {
			return text.replace(/[^\p{L}\p{N}.:/+(),;!?%='_-]+/gu, " ").trim();
		}
		function isSameReason(one, other) {
			return bareText(one) === bareText(other);
		}
		function imageTrailers(images) {
			const lines = images.map(({ repository, from, to }) => `${(0, _images__WEBPACK_IMPORTED_MODULE_0__.my)({
				name: repository,
				...to
			})} (was ${exactVersion(from)})`);
			return [...new Set(lines)].map((line) => ["Image", line]);
		}
		function exactVersion(version) {
			return (0, _images__WEBPACK_IMPORTED_MODULE_0__.my)({
				name: "",
				...version
			}).replace(/^[:@]/, "") || (0, _images_js__WEBPACK_IMPORTED_MODULE_1__.qh)(version);
		}
		const NO_VERSION = (0, _images_js__WEBPACK_IMPORTED_MODULE_1__.qh)({});
		function readImages(trailers) {
			return trailers.flatMap(([key, value]) => {
				const [, becomes = "", was = ""] = key.toLowerCase() === "image" && /^(.*) \(was (.*)\)$/.exec(value) || [];
				const image = (0, _images__WEBPACK_IMPORTED_MODULE_0__.Vz)(becomes);
				if (image === undefined) return [];
				const { name: repository, ...to } = image;
				return [{
					repository,
					from: readVersion(was),
					to
				}];
			});
		}
		function readVersion(text) {
			if (text === NO_VERSION) return {};
			const [tag, digest] = text.includes("@") ? text.split("@") : text.includes(":") ? [undefined, text] : [text];
			return {
				...tag === undefined ? {} : { tag },
				...digest === undefined ? {} : { digest }
			};
		}
		function readLedgerEntries({ sha, date, trailers }) {
			const value = (wanted) => trailers.find(([key]) => key.toLowerCase() === wanted.toLowerCase())?.[1];
			const until = Date.parse(value("Hold-Until") ?? "");
			const images = readImages(trailers);
			return trailers.flatMap(([key, environment]) => {
				const entry = {
					sha,
					date,
					environment
				};
				switch (key.toLowerCase()) {
					case "promoted-to": return [{
						kind: "promotion",
						...entry,
						promotionId: value("Promotion-Id"),
						images
					}];
					case "bumped": return [{
						kind: "bump",
						...entry,
						images
					}];
					case "rolled-back": {
						const reason = value("Rollback-Reason") ?? "";
						return [{
							kind: "rollback",
							...entry,
							images,
							target: value("Rolled-Back-To") ?? "",
							reason,
							run: value("Rollback-Run")
						}];
					}
					case "hold-lifted": return [{
						kind: "hold-lifted",
						...entry
					}];
					case "hold": {
						const reason = value("Hold-Reason") || "no reason given";
						return [{
							kind: "hold",
							...entry,
							reason,
							by: value("Hold-By"),
							until: Number.isNaN(until) ? undefined : until
						}];
					}
					default: return [];
				}
			});
		}
	})
};
;
