export const id = 308;
export const ids = [308];
export const modules = {

/***/ 8308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "bump-image-tag": () => (/* reexport */ bump_image_tag),
  "open-promotion-pr": () => (/* reexport */ open_promotion_pr),
  promote: () => (/* reexport */ promote)
});

// EXTERNAL MODULE: ./build/packages/errors/index.js + 1 modules
var errors = __webpack_require__(5502);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/packages/manifests/plain.js
const WORD = /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<)$/i;
const DECIMAL = /^[-+]?(?:\d[\d_,]*(?:\.[\d_]*)?|\.[\d_]*)(?:e[-+]?[\d_]*)?$/i;
const EXPONENT = /^[-+]?(?:\.[\d_]*)?e[-+]?\d[\d_]*$/i;
const BASED = /^[-+]?0(?:b[01_]*|o?[0-7_]*|x[\da-f_]*)$/i;
const SEXAGESIMAL = /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/;
const NOT_FINITE = /^[-+]?\.(?:inf|nan)$/i;
const TIMESTAMP = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt\s].*)?$/;
function isStringWhenPlain(text) {
    return (text !== '' &&
        ![WORD, DECIMAL, EXPONENT, BASED, SEXAGESIMAL, NOT_FINITE, TIMESTAMP].some((pattern) => pattern.test(text)));
}
function valueOfPlain(text) {
    if (/^(?:~|null|)$/i.test(text))
        return null;
    if (/^(?:true|True|TRUE)$/.test(text))
        return true;
    if (/^(?:false|False|FALSE)$/.test(text))
        return false;
    return numberOfPlain(text) ?? text;
}
function numberOfPlain(text) {
    if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text))
        return Number(text);
    if (/^0o[0-7]+$/.test(text) || /^0x[\da-fA-F]+$/.test(text))
        return Number(text);
    if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text))
        return text.startsWith('-') ? -Infinity : Infinity;
    return /^\.(?:nan|NaN|NAN)$/.test(text) ? Number.NaN : undefined;
}

;// CONCATENATED MODULE: ./build/packages/manifests/tree.js


function keyOf({ key }) {
    return (0,dist/* isScalar */.jn)(key) && typeof key.value === 'string' ? key.value : undefined;
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
    return node !== null && (0,dist/* isAlias */.Vj)(node) ? (anchors.targets.get(node) ?? null) : node;
}
function mergedPair(document, map, key) {
    const seen = new Set([map]);
    const queue = mergeSources(document, map);
    for (const source of queue) {
        if (seen.has(source))
            continue;
        seen.add(source);
        const pair = ownPair(source, key);
        if (pair !== undefined)
            return pair;
        queue.push(...mergeSources(document, source));
    }
    return undefined;
}
function mergeSources(document, map) {
    return ownPairs(map, '<<').flatMap(({ value }) => {
        const node = dereference(document, value);
        const sources = node !== null && (0,dist/* isSeq */.oP)(node) ? node.items : [node];
        return sources.flatMap((source) => {
            const target = dereference(document, source);
            return target !== null && (0,dist/* isMap */.jh)(target) ? [target] : [];
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
        if (current === null || !(0,dist/* isMap */.jh)(current))
            return null;
        current = lookup(document, current, key);
    }
    return current;
}
function ownMappingAt(map, path) {
    let current = map;
    for (const key of path) {
        if (current === null || !(0,dist/* isMap */.jh)(current))
            return undefined;
        current = ownPair(current, key)?.value ?? null;
    }
    return current !== null && (0,dist/* isMap */.jh)(current) ? current : undefined;
}
function ownValue(map, key) {
    return ownPair(map, key)?.value ?? null;
}
function ownList(map, key) {
    const value = ownValue(map, key);
    return value !== null && (0,dist/* isSeq */.oP)(value) ? value.items : [];
}
function textOf(document, node) {
    const scalar = dereference(document, node);
    if (scalar === null || !(0,dist/* isScalar */.jn)(scalar) || scalarValue(scalar) === null)
        return undefined;
    return charactersOf(scalar);
}
function stringOf(document, node) {
    const scalar = dereference(document, node);
    if (scalar === null || !(0,dist/* isScalar */.jn)(scalar))
        return undefined;
    const value = scalarValue(scalar);
    return typeof value === 'string' ? value : undefined;
}
function charactersOf(scalar) {
    return typeof scalar.value === 'string' ? scalar.value : scalar.source;
}
function scalarValue(scalar) {
    const text = charactersOf(scalar);
    const isUntagged = scalar.tag === undefined || /^tag:yaml\.org,2002:(?!str$)/.test(scalar.tag);
    return scalar.type === 'PLAIN' && isUntagged ? valueOfPlain(text) : text;
}
function textAt(document, map, key) {
    return textOf(document, lookup(document, map, key));
}

;// CONCATENATED MODULE: ./build/packages/manifests/ancestry.js



function nodesAt({ root }, offset) {
    const nodes = [];
    for (let node = root; node !== null; node = childAt(node, offset))
        nodes.push(node);
    return nodes;
}
function childAt(node, offset) {
    if ((0,dist/* isMap */.jh)(node))
        return pairAt(node, offset)?.value ?? null;
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.findLast((item) => item.range[0] <= offset) ?? null;
    return null;
}
function pairAt(map, offset) {
    return map.items.findLast(({ key }) => key.range[0] <= offset);
}
function assertNoDuplicates(document, offset) {
    for (const node of nodesAt(document, offset)) {
        if (!(0,dist/* isMap */.jh)(node))
            continue;
        const pair = pairAt(node, offset);
        const key = pair === undefined ? undefined : keyOf(pair);
        if (key !== undefined)
            assertUnique(document, node, key);
    }
}
function assertUnique(document, map, key) {
    const [first, second] = ownPairs(map, key);
    if (first === undefined || second === undefined)
        return;
    const { source } = document;
    const { line } = source.position(first.key.range[0]);
    throw new errors/* FileError */.f6(source.position(second.key.range[0]), `the key ${JSON.stringify(key)} stands twice in one mapping (also on line ${line})`, { hint: 'Readers disagree on which one counts; remove one of them.' });
}
function aliasesOf(document, offset) {
    const nodes = nodesAt(document, offset);
    const parent = nodes.findLast((node) => (0,dist/* isMap */.jh)(node));
    const pair = parent === undefined ? undefined : pairAt(parent, offset);
    const key = pair === undefined ? undefined : keyOf(pair);
    return nodes.flatMap((node) => {
        const aliases = (0,dist/* isAlias */.Vj)(node) ? [] : (document.anchors.aliases.get(node) ?? []);
        return node === parent && key !== undefined
            ? aliases.filter((alias) => !isOverridden(document, alias, key))
            : aliases;
    });
}
function isOverridden(document, alias, key) {
    const map = nodesAt(document, alias.range[0]).findLast((node) => (0,dist/* isMap */.jh)(node));
    const pair = map === undefined ? undefined : pairAt(map, alias.range[0]);
    return map !== undefined && pair !== undefined && keyOf(pair) === '<<' && ownPairs(map, key).length > 0;
}

;// CONCATENATED MODULE: ./build/packages/manifests/change.js


function offsetOf(change) {
    switch (change.kind) {
        case 'set':
            return change.node.range[0];
        case 'insert':
            return change.after.key.range[0];
        case 'remove':
        case 'replace':
            return change.pair.key.range[0];
    }
}
function settableValue({ source }, { key, value }) {
    if (value === null) {
        throw new errors/* FileError */.f6(source.position(key.range[0]), 'the key has no ":" and so no place for a value', {
            hint: 'Write the key as `key: value`.',
        });
    }
    if ((0,dist/* isMap */.jh)(value) || (0,dist/* isSeq */.oP)(value)) {
        throw new errors/* FileError */.f6(source.position(value.range[0]), 'the key holds a mapping or list where one value was expected');
    }
    return value;
}

;// CONCATENATED MODULE: ./build/packages/manifests/position.js
function positionsOf(file, text) {
    let starts;
    return (offset) => {
        starts ??= lineStarts(text);
        const line = lastAtOrBefore(starts, offset);
        return { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    };
}
function lineStarts(text) {
    const starts = [text.startsWith('\uFEFF') ? 1 : 0];
    for (let newline = text.indexOf('\n'); newline !== -1; newline = text.indexOf('\n', newline + 1)) {
        starts.push(newline + 1);
    }
    return starts;
}
function lastAtOrBefore(starts, offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >>> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
function endOfLine(text, offset) {
    const newline = text.indexOf('\n', offset);
    if (newline === -1)
        return text.length;
    return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}
function startOfLine(text, offset) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return start === 0 && text.startsWith('\uFEFF') ? Math.min(1, offset) : start;
}
function lineEndingOf(text) {
    const newline = text.indexOf('\n');
    return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}

;// CONCATENATED MODULE: ./build/packages/manifests/quoting.js

const UNPRINTABLE = /[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;
const SHORT_ESCAPES = {
    '"': '\\"',
    '\\': '\\\\',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\b': '\\b',
    '\f': '\\f',
};
function writeString(text, wanted, place) {
    if (place.json || UNPRINTABLE.test(text))
        return inDoubleQuotes(text);
    if (wanted === 'plain' && isSafePlain(text, place.inFlow))
        return text;
    const readsBetterInSingle = wanted === 'plain' && /["\\]/.test(text) && !text.includes("'");
    return wanted === 'single' || readsBetterInSingle ? inSingleQuotes(text) : inDoubleQuotes(text);
}
function isSafePlain(text, inFlow) {
    if (!isStringWhenPlain(text) || UNPRINTABLE.test(text))
        return false;
    if (/^\s|\s$|^[?:,[\]{}#&*!|>'"%@`]|^-(?:\s|$)|^---|^\.\.\./.test(text))
        return false;
    if (/:(?:\s|$)|\s#/.test(text))
        return false;
    return !(inFlow && /[,[\]{}]/.test(text));
}
function isPrintable(text) {
    return !UNPRINTABLE.test(text.replaceAll('\t', ''));
}
function inSingleQuotes(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
function inDoubleQuotes(text) {
    const escaped = text.replace(/["\\\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, (character) => SHORT_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return `"${escaped}"`;
}
function writeNumber(value) {
    if (Number.isNaN(value))
        return '.nan';
    if (!Number.isFinite(value))
        return value < 0 ? '-.inf' : '.inf';
    const text = String(value === 0 ? 0 : value);
    return /^-?\d+e/.test(text) ? text.replace('e', '.0e') : text;
}

;// CONCATENATED MODULE: ./build/packages/manifests/source.js
function isInFlow({ flows }, offset) {
    let low = 0;
    let high = flows.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        const end = flows[middle]?.[1] ?? 0;
        if (end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    const flow = flows[low];
    return flow !== undefined && flow[0] <= offset;
}

;// CONCATENATED MODULE: ./build/packages/manifests/scalar-splice.js





function spliceValue({ document, node, value }) {
    const { source } = document;
    assertWritable(document, node, value);
    const [start, end] = node.range;
    if ((0,dist/* isAlias */.Vj)(node))
        return { start, end, text: writeValue(value, 'plain', placeOf(document, start)) };
    if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
        return { start, end, text: writeBlock(source.text, node, value) };
    }
    const written = writeValue(value, styleOf(node), placeOf(document, start));
    return { start, end, text: start === end ? spaced(source.text, start, written) : written };
}
function placeOf(document, offset) {
    return { inFlow: isInFlow(document, offset), json: document.json };
}
function styleOf(node) {
    if ((0,dist/* isAlias */.Vj)(node))
        return 'plain';
    if (node.type === 'QUOTE_DOUBLE')
        return 'double';
    return node.type === 'QUOTE_SINGLE' ? 'single' : 'plain';
}
function writeValue(value, style, place) {
    if (typeof value === 'string')
        return writeString(value, style, place);
    return typeof value === 'number' ? writeNumber(value) : String(value);
}
function spaced(text, offset, written) {
    const before = offset > 0 && !/\s/.test(text[offset - 1] ?? '') ? ' ' : '';
    const after = text[offset] === '#' ? ' ' : '';
    return `${before}${written}${after}`;
}
function writeBlock(text, node, value) {
    const raw = text.slice(node.range[0], node.range[1]);
    const eol = lineEndingOf(text);
    const header = raw.slice(0, endOfLine(raw, 0));
    const { indicators = '', rest = '' } = /^(?<indicators>[|>][-+\d]*)(?<rest>[\s\S]*)$/.exec(header)?.groups ?? {};
    const lines = typeof value === 'string' ? blockLines(value, indicators) : undefined;
    if (typeof value !== 'string' || lines === undefined) {
        const inline = writeValue(value, 'double', { inFlow: false, json: false });
        return `${inline}${rest}${raw.endsWith('\n') ? eol : ''}`;
    }
    const indent = ' '.repeat(blockIndent(text, node, raw));
    const isFolded = indicators.startsWith('>') && lines.length === 1;
    const style = `${isFolded ? '>' : '|'}${indicators.replace(/[|>+-]/g, '')}${chompingOf(value, indicators)}`;
    const body = [...lines, ...Array(trailingBlankLines(value)).fill('')];
    const written = body.map((line) => (line === '' ? '' : indent + line)).join(eol);
    return `${style}${rest}${eol}${written}${raw.endsWith('\n') || value.endsWith('\n') ? eol : ''}`;
}
function blockLines(value, indicators) {
    const lines = value.replace(/\n+$/, '').split('\n');
    const canStand = lines.every((line) => isPrintable(line) && (line === '' || line.trim() !== ''));
    const first = lines.find((line) => line !== '');
    if (first === undefined || !canStand)
        return undefined;
    return /^\s/.test(first) && !/\d/.test(indicators) ? undefined : lines;
}
function trailingBlankLines(value) {
    return Math.max(0, (/\n+$/.exec(value)?.[0].length ?? 0) - 1);
}
function chompingOf(value, indicators) {
    if (!value.endsWith('\n'))
        return '-';
    return indicators.includes('+') || value.endsWith('\n\n') ? '+' : '';
}
function blockIndent(text, node, raw) {
    const [, ...lines] = raw.split('\n');
    const explicit = /^[|>][-+]?(?<digit>\d)/.exec(raw)?.groups?.['digit'];
    const values = typeof node.value === 'string' ? node.value.split('\n') : [];
    const index = values.findIndex((line) => line.trim() !== '');
    const leading = (line) => /^ */.exec(line ?? '')?.[0].length ?? 0;
    if (index !== -1)
        return leading(lines[index]) - (explicit === undefined ? 0 : leading(values[index]));
    const lineStart = startOfLine(text, node.range[0]);
    const parent = /^[\s-]*/.exec(text.slice(lineStart, node.range[0]))?.[0].length ?? 0;
    return parent + Number(explicit ?? 2);
}
function assertWritable(document, node, value) {
    const at = document.source.position(node.range[0]);
    if (typeof value === 'string' && !value.isWellFormed()) {
        throw new errors/* FileError */.f6(at, 'the value is not valid Unicode: it holds half of a surrogate pair');
    }
    if (typeof value === 'number')
        assertExact(value, document, at);
    const tag = (0,dist/* isAlias */.Vj)(node) ? undefined : node.tag;
    if (tag !== undefined && !canCarry(tag, value)) {
        throw new errors/* FileError */.f6(at, `the value carries the tag ${tag.replace('tag:yaml.org,2002:', '!!')}, which ${describe(value)} contradicts`, {
            hint: 'Remove the tag from the file, or give a value of its type.',
        });
    }
}
function assertExact(value, { json }, at) {
    if (json && !Number.isFinite(value))
        throw new errors/* FileError */.f6(at, `JSON has no way to write ${value}`);
    if (Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 1e21) {
        throw new errors/* FileError */.f6(at, `the number ${value} has more digits than a number keeps exactly`, {
            hint: 'Give it as a string.',
        });
    }
}
function canCarry(tag, value) {
    const core = /^tag:yaml\.org,2002:(?<type>.*)$/.exec(tag)?.groups?.['type'];
    switch (core) {
        case undefined:
        case 'str':
            return typeof value === 'string';
        case 'bool':
            return typeof value === 'boolean';
        case 'null':
            return value === null;
        case 'int':
            return Number.isInteger(value);
        case 'float':
            return typeof value === 'number';
        default:
            return false;
    }
}
function describe(value) {
    return typeof value === 'string' ? `the string ${JSON.stringify(value)}` : String(value);
}

;// CONCATENATED MODULE: ./build/packages/manifests/pair-splice.js





function spliceInsertion({ document, map, after, key, value, style }) {
    const { text } = document.source;
    const end = endOf(after);
    const place = placeOf(document, after.key.range[0]);
    const pair = `${writeKey(after, key)}${separatorOf(text, after)}${writeString(value, style, place)}`;
    if (map.flow === true)
        return { start: end, end, text: `,${flowGap(text, map, after)}${pair}` };
    const indent = indentOf(document, map, after);
    const eol = lineEndingOf(text);
    if (text[end - 1] === '\n')
        return { start: end, end, text: `${indent}${pair}${eol}` };
    const lineEnd = endOfLine(text, end);
    return { start: lineEnd, end: lineEnd, text: `${eol}${indent}${pair}` };
}
function spliceRemovals(document, map, pairs) {
    for (const pair of pairs)
        assertUnreferenced(document, pair);
    return runsOf(map.items, pairs).flatMap((run) => map.flow === true ? spliceFlowRun(map, run) : spliceBlockRun(document, map, run));
}
function runsOf(items, pairs) {
    const runs = [];
    for (const [index, item] of items.entries()) {
        if (!pairs.has(item))
            continue;
        const current = runs.at(-1);
        if (current?.last === index - 1)
            current.last = index;
        else
            runs.push({ first: index, last: index });
    }
    return runs;
}
function spliceFlowRun({ items }, { first, last }) {
    const [from, to, previous, next] = [items[first], items[last], items[first - 1], items[last + 1]];
    if (from === undefined || to === undefined)
        return [];
    if (previous !== undefined)
        return [{ start: endOf(previous), end: endOf(to), text: '' }];
    return [{ start: from.key.range[0], end: next?.key.range[0] ?? endOf(to), text: '' }];
}
function spliceBlockRun(document, { items }, { first, last }) {
    const { text } = document.source;
    const run = items.slice(first, last + 1);
    const [from, next] = [run[0], items[last + 1]];
    if (from === undefined)
        return [];
    const start = from.key.range[0];
    if (text.slice(startOfLine(text, start), start).trim() === '')
        return run.map((pair) => spliceLineOf(text, pair));
    if (next === undefined)
        throw onlyPair(document, from);
    const end = endOf(run.at(-1) ?? from);
    const hasComment = text.slice(end, next.key.range[0]).includes('#');
    return [{ start, end: hasComment ? end : next.key.range[0], text: '' }];
}
function spliceLineOf(text, pair) {
    const start = endOfPreviousLine(text, startOfLine(text, pair.key.range[0]));
    const end = text[endOf(pair) - 1] === '\n' ? endOf(pair) - 1 : endOfLine(text, endOf(pair));
    return { start, end, text: '' };
}
function spliceReplacement({ document, pair, key, value }) {
    assertUnreferenced(document, pair);
    const { text } = document.source;
    const start = pair.key.range[0];
    const style = pair.value === null || (0,dist/* isMap */.jh)(pair.value) || (0,dist/* isSeq */.oP)(pair.value) ? 'plain' : styleOf(pair.value);
    const written = writeString(value, style, placeOf(document, start));
    const gap = text[endOf(pair)] === '#' ? ' ' : '';
    return { start, end: endOf(pair), text: `${writeKey(pair, key)}${separatorOf(text, pair)}${written}${gap}` };
}
function endOf({ key, value }) {
    return (value ?? key).range[1];
}
function endOfPreviousLine(text, lineStart) {
    if (text[lineStart - 1] !== '\n')
        return lineStart;
    return text[lineStart - 2] === '\r' ? lineStart - 2 : lineStart - 1;
}
function writeKey(neighbour, key) {
    return 'type' in neighbour.key && neighbour.key.type === 'QUOTE_DOUBLE' ? `"${key}"` : key;
}
function separatorOf(text, { key, value }) {
    const between = value === null ? '' : text.slice(key.range[1], value.range[0]);
    return /^:[ ]*$/.test(between) && (between !== ':' || ('type' in key && key.type === 'QUOTE_DOUBLE'))
        ? between
        : ': ';
}
function flowGap(text, map, after) {
    const keyStart = after.key.range[0];
    const lineStart = startOfLine(text, keyStart);
    const prefix = text.slice(lineStart, keyStart);
    if (prefix.trim() === '' && lineStart > map.range[0])
        return `${lineEndingOf(text)}${prefix}`;
    const isCompact = /^\{\S/.test(text.slice(map.range[0])) && /":\S/.test(text.slice(map.range[0], map.range[1]));
    return isCompact ? '' : ' ';
}
function indentOf({ source }, map, after) {
    const { text } = source;
    for (const { key } of map.items) {
        const prefix = text.slice(startOfLine(text, key.range[0]), key.range[0]);
        if (prefix.trim() === '')
            return prefix;
    }
    const start = after.key.range[0];
    const prefix = text.slice(startOfLine(text, start), start);
    if (/^[\s-]*$/.test(prefix))
        return prefix.replaceAll('-', ' ');
    throw new errors/* FileError */.f6(source.position(start), 'there is no place for another key in this mapping', {
        hint: 'Write it with one plain `key: value` per line.',
    });
}
function assertUnreferenced({ source, anchors }, { key, value }) {
    const alias = value === null ? undefined : anchors.aliases.get(value)?.[0];
    if (alias === undefined)
        return;
    const { line } = source.position(alias.range[0]);
    throw new errors/* FileError */.f6(source.position(key.range[0]), `this value must go, but the alias *${alias.source} on line ${line} repeats it`, { hint: 'Write the value out at the alias, or move the anchor there.' });
}
function onlyPair({ source }, { key }) {
    return new errors/* FileError */.f6(source.position(key.range[0]), 'removing this key would leave the list element empty');
}

;// CONCATENATED MODULE: ./build/packages/manifests/inspect.js


const MAX_DEPTH = 250;
const MAX_OPEN_BRACKETS = 5_000;
function inspectDocument(root, position) {
    const flows = [];
    const anchored = new Map();
    const targets = new Map();
    const aliases = new Map();
    const stack = root === null ? [] : [{ node: root, depth: 1, inFlow: false }];
    const noteAlias = (alias) => {
        const target = anchored.get(alias.source);
        if (target === undefined)
            throw unknownAlias(alias.source, position(alias.range[0]));
        targets.set(alias, target);
        listIn(aliases, target).push(alias);
    };
    for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
        const { node, depth, inFlow } = visit;
        if (depth > MAX_DEPTH)
            throw nestedTooDeep(position(node.range[0]));
        if ((0,dist/* isAlias */.Vj)(node)) {
            noteAlias(node);
            continue;
        }
        if (node.anchor !== undefined)
            anchored.set(node.anchor, node);
        if ((0,dist/* isScalar */.jn)(node))
            continue;
        const isFlow = node.flow === true;
        if (isFlow && !inFlow)
            flows.push([node.range[0], node.range[1]]);
        for (const child of childrenOf(node).toReversed()) {
            stack.push({ node: child, depth: depth + 1, inFlow: inFlow || isFlow });
        }
    }
    return { anchors: { targets, aliases }, flows };
}
function childrenOf(collection) {
    if (!(0,dist/* isMap */.jh)(collection))
        return collection.items;
    return collection.items.flatMap(({ key, value }) => (value === null ? [key] : [key, value]));
}
function listIn(lists, key) {
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    return list;
}
function assertShallow(text, position) {
    const offset = tooManyBrackets(text) ?? tooManyIndents(text);
    if (offset !== undefined)
        throw nestedTooDeep(position(offset));
}
function tooManyBrackets(text) {
    let open = 0;
    for (let offset = 0; offset < text.length; offset++) {
        const code = text.charCodeAt(offset) | 0x20;
        if (code === 0x7b)
            open++;
        else if (code === 0x7d && open > 0)
            open--;
        if (open > MAX_OPEN_BRACKETS)
            return offset;
    }
    return undefined;
}
function tooManyIndents(text) {
    if (!text.includes(' '.repeat(MAX_DEPTH)))
        return undefined;
    const indents = [];
    for (const { index, groups } of text.matchAll(/^(?<indent> *)[^\s#]/gm)) {
        const indent = groups?.['indent']?.length ?? 0;
        while ((indents.at(-1) ?? -1) >= indent)
            indents.pop();
        indents.push(indent);
        if (indents.length > MAX_DEPTH)
            return index + indent;
    }
    return undefined;
}
function nestedTooDeep(position) {
    return new errors/* FileError */.f6(position, `nested more than ${MAX_DEPTH} levels deep`, {
        hint: 'No manifest is; leave this file out of the path.',
    });
}
function unknownAlias(name, position) {
    return new errors/* FileError */.f6(position, `the alias *${name} refers to no anchor before it`, {
        hint: `Write &${name} at the value it should repeat, or quote it if "*" belongs to the text.`,
    });
}

;// CONCATENATED MODULE: ./build/packages/manifests/section.js
const MASKING_PAYS_FROM = 32_768;
const WORTHWHILE_SHARE = 0.8;
const MAX_PARENTS = 12;
const KEY_LINE = /^(?<key>\w[\w./-]*):(?:[ ]+(?<value>[^\s#].*)?|[ ]*)(?:#.*)?\r?$/;
const PREAMBLE = /^(?:[ ]*(?:#.*)?|---[ ]*)\r?$/;
const MAY_OPEN_SOMETHING = /["'[\]{}]/;
const QUOTED = String.raw `"(?:[^"\\\r]|\\.)*"|'[^'\r]*'`;
const FLOW_TEXT = String.raw `[^[\]{}"'#\r]|${QUOTED}`;
const INNER_FLOW = String.raw `[[{](?:${FLOW_TEXT})*[\]}]`;
const FLOW = String.raw `[[{](?:${FLOW_TEXT}|${INNER_FLOW})*[\]}]`;
const CLOSED_LINE = new RegExp(String.raw `^(?:[^"'[\]{}#\r]|[^\s"'[\]{}#]#)*(?:(?:${QUOTED}|${FLOW})[ \t]*)?(?:(?:^|(?<=[ \t]))#.*)?\r?$`);
const ANCHOR_OR_ALIAS = /(?:^|[\s[{,:-])[&*][^\s*&]/;
function maskSections(text, needOf) {
    const blocks = blocksOf(text, { start: text.startsWith('\uFEFF') ? 1 : 0, end: text.length, indent: 0, parents: [] });
    if (blocks === undefined)
        return undefined;
    const keys = [];
    const masks = [];
    for (const block of blocks) {
        if (maskBlock(text, block, needOf, masks) === 'kept')
            keys.push(block.key);
    }
    const masked = applyMasks(text, masks);
    const isWorthIt = masked !== undefined && keys.length > 0 && masked.kept <= WORTHWHILE_SHARE * text.length;
    return isWorthIt && !ANCHOR_OR_ALIAS.test(masked.text) ? { text: masked.text, keys } : undefined;
}
function maskBlock(text, block, needOf, masks) {
    const need = needOf(block, text);
    if (need === 'none' && block.isClosed) {
        masks.push(block);
        return 'masked';
    }
    if (need === 'parts' && !block.isLeaf && block.parents.length < MAX_PARENTS) {
        const parents = [...block.parents, block.key];
        const indent = childIndent(text, block);
        const children = indent === undefined ? [] : (blocksOf(text, { start: block.headEnd, end: block.end, indent, parents }) ?? []);
        for (const child of children)
            maskBlock(text, child, needOf, masks);
    }
    return 'kept';
}
function childIndent(text, { start, headEnd, end }) {
    const first = /^(?<indent> *)[^\s#]/m.exec(text.slice(headEnd, Math.min(end, headEnd + 4096)))?.groups?.['indent'];
    const own = start - (text.lastIndexOf('\n', start - 1) + 1);
    return first === undefined || first.length <= own ? undefined : first.length;
}
function blocksOf(text, { start: from, end: to, indent, parents }) {
    const blocks = new Map();
    let current;
    for (let start = from; start < to;) {
        const newline = text.indexOf('\n', start);
        const end = newline === -1 ? text.length : newline + 1;
        const line = text.slice(start, newline === -1 ? end : newline);
        const shape = shapeOf(line, indent);
        if (current === undefined ? shape.kind !== 'key' && !PREAMBLE.test(line) : shape.kind === 'foreign')
            return undefined;
        if (shape.kind === 'key') {
            if (blocks.has(shape.key))
                return undefined;
            current = { ...shape, parents, start: start + indent, end, headEnd: end, isClosed: true };
            blocks.set(shape.key, current);
        }
        if (current !== undefined)
            extend(current, end, line);
        start = end;
    }
    return [...blocks.values()];
}
function shapeOf(line, indent) {
    const depth = leadingSpaces(line);
    const first = line[depth];
    if (first === undefined || first === '\r' || first === '#' || depth > indent)
        return { kind: 'within' };
    if (depth < indent)
        return { kind: 'foreign' };
    const match = KEY_LINE.exec(indent === 0 ? line : line.slice(indent));
    const key = match?.groups?.['key'];
    if (key !== undefined)
        return { kind: 'key', key, isLeaf: match?.groups?.['value'] !== undefined };
    return /^-(?:[ \r]|$)/.test(line.slice(depth)) ? { kind: 'within' } : { kind: 'foreign' };
}
function leadingSpaces(line) {
    let count = 0;
    while (line.charCodeAt(count) === 0x20)
        count++;
    return count;
}
function extend(block, end, line) {
    block.end = end;
    if (block.isClosed && MAY_OPEN_SOMETHING.test(line))
        block.isClosed = CLOSED_LINE.test(line);
}
function applyMasks(text, masks) {
    const joined = [];
    for (const { start, end } of masks) {
        const last = joined.at(-1);
        const isAdjacent = last !== undefined && text.slice(last.end, start).trim() === '';
        if (isAdjacent)
            last.end = end;
        else
            joined.push({ start, end });
    }
    if (joined.length === 0)
        return undefined;
    const parts = [];
    let copied = 0;
    let kept = 0;
    for (const { start, end } of joined) {
        parts.push(text.slice(copied, start), maskOf(text.slice(start, end)));
        kept += start - copied;
        copied = end;
    }
    parts.push(text.slice(copied));
    return { text: parts.join(''), kept: kept + text.length - copied };
}
function maskOf(body) {
    const ending = body.endsWith('\n') ? '\n' : '';
    return `#${'-'.repeat(body.length - 1 - ending.length)}${ending}`;
}

;// CONCATENATED MODULE: ./build/packages/manifests/parse.js





const MAX_BYTES = 4 * 1024 * 1024;
function assertReadable({ path, text }) {
    const bytes = byteLength(text);
    if (bytes > MAX_BYTES) {
        throw new errors/* FileError */.f6({ file: path }, `the file has ${(bytes / 1024 / 1024).toFixed(1)} MiB; manifests over 4 MiB are not read`, { hint: 'Narrow the path so that it names only manifests, or split the file.' });
    }
    const nul = text.indexOf('\0');
    if (nul === -1)
        return;
    throw new errors/* FileError */.f6(positionsOf(path, text)(nul), 'the file holds a NUL byte: it is a binary file, not a manifest', {
        hint: 'Narrow the path so that it names only YAML and JSON files.',
    });
}
function byteLength(text) {
    return text.length * 3 <= MAX_BYTES ? text.length : new TextEncoder().encode(text).length;
}
function parseManifest(file, needOf) {
    assertReadable(file);
    if (needOf !== undefined && file.text.length >= MASKING_PAYS_FROM) {
        assertShallow(file.text, positionsOf(file.path, file.text));
        const source = parseMasked(file, needOf);
        if (source !== undefined)
            return source;
    }
    return parseSource(file.path, file.text);
}
function parseMasked(file, needOf) {
    const masked = maskSections(file.text, needOf);
    if (masked === undefined)
        return undefined;
    try {
        const source = parseSource(file.path, file.text, { parsedText: masked.text });
        return hasExactlyKeys(source, masked.keys) ? source : undefined;
    }
    catch (error) {
        if (error instanceof errors/* FileError */.f6)
            return undefined;
        throw error;
    }
}
function parseSource(file, text, origin = {}) {
    const { parsedText = text, container, position = positionsOf(file, text) } = origin;
    assertShallow(parsedText, position);
    const parsed = parseDocuments(parsedText);
    for (const { errors } of parsed) {
        const first = errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
        if (first === undefined)
            continue;
        const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
        throw tooDeep === undefined
            ? notYaml(position(first.pos[0]), first.message, text)
            : nestedTooDeep(position(first.pos[0]));
    }
    const documents = [];
    const source = { file, text, parsedText, documents, position, container };
    for (const [index, { contents }] of parsed.entries()) {
        documents.push({
            source,
            index,
            root: contents,
            ...inspectDocument(contents, position),
            json: isJson(source, contents),
        });
    }
    return source;
}
function parseDocuments(text) {
    const documents = (0,dist/* parseAllDocuments */.hR)(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
    return [...documents];
}
function isJson({ file }, root) {
    return file.toLowerCase().endsWith('.json') || isJsonMapping(root);
}
function isJsonMapping(root) {
    if (root === null || !('items' in root) || root.flow !== true)
        return false;
    const first = root.items[0];
    if (first === undefined || !('key' in first))
        return false;
    return 'type' in first.key && first.key.type === 'QUOTE_DOUBLE';
}
function hasExactlyKeys({ documents }, keys) {
    const root = documents.length === 1 ? documents[0]?.root : undefined;
    if (root === undefined || root === null || !('items' in root))
        return false;
    const found = root.items.map((item) => ('key' in item && 'value' in item.key ? item.key.value : undefined));
    return found.length === keys.length && found.every((key, index) => key === keys[index]);
}
function notYaml(position, message, text) {
    return new errors/* FileError */.f6(position, `not valid YAML: ${message}`, { hint: hintFor(text) });
}
function hintFor(text) {
    if (/^<{7} /m.test(text))
        return 'The file holds conflict markers; resolve the merge first.';
    if (text.includes('{{')) {
        return 'It looks like a Helm template, which is YAML only once rendered; name its values file or leave the folder out.';
    }
    return 'Correct the file at that position; no tool that reads it as YAML would accept it.';
}

;// CONCATENATED MODULE: ./build/packages/manifests/splice.js
function applySplices(text, splices) {
    const parts = [];
    let copied = 0;
    for (const { start, end, text: replacement } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
        if (start < copied)
            throw new RangeError(`two edits overlap at offset ${start}`);
        parts.push(text.slice(copied, start), replacement);
        copied = end;
    }
    parts.push(text.slice(copied));
    return parts.join('');
}

;// CONCATENATED MODULE: ./build/packages/manifests/verify.js



const NO_DIFFERENCE = {
    values: new Map(),
    removed: new Set(),
    replaced: new Map(),
    inserted: new Map(),
    appended: new Map(),
};
function differenceOf(changes) {
    const values = new Map();
    const removed = new Set();
    const replaced = new Map();
    const inserted = new Map();
    for (const change of changes) {
        if (change.kind === 'set')
            values.set(change.node.range[0], change.value);
        else if (change.kind === 'remove')
            removed.add(change.pair.key.range[0]);
        else if (change.kind === 'replace')
            replaced.set(change.pair.key.range[0], change);
        else {
            const at = change.map.range[0];
            const keys = inserted.get(at) ?? new Map();
            inserted.set(at, keys.set(change.key, change.value));
        }
    }
    return { values, removed, replaced, inserted, appended: new Map() };
}
function unexpectedDifference(before, after, expected) {
    const { created } = expected;
    if (created !== undefined) {
        const filled = after.find(({ root }) => root !== null && says(root, created));
        return filled !== undefined && after.length === Math.max(1, before.length) ? undefined : 0;
    }
    if (before.length !== after.length)
        return 0;
    for (const [index, { root }] of before.entries()) {
        const found = compare(root, after[index]?.root ?? null, expected);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function compare(before, after, expected) {
    if (before === null || after === null)
        return before === after ? undefined : (before?.range[0] ?? 0);
    const at = before.range[0];
    const value = (0,dist/* isMap */.jh)(before) || (0,dist/* isSeq */.oP)(before) ? undefined : expected.values.get(before.range[0]);
    if (value !== undefined) {
        const keepsProperties = (0,dist/* isAlias */.Vj)(before) || hasSameProperties(before, after);
        return keepsProperties && says(after, value) ? undefined : at;
    }
    return hasSameProperties(before, after) ? compareContent(before, after, expected) : at;
}
function compareContent(before, after, expected) {
    const at = before.range[0];
    if ((0,dist/* isMap */.jh)(before))
        return (0,dist/* isMap */.jh)(after) ? compareMappings(before, after, expected) : at;
    if ((0,dist/* isSeq */.oP)(before))
        return (0,dist/* isSeq */.oP)(after) ? compareLists(before, after, expected) : at;
    return isSameLeaf(before, after) ? undefined : at;
}
function isSameLeaf(before, after) {
    if ((0,dist/* isAlias */.Vj)(before))
        return (0,dist/* isAlias */.Vj)(after) && after.source === before.source;
    return (0,dist/* isScalar */.jn)(after) && before.type === after.type && charactersOf(before) === charactersOf(after);
}
function hasSameProperties(before, after) {
    if ((0,dist/* isAlias */.Vj)(before) || (0,dist/* isAlias */.Vj)(after))
        return (0,dist/* isAlias */.Vj)(before) === (0,dist/* isAlias */.Vj)(after);
    return before.tag === after.tag && before.anchor === after.anchor;
}
function compareLists(before, after, expected) {
    const at = before.range[0];
    if (before.flow !== after.flow)
        return at;
    const appended = expected.appended.get(at);
    const last = after.items.at(-1);
    if (appended !== undefined && (last === undefined || !says(last, appended)))
        return at;
    const rest = appended === undefined ? after.items : after.items.slice(0, -1);
    if (before.items.length !== rest.length)
        return at;
    for (const [index, node] of before.items.entries()) {
        const found = compare(node, rest[index] ?? null, expected);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function compareMappings(before, after, expected) {
    const at = before.range[0];
    if (before.flow !== after.flow)
        return at;
    const pending = new Map(expected.inserted.get(at));
    const remaining = before.items.filter((pair) => !expected.removed.has(pair.key.range[0]));
    let next = 0;
    for (const pair of after.items) {
        const key = keyOf(pair);
        const old = remaining[next];
        if (key !== undefined && pending.has(key) && (old === undefined || keyOf(old) !== key)) {
            if (!says(pair.value, pending.get(key) ?? null))
                return at;
            pending.delete(key);
            continue;
        }
        if (old === undefined)
            return at;
        next++;
        const found = comparePairs(old, pair, expected);
        if (found !== undefined)
            return found;
    }
    return next === remaining.length && pending.size === 0 ? undefined : at;
}
function comparePairs(before, after, expected) {
    const replacement = expected.replaced.get(before.key.range[0]);
    if (replacement === undefined) {
        return compare(before.key, after.key, expected) ?? compare(before.value, after.value, expected);
    }
    const isRight = keyOf(after) === replacement.key && says(after.value, replacement.value);
    return isRight ? undefined : before.key.range[0];
}
function says(node, expected) {
    if (node === null || (0,dist/* isAlias */.Vj)(node))
        return false;
    if ((0,dist/* isSeq */.oP)(node))
        return Array.isArray(expected) && saysList(node, expected);
    if ((0,dist/* isMap */.jh)(node))
        return isRecord(expected) && saysMapping(node, Object.entries(expected));
    if (typeof expected !== 'string')
        return Object.is(scalarValue(node), expected === 0 ? 0 : expected);
    if (charactersOf(node) !== expected)
        return false;
    return node.type !== 'PLAIN' || node.tag !== undefined || isStringWhenPlain(expected);
}
function saysList({ items }, expected) {
    return items.length === expected.length && items.every((item, index) => says(item, expected[index] ?? null));
}
function saysMapping({ items }, entries) {
    return (items.length === entries.length &&
        items.every((pair, index) => {
            const [key, value] = entries[index] ?? [];
            return keyOf(pair) === key && says(pair.value, value ?? null);
        }));
}
function isRecord(expected) {
    return typeof expected === 'object' && expected !== null && !Array.isArray(expected);
}

;// CONCATENATED MODULE: ./build/packages/manifests/edit.js













function applyChanges(source, changes) {
    const made = neededChanges(changes);
    for (const change of made)
        assertNoDuplicates(change.document, offsetOf(change));
    return made.length === 0 ? { text: source.text, made } : { text: rewrite(source, made).text, made };
}
function rewrite(source, changes) {
    const own = changes.filter(({ document }) => document.source === source);
    const embedded = rewriteEmbedded(changes.filter(({ document }) => document.source !== source));
    const values = new Map(embedded.map(({ container, text }) => [container.scalar.range[0], text]));
    const difference = differenceOf(own);
    const splices = [...own.flatMap(spliceOf), ...spliceAllRemovals(own), ...embedded.flatMap(({ splices }) => splices)];
    return spliceAndVerify(source, splices, { ...difference, values: new Map([...difference.values, ...values]) });
}
function spliceAndVerify(source, splices, expected) {
    const text = applySplices(source.text, splices);
    const offset = differenceAfter(touchedPart(source, splices), text, splices, expected);
    if (offset !== undefined) {
        const place = (0,errors/* formatPosition */.Ld)(source.position(offset));
        throw new Error(`${place}: editing this file would have changed something else; nothing was written. This is a bug.`);
    }
    return { text, splices };
}
function touchedPart(source, splices) {
    if (source.container !== undefined || source.text.length < MASKING_PAYS_FROM)
        return source;
    const sorted = splices.toSorted((a, b) => a.start - b.start);
    const starts = sorted.map(({ start }) => start);
    const part = parseMasked({ path: source.file, text: source.text }, ({ start, end }) => {
        const last = sorted[lastAtOrBefore(starts, end)];
        return last !== undefined && last.start <= end && last.end >= start ? 'parts' : 'none';
    });
    return part ?? source;
}
function differenceAfter(source, text, splices, expected) {
    const parsedText = source.parsedText === source.text ? text : applySplices(source.parsedText, splices);
    try {
        const after = parseSource(source.file, text, { parsedText });
        return unexpectedDifference(source.documents, after.documents, expected);
    }
    catch (error) {
        if (error instanceof errors/* FileError */.f6)
            return 0;
        throw error;
    }
}
function rewriteEmbedded(changes) {
    const bySource = Map.groupBy(changes, ({ document }) => document.source);
    return [...bySource].flatMap(([source, group]) => {
        const { container } = source;
        if (container === undefined)
            return [];
        const { text, splices } = rewrite(source, group);
        return [{ container, text, splices: splicesAround(container, text, splices) }];
    });
}
function splicesAround({ document, scalar, lines }, text, splices) {
    if (lines === undefined)
        return [spliceValue({ kind: 'set', document, node: scalar, value: text })];
    const eol = lineEndingOf(document.source.text);
    return splices.map(({ start, end, text: replacement }) => {
        const outerEnd = lines.toOuter(end);
        const isAtEnd = outerEnd === scalar.range[1] && replacement.endsWith('\n');
        const written = isAtEnd ? replacement.slice(0, -1) : replacement;
        return {
            start: lines.toOuter(start),
            end: outerEnd,
            text: written.replaceAll('\n', `${eol}${lines.indent}`) + (isAtEnd ? eol : ''),
        };
    });
}
function spliceOf(change) {
    switch (change.kind) {
        case 'set':
            return [spliceValue(change)];
        case 'insert':
            return [spliceInsertion(change)];
        case 'replace':
            return [spliceReplacement(change)];
        case 'remove':
            return [];
    }
}
function spliceAllRemovals(changes) {
    const removals = changes.filter((change) => change.kind === 'remove');
    return [...Map.groupBy(removals, ({ map }) => map)].flatMap(([map, group]) => {
        const [first] = group;
        return first === undefined ? [] : spliceRemovals(first.document, map, new Set(group.map(({ pair }) => pair)));
    });
}
function neededChanges(changes) {
    const wanted = new Map();
    for (const change of changes) {
        if (change.kind === 'set')
            noteWanted(wanted, change);
    }
    const seen = new Set();
    return changes.filter((change) => {
        if (change.kind !== 'set')
            return true;
        if (seen.has(change.node))
            return false;
        seen.add(change.node);
        return !isSettled(change, wanted);
    });
}
function noteWanted(wanted, { document, node, value }) {
    const other = wanted.get(node);
    if (wanted.has(node) && other !== value) {
        throw new errors/* FileError */.f6(document.source.position(node.range[0]), `this value is wanted to be both ${JSON.stringify(other)} and ${JSON.stringify(value)}`, { hint: 'Ask for one of them; two images or keys may share this line.' });
    }
    wanted.set(node, value);
}
function isSettled({ document, node, value }, wanted) {
    const scalar = dereference(document, node);
    if (scalar === null || !('source' in scalar) || (0,dist/* isAlias */.Vj)(scalar))
        return false;
    const targetWanted = (0,dist/* isAlias */.Vj)(node) ? wanted.get(scalar) : undefined;
    if (targetWanted !== undefined)
        return targetWanted === value;
    if (typeof value !== 'string')
        return Object.is(scalarValue(scalar), value);
    if (charactersOf(scalar) !== value || scalarValue(scalar) === null)
        return false;
    return scalar.type !== 'PLAIN' || scalar.tag !== undefined || isStringWhenPlain(value);
}

;// CONCATENATED MODULE: ./build/packages/manifests/reference.js

class InvalidReference extends errors/* GitopsError */.$n {
    name = 'InvalidReference';
    reference;
    constructor(reference, problem, hint = 'Write name[:tag][@digest], for example ghcr.io/acme/web:v1.2.3.') {
        super(`${JSON.stringify(reference)} is not an image reference: ${problem}`, { hint });
        this.reference = reference;
    }
}
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
const HEX_LENGTHS = { sha256: 64, sha384: 96, sha512: 128 };
const DOMAIN_LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const MAX_NAME_LENGTH = 255;
function parseImageReference(text) {
    const parts = splitReference(text);
    const problem = referenceProblem(parts);
    if (problem !== undefined)
        throw new InvalidReference(text, problem);
    return parts;
}
function asImageReference(text) {
    const parts = splitReference(text);
    return referenceProblem(parts) === undefined ? parts : undefined;
}
function parseImageOverride(line) {
    const hint = 'Write name[=newname][:tag][@digest], for example web=ghcr.io/acme/web:v1.2.3.';
    const equals = line.indexOf('=');
    if (equals === -1) {
        const parts = splitReference(line);
        const problem = referenceProblem(parts);
        if (problem !== undefined)
            throw new InvalidReference(line, problem, hint);
        return parts;
    }
    const name = line.slice(0, equals);
    const target = splitReference(line.slice(equals + 1));
    const problem = placeholderProblem(name) ?? referenceProblem(target);
    if (problem !== undefined)
        throw new InvalidReference(line, problem, hint);
    const { name: newName, ...version } = target;
    return { name, newName, ...version };
}
function formatImageReference({ name, tag, digest }) {
    return `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
function formatImageOverride({ name, newName, ...version }) {
    const target = formatImageReference({ name: newName ?? name, ...version });
    return newName === undefined ? target : `${name}=${target}`;
}
function normaliseImageName(name) {
    const slash = name.indexOf('/');
    const first = slash === -1 ? '' : name.slice(0, slash);
    if (first !== '' && isDomain(first)) {
        return first === 'index.docker.io' ? normaliseImageName(`docker.io/${name.slice(slash + 1)}`) : withLibrary(name);
    }
    return withLibrary(`docker.io/${name}`);
}
function withLibrary(name) {
    const path = name.slice('docker.io/'.length);
    return name.startsWith('docker.io/') && !path.includes('/') ? `docker.io/library/${path}` : name;
}
function isDomain(component) {
    return component === 'localhost' || /[.:]/.test(component) || component !== component.toLowerCase();
}
function tagProblem(tag) {
    if (tag === '')
        return 'the tag after ":" is empty';
    if (TAG.test(tag))
        return undefined;
    if (tag.length > 128)
        return `the tag is ${tag.length} characters long; 128 are allowed`;
    return `the tag ${JSON.stringify(tag)} may hold only letters, digits, "_", "." and "-", and not begin with "." or "-"`;
}
function digestProblem(digest) {
    if (digest === '')
        return 'the digest after "@" is empty';
    if (!DIGEST.test(digest)) {
        return `the digest ${JSON.stringify(digest)} must be algorithm:hex with at least 32 hex digits, such as sha256:…`;
    }
    const [algorithm = '', hex = ''] = digest.split(':');
    const length = HEX_LENGTHS[algorithm];
    if (length !== undefined && hex.length !== length) {
        return `a ${algorithm} digest has ${length} hex digits, this one has ${hex.length}`;
    }
    return undefined;
}
function nameProblem(name) {
    if (name === '')
        return 'the name is empty';
    if (/\s/.test(name))
        return `the name ${JSON.stringify(name)} holds white space`;
    if (name.length > MAX_NAME_LENGTH)
        return `the name is ${name.length} characters long; ${MAX_NAME_LENGTH} are allowed`;
    if (name.includes('://'))
        return 'an image has no scheme; leave out everything up to "://"';
    const components = name.split('/');
    const first = components[0] ?? '';
    if (components.length === 1 || !isDomain(first))
        return pathProblem(components);
    return domainProblem(first) ?? pathProblem(components.slice(1));
}
function splitReference(text) {
    const at = text.indexOf('@');
    const named = at === -1 ? text : text.slice(0, at);
    const colon = named.lastIndexOf(':');
    const tagged = colon > named.lastIndexOf('/');
    return {
        name: tagged ? named.slice(0, colon) : named,
        ...(tagged ? { tag: named.slice(colon + 1) } : {}),
        ...(at === -1 ? {} : { digest: text.slice(at + 1) }),
    };
}
function referenceProblem({ name, tag, digest }) {
    return (nameProblem(name) ??
        (tag === undefined ? undefined : tagProblem(tag)) ??
        (digest === undefined ? undefined : digestProblem(digest)));
}
function placeholderProblem(name) {
    if (name === '')
        return 'the name before "=" is empty';
    return /^[\w./:-]+$/.test(name)
        ? undefined
        : `the name ${JSON.stringify(name)} before "=" holds characters no image name has`;
}
function domainProblem(domain) {
    const match = /^(?<host>\[[0-9a-fA-F:]+\]|[^:[\]]+)(?::(?<port>\d+))?$/.exec(domain);
    const host = match?.groups?.['host'];
    if (host === undefined)
        return `${JSON.stringify(domain)} is not a registry host (host or host:port)`;
    if (host.startsWith('['))
        return undefined;
    const label = host.split('.').find((part) => !DOMAIN_LABEL.test(part));
    return label === undefined
        ? undefined
        : `${JSON.stringify(domain)} is not a registry host: ${JSON.stringify(label)} is no host label`;
}
function pathProblem(components) {
    const wrong = components.find((component) => !PATH_COMPONENT.test(component));
    if (wrong === undefined)
        return undefined;
    if (wrong === '')
        return 'the name has an empty part between slashes';
    if (/[A-Z]/.test(wrong))
        return `${JSON.stringify(wrong)} must be lower case`;
    return `${JSON.stringify(wrong)} may hold only a-z, 0-9 and single separators ".", "_", "__" or "-" between them`;
}

;// CONCATENATED MODULE: ./build/packages/manifests/embedded.js



const parsed = new WeakMap();
function embeddedSource(document, scalar) {
    const known = parsed.get(scalar);
    if (known !== undefined)
        return known;
    const { source: outer } = document;
    const text = charactersOf(scalar);
    const lines = linesOf(outer.text, scalar, text);
    const source = parseSource(outer.file, text, {
        container: { document, scalar, lines },
        position: (offset) => outer.position(lines === undefined ? scalar.range[0] : lines.toOuter(offset)),
    });
    parsed.set(scalar, source);
    return source;
}
function linesOf(outerText, scalar, value) {
    if (scalar.type !== 'BLOCK_LITERAL')
        return undefined;
    const headerEnd = outerText.indexOf('\n', scalar.range[0]) + 1;
    const values = value.split('\n');
    const indent = embedded_indentOf(outerText.slice(headerEnd, scalar.range[1]).split('\n'), values);
    const inner = [];
    const outer = [];
    let innerStart = 0;
    let outerStart = headerEnd;
    for (const line of values) {
        const newline = outerText.indexOf('\n', outerStart);
        const lineEnd = newline === -1 ? outerText.length : newline;
        const written = outerText.slice(outerStart, lineEnd).replace(/\r$/, '');
        const isBlank = line === '' && written.trim() === '';
        if (!isBlank && written !== indent + line && outerStart < scalar.range[1])
            return undefined;
        inner.push(innerStart);
        outer.push(outerStart + (isBlank ? Math.min(indent.length, written.length) : indent.length));
        innerStart += line.length + 1;
        outerStart = lineEnd + 1;
    }
    return {
        indent,
        toOuter: (offset) => {
            const line = lastAtOrBefore(inner, offset);
            return Math.min((outer[line] ?? 0) + offset - (inner[line] ?? 0), scalar.range[1]);
        },
    };
}
function embedded_indentOf(written, values) {
    const index = values.findIndex((line) => line.trim() !== '');
    return ' '.repeat(Math.max(0, embedded_leadingSpaces(written[index]) - embedded_leadingSpaces(values[index])));
}
function embedded_leadingSpaces(line) {
    return /^ */.exec(line ?? '')?.[0].length ?? 0;
}

;// CONCATENATED MODULE: ./build/packages/manifests/key-path.js

class InvalidKeyPath extends errors/* GitopsError */.$n {
    name = 'InvalidKeyPath';
    path;
    constructor(path, problem) {
        super(`${JSON.stringify(path)} is not a key path: ${problem}`, {
            hint: 'Write keys with dots between them, such as image.tag or containers[name=web].image; write \\. for a dot within a key.',
        });
        this.path = path;
    }
}
function parseKeyPath(path) {
    const segments = [];
    let rest = path.startsWith('.') ? path.slice(1) : path;
    if (rest === '')
        throw new InvalidKeyPath(path, 'it is empty');
    let expectsKey = true;
    while (rest !== '') {
        if (rest.startsWith('[')) {
            const { segment, length } = parseBracket(path, rest);
            segments.push(segment);
            rest = rest.slice(length);
        }
        else if (expectsKey) {
            const written = /^(?:\\[\s\S]|[^\\.[\]])+/.exec(rest)?.[0];
            if (written === undefined)
                throw new InvalidKeyPath(path, unexpected(rest));
            segments.push({ kind: 'key', key: withoutEscapes(written) });
            rest = rest.slice(written.length);
        }
        else {
            throw new InvalidKeyPath(path, unexpected(rest));
        }
        expectsKey = rest.startsWith('.');
        if (!expectsKey)
            continue;
        rest = rest.slice(1);
        if (rest === '')
            throw new InvalidKeyPath(path, 'it ends with a dot');
    }
    return segments;
}
function unexpected(rest) {
    if (rest.startsWith('.'))
        return 'a key between two dots is empty';
    if (rest.startsWith('\\'))
        return 'it ends with a backslash';
    return `${JSON.stringify(rest.slice(0, 12))} cannot stand where it does`;
}
function parseBracket(path, rest) {
    const quoted = /^\["(?<key>(?:\\.|[^"\\])*)"\]/.exec(rest);
    if (quoted !== null) {
        return { segment: { kind: 'key', key: withoutEscapes(quoted.groups?.['key'] ?? '') }, length: quoted[0].length };
    }
    const bracket = /^\[(?<content>(?:\\.|[^\\\]])*)\]/.exec(rest);
    const content = bracket?.groups?.['content'];
    if (bracket === null || content === undefined)
        throw new InvalidKeyPath(path, 'a "[" is never closed');
    return { segment: parseBracketContent(path, content), length: bracket[0].length };
}
function parseBracketContent(path, content) {
    if (/^\d+$/.test(content))
        return { kind: 'index', index: Number(content) };
    const conditions = (content.match(/(?:\\.|[^\\,])+/g) ?? []).map((text) => {
        const match = /^(?<field>(?:\\.|[^\\=])+)=(?<value>[\s\S]*)$/.exec(text.trim());
        const { field, value } = match?.groups ?? {};
        if (field === undefined || value === undefined) {
            throw new InvalidKeyPath(path, `[${content}] is neither an index [0] nor a choice [name=web] nor a quoted key ["a.b"]`);
        }
        return { field: (field.match(/(?:\\.|[^\\.])+/g) ?? []).map(withoutEscapes), value: withoutEscapes(value) };
    });
    if (conditions.length === 0)
        throw new InvalidKeyPath(path, '"[]" chooses nothing');
    return { kind: 'where', conditions };
}
function withoutEscapes(text) {
    return text.replace(/\\([\s\S])/g, '$1');
}
function formatKeyPath(path) {
    return path.map((segment, index) => formatSegment(segment, index === 0)).join('');
}
function formatSegment(segment, isFirst) {
    switch (segment.kind) {
        case 'key':
            if (segment.key === '')
                return '[""]';
            return `${isFirst ? '' : '.'}${withEscapes(segment.key, /[\\.[\]]/g)}`;
        case 'index':
            return `[${segment.index}]`;
        case 'where': {
            const conditions = segment.conditions.map(({ field, value }) => `${field.map((key) => withEscapes(key, /[\\.=,\]]/g)).join('.')}=${withEscapes(value, /[\\,\]]/g)}`);
            return `[${conditions.join(',')}]`;
        }
    }
}
function withEscapes(text, special) {
    return text.replace(special, '\\$&');
}

;// CONCATENATED MODULE: ./build/packages/manifests/trail.js



function under(parent, key) {
    return { parent, step: { kind: 'key', key } };
}
function underAll(parent, keys) {
    return keys.reduce(under, parent);
}
function atItem(document, parent, items, index) {
    const name = nameOf(document, items[index]);
    const isUnique = name !== undefined && items.filter((item) => nameOf(document, item) === name).length === 1;
    if (!isUnique)
        return { parent, step: { kind: 'index', index } };
    return { parent, step: { kind: 'where', conditions: [{ field: ['name'], value: name }] } };
}
function nameOf(document, item) {
    if (item === undefined || !(0,dist/* isMap */.jh)(item))
        return undefined;
    const pair = ownPair(item, 'name');
    return pair === undefined ? undefined : textOf(document, pair.value);
}
function formatTrail(document, trail) {
    const segments = [];
    for (let current = trail; current !== undefined; current = current.parent)
        segments.unshift(current.step);
    const outer = document.source.container?.document ?? document;
    const selector = outer.source.documents.length > 1 ? documentSelector(outer) : undefined;
    return formatKeyPath(selector === undefined ? segments : [selector, ...segments]);
}
function documentSelector(document) {
    const { root } = document;
    if (root === null || !(0,dist/* isMap */.jh)(root))
        return undefined;
    const kind = textAt(document, root, 'kind');
    const metadata = ownPair(root, 'metadata')?.value ?? null;
    const name = metadata !== null && (0,dist/* isMap */.jh)(metadata) ? textAt(document, metadata, 'name') : undefined;
    const conditions = [
        ...(kind === undefined ? [] : [{ field: ['kind'], value: kind }]),
        ...(name === undefined ? [] : [{ field: ['metadata', 'name'], value: name }]),
    ];
    return conditions.length === 0 ? undefined : { kind: 'where', conditions };
}

;// CONCATENATED MODULE: ./build/packages/manifests/site.js



function occurrenceOf({ kind, document, trail, node, name, repository, version }) {
    const { tag, digest } = version;
    return {
        ...document.source.position(node.range[0]),
        kind,
        name,
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
        keyPath: formatTrail(document, trail),
    };
}
function versionOfTag(text) {
    if (text === undefined || text === '')
        return {};
    const reference = asImageReference(`x:${text}`) ?? asImageReference(`x${text}`);
    return reference?.name === 'x' ? versionOf(reference) : undefined;
}
function versionOf({ tag, digest }) {
    return { tag, digest };
}
function cannotExpress(document, node, problem, hint) {
    return new errors/* FileError */.f6(document.source.position(node.range[0]), problem, { hint });
}

;// CONCATENATED MODULE: ./build/packages/manifests/image-string.js



function imageStringSite({ kind, document, trail, node }) {
    const text = stringOf(document, node);
    const reference = text === undefined ? undefined : asImageReference(text);
    if (reference === undefined)
        return undefined;
    const { name } = reference;
    return {
        occurrence: occurrenceOf({ kind, document, trail, node, name, repository: name, version: versionOf(reference) }),
        document,
        changes({ newName = name, ...version }) {
            return [{ kind: 'set', document, node, value: formatImageReference({ ...version, name: newName }) }];
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/manifests/slot-site.js



function slotSite(slots) {
    const { kind, document, trail } = slots;
    const registry = textIn(slots, slots.registry) ?? '';
    const path = stringOf(document, slots.repository.node);
    if (path === undefined)
        return undefined;
    const repository = registry === '' ? path : `${registry}/${path}`;
    const version = readVersion(slots);
    if (nameProblem(repository) !== undefined || version === undefined)
        return undefined;
    const node = heldIn(slots, version);
    return {
        occurrence: occurrenceOf({ kind, document, trail, node, name: repository, repository, version }),
        document,
        changes: (wanted) => [...changeRepository(slots, repository, wanted), ...changeVersion(slots, wanted)],
    };
}
function textIn({ document }, slot) {
    return slot === undefined ? undefined : textOf(document, slot.node);
}
function readVersion(slots) {
    const tagged = versionOfTag(slots.tag === undefined ? slots.inheritedTag : textIn(slots, slots.tag));
    if (tagged === undefined)
        return undefined;
    const text = textIn(slots, slots.digest) ?? '';
    if (text === '')
        return tagged;
    const digest = slots.digest?.form === 'hex' && !text.includes(':') ? `sha256:${text}` : text;
    return versionOfTag(`@${digest}`) === undefined ? undefined : { ...tagged, digest };
}
function heldIn({ tag, digest, repository }, version) {
    if (version.tag === undefined && version.digest !== undefined && digest !== undefined)
        return digest.node;
    return (tag ?? repository).node;
}
function changeVersion(slots, { tag, digest }) {
    if (slots.digest !== undefined) {
        return [...changeTag(slots, tag ?? ''), ...changeDigest(slots, slots.digest, digest)];
    }
    if (digest === undefined)
        return changeTag(slots, tag ?? '');
    if (tag === undefined) {
        throw cannotExpress(slots.document, (slots.tag ?? slots.repository).node, `there is no digest key next to this image to hold ${digest} alone`, 'Give the tag as well (the tag key then holds tag@digest), or add `digest: ""` if the chart reads it.');
    }
    return changeTag(slots, `${tag}@${digest}`);
}
function changeTag(slots, wanted) {
    if (slots.tag === undefined)
        return wanted === (slots.inheritedTag ?? '') ? [] : slots.addTag(wanted);
    return setText(slots, slots.tag.node, wanted);
}
function changeDigest(slots, { node, form }, wanted = '') {
    if (form === 'full')
        return setText(slots, node, wanted);
    if (wanted !== '' && !wanted.startsWith('sha256:')) {
        throw cannotExpress(slots.document, node, `this key holds sha256 digests only, not ${wanted}`, 'Give a sha256 digest.');
    }
    return setText(slots, node, wanted.replace('sha256:', ''));
}
function setText({ document }, node, value) {
    return value === '' && textOf(document, node) === undefined ? [] : [{ kind: 'set', document, node, value }];
}
function changeRepository(slots, current, { newName }) {
    if (newName === undefined || newName === current)
        return [];
    const { repository, registry } = slots;
    const registryText = textIn(slots, registry) ?? '';
    if (registry === undefined || registryText === '')
        return rename(slots, repository, newName);
    if (newName.startsWith(`${registryText}/`))
        return rename(slots, repository, newName.slice(registryText.length + 1));
    const { host, path } = splitDomain(newName);
    return [...rename(slots, registry, host), ...rename(slots, repository, path)];
}
function rename(slots, { node, isOwn }, value) {
    if (isOwn)
        return setText(slots, node, value);
    throw cannotExpress(slots.document, node, `this is merged in by "<<", so it cannot become ${value} for one use only`, 'Write the key next to the tag first.');
}
function splitDomain(name) {
    const slash = name.indexOf('/');
    const first = slash === -1 ? '' : name.slice(0, slash);
    return isDomain(first) ? { host: first, path: name.slice(slash + 1) } : { host: 'docker.io', path: name };
}

;// CONCATENATED MODULE: ./build/packages/manifests/values-images.js






function findValuesImages(search, node, trail) {
    if (node === null || (0,dist/* isAlias */.Vj)(node) || (0,dist/* isScalar */.jn)(node))
        return [];
    if ((0,dist/* isSeq */.oP)(node)) {
        return node.items.flatMap((item, index) => (0,dist/* isAlias */.Vj)(item) || (0,dist/* isScalar */.jn)(item)
            ? []
            : findValuesImages(search, item, atItem(search.document, trail, node.items, index)));
    }
    const own = ownImages(search, node, trail);
    const nested = node.items.flatMap((pair) => {
        const key = keyOf(pair);
        if (key === undefined || search.skippedKeys.has(key))
            return [];
        return findValuesImages(search, pair.value, under(trail, key));
    });
    return [...own, ...nested];
}
function ownImages(search, map, trail) {
    const spread = spreadImage(search, map, trail);
    if (spread !== undefined)
        return [spread];
    return map.items.flatMap((pair) => imageStringOf(search, pair, trail) ?? []);
}
function imageStringOf({ kind, document }, pair, trail) {
    const key = keyOf(pair);
    const { value } = pair;
    if (key === undefined || value === null || (0,dist/* isMap */.jh)(value) || (0,dist/* isSeq */.oP)(value))
        return undefined;
    const isImage = key === 'image' || (key.endsWith('Image') && hasVersion(document, value));
    return isImage ? imageStringSite({ kind, document, trail: under(trail, key), node: value }) : undefined;
}
function hasVersion(document, node) {
    const reference = asImageReference(textOf(document, node) ?? '');
    return reference?.tag !== undefined || reference?.digest !== undefined;
}
function spreadImage({ kind, document }, map, trail) {
    const tag = ownSlot(map, 'tag');
    const digest = digestSlot(map);
    const hasOwnVersion = tag !== undefined || digest !== undefined;
    const pair = repositoryPair(document, map, trail, hasOwnVersion);
    const repository = pair === undefined ? undefined : slotOf(pair, map.items.includes(pair));
    if (pair === undefined || repository === undefined)
        return undefined;
    const tagPair = ownPair(map, 'tag');
    if (tagPair !== undefined && tag === undefined)
        return undefined;
    const mergedTag = mergedPair(document, map, 'tag');
    const isInherited = !repository.isOwn && !hasOwnVersion;
    if (isInherited || !(hasOwnVersion || mergedTag !== undefined || isAboutImages(map, trail)))
        return undefined;
    return slotSite({
        kind,
        document,
        trail: under(trail, keyHolding(tag, digest, pair)),
        repository,
        registry: ownSlot(map, 'registry') ?? mergedSlot(document, map, 'registry'),
        tag,
        digest,
        inheritedTag: mergedTag === undefined ? undefined : textOf(document, mergedTag.value),
        addTag: (value) => [
            { kind: 'insert', document, map, after: insertAfter(map, pair), key: 'tag', value, style: 'plain' },
        ],
    });
}
function keyHolding(tag, digest, repository) {
    if (tag !== undefined)
        return 'tag';
    return (digest === undefined ? keyOf(repository) : digest.form === 'hex' ? 'sha' : 'digest') ?? '';
}
function insertAfter(map, repository) {
    return map.items.includes(repository) ? repository : (map.items.at(-1) ?? repository);
}
function repositoryPair(document, map, trail, hasOwnVersion) {
    const repository = ownPair(map, 'repository') ?? (hasOwnVersion ? mergedPair(document, map, 'repository') : undefined);
    if (repository !== undefined || !hasOwnVersion)
        return repository;
    const image = ownPair(map, 'image');
    if (image?.value != null && !(0,dist/* isMap */.jh)(image.value) && !(0,dist/* isSeq */.oP)(image.value)) {
        return hasVersion(document, image.value) ? undefined : image;
    }
    return isUnderImage(trail) ? ownPair(map, 'name') : undefined;
}
function isAboutImages(map, trail) {
    return (isUnderImage(trail) || ['pullPolicy', 'imagePullPolicy', 'registry'].some((key) => ownPair(map, key) !== undefined));
}
function isUnderImage(trail) {
    return trail?.step.kind === 'key' && /image$/i.test(trail.step.key);
}
function ownSlot(map, key) {
    const pair = ownPair(map, key);
    return pair === undefined ? undefined : slotOf(pair, true);
}
function mergedSlot(document, map, key) {
    const pair = mergedPair(document, map, key);
    return pair === undefined ? undefined : slotOf(pair, false);
}
function slotOf({ value }, isOwn) {
    return value === null || (0,dist/* isMap */.jh)(value) || (0,dist/* isSeq */.oP)(value) ? undefined : { node: value, isOwn };
}
function digestSlot(map) {
    const digest = ownSlot(map, 'digest');
    if (digest !== undefined)
        return { node: digest.node, form: 'full' };
    const sha = ownSlot(map, 'sha');
    return sha === undefined ? undefined : { node: sha.node, form: 'hex' };
}

;// CONCATENATED MODULE: ./build/packages/manifests/argo-application.js










const KIND = 'argo-application';
const NOTHING = new Set();
function findApplicationImages(document, spec, trail) {
    const single = ownMappingAt(spec, ['source']);
    const several = ownList(spec, 'sources');
    return [
        ...(single === undefined ? [] : findSourceImages(document, single, under(trail, 'source'))),
        ...several.flatMap((source, index) => (0,dist/* isMap */.jh)(source)
            ? findSourceImages(document, source, atItem(document, under(trail, 'sources'), several, index))
            : []),
    ];
}
function findSourceImages(document, source, trail) {
    const helm = ownMappingAt(source, ['helm']);
    const kustomize = ownMappingAt(source, ['kustomize']);
    return [
        ...(helm === undefined ? [] : findHelmImages(document, helm, under(trail, 'helm'))),
        ...(kustomize === undefined
            ? []
            : findOverrides(document, ownList(kustomize, 'images'), underAll(trail, ['kustomize', 'images']))),
    ];
}
function findHelmImages(document, helm, trail) {
    const search = { kind: KIND, document, skippedKeys: NOTHING };
    return [
        ...findParameterImages(document, ownList(helm, 'parameters'), under(trail, 'parameters')),
        ...findValuesImages(search, ownValue(helm, 'valuesObject'), under(trail, 'valuesObject')),
        ...findEmbeddedImages(document, ownValue(helm, 'values'), under(trail, 'values')),
    ];
}
function findEmbeddedImages(document, node, trail) {
    if (node === null || !(0,dist/* isScalar */.jn)(node))
        return [];
    return embeddedDocuments(document, node).flatMap((embedded) => findValuesImages({ kind: KIND, document: embedded, skippedKeys: NOTHING }, embedded.root, trail));
}
function embeddedDocuments(document, scalar) {
    try {
        return embeddedSource(document, scalar).documents;
    }
    catch (error) {
        if (error instanceof errors/* FileError */.f6 && charactersOf(scalar).includes('{{'))
            return [];
        throw error;
    }
}
function findParameterImages(document, list, trail) {
    const parameters = parametersOf(document, list, trail);
    const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
    return parameters.flatMap((parameter) => {
        const { name, value } = parameter;
        if (/(?:^|\.)image$/.test(name))
            return imageStringSite({ kind: KIND, document, trail: parameter.trail, node: value }) ?? [];
        const prefix = /^(?<prefix>.*\.|)repository$/.exec(name)?.groups?.['prefix'];
        return prefix === undefined ? [] : (pairedParameters(document, parameter, prefix, byName) ?? []);
    });
}
function pairedParameters(document, repository, prefix, byName) {
    const tag = byName.get(`${prefix}tag`);
    const digest = byName.get(`${prefix}digest`);
    const held = tag ?? digest;
    if (held === undefined)
        return undefined;
    return slotSite({
        kind: KIND,
        document,
        trail: held.trail,
        repository: { node: repository.value, isOwn: true },
        registry: argo_application_slotOf(byName.get(`${prefix}registry`)),
        tag: argo_application_slotOf(tag),
        digest: digest === undefined ? undefined : { node: digest.value, form: 'full' },
        inheritedTag: undefined,
        addTag: () => {
            throw new errors/* FileError */.f6(document.source.position(repository.value.range[0]), `there is no parameter ${prefix}tag to hold the tag`, { hint: `Add { name: ${prefix}tag, value: "" } to helm.parameters.` });
        },
    });
}
function argo_application_slotOf(parameter) {
    return parameter === undefined ? undefined : { node: parameter.value, isOwn: true };
}
function parametersOf(document, list, trail) {
    return list.flatMap((item, index) => {
        if (!(0,dist/* isMap */.jh)(item))
            return [];
        const name = textAt(document, item, 'name');
        const value = ownPair(item, 'value')?.value ?? null;
        if (name === undefined || value === null || (0,dist/* isMap */.jh)(value) || (0,dist/* isSeq */.oP)(value))
            return [];
        return [{ name, value, trail: under(atItem(document, trail, list, index), 'value') }];
    });
}
function findOverrides(document, list, trail) {
    return list.flatMap((node, index) => {
        if ((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node))
            return [];
        const override = asOverride(textOf(document, node));
        return override === undefined ? [] : [overrideSite(document, node, override, atItem(document, trail, list, index))];
    });
}
function overrideSite(document, node, override, trail) {
    const { name, newName, ...version } = override;
    return {
        occurrence: occurrenceOf({ kind: KIND, document, trail, node, name, repository: newName ?? name, version }),
        document,
        changes: (wanted) => {
            const renamed = wanted.newName ?? newName;
            const target = renamed === undefined || renamed === name ? { name } : { name, newName: renamed };
            const { newName: _, ...wantedVersion } = wanted;
            return [{ kind: 'set', document, node, value: formatImageOverride({ ...target, ...wantedVersion }) }];
        },
    };
}
function asOverride(text) {
    if (text === undefined)
        return undefined;
    try {
        return parseImageOverride(text);
    }
    catch (error) {
        if (error instanceof InvalidReference)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/packages/manifests/kustomization.js







const kustomization_NOTHING = new Set();
function findInKustomization(document, root, trail) {
    const charts = ownList(root, 'helmCharts');
    const chartsTrail = under(trail, 'helmCharts');
    return [
        ...findKustomizeImages({
            kind: 'kustomization',
            document,
            list: ownList(root, 'images'),
            trail: under(trail, 'images'),
        }),
        ...charts.flatMap((chart, index) => {
            if (!(0,dist/* isMap */.jh)(chart))
                return [];
            const values = under(atItem(document, chartsTrail, charts, index), 'valuesInline');
            const search = { kind: 'helm-values', document, skippedKeys: kustomization_NOTHING };
            return findValuesImages(search, ownValue(chart, 'valuesInline'), values);
        }),
    ];
}
function findInFluxKustomization(document, root, trail) {
    const spec = ownMappingAt(root, ['spec']);
    if (spec === undefined)
        return [];
    const list = ownList(spec, 'images');
    return findKustomizeImages({ kind: 'kustomization', document, list, trail: underAll(trail, ['spec', 'images']) });
}
function findKustomizeImages({ kind, document, list, trail }) {
    return list.flatMap((item, index) => {
        if (!(0,dist/* isMap */.jh)(item))
            return [];
        return entrySite(kind, document, item, atItem(document, trail, list, index)) ?? [];
    });
}
function entrySite(kind, document, entry, trail) {
    const namePair = ownPair(entry, 'name');
    const name = textOfPair(document, namePair);
    if (namePair === undefined || name === undefined)
        return undefined;
    const [tagPair, digestPair] = [ownPair(entry, 'newTag'), ownPair(entry, 'digest')];
    const tag = textOfPair(document, tagPair);
    const digest = textOfPair(document, digestPair);
    const held = (tag === undefined ? undefined : tagPair) ?? (digest === undefined ? undefined : digestPair) ?? tagPair ?? namePair;
    return {
        occurrence: occurrenceOf({
            kind,
            document,
            trail: under(trail, keyOf(held) ?? ''),
            node: held.value ?? held.key,
            name,
            repository: textOfPair(document, ownPair(entry, 'newName')) ?? name,
            version: { tag: tag === '' ? undefined : tag, digest: digest === '' ? undefined : digest },
        }),
        document,
        changes: (version) => new EntryEdit(document, entry, namePair, name).changes(version),
    };
}
function textOfPair(document, pair) {
    return pair === undefined ? undefined : textOf(document, pair.value);
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
        if (newName === undefined)
            return [];
        const pair = ownPair(this.#entry, 'newName');
        if (newName === this.#nameText)
            return pair === undefined ? [] : [this.#remove(pair)];
        return pair === undefined ? [this.#insert('newName', newName, 'plain')] : [this.#set(pair, newName)];
    }
    #changeVersion(tag, digest) {
        const document = this.#document;
        const wanted = { newTag: tag, digest };
        const pairs = {
            newTag: ownPair(this.#entry, 'newTag'),
            digest: ownPair(this.#entry, 'digest'),
        };
        const replaced = replacement(wanted, pairs);
        if (replaced !== undefined)
            return [{ kind: 'replace', document, map: this.#entry, ...replaced }];
        return ['newTag', 'digest'].flatMap((key) => this.#changeSlot(key, pairs[key], wanted[key], pairs));
    }
    #changeSlot(key, pair, wanted, pairs) {
        if (wanted === undefined)
            return pair === undefined ? [] : [this.#remove(pair)];
        if (pair !== undefined)
            return [this.#set(pair, wanted)];
        const neighbour = (pairs.newTag ?? pairs.digest)?.value;
        const isScalar = neighbour != null && !(0,dist/* isMap */.jh)(neighbour) && !(0,dist/* isSeq */.oP)(neighbour);
        return [this.#insert(key, wanted, isScalar ? styleOf(neighbour) : 'plain')];
    }
    #set(pair, value) {
        return { kind: 'set', document: this.#document, node: settableValue(this.#document, pair), value };
    }
    #remove(pair) {
        return { kind: 'remove', document: this.#document, map: this.#entry, pair };
    }
    #insert(key, value, style) {
        const order = { newName: [], newTag: ['newName'], digest: ['newTag', 'newName'] };
        const after = order[key].map((before) => ownPair(this.#entry, before)).find((pair) => pair !== undefined);
        return {
            kind: 'insert',
            document: this.#document,
            map: this.#entry,
            after: after ?? this.#name,
            key,
            value,
            style,
        };
    }
}
function replacement(wanted, pairs) {
    if (wanted.newTag !== undefined &&
        wanted.digest === undefined &&
        pairs.newTag === undefined &&
        pairs.digest !== undefined) {
        return { pair: pairs.digest, key: 'newTag', value: wanted.newTag };
    }
    if (wanted.digest !== undefined &&
        wanted.newTag === undefined &&
        pairs.digest === undefined &&
        pairs.newTag !== undefined) {
        return { pair: pairs.newTag, key: 'digest', value: wanted.digest };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/packages/manifests/helm-release.js





const helm_release_KIND = 'helm-release';
function findInHelmRelease(document, object, trail) {
    const spec = ownMappingAt(object, ['spec']);
    if (spec === undefined)
        return [];
    const search = { kind: helm_release_KIND, document, skippedKeys: new Set() };
    const renderers = ownList(spec, 'postRenderers');
    const renderersTrail = underAll(trail, ['spec', 'postRenderers']);
    return [
        ...findValuesImages(search, ownValue(spec, 'values'), underAll(trail, ['spec', 'values'])),
        ...renderers.flatMap((renderer, index) => {
            const kustomize = (0,dist/* isMap */.jh)(renderer) ? ownMappingAt(renderer, ['kustomize']) : undefined;
            if (kustomize === undefined)
                return [];
            const item = atItem(document, renderersTrail, renderers, index);
            const list = ownList(kustomize, 'images');
            return findKustomizeImages({ kind: helm_release_KIND, document, list, trail: underAll(item, ['kustomize', 'images']) });
        }),
    ];
}

;// CONCATENATED MODULE: ./build/packages/manifests/sites.js







const MENTIONS_IMAGES = /image|repository/i;
const IDENTITY_KEYS = new Set(['apiVersion', 'kind', 'metadata']);
const IMAGE_KEYS = new Set([
    'name',
    'registry',
    'tag',
    'digest',
    'sha',
    'pullPolicy',
    'imagePullPolicy',
]);
const KUSTOMIZE_GROUP = 'kustomize.config.k8s.io';
const sites_NOTHING = new Set();
const DESCRIPTIVE_KEYS = new Set(['annotations', 'labels']);
const OBSERVED_KEYS = new Set(['apiVersion', 'kind', 'metadata', 'status']);
function mayHoldImages({ text }) {
    return MENTIONS_IMAGES.test(text);
}
function needForImages({ key, parents, start, end }, text) {
    if ((parents.length === 0 && IDENTITY_KEYS.has(key)) || IMAGE_KEYS.has(key))
        return 'whole';
    return MENTIONS_IMAGES.test(text.slice(start, end)) ? 'parts' : 'none';
}
function findSites(source) {
    return source.documents.flatMap((document) => {
        const { root } = document;
        if (root === null)
            return [];
        return (0,dist/* isMap */.jh)(root) ? findInRoot(document, root) : findInSettings(document, root);
    });
}
function findInRoot(document, root) {
    const name = baseName(document.source.file);
    const isKustomize = groupOf(textAt(document, root, 'apiVersion') ?? KUSTOMIZE_GROUP) === KUSTOMIZE_GROUP;
    if (isKustomize && /^kustomization(?:\.ya?ml)?$/i.test(name))
        return findInKustomization(document, root, undefined);
    if (/^\.argocd-source.*\.ya?ml$/.test(name))
        return findSourceImages(document, root, undefined);
    return findInObject(document, root, undefined);
}
function findInObject(document, object, trail) {
    const kind = textAt(document, object, 'kind');
    const apiVersion = textAt(document, object, 'apiVersion');
    if (kind === undefined || apiVersion === undefined)
        return findInSettings(document, object);
    if (kind.endsWith('List'))
        return findInList(document, ownList(object, 'items'), under(trail, 'items'));
    switch (`${groupOf(apiVersion)}/${kind}`) {
        case 'kustomize.config.k8s.io/Kustomization':
        case 'kustomize.config.k8s.io/Component':
            return findInKustomization(document, object, trail);
        case 'kustomize.toolkit.fluxcd.io/Kustomization':
            return findInFluxKustomization(document, object, trail);
        case 'helm.toolkit.fluxcd.io/HelmRelease':
            return findInHelmRelease(document, object, trail);
        case 'argoproj.io/Application':
            return findInApplication(document, object, trail, ['spec']);
        case 'argoproj.io/ApplicationSet':
            return findInApplication(document, object, trail, ['spec', 'template', 'spec']);
        default:
            return findWorkloadImages(document, object, trail);
    }
}
function findInApplication(document, object, trail, path) {
    const spec = ownMappingAt(object, path);
    return spec === undefined ? [] : findApplicationImages(document, spec, underAll(trail, path));
}
function findInList(document, items, trail) {
    return items.flatMap((item, index) => (0,dist/* isMap */.jh)(item) ? findInObject(document, item, atItem(document, trail, items, index)) : []);
}
function findWorkloadImages(document, object, trail) {
    const search = { kind: 'workload', document, skippedKeys: DESCRIPTIVE_KEYS };
    return object.items.flatMap((pair) => {
        const key = keyOf(pair);
        if (key === undefined || OBSERVED_KEYS.has(key))
            return [];
        return findValuesImages(search, pair.value, under(trail, key));
    });
}
function findInSettings(document, root) {
    const kind = document.source.file.toLowerCase().endsWith('.json') ? 'json' : 'helm-values';
    return findValuesImages({ kind, document, skippedKeys: sites_NOTHING }, root, undefined);
}
function groupOf(apiVersion) {
    return apiVersion.split('/')[0] ?? '';
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./build/packages/manifests/template.js



const TEMPLATE_ACTION = /^(?!\s*#).*\{\{/m;
function isHelmTemplate(file) {
    if (!TEMPLATE_ACTION.test(file.text))
        return false;
    try {
        return templateOffset(parseManifest(file)) !== undefined;
    }
    catch (error) {
        if (error instanceof errors/* FileError */.f6)
            return error.problem.startsWith('not valid YAML');
        throw error;
    }
}
function assertNoTemplate(source) {
    const offset = source.text.includes('{{') ? templateOffset(source) : undefined;
    if (offset === undefined)
        return;
    throw new errors/* FileError */.f6(source.position(offset), 'not valid YAML: {{ … }} stands where a value should', {
        hint: 'It looks like a Helm template, which is YAML only once rendered; name its values file or leave the folder out.',
    });
}
function templateOffset({ documents, text }) {
    const stack = documents.flatMap(({ root }) => root ?? []);
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
        if ((0,dist/* isAlias */.Vj)(node) || (0,dist/* isScalar */.jn)(node))
            continue;
        if (!(0,dist/* isMap */.jh)(node)) {
            stack.push(...node.items);
            continue;
        }
        if (node.flow === true && text.startsWith('{{', node.range[0]))
            return node.range[0];
        for (const { key, value } of node.items)
            stack.push(key, ...(value === null ? [] : [value]));
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/packages/manifests/warnings.js





const IMAGE_UPDATER_ANNOTATION = 'argocd-image-updater.argoproj.io/';
function warningsOf(made, asked) {
    const expected = new Set(asked.flatMap((change) => (change.kind === 'set' && (0,dist/* isAlias */.Vj)(change.node) ? [change.node] : [])));
    const warnings = made.flatMap((change) => [
        ...setterWarning(change),
        ...detachedAliasWarning(change),
        ...repeatedWarning(change, expected),
        ...imageUpdaterWarning(change.document),
    ]);
    const unique = new Map(warnings.map((warning) => [`${warning.line}:${warning.message}`, warning]));
    return [...unique.values()];
}
function setterWarning(change) {
    const { source } = change.document;
    const offset = offsetOf(change);
    const marker = /\$imagepolicy"?\s*:\s*"(?<policy>[^"]*)"/.exec(source.text.slice(offset, endOfLine(source.text, offset)));
    const policy = marker?.groups?.['policy'];
    if (policy === undefined)
        return [];
    return [
        {
            ...source.position(offset),
            message: `Flux image automation writes this line too ($imagepolicy ${policy}) and will set it back unless the policy selects this version`,
        },
    ];
}
function detachedAliasWarning(change) {
    if (change.kind !== 'set' || !(0,dist/* isAlias */.Vj)(change.node))
        return [];
    const { source, anchors } = change.document;
    const target = anchors.targets.get(change.node);
    const { line } = source.position(target?.range[0] ?? 0);
    return [
        {
            ...source.position(offsetOf(change)),
            message: `the alias *${change.node.source} was replaced by a value of its own; its anchor on line ${line} and other uses of it stay as they are`,
        },
    ];
}
function repeatedWarning(change, expected) {
    if (change.kind === 'set' && (0,dist/* isAlias */.Vj)(change.node))
        return [];
    const { source } = change.document;
    const aliases = aliasesOf(change.document, offsetOf(change)).filter((alias) => !expected.has(alias));
    if (aliases.length === 0)
        return [];
    const places = aliases.slice(0, 10).map((alias) => {
        const { file, line } = source.position(alias.range[0]);
        return `*${alias.source} at ${file}:${line}`;
    });
    const more = aliases.length > places.length ? ` and ${aliases.length - places.length} more` : '';
    return [
        {
            ...source.position(offsetOf(change)),
            message: `this value is repeated by aliases and changes there too: ${places.join(', ')}${more}`,
        },
    ];
}
function imageUpdaterWarning(document) {
    const outer = document.source.container?.document ?? document;
    const { source, root } = outer;
    const message = 'Argo CD Image Updater manages images here and may set them back';
    if (/(?:^|\/)\.argocd-source[^/]*$/.test(source.file))
        return [{ ...source.position(0), message }];
    const annotations = root !== null && (0,dist/* isMap */.jh)(root) ? ownMappingAt(root, ['metadata', 'annotations']) : undefined;
    if (annotations === undefined || !keysOf(annotations).some((key) => key.startsWith(IMAGE_UPDATER_ANNOTATION)))
        return [];
    return [{ ...source.position(annotations.range[0]), message }];
}

;// CONCATENATED MODULE: ./build/packages/manifests/images.js






function findImages(file) {
    return sitesOf(file).sites.map(({ occurrence }) => occurrence);
}
function setImages(file, choose) {
    const { source, sites } = sitesOf(file);
    const planned = sites.flatMap((site) => planOf(site, choose(site.occurrence)) ?? []);
    if (source === undefined || planned.length === 0)
        return { text: file.text, edits: [], warnings: [] };
    const changes = planned.flatMap((plan) => plan.changes);
    const { text, made } = applyChanges(source, changes);
    const isMade = new Set(made);
    const edits = planned.flatMap(({ edit, changes: own }) => {
        const isReal = own.some((change) => isMade.has(change)) || !isSame(edit.from, edit.to);
        return isReal ? [edit] : [];
    });
    return { text, edits, warnings: warningsOf(made, changes) };
}
const known = new WeakMap();
function sitesOf(file) {
    assertReadable(file);
    if (!mayHoldImages(file))
        return { source: undefined, sites: [] };
    const before = known.get(file);
    if (before !== undefined && before.text === file.text && before.path === file.path)
        return before;
    const source = parseManifest(file, needForImages);
    assertNoTemplate(source);
    const found = { source, sites: findSites(source), path: file.path, text: file.text };
    known.set(file, found);
    return found;
}
function planOf(site, version) {
    if (version === undefined)
        return undefined;
    assertVersion(version);
    const { occurrence } = site;
    const from = referenceOf(occurrence.repository, occurrence);
    const to = referenceOf(version.newName ?? occurrence.repository, version);
    return { edit: { occurrence, from, to }, changes: site.changes(version) };
}
function referenceOf(name, { tag, digest }) {
    return { name, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
function isSame(a, b) {
    return formatImageReference(a) === formatImageReference(b);
}
function assertVersion({ newName, tag, digest }) {
    const problem = (newName === undefined ? undefined : nameProblem(newName)) ??
        (tag === undefined ? undefined : tagProblem(tag)) ??
        (digest === undefined ? undefined : digestProblem(digest));
    if (problem === undefined)
        return;
    throw new InvalidReference(`${newName ?? ''}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`, problem);
}

;// CONCATENATED MODULE: ./build/packages/manifests/kustomize-entry.js





function listStyleOf(document, root) {
    const { text } = document.source;
    const lists = [ownValue(root, 'images'), ...root.items.map(({ value }) => value)];
    const list = lists.find((node) => node !== null && (0,dist/* isSeq */.oP)(node) && node.flow !== true && node.items.length > 0);
    const tagStyle = tagStyleOf(root);
    if (list == null || !(0,dist/* isSeq */.oP)(list))
        return { dashIndent: '', gap: ' ', tagStyle, json: document.json };
    const dash = list.range[0];
    const gap = /^-(?<gap> +)/.exec(text.slice(dash, dash + 16))?.groups?.['gap'] ?? ' ';
    return { dashIndent: text.slice(startOfLine(text, dash), dash), gap, tagStyle, json: document.json };
}
function tagStyleOf(root) {
    const tags = ownList(root, 'images').flatMap((entry) => ((0,dist/* isMap */.jh)(entry) ? (ownValue(entry, 'newTag') ?? []) : []));
    const last = tags.at(-1);
    return last !== undefined && (0,dist/* isScalar */.jn)(last) ? styleOf(last) : 'plain';
}
function writeBlockEntry(entry, { dashIndent, gap, tagStyle }) {
    const place = { inFlow: false, json: false };
    const indent = `${dashIndent} ${gap}`;
    return Object.entries(entry).map(([key, value], index) => {
        const written = writeString(value, key === 'newTag' ? tagStyle : 'plain', place);
        return `${index === 0 ? `${dashIndent}-${gap}` : indent}${key}: ${written}`;
    });
}
function writeFlowEntry(entry, { tagStyle, json }) {
    const pairs = Object.entries(entry).map(([key, value]) => {
        const written = writeString(value, key === 'newTag' ? tagStyle : 'plain', { inFlow: true, json });
        return `${json ? `"${key}"` : key}: ${written}`;
    });
    return `{${pairs.join(', ')}}`;
}

;// CONCATENATED MODULE: ./build/packages/manifests/add-kustomize-image.js












function addKustomizeImage(file, image) {
    const entry = entryOf(image);
    const source = parseManifest(file);
    const document = soleDocument(source);
    const { splices, difference } = document === undefined ? appendToEmpty(source, entry) : addTo(document, entry);
    const { text } = spliceAndVerify(source, splices, difference);
    const occurrence = findImages({ path: file.path, text }).find(({ name }) => name === image.name);
    if (occurrence === undefined)
        throw notKustomization(source);
    const { name, newName: _, ...version } = { ...image, name: occurrence.repository };
    return { text, edits: [{ occurrence, from: { name: image.name }, to: { name, ...version } }], warnings: [] };
}
function entryOf({ name, newName, tag, digest }) {
    const entry = {
        name,
        ...(newName === undefined || newName === name ? {} : { newName }),
        ...(tag === undefined ? {} : { newTag: tag }),
        ...(digest === undefined ? {} : { digest }),
    };
    if (Object.keys(entry).length === 1)
        throw new InvalidReference(name, 'it says neither a tag nor a digest nor another name to use');
    assertVersion({
        ...(newName === undefined ? {} : { newName }),
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    });
    return entry;
}
function soleDocument(source) {
    const filled = source.documents.filter(({ root }) => root !== null && !((0,dist/* isScalar */.jn)(root) && root.source === ''));
    if (filled.length > 1) {
        throw new errors/* FileError */.f6({ file: source.file }, `a kustomization is one document, this file has ${filled.length}`);
    }
    return filled[0];
}
function addTo(document, entry) {
    const { root, source } = document;
    if (root === null || !(0,dist/* isMap */.jh)(root) || !isKustomization(document, root))
        throw notKustomization(source);
    assertUnique(document, root, 'images');
    const style = listStyleOf(document, root);
    const pair = ownPair(root, 'images');
    if (pair === undefined)
        return addList(document, root, entry, style);
    const list = pair.value;
    if (list === null || ((0,dist/* isScalar */.jn)(list) && list.source === ''))
        return fillList(document, pair, entry, style);
    if (!(0,dist/* isSeq */.oP)(list)) {
        throw new errors/* FileError */.f6(source.position(list.range[0]), '"images" is not a list written here, so no entry can be added');
    }
    assertAbsent(document, list.items, entry);
    if (list.flow !== true)
        return appendToBlock(document, list, entry, style);
    if (list.items.length === 0 && root.flow !== true)
        return fillList(document, pair, entry, style);
    return appendToFlow(document, list, entry, style);
}
function isKustomization(document, root) {
    if (/(?:^|\/)kustomization(?:\.ya?ml)?$/i.test(document.source.file))
        return true;
    return textAt(document, root, 'apiVersion')?.startsWith('kustomize.config.k8s.io/') === true;
}
function assertAbsent(document, items, { name = '' }) {
    const present = items.find((item) => (0,dist/* isMap */.jh)(item) && textAt(document, item, 'name') === name);
    if (present === undefined)
        return;
    throw new errors/* FileError */.f6(document.source.position(present.range[0]), `there is an entry for the image ${JSON.stringify(name)} already`, {
        hint: 'Set its version instead of adding another.',
    });
}
function appendToEmpty({ text }, entry) {
    const eol = lineEndingOf(text);
    const lead = text === '' || text === '\uFEFF' || text.endsWith('\n') ? '' : eol;
    const lines = writeBlockEntry(entry, { dashIndent: '', gap: ' ', tagStyle: 'plain', json: false });
    const splice = { start: text.length, end: text.length, text: `${lead}images:${eol}${lines.join(eol)}${eol}` };
    return { splices: [splice], difference: { ...NO_DIFFERENCE, created: { images: [entry] } } };
}
function addList(document, root, entry, style) {
    const { text } = document.source;
    const difference = { ...NO_DIFFERENCE, inserted: new Map([[root.range[0], new Map([['images', [entry]]])]]) };
    const last = root.items.at(-1);
    if (root.flow === true) {
        const key = style.json ? '"images"' : 'images';
        const at = last === undefined ? root.range[0] + 1 : lastOffset(root);
        const comma = last === undefined ? '' : flowSeparator(text, last.key);
        return { splices: [{ start: at, end: at, text: `${comma}${key}: [${writeFlowEntry(entry, style)}]` }], difference };
    }
    const eol = lineEndingOf(text);
    const lines = [`images:`, ...writeBlockEntry(entry, style)];
    return { splices: [spliceLines(text, endOfContent(document, root), lines, eol)], difference };
}
function fillList(document, pair, entry, style) {
    const { text } = document.source;
    const difference = { ...NO_DIFFERENCE, replaced: new Map([[pair.key.range[0], { key: 'images', value: [entry] }]]) };
    const { value } = pair;
    if (value === null || isInFlow(document, pair.key.range[0])) {
        throw new errors/* FileError */.f6(document.source.position(pair.key.range[0]), 'there is no place for a list after this key');
    }
    const start = text.slice(0, value.range[0]).trimEnd().length;
    const lineEnd = endOfLine(text, value.range[1]);
    const eol = lineEndingOf(text);
    const lines = writeBlockEntry(entry, style);
    const rest = text.slice(value.range[1], lineEnd);
    const comment = rest.trim() === '' ? rest : ` ${rest.trimStart()}`;
    return { splices: [{ start, end: lineEnd, text: `${comment}${eol}${lines.join(eol)}` }], difference };
}
function appendToBlock(document, list, entry, style) {
    const { text } = document.source;
    const lines = writeBlockEntry(entry, style);
    const difference = { ...NO_DIFFERENCE, appended: new Map([[list.range[0], entry]]) };
    const end = endWithComments(text, lastOffset(list), style.dashIndent.length);
    return { splices: [spliceLines(text, end, lines, lineEndingOf(text))], difference };
}
function endWithComments(text, offset, dashIndent) {
    let end = offset;
    for (;;) {
        const rest = text.slice(text[end - 1] === '\n' ? end : endOfLine(text, end));
        const comment = /^\r?\n?(?<indent> +)#[^\r\n]*/.exec(rest);
        if (comment === null || (comment.groups?.['indent'] ?? '').length <= dashIndent)
            return end;
        end = text.length - rest.length + comment[0].length;
    }
}
function appendToFlow(document, list, entry, style) {
    const { text } = document.source;
    const difference = { ...NO_DIFFERENCE, appended: new Map([[list.range[0], entry]]) };
    const last = list.items.at(-1);
    const at = last === undefined ? list.range[0] + 1 : last.range[1];
    const comma = last === undefined ? '' : flowSeparator(text, last);
    return { splices: [{ start: at, end: at, text: `${comma}${writeFlowEntry(entry, style)}` }], difference };
}
function flowSeparator(text, last) {
    const before = /(?:^|\n)(?<indent>[ \t]*)$/.exec(text.slice(0, last.range[0]))?.groups?.['indent'];
    return before === undefined ? ', ' : `,${lineEndingOf(text)}${before}`;
}
function spliceLines(text, offset, lines, eol) {
    if (text[offset - 1] === '\n')
        return { start: offset, end: offset, text: `${lines.join(eol)}${eol}` };
    const at = endOfLine(text, offset);
    return { start: at, end: at, text: `${eol}${lines.join(eol)}` };
}
function endOfContent({ source }, root) {
    const { text } = source;
    const last = lastOffset(root);
    const hasMarker = /^(?:---|\.\.\.)/m.test(text.slice(last));
    return hasMarker ? last : Math.max(last, text.trimEnd().length);
}
function lastOffset(node) {
    if ((0,dist/* isMap */.jh)(node)) {
        const pair = node.items.at(-1);
        return pair === undefined ? node.range[1] : lastOffset(pair.value ?? pair.key);
    }
    if (!(0,dist/* isSeq */.oP)(node) || node.flow === true)
        return node.range[1];
    const item = node.items.at(-1);
    return item === undefined ? node.range[1] : lastOffset(item);
}
function notKustomization({ file }) {
    return new errors/* FileError */.f6({ file }, 'the file is not a kustomization, so no image can be added to it', {
        hint: 'Name the kustomization.yaml of the environment, or add the image by hand where it is read.',
    });
}

;// CONCATENATED MODULE: ./build/packages/manifests/locate.js








function locate(source, path) {
    const searches = searchDocuments(source, path);
    const found = searches.flatMap((search) => (search.kind === 'found' ? [search.place] : []));
    const [first, second] = found;
    if (first !== undefined && second !== undefined)
        throw inSeveralDocuments(source, path, found);
    if (first !== undefined)
        return first;
    throw deepestMissing(source, path, searches).error;
}
function searchDocuments(source, path) {
    return source.documents.flatMap((document) => searchDocument(document, path) ?? []);
}
function deepestMissing(source, path, searches) {
    const missing = searches.flatMap((search) => (search.kind === 'found' ? [] : [search]));
    const deepest = missing.toSorted((a, b) => b.depth - a.depth)[0];
    return deepest ?? { kind: 'missing', depth: -1, error: noSuchDocument(source, path) };
}
function searchDocument(document, path) {
    const { root } = document;
    if (root === null)
        return undefined;
    const [first, ...rest] = path;
    if (first?.kind !== 'where' || !(0,dist/* isMap */.jh)(root))
        return step({ document, path, depth: 0 }, root);
    return meets(document, root, first.conditions) ? step({ document, path: rest, depth: 0 }, root) : undefined;
}
function step(walk, node) {
    const { document, path, depth } = walk;
    const segment = path[depth];
    if (segment === undefined)
        return arrive(walk, node);
    if ((0,dist/* isAlias */.Vj)(node))
        return unclear(walk, node, throughAlias(walk, node.source));
    if ((0,dist/* isScalar */.jn)(node))
        return enterText(walk, node);
    if (segment.kind === 'key')
        return (0,dist/* isMap */.jh)(node) ? stepToKey(walk, node, segment.key) : missing(walk, node, listNeedsElement(node.items.length));
    if (!(0,dist/* isSeq */.oP)(node))
        return missing(walk, node, `${here(walk)} is a mapping, not a list; ${listing('it has the keys', writtenKeys(node))}`);
    return stepToItem({ document, path, depth }, node.items, node, segment);
}
function stepToKey(walk, map, key) {
    assertUnique(walk.document, map, key);
    const pair = ownPair(map, key);
    if (pair === undefined)
        return withoutKey(walk, map, key);
    const next = { ...walk, depth: walk.depth + 1 };
    if (next.depth === walk.path.length)
        return arrive(next, pair.value ?? settableValue(walk.document, pair));
    return pair.value === null ? missing(walk, pair.key, `${here(next)} is empty`) : step(next, pair.value);
}
function stepToItem(walk, items, list, segment) {
    const next = { ...walk, depth: walk.depth + 1 };
    if (segment.kind === 'index') {
        const item = items[segment.index];
        return item === undefined ? missing(walk, list, `${here(walk)} has ${count(items.length)}`) : step(next, item);
    }
    const chosen = items.filter((item) => meets(walk.document, item, segment.conditions));
    const [first, second] = chosen;
    if (first === undefined)
        return missing(walk, list, missingElement(walk, items, segment));
    return second === undefined ? step(next, first) : unclear(walk, second, severalElements(walk, chosen, segment));
}
function arrive({ document, path, depth }, node) {
    const target = dereference(document, node);
    if (!(0,dist/* isMap */.jh)(target) && !(0,dist/* isSeq */.oP)(target) && !(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node)) {
        return { kind: 'found', place: { document, node } };
    }
    const what = (0,dist/* isMap */.jh)(target)
        ? listing('is a mapping; name one of its keys', writtenKeys(target))
        : 'is a list; name one of its elements';
    return missing({ document, path, depth }, node, `${formatKeyPath(path)} ${what}`);
}
function enterText(walk, node) {
    if (!(0,dist/* isScalar */.jn)(node) || typeof scalarValue(node) !== 'string' || !charactersOf(node).includes(':')) {
        return missing(walk, node, `${here(walk)} is a single value and has no keys below it`);
    }
    const [inner] = embeddedSource(walk.document, node).documents;
    if (inner?.root == null || (0,dist/* isScalar */.jn)(inner.root)) {
        return missing(walk, node, `${here(walk)} is a text and has no keys below it`);
    }
    return step({ ...walk, document: inner }, inner.root);
}
function meets(document, item, conditions) {
    return conditions.every(({ field, value }) => textOf(document, lookupPath(document, item, field)) === value);
}
function missing({ document, depth }, node, problem) {
    return { kind: 'missing', depth, error: new errors/* FileError */.f6(document.source.position(node.range[0]), problem) };
}
function unclear(walk, node, problem) {
    return { ...missing(walk, node, problem), kind: 'unclear' };
}
function withoutKey(walk, map, key) {
    const { document } = walk;
    const merged = mergedPair(document, map, key);
    const wanted = formatKeyPath([{ kind: 'key', key }]);
    if (merged !== undefined) {
        const { line } = document.source.position(merged.key.range[0]);
        const problem = `${wanted} comes to ${here(walk)} through "<<" from line ${line}; edit it there, or write it here first`;
        return unclear(walk, map, problem);
    }
    const keys = writtenKeys(map);
    const near = (0,errors/* nearest */.pA)(wanted, keys);
    const absent = (suggestion) => missing(walk, map, `${here(walk)} has no key ${wanted}${suggestion}; ${listing('it has', keys)}`);
    if (near === undefined)
        return absent('');
    return { ...absent(` (did you mean ${near}?)`), depth: walk.depth + 0.5 };
}
function writtenKeys(map) {
    return keysOf(map).map((key) => formatKeyPath([{ kind: 'key', key }]));
}
function missingElement(walk, items, segment) {
    const field = segment.kind === 'where' ? (segment.conditions[0]?.field ?? []) : [];
    const present = items.flatMap((item) => textOf(walk.document, lookupPath(walk.document, item, field)) ?? []);
    return `${here(walk)} has no element ${formatKeyPath([segment])}; ${listing(`its elements have ${field.join('.')}`, present)}`;
}
function severalElements(walk, chosen, segment) {
    const lines = chosen.map((item) => walk.document.source.position(item.range[0]).line);
    return `${formatKeyPath([segment])} fits several elements of ${here(walk)}, on lines ${lines.join(', ')}; add a condition or use an index`;
}
function throughAlias(walk, alias) {
    return `${here(walk)} is the alias *${alias}; editing below it would change every use of the anchor: name the key below &${alias} instead`;
}
function listNeedsElement(length) {
    return `a list of ${count(length)} stands here; choose one with [0] or [name=…]`;
}
function count(elements) {
    return elements === 1 ? '1 element' : `${elements} elements`;
}
function here({ path, depth }) {
    return depth === 0 ? 'the document' : formatKeyPath(path.slice(0, depth));
}
function listing(lead, names) {
    if (names.length === 0)
        return `${lead} nothing`;
    const shown = names.slice(0, 20).join(', ');
    return `${lead}: ${shown}${names.length > 20 ? `, … (${names.length} in all)` : ''}`;
}
function inSeveralDocuments(source, path, places) {
    const where = places.map(({ document, node }) => {
        const { line } = document.source.position(node.range[0]);
        const selector = documentSelector(document.source.container?.document ?? document);
        return `line ${line}${selector === undefined ? '' : ` ${formatKeyPath([selector])}`}`;
    });
    return new errors/* FileError */.f6({ file: source.file }, `${formatKeyPath(path)} is in ${places.length} documents of the file: ${where.join(', ')}`, { hint: 'Put the document in front of the path, such as [kind=Deployment,metadata.name=web].spec.replicas.' });
}
function noSuchDocument(source, path) {
    const present = source.documents.flatMap((document) => {
        const selector = documentSelector(document);
        return selector === undefined ? [] : [formatKeyPath([selector])];
    });
    const what = source.documents.some(({ root }) => root !== null)
        ? listing('the file has', present)
        : 'the file is empty';
    return new errors/* FileError */.f6({ file: source.file }, `no document fits ${formatKeyPath(path)}; ${what}`);
}

;// CONCATENATED MODULE: ./build/packages/manifests/keys.js









function setKeys(file, updates) {
    if (updates.length === 0)
        return { text: file.text, edits: [], warnings: [] };
    const paths = updates.map(({ key, value }) => ({ key, value, path: parseKeyPath(key) }));
    const { source, places } = locateAll(file, paths.map(({ path }) => path));
    assertNoTemplate(source);
    const planned = paths.flatMap(({ key, value }, index) => {
        const place = places[index];
        return place === undefined ? [] : [{ edit: editOf(place, key, value), change: changeOf(place, value) }];
    });
    const changes = planned.map(({ change }) => change);
    const { text, made } = applyChanges(source, changes);
    const isMade = new Set(made);
    const edits = planned.filter(({ edit, change }) => isMade.has(change) || !Object.is(edit.from, edit.to));
    return { text, edits: edits.map(({ edit }) => edit), warnings: warningsOf(made, changes) };
}
function findKey(file, key) {
    const path = parseKeyPath(key);
    const source = parseManifest(file);
    const searches = searchDocuments(source, path);
    if (searches.some(({ kind }) => kind !== 'missing'))
        return { kind: 'present' };
    const { depth, error } = deepestMissing(source, path, searches);
    return { kind: 'absent', depth, error };
}
function locateAll(file, paths) {
    const source = parseManifest(file, needForKeys(paths));
    const isWhole = source.parsedText === source.text;
    try {
        return { source, places: paths.map((path) => locate(source, path)) };
    }
    catch (error) {
        if (isWhole || !(error instanceof errors/* FileError */.f6))
            throw error;
    }
    const whole = parseManifest(file);
    return { source: whole, places: paths.map((path) => locate(whole, path)) };
}
function needForKeys(paths) {
    const chains = paths.map(leadingKeys);
    return ({ parents, key }) => {
        const needs = chains.map((chain) => needAlong(chain, [...parents, key]));
        if (needs.includes('whole'))
            return 'whole';
        return needs.includes('parts') ? 'parts' : 'none';
    };
}
function needAlong(chain, keys) {
    if (!keys.every((key, index) => index >= chain.length || chain[index] === key))
        return 'none';
    return keys.length < chain.length ? 'parts' : 'whole';
}
function leadingKeys(path) {
    const keys = path.flatMap((segment) => (segment.kind === 'key' ? [segment.key] : []));
    const end = path.findIndex((segment) => segment.kind !== 'key');
    return end === -1 ? keys : keys.slice(0, end);
}
function changeOf({ document, node }, value) {
    return { kind: 'set', document, node, value };
}
function editOf({ document, node }, key, to) {
    const scalar = dereference(document, node);
    const from = scalar !== null && (0,dist/* isScalar */.jn)(scalar) && !(0,dist/* isAlias */.Vj)(scalar) ? scalarValue(scalar) : null;
    return { ...document.source.position(node.range[0]), key, from, to };
}

;// CONCATENATED MODULE: ./build/packages/manifests/select.js


class AmbiguousImage extends errors/* GitopsError */.$n {
    name = 'AmbiguousImage';
    query;
    candidates;
    constructor(query, candidates) {
        const lines = candidates.map((found) => `  ${found.repository} at ${(0,errors/* formatPosition */.Ld)({ file: found.file, line: found.line })}`);
        super(`the image ${JSON.stringify(query)} has ${countMeanings(candidates)} meanings:\n${lines.join('\n')}`, {
            hint: 'Write the whole repository, as in the list.',
        });
        this.query = query;
        this.candidates = candidates;
    }
}
function selectImages(query, occurrences) {
    const normalised = normaliseImageName(query);
    const exact = occurrences.filter(({ name, repository }) => name === query || normaliseImageName(name) === normalised || normaliseImageName(repository) === normalised);
    if (exact.length > 0)
        return exact;
    const ending = `/${query}`;
    const endings = occurrences.filter(({ name, repository }) => name.endsWith(ending) || repository.endsWith(ending));
    if (countMeanings(endings) > 1)
        throw new AmbiguousImage(query, endings);
    return endings;
}
function countMeanings(occurrences) {
    return new Set(occurrences.map(({ repository }) => normaliseImageName(repository))).size;
}

;// CONCATENATED MODULE: ./build/packages/manifests/index.js








;// CONCATENATED MODULE: ./build/packages/promotion/route.js
function routeProblem(from, to) {
    if (to.strategy === 'merge')
        return mergeProblem(from, to);
    if (from.branch !== to.branch)
        return undefined;
    if (from.path === to.path) {
        return `environments ${from.name} and ${to.name} are the same folder (${to.path}) on the same branch (${to.branch})`;
    }
    return to.strategy === 'copy' ? nestedCopyProblem(from, to) : undefined;
}
function mergeProblem(from, to) {
    if (from.branch === to.branch) {
        return `environment ${to.name} promotes by merge from ${from.name}, but both live on the branch ${to.branch}; give each its own branch, or use strategy images or copy`;
    }
    if (to.mergeMethod === 'merge')
        return undefined;
    return `environment ${to.name} promotes by merge with merge-method ${to.mergeMethod}: a ${to.mergeMethod} makes new commits of those it brings, so that the next promotion finds the same commits again; use merge-method merge, or strategy images or copy`;
}
function nestedCopyProblem(from, to) {
    const begins = `environment ${to.name} promotes by copy from ${from.name}, but on the branch ${to.branch}`;
    const remedy = 'give each a folder of its own, or use strategy images';
    if (contains(to.path, from.path)) {
        return `${begins} its folder ${to.path} contains ${from.path}, which the copy would delete; ${remedy}`;
    }
    if (contains(from.path, to.path)) {
        return `${begins} its folder ${to.path} lies within ${from.path}, so that every copy would hold the one before; ${remedy}`;
    }
    return undefined;
}
function contains(folder, path) {
    return folder === '.' || path.startsWith(`${folder}/`);
}

;// CONCATENATED MODULE: ./build/packages/promotion/shape.js


function seen(node) {
    if (node === null)
        return 'nothing';
    if ((0,dist/* isMap */.jh)(node))
        return 'a mapping';
    if ((0,dist/* isSeq */.oP)(node))
        return 'a list';
    if ((0,dist/* isAlias */.Vj)(node))
        return 'an alias';
    return (0,dist/* isScalar */.jn)(node) ? JSON.stringify(node.value) : 'something else';
}
function scalarShape(schema, wanted, accept) {
    return {
        schema,
        read(node, path, report) {
            const value = (0,dist/* isScalar */.jn)(node) ? accept(node.value) : undefined;
            if (value === undefined)
                report.problem(node, `${path} must be ${wanted}, not ${seen(node)}`);
            return value;
        },
    };
}
function shape_text({ description, pattern, wanted = 'a text', }) {
    const schema = { type: 'string', description, minLength: 1, ...(pattern ? { pattern: pattern.source } : {}) };
    return scalarShape(schema, wanted, (value) => {
        if (typeof value !== 'string' || value === '')
            return undefined;
        return pattern === undefined || pattern.test(value) ? value : undefined;
    });
}
function flag({ description }) {
    return scalarShape({ type: 'boolean', description }, 'true or false', (value) => typeof value === 'boolean' ? value : undefined);
}
function choice(choices, { description }) {
    return scalarShape({ enum: choices, description }, `one of ${choices.join(', ')}`, (value) => choices.find((each) => each === value));
}
function pattern({ description }) {
    return {
        schema: { type: 'string', format: 'regex', description },
        read(node, path, report) {
            if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'string') {
                report.problem(node, `${path} must be a regular expression in quotes, not ${seen(node)}`);
                return undefined;
            }
            try {
                return new RegExp(node.value);
            }
            catch (error) {
                report.problem(node, `${path}: ${error instanceof Error ? error.message : String(error)}`);
                return undefined;
            }
        },
    };
}
function instant({ description }) {
    return scalarShape({ type: 'string', format: 'date-time', description }, 'a time such as 2026-11-20T18:00:00Z', (value) => {
        const day = typeof value === 'string' ? INSTANT.exec(value)?.groups?.['day'] : undefined;
        if (typeof value !== 'string' || day === undefined || !isCalendarDay(day))
            return undefined;
        const time = Date.parse(value.replace(' ', 'T'));
        return Number.isNaN(time) ? undefined : time;
    });
}
const INSTANT = /^(?<day>\d{4}-\d\d-\d\d)([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;
function isCalendarDay(day) {
    const time = Date.parse(day);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
function listOf(item, { description }) {
    return {
        schema: { description, anyOf: [{ type: 'array', items: item.schema }, item.schema] },
        read(node, path, report) {
            if (!(0,dist/* isSeq */.oP)(node)) {
                const only = item.read(node, path, report);
                return only === undefined ? undefined : [only];
            }
            const items = node.items.map((each, index) => item.read(each, `${path}[${index}]`, report));
            return items.every((each) => each !== undefined) ? items : undefined;
        },
    };
}
function shape_keyOf(pair) {
    return (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : '';
}
function mapOf(value, { description, key, wanted }) {
    return {
        schema: { type: 'object', description, propertyNames: { pattern: key.source }, additionalProperties: value.schema },
        read(node, path, report) {
            if (!(0,dist/* isMap */.jh)(node)) {
                report.problem(node, `${path} must be a mapping, not ${seen(node)}`);
                return undefined;
            }
            const entries = new Map();
            for (const pair of node.items) {
                const name = shape_keyOf(pair);
                if (!key.test(name))
                    report.problem(pair.key, `${path}: ${JSON.stringify(name)} is not ${wanted}`);
                const read = value.read(pair.value, path === '' ? name : `${path}.${name}`, report);
                if (read !== undefined)
                    entries.set(name, { value: read, node: pair.key });
            }
            return entries;
        },
    };
}
function object({ required, optional, description, }) {
    const known = { ...required, ...optional };
    return {
        schema: {
            type: 'object',
            description,
            additionalProperties: false,
            required: Object.keys(required),
            properties: Object.fromEntries(Object.entries(known).map(([name, shape]) => [name, shape.schema])),
        },
        read(node, path, report) {
            if (!(0,dist/* isMap */.jh)(node)) {
                report.problem(node, `${path || 'the file'} must be a mapping, not ${seen(node)}`);
                return undefined;
            }
            const result = {};
            const readPair = (pair) => {
                const name = shape_keyOf(pair);
                const shape = Object.hasOwn(known, name) ? known[name] : undefined;
                if (shape === undefined) {
                    report.problem(pair.key, unknownKey(name, path, Object.keys(known)));
                    return false;
                }
                result[name] = shape.read(pair.value, path === '' ? name : `${path}.${name}`, report);
                return result[name] !== undefined;
            };
            const read = node.items.map(readPair);
            const missing = Object.keys(required).filter((name) => !Object.hasOwn(result, name));
            for (const name of missing)
                report.problem(node, `${path || 'the file'} needs the key ${name}`);
            return read.every(Boolean) && missing.length === 0 ? result : undefined;
        },
    };
}
function unknownKey(name, path, known) {
    const where = path === '' ? '' : ` in ${path}`;
    const near = (0,errors/* nearest */.pA)(name, known);
    return `unknown key ${JSON.stringify(name)}${where}; ${near ? `did you mean ${near}?` : `known are ${known.join(', ')}`}`;
}

;// CONCATENATED MODULE: ./build/packages/promotion/config.js




const config_image = shape_text({ description: 'An image name, such as ghcr.io/acme/shop' });
const imagePolicy = object({
    description: 'What an image must satisfy to enter this environment.',
    required: {},
    optional: {
        only: listOf(config_image, { description: 'Promote these images only; all images of the source when left out.' }),
        tags: pattern({ description: 'Every tag that enters must match, for example ^v\\d+\\.\\d+\\.\\d+$' }),
        'require-digest': flag({ description: 'Every image must be pinned by digest (name:tag@sha256:…).' }),
        'mutable-tags': choice(['allow', 'forbid'], {
            description: 'Whether tags that are moved by design (latest, main, staging-latest …) may enter without a digest. Default: allow.',
        }),
    },
});
const hold = object({
    description: 'Nothing enters this environment while it is on hold.',
    required: { reason: shape_text({ description: 'Why; shown to everyone whose promotion is blocked.' }) },
    optional: { until: instant({ description: 'When the hold ends by itself.' }) },
});
const environmentShape = object({
    description: 'An environment: a folder on a branch.',
    required: {},
    optional: {
        path: shape_text({
            description: 'Folder that holds the environment, relative to the repository root. Default: the whole branch.',
        }),
        branch: shape_text({ description: 'Branch the environment lives on. Default: the branch gitops.yaml was read from.' }),
        from: shape_text({ description: 'Environment that releases come from.' }),
        promote: choice(['commit', 'pull-request'], {
            description: 'Whether a promotion is committed at once or proposed for review. Default: pull-request.',
        }),
        strategy: choice(['images', 'merge', 'copy'], {
            description: 'What a promotion moves: image versions, a whole branch, or a folder’s files. Default: images.',
        }),
        'auto-merge': flag({ description: 'Let the forge merge the pull request once its requirements are met.' }),
        'merge-method': choice(['merge', 'squash', 'rebase'], {
            description: 'How the pull request is merged. Default: merge.',
        }),
        images: imagePolicy,
        hold,
        exclude: listOf(shape_text({ description: 'A glob relative to path' }), {
            description: 'strategy copy: files that belong to this environment alone; never overwritten, never deleted.',
        }),
        labels: listOf(shape_text({ description: 'A label' }), { description: 'Labels of the promotion pull request.' }),
        assignees: listOf(shape_text({ description: 'A user' }), { description: 'Assignees of the promotion pull request.' }),
        reviewers: listOf(shape_text({ description: 'A user' }), {
            description: 'People asked to review the promotion pull request.',
        }),
        'team-reviewers': listOf(shape_text({ description: 'A team' }), {
            description: 'Teams asked to review the promotion pull request.',
        }),
        checklist: listOf(shape_text({ description: 'One item' }), {
            description: 'Boxes that people tick in the promotion pull request before they merge it.',
        }),
    },
});
const NAME = /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/;
const configShape = object({
    description: 'The environments a release moves through; read by gitops-actions.',
    required: {
        environments: mapOf(environmentShape, {
            description: 'Environments by name.',
            key: NAME,
            wanted: 'an environment name (lower-case letters, digits, ".", "-", "_")',
        }),
    },
    optional: {
        sources: mapOf(shape_text({ description: 'owner/name', pattern: /^[^/\s]+\/[^/\s]+$/, wanted: 'a repository as owner/name' }), {
            description: 'Where each image is built: image name → owner/name, so that a promotion can say what ships.',
            key: /^\S+$/,
            wanted: 'an image name',
        }),
    },
});
function parseConfig(source, defaultBranch) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(source.text, { lineCounter: lines, uniqueKeys: true });
    const problems = [];
    const positionOf = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file: source.file, line, column: col };
    };
    const syntax = document.errors[0];
    if (syntax)
        throw new errors/* FileError */.f6(positionOf(syntax.pos[0]), syntaxProblem(syntax), { cause: syntax });
    (0,dist/* visit */.YR)(document, {
        Alias(_, alias) {
            problems.push({
                position: positionOf(alias.range?.[0] ?? 0),
                message: `aliases (*${alias.source}) are not supported in ${source.file}; write the value out`,
            });
        },
    });
    const report = {
        problem: (node, message) => problems.push({ position: positionOf(node?.range?.[0] ?? 0), message }),
    };
    const read = problems.length > 0 ? undefined : configShape.read(document.contents, '', report);
    if (read === undefined)
        throw asFileError(problems, source.file);
    const environments = [...read.environments].map(([name, entry]) => toEnvironment(name, entry, positionOf, defaultBranch));
    const ordered = inOrderOfPromotion(environments, problems);
    if (problems.length > 0)
        throw asFileError(problems, source.file);
    return {
        file: source.file,
        environments: new Map(ordered.map((each) => [each.name, each])),
        sources: new Map([...(read.sources ?? new Map())].map(([name, entry]) => [name, entry.value])),
    };
}
function syntaxProblem({ code, message }) {
    if (code === 'RESOURCE_EXHAUSTION')
        return 'is nested too deep to be read';
    return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
}
function asFileError(problems, file) {
    const [first, ...others] = problems;
    if (first === undefined)
        return new errors/* FileError */.f6({ file }, 'cannot be read');
    if (others.length === 0)
        return new errors/* FileError */.f6(first.position, first.message);
    const hint = `${others.length === 1 ? 'One more problem' : `${others.length} more problems`} in this file:\n${others
        .map(({ position, message }) => `${(0,errors/* formatPosition */.Ld)(position)}: ${message}`)
        .join('\n')}`;
    return new errors/* FileError */.f6(first.position, first.message, { hint });
}
function toEnvironment(name, { value, node }, positionOf, defaultBranch) {
    const policy = value.images;
    return {
        name,
        position: positionOf(node.range?.[0] ?? 0),
        path: normalisePath(value.path ?? '.'),
        branch: value.branch ?? defaultBranch,
        from: value.from,
        promote: value.promote ?? 'pull-request',
        strategy: value.strategy ?? 'images',
        autoMerge: value['auto-merge'] ?? false,
        mergeMethod: value['merge-method'] ?? 'merge',
        images: {
            only: policy?.only ?? [],
            tags: policy?.tags,
            requireDigest: policy?.['require-digest'] ?? false,
            mutableTags: policy?.['mutable-tags'] ?? 'allow',
        },
        hold: value.hold && { reason: value.hold.reason, until: value.hold.until },
        exclude: value.exclude ?? [],
        labels: value.labels ?? [],
        assignees: value.assignees ?? [],
        reviewers: value.reviewers ?? [],
        teamReviewers: value['team-reviewers'] ?? [],
        checklist: value.checklist ?? [],
    };
}
function normalisePath(path) {
    const parts = path.split('/').filter((part, index) => part !== '.' && (part !== '' || index === 0));
    return parts.every((part) => part === '') ? '.' : parts.join('/');
}
function inOrderOfPromotion(environments, problems) {
    const byName = new Map(environments.map((each) => [each.name, each]));
    const ordered = [];
    const place = (environment, targets) => {
        if (ordered.includes(environment))
            return;
        if (targets.includes(environment.name)) {
            const cycle = [...targets.slice(targets.indexOf(environment.name)), environment.name];
            problems.push({
                position: environment.position,
                message: `environments promote in a circle: ${cycle.join(' from ')}`,
            });
            return;
        }
        const source = environment.from === undefined ? undefined : byName.get(environment.from);
        if (source)
            place(source, [...targets, environment.name]);
        if (!ordered.includes(environment))
            ordered.push(environment);
    };
    for (const environment of environments) {
        const before = problems.length;
        problems.push(...problemsOf(environment, byName));
        if (problems.length === before)
            place(environment, []);
    }
    return ordered;
}
function problemsOf(environment, byName) {
    const { name, position, from, path } = environment;
    const problems = [];
    if (from !== undefined && !byName.has(from)) {
        const near = (0,errors/* nearest */.pA)(from, [...byName.keys()]);
        problems.push({
            position,
            message: `environment ${name} promotes from ${JSON.stringify(from)}, which is no environment; ${near ? `did you mean ${near}?` : `known are ${[...byName.keys()].join(', ')}`}`,
        });
    }
    if (path.startsWith('/') || path.split('/').includes('..')) {
        problems.push({
            position,
            message: `environment ${name} has the path ${JSON.stringify(path)}, which leaves the repository`,
        });
    }
    const source = from === undefined ? undefined : byName.get(from);
    const problem = source && routeProblem(source, environment);
    if (problem !== undefined)
        problems.push({ position, message: problem });
    return problems;
}
function gitopsJsonSchema() {
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'gitops.yaml of gitops-actions',
        ...configShape.schema,
    };
}

;// CONCATENATED MODULE: ./build/packages/promotion/images.js


class ImageSelectionError extends errors/* GitopsError */.$n {
    name = 'ImageSelectionError';
}
function images_versionOf({ tag, digest }) {
    return { ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) };
}
function sameVersion(a, b) {
    return (a.tag ?? '') === (b.tag ?? '') && (a.digest ?? '') === (b.digest ?? '');
}
function formatVersion({ tag, digest }) {
    if (!tag && !digest)
        return '(no version)';
    const short = digest === undefined || digest === '' ? '' : `@${digest.slice(0, digest.indexOf(':') + 13)}…`;
    return `${tag ?? ''}${short}`;
}
function effectiveImages(occurrences) {
    const folders = new Map();
    for (const { kind, name, file } of occurrences) {
        if (kind !== 'kustomization')
            continue;
        const key = normaliseImageName(name);
        folders.set(key, (folders.get(key) ?? new Set()).add(folderOf(file)));
    }
    return occurrences.filter(({ kind, name, file }) => {
        if (kind !== 'workload')
            return true;
        const rewriting = folders.get(normaliseImageName(name));
        return rewriting === undefined || !foldersAbove(file).some((folder) => rewriting.has(folder));
    });
}
function folderOf(file) {
    return file.slice(0, file.lastIndexOf('/') + 1);
}
function foldersAbove(file) {
    return ['', ...[...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1))];
}
function planImageMoves(request) {
    const { source, target, only, expectedTag } = request;
    const into = effectiveImages(target.images);
    const wanted = wantedImages(request);
    const moves = [];
    const met = new Set();
    for (const occurrence of into) {
        const counterpart = wanted.filter((each) => isSameImage(each, occurrence));
        const version = singleVersion(counterpart, source);
        if (version === undefined)
            continue;
        for (const each of counterpart)
            met.add(each.name);
        if (expectedTag !== undefined && version.tag !== expectedTag)
            throw wrongTag(expectedTag, counterpart, source);
        if (!sameVersion(version, occurrence))
            moves.push(toMove(occurrence, version));
    }
    const unmet = [...new Set(wanted.map(({ name }) => name))].filter((name) => !met.has(name));
    if (unmet.length > 0 && (only.length > 0 || met.size === 0))
        throw notInTarget(unmet, source, target);
    return { moves, missing: unmet };
}
function wantedImages({ source, only, expectedTag }) {
    const found = effectiveImages(source.images);
    if (only.length > 0)
        return only.flatMap((query) => selectFrom(query, found, source));
    if (found.length === 0) {
        throw new ImageSelectionError(`${images_describe(source)} holds no image`, {
            hint: 'Check the environment’s path in gitops.yaml: images are looked for in its .yaml, .yml and .json files.',
        });
    }
    if (expectedTag === undefined)
        return found;
    const carriers = found.filter(({ tag }) => tag === expectedTag);
    if (carriers.length === 0)
        throw wrongTag(expectedTag, found, source);
    return found.filter((each) => carriers.some((carrier) => isSameImage(carrier, each)));
}
function selectFrom(query, images, source) {
    const selected = selectImages(query, images);
    if (selected.length > 0)
        return selected;
    throw new ImageSelectionError(`image ${query} is nowhere in ${images_describe(source)}; found there: ${listImages(images)}`, {
        hint: 'Name an image as the source environment’s files name it.',
    });
}
function isSameImage(a, b) {
    const names = (each) => [each.name, each.repository].map(normaliseImageName);
    return normaliseImageName(a.name) === normaliseImageName(b.name) || names(a).some((name) => names(b).includes(name));
}
function singleVersion(occurrences, source) {
    const [first, ...others] = occurrences;
    if (first === undefined)
        return undefined;
    if (others.every((each) => sameVersion(each, first)))
        return images_versionOf(first);
    const places = occurrences.map((each) => `${(0,errors/* formatPosition */.Ld)(each)} ${formatVersion(each)}`).join(', ');
    throw new errors/* FileError */.f6(first, `image ${first.name} has more than one version in ${images_describe(source)}: ${places}`, {
        hint: 'Bring the source environment to one version of this image first, or leave the image out with `images`.',
    });
}
function wrongTag(expected, found, source) {
    const places = found.map((each) => `${(0,errors/* formatPosition */.Ld)(each)} has ${each.name} at ${formatVersion(each)}`);
    return new ImageSelectionError(`${images_describe(source)} does not run the tag ${expected}: ${places.join(', ')}`, {
        hint: `Only what runs in ${source.environment} can be promoted. Wait until ${expected} has arrived there, or leave \`tag\` out to promote what is there.`,
    });
}
function notInTarget(names, source, target) {
    return new ImageSelectionError(`${names.join(', ')} of ${images_describe(source)} is nowhere in ${images_describe(target)}; found there: ${listImages(target.images)}`, {
        hint: `Add the image to ${target.environment} once (bump-image-tag with \`create: true\` adds an entry to its kustomization.yaml).`,
    });
}
function images_describe({ environment, path }) {
    return path === '.' ? environment : `${environment} (${path})`;
}
function listImages(images) {
    return images.length === 0 ? 'no image' : [...new Set(images.map(({ name }) => name))].join(', ');
}
function toMove(occurrence, to) {
    const { name, repository, file, line, keyPath } = occurrence;
    return { name, repository, from: images_versionOf(occurrence), to, file, line, keyPath };
}
function movesBetween(before, after) {
    const placeOf = ({ file, keyPath, name }) => [file, keyPath, name].join('\0');
    const earlier = new Map(effectiveImages(before).map((each) => [placeOf(each), each]));
    return effectiveImages(after).flatMap((each) => {
        const previous = earlier.get(placeOf(each));
        if (previous && previous.repository === each.repository && sameVersion(previous, each))
            return [];
        return [{ ...toMove(each, images_versionOf(each)), from: previous ? images_versionOf(previous) : {} }];
    });
}

;// CONCATENATED MODULE: ./build/packages/promotion/gates.js

function evaluateGates(facts) {
    return [imagePolicyGate(facts), holdGate(facts)];
}
function imagePolicyGate({ environment, entering }) {
    const violations = entering.flatMap(({ repository, to }) => policyViolations(environment.images, to).map((violation) => `${repository} ${formatVersion(to)}: ${violation}`));
    if (violations.length > 0)
        return { gate: 'image-policy', status: 'blocked', evidence: [...new Set(violations)] };
    return { gate: 'image-policy', status: 'passed', evidence: [describePolicy(environment.images)] };
}
function describePolicy({ tags, requireDigest, mutableTags }) {
    const rules = [
        tags && `tags match ${tags.source}`,
        requireDigest && 'pinned by digest',
        mutableTags === 'forbid' && 'no mutable tags',
    ].filter((rule) => typeof rule === 'string');
    return rules.length === 0 ? 'no policy set' : rules.join(', ');
}
function policyViolations(policy, { tag, digest }) {
    const violations = [];
    if (policy.tags && !(tag !== undefined && policy.tags.test(tag))) {
        violations.push(`${tag === undefined ? 'no tag, but' : `tag ${tag} does not match`} ${policy.tags.source}${tag === undefined ? ' is required' : ''}`);
    }
    if (policy.requireDigest && !digest)
        violations.push('a digest is required');
    if (policy.mutableTags === 'forbid' && !digest && (tag === undefined || isMutableTag(tag))) {
        violations.push(`${tag === undefined ? 'no tag means latest, which' : `tag ${tag}`} can be moved to another image; pin it by digest or use a version`);
    }
    return violations;
}
const MUTABLE_TAG = /^(latest|stable|edge|nightly|canary|current|next|rolling|main|master|trunk|head|dev|develop|development|test|testing|qa|uat|stage|staging|preview|prod|production|release)$/i;
function isMutableTag(tag) {
    return MUTABLE_TAG.test(tag) || /(^|[-_.])latest$/i.test(tag);
}
function holdGate({ environment, ledger, now, liftHold }) {
    const declared = environment.hold;
    if (declared && !isOver(declared, now)) {
        return blockedByHold(declared, `hold in gitops.yaml: ${declared.reason}`);
    }
    if (ledger?.kind !== 'hold' || isOver(ledger, now)) {
        return { gate: 'hold', status: 'passed', evidence: [`${environment.name} is not on hold`] };
    }
    const placed = `hold placed by ${ledger.by ?? 'somebody'} in ${ledger.sha.slice(0, 12)}: ${ledger.reason}`;
    if (liftHold)
        return { gate: 'hold', status: 'passed', evidence: [`${placed} (lifted by this promotion)`] };
    return blockedByHold(ledger, placed);
}
function isOver({ until }, now) {
    return until !== undefined && until <= now;
}
function blockedByHold({ until }, evidence) {
    const opens = until === undefined ? {} : { opens: new Date(until).toISOString() };
    return { gate: 'hold', status: 'blocked', evidence: [evidence], ...opens };
}

;// CONCATENATED MODULE: ./build/packages/promotion/ledger.js

function promotionTrailers({ from, to, images, promotionId }) {
    return [
        ['Promoted-From', `${from.environment}@${from.commit}`],
        ['Promoted-To', to],
        ...imageTrailers(images),
        ['Promotion-Id', promotionId],
    ];
}
function imageTrailers(images) {
    const lines = images.map(({ repository, from, to }) => `${reference(repository, to)} (was ${exactVersion(from)})`);
    return [...new Set(lines)].map((line) => ['Image', line]);
}
function reference(repository, version) {
    return `${repository}${version.tag ? `:${version.tag}` : ''}${version.digest ? `@${version.digest}` : ''}`;
}
function exactVersion(version) {
    return reference('', version).replace(/^[:@]/, '') || formatVersion(version);
}
function readLedgerEntries({ sha, date, trailers }) {
    const value = (wanted) => trailers.find(([key]) => key.toLowerCase() === wanted.toLowerCase())?.[1];
    const until = Date.parse(value('Hold-Until') ?? '');
    return trailers.flatMap(([key, environment]) => {
        switch (key.toLowerCase()) {
            case 'promoted-to':
                return [{ kind: 'promotion', sha, date, environment, promotionId: value('Promotion-Id') }];
            case 'bumped':
                return [{ kind: 'bump', sha, date, environment }];
            case 'hold-lifted':
                return [{ kind: 'hold-lifted', sha, date, environment }];
            case 'hold':
                return [
                    {
                        kind: 'hold',
                        sha,
                        date,
                        environment,
                        reason: value('Hold-Reason') ?? 'no reason given',
                        by: value('Hold-By'),
                        until: Number.isNaN(until) ? undefined : until,
                    },
                ];
            default:
                return [];
        }
    });
}
async function latestEntry(environment, history) {
    for await (const commit of history) {
        const entries = readLedgerEntries(commit).filter((entry) => entry.environment === environment);
        const decisive = entries.find(({ kind }) => kind === 'hold') ?? entries[0];
        if (decisive)
            return decisive;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/packages/promotion/markdown.js
const ENCODER = new TextEncoder();
function code(text) {
    const line = text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
    if (line === '')
        return '';
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${padding}${line}${padding}${fence}`;
}
function table(headings, rows) {
    const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}
function markdown_link(text, url) {
    return `[${text}](${url.replaceAll(' ', '%20').replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
function fenced(language, text) {
    const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function fitSections(sections, limit) {
    const kept = sections.map((section) => ({ ...section }));
    const joined = () => kept
        .map(({ markdown }) => markdown)
        .filter((markdown) => markdown !== '')
        .join('\n\n');
    for (let index = kept.length - 1; index >= 0 && bytes(joined()) > limit; index--) {
        const section = kept[index];
        if (section?.instead !== undefined)
            section.markdown = section.instead;
    }
    return cutToBytes(joined(), limit);
}
function bytes(text) {
    return ENCODER.encode(text).length;
}
const CUT_NOTE = '\n\n… (cut: too long)';
function cutToBytes(text, limit) {
    const encoded = ENCODER.encode(text);
    if (encoded.length <= limit)
        return text;
    const room = Math.max(0, limit - bytes(CUT_NOTE));
    let end = room;
    while (end > 0 && ((encoded[end] ?? 0) & 0xc0) === 0x80)
        end--;
    return new TextDecoder().decode(encoded.subarray(0, end)) + CUT_NOTE;
}

;// CONCATENATED MODULE: ./build/packages/promotion/message.js


const PLACEHOLDER = /\{([a-z-]+)\}/g;
function fillTemplate(template, values, input) {
    const unknown = [...template.matchAll(PLACEHOLDER)]
        .map(([, name]) => name ?? '')
        .filter((name) => !Object.hasOwn(values, name));
    if (unknown.length > 0) {
        const known = Object.keys(values)
            .map((name) => `{${name}}`)
            .join(', ');
        throw new errors/* InputError */.dz([{ input, problem: `knows no {${unknown[0]}}; available are ${known}` }]);
    }
    return template.replace(PLACEHOLDER, (_, name) => values[name] ?? '');
}
function describeMoves(moves) {
    const lines = [...new Set(moves.map(describeMove))];
    const [only] = lines;
    if (only === undefined)
        return 'nothing';
    const joined = lines.join(', ');
    return joined.length <= 60 ? joined : lines.length === 1 ? only : `${lines.length} images`;
}
function describeMove({ repository, from, to }) {
    const name = repository.slice(repository.lastIndexOf('/') + 1);
    return from.tag || from.digest
        ? `${name} ${formatVersion(from)} → ${formatVersion(to)}`
        : `${name} ${formatVersion(to)}`;
}
function describePlan({ strategy, images, from, files }) {
    if (images.length > 0)
        return describeMoves(images);
    return strategy === 'merge' ? from.branch : `${files.length} file${files.length === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/packages/promotion/plan.js

function planPromotion(facts) {
    const { from, to, environment, images, missing, files, commits, gates } = facts;
    const hash = hashOf({
        from: from.environment,
        to: [to.environment, to.branch, to.path],
        strategy: environment.strategy,
        images: images.map(({ file, keyPath, repository, from: was, to: becomes }) => [
            file,
            keyPath,
            repository,
            was,
            becomes,
        ]),
        files: files.map(({ path, change }) => [path, change]),
        content: facts.content,
    });
    return {
        from,
        to,
        strategy: environment.strategy,
        operation: operationOf(facts),
        images,
        missing,
        files,
        commits,
        gates,
        hash,
        promotionId: `${to.environment}-${hashOf([hash, facts.previousPromotionId ?? null]).slice(0, 12)}`,
    };
}
function operationOf({ files, commits, gates, mode }) {
    if (files.length === 0 && commits.length === 0)
        return 'none';
    return gates.some(({ status }) => status === 'blocked') ? 'blocked' : mode;
}
function blockedBy({ gates }) {
    return gates.filter(({ status }) => status === 'blocked').map(({ gate }) => gate);
}
function hashOf(value) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(value)).digest('hex');
}

;// CONCATENATED MODULE: ./build/packages/promotion/presentation.js


function imageTable({ images }, links) {
    if (images.length === 0)
        return '';
    return table(['Image', 'From', 'To', 'Where'], images.map((move) => [code(move.repository), versionCell(move.from), versionCell(move.to), whereCell(move, links)]));
}
function versionCell(version) {
    return version.tag || version.digest ? code(formatVersion(version)) : '–';
}
function whereCell({ file, line }, links) {
    const place = code(`${file}:${line}`);
    return links.file ? markdown_link(place, links.file(file, line)) : place;
}
function describeMissing(plan) {
    return missingSentences(plan, (name) => name);
}
function missingList(plan) {
    return missingSentences(plan, code)
        .map((sentence) => `- ⚠️ ${sentence}`)
        .join('\n');
}
function missingSentences({ missing, from, to }, show) {
    const [source, target] = [from.environment, to.environment].map(show);
    return missing.map((name) => `Not promoted: ${show(name)} of ${source} is nowhere in ${target}; add it there once.`);
}
const SHOWN_FILES = 50;
function fileList({ files, images }) {
    const beyondImages = files.filter(({ path }) => !images.some(({ file }) => file === path));
    if (beyondImages.length === 0)
        return '';
    const shown = beyondImages.slice(0, SHOWN_FILES).map(({ path, change }) => `- ${change} ${code(path)}`);
    const more = beyondImages.length > SHOWN_FILES ? [`- … and ${beyondImages.length - SHOWN_FILES} more`] : [];
    return details(`${beyondImages.length} ${images.length > 0 ? 'other ' : ''}file${beyondImages.length === 1 ? '' : 's'}`, [...shown, ...more].join('\n'));
}
const SHOWN_COMMITS = 30;
function commitList(commits, total, urlOf) {
    const shown = commits.slice(0, SHOWN_COMMITS).map((commit) => {
        const short = code(commit.sha.slice(0, 7));
        const url = urlOf(commit);
        return `- ${url === undefined ? short : markdown_link(short, url)} ${code(commit.subject)} – ${code(commit.author)}`;
    });
    const more = total > shown.length ? [`- … and ${total - shown.length} more`] : [];
    return [...shown, ...more].join('\n');
}
function shippedChanges(shipped) {
    return shipped
        .map(({ repository, url, commits, total }) => {
        const heading = `${markdown_link(code(repository), url)}: ${total} commit${total === 1 ? '' : 's'}`;
        return [`**${heading}**`, commitList(commits, total, ({ url: page }) => page)]
            .filter((part) => part !== '')
            .join('\n\n');
    })
        .join('\n\n');
}
function gateTable({ gates }) {
    const mark = { passed: '✅', blocked: '⛔' };
    return table(['Gate', 'Result', 'Evidence'], gates.map(({ gate, status, evidence, opens }) => [
        code(gate),
        `${mark[status]} ${status}`,
        [...evidence.map(code), ...(opens ? [`opens ${code(opens)}`] : [])].join('<br>'),
    ]));
}
function describeBlockers({ gates }) {
    return gates
        .filter(({ status }) => status === 'blocked')
        .map(({ gate, evidence, opens }) => `${gate}: ${evidence.join('; ')}${opens ? ` (opens ${opens})` : ''}`);
}

;// CONCATENATED MODULE: ./build/packages/promotion/diagram.js


const SHOWN_IMAGES = 3;
function environmentDiagram(all, promotion) {
    const id = (name) => `e${all.findIndex(({ environment }) => environment.name === name)}`;
    const nodes = all.map(({ environment, images }) => `  ${id(environment.name)}["${label(environment.name, images)}"]`);
    const edges = all.flatMap(({ environment: { name, from } }) => {
        if (from === undefined)
            return [];
        const isThis = from === promotion.from && name === promotion.to;
        return [`  ${id(from)} ${isThis ? '==>' : '-->'} ${id(name)}`];
    });
    return fenced('mermaid', ['flowchart LR', ...nodes, ...edges, `  style ${id(promotion.to)} stroke-width:3px`].join('\n'));
}
function label(name, images) {
    const versions = [
        ...new Set(effectiveImages(images).map((each) => `${each.repository.slice(each.repository.lastIndexOf('/') + 1)} ${formatVersion(each)}`)),
    ];
    const shown = versions.slice(0, SHOWN_IMAGES);
    const more = versions.length > SHOWN_IMAGES ? [`and ${versions.length - SHOWN_IMAGES} more`] : [];
    return [`<b>${escapeLabel(name)}</b>`, ...[...shown, ...more].map(escapeLabel)].join('<br/>');
}
function escapeLabel(text) {
    return text.replace(/[^\w .:@/+…-]/gu, (character) => `#${character.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./build/packages/promotion/rollback.js




function rollbackPlan(facts, undo) {
    const commands = bumpCommands(facts);
    if (commands.length === 0)
        return revertStep(facts.plan, undo);
    return `${revertStep(facts.plan, undo)}\n\nOr, when other commits came after, put exactly the previous versions back:\n\n${fenced('sh', commands.join('\n'))}`;
}
function revertStep({ strategy, to }, undo) {
    return undo.kind === 'commit'
        ? `Revert the commit: ${code(`git revert ${strategy === 'merge' ? '-m 1 ' : ''}${undo.commit}`)} on ${code(to.branch)}.`
        : `After merging: press **Revert** on this pull request and merge the revert into ${code(to.branch)}.`;
}
function bumpCommands({ plan, repository, environments }) {
    const { images, strategy, to } = plan;
    const held = environments.find(({ environment }) => environment.name === to.environment)?.images ?? [];
    if (strategy !== 'images' || !images.every((move) => isUndoneByName(move, images, held)))
        return [];
    return [...new Set(images.map(({ file }) => file))].map((file) => {
        const previous = images.filter((move) => move.file === file).map((move) => reference(move.repository, move.from));
        return [
            'npx gitops-actions bump-image-tag',
            rollback_option('repository', repository),
            rollback_option('branch', to.branch),
            rollback_option('path', file),
            ...[...new Set(previous)].map((image) => rollback_option('images', image)),
        ].join(' \\\n  ');
    });
}
function isUndoneByName(move, moves, held) {
    const { file, repository, from } = move;
    if (!(from.tag || from.digest) || !canBeNamed(reference(repository, from)))
        return false;
    const places = held.filter((each) => each.file === file && goesBy(repository, each));
    return (moves.every((other) => other.file !== file || !goesBy(repository, other) || sameVersion(other.from, from)) &&
        places.every(({ line, keyPath }) => moves.some((each) => each.file === file && each.line === line && each.keyPath === keyPath)));
}
function goesBy(query, { name, repository }) {
    return [name, repository].map(normaliseImageName).includes(normaliseImageName(query));
}
function canBeNamed(image) {
    try {
        return parseImageOverride(image).newName === undefined;
    }
    catch {
        return false;
    }
}
function rollback_option(name, value) {
    return `--${name} ${shellWord(value)}`;
}
function shellWord(text) {
    return /^[\w./:@=+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./build/packages/promotion/pull-request.js





const BODY_LIMIT = 65_000;
const LEDGER_LIMIT = 16_000;
function pullRequestTitle(plan) {
    return `Promote ${describePlan(plan)} from ${plan.from.environment} to ${plan.to.environment}`;
}
function pullRequestBody(facts) {
    const { plan, links } = facts;
    const sections = [
        { markdown: facts.introduction, instead: '' },
        {
            markdown: `Promotes **${code(plan.from.environment)}** (${commitRef(plan.from.commit, links)}) to **${code(plan.to.environment)}**.`,
        },
        {
            markdown: imageTable(plan, links),
            instead: `${plan.images.length} images change; the list is too long for this page.`,
        },
        { markdown: missingList(plan), instead: `${plan.missing.length} images stay behind.` },
        { markdown: fileList(plan), instead: `${plan.files.length} files change.` },
        { markdown: heading('What ships', whatShips(plan, facts.shipped, links)), instead: '' },
        { markdown: heading('Gates', gateTable(plan)) },
        { markdown: heading('Before merging', facts.checklist.map((item) => `- [ ] ${oneLine(item)}`).join('\n')) },
        {
            markdown: heading('Rollback plan', rollbackPlan(facts, { kind: 'pull-request' })),
            instead: heading('Rollback plan', revertStep(plan, { kind: 'pull-request' })),
        },
        { markdown: heading('Environments', environmentDiagram(facts.environments, diagramOf(plan))), instead: '' },
        { markdown: footer(plan) },
    ];
    const ledger = ledgerParagraph(facts.trailers);
    return `${fitSections(sections, BODY_LIMIT - bytes(ledger))}${ledger}`;
}
function ledgerParagraph(trailers) {
    const paragraph = (chosen) => chosen.length === 0 ? '' : `\n\n${chosen.map(([key, value]) => `${key}: ${value}`).join('\n')}`;
    const harmless = paragraph(trailers.filter(([key, value]) => key !== 'Image' || isPlainText(value)));
    return bytes(harmless) <= LEDGER_LIMIT ? harmless : paragraph(trailers.filter(([key]) => key !== 'Image'));
}
function isPlainText(text) {
    return /^[\w.:/@+() -]+$/.test(text) && !/(^|\W)@/.test(text);
}
function whatShips(plan, shipped, links) {
    const own = commitList(plan.commits, plan.commits.length, ({ sha }) => links.commit?.(sha));
    return [own, shippedChanges(shipped)].filter((part) => part !== '').join('\n\n');
}
function diagramOf({ from, to, images }) {
    return { from: from.environment, to: to.environment, images };
}
function heading(title, body) {
    return body === '' ? '' : `### ${title}\n\n${body}`;
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}
function commitRef(sha, links) {
    const short = code(sha.slice(0, 12));
    return links.commit ? `[${short}](${links.commit(sha)})` : short;
}
function footer({ promotionId, hash }) {
    return `<sub>Promotion ${code(promotionId)} · plan ${code(hash.slice(0, 12))} · kept up to date by gitops-actions: commits of your own on this branch are kept, edits of this text are not (ticked boxes are).</sub>`;
}
const BOX = /^- \[([ xX])\] (.*)$/gm;
function keepTickedBoxes(body, previous) {
    if (!previous.body.includes(`Promotion \`${previous.promotionId}\``))
        return body;
    const ticked = new Set([...normaliseLines(previous.body).matchAll(BOX)].filter(([, mark]) => mark !== ' ').map(([, , text]) => text));
    return body.replace(BOX, (line, _mark, text) => (ticked.has(text) ? `- [x] ${text}` : line));
}
function normaliseLines(body) {
    return body.replaceAll('\r\n', '\n');
}

;// CONCATENATED MODULE: ./build/packages/promotion/source-ref.js
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
    return parts.slice(index + 1).every((part) => TIME.test(part)) || BEFORE_SHA.test(parts[index - 1] ?? '');
}
function sourceRanges(images, sources) {
    const ranges = new Map();
    for (const { name, repository, from, to } of images) {
        const source = sources.get(repository) ?? sources.get(name);
        if (source === undefined || !from.tag || !to.tag || from.tag === to.tag)
            continue;
        const range = { repository: source, base: sourceRef(from.tag), head: sourceRef(to.tag) };
        ranges.set(Object.values(range).join('\0'), range);
    }
    return [...ranges.values()];
}

;// CONCATENATED MODULE: ./build/packages/promotion/summary.js





const SUMMARY_LIMIT = 200_000;
function promotionSummary(facts) {
    const { plan, result, environments, links, diff } = facts;
    const sections = [
        { markdown: `## ${plan.from.environment} → ${plan.to.environment}: ${headline(result, links)}` },
        { markdown: imageTable(plan, links), instead: `${plan.images.length} images change.` },
        { markdown: missingList(plan), instead: `${plan.missing.length} images stay behind.` },
        { markdown: fileList(plan), instead: `${plan.files.length} files change.` },
        { markdown: plan.operation === 'none' ? '' : gateTable(plan) },
        { markdown: result.kind === 'blocked' ? wayForward(plan) : '' },
        { markdown: environmentDiagram(environments, diagramOf(plan)), instead: '' },
        ...(result.kind === 'committed' ? [rollbackSection(facts, result.commit)] : []),
        {
            markdown: diff === '' ? '' : details('Diff', fenced('diff', diff)),
            instead: 'The diff is too long for this page.',
        },
    ];
    return fitSections(sections, SUMMARY_LIMIT);
}
function rollbackSection(facts, commit) {
    const undo = { kind: 'commit', commit };
    return {
        markdown: `### Rollback plan\n\n${rollbackPlan(facts, undo)}`,
        instead: `### Rollback plan\n\n${revertStep(facts.plan, undo)}`,
    };
}
function wayForward({ gates }) {
    const ways = gates.flatMap(({ gate, status, opens }) => {
        if (status !== 'blocked')
            return [];
        const end = `hold that stands in gitops.yaml is ended there, one placed by a commit with ${code('lift-hold: true')}.`;
        return gate === 'hold'
            ? [opens === undefined ? `- A ${end}` : `- Wait until ${code(opens)}, or end the hold before: a ${end}`]
            : ['- Promote an image that the environment’s policy in gitops.yaml admits, or change the policy there.'];
    });
    return ['**Nothing was changed.** To go on, settle what is closed and run again:', '', ...ways].join('\n');
}
function headline(result, links) {
    switch (result.kind) {
        case 'nothing':
            return 'nothing to promote';
        case 'planned':
            return 'planned (dry run, nothing was changed)';
        case 'blocked':
            return 'blocked';
        case 'committed':
            return `committed ${links.commit ? markdown_link(code(result.commit.slice(0, 12)), links.commit(result.commit)) : code(result.commit.slice(0, 12))}`;
        case 'pull-request':
            return `pull request ${markdown_link(`#${result.number}`, result.url)} ${result.operation}`;
    }
}

;// CONCATENATED MODULE: ./build/packages/promotion/index.js













;// CONCATENATED MODULE: ./build/packages/config-repo/admission.js



function assertAdmitted({ name, position, images: { only } }, entering, images) {
    if (only.length === 0)
        return;
    const known = effectiveImages(images);
    const admitted = new Set(only.flatMap((query) => selectImages(query, known)).map(admission_placeOf));
    const refused = new Set(entering.filter((place) => !admitted.has(admission_placeOf(place))).map((place) => place.name));
    if (refused.size === 0)
        return;
    throw new ImageSelectionError(`${name} (${(0,errors/* formatPosition */.Ld)(position)}) admits only the images ${only.join(', ')}; not ${[...refused].join(', ')}`, { hint: 'Leave the image out, or add it to `images.only` of the environment.' });
}
function admission_placeOf({ file, keyPath, name }) {
    return [file, keyPath, name].join('\0');
}

;// CONCATENATED MODULE: ./build/packages/git/branch-name.js

function assertBranchName(branch, input = 'branch') {
    const problem = branchNameProblem(branch);
    if (problem === undefined)
        return;
    throw new errors/* InputError */.dz([{ input, problem: `${JSON.stringify(branch)} is not a branch name: ${problem}` }]);
}
const rules = [
    [/^$/, 'it is empty'],
    [/^-/, 'it begins with a dash'],
    [/^@$/, '@ alone means something else to git'],
    [/^HEAD$/, 'HEAD means something else to git'],
    [/^refs\//, 'write it without refs/heads/'],
    [/\p{Cc}/u, 'it holds a control character or line break'],
    [/[ ~^:?*[\\]/, 'it holds a space or one of ~ ^ : ? * [ \\'],
    [/\.\./, 'it holds ..'],
    [/@\{/, 'it holds @{'],
    [/^\/|\/$|\/\//, 'it has a slash at an end, or two in a row'],
    [/(?:^|\/)\./, 'a part of it begins with a dot'],
    [/\.$/, 'it ends with a dot'],
    [/\.lock(?:\/|$)/, 'a part of it ends with .lock'],
];
function branchNameProblem(branch) {
    return rules.find(([pattern]) => pattern.test(branch))?.[1];
}

;// CONCATENATED MODULE: ./build/packages/git/repository-path.js

function assertRepositoryPath(path) {
    const problem = repositoryPathProblem(path);
    if (problem !== undefined)
        throw new errors/* FileError */.f6({ file: path }, problem, { hint: 'Write it relative to the root of the repository.' });
}
function repositoryPathProblem(path) {
    if (path === '')
        return 'the path is empty';
    if (path.includes('\0'))
        return 'the path holds a NUL byte';
    if (path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path))
        return 'the path is absolute';
    const parts = path.split('/');
    if (parts.includes('..'))
        return 'the path leads out of the repository';
    if (parts.includes('.') || parts.includes(''))
        return 'the path has an empty or "." part';
    if (parts.some((part) => /^(?:\.git|git~1)$/i.test(part)))
        return "the path leads into git's own folder";
    return undefined;
}

;// CONCATENATED MODULE: ./build/packages/git/snapshot.js

function objectReader(git, fetcher) {
    const commits = new Map();
    const contents = new Map();
    const madeHere = new Set();
    const files = (commit) => {
        const listed = commits.get(commit) ?? listFiles(git, commit);
        commits.set(commit, listed);
        return listed;
    };
    const absent = (oids) => [...new Set(oids)].filter((oid) => !contents.has(oid));
    const take = async (oids) => {
        if (oids.length === 0)
            return;
        for (const [oid, content] of await catFiles(git, oids))
            contents.set(oid, content);
    };
    const load = async (commit, oids) => {
        if (madeHere.has(commit) || !fetcher.leavesContentOut())
            await take(absent(oids));
        const wanted = absent(oids);
        await fetcher.blobs(wanted);
        await take(wanted);
    };
    return {
        files,
        adopt: (commit, written) => {
            madeHere.add(commit);
            for (const content of written)
                contents.set(blobId(content, commit.length), content);
        },
        snapshot: async (commit, branch) => {
            await files(commit);
            return {
                ...(branch === undefined ? {} : { branch }),
                commit,
                list: async (folder = '') => [...(await files(commit)).values()].filter(({ path }) => isWithin(path, folder)),
                read: async (paths) => {
                    const entries = await files(commit);
                    const found = [...new Set(paths)].map((path) => entries.get(path)).filter((entry) => entry !== undefined);
                    const readable = found.filter(({ mode }) => mode !== '160000');
                    await load(commit, readable.map(({ oid }) => oid));
                    return new Map(readable.map(({ path, oid }) => [path, contents.get(oid) ?? lost(path, oid)]));
                },
            };
        },
    };
}
function lost(path, oid) {
    throw new Error(`the content ${oid} of ${path} was fetched but is not there`);
}
function isWithin(path, folder) {
    const prefix = folder.replace(/\/+$/, '');
    return prefix === '' || path === prefix || path.startsWith(`${prefix}/`);
}
async function listFiles(git, commit) {
    return parseTree((await git.run(['ls-tree', '-r', '-z', '--full-tree', commit])).toString('utf8'));
}
function parseTree(listed) {
    const entries = new Map();
    for (const line of listed.split('\0')) {
        const tab = line.indexOf('\t');
        const [mode, , oid] = line.slice(0, Math.max(tab, 0)).split(' ');
        if (oid === undefined || !isFileMode(mode))
            continue;
        const path = line.slice(tab + 1);
        entries.set(path, { path, mode, oid });
    }
    return entries;
}
function isFileMode(mode) {
    return mode === '100644' || mode === '100755' || mode === '120000' || mode === '160000';
}
async function catFiles(git, oids) {
    const printed = await git.run(['cat-file', '--batch'], `${oids.join('\n')}\n`);
    const found = new Map();
    let at = 0;
    while (at < printed.length) {
        const end = printed.indexOf('\n', at);
        const [oid = '', type, size] = printed.toString('latin1', at, end).split(' ');
        at = end + 1;
        if (type === 'missing' || size === undefined)
            continue;
        found.set(oid, printed.subarray(at, at + Number(size)));
        at += Number(size) + 1;
    }
    return found;
}
function blobId(content, oidLength) {
    const hash = (0,external_node_crypto_.createHash)(oidLength === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${content.length}\0`).update(content).digest('hex');
}

;// CONCATENATED MODULE: ./build/packages/git/tree-change.js



function planChanges(entries, changes) {
    for (const path of changes.keys())
        assertRepositoryPath(path);
    const deleted = [...changes].filter(([path, content]) => content === null && entries.has(path)).map(([path]) => path);
    const gone = new Set(deleted);
    const remaining = gone.size === 0 ? entries : new Map([...entries].filter(([path]) => !gone.has(path)));
    const written = [...changes].flatMap(([path, change]) => change === null ? [] : plannedFile(remaining, path, change));
    assertNoFileIsFolder(remaining, written);
    return { deleted, written };
}
function plannedFile(remaining, path, change) {
    const entry = remaining.get(path);
    if (entry?.mode === '120000') {
        throw new errors/* FileError */.f6({ file: path }, 'is a symbolic link', { hint: 'Name the file that it points to.' });
    }
    if (entry?.mode === '160000') {
        throw new errors/* FileError */.f6({ file: path }, 'is a submodule', {
            hint: "Change the file in the submodule's own repository.",
        });
    }
    const kept = entry?.mode ?? '100644';
    const { content, mode } = change instanceof Uint8Array ? { content: change, mode: kept } : change;
    if (entry?.mode === mode && entry.oid === blobId(content, entry.oid.length))
        return [];
    return [{ path, content, mode }];
}
function assertNoFileIsFolder(remaining, written) {
    const added = written.filter(({ path }) => !remaining.has(path));
    if (added.length === 0)
        return;
    const folders = new Set();
    for (const path of remaining.keys())
        addFolders(folders, path);
    for (const { path } of added)
        addFolders(folders, path);
    const addedModes = new Map(added.map(({ path, mode }) => [path, mode]));
    for (const { path } of added) {
        if (folders.has(path))
            throw new errors/* FileError */.f6({ file: path }, 'is a folder');
        for (let folder = parentOf(path); folder !== ''; folder = parentOf(folder)) {
            const mode = remaining.get(folder)?.mode ?? addedModes.get(folder);
            if (mode !== undefined)
                throw new errors/* FileError */.f6({ file: path }, `cannot be written: ${folder} is ${kindOf(mode)}`);
        }
    }
}
function addFolders(folders, path) {
    for (let folder = parentOf(path); folder !== '' && !folders.has(folder); folder = parentOf(folder))
        folders.add(folder);
}
function parentOf(path) {
    return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
function kindOf(mode) {
    if (mode === '120000')
        return 'a symbolic link';
    return mode === '160000' ? 'a submodule' : 'a file';
}

;// CONCATENATED MODULE: ./build/packages/git/commit-to-branch.js


async function commitToBranch(repository, request) {
    const { branch, edit, clock, signal, attempts = 10 } = request;
    const publish = request.publish ?? pushed(repository, request);
    let took = 0;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
        if (attempt > 0)
            await clock.sleep(retryDelay(attempt - 1, took, clock.random()), signal);
        const started = clock.now();
        const tip = attempt === 0 && request.start ? request.start : await repository.snapshot(branch);
        const content = await edit(tip);
        if (content === undefined || !(await changesSomething(tip, content)))
            return { kind: 'unchanged', tip: tip.commit };
        const outcome = await publish(tip, content);
        took = clock.now() - started;
        if (outcome.kind === 'lost-race')
            continue;
        return { kind: 'committed', commit: outcome.commit, parent: tip.commit, attempts: attempt + 1 };
    }
    throw new errors/* ConflictError */.fK(`gave up committing to branch ${branch} of ${repository.name}: others were faster ${attempts} times`, {
        hint: 'Nothing was changed. Run again, or let the workflows that write to this branch run one after another (`concurrency`).',
    });
}
function retryDelay(lost, took, random) {
    return 200 + random * Math.min(30_000, Math.max(800, 2 * took) * 2 ** lost);
}
async function changesSomething(tip, content) {
    if (!('changes' in content))
        return true;
    const entries = new Map((await tip.list()).map((entry) => [entry.path, entry]));
    const { deleted, written } = planChanges(entries, content.changes);
    return deleted.length + written.length > 0;
}
function pushed(repository, { branch, author, committer }) {
    return async (tip, content) => {
        const { message } = content;
        const { parents, tree } = 'changes' in content ? { parents: [tip.commit], tree: { base: tip.commit, changes: content.changes } } : content;
        const commit = await repository.createCommit({ parents, tree, message, author, committer });
        const outcome = await repository.push({ branch, commit, expected: tip.commit });
        return outcome === 'pushed' ? { kind: 'published', commit } : { kind: 'lost-race' };
    };
}

// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(1260);
;// CONCATENATED MODULE: ./build/packages/git/git-process.js


class UnsupportedGitError extends errors/* GitopsError */.$n {
    name = 'UnsupportedGitError';
}
const oldestGit = [2, 38];
function gitProcess(options) {
    const attempt = async (args, input) => {
        const result = await untilAborted(() => start(options, args, input), options.signal);
        options.debug?.(options.redact(`git ${args.join(' ')} → ${result.code}`));
        return result;
    };
    return {
        attempt,
        run: async (args, input) => {
            const { code, stdout, stderr } = await attempt(args, input);
            if (code === 0)
                return stdout;
            throw new Error(options.redact(`git ${args.join(' ')} exited with ${code}: ${stderr.trim()}`));
        },
    };
}
async function start(options, args, input) {
    const stdout = [];
    const stderr = [];
    const code = await (0,exec/* exec */.m)('git', [...options.prefix, ...args], {
        env: options.environment,
        silent: true,
        ignoreReturnCode: true,
        ...(input === undefined ? {} : { input: Buffer.from(input) }),
        listeners: { stdout: (chunk) => stdout.push(chunk), stderr: (chunk) => stderr.push(chunk) },
    }).catch((error) => {
        throw isMissing(error) ? noGit(error) : error;
    });
    return { code, stdout: Buffer.concat(stdout), stderr: options.redact(Buffer.concat(stderr).toString('utf8')) };
}
async function untilAborted(begin, signal) {
    if (signal === undefined)
        return begin();
    signal.throwIfAborted();
    const { promise: aborted, reject } = Promise.withResolvers();
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([begin(), aborted]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}
function isMissing(error) {
    return error instanceof Error && error.message.startsWith('Unable to locate executable file');
}
function noGit(cause) {
    return new UnsupportedGitError('there is no git on this machine', {
        hint: `Install git ${oldestGit.join('.')} or newer and put it on PATH.`,
        cause,
    });
}
const supported = new Set();
async function assertSupportedGit(git, path) {
    if (supported.has(path))
        return;
    await checkVersion(git);
    supported.add(path);
}
async function checkVersion(git) {
    const printed = (await git.run(['version'])).toString('utf8').trim();
    const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(printed) ?? []).map(Number);
    const [needMajor, needMinor] = oldestGit;
    if (major > needMajor || (major === needMajor && minor >= needMinor))
        return;
    throw new UnsupportedGitError(`this machine has ${printed}, which is too old`, {
        hint: `Install git ${oldestGit.join('.')} or newer and put it on PATH.`,
    });
}

;// CONCATENATED MODULE: ./build/packages/git/message.js

const skipToken = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/i;
const skipTrailer = /^skip-checks:[ \t]*(?:true)?[ \t]*$/i;
const attributions = new Set(['signed-off-by', 'co-authored-by', 'acked-by', 'reviewed-by', 'tested-by', 'reported-by', 'helped-by', 'cc'].concat([
    'fixes',
    'closes',
    'refs',
    'see-also',
    'change-id',
]));
const trailerLine = /^([A-Za-z0-9][A-Za-z0-9-]*):[ \t]*(.*)$/;
const cherryPickLine = /^\(cherry picked from commit [0-9a-f]+\)$/;
function withoutSkipTokens(text) {
    const lines = text.split('\n').filter((line) => !skipTrailer.test(line.trimEnd()));
    const stripped = lines.map(stripTokens).join('\n');
    return stripped === text ? text : withoutSkipTokens(stripped);
}
function stripTokens(line) {
    const match = skipToken.exec(line);
    if (match === null)
        return line;
    const before = line.slice(0, match.index);
    const after = line.slice(match.index + match[0].length);
    const gap = before.endsWith(' ') && (after === '' || after.startsWith(' ')) ? before.slice(0, -1) : before;
    return stripTokens(gap === '' ? after.trimStart() : gap + after);
}
function formatMessage({ subject, body = '', trailers = [] }) {
    const title = message_oneLine(subject);
    if (title === '')
        throw new errors/* InputError */.dz([{ input: 'commit-message', problem: 'its first line is empty' }]);
    const paragraphs = paragraphsOf(cleanText(body)).map(disarmed);
    const lines = trailers.map(([key, value]) => formatTrailer(key, value));
    return `${[title, ...paragraphs, ...(lines.length > 0 ? [lines.join('\n')] : [])].join('\n\n')}\n`;
}
function formatTrailer(key, value) {
    if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(key))
        throw new TypeError(`${JSON.stringify(key)} is no trailer key`);
    return `${key}: ${message_oneLine(value)}`;
}
function message_oneLine(text) {
    return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
function cleanText(text) {
    return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}
function paragraphsOf(text) {
    const lines = text.split('\n').map((line) => line.trimEnd());
    return lines
        .join('\n')
        .split(/\n{2,}/)
        .map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ''))
        .filter((paragraph) => paragraph !== '');
}
function disarmed(paragraph) {
    const trailers = readParagraph(paragraph);
    if (trailers === undefined || trailers.every(isAttribution))
        return paragraph;
    return paragraph.replace(/^/gm, '  ');
}
function isAttribution([key]) {
    return attributions.has(key.toLowerCase());
}
function parseTrailers(message) {
    const paragraphs = paragraphsOf(cleanText(message)).slice(1);
    const found = [];
    for (const paragraph of paragraphs.reverse()) {
        if (/^-{3,}$/.test(paragraph))
            continue;
        const trailers = readParagraph(paragraph);
        if (trailers === undefined)
            break;
        found.unshift(trailers);
        if (!trailers.every(isAttribution))
            break;
    }
    return found.flat();
}
function readParagraph(paragraph) {
    const trailers = [];
    for (const line of paragraph.split('\n')) {
        const last = trailers.at(-1);
        const [, key, value] = trailerLine.exec(line) ?? [];
        if (key !== undefined && value !== undefined)
            trailers.push([key, value]);
        else if (/^[ \t]+\S/.test(line) && last !== undefined)
            last[1] = `${last[1]} ${line.trim()}`;
        else if (!cherryPickLine.test(line))
            return undefined;
    }
    return trailers;
}

;// CONCATENATED MODULE: ./build/packages/git/person.js

function parsePerson(text, input = 'author') {
    const [, name = '', email = ''] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
    const person = { name: name.trim(), email: email.trim() };
    const problem = personProblem(person);
    if (problem === undefined)
        return person;
    throw new InputError([{ input, problem: `${JSON.stringify(text)} ${problem}; write: Name <mail@example.com>` }]);
}
function formatPerson({ name, email }) {
    return `${name} <${email}>`;
}
function personProblem({ name, email }) {
    if (name.trim() === '')
        return 'has no name';
    if (email.trim() === '')
        return 'has no mail address';
    if (hasControlCharacter(name + email))
        return 'holds a control character or line break';
    if (/[<>]/.test(name + email))
        return 'holds < or > inside the name or mail address';
    if (/\s/.test(email))
        return 'holds a space inside the mail address';
    return undefined;
}
function hasControlCharacter(text) {
    return /\p{Cc}/u.test(text);
}

;// CONCATENATED MODULE: ./build/packages/git/fast-import.js

function fastImportStream(commit) {
    const [first, ...merged] = commit.parents;
    const blobs = commit.written.map(({ content }, n) => [`blob\nmark :${n + 2}\n`, counted(content)]);
    const lines = [
        `commit ${commit.ref}\nmark :1\n`,
        `author ${formatPerson(commit.author)} ${commit.time} +0000\n`,
        `committer ${formatPerson(commit.committer)} ${commit.time} +0000\n`,
        counted(Buffer.from(commit.message)),
        ...(first === undefined ? [] : [`from ${first}\n`]),
        ...merged.map((parent) => `merge ${parent}\n`),
        ...startLines(commit.start),
        ...commit.deleted.map((path) => `D ${quoted(path)}\n`),
        ...commit.written.map(({ mode, path }, n) => `M ${mode} :${n + 2} ${quoted(path)}\n`),
        '\nget-mark :1\ndone\n',
    ];
    return Buffer.concat([...blobs.flat(), ...lines].map((part) => Buffer.from(part)));
}
function startLines(start) {
    if (start.kind === 'first-parent')
        return [];
    return start.kind === 'empty' ? ['deleteall\n'] : [`M 040000 ${start.oid} ""\n`];
}
function counted(bytes) {
    return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
}
function quoted(path) {
    return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

;// CONCATENATED MODULE: ./build/packages/git/commit.js




async function createCommit(git, filesOf, { parents, tree, message, author, committer }, { ref, time }) {
    assertPerson('author', author);
    assertPerson('committer', committer);
    const { deleted, written } = 'oid' in tree ? unchanged : planChanges(await baseFiles(tree.base, filesOf), tree.changes);
    const stream = fastImportStream({
        ref,
        parents,
        start: await startingTree(git, tree, parents[0]),
        deleted,
        written,
        message: message.endsWith('\n') ? message : `${message}\n`,
        author,
        committer,
        time: Math.floor(time / 1000),
    });
    const printed = await git.run(['fast-import', '--quiet', '--done', '--date-format=raw'], stream);
    return { commit: printed.toString('latin1').trim(), written: written.map(({ content }) => content) };
}
const unchanged = { deleted: [], written: [] };
async function baseFiles(base, filesOf) {
    return base === 'empty' ? new Map() : filesOf(base);
}
async function startingTree(git, tree, parent) {
    if ('oid' in tree)
        return { kind: 'tree', oid: tree.oid };
    if (tree.base === 'empty')
        return { kind: 'empty' };
    if (tree.base === parent)
        return { kind: 'first-parent' };
    const oid = await git.run(['rev-parse', '--verify', '--end-of-options', `${tree.base}^{tree}`]);
    return { kind: 'tree', oid: oid.toString('latin1').trim() };
}
function assertPerson(input, person) {
    const problem = personProblem(person);
    if (problem === undefined)
        return;
    throw new errors/* InputError */.dz([{ input, problem: `${JSON.stringify(`${person.name} <${person.email}>`)} ${problem}` }]);
}

;// CONCATENATED MODULE: ./build/packages/git/commit-graph.js
const commit_graph_known = (value) => ({ kind: 'known', value });
const unknown = (missing) => ({ kind: 'unknown', missing: [...missing] });
function reach(parents, tip) {
    const all = new Set([tip]);
    const missing = new Set();
    for (const sha of all) {
        const next = parents(sha);
        if (next === undefined)
            missing.add(sha);
        else
            for (const parent of next)
                all.add(parent);
    }
    return { all, missing };
}
function minus(from, taken) {
    return new Set([...from].filter((sha) => !taken.has(sha)));
}
function isAncestor(parents, ancestor, descendant) {
    const below = reach(parents, descendant);
    if (below.all.has(ancestor))
        return commit_graph_known(true);
    const doubtful = minus(below.missing, reach(parents, ancestor).all);
    if (doubtful.size === 0)
        return commit_graph_known(false);
    return unknown(parents(ancestor) === undefined ? doubtful.add(ancestor) : doubtful);
}
function difference(parents, base, head) {
    const inHead = reach(parents, head);
    const inBase = reach(parents, base);
    const only = minus(inHead.all, inBase.all);
    const unloaded = minus(inHead.missing, inBase.all);
    if (only.size === 0)
        return commit_graph_known(only);
    const doubtful = [...inBase.missing].filter((sha) => !isBeforeAll(parents, sha, only, inHead.all));
    return unloaded.size === 0 && doubtful.length === 0 ? commit_graph_known(only) : unknown([...unloaded, ...doubtful]);
}
function isBeforeAll(parents, sha, commits, among) {
    if (!among.has(sha))
        return false;
    const children = commit_graph_childrenOf(parents, among);
    const after = new Set([sha]);
    for (const next of after)
        for (const child of children.get(next) ?? [])
            after.add(child);
    return [...commits].every((commit) => after.has(commit));
}
function commit_graph_childrenOf(parents, among) {
    const children = new Map();
    for (const child of among) {
        for (const parent of parents(child) ?? []) {
            const siblings = children.get(parent);
            if (siblings === undefined)
                children.set(parent, [child]);
            else
                siblings.push(child);
        }
    }
    return children;
}
function mergeBases(parents, one, other) {
    const onlyOne = difference(parents, other, one);
    const onlyOther = difference(parents, one, other);
    if (onlyOne.kind === 'unknown')
        return onlyOne;
    if (onlyOther.kind === 'unknown')
        return onlyOther;
    const apart = new Set([...onlyOne.value, ...onlyOther.value]);
    const tips = [one, other, ...[...apart].flatMap((sha) => parents(sha) ?? [])];
    return withoutAncestors(parents, [...new Set(tips)].filter((sha) => !apart.has(sha)));
}
function withoutAncestors(parents, commits) {
    const kept = [];
    const missing = new Set();
    for (const sha of commits) {
        const answers = commits.filter((other) => other !== sha).map((other) => isAncestor(parents, sha, other));
        if (answers.some((answer) => answer.kind === 'known' && answer.value))
            continue;
        for (const answer of answers)
            if (answer.kind === 'unknown')
                for (const one of answer.missing)
                    missing.add(one);
        kept.push(sha);
    }
    return missing.size > 0 ? unknown(missing) : commit_graph_known(kept);
}
function allAncestors(parents, tip) {
    const { all, missing } = reach(parents, tip);
    return missing.size > 0 ? unknown(missing) : commit_graph_known(all);
}

;// CONCATENATED MODULE: ./build/packages/git/diff.js
async function unifiedDiff(git, from, to) {
    const style = [
        '-p',
        '--no-color',
        '--no-ext-diff',
        '--no-textconv',
        '--no-renames',
        '--src-prefix=a/',
        '--dst-prefix=b/',
    ];
    return (await git.run(['diff-tree', '-r', ...style, from, to])).toString('utf8');
}
async function changedFiles(git, from, to) {
    const printed = await git.run(['diff-tree', '-r', '-z', '--name-status', '--no-renames', from, to]);
    const parts = printed.toString('utf8').split('\0');
    const files = [];
    for (let n = 0; n + 1 < parts.length; n += 2)
        files.push({ status: statusOf(parts[n]), path: parts[n + 1] ?? '' });
    return files;
}
function statusOf(letter) {
    if (letter === 'A')
        return 'added';
    return letter === 'D' ? 'deleted' : 'modified';
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/packages/git/location.js




function displayLocation(location) {
    return location.kind === 'local' ? location.path : location.url;
}
function parseLocation(text) {
    if (text === '')
        throw refused('is empty');
    if (/\p{Cc}/u.test(text))
        throw refused('holds a control character or line break');
    if (text.startsWith('-'))
        throw refused(`${JSON.stringify(text)} begins with a dash`);
    const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(text)?.[1]?.toLowerCase();
    if (scheme !== undefined)
        return fromUrl(text, scheme);
    if (/^[A-Za-z0-9+.-]+::/.test(text))
        throw refused('uses a transport that runs a command; use https, ssh or a path');
    return isShorthandSsh(text) ? { kind: 'other', url: text } : local((0,external_node_path_.resolve)(text), text);
}
function fromUrl(text, scheme) {
    if (scheme === 'file')
        return local(filePath(text), text);
    if (!['http', 'https', 'ssh', 'git'].includes(scheme)) {
        throw refused(`has the scheme ${scheme}; use https, ssh or a path`);
    }
    const url = URL.parse(text);
    if (url === null)
        throw refused('is not a URL');
    const secret = url.password !== '' || (scheme.startsWith('http') && url.username !== '');
    if (secret) {
        throw refused('holds credentials in the URL', 'Give the URL without them, and the secret as input `token`.');
    }
    return scheme.startsWith('http') ? { kind: 'http', url: text, origin: url.origin } : { kind: 'other', url: text };
}
function filePath(text) {
    try {
        return (0,external_node_url_.fileURLToPath)(text);
    }
    catch (cause) {
        throw refused(`${JSON.stringify(text)} is not the URL of a file on this machine`, undefined, cause);
    }
}
function isShorthandSsh(text) {
    return /^(?:[\w.-]+@)?[\w.-]{2,}:[^\\]/.test(text) && (0,external_node_fs_.statSync)(text, { throwIfNoEntry: false }) === undefined;
}
function local(path, text) {
    const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (found?.isDirectory() !== true)
        throw refused(`${JSON.stringify(text)} is not a folder of this machine, nor a URL`);
    return { kind: 'local', url: (0,external_node_url_.pathToFileURL)(path).href, path };
}
function refused(problem, hint, cause) {
    return new errors/* InputError */.dz([{ input: 'repository', problem }], { ...(hint === undefined ? {} : { hint }), cause });
}

;// CONCATENATED MODULE: ./build/packages/git/failure.js


const transientPatterns = /returned error: (?:408|429|5\d\d)|connection (?:reset|was reset|timed out|refused)|recv failure|send failure|empty reply|could not resolve host|couldn't connect|failed to connect|operation too slow|operation timed out|early eof|hung up unexpectedly|unexpected disconnect|rpc failed|ssl_read|tls connection was non-properly terminated|curl 18 |curl 56 /i;
function isTransient(stderr) {
    if (/returned error: 4(?!08|29)\d\d/.test(stderr))
        return false;
    return transientPatterns.test(stderr);
}
const diagnoses = [
    {
        pattern: /could not read (?:Username|Password)|Authentication failed|returned error: 401|Invalid username or (?:password|token)/,
        status: 401,
        says: ({ location, hasToken }) => hasToken
            ? {
                message: `${displayLocation(location)} refused the token`,
                hint: 'Check that the token is whole, has not expired, and is meant for this server.',
            }
            : {
                message: `${displayLocation(location)} asks for credentials, and no token was given`,
                hint: 'Give a token that may read the repository as input `token`.',
            },
    },
    {
        pattern: /returned error: 403|Permission to .* denied|not allowed to push/,
        status: 403,
        says: ({ location }) => ({
            message: `the token has no right to do this in ${displayLocation(location)}`,
            hint: 'In a workflow, writing needs `permissions: contents: write`; any other token needs write access to the contents of this repository.',
        }),
    },
    {
        pattern: /returned error: 404|[Rr]epository .*not found/,
        status: 404,
        says: ({ location, hasToken }) => ({
            message: `there is no repository at ${displayLocation(location)}${hasToken ? ', or the token may not see it' : ''}`,
            hint: hasToken
                ? 'Check the name, and that the token has access to this very repository.'
                : 'Check the name; a private repository needs the input `token`.',
        }),
    },
    {
        pattern: /dubious ownership/,
        says: ({ location }) => ({
            message: `git does not trust ${displayLocation(location)}: it belongs to another user`,
            hint: 'Run as its owner, or add the folder to safe.directory in your git configuration.',
        }),
    },
    {
        pattern: /does not appear to be a git repository|does not exist/,
        status: 404,
        says: ({ location }) => ({
            message: `${displayLocation(location)} is no git repository`,
            hint: 'Give the folder that holds .git, a bare repository, or a URL.',
        }),
    },
];
function remoteFailure(context, doing, stderr) {
    const said = remoteLines(stderr);
    const found = diagnoses.find(({ pattern }) => pattern.test(stderr));
    if (found !== undefined) {
        const { message, hint } = found.says(context);
        const status = found.status === undefined ? {} : { status: found.status };
        return new errors/* RemoteError */.Hi(joined(`cannot ${doing}: ${message}`, said), { hint, ...status });
    }
    const retryable = isTransient(stderr);
    const status = /returned error: (\d{3})/.exec(stderr)?.[1];
    return new errors/* RemoteError */.Hi(joined(`cannot ${doing} of ${displayLocation(context.location)}`, said.length > 0 ? said : fatalLines(stderr)), {
        retryable,
        ...(status === undefined ? {} : { status: Number(status) }),
        ...(retryable ? { hint: 'The server or the way to it failed, also when tried again; run again later.' } : {}),
    });
}
function joined(message, lines) {
    return lines.length === 0 ? message : `${message}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
function remoteLines(stderr) {
    const lines = stderr.split(/[\r\n]+/).filter((line) => line.startsWith('remote:'));
    return lines.map((line) => line.slice('remote:'.length).trim()).filter((line) => line !== '');
}
function fatalLines(stderr) {
    const lines = stderr.split(/[\r\n]+/).filter((line) => line.trim() !== '' && !/^(?:To |hint:)/.test(line));
    const telling = lines.filter((line) => /^(?:fatal|error):/.test(line));
    return (telling.length > 0 ? telling : lines).map((line) => line.replace(/^(?:fatal|error): /, '').trim()).slice(-10);
}

;// CONCATENATED MODULE: ./build/packages/git/fetcher.js





const wholeHistory = 2_147_483_647;
const fetchCommand = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules'];
const offerNothing = ['-c', 'fetch.negotiationAlgorithm=noop'];
const refusedFilter = /filter '(tree|blob:none)\S*' not supported/;
const missingRef = /couldn't find remote ref/;
const missingObject = /not our ref|unadvertised object|no such remote ref|couldn't find remote ref/;
function openFetcher(remote, folder) {
    const inTurn = queue();
    const complete = [];
    const refused = new Set();
    let filters = true;
    const filter = (wanted) => {
        if (!refused.has(wanted))
            return [`--filter=${wanted}`];
        return wanted === 'tree:0' ? filter('blob:none') : ['--no-filter'];
    };
    const fetch = async (doing, args, options) => {
        for (;;) {
            const expects = new RegExp(`${options.expects.source}|${refusedFilter.source}`);
            const result = await remote.ask(doing, args(), { ...options, expects });
            const refusal = result.code === 0 ? undefined : refusedFilter.exec(result.stderr)?.[1];
            if (result.stderr.includes('filtering not recognized') || refusal === 'blob:none')
                filters = false;
            if (refusal === undefined)
                return result;
            const filterRefused = refusal === 'tree' ? 'tree:0' : refusal;
            if (refused.has(filterRefused))
                throw remoteFailure(remote, doing, result.stderr);
            refused.add(filterRefused);
        }
    };
    const fetchRef = (branch, options) => inTurn(async () => {
        const args = () => [...options(), 'origin', `refs/heads/${branch}`];
        const { code } = await fetch(`fetch branch ${branch}`, args, { expects: missingRef });
        if (code !== 0)
            throw await noSuchBranch(remote, branch);
        return (await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'FETCH_HEAD'), 'utf8')).split('\t', 1)[0]?.trim() ?? '';
    });
    const fetchObjects = (doing, oids, options) => inTurn(async () => {
        if (oids.length === 0)
            return;
        const args = () => [...offerNothing, ...fetchCommand, '--no-write-fetch-head', ...options(), '--stdin', 'origin'];
        const { code, stderr } = await fetch(doing, args, { input: `${oids.join('\n')}\n`, expects: missingObject });
        if (code !== 0)
            throw noSuchObject(remote, oids, stderr);
    });
    return {
        leavesContentOut: () => filters,
        tip: async (branch) => {
            const offered = complete.slice(-3).map((sha) => `--negotiation-tip=${sha}`);
            const offer = offered.length > 0 ? [...fetchCommand, ...offered] : [...offerNothing, ...fetchCommand];
            const tip = await fetchRef(branch, () => [...offer, '--depth=1', ...filter('blob:none')]);
            complete.push(tip);
            return tip;
        },
        commits: async (shas) => {
            await fetchObjects(`fetch commit ${shas.join(', ')}`, shas, () => ['--depth=1', ...filter('blob:none')]);
            complete.push(...shas);
        },
        trees: (oids) => fetchObjects('fetch folders', oids, () => filter('blob:none')),
        blobs: (oids) => fetchObjects('fetch files', oids, () => filter('blob:none')),
        branchHistory: (branch, depth) => fetchRef(branch, () => [...offerNothing, ...fetchCommand, `--depth=${depth}`, ...filter('tree:0')]),
        history: (shas, depth) => fetchObjects('fetch history', shas, () => [`--depth=${depth}`, ...filter('tree:0')]),
        branches: () => listBranches(remote),
        branchTip: async (branch) => {
            const { stdout } = await remote.ask(`look up branch ${branch}`, ['ls-remote', 'origin', `refs/heads/${branch}`]);
            return parseRefs(stdout).get(`refs/heads/${branch}`);
        },
    };
}
async function listBranches(remote) {
    const { stdout } = await remote.ask('list the branches', ['ls-remote', '--heads', 'origin']);
    return new Map([...parseRefs(stdout)].map(([ref, sha]) => [ref.replace(/^refs\/heads\//, ''), sha]));
}
function parseRefs(stdout) {
    const lines = stdout
        .toString('utf8')
        .split('\n')
        .filter((line) => line.includes('\t'));
    return new Map(lines.map((line) => [line.slice(line.indexOf('\t') + 1), line.slice(0, line.indexOf('\t'))]));
}
async function remoteDefaultBranch(remote) {
    const { stdout } = await remote.ask('look up the default branch', ['ls-remote', '--symref', 'origin', 'HEAD']);
    const branch = /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(stdout.toString('utf8'))?.[1];
    if (branch !== undefined)
        return branch;
    const where = displayLocation(remote.location);
    const branches = await listBranches(remote);
    if (branches.size === 0)
        throw emptyRepository(where);
    throw new errors/* RemoteError */.Hi(`HEAD of ${where} is on no branch`, {
        hint: `Name the branch; there are: ${[...branches.keys()].join(', ')}.`,
    });
}
async function noSuchBranch(remote, branch) {
    const where = displayLocation(remote.location);
    const branches = [...(await listBranches(remote)).keys()];
    if (branches.length === 0)
        return emptyRepository(where);
    const near = (0,errors/* nearestFew */.r5)(branch, branches, 3);
    const hint = near.length > 0 ? `Did you mean ${near.join(', ')}?` : `There are: ${branches.slice(0, 10).join(', ')}.`;
    return new errors/* RemoteError */.Hi(`there is no branch ${branch} in ${where}`, { status: 404, hint });
}
function emptyRepository(where) {
    return new errors/* RemoteError */.Hi(`${where} is empty: it has no commit on any branch`, {
        status: 404,
        hint: 'Push a first commit, then run again.',
    });
}
function noSuchObject(remote, oids, stderr) {
    const named = /(?:not our ref|unadvertised object|remote ref) ([0-9a-f]{40,64})/.exec(stderr)?.[1] ?? oids[0];
    return new errors/* RemoteError */.Hi(`${displayLocation(remote.location)} has no object ${named}, or does not give it out`, {
        status: 404,
        hint: 'Check the commit id; it must be in this repository, not only in a fork or on a laptop.',
    });
}
function assertCommitId(sha) {
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(sha))
        return;
    throw new errors/* InputError */.dz([
        { input: 'commit', problem: `${JSON.stringify(sha)} is not a full commit id (40 hexadecimal digits)` },
    ]);
}
function queue() {
    let last = Promise.resolve();
    return (task) => {
        const result = last.then(task, task);
        last = result;
        return result;
    };
}

;// CONCATENATED MODULE: ./build/packages/git/merge.js





async function mergeTree(workspace, ours, theirs) {
    const bases = await completeMergeBases(workspace.history, ours, theirs);
    if (bases.length === 0)
        throw new errors/* ConflictError */.fK(`${ours} and ${theirs} have no common history, so they cannot be merged`);
    await workspace.withFolders([ours, theirs, ...bases]);
    await joinHistoryOnDisk(workspace, ours, theirs, bases);
    const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', ours, theirs];
    const { code, stdout, stderr } = await workspace.fetchingGit.attempt(args);
    if (code > 1)
        throw new Error(`git merge-tree exited with ${code}: ${stderr.trim()}`);
    const [tree = '', ...paths] = stdout
        .toString('utf8')
        .split('\0')
        .filter((part) => part !== '');
    return code === 0 ? { kind: 'clean', tree } : { kind: 'conflict', paths: [...new Set(paths)] };
}
async function completeMergeBases(history, ours, theirs) {
    const bases = await history.settle((parents) => mergeBases(parents, ours, theirs));
    if (bases.length > 1)
        for (const base of bases)
            await history.settle((parents) => allAncestors(parents, base));
    return bases;
}
async function joinHistoryOnDisk(workspace, ours, theirs, bases) {
    const wanted = [...bases].sort().join('\n');
    for (const depth of [50, 200, 800, 3200, wholeHistory]) {
        const { stdout } = await workspace.git.attempt(['merge-base', '--all', ours, theirs]);
        if (stdout.toString('latin1').trim().split('\n').sort().join('\n') === wanted)
            return;
        const ends = (await (0,promises_.readFile)((0,external_node_path_.join)(workspace.folder, 'shallow'), 'latin1')).trim().split('\n');
        await workspace.fetcher.history(ends, depth);
    }
}

;// CONCATENATED MODULE: ./build/packages/git/remote.js

const attempts = 3;
function openRemote(parts) {
    return {
        ...parts,
        ask: async (doing, args, { input, expects } = {}) => {
            for (let attempt = 1;; attempt += 1) {
                const result = await parts.git.attempt(args, input);
                if (result.code === 0 || expects?.test(result.stderr) === true)
                    return result;
                if (attempt >= attempts || !isTransient(result.stderr))
                    throw remoteFailure(parts, doing, result.stderr);
                await pause(parts, attempt);
            }
        },
    };
}
async function pause({ clock, signal }, attempt) {
    await clock.sleep((0.5 + clock.random()) * 1000 * 2 ** (attempt - 1), signal);
}

;// CONCATENATED MODULE: ./build/packages/git/push.js




const push_attempts = 4;
const raceReasons = /internal server error|cannot lock ref|failed to (?:lock|update)|incorrect old value|reference already exists|is at [0-9a-f]+ but expected|fetch first/i;
const nameClash = /exists; cannot create|there are still refs under|there is a non-empty directory/;
function readPushReport({ code, stdout, stderr }) {
    const status = stdout
        .toString('utf8')
        .split('\n')
        .find((line) => /^[ +\-*=!]\t/.test(line));
    if (status === undefined)
        return code === 0 ? { kind: 'done' } : { kind: 'no-answer' };
    if (!status.startsWith('!'))
        return { kind: 'done' };
    const summary = status.split('\t').at(-1) ?? '';
    const reason = /\((.*)\)$/.exec(summary)?.[1] ?? summary;
    if (reason === 'stale info')
        return { kind: 'stale' };
    if (/remote failed to report status/.test(reason))
        return { kind: 'no-answer' };
    if (raceReasons.test(reason) && !nameClash.test(reason + stderr))
        return { kind: 'raced' };
    return { kind: 'refused', reason };
}
async function pushBranch(remote, update) {
    const { branch, commit = '', expected } = update;
    const ref = `refs/heads/${branch}`;
    const lease = `--force-with-lease=${ref}:${expected === 'absent' ? '' : expected}`;
    const git = update.basis === 'expected' ? remote.localGit : remote.git;
    const args = [
        '-c',
        `push.negotiate=${update.basis === 'negotiated'}`,
        'push',
        '--porcelain',
        '--no-verify',
        lease,
        'origin',
        `${commit}:${ref}`,
    ];
    const doing = commit === '' ? `delete branch ${branch}` : `push to branch ${branch}`;
    for (let attempt = 1;; attempt += 1) {
        const result = await git.attempt(args);
        const report = readPushReport(result);
        if (report.kind === 'done')
            return { kind: 'pushed' };
        if (report.kind === 'stale')
            return { kind: attempt === 1 ? 'lost-race' : 'moved-meanwhile' };
        if (report.kind === 'refused')
            throw refusedPush(remote, doing, branch, report.reason, result.stderr);
        const final = report.kind === 'no-answer' && !isTransient(result.stderr);
        if (final || attempt >= push_attempts)
            throw remoteFailure(remote, doing, result.stderr);
        await pause(remote, attempt);
    }
}
function refusedPush(remote, doing, branch, reason, stderr) {
    const where = displayLocation(remote.location);
    if (/working (?:directory|tree)|up-to-date check failed/i.test(reason)) {
        return new errors/* RemoteError */.Hi(`cannot ${doing}: it is checked out in ${where}, where files have changes that are not committed`, {
            hint: 'Commit or stash them there, then run again; nothing was changed.',
        });
    }
    const lines = remoteLines(stderr).map((line) => `\n  ${line}`);
    const message = `cannot ${doing} of ${where}: ${reason}${lines.join('')}`;
    if (/GH006|GH013|protected branch|pre-receive hook declined|rule violations/i.test(message)) {
        return new errors/* RemoteError */.Hi(message, {
            status: 403,
            hint: `Rules protect ${branch}: promote by pull request, or let the token's owner bypass them.`,
        });
    }
    return new errors/* RemoteError */.Hi(message, {
        hint: 'The server took the push and turned it down; the reason above is its own.',
    });
}

;// CONCATENATED MODULE: ./build/packages/git/redact.js
function redactor(token) {
    const forms = token === undefined ? [] : secretForms(token);
    return (text) => {
        const hidden = forms.reduce((rest, form) => rest.replaceAll(form, '***'), text);
        return hidden.replace(/(\w:\/\/)[^\s/@']+@/g, '$1***@').replace(/(authorization:\s*\w+\s+)[^\s'"]+/gi, '$1***');
    };
}
function basicCredentials(token) {
    return Buffer.from(`x-access-token:${token}`).toString('base64');
}
function secretForms(token) {
    const encoded = [basicCredentials(token), Buffer.from(token).toString('base64'), encodeURIComponent(token)];
    const forms = [token, ...encoded, ...encoded.map((form) => form.replace(/=+$/, ''))];
    return [...new Set(forms)].sort((one, other) => other.length - one.length);
}

;// CONCATENATED MODULE: ./build/packages/git/environment.js


const keptVariables = /^GIT_(?:SSH|SSH_COMMAND|SSH_VARIANT|SSL_\w+|PROXY_\w+|EXEC_PATH|CONFIG_GLOBAL|CONFIG_SYSTEM|CONFIG_NOSYSTEM)$/;
const withheldVariables = /^(?:INPUT_.*|ACTIONS_(?:RUNTIME|ID_TOKEN|RESULTS|CACHE)_.*|SSH_ASKPASS\w*)$/i;
const settings = [
    ['protocol.version', '2'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['core.fsync', 'none'],
    ['core.askPass', ''],
    ['commit.gpgSign', 'false'],
    ['push.gpgSign', 'false'],
    ['push.followTags', 'false'],
    ['push.recurseSubmodules', 'no'],
    ['fetch.recurseSubmodules', 'no'],
    ['fetch.prune', 'false'],
    ['fetch.writeCommitGraph', 'false'],
    ['fastimport.unpackLimit', '0'],
    ['i18n.logOutputEncoding', 'UTF-8'],
    ['http.lowSpeedLimit', '1'],
    ['http.lowSpeedTime', '60'],
];
function gitEnvironment(parent, extra = []) {
    const kept = Object.entries(parent).filter(([name]) => isKept(name));
    const all = [...settings, ...extra];
    return {
        ...Object.fromEntries(kept.map(([name, value]) => [name, value ?? ''])),
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        GIT_ALLOW_PROTOCOL: 'http:https:ssh:file:git',
        GIT_CONFIG_COUNT: String(all.length),
        ...Object.fromEntries(all.flatMap(([key, value], n) => [
            [`GIT_CONFIG_KEY_${n}`, key],
            [`GIT_CONFIG_VALUE_${n}`, value],
        ])),
    };
}
function isKept(name) {
    if (withheldVariables.test(name))
        return false;
    return !name.toUpperCase().startsWith('GIT_') || keptVariables.test(name);
}
function tokenSettings(location, token) {
    if (token === undefined || location.kind !== 'http')
        return [];
    if (/[\p{Cc}\s]/u.test(token)) {
        throw new errors/* InputError */.dz([{ input: 'token', problem: 'holds a space, line break or control character' }]);
    }
    const key = `http.${location.origin}/.extraHeader`;
    return [
        [key, ''],
        [key, `Authorization: basic ${basicCredentials(token)}`],
        ['credential.helper', ''],
        [`url.${location.url}.insteadOf`, location.url],
        [`url.${location.url}.pushInsteadOf`, location.url],
    ];
}

;// CONCATENATED MODULE: ./build/packages/git/commit-object.js

function parseCommits(printed) {
    return printed
        .split('\0')
        .filter((record) => record.trim() !== '')
        .map(parseCommit);
}
function parseCommit(record) {
    const end = record.indexOf('\n\n');
    const [sha = '', ...headers] = (end === -1 ? record : record.slice(0, end)).trimStart().split('\n');
    const values = (key) => headers.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
    const author = parseSignature(values('author')[0] ?? '');
    const committer = parseSignature(values('committer')[0] ?? '');
    return {
        sha,
        tree: values('tree')[0] ?? '',
        parents: values('parent'),
        author: author.person,
        committer: committer.person,
        date: committer.date,
        ...splitMessage(end === -1 ? '' : record.slice(end + 2).replace(/^ {4}/gm, '')),
    };
}
function parseSignature(line) {
    const [, name = '', email = '', seconds = '0'] = /^(.*?) ?<(.*)> (-?\d+) [+-]\d+$/.exec(line) ?? [];
    return { person: { name, email }, date: Number(seconds) * 1000 };
}
function splitMessage(message) {
    const text = message.replace(/^\s*\n/, '').trimEnd();
    const end = /\n[ \t]*\n/.exec(text)?.index ?? text.length;
    return {
        subject: text
            .slice(0, end)
            .replace(/\s*\n\s*/g, ' ')
            .trim(),
        body: text.slice(end).replace(/^(?:[ \t]*\n)+/, ''),
        trailers: parseTrailers(text),
    };
}

;// CONCATENATED MODULE: ./build/packages/git/history.js




const depths = [50, 200, 800, 3200, 12_800];
function openHistory(git, fetcher, location) {
    const commits = new Map();
    const children = new Map();
    const madeHere = new Set();
    let step = 0;
    const nextDepth = () => {
        const depth = depths[step] ?? wholeHistory;
        step += 1;
        return depth;
    };
    const add = async (tips) => {
        const printed = await git.run(['rev-list', '--header', '--stdin'], `${tips.join('\n')}\n`);
        for (const commit of parseCommits(printed.toString('utf8'))) {
            commits.set(commit.sha, commit);
            for (const parent of commit.parents)
                children.set(parent, (children.get(parent) ?? new Set()).add(commit.sha));
        }
    };
    const load = async (missing) => {
        const made = missing.filter((sha) => madeHere.delete(sha));
        if (made.length > 0)
            return add(made);
        for (const sha of missing)
            assertCommitId(sha);
        const from = new Set(missing.flatMap((sha) => [...(children.get(sha) ?? [sha])]));
        await fetcher.history([...from], nextDepth());
        await add([...from]);
        const still = missing.find((sha) => !commits.has(sha));
        if (still !== undefined)
            throw shallowRemote(location, still);
    };
    const parents = (sha) => commits.get(sha)?.parents;
    const settle = async (question) => {
        for (;;) {
            const answer = question(parents);
            if (answer.kind === 'known')
                return answer.value;
            await load(answer.missing);
        }
    };
    const loaded = async (sha) => {
        const commit = commits.get(sha);
        if (commit !== undefined)
            return commit;
        await load([sha]);
        return commits.get(sha) ?? Promise.reject(shallowRemote(location, sha));
    };
    return {
        get: (sha) => commits.get(sha),
        parents,
        adopt: (sha) => madeHere.add(sha),
        settle,
        ordered: (shas) => newestFirst([...shas].map((sha) => commits.get(sha)).filter((commit) => commit !== undefined)),
        walk: async function* (branch) {
            const tip = await fetcher.branchHistory(branch, depths[0] ?? wholeHistory);
            if (!commits.has(tip))
                await add([tip]);
            const seen = new Set([tip]);
            const waiting = [await loaded(tip)];
            for (let commit = waiting.pop(); commit !== undefined; commit = waiting.pop()) {
                yield commit;
                for (const sha of commit.parents.filter((parent) => !seen.has(parent))) {
                    seen.add(sha);
                    insertByDate(waiting, await loaded(sha));
                }
            }
        },
    };
}
function newestFirst(commits) {
    const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
    const madeFrom = new Map();
    for (const sha of commits.flatMap(({ parents }) => parents))
        madeFrom.set(sha, (madeFrom.get(sha) ?? 0) + 1);
    const waiting = [];
    for (const commit of commits)
        if (!madeFrom.has(commit.sha))
            insertByDate(waiting, commit);
    const ordered = [];
    for (let commit = waiting.pop(); commit !== undefined; commit = waiting.pop()) {
        ordered.push(commit);
        for (const sha of commit.parents) {
            const left = (madeFrom.get(sha) ?? 0) - 1;
            madeFrom.set(sha, left);
            const parent = bySha.get(sha);
            if (left === 0 && parent !== undefined)
                insertByDate(waiting, parent);
        }
    }
    return ordered;
}
function insertByDate(waiting, commit) {
    const at = waiting.findIndex(({ date }) => date >= commit.date);
    waiting.splice(at === -1 ? waiting.length : at, 0, commit);
}
function shallowRemote(location, missing) {
    return new errors/* RemoteError */.Hi(`the history of ${displayLocation(location)} is cut off: it lacks commit ${missing}`, {
        hint: 'It is a shallow clone. Complete it with `git fetch --unshallow` (in a workflow: `fetch-depth: 0`), or give the URL of the original.',
    });
}

;// CONCATENATED MODULE: ./build/packages/git/temporary-folder.js



const temporary_folder_open = new Set();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
async function temporaryFolder(parent, prefix) {
    await (0,promises_.mkdir)(parent, { recursive: true });
    const path = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, prefix));
    if (temporary_folder_open.size === 0)
        watchForTheEnd();
    temporary_folder_open.add(path);
    return {
        path,
        [Symbol.asyncDispose]: async () => {
            await (0,promises_.rm)(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
            temporary_folder_open.delete(path);
            if (temporary_folder_open.size === 0)
                unwatch();
        },
    };
}
function watchForTheEnd() {
    process.on('exit', removeAll);
    for (const signal of signals)
        process.on(signal, onSignal);
}
function unwatch() {
    process.off('exit', removeAll);
    for (const signal of signals)
        process.off(signal, onSignal);
}
function removeAll() {
    for (const path of temporary_folder_open)
        (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
}
function onSignal(signal) {
    if (process.listenerCount(signal) > 1)
        return;
    removeAll();
    unwatch();
    process.kill(process.pid, signal);
}

;// CONCATENATED MODULE: ./build/packages/git/workspace.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});











async function openWorkspace(access) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { clock, signal, debug } = access;
        const token = access.token === '' ? undefined : access.token;
        const location = parseLocation(access.url);
        const environment = gitEnvironment(process.env, tokenSettings(location, token));
        const redact = redactor(token);
        const start = (prefix) => gitProcess({ environment, prefix, redact, signal, debug });
        const opening = __addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const { path: folder } = opening.use(await temporaryFolder(access.temp, 'git-'));
        await createLocalRepository(start([]), folder, location);
        const git = start([`--git-dir=${folder}`]);
        const fetchingGit = start([`--git-dir=${folder}`, ...partialClone]);
        const hasToken = token !== undefined;
        const remote = openRemote({ location, hasToken, clock, signal, git: fetchingGit, localGit: git });
        const fetcher = openFetcher(remote, folder);
        const history = openHistory(git, fetcher, location);
        const objects = objectReader(git, fetcher);
        const owned = opening.move();
        return {
            location,
            folder,
            git,
            fetchingGit,
            remote,
            fetcher,
            objects,
            history,
            ...folderKeeper(fetcher, history),
            [Symbol.asyncDispose]: () => owned.disposeAsync(),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function folderKeeper(fetcher, history) {
    const here = new Set();
    return {
        hasFolders: (commit) => here.add(commit),
        withFolders: async (commits) => {
            for (const sha of commits)
                assertCommitId(sha);
            const absent = [...new Set(commits)].filter((sha) => !here.has(sha));
            await fetcher.trees(absent.map((sha) => history.get(sha)?.tree).filter((tree) => tree !== undefined));
            await fetcher.commits(absent.filter((sha) => history.get(sha) === undefined));
            for (const sha of absent)
                here.add(sha);
        },
    };
}
const partialClone = ['-c', 'remote.origin.promisor=true', '-c', 'remote.origin.partialCloneFilter=blob:none'];
async function createLocalRepository(git, folder, location) {
    const [supported, created] = await Promise.allSettled([
        assertSupportedGit(git, process.env['PATH']),
        git.run(['init', '--quiet', '--bare', '--template=', '--', folder]),
    ]);
    if (supported.status === 'rejected')
        throw supported.reason;
    if (created.status === 'rejected')
        throw created.reason;
    await (0,promises_.appendFile)((0,external_node_path_.join)(folder, 'config'), remoteConfiguration(location));
}
function remoteConfiguration(location) {
    const url = `"${location.url.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
    const lines = ['[remote "origin"]', `url = ${url}`];
    if (location.kind === 'local') {
        lines.push('uploadpack = git -c uploadpack.allowFilter=true -c uploadpack.allowAnySHA1InWant=true upload-pack', 'receivepack = git -c receive.denyCurrentBranch=updateInstead receive-pack');
    }
    return `${lines.join('\n')}\n`;
}

;// CONCATENATED MODULE: ./build/packages/git/repository.js










async function openRepository(access) {
    const workspace = await openWorkspace(access);
    return {
        name: displayLocation(workspace.location),
        ...reading(workspace),
        ...writing(workspace, access.clock),
        ...comparing(workspace),
        [Symbol.asyncDispose]: () => workspace[Symbol.asyncDispose](),
    };
}
function reading({ remote, fetcher, objects, history, withFolders, hasFolders, }) {
    return {
        defaultBranch: () => remoteDefaultBranch(remote),
        branches: () => fetcher.branches(),
        branchTip: async (branch) => {
            assertBranchName(branch);
            return fetcher.branchTip(branch);
        },
        snapshot: async (branch) => {
            assertBranchName(branch);
            const commit = await fetcher.tip(branch);
            hasFolders(commit);
            return objects.snapshot(commit, branch);
        },
        snapshotAt: async (commit) => {
            await withFolders([commit]);
            return objects.snapshot(commit);
        },
        history: (branch) => {
            assertBranchName(branch);
            return history.walk(branch);
        },
    };
}
function writing(workspace, clock) {
    const { git, remote, fetcher, objects, history, withFolders, hasFolders } = workspace;
    const made = new Map();
    const filesOf = async (commit) => {
        await withFolders([commit]);
        return objects.files(commit);
    };
    const isInBranch = async (branch, commit) => {
        const tip = await fetcher.branchTip(branch);
        return tip !== undefined && history.settle((parents) => isAncestor(parents, commit, tip));
    };
    return {
        createCommit: async (request) => {
            await withFolders(request.parents);
            const place = { ref: `refs/gitops/${(0,external_node_crypto_.randomUUID)()}`, time: clock.now() };
            const { commit, written } = await createCommit(git, filesOf, request, place);
            made.set(commit, request.parents);
            hasFolders(commit);
            objects.adopt(commit, written);
            history.adopt(commit);
            return commit;
        },
        push: async ({ branch, commit, expected }) => {
            assertBranchName(branch);
            await withFolders([commit]);
            const basis = buildsOnlyOn(made, expected, commit) ? 'expected' : 'negotiated';
            const { kind } = await pushBranch(remote, { branch, commit, expected, basis });
            if (kind === 'moved-meanwhile')
                return (await isInBranch(branch, commit)) ? 'pushed' : 'lost-race';
            return kind;
        },
        deleteBranch: async (branch, expected) => {
            assertBranchName(branch);
            const { kind } = await pushBranch(remote, { branch, commit: undefined, expected, basis: 'expected' });
            if (kind === 'pushed')
                return 'deleted';
            return (await fetcher.branchTip(branch)) === undefined ? 'deleted' : 'lost-race';
        },
    };
}
function comparing(workspace) {
    const { git, fetchingGit, history, withFolders } = workspace;
    return {
        mergeBase: async (one, other) => (await history.settle((parents) => mergeBases(parents, one, other)))[0],
        isAncestor: (ancestor, descendant) => history.settle((parents) => isAncestor(parents, ancestor, descendant)),
        commitsBetween: async (base, head) => history.ordered(await history.settle((parents) => difference(parents, base, head))),
        mergeTree: (ours, theirs) => mergeTree(workspace, ours, theirs),
        diff: async (from, to) => {
            await withFolders([from, to]);
            return unifiedDiff(fetchingGit, from, to);
        },
        changedFiles: async (from, to) => {
            await withFolders([from, to]);
            return changedFiles(git, from, to);
        },
    };
}
function buildsOnlyOn(made, expected, commit) {
    if (commit === expected)
        return true;
    return made.get(commit)?.every((parent) => buildsOnlyOn(made, expected, parent)) === true;
}

;// CONCATENATED MODULE: ./build/packages/git/index.js








;// CONCATENATED MODULE: ./build/packages/config-repo/commit.js


async function commitChange(repository, { identity, job, ...request }) {
    const { author, committer, signCommits } = identity;
    const publish = signCommits ? { publish: publishSigned(await repository.forge(), request.branch, job.log) } : {};
    return commitToBranch(repository.git, { ...request, author, committer, clock: job.clock, ...publish });
}
function publishSigned(forge, branch, log) {
    return async (tip, content) => {
        const outcome = await forge.commit({
            branch,
            expectedHead: tip.commit,
            message: content.message,
            changes: await signableChanges(content, tip),
        });
        if (outcome.kind === 'stale')
            return { kind: 'lost-race' };
        if (!outcome.verified)
            log.warning(`the forge made commit ${outcome.sha} but does not show it as verified`);
        return { kind: 'published', commit: outcome.sha };
    };
}
async function signableChanges(content, onto) {
    if (!('changes' in content)) {
        throw cannotSign('a merge cannot be committed through the forge’s API; leave sign-commits out, or promote by strategy images or copy');
    }
    const modes = new Map((await onto.list()).map(({ path, mode }) => [path, mode]));
    return [...content.changes].map(([path, change]) => ({ path, content: plainContent(path, change, modes.get(path)) }));
}
function plainContent(path, change, existing) {
    if (change === null)
        return null;
    const { content, mode } = change instanceof Uint8Array ? { content: change, mode: existing } : change;
    if (mode !== '100755')
        return content;
    throw cannotSign(`${path} is executable, which a commit through the forge’s API does not keep; leave sign-commits out, or the file with \`exclude\``);
}
function cannotSign(problem) {
    return new errors/* InputError */.dz([{ input: 'sign-commits', problem }]);
}
function contentOf(change, target, message) {
    if (change.kind === 'edit')
        return { message, changes: change.changes };
    return { message, tree: { oid: change.tree }, parents: [target.commit, change.parent] };
}
function createLocally({ git }, parent, content, { author, committer }) {
    const { message } = content;
    const placed = 'changes' in content
        ? { parents: [parent.commit], tree: { base: parent.commit, changes: content.changes } }
        : content;
    return git.createCommit({ parents: placed.parents, tree: placed.tree, message, author, committer });
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
;// CONCATENATED MODULE: ./build/packages/config-repo/files.js



const MANIFEST = /(\.ya?ml|\.json|(^|\/)Kustomization)$/;
const GLOB = /[*?[\]{}]/;
function selectPaths(entries, patterns, input) {
    const problems = patterns.flatMap((line) => files_pathProblem(line.replace(/^!/, '')).map((problem) => ({ input, problem })));
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems);
    const excluded = patterns.filter((line) => line.startsWith('!')).map((line) => excludes(line.slice(1)));
    const selected = new Map();
    for (const pattern of patterns.filter((line) => !line.startsWith('!'))) {
        for (const each of resolvePattern(cleanPath(pattern), entries, input)) {
            if (!excluded.some((excludesPath) => excludesPath(each.path)) && selected.get(each.path)?.found !== 'named') {
                selected.set(each.path, each);
            }
        }
    }
    return [...selected.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
function files_pathProblem(path) {
    if (path.includes('\0') || /[\r\n]/.test(path))
        return [`${JSON.stringify(path)} holds a control character`];
    if (path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path))
        return [`${JSON.stringify(path)} is absolute; write it relative to the repository’s root`];
    if (path.split('/').includes('..'))
        return [`${JSON.stringify(path)} leaves the repository`];
    return [];
}
function cleanPath(path) {
    const cleaned = path.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
    return cleaned === '' ? '.' : cleaned;
}
function excludes(pattern) {
    const matches = picomatch(cleanPath(pattern), { dot: true });
    const folder = `${cleanPath(pattern)}/`;
    return (path) => matches(path) || path.startsWith(folder);
}
function resolvePattern(pattern, entries, input) {
    const exact = entries.find(({ path }) => path === pattern);
    if (exact)
        return [named(exact, input)];
    const prefix = pattern === '.' ? '' : `${pattern}/`;
    const inside = entries.filter(({ path }) => path.startsWith(prefix));
    if (inside.length > 0) {
        return inside
            .filter(({ path, mode }) => isWalked(path.slice(prefix.length), mode))
            .map(({ path }) => ({ path, found: 'walked' }));
    }
    if (GLOB.test(pattern)) {
        const matches = picomatch(pattern, { dot: false });
        const matched = entries.filter(({ path, mode }) => isFile(mode) && matches(path));
        if (matched.length > 0)
            return matched.map(({ path }) => ({ path, found: 'walked' }));
        throw new errors/* InputError */.dz([{ input, problem: `${JSON.stringify(pattern)} matches no file` }]);
    }
    const near = (0,errors/* nearest */.pA)(pattern, entries.map(({ path }) => path).concat(foldersOf(entries)));
    throw new errors/* InputError */.dz([
        {
            input,
            problem: `${JSON.stringify(pattern)} does not exist in the repository${near ? `; did you mean ${near}?` : ''}`,
        },
    ]);
}
function named({ path, mode }, input) {
    if (isFile(mode))
        return { path, found: 'named' };
    const what = mode === '120000' ? 'a symbolic link; name the file it points to' : 'a submodule; change it in its own repository';
    throw new errors/* InputError */.dz([{ input, problem: `${JSON.stringify(path)} is ${what}` }]);
}
function isFile(mode) {
    return mode === '100644' || mode === '100755';
}
function isWalked(inside, mode) {
    return isFile(mode) && MANIFEST.test(inside) && !inside.split('/').some((part) => part.startsWith('.'));
}
function foldersOf(entries) {
    const folders = new Set();
    for (const { path } of entries) {
        for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1))
            folders.add(path.slice(0, slash));
    }
    return [...folders];
}
async function readManifests(snapshot, selected) {
    const contents = await snapshot.read(selected.map(({ path }) => path));
    return selected.flatMap(({ path, found }) => {
        const content = contents.get(path);
        if (content === undefined)
            return [];
        const file = { path, text: decodeText(path, content) };
        return found === 'walked' && isHelmTemplate(file) ? [] : [file];
    });
}
function decodeText(path, content) {
    if (content.includes(0))
        throw new errors/* FileError */.f6({ file: path }, 'is a binary file (it holds a NUL byte), not a manifest');
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    }
    catch (cause) {
        throw new errors/* FileError */.f6({ file: path }, 'is not UTF-8 text', {
            cause,
            hint: 'Convert the file to UTF-8; bytes that cannot be read cannot be kept.',
        });
    }
}

;// CONCATENATED MODULE: ./build/packages/config-repo/environments.js



async function readEnvironment(snapshot, environment, configFile) {
    const files = await readManifests(snapshot, await environmentPaths(snapshot, environment, configFile));
    return { files, images: files.flatMap(findImages) };
}
async function environmentPaths(snapshot, environment, configFile) {
    const entries = await listEnvironment(snapshot, environment);
    if (entries.length > 0)
        return selectEnvironment(entries, environment, configFile);
    throw misplaced(environment, `does not exist on branch ${environment.branch}`, 'Correct `path` or `branch`');
}
async function listEnvironment(snapshot, environment) {
    const { path, branch } = environment;
    const entries = await snapshot.list(path === '.' ? undefined : path);
    const itself = entries.find((entry) => entry.path === path);
    if (itself === undefined)
        return entries;
    switch (itself.mode) {
        case '120000':
            throw misplaced(environment, `is a symbolic link on branch ${branch}`, 'Name the folder it points to as `path`');
        case '160000':
            throw misplaced(environment, `is a submodule on branch ${branch}`, 'Promote in the submodule’s own repository');
        default:
            throw misplaced(environment, `is a file on branch ${branch}`, 'Name its folder as `path`');
    }
}
function misplaced({ name, path, position }, problem, remedy) {
    return new errors/* FileError */.f6(position, `environment ${name}: the path ${path} ${problem}`, {
        hint: `${remedy} of the environment.`,
    });
}
function selectEnvironment(entries, { path }, configFile) {
    return selectPaths(entries, [path, `!${configFile}`], 'path');
}
async function prefetchEnvironments(snapshot, config, branch) {
    const entries = await snapshot.list();
    const here = [...config.environments.values()].filter((environment) => environment.branch === branch);
    const present = here.filter(({ path }) => path === '.' || entries.some((entry) => entry.path.startsWith(`${path}/`)));
    const selected = present.flatMap((environment) => selectEnvironment(entries, environment, config.file));
    await snapshot.read(selected.map(({ path }) => path));
}
async function readAllVersions(config, snapshotOf) {
    const versions = [];
    for (const environment of config.environments.values()) {
        const images = await snapshotOf(environment.branch)
            .then((snapshot) => readEnvironment(snapshot, environment, config.file))
            .then((read) => read.images, () => []);
        versions.push({ environment, images });
    }
    return versions;
}

;// CONCATENATED MODULE: ./build/packages/config-repo/message.js


function commitMessage(inputs, { template, values, trailers }) {
    const filled = fillTemplate(inputs.commitMessage?.trim() || template, values, 'commit-message');
    const [subject = '', ...body] = filled.split(/\r?\n/);
    const { name, email } = inputs.committer;
    return formatMessage({
        subject: inputs.skipCi ? `${subject} [skip ci]` : subject,
        body: body.join('\n').trim(),
        trailers: inputs.signoff ? [...trailers, ['Signed-off-by', `${name} <${email}>`]] : trailers,
    });
}
function ledgerTrailers({ from, to, images, promotionId }, liftsHold) {
    const lifted = liftsHold ? [['Hold-Lifted', to.environment]] : [];
    return [...promotionTrailers({ from, to: to.environment, images, promotionId }), ...lifted];
}
function promotionMessage(inputs, plan, liftsHold) {
    const { from, to, strategy } = plan;
    return commitMessage(inputs, {
        template: 'chore({to}): promote {what} from {from}',
        values: { from: from.environment, to: to.environment, what: describePlan(plan), strategy },
        trailers: ledgerTrailers(plan, liftsHold),
    });
}

;// CONCATENATED MODULE: ./build/packages/config-repo/movement.js







async function planMovement(request) {
    if (request.to.strategy !== 'images')
        refuseImageSelection(request);
    switch (request.to.strategy) {
        case 'images':
            return moveImages(request);
        case 'copy':
            return copyFolder(request);
        case 'merge':
            return mergeBranch(request);
    }
}
function refuseImageSelection({ to, only, expectedTag }) {
    const inputs = [...(only.length > 0 ? ['images'] : []), ...(expectedTag === undefined ? [] : ['tag'])];
    const problem = `selects image versions, but ${to.name} is promoted by strategy ${to.strategy}, which moves whole files`;
    if (inputs.length > 0)
        throw new errors/* InputError */.dz(inputs.map((input) => ({ input, problem })));
}
async function moveImages({ configFile, from, to, source, target, only, expectedTag, }) {
    const sourceFiles = await readEnvironment(source, from, configFile);
    const targetFiles = await readEnvironment(target, to, configFile);
    const named = only.flatMap((query) => selectImages(query, effectiveImages(sourceFiles.images)));
    assertAdmitted(to, named, sourceFiles.images);
    const { moves: images, missing } = planImageMoves({
        source: { environment: from.name, path: from.path, images: sourceFiles.images },
        target: { environment: to.name, path: to.path, images: targetFiles.images },
        only: only.length > 0 ? only : to.images.only,
        expectedTag,
    });
    const edited = targetFiles.files
        .filter(({ path }) => images.some(({ file }) => file === path))
        .map((file) => ({ file, ...setImages(file, (occurrence) => moveAt(occurrence, images)?.to) }));
    return {
        images,
        missing,
        files: edited.map(({ file }) => ({ path: file.path, change: 'modified' })),
        commits: [],
        content: '',
        change: { kind: 'edit', changes: new Map(edited.map(({ file, text }) => [file.path, encode(text)])) },
        warnings: edited.flatMap(({ warnings }) => warnings),
    };
}
function moveAt({ file, line, keyPath }, moves) {
    return moves.find((move) => move.file === file && move.line === line && move.keyPath === keyPath);
}
function encode(text) {
    return new TextEncoder().encode(text);
}
async function copyFolder({ git, from, to, source, target, configFile }) {
    const isCopied = copiedPaths(from, to, configFile);
    const wanted = plainFiles(filesInside(await listEnvironment(source, from), from, isCopied));
    const present = filesInside(await listEnvironment(target, to), to, isCopied);
    if (wanted.size === 0) {
        throw new errors/* FileError */.f6(from.position, `environment ${from.name}: ${from.path} on branch ${from.branch} holds no files to copy`);
    }
    const changed = [...wanted].filter(([inside, file]) => !isSameFile(present.get(inside), file));
    const deleted = [...present.keys()].filter((inside) => !wanted.has(inside));
    const contents = await source.read(changed.map(([, { path }]) => path));
    const changes = new Map(deleted.map((inside) => [pathIn(to, inside), null]));
    for (const [inside, { path, mode }] of changed) {
        changes.set(pathIn(to, inside), { content: contents.get(path) ?? new Uint8Array(), mode });
    }
    return {
        images: changes.size === 0 ? [] : await imagesMovedBy(changes, { git, to, target, configFile }),
        missing: [],
        files: [
            ...changed.map(([inside]) => ({ path: pathIn(to, inside), change: present.has(inside) ? 'modified' : 'added' })),
            ...deleted.map((inside) => ({ path: pathIn(to, inside), change: 'deleted' })),
        ],
        commits: [],
        content: changed.map(([inside, { oid, mode }]) => `${inside}\0${mode}\0${oid}`).join('\n'),
        change: { kind: 'edit', changes },
        warnings: [],
    };
}
function copiedPaths(from, to, configFile) {
    const isExcluded = to.exclude.length === 0 ? () => false : picomatch([...to.exclude], { dot: true });
    const isWholeBranch = from.path === '.' || to.path === '.';
    return (inside) => !isExcluded(inside) &&
        !(isWholeBranch && /^\.[^/]+\//.test(inside)) &&
        pathIn(from, inside) !== configFile &&
        pathIn(to, inside) !== configFile;
}
function filesInside(entries, { path }, isCopied) {
    const prefix = path === '.' ? '' : `${path}/`;
    return new Map(entries.map((entry) => [entry.path.slice(prefix.length), entry]).filter(([inside]) => isCopied(inside)));
}
function plainFiles(entries) {
    return new Map([...entries].map(([inside, entry]) => [inside, plainFile(entry)]));
}
function plainFile(entry) {
    const { path, mode } = entry;
    if (mode === '100644' || mode === '100755')
        return { ...entry, mode };
    throw new errors/* FileError */.f6({ file: path }, `is a ${mode === '120000' ? 'symbolic link' : 'submodule'}, which strategy copy does not carry over`, { hint: 'Leave it out with `exclude` in gitops.yaml, or promote by merge.' });
}
function isSameFile(a, b) {
    return a?.oid === b.oid && a.mode === b.mode;
}
function pathIn({ path }, inside) {
    return path === '.' ? inside : `${path}/${inside}`;
}
async function imagesMovedBy(changes, { git, to, target, configFile }) {
    const after = await preview(git, [target.commit], { base: target.commit, changes });
    const before = await readEnvironment(target, to, configFile).catch((error) => {
        if (error instanceof errors/* FileError */.f6)
            return { images: [] };
        throw error;
    });
    return movesBetween(before.images, (await readEnvironment(after, to, configFile)).images);
}
const NOBODY = { name: 'gitops-actions', email: 'gitops-actions@localhost' };
async function preview(git, parents, tree) {
    const commit = await git.createCommit({ parents, tree, message: 'preview', author: NOBODY, committer: NOBODY });
    return git.snapshotAt(commit);
}
async function mergeBranch({ git, configFile, from, to, source, target }) {
    const none = { images: [], missing: [], files: [], commits: [], content: source.commit, warnings: [] };
    const commits = await git.commitsBetween(target.commit, source.commit);
    if (commits.length === 0)
        return { ...none, change: { kind: 'edit', changes: new Map() } };
    const merged = await git.mergeTree(target.commit, source.commit);
    if (merged.kind === 'conflict')
        throw mergeConflict(from, to, merged.paths);
    const after = await preview(git, [target.commit, source.commit], { oid: merged.tree });
    const changed = await git.changedFiles(target.commit, after.commit);
    const before = await readEnvironment(target, to, configFile);
    return {
        ...none,
        images: movesBetween(before.images, (await readEnvironment(after, to, configFile)).images),
        files: changed.map(({ path, status }) => ({ path, change: status })),
        commits: commits.map(({ sha, subject, author }) => ({ sha, subject: withoutSkipTokens(subject), author: author.name })),
        change: { kind: 'merge', tree: merged.tree, parent: source.commit },
    };
}
function mergeConflict(from, to, paths) {
    return new errors/* ConflictError */.fK(`${from.branch} does not merge cleanly into ${to.branch}: ${paths.join(', ')}`, {
        paths,
        hint: `Somebody changed ${to.branch} on its own (a hotfix?). Bring that change to ${from.branch} first: git checkout ${from.branch} && git merge ${to.branch}, settle the conflict, push, and promote again.`,
    });
}

;// CONCATENATED MODULE: ./build/packages/config-repo/prepare.js




async function preparePromotion(git, request, { source, target }, now) {
    const { from, to } = request.route;
    const movement = await planMovement({ git, configFile: request.config.file, from, to, source, target, ...request });
    const isEmpty = movement.files.length === 0 && movement.commits.length === 0;
    const ledger = isEmpty ? undefined : await readLatestEntry(git, to.branch, to.name);
    const gates = isEmpty
        ? []
        : evaluateGates({ environment: to, entering: movement.images, ledger, now, liftHold: request.liftHold });
    const plan = planPromotion({
        ...movement,
        from: { environment: from.name, branch: from.branch, path: from.path, commit: source.commit },
        to: { environment: to.name, branch: to.branch, path: to.path, commit: target.commit },
        environment: to,
        mode: request.mode,
        gates,
        previousPromotionId: predecessor(ledger),
    });
    const liftsHold = request.liftHold && ledger?.kind === 'hold';
    return { plan, sides: { source, target }, change: movement.change, warnings: movement.warnings, liftsHold };
}
function readLatestEntry(git, branch, environment) {
    return latestEntry(environment, git.history(branch));
}
function predecessor(entry) {
    return entry?.kind === 'promotion' ? (entry.promotionId ?? entry.sha) : entry?.sha;
}
function snapshotCache(git, known = []) {
    const snapshots = new Map(known.flatMap((each) => (each.branch === undefined ? [] : [[each.branch, Promise.resolve(each)]])));
    return (branch) => {
        const cached = snapshots.get(branch) ?? git.snapshot(branch);
        snapshots.set(branch, cached);
        return cached;
    };
}
async function readSides(git, { from, to }, known) {
    const snapshotOf = snapshotCache(git, known);
    const read = async (environment) => {
        const problem = branchNameProblem(environment.branch);
        if (problem !== undefined)
            throw new errors/* FileError */.f6(environment.position, `environment ${environment.name}: the branch ${JSON.stringify(environment.branch)} is no branch name: ${problem}`);
        try {
            return await snapshotOf(environment.branch);
        }
        catch (error) {
            if (!(error instanceof errors/* RemoteError */.Hi) || error.status !== 404)
                throw error;
            const hint = error.hint === undefined ? {} : { hint: error.hint };
            throw new errors/* FileError */.f6(environment.position, `environment ${environment.name}: ${error.message}`, {
                ...hint,
                cause: error,
            });
        }
    };
    return { source: await read(from), target: await read(to) };
}

;// CONCATENATED MODULE: ./build/packages/config-repo/promotion.js



async function planNow({ git }, request, { clock }) {
    const sides = await readSides(git, request.route, [request.seen]);
    return preparePromotion(git, request, sides, clock.now());
}
async function planAgain(repository, request, job) {
    const fresh = await request.again([]);
    return { request: fresh, prepared: await planNow(repository, fresh, job) };
}
async function commitPromotion(repository, request, planned, { identity, message, job }) {
    const { git } = repository;
    const { branch } = request.route.to;
    let prepared = planned;
    const outcome = await commitChange(repository, {
        branch,
        identity,
        job,
        start: planned.sides.target,
        edit: async (tip) => {
            if (tip !== planned.sides.target)
                prepared = await planOn(tip);
            return prepared.plan.operation === 'commit' ? contentOf(prepared.change, tip, message(prepared)) : undefined;
        },
    });
    return outcome.kind === 'committed'
        ? { kind: 'committed', commit: outcome.commit, prepared }
        : { kind: 'unchanged', prepared };
    async function planOn(tip) {
        const fresh = await request.again([tip]);
        if (fresh.route.to.branch !== branch || fresh.mode !== 'commit')
            throw changedRoute(fresh, branch);
        const sides = await readSides(git, fresh.route, [tip, fresh.seen]);
        return preparePromotion(git, fresh, sides, job.clock.now());
    }
}
function changedRoute({ config, route: { to } }, branch) {
    return new errors/* ConflictError */.fK(`${config.file} was changed while this promotion was about to be pushed to ${branch}: ${to.name} is promoted in another way now`, {
        hint: 'Nothing was changed. Run again: the promotion then follows the new gitops.yaml.',
    });
}

;// CONCATENATED MODULE: ./build/packages/config-repo/head-state.js

async function readHeadState(git, { branch, environment, base, source }) {
    const tip = await git.branchTip(branch);
    if (tip === undefined)
        return { kind: 'absent' };
    const ahead = await git.commitsBetween(base, tip);
    const ours = ahead.filter((commit) => isPromotionTo(commit, environment));
    const brought = await broughtAlong(git, { base, source, tip }, ahead, ours);
    const own = ahead.filter(({ sha }) => !brought.has(sha));
    const commits = [];
    for (const commit of own)
        if (!(await isPlainUpdate(git, commit, base)))
            commits.push(commit);
    if (commits.every((commit) => ours.includes(commit)))
        return { kind: 'ours', tip, commits };
    return { kind: ours.length > 0 ? 'shared' : 'foreign', tip, commits };
}
async function broughtAlong(git, { base, source, tip }, ahead, ours) {
    const beyondSource = new Set((await git.commitsBetween(source, tip)).map(({ sha }) => sha));
    const brought = new Set(ahead.map(({ sha }) => sha).filter((sha) => !beyondSource.has(sha)));
    for (const merged of ours.flatMap(({ parents }) => parents.slice(1))) {
        for (const { sha } of await git.commitsBetween(base, merged))
            brought.add(sha);
    }
    return brought;
}
async function isPlainUpdate(git, { parents, tree }, base) {
    const [ours, theirs, ...more] = parents;
    if (ours === undefined || theirs === undefined || more.length > 0)
        return false;
    if (!(await git.isAncestor(theirs, base)))
        return false;
    const merged = await git.mergeTree(ours, theirs);
    return merged.kind === 'clean' && merged.tree === tree;
}
function isPromotionTo({ trailers }, environment) {
    return trailers.some(([key, value]) => key === 'Promoted-To' && value === environment);
}
function promotionIdOf(state) {
    if (state.kind === 'absent')
        return undefined;
    const trailers = state.commits.flatMap((commit) => commit.trailers);
    return trailers.find(([key]) => key === 'Promotion-Id')?.[1];
}
function promotedImages(state) {
    if (state.kind === 'absent')
        return [];
    const images = state.commits.flatMap(({ trailers }) => trailers.filter(([key]) => key === 'Image'));
    return images.map(([, value]) => value
        .replace(/ \(was .*$/, '')
        .replace(/@.*$/, '')
        .replace(/:[^/:]*$/, ''));
}
function foreignBranch(branch, { commits }) {
    const [newest] = commits;
    const what = newest === undefined
        ? ''
        : ` (newest: ${newest.sha.slice(0, 12)} ${JSON.stringify(newest.subject)} by ${newest.author.name})`;
    return new errors/* ConflictError */.fK(`branch ${branch} holds ${commits.length} commit${commits.length === 1 ? '' : 's'} that no promotion made${what}`, {
        hint: 'Nothing was changed. Delete or rename that branch if it is not needed, or choose another with `pull-request-branch`.',
    });
}

;// CONCATENATED MODULE: ./build/packages/config-repo/head.js




async function updateHead(update) {
    const { state, prepared, branch } = update;
    const base = prepared.sides.target;
    switch (state.kind) {
        case 'absent':
            return writeHead(update, base, prepared);
        case 'foreign':
            throw foreignBranch(branch, state);
        case 'ours':
            return (await isCurrent(update, state.tip))
                ? { kind: 'current', sha: state.tip }
                : writeHead(update, base, prepared);
        case 'shared':
            if (update.isOpen)
                return addToShared(update, state.tip);
            if (await isMerged(update, state.tip))
                return writeHead(update, base, prepared);
            throw foreignBranch(branch, state);
    }
}
async function isCurrent({ repository: { git }, request, prepared, state, job }, tip) {
    if (promotionIdOf(state) !== prepared.plan.promotionId)
        return false;
    const { source, target } = prepared.sides;
    const onHead = await preparePromotion(git, request, { source, target: await git.snapshotAt(tip) }, job.clock.now());
    return onHead.plan.operation === 'none' && (await git.mergeTree(target.commit, tip)).kind === 'clean';
}
async function addToShared(update, tip) {
    const { repository, request, prepared, branch, job } = update;
    const { git } = repository;
    const { source, target } = prepared.sides;
    const head = await git.snapshotAt(tip);
    const onHead = await preparePromotion(git, request, { source, target: head }, job.clock.now());
    const merged = await git.mergeTree(target.commit, tip);
    if (merged.kind === 'conflict') {
        job.log.warning(`branch ${branch} conflicts with ${request.route.to.branch} in ${merged.paths.join(', ')}; people’s commits are on it, so settling that is left to them`);
    }
    return onHead.plan.operation === 'none' ? { kind: 'current', sha: tip } : writeHead(update, head, onHead);
}
async function isMerged({ repository, identity, prepared }, tip) {
    const { git } = repository;
    const { target } = prepared.sides;
    const merged = await git.mergeTree(target.commit, tip);
    if (merged.kind === 'conflict')
        return false;
    const content = { parents: [target.commit, tip], tree: { oid: merged.tree }, message: 'preview' };
    const commit = await createLocally(repository, target, content, identity);
    return (await git.changedFiles(target.commit, commit)).length === 0;
}
function writeHead(update, onto, prepared) {
    const content = contentOf(prepared.change, onto, update.message(prepared));
    return update.identity.signCommits ? writeSigned(update, onto, content) : pushHead(update, onto, content);
}
function tipOf({ state }) {
    return state.kind === 'absent' ? undefined : state.tip;
}
async function pushHead(update, onto, content) {
    const { repository, branch, identity } = update;
    const commit = await createLocally(repository, onto, content, identity);
    const outcome = await repository.git.push({ branch, commit, expected: tipOf(update) ?? 'absent' });
    return outcome === 'pushed' ? { kind: 'written', sha: commit } : { kind: 'lost-race' };
}
async function writeSigned(update, onto, content) {
    const { repository, branch, job } = update;
    const forge = await repository.forge();
    const scratch = `${branch}--signing`;
    const changes = await signableChanges(content, onto);
    const { source, target } = update.prepared.sides;
    const question = {
        branch: scratch,
        environment: update.request.route.to.name,
        base: target.commit,
        source: source.commit,
    };
    const state = await readHeadState(repository.git, question);
    if (state.kind === 'foreign' || state.kind === 'shared')
        throw foreignBranch(scratch, state);
    await forge.setBranch(scratch, onto.commit);
    const outcome = await forge.commit({ branch: scratch, expectedHead: onto.commit, message: content.message, changes });
    if (outcome.kind === 'stale')
        return { kind: 'lost-race' };
    if (!outcome.verified)
        job.log.warning(`the forge made commit ${outcome.sha} but does not show it as verified`);
    await forge.deleteBranch(scratch);
    if ((await repository.git.branchTip(branch)) !== tipOf(update))
        return { kind: 'lost-race' };
    await forge.setBranch(branch, outcome.sha);
    return { kind: 'written', sha: outcome.sha };
}
function tooManyRaces(branch, attempts) {
    return new errors/* ConflictError */.fK(`branch ${branch} was changed by somebody else ${attempts} times while this promotion was being written`, {
        hint: 'Let only one run at a time promote to an environment: give the workflow a `concurrency` group per target.',
    });
}

;// CONCATENATED MODULE: ./build/packages/config-repo/shipped.js


async function readShippedChanges(forge, plan, sources, warn) {
    const shipped = [];
    for (const { repository, base, head } of sourceRanges(plan.images, sources)) {
        try {
            const comparison = await forge.compare(repository, base, head);
            if (comparison === undefined)
                continue;
            const commits = comparison.commits.map((commit) => ({
                ...commit,
                subject: withoutSkipTokens(commit.subject),
            }));
            shipped.push({ repository, url: comparison.url, commits: commits.reverse(), total: comparison.totalCommits });
        }
        catch (error) {
            warn(`what changed in ${repository} between ${base} and ${head} is not known: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    return shipped;
}

;// CONCATENATED MODULE: ./build/packages/config-repo/proposal-text.js





async function writePullRequest(update) {
    const { forge, text, prepared, existing } = update;
    const title = text.title ?? pullRequestTitle(prepared.plan);
    const body = await proposal_text_describe(update);
    const written = existing === undefined ? await create(update, title, body) : await bringUpToDate(update, existing, title, body);
    await forge.decoratePullRequest(written.pullRequest.number, text.decoration);
    return written;
}
async function proposal_text_describe({ forge, repository, request, text, prepared, job }) {
    const { plan, sides } = prepared;
    const snapshotOf = snapshotCache(repository.git, [sides.target, sides.source]);
    return pullRequestBody({
        plan,
        repository: repository.address,
        environments: await readAllVersions(request.config, snapshotOf),
        shipped: await readShippedChanges(forge, plan, request.config.sources, (message) => job.log.warning(message)),
        links: repository.links(plan.to.branch),
        checklist: text.checklist,
        introduction: text.introduction,
        trailers: ledgerTrailers(plan, prepared.liftsHold),
    });
}
async function create({ forge, text, prepared }, title, body) {
    const { branch: head, draft } = text;
    const pullRequest = await forge.createPullRequest({ title, body, head, base: prepared.plan.to.branch, draft });
    return { pullRequest, operation: 'created' };
}
async function bringUpToDate({ forge, prepared }, current, title, fresh) {
    const body = keepTickedBoxes(fresh, { body: current.body, promotionId: prepared.plan.promotionId });
    const isSame = current.title === title && normaliseLines(current.body).trim() === body.trim();
    if (isSame)
        return { pullRequest: current, operation: 'none' };
    return { pullRequest: await forge.updatePullRequest(current.number, { title, body }), operation: 'updated' };
}

;// CONCATENATED MODULE: ./build/packages/config-repo/proposal.js





const ATTEMPTS = 5;
async function proposePromotion(repository, request, planned, options, job) {
    const forge = await repository.forge();
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        const current = attempt === 1 ? { request, prepared: planned } : await planAgain(repository, request, job);
        const scene = await look({ repository, forge, options, job, ...current });
        const proposal = await act(scene);
        if (proposal !== 'lost-race')
            return proposal;
    }
    throw tooManyRaces(options.branch, ATTEMPTS);
}
async function look(known) {
    const { repository, forge, request, prepared, options, job } = known;
    const { to } = request.route;
    const existing = await forge.findPullRequest({ head: options.branch, base: to.branch });
    const { source, target } = prepared.sides;
    const question = { branch: options.branch, environment: to.name, base: target.commit, source: source.commit };
    const state = await readHeadState(repository.git, question);
    const widened = existing === undefined ? known : await keepProposed(repository, request, prepared, state, job);
    return { ...known, ...widened, existing, state };
}
async function keepProposed({ git }, request, prepared, state, job) {
    const isPartial = request.only.length > 0 || request.expectedTag !== undefined;
    if (!isPartial || state.kind === 'foreign')
        return { request, prepared };
    const proposed = promotedImages(state);
    const whole = { ...request, only: [], expectedTag: undefined };
    const all = proposed.length === 0 ? undefined : await preparePromotion(git, whole, prepared.sides, job.clock.now());
    const possible = new Set(all?.plan.images.map(({ repository }) => repository));
    const asked = prepared.plan.images.map(({ repository }) => repository);
    const kept = proposed.filter((image) => possible.has(image) && !asked.includes(image));
    if (kept.length === 0)
        return { request, prepared };
    job.log.info(`Proposed already by other runs, and kept: ${kept.join(', ')}`);
    const union = { ...whole, only: [...new Set([...asked, ...kept])] };
    return { request: union, prepared: await preparePromotion(git, union, prepared.sides, job.clock.now()) };
}
async function act(scene) {
    const { prepared, options } = scene;
    if (prepared.plan.operation === 'none')
        return proposal_close(scene);
    if (prepared.plan.operation === 'blocked' && options.whenBlocked === 'withhold')
        return withhold(scene);
    return propose(scene);
}
async function propose(scene) {
    const { repository, forge, request, prepared, options, existing, state, job } = scene;
    const { branch, identity, message } = options;
    const isOpen = existing !== undefined;
    const head = await updateHead({ repository, request, branch, identity, message, prepared, state, isOpen, job });
    if (head.kind === 'lost-race')
        return 'lost-race';
    const written = await writePullRequest({ forge, repository, request, text: options, prepared, existing, job });
    const autoMerge = await mergeWhenReady(scene, written.pullRequest, head.sha);
    const operation = written.operation === 'none' && head.kind === 'written' ? 'updated' : written.operation;
    return { operation, prepared, pullRequest: written.pullRequest, headSha: head.sha, autoMerge };
}
async function mergeWhenReady({ forge, prepared, options, state }, { number }, headSha) {
    if (prepared.plan.operation === 'blocked') {
        await forge.cancelAutoMerge(number);
        return undefined;
    }
    if (!options.autoMerge)
        return undefined;
    if (state.kind === 'shared') {
        await forge.cancelAutoMerge(number);
        return {
            kind: 'refused',
            reason: 'people added commits to its branch, which no gate has looked at; merge it by hand',
        };
    }
    return forge.autoMerge(number, options.mergeMethod, headSha);
}
async function withhold(scene) {
    const { repository, forge, request, prepared, options, existing, state, job } = scene;
    const untouched = {
        operation: 'none',
        prepared,
        pullRequest: existing,
        headSha: existing?.headSha,
        autoMerge: undefined,
    };
    if (existing === undefined || state.kind === 'foreign')
        return untouched;
    await forge.cancelAutoMerge(existing.number);
    if (!(await isProposed(scene)))
        return untouched;
    return {
        ...untouched,
        ...(await writePullRequest({ forge, repository, request, text: options, prepared, existing, job })),
    };
}
async function isProposed({ repository: { git }, request, prepared, state, job }) {
    if (state.kind === 'absent')
        return false;
    const sides = { source: prepared.sides.source, target: await git.snapshotAt(state.tip) };
    return (await preparePromotion(git, request, sides, job.clock.now())).plan.operation === 'none';
}
async function proposal_close(scene) {
    const { repository, forge, prepared, options, existing, state } = scene;
    const { from, to } = prepared.plan;
    if (existing !== undefined && state.kind === 'foreign')
        throw foreignBranch(options.branch, state);
    const keptFor = state.kind === 'shared' ? ` The branch ${options.branch} is kept: it holds commits that people added.` : '';
    if (existing !== undefined) {
        await forge.closePullRequest(existing.number, `Nothing is left to promote: ${to.environment} holds what ${from.environment} holds.${keptFor}`);
    }
    const free = options.deleteBranch ? await freeTip(scene) : undefined;
    if (free !== undefined)
        await repository.git.deleteBranch(options.branch, free);
    const closed = existing && { ...existing, state: 'closed' };
    return {
        operation: existing === undefined ? 'none' : 'closed',
        prepared,
        pullRequest: closed,
        headSha: existing?.headSha,
        autoMerge: undefined,
    };
}
async function freeTip({ repository, prepared, options, existing, state }) {
    if (state.kind === 'ours')
        return state.tip;
    if (state.kind !== 'shared' || existing !== undefined)
        return undefined;
    return (await isMerged({ repository, prepared, identity: options.identity }, state.tip)) ? state.tip : undefined;
}

;// CONCATENATED MODULE: ./build/packages/config-repo/report.js




function announcePlan(log, { plan, warnings }) {
    const { from, to, images, files, commits } = plan;
    log.info(`Promote ${from.environment} (${from.branch} ${from.commit.slice(0, 12)}) to ${to.environment} (${to.branch} ${to.commit.slice(0, 12)})`);
    if (plan.operation === 'none')
        log.info(`Nothing to promote: ${to.environment} already holds what ${from.environment} holds.`);
    for (const move of images) {
        log.info(`  ${move.repository}: ${formatVersion(move.from)} → ${formatVersion(move.to)}  (${move.file}:${move.line})`);
    }
    if (commits.length > 0)
        log.info(`  ${commits.length} commit${commits.length === 1 ? '' : 's'} of ${from.branch}, ${files.length} files`);
    for (const { path, change } of files.filter(({ path }) => !images.some(({ file }) => file === path)))
        log.info(`  ${change} ${path}`);
    for (const sentence of describeMissing(plan))
        log.warning(sentence);
    for (const blocker of describeBlockers(plan))
        log.notice(`Blocked by ${blocker}`);
    for (const { message, file, line, column } of warnings)
        log.warning(message, { file, line, column });
}
function announceDryRun(log, { plan }, { branch }) {
    if (plan.operation === 'commit')
        log.info(`Dry run, nothing was changed: would commit to ${plan.to.branch}.`);
    if (plan.operation === 'pull-request')
        log.info(`Dry run, nothing was changed: would open or update the pull request of ${branch}.`);
}
async function previewDiff(repository, { change, sides, plan }, identity) {
    return plan.files.length === 0
        ? ''
        : localDiff(repository, sides.target, contentOf(change, sides.target, 'preview'), identity);
}
async function localDiff(repository, parent, content, identity, made) {
    const commit = made ?? (await createLocally(repository, parent, content, identity));
    return repository.git.diff(parent.commit, commit);
}
const DIFF_LIMIT = 60_000;
function cutDiff(diff) {
    return cutToBytes(diff, DIFF_LIMIT);
}
async function summarisePromotion(repository, { request, prepared, result, diff, job, }) {
    const { plan, sides } = prepared;
    const environments = await readAllVersions(request.config, snapshotCache(repository.git, [sides.target, sides.source]));
    job.summary.add(promotionSummary({
        plan,
        repository: repository.address,
        result,
        environments,
        links: linksOf(repository, plan),
        diff,
    }));
}
function linksOf(repository, plan) {
    return repository.links(plan.to.branch);
}
function announceProposal(log, { operation, pullRequest, autoMerge }) {
    if (pullRequest === undefined)
        return;
    log.info(`Pull request #${pullRequest.number} ${operation === 'none' ? 'is up to date' : operation}: ${pullRequest.url}`);
    if (autoMerge?.kind === 'refused')
        log.warning(`Auto-merge is not possible: ${autoMerge.reason}`);
    else if (autoMerge !== undefined)
        log.info(describeAutoMerge(autoMerge));
}
function describeAutoMerge(outcome) {
    switch (outcome.kind) {
        case 'scheduled':
            return 'It will be merged once its requirements are met.';
        case 'queued':
            return 'It is in the merge queue.';
        case 'merged':
            return `It was merged at once as ${outcome.sha}: nothing was in the way.`;
    }
}
function proposalOutputs({ operation, pullRequest, headSha }) {
    return {
        pullRequestOperation: operation,
        pullRequestNumber: pullRequest && String(pullRequest.number),
        pullRequestUrl: pullRequest?.url,
        pullRequestHeadSha: headSha,
        pullRequestBranch: pullRequest?.head,
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/packages/forge/detect.js
function detectForge({ repositoryUrl, ...runner }) {
    const serverUrl = trimSlash(runner.serverUrl);
    const apiUrl = trimSlash(runner.apiUrl);
    const location = detect_parseLocation(repositoryUrl);
    if (location === undefined)
        return undefined;
    const repository = repositoryOn(location, serverUrl);
    if (repository !== undefined && apiUrl.endsWith('/api/v1'))
        return { kind: 'gitea', repository, serverUrl, apiUrl };
    if (repository !== undefined && apiUrl !== '') {
        return { kind: 'github', repository, serverUrl, apiUrl, graphqlUrl: runner.graphqlUrl || graphqlUrlOf(apiUrl) };
    }
    const onGitHub = repositoryOn(location, 'https://github.com');
    if (onGitHub === undefined)
        return undefined;
    return {
        kind: 'github',
        repository: onGitHub,
        serverUrl: 'https://github.com',
        apiUrl: 'https://api.github.com',
        graphqlUrl: 'https://api.github.com/graphql',
    };
}
function repositoryOn(location, serverUrl) {
    const server = detect_parseLocation(serverUrl);
    if (server === undefined || !sameServer(location, server))
        return undefined;
    const below = server.path !== '' && location.path.startsWith(`${server.path}/`);
    const path = below ? location.path.slice(server.path.length + 1) : location.path;
    return /^[^/]+\/[^/]+$/.test(path) ? path : undefined;
}
function sameServer(location, server) {
    if (location.protocol === 'ssh:')
        return hostname(location) === hostname(server);
    return location.protocol === server.protocol && location.host === server.host;
}
function hostname({ host }) {
    return host.replace(/:\d+$/, '');
}
function detect_parseLocation(address) {
    const scpLike = /^(?:[\w.-]+@)?([\w.-]+):(?!\/)(.+)$/.exec(address);
    const [, scpHost, scpPath] = scpLike ?? [];
    if (scpHost !== undefined && scpPath !== undefined) {
        return { protocol: 'ssh:', host: scpHost.toLowerCase(), path: trimPath(scpPath) };
    }
    const url = URL.parse(address);
    if (url === null || !['http:', 'https:', 'ssh:'].includes(url.protocol))
        return undefined;
    return { protocol: url.protocol, host: url.host.toLowerCase(), path: trimPath(decodeURIComponent(url.pathname)) };
}
function trimPath(path) {
    return path.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
}
function trimSlash(url) {
    return url.replace(/\/+$/, '');
}
function graphqlUrlOf(apiUrl) {
    return apiUrl.endsWith('/api/v3') ? apiUrl.replace(/\/v3$/, '/graphql') : `${apiUrl}/graphql`;
}

;// CONCATENATED MODULE: ./build/packages/forge/clock.js
const systemClock = {
    now: Date.now,
    random: Math.random,
    sleep: (milliseconds, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const stop = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', stop);
            resolve();
        }, milliseconds);
        signal?.addEventListener('abort', stop, { once: true });
    }),
};
const silentLog = { debug: () => { }, info: () => { }, warning: () => { } };

;// CONCATENATED MODULE: ./build/packages/forge/github-limits.js
const LONGEST_WAIT = 15 * 60_000;
const LIMIT_TRIES = 5;
const FAULT_TRIES = 3;
function limitWait({ status, message, headers }, attempt, now) {
    if (status !== 403 && status !== 429)
        return undefined;
    const retryAfter = seconds(headers['retry-after']);
    if (retryAfter !== undefined)
        return retryAfter;
    const reset = seconds(headers['x-ratelimit-reset']);
    if (String(headers['x-ratelimit-remaining']) === '0' && reset !== undefined) {
        return Math.max(reset - now, 0) + 1000;
    }
    const named = /secondary rate|abuse detection|rate limit exceeded/i.test(message);
    return status === 429 || named ? 60_000 * 2 ** attempt : undefined;
}
function faultWait(attempt, random) {
    return Math.round(500 * 2 ** attempt + random * 500 * 2 ** attempt);
}
function seconds(header) {
    const value = Number(header ?? Number.NaN);
    return Number.isFinite(value) && value >= 0 ? value * 1000 : undefined;
}
function formatWait(milliseconds) {
    const whole = Math.ceil(milliseconds / 1000);
    if (milliseconds < 1000)
        return `${milliseconds} ms`;
    return whole < 120 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}

;// CONCATENATED MODULE: ./build/packages/forge/github-errors.js


function isHttpFailure(error) {
    return error instanceof Error && error.name === 'HttpError' && 'status' in error && typeof error.status === 'number';
}
function isGraphqlLimit(error) {
    return error instanceof Error && error.message === 'GraphQL Rate Limit Exceeded';
}
function validationMessages(error) {
    const errors = field(error.response?.data, 'errors');
    if (!Array.isArray(errors))
        return [];
    return errors.map((entry) => {
        if (typeof entry === 'string')
            return entry;
        const message = field(entry, 'message');
        if (typeof message === 'string' && message !== '')
            return message;
        return ['resource', 'field', 'code', 'value']
            .map((name) => field(entry, name))
            .filter(Boolean)
            .join(' ');
    });
}
function answerMessage(error) {
    const said = field(error.response?.data, 'message');
    const message = typeof said === 'string' ? said : error.message;
    return [message, ...validationMessages(error)].join('; ');
}
function toRemoteError(error, task, surroundings) {
    const { repository, apiUrl, token, now } = surroundings;
    if (isGraphqlLimit(error)) {
        return new errors/* RemoteError */.Hi(`GitHub refused to ${task.doing} in ${repository}: ${error.message}`, {
            retryable: true,
            cause: error,
            hint: 'The token’s rate limit is used up: run again later, or use a token with a limit of its own, such as a GitHub App’s.',
        });
    }
    if (!isHttpFailure(error))
        return error;
    const { response, status } = error;
    if (response === undefined) {
        const message = `GitHub could not be reached at ${apiUrl} to ${task.doing}: ${hide(error.message, token)}`;
        return new errors/* RemoteError */.Hi(message, {
            retryable: true,
            cause: error,
            hint: 'Run again; if it persists, look at the network, the proxy and the API address.',
        });
    }
    const said = hide(answerMessage(error), token);
    const refused = { status, message: said, headers: response.headers };
    const wait = limitWait(refused, 0, now);
    const requestId = response.headers['x-github-request-id'];
    const hint = wait === undefined ? explain(refused, task, repository) : explainLimit(wait, now);
    return new errors/* RemoteError */.Hi(`GitHub refused to ${task.doing} in ${repository}: HTTP ${status}: ${said}`, {
        status,
        retryable: status >= 500 || wait !== undefined,
        cause: error,
        ...(requestId === undefined ? {} : { requestId: String(requestId) }),
        ...(hint === undefined ? {} : { hint }),
    });
}
function explainLimit(wait, now) {
    const end = new Date(now + wait).toISOString().replace(/\.\d+Z$/, 'Z');
    const patience = wait > LONGEST_WAIT
        ? `longer than the ${formatWait(LONGEST_WAIT)} this waits`
        : 'and it was hit again after waiting';
    return `The token's rate limit ends at ${end}, ${patience}. Run again then, or use a token with a limit of its own, such as a GitHub App's.`;
}
function explain(refusal, task, repository) {
    const { status, message } = refusal;
    if (status === 401)
        return 'The token is wrong, expired or revoked: check the secret that is passed as `token`.';
    if (status === 403)
        return explainForbidden(refusal, task);
    if (status === 404) {
        return `Either there is no ${repository}, or the token cannot see it: check the name, and that the token (or the GitHub App's installation) covers this repository with \`${task.permission}\`.`;
    }
    if (status === 422)
        return explainInvalid(message);
    return undefined;
}
function explainForbidden({ message, headers }, { permission }) {
    if (/not permitted to create or approve pull requests/i.test(message)) {
        return 'Switch on "Allow GitHub Actions to create and approve pull requests" under Settings → Actions → General → Workflow permissions of the repository (an organisation may forbid it above), or pass the token of a GitHub App.';
    }
    if (/archived/i.test(message))
        return 'The repository is archived: unarchive it first.';
    if (/SAML|SSO/i.test(message))
        return 'Authorise the token for the organisation’s single sign-on.';
    const accepted = headers['x-accepted-github-permissions'];
    const needed = typeof accepted === 'string' && accepted !== '' ? readAccepted(accepted) : permission;
    return `The token lacks a permission: give the job \`permissions: { ${needed} }\`, or use a token that has it.`;
}
function readAccepted(header) {
    const first = header.split(';')[0] ?? header;
    return first
        .split(',')
        .map((pair) => pair.trim().replaceAll('_', '-').replace('=', ': '))
        .join(', ');
}
function explainInvalid(message) {
    if (/body is too long/i.test(message))
        return 'GitHub takes at most 65,536 characters in a pull request’s body: shorten it.';
    if (/No commits between/i.test(message))
        return 'Both branches hold the same commits, so there is nothing to ask for.';
    if (/PullRequest head invalid/i.test(message))
        return 'The head branch does not exist: push it first.';
    if (/PullRequest base invalid/i.test(message))
        return 'The base branch does not exist.';
    return undefined;
}
function hide(text, token) {
    return token === '' ? text : text.replaceAll(token, '***');
}
function field(value, name) {
    return value !== null && typeof value === 'object' ? Reflect.get(value, name) : undefined;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./build/packages/forge/proxy.js

function useProxy(url, log) {
    const proxy = proxyFor(url, process.env);
    if (proxy === undefined || process.env['NODE_USE_ENV_PROXY'] === '1')
        return;
    if (typeof external_node_http_.setGlobalProxyFromEnv === 'function') {
        external_node_http_.setGlobalProxyFromEnv();
        return;
    }
    log.warning(`a proxy is set for ${new URL(url).host}, but this Node.js (${process.version}) uses it only when told at its start: set NODE_USE_ENV_PROXY to 1 in the step's env`);
}
function proxyFor(url, variables) {
    const { protocol, hostname } = new URL(url);
    if (isLoopback(hostname) || isExempt(hostname, read(variables, 'no_proxy') ?? ''))
        return undefined;
    return read(variables, protocol === 'https:' ? 'https_proxy' : 'http_proxy');
}
function read(variables, name) {
    return variables[name] || variables[name.toUpperCase()] || undefined;
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
function isExempt(hostname, noProxy) {
    const patterns = noProxy.split(/[\s,]+/).filter((pattern) => pattern !== '');
    return patterns.some((pattern) => {
        const domain = pattern
            .toLowerCase()
            .replace(/^\*?\./, '')
            .replace(/:\d+$/, '');
        return domain === '*' || hostname === domain || hostname.endsWith(`.${domain}`);
    });
}

;// CONCATENATED MODULE: ./build/packages/forge/github-session.js


const REQUEST_TIMEOUT = 60_000;
const CREATIONS = { burst: 20, interval: 1000 };
const ONCE = { request: { retries: 0 } };
async function openSession(options) {
    const [{ Octokit: Base }, { retry }, { throttling }] = await Promise.all([
        __webpack_require__.e(/* import() */ 988).then(__webpack_require__.bind(__webpack_require__, 9988)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 9735)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 6856)),
    ]);
    useProxy(options.apiUrl, options.log);
    const tries = new WeakMap();
    const { apiUrl, token, log } = options;
    const Patient = Base.plugin((octokit) => waitOnFaults(octokit, options, tries), retry, throttling);
    return new Patient({
        ...(token === '' ? {} : { auth: token }),
        baseUrl: apiUrl,
        userAgent: 'gitops-actions',
        log: { debug: log.debug, info: log.debug, warn: log.debug, error: log.debug },
        request: { fetch: boundedFetch(options) },
        retry: {
            retries: FAULT_TRIES,
            retryAfterBaseValue: 0,
            doNotRetry: [400, 401, 403, 404, 405, 409, 410, 422, 429, 451],
        },
        throttle: throttle(options, tries),
    });
}
function boundedFetch({ signal }) {
    return (input, init) => {
        const signals = [AbortSignal.timeout(REQUEST_TIMEOUT), ...(signal === undefined ? [] : [signal])];
        return fetch(input, { ...init, signal: AbortSignal.any(signals) });
    };
}
function waitOnFaults(octokit, options, tries) {
    const { clock, log, signal } = options;
    octokit.hook.after('request', ({ headers }, request) => {
        const refused = { status: 403, message: '', headers };
        const { faults, limits } = tries.get(request) ?? { faults: 0, limits: 0 };
        tries.set(request, { faults, limits, wait: limitWait(refused, limits, clock.now()) ?? 0 });
    });
    octokit.hook.error('request', async (error, request) => {
        signal?.throwIfAborted();
        const refused = asRefused(error);
        const { faults, limits, wait } = tries.get(request) ?? { faults: 0, limits: 0, wait: 0 };
        const limit = limitWait(refused, limits, clock.now());
        if (limit !== undefined) {
            tries.set(request, { faults, limits: limits + 1, wait: limit });
            throw nameLimit(error, refused);
        }
        const allowed = request.request['retries'] ?? FAULT_TRIES;
        if (refused.status < 500 || faults >= allowed)
            throw error;
        tries.set(request, { faults: faults + 1, limits, wait });
        const pause = faultWait(faults, clock.random());
        log.info(`GitHub did not answer (${shorten(refused.message)}); trying again in ${formatWait(pause)}`);
        await clock.sleep(pause, signal);
        throw error;
    });
}
function nameLimit(error, { message, headers }) {
    const known = /\bsecondary rate\b/i.test(message) || String(headers['x-ratelimit-remaining']) === '0';
    if (!known)
        error.message = `${message} (secondary rate limit)`;
    return error;
}
function throttle({ clock, log, signal }, tries) {
    const onLimit = async (retryAfter, request, _octokit, attempt) => {
        const wait = tries.get(request)?.wait || retryAfter * 1000;
        if (attempt >= LIMIT_TRIES || wait > LONGEST_WAIT)
            return false;
        log.info(`rate limited by GitHub; waiting ${formatWait(wait)}`);
        await clock.sleep(wait, signal);
        return true;
    };
    const pace = pacer(clock, CREATIONS, signal);
    return {
        onRateLimit: onLimit,
        onSecondaryRateLimit: onLimit,
        retryAfterBaseValue: 0,
        write: pace,
        notifications: unpaced,
    };
}
function pacer(clock, { burst, interval }, signal) {
    let free = Number.NEGATIVE_INFINITY;
    const schedule = async (_job, task) => {
        free = Math.max(free, clock.now() - burst * interval) + interval;
        const wait = free - clock.now();
        if (wait > 0)
            await clock.sleep(wait, signal);
        return task();
    };
    return limiter(schedule);
}
const unpaced = limiter((_job, task) => task());
function limiter(schedule) {
    return { key: () => ({ schedule }) };
}
function asRefused(error) {
    const status = 'status' in error && typeof error.status === 'number' ? error.status : 500;
    const response = 'response' in error ? error.response : undefined;
    const headers = response !== null && typeof response === 'object' && 'headers' in response ? response.headers : {};
    return { status, message: error.message, headers: Object(headers) };
}
function shorten(message) {
    return message.length > 200 ? `${message.slice(0, 200)}…` : message;
}

;// CONCATENATED MODULE: ./build/packages/forge/github-api.js



function createGitHubApi(options, clock, log) {
    const { repository, apiUrl, graphqlUrl, token, signal } = options;
    const [owner = '', repo = ''] = repository.split('/');
    const here = { owner, repo };
    let session;
    const open = () => {
        session ??= openSession({ apiUrl, token, clock, log, ...(signal === undefined ? {} : { signal }) });
        return session;
    };
    const attempt = async (task, request) => {
        try {
            return await request(await open());
        }
        catch (error) {
            throw toRemoteError(error, task, { repository, apiUrl, token, now: clock.now() });
        }
    };
    return {
        repository,
        here,
        clock,
        log,
        signal,
        ask: async (task, request) => (await attempt(task, (octokit) => request(octokit, here))).data,
        askAll: (task, request) => attempt(task, (octokit) => request(octokit, here)),
        graphql: async (task, query, variables, repeat = 'on-faults') => {
            const route = { ...graphqlRoute(graphqlUrl), query, variables, ...(repeat === 'once' ? ONCE : {}) };
            const { data } = await attempt(task, (octokit) => octokit.request(route));
            return readAnswer(data);
        },
        problemsError: (problems, task) => {
            const said = hide(problems.map(({ message }) => message).join('; '), token);
            const forbidden = problems.some(({ type }) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES');
            return new errors/* RemoteError */.Hi(`GitHub refused to ${task.doing} in ${repository}: ${said}`, {
                ...(forbidden
                    ? {
                        status: 403,
                        hint: `The token lacks a permission: give the job \`permissions: { ${task.permission} }\`, or use a token that has it.`,
                    }
                    : {}),
            });
        },
    };
}
function refusalOf(error) {
    const failure = failureOf(error);
    return failure?.response === undefined ? undefined : { status: failure.status, message: answerMessage(failure) };
}
function isAnswerLost(error) {
    const failure = failureOf(error);
    return failure !== undefined && failure.status >= 500;
}
function failureOf(error) {
    return error instanceof errors/* RemoteError */.Hi && isHttpFailure(error.cause) ? error.cause : undefined;
}
function graphqlRoute(graphqlUrl) {
    const suffix = '/graphql';
    if (!graphqlUrl.endsWith(suffix))
        return { method: 'POST', url: graphqlUrl };
    return { method: 'POST', baseUrl: graphqlUrl.slice(0, -suffix.length), url: suffix };
}
function readAnswer(answer) {
    if (!Array.isArray(answer.errors) || answer.errors.length === 0)
        return { kind: 'done', data: answer.data };
    const problems = answer.errors.map((error) => ({
        type: typeof error.type === 'string' ? error.type : undefined,
        message: String(error.message),
    }));
    return { kind: 'refused', problems };
}
function dig(value, ...path) {
    return path.reduce((at, name) => (at !== null && typeof at === 'object' ? Reflect.get(at, name) : undefined), value);
}

;// CONCATENATED MODULE: ./build/packages/forge/github-branches.js

async function setBranch(api, branch, sha) {
    const task = { doing: `point ${branch} at ${sha.slice(0, 7)}`, permission: 'contents: write' };
    const move = () => api.ask(task, (octokit, here) => octokit.rest.git.updateRef({ ...here, ref: `heads/${branch}`, sha, force: true }));
    const create = () => api.ask(task, (octokit, here) => octokit.rest.git.createRef({ ...here, ref: `refs/heads/${branch}`, sha }));
    if (await done(move, /reference does not exist/i))
        return;
    if (await done(create, /reference already exists/i))
        return;
    await move();
}
async function deleteBranch(api, branch) {
    const task = { doing: `delete branch ${branch}`, permission: 'contents: write' };
    const remove = () => api.ask(task, (octokit, here) => octokit.rest.git.deleteRef({ ...here, ref: `heads/${branch}` }));
    await done(remove, /reference does not exist/i);
}
async function done(request, expected) {
    try {
        await request();
        return true;
    }
    catch (error) {
        const refusal = refusalOf(error);
        if (refusal?.status === 422 && expected.test(refusal.message))
            return false;
        throw error;
    }
}
async function github_branches_compare(api, repository, base, head) {
    const [owner, repo, ...rest] = repository.split('/');
    if (!owner || !repo || rest.length > 0)
        return undefined;
    const task = { doing: `compare ${base} with ${head} of ${repository}`, permission: 'contents: read' };
    try {
        const found = await api.ask(task, (octokit) => octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 100 }));
        return {
            url: found.html_url,
            totalCommits: found.total_commits,
            commits: found.commits.map(({ sha, commit, author, html_url }) => ({
                sha,
                subject: commit.message.split('\n', 1)[0] ?? '',
                author: (author !== null && 'login' in author ? author.login : undefined) ?? commit.author?.name ?? '',
                url: html_url,
            })),
        };
    }
    catch (error) {
        const unknown = [403, 404, 409, 422].includes(refusalOf(error)?.status ?? 0);
        if (unknown && !isLimited(error))
            return undefined;
        throw error;
    }
}
function isLimited(error) {
    return error instanceof Error && 'retryable' in error && error.retryable === true;
}

;// CONCATENATED MODULE: ./build/packages/forge/github-commit.js


const COMMIT = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid signature { isValid } } }
}`;
async function commitOnBranch(api, commit) {
    for (let attempt = 0;; attempt += 1) {
        try {
            return await send(api, commit);
        }
        catch (error) {
            if (!isAnswerLost(error) || attempt >= FAULT_TRIES)
                throw error;
            await api.clock.sleep(faultWait(attempt, api.clock.random()), api.signal);
            const landed = await findLanded(api, commit);
            if (landed !== undefined)
                return landed;
        }
    }
}
async function send(api, commit) {
    const task = commitTask(commit);
    const answer = await api.graphql(task, COMMIT, { input: toInput(api.repository, commit) }, 'once');
    if (answer.kind === 'refused') {
        if (answer.problems.some(isStale))
            return { kind: 'stale' };
        throw api.problemsError(answer.problems, task);
    }
    const made = dig(answer.data, 'createCommitOnBranch', 'commit');
    return { kind: 'committed', sha: String(dig(made, 'oid')), verified: dig(made, 'signature', 'isValid') === true };
}
function isStale({ type, message }) {
    return type === 'STALE_DATA' || /expected branch to point to/i.test(message);
}
function commitTask({ branch }) {
    return { doing: `commit to ${branch}`, permission: 'contents: write' };
}
function toInput(repository, { branch, expectedHead, message, changes }) {
    const { headline, body } = github_commit_splitMessage(message);
    const additions = changes.flatMap(({ path, content }) => content === null ? [] : [{ path, contents: Buffer.from(content).toString('base64') }]);
    const deletions = changes.filter(({ content }) => content === null).map(({ path }) => ({ path }));
    return {
        branch: { repositoryNameWithOwner: repository, branchName: branch },
        expectedHeadOid: expectedHead,
        message: { headline, ...(body === '' ? {} : { body }) },
        fileChanges: { additions, deletions },
    };
}
function github_commit_splitMessage(message) {
    const [headline = '', ...lines] = message.trimEnd().split('\n');
    return { headline, body: lines.join('\n').replace(/^\n+/, '') };
}
async function findLanded(api, commit) {
    const task = { doing: `read the tip of ${commit.branch}`, permission: 'contents: read' };
    const tip = await api.ask(task, (octokit, here) => octokit.rest.repos.getCommit({ ...here, ref: `heads/${commit.branch}` }));
    if (tip.sha === commit.expectedHead)
        return undefined;
    const [parent, ...others] = tip.parents;
    const ours = parent?.sha === commit.expectedHead && others.length === 0 && tip.commit.message.trim() === commit.message.trim();
    if (!ours)
        return { kind: 'stale' };
    return { kind: 'committed', sha: tip.sha, verified: tip.commit.verification?.verified === true };
}

;// CONCATENATED MODULE: ./build/packages/forge/github-pulls.js



const PULLS_WRITE = 'pull-requests: write';
function toPullRequest(pull) {
    return {
        number: pull.number,
        url: pull.html_url,
        state: stateOf(pull),
        title: pull.title,
        body: pull.body ?? '',
        draft: pull.draft ?? false,
        head: pull.head.ref,
        headSha: pull.head.sha,
        base: pull.base.ref,
        labels: pull.labels.map(({ name }) => name),
        autoMerge: pull.auto_merge !== null,
    };
}
function stateOf({ state, merged_at }) {
    if (merged_at !== null)
        return 'merged';
    return state === 'closed' ? 'closed' : 'open';
}
async function getPull(api, number) {
    const task = { doing: `read pull request #${number}`, permission: 'pull-requests: read' };
    return api.ask(task, (octokit, here) => octokit.rest.pulls.get({ ...here, pull_number: number }));
}
async function findPullRequest(api, { head, base }) {
    const task = { doing: `look for a pull request from ${head} into ${base}`, permission: 'pull-requests: read' };
    const found = await api.ask(task, (octokit, here) => octokit.rest.pulls.list({ ...here, state: 'open', head: `${here.owner}:${head}`, base }));
    const ours = found.find((pull) => pull.head.ref === head && pull.head.repo?.id === pull.base.repo.id);
    return ours === undefined ? undefined : toPullRequest(ours);
}
async function createPullRequest(api, request) {
    const task = { doing: `open a pull request from ${request.head} into ${request.base}`, permission: PULLS_WRITE };
    try {
        return toPullRequest(await api.ask(task, (octokit, here) => octokit.rest.pulls.create({ ...here, ...request })));
    }
    catch (error) {
        const refusal = refusalOf(error);
        const exists = refusal?.status === 422 && /pull request already exists/i.test(refusal.message);
        const existing = exists ? await findPullRequest(api, request) : undefined;
        if (existing !== undefined)
            return existing;
        throw error;
    }
}
async function updatePullRequest(api, number, text) {
    const task = { doing: `update pull request #${number}`, permission: PULLS_WRITE };
    const { title, body } = text;
    return toPullRequest(await api.ask(task, (octokit, here) => octokit.rest.pulls.update({ ...here, pull_number: number, title, body })));
}
async function closePullRequest(api, number, comment) {
    const pull = await getPull(api, number);
    if (pull.state === 'closed')
        return;
    await ensureComment(api, number, comment);
    const task = { doing: `close pull request #${number}`, permission: PULLS_WRITE };
    await api.ask(task, (octokit, here) => octokit.rest.pulls.update({ ...here, pull_number: number, state: 'closed' }));
}
async function ensureComment(api, number, body) {
    const task = { doing: `comment on pull request #${number}`, permission: PULLS_WRITE };
    for (let attempt = 0;; attempt += 1) {
        if (await hasComment(api, number, body))
            return;
        try {
            await api.ask(task, (octokit, here) => octokit.rest.issues.createComment({ ...here, issue_number: number, body, ...ONCE }));
            return;
        }
        catch (error) {
            if (!isAnswerLost(error) || attempt >= FAULT_TRIES)
                throw error;
            await api.clock.sleep(faultWait(attempt, api.clock.random()), api.signal);
        }
    }
}
async function hasComment(api, number, body) {
    const task = { doing: `read the comments of pull request #${number}`, permission: 'pull-requests: read' };
    const comments = await api.askAll(task, (octokit, here) => octokit.paginate(octokit.rest.issues.listComments, { ...here, issue_number: number, per_page: 100 }));
    return comments.some((comment) => comment.body?.trim() === body.trim());
}

;// CONCATENATED MODULE: ./build/packages/forge/github-decorate.js



async function decoratePullRequest(api, number, decoration) {
    const { labels, assignees, reviewers, teamReviewers, milestone } = decoration;
    const wanted = [labels, assignees, reviewers, teamReviewers].some((list) => list.length > 0);
    if (!wanted && milestone === undefined)
        return;
    const pull = await getPull(api, number);
    await addLabels(api, pull, labels);
    await addAssignees(api, pull, assignees);
    await setMilestone(api, pull, milestone);
    await requestReviews(api, pull, { reviewers, team_reviewers: teamReviewers.map(slugOf) });
}
async function addLabels(api, { number, labels: present }, labels) {
    const missing = without(labels, present.map(({ name }) => name));
    if (missing.length === 0)
        return;
    const task = { doing: `label pull request #${number}`, permission: PULLS_WRITE };
    await api.ask(task, (octokit, here) => octokit.rest.issues.addLabels({ ...here, issue_number: number, labels: missing }));
}
async function addAssignees(api, pull, assignees) {
    const { number } = pull;
    const missing = without(assignees, logins(pull.assignees));
    if (missing.length === 0)
        return;
    const task = { doing: `assign pull request #${number}`, permission: PULLS_WRITE };
    const issue = await api.ask(task, (octokit, here) => octokit.rest.issues.addAssignees({ ...here, issue_number: number, assignees: missing }));
    const ignored = without(missing, logins(issue.assignees));
    if (ignored.length === 0)
        return;
    api.log.warning(`GitHub did not assign ${ignored.join(', ')} to pull request #${number}: only people with access to ${api.repository} can be assigned`);
}
async function setMilestone(api, pull, milestone) {
    const current = pull.milestone;
    if (milestone === undefined || current?.title === milestone || String(current?.number) === milestone)
        return;
    const number = await findMilestone(api, milestone);
    const task = { doing: `set the milestone of pull request #${pull.number}`, permission: PULLS_WRITE };
    await api.ask(task, (octokit, here) => octokit.rest.issues.update({ ...here, issue_number: pull.number, milestone: number }));
}
async function findMilestone(api, milestone) {
    const task = { doing: 'list the milestones', permission: 'issues: read' };
    const known = await api.askAll(task, (octokit, here) => octokit.paginate(octokit.rest.issues.listMilestones, { ...here, state: 'all', per_page: 100 }));
    const found = known.find(({ title }) => title === milestone) ?? known.find(({ number }) => String(number) === milestone);
    if (found !== undefined)
        return found.number;
    const titles = known.map(({ title }) => title).join(', ');
    throw new errors/* RemoteError */.Hi(`there is no milestone ${JSON.stringify(milestone)} in ${api.repository}`, {
        status: 404,
        hint: titles === '' ? 'Create it first: the repository has no milestone.' : `Known are: ${titles}.`,
    });
}
async function requestReviews(api, pull, asked) {
    const author = pull.user.login;
    if (github_decorate_contains(asked.reviewers, author)) {
        api.log.warning(`${author} opened pull request #${pull.number} and so cannot review it`);
    }
    const waiting = without(asked.reviewers, [author, ...logins(pull.requested_reviewers)]);
    const missing = {
        reviewers: waiting.length === 0 ? [] : without(waiting, await listReviewers(api, pull.number)),
        team_reviewers: without(asked.team_reviewers, (pull.requested_teams ?? []).map(({ slug }) => slug)),
    };
    if (missing.reviewers.length + missing.team_reviewers.length === 0)
        return;
    try {
        await request(api, pull.number, missing);
    }
    catch (error) {
        if (refusalOf(error)?.status !== 422)
            throw error;
        await requestOneByOne(api, pull.number, missing, error);
    }
}
async function listReviewers(api, number) {
    const task = { doing: `list the reviews of pull request #${number}`, permission: 'pull-requests: read' };
    const reviews = await api.askAll(task, (octokit, here) => octokit.paginate(octokit.rest.pulls.listReviews, { ...here, pull_number: number, per_page: 100 }));
    return reviews.flatMap(({ user }) => (user === null ? [] : [user.login]));
}
async function request(api, number, { reviewers, team_reviewers }) {
    const task = { doing: `request reviews of pull request #${number}`, permission: PULLS_WRITE };
    await api.ask(task, (octokit, here) => octokit.rest.pulls.requestReviewers({
        ...here,
        pull_number: number,
        reviewers: [...reviewers],
        team_reviewers: [...team_reviewers],
    }));
}
async function requestOneByOne(api, number, missing, refusal) {
    const single = [
        ...missing.reviewers.map((name) => ({ name, reviewers: [name], team_reviewers: [] })),
        ...missing.team_reviewers.map((name) => ({ name: `team ${name}`, reviewers: [], team_reviewers: [name] })),
    ];
    const wrong = [];
    for (const { name, ...one } of single) {
        try {
            await request(api, number, one);
        }
        catch (error) {
            if (refusalOf(error)?.status !== 422)
                throw error;
            wrong.push(name);
        }
    }
    if (wrong.length === 0)
        return;
    throw new errors/* RemoteError */.Hi(`GitHub refused to request a review of pull request #${number} from ${wrong.join(', ')}: ${refusalOf(refusal)?.message ?? 'HTTP 422'}`, {
        status: 422,
        cause: refusal,
        hint: `Only people and teams with access to ${api.repository} can review; check the spelling. A workflow's own token cannot ask teams: use a token that may read the organisation's members.`,
    });
}
function slugOf(team) {
    return team.split('/').at(-1) ?? team;
}
function logins(people) {
    return (people ?? []).map(({ login }) => login);
}
function without(names, present) {
    return [...new Set(names)].filter((name) => !github_decorate_contains(present, name));
}
function github_decorate_contains(names, name) {
    return names.some((other) => other.toLowerCase() === name.toLowerCase());
}

;// CONCATENATED MODULE: ./build/packages/forge/github-merge.js


const ENABLE = `mutation EnableAutoMerge($input: EnablePullRequestAutoMergeInput!) {
  enablePullRequestAutoMerge(input: $input) { pullRequest { number merged autoMergeRequest { mergeMethod } } }
}`;
const ENQUEUE = `mutation Enqueue($input: EnqueuePullRequestInput!) {
  enqueuePullRequest(input: $input) { mergeQueueEntry { id } }
}`;
const WAITING = `query Waiting($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { id state isInMergeQueue autoMergeRequest { mergeMethod } }
  }
}`;
const DISABLE = `mutation DisableAutoMerge($input: DisablePullRequestAutoMergeInput!) {
  disablePullRequestAutoMerge(input: $input) { pullRequest { number } }
}`;
const DEQUEUE = `mutation Dequeue($input: DequeuePullRequestInput!) {
  dequeuePullRequest(input: $input) { clientMutationId }
}`;
const TRIES = 4;
async function autoMerge(api, number, method, expectedHead) {
    const settled = await awaitHead(api, number, expectedHead);
    if (settled.kind !== 'pending')
        return settled;
    const request = { number, method, expectedHead, id: settled.id };
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const outcome = await schedule(api, request);
        if (outcome.kind !== 'unknown')
            return outcome;
        await api.clock.sleep(1000 * 2 ** attempt, api.signal);
    }
    return github_merge_refused(`GitHub has not found out yet whether pull request #${number} can be merged; run again`);
}
async function awaitHead(api, number, expectedHead) {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const settled = await readSettled(api, number, expectedHead);
        if (settled.kind !== 'moved')
            return settled;
        await api.clock.sleep(1000 * 2 ** attempt, api.signal);
    }
    return moved(number, expectedHead);
}
async function schedule(api, request) {
    const { number, method, expectedHead, id } = request;
    const input = { pullRequestId: id, mergeMethod: method.toUpperCase(), expectedHeadOid: expectedHead };
    const task = mergeTask(number);
    const answer = await api.graphql(task, ENABLE, { input });
    if (answer.kind === 'done')
        return readEnabled(api, request, answer.data);
    const { problems } = answer;
    const verdict = judge(problems);
    if (verdict.kind === 'refused' || verdict.kind === 'unknown')
        return verdict;
    if (verdict.kind === 'merge-now')
        return mergeNow(api, request);
    if (verdict.kind === 'queue')
        return enqueue(api, request);
    const now = await readOutcome(api, request);
    if (now !== undefined)
        return now;
    throw api.problemsError(problems, task);
}
function mergeTask(number) {
    return { doing: `merge pull request #${number}`, permission: 'contents: write, pull-requests: write' };
}
async function readSettled(api, number, expectedHead) {
    const pull = await getPull(api, number);
    if (pull.merged)
        return { kind: 'merged', sha: pull.merge_commit_sha ?? pull.head.sha };
    if (pull.state === 'closed')
        return github_merge_refused(`pull request #${number} is closed; reopen it, or promote again`);
    if (pull.head.sha !== expectedHead)
        return { kind: 'moved' };
    if (pull.auto_merge !== null)
        return { kind: 'scheduled' };
    return { kind: 'pending', id: pull.node_id };
}
async function readOutcome(api, { number, expectedHead }) {
    const settled = await readSettled(api, number, expectedHead);
    if (settled.kind === 'moved')
        return moved(number, expectedHead);
    return settled.kind === 'pending' ? undefined : settled;
}
async function readEnabled(api, request, data) {
    if (dig(data, 'enablePullRequestAutoMerge', 'pullRequest', 'merged') !== true)
        return { kind: 'scheduled' };
    return (await readOutcome(api, request)) ?? { kind: 'scheduled' };
}
function judge(problems) {
    const said = problems.map(({ message }) => message).join('; ');
    if (/in (clean|unstable) status/i.test(said))
        return { kind: 'merge-now' };
    if (/in unknown status/i.test(said))
        return { kind: 'unknown' };
    if (/merge queue/i.test(said))
        return { kind: 'queue' };
    const rule = REFUSALS.find(({ pattern }) => pattern.test(said));
    return rule === undefined ? { kind: 'unclear' } : github_merge_refused(`${said}: ${rule.advice}`);
}
const REFUSALS = [
    {
        pattern: /auto[- ]merge is not allowed/i,
        advice: 'switch on "Allow auto-merge" under Settings → General → Pull Requests of the repository, or merge it yourself',
    },
    {
        pattern: /protected branch rules not configured/i,
        advice: 'auto-merge waits for requirements and the base branch has none; protect it (a required check or review), or merge it yourself',
    },
    { pattern: /in dirty status/i, advice: 'it conflicts with its base branch; promote again, or resolve the conflict' },
    { pattern: /draft/i, advice: 'mark the pull request as ready for review' },
    {
        pattern: /(merge commits|squash merg\w+|rebase merg\w+|merge method).*not allowed/i,
        advice: 'choose another merge-method, or allow this one under Settings → General → Pull Requests',
    },
    { pattern: /expected head|head (sha|oid|branch)/i, advice: 'the branch moved meanwhile; run again' },
];
async function mergeNow(api, request) {
    const { number, method, expectedHead } = request;
    for (let attempt = 0;; attempt += 1) {
        try {
            const { sha } = await api.ask(mergeTask(number), (octokit, here) => octokit.rest.pulls.merge({ ...here, pull_number: number, sha: expectedHead, merge_method: method }));
            return { kind: 'merged', sha };
        }
        catch (error) {
            const refusal = refusalOf(error);
            if (refusal === undefined || ![405, 409].includes(refusal.status))
                throw error;
            if (/merge queue/i.test(refusal.message))
                return enqueue(api, request);
            const now = await readOutcome(api, request);
            if (now !== undefined)
                return now;
            const passing = /base branch was modified|try the merge again/i.test(refusal.message);
            if (!passing || attempt >= TRIES)
                return github_merge_refused(refusal.message);
            await api.clock.sleep(1000 * 2 ** attempt, api.signal);
        }
    }
}
async function enqueue(api, request) {
    const { number, expectedHead, id } = request;
    const task = { ...mergeTask(number), doing: `put pull request #${number} into the merge queue` };
    const input = { pullRequestId: id, expectedHeadOid: expectedHead };
    const answer = await api.graphql(task, ENQUEUE, { input });
    if (answer.kind === 'done')
        return { kind: 'queued' };
    const said = answer.problems.map(({ message }) => message).join('; ');
    if (/already (queued|in the (merge )?queue)/i.test(said))
        return { kind: 'queued' };
    const now = await readOutcome(api, request);
    if (now !== undefined)
        return now;
    if (answer.problems.some(({ type }) => type === 'FORBIDDEN'))
        throw api.problemsError(answer.problems, task);
    return github_merge_refused(`the merge queue does not take it: ${said}`);
}
async function cancelAutoMerge(api, number) {
    const { id, scheduled, queued } = await readWaiting(api, number);
    if (scheduled)
        await takeBack(api, number, DISABLE, { pullRequestId: id });
    if (queued)
        await takeBack(api, number, DEQUEUE, { id });
}
async function readWaiting(api, number) {
    const task = { doing: `read pull request #${number}`, permission: 'pull-requests: read' };
    const { owner, repo } = api.here;
    const answer = await api.graphql(task, WAITING, { owner, name: repo, number });
    if (answer.kind === 'refused')
        throw api.problemsError(answer.problems, task);
    const pull = dig(answer.data, 'repository', 'pullRequest');
    const open = dig(pull, 'state') === 'OPEN';
    return {
        id: String(dig(pull, 'id')),
        scheduled: open && dig(pull, 'autoMergeRequest') !== null,
        queued: open && dig(pull, 'isInMergeQueue') === true,
    };
}
async function takeBack(api, number, mutation, input) {
    const task = { ...mergeTask(number), doing: `take back the merge of pull request #${number}` };
    const answer = await api.graphql(task, mutation, { input });
    if (answer.kind === 'done')
        return;
    const now = await readWaiting(api, number);
    if (now.scheduled || now.queued)
        throw api.problemsError(answer.problems, task);
}
function moved(number, expectedHead) {
    return github_merge_refused(`pull request #${number} no longer stands at ${expectedHead.slice(0, 7)}: somebody pushed to its branch; run again`);
}
function github_merge_refused(reason) {
    return { kind: 'refused', reason };
}

;// CONCATENATED MODULE: ./build/packages/forge/urls.js
function repositoryUrl({ serverUrl, repository }) {
    return `${serverUrl}/${repository}`;
}
function commitUrl(address, sha) {
    return `${repositoryUrl(address)}/commit/${sha}`;
}
function githubFileUrl(address, sha, path, line) {
    return `${repositoryUrl(address)}/blob/${sha}/${encodePath(path)}${line === undefined ? '' : `#L${line}`}`;
}
function compareUrl(address, base, head) {
    return `${repositoryUrl(address)}/compare/${encodePath(base)}...${encodePath(head)}`;
}
function encodePath(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}

;// CONCATENATED MODULE: ./build/packages/forge/github.js








async function connectGitHub(options) {
    const { clock = systemClock, log = silentLog, serverUrl, repository } = options;
    const api = createGitHubApi(options, clock, log);
    const address = { serverUrl, repository };
    return {
        kind: 'github',
        findPullRequest: (branches) => findPullRequest(api, branches),
        createPullRequest: (request) => createPullRequest(api, request),
        updatePullRequest: (number, text) => updatePullRequest(api, number, text),
        decoratePullRequest: (number, decoration) => decoratePullRequest(api, number, decoration),
        closePullRequest: (number, comment) => closePullRequest(api, number, comment),
        autoMerge: (number, method, expectedHead) => autoMerge(api, number, method, expectedHead),
        cancelAutoMerge: (number) => cancelAutoMerge(api, number),
        commit: (commit) => commitOnBranch(api, commit),
        setBranch: (branch, sha) => setBranch(api, branch, sha),
        deleteBranch: (branch) => deleteBranch(api, branch),
        compare: (other, base, head) => github_branches_compare(api, other, base, head),
        commitUrl: (sha) => commitUrl(address, sha),
        fileUrl: (sha, path, line) => githubFileUrl(address, sha, path, line),
        compareUrl: (base, head) => compareUrl(address, base, head),
    };
}

;// CONCATENATED MODULE: ./build/packages/forge/local-git.js


function openLocalGit(gitDir, commitUrl) {
    const git = async (...args) => {
        const options = { silent: true, ignoreReturnCode: true, env: environment() };
        const { exitCode, stdout, stderr } = await (0,exec/* getExecOutput */.H)('git', ['--git-dir', gitDir, ...args], options);
        return { code: exitCode, out: stdout.replace(/\n$/, ''), error: stderr.trim() };
    };
    const change = async (task, ...args) => {
        const { code, error } = await git(...args);
        if (code !== 0)
            throw new errors/* RemoteError */.Hi(`git could not ${task} in ${gitDir}: ${error}`);
    };
    const workTree = async () => {
        const bare = await git('rev-parse', '--is-bare-repository');
        if (bare.out === 'true')
            return undefined;
        const { out } = await git('worktree', 'list', '--porcelain', '-z');
        return out.split('\0')[0]?.replace(/^worktree /, '');
    };
    const refuseCheckedOut = async (ref, task) => {
        const { out } = await git('worktree', 'list', '--porcelain', '-z');
        if ((await workTree()) === undefined || !out.split('\0').includes(`branch ${ref}`))
            return;
        throw new errors/* RemoteError */.Hi(`cannot ${task}: it is checked out in a work tree of ${gitDir}`, {
            hint: 'Switch that work tree to another branch, then run again.',
        });
    };
    const resolve = async (revision) => {
        const { code, out } = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
        return code === 0 ? out.split('\n').at(-1) : undefined;
    };
    return {
        gitDir,
        workTree,
        tips: async (...branches) => {
            const refs = branches.map(refOf);
            const { out } = await git('for-each-ref', '--format=%(objectname) %(refname)', ...refs);
            const lines = out
                .split('\n')
                .map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]);
            return new Map(lines.filter(([ref]) => refs.includes(ref)).map(([ref, sha]) => [ref.slice(HEADS.length), sha]));
        },
        isAncestor: async (ancestor, descendant) => (await git('merge-base', '--is-ancestor', ancestor, descendant)).code === 0,
        setBranch: async (branch, sha) => {
            const ref = refOf(branch);
            if (!/^[0-9a-f]{40,64}$/.test(sha))
                throw new errors/* RemoteError */.Hi(`${JSON.stringify(sha)} is not a commit id`);
            await refuseCheckedOut(ref, `point ${branch} at ${sha.slice(0, 7)}`);
            await change(`point ${branch} at ${sha}`, 'update-ref', ref, sha);
        },
        deleteBranch: async (branch) => {
            const ref = refOf(branch);
            await refuseCheckedOut(ref, `delete branch ${branch}`);
            await change(`delete branch ${branch}`, 'update-ref', '-d', ref);
        },
        between: async (base, head, limit) => {
            const [from, to] = [await resolve(base), await resolve(head)];
            if (from === undefined || to === undefined)
                return undefined;
            const { out: count } = await git('rev-list', '--count', `${from}..${to}`);
            const format = '--format=%H%x00%an%x00%s';
            const { out } = await git('log', '-z', '--reverse', `--max-count=${limit}`, format, `${from}..${to}`, '--');
            return { commits: readCommits(out, commitUrl), total: Number(count) };
        },
    };
}
const HEADS = 'refs/heads/';
function refOf(branch) {
    const wrong = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|^[-/.]|\/[/.]|[/.]$|\.lock(\/|$)|^@$|^$/u.test(branch);
    if (wrong)
        throw new errors/* RemoteError */.Hi(`${JSON.stringify(branch)} is not a valid branch name`);
    return `${HEADS}${branch}`;
}
function readCommits(printed, commitUrl) {
    const parts = printed.split('\0').filter((part, index, all) => index < all.length - 1 || part !== '');
    const commits = [];
    for (let at = 0; at + 2 < parts.length; at += 3) {
        const [sha = '', author = '', subject = ''] = parts.slice(at, at + 3);
        commits.push({ sha, author, subject, url: commitUrl(sha) });
    }
    return commits;
}
function environment() {
    const entries = Object.entries(process.env).filter((entry) => entry[1] !== undefined && !/^GIT_(DIR|WORK_TREE|INDEX_FILE|COMMON_DIR)$/.test(entry[0]));
    return { ...Object.fromEntries(entries), LC_ALL: 'C' };
}

;// CONCATENATED MODULE: ./build/packages/forge/local-render.js
function renderRecord(record) {
    const { number, title, head, base, draft, state, headSha } = record;
    const rows = [
        ['State', draft && state === 'open' ? 'draft' : state],
        ['Branches', `\`${head}\` → \`${base}\``],
        ['Head', `\`${headSha}\``],
        ['Labels', record.labels.join(', ')],
        ['Assignees', record.assignees.join(', ')],
        ['Reviewers', [...record.reviewers, ...record.teamReviewers].join(', ')],
        ['Milestone', record.milestone ?? ''],
        ['Opened', record.createdAt],
        ['Updated', record.updatedAt],
    ].filter(([, value]) => value !== '');
    const table = ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
    const comments = record.comments.map(({ at, body }) => `---\n\n*${at}*\n\n${body}`);
    return `${[`# ${title} (#${number})`, table, record.body, ...comments].join('\n\n').trimEnd()}\n`;
}
function mergeCommand(where, head, base) {
    if (where.workTree !== undefined) {
        const git = `git -C ${quote(where.workTree)}`;
        return `${git} switch ${quote(base)} && ${git} merge --no-edit ${quote(head)}`;
    }
    const git = `git --git-dir ${quote(where.gitDir)}`;
    return `t=$(mktemp -d) && ${git} worktree add "$t/merge" ${quote(base)} && git -C "$t/merge" merge --no-edit ${quote(head)} && ${git} worktree remove "$t/merge"`;
}
function quote(word) {
    return /^[\w./:@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./build/packages/forge/local-records.js





function openLocalRecords(gitDir) {
    const folder = (0,external_node_path_.join)(gitDir, 'gitops-actions', 'pull-requests');
    const path = (number) => (0,external_node_path_.join)(folder, `${number}.json`);
    const page = (number) => (0,external_node_path_.join)(folder, `${number}.md`);
    const numbers = async () => {
        const names = await (0,promises_.readdir)(folder).catch(ignoreMissing([]));
        const found = names.flatMap((name) => /^([1-9]\d*)\.json$/.exec(name)?.[1] ?? []);
        return found.map(Number).sort((a, b) => a - b);
    };
    const read = async (number) => {
        const text = await (0,promises_.readFile)(path(number), 'utf8').catch(ignoreMissing(undefined));
        return text === undefined ? undefined : parseRecord(text, path(number));
    };
    const temporary = async (text) => {
        await (0,promises_.mkdir)(folder, { recursive: true });
        const file = (0,external_node_path_.join)(folder, `.${(0,external_node_crypto_.randomUUID)()}.tmp`);
        await (0,promises_.writeFile)(file, text);
        return file;
    };
    const replace = async (target, text) => (0,promises_.rename)(await temporary(text), target);
    return {
        page,
        list: async () => {
            const records = await Promise.all((await numbers()).map(read));
            return records.filter((record) => record !== undefined);
        },
        read: async (number) => {
            const record = await read(number);
            if (record !== undefined)
                return record;
            throw new errors/* RemoteError */.Hi(`there is no pull request #${number} in ${gitDir}`, { status: 404 });
        },
        add: async (content) => {
            for (let number = ((await numbers()).at(-1) ?? 0) + 1;; number += 1) {
                const record = { number, ...content };
                const file = await temporary(format(record));
                const taken = await (0,promises_.link)(file, path(number)).then(() => false, (error) => isCode(error, 'EEXIST') || rethrow(error));
                await (0,promises_.rm)(file);
                if (taken)
                    continue;
                await replace(page(number), renderRecord(record));
                return record;
            }
        },
        write: async (record) => {
            await replace(path(record.number), format(record));
            await replace(page(record.number), renderRecord(record));
        },
        remove: async (number) => {
            await (0,promises_.rm)(path(number), { force: true });
            await (0,promises_.rm)(page(number), { force: true });
        },
    };
}
function format(record) {
    return `${JSON.stringify(record, null, 2)}\n`;
}
function parseRecord(text, file) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new errors/* RemoteError */.Hi(`${file} is damaged: ${error instanceof Error ? error.message : error}`, {
            cause: error,
            hint: 'It is a record of this tool about a local pull request: repair it, or delete it to forget that pull request.',
        });
    }
}
function ignoreMissing(fallback) {
    return (error) => (isCode(error, 'ENOENT') ? fallback : rethrow(error));
}
function isCode(error, code) {
    return error instanceof Error && 'code' in error && error.code === code;
}
function rethrow(error) {
    throw error;
}

;// CONCATENATED MODULE: ./build/packages/forge/local.js







const COMPARED = 100;
function openLocalForge(options) {
    const gitDir = (0,external_node_path_.resolve)(options.gitDir);
    const { name = local_nameOf(gitDir), clock = systemClock } = options;
    const commitUrl = (sha) => `${(0,external_node_url_.pathToFileURL)(gitDir)}#commit=${sha}`;
    const git = openLocalGit(gitDir, commitUrl);
    const records = openLocalRecords(gitDir);
    const now = () => new Date(clock.now()).toISOString();
    const toPullRequest = (record) => {
        const { number, state, title, body, draft, head, headSha, base, labels } = record;
        const url = (0,external_node_url_.pathToFileURL)(records.page(number)).href;
        return { number, url, state, title, body, draft, head, headSha, base, labels, autoMerge: false };
    };
    const refresh = async (record) => {
        if (record.state !== 'open')
            return record;
        const tips = await git.tips(record.head, record.base);
        const [head, base] = [tips.get(record.head), tips.get(record.base)];
        const headSha = head ?? record.headSha;
        const merged = base !== undefined && (await git.isAncestor(headSha, base));
        const state = merged ? 'merged' : head === undefined ? 'closed' : 'open';
        if (state === record.state && headSha === record.headSha)
            return record;
        const current = { ...record, state, headSha, updatedAt: now() };
        await records.write(current);
        return current;
    };
    const openBetween = async ({ head, base }) => {
        const matching = (await records.list()).filter((record) => record.head === head && record.base === base);
        return (await Promise.all(matching.map(refresh))).filter(({ state }) => state === 'open');
    };
    const change = async (number, edit) => {
        const record = await refresh(await records.read(number));
        const changed = { ...record, ...edit(record), updatedAt: now() };
        await records.write(changed);
        return changed;
    };
    const create = async (request) => {
        const [existing] = await openBetween(request);
        if (existing !== undefined)
            return toPullRequest(existing);
        const headSha = await requireHead(request);
        const at = now();
        const fresh = { labels: [], assignees: [], reviewers: [], teamReviewers: [], milestone: null, comments: [] };
        const added = await records.add({ ...request, ...fresh, state: 'open', headSha, createdAt: at, updatedAt: at });
        const [first = added] = await openBetween(request);
        if (first.number !== added.number)
            await records.remove(added.number);
        return toPullRequest(first);
    };
    const requireHead = async ({ head, base }) => {
        const tips = await git.tips(head, base);
        const [headSha, baseSha] = [tips.get(head), tips.get(base)];
        const task = `cannot open a pull request from ${head} into ${base} in ${gitDir}`;
        if (headSha === undefined)
            throw new errors/* RemoteError */.Hi(`${task}: there is no branch ${head}`, { status: 422 });
        if (baseSha === undefined)
            throw new errors/* RemoteError */.Hi(`${task}: there is no branch ${base}`, { status: 422 });
        if (!(await git.isAncestor(headSha, baseSha)))
            return headSha;
        throw new errors/* RemoteError */.Hi(`${task}: No commits between ${base} and ${head}`, { status: 422 });
    };
    return {
        kind: 'local',
        findPullRequest: async (branches) => {
            const [found] = await openBetween(branches);
            return found === undefined ? undefined : toPullRequest(found);
        },
        createPullRequest: create,
        updatePullRequest: async (number, { title, body }) => toPullRequest(await change(number, () => ({ title, body }))),
        decoratePullRequest: async (number, { labels, assignees, reviewers, teamReviewers, milestone }) => {
            await change(number, (record) => ({
                labels: union(record.labels, labels),
                assignees: union(record.assignees, assignees),
                reviewers: union(record.reviewers, reviewers),
                teamReviewers: union(record.teamReviewers, teamReviewers),
                milestone: milestone ?? record.milestone,
            }));
        },
        closePullRequest: async (number, comment) => {
            if ((await refresh(await records.read(number))).state !== 'open')
                return;
            const at = now();
            await change(number, ({ comments }) => ({ state: 'closed', comments: [...comments, { at, body: comment }] }));
        },
        autoMerge: async (number, _method, expectedHead) => {
            const record = await refresh(await records.read(number));
            if (record.state === 'merged')
                return { kind: 'merged', sha: record.headSha };
            if (record.state === 'closed')
                return { kind: 'refused', reason: `pull request #${number} is closed` };
            if (record.headSha !== expectedHead) {
                return {
                    kind: 'refused',
                    reason: `pull request #${number} no longer stands at ${expectedHead.slice(0, 7)}; run again`,
                };
            }
            const command = mergeCommand({ gitDir, workTree: await git.workTree() }, record.head, record.base);
            const reason = `a local repository has nobody to merge; merge branch ${record.head} yourself: ${command}`;
            return { kind: 'refused', reason };
        },
        cancelAutoMerge: async () => { },
        commit: async ({ branch }) => {
            throw new errors/* RemoteError */.Hi(`cannot commit to ${branch} through a forge's API: ${gitDir} has no forge to sign the commit`, {
                hint: 'Leave out sign-commits for a local repository.',
            });
        },
        setBranch: git.setBranch,
        deleteBranch: git.deleteBranch,
        compare: async (repository, base, head) => {
            if (repository !== name)
                return undefined;
            const found = await git.between(base, head, COMPARED);
            if (found === undefined)
                return undefined;
            return { url: compareUrl(base, head), commits: found.commits, totalCommits: found.total };
        },
        commitUrl,
        fileUrl: (sha, path, line) => `${commitUrl(sha)}:${path}${line === undefined ? '' : `:${line}`}`,
        compareUrl,
    };
    function compareUrl(base, head) {
        return `${(0,external_node_url_.pathToFileURL)(gitDir)}#compare=${base}...${head}`;
    }
}
function local_nameOf(gitDir) {
    const path = gitDir.replace(/\/\.git\/?$/, '');
    return (0,external_node_path_.basename)(path).replace(/\.git$/, '');
}
function union(present, added) {
    return [...new Set([...present, ...added])];
}

;// CONCATENATED MODULE: ./build/packages/forge/index.js





;// CONCATENATED MODULE: ./build/packages/config-repo/credentials.js

const GITHUB_TOKEN = /^(gh[pousr]_|github_pat_)/;
function tokenFor(location, token, { serverUrl }) {
    if (token === undefined || location.kind === 'local' || !URL.canParse(location.url))
        return token;
    const { protocol, hostname, origin } = new URL(location.url);
    if (origin === new URL(serverUrl).origin)
        return token;
    if (protocol === 'http:' && !credentials_isLoopback(hostname)) {
        throw refusal(`would be sent to ${origin} in clear text; use https`);
    }
    if (protocol !== 'ssh:' && origin !== 'https://github.com' && GITHUB_TOKEN.test(token)) {
        throw refusal(`is one of GitHub’s and would be sent to ${origin}`);
    }
    return token;
}
function credentials_isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
function refusal(problem) {
    return new errors/* InputError */.dz([{ input: 'token', problem }], {
        hint: 'Give a token of that server. If it is a GitHub Enterprise Server, set GITHUB_SERVER_URL to its address.',
    });
}

;// CONCATENATED MODULE: ./build/packages/config-repo/location.js



const LOCAL = /^(\.{1,2}$|\.{0,2}\/|~\/|[A-Za-z]:[\\/])/;
const SLUG = /^[\w.-]+\/[\w.-]+$/;
const URL_OR_SCP = /^(https?:\/\/|ssh:\/\/|file:\/\/|([\w.-]+@)?[\w.-]+:(?!\/\/).+)/;
function locateRepository(repository, { serverUrl, workspace, home }) {
    if (LOCAL.test(repository))
        return { kind: 'local', path: (0,external_node_path_.resolve)(workspace, repository.replace(/^~/, home)) };
    if (SLUG.test(repository))
        return { kind: 'remote', url: `${serverUrl}/${repository.replace(/\.git$/, '')}.git` };
    if (repository.startsWith('file://'))
        return { kind: 'local', path: decodeURIComponent(new URL(repository).pathname) };
    if (URL_OR_SCP.test(repository) && !repository.includes('::'))
        return { kind: 'remote', url: repository };
    throw new errors/* InputError */.dz([
        {
            input: 'repository',
            problem: `${JSON.stringify(repository)} is no repository; write owner/name, a URL (https://…, ssh://…), or a path that starts with ./ or /`,
        },
    ]);
}
function addressOf(repository, location, { serverUrl }) {
    return location.kind === 'remote' && serverUrl !== 'https://github.com' ? location.url : repository;
}
async function findGitDir(path) {
    const inside = (0,external_node_path_.join)(path, '.git');
    const found = await (0,promises_.stat)(inside).catch(() => undefined);
    if (found === undefined)
        return path;
    if (found.isDirectory())
        return inside;
    const pointer = /^gitdir: (.+)$/m.exec(await (0,promises_.readFile)(inside, 'utf8'));
    return pointer?.[1] === undefined ? inside : (0,external_node_path_.resolve)(path, pointer[1].trim());
}

;// CONCATENATED MODULE: ./build/packages/config-repo/repository.js







async function openConfigRepository({ repository, token: given }, job) {
    const { runner, clock, log, signal } = job;
    const location = locateRepository(repository, { ...runner, home: (0,external_node_os_.homedir)() });
    const token = tokenFor(location, given, runner);
    const detected = location.kind === 'local' ? undefined : detectForge({ repositoryUrl: location.url, ...runner });
    const git = await openRepository({
        url: location.kind === 'local' ? location.path : location.url,
        temp: runner.temp,
        clock,
        signal,
        debug: (line) => log.debug(line),
        ...(token === undefined ? {} : { token }),
    });
    let forge;
    return {
        git,
        address: addressOf(repository, location, runner),
        forge: () => {
            forge ??= connectForge(location, detected, token, job);
            return forge;
        },
        links: (ref) => repository_linksOf(detected, ref),
        [Symbol.asyncDispose]: () => git[Symbol.asyncDispose](),
    };
}
async function connectForge(location, detected, token, { clock, log, signal }) {
    if (location.kind === 'local')
        return openLocalForge({ gitDir: await findGitDir(location.path), name: (0,external_node_path_.basename)(location.path), clock });
    if (detected === undefined) {
        throw new errors/* InputError */.dz([
            {
                input: 'repository',
                problem: `no forge is known for ${location.url}, so there is nobody to open a pull request with`,
            },
        ], {
            hint: 'Set GITHUB_SERVER_URL and GITHUB_API_URL to the server’s addresses (GitHub Enterprise: https://host and https://host/api/v3).',
        });
    }
    if (detected.kind === 'gitea') {
        throw new errors/* InputError */.dz([
            {
                input: 'repository',
                problem: `${detected.serverUrl} is a Gitea server; pull requests there are not supported yet, commits are`,
            },
        ], {
            hint: 'Give the environment `promote: commit`, or use bump-image-tag.',
        });
    }
    if (token === undefined) {
        throw new errors/* InputError */.dz([
            { input: 'token', problem: `is required to work with ${detected.serverUrl}/${detected.repository}` },
        ]);
    }
    return connectGitHub({ ...detected, token, clock, log, signal });
}
function repository_linksOf(detected, ref) {
    if (detected?.kind !== 'github')
        return {};
    return {
        commit: (sha) => commitUrl(detected, sha),
        file: (path, line) => githubFileUrl(detected, ref, path, line),
    };
}

;// CONCATENATED MODULE: ./build/packages/config-repo/route.js



const STARTER = `A minimal gitops.yaml:
environments:
  staging:    { path: overlays/staging, promote: commit }
  production: { from: staging, path: overlays/production, promote: pull-request }`;
async function readConfig(snapshot, { config: written, environments }, branch) {
    if (environments.trim() !== '') {
        return parseConfig({ file: 'input environments', text: environments }, branch);
    }
    const path = written.replace(/^(\.\/)+/, '');
    if (path.startsWith('/') || path.split('/').includes('..')) {
        throw new errors/* InputError */.dz([{ input: 'config', problem: `${JSON.stringify(written)} is outside the repository` }]);
    }
    const found = (await snapshot.list()).find((entry) => entry.path === path);
    if (found === undefined) {
        throw new errors/* InputError */.dz([{ input: 'config', problem: `${path} does not exist on branch ${branch}` }], {
            hint: STARTER,
        });
    }
    if (found.mode !== '100644' && found.mode !== '100755') {
        throw new errors/* InputError */.dz([{ input: 'config', problem: `${path} is not a plain file` }]);
    }
    const content = (await snapshot.read([path])).get(path);
    return parseConfig({ file: path, text: decodeText(path, content ?? new Uint8Array()) }, branch);
}
function findEnvironment(config, name, input) {
    const environment = config.environments.get(name);
    if (environment)
        return environment;
    const known = [...config.environments.keys()];
    const near = (0,errors/* nearest */.pA)(name, known);
    throw new errors/* InputError */.dz([
        {
            input,
            problem: `${JSON.stringify(name)} is no environment of ${config.file}; ${near ? `did you mean ${near}?` : `known are ${known.join(', ')}`}`,
        },
    ]);
}
function chooseRoute(config, { from, to, strategy, mergeMethod }) {
    const target = findEnvironment(config, to, 'to');
    if (target.from === undefined) {
        throw new errors/* InputError */.dz([
            {
                input: 'to',
                problem: `${to} has no \`from\` in ${config.file}, so nothing can be promoted to it; bump it with bump-image-tag, or give it a source`,
            },
        ]);
    }
    if (from !== undefined && from !== target.from) {
        findEnvironment(config, from, 'from');
        throw new errors/* InputError */.dz([
            {
                input: 'from',
                problem: `${to} takes its releases from ${target.from} (${config.file}:${target.position.line ?? 1}), not from ${from}; a release may not skip an environment`,
            },
        ]);
    }
    const source = findEnvironment(config, target.from, 'from');
    const effective = {
        ...target,
        strategy: strategy ?? target.strategy,
        mergeMethod: mergeMethod ?? target.mergeMethod,
    };
    const problem = routeProblem(source, effective);
    if (problem !== undefined)
        throw new errors/* InputError */.dz([{ input: strategy === undefined ? 'merge-method' : 'strategy', problem }]);
    return { from: source, to: effective };
}

;// CONCATENATED MODULE: ./build/packages/config-repo/request.js









async function readPromotionRequest({ git }, inputs, details) {
    const branch = inputs.branch ?? (await git.defaultBranch());
    const read = async (known) => {
        const seen = await snapshotCache(git, known)(branch);
        const config = await readConfig(seen, { config: inputs.config, environments: inputs.environments ?? '' }, branch);
        const route = chooseRoute(config, inputs);
        await prefetchEnvironments(seen, config, branch);
        const mode = details.mode === 'as-configured' ? route.to.promote : details.mode;
        const { expectedTag, liftHold } = details;
        return { config, seen, route, mode, only: inputs.images, expectedTag, liftHold, again: read };
    };
    return read([]);
}
async function proposalOptions(inputs, { config, seen, route: { to } }, whenBlocked, job) {
    return {
        branch: proposalBranch(inputs, to, [seen.branch, ...[...config.environments.values()].map(({ branch }) => branch)]),
        whenBlocked,
        title: inputs.title,
        introduction: await readIntroduction(inputs, job),
        decoration: decorationOf(inputs, to),
        checklist: to.checklist,
        draft: inputs.draft,
        autoMerge: inputs.autoMerge || to.autoMerge,
        mergeMethod: to.mergeMethod,
        deleteBranch: inputs.deleteBranch,
        identity: inputs,
        message: ({ plan, liftsHold }) => promotionMessage(inputs, plan, liftsHold),
    };
}
function proposalBranch({ pullRequestBranch }, to, live) {
    const branch = fillTemplate(pullRequestBranch, { to: to.name }, 'pull-request-branch');
    assertBranchName(branch, 'pull-request-branch');
    if (!live.includes(branch))
        return branch;
    throw new errors/* InputError */.dz([
        {
            input: 'pull-request-branch',
            problem: `${JSON.stringify(branch)} is a branch that environments live on; a pull request needs a branch of its own, which is replaced and deleted (if it is only checked out here, say with \`branch\` where gitops.yaml lives)`,
        },
    ]);
}
async function readIntroduction({ body, bodyPath }, { runner }) {
    if (bodyPath === undefined)
        return body?.trim() ?? '';
    if (body !== undefined)
        throw new errors/* InputError */.dz([{ input: 'body-path', problem: 'is given together with `body`; give one of them' }]);
    try {
        return (await (0,promises_.readFile)((0,external_node_path_.resolve)(runner.workspace, bodyPath), 'utf8')).trim();
    }
    catch (cause) {
        throw new errors/* InputError */.dz([
            {
                input: 'body-path',
                problem: `${JSON.stringify(bodyPath)} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
            },
        ], { cause });
    }
}
function decorationOf(inputs, to) {
    const both = (mine, theirs) => [...new Set([...theirs, ...mine])];
    return {
        labels: both(inputs.labels, to.labels),
        assignees: both(inputs.assignees, to.assignees),
        reviewers: both(inputs.reviewers, to.reviewers),
        teamReviewers: both(inputs.teamReviewers, to.teamReviewers),
        ...(inputs.milestone === undefined ? {} : { milestone: inputs.milestone }),
    };
}

;// CONCATENATED MODULE: ./build/packages/config-repo/index.js













// EXTERNAL MODULE: ./build/packages/kit/index.js + 24 modules
var kit = __webpack_require__(52);
;// CONCATENATED MODULE: ./build/actions/bump-image-tag/report.js


function bumpMessage(inputs, bump, target) {
    const environment = target.kind === 'environment' ? target.environment.name : '';
    const images = describeMoves(bump.moves);
    const trailers = imageTrailers(bump.moves);
    if (environment !== '')
        trailers.push(['Bumped', environment]);
    return commitMessage(inputs, {
        template: environment === '' ? 'chore: bump {what}' : 'chore({environment}): bump {what}',
        values: {
            what: describeBump(bump),
            images,
            environment,
            tag: inputs.tag ?? '',
            files: bump.files.map(({ path }) => path).join(', '),
        },
        trailers,
    });
}
function describeBump({ moves, keys }) {
    if (moves.length > 0)
        return describeMoves(moves);
    const [only, ...others] = keys;
    return only !== undefined && others.length === 0 ? `${only.key} to ${only.to}` : `${keys.length} values`;
}
function announceBump(log, { images, keys, warnings }, commit, branch) {
    for (const { name, from, to, file, line } of images)
        log.info(`  ${file}:${line}  ${name}: ${from} → ${to}`);
    for (const { key, from, to, file, line } of keys)
        log.info(`  ${file}:${line}  ${key}: ${from} → ${to}`);
    for (const { message, file, line, column } of warnings)
        log.warning(message, { file, line, column });
    log.info(commit === 'dry-run' ? `Dry run: ${branch} was not changed.` : `Committed ${commit} to ${branch}`);
}
const report_SUMMARY_LIMIT = 200_000;
function bumpSummary({ bump, commit, commitUrl, branch, diff }) {
    const short = code(commit.slice(0, 12));
    const done = commitUrl === undefined ? short : markdown_link(short, commitUrl);
    const changes = [
        ...bump.images.map(({ name, from, to, file, line }) => [code(name), code(from), code(to), code(`${file}:${line}`)]),
        ...bump.keys.map(({ key, from, to, file, line }) => [
            code(key),
            code(String(from)),
            code(String(to)),
            code(`${file}:${line}`),
        ]),
    ];
    return fitSections([
        {
            markdown: `## Bump on ${code(branch)}: ${commit === 'dry-run' ? 'dry run, nothing was changed' : `committed ${done}`}`,
        },
        { markdown: table(['What', 'From', 'To', 'Where'], changes), instead: `${changes.length} values change.` },
        { markdown: details('Diff', fenced('diff', diff)), instead: 'The diff is too long for this page.' },
    ], report_SUMMARY_LIMIT);
}

;// CONCATENATED MODULE: ./build/actions/bump-image-tag/request.js



function readBumpRequest(inputs) {
    const problems = [...missingInputs(inputs)];
    const images = inputs.images.flatMap((line) => readImage(line, inputs.tag, problems));
    const keys = readKeys(inputs, problems);
    const updates = readUpdates(inputs.updates ?? '', problems);
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems);
    return { images, paths: inputs.path, keys, updates, create: inputs.create };
}
function missingInputs({ images, tag, path, environment, key, value, updates }) {
    const problems = [];
    const isScoped = path.length > 0 || environment !== undefined;
    if (images.length === 0 && key.length === 0 && updates === undefined) {
        problems.push({
            input: 'images',
            problem: 'is empty, and so are `key` and `updates`: say what to change, for example images: ghcr.io/acme/shop:v1.2.3',
        });
    }
    if (path.length > 0 && environment !== undefined) {
        problems.push({ input: 'path', problem: 'is given together with `environment`; give one of them' });
    }
    if (images.length + key.length > 0 && !isScoped) {
        problems.push({
            input: 'path',
            problem: 'is empty: say where to change it, as files, folders or globs, or name an `environment`',
        });
    }
    if (key.length > 0 && value === undefined && tag === undefined) {
        problems.push({ input: 'value', problem: 'is required with `key` (or give `tag`)' });
    }
    return problems;
}
function readImage(line, tag, problems) {
    try {
        const override = parseImageOverride(line);
        if (override.tag || override.digest || (override.newName && tag === undefined))
            return [override];
        if (tag !== undefined)
            return [parseImageOverride(`${line}:${tag}`)];
        problems.push({
            input: 'images',
            problem: `${JSON.stringify(line)} has neither tag nor digest; write ${line}:<tag>, or give \`tag\``,
        });
    }
    catch (error) {
        problems.push({ input: 'images', problem: error instanceof Error ? error.message : String(error) });
    }
    return [];
}
function readKeys({ key: keys, value, tag }, problems) {
    const problem = (text) => {
        problems.push({ input: 'key', problem: text });
    };
    const seen = new Set();
    for (const key of keys) {
        const wrong = keyProblem(key);
        if (wrong !== undefined)
            problem(wrong);
        else if (seen.has(sameKey(key)))
            problem(`${JSON.stringify(key)} is given twice`);
        else
            seen.add(sameKey(key));
    }
    const given = value === undefined ? { kind: 'typed', value: tag ?? '' } : { kind: 'like-before', text: value };
    return keys.map((key) => ({ key, value: given, origin: { input: 'key' } }));
}
function keyProblem(key) {
    try {
        parseKeyPath(key);
        return undefined;
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}
function sameKey(key) {
    return formatKeyPath(parseKeyPath(key));
}
const KNOWN = ['path', 'key', 'value'];
function readUpdates(text, problems) {
    if (text.trim() === '')
        return [];
    const document = (0,dist/* parseDocument */.Tp)(text);
    const problem = (message) => {
        problems.push({ input: 'updates', problem: message });
        return [];
    };
    const [syntax] = document.errors;
    if (syntax?.code === 'RESOURCE_EXHAUSTION')
        return problem('is nested too deep for a list of {path, key, value}');
    if (syntax)
        return problem(`is not YAML: ${syntax.message.split('\n')[0]}`);
    if (!(0,dist/* isSeq */.oP)(document.contents))
        return problem('must be a YAML list of {path, key, value}');
    return document.contents.items.flatMap((item, index) => {
        const entry = index + 1;
        const read = readUpdate(item);
        if ('problem' in read)
            return problem(`entry ${entry} ${read.problem}`);
        return [{ ...read, origin: { input: 'updates', entry } }];
    });
}
function readUpdate(item) {
    if (!(0,dist/* isMap */.jh)(item))
        return { problem: 'must be a mapping {path, key, value}' };
    const unknown = item.items
        .map(({ key }) => ((0,dist/* isScalar */.jn)(key) ? String(key.value) : '?'))
        .find((name) => !KNOWN.includes(name));
    if (unknown !== undefined)
        return { problem: `has the unknown key ${unknown}; known are ${KNOWN.join(', ')}` };
    const path = item.get('path');
    const key = item.get('key');
    if (typeof path !== 'string' || path === '')
        return { problem: 'needs a path' };
    if (typeof key !== 'string' || key === '')
        return { problem: 'needs a key' };
    const wrong = keyProblem(key);
    if (wrong !== undefined)
        return { problem: `has a key that cannot be read: ${wrong}` };
    const read = readValue(item.get('value', true));
    return 'problem' in read ? read : { path, key, value: { kind: 'typed', value: read.value } };
}
function readValue(node) {
    const wanted = { problem: 'needs a value that is a text, number, boolean or null' };
    if (!(0,dist/* isScalar */.jn)(node))
        return wanted;
    const { value, source } = node;
    if (typeof value === 'number' && source !== String(value)) {
        return {
            problem: `has the value ${source}, which is the number ${value} to YAML; write '${source}' in quotes to keep it as it is`,
        };
    }
    return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? { value }
        : wanted;
}

;// CONCATENATED MODULE: ./build/actions/bump-image-tag/values.js



function refuseTwice(settings) {
    const seen = new Map();
    for (const { file, setting } of settings) {
        const place = `${file.path}\0${sameKey(setting.key)}`;
        const earlier = seen.get(place);
        seen.set(place, setting);
        if (earlier === undefined)
            continue;
        const { origin, key } = setting;
        const who = origin.input === 'updates' ? `entry ${origin.entry} sets` : 'sets';
        const before = earlier.origin.input === 'updates' ? `entry ${earlier.origin.entry}` : 'the input `key`';
        throw new errors/* InputError */.dz([{ input: origin.input, problem: `${who} ${key} of ${file.path}, which ${before} sets too` }]);
    }
}
function setValue(file, { key, value }) {
    if (value.kind === 'typed')
        return setKeys(file, [{ key, value: value.value }]);
    const asText = setKeys(file, [{ key, value: value.text }]);
    const [edit] = asText.edits;
    const typed = edit === undefined ? value.text : likeBefore(edit.from, value);
    return typed === value.text ? asText : setKeys(file, [{ key, value: typed }]);
}
function likeBefore(before, { text }) {
    switch (typeof before) {
        case 'number':
            return Number.isFinite(Number(text)) && String(Number(text)) === text ? Number(text) : text;
        case 'boolean':
            return text === 'true' || text === 'false' ? text === 'true' : text;
        case 'object':
            return text === 'null' ? null : text;
        default:
            return text;
    }
}

;// CONCATENATED MODULE: ./build/actions/bump-image-tag/edit.js




function editFiles({ imageFiles, images, create, settings }) {
    refuseTwice(settings);
    const original = new Map([...imageFiles, ...settings.map(({ file }) => file)].map((file) => [file.path, file.text]));
    const texts = new Map(original);
    const current = (path) => ({ path, text: texts.get(path) ?? '' });
    const found = effectiveImages(imageFiles.flatMap(findImages));
    const { choices, missing } = chooseVersions(images, found);
    if (missing.length > 0 && !create)
        throw nowhere(missing, found, imageFiles);
    const edits = [];
    const warnings = [];
    for (const path of new Set([...choices.keys()].map(({ file }) => file))) {
        const result = setImages(current(path), (occurrence) => choiceFor(occurrence, choices));
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
        files: [...texts].filter(([path, text]) => original.get(path) !== text).map(([path, text]) => ({ path, text })),
        images: edits.map(toBumped),
        moves: edits.map(edit_toMove),
        keys,
        warnings,
    };
}
function enteringMoves(files, bump) {
    const moves = movesBetween(files.flatMap(findImages), imagesAfter(files, bump));
    const isIn = (move) => moves.some(({ file, keyPath, name }) => file === move.file && keyPath === move.keyPath && name === move.name);
    return [...moves, ...bump.moves.filter((move) => !isIn(move))];
}
function imagesAfter(files, bump) {
    const changed = new Map(bump.files.map((file) => [file.path, file]));
    return files.map((file) => changed.get(file.path) ?? file).flatMap(findImages);
}
function chooseVersions(overrides, found) {
    const choices = new Map();
    const missing = [];
    for (const override of overrides) {
        const selected = selectImages(override.name, found);
        if (selected.length === 0)
            missing.push(override);
        for (const occurrence of selected) {
            if (choices.has(occurrence)) {
                throw new errors/* InputError */.dz([
                    { input: 'images', problem: `sets ${occurrence.name} (${(0,errors/* formatPosition */.Ld)(occurrence)}) twice` },
                ]);
            }
            choices.set(occurrence, versionFor(override, occurrence));
        }
    }
    return { choices, missing };
}
function versionFor({ newName, tag, digest }, occurrence) {
    const version = tag || digest ? images_versionOf({ ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) }) : images_versionOf(occurrence);
    return newName === undefined ? version : { newName, ...version };
}
function choiceFor(occurrence, choices) {
    for (const [chosen, version] of choices) {
        if (chosen.file === occurrence.file && chosen.line === occurrence.line && chosen.keyPath === occurrence.keyPath)
            return version;
    }
    return undefined;
}
function nowhere(missing, found, files) {
    const names = missing.map(({ name }) => name).join(', ');
    const there = [...new Set(found.map(({ name }) => name))];
    return new ImageSelectionError(`image ${names} is nowhere in ${files.length} file${files.length === 1 ? '' : 's'}; found there: ${there.length === 0 ? 'no image' : there.join(', ')}`, {
        hint: 'Name an image as the files name it; `create: true` adds an entry to a kustomization.yaml, and `key` sets a value that is no recognisable image.',
    });
}
function kustomizationFor({ name }, files) {
    const candidates = files.filter(({ path }) => /(^|\/)(kustomization\.ya?ml|Kustomization)$/.test(path));
    const [only, ...others] = candidates;
    if (only !== undefined && others.length === 0)
        return only;
    const problem = only === undefined
        ? 'there is no kustomization.yaml in `path`'
        : `there is more than one: ${candidates.map(({ path }) => path).join(', ')}`;
    throw new errors/* InputError */.dz([{ input: 'create', problem: `cannot add ${name}: ${problem}` }], {
        hint: 'Name the kustomization.yaml to add it to as `path`.',
    });
}
function toBumped({ occurrence, from, to }) {
    const { name, file, line } = occurrence;
    return { name, from: formatImageReference(from), to: formatImageReference(to), file, line };
}
function edit_toMove({ occurrence, from, to }) {
    const { name, file, line, keyPath } = occurrence;
    return { name, repository: to.name, from: images_versionOf(from), to: images_versionOf(to), file, line, keyPath };
}

;// CONCATENATED MODULE: ./build/actions/bump-image-tag/scope.js



async function readScope(tip, request, target) {
    const entries = await tip.list();
    const paths = await commonPaths(tip, entries, request, target);
    const updatePaths = request.updates.map((update) => pathsOf(update, entries, target));
    const files = await readManifests(tip, withoutRepeats([...paths, ...updatePaths.flat()]));
    const among = (selected) => {
        const wanted = new Set(selected.map(({ path }) => path));
        return files.filter(({ path }) => wanted.has(path));
    };
    const common = among(paths);
    const updates = request.updates.flatMap((setting, index) => {
        const own = among(updatePaths[index] ?? []);
        if (own.length === 0)
            throw noManifest('updates', `entry ${setting.origin.entry}: ${setting.path}`, setting.key);
        return own.map((file) => ({ file, setting }));
    });
    return { files, imageFiles: common, settings: [...keySettings(request, common, target), ...updates] };
}
function withoutRepeats(selected) {
    const byPath = new Map();
    for (const each of selected)
        if (byPath.get(each.path)?.found !== 'named')
            byPath.set(each.path, each);
    return [...byPath.values()];
}
function noManifest(input, where, key) {
    return new errors/* InputError */.dz([{ input, problem: `${where} holds no manifest to set ${key} in` }]);
}
async function commonPaths(tip, entries, { images, keys, paths }, target) {
    if (target.kind === 'environment')
        return environmentPaths(tip, target.environment, target.configFile);
    return images.length + keys.length === 0 ? [] : selectPaths(entries, paths, 'path');
}
function pathsOf(update, entries, target) {
    const selected = selectForEntry(update, entries);
    if (target.kind === 'files')
        return selected;
    const own = selected.filter(({ path, found }) => found === 'named' || path !== target.configFile);
    const stray = own.find(({ path }) => !belongsTo(target, path));
    if (stray === undefined)
        return own;
    const { name, path } = target.environment;
    throw new errors/* InputError */.dz([
        {
            input: 'updates',
            problem: `entry ${update.origin.entry} sets ${update.key} of ${stray.path}, which does not belong to ${name} (${path === '.' ? `the whole branch but ${target.configFile}` : path})`,
        },
    ], { hint: 'Name files of the environment, or leave `environment` out to change files wherever they are.' });
}
function belongsTo({ environment, configFile }, path) {
    return path !== configFile && (environment.path === '.' || path.startsWith(`${environment.path}/`));
}
function selectForEntry({ path, origin }, entries) {
    try {
        return selectPaths(entries, [path], origin.input);
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        const problems = error.problems.map(({ input, problem }) => ({
            input,
            problem: `entry ${origin.entry}: ${problem}`,
        }));
        throw new errors/* InputError */.dz(problems, { cause: error });
    }
}
function keySettings({ keys, paths }, files, target) {
    return keys.flatMap((setting) => {
        if (target.kind === 'files') {
            if (files.length === 0)
                throw noManifest('path', paths.join(', '), setting.key);
            return files.map((file) => ({ file, setting }));
        }
        const searched = files.map((file) => ({ file, search: findKey(file, setting.key) }));
        const having = searched.filter(({ search }) => search.kind === 'present');
        if (having.length === 0) {
            const searches = searched.map(({ search }) => search);
            throw new errors/* InputError */.dz([{ input: 'key', problem: keyNowhere(setting.key, target, searches) }]);
        }
        return having.map(({ file }) => ({ file, setting }));
    });
}
function keyNowhere(key, { environment }, searches) {
    const absent = searches.flatMap((search) => (search.kind === 'absent' ? [search] : []));
    const nearest = absent.toSorted((a, b) => b.depth - a.depth)[0];
    const where = `is in none of the ${searches.length} manifests of ${environment.name} (${environment.path})`;
    if (nearest === undefined)
        return `${JSON.stringify(key)} ${where}`;
    const { position, problem } = nearest.error;
    return `${JSON.stringify(key)} ${where}; nearest is ${(0,errors/* formatPosition */.Ld)(position)}: ${problem}`;
}

;// CONCATENATED MODULE: ./build/actions/bump-image-tag/target.js





async function chooseTarget({ git }, inputs) {
    const branch = inputs.branch ?? (await git.defaultBranch());
    if (inputs.environment === undefined)
        return { kind: 'files', branch };
    return readTarget(await git.snapshot(branch), branch, inputs.environment, inputs.config);
}
async function targetOn(tip, chosen, { git }, inputs) {
    if (chosen.kind === 'files' || tip === chosen.seen)
        return chosen;
    const branch = inputs.branch ?? (await git.defaultBranch());
    const snapshot = branch === tip.branch ? tip : await git.snapshot(branch);
    const target = await readTarget(snapshot, branch, chosen.environment.name, inputs.config);
    if (target.branch === chosen.branch)
        return target;
    throw new errors/* ConflictError */.fK(`${inputs.config} was changed meanwhile: ${chosen.environment.name} lives on ${target.branch} now`, {
        hint: 'Nothing was changed. Run again.',
    });
}
async function readTarget(snapshot, branch, name, configPath) {
    const config = await readConfig(snapshot, { config: configPath, environments: '' }, branch);
    const environment = findEnvironment(config, name, 'environment');
    const seen = environment.branch === branch ? snapshot : undefined;
    return { kind: 'environment', branch: environment.branch, environment, configFile: config.file, seen };
}
async function bumpOn(tip, request, target) {
    const { files, imageFiles, settings } = await readScope(tip, request, target);
    const bump = editFiles({ imageFiles, images: request.images, create: request.create, settings });
    if (target.kind === 'files')
        return { ...bump, entering: [] };
    const entering = enteringMoves(files, bump);
    assertAdmitted(target.environment, entering, imagesAfter(files, bump));
    return { ...bump, entering };
}
async function refuseWhenBlocked({ git }, target, { entering }, { clock }) {
    if (target.kind === 'files')
        return;
    const { environment, branch } = target;
    const ledger = await readLatestEntry(git, branch, environment.name);
    const gates = evaluateGates({ environment, entering, ledger, now: clock.now(), liftHold: false });
    const closed = gates.filter(({ status }) => status === 'blocked');
    if (closed.length === 0)
        return;
    throw new errors/* BlockedError */.t9(`${environment.name} is blocked: ${closed.map(({ gate, evidence }) => `${gate}: ${evidence.join('; ')}`).join('; ')}`, {
        gates: closed.map(({ gate }) => gate),
        hint: 'Nothing was changed. Choose an image that the environment’s policy in gitops.yaml admits, or end the hold first.',
    });
}

;// CONCATENATED MODULE: ./build/actions/bump-image-tag/run.js
var run_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var run_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




async function run(inputs, { job, openRepository }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const request = readBumpRequest(inputs);
        const repository = run_addDisposableResource(env_1, await openRepository(inputs), true);
        const chosen = await chooseTarget(repository, inputs);
        const edits = [];
        const edit = async (tip) => {
            const target = await targetOn(tip, chosen, repository, inputs);
            const bump = await bumpOn(tip, request, target);
            if (bump.files.length === 0)
                return undefined;
            await refuseWhenBlocked(repository, target, bump, job);
            const content = { changes: bytesOf(bump), message: bumpMessage(inputs, bump, target) };
            edits.push({ tip, bump, content });
            return content;
        };
        const commit = inputs.dryRun
            ? await editOnly(repository, chosen, edit)
            : await publish(repository, chosen, edit, inputs, job);
        const latest = edits.at(-1);
        if (latest === undefined || commit === 'unchanged')
            return finishUnchanged(chosen.branch, job);
        const made = commit === 'dry-run' || inputs.signCommits ? undefined : commit;
        const diff = await localDiff(repository, latest.tip, latest.content, inputs, made);
        const commitUrl = commit === 'dry-run' ? undefined : repository.links(commit).commit?.(commit);
        announceBump(job.log, latest.bump, commit, chosen.branch);
        job.summary.add(bumpSummary({ bump: latest.bump, commit, commitUrl, branch: chosen.branch, diff }));
        return {
            changed: true,
            commitSha: commit === 'dry-run' ? undefined : commit,
            commitUrl,
            branch: chosen.branch,
            files: latest.bump.files.map(({ path }) => path),
            images: latest.bump.images,
            diff: cutDiff(diff),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = run_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function editOnly({ git }, target, edit) {
    const tip = seenTip(target) ?? (await git.snapshot(target.branch));
    return (await edit(tip)) === undefined ? 'unchanged' : 'dry-run';
}
async function publish(repository, target, edit, identity, job) {
    const start = seenTip(target);
    const request = { branch: target.branch, edit, identity, job, ...(start === undefined ? {} : { start }) };
    const outcome = await commitChange(repository, request);
    return outcome.kind === 'committed' ? outcome.commit : 'unchanged';
}
function seenTip(target) {
    return target.kind === 'environment' ? target.seen : undefined;
}
function bytesOf({ files }) {
    const encoder = new TextEncoder();
    return new Map(files.map(({ path, text }) => [path, encoder.encode(text)]));
}
function finishUnchanged(branch, job) {
    job.log.info(`Nothing to change on ${branch}: every value already stands.`);
    job.summary.add(`Nothing to change on \`${branch}\`: every value already stands.`);
    return { changed: false, branch, files: [], images: [] };
}

// EXTERNAL MODULE: ./build/actions/bump-image-tag/spec.js
var spec = __webpack_require__(269);
;// CONCATENATED MODULE: ./build/actions/bump-image-tag/index.js




/* harmony default export */ const bump_image_tag = ((0,kit/* bindAction */._8)(spec/* spec */.I, run, (job) => ({ job, openRepository: (inputs) => openConfigRepository(inputs, job) })));

;// CONCATENATED MODULE: ./build/actions/open-promotion-pr/run.js
var open_promotion_pr_run_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var open_promotion_pr_run_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});

async function run_run(inputs, { job, openRepository }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const repository = open_promotion_pr_run_addDisposableResource(env_1, await openRepository(inputs), true);
        const request = await readPromotionRequest(repository, inputs, {
            expectedTag: undefined,
            liftHold: false,
            mode: 'pull-request',
        });
        const options = await proposalOptions(inputs, request, 'propose', job);
        const planned = await planNow(repository, request, job);
        announcePlan(job.log, planned);
        options.message(planned);
        const { prepared, result, outputs } = inputs.dryRun
            ? planOnly(planned)
            : await run_propose(repository, request, planned, options, job);
        const diff = await previewDiff(repository, prepared, inputs);
        await summarisePromotion(repository, { request, prepared, result, diff, job });
        return { ...outputs, plan: prepared.plan, diff: cutDiff(diff) };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = open_promotion_pr_run_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function planOnly(prepared) {
    const kind = prepared.plan.operation === 'none' ? 'nothing' : 'planned';
    return { prepared, result: { kind }, outputs: { pullRequestOperation: 'none' } };
}
async function run_propose(repository, request, planned, options, job) {
    const proposal = await proposePromotion(repository, request, planned, options, job);
    announceProposal(job.log, proposal);
    return { prepared: proposal.prepared, result: resultOf(proposal), outputs: proposalOutputs(proposal) };
}
function resultOf({ pullRequest, operation }) {
    if (pullRequest === undefined)
        return { kind: 'nothing' };
    return { kind: 'pull-request', number: pullRequest.number, url: pullRequest.url, operation };
}

// EXTERNAL MODULE: ./build/actions/open-promotion-pr/spec.js
var open_promotion_pr_spec = __webpack_require__(2343);
;// CONCATENATED MODULE: ./build/actions/open-promotion-pr/index.js




/* harmony default export */ const open_promotion_pr = ((0,kit/* bindAction */._8)(open_promotion_pr_spec/* spec */.I, run_run, (job) => ({ job, openRepository: (inputs) => openConfigRepository(inputs, job) })));

;// CONCATENATED MODULE: ./build/actions/promote/run.js
var promote_run_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var promote_run_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




async function promote_run_run(inputs, { job, openRepository }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const repository = promote_run_addDisposableResource(env_1, await openRepository(inputs), true);
        const request = await readPromotionRequest(repository, inputs, {
            expectedTag: inputs.tag,
            liftHold: inputs.liftHold,
            mode: 'as-configured',
        });
        const options = await proposalOptions(inputs, request, 'withhold', job);
        const prepared = await planNow(repository, request, job);
        announcePlan(job.log, prepared);
        options.message(prepared);
        if (inputs.dryRun)
            announceDryRun(job.log, prepared, options);
        const acted = inputs.dryRun ? run_planOnly(prepared) : await run_act({ repository, request, prepared, options, inputs, job });
        if (inputs.liftHold && acted.result.kind === 'nothing')
            job.log.warning(NO_LIFT);
        const diff = await previewDiff(repository, acted.prepared, inputs);
        await summarisePromotion(repository, { request, prepared: acted.prepared, result: acted.result, diff, job });
        const outputs = { ...planOutputs(acted.prepared), ...acted.outputs, diff: cutDiff(diff) };
        if (acted.result.kind === 'blocked' && inputs.onBlocked === 'fail')
            throw failBlocked(acted.prepared, outputs);
        return outputs;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = promote_run_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const NO_LIFT = 'lift-hold ended no hold: a hold ends with a promotion, and there was nothing to promote';
function run_planOnly(prepared) {
    const { operation } = prepared.plan;
    if (operation === 'none')
        return nothingToDo(prepared);
    if (operation === 'blocked')
        return blocked(prepared);
    return { prepared, result: { kind: 'planned' }, outputs: { operation: 'none' } };
}
async function run_act({ repository, request, prepared, options, inputs, job }) {
    if (request.mode === 'pull-request') {
        const proposal = await proposePromotion(repository, request, prepared, options, job);
        announceProposal(job.log, proposal);
        return proposed(proposal);
    }
    if (prepared.plan.operation === 'blocked')
        return blocked(prepared);
    const { message } = options;
    const done = await commitPromotion(repository, request, prepared, { identity: inputs, message, job });
    if (done.kind === 'unchanged') {
        return done.prepared.plan.operation === 'blocked' ? blocked(done.prepared) : nothingToDo(done.prepared);
    }
    const commitUrl = repository.links(done.commit).commit?.(done.commit);
    job.log.info(`Committed ${done.commit} to ${request.route.to.branch}`);
    return {
        prepared: done.prepared,
        result: { kind: 'committed', commit: done.commit },
        outputs: { operation: 'committed', commitSha: done.commit, commitUrl },
    };
}
function nothingToDo(prepared) {
    return { prepared, result: { kind: 'nothing' }, outputs: { operation: 'none' } };
}
function blocked(prepared) {
    return { prepared, result: { kind: 'blocked' }, outputs: { operation: 'blocked' } };
}
function proposed(proposal) {
    const { prepared, pullRequest, operation } = proposal;
    const outputs = proposalOutputs(proposal);
    if (prepared.plan.operation === 'blocked') {
        const acted = blocked(prepared);
        return { ...acted, outputs: { ...outputs, ...acted.outputs } };
    }
    if (pullRequest === undefined)
        return nothingToDo(prepared);
    const { number, url } = pullRequest;
    const result = { kind: 'pull-request', number, url, operation };
    return { prepared, result, outputs: { ...outputs, operation: operation === 'closed' ? 'none' : 'pull-request' } };
}
function planOutputs({ plan }) {
    return {
        plan,
        planHash: plan.hash,
        promotionId: plan.promotionId,
        images: plan.images,
        blockedBy: blockedBy(plan).join(','),
    };
}
function failBlocked({ plan }, outputs) {
    const error = new errors/* BlockedError */.t9(`${plan.to.environment} is blocked: ${describeBlockers(plan).join('; ')}`, {
        gates: blockedBy(plan),
        hint: 'Nothing was changed. Settle what the gate asks for and run again; with `on-blocked: skip` the step passes with `operation: blocked`.',
    });
    return new kit/* FailedStep */.uf({ outputs, cause: error });
}

// EXTERNAL MODULE: ./build/actions/promote/spec.js
var promote_spec = __webpack_require__(2384);
;// CONCATENATED MODULE: ./build/actions/promote/index.js




/* harmony default export */ const promote = ((0,kit/* bindAction */._8)(promote_spec/* spec */.I, promote_run_run, (job) => ({ job, openRepository: (inputs) => openConfigRepository(inputs, job) })));

;// CONCATENATED MODULE: ./build/actions/runs.js





/***/ })

};
