"use strict";
exports.id = 1362;
exports.ids = [1362];
exports.modules = {
	1362: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { run: () => run });
		var picomatch = __webpack_require__(4006);
		var picomatch_default = __webpack_require__.n(picomatch);
		var errors = __webpack_require__(8953);
		var branch_name = __webpack_require__(8578);
		var failure = __webpack_require__(5252);
		var message = __webpack_require__(7324);
		var commit = __webpack_require__(4485);
		var by_hand = __webpack_require__(9954);
		var movement_request = __webpack_require__(2978);
		var bring_difference = __webpack_require__(5835);
		var git_message = __webpack_require__(7589);
		var person = __webpack_require__(33);
		;
		const originLine = /^\(cherry picked from commit ([0-9a-f]{40,64})\)$/;
		const trailerLine = /^[A-Za-z0-9][A-Za-z0-9-]*[ \t]*:/;
		const writtenByGit = /^(?:Signed-off-by: |\(cherry picked from commit )/;
		function withOrigin(message, sha) {
			const text = message.trimEnd();
			return `${text}${endsInTrailers(text) ? "\n" : "\n\n"}(cherry picked from commit ${sha})\n`;
		}
		function originsOf(message) {
			return message.split("\n").flatMap((line) => originLine.exec(line.trim())?.[1] ?? []);
		}
		function endsInTrailers(text) {
			const start = text.search(/\n[ \t]*\n(?!.*\n[ \t]*\n)/s);
			if (start === -1) return false;
			let trailers = 0;
			let others = 0;
			let last;
			const lines = text.slice(start).trimStart().split("\n");
			for (const line of lines) {
				const isContinued = /^[ \t]/.test(line) && last !== undefined;
				if (!isContinued) last = trailerLine.test(line) || originLine.test(line) ? "trailer" : "other";
				if (last === "trailer" && !isContinued) trailers += 1;
				if (last === "other") others += 1;
			}
			if (trailers > 0 && others === 0) return true;
			return lines.some((line) => writtenByGit.test(line)) && trailers * 3 >= others;
		}
		;
		const COMMIT = /^This reverts commit ([0-9a-f]{7,64})\b/gm;
		const PULL_REQUEST = /^Reverts (?:[\w.-]+\/[\w.-]+)?#(\d+)\s*$/gm;
		async function readReverts(git, commits) {
			const reverted = new Set();
			const abbreviated = [];
			const isReverted = (sha) => reverted.has(sha) || abbreviated.some((prefix) => sha.startsWith(prefix));
			for (const { sha, message } of commits) {
				if (originsOf(message).some(isReverted)) reverted.add(sha);
				if (isReverted(sha)) continue;
				for (const target of targetsOf(message, commits)) {
					if (target.length < 40) abbreviated.push(target);
					else reverted.add(target);
					const commit = commits.find((each) => each.sha.startsWith(target));
					const [first, ...merged] = commit?.parents ?? [];
					if (commit === undefined || first === undefined || merged.length === 0) continue;
					for (const brought of await git.commitsBetween(first, commit.sha)) reverted.add(brought.sha);
				}
			}
			return isReverted;
		}
		function targetsOf(message, commits) {
			const named = [...message.matchAll(COMMIT)].map(([, sha = ""]) => sha);
			const merged = [...message.matchAll(PULL_REQUEST)].flatMap(([, number = ""]) => commits.filter(({ subject }) => broughtPullRequest(subject, number)).map(({ sha }) => sha));
			return [...named, ...merged];
		}
		function broughtPullRequest(subject, number) {
			return subject.endsWith(`(#${number})`) || subject.startsWith(`Merge pull request #${number} from `);
		}
		;
		async function findApplied(git, commit, tip) {
			const own = await git.commitsBetween(commit, tip);
			const isReverted = await readReverts(git, own);
			if (!isReverted(commit) && await git.isAncestor(commit, tip)) return {
				kind: "applied",
				by: commit
			};
			const standing = own.filter(({ sha }) => !isReverted(sha));
			const pickOf = (sha) => standing.find(({ message }) => originsOf(message).includes(sha));
			const pick = pickOf(commit);
			if (pick !== undefined) return {
				kind: "applied",
				by: pick.sha
			};
			const parts = (await broughtBy(git, commit)).map(pickOf);
			const [newest] = parts;
			return newest === undefined || parts.includes(undefined) ? { kind: "absent" } : {
				kind: "applied",
				by: newest.sha
			};
		}
		async function broughtBy(git, merge) {
			const [first, ...merged] = (await git.commit(merge)).parents;
			if (first === undefined || merged.length === 0) return [];
			const brought = await git.commitsBetween(first, merge);
			return brought.filter(({ parents }) => parents.length < 2).map(({ sha }) => sha);
		}
		const PATCHES = 200;
		async function findSamePatch(git, commit, tip) {
			const own = await git.commitsBetween(commit, tip);
			const isReverted = await readReverts(git, own);
			const candidates = own.filter(({ sha, parents }) => parents.length === 1 && !isReverted(sha)).slice(0, PATCHES);
			if (candidates.length === 0) return { kind: "absent" };
			const [same] = await git.samePatches(commit, candidates.map(({ sha }) => sha));
			return same === undefined ? { kind: "absent" } : {
				kind: "applied",
				by: same
			};
		}
		;
		const CARRIED_TO = "Carried-To";
		const CONFLICT_IN = "Conflict-In";
		async function pickOnto(git, request, tip) {
			const picked = [];
			let head;
			let conflict;
			for (const [index, commit] of request.commits.entries()) {
				const told = {
					sha: commit.sha,
					subject: (0, git_message.sI)(commit.subject)
				};
				const applied = await findApplied(git, commit.sha, tip);
				if (applied.kind === "applied") {
					picked.push({
						...told,
						status: "already-applied",
						by: applied.by
					});
					continue;
				}
				if (conflict !== undefined) {
					conflict = {
						...conflict,
						left: [...conflict.left, commit]
					};
					picked.push({
						...told,
						status: "waiting"
					});
					continue;
				}
				const onto = head ?? tip;
				const brought = await (0, bring_difference.s)(git, differenceOf(commit), onto);
				const outcome = await conclude(git, {
					commit,
					brought,
					onto,
					tip,
					request,
					index
				});
				if (outcome.kind === "conflict") conflict = outcome.conflict;
				if (outcome.kind === "picked") head = outcome.picked.as;
				picked.push({
					...told,
					...outcome.kind === "conflict" ? { status: "conflict" } : outcome.picked
				});
			}
			if (head !== undefined && conflict === undefined && await saySame(git, head, tip)) {
				return {
					commits: picked.map(withoutPick),
					head: undefined,
					conflict
				};
			}
			return {
				commits: picked,
				head,
				conflict
			};
		}
		async function saySame(git, head, tip) {
			return (await git.commit(head)).tree === (await git.commit(tip)).tree;
		}
		function withoutPick({ sha, subject, status, by }) {
			return status === "picked" ? {
				sha,
				subject,
				status: "already-applied"
			} : {
				sha,
				subject,
				status,
				...by === undefined ? {} : { by }
			};
		}
		function differenceOf({ sha, parents }) {
			return {
				from: parents[0] ?? "empty",
				to: sha
			};
		}
		async function conclude(git, { commit, brought, onto, tip, request }) {
			switch (brought.kind) {
				case "unchanged": return {
					kind: "applied",
					picked: { status: "already-applied" }
				};
				case "clean":
				case "settled": {
					const settled = brought.kind === "settled" ? { settled: brought.files } : {};
					const as = await commitPick(git, {
						commit,
						tree: brought.tree,
						onto,
						request,
						...settled
					});
					return {
						kind: "picked",
						picked: {
							status: "picked",
							as,
							...settled
						}
					};
				}
				case "conflict": {
					const same = await findSamePatch(git, commit.sha, tip);
					if (same.kind === "applied") return {
						kind: "applied",
						picked: {
							status: "already-applied",
							by: same.by
						}
					};
					return {
						kind: "conflict",
						conflict: {
							...brought,
							left: [commit],
							onto
						}
					};
				}
			}
		}
		function commitPick(git, { commit, tree, onto, request, settled = [] }) {
			return git.createCommit({
				parents: [onto],
				tree: { oid: tree },
				message: pickMessage(commit, request.branch, settled.flatMap(describeSettled)),
				author: authorOf(commit, request),
				authored: commit.authored,
				committer: request.committer
			});
		}
		function authorOf({ author }, { committer }) {
			return (0, person.tB)(author) === undefined ? author : committer;
		}
		function pickMessage(commit, branch, notes) {
			const message = withOrigin((0, git_message.sI)(commit.message), commit.sha);
			const ours = [`${CARRIED_TO}: ${branch}`, ...notes].map((line) => `${line}\n`).join("");
			const joined = `${message}${ours}`;
			return (0, git_message.aw)(joined).some(([key]) => key === CARRIED_TO) ? joined : `${message}\n${ours}`;
		}
		function describeSettled({ path, values, spelling }) {
			const set = values.map(({ key, from, to, before }) => {
				const was = Object.is(before, from) || Object.is(before, to) ? "" : ` (was ${show(before)} here)`;
				return `Value-Set: ${oneLine(`${path} ${key}: ${show(from)} to ${show(to)}${was}`)}`;
			});
			return spelling === "dropped" ? [...set, `Comments-Dropped: ${oneLine(path)}`] : set;
		}
		function show(value) {
			return typeof value === "string" ? value : String(value);
		}
		function oneLine(text) {
			return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
		}
		;
		async function markConflict(git, conflict, { target, committer }) {
			const { left, onto, paths, tree } = conflict;
			const [commit] = left;
			if (commit === undefined) throw new Error("a conflict of no commit");
			const merged = await (0, movement_request.V)(git, [onto], { oid: tree });
			const contents = await merged.read(await plainFiles(merged, paths));
			const names = {
				ours: target,
				theirs: `${commit.sha.slice(0, 12)} (${commit.subject})`
			};
			const changes = new Map([...contents].map(([path, content]) => [path, renameMarks(content, conflict.marks, names)]));
			return git.createCommit({
				parents: [onto],
				tree: {
					base: merged.commit,
					changes
				},
				message: pickMessage(commit, target, paths.map((path) => `${CONFLICT_IN}: ${path.replace(/[\r\n]+/g, " ")}`)),
				author: committer,
				committer
			});
		}
		async function plainFiles(merged, paths) {
			const files = (await merged.list()).filter(({ mode }) => mode === "100644" || mode === "100755");
			return files.map(({ path }) => path).filter((path) => paths.includes(path));
		}
		function renameMarks(content, marks, names) {
			const bytes = Buffer.from(content);
			if (!bytes.includes(marks.ours) && !bytes.includes(marks.theirs)) return content;
			const text = bytes.toString("latin1");
			const latin = (name) => Buffer.from(name.replace(/[\p{Cc}]+/gu, " ")).toString("latin1");
			const renamed = text.replaceAll(marks.ours, () => latin(names.ours)).replaceAll(marks.theirs, () => latin(names.theirs));
			return Buffer.from(renamed, "latin1");
		}
		var markdown = __webpack_require__(7663);
		;
		const TITLE_LIMIT = 250;
		const BODY_LIMIT = 65e3;
		function pullRequestText(request) {
			const { hotfix, target, titleTemplate } = request;
			const title = (0, git_message.sI)((0, message.ou)(titleTemplate, {
				to: target,
				title: hotfix.title
			}, "title"));
			return {
				title: [...title.replace(/\s+/g, " ")].slice(0, TITLE_LIMIT).join("").trim(),
				body: body(request)
			};
		}
		function body({ hotfix, target, picks, commands, introduction, links }) {
			const settled = picks.commits.flatMap((commit) => commit.settled ?? []);
			return (0, markdown.fitSections)([
				{ markdown: introduction },
				{ markdown: `Carries ${describeHotfix(hotfix)} from ${(0, markdown.code)(hotfix.landedOn)} to ${(0, markdown.code)(target)}, so that the next release does not bring the bug back.` },
				{ markdown: conflictSection(picks, commands) },
				{
					markdown: commitTable(picks.commits, links),
					instead: `${picks.commits.length} commits.`
				},
				{
					markdown: settledSection(settled),
					instead: "Values were set by key; they are listed in the commits."
				},
				{ markdown: originLines(picks.commits) }
			], BODY_LIMIT);
		}
		function describeHotfix({ pullRequest, commits }) {
			if (pullRequest !== undefined) return (0, markdown.link)(`#${pullRequest.number}`, pullRequest.url);
			const [only, ...more] = commits;
			return only !== undefined && more.length === 0 ? (0, markdown.code)(only.sha.slice(0, 12)) : `${commits.length} commits`;
		}
		function conflictSection({ conflict }, commands) {
			if (conflict === undefined || commands === undefined) return "";
			return [
				"## In conflict: not to be merged as it is",
				`The newest commit holds the marks of a conflict in ${conflict.paths.map(markdown.code).join(", ")}. It is there to be looked at; nothing merges it by machine.`,
				...conflict.reasons.length === 0 ? [] : [conflict.reasons.map((reason) => `- ${(0, markdown.code)(reason)}`).join("\n")],
				"To finish it:",
				(0, markdown.fenced)("sh", commands.replace(/^In a clone of .*\n/, "").replace(/^ {2}/gm, "")),
				"Then mark this pull request as ready. Further runs leave what you pushed as it is."
			].join("\n\n");
		}
		const STATUS = {
			picked: "picked",
			"already-applied": "already there",
			conflict: "**in conflict**",
			waiting: "waits for the one in conflict"
		};
		function commitTable(commits, { commit: urlOf }) {
			const rows = commits.map(({ sha, subject, status, by }) => [
				shaCell(sha, urlOf),
				(0, markdown.code)(subject),
				by === undefined || by === sha ? STATUS[status] : `${STATUS[status]}, as ${shaCell(by, urlOf)}`
			]);
			return (0, markdown.table)([
				"Commit",
				"Subject",
				"Here"
			], rows);
		}
		function shaCell(sha, urlOf) {
			const short = (0, markdown.code)(sha.slice(0, 12));
			return urlOf === undefined ? short : (0, markdown.link)(short, urlOf(sha));
		}
		function settledSection(files) {
			if (files.length === 0) return "";
			const rows = files.flatMap(({ path, values }) => values.map(({ key, from, to, before }) => [
				(0, markdown.code)(path),
				(0, markdown.code)(key),
				(0, markdown.code)(String(before)),
				(0, markdown.code)(String(to)),
				isOverridden({
					from,
					to,
					before
				}) ? `**another value than ${(0, markdown.code)(String(from))}, which the hotfix found**` : ""
			]));
			const dropped = files.filter(({ spelling }) => spelling === "dropped").map(({ path }) => (0, markdown.code)(path));
			const note = dropped.length === 0 ? "" : `\n\nComments that came with the hotfix found no place in ${dropped.join(", ")}, and were left out.`;
			return `## Set by key\n\nThe text of these files conflicted; what the hotfix means does not: its values were set by key, and everything else is the target\u2019s own.\n\n${(0, markdown.table)([
				"File",
				"Key",
				"Here before",
				"Now",
				""
			], rows)}${note}`;
		}
		function isOverridden({ from, to, before }) {
			return !Object.is(before, from) && !Object.is(before, to);
		}
		function originLines(commits) {
			const picked = commits.filter(({ status }) => status === "picked");
			return picked.map(({ sha }) => `(cherry picked from commit ${sha})`).join("\n");
		}
		;
		async function findSettled({ repository, hotfix, target, head }) {
			const { git } = repository;
			const tip = await git.branchTip(head);
			if (tip === undefined) return undefined;
			const [pullRequest] = (await (await repository.forge()).openPullRequests(head)).filter(({ base }) => base === target);
			if (pullRequest === undefined) return undefined;
			const onto = (await git.snapshot(target)).commit;
			const proposed = await git.commitsBetween(onto, tip);
			const wanted = new Set(hotfix.commits.map(({ sha }) => sha));
			const peoples = proposed.filter(({ trailers }) => !trailers.some(([key, value]) => key === CARRIED_TO && value === target));
			if (!peoples.some(({ message }) => originsOf(message).some((sha) => wanted.has(sha)))) return undefined;
			const isMarked = proposed.some(({ trailers }) => trailers.some(([key]) => key === CONFLICT_IN));
			const commits = [];
			for (const { sha, subject } of hotfix.commits) {
				const applied = await findApplied(git, sha, onto);
				const pick = proposed.find(({ message }) => originsOf(message).includes(sha));
				if (applied.kind === "applied") commits.push({
					sha,
					subject,
					status: "already-applied",
					by: applied.by
				});
				else if (pick === undefined) commits.push({
					sha,
					subject,
					status: "waiting"
				});
				else commits.push({
					sha,
					subject,
					status: "picked",
					as: pick.sha
				});
			}
			const { number, url, draft } = pullRequest;
			const isWhole = !isMarked && commits.every(({ status }) => status !== "waiting");
			const found = {
				target,
				commits,
				pullRequest: {
					number,
					url,
					draft
				}
			};
			if (isWhole) return {
				...found,
				status: "picked"
			};
			return {
				...found,
				status: "conflict",
				reason: `pull request #${number}, which people work on, lacks a part of the hotfix`
			};
		}
		;
		function deliver(delivery) {
			return settle(delivery, () => delivery.mode === "push" ? push(delivery) : propose(delivery));
		}
		function rehearse(delivery) {
			const { repository, target } = delivery;
			return settle(delivery, async () => {
				const picks = await pick(delivery, await repository.git.snapshot(target));
				return picks.conflict === undefined ? resultOf(target, picks) : await unsettled(delivery, picks, picks.conflict);
			});
		}
		async function settle({ target }, run) {
			try {
				(0, branch_name.ae)(target, "targets");
				return { result: await run() };
			} catch (error) {
				if (!(error instanceof errors.$n)) throw error;
				const reason = error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
				return {
					result: {
						target,
						status: "failed",
						commits: [],
						reason
					},
					error
				};
			}
		}
		function pick({ repository, hotfix, target, committer }, tip) {
			return pickOnto(repository.git, {
				commits: hotfix.commits,
				branch: target,
				committer
			}, tip.commit);
		}
		function resultOf(target, { commits, head }) {
			return {
				target,
				status: head === undefined ? "already-applied" : "picked",
				commits
			};
		}
		async function push(delivery) {
			const { repository, target, committer, conflictResolution, job } = delivery;
			let picks;
			const outcome = await (0, commit.wD)(repository, {
				branch: target,
				identity: {
					author: committer,
					committer,
					signCommits: false
				},
				job,
				edit: async (tip) => {
					picks = await pick(delivery, tip);
					return picks.head === undefined || picks.conflict !== undefined ? undefined : { commit: picks.head };
				}
			});
			if (picks === undefined) throw new Error("nothing was picked");
			if (picks.conflict !== undefined) {
				return conflictResolution === "fail" ? await unsettled(delivery, picks, picks.conflict) : propose(delivery);
			}
			return outcome.kind === "committed" ? {
				...resultOf(target, picks),
				commitSha: outcome.commit
			} : resultOf(target, picks);
		}
		class Unsettled extends Error {
			result;
			constructor(result) {
				super(result.reason ?? result.status);
				this.result = result;
			}
		}
		async function propose(delivery) {
			const { repository, target, head } = delivery;
			const settled = await findSettled(delivery);
			if (settled !== undefined) return settled;
			const { keepPullRequest, ownedByTrailer } = await Promise.all([
				__webpack_require__.e(5108),
				__webpack_require__.e(452),
				__webpack_require__.e(1557),
				__webpack_require__.e(7269),
				__webpack_require__.e(8052)
			]).then(__webpack_require__.bind(__webpack_require__, 7269));
			let picks;
			try {
				const kept = await keepPullRequest(repository, {
					branch: head,
					base: target,
					owner: ownedByTrailer("hotfix", CARRIED_TO, target),
					lasting: delivery.lasting,
					content: async (tip) => {
						picks = await pick(delivery, tip);
						return contentOf(delivery, picks);
					},
					whenClosed: `Nothing is left to carry: ${target} holds the hotfix.`,
					decoration: delivery.decoration,
					autoMerge: delivery.autoMerge,
					mergeMethod: delivery.mergeMethod,
					deleteBranch: true,
					identity: {
						author: delivery.committer,
						committer: delivery.committer,
						signCommits: false
					}
				}, delivery.job);
				if (picks === undefined) throw new Error("nothing was picked");
				if (picks.head === undefined && picks.conflict === undefined) return resultOf(target, picks);
				const { pullRequest } = kept;
				const opened = pullRequest && { pullRequest: {
					number: pullRequest.number,
					url: pullRequest.url,
					draft: pullRequest.draft
				} };
				if (picks.conflict === undefined) {
					if (pullRequest?.draft === true) remindOfDraft(delivery, pullRequest.number);
					return {
						...resultOf(target, picks),
						...opened
					};
				}
				return {
					...await unsettled(delivery, picks, picks.conflict),
					...opened,
					commands: finishDraft(delivery, picks.conflict)
				};
			} catch (error) {
				if (error instanceof Unsettled) return error.result;
				throw error;
			}
		}
		function remindOfDraft({ target, job }, number) {
			job.log.warning(`Pull request #${number} holds no conflict with ${target} any more, and yet is a draft, which nothing merges: mark it as ready.`);
		}
		async function contentOf(delivery, picks) {
			const { repository, conflictResolution, hotfix, target, titleTemplate, introduction } = delivery;
			const { head, conflict } = picks;
			if (head === undefined && conflict === undefined) return undefined;
			if (conflict !== undefined && conflictResolution === "fail") throw new Unsettled(await unsettled(delivery, picks, conflict));
			const commands = conflict === undefined ? undefined : finishDraft(delivery, conflict);
			const text = pullRequestText({
				hotfix,
				target,
				picks,
				commands,
				titleTemplate,
				introduction,
				links: repository.links(target)
			});
			const commit = conflict === undefined ? head : await markConflict(repository.git, conflict, delivery);
			if (commit === undefined) throw new Error("there is nothing to propose");
			return {
				...text,
				head: { commit },
				draft: conflict !== undefined
			};
		}
		async function unsettled(delivery, picks, { left, paths, reasons }) {
			const { target } = delivery;
			const why = reasons.length === 0 ? "" : ` (${reasons.join("; ")})`;
			return {
				target,
				status: "conflict",
				commits: picks.commits,
				paths,
				reason: `${left[0]?.sha.slice(0, 12)} conflicts in ${paths.join(", ")}${why}`,
				commands: await startAnew(delivery, picks, paths)
			};
		}
		async function startAnew({ repository, hotfix, target, mode, head }, { commits }, paths) {
			const applied = new Set(commits.filter(({ status }) => status === "already-applied").map(({ sha }) => sha));
			return (0, by_hand.LD)({
				repository: repository.address,
				start: `origin/${target}`,
				...named(hotfix.commits.filter(({ sha }) => !applied.has(sha))),
				paths,
				...mode === "push" ? {
					result: target,
					place: "on-top"
				} : {
					result: head,
					place: await holdsOurs(repository.git, head, target) ? "instead" : "on-top"
				}
			});
		}
		async function holdsOurs(git, head, target) {
			const [standing, onto] = [await git.branchTip(head), await git.branchTip(target)];
			if (standing === undefined || onto === undefined) return false;
			const proposed = await git.commitsBetween(onto, standing);
			return proposed.every(({ trailers }) => trailers.some(([key, value]) => key === CARRIED_TO && value === target));
		}
		function finishDraft({ repository, head }, { paths, left }) {
			return (0, by_hand.LD)({
				repository: repository.address,
				start: `origin/${head}~1`,
				...named(left),
				paths,
				result: head,
				place: "instead"
			});
		}
		function named(commits) {
			return {
				commits: commits.map(({ sha }) => sha),
				hasMerge: commits.some(({ parents }) => parents.length > 1)
			};
		}
		;
		async function meaningOf({ mergeCommit, commits }, read) {
			const newest = await read(mergeCommit);
			if (newest.parents.length > 1) return {
				kind: "merge",
				commits: [newest],
				leftOut: []
			};
			const leftOut = [];
			const found = [];
			let next = newest;
			for (const proposed of commits.toReversed()) {
				if (next === undefined || proposed.isMerge || !isSameWork(proposed, next)) {
					if (!proposed.isMerge) leftOut.unshift(proposed);
					continue;
				}
				found.unshift(next);
				const [parent, ...more] = next.parents;
				next = parent === undefined || more.length > 0 ? undefined : await read(parent);
			}
			const isSingle = commits.filter(({ isMerge }) => !isMerge).length <= 1;
			if (found.length === 0 || isSingle) return {
				kind: "squash",
				commits: [newest],
				leftOut: []
			};
			return {
				kind: "rebase",
				commits: found,
				leftOut
			};
		}
		function isSameWork(proposed, { sha, author, authored, message }) {
			if (proposed.sha === sha) return true;
			return proposed.author.name === author.name && proposed.author.email === author.email && proposed.authored === Number(authored.split(" ")[0]) * 1e3 && proposed.message.trim() === message.trim();
		}
		;
		const NOBODY = {
			name: "gitops-actions",
			email: "gitops-actions@localhost"
		};
		async function findMissing(repository, search) {
			const { git } = repository;
			const { landedOn, targets } = search;
			const source = (await git.snapshot(landedOn)).commit;
			const tips = new Map();
			for (const target of targets) tips.set(target, (await git.snapshot(target)).commit);
			const hotfixes = await landedHotfixes(repository, search, await lackedBy(git, landedOn, source, [...tips.values()]));
			const missing = [];
			for (const hotfix of hotfixes) {
				for (const [target, tip] of tips) {
					const request = {
						commits: hotfix.commits,
						branch: target,
						committer: NOBODY
					};
					const lacking = (await pickOnto(git, request, tip)).commits.filter(({ status }) => status !== "already-applied");
					const { subject, pullRequest } = hotfix;
					const told = {
						target,
						commits: lacking.map(({ sha }) => sha),
						subject
					};
					if (lacking.length > 0) missing.push({
						...told,
						...pullRequest === undefined ? {} : { pullRequest }
					});
				}
			}
			return {
				missing,
				looked: hotfixes.length
			};
		}
		async function lackedBy(git, landedOn, source, tips) {
			const commits = new Map();
			const takenBack = [];
			for (const tip of tips) {
				const lacked = await git.commitsBetween(tip, source);
				takenBack.push(await readReverts(git, lacked));
				for (const commit of [...lacked, ...await revertedThere(git, landedOn, {
					source,
					tip
				})]) {
					commits.set(commit.sha, commit);
				}
			}
			return {
				commits,
				isTakenBack: (sha) => takenBack.some((isReverted) => isReverted(sha))
			};
		}
		const HISTORY = 2e3;
		async function revertedThere(git, landedOn, { source, tip }) {
			const own = await git.commitsBetween(source, tip);
			if (!own.some(({ message }) => /^(?:This reverts commit|Reverts) /m.test(message))) return [];
			const isReverted = await readReverts(git, own);
			const found = [];
			let seen = 0;
			for await (const commit of git.history(landedOn)) {
				if (isReverted(commit.sha)) found.push(commit);
				seen += 1;
				if (seen >= HISTORY) break;
			}
			return found;
		}
		async function landedHotfixes(repository, { landedOn, isHotfix, since = Number.NEGATIVE_INFINITY }, { commits: lacked, isTakenBack }) {
			const recent = [...lacked.values()].filter(({ date }) => date >= since);
			if (recent.length === 0) return [];
			const oldest = Math.min(...recent.map(({ date }) => date));
			const found = new Map();
			const forge = await forgeOf(repository);
			for (const { number, head, mergeCommit } of await forge?.mergedInto(landedOn, oldest) ?? []) {
				if (!isHotfix(head) || !recent.some(({ sha }) => sha === mergeCommit)) continue;
				const pull = await forge?.readMerge(number);
				if (pull?.kind !== "merged") continue;
				const { commits } = await meaningOf(pull, (sha) => repository.git.commit(sha));
				found.set(mergeCommit, {
					commits,
					subject: pull.title,
					pullRequest: number
				});
			}
			const known = await partsOf(repository.git, [...found.values()].flatMap(({ commits }) => commits));
			for (const commit of recent) {
				if (known.has(commit.sha) || !isHotfixCommit(commit, isHotfix)) continue;
				found.set(commit.sha, {
					commits: [commit],
					subject: commit.subject
				});
				for (const part of await partsOf(repository.git, [commit])) known.add(part);
			}
			return [...found.values()].filter(({ commits }) => !commits.every(({ sha }) => isTakenBack(sha)));
		}
		async function partsOf(git, commits) {
			const parts = new Set();
			for (const { sha, parents } of commits) {
				parts.add(sha);
				const [first, ...merged] = parents;
				if (first === undefined || merged.length === 0) continue;
				for (const brought of await git.commitsBetween(first, sha)) parts.add(brought.sha);
			}
			return parts;
		}
		async function forgeOf(repository) {
			try {
				return await repository.forge();
			} catch (error) {
				if (error instanceof errors.dz) return undefined;
				throw error;
			}
		}
		const SUBJECTS = [
			/^Merge (?:remote-tracking )?branch '(?:origin\/)?([^']+)'/,
			/^Merge pull request #\d+ from [^/\s]+\/(\S+)$/,
			/^Merge pull request '.*' \(#\d+\) from (?:[^:\s]+:)?(\S+) into /
		];
		function isHotfixCommit(commit, isHotfix) {
			const branch = mergedBranch(commit);
			const isMarked = commit.trailers.some(([key]) => key.toLowerCase() === "hotfix");
			return isMarked || branch !== undefined && isHotfix(branch);
		}
		function mergedBranch({ subject, parents }) {
			if (parents.length < 2) return undefined;
			return SUBJECTS.map((pattern) => pattern.exec(subject)?.[1]).find((branch) => branch !== undefined);
		}
		function describeMissing(missing, landedOn) {
			const lines = missing.map(({ target, commits, subject, pullRequest }) => `  ${target}: ${pullRequest === undefined ? "" : `#${pullRequest} `}${JSON.stringify(subject)} (${commits.map((sha) => sha.slice(0, 12)).join(", ")})`);
			const [first] = missing;
			return new errors.fK(`${missing.length === 1 ? "a hotfix" : `${missing.length} hotfixes`} of ${landedOn} would be lost with the next release:\n${lines.join("\n")}`, { hint: `Carry each with cherry-pick-hotfix. Where a target is not to have it, let a commit there say so: git commit --allow-empty -m 'not needed here' -m '(cherry picked from commit ${first?.commits[0]})'` });
		}
		function missingSummary({ missing, looked, targets, landedOn }, repository) {
			const names = targets.map(markdown.code).join(", ");
			const heading = `## Hotfixes of ${(0, markdown.code)(landedOn)} in ${names}`;
			if (missing.length === 0) return `${heading}\n\nNone is missing; ${looked} looked at.`;
			const { commit: urlOf } = repository.links(landedOn);
			const rows = missing.map(({ target, commits, subject, pullRequest }) => [
				(0, markdown.code)(target),
				`${pullRequest === undefined ? "" : `#${pullRequest} `}${(0, markdown.code)(subject)}`,
				commits.map((sha) => urlOf === undefined ? (0, markdown.code)(sha.slice(0, 12)) : (0, markdown.link)((0, markdown.code)(sha.slice(0, 12)), urlOf(sha))).join(" ")
			]);
			return `${heading}\n\n${(0, markdown.table)([
				"Missing from",
				"Hotfix",
				"Commits"
			], rows)}`;
		}
		;
		function announceHotfix(log, { commits, landedOn, meaning, pullRequest }) {
			const what = pullRequest === undefined ? "" : `Pull request #${pullRequest.number} (${meaning?.kind}): `;
			log.info(`${what}${commits.length} commit${commits.length === 1 ? "" : "s"} of ${landedOn}`);
			for (const { sha, subject } of commits) log.info(`  ${sha.slice(0, 12)} ${subject}`);
			for (const { sha, message } of meaning?.leftOut ?? []) {
				log.notice(`${sha.slice(0, 12)} ${JSON.stringify(message.split("\n")[0])} was proposed, and yet is no commit of ${landedOn}: the rebase left it out, so it is not carried`);
			}
		}
		function announceResult(log, result) {
			const { target, status, reason, pullRequest, commands, commits } = result;
			const where = pullRequest === undefined ? "" : `, pull request #${pullRequest.number}: ${pullRequest.url}`;
			const line = `${target}: ${status}${where}`;
			if (status === "conflict" || status === "failed") log.warning([
				line,
				reason,
				commands
			].filter((part) => part !== undefined).join("\n"));
			else log.info(line);
			for (const { path, values, spelling } of commits.flatMap(({ settled }) => settled ?? [])) {
				for (const value of values) {
					const text = `  ${path} ${value.key}: ${String(value.before)} \u2192 ${String(value.to)}`;
					if (isOverridden(value)) log.warning(`${target}:${text} (the hotfix found ${String(value.from)})`);
					else log.info(`${text}, set by key`);
				}
				if (spelling === "dropped") log.warning(`${target}: comments that came with the hotfix found no place in ${path}`);
			}
		}
		const SUMMARY_LIMIT = 2e5;
		function hotfixSummary({ hotfix, results, dryRun }, repository) {
			const rows = results.map(({ target, status, pullRequest, commitSha, reason }) => [
				(0, markdown.code)(target),
				status === "picked" || status === "already-applied" ? status : `**${status}**`,
				pullRequest === undefined ? (0, markdown.code)(commitSha?.slice(0, 12) ?? "") : `${(0, markdown.link)(`#${pullRequest.number}`, pullRequest.url)}${pullRequest.draft ? " (draft)" : ""}`,
				(0, markdown.code)(reason ?? "")
			]);
			const heading = `## Hotfix ${describeHotfix(hotfix)} from ${(0, markdown.code)(hotfix.landedOn)}${dryRun ? ": dry run, nothing was changed" : ""}`;
			return (0, markdown.fitSections)([
				{ markdown: heading },
				{ markdown: (0, markdown.table)([
					"Target",
					"Status",
					"Where",
					"Why"
				], rows) },
				...results.map((result) => ({
					markdown: targetDetails(result, repository),
					instead: ""
				}))
			], SUMMARY_LIMIT);
		}
		function targetDetails({ target, commits, commands }, repository) {
			if (commits.length === 0) return "";
			const parts = [
				commitTable(commits, repository.links(target)),
				settledSection(commits.flatMap(({ settled }) => settled ?? [])),
				commands === undefined ? "" : (0, markdown.fenced)("sh", commands)
			];
			return (0, markdown.details)((0, markdown.code)(target), parts.filter((part) => part !== "").join("\n\n"));
		}
		;
		async function readHotfix(inputs, asked) {
			if (inputs.commits.length > 0) return {
				kind: "hotfix",
				hotfix: await fromCommits(inputs, asked)
			};
			if (inputs.pullRequest !== undefined) {
				const number = readNumber(inputs.pullRequest);
				const read = await (await asked.forge()).readMerge(number);
				if (read.kind === "absent") throw refused("pull-request", `there is no pull request #${number}`);
				if (read.kind === "not-merged") {
					throw refused("pull-request", `#${number} is ${read.state}, not merged: there is nothing to carry yet`);
				}
				return {
					kind: "hotfix",
					hotfix: await fromPullRequest(read, inputs, asked)
				};
			}
			return fromEvent(inputs, asked);
		}
		function refused(input, problem) {
			return new errors.dz([{
				input,
				problem
			}]);
		}
		function readNumber(text) {
			const number = /^#?([1-9]\d*)$/.exec(text)?.[1];
			if (number !== undefined) return Number(number);
			throw refused("pull-request", `${JSON.stringify(text)} is not the number of a pull request`);
		}
		async function fromEvent(inputs, asked) {
			const event = await asked.event();
			const pushed = await pushedBy(event, asked.git);
			const reads = await readAll(await numbersOf(event, pushed, asked), asked);
			const [newest] = reads;
			if (newest === undefined) return fromMarkedCommits(pushed, asked);
			const [hotfix, ...more] = reads.flatMap(({ read }) => read.kind === "merged" && asked.isHotfix(read) ? read : []);
			if (more.length > 0) {
				const oldestFirst = [hotfix, ...more].map((each) => `#${each?.number}`).reverse();
				throw refused("pull-request", `is empty, and the push brought several hotfixes: carry each by itself, ${oldestFirst.join(", then ")}`);
			}
			if (hotfix !== undefined) return {
				kind: "hotfix",
				hotfix: await fromPullRequest(hotfix, inputs, asked)
			};
			const { number, read } = newest;
			if (read.kind !== "merged") return {
				kind: "none",
				why: `pull request #${number} was not merged`
			};
			return {
				kind: "none",
				why: `pull request #${number} comes from ${read.head}, which \`hotfix-branches\` does not name, and no label asks for it`
			};
		}
		async function readAll(numbers, { forge }) {
			const reads = [];
			for (const number of numbers) reads.push({
				number,
				read: await (await forge()).readMerge(number)
			});
			return reads;
		}
		async function numbersOf(event, pushed, { forge }) {
			if (event.pull_request !== undefined) return [event.pull_request.number];
			const numbers = new Set();
			for (const sha of pushed?.mainline ?? []) {
				const merges = await (await forge()).mergesOf(sha);
				for (const { number, base } of merges) if (base === pushed?.branch) numbers.add(number);
			}
			return [...numbers];
		}
		const MAINLINE = 100;
		async function pushedBy({ before, after, ref }, git) {
			const [, branch] = typeof ref === "string" ? /^refs\/heads\/(.+)$/.exec(ref) ?? [] : [];
			if (branch === undefined || typeof after !== "string" || /^0*$/.test(after)) return undefined;
			const mainline = [after];
			if (typeof before !== "string" || /^0*$/.test(before)) return {
				branch,
				mainline
			};
			for (let next = after; mainline.length < MAINLINE; mainline.push(next)) {
				const [first] = (await git.commit(next)).parents;
				if (first === undefined || first === before) break;
				next = first;
			}
			return {
				branch,
				mainline
			};
		}
		async function fromMarkedCommits(pushed, { git, isHotfixCommit }) {
			if (pushed === undefined) {
				throw refused("pull-request", "is empty, and so is `commits`, and no pull request belongs to the event that started this run: say which hotfix to carry");
			}
			const commits = [];
			for (const sha of pushed.mainline.toReversed()) commits.push(await git.commit(sha));
			const marked = commits.filter(isHotfixCommit);
			if (marked.length > 0) return {
				kind: "hotfix",
				hotfix: hotfixOf(marked, pushed.branch)
			};
			return {
				kind: "none",
				why: `no pull request brought what was pushed to ${pushed.branch}, and none of it is marked as a hotfix`
			};
		}
		async function fromPullRequest(pull, { branch }, { git }) {
			if (branch !== undefined && branch !== pull.base) {
				throw refused("branch", `${branch} is not where pull request #${pull.number} was merged, which is ${pull.base}`);
			}
			const meaning = await meaningOf(pull, (sha) => git.commit(sha));
			return {
				commits: meaning.commits,
				landedOn: pull.base,
				title: pull.title,
				source: `pr-${pull.number}`,
				pullRequest: pull,
				meaning
			};
		}
		async function fromCommits({ commits, branch, pullRequest }, { git }) {
			if (pullRequest !== undefined) throw refused("commits", "is given together with `pull-request`; give one of them");
			const landedOn = branch ?? await git.defaultBranch();
			const shas = await resolveAll(git, commits, landedOn);
			const read = [];
			for (const sha of shas) read.push(await git.commit(sha));
			return hotfixOf(read, landedOn);
		}
		function hotfixOf(commits, landedOn) {
			const [first, ...more] = commits;
			const others = more.length === 0 ? "" : ` and ${more.length} more`;
			return {
				commits,
				landedOn,
				title: `${first?.subject ?? ""}${others}`,
				source: `${first?.sha.slice(0, 12) ?? ""}${more.length === 0 ? "" : `-and-${more.length}-more`}`,
				pullRequest: undefined,
				meaning: undefined
			};
		}
		const request_HISTORY = 2e3;
		async function resolveAll(git, written, branch) {
			const wrong = written.filter((sha) => !/^[0-9a-f]{7,64}$/i.test(sha));
			if (wrong.length > 0) {
				throw new errors.dz(wrong.map((sha) => ({
					input: "commits",
					problem: `${JSON.stringify(sha)} is not a commit id (7 to 40 hexadecimal digits)`
				})));
			}
			const short = new Map(written.filter((sha) => !isWhole(sha)).map((sha) => [sha.toLowerCase(), new Set()]));
			let seen = 0;
			if (short.size > 0) {
				for await (const { sha } of git.history(branch)) {
					for (const [prefix, found] of short) if (sha.startsWith(prefix)) found.add(sha);
					seen += 1;
					if (seen >= request_HISTORY) break;
				}
			}
			const resolved = written.map((sha) => isWhole(sha) ? sha.toLowerCase() : complete(sha, short, branch));
			return [...new Set(resolved)];
		}
		function isWhole(sha) {
			return sha.length === 40 || sha.length === 64;
		}
		function complete(sha, short, branch) {
			const [only, ...more] = short.get(sha.toLowerCase()) ?? [];
			if (only === undefined) throw refused("commits", `${sha} begins no commit of ${branch}; write the whole id`);
			if (more.length > 0) throw refused("commits", `${sha} begins several commits of ${branch}: ${[only, ...more].join(", ")}`);
			return only;
		}
		;
		function isSafe({ status }) {
			return status === "picked" || status === "already-applied";
		}
		var route = __webpack_require__(8393);
		;
		async function readEnvironments(landedOn, branch, { config }) {
			const path = config.replace(/^(\.\/)+/, "");
			const isThere = (await landedOn.list()).some((entry) => entry.path === path);
			return isThere ? (0, route.Xg)(landedOn, {
				config,
				environments: ""
			}, branch) : undefined;
		}
		function labelledTargets(labels, { labelPattern }) {
			const pattern = readPattern(labelPattern);
			return labels.flatMap((label) => pattern.exec(label)?.[1] ?? []);
		}
		function readPattern(source) {
			try {
				return new RegExp(source);
			} catch (cause) {
				const problem = `${JSON.stringify(source)} is not a regular expression`;
				throw new errors.dz([{
					input: "label-pattern",
					problem
				}], { cause });
			}
		}
		function chooseTargets({ labels, landedOn, config }, inputs) {
			const labelled = labelledTargets(labels, inputs);
			const [input, named] = inputs.targets.length > 0 ? ["targets", inputs.targets] : ["label-pattern", labelled];
			if (named.length > 0) return {
				kind: "targets",
				branches: namedBranches(named, {
					landedOn,
					config
				}, input)
			};
			if (config === undefined) {
				return {
					kind: "none",
					why: `no target is named: not by \`targets\`, not by a label that fits ${inputs.labelPattern}, and there is no ${inputs.config} on ${landedOn} whose environments would say`
				};
			}
			const upstream = upstreamBranches(config, landedOn);
			if (upstream.length > 0) return {
				kind: "targets",
				branches: upstream
			};
			return {
				kind: "none",
				why: `no environment of ${config.file} that releases pass through before they come to ${landedOn} lives on another branch`
			};
		}
		function namedBranches(names, { landedOn, config }, input) {
			const branches = names.map((name) => config?.environments.get(name)?.branch ?? name);
			const itself = branches.indexOf(landedOn);
			if (itself === -1) return [...new Set(branches)];
			const problem = `${JSON.stringify(names[itself])} is the branch ${landedOn}, which the hotfix landed on`;
			throw new errors.dz([{
				input,
				problem
			}]);
		}
		function upstreamBranches({ environments }, landedOn) {
			const branches = new Set();
			for (const environment of environments.values()) {
				if (environment.branch !== landedOn) continue;
				for (let name = environment.from; name !== undefined;) {
					const source = environments.get(name);
					if (source !== undefined && source.branch !== landedOn) branches.add(source.branch);
					name = source?.from;
				}
			}
			return [...branches];
		}
		;
		async function run(inputs, { job, openRepository }) {
			await using repository = await openRepository(inputs);
			if (inputs.verify) return await verify(inputs, repository, job);
			const asked = await readHotfix(inputs, {
				git: repository.git,
				forge: () => repository.forge(),
				event: () => job.runner.event(),
				isHotfix: ({ head, labels }) => isHotfixBranch(inputs, head) || labelledTargets(labels, inputs).length > 0,
				isHotfixCommit: (commit) => isHotfixCommit(commit, (branch) => isHotfixBranch(inputs, branch))
			});
			if (asked.kind === "none") return nothing(asked.why, job);
			const { hotfix } = asked;
			announceHotfix(job.log, hotfix);
			const targets = await run_targetsOf(repository, hotfix.landedOn, hotfix.pullRequest?.labels ?? [], inputs);
			if (targets.kind === "none") return untargeted(targets.why, hotfix, job);
			const delivered = [];
			for (const delivery of deliveries(targets.branches, {
				hotfix,
				repository,
				inputs,
				job
			})) {
				const one = await (inputs.dryRun ? rehearse(delivery) : deliver(delivery));
				announceResult(job.log, one.result);
				delivered.push(one);
			}
			const results = delivered.map(({ result }) => result);
			job.summary.add(hotfixSummary({
				hotfix,
				results,
				dryRun: inputs.dryRun
			}, repository));
			return run_conclude(hotfix, delivered, inputs);
		}
		function isHotfixBranch({ hotfixBranches }, branch) {
			return picomatch_default()(hotfixBranches)(branch);
		}
		async function run_targetsOf({ git }, landedOn, labels, inputs) {
			const config = await readEnvironments(await git.snapshot(landedOn), landedOn, inputs);
			return chooseTargets({
				labels,
				landedOn,
				config
			}, inputs);
		}
		function nothing(why, { log, summary }) {
			log.notice(`Nothing to carry: ${why}.`);
			summary.add(`Nothing to carry: ${why}.`);
			return {
				results: [],
				commits: [],
				pullRequestNumbers: [],
				pullRequestUrls: []
			};
		}
		function untargeted(why, { pullRequest }, job) {
			if (pullRequest !== undefined) return nothing(why, job);
			throw new errors.dz([{
				input: "targets",
				problem: `is empty, and ${why}`
			}]);
		}
		function deliveries(branches, { hotfix, repository, inputs, job }) {
			const { mode, conflictResolution, committer, autoMerge, mergeMethod, title, body } = inputs;
			const { labels, assignees, reviewers, teamReviewers, milestone } = inputs;
			const lasting = [hotfix.landedOn, ...branches];
			return branches.map((target) => {
				const head = (0, message.ou)(inputs.pullRequestBranch, {
					source: hotfix.source,
					to: target
				}, "pull-request-branch");
				if ((0, branch_name.hq)(target) === undefined) assertOwnBranch(head, lasting);
				return {
					...{
						repository,
						hotfix,
						target,
						mode,
						conflictResolution,
						committer,
						head,
						lasting,
						autoMerge,
						mergeMethod,
						job
					},
					titleTemplate: title,
					introduction: body?.trim() ?? "",
					decoration: {
						labels,
						assignees,
						reviewers,
						teamReviewers,
						...milestone === undefined ? {} : { milestone }
					}
				};
			});
		}
		function assertOwnBranch(head, lasting) {
			(0, branch_name.ae)(head, "pull-request-branch");
			if (!lasting.includes(head)) return;
			const problem = `${JSON.stringify(head)} is a branch that a hotfix is carried from or to; a pull request needs one of its own`;
			throw new errors.dz([{
				input: "pull-request-branch",
				problem
			}]);
		}
		function run_conclude({ commits }, delivered, inputs) {
			const results = delivered.map(({ result }) => result);
			const pulls = results.flatMap(({ pullRequest }) => pullRequest ?? []);
			const outputs = {
				results,
				commits: commits.map(({ sha }) => sha),
				pullRequestNumbers: pulls.map(({ number }) => number),
				pullRequestUrls: pulls.map(({ url }) => url)
			};
			const failed = delivered.filter(({ result }) => !isSafe(result) && !isHandedOver(result, inputs));
			if (failed.length === 0) return outputs;
			throw new failure.u({
				outputs,
				cause: failureOf(failed)
			});
		}
		function failureOf(failed) {
			const results = failed.map(({ result }) => result);
			const message = `the hotfix did not get to ${results.map(({ target, status }) => `${target} (${status})`).join(", ")}`;
			const told = results.map(({ target, reason, commands }) => [`${target}: ${reason}`, commands ?? []].flat().join("\n"));
			const hint = told.join("\n");
			const remote = failed.flatMap(({ error }) => error instanceof errors.Hi ? error : []);
			if (remote.length < failed.length) {
				return new errors.fK(message, {
					hint,
					paths: results.flatMap(({ paths }) => paths ?? [])
				});
			}
			const [status] = remote.flatMap((error) => error.status ?? []);
			const retryable = remote.every((error) => error.retryable);
			return new errors.Hi(message, {
				hint,
				retryable,
				...status === undefined ? {} : { status },
				cause: remote[0]
			});
		}
		function isHandedOver({ status, pullRequest }, { conflictResolution }) {
			return status === "conflict" && pullRequest !== undefined && conflictResolution === "draft-pull-request";
		}
		async function verify(inputs, repository, { log, summary, clock }) {
			const landedOn = inputs.branch ?? await repository.git.defaultBranch();
			const targets = await run_targetsOf(repository, landedOn, [], inputs);
			if (targets.kind === "none") throw new errors.dz([{
				input: "targets",
				problem: `is empty, and ${targets.why}`
			}]);
			const since = inputs.since === undefined ? undefined : clock.now() - inputs.since;
			const isHotfix = (branch) => isHotfixBranch(inputs, branch);
			const { missing, looked } = await findMissing(repository, {
				landedOn,
				targets: targets.branches,
				isHotfix,
				since
			});
			summary.add(missingSummary({
				missing,
				looked,
				targets: targets.branches,
				landedOn
			}, repository));
			log.info(`${looked} hotfix${looked === 1 ? "" : "es"} of ${landedOn}; missing: ${missing.length}`);
			const outputs = { missing };
			if (missing.length === 0) return outputs;
			throw new failure.u({
				outputs,
				cause: describeMissing(missing, landedOn)
			});
		}
	}),
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
	33: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			tB: () => personProblem,
			tF: () => formatPerson
		});
		function parsePerson(text, input = "author") {
			const [, name = "", email = ""] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
			const person = {
				name: name.trim(),
				email: email.trim()
			};
			const problem = personProblem(person);
			if (problem === undefined) return person;
			throw new InputError([{
				input,
				problem: `${JSON.stringify(text)} ${problem}; write: Name <mail@example.com>`
			}]);
		}
		function formatPerson({ name, email }) {
			return `${name} <${email}>`;
		}
		function personProblem({ name, email }) {
			if (name.trim() === "") return "has no name";
			if (email.trim() === "") return "has no mail address";
			if (hasControlCharacter(name + email)) return "holds a control character or line break";
			if (/[<>]/.test(name + email)) return "holds < or > inside the name or mail address";
			if (/\s/.test(email)) return "holds a space inside the mail address";
			return undefined;
		}
		function hasControlCharacter(text) {
			return /\p{Cc}/u.test(text);
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
