"use strict";
exports.id = 2895;
exports.ids = [2895];
exports.modules = {
	7928: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { run: () => run });
		var _config_repo__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6906);
		var _config_repo__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8306);
		var _config_repo__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5101);
		async function run(inputs, { job, openRepository, askSource }) {
			await using repository = await openRepository(inputs);
			const request = await (0, _config_repo__WEBPACK_IMPORTED_MODULE_0__.nm)(repository, inputs, {
				expectedTag: undefined,
				liftHold: false,
				approvedPlan: undefined,
				mode: "pull-request",
				askSource: askSource(inputs)
			});
			const options = await (0, _config_repo__WEBPACK_IMPORTED_MODULE_0__.Tg)(inputs, request, "propose", job);
			const planned = await (0, _config_repo__WEBPACK_IMPORTED_MODULE_1__.m$)(repository, request, job);
			(0, _config_repo__WEBPACK_IMPORTED_MODULE_2__.XZ)(job.log, planned);
			options.message(planned);
			const { prepared, result, outputs } = inputs.dryRun ? planOnly(planned) : await propose(repository, request, planned, options, job);
			const diff = await (0, _config_repo__WEBPACK_IMPORTED_MODULE_2__.kN)(repository, prepared, inputs);
			await (0, _config_repo__WEBPACK_IMPORTED_MODULE_2__.C)(repository, {
				request,
				prepared,
				result,
				diff,
				job
			});
			return {
				...outputs,
				plan: prepared.plan,
				diff: (0, _config_repo__WEBPACK_IMPORTED_MODULE_2__.WG)(diff)
			};
		}
		function planOnly(prepared) {
			const kind = prepared.plan.operation === "none" ? "nothing" : "planned";
			return {
				prepared,
				result: { kind },
				outputs: { pullRequestOperation: "none" }
			};
		}
		async function propose(repository, request, planned, options, job) {
			const { proposePromotion } = await Promise.all([
				__webpack_require__.e(5835),
				__webpack_require__.e(7269),
				__webpack_require__.e(4834)
			]).then(__webpack_require__.bind(__webpack_require__, 7269));
			const proposal = await proposePromotion(repository, request, planned, options, job);
			(0, _config_repo__WEBPACK_IMPORTED_MODULE_2__.Ed)(job.log, proposal);
			return {
				prepared: proposal.prepared,
				result: resultOf(proposal),
				outputs: (0, _config_repo__WEBPACK_IMPORTED_MODULE_2__.B9)(proposal)
			};
		}
		function resultOf({ pullRequest, operation }) {
			if (pullRequest === undefined) return { kind: "nothing" };
			return {
				kind: "pull-request",
				number: pullRequest.number,
				url: pullRequest.url,
				operation
			};
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
	}),
	5101: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			B9: () => proposalOutputs,
			C: () => summarisePromotion,
			Ed: () => announceProposal,
			WG: () => cutDiff,
			XI: () => localDiff,
			XZ: () => announcePlan,
			aA: () => announceDryRun,
			kN: () => previewDiff
		});
		var _markdown__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7663);
		var _promotion__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4199);
		var _promotion__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9029);
		var _promotion__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(743);
		var _commit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4485);
		var _environments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6929);
		var _prepare_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8360);
		function announcePlan(log, { plan, warnings }) {
			const { from, to, images, files, commits } = plan;
			log.info(`Promote ${from.environment} (${from.branch} ${from.commit.slice(0, 12)}) to ${to.environment} (${to.branch} ${to.commit.slice(0, 12)})`);
			if (plan.operation === "none") log.info(`Nothing to promote: ${(0, _promotion__WEBPACK_IMPORTED_MODULE_0__.f$)(plan)}.`);
			for (const move of images) {
				log.info(`  ${move.repository}: ${(0, _promotion__WEBPACK_IMPORTED_MODULE_1__.qh)(move.from)} \u2192 ${(0, _promotion__WEBPACK_IMPORTED_MODULE_1__.qh)(move.to)}  (${move.file}:${move.line})`);
			}
			if (files.length > 0 && commits.length > 0) log.info(`  ${commits.length} commit${commits.length === 1 ? "" : "s"} of ${from.branch}, ${files.length} files`);
			for (const { path, change } of files.filter(({ path }) => !images.some(({ file }) => file === path))) log.info(`  ${change} ${path}`);
			for (const sentence of [...(0, _promotion__WEBPACK_IMPORTED_MODULE_0__.UV)(plan), ...(0, _promotion__WEBPACK_IMPORTED_MODULE_0__.Wg)(plan)]) log.warning(sentence);
			for (const blocker of (0, _promotion__WEBPACK_IMPORTED_MODULE_0__.db)(plan)) log.notice(`Blocked by ${blocker}`);
			for (const { message, file, line, column } of warnings) log.warning(message, {
				file,
				line,
				column
			});
		}
		function announceDryRun(log, { plan }, { branch }) {
			if (plan.operation === "commit") log.info(`Dry run, nothing was changed: would commit to ${plan.to.branch}.`);
			if (plan.operation === "pull-request") log.info(`Dry run, nothing was changed: would open or update the pull request of ${branch}.`);
		}
		async function previewDiff(repository, { change, sides, plan }, identity, made) {
			return plan.files.length === 0 ? "" : localDiff(repository, sides.target, (0, _commit_js__WEBPACK_IMPORTED_MODULE_2__.$E)(change, sides.target, "preview"), identity, made);
		}
		async function localDiff(repository, parent, content, identity, made) {
			const commit = made ?? await (0, _commit_js__WEBPACK_IMPORTED_MODULE_2__.Zt)(repository, parent, content, identity);
			return repository.git.diff(parent.commit, commit);
		}
		const DIFF_LIMIT = 6e4;
		function cutDiff(diff) {
			return (0, _markdown__WEBPACK_IMPORTED_MODULE_3__.cutToBytes)(diff, DIFF_LIMIT);
		}
		async function summarisePromotion(repository, { request, prepared, result, diff, job }) {
			const { plan, sides } = prepared;
			const environments = await (0, _environments_js__WEBPACK_IMPORTED_MODULE_4__.Lf)(request.config, (0, _prepare_js__WEBPACK_IMPORTED_MODULE_5__.Fm)(repository.git, [sides.target, sides.source]));
			job.summary.add((0, _promotion__WEBPACK_IMPORTED_MODULE_6__.w)({
				plan,
				repository: repository.address,
				result,
				environments,
				links: linksOf(repository, plan),
				diff
			}));
		}
		function linksOf(repository, plan) {
			return repository.links(plan.to.branch);
		}
		function announceProposal(log, { operation, pullRequest, autoMerge }) {
			if (pullRequest === undefined) return;
			log.info(`Pull request #${pullRequest.number} ${operation === "none" ? "is up to date" : operation}: ${pullRequest.url}`);
			if (autoMerge?.kind === "refused") log.warning(`Auto-merge is not possible: ${autoMerge.reason}`);
			else if (autoMerge !== undefined) log.info(describeAutoMerge(autoMerge));
		}
		function describeAutoMerge(outcome) {
			switch (outcome.kind) {
				case "scheduled": return "It will be merged once its requirements are met.";
				case "queued": return "It is in the merge queue.";
				case "merged": return `It was merged at once as ${outcome.sha}: nothing was in the way.`;
			}
		}
		function proposalOutputs({ operation, pullRequest, headSha }) {
			return {
				pullRequestOperation: operation,
				pullRequestNumber: pullRequest && String(pullRequest.number),
				pullRequestUrl: pullRequest?.url,
				pullRequestHeadSha: headSha,
				pullRequestBranch: pullRequest?.head
			};
		}
	}),
	6906: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			IG: () => decorationOf,
			Tg: () => proposalOptions,
			a: () => pullRequestBranchName,
			n4: () => lastingBranches,
			nm: () => readPromotionRequest
		});
		var _errors__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8953);
		var _git__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8578);
		var _promotion__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7324);
		var _environments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6929);
		var _message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9012);
		var _prepare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8360);
		var _route_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8393);
		var _text_input_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3861);
		async function readPromotionRequest({ git }, inputs, details) {
			const branch = inputs.branch ?? await git.defaultBranch();
			const read = async (known) => {
				const seen = await (0, _prepare_js__WEBPACK_IMPORTED_MODULE_0__.Fm)(git, known)(branch);
				const config = await (0, _route_js__WEBPACK_IMPORTED_MODULE_1__.Xg)(seen, {
					config: inputs.config,
					environments: inputs.environments ?? ""
				}, branch);
				const route = (0, _route_js__WEBPACK_IMPORTED_MODULE_1__.Xb)(config, inputs);
				await (0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.aw)(seen, config, branch);
				const mode = details.mode === "as-configured" ? route.to.promote : details.mode;
				const { expectedTag, liftHold, askSource } = details;
				const approvedPlan = mode === "commit" ? details.approvedPlan : undefined;
				const lasting = lastingBranches(config, branch);
				const proposal = {
					branch: pullRequestBranchName(inputs.pullRequestBranch, { to: route.to.name }, lasting),
					lasting
				};
				const asked = {
					only: inputs.images,
					expectedTag,
					kept: [],
					liftHold,
					approvedPlan,
					askSource
				};
				return {
					config,
					seen,
					route,
					mode,
					proposal,
					...asked,
					again: read
				};
			};
			return read([]);
		}
		function lastingBranches({ environments }, branch) {
			return [branch, ...[...environments.values()].map((environment) => environment.branch)];
		}
		async function proposalOptions(inputs, { proposal, route: { to } }, whenBlocked, job) {
			return {
				branch: proposal.branch,
				whenBlocked,
				title: inputs.title,
				introduction: await (0, _text_input_js__WEBPACK_IMPORTED_MODULE_3__.s)("body", inputs.body, inputs.bodyPath, job.runner),
				decoration: decorationOf(inputs, to),
				checklist: to.checklist,
				draft: inputs.draft,
				autoMerge: inputs.autoMerge || to.autoMerge,
				mergeMethod: to.mergeMethod,
				deleteBranch: inputs.deleteBranch,
				identity: inputs,
				message: ({ plan, liftsHold }) => (0, _message_js__WEBPACK_IMPORTED_MODULE_4__.fv)(inputs, plan, liftsHold)
			};
		}
		function pullRequestBranchName(template, values, live) {
			const branch = (0, _promotion__WEBPACK_IMPORTED_MODULE_5__.ou)(template, values, "pull-request-branch");
			(0, _git__WEBPACK_IMPORTED_MODULE_6__.ae)(branch, "pull-request-branch");
			if (!live.includes(branch)) return branch;
			throw new _errors__WEBPACK_IMPORTED_MODULE_7__.dz([{
				input: "pull-request-branch",
				problem: `${JSON.stringify(branch)} is a branch that environments live on; a pull request needs a branch of its own, which is replaced and deleted (if it is only checked out here, say with \`branch\` where gitops.yaml lives)`
			}]);
		}
		function decorationOf(inputs, to) {
			const both = (mine, theirs) => [...new Set([...theirs, ...mine])];
			return {
				labels: both(inputs.labels, to.labels),
				assignees: both(inputs.assignees, to.assignees),
				reviewers: both(inputs.reviewers, to.reviewers),
				teamReviewers: both(inputs.teamReviewers, to.teamReviewers),
				...inputs.milestone === undefined ? {} : { milestone: inputs.milestone }
			};
		}
	}),
	3861: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { s: () => readTextInput });
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
		var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8953);
		async function readTextInput(input, text, path, { workspace }) {
			if (path === undefined) return text?.trim() ?? "";
			const fromFile = `${input}-path`;
			if (text !== undefined) {
				throw new _errors__WEBPACK_IMPORTED_MODULE_2__.dz([{
					input: fromFile,
					problem: `is given together with \`${input}\`; give one of them`
				}]);
			}
			try {
				return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path), "utf8").trim();
			} catch (cause) {
				const why = cause instanceof Error ? cause.message : String(cause);
				throw new _errors__WEBPACK_IMPORTED_MODULE_2__.dz([{
					input: fromFile,
					problem: `${JSON.stringify(path)} cannot be read: ${why}`
				}], { cause });
			}
		}
	}),
	743: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			J: () => SUMMARY_LIMIT,
			w: () => promotionSummary
		});
		var _markdown__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7663);
		var _diagram_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7846);
		var _presentation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4199);
		var _pull_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3472);
		var _rollback_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9891);
		const SUMMARY_LIMIT = 2e5;
		function promotionSummary(facts) {
			const { plan, result, environments, links, diff } = facts;
			const sections = [
				{ markdown: `## ${plan.from.environment} \u2192 ${plan.to.environment}: ${headline(result, links)}` },
				{ markdown: plan.operation === "none" ? `Nothing to promote: ${(0, _presentation_js__WEBPACK_IMPORTED_MODULE_0__.f$)(plan)}.` : "" },
				{
					markdown: (0, _presentation_js__WEBPACK_IMPORTED_MODULE_0__.iB)(plan, links),
					instead: `${plan.images.length} images change.`
				},
				{
					markdown: (0, _presentation_js__WEBPACK_IMPORTED_MODULE_0__.gG)(plan),
					instead: "Images stay behind, or lose their version: the log of the run names them."
				},
				{
					markdown: (0, _presentation_js__WEBPACK_IMPORTED_MODULE_0__.$Y)(plan),
					instead: `${plan.files.length} files change.`
				},
				{ markdown: plan.operation === "none" ? "" : (0, _presentation_js__WEBPACK_IMPORTED_MODULE_0__.k0)(plan) },
				{ markdown: result.kind === "blocked" ? wayForward(plan) : "" },
				{
					markdown: (0, _diagram_js__WEBPACK_IMPORTED_MODULE_1__.F)(environments, (0, _pull_request_js__WEBPACK_IMPORTED_MODULE_2__.fG)(plan)),
					instead: ""
				},
				...result.kind === "committed" ? [rollbackSection(facts, result.commit)] : [],
				{
					markdown: diff === "" ? "" : (0, _markdown__WEBPACK_IMPORTED_MODULE_3__.details)("Diff", (0, _markdown__WEBPACK_IMPORTED_MODULE_3__.fenced)("diff", diff)),
					instead: "The diff is too long for this page."
				}
			];
			return (0, _markdown__WEBPACK_IMPORTED_MODULE_3__.fitSections)(sections, SUMMARY_LIMIT);
		}
		function rollbackSection(facts, commit) {
			return { markdown: `### Rollback plan\n\n${(0, _rollback_plan_js__WEBPACK_IMPORTED_MODULE_4__.E)(facts, {
				kind: "commit",
				commit
			})}` };
		}
		function wayForward({ gates }) {
			const ways = gates.flatMap(({ gate, status, opens }) => {
				if (status !== "blocked") return [];
				const end = `hold that stands in gitops.yaml is ended there, one placed by a commit with ${(0, _markdown__WEBPACK_IMPORTED_MODULE_3__.code)("lift-hold: true")}.`;
				return gate === "hold" ? [opens === undefined ? `- A ${end}` : `- Wait until ${(0, _markdown__WEBPACK_IMPORTED_MODULE_3__.code)(opens)}, or end the hold before: a ${end}`] : ["- Promote an image that the environment\u2019s policy in gitops.yaml admits, or change the policy there."];
			});
			return [
				"**Nothing was changed.** To go on, settle what is closed and run again:",
				"",
				...ways
			].join("\n");
		}
		function headline(result, links) {
			switch (result.kind) {
				case "nothing": return "nothing to promote";
				case "planned": return "planned (dry run, nothing was changed)";
				case "blocked": return "blocked";
				case "committed": return `committed ${links.commit ? (0, _markdown__WEBPACK_IMPORTED_MODULE_3__.link)((0, _markdown__WEBPACK_IMPORTED_MODULE_3__.code)(result.commit.slice(0, 12)), links.commit(result.commit)) : (0, _markdown__WEBPACK_IMPORTED_MODULE_3__.code)(result.commit.slice(0, 12))}`;
				case "pull-request": return `pull request ${(0, _markdown__WEBPACK_IMPORTED_MODULE_3__.link)(`#${result.number}`, result.url)} ${result.operation}`;
			}
		}
	}),
	4104: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { r: () => shellWord });
		const PLAIN = /^(?!=)[\w./:@%=+-]+$/;
		function shellWord(text) {
			return PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
		}
	})
};
;
