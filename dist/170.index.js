export const id = 170;
export const ids = [170];
export const modules = {
	6695: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			LD: () => cherryPickByHand,
			tk: () => rebaseByHand,
			vi: () => mergeByHand
		});
		var _shell__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3529);
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
	5814: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
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
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2730);
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
	6609: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { V: () => preview });
		const NOBODY = {
			name: "gitops-actions",
			email: "gitops-actions@localhost"
		};
		async function preview(git, parents, tree) {
			const commit = await git.createCommit({
				parents,
				tree,
				message: "preview",
				author: NOBODY,
				committer: NOBODY
			});
			return git.snapshotAt(commit);
		}
	}),
	3227: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { F: () => environmentDiagram });
		var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3908);
		var _images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1990);
		const SHOWN_IMAGES = 3;
		function environmentDiagram(all, promotion) {
			const id = (name) => `e${all.findIndex(({ environment }) => environment.name === name)}`;
			const nodes = all.map(({ environment, images }) => `  ${id(environment.name)}["${label(environment.name, images)}"]`);
			const edges = all.flatMap(({ environment: { name, from } }) => {
				if (from === undefined) return [];
				const isThis = from === promotion.from && name === promotion.to;
				return [`  ${id(from)} ${isThis ? "==>" : "-->"} ${id(name)}`];
			});
			return (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.fenced)("mermaid", [
				"flowchart LR",
				...nodes,
				...edges,
				`  style ${id(promotion.to)} stroke-width:3px`
			].join("\n"));
		}
		function label(name, images) {
			const versions = [...new Set((0, _images_js__WEBPACK_IMPORTED_MODULE_1__.q2)(images).map((each) => `${each.repository.slice(each.repository.lastIndexOf("/") + 1)} ${(0, _images_js__WEBPACK_IMPORTED_MODULE_1__.qh)(each)}`))];
			const shown = versions.slice(0, SHOWN_IMAGES);
			const more = versions.length > SHOWN_IMAGES ? [`and ${versions.length - SHOWN_IMAGES} more`] : [];
			return [`<b>${escapeLabel(name)}</b>`, ...[...shown, ...more].map(escapeLabel)].join("<br/>");
		}
		function escapeLabel(text) {
			return text.replace(/[^\w .:@/+…-]/gu, (character) => `#${character.codePointAt(0)};`);
		}
	}),
	1780: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$Y: () => fileList,
			UV: () => describeMissing,
			WI: () => commitList,
			db: () => describeBlockers,
			f$: () => describeNothing,
			iB: () => imageTable,
			k0: () => gateTable,
			p: () => shippedChanges,
			r6: () => missingList
		});
		var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3908);
		var _images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1990);
		function imageTable({ images }, links) {
			if (images.length === 0) return "";
			return (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.table)([
				"Image",
				"From",
				"To",
				"Where"
			], images.map((move) => [
				(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(move.repository),
				versionCell(move.from),
				versionCell(move.to),
				whereCell(move, links)
			]));
		}
		function versionCell(version) {
			return version.tag || version.digest ? (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)((0, _images_js__WEBPACK_IMPORTED_MODULE_1__.qh)(version)) : "–";
		}
		function whereCell({ file, line }, links) {
			const place = (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(`${file}:${line}`);
			return links.file ? (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.link)(place, links.file(file, line)) : place;
		}
		function describeNothing({ from, to, commits }) {
			if (commits.length === 0) return `${to.environment} holds what ${from.environment} holds`;
			return `${to.environment} holds everything of ${from.branch}, whose ${count(commits.length, "commit")} it lacks would change no file (squashed or rebased into it?)`;
		}
		function count(number, thing) {
			return `${number} ${thing}${number === 1 ? "" : "s"}`;
		}
		function describeMissing(plan) {
			return missingSentences(plan, (name) => name);
		}
		function missingList(plan) {
			return missingSentences(plan, _markdown__WEBPACK_IMPORTED_MODULE_0__.code).map((sentence) => `- ⚠️ ${sentence}`).join("\n");
		}
		function missingSentences({ missing, from, to }, show) {
			const [source, target] = [from.environment, to.environment].map(show);
			return missing.map((name) => `Not promoted: ${show(name)} of ${source} is nowhere in ${target}; add it there once.`);
		}
		const SHOWN_FILES = 50;
		function fileList({ files, images }) {
			const beyondImages = files.filter(({ path }) => !images.some(({ file }) => file === path));
			if (beyondImages.length === 0) return "";
			const shown = beyondImages.slice(0, SHOWN_FILES).map(({ path, change }) => `- ${change} ${(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(path)}`);
			const more = beyondImages.length > SHOWN_FILES ? [`- … and ${beyondImages.length - SHOWN_FILES} more`] : [];
			return (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.details)(`${beyondImages.length} ${images.length > 0 ? "other " : ""}file${beyondImages.length === 1 ? "" : "s"}`, [...shown, ...more].join("\n"));
		}
		const SHOWN_COMMITS = 30;
		function commitList(commits, total, urlOf) {
			const shown = commits.slice(0, SHOWN_COMMITS).map((commit) => {
				const short = (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(commit.sha.slice(0, 7));
				const url = urlOf(commit);
				return `- ${url === undefined ? short : (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.link)(short, url)} ${(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(commit.subject)} – ${(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(commit.author)}`;
			});
			const more = total > shown.length ? [`- … and ${total - shown.length} more`] : [];
			return [...shown, ...more].join("\n");
		}
		function shippedChanges(shipped) {
			return shipped.map(({ repository, url, commits, total }) => {
				const heading = `${(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.link)((0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(repository), url)}: ${total} commit${total === 1 ? "" : "s"}`;
				return [`**${heading}**`, commitList(commits, total, ({ url: page }) => page)].filter((part) => part !== "").join("\n\n");
			}).join("\n\n");
		}
		function gateTable({ gates }) {
			const mark = {
				passed: "✅",
				blocked: "⛔"
			};
			return (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.table)([
				"Gate",
				"Result",
				"Evidence"
			], gates.map(({ gate, status, evidence, opens }) => [
				(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(gate),
				`${mark[status]} ${status}`,
				[...evidence.map(_markdown__WEBPACK_IMPORTED_MODULE_0__.code), ...opens ? [`opens ${(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(opens)}`] : []].join("<br>")
			]));
		}
		function describeBlockers({ gates }) {
			return gates.filter(({ status }) => status === "blocked").map(({ gate, evidence, opens }) => `${gate}: ${evidence.join("; ")}${opens ? ` (opens ${opens})` : ""}`);
		}
	}),
	1999: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			NF: () => pullRequestBody,
			O5: () => ledgerParagraph,
			R_: () => heading,
			Sw: () => normaliseLines,
			Th: () => BODY_LIMIT,
			VI: () => keepTickedBoxes,
			Zr: () => pullRequestTitle,
			fG: () => diagramOf,
			kW: () => isPromotionBody,
			lu: () => commitRef
		});
		var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3908);
		var _diagram_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3227);
		var _ledger_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3409);
		var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6089);
		var _presentation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1780);
		var _rollback_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2450);
		const BODY_LIMIT = 65e3;
		const LEDGER_LIMIT = 16e3;
		function pullRequestTitle(plan) {
			return `Promote ${(0, _message_js__WEBPACK_IMPORTED_MODULE_0__.df)(plan)} from ${plan.from.environment} to ${plan.to.environment}`;
		}
		function pullRequestBody(facts) {
			const { plan, links } = facts;
			const sections = [
				{
					markdown: facts.introduction,
					instead: ""
				},
				{ markdown: `Promotes **${(0, _markdown__WEBPACK_IMPORTED_MODULE_1__.code)(plan.from.environment)}** (${commitRef(plan.from.commit, links)}) to **${(0, _markdown__WEBPACK_IMPORTED_MODULE_1__.code)(plan.to.environment)}**.` },
				{ markdown: plan.strategy === "merge" ? MERGE_COMMIT : "" },
				{
					markdown: (0, _presentation_js__WEBPACK_IMPORTED_MODULE_2__.iB)(plan, links),
					instead: `${plan.images.length} images change; the list is too long for this page.`
				},
				{
					markdown: (0, _presentation_js__WEBPACK_IMPORTED_MODULE_2__.r6)(plan),
					instead: `${plan.missing.length} images stay behind.`
				},
				{
					markdown: (0, _presentation_js__WEBPACK_IMPORTED_MODULE_2__.$Y)(plan),
					instead: `${plan.files.length} files change.`
				},
				{
					markdown: heading("What ships", whatShips(plan, facts.shipped, links)),
					instead: ""
				},
				{ markdown: heading("Gates", (0, _presentation_js__WEBPACK_IMPORTED_MODULE_2__.k0)(plan)) },
				{ markdown: heading("Before merging", facts.checklist.map((item) => `- [ ] ${oneLine(item)}`).join("\n")) },
				{ markdown: heading("Rollback plan", (0, _rollback_plan_js__WEBPACK_IMPORTED_MODULE_3__.E)(facts, { kind: "pull-request" })) },
				{
					markdown: heading("Environments", (0, _diagram_js__WEBPACK_IMPORTED_MODULE_4__.F)(facts.environments, diagramOf(plan))),
					instead: ""
				},
				{ markdown: footer(plan) }
			];
			const ledger = ledgerParagraph(facts.trailers);
			return `${(0, _markdown__WEBPACK_IMPORTED_MODULE_1__.fitSections)(sections, BODY_LIMIT - (0, _markdown__WEBPACK_IMPORTED_MODULE_1__.bytes)(ledger))}${ledger}`;
		}
		const MERGE_COMMIT = "> **Merge this with a merge commit, not by squash or rebase.** Those make new commits of the ones it brings, so that the next promotion finds the same changes on both sides, and conflicts.";
		function ledgerParagraph(trailers) {
			const paragraph = (chosen) => chosen.length === 0 ? "" : `\n\n${chosen.map(([key, value]) => `${key}: ${value}`).join("\n")}`;
			const harmless = paragraph(trailers.filter(([key, value]) => key !== "Image" || isPlainText(value)).map(([key, value]) => FREE_TEXT.test(key) ? [key, (0, _ledger_js__WEBPACK_IMPORTED_MODULE_5__.Op)(value)] : [key, value]));
			return (0, _markdown__WEBPACK_IMPORTED_MODULE_1__.bytes)(harmless) <= LEDGER_LIMIT ? harmless : paragraph(trailers.filter(([key]) => key !== "Image"));
		}
		const FREE_TEXT = /^(Rollback-Reason|Hold-Reason|Hold-By)$/;
		function isPlainText(text) {
			return /^[\w.:/@+() -]+$/.test(text) && !/(^|\W)@/.test(text);
		}
		function whatShips(plan, shipped, links) {
			const own = (0, _presentation_js__WEBPACK_IMPORTED_MODULE_2__.WI)(plan.commits, plan.commits.length, ({ sha }) => links.commit?.(sha));
			return [own, (0, _presentation_js__WEBPACK_IMPORTED_MODULE_2__.p)(shipped)].filter((part) => part !== "").join("\n\n");
		}
		function diagramOf({ from, to, images }) {
			return {
				from: from.environment,
				to: to.environment,
				images
			};
		}
		function heading(title, body) {
			return body === "" ? "" : `### ${title}\n\n${body}`;
		}
		function oneLine(text) {
			return text.replace(/\s+/g, " ").trim();
		}
		function commitRef(sha, links) {
			const short = (0, _markdown__WEBPACK_IMPORTED_MODULE_1__.code)(sha.slice(0, 12));
			return links.commit ? `[${short}](${links.commit(sha)})` : short;
		}
		function footer({ promotionId, hash }) {
			return `<sub>Promotion ${(0, _markdown__WEBPACK_IMPORTED_MODULE_1__.code)(promotionId)} · plan ${(0, _markdown__WEBPACK_IMPORTED_MODULE_1__.code)(hash.slice(0, 12))} · kept up to date by gitops-actions: commits of your own on this branch are kept, edits of this text are not (ticked boxes are).</sub>`;
		}
		function isPromotionBody(body, environment) {
			return normaliseLines(body).split("\n").includes(`Promoted-To: ${environment}`);
		}
		const BOX = /^- \[([ xX])\] (.*)$/gm;
		function keepTickedBoxes(body, previous) {
			if (!previous.body.includes(`Promotion \`${previous.promotionId}\``)) return body;
			const ticked = new Set([...normaliseLines(previous.body).matchAll(BOX)].filter(([, mark]) => mark !== " ").map(([, , text]) => text));
			return body.replace(BOX, (line, _mark, text) => ticked.has(text) ? `- [x] ${text}` : line);
		}
		function normaliseLines(body) {
			return body.replaceAll("\r\n", "\n");
		}
	}),
	2450: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { E: () => rollbackPlan });
		var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3908);
		var _shell__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3529);
		function rollbackPlan(facts, undo) {
			const after = undo.kind === "pull-request" ? "After merging: put back" : "Put back";
			const parts = [
				`${after} what was there before, keep what others changed since, and hold off the next promotion:`,
				(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.fenced)("sh", rollbackCommand(facts)),
				revertStep(facts.plan, undo)
			];
			return parts.filter((part) => part !== "").join("\n\n");
		}
		function rollbackCommand({ plan: { to, strategy, images }, repository }) {
			const moved = strategy === "images" ? new Set(images.map(({ name }) => name)) : [];
			return [
				"npx gitops-actions rollback",
				option("repository", repository),
				option("environment", to.environment),
				option("to", to.commit),
				...[...moved].map((name) => option("images", name)),
				option("reason", "what is wrong")
			].join(" \\\n  ");
		}
		function option(name, value) {
			return `--${name} ${(0, _shell__WEBPACK_IMPORTED_MODULE_1__.r)(value)}`;
		}
		function revertStep({ strategy, to }, undo) {
			if (strategy === "merge") return "";
			return undo.kind === "commit" ? `Or revert the commit: ${(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(`git revert ${undo.commit}`)} on ${(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(to.branch)}.` : `Or press **Revert** on this pull request and merge the revert into ${(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(to.branch)}.`;
		}
	}),
	3529: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { r: () => shellWord });
		const PLAIN = /^(?!=)[\w./:@%=+-]+$/;
		function shellWord(text) {
			return PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
		}
	})
};
