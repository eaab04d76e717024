"use strict";
exports.id = 3670;
exports.ids = [3670];
exports.modules = {
	3670: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { "default": () => __WEBPACK_DEFAULT_EXPORT__ });
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7174);
		var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1695);
		const __WEBPACK_DEFAULT_EXPORT__ = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.bn)(_spec_js__WEBPACK_IMPORTED_MODULE_1__.I, async () => (await Promise.all([__webpack_require__.e(1259), __webpack_require__.e(8550)]).then(__webpack_require__.bind(__webpack_require__, 8550))).default);
	}),
	1695: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => spec });
		var _config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9430);
		var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5399);
		var _kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7709);
		var _kit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7360);
		const { labels, assignees, reviewers, milestone } = _config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__.pullRequestInputs;
		const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Q)({
			name: "cherry-pick-hotfix",
			title: "Carry a hotfix back",
			description: "Cherry-picks what a hotfix merged to the branches of the earlier environments, without a checkout, so that the next release does not bring the bug back.",
			icon: "git-branch",
			color: "red",
			inputs: {
				"pull-request": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({ description: "Number of the merged pull request to carry. Default: the pull request of the event that started the workflow." }),
				commits: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.p_)({ description: "Commits to carry instead of a pull request, in this order; of a merge, what it brought." }),
				targets: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.p_)({ description: "Branches, or environments of gitops.yaml, to carry it to. Default: the branches named by labels of the pull request, else all environments upstream of the one it landed on." }),
				"label-pattern": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
					description: "Regular expression for labels that name a target; its first group is the branch or environment.",
					default: "^backport ([^ ]+)$"
				}),
				"hotfix-branches": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.p_)({
					description: "Branches whose merges are hotfixes, as globs: what `verify` looks for, and what is carried without being asked for.",
					default: "hotfix/*"
				}),
				mode: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Yq)(["push", "pull-request"], {
					description: "Whether the picks are pushed to each target at once, or proposed in one pull request for each.",
					default: "pull-request"
				}),
				"conflict-resolution": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Yq)(["fail", "draft-pull-request"], {
					description: "What becomes of a conflict: the step fails and says how to settle it, or a draft pull request with the marks of the conflict waits for people.",
					default: "fail"
				}),
				verify: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
					description: "Change nothing; fail while a hotfix is missing from a target. A guard for release workflows.",
					default: false
				}),
				since: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.p0)({ description: "With `verify`: look no further back than this, for example 90d. Default: all." }),
				config: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
					description: "Path of gitops.yaml in the repository.",
					default: "gitops.yaml"
				}),
				..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__.repositoryInputs,
				branch: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
					group: "Repository",
					description: "Branch that the hotfix landed on, and that gitops.yaml is read from. Default: the base of the pull request, else the repository\u2019s default branch."
				}),
				committer: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.MV)({
					group: "Commit",
					description: "Committer of the picked commits. Their authors stay.",
					default: "github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>",
					cli: "gitops-actions <gitops-actions@users.noreply.github.com>"
				}),
				"dry-run": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
					group: "Commit",
					description: "Say what would be picked, and change nothing.",
					default: false
				}),
				title: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
					group: "Pull request",
					description: "Template of the title; {to} is the target branch, {title} what is carried.",
					default: "[{to}] {title}"
				}),
				body: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.c1)({
					group: "Pull request",
					description: "Text put above the generated description of the pull request."
				}),
				"pull-request-branch": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
					group: "Pull request",
					description: "Branch of the pull request; {source} is pr-<number> or a commit, {to} the target branch.",
					default: "cherry-pick/{source}-to-{to}"
				}),
				labels,
				assignees,
				reviewers,
				"team-reviewers": _config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__.pullRequestInputs["team-reviewers"],
				milestone,
				"auto-merge": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
					group: "Pull request",
					description: "Let the forge merge once its requirements are met. Never a draft that holds a conflict.",
					default: false
				}),
				"merge-method": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Yq)([
					"merge",
					"squash",
					"rebase"
				], {
					group: "Pull request",
					description: "How the pull request is merged.",
					default: "merge"
				})
			},
			outputs: {
				results: _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("What became of each target: target, status (`picked`, `already-applied`, `conflict`, `failed`), commits, values, pullRequest, reason."),
				commits: _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("The commits that were carried, oldest first."),
				"pull-request-numbers": _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("Numbers of the pull requests."),
				"pull-request-urls": _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("Web pages of the pull requests."),
				missing: _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("With `verify`: what is missing from which target.")
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
