"use strict";
exports.id = 4733;
exports.ids = [4733];
exports.modules = {
	4733: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { "default": () => __WEBPACK_DEFAULT_EXPORT__ });
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7174);
		var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7208);
		const __WEBPACK_DEFAULT_EXPORT__ = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.bn)(_spec_js__WEBPACK_IMPORTED_MODULE_1__.I, async () => (await Promise.all([
			__webpack_require__.e(6991),
			__webpack_require__.e(1259),
			__webpack_require__.e(212),
			__webpack_require__.e(7221),
			__webpack_require__.e(4651),
			__webpack_require__.e(5305),
			__webpack_require__.e(3388),
			__webpack_require__.e(5757)
		]).then(__webpack_require__.bind(__webpack_require__, 3141))).default);
	}),
	7208: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => spec });
		var _arrival_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1306);
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5399);
		var _kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7709);
		var _kit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7360);
		var _preview_namespace_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7199);
		const helm = "Helm";
		const guardrails = "Guardrails";
		const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
			name: "create-preview-namespace",
			title: "Create a preview namespace",
			description: "Deploys a pull request into a namespace of its own, waits until it works, and says on the pull request where it can be looked at. A new push upgrades it; a pull request that is closed leaves nothing behind.",
			icon: "eye",
			color: "green",
			inputs: {
				..._preview_namespace_inputs__WEBPACK_IMPORTED_MODULE_1__.previewInputs,
				"head-sha": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({ description: "Commit of the pull request that is deployed. Default: the event's, else the newest. One that is not the newest any more is left to the run of the newer one." }),
				prefix: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({ description: "Stands for {prefix} in the namespace. Default: the repository's name and `-preview`." }),
				namespace: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
					description: "Template of the namespace: {prefix}, {number}, {repository}, {owner}. Whatever comes out becomes a valid name, and no two pull requests get the same.",
					default: "{prefix}-pr-{number}"
				}),
				url: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({ description: "Template of the address of the preview: {namespace}, {number} and those of `namespace`. Default: looked up in its Ingress, HTTPRoute or LoadBalancer." }),
				ttl: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.p0)({ description: "Time after the last deployment at which delete-preview-namespace with `expired: true` removes it. Default: it lives as long as its pull request." }),
				"allow-forks": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
					description: "Whose code is deployed: `never` that of a fork, `always`, `label:<name>` the commit for which that label was given, or `sha:<commit>` that very one.",
					default: "never"
				}),
				"max-previews": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({ description: "How many previews this repository may have at once. Default: any number." }),
				"on-blocked": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Yq)(["fail", "skip"], {
					description: "Whether the step fails when `allow-forks` or `max-previews` forbids the preview.",
					default: "fail"
				}),
				chart: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
					group: helm,
					description: "Helm chart: a folder, an archive, `oci://\u2026`, or `repo/chart`."
				}),
				"chart-version": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
					group: helm,
					description: "Version of a chart from a registry or repository."
				}),
				"release-name": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
					group: helm,
					description: "Name of the release. Default: the repository's name."
				}),
				values: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.c1)({
					group: helm,
					description: "Values as YAML, over those of `value-files`. Handed to helm by its standard input, so secrets belong here."
				}),
				"value-files": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
					group: helm,
					description: "Files of values, one a line; later ones win."
				}),
				set: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
					group: helm,
					description: "Values as `key=value`, one a line. Visible in the list of processes."
				}),
				"set-string": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
					group: helm,
					description: "As `set`, and always a string: `pr=0123`."
				}),
				kustomize: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({ description: "Folder of a kustomization to deploy, instead of a chart." }),
				manifests: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({ description: "Files, folders or globs of manifests to deploy, instead of a chart. Nothing in them may be of another namespace." }),
				images: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({ description: "Images of `kustomize` or `manifests` to replace, as `name[=newname][:tag][@digest]`. One that is nowhere is an error." }),
				wait: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
					group: "Waiting",
					description: "Wait until everything that was deployed is ready.",
					default: true
				}),
				atomic: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
					group: "Waiting",
					description: "When a helm release does not become ready, go back to the one before, or uninstall the first. Only once its trouble was shown.",
					default: false
				}),
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.waitInputs,
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.gracePeriodInput,
				"namespace-labels": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
					group: guardrails,
					description: "Further labels of the namespace as `name=value`, such as `pod-security.kubernetes.io/enforce=restricted`."
				}),
				quota: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
					group: guardrails,
					description: "ResourceQuota of the namespace as `name=quantity`, one a line: `pods=20`, `requests.memory=4Gi`."
				}),
				"default-limits": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
					group: guardrails,
					description: "LimitRange: limits of containers that set none, as `memory=512Mi`."
				}),
				"default-requests": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
					group: guardrails,
					description: "LimitRange: requests of containers that make none, as `cpu=100m`."
				}),
				"network-policy": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Yq)(["deny", "none"], {
					group: guardrails,
					description: "`deny`: pods reach each other and DNS, and nothing else reaches them or is reached, save what the deployed policies allow.",
					default: "none"
				}),
				"reachable-from": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.p_)({
					group: guardrails,
					description: "Namespaces that may reach the pods under `network-policy: deny`, such as the ingress controller's."
				}),
				"pull-secrets": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
					group: guardrails,
					description: "Secrets to pull images with, as `namespace/name`: copied, and used by every pod."
				}),
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.kubernetesInputs
			},
			outputs: {
				operation: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("`created`, `updated`, `skipped` (closed, or a newer commit is there) or `blocked`."),
				namespace: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("The namespace."),
				url: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Where the preview can be looked at; empty when nothing leads there."),
				images: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("Images that its workloads run."),
				release: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Name of the helm release."),
				"head-sha": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Commit that was deployed."),
				"expires-at": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("When its time is up, as `2026-01-31T12:00:00.000Z`."),
				reason: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Why it was skipped or blocked, or what failed."),
				"blocked-by": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("`allow-forks` or `max-previews`."),
				duration: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("How long it took, such as `1m12s`.")
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
