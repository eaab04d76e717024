"use strict";
exports.id = 1590;
exports.ids = [1590];
exports.modules = {
	1590: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { copyFolder: () => copyFolder });
		var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8953);
		var _promotion__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9029);
		var _environments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6929);
		var _movement_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2978);
		async function copyFolder({ git, from, to, source, target, configFile }) {
			const isCopied = await copiedPaths(from, to, configFile);
			const wanted = plainFiles(filesInside(await (0, _environments_js__WEBPACK_IMPORTED_MODULE_0__.WR)(source, from), from, isCopied));
			const present = filesInside(await (0, _environments_js__WEBPACK_IMPORTED_MODULE_0__.WR)(target, to), to, isCopied);
			if (wanted.size === 0) {
				throw new _errors__WEBPACK_IMPORTED_MODULE_1__.f6(from.position, `environment ${from.name}: ${from.path} on branch ${from.branch} holds no files to copy`);
			}
			const changed = [...wanted].filter(([inside, file]) => !isSameFile(present.get(inside), file));
			const deleted = [...present.keys()].filter((inside) => !wanted.has(inside));
			const contents = await source.read(changed.map(([, { path }]) => path));
			const changes = new Map(deleted.map((inside) => [pathIn(to, inside), null]));
			for (const [inside, { path, mode }] of changed) {
				changes.set(pathIn(to, inside), {
					content: contents.get(path) ?? new Uint8Array(),
					mode
				});
			}
			return {
				images: changes.size === 0 ? [] : await imagesMovedBy(changes, {
					git,
					to,
					target,
					configFile
				}),
				missing: [],
				files: [...changed.map(([inside]) => ({
					path: pathIn(to, inside),
					change: present.has(inside) ? "modified" : "added"
				})), ...deleted.map((inside) => ({
					path: pathIn(to, inside),
					change: "deleted"
				}))],
				commits: [],
				content: changed.map(([inside, { oid, mode }]) => `${inside}\0${mode}\0${oid}`).join("\n"),
				change: {
					kind: "edit",
					changes
				},
				warnings: []
			};
		}
		async function copiedPaths(from, to, configFile) {
			const isExcluded = await excluding(to.exclude);
			const isWholeBranch = from.path === "." || to.path === ".";
			return (inside) => !isExcluded(inside) && !(isWholeBranch && /^\.[^/]+\//.test(inside)) && pathIn(from, inside) !== configFile && pathIn(to, inside) !== configFile;
		}
		async function excluding(globs) {
			if (globs.length === 0) return () => false;
			const { default: picomatch } = await __webpack_require__.e(4006).then(__webpack_require__.t.bind(__webpack_require__, 4006, 23));
			return picomatch([...globs], { dot: true });
		}
		function filesInside(entries, { path }, isCopied) {
			const prefix = path === "." ? "" : `${path}/`;
			return new Map(entries.map((entry) => [entry.path.slice(prefix.length), entry]).filter(([inside]) => isCopied(inside)));
		}
		function plainFiles(entries) {
			return new Map([...entries].map(([inside, entry]) => [inside, plainFile(entry)]));
		}
		function plainFile(entry) {
			const { path, mode } = entry;
			if (mode === "100644" || mode === "100755") return {
				...entry,
				mode
			};
			throw new _errors__WEBPACK_IMPORTED_MODULE_1__.f6({ file: path }, `is a ${mode === "120000" ? "symbolic link" : "submodule"}, which strategy copy does not carry over`, { hint: "Leave it out with `exclude` in gitops.yaml, or promote by merge." });
		}
		function isSameFile(a, b) {
			return a?.oid === b.oid && a.mode === b.mode;
		}
		function pathIn({ path }, inside) {
			return path === "." ? inside : `${path}/${inside}`;
		}
		async function imagesMovedBy(changes, { git, to, target, configFile }) {
			const after = await (0, _movement_request_js__WEBPACK_IMPORTED_MODULE_2__.V)(git, [target.commit], {
				base: target.commit,
				changes
			});
			const before = await (0, _environments_js__WEBPACK_IMPORTED_MODULE_0__.Qo)(target, to, configFile).catch((error) => {
				if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_1__.f6) return { images: [] };
				throw error;
			});
			return (0, _promotion__WEBPACK_IMPORTED_MODULE_3__.jg)(before.images, (await (0, _environments_js__WEBPACK_IMPORTED_MODULE_0__.Qo)(after, to, configFile)).images);
		}
	}),
	2978: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { V: () => preview });
		const NOBODY = {
			name: "gitops-actions",
			email: "gitops-actions@localhost"
		};
		async function preview(git, parents, tree) {
			const commit = await git.createCommit({
				parents,
				tree,
				message: "preview",
				author: NOBODY,
				committer: NOBODY
			});
			return git.snapshotAt(commit);
		}
	})
};
;
