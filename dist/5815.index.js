"use strict";
exports.id = 5815;
exports.ids = [5815, 4834];
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
	9358: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { X: () => ledgerOf });
		var _promotion__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9179);
		function ledgerOf(git, { name, branch }, { commit: tip }) {
			return (0, _promotion__WEBPACK_IMPORTED_MODULE_0__.au)(name, {
				commits: historyFrom(git, branch, tip),
				between: (base, head) => git.commitsBetween(base, head)
			});
		}
		async function* historyFrom(git, branch, tip) {
			let isReached = false;
			for await (const commit of git.history(branch)) {
				isReached ||= commit.sha === tip;
				if (isReached) yield commit;
			}
		}
	}),
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
	6314: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { z: () => takeBack });
		var _bring_difference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5835);
		var _movement_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2978);
		async function takeBack(git, difference, onto) {
			const brought = await (0, _bring_difference_js__WEBPACK_IMPORTED_MODULE_0__.s)(git, difference, onto.commit);
			if (brought.kind === "conflict") return brought;
			if (brought.kind === "unchanged") return {
				kind: "done",
				after: onto,
				warnings: []
			};
			const after = await (0, _movement_request_js__WEBPACK_IMPORTED_MODULE_1__.V)(git, [onto.commit], { oid: brought.tree });
			return {
				kind: "done",
				after,
				warnings: brought.kind === "settled" ? brought.files.map(settledByKey) : []
			};
		}
		function settledByKey({ path, values }) {
			const keys = values.map(({ key, before, to }) => `${key} ${before} \u2192 ${to}`).join(", ");
			const message = `later commits changed lines beside these, so they were put back by key, and the rest was left as it is: ${keys}`;
			return {
				file: path,
				line: 1,
				column: 1,
				message
			};
		}
	}),
	9179: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Fe: () => earlierStates,
			YC: () => findChange,
			au: () => openLedger,
			jU: () => listCandidates,
			kd: () => findStates,
			pq: () => describeCandidate,
			qh: () => indexOf
		});
		var _images__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2613);
		var _images__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7689);
		var _images_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9029);
		var _ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3810);
		function openLedger(environment, history) {
			const chapters = [];
			const unread = readChapters(environment, history);
			return {
				environment,
				chapter: async (index) => {
					for (let next = chapters.length; next <= index; next += 1) {
						const { done, value } = await unread.next();
						if (done === true) return undefined;
						chapters.push(value);
					}
					return chapters[index];
				}
			};
		}
		async function* readChapters(environment, { commits, between }) {
			let expected;
			let isFirst = true;
			for await (const commit of commits) {
				if (!isFirst && commit.sha !== expected) continue;
				isFirst = false;
				const { sha, date, parents } = commit;
				const [before] = parents;
				const brought = before === undefined || parents.length === 1 ? [commit] : await between(before, sha);
				const changes = brought.flatMap((each) => changesOf(each, environment));
				const hidesOthers = new Set(changes.map(identityOf)).size > 1;
				yield {
					sha,
					date,
					before,
					change: changes[0],
					hidesOthers
				};
				if (before === undefined) return;
				expected = before;
			}
		}
		function changesOf(commit, environment) {
			return (0, _ledger_js__WEBPACK_IMPORTED_MODULE_0__.Gs)(commit).filter((entry) => entry.environment === environment && entry.kind !== "hold" && entry.kind !== "hold-lifted");
		}
		function identityOf(change) {
			switch (change.kind) {
				case "promotion": return change.promotionId ?? change.sha;
				case "rollback": return change.target;
				case "bump": return JSON.stringify(change.images);
			}
		}
		async function findChange(ledger, start = 0) {
			for (let index = start;; index += 1) {
				const chapter = await ledger.chapter(index);
				if (chapter === undefined) return undefined;
				if (chapter.change !== undefined) return {
					chapter,
					change: chapter.change,
					index
				};
			}
		}
		async function* earlierStates(ledger, concerns) {
			for (let start = 0; start !== undefined;) {
				const found = await findChange(ledger, start);
				if (found === undefined) return;
				const { chapter, change, index } = found;
				if (change.kind === "rollback") {
					const isOne = await concerns(chapter, change);
					start = isOne ? await indexOf(ledger, change.target, index + 1) : index + 1;
				} else {
					if (chapter.before === undefined) return;
					yield {
						sha: chapter.before,
						index: index + 1
					};
					start = index + 1;
				}
			}
		}
		async function indexOf(ledger, sha, start = 0) {
			for (let index = start;; index += 1) {
				const chapter = await ledger.chapter(index);
				if (chapter === undefined) return undefined;
				if (chapter.sha === sha) return index;
			}
		}
		const ABBREVIATED = /^[0-9a-f]{7,40}$/;
		async function findStates(ledger, to, holds) {
			const found = new Map();
			const met = new Set();
			for (let index = 0;; index += 1) {
				const chapter = await ledger.chapter(index);
				if (chapter === undefined) return [...found.values()];
				const exact = exactState(to, chapter, index);
				if (exact !== undefined) return [exact];
				const versions = await versionStates(to, {
					chapter,
					index,
					met,
					holds
				});
				for (const state of [...abbreviatedState(to, chapter, index), ...versions]) {
					if (!found.has(state.sha)) found.set(state.sha, state);
				}
			}
		}
		function exactState(to, { sha, change }, index) {
			if (change?.kind === "promotion" && change.promotionId === to) return {
				sha,
				index,
				meaning: `promotion ${to}`
			};
			return to === sha || to === change?.sha ? {
				sha,
				index,
				meaning: `commit ${to.slice(0, 12)}`
			} : undefined;
		}
		function abbreviatedState(to, { sha, change }, index) {
			if (!ABBREVIATED.test(to)) return [];
			const commit = [sha, change?.sha ?? sha].find((each) => each.startsWith(to));
			return commit === undefined ? [] : [{
				sha,
				index,
				meaning: `commit ${commit.slice(0, 12)}`
			}];
		}
		async function versionStates(to, { chapter, index, met, holds }) {
			const { sha, before, change } = chapter;
			const found = [];
			for (const { repository, from: was, to: becomes } of change?.images ?? []) {
				const meaning = `${to} of ${repository}`;
				const version = {
					repository,
					is: becomes
				};
				if (met.has(repository)) continue;
				if (isMeant(to, repository, becomes) && await holds(sha, version)) found.push({
					sha,
					index,
					meaning,
					version
				});
				else if (before !== undefined && isMeant(to, repository, was) && await holds(before, {
					repository,
					is: was
				})) {
					found.push({
						sha: before,
						index: index + 1,
						meaning
					});
				} else continue;
				met.add(repository);
			}
			return found;
		}
		function isMeant(to, repository, { tag, digest }) {
			if (to === tag || to === digest) return true;
			const image = (0, _images__WEBPACK_IMPORTED_MODULE_1__.Vz)(to);
			if (image === undefined || image.tag === undefined && image.digest === undefined) return false;
			if ((0, _images__WEBPACK_IMPORTED_MODULE_2__.Pn)(image.name) !== (0, _images__WEBPACK_IMPORTED_MODULE_2__.Pn)(repository)) return false;
			return (image.tag ?? tag) === tag && (image.digest ?? digest) === digest;
		}
		async function listCandidates(ledger, most) {
			const candidates = [];
			for (let start = 0; candidates.length < most;) {
				const found = await findChange(ledger, start);
				if (found === undefined) break;
				const { chapter, change, index } = found;
				start = index + 1;
				if (change.kind === "rollback") continue;
				const name = (change.kind === "promotion" ? change.promotionId : undefined) ?? chapter.sha.slice(0, 12);
				candidates.push({
					sha: chapter.sha,
					date: chapter.date,
					name,
					images: change.images
				});
			}
			return candidates;
		}
		function describeCandidate({ date, name, images }) {
			const versions = images.map((image) => `${image.repository} ${(0, _images_js__WEBPACK_IMPORTED_MODULE_3__.qh)(image.to)}`).join(", ");
			return [
				new Date(date).toISOString().replace(/:\d\d\.\d+Z$/, "Z"),
				name,
				versions
			].filter((part) => part !== "").join("  ");
		}
	})
};
;
