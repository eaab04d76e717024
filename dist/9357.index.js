"use strict";
exports.id = 9357;
exports.ids = [9357];
exports.modules = {
	4990: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { run: () => run });
		var ask = __webpack_require__(7982);
		var arrival_outcome = __webpack_require__(3023);
		var errors = __webpack_require__(8953);
		var message = __webpack_require__(7589);
		var kit_duration = __webpack_require__(816);
		var shape = __webpack_require__(22);
		var markdown = __webpack_require__(7663);
		var promotion_message = __webpack_require__(7324);
		var presentation = __webpack_require__(4199);
		var pull_request = __webpack_require__(3472);
		var summary = __webpack_require__(743);
		;
		function rollbackTitle({ plan }) {
			const { environment } = plan.to;
			return plan.files.length === 0 ? `Put ${environment} on hold` : `Roll back ${environment}: ${(0, promotion_message.df)(plan)}`;
		}
		function rollbackBody(facts, { introduction, trailers }) {
			const { plan } = facts;
			const sections = [
				{
					markdown: introduction,
					instead: ""
				},
				...told(facts),
				{ markdown: `<sub>Plan ${(0, markdown.code)(plan.hash.slice(0, 12))} \u00b7 kept up to date by gitops-actions: commits of your own on this branch are kept, edits of this text are not.</sub>` }
			];
			const ledger = (0, pull_request.O5)(trailers);
			return `${(0, markdown.fitSections)(sections, pull_request.Th - (0, markdown.bytes)(ledger))}${ledger}`;
		}
		function rollbackSummary(facts, outcome, diff) {
			const sections = [
				{ markdown: `## Rollback of ${facts.plan.to.environment}: ${headline(facts, outcome)}` },
				...told(facts),
				{
					markdown: diff === "" ? "" : (0, markdown.details)("Diff", (0, markdown.fenced)("diff", diff)),
					instead: "The diff is too long for this page."
				}
			];
			return (0, markdown.fitSections)(sections, summary.J);
		}
		function headline({ links }, outcome) {
			switch (outcome.kind) {
				case "nothing": return "nothing to roll back";
				case "planned": return "planned (dry run, nothing was changed)";
				case "committed": return `committed ${(0, pull_request.lu)(outcome.commit, links)}`;
				case "pull-request": return `pull request ${(0, markdown.link)(`#${outcome.number}`, outcome.url)} ${outcome.operation}`;
			}
		}
		function told(facts) {
			const { plan, meaning, reason, by, links, warnings } = facts;
			const { environment } = plan.to;
			return [
				{ markdown: `Puts **${(0, markdown.code)(environment)}** back to ${(0, markdown.code)(meaning)}: the state of ${(0, pull_request.lu)(plan.from.commit, links)}. Other changes since then stay.` },
				{ markdown: `**Why:** ${(0, markdown.code)(reason)} \u2013 ${(0, markdown.code)(by)}` },
				{
					markdown: plan.files.length === 0 ? `${(0, markdown.code)(environment)} holds that already.` : (0, presentation.iB)(plan, links),
					instead: `${plan.images.length} images change.`
				},
				{
					markdown: missingImages(plan),
					instead: `${plan.missing.length} images are left as they are.`
				},
				{
					markdown: (0, presentation.$Y)(plan),
					instead: `${plan.files.length} files change.`
				},
				{ markdown: warnings.map((warning) => `- \u26a0\ufe0f ${(0, markdown.code)(warning)}`).join("\n") },
				{ markdown: (0, pull_request.R_)("Hold", describeHold(facts)) }
			];
		}
		function missingImages({ missing, to }) {
			return missing.map((name) => `- ${(0, markdown.code)(name)} is no longer in ${(0, markdown.code)(to.environment)}: it does not come back.`).join("\n");
		}
		function describeHold({ hold, plan }) {
			if (hold.kind === "none") return "";
			const end = hold.until === undefined ? "it is lifted" : (0, markdown.code)(new Date(hold.until).toISOString());
			const environment = (0, markdown.code)(plan.to.environment);
			const how = `A promotion with ${(0, markdown.code)("lift-hold: true")} ends it before.`;
			return hold.kind === "stands" ? `${environment} is on hold already, until ${end}. ${how}` : `Nothing is promoted to ${environment} until ${end}. ${how}`;
		}
		var environments = __webpack_require__(6929);
		var config_repo_message = __webpack_require__(9012);
		var prepare = __webpack_require__(8360);
		var request = __webpack_require__(6906);
		var route = __webpack_require__(8393);
		var text_input = __webpack_require__(3861);
		;
		async function readRollbackRequest({ git }, inputs, { runner, clock }) {
			const branch = inputs.branch ?? await git.defaultBranch();
			const { to, images: only } = inputs;
			const { runUrl: run, isRepeated } = runner;
			const asked = {
				to,
				only,
				reason: oneLine(inputs.reason),
				run,
				isRepeated
			};
			const hold = readHold(inputs, asked.reason, runner, clock.now());
			const read = async (known) => {
				const seen = await (0, prepare.Fm)(git, known)(branch);
				const config = await (0, route.Xg)(seen, {
					config: inputs.config,
					environments: inputs.environments ?? ""
				}, branch);
				const declared = (0, route.jY)(config, inputs.environment, "environment");
				const environment = {
					...declared,
					strategy: inputs.strategy ?? declared.strategy
				};
				await (0, environments.aw)(seen, config, branch);
				const mode = inputs.mode === "as-configured" ? configuredMode(environment) : inputs.mode;
				return {
					config,
					seen,
					environment,
					mode,
					...asked,
					hold,
					lasting: (0, request.n4)(config, branch),
					again: read
				};
			};
			return read([]);
		}
		function configuredMode({ from, promote }) {
			return from === undefined ? "commit" : promote;
		}
		function oneLine(reason) {
			const line = (0, message.sI)(reason.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")).trim();
			if (line !== "" && line.length <= LONGEST_REASON) return line;
			const problem = line === "" ? "says nothing; whoever meets the hold must know why it is there" : `has ${line.length} characters; more than ${LONGEST_REASON} find no place in a line of the ledger: write a sentence, and link the rest`;
			throw new errors.dz([{
				input: "reason",
				problem
			}]);
		}
		const LONGEST_REASON = 1e3;
		function readHold({ environment, hold, holdUntil, author }, reason, { actor }, now) {
			const until = readUntil(holdUntil, now);
			if (hold) return {
				environment,
				reason,
				by: actor ?? author.name,
				until
			};
			if (holdUntil === undefined) return undefined;
			throw new errors.dz([{
				input: "hold-until",
				problem: "ends a hold that `hold: false` does not place"
			}]);
		}
		function readUntil(text, now) {
			if (text === undefined) return { kind: "never" };
			const duration = UNITLESS.test(text) ? undefined : (0, kit_duration.E)(text);
			if (duration !== undefined && duration > 0 && now + duration <= LATEST) return {
				kind: "after",
				duration
			};
			const time = (0, shape.nV)(text);
			if (time !== undefined && time > now) return {
				kind: "at",
				time
			};
			const problem = time === undefined ? "is neither a duration such as 24h nor a time such as" : "is over; write a time to come, such as";
			const example = new Date(now + 24 * 36e5).toISOString().replace(/\.\d+Z$/, "Z");
			throw new errors.dz([{
				input: "hold-until",
				problem: `${JSON.stringify(text)} ${problem} ${example}`
			}]);
		}
		const UNITLESS = /^[\d.]+$/;
		const LATEST = 864e13;
		function rollbackPullRequest(inputs, { environment, lasting }) {
			return {
				branch: (0, request.a)(inputs.pullRequestBranch, { environment: environment.name }, lasting),
				draft: inputs.draft,
				decoration: (0, request.IG)(inputs, environment),
				autoMerge: inputs.autoMerge || environment.autoMerge,
				mergeMethod: inputs.mergeMethod ?? environment.mergeMethod,
				deleteBranch: inputs.deleteBranch
			};
		}
		async function rollbackText(inputs, factsOf, job) {
			const introduction = await (0, text_input.s)("body", inputs.body, inputs.bodyPath, job.runner);
			return {
				message: (prepared) => (0, config_repo_message.eq)(inputs, prepared),
				title: (prepared) => inputs.title ?? rollbackTitle(prepared),
				body: (prepared) => rollbackBody(factsOf(prepared), {
					introduction,
					trailers: (0, config_repo_message.WQ)(prepared)
				})
			};
		}
		var promotion_plan = __webpack_require__(5656);
		var promotion_hold = __webpack_require__(5414);
		var ledger = __webpack_require__(3810);
		var commit = __webpack_require__(4485);
		var environment_ledger = __webpack_require__(9358);
		var manifests_select = __webpack_require__(9978);
		var ledger_history = __webpack_require__(9179);
		var promotion_images = __webpack_require__(9029);
		var config_repo_movement = __webpack_require__(8446);
		;
		async function imagesAt({ environment, configFile }, snapshot) {
			return (0, promotion_images.q2)((await (0, environments.Qo)(snapshot, environment, configFile)).images);
		}
		async function movedSelected(question, { sha }, { images: moved }) {
			const { git, environment, only } = question;
			if (environment.strategy !== "images") return true;
			const held = await imagesAt(question, await git.snapshotAt(sha));
			const named = only.length === 0 ? held : only.flatMap((name) => (0, manifests_select.$g)(name, held));
			const selected = new Set(named.map(({ repository }) => repository));
			return moved.some(({ repository }) => selected.has(repository));
		}
		async function unclear({ environment, ledger }, why, cause) {
			const problem = `is needed: what ${environment.name} held before is not clear: ${why}`;
			return new errors.dz([{
				input: "to",
				problem
			}], {
				hint: await candidateHint(ledger),
				cause
			});
		}
		function rollback_question_short(sha) {
			return sha.slice(0, 12);
		}
		function namesOf({ images }) {
			return images.length === 0 ? "no image" : [...new Set(images.map(({ name }) => name))].join(", ");
		}
		const MOST_CANDIDATES = 10;
		async function candidateHint(ledger) {
			const candidates = await (0, ledger_history.jU)(ledger, MOST_CANDIDATES);
			if (candidates.length === 0) return "The ledger holds no promotion to this environment; a commit can be named.";
			return ["Known are, newest first:", ...candidates.map((candidate) => `  ${(0, ledger_history.pq)(candidate)}`)].join("\n");
		}
		;
		const SAME_INCIDENT = 15 * 6e4;
		async function placeOfSame(question, concerns) {
			const { ledger } = question;
			for (let start = 0;;) {
				const found = await (0, ledger_history.YC)(ledger, start);
				if (found?.change.kind !== "rollback") return undefined;
				const { chapter, change, index } = found;
				const at = isOfThisRun(change, question) ? await (0, ledger_history.qh)(ledger, change.target) : undefined;
				if (at !== undefined) return {
					sha: change.target,
					index: at
				};
				if (await movedSelected(question, chapter, change)) {
					if (isFresh(chapter, question) && await concerns(chapter, change)) throw await sameIncident(question, chapter, change);
					return undefined;
				}
				start = index + 1;
			}
		}
		function isOfThisRun(rollback, { reason, run }) {
			return (0, ledger.Rt)(rollback.reason, reason) && rollback.run === run;
		}
		function isFresh({ date }, { now }) {
			return now - date < SAME_INCIDENT;
		}
		async function sameIncident(question, chapter, rollback) {
			const { environment, ledger } = question;
			const made = [
				rollback.reason,
				...rollback.images.map(describeMove),
				rollback.run
			].filter(Boolean).join(", ");
			const problem = `is needed: ${environment.name} was rolled back ${agoOf(chapter, question)} by ${rollback_question_short(chapter.sha)} (${made}), and another rollback would go one release further back`;
			const hint = `If that one was enough, nothing is left to do. Name what to go back to if it was not.\n${await candidateHint(ledger)}`;
			return new errors.dz([{
				input: "to",
				problem
			}], { hint });
		}
		function describeMove({ repository, from, to }) {
			return `${repository} ${(0, promotion_images.qh)(from)} \u2192 ${(0, promotion_images.qh)(to)}`;
		}
		function agoOf({ date }, { now }) {
			if (date > now + 6e4) return `at ${new Date(date).toISOString()}, which is to come by the clock of this machine,`;
			const minutes = Math.floor(Math.max(0, now - date) / 6e4);
			return minutes === 0 ? "less than a minute ago" : `${minutes} minute${minutes === 1 ? "" : "s"} ago`;
		}
		const REPEATABLE = 30 * 24 * 36e5;
		async function refuseOvertaken(question) {
			const { environment, ledger, run, isRepeated, now } = question;
			if (run === undefined || !isRepeated) return;
			const since = [];
			for (let start = 0;;) {
				const found = await (0, ledger_history.YC)(ledger, start);
				if (found === undefined || now - found.chapter.date > REPEATABLE) return;
				const { chapter, change, index } = found;
				if (change.kind === "rollback" && isOfThisRun(change, question)) {
					const [newest] = since;
					if (newest === undefined || bringsAgain(newest.change, change)) return;
					throw new errors.fK(`this run has rolled ${environment.name} back already, by ${rollback_question_short(chapter.sha)}, and since then ${describeChange(newest)} has changed it`, { hint: "Nothing was changed. If that is to be taken back as well, start a new run instead of repeating this one." });
				}
				if (change.kind !== "rollback" || await movedSelected(question, chapter, change)) since.push({
					chapter,
					change
				});
				start = index + 1;
			}
		}
		function bringsAgain({ kind, images }, rolledBack) {
			return kind !== "rollback" && images.some((image) => rolledBack.images.some(({ repository, from }) => repository === image.repository && (0, promotion_images.r1)(from, image.to)));
		}
		function describeChange({ chapter, change }) {
			const what = {
				promotion: "the promotion",
				bump: "the bump",
				rollback: "the rollback"
			}[change.kind];
			const moves = change.images.map(describeMove).join(", ");
			return `${what} ${rollback_question_short(chapter.sha)}${moves === "" ? "" : ` (${moves})`}`;
		}
		var movement_request = __webpack_require__(2978);
		var take_back = __webpack_require__(6314);
		;
		async function undoChanges(request, end) {
			const { git, configFile, environment, target, ledger } = request;
			refuseImageSelection(request);
			let after = target;
			const warnings = [];
			for await (const chapter of undoneChapters(ledger, end)) {
				const undone = await undoChapter(request, chapter, after);
				after = undone.after;
				warnings.push(...undone.warnings);
			}
			const changed = await git.changedFiles(target.commit, after.commit);
			const before = await (0, environments.Qo)(target, environment, configFile);
			const images = changed.length === 0 ? [] : (await (0, environments.Qo)(after, environment, configFile)).images;
			return {
				images: changed.length === 0 ? [] : (0, promotion_images.jg)(before.images, images),
				missing: [],
				files: changed.map(({ path, status }) => ({
					path,
					change: status
				})),
				commits: [],
				content: await contentOfFiles(after, changed),
				change: await changeOf(after, changed, git),
				warnings
			};
		}
		function refuseImageSelection({ environment: { name, strategy }, only }) {
			if (only.length === 0) return;
			const problem = `selects image versions, but ${name} is promoted by strategy ${strategy}, which moves whole files`;
			throw new errors.dz([{
				input: "images",
				problem
			}]);
		}
		async function* undoneChapters(ledger, end) {
			for (let start = 0; start < end;) {
				const found = await (0, ledger_history.YC)(ledger, start);
				if (found === undefined || found.index >= end) return;
				const { chapter, change, index } = found;
				const before = change.kind === "rollback" ? await (0, ledger_history.qh)(ledger, change.target, index + 1) : undefined;
				if (before !== undefined && before <= end) start = before;
				else {
					yield chapter;
					start = index + 1;
				}
			}
		}
		async function undoChapter({ git, environment }, { sha, before }, onto) {
			const to = before === undefined ? undefined : await within(git, environment, {
				sha,
				before
			});
			if (to === undefined) return {
				kind: "done",
				after: onto,
				warnings: []
			};
			const taken = await (0, take_back.z)(git, {
				from: sha,
				to
			}, onto);
			if (taken.kind === "conflict") throw undoConflict(environment, sha, taken.paths);
			return taken;
		}
		async function within(git, { path, strategy }, { sha, before }) {
			if (strategy === "merge") return before;
			const isInside = (file) => path === "." || file.startsWith(`${path}/`);
			const changed = await git.changedFiles(sha, before);
			if (changed.every((file) => isInside(file.path))) return before;
			const inside = changed.filter((file) => isInside(file.path));
			const changes = await changesTo(await git.snapshotAt(before), inside);
			if (changes === undefined) return before;
			return (await (0, movement_request.V)(git, [sha], {
				base: sha,
				changes
			})).commit;
		}
		function undoConflict({ name, branch, strategy }, sha, paths) {
			const what = strategy === "merge" ? `-m 1 ${sha}` : sha;
			return new errors.fK(`what ${sha.slice(0, 12)} brought to ${name} cannot be taken back: later commits changed the same lines of ${paths.join(", ")}`, {
				paths,
				hint: `Nothing was changed. Take it back by hand, on ${branch}: \`git revert ${what}\`, and settle what conflicts.`
			});
		}
		async function contentOfFiles(after, changed) {
			const entries = new Map((await after.list()).map(({ path, mode, oid }) => [path, `${mode} ${oid}`]));
			return changed.map(({ path }) => `${path}\0${entries.get(path) ?? ""}`).join("\n");
		}
		async function changeOf(after, changed, git) {
			const changes = await changesTo(after, changed);
			return changes === undefined ? {
				kind: "tree",
				tree: (await git.commit(after.commit)).tree
			} : {
				kind: "edit",
				changes
			};
		}
		async function changesTo(snapshot, changed) {
			const entries = new Map((await snapshot.list()).map((entry) => [entry.path, entry]));
			const present = changed.flatMap(({ path }) => entries.get(path) ?? []);
			const contents = await snapshot.read(present.map(({ path }) => path));
			const changes = new Map();
			for (const { path } of changed) {
				const mode = entries.get(path)?.mode;
				if (mode === "120000" || mode === "160000") return undefined;
				changes.set(path, mode === undefined ? null : {
					content: contents.get(path) ?? new Uint8Array(),
					mode
				});
			}
			return changes;
		}
		;
		async function chooseState(question) {
			await refuseUnknownImages(question);
			await refuseOvertaken(question);
			return question.to === undefined ? choosePrevious(question) : chooseNamed(question, question.to);
		}
		async function refuseUnknownImages(question) {
			const { only, target, environment } = question;
			const held = await imagesAt(question, target);
			if (environment.strategy !== "images") return;
			const unknown = only.filter((name) => (0, manifests_select.nb)(name, held).length === 0);
			if (unknown.length === 0) return;
			const problem = `${unknown.join(", ")} is nowhere in ${environment.name}; found there: ${namesOf({ images: held })}`;
			throw new errors.dz([{
				input: "images",
				problem
			}]);
		}
		async function chooseNamed(question, to) {
			const { ledger, environment, target } = question;
			const states = await statesNamed(question, to);
			const [state, another] = states;
			if (state === undefined) {
				const problem = `${JSON.stringify(to)} is no Promotion-Id, image version or commit in the history of ${environment.name} on branch ${environment.branch}${await guessAt(question, to)}`;
				throw new errors.dz([{
					input: "to",
					problem
				}], { hint: await candidateHint(ledger) });
			}
			if (another !== undefined) {
				const meanings = states.map(({ meaning, sha }) => `${meaning} (${rollback_question_short(sha)})`).join(", ");
				const problem = `${JSON.stringify(to)} can mean ${meanings}`;
				throw new errors.dz([{
					input: "to",
					problem
				}], { hint: "Name one of them: an image as name:tag, a promotion by its Promotion-Id, a commit by its full id." });
			}
			const { sha, index, meaning, version } = state;
			const stands = version !== undefined && await runsNow(question, version);
			const place = stands ? {
				sha: target.commit,
				index: 0
			} : {
				sha,
				index
			};
			return {
				sha: place.sha,
				meaning,
				movement: await movementTo(question, place)
			};
		}
		function statesNamed(question, to) {
			return (0, ledger_history.kd)(question.ledger, to, (sha, version) => heldAt(question, sha, version));
		}
		async function guessAt(question, to) {
			if (/^[0-9a-f]{4,6}$/.test(to)) return "; of a commit write 7 characters or more";
			if (!/^v?\d/.test(to)) return "";
			const guess = to.startsWith("v") ? to.slice(1) : `v${to}`;
			return (await statesNamed(question, guess)).length === 0 ? "" : `; did you mean ${guess}?`;
		}
		async function runsNow(question, { repository, is }) {
			const held = (await imagesAt(question, question.target)).filter((image) => image.repository === repository);
			return held.length > 0 && held.every((image) => (0, promotion_images.r1)(image, is));
		}
		async function heldAt(question, sha, { repository, is }) {
			try {
				const images = await imagesAt(question, await question.git.snapshotAt(sha));
				return images.some((image) => image.repository === repository && (0, promotion_images.r1)(image, is));
			} catch (error) {
				if (error instanceof errors.f6) return false;
				throw error;
			}
		}
		async function isThere(snapshot, environment) {
			return (await (0, environments.WR)(snapshot, environment)).length > 0;
		}
		async function choosePrevious(question) {
			const { ledger, environment } = question;
			const newest = await (0, ledger_history.YC)(ledger);
			if (newest === undefined) {
				const problem = `is needed: the ledger of ${environment.name} on branch ${environment.branch} has no promotion, bump or rollback to go back behind`;
				throw new errors.dz([{
					input: "to",
					problem
				}], { hint: "Name a commit of that branch: the environment goes back to what it held there." });
			}
			const { chapter, change } = newest;
			await refuseChangedByHand(question, chapter, newest.index);
			const concerns = (at, rollback) => concernsSelected(question, at, rollback);
			const again = await placeOfSame(question, concerns);
			if (again !== undefined) {
				return {
					sha: again.sha,
					meaning: "what this rollback went back to",
					movement: await movementTo(question, again)
				};
			}
			const problems = [];
			for await (const state of (0, ledger_history.Fe)(ledger, concerns)) {
				await refuseHidden(question, await ledger.chapter(state.index - 1));
				const movement = await movementBehind(question, state, problems);
				if (movement === undefined || movement.files.length === 0) continue;
				const meaning = change.kind === "rollback" ? `what it held before that, one further back than the rollback ${rollback_question_short(chapter.sha)}` : "what it held before";
				return {
					sha: state.sha,
					meaning,
					movement
				};
			}
			const [why = "it held nothing else before its first entry in the ledger"] = problems;
			const problem = `${environment.name} has nothing to go back to: ${why}`;
			throw new errors.dz([{
				input: "environment",
				problem
			}], { hint: await candidateHint(ledger) });
		}
		async function movementBehind(question, state, problems) {
			try {
				return await movementTo(question, state);
			} catch (error) {
				if (!(error instanceof errors.f6 || error instanceof promotion_images.g8)) throw error;
				const isAbsent = error instanceof promotion_images.g8 || !await isThere(await question.git.snapshotAt(state.sha), question.environment);
				if (!isAbsent) throw await unclear(question, `its state at ${rollback_question_short(state.sha)} cannot be read: ${error.message}`, error);
				problems.push(error.message);
				return undefined;
			}
		}
		async function concernsSelected(question, chapter, rollback) {
			if (question.environment.strategy !== "images") return true;
			const now = await question.git.snapshotAt(chapter.sha);
			const left = await imageMovement({
				...question,
				target: now
			}, rollback.target).catch(noneThere);
			if (left === undefined || left.images.length === 0) return true;
			if (!await movedSelected(question, chapter, rollback)) return false;
			throw await unclear(question, `the rollback ${rollback_question_short(chapter.sha)} put back some of its images, and left ${namesOf(left)}`);
		}
		async function refuseHidden(question, chapter) {
			if (chapter?.hidesOthers !== true) return;
			const problem = `the merge ${rollback_question_short(chapter.sha)} brought several changes of it at once, which its first parent knew nothing of`;
			throw await unclear(question, problem);
		}
		function noneThere(error) {
			if (error instanceof promotion_images.g8) return undefined;
			throw error;
		}
		async function refuseChangedByHand(question, { sha }, index) {
			if (index === 0) return;
			const { environment, ledger } = question;
			const since = await imageMovement({
				...question,
				only: []
			}, sha).catch(async (error) => {
				if (!(error instanceof errors.f6)) return noneThere(error);
				throw await unclear(question, `its state at its last entry in the ledger, ${rollback_question_short(sha)}, cannot be read: ${error.message}`, error);
			});
			if (since === undefined || since.images.length === 0) return;
			const problem = `is needed: ${environment.name} was changed by hand since its last entry in the ledger (${rollback_question_short(sha)}), ${namesOf(since)}, so that what came before is not clear`;
			throw new errors.dz([{
				input: "to",
				problem
			}], { hint: await candidateHint(ledger) });
		}
		async function movementTo(question, { sha, index }) {
			const { strategy } = question.environment;
			return strategy === "images" ? imageMovement(question, sha) : undoChanges(question, index);
		}
		async function imageMovement(question, sha) {
			const { git, configFile, environment, target } = question;
			const to = {
				...environment,
				strategy: "images"
			};
			const source = await git.snapshotAt(sha);
			const from = {
				...to,
				name: `${to.name} as of ${rollback_question_short(sha)}`
			};
			const { only, missing } = await selectionAt(question, source);
			const movement = await (0, config_repo_movement.J)({
				...{
					git,
					configFile,
					from,
					to,
					source,
					target,
					only
				},
				expectedTag: undefined,
				proposal: undefined
			});
			return {
				...movement,
				missing: [...movement.missing, ...missing]
			};
		}
		async function selectionAt(question, source) {
			const { only, environment, target } = question;
			const admitted = environment.images.only;
			if (only.length > 0 || admitted.length === 0) return {
				only,
				missing: []
			};
			const [now, then] = [await imagesAt(question, target), await imagesAt(question, source)];
			const held = admitted.filter((name) => (0, manifests_select.$g)(name, then).length > 0);
			const staying = held.filter((name) => (0, manifests_select.$g)(name, now).length > 0);
			if (staying.length > 0) return {
				only: staying,
				missing: held.filter((name) => !staying.includes(name))
			};
			throw new promotion_images.g8(`none of ${admitted.join(", ")} is in ${environment.name} both now and as of ${rollback_question_short(source.commit)}`);
		}
		;
		async function prepareRollback(git, request, target, now) {
			const { config, environment, mode, to, only, reason, run, isRepeated } = request;
			const { name, branch, path } = environment;
			const ledger = (0, environment_ledger.X)(git, environment, target);
			const asked = {
				only,
				to,
				reason,
				run,
				isRepeated,
				now
			};
			const question = {
				git,
				configFile: config.file,
				environment,
				ledger,
				target,
				...asked
			};
			const { movement, ...state } = await chooseState(question);
			const hold = decideHold(request, await (0, prepare.MM)(git, branch, name, now), now);
			const plan = (0, promotion_plan.z)({
				...movement,
				from: {
					environment: name,
					branch,
					path,
					commit: state.sha
				},
				to: {
					environment: name,
					branch,
					path,
					commit: target.commit
				},
				environment,
				mode,
				gates: [],
				previousPromotionId: undefined
			});
			const operation = plan.operation === "none" && hold.kind === "to-place" ? mode : plan.operation;
			const sides = {
				source: await git.snapshotAt(state.sha),
				target
			};
			const { change, warnings } = movement;
			return {
				request,
				plan: {
					...plan,
					operation
				},
				sides,
				change,
				warnings,
				state,
				hold
			};
		}
		function decideHold({ hold }, newest, now) {
			if (hold === undefined) return { kind: "none" };
			const standing = (0, promotion_hold.Uh)(newest, now);
			if (standing !== undefined && (0, promotion_hold.oq)(standing, hold)) return {
				kind: "in-place",
				standing
			};
			return {
				kind: "to-place",
				request: hold,
				until: (0, promotion_hold.f7)(hold, now)
			};
		}
		async function commitRollback(repository, planned, { identity, text, job }) {
			const { branch } = planned.request.environment;
			let prepared = planned;
			const outcome = await (0, commit.wD)(repository, {
				...{
					branch,
					identity,
					job
				},
				start: planned.sides.target,
				edit: async (tip) => {
					if (tip !== planned.sides.target) prepared = await planOn(repository.git, planned, tip, job);
					return prepared.plan.operation === "none" ? undefined : rollbackContent(prepared, text.message(prepared));
				}
			});
			return outcome.kind === "committed" ? {
				kind: "committed",
				prepared,
				commit: outcome.commit
			} : {
				kind: "unchanged",
				prepared
			};
		}
		async function planOn(git, { request, state }, tip, job) {
			const { config, environment } = request;
			const fresh = await request.again([tip]);
			if (fresh.environment.branch === environment.branch && fresh.mode === request.mode) {
				const prepared = await prepareRollback(git, {
					...fresh,
					to: state.sha
				}, tip, job.clock.now());
				return {
					...prepared,
					request: fresh,
					state
				};
			}
			throw new errors.fK(`${config.file} was changed while this rollback was about to be written: ${environment.name} is changed in another way now`, { hint: "Nothing was changed. Run again: the rollback then follows the new gitops.yaml." });
		}
		function rollbackContent({ plan, change, sides: { target } }, message) {
			return plan.files.length === 0 ? (0, commit.lz)(target, message) : (0, commit.$E)(change, target, message);
		}
		function asProposed(prepared, [newest]) {
			const { request, state, hold } = prepared;
			for (const entry of newest === undefined ? [] : (0, ledger.Gs)(newest)) {
				if (entry.kind === "rollback" && entry.target === state.sha && (0, ledger.Rt)(entry.reason, request.reason)) {
					prepared = {
						...prepared,
						request: {
							...request,
							run: entry.run
						}
					};
				}
				if (entry.kind === "hold" && hold.kind === "to-place" && (0, promotion_hold.oq)(entry, hold.request)) {
					prepared = {
						...prepared,
						hold: {
							...hold,
							until: entry.until
						}
					};
				}
			}
			return prepared;
		}
		async function proposeRollback(repository, planned, { identity, text, job, ...pull }) {
			const { environment, lasting } = planned.request;
			const { keepPullRequest, ownedByTrailer } = await Promise.all([__webpack_require__.e(7269), __webpack_require__.e(1747)]).then(__webpack_require__.bind(__webpack_require__, 7269));
			let prepared = planned;
			const outcome = await keepPullRequest(repository, {
				...pull,
				...{
					identity,
					lasting
				},
				base: environment.branch,
				owner: ownedByTrailer("rollback", "Rolled-Back", environment.name),
				whenClosed: `Nothing is left to roll back: ${environment.name} holds what it is to go back to.`,
				content: async (tip, standing) => {
					if (tip.commit !== prepared.sides.target.commit) {
						prepared = await planOn(repository.git, planned, tip, job);
					}
					if (prepared.plan.operation === "none") return undefined;
					prepared = asProposed(prepared, standing);
					const head = rollbackContent(prepared, text.message(prepared));
					return {
						head,
						title: text.title(prepared),
						body: text.body(prepared),
						draft: pull.draft
					};
				}
			}, job);
			return {
				prepared,
				outcome
			};
		}
		;
		async function planRollback({ git }, request, { clock }) {
			const target = await readBranch((0, prepare.Fm)(git, [request.seen]), request.environment);
			return prepareRollback(git, request, target, clock.now());
		}
		async function readBranch(snapshotOf, { name, branch, position }) {
			try {
				return await snapshotOf(branch);
			} catch (error) {
				if (!(error instanceof errors.Hi) || error.status !== 404) throw error;
				throw new errors.f6(position, `environment ${name}: ${error.message}`, { cause: error });
			}
		}
		async function stopOpenPromotions(repository, { name, branch }, { promotionBranch, log }) {
			const head = (0, promotion_message.ou)(promotionBranch, { to: name }, "promotion-branch");
			try {
				const forge = await repository.forge();
				const open = await forge.openPullRequests(head);
				for (const { number, base } of open) {
					if (base !== branch) continue;
					await forge.cancelAutoMerge(number);
					log.notice(`Pull request #${number} promotes to ${name}: it is merged by no machine while the hold stands.`);
				}
			} catch (error) {
				if (error instanceof errors.dz) return;
				if (!(error instanceof errors.$n)) throw error;
				log.warning(`whether a promotion to ${name} is about to be merged by auto-merge, past the hold, cannot be told: ${error.message}`);
			}
		}
		const IMAGE_UPDATER_FILE = /(^|\/)\.argocd-source[^/]*\.ya?ml$/;
		async function warnOfAutomation(target, { path }) {
			const entries = await target.list(path === "." ? undefined : path);
			return entries.filter((entry) => IMAGE_UPDATER_FILE.test(entry.path)).map((entry) => `${entry.path} of Argo CD Image Updater overrides the versions of this environment, and may be written anew: pause the updater, or it undoes the rollback`);
		}
		var report = __webpack_require__(5101);
		var reference = __webpack_require__(2613);
		;
		async function checkImages({ plan }, mode, openRegistry) {
			if (mode === "off") return [];
			const images = new Map(plan.images.filter(({ to }) => to.tag !== undefined || to.digest !== undefined).map(({ repository: name, to }) => [(0, reference.my)({
				name,
				...to
			}), {
				name,
				...to
			}]));
			if (images.size === 0) return [];
			const registry = await openRegistry();
			const answers = await Promise.all([...images].map(async ([name, image]) => ({
				name,
				found: await registry.imageExists(image)
			})));
			const problems = (kind) => answers.flatMap(({ name, found }) => found.kind === kind ? [`${name} (${found.reason})`] : []);
			const gone = problems("missing");
			if (gone.length > 0) throw blocked(`cannot be rolled back to what is gone: ${gone.join(", ")}`);
			const unknown = problems("unknown");
			if (mode === "require" && unknown.length > 0) {
				throw blocked(`is not rolled back to what may be gone: ${unknown.join(", ")}`);
			}
			return unknown.map((name) => `whether the image still exists cannot be told: ${name}`);
			function blocked(problem) {
				return new errors.t9(`${plan.to.environment} ${problem}`, {
					gates: ["image-exists"],
					hint: "Nothing was changed. Name another version with `to`, push the image again, or go on all the same with `check-images: off`."
				});
			}
		}
		;
		function announceRollback(log, { plan, state, hold, warnings }) {
			const { environment, branch, commit } = plan.to;
			log.info(`Roll back ${environment} (${branch} ${commit.slice(0, 12)}) to ${state.meaning}: the state of ${state.sha.slice(0, 12)}`);
			if (plan.files.length === 0) log.info(`Nothing to roll back: ${environment} holds that already.`);
			for (const { repository, from, to, file, line } of plan.images) {
				log.info(`  ${repository}: ${(0, promotion_images.qh)(from)} \u2192 ${(0, promotion_images.qh)(to)}  (${file}:${line})`);
			}
			for (const { path, change } of plan.files.filter(({ path }) => !plan.images.some(({ file }) => file === path))) {
				log.info(`  ${change} ${path}`);
			}
			for (const name of plan.missing) log.warning(`${name} is no longer in ${environment}: it does not come back`);
			for (const { message, file, line, column } of warnings) log.warning(message, {
				file,
				line,
				column
			});
			log.info(report_describeHold(environment, hold));
		}
		function report_describeHold(environment, hold) {
			if (hold.kind === "none") return `No hold is placed on ${environment}.`;
			const until = hold.kind === "in-place" ? hold.standing.until : hold.until;
			const end = until === undefined ? "until a promotion lifts it" : `until ${new Date(until).toISOString()}`;
			return `${environment} is ${hold.kind === "in-place" ? "on hold already" : "put on hold"} ${end}.`;
		}
		function planOutputs({ plan, state, hold }) {
			const { promotionId: _, gates: __, commits: ___, ...told } = plan;
			return {
				plan: told,
				rolledBackTo: {
					commit: state.sha,
					meaning: state.meaning
				},
				images: plan.images,
				hold: holdOutput(hold)
			};
		}
		function holdOutput(hold) {
			if (hold.kind === "none") return undefined;
			const { reason, by } = hold.kind === "in-place" ? hold.standing : hold.request;
			const until = hold.kind === "in-place" ? hold.standing.until : hold.until;
			return {
				reason,
				by,
				until: until === undefined ? undefined : new Date(until).toISOString()
			};
		}
		function rollbackFacts(repository, { request, plan, state, hold, warnings }, { by, warnings: others }) {
			const until = hold.kind === "in-place" ? hold.standing.until : hold.kind === "to-place" ? hold.until : undefined;
			return {
				plan,
				meaning: state.meaning,
				reason: request.reason,
				by,
				hold: hold.kind === "none" ? hold : {
					kind: hold.kind === "in-place" ? "stands" : "placed",
					until
				},
				warnings: [...warnings.map(({ message }) => message), ...others],
				links: repository.links(plan.to.branch)
			};
		}
		;
		async function run(inputs, ports) {
			const { job } = ports;
			await using repository = await ports.openRepository(inputs);
			const request = await readRollbackRequest(repository, inputs, job);
			const { environment } = request;
			if (inputs.wait) (0, ask.TT)(environment, inputs);
			if (inputs.wait && !inputs.dryRun && request.mode === "commit") await ports.prepareWait(environment, inputs);
			const planned = await planRollback(repository, request, job);
			announceRollback(job.log, planned);
			const doubts = [...await checkImages(planned, inputs.checkImages, ports.openRegistry), ...await warnOfAutomation(planned.sides.target, environment)];
			for (const doubt of doubts) job.log.warning(doubt);
			const preview = await (0, report.kN)(repository, planned, inputs);
			if (preview !== "") await job.log.group("Diff", async () => job.log.info(preview));
			const factsOf = (prepared) => rollbackFacts(repository, prepared, {
				by: job.runner.actor ?? inputs.author.name,
				warnings: doubts
			});
			const acted = await act({
				repository,
				planned,
				factsOf,
				inputs,
				job
			});
			const diff = acted.prepared === planned ? preview : await (0, report.kN)(repository, acted.prepared, inputs);
			job.summary.add(rollbackSummary(factsOf(acted.prepared), acted.outcome, diff));
			const outputs = {
				...planOutputs(acted.prepared),
				...acted.outputs,
				diff: (0, report.WG)(diff)
			};
			return inputs.wait ? await arrive({
				acted,
				outputs,
				request,
				repository,
				inputs
			}, ports) : outputs;
		}
		async function act({ repository, planned, factsOf, inputs, job }) {
			const { request, plan, hold } = planned;
			const { environment } = request;
			const options = {
				...rollbackPullRequest(inputs, request),
				text: await rollbackText(inputs, factsOf, job),
				...{
					identity: inputs,
					job
				}
			};
			options.text.message(planned);
			if (inputs.dryRun) return dryRun(planned, options.branch, job);
			if (hold.kind === "to-place") await stopOpenPromotions(repository, environment, {
				promotionBranch: inputs.promotionBranch,
				log: job.log
			});
			if (request.mode === "pull-request") return proposed(await proposeRollback(repository, planned, options), job);
			if (plan.operation === "none") return nothingToDo(planned);
			const done = await commitRollback(repository, planned, options);
			return done.kind === "unchanged" ? nothingToDo(done.prepared) : committed(repository, done, job);
		}
		function committed(repository, { prepared, commit }, { log }) {
			log.info(`Committed ${commit} to ${prepared.request.environment.branch}`);
			const commitUrl = repository.links(commit).commit?.(commit);
			const outputs = {
				operation: "committed",
				commitSha: commit,
				commitUrl
			};
			return {
				prepared,
				outcome: {
					kind: "committed",
					commit
				},
				outputs
			};
		}
		function proposed({ prepared, outcome }, { log }) {
			(0, report.Ed)(log, outcome);
			const { pullRequest, operation } = outcome;
			const outputs = (0, report.B9)(outcome);
			if (pullRequest === undefined || operation === "closed") {
				return {
					...nothingToDo(prepared),
					outputs: {
						...outputs,
						operation: "none"
					}
				};
			}
			const { number, url } = pullRequest;
			if (prepared.hold.kind === "to-place") log.notice(HOLD_BEGINS);
			return {
				prepared,
				outcome: {
					kind: "pull-request",
					number,
					url,
					operation
				},
				outputs: {
					...outputs,
					operation: "pull-request"
				}
			};
		}
		const HOLD_BEGINS = "The hold begins when the pull request is merged.";
		function nothingToDo(prepared) {
			return {
				prepared,
				outcome: { kind: "nothing" },
				outputs: { operation: "none" }
			};
		}
		function dryRun(planned, branch, { log }) {
			const { operation, to } = planned.plan;
			if (operation === "none") return nothingToDo(planned);
			const what = operation === "commit" ? `commit to ${to.branch}` : `open or update the pull request of ${branch}`;
			log.info(`Dry run, nothing was changed: would ${what}.`);
			return {
				prepared: planned,
				outcome: { kind: "planned" },
				outputs: { operation: "none" }
			};
		}
		async function arrive({ acted, outputs, request, repository, inputs }, ports) {
			const { outcome, prepared } = acted;
			if (outcome.kind === "pull-request") ports.job.log.notice(NO_WAIT);
			if (inputs.dryRun || outcome.kind === "pull-request" || outcome.kind === "planned") return outputs;
			const { environment, config } = request;
			const commit = outcome.kind === "committed" ? outcome.commit : prepared.plan.to.commit;
			return (0, arrival_outcome.i)(outputs, async () => {
				const images = await (0, environments.Jk)(repository.git, {
					environment,
					commit,
					configFile: config.file
				});
				return ports.awaitEnvironment(environment, {
					commit,
					images
				}, inputs);
			});
		}
		const NO_WAIT = "wait does nothing here: the rollback is a pull request; wait with wait-for-argocd, wait-for-flux or wait-for-rollout in a workflow that runs when it is merged";
	}),
	3023: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { i: () => withArrival });
		var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8953);
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5252);
		async function withArrival(outputs, wait) {
			const arrival = await orFail(outputs, wait);
			const { arrivalError, arrivalReason } = await __webpack_require__.e(4651).then(__webpack_require__.bind(__webpack_require__, 4651));
			const error = arrivalError(arrival);
			const told = {
				...outputs,
				deliveryStatus: arrival.outcome,
				deliveryReason: arrivalReason(arrival)
			};
			if (error === undefined) return told;
			throw new _kit__WEBPACK_IMPORTED_MODULE_0__.u({
				outputs: told,
				cause: error
			});
		}
		async function orFail(outputs, wait) {
			try {
				return await wait();
			} catch (error) {
				if (!(error instanceof _errors__WEBPACK_IMPORTED_MODULE_1__.$n)) throw error;
				throw new _kit__WEBPACK_IMPORTED_MODULE_0__.u({
					outputs: {
						...outputs,
						deliveryReason: error.message
					},
					cause: error
				});
			}
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
