"use strict";
exports.id = 2028;
exports.ids = [2028];
exports.modules = {
	2028: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
		var source = __webpack_require__(7219);
		var tree = __webpack_require__(7314);
		;
		function spliceValue({ document, node, value }) {
			const { source } = document;
			assertWritable(document, node, value);
			const [start, end] = node.range;
			if ((0, dist.Vj)(node)) return {
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
			const written = writeValue(value, (0, tree.Vj)(node), placeOf(document, start));
			return {
				start,
				end,
				text: start === end ? spaced(source.text, start, written) : written
			};
		}
		function placeOf(document, offset) {
			return {
				inFlow: (0, source.C)(document, offset),
				json: document.json
			};
		}
		function writeValue(value, style, place) {
			if (typeof value === "string") return (0, quoting.pS)(value, style, place);
			return typeof value === "number" ? (0, quoting.zv)(value) : String(value);
		}
		function spaced(text, offset, written) {
			const before = offset > 0 && !/\s/.test(text[offset - 1] ?? "") ? " " : "";
			const after = text[offset] === "#" ? " " : "";
			return `${before}${written}${after}`;
		}
		function writeBlock(text, node, value) {
			const raw = text.slice(node.range[0], node.range[1]);
			const eol = (0, position.RE)(text);
			const header = raw.slice(0, (0, position.vT)(raw, 0));
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
			const canStand = lines.every((line) => (0, quoting.C2)(line) && (line === "" || line.trim() !== ""));
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
			const lineStart = (0, position.C2)(text, node.range[0]);
			const parent = /^[\s-]*/.exec(text.slice(lineStart, node.range[0]))?.[0].length ?? 0;
			return parent + Number(explicit ?? 2);
		}
		function assertWritable(document, node, value) {
			const at = document.source.position(node.range[0]);
			if (typeof value === "string" && !value.isWellFormed()) {
				throw new errors.f6(at, "the value is not valid Unicode: it holds half of a surrogate pair");
			}
			if (typeof value === "number") assertExact(value, document, at);
			const tag = (0, dist.Vj)(node) ? undefined : node.tag;
			if (tag !== undefined && !canCarry(tag, value)) {
				throw new errors.f6(at, `the value carries the tag ${tag.replace("tag:yaml.org,2002:", "!!")}, which ${describe(value)} contradicts`, { hint: "Remove the tag from the file, or give a value of its type." });
			}
		}
		function assertExact(value, { json }, at) {
			if (json && !Number.isFinite(value)) throw new errors.f6(at, `JSON has no way to write ${value}`);
			if (Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 1e21) {
				throw new errors.f6(at, `the number ${value} has more digits than a number keeps exactly`, { hint: "Give it as a string." });
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
		;
		function spliceInsertion({ document, map, after, key, value, style }) {
			const { text } = document.source;
			const end = endOf(after);
			const place = placeOf(document, after.key.range[0]);
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
			const style = pair.value === null || (0, dist.jh)(pair.value) || (0, dist.oP)(pair.value) ? "plain" : (0, tree.Vj)(pair.value);
			const written = (0, quoting.pS)(value, style, placeOf(document, start));
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
			if (lines === undefined) return [spliceValue({
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
				case "set": return [spliceValue(change)];
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
