"use strict";
exports.id = 2608;
exports.ids = [2608];
exports.modules = {
	2608: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { "default": () => __WEBPACK_DEFAULT_EXPORT__ });
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7174);
		var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1213);
		const __WEBPACK_DEFAULT_EXPORT__ = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.bn)(_spec_js__WEBPACK_IMPORTED_MODULE_1__.I, async () => (await Promise.all([__webpack_require__.e(1259), __webpack_require__.e(7380)]).then(__webpack_require__.bind(__webpack_require__, 7380))).default);
	}),
	1213: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => spec });
		var _arrival_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1306);
		var _config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9430);
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5399);
		var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7709);
		var _kit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7360);
		const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
			name: "rollback",
			title: "Roll an environment back",
			description: "Puts an environment back to what it held before its last promotion, or to a version, commit or promotion of its ledger, keeps what came beside it, and places a hold that promotions obey.",
			icon: "rotate-ccw",
			color: "red",
			inputs: {
				environment: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
					description: "Environment to roll back.",
					required: true
				}),
				to: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "What to go back to: a Promotion-Id, the version of an image (`v1.4.2`, or `name:tag` where two images share it), or a commit. Default: what the environment held before its last promotion; after a rollback, one further back, which must be named within its first 15 minutes." }),
				reason: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
					description: "Why. Stands in the commit, the pull request, the summary and the hold.",
					required: true
				}),
				mode: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Yq)([
					"as-configured",
					"commit",
					"pull-request"
				], {
					description: "Whether it is committed at once or proposed for review. `as-configured`: as `promote` of the environment in gitops.yaml says; where nothing is promoted to it, commit.",
					default: "as-configured"
				}),
				images: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "Roll back these images only, named as the environment\u2019s files name them. Default: all of them." }),
				"check-images": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Yq)([
					"auto",
					"require",
					"off"
				], {
					description: "Whether the old images must still be in their registries. `auto`: one that is missing stops the rollback, one that cannot be asked for is a warning. `require`: both stop it. Logins are those of `docker login`.",
					default: "auto"
				}),
				hold: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
					group: "Hold",
					description: "Place a hold: nothing enters the environment until a promotion, or a bump, with `lift-hold: true` ends it.",
					default: true
				}),
				"hold-until": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
					group: "Hold",
					description: "When the hold ends by itself: after a duration with units such as `24h`, or at a time such as `2026-11-20T18:00:00Z`."
				}),
				"promotion-branch": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
					group: "Hold",
					description: "Branch of the pull requests that promote to the environment, as their `pull-request-branch` says; {to} is the environment. Auto-merge is taken back from one that is open.",
					default: _config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.PROMOTION_BRANCH
				}),
				wait: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
					group: "Waiting",
					description: "After a commit, wait until the environment runs it and is healthy, as its `delivery` in gitops.yaml tells. A pull request is not waited for.",
					default: false
				}),
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.waitInputs,
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.gracePeriodInput,
				config: _config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.promotionInputs.config,
				environments: _config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.promotionInputs.environments,
				strategy: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Yq)([
					"images",
					"merge",
					"copy"
				], { description: "What promotions to the environment move, and so what is taken back: image versions, a whole branch, or a folder\u2019s files. Default: what gitops.yaml says, else images." }),
				..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.repositoryInputs,
				..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.commitInputs,
				..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.pullRequestInputs,
				"pull-request-branch": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
					group: "Pull request",
					description: "Branch of the pull request; {environment} is the environment.",
					default: "rollback/{environment}"
				}),
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.engineInputs
			},
			outputs: {
				operation: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("How it stands: `committed`, `pull-request` (one is open, see pull-request-operation), or `none`."),
				plan: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("The plan: environment, from, to, images, files."),
				"rolled-back-to": _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("What it goes back to: commit, and what it was chosen as."),
				hold: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("The hold that stands or is placed: reason, by, until; null when there is none."),
				images: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("The images that move: name, repository, from, to, file, line."),
				"commit-sha": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("The commit that rolls back, when one was pushed."),
				"commit-url": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Web page of that commit."),
				"pull-request-number": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Number of the pull request."),
				"pull-request-url": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Web page of the pull request."),
				"pull-request-operation": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("`created`, `updated`, `closed` or `none`."),
				"pull-request-head-sha": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Commit at the head of the pull request."),
				"pull-request-branch": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Branch of the pull request."),
				"delivery-status": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("With `wait`: `ready`, `failed`, `blocked` or `timeout`."),
				"delivery-reason": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("With `wait`: why, in a sentence."),
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
