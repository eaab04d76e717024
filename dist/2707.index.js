"use strict";
exports.id = 2707;
exports.ids = [2707];
exports.modules = {
	2707: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { "default": () => __WEBPACK_DEFAULT_EXPORT__ });
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7174);
		var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9426);
		const __WEBPACK_DEFAULT_EXPORT__ = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.bn)(_spec_js__WEBPACK_IMPORTED_MODULE_1__.I, async () => (await Promise.all([__webpack_require__.e(1259), __webpack_require__.e(4109)]).then(__webpack_require__.bind(__webpack_require__, 4109))).default);
	}),
	9426: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => spec });
		var _config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9430);
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5399);
		var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7709);
		var _kit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7360);
		const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
			name: "bump-image-tag",
			title: "Bump an image tag",
			description: "Sets image versions (or any YAML or JSON value) in a configuration repository, in one commit, without a checkout, and keeps every other byte of the files.",
			icon: "tag",
			color: "green",
			inputs: {
				images: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "Images to set, as `name[=newname][:tag][@digest]`." }),
				tag: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Tag for the lines of `images` that have neither tag nor digest, and the default of `value`." }),
				path: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "Files, folders or globs to change, relative to the repository\u2019s root; `!glob` leaves files out." }),
				environment: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Environment of gitops.yaml to change, instead of `path`. Its image policy and holds apply." }),
				"lift-hold": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
					description: "Bump the `environment` although a hold of the ledger (placed by a rollback) stands, and end that hold.",
					default: false
				}),
				config: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
					description: "Path of gitops.yaml in the repository.",
					default: "gitops.yaml"
				}),
				key: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "Keys to set to `value` in every file of `path`, or in those files of `environment` that have them; such as `image.tag`, `web\\.port`, `containers[0].args` or `env[name=VERSION].value`." }),
				value: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Value for `key`. Written as a string, but where a number, boolean or null stands and the value is one as well, it stays one. Default: `tag`, as a string." }),
				updates: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.c1)({ description: "YAML list of `{path, key, value}`: values to set, in any number of files. Strings stay strings; numbers, booleans and null stay what they are." }),
				create: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
					description: "Add an entry to kustomization.yaml for an image that no file holds yet.",
					default: false
				}),
				..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.repositoryInputs,
				..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.commitInputs
			},
			outputs: {
				changed: _kit__WEBPACK_IMPORTED_MODULE_3__.C.flag("Whether anything had to change."),
				"commit-sha": _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("The commit that was pushed."),
				"commit-url": _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("Web page of that commit."),
				branch: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("The branch that holds the change."),
				files: _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("Paths of the files that changed."),
				images: _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("What changed: name, from, to, file, line."),
				diff: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("Unified diff of the change; cut when long.")
			}
		});
	}),
	5399: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => defineAction });
		function defineAction(spec) {
			return spec;
		}
	})
};
;
