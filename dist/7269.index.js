"use strict";
exports.id = 7269;
exports.ids = [7269];
exports.modules = {
	1729: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			BX: () => foreignCommits,
			EL: () => readHeadState,
			GW: () => promotedSource,
			R1: () => promotedImages,
			T0: () => headQuestion,
			YI: () => promotionIdOf,
			fq: () => peoplesCommits,
			k8: () => promotionsTo,
			oU: () => ownedByTrailer,
			ry: () => foreignBranch
		});
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		function ownedByTrailer(maker, key, value) {
			return {
				maker,
				owns: ({ trailers }) => trailers.some((trailer) => trailer[0] === key && trailer[1] === value)
			};
		}
		function promotionsTo(environment) {
			return ownedByTrailer("promotion", "Promoted-To", environment);
		}
		function headQuestion(proposal, { name, strategy }, { source, target }) {
			return {
				...proposal,
				owner: promotionsTo(name),
				strategy,
				base: target.commit,
				source: source.commit
			};
		}
		async function readHeadState(git, question) {
			const { branch, owner, base, source } = question;
			const tip = await git.branchTip(branch);
			if (tip === undefined) return { kind: "absent" };
			const ahead = await git.commitsBetween(base, tip);
			const ours = ahead.filter((commit) => owner.owns(commit));
			const brought = await broughtAlong(git, {
				base,
				source,
				tip
			}, ahead, ours);
			const own = ahead.filter(({ sha }) => !brought.has(sha));
			const beyondBase = await withoutUpdates(git, own, [base]);
			if (isAllOurs(beyondBase, ours)) return {
				kind: "ours",
				tip,
				commits: beyondBase
			};
			const commits = await withoutLasting(git, beyondBase, tip, question);
			if (isAllOurs(commits, ours)) return {
				kind: "ours",
				tip,
				commits
			};
			const isPartlyOurs = ours.length > 0 || await someMergesSource(git, commits, question);
			return {
				kind: isPartlyOurs ? "shared" : "foreign",
				tip,
				commits
			};
		}
		function isAllOurs(commits, ours) {
			return commits.every((commit) => ours.includes(commit));
		}
		async function broughtAlong(git, { base, source, tip }, ahead, ours) {
			const beyondSource = new Set((await git.commitsBetween(source, tip)).map(({ sha }) => sha));
			const brought = new Set(ahead.map(({ sha }) => sha).filter((sha) => !beyondSource.has(sha)));
			for (const merged of ours.flatMap(({ parents }) => parents.slice(1))) {
				for (const { sha } of await git.commitsBetween(base, merged)) brought.add(sha);
			}
			return brought;
		}
		async function tipsOf(git, branches) {
			if (branches.length === 0) return [];
			const tips = await git.branches();
			return [...new Set(branches)].flatMap((branch) => tips.get(branch) ?? []);
		}
		async function withoutLasting(git, commits, tip, { lasting, formerBases = [] }) {
			let left = commits;
			for (const other of await tipsOf(git, lasting)) {
				const beyond = new Set((await git.commitsBetween(other, tip)).map(({ sha }) => sha));
				left = left.filter(({ sha }) => beyond.has(sha));
			}
			return withoutUpdates(git, left, await tipsOf(git, formerBases));
		}
		async function withoutUpdates(git, commits, bases) {
			const left = [];
			for (const commit of commits) if (!await isPlainUpdate(git, commit, bases)) left.push(commit);
			return left;
		}
		async function isPlainUpdate(git, { parents, tree }, bases) {
			const [ours, theirs, ...more] = parents;
			if (ours === undefined || theirs === undefined || more.length > 0) return false;
			if (!await isInSome(git, theirs, bases)) return false;
			const merged = await git.mergeTree(ours, theirs);
			return merged.kind === "clean" && merged.tree === tree;
		}
		async function isInSome(git, commit, tips) {
			for (const tip of tips) if (await git.isAncestor(commit, tip)) return true;
			return false;
		}
		async function someMergesSource(git, commits, { strategy, base, source }) {
			if (strategy !== "merge") return false;
			for (const { parents } of commits.filter((commit) => commit.parents.length > 1)) {
				const left = [];
				for (const parent of parents) if (!await git.isAncestor(parent, base)) left.push(parent);
				if (left.length === parents.length) continue;
				for (const parent of left) if (await git.isAncestor(parent, source)) return true;
			}
			return false;
		}
		function peoplesCommits({ commits }, environment) {
			return commits.filter((commit) => !promotionsTo(environment).owns(commit));
		}
		function promotionIdOf(state) {
			if (state.kind === "absent") return undefined;
			const trailers = state.commits.flatMap((commit) => commit.trailers);
			return trailers.find(([key]) => key === "Promotion-Id")?.[1];
		}
		function promotedSource({ commits }, environment) {
			const newest = commits.find((commit) => promotionsTo(environment).owns(commit));
			return newest?.trailers.find(([key]) => key === "Promoted-From")?.[1].replace(/^.*@/, "");
		}
		function promotedImages(state) {
			if (state.kind === "absent") return [];
			const images = state.commits.flatMap(({ trailers }) => trailers.filter(([key]) => key === "Image"));
			return images.map(([, value]) => value.replace(/ \(was .*$/, "").replace(/@.*$/, "").replace(/:[^/:]*$/, ""));
		}
		function otherEnvironment(commits, environment) {
			const promoted = commits.flatMap(({ trailers }) => trailers.filter(([key]) => key === "Promoted-To"));
			return promoted.map(([, value]) => value).find((value) => value !== environment);
		}
		function foreignBranch({ branch, environment }, state) {
			const other = otherEnvironment(state.commits, environment);
			if (other === undefined) return foreignCommits({
				branch,
				owner: promotionsTo(environment)
			}, state);
			const problem = `${JSON.stringify(branch)} is the branch of the pull request that promotes to ${other}; ${environment} needs one of its own: put {to} into the name, such as promote/{to}`;
			return new _errors__WEBPACK_IMPORTED_MODULE_0__.dz([{
				input: "pull-request-branch",
				problem
			}]);
		}
		function foreignCommits({ branch, owner: { maker } }, { commits }) {
			const [newest] = commits;
			const what = newest === undefined ? "" : ` (newest: ${newest.sha.slice(0, 12)} ${JSON.stringify(newest.subject)} by ${newest.author.name})`;
			return new _errors__WEBPACK_IMPORTED_MODULE_0__.fK(`branch ${branch} holds ${commits.length} commit${commits.length === 1 ? "" : "s"} that no ${maker} made${what}`, { hint: "Nothing was changed. Delete or rename that branch if it is not needed, or choose another with `pull-request-branch`." });
		}
	}),
	5815: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			mergeBranch: () => mergeBranch,
			mergeConflict: () => mergeConflict
		});
		var errors = __webpack_require__(8953);
		var message = __webpack_require__(7589);
		var promotion_images = __webpack_require__(9029);
		var by_hand = __webpack_require__(9954);
		var environments = __webpack_require__(6929);
		var head_state = __webpack_require__(1729);
		var movement_request = __webpack_require__(2978);
		var ledger_history = __webpack_require__(9179);
		var environment_ledger = __webpack_require__(9358);
		var take_back = __webpack_require__(6314);
		;
		async function beforeRollbacks(request) {
			const { git, to } = request;
			let target = request.target;
			const rollbacks = [];
			const warnings = [];
			for await (const { sha, before = sha } of standingRollbacks(request)) {
				const taken = await (0, take_back.z)(git, {
					from: sha,
					to: before
				}, target);
				if (taken.kind === "conflict") throw cannotRestore(to, sha, taken.paths);
				target = taken.after;
				warnings.push(...taken.warnings);
				rollbacks.push(sha);
			}
			return {
				target,
				rollbacks,
				warnings
			};
		}
		async function* standingRollbacks({ git, to, source, target }) {
			const ledger = (0, environment_ledger.X)(git, to, target);
			for (let start = 0;;) {
				const found = await (0, ledger_history.YC)(ledger, start);
				if (found?.change.kind !== "rollback") return;
				if (!await git.isAncestor(found.chapter.sha, source.commit)) yield found.chapter;
				start = found.index + 1;
			}
		}
		function cannotRestore({ name, branch }, sha, paths) {
			return new errors.fK(`what the rollback ${sha.slice(0, 12)} took back from ${name} cannot be brought again: later commits changed the same lines of ${paths.join(", ")}`, {
				paths,
				hint: `Nothing was changed. Take the rollback back by hand, on ${branch}: \`git revert ${sha}\`, settle what conflicts, push, and promote again.`
			});
		}
		;
		async function mergeBranch(request) {
			const { git, configFile, to, source, target } = request;
			const none = {
				images: [],
				missing: [],
				files: [],
				commits: [],
				content: source.commit,
				warnings: []
			};
			const commits = await git.commitsBetween(target.commit, source.commit);
			const restored = await beforeRollbacks(request);
			if (commits.length === 0 && restored.target === target) {
				return {
					...none,
					change: {
						kind: "edit",
						changes: new Map()
					}
				};
			}
			const { change, content } = await findMerge({
				...request,
				target: restored.target
			}, commits);
			const merged = change.kind === "merge" ? change.parent : change.tip;
			const after = await (0, movement_request.V)(git, [target.commit, merged], { oid: change.tree });
			const changed = await git.changedFiles(target.commit, after.commit);
			const before = await (0, environments.Qo)(target, to, configFile);
			return {
				...none,
				images: (0, promotion_images.jg)(before.images, (await (0, environments.Qo)(after, to, configFile)).images),
				files: changed.map(({ path, status }) => ({
					path,
					change: status
				})),
				commits: commits.map(({ sha, subject, author }) => ({
					sha,
					subject: (0, message.sI)(subject),
					author: author.name
				})),
				content: [content, ...restored.rollbacks].join(" "),
				warnings: restored.warnings,
				change
			};
		}
		async function findMerge(request, commits) {
			const { git, source, target } = request;
			const plain = (tree) => ({
				change: {
					kind: "merge",
					tree,
					parent: source.commit
				},
				content: source.commit
			});
			const merged = await git.mergeTree(target.commit, source.commit);
			if (merged.kind === "clean") return plain(merged.tree);
			const settling = await settle(request, merged.paths);
			if (settling.kind === "settled") return settling.merge;
			const squashed = await findSquashed(request, commits);
			const healed = squashed === undefined ? undefined : await mergeSinceSquash(request, squashed);
			if (healed !== undefined) return plain(healed);
			throw mergeConflict(request, settling.wayOut, squashed);
		}
		async function settle(request, paths) {
			const { git, from, to, proposal } = request;
			if (proposal === undefined) {
				return {
					kind: "open",
					wayOut: {
						start: from.branch,
						merged: [to.branch],
						result: from.branch,
						paths
					}
				};
			}
			const question = (0, head_state.T0)(proposal, to, request);
			const head = await (0, head_state.EL)(git, question);
			if (head.kind === "foreign") throw (0, head_state.ry)({
				...question,
				environment: to.name
			}, head);
			if (head.kind === "shared") return takeSettled(request, proposal.branch, head);
			const anew = {
				start: to.branch,
				merged: [from.branch],
				result: proposal.branch,
				paths
			};
			return {
				kind: "open",
				wayOut: head.kind === "absent" ? anew : {
					...anew,
					replaces: head.tip
				}
			};
		}
		async function takeSettled({ git, from, to, source, target }, branch, head) {
			const { tip } = head;
			const open = (paths, ...merged) => ({
				kind: "open",
				wayOut: {
					start: branch,
					merged,
					result: branch,
					paths
				}
			});
			const carries = await git.isAncestor(source.commit, tip);
			const onTip = carries ? undefined : await git.mergeTree(tip, source.commit);
			if (onTip?.kind === "conflict") return open(onTip.paths, from.branch);
			const release = onTip && await (0, movement_request.V)(git, [tip, source.commit], { oid: onTip.tree });
			const merged = await git.mergeTree(target.commit, release?.commit ?? tip);
			if (merged.kind === "conflict") return open(merged.paths, ...carries ? [] : [from.branch], to.branch);
			const people = (0, head_state.fq)(head, to.name).map(({ sha }) => sha);
			const content = [source.commit, ...people].join(" ");
			return {
				kind: "settled",
				merge: {
					change: {
						kind: "settled",
						tree: merged.tree,
						tip
					},
					content
				}
			};
		}
		async function findSquashed({ git, to, source, target }, commits) {
			const lacking = new Set(commits.map(({ sha }) => sha));
			for (const { trailers } of await git.commitsBetween(source.commit, target.commit)) {
				const value = (wanted) => trailers.find(([key]) => key === wanted)?.[1];
				const promoted = value("Promoted-From")?.replace(/^.*@/, "");
				if (value("Promoted-To") === to.name && promoted !== undefined && lacking.has(promoted)) return promoted;
			}
			return undefined;
		}
		async function mergeSinceSquash({ git, source, target }, squashed) {
			const asMerged = await (0, movement_request.V)(git, [target.commit, squashed], {
				base: target.commit,
				changes: new Map()
			});
			const merged = await git.mergeTree(asMerged.commit, source.commit);
			return merged.kind === "clean" ? merged.tree : undefined;
		}
		function mergeConflict({ git, from, to, proposal }, wayOut, squashed) {
			const { paths } = wayOut;
			const commands = (0, by_hand.vi)({
				repository: git.name,
				...wayOut
			});
			const next = proposal === undefined ? "Then promote again." : `Then promote again: what you pushed becomes the pull request of ${proposal.branch}, unchanged.`;
			const why = squashed === undefined ? `Somebody changed the same lines on ${to.branch} (a hotfix?), or an earlier promotion was squashed or rebased into it, so that git finds its changes on both sides: merge promotions with a merge commit.` : `The promotion of ${squashed.slice(0, 12)} was squashed or rebased into ${to.branch}, so that git finds its changes on both sides: merge promotions with a merge commit.`;
			return new errors.fK(`${from.branch} does not merge cleanly into ${to.branch}: ${paths.join(", ")}`, {
				paths,
				hint: [
					`${why} Settle it once by hand.`,
					commands,
					next
				].join("\n")
			});
		}
	}),
	7269: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			keepPullRequest: () => keepPullRequest,
			ownedByTrailer: () => head_state.oU,
			proposePromotion: () => proposePromotion
		});
		var head_state = __webpack_require__(1729);
		var errors = __webpack_require__(8953);
		var config_repo_commit = __webpack_require__(4485);
		;
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
			return new errors.dz([{
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
			const commit = "commit" in content ? content.commit : await (0, config_repo_commit.Zt)(repository, onto, content, identity);
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
			const changes = await (0, config_repo_commit.R6)(content, onto);
			const question = {
				...place.question,
				branch: scratch,
				lasting: [],
				formerBases: []
			};
			const state = await (0, head_state.EL)(repository.git, question);
			if (state.kind === "foreign" || state.kind === "shared") throw (0, head_state.BX)(question, state);
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
			const problem = "commits that keep their authors cannot be made through the forge\u2019s API, which signs only its own; leave sign-commits out";
			return new errors.dz([{
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
			const commit = await (0, config_repo_commit.Zt)(repository, base, content, identity);
			return (await git.changedFiles(base.commit, commit)).length === 0;
		}
		function tooManyRaces(branch, { maker }, attempts) {
			return new errors.fK(`branch ${branch} was changed by somebody else ${attempts} times while this ${maker} was being written`, { hint: "Let only one run at a time write it: give the workflow a `concurrency` group per target." });
		}
		var pull_request = __webpack_require__(3472);
		;
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
			const isSame = current.title === title && (0, pull_request.Sw)(current.body).trim() === body.trim();
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
		;
		const ATTEMPTS = 5;
		const UNTOUCHED = {
			operation: "none",
			pullRequest: undefined,
			headSha: undefined,
			autoMerge: undefined
		};
		async function keepPullRequest(repository, kept, job) {
			for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
				const scene = await look(repository, kept, job);
				const content = await kept.content(scene.tip, standingCommits(scene));
				const outcome = content === undefined ? await kept_pull_request_close(scene) : await propose(scene, content);
				if (outcome !== "lost-race") return outcome;
			}
			throw tooManyRaces(kept.branch, kept.owner, ATTEMPTS);
		}
		async function look(repository, kept, job) {
			const { branch, base, owner, lasting } = kept;
			const forge = await repository.forge();
			const open = await forge.openPullRequests(branch);
			const tip = await repository.git.snapshot(base);
			const question = {
				branch,
				owner,
				lasting,
				strategy: "images",
				base: tip.commit,
				source: tip.commit
			};
			const state = await (0, head_state.EL)(repository.git, question);
			const existing = open.find((pull) => pull.base === base);
			const isUsedElsewhere = open.some((pull) => pull !== existing);
			return {
				repository,
				forge,
				kept,
				tip,
				existing,
				isUsedElsewhere,
				question,
				state,
				job
			};
		}
		function standingCommits({ state, kept: { owner } }) {
			return state.kind === "absent" ? [] : state.commits.filter((commit) => owner.owns(commit));
		}
		async function propose(scene, content) {
			const { forge, kept } = scene;
			const { draft, title, body } = content;
			if (await isLeftToPeople(scene)) return leaveToPeople(scene);
			const existing = draft ? await yieldToDraft(scene) : scene.existing;
			const head = await updateHead(scene, content.head);
			if (head.kind === "lost-race") return "lost-race";
			const { branch, base, decoration } = kept;
			const text = {
				title,
				body,
				head: branch,
				base,
				draft,
				decoration
			};
			const written = await writePullText(forge, existing, text).catch((error) => withdraw(scene, text, head, error));
			const { pullRequest } = written;
			const isMergeable = kept.autoMerge && !pullRequest.draft;
			const autoMerge = isMergeable ? await forge.autoMerge(pullRequest.number, kept.mergeMethod, head.sha) : undefined;
			const isUpdated = written.operation === "none" && head.kind === "written";
			return {
				operation: isUpdated ? "updated" : written.operation,
				pullRequest,
				headSha: head.sha,
				autoMerge
			};
		}
		async function isLeftToPeople({ repository, kept, tip, existing, question, state }) {
			if (state.kind === "foreign") throw (0, head_state.BX)(question, state);
			if (state.kind !== "shared") return false;
			if (existing !== undefined) return true;
			if (await isMerged({
				repository,
				...kept
			}, tip, state.tip)) return false;
			throw (0, head_state.BX)(question, { commits: state.commits.filter((commit) => !kept.owner.owns(commit)) });
		}
		async function leaveToPeople({ forge, existing, kept, job }) {
			if (existing === undefined) return UNTOUCHED;
			await forge.cancelAutoMerge(existing.number);
			job.log.warning(`Pull request #${existing.number} is left as it is: people added commits to its branch ${kept.branch}, and theirs are kept. What this run would bring is in it only if it was before.`);
			return {
				...UNTOUCHED,
				pullRequest: existing,
				headSha: existing.headSha
			};
		}
		async function yieldToDraft({ forge, existing }) {
			if (existing === undefined || existing.draft) return existing;
			await forge.cancelAutoMerge(existing.number);
			await forge.closePullRequest(existing.number, "What this brings needs work first, so a draft takes its place.");
			return undefined;
		}
		async function withdraw({ repository, existing, kept }, { draft }, head, error) {
			if (draft && existing === undefined && error instanceof errors.Hi && !error.retryable) {
				await repository.git.deleteBranch(kept.branch, head.sha);
			}
			throw error;
		}
		async function updateHead(scene, content) {
			const { repository, kept, tip, state } = scene;
			const made = "commit" in content ? content.commit : await (0, config_repo_commit.Zt)(repository, tip, content, kept.identity);
			if (state.kind === "ours" && await saysTheSame(scene, state, made)) return {
				kind: "current",
				sha: state.tip
			};
			const isSigned = kept.identity.signCommits;
			return publishHead({
				...scene,
				identity: kept.identity
			}, tip, isSigned ? content : { commit: made });
		}
		async function saysTheSame({ repository: { git }, kept, tip }, standing, made) {
			const wanted = (await git.commitsBetween(tip.commit, made)).filter((commit) => kept.owner.owns(commit));
			const [newest] = wanted;
			if (newest === undefined || JSON.stringify(wanted.map(textOf)) !== JSON.stringify(standing.commits.map(textOf))) {
				return false;
			}
			const merged = await git.mergeTree(tip.commit, standing.tip);
			return merged.kind === "clean" && merged.tree === newest.tree;
		}
		function textOf({ subject, body }) {
			return [subject, body];
		}
		async function kept_pull_request_close(scene) {
			const { repository, forge, kept, existing, isUsedElsewhere, question, state, job } = scene;
			if (existing !== undefined && state.kind === "foreign") throw (0, head_state.BX)(question, state);
			if (existing !== undefined) {
				const why = state.kind === "shared" ? ` The branch ${question.branch} is kept: it holds commits that people added.` : "";
				await forge.closePullRequest(existing.number, `${kept.whenClosed}${why}`);
			}
			const free = kept.deleteBranch ? await freeTip(scene) : undefined;
			if (free !== undefined && isUsedElsewhere) {
				job.log.notice(`The branch ${kept.branch} is kept: somebody opened another pull request of it.`);
			} else if (free !== undefined) await repository.git.deleteBranch(kept.branch, free);
			if (existing === undefined) return UNTOUCHED;
			return {
				...UNTOUCHED,
				operation: "closed",
				pullRequest: {
					...existing,
					state: "closed"
				},
				headSha: existing.headSha
			};
		}
		async function freeTip({ repository, kept, tip, existing, state }) {
			if (state.kind === "ours") return state.tip;
			if (state.kind !== "shared" || existing !== undefined) return undefined;
			return await isMerged({
				repository,
				...kept
			}, tip, state.tip) ? state.tip : undefined;
		}
		var presentation = __webpack_require__(4199);
		var by_hand = __webpack_require__(9954);
		var movement_merge = __webpack_require__(5815);
		var prepare = __webpack_require__(8360);
		;
		async function head_updateHead(update) {
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
					if (!update.isOpen && await isMerged(update, base, state.tip)) return writeHead(update, base, prepared);
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
			job.log.warning(`branch ${question.branch} conflicts with ${request.route.to.branch} in ${merged.paths.join(", ")}; people\u2019s commits are on it, so settling that is left to them`);
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
				return publishHead(update, await git.snapshotAt(tip), {
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
				throw (0, movement_merge.mergeConflict)({
					git,
					...route,
					proposal
				}, wayOut, undefined);
			}
			const tree = { oid: merged.tree };
			return publishHead(update, await git.snapshotAt(tip), {
				message,
				parents: [tip, source.commit],
				tree
			});
		}
		function writeHead(update, onto, prepared) {
			return publishHead(update, onto, (0, config_repo_commit.$E)(prepared.change, onto, update.message(prepared)));
		}
		var promotion = __webpack_require__(8306);
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
			return writePullText(forge, existing, {
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
		const proposal_ATTEMPTS = 5;
		async function proposePromotion(repository, request, planned, options, job) {
			const forge = await repository.forge();
			for (let attempt = 1; attempt <= proposal_ATTEMPTS; attempt++) {
				const current = attempt === 1 ? {
					request,
					prepared: planned
				} : await (0, promotion.Gj)(repository, request, job);
				const scene = await proposal_look({
					repository,
					forge,
					options,
					job,
					...current
				});
				const proposal = await act(scene);
				if (proposal !== "lost-race") return proposal;
			}
			throw tooManyRaces(options.branch, (0, head_state.k8)(request.route.to.name), proposal_ATTEMPTS);
		}
		async function proposal_look(known) {
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
			return proposal_propose(scene);
		}
		async function proposal_propose(scene) {
			const { repository, forge, request, prepared, options, pulls, question, state, job } = scene;
			const { identity, message } = options;
			const { to } = request.route;
			await keepFromMerging(scene, pulls.misplaced);
			await assertMovable(scene);
			const isOpen = ownPulls(pulls).length > 0;
			const head = await head_updateHead({
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
			const free = options.deleteBranch ? await proposal_freeTip(scene) : undefined;
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
		async function proposal_freeTip({ repository, prepared, options, pulls, state }) {
			if (state.kind === "ours") return state.tip;
			if (state.kind !== "shared" || ownPulls(pulls).length > 0) return undefined;
			return await isMerged({
				repository,
				identity: options.identity
			}, prepared.sides.target, state.tip) ? state.tip : undefined;
		}
		;
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
