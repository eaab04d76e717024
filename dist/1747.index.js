"use strict";
exports.id = 1747;
exports.ids = [1747];
exports.modules = {
	9954: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			LD: () => cherryPickByHand,
			tk: () => rebaseByHand,
			vi: () => mergeByHand
		});
		var _shell__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4104);
		function mergeByHand({ repository, start, merged, result, replaces, paths }) {
			return inClone(repository, [
				`git switch --detach ${remote(start)}`,
				...merged.flatMap((branch) => [`git merge ${remote(branch)}`, settle(paths)]),
				push(result, replaces)
			]);
		}
		function rebaseByHand({ repository, branch, from, onto, replaces }) {
			return inClone(repository, [
				`git switch --detach ${remote(branch)}`,
				`git rebase --onto ${remote(onto)} ${remote(from)}`,
				push(branch, replaces)
			]);
		}
		function cherryPickByHand({ repository, start, commits, hasMerge, paths, result, place }) {
			const lease = place === "instead" ? `${(0, _shell__WEBPACK_IMPORTED_MODULE_0__.r)(`--force-with-lease=${result}`)} ` : "";
			return inClone(repository, [
				`git switch --detach ${(0, _shell__WEBPACK_IMPORTED_MODULE_0__.r)(start)}`,
				`git cherry-pick -x ${hasMerge ? "-m 1 " : ""}${commits.join(" ")}`,
				`# settle what conflicts, then: git add ${paths.map(_shell__WEBPACK_IMPORTED_MODULE_0__.r).join(" ")} && git -c core.editor=true cherry-pick --continue`,
				"# if git says that a pick is empty: git cherry-pick --skip",
				`${UNLESS_PICKING} git push ${lease}origin ${(0, _shell__WEBPACK_IMPORTED_MODULE_0__.r)(`HEAD:refs/heads/${result}`)}`
			]);
		}
		const UNLESS_PICKING = "git rev-parse --quiet --verify CHERRY_PICK_HEAD ||";
		function inClone(repository, commands) {
			return [
				`In a clone of ${repository}:`,
				"git fetch origin",
				...commands
			].join("\n  ");
		}
		function settle(paths) {
			return `# settle what conflicts, then: git add ${paths.map(_shell__WEBPACK_IMPORTED_MODULE_0__.r).join(" ")} && git commit --no-edit`;
		}
		function push(branch, replaces) {
			const lease = replaces === undefined ? "" : `${(0, _shell__WEBPACK_IMPORTED_MODULE_0__.r)(`--force-with-lease=${branch}:${replaces}`)} `;
			return `git push ${lease}origin ${(0, _shell__WEBPACK_IMPORTED_MODULE_0__.r)(`HEAD:refs/heads/${branch}`)}`;
		}
		function remote(branch) {
			return (0, _shell__WEBPACK_IMPORTED_MODULE_0__.r)(`origin/${branch}`);
		}
	}),
	8306: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Gj: () => planAgain,
			m$: () => planNow,
			zv: () => commitPromotion
		});
		var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8953);
		var _commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4485);
		var _prepare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8360);
		async function planNow({ git }, request, { clock }) {
			const sides = await (0, _prepare_js__WEBPACK_IMPORTED_MODULE_0__.hn)(git, request.route, [request.seen]);
			return (0, _prepare_js__WEBPACK_IMPORTED_MODULE_0__.rr)(git, request, sides, clock.now());
		}
		async function planAgain(repository, request, job) {
			const fresh = await request.again([]);
			return {
				request: fresh,
				prepared: await planNow(repository, fresh, job)
			};
		}
		async function commitPromotion(repository, request, planned, { identity, message, job }) {
			const { git } = repository;
			const { branch } = request.route.to;
			let prepared = planned;
			const outcome = await (0, _commit_js__WEBPACK_IMPORTED_MODULE_1__.wD)(repository, {
				branch,
				identity,
				job,
				start: planned.sides.target,
				edit: async (tip) => {
					if (tip !== planned.sides.target) prepared = await planOn(tip);
					return prepared.plan.operation === "commit" ? (0, _commit_js__WEBPACK_IMPORTED_MODULE_1__.$E)(prepared.change, tip, message(prepared)) : undefined;
				}
			});
			return outcome.kind === "committed" ? {
				kind: "committed",
				commit: outcome.commit,
				prepared
			} : {
				kind: "unchanged",
				prepared
			};
			async function planOn(tip) {
				const fresh = await request.again([tip]);
				if (fresh.route.to.branch !== branch || fresh.mode !== "commit") throw changedRoute(fresh, branch);
				const sides = await (0, _prepare_js__WEBPACK_IMPORTED_MODULE_0__.hn)(git, fresh.route, [tip, fresh.seen]);
				return (0, _prepare_js__WEBPACK_IMPORTED_MODULE_0__.rr)(git, fresh, sides, job.clock.now());
			}
		}
		function changedRoute({ config, route: { to } }, branch) {
			return new _errors__WEBPACK_IMPORTED_MODULE_2__.fK(`${config.file} was changed while this promotion was about to be pushed to ${branch}: ${to.name} is promoted in another way now`, { hint: "Nothing was changed. Run again: the promotion then follows the new gitops.yaml." });
		}
	})
};
;
