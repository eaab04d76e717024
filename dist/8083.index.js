"use strict";
exports.id = 8083;
exports.ids = [8083];
exports.modules = {
	8083: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { "default": () => __WEBPACK_DEFAULT_EXPORT__ });
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7174);
		var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4834);
		const __WEBPACK_DEFAULT_EXPORT__ = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.bn)(_spec_js__WEBPACK_IMPORTED_MODULE_1__.I, async () => (await Promise.all([
			__webpack_require__.e(7221),
			__webpack_require__.e(4651),
			__webpack_require__.e(5305),
			__webpack_require__.e(935),
			__webpack_require__.e(3610)
		]).then(__webpack_require__.bind(__webpack_require__, 8316))).default);
	}),
	4834: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => spec });
		var _arrival_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1306);
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5399);
		var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7709);
		var _kit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7360);
		const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
			name: "wait-for-flux",
			title: "Wait for Flux",
			description: "Waits until Flux has really applied a commit or a tag, and it is healthy; says early when that will never happen, and why.",
			icon: "wind",
			color: "blue",
			inputs: {
				kustomization: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "Kustomizations, as `namespace/name`, or `name` in flux-system." }),
				"helm-release": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "HelmReleases, named likewise." }),
				"resource-set": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "ResourceSets of the Flux Operator, named likewise." }),
				"resource-set-input-provider": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "ResourceSetInputProviders of the Flux Operator, named likewise." }),
				"image-update-automation": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "ImageUpdateAutomations, named likewise." }),
				revision: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
					group: "Expected",
					description: "Commit that must have arrived, itself or in a later one; of an OCI artifact also its digest. A HelmRelease or ResourceSet has it once the Kustomization that holds it has applied it. Default: what the source has."
				}),
				tag: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
					group: "Expected",
					description: "Tag that must have arrived: `v1.2.3`, or `v1.2.3@sha256:\u2026` for a tag that moves, or the digest alone. See the README for what each kind is asked."
				}),
				reconcile: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
					group: "Waiting",
					description: "Ask Flux to look now, the source first, instead of at its next interval. Needs the permission to patch these objects; without it a notice says so, and the wait goes on.",
					default: true
				}),
				"grace-period": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.p0)({
					group: "Waiting",
					description: "How long a failure is borne that may pass by itself: a git server that is away, a webhook that is not ready, an object that does not exist yet.",
					default: "1m"
				}),
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_2__.waitInputs,
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_2__.kubernetesInputs,
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_2__.ancestryInputs
			},
			outputs: {
				status: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("`ready`, `failed`, `blocked` or `timeout`."),
				revision: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("What was applied last: a revision such as `main@sha1:\u2026`, `chart@version`, or what a provider exports. Of several objects, that of the one that decided the status."),
				duration: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("How long it took, such as `1m12s`."),
				reason: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("Why it ended as it did."),
				objects: _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("Each object: kind, namespace, name, status, reason, revision.")
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
