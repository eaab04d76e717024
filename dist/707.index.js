"use strict";
exports.id = 707;
exports.ids = [707];
exports.modules = {
	8428: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { run: () => run });
		var report = __webpack_require__(5101);
		var commit = __webpack_require__(4485);
		var message = __webpack_require__(9012);
		var markdown = __webpack_require__(7663);
		var promotion_message = __webpack_require__(7324);
		var ledger = __webpack_require__(3810);
		;
		function bumpMessage(inputs, { bump, target, liftsHold }) {
			const environment = target.kind === "environment" ? target.environment.name : "";
			const images = (0, promotion_message.oK)(bump.moves);
			const trailers = (0, ledger.Kr)(bump.moves);
			if (environment !== "") trailers.push(["Bumped", environment]);
			if (liftsHold) trailers.push(["Hold-Lifted", environment]);
			return (0, message.df)(inputs, {
				template: environment === "" ? "chore: bump {what}" : "chore({environment}): bump {what}",
				values: {
					what: describeBump(bump),
					images,
					environment,
					tag: inputs.tag ?? "",
					files: bump.files.map(({ path }) => path).join(", ")
				},
				trailers
			});
		}
		function describeBump({ moves, keys }) {
			if (moves.length > 0) return (0, promotion_message.oK)(moves);
			const [only, ...others] = keys;
			return only !== undefined && others.length === 0 ? `${only.key} to ${only.to}` : `${keys.length} values`;
		}
		function announceBump(log, { images, keys, warnings }, commit, branch) {
			for (const { name, from, to, file, line } of images) log.info(`  ${file}:${line}  ${name}: ${from} \u2192 ${to}`);
			for (const { key, from, to, file, line } of keys) log.info(`  ${file}:${line}  ${key}: ${from} \u2192 ${to}`);
			for (const { message, file, line, column } of warnings) log.warning(message, {
				file,
				line,
				column
			});
			log.info(commit === "dry-run" ? `Dry run: ${branch} was not changed.` : `Committed ${commit} to ${branch}`);
		}
		const SUMMARY_LIMIT = 2e5;
		function bumpSummary({ bump, commit, commitUrl, branch, diff }) {
			const short = (0, markdown.code)(commit.slice(0, 12));
			const done = commitUrl === undefined ? short : (0, markdown.link)(short, commitUrl);
			const changes = [...bump.images.map(({ name, from, to, file, line }) => [
				(0, markdown.code)(name),
				(0, markdown.code)(from),
				(0, markdown.code)(to),
				(0, markdown.code)(`${file}:${line}`)
			]), ...bump.keys.map(({ key, from, to, file, line }) => [
				(0, markdown.code)(key),
				(0, markdown.code)(String(from)),
				(0, markdown.code)(String(to)),
				(0, markdown.code)(`${file}:${line}`)
			])];
			return (0, markdown.fitSections)([
				{ markdown: `## Bump on ${(0, markdown.code)(branch)}: ${commit === "dry-run" ? "dry run, nothing was changed" : `committed ${done}`}` },
				{
					markdown: (0, markdown.table)([
						"What",
						"From",
						"To",
						"Where"
					], changes),
					instead: `${changes.length} values change.`
				},
				{
					markdown: (0, markdown.details)("Diff", (0, markdown.fenced)("diff", diff)),
					instead: "The diff is too long for this page."
				}
			], SUMMARY_LIMIT);
		}
		var dist = __webpack_require__(6991);
		var errors = __webpack_require__(8953);
		var images_override = __webpack_require__(438);
		var key_path = __webpack_require__(8999);
		;
		function readBumpRequest(inputs) {
			const problems = [...missingInputs(inputs)];
			const images = inputs.images.flatMap((line) => readImage(line, inputs.tag, problems));
			const keys = readKeys(inputs, problems);
			const updates = readUpdates(inputs.updates ?? "", problems);
			if (problems.length > 0) throw new errors.dz(problems);
			return {
				images,
				paths: inputs.path,
				keys,
				updates,
				create: inputs.create
			};
		}
		function missingInputs({ images, tag, path, environment, key, value, updates, liftHold }) {
			const problems = [];
			const isScoped = path.length > 0 || environment !== undefined;
			if (images.length === 0 && key.length === 0 && updates === undefined) {
				problems.push({
					input: "images",
					problem: "is empty, and so are `key` and `updates`: say what to change, for example images: ghcr.io/acme/shop:v1.2.3"
				});
			}
			if (path.length > 0 && environment !== undefined) {
				problems.push({
					input: "path",
					problem: "is given together with `environment`; give one of them"
				});
			}
			if (liftHold && environment === undefined) {
				problems.push({
					input: "lift-hold",
					problem: "needs an `environment`: a `path` is never on hold"
				});
			}
			if (images.length + key.length > 0 && !isScoped) {
				problems.push({
					input: "path",
					problem: "is empty: say where to change it, as files, folders or globs, or name an `environment`"
				});
			}
			if (key.length > 0 && value === undefined && tag === undefined) {
				problems.push({
					input: "value",
					problem: "is required with `key` (or give `tag`)"
				});
			}
			return problems;
		}
		function readImage(line, tag, problems) {
			try {
				const override = (0, images_override.L)(line);
				if (override.tag || override.digest || override.newName && tag === undefined) return [override];
				if (tag !== undefined) return [(0, images_override.L)(`${line}:${tag}`)];
				problems.push({
					input: "images",
					problem: `${JSON.stringify(line)} has neither tag nor digest; write ${line}:<tag>, or give \`tag\``
				});
			} catch (error) {
				problems.push({
					input: "images",
					problem: error instanceof Error ? error.message : String(error)
				});
			}
			return [];
		}
		function readKeys({ key: keys, value, tag }, problems) {
			const problem = (text) => {
				problems.push({
					input: "key",
					problem: text
				});
			};
			const seen = new Set();
			for (const key of keys) {
				const wrong = keyProblem(key);
				if (wrong !== undefined) problem(wrong);
				else if (seen.has(sameKey(key))) problem(`${JSON.stringify(key)} is given twice`);
				else seen.add(sameKey(key));
			}
			const given = value === undefined ? {
				kind: "typed",
				value: tag ?? ""
			} : {
				kind: "like-before",
				text: value
			};
			return keys.map((key) => ({
				key,
				value: given,
				origin: { input: "key" }
			}));
		}
		function keyProblem(key) {
			try {
				(0, key_path._q)(key);
				return undefined;
			} catch (error) {
				return error instanceof Error ? error.message : String(error);
			}
		}
		function sameKey(key) {
			return (0, key_path.K7)((0, key_path._q)(key));
		}
		const KNOWN = [
			"path",
			"key",
			"value"
		];
		function readUpdates(text, problems) {
			if (text.trim() === "") return [];
			const document = (0, dist.Tp)(text);
			const problem = (message) => {
				problems.push({
					input: "updates",
					problem: message
				});
				return [];
			};
			const [syntax] = document.errors;
			if (syntax?.code === "RESOURCE_EXHAUSTION") return problem("is nested too deep for a list of {path, key, value}");
			if (syntax) return problem(`is not YAML: ${syntax.message.split("\n")[0]}`);
			if (!(0, dist.oP)(document.contents)) return problem("must be a YAML list of {path, key, value}");
			return document.contents.items.flatMap((item, index) => {
				const entry = index + 1;
				const read = readUpdate(item);
				if ("problem" in read) return problem(`entry ${entry} ${read.problem}`);
				return [{
					...read,
					origin: {
						input: "updates",
						entry
					}
				}];
			});
		}
		function readUpdate(item) {
			if (!(0, dist.jh)(item)) return { problem: "must be a mapping {path, key, value}" };
			const unknown = item.items.map(({ key }) => (0, dist.jn)(key) ? String(key.value) : "?").find((name) => !KNOWN.includes(name));
			if (unknown !== undefined) return { problem: `has the unknown key ${unknown}; known are ${KNOWN.join(", ")}` };
			const path = item.get("path");
			const key = item.get("key");
			if (typeof path !== "string" || path === "") return { problem: "needs a path" };
			if (typeof key !== "string" || key === "") return { problem: "needs a key" };
			const wrong = keyProblem(key);
			if (wrong !== undefined) return { problem: `has a key that cannot be read: ${wrong}` };
			const read = readValue(item.get("value", true));
			return "problem" in read ? read : {
				path,
				key,
				value: {
					kind: "typed",
					value: read.value
				}
			};
		}
		function readValue(node) {
			const wanted = { problem: "needs a value that is a text, number, boolean or null" };
			if (!(0, dist.jn)(node)) return wanted;
			const { value, source } = node;
			if (typeof value === "number" && source !== String(value)) {
				return { problem: `has the value ${source}, which is the number ${value} to YAML; write '${source}' in quotes to keep it as it is` };
			}
			return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? { value } : wanted;
		}
		var route = __webpack_require__(8393);
		var admission = __webpack_require__(1602);
		var prepare = __webpack_require__(8360);
		var promotion_gates = __webpack_require__(3779);
		var presentation = __webpack_require__(4199);
		var reference = __webpack_require__(2613);
		var manifests_images = __webpack_require__(2508);
		var ancestry = __webpack_require__(2131);
		var edit = __webpack_require__(6390);
		var position = __webpack_require__(5113);
		var quoting = __webpack_require__(8379);
		var scalar_splice = __webpack_require__(251);
		var tree = __webpack_require__(7314);
		;
		function listStyleOf(document, root) {
			const { text } = document.source;
			const lists = [(0, tree.eC)(root, "images"), ...root.items.map(({ value }) => value)];
			const list = lists.find((node) => node !== null && (0, dist.oP)(node) && node.flow !== true && node.items.length > 0);
			const tagStyle = tagStyleOf(root);
			if (list == null || !(0, dist.oP)(list)) return {
				dashIndent: "",
				gap: " ",
				tagStyle,
				json: document.json
			};
			const dash = list.range[0];
			const gap = /^-(?<gap> +)/.exec(text.slice(dash, dash + 16))?.groups?.["gap"] ?? " ";
			return {
				dashIndent: text.slice((0, position.C2)(text, dash), dash),
				gap,
				tagStyle,
				json: document.json
			};
		}
		function tagStyleOf(root) {
			const tags = (0, tree.Jl)(root, "images").flatMap((entry) => (0, dist.jh)(entry) ? (0, tree.eC)(entry, "newTag") ?? [] : []);
			const last = tags.at(-1);
			return last !== undefined && (0, dist.jn)(last) ? (0, scalar_splice.Vj)(last) : "plain";
		}
		function writeBlockEntry(entry, { dashIndent, gap, tagStyle }) {
			const place = {
				inFlow: false,
				json: false
			};
			const indent = `${dashIndent} ${gap}`;
			return Object.entries(entry).map(([key, value], index) => {
				const written = (0, quoting.pS)(value, key === "newTag" ? tagStyle : "plain", place);
				return `${index === 0 ? `${dashIndent}-${gap}` : indent}${key}: ${written}`;
			});
		}
		function writeFlowEntry(entry, { tagStyle, json }) {
			const pairs = Object.entries(entry).map(([key, value]) => {
				const written = (0, quoting.pS)(value, key === "newTag" ? tagStyle : "plain", {
					inFlow: true,
					json
				});
				return `${json ? `"${key}"` : key}: ${written}`;
			});
			return `{${pairs.join(", ")}}`;
		}
		var parse = __webpack_require__(447);
		var source = __webpack_require__(7219);
		var verify = __webpack_require__(9991);
		;
		function addKustomizeImage(file, image) {
			const entry = entryOf(image);
			const source = (0, parse.Ng)(file);
			const document = soleDocument(source);
			const { splices, difference } = document === undefined ? appendToEmpty(source, entry) : addTo(document, entry);
			const { text } = (0, edit.H)(source, splices, difference);
			const occurrence = (0, manifests_images.Mz)({
				path: file.path,
				text
			}).find(({ name }) => name === image.name);
			if (occurrence === undefined) throw notKustomization(source);
			const { name, newName: _, ...version } = {
				...image,
				name: occurrence.repository
			};
			return {
				text,
				edits: [{
					occurrence,
					from: { name: image.name },
					to: {
						name,
						...version
					}
				}],
				warnings: []
			};
		}
		function entryOf({ name, newName, tag, digest }) {
			const entry = {
				name,
				...newName === undefined || newName === name ? {} : { newName },
				...tag === undefined ? {} : { newTag: tag },
				...digest === undefined ? {} : { digest }
			};
			if (Object.keys(entry).length === 1) throw new reference.ft(name, "it says neither a tag nor a digest nor another name to use");
			(0, manifests_images.bT)({
				...newName === undefined ? {} : { newName },
				...tag === undefined ? {} : { tag },
				...digest === undefined ? {} : { digest }
			});
			return entry;
		}
		function soleDocument(source) {
			const filled = source.documents.filter(({ root }) => root !== null && !((0, dist.jn)(root) && root.source === ""));
			if (filled.length > 1) {
				throw new errors.f6({ file: source.file }, `a kustomization is one document, this file has ${filled.length}`);
			}
			return filled[0];
		}
		function addTo(document, entry) {
			const { root, source } = document;
			if (root === null || !(0, dist.jh)(root) || !isKustomization(document, root)) throw notKustomization(source);
			(0, ancestry.q8)(document, root, "images");
			const style = listStyleOf(document, root);
			const pair = (0, tree.L8)(root, "images");
			if (pair === undefined) return addList(document, root, entry, style);
			const list = pair.value;
			if (list === null || (0, dist.jn)(list) && list.source === "") return fillList(document, pair, entry, style);
			if (!(0, dist.oP)(list)) {
				throw new errors.f6(source.position(list.range[0]), "\"images\" is not a list written here, so no entry can be added");
			}
			assertAbsent(document, list.items, entry);
			if (list.flow !== true) return appendToBlock(document, list, entry, style);
			if (list.items.length === 0 && root.flow !== true) return fillList(document, pair, entry, style);
			return appendToFlow(document, list, entry, style);
		}
		function isKustomization(document, root) {
			if (/(?:^|\/)kustomization(?:\.ya?ml)?$/i.test(document.source.file)) return true;
			return (0, tree.$6)(document, root, "apiVersion")?.startsWith("kustomize.config.k8s.io/") === true;
		}
		function assertAbsent(document, items, { name = "" }) {
			const present = items.find((item) => (0, dist.jh)(item) && (0, tree.$6)(document, item, "name") === name);
			if (present === undefined) return;
			throw new errors.f6(document.source.position(present.range[0]), `there is an entry for the image ${JSON.stringify(name)} already`, { hint: "Set its version instead of adding another." });
		}
		function appendToEmpty({ text }, entry) {
			const eol = (0, position.RE)(text);
			const lead = text === "" || text === "\ufeff" || text.endsWith("\n") ? "" : eol;
			const lines = writeBlockEntry(entry, {
				dashIndent: "",
				gap: " ",
				tagStyle: "plain",
				json: false
			});
			const splice = {
				start: text.length,
				end: text.length,
				text: `${lead}images:${eol}${lines.join(eol)}${eol}`
			};
			return {
				splices: [splice],
				difference: {
					...verify.Cw,
					created: { images: [entry] }
				}
			};
		}
		function addList(document, root, entry, style) {
			const { text } = document.source;
			const difference = {
				...verify.Cw,
				inserted: new Map([[root.range[0], new Map([["images", [entry]]])]])
			};
			const last = root.items.at(-1);
			if (root.flow === true) {
				const key = style.json ? "\"images\"" : "images";
				const at = last === undefined ? root.range[0] + 1 : lastOffset(root);
				const comma = last === undefined ? "" : flowSeparator(text, last.key);
				return {
					splices: [{
						start: at,
						end: at,
						text: `${comma}${key}: [${writeFlowEntry(entry, style)}]`
					}],
					difference
				};
			}
			const eol = (0, position.RE)(text);
			const lines = [`images:`, ...writeBlockEntry(entry, style)];
			return {
				splices: [spliceLines(text, endOfContent(document, root), lines, eol)],
				difference
			};
		}
		function fillList(document, pair, entry, style) {
			const { text } = document.source;
			const difference = {
				...verify.Cw,
				replaced: new Map([[pair.key.range[0], {
					key: "images",
					value: [entry]
				}]])
			};
			const { value } = pair;
			if (value === null || (0, source.C)(document, pair.key.range[0])) {
				throw new errors.f6(document.source.position(pair.key.range[0]), "there is no place for a list after this key");
			}
			const [start, end] = value.range;
			const isWritten = end > start;
			const lineEnd = (0, position.vT)(text, isWritten ? end : pair.key.range[1]);
			const eol = (0, position.RE)(text);
			const lines = spliceLines(text, lineEnd, writeBlockEntry(entry, style), eol);
			const emptied = {
				start: text.slice(0, start).trimEnd().length,
				end,
				text: ""
			};
			return {
				splices: isWritten ? [emptied, lines] : [lines],
				difference
			};
		}
		function appendToBlock(document, list, entry, style) {
			const { text } = document.source;
			const lines = writeBlockEntry(entry, style);
			const difference = {
				...verify.Cw,
				appended: new Map([[list.range[0], entry]])
			};
			const end = endWithComments(text, lastOffset(list), style.dashIndent.length);
			return {
				splices: [spliceLines(text, end, lines, (0, position.RE)(text))],
				difference
			};
		}
		function endWithComments(text, offset, dashIndent) {
			let end = offset;
			for (;;) {
				const rest = text.slice(text[end - 1] === "\n" ? end : (0, position.vT)(text, end));
				const comment = /^\r?\n?(?<indent> +)#[^\r\n]*/.exec(rest);
				if (comment === null || (comment.groups?.["indent"] ?? "").length <= dashIndent) return end;
				end = text.length - rest.length + comment[0].length;
			}
		}
		function appendToFlow(document, list, entry, style) {
			const { text } = document.source;
			const difference = {
				...verify.Cw,
				appended: new Map([[list.range[0], entry]])
			};
			const last = list.items.at(-1);
			const at = last === undefined ? list.range[0] + 1 : last.range[1];
			const comma = last === undefined ? "" : flowSeparator(text, last);
			return {
				splices: [{
					start: at,
					end: at,
					text: `${comma}${writeFlowEntry(entry, style)}`
				}],
				difference
			};
		}
		function flowSeparator(text, last) {
			const before = /(?:^|\n)(?<indent>[ \t]*)$/.exec(text.slice(0, last.range[0]))?.groups?.["indent"];
			return before === undefined ? ", " : `,${(0, position.RE)(text)}${before}`;
		}
		function spliceLines(text, offset, lines, eol) {
			if (text[offset - 1] === "\n") return {
				start: offset,
				end: offset,
				text: `${lines.join(eol)}${eol}`
			};
			const at = (0, position.vT)(text, offset);
			return {
				start: at,
				end: at,
				text: `${eol}${lines.join(eol)}`
			};
		}
		function endOfContent({ source }, root) {
			const { text } = source;
			const last = lastOffset(root);
			const hasMarker = /^(?:---|\.\.\.)/m.test(text.slice(last));
			return hasMarker ? last : Math.max(last, text.trimEnd().length);
		}
		function lastOffset(node) {
			if ((0, dist.jh)(node)) {
				const pair = node.items.at(-1);
				return pair === undefined ? node.range[1] : lastOffset(pair.value ?? pair.key);
			}
			if (!(0, dist.oP)(node) || node.flow === true) return node.range[1];
			const item = node.items.at(-1);
			return item === undefined ? node.range[1] : lastOffset(item);
		}
		function notKustomization({ file }) {
			return new errors.f6({ file }, "the file is not a kustomization, so no image can be added to it", { hint: "Name the kustomization.yaml of the environment, or add the image by hand where it is read." });
		}
		var manifests_select = __webpack_require__(9978);
		var promotion_images = __webpack_require__(9029);
		var spelling = __webpack_require__(4291);
		var change = __webpack_require__(9770);
		var embedded = __webpack_require__(2984);
		var trail = __webpack_require__(8260);
		;
		function locate(source, path) {
			const searches = searchDocuments(source, path);
			const found = searches.flatMap((search) => search.kind === "found" ? [search.place] : []);
			const [first, second] = found;
			if (first !== undefined && second !== undefined) throw inSeveralDocuments(source, path, found);
			if (first !== undefined) return first;
			throw deepestMissing(source, path, searches).error;
		}
		function searchDocuments(source, path) {
			return source.documents.flatMap((document) => searchDocument(document, path) ?? []);
		}
		function deepestMissing(source, path, searches) {
			const missing = searches.flatMap((search) => search.kind === "found" ? [] : [search]);
			const deepest = missing.toSorted((a, b) => b.depth - a.depth)[0];
			return deepest ?? {
				kind: "missing",
				depth: -1,
				error: noSuchDocument(source, path)
			};
		}
		function searchDocument(document, path) {
			const { root } = document;
			if (root === null) return undefined;
			const [first, ...rest] = path;
			if (first?.kind !== "where" || !(0, dist.jh)(root)) return step({
				document,
				path,
				depth: 0
			}, root);
			return meets(document, root, first.conditions) ? step({
				document,
				path: rest,
				depth: 0
			}, root) : undefined;
		}
		function step(walk, node) {
			const { document, path, depth } = walk;
			const segment = path[depth];
			if (segment === undefined) return arrive(walk, node);
			if ((0, dist.Vj)(node)) return unclear(walk, node, throughAlias(walk, node.source));
			if ((0, dist.jn)(node)) return enterText(walk, node);
			if (segment.kind === "key") return (0, dist.jh)(node) ? stepToKey(walk, node, segment.key) : missing(walk, node, listNeedsElement(node.items.length));
			if (!(0, dist.oP)(node)) return missing(walk, node, `${here(walk)} is a mapping, not a list; ${listing("it has the keys", writtenKeys(node))}`);
			return stepToItem({
				document,
				path,
				depth
			}, node.items, node, segment);
		}
		function stepToKey(walk, map, key) {
			(0, ancestry.q8)(walk.document, map, key);
			const pair = (0, tree.L8)(map, key);
			if (pair === undefined) return withoutKey(walk, map, key);
			const next = {
				...walk,
				depth: walk.depth + 1
			};
			if (next.depth === walk.path.length) return arrive(next, pair.value ?? (0, change.i)(walk.document, pair));
			return pair.value === null ? missing(walk, pair.key, `${here(next)} is empty`) : step(next, pair.value);
		}
		function stepToItem(walk, items, list, segment) {
			const next = {
				...walk,
				depth: walk.depth + 1
			};
			if (segment.kind === "index") {
				const item = items[segment.index];
				return item === undefined ? missing(walk, list, `${here(walk)} has ${count(items.length)}`) : step(next, item);
			}
			const chosen = items.filter((item) => meets(walk.document, item, segment.conditions));
			const [first, second] = chosen;
			if (first === undefined) return missing(walk, list, missingElement(walk, items, segment));
			return second === undefined ? step(next, first) : unclear(walk, second, severalElements(walk, chosen, segment));
		}
		function arrive({ document, path, depth }, node) {
			const target = (0, tree.DS)(document, node);
			if (!(0, dist.jh)(target) && !(0, dist.oP)(target) && !(0, dist.jh)(node) && !(0, dist.oP)(node)) {
				return {
					kind: "found",
					place: {
						document,
						node
					}
				};
			}
			const what = (0, dist.jh)(target) ? listing("is a mapping; name one of its keys", writtenKeys(target)) : "is a list; name one of its elements";
			return missing({
				document,
				path,
				depth
			}, node, `${(0, key_path.K7)(path)} ${what}`);
		}
		function enterText(walk, node) {
			if (!(0, dist.jn)(node) || typeof (0, tree.Um)(node) !== "string" || !(0, tree.EX)(node).includes(":")) {
				return missing(walk, node, `${here(walk)} is a single value and has no keys below it`);
			}
			const [inner] = (0, embedded.s)(walk.document, node).documents;
			if (inner?.root == null || (0, dist.jn)(inner.root)) {
				return missing(walk, node, `${here(walk)} is a text and has no keys below it`);
			}
			return step({
				...walk,
				document: inner
			}, inner.root);
		}
		function meets(document, item, conditions) {
			return conditions.every(({ field, value }) => (0, tree.b6)(document, (0, tree.wf)(document, item, field)) === value);
		}
		function missing({ document, depth }, node, problem) {
			return {
				kind: "missing",
				depth,
				error: new errors.f6(document.source.position(node.range[0]), problem)
			};
		}
		function unclear(walk, node, problem) {
			return {
				...missing(walk, node, problem),
				kind: "unclear"
			};
		}
		function withoutKey(walk, map, key) {
			const { document } = walk;
			const merged = (0, tree.p)(document, map, key);
			const wanted = (0, key_path.K7)([{
				kind: "key",
				key
			}]);
			if (merged !== undefined) {
				const { line } = document.source.position(merged.key.range[0]);
				const problem = `${wanted} comes to ${here(walk)} through "<<" from line ${line}; edit it there, or write it here first`;
				return unclear(walk, map, problem);
			}
			const keys = writtenKeys(map);
			const near = (0, spelling.p)(wanted, keys);
			const absent = (suggestion) => missing(walk, map, `${here(walk)} has no key ${wanted}${suggestion}; ${listing("it has", keys)}`);
			if (near === undefined) return absent("");
			return {
				...absent(` (did you mean ${near}?)`),
				depth: walk.depth + .5
			};
		}
		function writtenKeys(map) {
			return (0, tree.YD)(map).map((key) => (0, key_path.K7)([{
				kind: "key",
				key
			}]));
		}
		function missingElement(walk, items, segment) {
			const field = segment.kind === "where" ? segment.conditions[0]?.field ?? [] : [];
			const present = items.flatMap((item) => (0, tree.b6)(walk.document, (0, tree.wf)(walk.document, item, field)) ?? []);
			return `${here(walk)} has no element ${(0, key_path.K7)([segment])}; ${listing(`its elements have ${field.join(".")}`, present)}`;
		}
		function severalElements(walk, chosen, segment) {
			const lines = chosen.map((item) => walk.document.source.position(item.range[0]).line);
			return `${(0, key_path.K7)([segment])} fits several elements of ${here(walk)}, on lines ${lines.join(", ")}; add a condition or use an index`;
		}
		function throughAlias(walk, alias) {
			return `${here(walk)} is the alias *${alias}; editing below it would change every use of the anchor: name the key below &${alias} instead`;
		}
		function listNeedsElement(length) {
			return `a list of ${count(length)} stands here; choose one with [0] or [name=\u2026]`;
		}
		function count(elements) {
			return elements === 1 ? "1 element" : `${elements} elements`;
		}
		function here({ path, depth }) {
			return depth === 0 ? "the document" : (0, key_path.K7)(path.slice(0, depth));
		}
		function listing(lead, names) {
			if (names.length === 0) return `${lead} nothing`;
			const shown = names.slice(0, 20).join(", ");
			return `${lead}: ${shown}${names.length > 20 ? `, \u2026 (${names.length} in all)` : ""}`;
		}
		function inSeveralDocuments(source, path, places) {
			const where = places.map(({ document, node }) => {
				const { line } = document.source.position(node.range[0]);
				const selector = (0, trail.DX)(document.source.container?.document ?? document);
				return `line ${line}${selector === undefined ? "" : ` ${(0, key_path.K7)([selector])}`}`;
			});
			return new errors.f6({ file: source.file }, `${(0, key_path.K7)(path)} is in ${places.length} documents of the file: ${where.join(", ")}`, { hint: "Put the document in front of the path, such as [kind=Deployment,metadata.name=web].spec.replicas." });
		}
		function noSuchDocument(source, path) {
			const present = source.documents.flatMap((document) => {
				const selector = (0, trail.DX)(document);
				return selector === undefined ? [] : [(0, key_path.K7)([selector])];
			});
			const what = source.documents.some(({ root }) => root !== null) ? listing("the file has", present) : "the file is empty";
			return new errors.f6({ file: source.file }, `no document fits ${(0, key_path.K7)(path)}; ${what}`);
		}
		var template = __webpack_require__(8204);
		var warnings = __webpack_require__(391);
		;
		function setKeys(file, updates) {
			if (updates.length === 0) return {
				text: file.text,
				edits: [],
				warnings: []
			};
			const paths = updates.map(({ key, value }) => ({
				key,
				value,
				path: (0, key_path._q)(key)
			}));
			const { source, places } = locateAll(file, paths.map(({ path }) => path));
			(0, template.Q)(source);
			const planned = paths.flatMap(({ key, value }, index) => {
				const place = places[index];
				return place === undefined ? [] : [{
					edit: editOf(place, key, value),
					change: changeOf(place, value)
				}];
			});
			const changes = planned.map(({ change }) => change);
			const { text, made } = (0, edit.Y)(source, changes);
			const isMade = new Set(made);
			const edits = planned.filter(({ edit, change }) => isMade.has(change) || !Object.is(edit.from, edit.to));
			return {
				text,
				edits: edits.map(({ edit }) => edit),
				warnings: (0, warnings.n)(made, changes)
			};
		}
		function findKey(file, key) {
			const path = (0, key_path._q)(key);
			const source = (0, parse.Ng)(file);
			const searches = searchDocuments(source, path);
			if (searches.some(({ kind }) => kind !== "missing")) return { kind: "present" };
			const { depth, error } = deepestMissing(source, path, searches);
			return {
				kind: "absent",
				depth,
				error
			};
		}
		function locateAll(file, paths) {
			const source = (0, parse.Ng)(file, needForKeys(paths));
			const isWhole = source.parsedText === source.text;
			try {
				return {
					source,
					places: paths.map((path) => locate(source, path))
				};
			} catch (error) {
				if (isWhole || !(error instanceof errors.f6)) throw error;
			}
			const whole = (0, parse.Ng)(file);
			return {
				source: whole,
				places: paths.map((path) => locate(whole, path))
			};
		}
		function needForKeys(paths) {
			const chains = paths.map(leadingKeys);
			return ({ parents, key }) => {
				const needs = chains.map((chain) => needAlong(chain, [...parents, key]));
				if (needs.includes("whole")) return "whole";
				return needs.includes("parts") ? "parts" : "none";
			};
		}
		function needAlong(chain, keys) {
			if (!keys.every((key, index) => index >= chain.length || chain[index] === key)) return "none";
			return keys.length < chain.length ? "parts" : "whole";
		}
		function leadingKeys(path) {
			const keys = path.flatMap((segment) => segment.kind === "key" ? [segment.key] : []);
			const end = path.findIndex((segment) => segment.kind !== "key");
			return end === -1 ? keys : keys.slice(0, end);
		}
		function changeOf({ document, node }, value) {
			return {
				kind: "set",
				document,
				node,
				value
			};
		}
		function editOf({ document, node }, key, to) {
			const scalar = (0, tree.DS)(document, node);
			const from = scalar !== null && (0, dist.jn)(scalar) && !(0, dist.Vj)(scalar) ? (0, tree.Um)(scalar) : null;
			return {
				...document.source.position(node.range[0]),
				key,
				from,
				to
			};
		}
		;
		function refuseTwice(settings) {
			const seen = new Map();
			for (const { file, setting } of settings) {
				const place = `${file.path}\0${sameKey(setting.key)}`;
				const earlier = seen.get(place);
				seen.set(place, setting);
				if (earlier === undefined) continue;
				const { origin, key } = setting;
				const who = origin.input === "updates" ? `entry ${origin.entry} sets` : "sets";
				const before = earlier.origin.input === "updates" ? `entry ${earlier.origin.entry}` : "the input `key`";
				throw new errors.dz([{
					input: origin.input,
					problem: `${who} ${key} of ${file.path}, which ${before} sets too`
				}]);
			}
		}
		function setValue(file, { key, value }) {
			if (value.kind === "typed") return setKeys(file, [{
				key,
				value: value.value
			}]);
			const asText = setKeys(file, [{
				key,
				value: value.text
			}]);
			const [edit] = asText.edits;
			const typed = edit === undefined ? value.text : likeBefore(edit.from, value);
			return typed === value.text ? asText : setKeys(file, [{
				key,
				value: typed
			}]);
		}
		function likeBefore(before, { text }) {
			switch (typeof before) {
				case "number": return Number.isFinite(Number(text)) && String(Number(text)) === text ? Number(text) : text;
				case "boolean": return text === "true" || text === "false" ? text === "true" : text;
				case "object": return text === "null" ? null : text;
				default: return text;
			}
		}
		;
		function editFiles({ imageFiles, images, create, settings }) {
			refuseTwice(settings);
			const original = new Map([...imageFiles, ...settings.map(({ file }) => file)].map((file) => [file.path, file.text]));
			const texts = new Map(original);
			const current = (path) => ({
				path,
				text: texts.get(path) ?? ""
			});
			const found = (0, promotion_images.q2)(imageFiles.flatMap(manifests_images.Mz));
			const { choices, missing } = chooseVersions(images, found);
			if (missing.length > 0 && !create) throw nowhere(missing, found, imageFiles);
			const edits = [];
			const warnings = [];
			for (const path of new Set([...choices.keys()].map(({ file }) => file))) {
				const result = (0, manifests_images.Bu)(current(path), (occurrence) => choiceFor(occurrence, choices));
				texts.set(path, result.text);
				edits.push(...result.edits);
				warnings.push(...result.warnings);
			}
			for (const override of missing) {
				const { path } = kustomizationFor(override, imageFiles);
				const result = addKustomizeImage(current(path), override);
				texts.set(path, result.text);
				edits.push(...result.edits);
			}
			const keys = settings.flatMap(({ file, setting }) => {
				const result = setValue(current(file.path), setting);
				texts.set(file.path, result.text);
				warnings.push(...result.warnings);
				return result.edits;
			});
			return {
				files: [...texts].filter(([path, text]) => original.get(path) !== text).map(([path, text]) => ({
					path,
					text
				})),
				images: edits.map(toBumped),
				moves: edits.map(toMove),
				keys,
				warnings
			};
		}
		function enteringMoves(files, bump) {
			const moves = (0, promotion_images.jg)(files.flatMap(manifests_images.Mz), imagesAfter(files, bump));
			const isIn = (move) => moves.some(({ file, keyPath, name }) => file === move.file && keyPath === move.keyPath && name === move.name);
			return [...moves, ...bump.moves.filter((move) => !isIn(move))];
		}
		function imagesAfter(files, bump) {
			const changed = new Map(bump.files.map((file) => [file.path, file]));
			return files.map((file) => changed.get(file.path) ?? file).flatMap(manifests_images.Mz);
		}
		function chooseVersions(overrides, found) {
			const choices = new Map();
			const missing = [];
			for (const override of overrides) {
				const selected = (0, manifests_select.nb)(override.name, found);
				if (selected.length === 0) missing.push(override);
				for (const occurrence of selected) {
					if (choices.has(occurrence)) {
						throw new errors.dz([{
							input: "images",
							problem: `sets ${occurrence.name} (${(0, errors.Ld)(occurrence)}) twice`
						}]);
					}
					choices.set(occurrence, versionFor(override, occurrence));
				}
			}
			return {
				choices,
				missing
			};
		}
		function versionFor({ newName, tag, digest }, occurrence) {
			const version = tag || digest ? (0, promotion_images.E4)({
				...tag ? { tag } : {},
				...digest ? { digest } : {}
			}) : (0, promotion_images.E4)(occurrence);
			return newName === undefined ? version : {
				newName,
				...version
			};
		}
		function choiceFor(occurrence, choices) {
			for (const [chosen, version] of choices) {
				if (chosen.file === occurrence.file && chosen.line === occurrence.line && chosen.keyPath === occurrence.keyPath) return version;
			}
			return undefined;
		}
		function nowhere(missing, found, files) {
			const names = missing.map(({ name }) => name).join(", ");
			const there = [...new Set(found.map(({ name }) => name))];
			const problem = `${names} is nowhere in ${files.length} file${files.length === 1 ? "" : "s"}; found there: ${there.length === 0 ? "no image" : there.join(", ")}`;
			return new errors.dz([{
				input: "images",
				problem
			}], { hint: "Name an image as the files name it; `create: true` adds an entry to a kustomization.yaml, and `key` sets a value that is no recognisable image." });
		}
		function kustomizationFor({ name }, files) {
			const candidates = files.filter(({ path }) => /(^|\/)(kustomization\.ya?ml|Kustomization)$/.test(path));
			const [only, ...others] = candidates;
			if (only !== undefined && others.length === 0) return only;
			const problem = only === undefined ? "there is no kustomization.yaml in `path`" : `there is more than one: ${candidates.map(({ path }) => path).join(", ")}`;
			throw new errors.dz([{
				input: "create",
				problem: `cannot add ${name}: ${problem}`
			}], { hint: "Name the kustomization.yaml to add it to as `path`." });
		}
		function toBumped({ occurrence, from, to }) {
			const { name, file, line } = occurrence;
			return {
				name,
				from: (0, reference.my)(from),
				to: (0, reference.my)(to),
				file,
				line
			};
		}
		function toMove({ occurrence, from, to }) {
			const { name, file, line, keyPath } = occurrence;
			return {
				name,
				repository: to.name,
				from: (0, promotion_images.E4)(from),
				to: (0, promotion_images.E4)(to),
				file,
				line,
				keyPath
			};
		}
		var config_repo_files = __webpack_require__(2004);
		var environments = __webpack_require__(6929);
		;
		async function readScope(tip, request, target) {
			const paths = await commonPaths(tip, request, target);
			const entries = await (0, config_repo_files.qs)(tip, request.updates.map(({ path }) => path));
			const updatePaths = [];
			for (const update of request.updates) updatePaths.push(await pathsOf(update, entries, target));
			const files = await (0, config_repo_files.PX)(tip, withoutRepeats([...paths, ...updatePaths.flat()]));
			const among = (selected) => {
				const wanted = new Set(selected.map(({ path }) => path));
				return files.filter(({ path }) => wanted.has(path));
			};
			const common = among(paths);
			const updates = request.updates.flatMap((setting, index) => {
				const own = among(updatePaths[index] ?? []);
				if (own.length === 0) throw noManifest("updates", `entry ${setting.origin.entry}: ${setting.path}`, setting.key);
				return own.map((file) => ({
					file,
					setting
				}));
			});
			return {
				files,
				imageFiles: common,
				settings: [...keySettings(request, common, target), ...updates]
			};
		}
		function withoutRepeats(selected) {
			const byPath = new Map();
			for (const each of selected) if (byPath.get(each.path)?.found !== "named") byPath.set(each.path, each);
			return [...byPath.values()];
		}
		function noManifest(input, where, key) {
			return new errors.dz([{
				input,
				problem: `${where} holds no manifest to set ${key} in`
			}]);
		}
		async function commonPaths(tip, { images, keys, paths }, target) {
			if (target.kind === "environment") return (0, environments.Wp)(tip, target.environment, target.configFile);
			return images.length + keys.length === 0 ? [] : (0, config_repo_files.LO)(await (0, config_repo_files.qs)(tip, paths), paths, "path");
		}
		async function pathsOf(update, entries, target) {
			const selected = await selectForEntry(update, entries);
			if (target.kind === "files") return selected;
			const own = selected.filter(({ path, found }) => found === "named" || path !== target.configFile);
			const stray = own.find(({ path }) => !belongsTo(target, path));
			if (stray === undefined) return own;
			const { name, path } = target.environment;
			throw new errors.dz([{
				input: "updates",
				problem: `entry ${update.origin.entry} sets ${update.key} of ${stray.path}, which does not belong to ${name} (${path === "." ? `the whole branch but ${target.configFile}` : path})`
			}], { hint: "Name files of the environment, or leave `environment` out to change files wherever they are." });
		}
		function belongsTo({ environment, configFile }, path) {
			return path !== configFile && (environment.path === "." || path.startsWith(`${environment.path}/`));
		}
		async function selectForEntry({ path, origin }, entries) {
			try {
				return await (0, config_repo_files.LO)(entries, [path], origin.input);
			} catch (error) {
				if (!(error instanceof errors.dz)) throw error;
				const problems = error.problems.map(({ input, problem }) => ({
					input,
					problem: `entry ${origin.entry}: ${problem}`
				}));
				throw new errors.dz(problems, { cause: error });
			}
		}
		function keySettings({ keys, paths }, files, target) {
			return keys.flatMap((setting) => {
				if (target.kind === "files") {
					if (files.length === 0) throw noManifest("path", paths.join(", "), setting.key);
					return files.map((file) => ({
						file,
						setting
					}));
				}
				const searched = files.map((file) => ({
					file,
					search: findKey(file, setting.key)
				}));
				const having = searched.filter(({ search }) => search.kind === "present");
				if (having.length === 0) {
					const searches = searched.map(({ search }) => search);
					throw new errors.dz([{
						input: "key",
						problem: keyNowhere(setting.key, target, searches)
					}]);
				}
				return having.map(({ file }) => ({
					file,
					setting
				}));
			});
		}
		function keyNowhere(key, { environment }, searches) {
			const absent = searches.flatMap((search) => search.kind === "absent" ? [search] : []);
			const nearest = absent.toSorted((a, b) => b.depth - a.depth)[0];
			const where = `is in ${searches.length === 1 ? "no manifest" : `none of the ${searches.length} manifests`} of ${environment.name} (${environment.path})`;
			if (nearest === undefined) return `${JSON.stringify(key)} ${where}`;
			const { position, problem } = nearest.error;
			return `${JSON.stringify(key)} ${where}; nearest is ${(0, errors.Ld)(position)}: ${problem}`;
		}
		;
		async function chooseTarget({ git }, inputs) {
			const branch = inputs.branch ?? await git.defaultBranch();
			if (inputs.environment === undefined) return {
				kind: "files",
				branch
			};
			return readTarget(await git.snapshot(branch), branch, inputs.environment, inputs.config);
		}
		async function targetOn(tip, chosen, { git }, inputs) {
			if (chosen.kind === "files" || tip === chosen.seen) return chosen;
			const branch = inputs.branch ?? await git.defaultBranch();
			const snapshot = branch === tip.branch ? tip : await git.snapshot(branch);
			const target = await readTarget(snapshot, branch, chosen.environment.name, inputs.config);
			if (target.branch === chosen.branch) return target;
			throw new errors.fK(`${inputs.config} was changed meanwhile: ${chosen.environment.name} lives on ${target.branch} now`, { hint: "Nothing was changed. Run again." });
		}
		async function readTarget(snapshot, branch, name, configPath) {
			const config = await (0, route.Xg)(snapshot, {
				config: configPath,
				environments: ""
			}, branch);
			const environment = (0, route.jY)(config, name, "environment");
			const seen = environment.branch === branch ? snapshot : undefined;
			return {
				kind: "environment",
				branch: environment.branch,
				environment,
				configFile: config.file,
				seen
			};
		}
		async function bumpOn(tip, request, target) {
			const { files, imageFiles, settings } = await readScope(tip, request, target);
			const bump = editFiles({
				imageFiles,
				images: request.images,
				create: request.create,
				settings
			});
			if (target.kind === "files") return {
				...bump,
				entering: []
			};
			const entering = enteringMoves(files, bump);
			(0, admission.f)(target.environment, entering, imagesAfter(files, bump));
			return {
				...bump,
				entering
			};
		}
		async function passGates({ git }, target, { entering }, { liftHold, clock }) {
			if (target.kind === "files") return { liftsHold: false };
			const { environment, branch } = target;
			const now = clock.now();
			const ledger = await (0, prepare.MM)(git, branch, environment.name, now);
			const gates = (0, promotion_gates.ud)({
				environment,
				entering,
				ledger,
				now,
				liftHold
			});
			const closed = gates.filter(({ status }) => status === "blocked");
			if (closed.length === 0) return { liftsHold: liftHold && ledger?.kind === "hold" };
			throw new errors.t9(`${environment.name} is blocked: ${closed.map(({ gate, evidence }) => `${gate}: ${evidence.join("; ")}`).join("; ")}`, {
				gates: closed.map(({ gate }) => gate),
				hint: `Nothing was changed. ${(0, presentation.mm)(gates, environment.name)}`
			});
		}
		;
		async function run(inputs, { job, openRepository }) {
			const request = readBumpRequest(inputs);
			await using repository = await openRepository(inputs);
			const chosen = await chooseTarget(repository, inputs);
			const edits = [];
			const edit = async (tip) => {
				const target = await targetOn(tip, chosen, repository, inputs);
				const bump = await bumpOn(tip, request, target);
				if (bump.files.length === 0) return undefined;
				const { liftsHold } = await passGates(repository, target, bump, {
					liftHold: inputs.liftHold,
					clock: job.clock
				});
				const content = {
					changes: bytesOf(bump),
					message: bumpMessage(inputs, {
						bump,
						target,
						liftsHold
					})
				};
				edits.push({
					tip,
					bump,
					content
				});
				return content;
			};
			const commit = inputs.dryRun ? await editOnly(repository, chosen, edit) : await publish(repository, chosen, edit, inputs, job);
			const latest = edits.at(-1);
			if (latest === undefined || commit === "unchanged") return finishUnchanged(chosen.branch, job);
			const made = commit === "dry-run" || inputs.signCommits ? undefined : commit;
			const diff = await (0, report.XI)(repository, latest.tip, latest.content, inputs, made);
			const commitUrl = commit === "dry-run" ? undefined : repository.links(commit).commit?.(commit);
			announceBump(job.log, latest.bump, commit, chosen.branch);
			job.summary.add(bumpSummary({
				bump: latest.bump,
				commit,
				commitUrl,
				branch: chosen.branch,
				diff
			}));
			return {
				changed: true,
				commitSha: commit === "dry-run" ? undefined : commit,
				commitUrl,
				branch: chosen.branch,
				files: latest.bump.files.map(({ path }) => path),
				images: latest.bump.images,
				diff: (0, report.WG)(diff)
			};
		}
		async function editOnly({ git }, target, edit) {
			const tip = seenTip(target) ?? await git.snapshot(target.branch);
			return await edit(tip) === undefined ? "unchanged" : "dry-run";
		}
		async function publish(repository, target, edit, identity, job) {
			const start = seenTip(target);
			const request = {
				branch: target.branch,
				edit,
				identity,
				job,
				...start === undefined ? {} : { start }
			};
			const outcome = await (0, commit.wD)(repository, request);
			return outcome.kind === "committed" ? outcome.commit : "unchanged";
		}
		function seenTip(target) {
			return target.kind === "environment" ? target.seen : undefined;
		}
		function bytesOf({ files }) {
			const encoder = new TextEncoder();
			return new Map(files.map(({ path, text }) => [path, encoder.encode(text)]));
		}
		function finishUnchanged(branch, job) {
			job.log.info(`Nothing to change on ${branch}: every value already stands.`);
			job.summary.add(`Nothing to change on \`${branch}\`: every value already stands.`);
			return {
				changed: false,
				branch,
				files: [],
				images: []
			};
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
