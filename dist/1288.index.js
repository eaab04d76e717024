"use strict";
exports.id = 1288;
exports.ids = [1288];
exports.modules = {
	1288: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { "default": () => __WEBPACK_DEFAULT_EXPORT__ });
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7174);
		var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7765);
		const __WEBPACK_DEFAULT_EXPORT__ = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.bn)(_spec_js__WEBPACK_IMPORTED_MODULE_1__.I, async () => (await Promise.all([__webpack_require__.e(1259), __webpack_require__.e(3660)]).then(__webpack_require__.bind(__webpack_require__, 3660))).default);
	}),
	7765: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => spec });
		var _arrival_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1306);
		var _config_repo_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9430);
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5399);
		var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7709);
		var _kit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7360);
		const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
			name: "promote",
			title: "Promote a release",
			description: "Moves what runs in one environment to the next: plans it, checks the gates, and commits it or opens the pull request, as gitops.yaml says.",
			icon: "chevrons-right",
			color: "green",
			inputs: {
				from: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Environment to promote from. Default: the `from` of the target in gitops.yaml." }),
				to: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
					description: "Environment to promote to.",
					required: true
				}),
				tag: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "The tag that must be promoted: refuses when the source environment does not hold exactly this tag." }),
				"on-blocked": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Yq)(["fail", "skip"], {
					description: "Whether a promotion that a gate blocks fails the step, or is skipped with `operation: blocked`.",
					default: "fail"
				}),
				"lift-hold": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
					description: "Promote although a hold of the ledger (placed by a rollback) stands, and end that hold.",
					default: false
				}),
				"approved-plan": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Hash of the plan that somebody approved, as the output `plan-hash` of a dry run named it: no other is committed. A pull request is approved where it is reviewed." }),
				wait: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
					group: "Waiting",
					description: "After a commit, wait until the target environment runs it and is healthy, as its `delivery` in gitops.yaml tells. A pull request is not waited for: wait where its merge is pushed.",
					default: false
				}),
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_2__.waitInputs,
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_2__.gracePeriodInput,
				..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_3__.promotionInputs,
				..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_3__.repositoryInputs,
				..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_3__.commitInputs,
				..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_3__.pullRequestInputs,
				..._arrival_inputs__WEBPACK_IMPORTED_MODULE_2__.engineInputs
			},
			outputs: {
				operation: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("How it stands: `committed`, `pull-request` (one is open, see pull-request-operation), `blocked`, or `none`."),
				plan: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("The plan: from, to, images, files, gates."),
				"plan-hash": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("SHA-256 of what changes; equal plans do the same thing."),
				"promotion-id": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Names this promotion in the ledger (trailer Promotion-Id)."),
				images: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("The images that move: name, repository, from, to, file, line."),
				"commit-sha": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("The commit that promotes, when one was pushed."),
				"commit-url": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Web page of that commit."),
				"blocked-by": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Names of the gates that block, comma-separated."),
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
