"use strict";
exports.id = 8506;
exports.ids = [8506];
exports.modules = {
	8506: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { run: () => run });
		var commit = __webpack_require__(4485);
		var files = __webpack_require__(2004);
		var message = __webpack_require__(9012);
		var errors = __webpack_require__(8953);
		var repository_path = __webpack_require__(6286);
		;
		const VERSION = /^v?(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*))*))?(?:\+[\da-zA-Z-]+(?:\.[\da-zA-Z-]+)*)?$/;
		function parseVersion(text) {
			const [, major, minor, patch, prerelease] = VERSION.exec(text) ?? [];
			if (major === undefined) return undefined;
			return {
				major: Number(major),
				minor: Number(minor),
				patch: Number(patch),
				prerelease: prerelease === undefined ? [] : prerelease.split(".")
			};
		}
		function formatVersionNumber({ major, minor, patch, prerelease }) {
			const end = prerelease.length === 0 ? "" : `-${prerelease.join(".")}`;
			return `${major}.${minor}.${patch}${end}`;
		}
		function isPrerelease({ prerelease }) {
			return prerelease.length > 0;
		}
		function compareVersions(one, other) {
			return one.major - other.major || one.minor - other.minor || one.patch - other.patch || comparePrereleases(one.prerelease, other.prerelease);
		}
		function comparePrereleases(one, other) {
			if (one.length === 0 || other.length === 0) return other.length - one.length;
			for (const [index, identifier] of one.entries()) {
				const counterpart = other[index];
				if (counterpart === undefined) return 1;
				const order = compareIdentifiers(identifier, counterpart);
				if (order !== 0) return order;
			}
			return one.length - other.length;
		}
		function compareIdentifiers(one, other) {
			const [isNumber, isOtherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
			if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
			if (isNumber && one.length !== other.length) return one.length - other.length;
			if (one === other) return 0;
			return one < other ? -1 : 1;
		}
		function nextVersion(previous, level) {
			const { major, minor, patch, prerelease } = previous;
			if (prerelease.length > 0) return {
				major,
				minor,
				patch,
				prerelease: []
			};
			if (level === "breaking" && major > 0) return {
				major: major + 1,
				minor: 0,
				patch: 0,
				prerelease: []
			};
			if (level !== "fix") return {
				major,
				minor: minor + 1,
				patch: 0,
				prerelease: []
			};
			return {
				major,
				minor,
				patch: patch + 1,
				prerelease: []
			};
		}
		;
		const HEADER = ["# Changelog", ""];
		const LINK_DEFINITION = /^\[[^\]]+\]:\s/;
		function putSection(changelog, section) {
			const lines = changelog === undefined || changelog.trim() === "" ? [...HEADER] : changelog.split("\n");
			const headings = sectionHeadings(lines);
			const body = withoutHigherHeadings(section.notes.trim().split(/\r?\n/));
			const own = headings.findIndex(({ title }) => isOf(title, section.tag));
			const [start, end, heading] = own === -1 ? [...insertionPoint(lines, headings), `## ${section.tag} (${section.date})`] : [
				headings[own]?.line ?? 0,
				headings[own + 1]?.line ?? endOfSections(lines),
				lines[headings[own]?.line ?? 0] ?? ""
			];
			const above = lines.slice(0, start);
			const below = lines.slice(end);
			const breakSign = changelog?.includes("\r\n") ? "\r" : "";
			const written = [
				heading.trimEnd(),
				"",
				...body
			].map((line) => `${line}${breakSign}`);
			return withOneBreak(above, written, below, breakSign).join("\n");
		}
		function hasSection(changelog, tag) {
			return sectionHeadings(changelog.split("\n")).some(({ title }) => isOf(title, tag));
		}
		function sectionHeadings(lines) {
			const headings = [];
			for (const [line, text] of outsideBlocks(lines)) {
				const title = /^\uFEFF?## +(.+?)\s*#*\s*$/.exec(text)?.[1];
				if (title !== undefined) headings.push({
					line,
					title
				});
			}
			return headings;
		}
		function* outsideBlocks(lines) {
			for (let line = 0; line < lines.length; line += 1) {
				const end = endOfBlock(lines, line);
				if (end === -1) yield [line, lines[line] ?? ""];
				else line = end;
			}
		}
		function endOfBlock(lines, line) {
			const [, mark, comment] = /^ {0,3}(?:(`{3,}|~{3,})|(<!--))/.exec(lines[line] ?? "") ?? [];
			if (comment !== undefined) return lines.findIndex((each, at) => at >= line && each.includes("-->"));
			return mark === undefined ? -1 : lines.findIndex((each, at) => at > line && closesFence(each, mark));
		}
		function closesFence(line, mark) {
			const closing = line.trim();
			return closing.startsWith(mark) && closing === mark.charAt(0).repeat(closing.length);
		}
		function isOf(title, tag) {
			const [, name = ""] = /^\[?([^\]\s(]+)/.exec(title) ?? [];
			if (name === tag) return true;
			const [one, other] = [parseVersion(name), parseVersion(tag)];
			return one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other);
		}
		function insertionPoint(lines, headings) {
			const first = headings.find(({ title }) => !/^\[?unreleased\b/i.test(title));
			const at = first?.line ?? endOfSections(lines);
			return [at, at];
		}
		function endOfSections(lines) {
			let end = lines.length;
			while (end > 0 && ((lines[end - 1] ?? "").trim() === "" || LINK_DEFINITION.test(lines[end - 1] ?? ""))) end -= 1;
			const definitions = lines.slice(end).findIndex((line) => LINK_DEFINITION.test(line));
			return definitions === -1 ? lines.length : end + definitions;
		}
		function withoutHigherHeadings(notes) {
			const lowered = [...notes];
			for (const [line, text] of outsideBlocks(notes)) lowered[line] = text.replace(/^#{1,2}(?= )/, "###");
			return lowered;
		}
		function withOneBreak(above, section, below, empty) {
			const isEmpty = (line = "") => line.trim() === "";
			const before = above.length === 0 || isEmpty(above.at(-1)) ? above : [...above, empty];
			const after = isEmpty(below[0]) ? below : [empty, ...below];
			return [
				...before,
				...section,
				...below.every(isEmpty) ? [""] : after
			];
		}
		var environments = __webpack_require__(6929);
		var git_message = __webpack_require__(7589);
		var promotion_images = __webpack_require__(9029);
		var ledger = __webpack_require__(3810);
		;
		const SUBJECT = /^(?<type>[a-z]+)(?:\((?<scope>[^()]*)\))?(?<bang>!)?: +(?<description>\S.*)$/i;
		const BREAKING = /^BREAKING[ -]CHANGE: +(?<what>\S.*(?:\n(?![A-Za-z-]+: |\n).+)*)/m;
		function readConventional(message) {
			const line = (message.split("\n", 1)[0] ?? "").trimEnd();
			const number = / \(#(\d{1,9})\)$/.exec(line)?.[1];
			const text = number === undefined ? line : line.slice(0, line.lastIndexOf(" (#"));
			const { type, scope, bang, description } = SUBJECT.exec(text)?.groups ?? {};
			const what = BREAKING.exec(message)?.groups?.["what"]?.replace(/\s+/g, " ").trim();
			return {
				type: type?.toLowerCase(),
				scope: scope?.trim() || undefined,
				description: (description ?? text).trim(),
				breaking: what ?? bang === "!",
				pullRequest: number === undefined ? undefined : Number(number)
			};
		}
		function levelOf(messages) {
			if (messages.some(({ breaking }) => breaking !== false)) return "breaking";
			return messages.some(({ type }) => type === "feat") ? "feature" : "fix";
		}
		;
		const MERGE = /^Merge pull request (?:#(?<github>\d{1,9}) from |.*\(#(?<gitea>\d{1,9})\))/;
		function changeEntries(commits) {
			const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
			const broughtBy = new Map();
			const titles = new Map();
			for (const merge of commits.filter(({ parents }) => parents.length > 1)) {
				const number = pullRequestOf(merge);
				if (number === undefined) continue;
				const brought = broughtIn(merge, bySha).filter((sha) => !broughtBy.has(sha));
				for (const sha of brought) broughtBy.set(sha, number);
				const title = titleOf(merge, number);
				const silent = brought.every((sha) => readConventional(bySha.get(sha)?.message ?? "").type === undefined);
				const [first] = brought;
				if (first !== undefined && silent && title.type !== undefined) {
					for (const sha of brought) titles.set(sha, title);
				}
			}
			const told = new Set();
			return commits.flatMap((commit) => {
				if (commit.parents.length > 1) return [];
				const title = titles.get(commit.sha);
				if (title === undefined) return [entryOf(commit, broughtBy.get(commit.sha))];
				if (told.has(title)) return [];
				told.add(title);
				return [{
					...title,
					author: commit.author,
					login: commit.login
				}];
			});
		}
		function entryOf({ sha, message, url, author, login }, pullRequest) {
			const read = readConventional(message);
			return {
				...read,
				pullRequest: read.pullRequest ?? pullRequest,
				sha,
				url,
				author,
				login
			};
		}
		function titleOf({ sha, message, url, author, login }, number) {
			const [, ...below] = message.split("\n");
			const title = below.join("\n").replace(/^\s+/, "");
			return {
				...readConventional(title),
				pullRequest: number,
				sha,
				url,
				author,
				login
			};
		}
		function pullRequestOf({ message }) {
			const { github, gitea } = MERGE.exec(message)?.groups ?? {};
			return github === undefined && gitea === undefined ? undefined : Number(github ?? gitea);
		}
		function broughtIn({ parents: [into = "", ...merged] }, commits) {
			const before = reachable([into], commits);
			return [...reachable(merged, commits)].filter((sha) => !before.has(sha) && commits.get(sha)?.parents.length === 1);
		}
		function reachable(tips, commits) {
			const seen = new Set();
			const waiting = tips.filter((sha) => commits.has(sha));
			for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
				if (seen.has(sha)) continue;
				seen.add(sha);
				waiting.push(...(commits.get(sha)?.parents ?? []).filter((parent) => commits.has(parent)));
			}
			return seen;
		}
		var source_ref = __webpack_require__(6134);
		;
		const COMMITS = 500;
		async function readSources(question) {
			const found = new Map();
			let isPartial = false;
			const asking = {
				...question,
				trouble: () => {
					isPartial = true;
				}
			};
			for (const image of question.images) {
				if (image.from === undefined || image.to === undefined) continue;
				try {
					const changes = await changesOf(asking, image);
					if (changes !== undefined) found.set(changes.url, changes);
				} catch (error) {
					question.job.signal.throwIfAborted();
					asking.trouble();
					const why = error instanceof Error ? error.message : String(error);
					question.job.log.warning(`what changed in ${image.repository} is not known: ${why}`);
				}
			}
			return {
				sources: [...found.values()],
				isPartial
			};
		}
		async function changesOf(question, image) {
			const { config, job } = question;
			const told = rangeOf(image, config.sources);
			const byTags = told && await compared(question, told);
			if (byTags !== undefined) return byTags;
			const labelled = await labelledRange(question, image, told);
			const byLabels = labelled && await compared(question, labelled);
			if (byLabels === undefined) job.log.info(`${image.repository}: nobody says where it is built, or may look there`);
			return byLabels;
		}
		function rangeOf({ repository, from = {}, to = {} }, sources) {
			const place = {
				file: "",
				line: 0,
				keyPath: ""
			};
			const [range] = (0, source_ref.i)([{
				name: repository,
				repository,
				from,
				to,
				...place
			}], sources);
			return range && {
				source: range.repository,
				base: range.base,
				head: range.head
			};
		}
		async function compared({ forge }, { source, base, head }) {
			const comparison = await forge.compare(source, base, head, COMMITS);
			return comparison && toChanges(source, comparison);
		}
		function toChanges(repository, { url, commits, totalCommits }) {
			const cleaned = commits.map((commit) => ({
				...commit,
				message: (0, git_message.sI)(commit.message)
			}));
			return {
				repository,
				url,
				entries: changeEntries(cleaned),
				total: totalCommits
			};
		}
		const SOURCE = "org.opencontainers.image.source";
		const REVISION = "org.opencontainers.image.revision";
		async function labelledRange(question, image, told) {
			const { openRegistry, config, job, trouble } = question;
			const registry = await openRegistry();
			const [before, after] = await Promise.all([image.from, image.to].map((version) => registry.inspectImage({
				name: image.repository,
				...version
			})));
			for (const inspection of [before, after]) {
				if (inspection?.kind === "unknown") trouble();
				if (inspection?.kind !== "found") job.log.info(`${image.repository}: ${inspection?.reason ?? "not asked"}`);
			}
			if (before?.kind !== "found" || after?.kind !== "found") return undefined;
			const configured = told?.source ?? config.sources.get(image.repository);
			const source = configured ?? repositoryOf(after.image.labels.get(SOURCE), job.runner.serverUrl);
			const [base, head] = [before.image.labels.get(REVISION), after.image.labels.get(REVISION)];
			return source === undefined || !isRevision(base) || !isRevision(head) || base === head ? undefined : {
				source,
				base,
				head
			};
		}
		function repositoryOf(address, serverUrl) {
			const url = address === undefined ? null : URL.parse(address);
			const server = URL.parse(serverUrl);
			if (url === null || server === null || url.host !== server.host) return undefined;
			const below = url.pathname.slice(server.pathname.replace(/\/$/, "").length);
			return /^\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(below)?.[1];
		}
		function isRevision(text) {
			return text !== undefined && /^[0-9a-f]{7,64}$/.test(text);
		}
		;
		async function gatherFacts(range) {
			const { repository, place, previous, commit, request, openRegistry, job } = range;
			const images = await changedImages(range);
			const commits = previous === undefined ? [] : await repository.git.commitsBetween(previous.commit, commit);
			const forge = await repository.forge();
			const { config } = place;
			const { sources, isPartial } = await readSources({
				images,
				config,
				forge,
				openRegistry,
				job
			});
			const own = configurationChanges(range, commits);
			return {
				isPartial,
				facts: {
					environment: place.environment.name,
					previousTag: previous?.name,
					introduction: request.introduction,
					images,
					sources: [...sources, ...own],
					promotions: promotionNotes(range, commits)
				}
			};
		}
		async function changedImages(range) {
			const { previous, commit } = range;
			const before = previous === undefined ? new Map() : await versionsAt(range, previous.commit);
			const after = await versionsAt(range, commit);
			const repositories = [...new Set([...before.keys(), ...after.keys()])].sort();
			return repositories.flatMap((repository) => facts_changesOf(repository, before, after));
		}
		async function versionsAt({ repository, place }, commit) {
			const { environment, config } = place;
			const snapshot = await repository.git.snapshotAt(commit);
			const read = await (0, environments.Qo)(snapshot, environment, config.file).catch((error) => {
				if (error instanceof errors.f6 && commit !== place.tip.commit) return { images: [] };
				throw error;
			});
			const versions = new Map();
			for (const image of (0, promotion_images.q2)(read.images)) {
				const version = (0, promotion_images.E4)(image);
				const known = versions.get(image.repository) ?? [];
				if (!known.some((each) => (0, promotion_images.r1)(each, version))) versions.set(image.repository, [...known, version]);
			}
			return versions;
		}
		function facts_changesOf(repository, before, after) {
			const [from, to] = [before.get(repository) ?? [], after.get(repository) ?? []];
			const gone = from.filter((version) => !to.some((each) => (0, promotion_images.r1)(each, version)));
			const come = to.filter((version) => !from.some((each) => (0, promotion_images.r1)(each, version)));
			if (come.length === 0) return to.length === 0 ? from.map((version) => ({
				repository,
				from: version,
				to: undefined
			})) : [];
			return come.map((version, index) => ({
				repository,
				from: gone[index] ?? gone.at(-1) ?? from[0],
				to: version
			}));
		}
		function promotionNotes({ repository, place }, commits) {
			const { name } = place.environment;
			return commits.flatMap((commit) => {
				const what = (0, ledger.Gs)(commit).filter(({ environment }) => environment === name).map(whatOf).find((each) => each !== undefined);
				if (what === undefined) return [];
				const { sha, date } = commit;
				return [{
					date,
					sha,
					url: repository.links(sha).commit?.(sha),
					what
				}];
			});
		}
		function whatOf(entry) {
			switch (entry.kind) {
				case "promotion": return {
					kind: "promotion",
					promotionId: entry.promotionId
				};
				case "bump": return { kind: "bump" };
				case "rollback": return {
					kind: "rollback",
					reason: entry.reason
				};
				default: return undefined;
			}
		}
		function configurationChanges(range, commits) {
			const { repository, place, previous, commit } = range;
			if (place.environment.path !== "." || previous === undefined) return [];
			const links = repository.links(commit);
			const changes = commits.filter((each) => (0, ledger.Gs)(each).length === 0 && !isOurs(each));
			const entries = changeEntries(changes.toReversed().map(({ sha, message, parents, author }) => ({
				...{
					sha,
					parents,
					author: author.name,
					login: undefined,
					url: links.commit?.(sha) ?? ""
				},
				message: (0, git_message.sI)(message)
			})));
			if (entries.length === 0) return [];
			return [{
				repository: "configuration",
				url: "",
				entries,
				total: entries.length
			}];
		}
		const RELEASED = "Released";
		function isOurs({ trailers }) {
			return trailers.some(([key]) => key === RELEASED);
		}
		;
		async function checkChangelog(update) {
			if (update.inputs.changelog !== undefined) await editOf(update, update.inputs.changelog)(update.place.tip);
		}
		async function updateChangelog(update) {
			const { repository, place, inputs, job } = update;
			if (inputs.changelog === undefined) return { kind: "not-asked" };
			const edit = editOf(update, inputs.changelog);
			const outcome = await (0, commit.wD)(repository, {
				branch: place.environment.branch,
				edit,
				identity: inputs,
				job
			});
			return outcome.kind === "committed" ? {
				kind: "committed",
				commit: outcome.commit
			} : { kind: "there" };
		}
		function editOf({ chosen, inputs, job }, path) {
			(0, repository_path.K)(path);
			const date = new Date(job.clock.now()).toISOString().slice(0, 10);
			const message = messageOf(chosen, inputs);
			return async (tip) => {
				const before = await readChangelog(tip, path);
				if (chosen.isPartial && before !== undefined && hasSection(before, chosen.tag)) return undefined;
				const after = putSection(before, {
					tag: chosen.tag,
					date,
					notes: chosen.notes()
				});
				return after === before ? undefined : {
					changes: new Map([[path, new TextEncoder().encode(after)]]),
					message
				};
			};
		}
		async function readChangelog(tip, path) {
			const found = (await tip.list(path)).find((entry) => entry.path === path);
			if (found?.mode === "120000" || found?.mode === "160000") {
				throw new errors.dz([{
					input: "changelog",
					problem: `${path} is not a plain file on this branch`
				}]);
			}
			const content = found && (await tip.read([path])).get(path);
			return content && (0, files.g7)(path, content);
		}
		function messageOf({ tag, version, environment }, inputs) {
			return (0, message.df)(inputs, {
				template: "docs(changelog): {tag}",
				values: {
					tag,
					version: version ?? "",
					environment
				},
				trailers: [[RELEASED, `${environment}@${tag}`]]
			});
		}
		var spelling = __webpack_require__(4291);
		var branch_name = __webpack_require__(8578);
		;
		function releaseTags(tags, prefix) {
			const found = [...tags].flatMap(([name, { commit }]) => {
				const version = name.startsWith(prefix) ? versionIn(name.slice(prefix.length)) : undefined;
				return version === undefined ? [] : [{
					name,
					version,
					commit
				}];
			});
			return found.sort((one, other) => compareVersions(other.version, one.version));
		}
		function versionIn(text) {
			return text.startsWith("v") ? undefined : parseVersion(text);
		}
		function predecessors(version, tags) {
			const lower = tags.filter((tag) => compareVersions(tag.version, version) < 0);
			return isPrerelease(version) ? lower : lower.filter((tag) => !isPrerelease(tag.version));
		}
		function isHighest(version, tags) {
			if (isPrerelease(version)) return false;
			return tags.every((tag) => isPrerelease(tag.version) || compareVersions(tag.version, version) <= 0);
		}
		var markdown = __webpack_require__(7663);
		;
		const LIMIT = 124e3;
		function renderNotes(facts, limit = LIMIT) {
			const { introduction, sources, images } = facts;
			const entries = sources.flatMap((source) => source.entries.map((entry) => ({
				entry,
				source
			})));
			const told = entries.map(({ entry, source }) => ({
				entry,
				source: sources.length > 1 ? source.repository : undefined
			}));
			const sections = [
				{ markdown: introduction.trim() },
				{ markdown: part("Images", imageTable(facts)) },
				...changeSections(told),
				{
					markdown: part("Contributors", contributors(told.map(({ entry }) => entry))),
					instead: ""
				},
				{
					markdown: part("Promotions", promotionList(facts)),
					instead: ""
				},
				{ markdown: compareLines(facts) }
			];
			const isEmpty = images.length === 0 && entries.length === 0 && introduction.trim() === "";
			if (isEmpty) sections.splice(1, 0, { markdown: `No image changed in ${(0, markdown.code)(facts.environment)}.` });
			return (0, markdown.fitSections)(sections, Math.min(limit, LIMIT));
		}
		function part(title, body) {
			return body === "" ? "" : `### ${title}\n\n${body}`;
		}
		function imageTable({ images }) {
			if (images.length === 0) return "";
			return (0, markdown.table)([
				"Image",
				"From",
				"To"
			], images.map(({ repository, from, to }) => [
				(0, markdown.code)(repository),
				from === undefined ? "new" : (0, markdown.code)((0, promotion_images.qh)(from)),
				to === undefined ? "removed" : (0, markdown.code)((0, promotion_images.qh)(to))
			]));
		}
		const GROUPS = [
			["Features", ["feat"]],
			["Fixes", [
				"fix",
				"bugfix",
				"hotfix"
			]],
			["Performance", ["perf"]],
			["Reverts", ["revert"]],
			["Changes", [undefined]]
		];
		function changeSections(told) {
			const breaking = told.filter(({ entry }) => entry.breaking !== false);
			const rest = told.filter(({ entry }) => entry.breaking === false);
			const grouped = GROUPS.map(([title, types]) => ({
				title,
				of: rest.filter(({ entry }) => types.includes(entry.type))
			}));
			const known = GROUPS.flatMap(([, types]) => types);
			const other = rest.filter(({ entry }) => !known.includes(entry.type));
			return [
				section("\u26a0\ufe0f Breaking changes", breaking),
				...grouped.map(({ title, of }) => section(title, of)),
				{
					markdown: other.length === 0 ? "" : (0, markdown.details)(`Other changes (${other.length})`, entryList(other)),
					instead: tooMany(other)
				}
			];
		}
		function section(title, told) {
			return {
				markdown: part(title, entryList(told)),
				instead: told.length === 0 ? "" : part(title, tooMany(told))
			};
		}
		function tooMany(told) {
			return told.length === 0 ? "" : `${told.length} changes, too many to be listed here.`;
		}
		function entryList(told) {
			return told.map(formatEntry).join("\n");
		}
		function formatEntry({ entry, source }) {
			const { scope, description, breaking, sha, url, pullRequest, login } = entry;
			const place = source === undefined ? "" : `${plainOrCode(source)}: `;
			const named = scope === undefined ? "" : `**${plainOrCode(scope)}:** `;
			const short = (0, markdown.code)(sha.slice(0, 7));
			const marks = [
				isWebPage(url) ? (0, markdown.link)(short, url) : short,
				...pullRequest === undefined ? [] : [pullRequestLink(url, pullRequest)],
				...login === undefined ? [] : [mention(login)]
			];
			const broken = typeof breaking === "string" ? `\n  ${plainOrCode(breaking)}` : "";
			return `- ${place}${named}${plainOrCode(description)} (${marks.join(", ")})${broken}`;
		}
		function pullRequestLink(commitUrl, number) {
			const page = commitUrl.replace(/\/commit\/[0-9a-f]+$/, `/pull/${number}`);
			return isWebPage(page) && page !== commitUrl ? (0, markdown.link)(`#${number}`, page) : (0, markdown.code)(`#${number}`);
		}
		function isWebPage(url) {
			return /^https?:\/\//.test(url);
		}
		function contributors(entries) {
			const people = new Set(entries.map(({ login, author }) => login === undefined ? plainOrCode(author) : mention(login)));
			people.delete("");
			return [...people].sort((one, other) => one.localeCompare(other, "en")).join(", ");
		}
		function mention(login) {
			return /^[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}$/.test(login) ? `@${login}` : plainOrCode(login);
		}
		const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} ,;:.'"\u2019\u201c\u201d\u2013\u2014\u2026\u2192/()=+%?!-]*$/u;
		const MARKUP = /^\d+[.)](\s|$)|:\/\/|\bwww\.|(^|\s)GH-\d|\b[0-9a-f]{7,40}\b/i;
		function plainOrCode(text) {
			const line = text.replace(/\s+/g, " ").trim();
			return PLAIN.test(line) && !MARKUP.test(line) ? line : (0, markdown.code)(line);
		}
		function promotionList({ promotions }) {
			if (promotions.length === 0) return "";
			const lines = promotions.map(({ date, sha, url, what }) => {
				const commit = (0, markdown.code)(sha.slice(0, 7));
				const day = new Date(date).toISOString().slice(0, 10);
				return `- ${day} ${describeEntry(what)} (${url === undefined ? commit : (0, markdown.link)(commit, url)})`;
			});
			return lines.join("\n");
		}
		function describeEntry(what) {
			if (what.kind === "bump") return "bumped";
			if (what.kind === "rollback") return `rolled back: ${plainOrCode(what.reason)}`;
			return what.promotionId === undefined ? "promoted" : `promoted ${(0, markdown.code)(what.promotionId)}`;
		}
		function compareLines({ sources, compareUrl, previousTag }) {
			const lines = sources.map(({ repository, url, total }) => {
				const name = isWebPage(url) ? (0, markdown.link)((0, markdown.code)(repository), url) : (0, markdown.code)(repository);
				return `${name}: ${total} commit${total === 1 ? "" : "s"}`;
			});
			if (compareUrl !== undefined && isWebPage(compareUrl) && previousTag !== undefined) {
				lines.push(`configuration: ${(0, markdown.link)(`changes since ${(0, markdown.code)(previousTag)}`, compareUrl)}`);
			}
			return lines.length === 0 ? "" : `**In full:** ${lines.join(" \u00b7 ")}`;
		}
		;
		async function chooseRelease(choice) {
			const { repository, request } = choice;
			const tags = await repository.git.tags();
			const releases = releaseTags(tags, request.tagPrefix);
			const commit = await targetCommit(choice, tags);
			const chosen = request.wanted.kind === "named" ? await chooseNamed(choice, request.wanted, {
				tags,
				releases,
				commit
			}) : await chooseNext(choice, {
				tags,
				releases,
				commit
			});
			const existing = tags.get(chosen.tag);
			if (existing !== undefined && existing.commit !== chosen.commit) {
				throw tagElsewhere(chosen.tag, existing.commit, chosen.commit);
			}
			const { version, gathered } = chosen;
			const { isPartial } = gathered;
			const { previousTag } = gathered.facts;
			const forge = await repository.forge();
			const facts = {
				...gathered.facts,
				compareUrl: previousTag && forge.compareUrl(previousTag, chosen.tag)
			};
			const prerelease = request.prerelease === "auto" ? version !== undefined && isPrerelease(version) : request.prerelease;
			const highest = version === undefined || isHighest(version, releases);
			return {
				environment: choice.place.environment.name,
				tag: chosen.tag,
				version: version && formatVersionNumber(version),
				commit: chosen.commit,
				existing,
				facts,
				isPartial,
				prerelease,
				latest: !prerelease && (request.latest === "auto" ? highest : request.latest),
				notes: (limit) => renderNotes(facts, limit)
			};
		}
		async function targetCommit({ repository, place, request }, tags) {
			const { wanted, target } = request;
			const existing = wanted.kind === "named" ? tags.get(wanted.tag) : undefined;
			if (target === undefined) return existing?.commit ?? place.tip.commit;
			const { commit } = await snapshotOf(repository, target);
			if (commit === existing?.commit || await repository.git.isAncestor(commit, place.tip.commit)) return commit;
			const { name, branch } = place.environment;
			throw new errors.dz([{
				input: "target",
				problem: `${commit.slice(0, 12)} is not part of ${branch}, the branch of ${name}: it was never there`
			}]);
		}
		function snapshotOf({ git }, target) {
			if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(target)) return git.snapshotAt(target);
			(0, branch_name.ae)(target, "target");
			return git.snapshot(target);
		}
		function tagElsewhere(tag, there, wanted) {
			return new errors.fK(`tag ${tag} is at commit ${there.slice(0, 12)} already, and this release is of ${wanted.slice(0, 12)}`, { hint: `A tag is never moved. Give another \`tag\`, or \`target: ${there}\` to release what the tag names; if the tag was a mistake, delete it yourself first.` });
		}
		async function chooseNamed(choice, { tag, version }, { tags, releases, commit }) {
			const others = releases.filter(({ name }) => name !== tag);
			const previous = await previousRelease(choice, tags, version === undefined ? others : predecessors(version, others), commit);
			return {
				tag,
				version,
				commit,
				gathered: await gatherFacts({
					...choice,
					previous,
					commit
				})
			};
		}
		async function chooseNext(choice, { tags, releases, commit }) {
			const { request } = choice;
			const latest = await firstAncestor(choice, releases, commit);
			if (latest !== undefined && await isUnchanged(choice, latest.commit, commit)) {
				const { name: tag, version } = latest;
				const others = releases.filter(({ name }) => name !== tag);
				const previous = await previousRelease(choice, tags, predecessors(version, others), latest.commit);
				const gathered = await gatherFacts({
					...choice,
					previous,
					commit: latest.commit
				});
				return {
					tag,
					version,
					commit: latest.commit,
					gathered
				};
			}
			const finals = releases.filter((release) => !isPrerelease(release.version));
			const base = await previousRelease(choice, tags, finals, commit) ?? latest;
			const gathered = await gatherFacts({
				...choice,
				previous: base,
				commit
			});
			const version = decideVersion(gathered.facts, latest?.version);
			const tag = `${request.tagPrefix}${formatVersionNumber(version)}`;
			if (!isPrerelease(version)) return {
				tag,
				version,
				commit,
				gathered
			};
			const previous = await previousRelease(choice, tags, predecessors(version, releases), commit);
			return {
				tag,
				version,
				commit,
				gathered: await gatherFacts({
					...choice,
					previous,
					commit
				})
			};
		}
		const FIRST = {
			major: 0,
			minor: 1,
			patch: 0,
			prerelease: []
		};
		function decideVersion({ images, sources }, latest) {
			const versions = images.flatMap(({ to }) => to === undefined ? [] : [parseVersion(to.tag ?? "")]);
			const [one] = versions;
			const isShared = one !== undefined && versions.every((each) => each !== undefined && compareVersions(each, one) === 0);
			const isAhead = one !== undefined && (latest === undefined || compareVersions(one, latest) > 0);
			if (isShared && isAhead) return one;
			if (latest === undefined) return FIRST;
			return nextVersion(latest, levelOf(sources.flatMap(({ entries }) => entries)));
		}
		async function isUnchanged({ repository, place, request }, from, to) {
			if (from === to) return true;
			const { path } = place.environment;
			const changed = await repository.git.changedFiles(from, to);
			const ours = changed.filter((file) => path === "." || file.path.startsWith(`${path}/`));
			return ours.every((file) => file.path === request.changelog || /(^|\/)CHANGELOG[^/]*$/i.test(file.path));
		}
		async function previousRelease(choice, tags, candidates, commit) {
			const { previousTag } = choice.request;
			if (previousTag === undefined) return firstAncestor(choice, candidates, commit);
			const found = tags.get(previousTag);
			if (found !== undefined) return {
				name: previousTag,
				commit: found.commit
			};
			const near = (0, spelling.p)(previousTag, [...tags.keys()]);
			const suggestion = near === undefined ? "" : `; did you mean ${near}?`;
			throw new errors.dz([{
				input: "previous-tag",
				problem: `there is no tag ${JSON.stringify(previousTag)}${suggestion}`
			}]);
		}
		async function firstAncestor({ repository: { git } }, candidates, commit) {
			for (const candidate of candidates) {
				if (await git.isAncestor(candidate.commit, commit)) return candidate;
			}
			return undefined;
		}
		;
		function describeOperation({ tag, release, changelog }) {
			if (tag.kind === "pushed" || release.kind === "created") return "created";
			return release.kind === "updated" || changelog.kind === "committed" ? "updated" : "none";
		}
		var route = __webpack_require__(8393);
		;
		async function findPlace({ git }, inputs) {
			const branch = inputs.branch ?? await git.defaultBranch();
			const seen = await git.snapshot(branch);
			const config = await (0, route.Xg)(seen, {
				config: inputs.config,
				environments: inputs.environments ?? ""
			}, branch);
			const environment = chooseEnvironment(config, inputs.environment);
			const tip = environment.branch === branch ? seen : await git.snapshot(environment.branch);
			return {
				environment,
				config,
				tip
			};
		}
		function chooseEnvironment(config, name) {
			if (name !== undefined) return (0, route.jY)(config, name, "environment");
			const all = [...config.environments.values()];
			const last = all.filter((each) => !all.some(({ from }) => from === each.name));
			const [only, ...others] = last;
			if (only !== undefined && others.length === 0) return only;
			const names = last.map((each) => each.name).join(", ");
			const why = only === undefined ? `${config.file} declares none` : `${config.file} has several that nothing is promoted from: ${names}`;
			throw new errors.dz([{
				input: "environment",
				problem: `must name the environment that is released; ${why}`
			}]);
		}
		;
		const BEGIN = "<!-- gitops-actions: release notes, replaced by the next run; write above or below -->";
		const END = "<!-- gitops-actions: end of release notes -->";
		function withNotes(body, notes) {
			const ours = `${BEGIN}\n\n${notes.trim()}\n\n${END}`;
			const text = (body ?? "").replaceAll("\r\n", "\n");
			const begin = text.indexOf(BEGIN);
			const end = text.lastIndexOf(END);
			if (begin === -1 || end < begin) return [text.trim(), ours].filter((each) => each !== "").join("\n\n");
			return `${text.slice(0, begin)}${ours}${text.slice(end + END.length)}`;
		}
		function hasNotes(body) {
			return body.includes(BEGIN) && body.includes(END);
		}
		;
		async function publishRelease(forge, chosen, request) {
			const found = await forge.findRelease(chosen.tag);
			const made = found ?? await forge.createRelease(contentFor(undefined, chosen, request));
			const wanted = contentFor(made, chosen, request);
			if (isAsWanted(made, wanted)) return {
				kind: found === undefined ? "created" : "there",
				release: made
			};
			return {
				kind: found === undefined ? "created" : "updated",
				release: await forge.updateRelease(made, wanted)
			};
		}
		const publish_LIMIT = 125e3;
		function contentFor(found, { tag, notes, prerelease, latest, isPartial }, { draft, name }) {
			const body = (found?.body ?? "").replaceAll("\r\n", "\n");
			const room = publish_LIMIT - (0, markdown.bytes)(withNotes(body, ""));
			const text = isPartial && hasNotes(body) ? body : withNotes(body, notes(room));
			return {
				tag,
				name: name ?? (found?.name || tag),
				body: text,
				draft: draft && found?.draft !== false,
				prerelease,
				latest
			};
		}
		function isAsWanted(release, { name, body, draft, prerelease }) {
			return release.name === name && release.body.replaceAll("\r\n", "\n") === body && release.draft === draft && release.prerelease === prerelease;
		}
		;
		function announceChoice(log, { environment, tag, commit, facts, existing }) {
			const since = facts.previousTag === undefined ? "the first release" : `since ${facts.previousTag}`;
			log.info(`Release ${tag} of ${environment} at ${commit.slice(0, 12)}, ${since}${existing ? " (the tag is there)" : ""}`);
			for (const { repository, from, to } of facts.images) {
				log.info(`  ${repository}: ${from ? (0, promotion_images.qh)(from) : "new"} \u2192 ${to ? (0, promotion_images.qh)(to) : "removed"}`);
			}
			for (const { repository, total } of facts.sources) log.info(`  ${repository}: ${total} commit${total === 1 ? "" : "s"}`);
		}
		function announceDryRun(log, { tag, notes }) {
			log.info(`Dry run, nothing was changed: would tag ${tag} and make a release with these notes:\n\n${notes()}`);
		}
		function announceDone(log, { tag }, { tag: tagged, release, changelog }) {
			const { url, draft } = release.release;
			if (tagged.kind === "pushed") log.info(`Pushed tag ${tag}`);
			const verb = {
				created: "Created",
				updated: "Updated",
				there: "Nothing to change in"
			}[release.kind];
			log.info(`${verb} ${draft ? "draft " : ""}release ${url}`);
			if (changelog.kind === "committed") log.info(`Committed ${changelog.commit}: the changelog`);
		}
		const SUMMARY_LIMIT = 2e5;
		function releaseSummary({ tag, environment, commit, notes }, done) {
			const page = done?.release.release.url ?? "";
			const name = page.startsWith("http") ? (0, markdown.link)((0, markdown.code)(tag), page) : (0, markdown.code)(tag);
			const outcome = done === undefined ? "dry run, nothing was changed" : describeOperation(done);
			return (0, markdown.fitSections)([
				{ markdown: `## Release ${name} of ${(0, markdown.code)(environment)}: ${outcome === "none" ? "nothing to do" : outcome}` },
				{ markdown: `Commit ${(0, markdown.code)(commit.slice(0, 12))}.` },
				{
					markdown: (0, markdown.details)("Notes", notes()),
					instead: "The notes are too long for this page."
				}
			], SUMMARY_LIMIT);
		}
		var text_input = __webpack_require__(3861);
		;
		async function readRequest(inputs, job) {
			const { tag, tagPrefix, sign, signingKey } = inputs;
			const problems = [
				...tagProblem("tag", tag),
				...tagProblem("tag-prefix", `${tagPrefix}1`),
				...signingKey !== undefined && sign === undefined ? [{
					input: "signing-key",
					problem: "is given without `sign`; say `sign: gpg` or `sign: ssh`"
				}] : []
			];
			if (problems.length > 0) throw new errors.dz(problems);
			const { draft, tagMessage, committer, changelog, target, previousTag } = inputs;
			return {
				...{
					draft,
					name: inputs.name,
					tagPrefix,
					tagMessage,
					committer,
					changelog,
					target,
					previousTag
				},
				wanted: tag === undefined ? { kind: "next" } : {
					kind: "named",
					tag,
					version: request_versionIn(tag, tagPrefix)
				},
				introduction: await (0, text_input.s)("notes", inputs.notes, inputs.notesPath, job.runner),
				sign: sign && {
					format: sign,
					key: signingKey
				},
				prerelease: decided(inputs.prerelease),
				latest: decided(inputs.makeLatest)
			};
		}
		function tagProblem(input, name) {
			const wrong = name === undefined ? undefined : (0, branch_name.p9)(name);
			return wrong === undefined ? [] : [{
				input,
				problem: `${JSON.stringify(name)} is not a tag name: ${wrong}`
			}];
		}
		function request_versionIn(tag, prefix) {
			return parseVersion(tag.startsWith(prefix) ? tag.slice(prefix.length) : tag);
		}
		function decided(choice) {
			return choice === "auto" ? "auto" : choice === "true";
		}
		var promotion_message = __webpack_require__(7324);
		;
		async function ensureTag({ git }, chosen, request) {
			const { tag, commit, existing } = chosen;
			if (existing !== undefined) return {
				kind: "there",
				object: existing.object
			};
			const message = tagMessage(chosen, request.tagMessage);
			const { committer: tagger, sign } = request;
			const object = await git.createTag({
				name: tag,
				commit,
				message,
				tagger,
				...sign && { sign }
			});
			const pushed = await git.pushTag(tag, object);
			if (pushed.kind === "pushed") return {
				kind: "pushed",
				object
			};
			if (pushed.by.commit === commit) return {
				kind: "there",
				object: pushed.by.object
			};
			if (request.wanted.kind === "named") throw tagElsewhere(tag, pushed.by.commit, commit);
			throw new errors.fK(`tag ${tag} was pushed meanwhile, at commit ${pushed.by.commit.slice(0, 12)}`, { hint: "Another run released something else under this name. Run this one again: it chooses anew." });
		}
		function tagMessage({ tag, version, environment, facts }, template) {
			const images = facts.images.map(({ repository, from, to }) => `${repository}: ${from ? (0, promotion_images.qh)(from) : "new"} \u2192 ${to ? (0, promotion_images.qh)(to) : "removed"}`).join("\n");
			const values = {
				tag,
				version: version ?? "",
				environment,
				images
			};
			const filled = (0, promotion_message.ou)(template?.trim() || "Release {tag}\n\n{images}", values, "tag-message");
			const [subject = "", ...body] = filled.split(/\r?\n/);
			return (0, git_message.hw)({
				subject,
				body: body.join("\n").trim()
			});
		}
		;
		async function run(inputs, { job, openRepository, openRegistry }) {
			const request = await readRequest(inputs, job);
			await using repository = await openRepository(inputs);
			const place = await findPlace(repository, inputs);
			const chosen = await chooseRelease({
				repository,
				place,
				request,
				openRegistry,
				job
			});
			announceChoice(job.log, chosen);
			const update = {
				repository,
				place,
				chosen,
				inputs,
				job
			};
			await checkChangelog(update);
			if (inputs.dryRun) {
				announceDryRun(job.log, chosen);
				job.summary.add(releaseSummary(chosen, undefined));
				return {
					...chosenOutputs(chosen),
					operation: "none"
				};
			}
			const tag = await ensureTag(repository, chosen, request);
			const release = await publishRelease(await repository.forge(), chosen, request);
			const changelog = await updateChangelog(update);
			const done = {
				tag,
				release,
				changelog
			};
			announceDone(job.log, chosen, done);
			job.summary.add(releaseSummary(chosen, done));
			return {
				...chosenOutputs(chosen),
				operation: describeOperation(done),
				tagSha: tag.object,
				releaseId: release.release.id,
				releaseUrl: release.release.url,
				uploadUrl: release.release.uploadUrl,
				changelogSha: changelog.kind === "committed" ? changelog.commit : undefined
			};
		}
		function chosenOutputs({ tag, version, commit, facts, notes }) {
			return {
				tag,
				version,
				previousTag: facts.previousTag,
				commitSha: commit,
				images: facts.images,
				notes: notes()
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
	6286: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { K: () => assertRepositoryPath });
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		function assertRepositoryPath(path) {
			const problem = repositoryPathProblem(path);
			if (problem !== undefined) throw new _errors__WEBPACK_IMPORTED_MODULE_0__.f6({ file: path }, problem, { hint: "Write it relative to the root of the repository." });
		}
		function repositoryPathProblem(path) {
			if (path === "") return "the path is empty";
			if (path.includes("\0")) return "the path holds a NUL byte";
			if (path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path)) return "the path is absolute";
			const parts = path.split("/");
			if (parts.includes("..")) return "the path leads out of the repository";
			if (parts.includes(".") || parts.includes("")) return "the path has an empty or \".\" part";
			if (parts.some(isGitFolder)) return "the path leads into git's own folder";
			return undefined;
		}
		function isGitFolder(name) {
			if (/^\.git$/i.test(name.replace(IGNORED_BY_HFS, ""))) return true;
			return name.split("\\").some((part) => DOT_GIT_OF_NTFS.test(part));
		}
		const IGNORED_BY_HFS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
		const DOT_GIT_OF_NTFS = /^(?:\.git|git~1)[ .]*(?::|$)/i;
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
