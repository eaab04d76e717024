"use strict";
exports.id = 6871;
exports.ids = [6871];
exports.modules = {
	6871: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { "default": () => __WEBPACK_DEFAULT_EXPORT__ });
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7174);
		var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7878);
		const __WEBPACK_DEFAULT_EXPORT__ = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.bn)(_spec_js__WEBPACK_IMPORTED_MODULE_1__.I, async () => (await Promise.all([__webpack_require__.e(1259), __webpack_require__.e(4809)]).then(__webpack_require__.bind(__webpack_require__, 4809))).default);
	}),
	7878: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => spec });
		var _arrival_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1306);
		var _config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9430);
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5399);
		var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7709);
		var _kit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7360);
		const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
			name: "open-promotion-pr",
			title: "Open the promotion pull request",
			description: "Keeps one pull request per target environment that promotes what the source environment holds: opens it, updates it in place, closes it when nothing is left to promote.",
			icon: "git-pull-request",
			color: "green",
			inputs: {
				from: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Environment to promote from. Default: the `from` of the target in gitops.yaml." }),
				to: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
					description: "Environment to promote to.",
					required: true
				}),
				..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.promotionInputs,
				..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.repositoryInputs,
				..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.commitInputs,
				..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.pullRequestInputs,
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.engineInputs
			},
			outputs: {
				"pull-request-number": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Number of the pull request."),
				"pull-request-url": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Web page of the pull request."),
				"pull-request-operation": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("`created`, `updated`, `closed` or `none`."),
				"pull-request-head-sha": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Commit at the head of the pull request."),
				"pull-request-branch": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Branch of the pull request."),
				plan: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("The plan: from, to, images, files, gates."),
				diff: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Unified diff of the change; cut when long.")
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
