"use strict";
exports.id = 8052;
exports.ids = [8052];
exports.modules = {
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
