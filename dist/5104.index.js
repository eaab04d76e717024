"use strict";
exports.id = 5104;
exports.ids = [5104];
exports.modules = {
	5104: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { "default": () => __WEBPACK_DEFAULT_EXPORT__ });
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7174);
		var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2621);
		const __WEBPACK_DEFAULT_EXPORT__ = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.bn)(_spec_js__WEBPACK_IMPORTED_MODULE_1__.I, async () => (await Promise.all([
			__webpack_require__.e(1259),
			__webpack_require__.e(7221),
			__webpack_require__.e(3388),
			__webpack_require__.e(4718)
		]).then(__webpack_require__.bind(__webpack_require__, 4718))).default);
	}),
	2621: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => spec });
		var _arrival_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1306);
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5399);
		var _kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7709);
		var _kit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7360);
		var _preview_namespace_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7199);
		const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
			name: "delete-preview-namespace",
			title: "Delete preview namespaces",
			description: "Removes the preview of a pull request, or all whose time is up: helm releases first, then the namespace, and waits until it is really gone. Nothing that is no preview of this repository is ever touched.",
			icon: "trash-2",
			color: "gray-dark",
			inputs: {
				..._preview_namespace_inputs__WEBPACK_IMPORTED_MODULE_1__.previewInputs,
				namespace: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({ description: "Namespace of the preview, instead of `pull-request`." }),
				"head-sha": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({ description: "Remove it only while it holds this commit: a run that has tested one does not take away what a newer push has deployed. Default: the event's commit, unless the event is that of closing it or of taking a label away." }),
				expired: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
					description: "Remove all previews of the repository whose time is up, or whose pull request is closed: for a schedule.",
					default: false
				}),
				reason: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({ description: "Why, in the words of the comment. Default: says what became of the pull request." }),
				"dry-run": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
					description: "Say what would be removed, and remove nothing.",
					default: false
				}),
				timeout: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.p0)({
					group: "Waiting",
					description: "How long to wait until a namespace is gone.",
					default: "10m"
				}),
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.kubernetesInputs
			},
			outputs: {
				operation: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("`deleted`, `none` (there was nothing), `kept` or `dry-run`."),
				deleted: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("Previews that were removed, or would be: namespace, pullRequest, reason."),
				kept: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("Previews that stay, and why."),
				failed: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("Previews that could not be removed, and what holds them.")
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
