"use strict";
exports.id = 303;
exports.ids = [303];
exports.modules = {
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
	7746: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => proposePromotion });
		var errors = __webpack_require__(8953);
		var presentation = __webpack_require__(4199);
		var by_hand = __webpack_require__(9954);
		var commit = __webpack_require__(4485);
		var head_state = __webpack_require__(1729);
		var movement_merge = __webpack_require__(5815);
		var prepare = __webpack_require__(8360);
		var publish_head = __webpack_require__(9075);
		;
		async function updateHead(update) {
			const { state, prepared, request } = update;
			const base = prepared.sides.target;
			if (prepared.change.kind === "settled") {
				const isSeen = state.kind !== "absent" && state.tip === prepared.change.tip;
				return isSeen ? mergeIntoShared(update, state) : { kind: "lost-race" };
			}
			switch (state.kind) {
				case "absent": return writeHead(update, base, prepared);
				case "foreign": throw foreignHead(update, state);
				case "ours": return await isCurrent(update, state) ? {
					kind: "current",
					sha: state.tip
				} : writeHead(update, base, prepared);
				case "shared":
					if (!update.isOpen && await (0, publish_head.TL)(update, base, state.tip)) return writeHead(update, base, prepared);
					if (request.route.to.strategy === "merge") return mergeIntoShared(update, state);
					if (update.isOpen) return addToShared(update, state.tip);
					throw foreignHead(update, state);
			}
		}
		function foreignHead({ question, request }, state) {
			return (0, head_state.ry)({
				...question,
				environment: request.route.to.name
			}, state);
		}
		async function isCurrent(update, state) {
			const { repository, prepared } = update;
			if ((0, head_state.YI)(state) !== prepared.plan.promotionId) return false;
			if (!await holdsPlan(update, state.tip)) return false;
			return (await repository.git.mergeTree(prepared.sides.target.commit, state.tip)).kind === "clean";
		}
		async function holdsPlan({ repository, request, prepared, job }, tip) {
			const { git } = repository;
			const { source } = prepared.sides;
			if (request.route.to.strategy === "merge") return git.isAncestor(source.commit, tip);
			const onHead = await (0, prepare.rr)(git, request, {
				source,
				target: await git.snapshotAt(tip)
			}, job.clock.now());
			return onHead.plan.operation === "none";
		}
		async function addToShared(update, tip) {
			const { repository, request, prepared, job } = update;
			const { git } = repository;
			const head = await git.snapshotAt(tip);
			const onHead = await (0, prepare.rr)(git, request, {
				source: prepared.sides.source,
				target: head
			}, job.clock.now());
			await warnOfConflict(update, tip);
			return onHead.plan.operation === "none" ? {
				kind: "current",
				sha: tip
			} : writeHead(update, head, onHead);
		}
		async function warnOfConflict({ repository, request, prepared, question, job }, tip) {
			const merged = await repository.git.mergeTree(prepared.sides.target.commit, tip);
			if (merged.kind === "clean") return;
			job.log.warning(`branch ${question.branch} conflicts with ${request.route.to.branch} in ${merged.paths.join(", ")}; people’s commits are on it, so settling that is left to them`);
		}
		async function mergeIntoShared(update, state) {
			const { repository, request, prepared, question, job } = update;
			const { git } = repository;
			const { branch } = question;
			const { tip } = state;
			const { source } = prepared.sides;
			const message = update.message(prepared);
			const unchanged = {
				base: tip,
				changes: new Map()
			};
			if (prepared.change.kind !== "settled") await warnOfConflict(update, tip);
			if (await git.isAncestor(source.commit, tip)) {
				if ((0, head_state.GW)(state, request.route.to.name) === source.commit) return {
					kind: "current",
					sha: tip
				};
				job.log.info(`The merge that people made on ${branch} is kept, and recorded in the ledger.`);
				return (0, publish_head.Ik)(update, await git.snapshotAt(tip), {
					message,
					parents: [tip],
					tree: unchanged
				});
			}
			const merged = await git.mergeTree(tip, source.commit);
			if (merged.kind === "conflict") {
				const { route, proposal } = request;
				const wayOut = {
					start: branch,
					merged: [route.from.branch],
					result: branch,
					paths: merged.paths
				};
				throw (0, movement_merge.T)({
					git,
					...route,
					proposal
				}, wayOut, undefined);
			}
			const tree = { oid: merged.tree };
			return (0, publish_head.Ik)(update, await git.snapshotAt(tip), {
				message,
				parents: [tip, source.commit],
				tree
			});
		}
		function writeHead(update, onto, prepared) {
			return (0, publish_head.Ik)(update, onto, (0, commit.$E)(prepared.change, onto, update.message(prepared)));
		}
		var promotion = __webpack_require__(8306);
		var pull_request = __webpack_require__(3472);
		;
		async function readOpenPulls(forge, head, to) {
			const open = await forge.openPullRequests(head);
			const elsewhere = open.filter(({ base }) => base !== to.branch);
			const isOurs = ({ body }) => (0, pull_request.kW)(body, to.name);
			return {
				current: open.find(({ base }) => base === to.branch),
				misplaced: elsewhere.filter(isOurs),
				others: elsewhere.filter((pull) => !isOurs(pull))
			};
		}
		function ownPulls({ current, misplaced }) {
			return current === undefined ? [...misplaced] : [current, ...misplaced];
		}
		async function placePull(forge, pulls, to, { log }) {
			const { current, misplaced } = pulls;
			const [first, ...rest] = misplaced;
			if (current !== undefined || first === undefined) return {
				pull: current,
				isRetargeted: false,
				surplus: misplaced
			};
			const outcome = await forge.retargetPullRequest(first.number, to.branch);
			if (outcome.kind === "retargeted") {
				log.info(`Pull request #${first.number} merges into ${to.branch} now, where ${to.name} lives; not into ${first.base}.`);
				return {
					pull: outcome.pullRequest,
					isRetargeted: true,
					surplus: rest
				};
			}
			log.notice(`Pull request #${first.number} cannot be made to merge into ${to.branch}: ${outcome.reason}`);
			return {
				pull: undefined,
				isRetargeted: false,
				surplus: misplaced
			};
		}
		async function closeSurplus(forge, surplus, { name, branch }, kept) {
			for (const { number, base } of surplus) {
				const where = base === branch ? "" : `${name} lives on the branch ${branch}, not on ${base}. `;
				await forge.closePullRequest(number, `${where}Its promotion is pull request #${kept}.`);
			}
		}
		var environments = __webpack_require__(6929);
		var message = __webpack_require__(9012);
		var pull_text = __webpack_require__(766);
		var git_message = __webpack_require__(7589);
		var source_ref = __webpack_require__(6134);
		;
		async function readShippedChanges(forge, plan, sources, warn) {
			const shipped = [];
			for (const { repository, base, head } of (0, source_ref.i)(plan.images, sources)) {
				try {
					const comparison = await forge.compare(repository, base, head);
					if (comparison === undefined) continue;
					const commits = comparison.commits.map((commit) => ({
						...commit,
						subject: (0, git_message.sI)(commit.subject)
					}));
					shipped.push({
						repository,
						url: comparison.url,
						commits: commits.reverse(),
						total: comparison.totalCommits
					});
				} catch (error) {
					warn(`what changed in ${repository} between ${base} and ${head} is not known: ${error instanceof Error ? error.message : String(error)}`);
				}
			}
			return shipped;
		}
		;
		async function writePullRequest(update) {
			const { forge, text, prepared, existing } = update;
			const { promotionId, to } = prepared.plan;
			const fresh = await describe(update);
			const body = existing === undefined ? fresh : (0, pull_request.VI)(fresh, {
				body: existing.body,
				promotionId
			});
			const title = text.title ?? (0, pull_request.Zr)(prepared.plan);
			const { branch: head, draft, decoration } = text;
			return (0, pull_text.Q)(forge, existing, {
				title,
				body,
				head,
				base: to.branch,
				draft,
				decoration
			});
		}
		async function describe({ forge, repository, request, text, prepared, job }) {
			const { plan, sides } = prepared;
			const snapshotOf = (0, prepare.Fm)(repository.git, [sides.target, sides.source]);
			return (0, pull_request.NF)({
				plan,
				repository: repository.address,
				environments: await (0, environments.Lf)(request.config, snapshotOf),
				shipped: await readShippedChanges(forge, plan, request.config.sources, (message) => job.log.warning(message)),
				links: repository.links(plan.to.branch),
				checklist: text.checklist,
				introduction: text.introduction,
				trailers: (0, message.aM)(plan, prepared.liftsHold)
			});
		}
		;
		const ATTEMPTS = 5;
		async function proposePromotion(repository, request, planned, options, job) {
			const forge = await repository.forge();
			for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
				const current = attempt === 1 ? {
					request,
					prepared: planned
				} : await (0, promotion.Gj)(repository, request, job);
				const scene = await look({
					repository,
					forge,
					options,
					job,
					...current
				});
				const proposal = await act(scene);
				if (proposal !== "lost-race") return proposal;
			}
			throw (0, publish_head.Az)(options.branch, (0, head_state.k8)(request.route.to.name), ATTEMPTS);
		}
		async function look(known) {
			const { repository, forge, request, prepared, options, job } = known;
			const { to } = request.route;
			const pulls = await readOpenPulls(forge, options.branch, to);
			const own = ownPulls(pulls);
			const formerBases = pulls.misplaced.map(({ base }) => base);
			const lasting = [...request.proposal.lasting, ...formerBases];
			const question = (0, head_state.T0)({
				...request.proposal,
				lasting,
				formerBases
			}, to, prepared.sides);
			const state = await (0, head_state.EL)(repository.git, question);
			const widened = own.length === 0 ? known : await keepProposed(repository, request, prepared, state, job);
			return {
				...known,
				...widened,
				pulls,
				question,
				state
			};
		}
		async function keepProposed({ git }, request, prepared, state, job) {
			const isPartial = request.only.length > 0 || request.expectedTag !== undefined;
			if (!isPartial || state.kind === "foreign") return {
				request,
				prepared
			};
			const proposed = (0, head_state.R1)(state);
			const whole = {
				...request,
				only: [],
				expectedTag: undefined
			};
			const all = proposed.length === 0 ? undefined : await (0, prepare.rr)(git, whole, prepared.sides, job.clock.now());
			const possible = new Set(all?.plan.images.map(({ repository }) => repository));
			const asked = prepared.plan.images.map(({ repository }) => repository);
			const kept = proposed.filter((image) => possible.has(image) && !asked.includes(image));
			if (kept.length === 0) return {
				request,
				prepared
			};
			job.log.info(`Proposed already by other runs, and kept: ${kept.join(", ")}`);
			const union = {
				...whole,
				only: [...new Set([...asked, ...kept])],
				kept
			};
			return {
				request: union,
				prepared: await (0, prepare.rr)(git, union, prepared.sides, job.clock.now())
			};
		}
		async function act(scene) {
			const { prepared, options } = scene;
			if (prepared.plan.operation === "none") return proposal_close(scene);
			if (prepared.plan.operation === "blocked" && options.whenBlocked === "withhold") return withhold(scene);
			return propose(scene);
		}
		async function propose(scene) {
			const { repository, forge, request, prepared, options, pulls, question, state, job } = scene;
			const { identity, message } = options;
			const { to } = request.route;
			await keepFromMerging(scene, pulls.misplaced);
			await assertMovable(scene);
			const isOpen = ownPulls(pulls).length > 0;
			const head = await updateHead({
				repository,
				request,
				question,
				identity,
				message,
				prepared,
				state,
				isOpen,
				job
			});
			if (head.kind === "lost-race") return "lost-race";
			const { pull: existing, isRetargeted, surplus } = await placePull(forge, pulls, to, job);
			const written = await writePullRequest({
				forge,
				repository,
				request,
				text: options,
				prepared,
				existing,
				job
			});
			const { pullRequest } = written;
			await closeSurplus(forge, surplus, to, pullRequest.number);
			const autoMerge = await mergeWhenReady(scene, pullRequest, head.sha);
			const isChanged = head.kind === "written" || isRetargeted;
			const operation = written.operation === "none" && isChanged ? "updated" : written.operation;
			return {
				operation,
				prepared,
				pullRequest,
				headSha: head.sha,
				autoMerge
			};
		}
		async function keepFromMerging({ forge, state }, pulls) {
			if (state.kind === "foreign") return;
			for (const { number } of pulls) await forge.cancelAutoMerge(number);
		}
		async function assertMovable({ repository: { git }, request, prepared, options, pulls, state }) {
			const { to } = request.route;
			const [moved] = pulls.misplaced;
			if (pulls.current !== undefined || moved === undefined || state.kind !== "shared") return;
			const former = await git.branchTip(moved.base);
			const fork = former && await git.mergeBase(state.tip, former);
			if (fork === undefined) return;
			const { source, target } = prepared.sides;
			if (await git.isAncestor(fork, target.commit)) return;
			if (to.strategy === "merge" && await git.isAncestor(fork, source.commit)) return;
			const { branch } = options;
			const place = {
				repository: git.name,
				branch,
				from: moved.base,
				onto: to.branch,
				replaces: state.tip
			};
			throw new errors.fK(`pull request #${moved.number} cannot be moved from ${moved.base} to ${to.branch}, where ${to.name} lives now: people added commits to its branch ${branch}, which builds on ${moved.base}`, { hint: `Bring them over, and promote again. ${(0, by_hand.tk)(place)}\nOr close the pull request and delete the branch to do without them.` });
		}
		async function mergeWhenReady({ forge, prepared, options, state }, { number }, headSha) {
			if (prepared.plan.operation === "blocked") {
				await forge.cancelAutoMerge(number);
				return undefined;
			}
			if (!options.autoMerge) return undefined;
			if (state.kind === "shared") {
				await forge.cancelAutoMerge(number);
				return {
					kind: "refused",
					reason: "people added commits to its branch, which no gate has looked at; merge it by hand"
				};
			}
			return forge.autoMerge(number, options.mergeMethod, headSha);
		}
		async function withhold(scene) {
			const { repository, forge, request, prepared, options, pulls, state, job } = scene;
			const [existing, ...surplus] = ownPulls(pulls);
			const untouched = {
				operation: "none",
				prepared,
				pullRequest: existing,
				headSha: existing?.headSha,
				autoMerge: undefined
			};
			if (existing === undefined || state.kind === "foreign") return untouched;
			await keepFromMerging(scene, ownPulls(pulls));
			await closeSurplus(forge, surplus, request.route.to, existing.number);
			if (existing !== pulls.current || !await isProposed(scene)) return untouched;
			return {
				...untouched,
				...await writePullRequest({
					forge,
					repository,
					request,
					text: options,
					prepared,
					existing,
					job
				})
			};
		}
		async function isProposed(scene) {
			return scene.state.kind !== "absent" && holdsPlan(scene, scene.state.tip);
		}
		async function proposal_close(scene) {
			const { repository, forge, request, prepared, options, pulls, state, job } = scene;
			const own = ownPulls(pulls);
			const [existing] = own;
			if (existing !== undefined && state.kind === "foreign") {
				throw (0, head_state.ry)({
					branch: options.branch,
					environment: request.route.to.name
				}, state);
			}
			const keptFor = state.kind === "shared" ? ` The branch ${options.branch} is kept: it holds commits that people added.` : "";
			for (const { number } of own) {
				await forge.closePullRequest(number, `Nothing is left to promote: ${(0, presentation.f$)(prepared.plan)}.${keptFor}`);
			}
			const free = options.deleteBranch ? await freeTip(scene) : undefined;
			const [others] = pulls.others;
			if (free !== undefined && others === undefined) await repository.git.deleteBranch(options.branch, free);
			if (free !== undefined && others !== undefined) {
				job.log.notice(`The branch ${options.branch} is kept: pull request #${others.number}, which somebody opened, is of it.`);
			}
			const closed = existing && {
				...existing,
				state: "closed"
			};
			return {
				operation: existing === undefined ? "none" : "closed",
				prepared,
				pullRequest: closed,
				headSha: existing?.headSha,
				autoMerge: undefined
			};
		}
		async function freeTip({ repository, prepared, options, pulls, state }) {
			if (state.kind === "ours") return state.tip;
			if (state.kind !== "shared" || ownPulls(pulls).length > 0) return undefined;
			return await (0, publish_head.TL)({
				repository,
				identity: options.identity
			}, prepared.sides.target, state.tip) ? state.tip : undefined;
		}
	}),
	9075: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Az: () => tooManyRaces,
			Ik: () => publishHead,
			TL: () => isMerged
		});
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		var _commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4485);
		var _head_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1729);
		async function publishHead(place, onto, content) {
			try {
				return await (place.identity.signCommits ? writeSigned : pushHead)(place, onto, content);
			} catch (error) {
				throw await nameInTheWay(place, error) ?? error;
			}
		}
		async function nameInTheWay({ repository, question: { branch }, state }, cause) {
			if (state.kind !== "absent") return undefined;
			const names = [...(await repository.git.branches()).keys()];
			const other = names.find((name) => branch.startsWith(`${name}/`) || name.startsWith(`${branch}/`));
			if (other === undefined) return undefined;
			const problem = `there can be no branch ${JSON.stringify(branch)} beside the branch ${JSON.stringify(other)}: git takes one for a folder of the other; choose another name, or rename ${JSON.stringify(other)}`;
			return new _errors__WEBPACK_IMPORTED_MODULE_0__.dz([{
				input: "pull-request-branch",
				problem
			}], { cause });
		}
		function tipOf({ state }) {
			return state.kind === "absent" ? undefined : state.tip;
		}
		async function pushHead(place, onto, content) {
			const { repository, question, identity } = place;
			const { branch } = question;
			const commit = "commit" in content ? content.commit : await (0, _commit_js__WEBPACK_IMPORTED_MODULE_1__.Zt)(repository, onto, content, identity);
			const outcome = await repository.git.push({
				branch,
				commit,
				expected: tipOf(place) ?? "absent"
			});
			return outcome === "pushed" ? {
				kind: "written",
				sha: commit
			} : { kind: "lost-race" };
		}
		async function writeSigned(place, onto, content) {
			const { repository, job } = place;
			const { branch } = place.question;
			if ("commit" in content) throw cannotSign();
			const forge = await repository.forge();
			const scratch = `${branch}--signing`;
			const changes = await (0, _commit_js__WEBPACK_IMPORTED_MODULE_1__.R6)(content, onto);
			const question = {
				...place.question,
				branch: scratch,
				lasting: [],
				formerBases: []
			};
			const state = await (0, _head_state_js__WEBPACK_IMPORTED_MODULE_2__.EL)(repository.git, question);
			if (state.kind === "foreign" || state.kind === "shared") throw (0, _head_state_js__WEBPACK_IMPORTED_MODULE_2__.BX)(question, state);
			await forge.setBranch(scratch, onto.commit);
			const outcome = await forge.commit({
				branch: scratch,
				expectedHead: onto.commit,
				message: content.message,
				changes
			});
			if (outcome.kind === "stale") return { kind: "lost-race" };
			if (!outcome.verified) job.log.warning(`the forge made commit ${outcome.sha} but does not show it as verified`);
			await forge.deleteBranch(scratch);
			if (await repository.git.branchTip(branch) !== tipOf(place)) return { kind: "lost-race" };
			await forge.setBranch(branch, outcome.sha);
			return {
				kind: "written",
				sha: outcome.sha
			};
		}
		function cannotSign() {
			const problem = "commits that keep their authors cannot be made through the forge’s API, which signs only its own; leave sign-commits out";
			return new _errors__WEBPACK_IMPORTED_MODULE_0__.dz([{
				input: "sign-commits",
				problem
			}]);
		}
		async function isMerged({ repository, identity }, base, tip) {
			const { git } = repository;
			const merged = await git.mergeTree(base.commit, tip);
			if (merged.kind === "conflict") return false;
			const content = {
				parents: [base.commit, tip],
				tree: { oid: merged.tree },
				message: "preview"
			};
			const commit = await (0, _commit_js__WEBPACK_IMPORTED_MODULE_1__.Zt)(repository, base, content, identity);
			return (await git.changedFiles(base.commit, commit)).length === 0;
		}
		function tooManyRaces(branch, { maker }, attempts) {
			return new _errors__WEBPACK_IMPORTED_MODULE_0__.fK(`branch ${branch} was changed by somebody else ${attempts} times while this ${maker} was being written`, { hint: "Let only one run at a time write it: give the workflow a `concurrency` group per target." });
		}
	}),
	766: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => writePullText });
		var _promotion__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3472);
		async function writePullText(forge, existing, { decoration, ...wanted }) {
			const written = await (existing === undefined ? create(forge, wanted) : bringUpToDate(forge, existing, wanted));
			await forge.decoratePullRequest(written.pullRequest.number, decoration);
			return written;
		}
		async function create(forge, wanted) {
			return {
				pullRequest: await forge.createPullRequest(wanted),
				operation: "created"
			};
		}
		async function bringUpToDate(forge, current, { title, body }) {
			const isSame = current.title === title && (0, _promotion__WEBPACK_IMPORTED_MODULE_0__.Sw)(current.body).trim() === body.trim();
			if (isSame) return {
				pullRequest: current,
				operation: "none"
			};
			return {
				pullRequest: await forge.updatePullRequest(current.number, {
					title,
					body
				}),
				operation: "updated"
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
			(0, _git__WEBPACK_IMPORTED_MODULE_6__.a)(branch, "pull-request-branch");
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
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
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
				return (await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path), "utf8")).trim();
			} catch (cause) {
				const why = cause instanceof Error ? cause.message : String(cause);
				throw new _errors__WEBPACK_IMPORTED_MODULE_2__.dz([{
					input: fromFile,
					problem: `${JSON.stringify(path)} cannot be read: ${why}`
				}], { cause });
			}
		}
	}),
	6134: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { i: () => sourceRanges });
		const SHA = /^[0-9a-f]{7,40}$/;
		const BEFORE_SHA = /^(sha|git|commit|main|master|trunk|dev|develop|edge|rc|snapshot)$/;
		const TIME = /^\d{6,}$/;
		function sourceRef(tag) {
			const parts = tag.split(/[-._+]/);
			return parts.findLast((part, index) => isCommit(part) && standsWhereCommitsDo(parts, index)) ?? tag;
		}
		function isCommit(part) {
			return SHA.test(part) && /[a-f]/.test(part) && /\d/.test(part);
		}
		function standsWhereCommitsDo(parts, index) {
			return parts.slice(index + 1).every((part) => TIME.test(part)) || BEFORE_SHA.test(parts[index - 1] ?? "");
		}
		function sourceRanges(images, sources) {
			const ranges = new Map();
			for (const { name, repository, from, to } of images) {
				const source = sources.get(repository) ?? sources.get(name);
				if (source === undefined || !from.tag || !to.tag || from.tag === to.tag) continue;
				const range = {
					repository: source,
					base: sourceRef(from.tag),
					head: sourceRef(to.tag)
				};
				ranges.set(Object.values(range).join("\0"), range);
			}
			return [...ranges.values()];
		}
	})
};
;
