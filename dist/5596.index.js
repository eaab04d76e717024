"use strict";
exports.id = 5596;
exports.ids = [5596];
exports.modules = {
	5596: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { "default": () => __WEBPACK_DEFAULT_EXPORT__ });
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7174);
		var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2585);
		const __WEBPACK_DEFAULT_EXPORT__ = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.bn)(_spec_js__WEBPACK_IMPORTED_MODULE_1__.I, async () => (await Promise.all([
			__webpack_require__.e(7221),
			__webpack_require__.e(4651),
			__webpack_require__.e(5144),
			__webpack_require__.e(9127)
		]).then(__webpack_require__.bind(__webpack_require__, 5226))).default);
	}),
	2585: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => spec });
		var _arrival_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3103);
		var _arrival_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1306);
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5399);
		var _kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7709);
		var _kit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7360);
		const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
			name: "sync-argocd",
			title: "Sync Argo CD",
			description: "Asks Argo CD for a sync, the human gate of environments that do not sync by themselves, and waits until it has arrived and is healthy.",
			icon: "refresh-cw",
			color: "orange",
			inputs: {
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_1__.cM,
				revision: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
					group: "Expected",
					description: "Commit that must have arrived, itself or in a later one, once Argo CD has synced what the application tracks. For a Helm chart or OCI artifact its version."
				}),
				"sync-revision": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
					group: "Sync",
					description: "Sync this commit, tag or branch instead of what the application tracks. Argo CD refuses it while automatic sync is on."
				}),
				prune: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
					group: "Sync",
					description: "Delete what git does not hold any more.",
					default: false
				}),
				"dry-run": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
					group: "Sync",
					description: "Let Argo CD try it without changing anything, and show what it would do.",
					default: false
				}),
				force: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
					group: "Sync",
					description: "Delete and create anew what cannot be changed.",
					default: false
				}),
				resources: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
					group: "Sync",
					description: "Sync these resources only: `GROUP:KIND:NAME` or `GROUP:KIND:NAMESPACE/NAME`. The wait then looks at them alone, unless `resource` says otherwise."
				}),
				"sync-options": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
					group: "Sync",
					description: "Options such as `ServerSideApply=true`, instead of those of the application."
				}),
				"retry-limit": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
					group: "Sync",
					description: "How often a failed sync is tried again. Default: as the application says."
				}),
				"retry-backoff": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.p0)({
					group: "Sync",
					description: "Pause before the first retry; it doubles with each, up to 3 minutes. Counts with retry-limit.",
					default: "5s"
				}),
				wait: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
					group: "Waiting",
					description: "Wait until it has arrived and is healthy.",
					default: true
				}),
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_1__.bW,
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.waitInputs,
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_1__.IL,
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.kubernetesInputs,
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.ancestryInputs
			},
			outputs: {
				operation: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("`started`, `already-running` (another sync was under way, and was waited for), `none` (nothing differed), `refused`, or `dry-run`. Of several applications the most notable."),
				status: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("`ready`, `failed`, `blocked` or `timeout`; empty with `wait: false`."),
				revision: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("The commit (or version) that is compared with the cluster; of several sources joined by commas."),
				health: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Health of the application; of several, of the one that decided the status."),
				"operation-phase": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Phase of the sync: `Succeeded`, `Running`, `Failed`, `Error`."),
				duration: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("How long it took, such as `1m12s`."),
				applications: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("Each application: name, namespace, operation, and after the wait status, reason, revision, sync, health, operationPhase, images."),
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
