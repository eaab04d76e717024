"use strict";
exports.id = 212;
exports.ids = [212];
exports.modules = {
	2131: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			QI: () => aliasesOf,
			mP: () => assertNoDuplicates,
			q8: () => assertUnique
		});
		var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6991);
		var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8953);
		var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7314);
		function nodesAt({ root }, offset) {
			const nodes = [];
			for (let node = root; node !== null; node = childAt(node, offset)) nodes.push(node);
			return nodes;
		}
		function childAt(node, offset) {
			if ((0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(node)) return pairAt(node, offset)?.value ?? null;
			if ((0, yaml__WEBPACK_IMPORTED_MODULE_0__.oP)(node)) return node.items.findLast((item) => item.range[0] <= offset) ?? null;
			return null;
		}
		function pairAt(map, offset) {
			return map.items.findLast(({ key }) => key.range[0] <= offset);
		}
		function assertNoDuplicates(document, offset) {
			for (const node of nodesAt(document, offset)) {
				if (!(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(node)) continue;
				const pair = pairAt(node, offset);
				const key = pair === undefined ? undefined : (0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.TN)(pair);
				if (key !== undefined) assertUnique(document, node, key);
			}
		}
		function assertUnique(document, map, key) {
			const [first, second] = (0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.Og)(map, key);
			if (first === undefined || second === undefined) return;
			const { source } = document;
			const { line } = source.position(first.key.range[0]);
			throw new _errors__WEBPACK_IMPORTED_MODULE_2__.f6(source.position(second.key.range[0]), `the key ${JSON.stringify(key)} stands twice in one mapping (also on line ${line})`, { hint: "Readers disagree on which one counts; remove one of them." });
		}
		function aliasesOf(document, offset) {
			const nodes = nodesAt(document, offset);
			const parent = nodes.findLast((node) => (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(node));
			const pair = parent === undefined ? undefined : pairAt(parent, offset);
			const key = pair === undefined ? undefined : (0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.TN)(pair);
			return nodes.flatMap((node) => {
				const aliases = (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(node) ? [] : document.anchors.aliases.get(node) ?? [];
				return node === parent && key !== undefined ? aliases.filter((alias) => !isOverridden(document, alias, key)) : aliases;
			});
		}
		function isOverridden(document, alias, key) {
			const map = nodesAt(document, alias.range[0]).findLast((node) => (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(node));
			const pair = map === undefined ? undefined : pairAt(map, alias.range[0]);
			return map !== undefined && pair !== undefined && (0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.TN)(pair) === "<<" && (0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.Og)(map, key).length > 0;
		}
	}),
	9770: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			b: () => offsetOf,
			i: () => settableValue
		});
		var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6991);
		var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8953);
		function offsetOf(change) {
			switch (change.kind) {
				case "set": return change.node.range[0];
				case "insert": return change.after.key.range[0];
				case "remove":
				case "replace": return change.pair.key.range[0];
			}
		}
		function settableValue({ source }, { key, value }) {
			if (value === null) {
				throw new _errors__WEBPACK_IMPORTED_MODULE_1__.f6(source.position(key.range[0]), "the key has no \":\" and so no place for a value", { hint: "Write the key as `key: value`." });
			}
			if ((0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(value) || (0, yaml__WEBPACK_IMPORTED_MODULE_0__.oP)(value)) {
				throw new _errors__WEBPACK_IMPORTED_MODULE_1__.f6(source.position(value.range[0]), "the key holds a mapping or list where one value was expected");
			}
			return value;
		}
	}),
	6390: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Y: () => applyChanges,
			H: () => spliceAndVerify
		});
		var dist = __webpack_require__(6991);
		var errors = __webpack_require__(8953);
		var ancestry = __webpack_require__(2131);
		var manifests_change = __webpack_require__(9770);
		var position = __webpack_require__(5113);
		var quoting = __webpack_require__(8379);
		var scalar_splice = __webpack_require__(251);
		;
		function spliceInsertion({ document, map, after, key, value, style }) {
			const { text } = document.source;
			const end = endOf(after);
			const place = (0, scalar_splice.$t)(document, after.key.range[0]);
			const pair = `${writeKey(after, key)}${separatorOf(text, after)}${(0, quoting.pS)(value, style, place)}`;
			if (map.flow === true) return {
				start: end,
				end,
				text: `,${flowGap(text, map, after)}${pair}`
			};
			const indent = indentOf(document, map, after);
			const eol = (0, position.RE)(text);
			if (text[end - 1] === "\n") return {
				start: end,
				end,
				text: `${indent}${pair}${eol}`
			};
			const lineEnd = (0, position.vT)(text, end);
			return {
				start: lineEnd,
				end: lineEnd,
				text: `${eol}${indent}${pair}`
			};
		}
		function spliceRemovals(document, map, pairs) {
			for (const pair of pairs) assertUnreferenced(document, pair);
			return runsOf(map.items, pairs).flatMap((run) => map.flow === true ? spliceFlowRun(map, run) : spliceBlockRun(document, map, run));
		}
		function runsOf(items, pairs) {
			const runs = [];
			for (const [index, item] of items.entries()) {
				if (!pairs.has(item)) continue;
				const current = runs.at(-1);
				if (current?.last === index - 1) current.last = index;
				else runs.push({
					first: index,
					last: index
				});
			}
			return runs;
		}
		function spliceFlowRun({ items }, { first, last }) {
			const [from, to, previous, next] = [
				items[first],
				items[last],
				items[first - 1],
				items[last + 1]
			];
			if (from === undefined || to === undefined) return [];
			if (previous !== undefined) return [{
				start: endOf(previous),
				end: endOf(to),
				text: ""
			}];
			return [{
				start: from.key.range[0],
				end: next?.key.range[0] ?? endOf(to),
				text: ""
			}];
		}
		function spliceBlockRun(document, { items }, { first, last }) {
			const { text } = document.source;
			const run = items.slice(first, last + 1);
			const [from, next] = [run[0], items[last + 1]];
			if (from === undefined) return [];
			const start = from.key.range[0];
			if (text.slice((0, position.C2)(text, start), start).trim() === "") return run.map((pair) => spliceLineOf(text, pair));
			if (next === undefined) throw onlyPair(document, from);
			const end = endOf(run.at(-1) ?? from);
			const hasComment = text.slice(end, next.key.range[0]).includes("#");
			return [{
				start,
				end: hasComment ? end : next.key.range[0],
				text: ""
			}];
		}
		function spliceLineOf(text, pair) {
			const start = endOfPreviousLine(text, (0, position.C2)(text, pair.key.range[0]));
			const end = text[endOf(pair) - 1] === "\n" ? endOf(pair) - 1 : (0, position.vT)(text, endOf(pair));
			return {
				start,
				end,
				text: ""
			};
		}
		function spliceReplacement({ document, pair, key, value }) {
			assertUnreferenced(document, pair);
			const { text } = document.source;
			const start = pair.key.range[0];
			const style = pair.value === null || (0, dist.jh)(pair.value) || (0, dist.oP)(pair.value) ? "plain" : (0, scalar_splice.Vj)(pair.value);
			const written = (0, quoting.pS)(value, style, (0, scalar_splice.$t)(document, start));
			const gap = text[endOf(pair)] === "#" ? " " : "";
			return {
				start,
				end: endOf(pair),
				text: `${writeKey(pair, key)}${separatorOf(text, pair)}${written}${gap}`
			};
		}
		function endOf({ key, value }) {
			return (value ?? key).range[1];
		}
		function endOfPreviousLine(text, lineStart) {
			if (text[lineStart - 1] !== "\n") return lineStart;
			return text[lineStart - 2] === "\r" ? lineStart - 2 : lineStart - 1;
		}
		function writeKey(neighbour, key) {
			return "type" in neighbour.key && neighbour.key.type === "QUOTE_DOUBLE" ? `"${key}"` : key;
		}
		function separatorOf(text, { key, value }) {
			const between = value === null ? "" : text.slice(key.range[1], value.range[0]);
			return /^:[ ]*$/.test(between) && (between !== ":" || "type" in key && key.type === "QUOTE_DOUBLE") ? between : ": ";
		}
		function flowGap(text, map, after) {
			const keyStart = after.key.range[0];
			const lineStart = (0, position.C2)(text, keyStart);
			const prefix = text.slice(lineStart, keyStart);
			if (prefix.trim() === "" && lineStart > map.range[0]) return `${(0, position.RE)(text)}${prefix}`;
			const isCompact = /^\{\S/.test(text.slice(map.range[0])) && /":\S/.test(text.slice(map.range[0], map.range[1]));
			return isCompact ? "" : " ";
		}
		function indentOf({ source }, map, after) {
			const { text } = source;
			for (const { key } of map.items) {
				const prefix = text.slice((0, position.C2)(text, key.range[0]), key.range[0]);
				if (prefix.trim() === "") return prefix;
			}
			const start = after.key.range[0];
			const prefix = text.slice((0, position.C2)(text, start), start);
			if (/^[\s-]*$/.test(prefix)) return prefix.replaceAll("-", " ");
			throw new errors.f6(source.position(start), "there is no place for another key in this mapping", { hint: "Write it with one plain `key: value` per line." });
		}
		function assertUnreferenced({ source, anchors }, { key, value }) {
			const alias = value === null ? undefined : anchors.aliases.get(value)?.[0];
			if (alias === undefined) return;
			const { line } = source.position(alias.range[0]);
			throw new errors.f6(source.position(key.range[0]), `this value must go, but the alias *${alias.source} on line ${line} repeats it`, { hint: "Write the value out at the alias, or move the anchor there." });
		}
		function onlyPair({ source }, { key }) {
			return new errors.f6(source.position(key.range[0]), "removing this key would leave the list element empty");
		}
		var parse = __webpack_require__(447);
		var plain = __webpack_require__(6816);
		var section = __webpack_require__(1599);
		;
		function applySplices(text, splices) {
			const parts = [];
			let copied = 0;
			for (const { start, end, text: replacement } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
				if (start < copied) throw new RangeError(`two edits overlap at offset ${start}`);
				parts.push(text.slice(copied, start), replacement);
				copied = end;
			}
			parts.push(text.slice(copied));
			return parts.join("");
		}
		var tree = __webpack_require__(7314);
		var verify = __webpack_require__(9991);
		;
		function applyChanges(source, changes) {
			const made = neededChanges(changes);
			for (const change of made) (0, ancestry.mP)(change.document, (0, manifests_change.b)(change));
			return made.length === 0 ? {
				text: source.text,
				made
			} : {
				text: rewrite(source, made).text,
				made
			};
		}
		function rewrite(source, changes) {
			const own = changes.filter(({ document }) => document.source === source);
			const embedded = rewriteEmbedded(changes.filter(({ document }) => document.source !== source));
			const values = new Map(embedded.map(({ container, text }) => [container.scalar.range[0], text]));
			const difference = (0, verify.Pq)(own);
			const splices = [
				...own.flatMap(spliceOf),
				...spliceAllRemovals(own),
				...embedded.flatMap(({ splices }) => splices)
			];
			return spliceAndVerify(source, splices, {
				...difference,
				values: new Map([...difference.values, ...values])
			});
		}
		function spliceAndVerify(source, splices, expected) {
			const text = applySplices(source.text, splices);
			const offset = differenceAfter(touchedPart(source, splices), text, splices, expected);
			if (offset !== undefined) {
				const place = (0, errors.Ld)(source.position(offset));
				throw new Error(`${place}: editing this file would have changed something else; nothing was written. This is a bug.`);
			}
			return {
				text,
				splices
			};
		}
		function touchedPart(source, splices) {
			if (source.container !== undefined || source.text.length < section.o) return source;
			const sorted = splices.toSorted((a, b) => a.start - b.start);
			const starts = sorted.map(({ start }) => start);
			const part = (0, parse.fJ)({
				path: source.file,
				text: source.text
			}, ({ start, end }) => {
				const last = sorted[(0, position.AA)(starts, end)];
				return last !== undefined && last.start <= end && last.end >= start ? "parts" : "none";
			});
			return part ?? source;
		}
		function differenceAfter(source, text, splices, expected) {
			const parsedText = source.parsedText === source.text ? text : applySplices(source.parsedText, splices);
			try {
				const after = (0, parse.PJ)(source.file, text, { parsedText });
				return (0, verify.J_)(source.documents, after.documents, expected);
			} catch (error) {
				if (error instanceof errors.f6) return 0;
				throw error;
			}
		}
		function rewriteEmbedded(changes) {
			const bySource = Map.groupBy(changes, ({ document }) => document.source);
			return [...bySource].flatMap(([source, group]) => {
				const { container } = source;
				if (container === undefined) return [];
				const { text, splices } = rewrite(source, group);
				return [{
					container,
					text,
					splices: splicesAround(container, text, splices)
				}];
			});
		}
		function splicesAround({ document, scalar, lines }, text, splices) {
			if (lines === undefined) return [(0, scalar_splice._V)({
				kind: "set",
				document,
				node: scalar,
				value: text
			})];
			const eol = (0, position.RE)(document.source.text);
			return splices.map(({ start, end, text: replacement }) => {
				const outerEnd = lines.toOuter(end);
				const isAtEnd = outerEnd === scalar.range[1] && replacement.endsWith("\n");
				const written = isAtEnd ? replacement.slice(0, -1) : replacement;
				return {
					start: lines.toOuter(start),
					end: outerEnd,
					text: written.replaceAll("\n", `${eol}${lines.indent}`) + (isAtEnd ? eol : "")
				};
			});
		}
		function spliceOf(change) {
			switch (change.kind) {
				case "set": return [(0, scalar_splice._V)(change)];
				case "insert": return [spliceInsertion(change)];
				case "replace": return [spliceReplacement(change)];
				case "remove": return [];
			}
		}
		function spliceAllRemovals(changes) {
			const removals = changes.filter((change) => change.kind === "remove");
			return [...Map.groupBy(removals, ({ map }) => map)].flatMap(([map, group]) => {
				const [first] = group;
				return first === undefined ? [] : spliceRemovals(first.document, map, new Set(group.map(({ pair }) => pair)));
			});
		}
		function neededChanges(changes) {
			const wanted = new Map();
			for (const change of changes) {
				if (change.kind === "set") noteWanted(wanted, change);
			}
			const seen = new Set();
			return changes.filter((change) => {
				if (change.kind !== "set") return true;
				if (seen.has(change.node)) return false;
				seen.add(change.node);
				return !isSettled(change, wanted);
			});
		}
		function noteWanted(wanted, { document, node, value }) {
			const other = wanted.get(node);
			if (wanted.has(node) && other !== value) {
				throw new errors.f6(document.source.position(node.range[0]), `this value is wanted to be both ${JSON.stringify(other)} and ${JSON.stringify(value)}`, { hint: "Ask for one of them; two images or keys may share this line." });
			}
			wanted.set(node, value);
		}
		function isSettled({ document, node, value }, wanted) {
			const scalar = (0, tree.DS)(document, node);
			if (scalar === null || !("source" in scalar) || (0, dist.Vj)(scalar)) return false;
			const targetWanted = (0, dist.Vj)(node) ? wanted.get(scalar) : undefined;
			if (targetWanted !== undefined) return targetWanted === value;
			if (typeof value !== "string") return Object.is((0, tree.Um)(scalar), value);
			if ((0, tree.EX)(scalar) !== value || (0, tree.Um)(scalar) === null) return false;
			return scalar.type !== "PLAIN" || scalar.tag !== undefined || (0, plain.o)(value);
		}
	}),
	2984: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { s: () => embeddedSource });
		var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(447);
		var _position_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5113);
		var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7314);
		const parsed = new WeakMap();
		function embeddedSource(document, scalar) {
			const known = parsed.get(scalar);
			if (known !== undefined) return known;
			const { source: outer } = document;
			const text = (0, _tree_js__WEBPACK_IMPORTED_MODULE_0__.EX)(scalar);
			const lines = linesOf(outer.text, scalar, text);
			const source = (0, _parse_js__WEBPACK_IMPORTED_MODULE_1__.PJ)(outer.file, text, {
				container: {
					document,
					scalar,
					lines
				},
				position: (offset) => outer.position(lines === undefined ? scalar.range[0] : lines.toOuter(offset))
			});
			parsed.set(scalar, source);
			return source;
		}
		function linesOf(outerText, scalar, value) {
			if (scalar.type !== "BLOCK_LITERAL") return undefined;
			const headerEnd = outerText.indexOf("\n", scalar.range[0]) + 1;
			const values = value.split("\n");
			const indent = indentOf(outerText.slice(headerEnd, scalar.range[1]).split("\n"), values);
			const inner = [];
			const outer = [];
			let innerStart = 0;
			let outerStart = headerEnd;
			for (const line of values) {
				const newline = outerText.indexOf("\n", outerStart);
				const lineEnd = newline === -1 ? outerText.length : newline;
				const written = outerText.slice(outerStart, lineEnd).replace(/\r$/, "");
				const isBlank = line === "" && written.trim() === "";
				if (!isBlank && written !== indent + line && outerStart < scalar.range[1]) return undefined;
				inner.push(innerStart);
				outer.push(outerStart + (isBlank ? Math.min(indent.length, written.length) : indent.length));
				innerStart += line.length + 1;
				outerStart = lineEnd + 1;
			}
			return {
				indent,
				toOuter: (offset) => {
					const line = (0, _position_js__WEBPACK_IMPORTED_MODULE_2__.AA)(inner, offset);
					return Math.min((outer[line] ?? 0) + offset - (inner[line] ?? 0), scalar.range[1]);
				}
			};
		}
		function indentOf(written, values) {
			const index = values.findIndex((line) => line.trim() !== "");
			return " ".repeat(Math.max(0, leadingSpaces(written[index]) - leadingSpaces(values[index])));
		}
		function leadingSpaces(line) {
			return /^ */.exec(line ?? "")?.[0].length ?? 0;
		}
	}),
	8999: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			K7: () => formatKeyPath,
			_q: () => parseKeyPath
		});
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		class InvalidKeyPath extends _errors__WEBPACK_IMPORTED_MODULE_0__.$n {
			name = "InvalidKeyPath";
			path;
			constructor(path, problem) {
				super(`${JSON.stringify(path)} is not a key path: ${problem}`, { hint: "Write keys with dots between them, such as image.tag or containers[name=web].image; write \\. for a dot within a key." });
				this.path = path;
			}
		}
		function parseKeyPath(path) {
			const segments = [];
			let rest = path.startsWith(".") ? path.slice(1) : path;
			if (rest === "") throw new InvalidKeyPath(path, "it is empty");
			let expectsKey = true;
			while (rest !== "") {
				if (rest.startsWith("[")) {
					const { segment, length } = parseBracket(path, rest);
					segments.push(segment);
					rest = rest.slice(length);
				} else if (expectsKey) {
					const written = /^(?:\\[\s\S]|[^\\.[\]])+/.exec(rest)?.[0];
					if (written === undefined) throw new InvalidKeyPath(path, unexpected(rest));
					segments.push({
						kind: "key",
						key: withoutEscapes(written)
					});
					rest = rest.slice(written.length);
				} else {
					throw new InvalidKeyPath(path, unexpected(rest));
				}
				expectsKey = rest.startsWith(".");
				if (!expectsKey) continue;
				rest = rest.slice(1);
				if (rest === "") throw new InvalidKeyPath(path, "it ends with a dot");
			}
			return segments;
		}
		function unexpected(rest) {
			if (rest.startsWith(".")) return "a key between two dots is empty";
			if (rest.startsWith("\\")) return "it ends with a backslash";
			return `${JSON.stringify(rest.slice(0, 12))} cannot stand where it does`;
		}
		function parseBracket(path, rest) {
			const quoted = /^\["(?<key>(?:\\.|[^"\\])*)"\]/.exec(rest);
			if (quoted !== null) {
				return {
					segment: {
						kind: "key",
						key: withoutEscapes(quoted.groups?.["key"] ?? "")
					},
					length: quoted[0].length
				};
			}
			const bracket = /^\[(?<content>(?:\\.|[^\\\]])*)\]/.exec(rest);
			const content = bracket?.groups?.["content"];
			if (bracket === null || content === undefined) throw new InvalidKeyPath(path, "a \"[\" is never closed");
			return {
				segment: parseBracketContent(path, content),
				length: bracket[0].length
			};
		}
		function parseBracketContent(path, content) {
			if (/^\d+$/.test(content)) return {
				kind: "index",
				index: Number(content)
			};
			const conditions = (content.match(/(?:\\.|[^\\,])+/g) ?? []).map((text) => {
				const match = /^(?<field>(?:\\.|[^\\=])+)=(?<value>[\s\S]*)$/.exec(text.trim());
				const { field, value } = match?.groups ?? {};
				if (field === undefined || value === undefined) {
					throw new InvalidKeyPath(path, `[${content}] is neither an index [0] nor a choice [name=web] nor a quoted key ["a.b"]`);
				}
				return {
					field: (field.match(/(?:\\.|[^\\.])+/g) ?? []).map(withoutEscapes),
					value: withoutEscapes(value)
				};
			});
			if (conditions.length === 0) throw new InvalidKeyPath(path, "\"[]\" chooses nothing");
			return {
				kind: "where",
				conditions
			};
		}
		function withoutEscapes(text) {
			return text.replace(/\\([\s\S])/g, "$1");
		}
		function formatKeyPath(path) {
			return path.map((segment, index) => formatSegment(segment, index === 0)).join("");
		}
		function formatSegment(segment, isFirst) {
			switch (segment.kind) {
				case "key":
					if (segment.key === "") return "[\"\"]";
					return `${isFirst ? "" : "."}${withEscapes(segment.key, /[\\.[\]]/g)}`;
				case "index": return `[${segment.index}]`;
				case "where": {
					const conditions = segment.conditions.map(({ field, value }) => `${field.map((key) => withEscapes(key, /[\\.=,\]]/g)).join(".")}=${withEscapes(value, /[\\,\]]/g)}`);
					return `[${conditions.join(",")}]`;
				}
			}
		}
		function withEscapes(text, special) {
			return text.replace(special, "\\$&");
		}
	}),
	447: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DE: () => assertReadable,
			Ng: () => parseManifest,
			fJ: () => parseMasked,
			PJ: () => parseSource
		});
		var dist = __webpack_require__(6991);
		var errors = __webpack_require__(8953);
		;
		const MAX_DEPTH = 250;
		const MAX_OPEN_BRACKETS = 5e3;
		function inspectDocument(root, position) {
			const flows = [];
			const anchored = new Map();
			const targets = new Map();
			const aliases = new Map();
			const stack = root === null ? [] : [{
				node: root,
				depth: 1,
				inFlow: false
			}];
			const noteAlias = (alias) => {
				const target = anchored.get(alias.source);
				if (target === undefined) throw unknownAlias(alias.source, position(alias.range[0]));
				targets.set(alias, target);
				listIn(aliases, target).push(alias);
			};
			for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
				const { node, depth, inFlow } = visit;
				if (depth > MAX_DEPTH) throw nestedTooDeep(position(node.range[0]));
				if ((0, dist.Vj)(node)) {
					noteAlias(node);
					continue;
				}
				if (node.anchor !== undefined) anchored.set(node.anchor, node);
				if ((0, dist.jn)(node)) continue;
				const isFlow = node.flow === true;
				if (isFlow && !inFlow) flows.push([node.range[0], node.range[1]]);
				for (const child of childrenOf(node).toReversed()) {
					stack.push({
						node: child,
						depth: depth + 1,
						inFlow: inFlow || isFlow
					});
				}
			}
			return {
				anchors: {
					targets,
					aliases
				},
				flows
			};
		}
		function childrenOf(collection) {
			if (!(0, dist.jh)(collection)) return collection.items;
			return collection.items.flatMap(({ key, value }) => value === null ? [key] : [key, value]);
		}
		function listIn(lists, key) {
			const list = lists.get(key) ?? [];
			lists.set(key, list);
			return list;
		}
		function assertShallow(text, position) {
			const offset = tooManyBrackets(text) ?? tooManyIndents(text);
			if (offset !== undefined) throw nestedTooDeep(position(offset));
		}
		function tooManyBrackets(text) {
			let open = 0;
			for (let offset = 0; offset < text.length; offset++) {
				const code = text.charCodeAt(offset) | 32;
				if (code === 123) open++;
				else if (code === 125 && open > 0) open--;
				if (open > MAX_OPEN_BRACKETS) return offset;
			}
			return undefined;
		}
		function tooManyIndents(text) {
			if (!text.includes(" ".repeat(MAX_DEPTH))) return undefined;
			const indents = [];
			for (const { index, groups } of text.matchAll(/^(?<indent> *)[^\s#]/gm)) {
				const indent = groups?.["indent"]?.length ?? 0;
				while ((indents.at(-1) ?? -1) >= indent) indents.pop();
				indents.push(indent);
				if (indents.length > MAX_DEPTH) return index + indent;
			}
			return undefined;
		}
		function nestedTooDeep(position) {
			return new errors.f6(position, `nested more than ${MAX_DEPTH} levels deep`, { hint: "No manifest is; leave this file out of the path." });
		}
		function unknownAlias(name, position) {
			return new errors.f6(position, `the alias *${name} refers to no anchor before it`, { hint: `Write &${name} at the value it should repeat, or quote it if "*" belongs to the text.` });
		}
		var manifests_position = __webpack_require__(5113);
		var section = __webpack_require__(1599);
		;
		const MAX_BYTES = 4 * 1024 * 1024;
		function assertReadable({ path, text }) {
			const bytes = byteLength(text);
			if (bytes > MAX_BYTES) {
				throw new errors.f6({ file: path }, `the file has ${(bytes / 1024 / 1024).toFixed(1)} MiB; manifests over 4 MiB are not read`, { hint: "Narrow the path so that it names only manifests, or split the file." });
			}
			const nul = text.indexOf("\0");
			if (nul === -1) return;
			throw new errors.f6((0, manifests_position.q$)(path, text)(nul), "the file holds a NUL byte: it is a binary file, not a manifest", { hint: "Narrow the path so that it names only YAML and JSON files." });
		}
		function byteLength(text) {
			return text.length * 3 <= MAX_BYTES ? text.length : new TextEncoder().encode(text).length;
		}
		function parseManifest(file, needOf) {
			assertReadable(file);
			if (needOf !== undefined && file.text.length >= section.o) {
				assertShallow(file.text, (0, manifests_position.q$)(file.path, file.text));
				const source = parseMasked(file, needOf);
				if (source !== undefined) return source;
			}
			return parseSource(file.path, file.text);
		}
		function parseMasked(file, needOf) {
			const masked = (0, section.d)(file.text, needOf);
			if (masked === undefined) return undefined;
			try {
				const source = parseSource(file.path, file.text, { parsedText: masked.text });
				return hasExactlyKeys(source, masked.keys) ? source : undefined;
			} catch (error) {
				if (error instanceof errors.f6) return undefined;
				throw error;
			}
		}
		function parseSource(file, text, origin = {}) {
			const { parsedText = text, container, position = (0, manifests_position.q$)(file, text) } = origin;
			assertShallow(parsedText, position);
			const parsed = parseDocuments(parsedText);
			for (const { errors } of parsed) {
				const first = errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
				if (first === undefined) continue;
				const tooDeep = errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
				throw tooDeep === undefined ? notYaml(position(first.pos[0]), first.message, text) : nestedTooDeep(position(first.pos[0]));
			}
			const documents = [];
			const source = {
				file,
				text,
				parsedText,
				documents,
				position,
				container
			};
			for (const [index, { contents }] of parsed.entries()) {
				documents.push({
					source,
					index,
					root: contents,
					...inspectDocument(contents, position),
					json: isJson(source, contents)
				});
			}
			return source;
		}
		function parseDocuments(text) {
			const documents = (0, dist.hR)(text, {
				schema: "failsafe",
				uniqueKeys: false,
				prettyErrors: false
			});
			return [...documents];
		}
		function isJson({ file }, root) {
			return file.toLowerCase().endsWith(".json") || isJsonMapping(root);
		}
		function isJsonMapping(root) {
			if (root === null || !("items" in root) || root.flow !== true) return false;
			const first = root.items[0];
			if (first === undefined || !("key" in first)) return false;
			return "type" in first.key && first.key.type === "QUOTE_DOUBLE";
		}
		function hasExactlyKeys({ documents }, keys) {
			const root = documents.length === 1 ? documents[0]?.root : undefined;
			if (root === undefined || root === null || !("items" in root)) return false;
			const found = root.items.map((item) => "key" in item && "value" in item.key ? item.key.value : undefined);
			return found.length === keys.length && found.every((key, index) => key === keys[index]);
		}
		function notYaml(position, message, text) {
			return new errors.f6(position, `not valid YAML: ${message}`, { hint: hintFor(text) });
		}
		function hintFor(text) {
			if (/^<{7} /m.test(text)) return "The file holds conflict markers; resolve the merge first.";
			if (text.includes("{{")) {
				return "It looks like a Helm template, which is YAML only once rendered; name its values file or leave the folder out.";
			}
			return "Correct the file at that position; no tool that reads it as YAML would accept it.";
		}
	}),
	6816: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			o: () => isStringWhenPlain,
			t: () => valueOfPlain
		});
		const WORD = /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<)$/i;
		const DECIMAL = /^[-+]?(?:\d[\d_,]*(?:\.[\d_]*)?|\.[\d_]*)(?:e[-+]?[\d_]*)?$/i;
		const EXPONENT = /^[-+]?(?:\.[\d_]*)?e[-+]?\d[\d_]*$/i;
		const BASED = /^[-+]?0(?:b[01_]*|o?[0-7_]*|x[\da-f_]*)$/i;
		const SEXAGESIMAL = /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/;
		const NOT_FINITE = /^[-+]?\.(?:inf|nan)$/i;
		const TIMESTAMP = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt\s].*)?$/;
		function isStringWhenPlain(text) {
			return text !== "" && ![
				WORD,
				DECIMAL,
				EXPONENT,
				BASED,
				SEXAGESIMAL,
				NOT_FINITE,
				TIMESTAMP
			].some((pattern) => pattern.test(text));
		}
		function valueOfPlain(text) {
			if (/^(?:~|null|)$/i.test(text)) return null;
			if (/^(?:true|True|TRUE)$/.test(text)) return true;
			if (/^(?:false|False|FALSE)$/.test(text)) return false;
			return numberOfPlain(text) ?? text;
		}
		function numberOfPlain(text) {
			if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text)) return Number(text);
			if (/^0o[0-7]+$/.test(text) || /^0x[\da-fA-F]+$/.test(text)) return Number(text);
			if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
			return /^\.(?:nan|NaN|NAN)$/.test(text) ? Number.NaN : undefined;
		}
	}),
	5113: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			AA: () => lastAtOrBefore,
			C2: () => startOfLine,
			RE: () => lineEndingOf,
			q$: () => positionsOf,
			vT: () => endOfLine
		});
		function positionsOf(file, text) {
			let starts;
			return (offset) => {
				starts ??= lineStarts(text);
				const line = lastAtOrBefore(starts, offset);
				return {
					file,
					line: line + 1,
					column: offset - (starts[line] ?? 0) + 1
				};
			};
		}
		function lineStarts(text) {
			const starts = [text.startsWith("\ufeff") ? 1 : 0];
			for (let newline = text.indexOf("\n"); newline !== -1; newline = text.indexOf("\n", newline + 1)) {
				starts.push(newline + 1);
			}
			return starts;
		}
		function lastAtOrBefore(starts, offset) {
			let low = 0;
			let high = starts.length - 1;
			while (low < high) {
				const middle = low + high + 1 >>> 1;
				if ((starts[middle] ?? 0) <= offset) low = middle;
				else high = middle - 1;
			}
			return low;
		}
		function endOfLine(text, offset) {
			const newline = text.indexOf("\n", offset);
			if (newline === -1) return text.length;
			return newline > offset && text[newline - 1] === "\r" ? newline - 1 : newline;
		}
		function startOfLine(text, offset) {
			const start = text.lastIndexOf("\n", offset - 1) + 1;
			return start === 0 && text.startsWith("\ufeff") ? Math.min(1, offset) : start;
		}
		function lineEndingOf(text) {
			const newline = text.indexOf("\n");
			return newline > 0 && text[newline - 1] === "\r" ? "\r\n" : "\n";
		}
	}),
	8379: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			C2: () => isPrintable,
			pS: () => writeString,
			zv: () => writeNumber
		});
		var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6816);
		const UNPRINTABLE = /[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;
		const SHORT_ESCAPES = {
			"\"": "\\\"",
			"\\": "\\\\",
			"\n": "\\n",
			"\r": "\\r",
			"	": "\\t",
			"\b": "\\b",
			"\f": "\\f"
		};
		function writeString(text, wanted, place) {
			if (place.json || UNPRINTABLE.test(text)) return inDoubleQuotes(text);
			if (wanted === "plain" && isSafePlain(text, place.inFlow)) return text;
			const readsBetterInSingle = wanted === "plain" && /["\\]/.test(text) && !text.includes("'");
			return wanted === "single" || readsBetterInSingle ? inSingleQuotes(text) : inDoubleQuotes(text);
		}
		function isSafePlain(text, inFlow) {
			if (!(0, _plain_js__WEBPACK_IMPORTED_MODULE_0__.o)(text) || UNPRINTABLE.test(text)) return false;
			if (/^\s|\s$|^[?:,[\]{}#&*!|>'"%@`]|^-(?:\s|$)|^---|^\.\.\./.test(text)) return false;
			if (/:(?:\s|$)|\s#/.test(text)) return false;
			return !(inFlow && /[,[\]{}]/.test(text));
		}
		function isPrintable(text) {
			return !UNPRINTABLE.test(text.replaceAll("	", ""));
		}
		function inSingleQuotes(text) {
			return `'${text.replaceAll("'", "''")}'`;
		}
		function inDoubleQuotes(text) {
			const escaped = text.replace(/["\\\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, (character) => SHORT_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
			return `"${escaped}"`;
		}
		function writeNumber(value) {
			if (Number.isNaN(value)) return ".nan";
			if (!Number.isFinite(value)) return value < 0 ? "-.inf" : ".inf";
			const text = String(value === 0 ? 0 : value);
			return /^-?\d+e/.test(text) ? text.replace("e", ".0e") : text;
		}
	}),
	251: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$t: () => placeOf,
			Vj: () => styleOf,
			_V: () => spliceValue
		});
		var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6991);
		var _errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8953);
		var _position_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5113);
		var _quoting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8379);
		var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7219);
		function spliceValue({ document, node, value }) {
			const { source } = document;
			assertWritable(document, node, value);
			const [start, end] = node.range;
			if ((0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(node)) return {
				start,
				end,
				text: writeValue(value, "plain", placeOf(document, start))
			};
			if (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED") {
				return {
					start,
					end,
					text: writeBlock(source.text, node, value)
				};
			}
			const written = writeValue(value, styleOf(node), placeOf(document, start));
			return {
				start,
				end,
				text: start === end ? spaced(source.text, start, written) : written
			};
		}
		function placeOf(document, offset) {
			return {
				inFlow: (0, _source_js__WEBPACK_IMPORTED_MODULE_1__.C)(document, offset),
				json: document.json
			};
		}
		function styleOf(node) {
			if ((0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(node)) return "plain";
			if (node.type === "QUOTE_DOUBLE") return "double";
			return node.type === "QUOTE_SINGLE" ? "single" : "plain";
		}
		function writeValue(value, style, place) {
			if (typeof value === "string") return (0, _quoting_js__WEBPACK_IMPORTED_MODULE_2__.pS)(value, style, place);
			return typeof value === "number" ? (0, _quoting_js__WEBPACK_IMPORTED_MODULE_2__.zv)(value) : String(value);
		}
		function spaced(text, offset, written) {
			const before = offset > 0 && !/\s/.test(text[offset - 1] ?? "") ? " " : "";
			const after = text[offset] === "#" ? " " : "";
			return `${before}${written}${after}`;
		}
		function writeBlock(text, node, value) {
			const raw = text.slice(node.range[0], node.range[1]);
			const eol = (0, _position_js__WEBPACK_IMPORTED_MODULE_3__.RE)(text);
			const header = raw.slice(0, (0, _position_js__WEBPACK_IMPORTED_MODULE_3__.vT)(raw, 0));
			const { indicators = "", rest = "" } = /^(?<indicators>[|>][-+\d]*)(?<rest>[\s\S]*)$/.exec(header)?.groups ?? {};
			const lines = typeof value === "string" ? blockLines(value, indicators) : undefined;
			if (typeof value !== "string" || lines === undefined) {
				const inline = writeValue(value, "double", {
					inFlow: false,
					json: false
				});
				return `${inline}${rest}${raw.endsWith("\n") ? eol : ""}`;
			}
			const indent = " ".repeat(blockIndent(text, node, raw));
			const isFolded = indicators.startsWith(">") && lines.length === 1;
			const style = `${isFolded ? ">" : "|"}${indicators.replace(/[|>+-]/g, "")}${chompingOf(value, indicators)}`;
			const body = [...lines, ...Array(trailingBlankLines(value)).fill("")];
			const written = body.map((line) => line === "" ? "" : indent + line).join(eol);
			return `${style}${rest}${eol}${written}${raw.endsWith("\n") || value.endsWith("\n") ? eol : ""}`;
		}
		function blockLines(value, indicators) {
			const lines = value.replace(/\n+$/, "").split("\n");
			const canStand = lines.every((line) => (0, _quoting_js__WEBPACK_IMPORTED_MODULE_2__.C2)(line) && (line === "" || line.trim() !== ""));
			const first = lines.find((line) => line !== "");
			if (first === undefined || !canStand) return undefined;
			return /^\s/.test(first) && !/\d/.test(indicators) ? undefined : lines;
		}
		function trailingBlankLines(value) {
			return Math.max(0, (/\n+$/.exec(value)?.[0].length ?? 0) - 1);
		}
		function chompingOf(value, indicators) {
			if (!value.endsWith("\n")) return "-";
			return indicators.includes("+") || value.endsWith("\n\n") ? "+" : "";
		}
		function blockIndent(text, node, raw) {
			const [, ...lines] = raw.split("\n");
			const explicit = /^[|>][-+]?(?<digit>\d)/.exec(raw)?.groups?.["digit"];
			const values = typeof node.value === "string" ? node.value.split("\n") : [];
			const index = values.findIndex((line) => line.trim() !== "");
			const leading = (line) => /^ */.exec(line ?? "")?.[0].length ?? 0;
			if (index !== -1) return leading(lines[index]) - (explicit === undefined ? 0 : leading(values[index]));
			const lineStart = (0, _position_js__WEBPACK_IMPORTED_MODULE_3__.C2)(text, node.range[0]);
			const parent = /^[\s-]*/.exec(text.slice(lineStart, node.range[0]))?.[0].length ?? 0;
			return parent + Number(explicit ?? 2);
		}
		function assertWritable(document, node, value) {
			const at = document.source.position(node.range[0]);
			if (typeof value === "string" && !value.isWellFormed()) {
				throw new _errors__WEBPACK_IMPORTED_MODULE_4__.f6(at, "the value is not valid Unicode: it holds half of a surrogate pair");
			}
			if (typeof value === "number") assertExact(value, document, at);
			const tag = (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(node) ? undefined : node.tag;
			if (tag !== undefined && !canCarry(tag, value)) {
				throw new _errors__WEBPACK_IMPORTED_MODULE_4__.f6(at, `the value carries the tag ${tag.replace("tag:yaml.org,2002:", "!!")}, which ${describe(value)} contradicts`, { hint: "Remove the tag from the file, or give a value of its type." });
			}
		}
		function assertExact(value, { json }, at) {
			if (json && !Number.isFinite(value)) throw new _errors__WEBPACK_IMPORTED_MODULE_4__.f6(at, `JSON has no way to write ${value}`);
			if (Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 1e21) {
				throw new _errors__WEBPACK_IMPORTED_MODULE_4__.f6(at, `the number ${value} has more digits than a number keeps exactly`, { hint: "Give it as a string." });
			}
		}
		function canCarry(tag, value) {
			const core = /^tag:yaml\.org,2002:(?<type>.*)$/.exec(tag)?.groups?.["type"];
			switch (core) {
				case undefined:
				case "str": return typeof value === "string";
				case "bool": return typeof value === "boolean";
				case "null": return value === null;
				case "int": return Number.isInteger(value);
				case "float": return typeof value === "number";
				default: return false;
			}
		}
		function describe(value) {
			return typeof value === "string" ? `the string ${JSON.stringify(value)}` : String(value);
		}
	}),
	1599: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			d: () => maskSections,
			o: () => MASKING_PAYS_FROM
		});
		const MASKING_PAYS_FROM = 32768;
		const WORTHWHILE_SHARE = .8;
		const MAX_PARENTS = 12;
		const KEY_LINE = /^(?<key>\w[\w./-]*):(?:[ ]+(?<value>[^\s#].*)?|[ ]*)(?:#.*)?\r?$/;
		const PREAMBLE = /^(?:[ ]*(?:#.*)?|---[ ]*)\r?$/;
		const MAY_OPEN_SOMETHING = /["'[\]{}]/;
		const QUOTED = String.raw`"(?:[^"\\\r]|\\.)*"|'[^'\r]*'`;
		const FLOW_TEXT = String.raw`[^[\]{}"'#\r]|${QUOTED}`;
		const INNER_FLOW = String.raw`[[{](?:${FLOW_TEXT})*[\]}]`;
		const FLOW = String.raw`[[{](?:${FLOW_TEXT}|${INNER_FLOW})*[\]}]`;
		const CLOSED_LINE = new RegExp(String.raw`^(?:[^"'[\]{}#\r]|[^\s"'[\]{}#]#)*(?:(?:${QUOTED}|${FLOW})[ \t]*)?(?:(?:^|(?<=[ \t]))#.*)?\r?$`);
		const ANCHOR_OR_ALIAS = /(?:^|[\s[{,:-])[&*][^\s*&]/;
		function maskSections(text, needOf) {
			const blocks = blocksOf(text, {
				start: text.startsWith("\ufeff") ? 1 : 0,
				end: text.length,
				indent: 0,
				parents: []
			});
			if (blocks === undefined) return undefined;
			const keys = [];
			const masks = [];
			for (const block of blocks) {
				if (maskBlock(text, block, needOf, masks) === "kept") keys.push(block.key);
			}
			const masked = applyMasks(text, masks);
			const isWorthIt = masked !== undefined && keys.length > 0 && masked.kept <= WORTHWHILE_SHARE * text.length;
			return isWorthIt && !ANCHOR_OR_ALIAS.test(masked.text) ? {
				text: masked.text,
				keys
			} : undefined;
		}
		function maskBlock(text, block, needOf, masks) {
			const need = needOf(block, text);
			if (need === "none" && block.isClosed) {
				masks.push(block);
				return "masked";
			}
			if (need === "parts" && !block.isLeaf && block.parents.length < MAX_PARENTS) {
				const parents = [...block.parents, block.key];
				const indent = childIndent(text, block);
				const children = indent === undefined ? [] : blocksOf(text, {
					start: block.headEnd,
					end: block.end,
					indent,
					parents
				}) ?? [];
				for (const child of children) maskBlock(text, child, needOf, masks);
			}
			return "kept";
		}
		function childIndent(text, { start, headEnd, end }) {
			const first = /^(?<indent> *)[^\s#]/m.exec(text.slice(headEnd, Math.min(end, headEnd + 4096)))?.groups?.["indent"];
			const own = start - (text.lastIndexOf("\n", start - 1) + 1);
			return first === undefined || first.length <= own ? undefined : first.length;
		}
		function blocksOf(text, { start: from, end: to, indent, parents }) {
			const blocks = new Map();
			let current;
			for (let start = from; start < to;) {
				const newline = text.indexOf("\n", start);
				const end = newline === -1 ? text.length : newline + 1;
				const line = text.slice(start, newline === -1 ? end : newline);
				const shape = shapeOf(line, indent);
				if (current === undefined ? shape.kind !== "key" && !PREAMBLE.test(line) : shape.kind === "foreign") return undefined;
				if (shape.kind === "key") {
					if (blocks.has(shape.key)) return undefined;
					current = {
						...shape,
						parents,
						start: start + indent,
						end,
						headEnd: end,
						isClosed: true
					};
					blocks.set(shape.key, current);
				}
				if (current !== undefined) extend(current, end, line);
				start = end;
			}
			return [...blocks.values()];
		}
		function shapeOf(line, indent) {
			const depth = leadingSpaces(line);
			const first = line[depth];
			if (first === undefined || first === "\r" || first === "#" || depth > indent) return { kind: "within" };
			if (depth < indent) return { kind: "foreign" };
			const match = KEY_LINE.exec(indent === 0 ? line : line.slice(indent));
			const key = match?.groups?.["key"];
			if (key !== undefined) return {
				kind: "key",
				key,
				isLeaf: match?.groups?.["value"] !== undefined
			};
			return /^-(?:[ \r]|$)/.test(line.slice(depth)) ? { kind: "within" } : { kind: "foreign" };
		}
		function leadingSpaces(line) {
			let count = 0;
			while (line.charCodeAt(count) === 32) count++;
			return count;
		}
		function extend(block, end, line) {
			block.end = end;
			if (block.isClosed && MAY_OPEN_SOMETHING.test(line)) block.isClosed = CLOSED_LINE.test(line);
		}
		function applyMasks(text, masks) {
			const joined = [];
			for (const { start, end } of masks) {
				const last = joined.at(-1);
				const isAdjacent = last !== undefined && text.slice(last.end, start).trim() === "";
				if (isAdjacent) last.end = end;
				else joined.push({
					start,
					end
				});
			}
			if (joined.length === 0) return undefined;
			const parts = [];
			let copied = 0;
			let kept = 0;
			for (const { start, end } of joined) {
				parts.push(text.slice(copied, start), maskOf(text.slice(start, end)));
				kept += start - copied;
				copied = end;
			}
			parts.push(text.slice(copied));
			return {
				text: parts.join(""),
				kept: kept + text.length - copied
			};
		}
		function maskOf(body) {
			const ending = body.endsWith("\n") ? "\n" : "";
			return `#${"-".repeat(body.length - 1 - ending.length)}${ending}`;
		}
	}),
	9978: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$g: () => selectImages,
			SS: () => AmbiguousImage,
			nb: () => selectInputImages
		});
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		var _images__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7689);
		class AmbiguousImage extends _errors__WEBPACK_IMPORTED_MODULE_0__.$n {
			name = "AmbiguousImage";
			query;
			candidates;
			constructor(query, candidates) {
				const lines = candidates.map((found) => `  ${found.repository} at ${(0, _errors__WEBPACK_IMPORTED_MODULE_0__.Ld)({
					file: found.file,
					line: found.line
				})}`);
				super(`the image ${JSON.stringify(query)} has ${countMeanings(candidates)} meanings:\n${lines.join("\n")}`, { hint: "Write the whole repository, as in the list." });
				this.query = query;
				this.candidates = candidates;
			}
		}
		function selectImages(query, occurrences) {
			const normalised = (0, _images__WEBPACK_IMPORTED_MODULE_1__.Pn)(query);
			const exact = occurrences.filter(({ name, repository }) => name === query || (0, _images__WEBPACK_IMPORTED_MODULE_1__.Pn)(name) === normalised || (0, _images__WEBPACK_IMPORTED_MODULE_1__.Pn)(repository) === normalised);
			if (exact.length > 0) return exact;
			const ending = `/${query}`;
			const endings = occurrences.filter(({ name, repository }) => name.endsWith(ending) || repository.endsWith(ending));
			if (countMeanings(endings) > 1) throw new AmbiguousImage(query, endings);
			return endings;
		}
		function selectInputImages(query, occurrences) {
			try {
				return selectImages(query, occurrences);
			} catch (error) {
				if (!(error instanceof AmbiguousImage)) throw error;
				const { message, hint = "" } = error;
				throw new _errors__WEBPACK_IMPORTED_MODULE_0__.dz([{
					input: "images",
					problem: message
				}], {
					hint,
					cause: error
				});
			}
		}
		function countMeanings(occurrences) {
			return new Set(occurrences.map(({ repository }) => (0, _images__WEBPACK_IMPORTED_MODULE_1__.Pn)(repository))).size;
		}
	}),
	2477: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			AG: () => findSites,
			d2: () => mayHoldImages,
			WP: () => needForImages
		});
		var dist = __webpack_require__(6991);
		var errors = __webpack_require__(8953);
		var images_override = __webpack_require__(438);
		var images_reference = __webpack_require__(2613);
		var embedded = __webpack_require__(2984);
		var manifests_trail = __webpack_require__(8260);
		;
		function occurrenceOf({ kind, document, trail, node, name, repository, version }) {
			const { tag, digest } = version;
			return {
				...document.source.position(node.range[0]),
				kind,
				name,
				repository,
				...tag === undefined ? {} : { tag },
				...digest === undefined ? {} : { digest },
				keyPath: (0, manifests_trail.WB)(document, trail)
			};
		}
		function versionOfTag(text) {
			if (text === undefined || text === "") return {};
			const reference = (0, images_reference.Vz)(`x:${text}`) ?? (0, images_reference.Vz)(`x${text}`);
			return reference?.name === "x" ? versionOf(reference) : undefined;
		}
		function versionOf({ tag, digest }) {
			return {
				tag,
				digest
			};
		}
		function cannotExpress(document, node, problem, hint) {
			return new errors.f6(document.source.position(node.range[0]), problem, { hint });
		}
		var tree = __webpack_require__(7314);
		;
		function imageStringSite({ kind, document, trail, node }) {
			const text = (0, tree.Je)(document, node);
			const reference = text === undefined ? undefined : (0, images_reference.Vz)(text);
			if (reference === undefined) return undefined;
			const { name } = reference;
			return {
				occurrence: occurrenceOf({
					kind,
					document,
					trail,
					node,
					name,
					repository: name,
					version: versionOf(reference)
				}),
				document,
				changes({ newName = name, ...version }) {
					return [{
						kind: "set",
						document,
						node,
						value: (0, images_reference.my)({
							...version,
							name: newName
						})
					}];
				}
			};
		}
		var images_name = __webpack_require__(7689);
		;
		function slotSite(slots) {
			const { kind, document, trail } = slots;
			const registry = textIn(slots, slots.registry) ?? "";
			const path = (0, tree.Je)(document, slots.repository.node);
			if (path === undefined) return undefined;
			const repository = registry === "" ? path : `${registry}/${path}`;
			const version = readVersion(slots);
			if ((0, images_reference.rH)(repository) !== undefined || version === undefined) return undefined;
			const node = heldIn(slots, version);
			return {
				occurrence: occurrenceOf({
					kind,
					document,
					trail,
					node,
					name: repository,
					repository,
					version
				}),
				document,
				changes: (wanted) => [...changeRepository(slots, repository, wanted), ...changeVersion(slots, wanted)]
			};
		}
		function textIn({ document }, slot) {
			return slot === undefined ? undefined : (0, tree.b6)(document, slot.node);
		}
		function readVersion(slots) {
			const tagged = versionOfTag(slots.tag === undefined ? slots.inheritedTag : textIn(slots, slots.tag));
			if (tagged === undefined) return undefined;
			const text = textIn(slots, slots.digest) ?? "";
			if (text === "") return tagged;
			const digest = slots.digest?.form === "hex" && !text.includes(":") ? `sha256:${text}` : text;
			return versionOfTag(`@${digest}`) === undefined ? undefined : {
				...tagged,
				digest
			};
		}
		function heldIn({ tag, digest, repository }, version) {
			if (version.tag === undefined && version.digest !== undefined && digest !== undefined) return digest.node;
			return (tag ?? repository).node;
		}
		function changeVersion(slots, { tag, digest }) {
			if (slots.digest !== undefined) {
				return [...changeTag(slots, tag ?? ""), ...changeDigest(slots, slots.digest, digest)];
			}
			if (digest === undefined) return changeTag(slots, tag ?? "");
			if (tag === undefined) {
				throw cannotExpress(slots.document, (slots.tag ?? slots.repository).node, `there is no digest key next to this image to hold ${digest} alone`, "Give the tag as well (the tag key then holds tag@digest), or add `digest: \"\"` if the chart reads it.");
			}
			return changeTag(slots, `${tag}@${digest}`);
		}
		function changeTag(slots, wanted) {
			if (slots.tag === undefined) return wanted === (slots.inheritedTag ?? "") ? [] : slots.addTag(wanted);
			return setText(slots, slots.tag.node, wanted);
		}
		function changeDigest(slots, { node, form }, wanted = "") {
			if (form === "full") return setText(slots, node, wanted);
			if (wanted !== "" && !wanted.startsWith("sha256:")) {
				throw cannotExpress(slots.document, node, `this key holds sha256 digests only, not ${wanted}`, "Give a sha256 digest.");
			}
			return setText(slots, node, wanted.replace("sha256:", ""));
		}
		function setText({ document }, node, value) {
			return value === "" && (0, tree.b6)(document, node) === undefined ? [] : [{
				kind: "set",
				document,
				node,
				value
			}];
		}
		function changeRepository(slots, current, { newName }) {
			if (newName === undefined || newName === current) return [];
			const { repository, registry } = slots;
			const registryText = textIn(slots, registry) ?? "";
			if (registry === undefined || registryText === "") return rename(slots, repository, newName);
			if (newName.startsWith(`${registryText}/`)) return rename(slots, repository, newName.slice(registryText.length + 1));
			const { host, path } = splitDomain(newName);
			return [...rename(slots, registry, host), ...rename(slots, repository, path)];
		}
		function rename(slots, { node, isOwn }, value) {
			if (isOwn) return setText(slots, node, value);
			throw cannotExpress(slots.document, node, `this is merged in by "<<", so it cannot become ${value} for one use only`, "Write the key next to the tag first.");
		}
		function splitDomain(name) {
			const slash = name.indexOf("/");
			const first = slash === -1 ? "" : name.slice(0, slash);
			return (0, images_name.l0)(first) ? {
				host: first,
				path: name.slice(slash + 1)
			} : {
				host: "docker.io",
				path: name
			};
		}
		;
		function findValuesImages(search, node, trail) {
			if (node === null || (0, dist.Vj)(node) || (0, dist.jn)(node)) return [];
			if ((0, dist.oP)(node)) {
				return node.items.flatMap((item, index) => (0, dist.Vj)(item) || (0, dist.jn)(item) ? [] : findValuesImages(search, item, (0, manifests_trail.Vb)(search.document, trail, node.items, index)));
			}
			const own = ownImages(search, node, trail);
			const nested = node.items.flatMap((pair) => {
				const key = (0, tree.TN)(pair);
				if (key === undefined || search.skippedKeys.has(key)) return [];
				return findValuesImages(search, pair.value, (0, manifests_trail.hG)(trail, key));
			});
			return [...own, ...nested];
		}
		function ownImages(search, map, trail) {
			const spread = spreadImage(search, map, trail);
			if (spread !== undefined) return [spread];
			return map.items.flatMap((pair) => imageStringOf(search, pair, trail) ?? []);
		}
		function imageStringOf({ kind, document }, pair, trail) {
			const key = (0, tree.TN)(pair);
			const { value } = pair;
			if (key === undefined || value === null || (0, dist.jh)(value) || (0, dist.oP)(value)) return undefined;
			const isImage = key === "image" || key.endsWith("Image") && hasVersion(document, value);
			return isImage ? imageStringSite({
				kind,
				document,
				trail: (0, manifests_trail.hG)(trail, key),
				node: value
			}) : undefined;
		}
		function hasVersion(document, node) {
			const reference = (0, images_reference.Vz)((0, tree.b6)(document, node) ?? "");
			return reference?.tag !== undefined || reference?.digest !== undefined;
		}
		function spreadImage({ kind, document }, map, trail) {
			const tag = ownSlot(map, "tag");
			const digest = digestSlot(map);
			const hasOwnVersion = tag !== undefined || digest !== undefined;
			const pair = repositoryPair(document, map, trail, hasOwnVersion);
			const repository = pair === undefined ? undefined : slotOf(pair, map.items.includes(pair));
			if (pair === undefined || repository === undefined) return undefined;
			const tagPair = (0, tree.L8)(map, "tag");
			if (tagPair !== undefined && tag === undefined) return undefined;
			const mergedTag = (0, tree.p)(document, map, "tag");
			const isInherited = !repository.isOwn && !hasOwnVersion;
			if (isInherited || !(hasOwnVersion || mergedTag !== undefined || isAboutImages(map, trail))) return undefined;
			return slotSite({
				kind,
				document,
				trail: (0, manifests_trail.hG)(trail, keyHolding(tag, digest, pair)),
				repository,
				registry: ownSlot(map, "registry") ?? mergedSlot(document, map, "registry"),
				tag,
				digest,
				inheritedTag: mergedTag === undefined ? undefined : (0, tree.b6)(document, mergedTag.value),
				addTag: (value) => [{
					kind: "insert",
					document,
					map,
					after: insertAfter(map, pair),
					key: "tag",
					value,
					style: "plain"
				}]
			});
		}
		function keyHolding(tag, digest, repository) {
			if (tag !== undefined) return "tag";
			return (digest === undefined ? (0, tree.TN)(repository) : digest.form === "hex" ? "sha" : "digest") ?? "";
		}
		function insertAfter(map, repository) {
			return map.items.includes(repository) ? repository : map.items.at(-1) ?? repository;
		}
		function repositoryPair(document, map, trail, hasOwnVersion) {
			const repository = (0, tree.L8)(map, "repository") ?? (hasOwnVersion ? (0, tree.p)(document, map, "repository") : undefined);
			if (repository !== undefined || !hasOwnVersion) return repository;
			const image = (0, tree.L8)(map, "image");
			if (image?.value != null && !(0, dist.jh)(image.value) && !(0, dist.oP)(image.value)) {
				return hasVersion(document, image.value) ? undefined : image;
			}
			return isUnderImage(trail) ? (0, tree.L8)(map, "name") : undefined;
		}
		function isAboutImages(map, trail) {
			return isUnderImage(trail) || [
				"pullPolicy",
				"imagePullPolicy",
				"registry"
			].some((key) => (0, tree.L8)(map, key) !== undefined);
		}
		function isUnderImage(trail) {
			return trail?.step.kind === "key" && /image$/i.test(trail.step.key);
		}
		function ownSlot(map, key) {
			const pair = (0, tree.L8)(map, key);
			return pair === undefined ? undefined : slotOf(pair, true);
		}
		function mergedSlot(document, map, key) {
			const pair = (0, tree.p)(document, map, key);
			return pair === undefined ? undefined : slotOf(pair, false);
		}
		function slotOf({ value }, isOwn) {
			return value === null || (0, dist.jh)(value) || (0, dist.oP)(value) ? undefined : {
				node: value,
				isOwn
			};
		}
		function digestSlot(map) {
			const digest = ownSlot(map, "digest");
			if (digest !== undefined) return {
				node: digest.node,
				form: "full"
			};
			const sha = ownSlot(map, "sha");
			return sha === undefined ? undefined : {
				node: sha.node,
				form: "hex"
			};
		}
		;
		const KIND = "argo-application";
		const NOTHING = new Set();
		function findApplicationImages(document, spec, trail) {
			const single = (0, tree.sW)(spec, ["source"]);
			const several = (0, tree.Jl)(spec, "sources");
			return [...single === undefined ? [] : findSourceImages(document, single, (0, manifests_trail.hG)(trail, "source")), ...several.flatMap((source, index) => (0, dist.jh)(source) ? findSourceImages(document, source, (0, manifests_trail.Vb)(document, (0, manifests_trail.hG)(trail, "sources"), several, index)) : [])];
		}
		function findSourceImages(document, source, trail) {
			const helm = (0, tree.sW)(source, ["helm"]);
			const kustomize = (0, tree.sW)(source, ["kustomize"]);
			return [...helm === undefined ? [] : findHelmImages(document, helm, (0, manifests_trail.hG)(trail, "helm")), ...kustomize === undefined ? [] : findOverrides(document, (0, tree.Jl)(kustomize, "images"), (0, manifests_trail.Q3)(trail, ["kustomize", "images"]))];
		}
		function findHelmImages(document, helm, trail) {
			const search = {
				kind: KIND,
				document,
				skippedKeys: NOTHING
			};
			return [
				...findParameterImages(document, (0, tree.Jl)(helm, "parameters"), (0, manifests_trail.hG)(trail, "parameters")),
				...findValuesImages(search, (0, tree.eC)(helm, "valuesObject"), (0, manifests_trail.hG)(trail, "valuesObject")),
				...findEmbeddedImages(document, (0, tree.eC)(helm, "values"), (0, manifests_trail.hG)(trail, "values"))
			];
		}
		function findEmbeddedImages(document, node, trail) {
			if (node === null || !(0, dist.jn)(node)) return [];
			return embeddedDocuments(document, node).flatMap((embedded) => findValuesImages({
				kind: KIND,
				document: embedded,
				skippedKeys: NOTHING
			}, embedded.root, trail));
		}
		function embeddedDocuments(document, scalar) {
			try {
				return (0, embedded.s)(document, scalar).documents;
			} catch (error) {
				if (error instanceof errors.f6 && (0, tree.EX)(scalar).includes("{{")) return [];
				throw error;
			}
		}
		function findParameterImages(document, list, trail) {
			const parameters = parametersOf(document, list, trail);
			const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
			return parameters.flatMap((parameter) => {
				const { name, value } = parameter;
				if (/(?:^|\.)image$/.test(name)) return imageStringSite({
					kind: KIND,
					document,
					trail: parameter.trail,
					node: value
				}) ?? [];
				const prefix = /^(?<prefix>.*\.|)repository$/.exec(name)?.groups?.["prefix"];
				return prefix === undefined ? [] : pairedParameters(document, parameter, prefix, byName) ?? [];
			});
		}
		function pairedParameters(document, repository, prefix, byName) {
			const tag = byName.get(`${prefix}tag`);
			const digest = byName.get(`${prefix}digest`);
			const held = tag ?? digest;
			if (held === undefined) return undefined;
			return slotSite({
				kind: KIND,
				document,
				trail: held.trail,
				repository: {
					node: repository.value,
					isOwn: true
				},
				registry: argo_application_slotOf(byName.get(`${prefix}registry`)),
				tag: argo_application_slotOf(tag),
				digest: digest === undefined ? undefined : {
					node: digest.value,
					form: "full"
				},
				inheritedTag: undefined,
				addTag: () => {
					throw new errors.f6(document.source.position(repository.value.range[0]), `there is no parameter ${prefix}tag to hold the tag`, { hint: `Add { name: ${prefix}tag, value: "" } to helm.parameters.` });
				}
			});
		}
		function argo_application_slotOf(parameter) {
			return parameter === undefined ? undefined : {
				node: parameter.value,
				isOwn: true
			};
		}
		function parametersOf(document, list, trail) {
			return list.flatMap((item, index) => {
				if (!(0, dist.jh)(item)) return [];
				const name = (0, tree.$6)(document, item, "name");
				const value = (0, tree.L8)(item, "value")?.value ?? null;
				if (name === undefined || value === null || (0, dist.jh)(value) || (0, dist.oP)(value)) return [];
				return [{
					name,
					value,
					trail: (0, manifests_trail.hG)((0, manifests_trail.Vb)(document, trail, list, index), "value")
				}];
			});
		}
		function findOverrides(document, list, trail) {
			return list.flatMap((node, index) => {
				if ((0, dist.jh)(node) || (0, dist.oP)(node)) return [];
				const override = asOverride((0, tree.b6)(document, node));
				return override === undefined ? [] : [overrideSite(document, node, override, (0, manifests_trail.Vb)(document, trail, list, index))];
			});
		}
		function overrideSite(document, node, override, trail) {
			const { name, newName, ...version } = override;
			return {
				occurrence: occurrenceOf({
					kind: KIND,
					document,
					trail,
					node,
					name,
					repository: newName ?? name,
					version
				}),
				document,
				changes: (wanted) => {
					const renamed = wanted.newName ?? newName;
					const target = renamed === undefined || renamed === name ? { name } : {
						name,
						newName: renamed
					};
					const { newName: _, ...wantedVersion } = wanted;
					return [{
						kind: "set",
						document,
						node,
						value: (0, images_override.T)({
							...target,
							...wantedVersion
						})
					}];
				}
			};
		}
		function asOverride(text) {
			if (text === undefined) return undefined;
			try {
				return (0, images_override.L)(text);
			} catch (error) {
				if (error instanceof images_reference.ft) return undefined;
				throw error;
			}
		}
		var ancestry = __webpack_require__(2131);
		var change = __webpack_require__(9770);
		var scalar_splice = __webpack_require__(251);
		;
		const kustomization_NOTHING = new Set();
		function findInKustomization(document, root, trail) {
			const charts = (0, tree.Jl)(root, "helmCharts");
			const chartsTrail = (0, manifests_trail.hG)(trail, "helmCharts");
			return [...findKustomizeImages({
				kind: "kustomization",
				document,
				list: (0, tree.Jl)(root, "images"),
				trail: (0, manifests_trail.hG)(trail, "images")
			}), ...charts.flatMap((chart, index) => {
				if (!(0, dist.jh)(chart)) return [];
				const values = (0, manifests_trail.hG)((0, manifests_trail.Vb)(document, chartsTrail, charts, index), "valuesInline");
				const search = {
					kind: "helm-values",
					document,
					skippedKeys: kustomization_NOTHING
				};
				return findValuesImages(search, (0, tree.eC)(chart, "valuesInline"), values);
			})];
		}
		function findInFluxKustomization(document, root, trail) {
			const spec = (0, tree.sW)(root, ["spec"]);
			if (spec === undefined) return [];
			const list = (0, tree.Jl)(spec, "images");
			return findKustomizeImages({
				kind: "kustomization",
				document,
				list,
				trail: (0, manifests_trail.Q3)(trail, ["spec", "images"])
			});
		}
		function findKustomizeImages({ kind, document, list, trail }) {
			return list.flatMap((item, index) => {
				if (!(0, dist.jh)(item)) return [];
				return entrySite(kind, document, item, (0, manifests_trail.Vb)(document, trail, list, index)) ?? [];
			});
		}
		function entrySite(kind, document, entry, trail) {
			const namePair = (0, tree.L8)(entry, "name");
			const name = textOfPair(document, namePair);
			if (namePair === undefined || name === undefined) return undefined;
			const [tagPair, digestPair] = [(0, tree.L8)(entry, "newTag"), (0, tree.L8)(entry, "digest")];
			for (const key of [
				"newName",
				"newTag",
				"digest"
			]) assertText(document, entry, key);
			const tag = textOfPair(document, tagPair);
			const digest = textOfPair(document, digestPair);
			const held = (tag === undefined ? undefined : tagPair) ?? (digest === undefined ? undefined : digestPair) ?? tagPair ?? namePair;
			return {
				occurrence: occurrenceOf({
					kind,
					document,
					trail: (0, manifests_trail.hG)(trail, (0, tree.TN)(held) ?? ""),
					node: held.value ?? held.key,
					name,
					repository: textOfPair(document, (0, tree.L8)(entry, "newName")) ?? name,
					version: {
						tag: tag === "" ? undefined : tag,
						digest: digest === "" ? undefined : digest
					}
				}),
				document,
				changes: (version) => new EntryEdit(document, entry, namePair, name).changes(version)
			};
		}
		function assertText(document, entry, key) {
			(0, ancestry.q8)(document, entry, key);
			const node = (0, tree.DS)(document, (0, tree.L8)(entry, key)?.value ?? null);
			if (node === null || (0, dist.jn)(node)) return;
			throw new errors.f6(document.source.position(node.range[0]), `${key} must be a text, not a ${(0, dist.jh)(node) ? "mapping" : "list"}`, { hint: `Write it as ${key}: <text>; kustomize refuses the file as it is.` });
		}
		function isEmpty(document, pair) {
			return (textOfPair(document, pair) ?? "") === "";
		}
		function textOfPair(document, pair) {
			return pair === undefined ? undefined : (0, tree.b6)(document, pair.value);
		}
		class EntryEdit {
			#document;
			#entry;
			#name;
			#nameText;
			constructor(document, entry, name, nameText) {
				this.#document = document;
				this.#entry = entry;
				this.#name = name;
				this.#nameText = nameText;
			}
			changes({ newName, tag, digest }) {
				return [...this.#changeName(newName), ...this.#changeVersion(tag, digest)];
			}
			#changeName(newName) {
				if (newName === undefined) return [];
				const pair = (0, tree.L8)(this.#entry, "newName");
				if (newName === this.#nameText) return pair === undefined ? [] : [this.#remove(pair)];
				return pair === undefined ? [this.#insert("newName", newName, "plain")] : [this.#set(pair, newName)];
			}
			#changeVersion(tag, digest) {
				const document = this.#document;
				const wanted = {
					newTag: tag,
					digest
				};
				const pairs = {
					newTag: (0, tree.L8)(this.#entry, "newTag"),
					digest: (0, tree.L8)(this.#entry, "digest")
				};
				const replaced = replacement(wanted, pairs);
				if (replaced !== undefined) return [{
					kind: "replace",
					document,
					map: this.#entry,
					...replaced
				}];
				return ["newTag", "digest"].flatMap((key) => this.#changeSlot(key, pairs[key], wanted[key], pairs));
			}
			#changeSlot(key, pair, wanted, pairs) {
				if (wanted === undefined) return pair === undefined || isEmpty(this.#document, pair) ? [] : [this.#remove(pair)];
				if (pair !== undefined) return [this.#set(pair, wanted)];
				const neighbour = (pairs.newTag ?? pairs.digest)?.value;
				const isScalar = neighbour != null && !(0, dist.jh)(neighbour) && !(0, dist.oP)(neighbour);
				return [this.#insert(key, wanted, isScalar ? (0, scalar_splice.Vj)(neighbour) : "plain")];
			}
			#set(pair, value) {
				return {
					kind: "set",
					document: this.#document,
					node: (0, change.i)(this.#document, pair),
					value
				};
			}
			#remove(pair) {
				return {
					kind: "remove",
					document: this.#document,
					map: this.#entry,
					pair
				};
			}
			#insert(key, value, style) {
				const order = {
					newName: [],
					newTag: ["newName"],
					digest: ["newTag", "newName"]
				};
				const after = order[key].map((before) => (0, tree.L8)(this.#entry, before)).find((pair) => pair !== undefined);
				return {
					kind: "insert",
					document: this.#document,
					map: this.#entry,
					after: after ?? this.#name,
					key,
					value,
					style
				};
			}
		}
		function replacement(wanted, pairs) {
			if (wanted.newTag !== undefined && wanted.digest === undefined && pairs.newTag === undefined && pairs.digest !== undefined) {
				return {
					pair: pairs.digest,
					key: "newTag",
					value: wanted.newTag
				};
			}
			if (wanted.digest !== undefined && wanted.newTag === undefined && pairs.digest === undefined && pairs.newTag !== undefined) {
				return {
					pair: pairs.newTag,
					key: "digest",
					value: wanted.digest
				};
			}
			return undefined;
		}
		;
		const helm_release_KIND = "helm-release";
		function findInHelmRelease(document, object, trail) {
			const spec = (0, tree.sW)(object, ["spec"]);
			if (spec === undefined) return [];
			const search = {
				kind: helm_release_KIND,
				document,
				skippedKeys: new Set()
			};
			const renderers = (0, tree.Jl)(spec, "postRenderers");
			const renderersTrail = (0, manifests_trail.Q3)(trail, ["spec", "postRenderers"]);
			return [...findValuesImages(search, (0, tree.eC)(spec, "values"), (0, manifests_trail.Q3)(trail, ["spec", "values"])), ...renderers.flatMap((renderer, index) => {
				const kustomize = (0, dist.jh)(renderer) ? (0, tree.sW)(renderer, ["kustomize"]) : undefined;
				if (kustomize === undefined) return [];
				const item = (0, manifests_trail.Vb)(document, renderersTrail, renderers, index);
				const list = (0, tree.Jl)(kustomize, "images");
				return findKustomizeImages({
					kind: helm_release_KIND,
					document,
					list,
					trail: (0, manifests_trail.Q3)(item, ["kustomize", "images"])
				});
			})];
		}
		;
		const MENTIONS_IMAGES = /image|repository/i;
		const IDENTITY_KEYS = new Set([
			"apiVersion",
			"kind",
			"metadata"
		]);
		const IMAGE_KEYS = new Set([
			"name",
			"registry",
			"tag",
			"digest",
			"sha",
			"pullPolicy",
			"imagePullPolicy"
		]);
		const KUSTOMIZE_GROUP = "kustomize.config.k8s.io";
		const sites_NOTHING = new Set();
		const DESCRIPTIVE_KEYS = new Set(["annotations", "labels"]);
		const OBSERVED_KEYS = new Set([
			"apiVersion",
			"kind",
			"metadata",
			"status"
		]);
		function mayHoldImages({ text }) {
			return MENTIONS_IMAGES.test(text);
		}
		function needForImages({ key, parents, start, end }, text) {
			if (parents.length === 0 && IDENTITY_KEYS.has(key) || IMAGE_KEYS.has(key)) return "whole";
			return MENTIONS_IMAGES.test(text.slice(start, end)) ? "parts" : "none";
		}
		function findSites(source) {
			return source.documents.flatMap((document) => {
				const { root } = document;
				if (root === null) return [];
				return (0, dist.jh)(root) ? findInRoot(document, root) : findInSettings(document, root);
			});
		}
		function findInRoot(document, root) {
			const name = baseName(document.source.file);
			const isKustomize = groupOf((0, tree.$6)(document, root, "apiVersion") ?? KUSTOMIZE_GROUP) === KUSTOMIZE_GROUP;
			if (isKustomize && /^kustomization(?:\.ya?ml)?$/i.test(name)) return findInKustomization(document, root, undefined);
			if (/^\.argocd-source.*\.ya?ml$/.test(name)) return findSourceImages(document, root, undefined);
			return findInObject(document, root, undefined);
		}
		function findInObject(document, object, trail) {
			const kind = (0, tree.$6)(document, object, "kind");
			const apiVersion = (0, tree.$6)(document, object, "apiVersion");
			if (kind === undefined || apiVersion === undefined) return findInSettings(document, object);
			if (kind.endsWith("List")) return findInList(document, (0, tree.Jl)(object, "items"), (0, manifests_trail.hG)(trail, "items"));
			switch (`${groupOf(apiVersion)}/${kind}`) {
				case "kustomize.config.k8s.io/Kustomization":
				case "kustomize.config.k8s.io/Component": return findInKustomization(document, object, trail);
				case "kustomize.toolkit.fluxcd.io/Kustomization": return findInFluxKustomization(document, object, trail);
				case "helm.toolkit.fluxcd.io/HelmRelease": return findInHelmRelease(document, object, trail);
				case "argoproj.io/Application": return findInApplication(document, object, trail, ["spec"]);
				case "argoproj.io/ApplicationSet": return findInApplication(document, object, trail, [
					"spec",
					"template",
					"spec"
				]);
				default: return findWorkloadImages(document, object, trail);
			}
		}
		function findInApplication(document, object, trail, path) {
			const spec = (0, tree.sW)(object, path);
			return spec === undefined ? [] : findApplicationImages(document, spec, (0, manifests_trail.Q3)(trail, path));
		}
		function findInList(document, items, trail) {
			return items.flatMap((item, index) => (0, dist.jh)(item) ? findInObject(document, item, (0, manifests_trail.Vb)(document, trail, items, index)) : []);
		}
		function findWorkloadImages(document, object, trail) {
			const search = {
				kind: "workload",
				document,
				skippedKeys: DESCRIPTIVE_KEYS
			};
			return object.items.flatMap((pair) => {
				const key = (0, tree.TN)(pair);
				if (key === undefined || OBSERVED_KEYS.has(key)) return [];
				return findValuesImages(search, pair.value, (0, manifests_trail.hG)(trail, key));
			});
		}
		function findInSettings(document, root) {
			const kind = document.source.file.toLowerCase().endsWith(".json") ? "json" : "helm-values";
			return findValuesImages({
				kind,
				document,
				skippedKeys: sites_NOTHING
			}, root, undefined);
		}
		function groupOf(apiVersion) {
			return apiVersion.split("/")[0] ?? "";
		}
		function baseName(path) {
			return path.slice(path.lastIndexOf("/") + 1);
		}
	}),
	7219: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { C: () => isInFlow });
		function isInFlow({ flows }, offset) {
			let low = 0;
			let high = flows.length;
			while (low < high) {
				const middle = low + high >>> 1;
				const end = flows[middle]?.[1] ?? 0;
				if (end <= offset) low = middle + 1;
				else high = middle;
			}
			const flow = flows[low];
			return flow !== undefined && flow[0] <= offset;
		}
	}),
	8204: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Q: () => assertNoTemplate,
			j: () => isHelmTemplate
		});
		var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6991);
		var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8953);
		var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(447);
		const TEMPLATE_ACTION = /^(?!\s*#).*\{\{/m;
		function isHelmTemplate(file) {
			if (!TEMPLATE_ACTION.test(file.text)) return false;
			try {
				return templateOffset((0, _parse_js__WEBPACK_IMPORTED_MODULE_1__.Ng)(file)) !== undefined;
			} catch (error) {
				if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_2__.f6) return error.problem.startsWith("not valid YAML");
				throw error;
			}
		}
		function assertNoTemplate(source) {
			const offset = source.text.includes("{{") ? templateOffset(source) : undefined;
			if (offset === undefined) return;
			throw new _errors__WEBPACK_IMPORTED_MODULE_2__.f6(source.position(offset), "not valid YAML: {{ \u2026 }} stands where a value should", { hint: "It looks like a Helm template, which is YAML only once rendered; name its values file or leave the folder out." });
		}
		function templateOffset({ documents, text }) {
			const stack = documents.flatMap(({ root }) => root ?? []);
			for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
				if ((0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(node) || (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(node)) continue;
				if (!(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(node)) {
					stack.push(...node.items);
					continue;
				}
				if (node.flow === true && text.startsWith("{{", node.range[0])) return node.range[0];
				for (const { key, value } of node.items) stack.push(key, ...value === null ? [] : [value]);
			}
			return undefined;
		}
	}),
	8260: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DX: () => documentSelector,
			Q3: () => underAll,
			Vb: () => atItem,
			WB: () => formatTrail,
			hG: () => under
		});
		var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6991);
		var _key_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8999);
		var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7314);
		function under(parent, key) {
			return {
				parent,
				step: {
					kind: "key",
					key
				}
			};
		}
		function underAll(parent, keys) {
			return keys.reduce(under, parent);
		}
		function atItem(document, parent, items, index) {
			const name = nameOf(document, items[index]);
			const isUnique = name !== undefined && items.filter((item) => nameOf(document, item) === name).length === 1;
			if (!isUnique) return {
				parent,
				step: {
					kind: "index",
					index
				}
			};
			return {
				parent,
				step: {
					kind: "where",
					conditions: [{
						field: ["name"],
						value: name
					}]
				}
			};
		}
		function nameOf(document, item) {
			if (item === undefined || !(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(item)) return undefined;
			const pair = (0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.L8)(item, "name");
			return pair === undefined ? undefined : (0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.b6)(document, pair.value);
		}
		function formatTrail(document, trail) {
			const segments = [];
			for (let current = trail; current !== undefined; current = current.parent) segments.unshift(current.step);
			const outer = document.source.container?.document ?? document;
			const selector = outer.source.documents.length > 1 ? documentSelector(outer) : undefined;
			return (0, _key_path_js__WEBPACK_IMPORTED_MODULE_2__.K7)(selector === undefined ? segments : [selector, ...segments]);
		}
		function documentSelector(document) {
			const { root } = document;
			if (root === null || !(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(root)) return undefined;
			const kind = (0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.$6)(document, root, "kind");
			const metadata = (0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.L8)(root, "metadata")?.value ?? null;
			const name = metadata !== null && (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(metadata) ? (0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.$6)(document, metadata, "name") : undefined;
			const conditions = [...kind === undefined ? [] : [{
				field: ["kind"],
				value: kind
			}], ...name === undefined ? [] : [{
				field: ["metadata", "name"],
				value: name
			}]];
			return conditions.length === 0 ? undefined : {
				kind: "where",
				conditions
			};
		}
	}),
	7314: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$6: () => textAt,
			DS: () => dereference,
			EX: () => charactersOf,
			Je: () => stringOf,
			Jl: () => ownList,
			L8: () => ownPair,
			Og: () => ownPairs,
			TN: () => keyOf,
			Um: () => scalarValue,
			YD: () => keysOf,
			b6: () => textOf,
			eC: () => ownValue,
			p: () => mergedPair,
			sW: () => ownMappingAt,
			wf: () => lookupPath
		});
		var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6991);
		var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6816);
		function keyOf({ key }) {
			return (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(key) && typeof key.value === "string" ? key.value : undefined;
		}
		function keysOf(map) {
			return map.items.flatMap((pair) => keyOf(pair) ?? []);
		}
		function ownPairs(map, key) {
			return map.items.filter((pair) => keyOf(pair) === key);
		}
		function ownPair(map, key) {
			return map.items.find((pair) => keyOf(pair) === key);
		}
		function dereference({ anchors }, node) {
			return node !== null && (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(node) ? anchors.targets.get(node) ?? null : node;
		}
		function mergedPair(document, map, key) {
			const seen = new Set([map]);
			const queue = mergeSources(document, map);
			for (const source of queue) {
				if (seen.has(source)) continue;
				seen.add(source);
				const pair = ownPair(source, key);
				if (pair !== undefined) return pair;
				queue.push(...mergeSources(document, source));
			}
			return undefined;
		}
		function mergeSources(document, map) {
			return ownPairs(map, "<<").flatMap(({ value }) => {
				const node = dereference(document, value);
				const sources = node !== null && (0, yaml__WEBPACK_IMPORTED_MODULE_0__.oP)(node) ? node.items : [node];
				return sources.flatMap((source) => {
					const target = dereference(document, source);
					return target !== null && (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(target) ? [target] : [];
				});
			});
		}
		function lookup(document, map, key) {
			const pair = ownPair(map, key) ?? mergedPair(document, map, key);
			return pair === undefined ? null : dereference(document, pair.value);
		}
		function lookupPath(document, node, path) {
			let current = dereference(document, node);
			for (const key of path) {
				if (current === null || !(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(current)) return null;
				current = lookup(document, current, key);
			}
			return current;
		}
		function ownMappingAt(map, path) {
			let current = map;
			for (const key of path) {
				if (current === null || !(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(current)) return undefined;
				current = ownPair(current, key)?.value ?? null;
			}
			return current !== null && (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(current) ? current : undefined;
		}
		function ownValue(map, key) {
			return ownPair(map, key)?.value ?? null;
		}
		function ownList(map, key) {
			const value = ownValue(map, key);
			return value !== null && (0, yaml__WEBPACK_IMPORTED_MODULE_0__.oP)(value) ? value.items : [];
		}
		function textOf(document, node) {
			const scalar = dereference(document, node);
			if (scalar === null || !(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(scalar) || scalarValue(scalar) === null) return undefined;
			return charactersOf(scalar);
		}
		function stringOf(document, node) {
			const scalar = dereference(document, node);
			if (scalar === null || !(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(scalar)) return undefined;
			const value = scalarValue(scalar);
			return typeof value === "string" ? value : undefined;
		}
		function charactersOf(scalar) {
			return typeof scalar.value === "string" ? scalar.value : scalar.source;
		}
		function scalarValue(scalar) {
			const text = charactersOf(scalar);
			const isUntagged = scalar.tag === undefined || /^tag:yaml\.org,2002:(?!str$)/.test(scalar.tag);
			return scalar.type === "PLAIN" && isUntagged ? (0, _plain_js__WEBPACK_IMPORTED_MODULE_1__.t)(text) : text;
		}
		function textAt(document, map, key) {
			return textOf(document, lookup(document, map, key));
		}
	}),
	9991: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Cw: () => NO_DIFFERENCE,
			J_: () => unexpectedDifference,
			Pq: () => differenceOf
		});
		var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6991);
		var _plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6816);
		var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7314);
		const NO_DIFFERENCE = {
			values: new Map(),
			removed: new Set(),
			replaced: new Map(),
			inserted: new Map(),
			appended: new Map()
		};
		function differenceOf(changes) {
			const values = new Map();
			const removed = new Set();
			const replaced = new Map();
			const inserted = new Map();
			for (const change of changes) {
				if (change.kind === "set") values.set(change.node.range[0], change.value);
				else if (change.kind === "remove") removed.add(change.pair.key.range[0]);
				else if (change.kind === "replace") replaced.set(change.pair.key.range[0], change);
				else {
					const at = change.map.range[0];
					const keys = inserted.get(at) ?? new Map();
					inserted.set(at, keys.set(change.key, change.value));
				}
			}
			return {
				values,
				removed,
				replaced,
				inserted,
				appended: new Map()
			};
		}
		function unexpectedDifference(before, after, expected) {
			const { created } = expected;
			if (created !== undefined) {
				const filled = after.find(({ root }) => root !== null && says(root, created));
				return filled !== undefined && after.length === Math.max(1, before.length) ? undefined : 0;
			}
			if (before.length !== after.length) return 0;
			for (const [index, { root }] of before.entries()) {
				const found = compare(root, after[index]?.root ?? null, expected);
				if (found !== undefined) return found;
			}
			return undefined;
		}
		function compare(before, after, expected) {
			if (before === null || after === null) return before === after ? undefined : before?.range[0] ?? 0;
			const at = before.range[0];
			const value = (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(before) || (0, yaml__WEBPACK_IMPORTED_MODULE_0__.oP)(before) ? undefined : expected.values.get(before.range[0]);
			if (value !== undefined) {
				const keepsProperties = (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(before) || hasSameProperties(before, after);
				return keepsProperties && says(after, value) ? undefined : at;
			}
			return hasSameProperties(before, after) ? compareContent(before, after, expected) : at;
		}
		function compareContent(before, after, expected) {
			const at = before.range[0];
			if ((0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(before)) return (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(after) ? compareMappings(before, after, expected) : at;
			if ((0, yaml__WEBPACK_IMPORTED_MODULE_0__.oP)(before)) return (0, yaml__WEBPACK_IMPORTED_MODULE_0__.oP)(after) ? compareLists(before, after, expected) : at;
			return isSameLeaf(before, after) ? undefined : at;
		}
		function isSameLeaf(before, after) {
			if ((0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(before)) return (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(after) && after.source === before.source;
			return (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(after) && before.type === after.type && (0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.EX)(before) === (0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.EX)(after);
		}
		function hasSameProperties(before, after) {
			if ((0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(before) || (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(after)) return (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(before) === (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(after);
			return before.tag === after.tag && before.anchor === after.anchor;
		}
		function compareLists(before, after, expected) {
			const at = before.range[0];
			if (before.flow !== after.flow) return at;
			const appended = expected.appended.get(at);
			const last = after.items.at(-1);
			if (appended !== undefined && (last === undefined || !says(last, appended))) return at;
			const rest = appended === undefined ? after.items : after.items.slice(0, -1);
			if (before.items.length !== rest.length) return at;
			for (const [index, node] of before.items.entries()) {
				const found = compare(node, rest[index] ?? null, expected);
				if (found !== undefined) return found;
			}
			return undefined;
		}
		function compareMappings(before, after, expected) {
			const at = before.range[0];
			if (before.flow !== after.flow) return at;
			const pending = new Map(expected.inserted.get(at));
			const remaining = before.items.filter((pair) => !expected.removed.has(pair.key.range[0]));
			let next = 0;
			for (const pair of after.items) {
				const key = (0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.TN)(pair);
				const old = remaining[next];
				if (key !== undefined && pending.has(key) && (old === undefined || (0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.TN)(old) !== key)) {
					if (!says(pair.value, pending.get(key) ?? null)) return at;
					pending.delete(key);
					continue;
				}
				if (old === undefined) return at;
				next++;
				const found = comparePairs(old, pair, expected);
				if (found !== undefined) return found;
			}
			return next === remaining.length && pending.size === 0 ? undefined : at;
		}
		function comparePairs(before, after, expected) {
			const replacement = expected.replaced.get(before.key.range[0]);
			if (replacement === undefined) {
				return compare(before.key, after.key, expected) ?? compare(before.value, after.value, expected);
			}
			const isRight = (0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.TN)(after) === replacement.key && says(after.value, replacement.value);
			return isRight ? undefined : before.key.range[0];
		}
		function says(node, expected) {
			if (node === null || (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(node)) return false;
			if ((0, yaml__WEBPACK_IMPORTED_MODULE_0__.oP)(node)) return Array.isArray(expected) && saysList(node, expected);
			if ((0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(node)) return isRecord(expected) && saysMapping(node, Object.entries(expected));
			if (typeof expected !== "string") return Object.is((0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.Um)(node), expected === 0 ? 0 : expected);
			if ((0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.EX)(node) !== expected) return false;
			return node.type !== "PLAIN" || node.tag !== undefined || (0, _plain_js__WEBPACK_IMPORTED_MODULE_2__.o)(expected);
		}
		function saysList({ items }, expected) {
			return items.length === expected.length && items.every((item, index) => says(item, expected[index] ?? null));
		}
		function saysMapping({ items }, entries) {
			return items.length === entries.length && items.every((pair, index) => {
				const [key, value] = entries[index] ?? [];
				return (0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.TN)(pair) === key && says(pair.value, value ?? null);
			});
		}
		function isRecord(expected) {
			return typeof expected === "object" && expected !== null && !Array.isArray(expected);
		}
	})
};
;
