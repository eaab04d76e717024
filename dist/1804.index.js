"use strict";
exports.id = 1804;
exports.ids = [1804];
exports.modules = {
	1804: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { "default": () => __WEBPACK_DEFAULT_EXPORT__ });
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7174);
		var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7497);
		const __WEBPACK_DEFAULT_EXPORT__ = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.bn)(_spec_js__WEBPACK_IMPORTED_MODULE_1__.I, async () => (await Promise.all([
			__webpack_require__.e(7221),
			__webpack_require__.e(4651),
			__webpack_require__.e(5144),
			__webpack_require__.e(5421)
		]).then(__webpack_require__.bind(__webpack_require__, 8640))).default);
	}),
	7497: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => spec });
		var _arrival_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3103);
		var _arrival_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1306);
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5399);
		var _kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7709);
		var _kit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7360);
		const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
			name: "wait-for-argocd",
			title: "Wait for Argo CD",
			description: "Waits until Argo CD really runs a commit, or a later one that contains it, and it is healthy; says early when that will never happen, and why.",
			icon: "anchor",
			color: "orange",
			inputs: {
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_1__.cM,
				revision: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
					group: "Expected",
					description: "Commit that must have arrived, itself or in a later one. For a Helm chart or OCI artifact its version. Default: whatever the application tracks once Argo CD has looked again."
				}),
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_1__.bW,
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.waitInputs,
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_1__.IL,
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.kubernetesInputs,
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.ancestryInputs
			},
			outputs: {
				status: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("`ready`, `failed`, `blocked` or `timeout`."),
				revision: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("The commit (or version) that is compared with the cluster; of several sources joined by commas."),
				health: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Health of the application; of several, of the one that decided the status."),
				"operation-phase": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Phase of its last sync: `Succeeded`, `Running`, `Failed`, `Error`."),
				duration: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("How long it took, such as `1m12s`."),
				applications: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("Each application: name, namespace, status, reason, revision, sync, health, operationPhase, images."),
				reason: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Why it ended as it did.")
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
