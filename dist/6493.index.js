"use strict";
exports.id = 6493;
exports.ids = [6493];
exports.modules = {
	6493: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { "default": () => __WEBPACK_DEFAULT_EXPORT__ });
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7174);
		var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8312);
		const __WEBPACK_DEFAULT_EXPORT__ = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.bn)(_spec_js__WEBPACK_IMPORTED_MODULE_1__.I, async () => (await Promise.all([
			__webpack_require__.e(7221),
			__webpack_require__.e(4651),
			__webpack_require__.e(5305),
			__webpack_require__.e(6987)
		]).then(__webpack_require__.bind(__webpack_require__, 5443))).default);
	}),
	8312: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => spec });
		var _arrival_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1306);
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5399);
		var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7709);
		var _kit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7360);
		const group = "Health check";
		const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
			name: "wait-for-rollout",
			title: "Wait for a rollout",
			description: "Waits until workloads in Kubernetes have really rolled out: the new image runs, no old pod serves any more, and an address answers. What fails is shown with its pod, events and log.",
			icon: "layers",
			color: "blue",
			inputs: {
				workload: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "Workloads as `kind/name`, as kubectl names them: `deploy/web`, `sts/db`, `job/migrate`, `rollout/web`, `Certificate.cert-manager.io/web`." }),
				selector: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Workloads by label selector, instead or in addition. None at all is an error." }),
				kinds: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.p_)({
					description: "Kinds that `selector` looks for.",
					default: "deployments,statefulsets,daemonsets"
				}),
				namespace: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Namespace of the workloads. Default: that of the kubeconfig's context." }),
				image: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "Images that must really run, as `name`, `name:tag` or `name@digest`. Ready while old pods still serve another one is not enough." }),
				"grace-period": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.p0)({
					group: "Waiting",
					description: "How long a pod that does not start, crashes or is not ready is borne, since each may pass by itself.",
					default: "2m"
				}),
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_2__.waitInputs,
				url: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
					group,
					description: "Address that must answer once everything has rolled out."
				}),
				"expected-status": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.p_)({
					group,
					description: "Statuses that are a good answer: `200`, `200-299`, `2xx`.",
					default: "200"
				}),
				"body-match": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
					group,
					description: "Regular expression (JavaScript) that must be found in the body."
				}),
				retries: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
					group,
					description: "How often it is asked again when the answer is not good.",
					default: "5"
				}),
				"retry-interval": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.p0)({
					group,
					description: "Time between two tries.",
					default: "5s"
				}),
				"request-timeout": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.p0)({
					group,
					description: "Time that one try may take.",
					default: "10s"
				}),
				headers: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.rJ)({
					group,
					description: "Headers to send along, one `Name: value` a line. Kept as a secret.",
					env: ["HEALTH_CHECK_HEADERS"]
				}),
				"follow-redirects": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
					group,
					description: "Judge what the address redirects to, and not the redirect: a login page may answer 200, too.",
					default: false
				}),
				ca: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
					group,
					description: "CA certificate of the address: PEM, or the path of a file."
				}),
				insecure: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
					group,
					description: "Trust any certificate of the address. Rather give ca.",
					default: false
				}),
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_2__.kubernetesInputs
			},
			outputs: {
				status: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("`ready`, `failed`, `blocked` or `timeout`."),
				reason: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("Why it ended as it did."),
				duration: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("How long it took, such as `1m12s`."),
				workloads: _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("Each workload: kind, namespace, name, status, reason, pods, images."),
				"url-status": _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("Status that `url` answered with last; empty when it did not, or was not asked.")
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
