export const id = 967;
export const ids = [967];
export const modules = {

/***/ 967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/node_modules/picomatch/index.js
var picomatch = __webpack_require__(6843);
// EXTERNAL MODULE: ./build/packages/errors/index.js
var errors = __webpack_require__(2730);
// EXTERNAL MODULE: ./build/packages/git/branch-name.js
var branch_name = __webpack_require__(6711);
// EXTERNAL MODULE: ./build/packages/kit/failure.js
var failure = __webpack_require__(1701);
// EXTERNAL MODULE: ./build/packages/promotion/message.js
var message = __webpack_require__(6089);
// EXTERNAL MODULE: ./build/packages/config-repo/commit.js + 1 modules
var commit = __webpack_require__(7485);
// EXTERNAL MODULE: ./build/packages/config-repo/kept-pull-request.js
var kept_pull_request = __webpack_require__(9290);
// EXTERNAL MODULE: ./build/packages/config-repo/head-state.js
var head_state = __webpack_require__(5814);
// EXTERNAL MODULE: ./build/packages/config-repo/by-hand.js
var by_hand = __webpack_require__(6695);
// EXTERNAL MODULE: ./build/packages/config-repo/movement-request.js
var movement_request = __webpack_require__(6609);
// EXTERNAL MODULE: ./build/packages/images/reference.js
var reference = __webpack_require__(6634);
;// CONCATENATED MODULE: ./build/packages/images/version-order.js
const VERSION = /^v?(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;
function isLaterVersion(tag, than) {
    const [one, other] = [VERSION.exec(tag), VERSION.exec(than)];
    if (one === null || other === null)
        return undefined;
    for (const part of [1, 2, 3]) {
        const difference = compareNumbers(one[part] ?? '', other[part] ?? '');
        if (difference !== 0)
            return difference > 0;
    }
    return comparePrereleases(one[4], other[4]) > 0;
}
function compareNumbers(one, other) {
    const [a, b] = [one.replace(/^0+(?=\d)/, ''), other.replace(/^0+(?=\d)/, '')];
    return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
function comparePrereleases(one, other) {
    if (one === undefined || other === undefined)
        return Number(other !== undefined) - Number(one !== undefined);
    const [left, right] = [one.split('.'), other.split('.')];
    for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
        const difference = compareIdentifiers(left[at] ?? '', right[at] ?? '');
        if (difference !== 0)
            return difference;
    }
    return left.length - right.length;
}
function compareIdentifiers(one, other) {
    const [isNumber, isOtherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
    if (isNumber && isOtherNumber)
        return compareNumbers(one, other);
    if (isNumber !== isOtherNumber)
        return isNumber ? -1 : 1;
    return one < other ? -1 : one > other ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/packages/manifests/carry-model.js
class Unclear extends Error {
}

// EXTERNAL MODULE: ./build/packages/manifests/edit.js + 2 modules
var edit = __webpack_require__(5842);
// EXTERNAL MODULE: ./build/packages/manifests/key-path.js
var key_path = __webpack_require__(6948);
// EXTERNAL MODULE: ./build/packages/manifests/parse.js + 1 modules
var parse = __webpack_require__(7504);
// EXTERNAL MODULE: ./build/packages/manifests/sites.js + 7 modules
var sites = __webpack_require__(8479);
// EXTERNAL MODULE: ./build/packages/manifests/template.js
var template = __webpack_require__(2399);
// EXTERNAL MODULE: ./build/packages/manifests/trail.js
var manifests_trail = __webpack_require__(613);
;// CONCATENATED MODULE: ./build/packages/manifests/carry-images.js








function carryImages(path, { base, changed, target }) {
    const unchanged = { texts: { base, target }, values: [] };
    if (![base, changed, target].every((text) => (0,sites/* mayHoldImages */.d2)({ path, text })))
        return unchanged;
    const [before, after, there] = [read(path, base), read(path, changed), read(path, target)];
    const moves = [...after.images].flatMap(([id, image]) => {
        const old = before.images.get(id);
        return old === undefined || isSame(old, image) ? [] : [moveOf(id, { old, image, target: there.images.get(id) })];
    });
    if (moves.length === 0)
        return unchanged;
    const set = (source, side) => (0,edit/* applyChanges */.Y)(source, moves.flatMap((move) => move[side].changes(move.wanted))).text;
    return {
        texts: { base: set(before.source, 'old'), target: set(there.source, 'target') },
        values: moves.map(({ value }) => value),
    };
}
function read(path, text) {
    const source = (0,parse/* parseManifest */.Ng)({ path, text });
    (0,template/* assertNoTemplate */.Q)(source);
    const images = new Map();
    for (const site of (0,sites/* findSites */.AG)(source)) {
        const id = idOf(site);
        images.set(id, images.has(id) ? 'several' : site);
    }
    return { source, images };
}
const VERSION_KEYS = new Set(['newTag', 'digest', 'tag', 'sha', 'name', 'repository']);
function idOf({ occurrence, document }) {
    const path = (0,key_path/* parseKeyPath */._q)(occurrence.keyPath);
    const last = path.at(-1);
    const holder = last?.kind === 'key' && VERSION_KEYS.has(last.key) ? path.slice(0, -1) : path;
    const outer = document.source.container?.document ?? document;
    const isNamed = outer.source.documents.length > 1 && (0,manifests_trail/* documentSelector */.DX)(outer) !== undefined;
    const filled = outer.source.documents.filter(({ root }) => root !== null);
    return (0,key_path/* formatKeyPath */.K7)(isNamed && filled.length === 1 ? holder.slice(1) : holder);
}
function isSame(one, other) {
    if (one === 'several' || other === 'several')
        return false;
    return carry_images_reference(one.occurrence) === carry_images_reference(other.occurrence);
}
function moveOf(id, sides) {
    const { old, image, target } = sides;
    if (target === undefined)
        throw new Unclear(`the image at ${id} does not exist there`);
    if (old === 'several' || image === 'several' || target === 'several') {
        throw new Unclear(`several images go by the key ${id}`);
    }
    const [from, to, before] = [old.occurrence, image.occurrence, target.occurrence];
    const isRenamed = from.repository !== to.repository;
    assertSameImage(before, isRenamed ? [from, to] : [from], isRenamed);
    const value = carriedValue({ from, to, before }, isRenamed);
    const isOverridden = value.before !== value.from && value.before !== value.to;
    if (isOverridden && isLaterVersion(before.tag ?? '', to.tag ?? '') === true) {
        throw new Unclear(`${before.keyPath} is ${before.tag} there, which is later than ${to.tag}`);
    }
    return { old, target, value, wanted: { ...versionOf(to), ...(isRenamed ? { newName: to.repository } : {}) } };
}
function assertSameImage(before, known, exactly) {
    const nameOf = ({ repository }) => (exactly ? repository : repository.replace(/^.*\//, ''));
    if (known.some((each) => nameOf(each) === nameOf(before)))
        return;
    throw new Unclear(`${before.keyPath} is another image there: ${before.repository}`);
}
function carriedValue({ from, to, before }, isRenamed) {
    const show = (each) => (isRenamed ? carry_images_reference(each) : version(each));
    return { key: before.keyPath, from: show(from), to: show(to), before: show(before) };
}
function versionOf({ tag, digest }) {
    return { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
function version(occurrence) {
    return (0,reference/* formatImageReference */.my)({ name: '', ...versionOf(occurrence) }).replace(/^[:@]/, '');
}
function carry_images_reference(occurrence) {
    return (0,reference/* formatImageReference */.my)({ name: occurrence.repository, ...versionOf(occurrence) });
}

// EXTERNAL MODULE: ./build/node_modules/yaml/browser/dist/index.js + 70 modules
var dist = __webpack_require__(6991);
// EXTERNAL MODULE: ./build/packages/manifests/ancestry.js
var ancestry = __webpack_require__(7284);
// EXTERNAL MODULE: ./build/packages/manifests/embedded.js
var embedded = __webpack_require__(1771);
// EXTERNAL MODULE: ./build/packages/manifests/tree.js
var tree = __webpack_require__(1885);
;// CONCATENATED MODULE: ./build/packages/manifests/leaves.js







function leavesOf(source, documents) {
    const leaves = new Map();
    for (const document of source.documents) {
        if (document.root === null)
            continue;
        const selector = documents === 'named' ? (0,manifests_trail/* documentSelector */.DX)(document) : undefined;
        const isPositional = documents === 'named' && selector === undefined;
        const step = isPositional ? { kind: 'index', index: document.index } : selector;
        const trail = step === undefined ? undefined : { parent: undefined, step };
        walk({ document, leaves, trail, positional: isPositional ? '' : undefined }, document.root);
    }
    return leaves;
}
function walk(at, node) {
    if ((0,dist/* isAlias */.Vj)(node))
        note(at, { kind: 'alias', node });
    else if ((0,dist/* isMap */.jh)(node))
        walkMapping(at, node);
    else if ((0,dist/* isSeq */.oP)(node))
        walkList(at, node.items);
    else
        walkValue(at, node);
}
function walkMapping(at, { items }) {
    if (items.length === 0)
        note(at, { kind: 'empty', what: 'mapping' });
    for (const pair of items) {
        const key = (0,tree/* keyOf */.TN)(pair);
        const below = { ...at, trail: (0,manifests_trail/* under */.hG)(at.trail, key ?? '') };
        if (key === undefined)
            note(below, { kind: 'ambiguous' });
        else if (pair.value === null)
            note(below, { kind: 'empty', what: 'key' });
        else
            walk(below, pair.value);
    }
}
function walkList(at, items) {
    if (items.length === 0)
        note(at, { kind: 'empty', what: 'list' });
    for (const [index, item] of items.entries()) {
        const trail = (0,manifests_trail/* atItem */.Vb)(at.document, at.trail, items, index);
        const positional = at.positional ?? (trail.step.kind === 'index' ? pathOf(at.trail) : undefined);
        walk({ ...at, trail, positional }, item);
    }
}
function walkValue(at, node) {
    const { document } = at;
    const inner = innerMapping(document, node);
    if (inner === undefined)
        note(at, { kind: 'value', document, node, value: (0,tree/* scalarValue */.Um)(node) });
    else
        walk({ ...at, document: inner.document }, inner.root);
}
function innerMapping(document, node) {
    if (typeof (0,tree/* scalarValue */.Um)(node) !== 'string' || !/:.*\n/.test((0,tree/* charactersOf */.EX)(node)))
        return undefined;
    try {
        const [inner, ...more] = (0,embedded/* embeddedSource */.s)(document, node).documents;
        const isMapping = inner?.root != null && (0,dist/* isMap */.jh)(inner.root) && more.length === 0;
        return isMapping && inner.root !== null ? { document: inner, root: inner.root } : undefined;
    }
    catch (error) {
        if (error instanceof errors/* FileError */.f6)
            return undefined;
        throw error;
    }
}
function note({ leaves, trail, positional }, leaf) {
    const path = pathOf(trail);
    const placed = positional === undefined ? {} : { positional };
    leaves.set(path, leaves.has(path) ? { kind: 'ambiguous', ...placed } : { ...leaf, ...placed });
}
function pathOf(trail) {
    const segments = [];
    for (let current = trail; current !== undefined; current = current.parent)
        segments.unshift(current.step);
    return (0,key_path/* formatKeyPath */.K7)(segments);
}
function isSameLeaf(one, other) {
    if (one === undefined || other === undefined)
        return one === other;
    if (one.kind === 'value')
        return other.kind === 'value' && Object.is(one.value, other.value);
    if (one.kind === 'alias')
        return other.kind === 'alias' && one.node.source === other.node.source;
    return one.kind === 'empty' && other.kind === 'empty' && one.what === other.what;
}
function saySame(one, other) {
    return one.size === other.size && [...one].every(([path, leaf]) => isSameLeaf(leaf, other.get(path)));
}
function repeatedAt(leaves, { document, node }) {
    const aliases = new Set((0,ancestry/* aliasesOf */.QI)(document, node.range[0]));
    return [...leaves].filter(([, leaf]) => leaf.kind === 'alias' && aliases.has(leaf.node)).map(([path]) => path);
}
function isWithin(path, list) {
    return list === '' || path.startsWith(`${list}[`);
}

;// CONCATENATED MODULE: ./build/packages/manifests/carry-change.js









function carryChange({ path, ...texts }) {
    try {
        return carry(path, texts);
    }
    catch (error) {
        const reason = reasonOf(error);
        if (reason === undefined)
            throw error;
        return { kind: 'unclear', reason };
    }
}
function isCarried(request, text) {
    const again = carryChange({ ...request, target: text });
    if (again.kind === 'unclear' || again.target !== text)
        return false;
    return [...readLeaves(request.path, { text }).text].every(([, leaf]) => leaf.kind !== 'ambiguous');
}
function reasonOf(error) {
    if (error instanceof Unclear || error instanceof reference/* InvalidReference */.ft)
        return error.message;
    if (!(error instanceof errors/* FileError */.f6))
        return undefined;
    const { line } = error.position;
    return `${line === undefined ? '' : `line ${line}: `}${error.problem}`;
}
function carry(path, texts) {
    const images = carryImages(path, texts);
    const { base, target, values } = carryValues(path, { ...texts, ...images.texts });
    const settled = [...images.values, ...values];
    if (settled.length === 0)
        throw new Unclear('what was changed is no value of a key');
    return { kind: 'settled', target, base, rest: restOf(path, base, texts.changed), values: settled };
}
function restOf(path, base, changed) {
    if (base === changed)
        return 'nothing';
    const leaves = readLeaves(path, { base, changed });
    return saySame(leaves.base, leaves.changed) ? 'spelling' : 'structure';
}
function carryValues(path, texts) {
    const sources = {
        base: carry_change_parse(path, texts.base),
        changed: carry_change_parse(path, texts.changed),
        target: carry_change_parse(path, texts.target),
    };
    const documents = documentsIn(Object.values(sources));
    const leaves = {
        base: leavesOf(sources.base, documents),
        changed: leavesOf(sources.changed, documents),
        target: leavesOf(sources.target, documents),
    };
    const settlings = changedValues(leaves.base, leaves.changed).map((key) => settle(key, leaves));
    const set = (side) => (0,edit/* applyChanges */.Y)(sources[side], settlings.map((settling) => ({ ...settling[side], kind: 'set', value: settling.value.to }))).text;
    return { base: set('base'), target: set('target'), values: settlings.map(({ value }) => value) };
}
function changedValues(base, changed) {
    return [...base]
        .filter(([path, leaf]) => {
        const other = changed.get(path);
        if (leaf.kind !== 'value' || other?.kind !== 'value' || isSpelledAlike(leaf, other))
            return false;
        const list = leaf.positional ?? other.positional;
        return list === undefined || hasSamePaths(base, changed, list);
    })
        .map(([path]) => path);
}
function isSpelledAlike(one, other) {
    if (Object.is(one.value, other.value))
        return true;
    const characters = (0,tree/* charactersOf */.EX)(one.node);
    const number = [one.value, other.value].find((value) => typeof value === 'number');
    return characters === (0,tree/* charactersOf */.EX)(other.node) && number !== undefined && String(number) !== characters;
}
function hasSamePaths(one, other, list) {
    const within = (leaves) => [...leaves.keys()].filter((path) => isWithin(path, list));
    const paths = within(one);
    return paths.length === within(other).length && paths.every((path) => other.has(path));
}
function settle(key, sides) {
    const [base, changed, target] = [sides.base.get(key), sides.changed.get(key), sides.target.get(key)];
    if (base?.kind !== 'value' || changed?.kind !== 'value')
        throw new Unclear(`${key} is no value`);
    if (isRounded(changed.value))
        throw new Unclear(`${key} is a number too large to be written again`);
    if (target === undefined)
        throw new Unclear(`${key} does not exist there`);
    if (target.kind !== 'value')
        throw new Unclear(`${key} is ${describe(target)} there`);
    const value = { key, from: base.value, to: changed.value, before: target.value };
    const list = base.positional ?? target.positional;
    if (list !== undefined)
        assertSameList(key, list, sides);
    assertSameReach(key, { base, target }, sides);
    assertOverridable(value);
    return { base, target, value };
}
function isRounded(value) {
    return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
}
function describe(leaf) {
    switch (leaf.kind) {
        case 'alias':
            return `the alias *${leaf.node.source}`;
        case 'empty':
            return leaf.what === 'key' ? 'a key without a value' : `an empty ${leaf.what}`;
        case 'ambiguous':
            return 'written more than once';
    }
}
function assertSameList(key, list, { base, changed, target }) {
    const paths = new Set([...base.keys(), ...target.keys()].filter((path) => isWithin(path, list)));
    for (const path of paths) {
        const there = target.get(path);
        if (isSameLeaf(base.get(path), there))
            continue;
        if (base.has(path) && isSameLeaf(changed.get(path), there))
            continue;
        throw new Unclear(`${key} is an element without a name, in a list that is another one there`);
    }
}
function assertSameReach(key, { base, target }, sides) {
    const [here, there] = [repeatedAt(sides.base, base), repeatedAt(sides.target, target)];
    if (here.length === there.length && here.every((path) => there.includes(path)))
        return;
    throw new Unclear(`${key} is repeated by aliases at other keys there`);
}
function assertOverridable({ key, from, to, before }) {
    if (Object.is(before, from) || Object.is(before, to))
        return;
    const isText = [from, to, before].some((value) => typeof value === 'string' && value.includes('\n'));
    if (isText)
        throw new Unclear(`${key} is a text of several lines, and another one there`);
    if (typeof before === 'string' && typeof to === 'string' && isLaterVersion(before, to) === true) {
        throw new Unclear(`${key} is ${before} there, which is later than ${to}`);
    }
}
function carry_change_parse(path, text) {
    const source = (0,parse/* parseManifest */.Ng)({ path, text });
    (0,template/* assertNoTemplate */.Q)(source);
    return source;
}
function documentsIn(sources) {
    const isSingle = sources.every(({ documents }) => documents.filter(({ root }) => root !== null).length <= 1);
    return isSingle ? 'single' : 'named';
}
function readLeaves(path, texts) {
    const sources = Object.entries(texts).map(([side, text]) => [side, carry_change_parse(path, text)]);
    const documents = documentsIn(sources.map(([, source]) => source));
    return Object.fromEntries(sources.map(([side, source]) => [side, leavesOf(source, documents)]));
}

// EXTERNAL MODULE: ./build/packages/config-repo/files.js
var files = __webpack_require__(9785);
;// CONCATENATED MODULE: ./build/packages/config-repo/bring-difference.js




async function bringDifference(git, difference, onto) {
    const applied = await git.applyDifference(difference, onto);
    if (applied.kind !== 'conflict')
        return applied;
    const settling = await settleFiles(git, difference, onto, applied.paths);
    if ('reasons' in settling)
        return { ...applied, ...settling };
    const merged = await mergeRest(git, difference, onto, settling.files);
    if (merged === undefined)
        return { ...applied, reasons: [REST] };
    const isUnchanged = merged.tree === (await git.commit(onto)).tree;
    return isUnchanged ? { kind: 'unchanged' } : { kind: 'settled', ...merged };
}
const REST = 'the values could be set, but what else was changed around them conflicts';
async function settleFiles(git, { from, to }, onto, paths) {
    if (from === 'empty')
        return { reasons: [] };
    const [base, changed, target] = await Promise.all([from, to, onto].map(async (commit) => readTexts(await git.snapshotAt(commit), paths)));
    const files = [];
    const reasons = [];
    for (const path of paths) {
        const texts = [base, changed, target].map((side) => side?.get(path));
        const [before, after, there] = texts;
        if (before === undefined || after === undefined || there === undefined) {
            if (VALUES.test(path))
                reasons.push(`${path}: it is not a plain file on all sides`);
            continue;
        }
        const request = { path, base: before, changed: after, target: there };
        const carried = carryChange(request);
        if (carried.kind === 'settled')
            files.push({ request, carried });
        else
            reasons.push(`${path}: ${carried.reason}`);
    }
    return files.length === paths.length ? { files } : { reasons };
}
const VALUES = /(\.ya?ml|\.json|(^|\/)Kustomization)$/;
async function readTexts(snapshot, paths) {
    const plain = (await snapshot.list()).filter(({ mode }) => mode === '100644' || mode === '100755');
    const wanted = plain.map(({ path }) => path).filter((path) => paths.includes(path) && VALUES.test(path));
    const contents = await snapshot.read(wanted);
    return new Map([...contents].flatMap(([path, content]) => textOf(path, content)));
}
function textOf(path, content) {
    try {
        return [[path, (0,files/* decodeText */.g7)(path, content)]];
    }
    catch (error) {
        if (error instanceof errors/* FileError */.f6)
            return [];
        throw error;
    }
}
async function mergeRest(git, { from, to }, onto, files) {
    const write = async (commit, side) => {
        const changes = new Map(files.map(({ request, carried }) => [request.path, encode(carried[side])]));
        return (await (0,movement_request/* preview */.V)(git, [commit], { base: commit, changes })).commit;
    };
    const [settledFrom, settledOnto] = [await write(from, 'base'), await write(onto, 'target')];
    const applied = await git.applyDifference({ from: settledFrom, to }, settledOnto);
    const conflicting = applied.kind === 'conflict' ? applied.paths : [];
    const isExpendable = (path) => files.some(({ request, carried }) => request.path === path && carried.rest === 'spelling');
    if (!conflicting.every(isExpendable))
        return undefined;
    const merged = applied.kind === 'unchanged' ? settledOnto : (await (0,movement_request/* preview */.V)(git, [onto], { oid: applied.tree })).commit;
    const kept = new Map(files.flatMap(({ request: { path }, carried }) => conflicting.includes(path) ? [[path, encode(carried.target)]] : []));
    const result = await (0,movement_request/* preview */.V)(git, [onto], { base: merged, changes: kept });
    if (!(await isAllCarried(result, files)))
        return undefined;
    return {
        tree: (await git.commit(result.commit)).tree,
        files: files.map(({ request: { path }, carried }) => ({
            path,
            values: carried.values,
            spelling: conflicting.includes(path) ? 'dropped' : 'carried',
        })),
    };
}
async function isAllCarried(result, files) {
    const texts = await readTexts(result, files.map(({ request }) => request.path));
    return files.every(({ request }) => isCarried(request, texts.get(request.path) ?? ''));
}
function encode(text) {
    return new TextEncoder().encode(text);
}

// EXTERNAL MODULE: ./build/packages/git/message.js
var git_message = __webpack_require__(5936);
// EXTERNAL MODULE: ./build/packages/git/person.js
var person = __webpack_require__(9506);
;// CONCATENATED MODULE: ./build/packages/git/origin.js
const originLine = /^\(cherry picked from commit ([0-9a-f]{40,64})\)$/;
const trailerLine = /^[A-Za-z0-9][A-Za-z0-9-]*[ \t]*:/;
const writtenByGit = /^(?:Signed-off-by: |\(cherry picked from commit )/;
function withOrigin(message, sha) {
    const text = message.trimEnd();
    return `${text}${endsInTrailers(text) ? '\n' : '\n\n'}(cherry picked from commit ${sha})\n`;
}
function originsOf(message) {
    return message.split('\n').flatMap((line) => originLine.exec(line.trim())?.[1] ?? []);
}
function endsInTrailers(text) {
    const start = text.search(/\n[ \t]*\n(?!.*\n[ \t]*\n)/s);
    if (start === -1)
        return false;
    let trailers = 0;
    let others = 0;
    let last;
    const lines = text.slice(start).trimStart().split('\n');
    for (const line of lines) {
        const isContinued = /^[ \t]/.test(line) && last !== undefined;
        if (!isContinued)
            last = trailerLine.test(line) || originLine.test(line) ? 'trailer' : 'other';
        if (last === 'trailer' && !isContinued)
            trailers += 1;
        if (last === 'other')
            others += 1;
    }
    if (trailers > 0 && others === 0)
        return true;
    return lines.some((line) => writtenByGit.test(line)) && trailers * 3 >= others;
}

;// CONCATENATED MODULE: ./build/actions/cherry-pick-hotfix/applied.js

async function findApplied(git, commit, tip) {
    const own = await git.commitsBetween(commit, tip);
    const reverted = await revertedIn(git, own);
    if (!reverted.has(commit) && (await git.isAncestor(commit, tip)))
        return { kind: 'applied', by: commit };
    const pick = own.find(({ sha, message }) => !reverted.has(sha) && originsOf(message).includes(commit));
    return pick === undefined ? { kind: 'absent' } : { kind: 'applied', by: pick.sha };
}
const PATCHES = 200;
async function findSamePatch(git, commit, tip) {
    const own = await git.commitsBetween(commit, tip);
    const reverted = await revertedIn(git, own);
    const candidates = own.filter(({ sha, parents }) => parents.length === 1 && !reverted.has(sha)).slice(0, PATCHES);
    if (candidates.length === 0)
        return { kind: 'absent' };
    const [same] = await git.samePatches(commit, candidates.map(({ sha }) => sha));
    return same === undefined ? { kind: 'absent' } : { kind: 'applied', by: same };
}
const REVERTS = /^This reverts commit ([0-9a-f]{40,64})\b/gm;
async function revertedIn(git, commits) {
    const reverted = new Set();
    for (const { sha, message } of commits) {
        if (reverted.has(sha))
            continue;
        for (const [, target = ''] of message.matchAll(REVERTS)) {
            reverted.add(target);
            const [first, ...merged] = commits.find((each) => each.sha === target)?.parents ?? [];
            if (first === undefined || merged.length === 0)
                continue;
            for (const brought of await git.commitsBetween(first, target))
                reverted.add(brought.sha);
        }
    }
    return reverted;
}

;// CONCATENATED MODULE: ./build/actions/cherry-pick-hotfix/pick.js



const CARRIED_TO = 'Carried-To';
const CONFLICT_IN = 'Conflict-In';
async function pickOnto(git, request, tip) {
    const picked = [];
    let head;
    let conflict;
    for (const [index, commit] of request.commits.entries()) {
        const told = { sha: commit.sha, subject: (0,git_message/* withoutSkipTokens */.sI)(commit.subject) };
        const applied = await findApplied(git, commit.sha, tip);
        if (applied.kind === 'applied') {
            picked.push({ ...told, status: 'already-applied', by: applied.by });
            continue;
        }
        if (conflict !== undefined) {
            conflict = { ...conflict, left: [...conflict.left, commit] };
            picked.push({ ...told, status: 'waiting' });
            continue;
        }
        const onto = head ?? tip;
        const brought = await bringDifference(git, differenceOf(commit), onto);
        const outcome = await conclude(git, { commit, brought, onto, tip, request, index });
        if (outcome.kind === 'conflict')
            conflict = outcome.conflict;
        if (outcome.kind === 'picked')
            head = outcome.picked.as;
        picked.push({ ...told, ...(outcome.kind === 'conflict' ? { status: 'conflict' } : outcome.picked) });
    }
    return { commits: picked, head, conflict };
}
function differenceOf({ sha, parents }) {
    return { from: parents[0] ?? 'empty', to: sha };
}
async function conclude(git, { commit, brought, onto, tip, request }) {
    switch (brought.kind) {
        case 'unchanged':
            return { kind: 'applied', picked: { status: 'already-applied' } };
        case 'clean':
        case 'settled': {
            const settled = brought.kind === 'settled' ? { settled: brought.files } : {};
            const as = await commitPick(git, { commit, tree: brought.tree, onto, request, ...settled });
            return { kind: 'picked', picked: { status: 'picked', as, ...settled } };
        }
        case 'conflict': {
            const same = await findSamePatch(git, commit.sha, tip);
            if (same.kind === 'applied')
                return { kind: 'applied', picked: { status: 'already-applied', by: same.by } };
            return { kind: 'conflict', conflict: { ...brought, left: [commit], onto } };
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
        committer: request.committer,
    });
}
function authorOf({ author }, { committer }) {
    return (0,person/* personProblem */.tB)(author) === undefined ? author : committer;
}
function pickMessage(commit, branch, notes) {
    const message = withOrigin((0,git_message/* withoutSkipTokens */.sI)(commit.message), commit.sha);
    const ours = [`${CARRIED_TO}: ${branch}`, ...notes].map((line) => `${line}\n`).join('');
    const joined = `${message}${ours}`;
    return (0,git_message/* parseTrailers */.aw)(joined).some(([key]) => key === CARRIED_TO) ? joined : `${message}\n${ours}`;
}
function describeSettled({ path, values, spelling }) {
    const set = values.map(({ key, from, to, before }) => {
        const was = Object.is(before, from) || Object.is(before, to) ? '' : ` (was ${show(before)} here)`;
        return `Value-Set: ${oneLine(`${path} ${key}: ${show(from)} to ${show(to)}${was}`)}`;
    });
    return spelling === 'dropped' ? [...set, `Comments-Dropped: ${oneLine(path)}`] : set;
}
function show(value) {
    return typeof value === 'string' ? value : String(value);
}
function oneLine(text) {
    return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

;// CONCATENATED MODULE: ./build/actions/cherry-pick-hotfix/draft.js


async function markConflict(git, conflict, { target, committer }) {
    const { left, onto, paths, tree } = conflict;
    const [commit] = left;
    if (commit === undefined)
        throw new Error('a conflict of no commit');
    const merged = await (0,movement_request/* preview */.V)(git, [onto], { oid: tree });
    const contents = await merged.read(paths);
    const names = { ours: target, theirs: `${commit.sha.slice(0, 12)} (${commit.subject})` };
    const changes = new Map([...contents].map(([path, content]) => [path, renameMarks(content, conflict.marks, names)]));
    return git.createCommit({
        parents: [onto],
        tree: { base: merged.commit, changes },
        message: pickMessage(commit, target, paths.map((path) => `${CONFLICT_IN}: ${path.replace(/[\r\n]+/g, ' ')}`)),
        author: committer,
        committer,
    });
}
function renameMarks(content, marks, names) {
    const bytes = Buffer.from(content);
    if (!bytes.includes(marks.ours) && !bytes.includes(marks.theirs))
        return content;
    const text = bytes.toString('latin1');
    const latin = (name) => Buffer.from(name.replace(/[\p{Cc}]+/gu, ' ')).toString('latin1');
    const renamed = text
        .replaceAll(marks.ours, () => latin(names.ours))
        .replaceAll(marks.theirs, () => latin(names.theirs));
    return Buffer.from(renamed, 'latin1');
}

// EXTERNAL MODULE: ./build/packages/markdown/index.js
var markdown = __webpack_require__(3908);
;// CONCATENATED MODULE: ./build/actions/cherry-pick-hotfix/pull-request-text.js



const TITLE_LIMIT = 250;
const BODY_LIMIT = 65_000;
function pullRequestText(request) {
    const { hotfix, target, titleTemplate } = request;
    const title = (0,git_message/* withoutSkipTokens */.sI)((0,message/* fillTemplate */.ou)(titleTemplate, { to: target, title: hotfix.title }, 'title'));
    return { title: [...title.replace(/\s+/g, ' ')].slice(0, TITLE_LIMIT).join('').trim(), body: body(request) };
}
function body({ hotfix, target, picks, commands, introduction, links }) {
    const settled = picks.commits.flatMap((commit) => commit.settled ?? []);
    return (0,markdown/* fitSections */.WK)([
        { markdown: introduction },
        {
            markdown: `Carries ${describeHotfix(hotfix)} from ${(0,markdown/* code */.aY)(hotfix.landedOn)} to ${(0,markdown/* code */.aY)(target)}, so that the next release does not bring the bug back.`,
        },
        { markdown: conflictSection(picks, commands) },
        { markdown: commitTable(picks.commits, links), instead: `${picks.commits.length} commits.` },
        { markdown: settledSection(settled), instead: 'Values were set by key; they are listed in the commits.' },
        { markdown: originLines(picks.commits) },
    ], BODY_LIMIT);
}
function describeHotfix({ pullRequest, commits }) {
    if (pullRequest !== undefined)
        return (0,markdown/* link */.nf)(`#${pullRequest.number}`, pullRequest.url);
    const [only, ...more] = commits;
    return only !== undefined && more.length === 0 ? (0,markdown/* code */.aY)(only.sha.slice(0, 12)) : `${commits.length} commits`;
}
function conflictSection({ conflict }, commands) {
    if (conflict === undefined || commands === undefined)
        return '';
    return [
        '## In conflict: not to be merged as it is',
        `The newest commit holds the marks of a conflict in ${conflict.paths.map(markdown/* code */.aY).join(', ')}. It is there to be looked at; nothing merges it by machine.`,
        ...(conflict.reasons.length === 0 ? [] : [conflict.reasons.map((reason) => `- ${(0,markdown/* code */.aY)(reason)}`).join('\n')]),
        'To finish it:',
        (0,markdown/* fenced */.OF)('sh', commands.replace(/^In a clone of .*\n/, '').replace(/^ {2}/gm, '')),
        'Then mark this pull request as ready. Further runs leave what you pushed as it is.',
    ].join('\n\n');
}
const STATUS = {
    picked: 'picked',
    'already-applied': 'already there',
    conflict: '**in conflict**',
    waiting: 'waits for the one in conflict',
};
function commitTable(commits, { commit: urlOf }) {
    const rows = commits.map(({ sha, subject, status, by }) => [
        shaCell(sha, urlOf),
        (0,markdown/* code */.aY)(subject),
        by === undefined || by === sha ? STATUS[status] : `${STATUS[status]}, as ${shaCell(by, urlOf)}`,
    ]);
    return (0,markdown/* table */.tp)(['Commit', 'Subject', 'Here'], rows);
}
function shaCell(sha, urlOf) {
    const short = (0,markdown/* code */.aY)(sha.slice(0, 12));
    return urlOf === undefined ? short : (0,markdown/* link */.nf)(short, urlOf(sha));
}
function settledSection(files) {
    if (files.length === 0)
        return '';
    const rows = files.flatMap(({ path, values }) => values.map(({ key, from, to, before }) => [
        (0,markdown/* code */.aY)(path),
        (0,markdown/* code */.aY)(key),
        (0,markdown/* code */.aY)(String(before)),
        (0,markdown/* code */.aY)(String(to)),
        isOverridden({ from, to, before }) ? `**another value than ${(0,markdown/* code */.aY)(String(from))}, which the hotfix found**` : '',
    ]));
    const dropped = files.filter(({ spelling }) => spelling === 'dropped').map(({ path }) => (0,markdown/* code */.aY)(path));
    const note = dropped.length === 0
        ? ''
        : `\n\nComments that came with the hotfix found no place in ${dropped.join(', ')}, and were left out.`;
    return `## Set by key\n\nThe text of these files conflicted; what the hotfix means does not: its values were set by key, and everything else is the target’s own.\n\n${(0,markdown/* table */.tp)(['File', 'Key', 'Here before', 'Now', ''], rows)}${note}`;
}
function isOverridden({ from, to, before }) {
    return !Object.is(before, from) && !Object.is(before, to);
}
function originLines(commits) {
    const picked = commits.filter(({ status }) => status === 'picked');
    return picked.map(({ sha }) => `(cherry picked from commit ${sha})`).join('\n');
}

;// CONCATENATED MODULE: ./build/actions/cherry-pick-hotfix/settled.js



async function findSettled({ repository, hotfix, target, head, }) {
    const { git } = repository;
    const tip = await git.branchTip(head);
    if (tip === undefined)
        return undefined;
    const [pullRequest] = (await (await repository.forge()).openPullRequests(head)).filter(({ base }) => base === target);
    if (pullRequest === undefined)
        return undefined;
    const onto = (await git.snapshot(target)).commit;
    const proposed = await git.commitsBetween(onto, tip);
    const wanted = new Set(hotfix.commits.map(({ sha }) => sha));
    const peoples = proposed.filter(({ trailers }) => !trailers.some(([key, value]) => key === CARRIED_TO && value === target));
    if (!peoples.some(({ message }) => originsOf(message).some((sha) => wanted.has(sha))))
        return undefined;
    const isMarked = proposed.some(({ trailers }) => trailers.some(([key]) => key === CONFLICT_IN));
    const commits = [];
    for (const { sha, subject } of hotfix.commits) {
        const applied = await findApplied(git, sha, onto);
        const pick = proposed.find(({ message }) => originsOf(message).includes(sha));
        if (applied.kind === 'applied')
            commits.push({ sha, subject, status: 'already-applied', by: applied.by });
        else if (pick === undefined)
            commits.push({ sha, subject, status: 'waiting' });
        else
            commits.push({ sha, subject, status: 'picked', as: pick.sha });
    }
    const { number, url, draft } = pullRequest;
    const isWhole = !isMarked && commits.every(({ status }) => status !== 'waiting');
    const found = { target, commits, pullRequest: { number, url, draft } };
    if (isWhole)
        return { ...found, status: 'picked' };
    return {
        ...found,
        status: 'conflict',
        reason: `pull request #${number}, which people work on, lacks a part of the hotfix`,
    };
}

;// CONCATENATED MODULE: ./build/actions/cherry-pick-hotfix/deliver.js






function deliver(delivery) {
    return deliver_settle(delivery, () => (delivery.mode === 'push' ? push(delivery) : propose(delivery)));
}
function rehearse(delivery) {
    const { repository, target } = delivery;
    return deliver_settle(delivery, async () => {
        const picks = await pick(delivery, await repository.git.snapshot(target));
        return picks.conflict === undefined ? resultOf(target, picks) : unsettled(delivery, picks, picks.conflict);
    });
}
async function deliver_settle({ target }, run) {
    try {
        return { result: await run() };
    }
    catch (error) {
        if (!(error instanceof errors/* GitopsError */.$n))
            throw error;
        const reason = error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
        return { result: { target, status: 'failed', commits: [], reason }, error };
    }
}
function pick({ repository, hotfix, target, committer }, tip) {
    return pickOnto(repository.git, { commits: hotfix.commits, branch: target, committer }, tip.commit);
}
function resultOf(target, { commits, head }) {
    return { target, status: head === undefined ? 'already-applied' : 'picked', commits };
}
async function push(delivery) {
    const { repository, target, committer, conflictResolution, job } = delivery;
    let picks;
    const outcome = await (0,commit/* commitChange */.wD)(repository, {
        branch: target,
        identity: { author: committer, committer, signCommits: false },
        job,
        edit: async (tip) => {
            picks = await pick(delivery, tip);
            return picks.head === undefined || picks.conflict !== undefined ? undefined : { commit: picks.head };
        },
    });
    if (picks === undefined)
        throw new Error('nothing was picked');
    if (picks.conflict !== undefined) {
        return conflictResolution === 'fail' ? unsettled(delivery, picks, picks.conflict) : propose(delivery);
    }
    return outcome.kind === 'committed'
        ? { ...resultOf(target, picks), commitSha: outcome.commit }
        : resultOf(target, picks);
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
    if (settled !== undefined)
        return settled;
    let picks;
    try {
        const kept = await (0,kept_pull_request/* keepPullRequest */.q)(repository, {
            branch: head,
            base: target,
            owner: (0,head_state/* ownedByTrailer */.oU)('hotfix', CARRIED_TO, target),
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
            identity: { author: delivery.committer, committer: delivery.committer, signCommits: false },
        }, delivery.job);
        if (picks === undefined)
            throw new Error('nothing was picked');
        if (picks.head === undefined && picks.conflict === undefined)
            return resultOf(target, picks);
        const { pullRequest } = kept;
        const opened = pullRequest && {
            pullRequest: { number: pullRequest.number, url: pullRequest.url, draft: pullRequest.draft },
        };
        if (picks.conflict === undefined)
            return { ...resultOf(target, picks), ...opened };
        return {
            ...unsettled(delivery, picks, picks.conflict),
            ...opened,
            commands: finishDraft(delivery, picks.conflict),
        };
    }
    catch (error) {
        if (error instanceof Unsettled)
            return error.result;
        throw error;
    }
}
async function contentOf(delivery, picks) {
    const { repository, conflictResolution, hotfix, target, titleTemplate, introduction } = delivery;
    const { head, conflict } = picks;
    if (head === undefined && conflict === undefined)
        return undefined;
    if (conflict !== undefined && conflictResolution === 'fail')
        throw new Unsettled(unsettled(delivery, picks, conflict));
    const commands = conflict === undefined ? undefined : finishDraft(delivery, conflict);
    const text = pullRequestText({
        hotfix,
        target,
        picks,
        commands,
        titleTemplate,
        introduction,
        links: repository.links(target),
    });
    const commit = conflict === undefined ? head : await markConflict(repository.git, conflict, delivery);
    if (commit === undefined)
        throw new Error('there is nothing to propose');
    return { ...text, head: { commit }, draft: conflict !== undefined };
}
function unsettled(delivery, picks, { left, paths, reasons }) {
    const { target } = delivery;
    const why = reasons.length === 0 ? '' : ` (${reasons.join('; ')})`;
    return {
        target,
        status: 'conflict',
        commits: picks.commits,
        paths,
        reason: `${left[0]?.sha.slice(0, 12)} conflicts in ${paths.join(', ')}${why}`,
        commands: startAnew(delivery, picks, paths),
    };
}
function startAnew({ repository, hotfix, target, mode, head }, { commits }, paths) {
    const applied = new Set(commits.filter(({ status }) => status === 'already-applied').map(({ sha }) => sha));
    return (0,by_hand/* cherryPickByHand */.LD)({
        repository: repository.address,
        start: `origin/${target}`,
        ...named(hotfix.commits.filter(({ sha }) => !applied.has(sha))),
        paths,
        result: mode === 'push' ? target : head,
        place: 'on-top',
    });
}
function finishDraft({ repository, head }, { paths, left }) {
    return (0,by_hand/* cherryPickByHand */.LD)({
        repository: repository.address,
        start: `origin/${head}~1`,
        ...named(left),
        paths,
        result: head,
        place: 'instead',
    });
}
function named(commits) {
    return { commits: commits.map(({ sha }) => sha), hasMerge: commits.some(({ parents }) => parents.length > 1) };
}

;// CONCATENATED MODULE: ./build/actions/cherry-pick-hotfix/meaning.js
async function meaningOf({ mergeCommit, commits }, read) {
    const newest = await read(mergeCommit);
    if (newest.parents.length > 1)
        return { kind: 'merge', commits: [newest], leftOut: [] };
    const leftOut = [];
    const found = [];
    let next = newest;
    for (const proposed of commits.toReversed()) {
        if (next === undefined || proposed.isMerge || !isSameWork(proposed, next)) {
            if (!proposed.isMerge)
                leftOut.unshift(proposed);
            continue;
        }
        found.unshift(next);
        const [parent, ...more] = next.parents;
        next = parent === undefined || more.length > 0 ? undefined : await read(parent);
    }
    const isSingle = commits.filter(({ isMerge }) => !isMerge).length <= 1;
    if (found.length === 0 || isSingle)
        return { kind: 'squash', commits: [newest], leftOut: [] };
    return { kind: 'rebase', commits: found, leftOut };
}
function isSameWork(proposed, { sha, author, authored, message }) {
    if (proposed.sha === sha)
        return true;
    return (proposed.author.name === author.name &&
        proposed.author.email === author.email &&
        proposed.authored === Number(authored.split(' ')[0]) * 1000 &&
        proposed.message.trim() === message.trim());
}

;// CONCATENATED MODULE: ./build/actions/cherry-pick-hotfix/missing.js




const NOBODY = { name: 'gitops-actions', email: 'gitops-actions@localhost' };
async function findMissing(repository, search) {
    const { git } = repository;
    const { landedOn, targets } = search;
    const source = (await git.snapshot(landedOn)).commit;
    const tips = new Map();
    for (const target of targets)
        tips.set(target, (await git.snapshot(target)).commit);
    const hotfixes = await landedHotfixes(repository, search, await lackedBy(git, source, [...tips.values()]));
    const missing = [];
    for (const hotfix of hotfixes) {
        for (const [target, tip] of tips) {
            const request = { commits: hotfix.commits, branch: target, committer: NOBODY };
            const lacking = (await pickOnto(git, request, tip)).commits.filter(({ status }) => status !== 'already-applied');
            const { subject, pullRequest } = hotfix;
            const told = { target, commits: lacking.map(({ sha }) => sha), subject };
            if (lacking.length > 0)
                missing.push({ ...told, ...(pullRequest === undefined ? {} : { pullRequest }) });
        }
    }
    return { missing, looked: hotfixes.length };
}
async function lackedBy(git, source, tips) {
    const lacked = new Map();
    for (const tip of tips)
        for (const commit of await git.commitsBetween(tip, source))
            lacked.set(commit.sha, commit);
    return lacked;
}
async function landedHotfixes(repository, { landedOn, isHotfix, since = Number.NEGATIVE_INFINITY }, lacked) {
    const recent = [...lacked.values()].filter(({ date }) => date >= since);
    if (recent.length === 0)
        return [];
    const oldest = Math.min(...recent.map(({ date }) => date));
    const found = new Map();
    const forge = await forgeOf(repository);
    for (const { number, head, mergeCommit } of (await forge?.mergedInto(landedOn, oldest)) ?? []) {
        if (!isHotfix(head) || !recent.some(({ sha }) => sha === mergeCommit))
            continue;
        const pull = await forge?.readMerge(number);
        if (pull?.kind !== 'merged')
            continue;
        const { commits } = await meaningOf(pull, (sha) => repository.git.commit(sha));
        found.set(mergeCommit, { commits, subject: pull.title, pullRequest: number });
    }
    const known = new Set([...found.values()].flatMap(({ commits }) => commits.map(({ sha }) => sha)));
    for (const commit of recent) {
        const branch = mergedBranch(commit);
        const isMarked = commit.trailers.some(([key]) => key.toLowerCase() === 'hotfix');
        if (known.has(commit.sha) || !(isMarked || (branch !== undefined && isHotfix(branch))))
            continue;
        found.set(commit.sha, { commits: [commit], subject: commit.subject });
    }
    return [...found.values()];
}
async function forgeOf(repository) {
    try {
        return await repository.forge();
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            return undefined;
        throw error;
    }
}
const SUBJECTS = [
    /^Merge (?:remote-tracking )?branch '(?:origin\/)?([^']+)'/,
    /^Merge pull request #\d+ from [^/\s]+\/(\S+)$/,
    /^Merge pull request '.*' \(#\d+\) from (?:[^:\s]+:)?(\S+) into /,
];
function mergedBranch({ subject, parents }) {
    if (parents.length < 2)
        return undefined;
    return SUBJECTS.map((pattern) => pattern.exec(subject)?.[1]).find((branch) => branch !== undefined);
}
function describeMissing(missing, landedOn) {
    const lines = missing.map(({ target, commits, subject, pullRequest }) => `  ${target}: ${pullRequest === undefined ? '' : `#${pullRequest} `}${JSON.stringify(subject)} (${commits.map((sha) => sha.slice(0, 12)).join(', ')})`);
    const [first] = missing;
    return new errors/* ConflictError */.fK(`${missing.length === 1 ? 'a hotfix' : `${missing.length} hotfixes`} of ${landedOn} would be lost with the next release:\n${lines.join('\n')}`, {
        hint: `Carry each with cherry-pick-hotfix. Where a target is not to have it, let a commit there say so: git commit --allow-empty -m 'not needed here' -m '(cherry picked from commit ${first?.commits[0]})'`,
    });
}
function missingSummary({ missing, looked, targets, landedOn }, repository) {
    const names = targets.map(markdown/* code */.aY).join(', ');
    const heading = `## Hotfixes of ${(0,markdown/* code */.aY)(landedOn)} in ${names}`;
    if (missing.length === 0)
        return `${heading}\n\nNone is missing; ${looked} looked at.`;
    const { commit: urlOf } = repository.links(landedOn);
    const rows = missing.map(({ target, commits, subject, pullRequest }) => [
        (0,markdown/* code */.aY)(target),
        `${pullRequest === undefined ? '' : `#${pullRequest} `}${(0,markdown/* code */.aY)(subject)}`,
        commits
            .map((sha) => (urlOf === undefined ? (0,markdown/* code */.aY)(sha.slice(0, 12)) : (0,markdown/* link */.nf)((0,markdown/* code */.aY)(sha.slice(0, 12)), urlOf(sha))))
            .join(' '),
    ]);
    return `${heading}\n\n${(0,markdown/* table */.tp)(['Missing from', 'Hotfix', 'Commits'], rows)}`;
}

;// CONCATENATED MODULE: ./build/actions/cherry-pick-hotfix/report.js


function announceHotfix(log, { commits, landedOn, meaning, pullRequest }) {
    const what = pullRequest === undefined ? '' : `Pull request #${pullRequest.number} (${meaning?.kind}): `;
    log.info(`${what}${commits.length} commit${commits.length === 1 ? '' : 's'} of ${landedOn}`);
    for (const { sha, subject } of commits)
        log.info(`  ${sha.slice(0, 12)} ${subject}`);
    for (const { sha, message } of meaning?.leftOut ?? []) {
        log.notice(`${sha.slice(0, 12)} ${JSON.stringify(message.split('\n')[0])} was proposed, and yet is no commit of ${landedOn}: the rebase left it out, so it is not carried`);
    }
}
function announceResult(log, result) {
    const { target, status, reason, pullRequest, commands, commits } = result;
    const where = pullRequest === undefined ? '' : `, pull request #${pullRequest.number}: ${pullRequest.url}`;
    const line = `${target}: ${status}${where}`;
    if (status === 'conflict' || status === 'failed')
        log.warning([line, reason, commands].filter((part) => part !== undefined).join('\n'));
    else
        log.info(line);
    for (const { path, values, spelling } of commits.flatMap(({ settled }) => settled ?? [])) {
        for (const value of values) {
            const text = `  ${path} ${value.key}: ${String(value.before)} → ${String(value.to)}`;
            if (isOverridden(value))
                log.warning(`${target}:${text} (the hotfix found ${String(value.from)})`);
            else
                log.info(`${text}, set by key`);
        }
        if (spelling === 'dropped')
            log.warning(`${target}: comments that came with the hotfix found no place in ${path}`);
    }
}
const SUMMARY_LIMIT = 200_000;
function hotfixSummary({ hotfix, results, dryRun }, repository) {
    const rows = results.map(({ target, status, pullRequest, commitSha, reason }) => [
        (0,markdown/* code */.aY)(target),
        status === 'picked' || status === 'already-applied' ? status : `**${status}**`,
        pullRequest === undefined
            ? (0,markdown/* code */.aY)(commitSha?.slice(0, 12) ?? '')
            : `${(0,markdown/* link */.nf)(`#${pullRequest.number}`, pullRequest.url)}${pullRequest.draft ? ' (draft)' : ''}`,
        (0,markdown/* code */.aY)(reason ?? ''),
    ]);
    const heading = `## Hotfix ${describeHotfix(hotfix)} from ${(0,markdown/* code */.aY)(hotfix.landedOn)}${dryRun ? ': dry run, nothing was changed' : ''}`;
    return (0,markdown/* fitSections */.WK)([
        { markdown: heading },
        { markdown: (0,markdown/* table */.tp)(['Target', 'Status', 'Where', 'Why'], rows) },
        ...results.map((result) => ({ markdown: targetDetails(result, repository), instead: '' })),
    ], SUMMARY_LIMIT);
}
function targetDetails({ target, commits, commands }, repository) {
    if (commits.length === 0)
        return '';
    const parts = [
        commitTable(commits, repository.links(target)),
        settledSection(commits.flatMap(({ settled }) => settled ?? [])),
        commands === undefined ? '' : (0,markdown/* fenced */.OF)('sh', commands),
    ];
    return (0,markdown/* details */.zH)((0,markdown/* code */.aY)(target), parts.filter((part) => part !== '').join('\n\n'));
}

;// CONCATENATED MODULE: ./build/actions/cherry-pick-hotfix/request.js


async function readHotfix(inputs, asked) {
    if (inputs.commits.length > 0)
        return { kind: 'hotfix', hotfix: await fromCommits(inputs, asked) };
    if (inputs.pullRequest !== undefined) {
        const number = readNumber(inputs.pullRequest);
        const read = await (await asked.forge()).readMerge(number);
        if (read.kind === 'absent')
            throw refused('pull-request', `there is no pull request #${number}`);
        if (read.kind === 'not-merged') {
            throw refused('pull-request', `#${number} is ${read.state}, not merged: there is nothing to carry yet`);
        }
        return { kind: 'hotfix', hotfix: await fromPullRequest(read, inputs, asked) };
    }
    return fromEvent(inputs, asked);
}
function refused(input, problem) {
    return new errors/* InputError */.dz([{ input, problem }]);
}
function readNumber(text) {
    const number = /^#?([1-9]\d*)$/.exec(text)?.[1];
    if (number !== undefined)
        return Number(number);
    throw refused('pull-request', `${JSON.stringify(text)} is not the number of a pull request`);
}
async function fromEvent(inputs, asked) {
    const number = await numberOfEvent(await asked.event(), asked);
    if (number === undefined) {
        throw refused('pull-request', 'is empty, and so is `commits`, and no pull request belongs to the event that started this run: say which hotfix to carry');
    }
    const read = await (await asked.forge()).readMerge(number);
    if (read.kind !== 'merged')
        return { kind: 'none', why: `pull request #${number} was not merged` };
    if (asked.isHotfix(read))
        return { kind: 'hotfix', hotfix: await fromPullRequest(read, inputs, asked) };
    return {
        kind: 'none',
        why: `pull request #${number} comes from ${read.head}, which \`hotfix-branches\` does not name, and no label asks for it`,
    };
}
async function numberOfEvent(event, { forge }) {
    if (event.pull_request !== undefined)
        return event.pull_request.number;
    const { after, ref } = event;
    if (typeof after !== 'string' || typeof ref !== 'string')
        return undefined;
    const merges = await (await forge()).mergesOf(after);
    return merges.find(({ base }) => `refs/heads/${base}` === ref)?.number;
}
async function fromPullRequest(pull, { branch }, { git }) {
    if (branch !== undefined && branch !== pull.base) {
        throw refused('branch', `${branch} is not where pull request #${pull.number} was merged, which is ${pull.base}`);
    }
    const meaning = await meaningOf(pull, (sha) => git.commit(sha));
    return {
        commits: meaning.commits,
        landedOn: pull.base,
        title: pull.title,
        source: `pr-${pull.number}`,
        pullRequest: pull,
        meaning,
    };
}
async function fromCommits({ commits, branch, pullRequest }, { git }) {
    if (pullRequest !== undefined)
        throw refused('commits', 'is given together with `pull-request`; give one of them');
    const landedOn = branch ?? (await git.defaultBranch());
    const shas = await resolveAll(git, commits, landedOn);
    const read = [];
    for (const sha of shas)
        read.push(await git.commit(sha));
    const [first, ...more] = read;
    const others = more.length === 0 ? '' : ` and ${more.length} more`;
    return {
        commits: read,
        landedOn,
        title: `${first?.subject ?? ''}${others}`,
        source: `${first?.sha.slice(0, 12) ?? ''}${more.length === 0 ? '' : `-and-${more.length}-more`}`,
        pullRequest: undefined,
        meaning: undefined,
    };
}
const HISTORY = 2_000;
async function resolveAll(git, written, branch) {
    const wrong = written.filter((sha) => !/^[0-9a-f]{7,64}$/i.test(sha));
    if (wrong.length > 0) {
        throw new errors/* InputError */.dz(wrong.map((sha) => ({
            input: 'commits',
            problem: `${JSON.stringify(sha)} is not a commit id (7 to 40 hexadecimal digits)`,
        })));
    }
    const short = new Map(written.filter((sha) => !isWhole(sha)).map((sha) => [sha.toLowerCase(), new Set()]));
    let seen = 0;
    if (short.size > 0) {
        for await (const { sha } of git.history(branch)) {
            for (const [prefix, found] of short)
                if (sha.startsWith(prefix))
                    found.add(sha);
            seen += 1;
            if (seen >= HISTORY)
                break;
        }
    }
    const resolved = written.map((sha) => (isWhole(sha) ? sha.toLowerCase() : complete(sha, short, branch)));
    return [...new Set(resolved)];
}
function isWhole(sha) {
    return sha.length === 40 || sha.length === 64;
}
function complete(sha, short, branch) {
    const [only, ...more] = short.get(sha.toLowerCase()) ?? [];
    if (only === undefined)
        throw refused('commits', `${sha} begins no commit of ${branch}; write the whole id`);
    if (more.length > 0)
        throw refused('commits', `${sha} begins several commits of ${branch}: ${[only, ...more].join(', ')}`);
    return only;
}

;// CONCATENATED MODULE: ./build/actions/cherry-pick-hotfix/result.js
function isSafe({ status }) {
    return status === 'picked' || status === 'already-applied';
}

// EXTERNAL MODULE: ./build/packages/config-repo/route.js + 3 modules
var route = __webpack_require__(5679);
;// CONCATENATED MODULE: ./build/actions/cherry-pick-hotfix/targets.js


async function readEnvironments(landedOn, branch, { config }) {
    const path = config.replace(/^(\.\/)+/, '');
    const isThere = (await landedOn.list()).some((entry) => entry.path === path);
    return isThere ? (0,route/* readConfig */.Xg)(landedOn, { config, environments: '' }, branch) : undefined;
}
function labelledTargets(labels, { labelPattern }) {
    const pattern = readPattern(labelPattern);
    return labels.flatMap((label) => pattern.exec(label)?.[1] ?? []);
}
function readPattern(source) {
    try {
        return new RegExp(source);
    }
    catch (cause) {
        const problem = `${JSON.stringify(source)} is not a regular expression`;
        throw new errors/* InputError */.dz([{ input: 'label-pattern', problem }], { cause });
    }
}
function chooseTargets({ labels, landedOn, config }, inputs) {
    const labelled = labelledTargets(labels, inputs);
    const [input, named] = inputs.targets.length > 0 ? ['targets', inputs.targets] : ['label-pattern', labelled];
    if (named.length > 0)
        return { kind: 'targets', branches: namedBranches(named, { landedOn, config }, input) };
    if (config === undefined) {
        return {
            kind: 'none',
            why: `no target is named: not by \`targets\`, not by a label that fits ${inputs.labelPattern}, and there is no ${inputs.config} on ${landedOn} whose environments would say`,
        };
    }
    const upstream = upstreamBranches(config, landedOn);
    if (upstream.length > 0)
        return { kind: 'targets', branches: upstream };
    return {
        kind: 'none',
        why: `no environment of ${config.file} that releases pass through before they come to ${landedOn} lives on another branch`,
    };
}
function namedBranches(names, { landedOn, config }, input) {
    const branches = names.map((name) => config?.environments.get(name)?.branch ?? name);
    const itself = branches.indexOf(landedOn);
    if (itself === -1)
        return [...new Set(branches)];
    const problem = `${JSON.stringify(names[itself])} is the branch ${landedOn}, which the hotfix landed on`;
    throw new errors/* InputError */.dz([{ input, problem }]);
}
function upstreamBranches({ environments }, landedOn) {
    const branches = new Set();
    for (const environment of environments.values()) {
        if (environment.branch !== landedOn)
            continue;
        for (let name = environment.from; name !== undefined;) {
            const source = environments.get(name);
            if (source !== undefined && source.branch !== landedOn)
                branches.add(source.branch);
            name = source?.from;
        }
    }
    return [...branches];
}

;// CONCATENATED MODULE: ./build/actions/cherry-pick-hotfix/run.js
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











async function run(inputs, { job, openRepository }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const repository = __addDisposableResource(env_1, await openRepository(inputs), true);
        if (inputs.verify)
            return await verify(inputs, repository, job);
        const asked = await readHotfix(inputs, {
            git: repository.git,
            forge: () => repository.forge(),
            event: () => job.runner.event(),
            isHotfix: ({ head, labels }) => isHotfixBranch(inputs, head) || labelledTargets(labels, inputs).length > 0,
        });
        if (asked.kind === 'none')
            return nothing(asked.why, job);
        const { hotfix } = asked;
        announceHotfix(job.log, hotfix);
        const targets = await targetsOf(repository, hotfix.landedOn, hotfix.pullRequest?.labels ?? [], inputs);
        if (targets.kind === 'none')
            return untargeted(targets.why, hotfix, job);
        const delivered = [];
        for (const delivery of deliveries(targets.branches, { hotfix, repository, inputs, job })) {
            const one = await (inputs.dryRun ? rehearse(delivery) : deliver(delivery));
            announceResult(job.log, one.result);
            delivered.push(one);
        }
        const results = delivered.map(({ result }) => result);
        job.summary.add(hotfixSummary({ hotfix, results, dryRun: inputs.dryRun }, repository));
        return run_conclude(hotfix, delivered, inputs);
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
function isHotfixBranch({ hotfixBranches }, branch) {
    return picomatch(hotfixBranches)(branch);
}
async function targetsOf({ git }, landedOn, labels, inputs) {
    const config = await readEnvironments(await git.snapshot(landedOn), landedOn, inputs);
    return chooseTargets({ labels, landedOn, config }, inputs);
}
function nothing(why, { log, summary }) {
    log.notice(`Nothing to carry: ${why}.`);
    summary.add(`Nothing to carry: ${why}.`);
    return { results: [], commits: [], pullRequestNumbers: [], pullRequestUrls: [] };
}
function untargeted(why, { pullRequest }, job) {
    if (pullRequest !== undefined)
        return nothing(why, job);
    throw new errors/* InputError */.dz([{ input: 'targets', problem: `is empty, and ${why}` }]);
}
function deliveries(branches, { hotfix, repository, inputs, job }) {
    const { mode, conflictResolution, committer, autoMerge, mergeMethod, title, body } = inputs;
    const { labels, assignees, reviewers, teamReviewers, milestone } = inputs;
    const lasting = [hotfix.landedOn, ...branches];
    return branches.map((target) => {
        const head = (0,message/* fillTemplate */.ou)(inputs.pullRequestBranch, { source: hotfix.source, to: target }, 'pull-request-branch');
        assertOwnBranch(head, lasting);
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
                job,
            },
            titleTemplate: title,
            introduction: body?.trim() ?? '',
            decoration: { labels, assignees, reviewers, teamReviewers, ...(milestone === undefined ? {} : { milestone }) },
        };
    });
}
function assertOwnBranch(head, lasting) {
    (0,branch_name/* assertBranchName */.a)(head, 'pull-request-branch');
    if (!lasting.includes(head))
        return;
    const problem = `${JSON.stringify(head)} is a branch that a hotfix is carried from or to; a pull request needs one of its own`;
    throw new errors/* InputError */.dz([{ input: 'pull-request-branch', problem }]);
}
function run_conclude({ commits }, delivered, inputs) {
    const results = delivered.map(({ result }) => result);
    const pulls = results.flatMap(({ pullRequest }) => pullRequest ?? []);
    const outputs = {
        results,
        commits: commits.map(({ sha }) => sha),
        pullRequestNumbers: pulls.map(({ number }) => number),
        pullRequestUrls: pulls.map(({ url }) => url),
    };
    const failed = delivered.filter(({ result }) => !isSafe(result) && !isHandedOver(result, inputs));
    if (failed.length === 0)
        return outputs;
    throw new failure/* FailedStep */.u({ outputs, cause: failureOf(failed) });
}
function failureOf(failed) {
    const results = failed.map(({ result }) => result);
    const message = `the hotfix did not get to ${results.map(({ target, status }) => `${target} (${status})`).join(', ')}`;
    const told = results.map(({ target, reason, commands }) => [`${target}: ${reason}`, commands ?? []].flat().join('\n'));
    const hint = told.join('\n');
    const remote = failed.flatMap(({ error }) => (error instanceof errors/* RemoteError */.Hi ? error : []));
    if (remote.length < failed.length) {
        return new errors/* ConflictError */.fK(message, { hint, paths: results.flatMap(({ paths }) => paths ?? []) });
    }
    const [status] = remote.flatMap((error) => error.status ?? []);
    const retryable = remote.every((error) => error.retryable);
    return new errors/* RemoteError */.Hi(message, { hint, retryable, ...(status === undefined ? {} : { status }), cause: remote[0] });
}
function isHandedOver({ status, pullRequest }, { conflictResolution }) {
    return status === 'conflict' && pullRequest !== undefined && conflictResolution === 'draft-pull-request';
}
async function verify(inputs, repository, { log, summary, clock }) {
    const landedOn = inputs.branch ?? (await repository.git.defaultBranch());
    const targets = await targetsOf(repository, landedOn, [], inputs);
    if (targets.kind === 'none')
        throw new errors/* InputError */.dz([{ input: 'targets', problem: `is empty, and ${targets.why}` }]);
    const since = inputs.since === undefined ? undefined : clock.now() - inputs.since;
    const isHotfix = (branch) => isHotfixBranch(inputs, branch);
    const { missing, looked } = await findMissing(repository, { landedOn, targets: targets.branches, isHotfix, since });
    summary.add(missingSummary({ missing, looked, targets: targets.branches, landedOn }, repository));
    log.info(`${looked} hotfix${looked === 1 ? '' : 'es'} of ${landedOn}; missing: ${missing.length}`);
    const outputs = { missing };
    if (missing.length === 0)
        return outputs;
    throw new failure/* FailedStep */.u({ outputs, cause: describeMissing(missing, landedOn) });
}


/***/ }),

/***/ 6695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ cherryPickByHand),
/* harmony export */   tk: () => (/* binding */ rebaseByHand),
/* harmony export */   vi: () => (/* binding */ mergeByHand)
/* harmony export */ });
/* harmony import */ var _shell__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3529);

function mergeByHand({ repository, start, merged, result, replaces, paths }) {
    return inClone(repository, [
        `git switch --detach ${remote(start)}`,
        ...merged.flatMap((branch) => [`git merge ${remote(branch)}`, settle(paths)]),
        push(result, replaces),
    ]);
}
function rebaseByHand({ repository, branch, from, onto, replaces }) {
    return inClone(repository, [
        `git switch --detach ${remote(branch)}`,
        `git rebase --onto ${remote(onto)} ${remote(from)}`,
        push(branch, replaces),
    ]);
}
function cherryPickByHand({ repository, start, commits, hasMerge, paths, result, place }) {
    const lease = place === 'instead' ? `${(0,_shell__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(`--force-with-lease=${result}`)} ` : '';
    return inClone(repository, [
        `git switch --detach ${(0,_shell__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(start)}`,
        `git cherry-pick -x ${hasMerge ? '-m 1 ' : ''}${commits.join(' ')}`,
        `# settle what conflicts, then: git add ${paths.map(_shell__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r).join(' ')} && git -c core.editor=true cherry-pick --continue`,
        '# if git says that a pick is empty: git cherry-pick --skip',
        `git push ${lease}origin ${(0,_shell__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(`HEAD:refs/heads/${result}`)}`,
    ]);
}
function inClone(repository, commands) {
    return [`In a clone of ${repository}:`, 'git fetch origin', ...commands].join('\n  ');
}
function settle(paths) {
    return `# settle what conflicts, then: git add ${paths.map(_shell__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r).join(' ')} && git commit --no-edit`;
}
function push(branch, replaces) {
    const lease = replaces === undefined ? '' : `${(0,_shell__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(`--force-with-lease=${branch}:${replaces}`)} `;
    return `git push ${lease}origin ${(0,_shell__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(`HEAD:refs/heads/${branch}`)}`;
}
function remote(branch) {
    return (0,_shell__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(`origin/${branch}`);
}


/***/ }),

/***/ 5814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ foreignCommits),
/* harmony export */   EL: () => (/* binding */ readHeadState),
/* harmony export */   GW: () => (/* binding */ promotedSource),
/* harmony export */   R1: () => (/* binding */ promotedImages),
/* harmony export */   T0: () => (/* binding */ headQuestion),
/* harmony export */   YI: () => (/* binding */ promotionIdOf),
/* harmony export */   fq: () => (/* binding */ peoplesCommits),
/* harmony export */   k8: () => (/* binding */ promotionsTo),
/* harmony export */   oU: () => (/* binding */ ownedByTrailer),
/* harmony export */   ry: () => (/* binding */ foreignBranch)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2730);

function ownedByTrailer(maker, key, value) {
    return { maker, owns: ({ trailers }) => trailers.some((trailer) => trailer[0] === key && trailer[1] === value) };
}
function promotionsTo(environment) {
    return ownedByTrailer('promotion', 'Promoted-To', environment);
}
function headQuestion(proposal, { name, strategy }, { source, target }) {
    return { ...proposal, owner: promotionsTo(name), strategy, base: target.commit, source: source.commit };
}
async function readHeadState(git, question) {
    const { branch, owner, base, source } = question;
    const tip = await git.branchTip(branch);
    if (tip === undefined)
        return { kind: 'absent' };
    const ahead = await git.commitsBetween(base, tip);
    const ours = ahead.filter((commit) => owner.owns(commit));
    const brought = await broughtAlong(git, { base, source, tip }, ahead, ours);
    const own = ahead.filter(({ sha }) => !brought.has(sha));
    const beyondBase = await withoutUpdates(git, own, [base]);
    if (isAllOurs(beyondBase, ours))
        return { kind: 'ours', tip, commits: beyondBase };
    const commits = await withoutLasting(git, beyondBase, tip, question);
    if (isAllOurs(commits, ours))
        return { kind: 'ours', tip, commits };
    const isPartlyOurs = ours.length > 0 || (await someMergesSource(git, commits, question));
    return { kind: isPartlyOurs ? 'shared' : 'foreign', tip, commits };
}
function isAllOurs(commits, ours) {
    return commits.every((commit) => ours.includes(commit));
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
async function tipsOf(git, branches) {
    if (branches.length === 0)
        return [];
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
    for (const commit of commits)
        if (!(await isPlainUpdate(git, commit, bases)))
            left.push(commit);
    return left;
}
async function isPlainUpdate(git, { parents, tree }, bases) {
    const [ours, theirs, ...more] = parents;
    if (ours === undefined || theirs === undefined || more.length > 0)
        return false;
    if (!(await isInSome(git, theirs, bases)))
        return false;
    const merged = await git.mergeTree(ours, theirs);
    return merged.kind === 'clean' && merged.tree === tree;
}
async function isInSome(git, commit, tips) {
    for (const tip of tips)
        if (await git.isAncestor(commit, tip))
            return true;
    return false;
}
async function someMergesSource(git, commits, { strategy, base, source }) {
    if (strategy !== 'merge')
        return false;
    for (const { parents } of commits.filter((commit) => commit.parents.length > 1)) {
        const left = [];
        for (const parent of parents)
            if (!(await git.isAncestor(parent, base)))
                left.push(parent);
        if (left.length === parents.length)
            continue;
        for (const parent of left)
            if (await git.isAncestor(parent, source))
                return true;
    }
    return false;
}
function peoplesCommits({ commits }, environment) {
    return commits.filter((commit) => !promotionsTo(environment).owns(commit));
}
function promotionIdOf(state) {
    if (state.kind === 'absent')
        return undefined;
    const trailers = state.commits.flatMap((commit) => commit.trailers);
    return trailers.find(([key]) => key === 'Promotion-Id')?.[1];
}
function promotedSource({ commits }, environment) {
    const newest = commits.find((commit) => promotionsTo(environment).owns(commit));
    return newest?.trailers.find(([key]) => key === 'Promoted-From')?.[1].replace(/^.*@/, '');
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
function otherEnvironment(commits, environment) {
    const promoted = commits.flatMap(({ trailers }) => trailers.filter(([key]) => key === 'Promoted-To'));
    return promoted.map(([, value]) => value).find((value) => value !== environment);
}
function foreignBranch({ branch, environment }, state) {
    const other = otherEnvironment(state.commits, environment);
    if (other === undefined)
        return foreignCommits({ branch, owner: promotionsTo(environment) }, state);
    const problem = `${JSON.stringify(branch)} is the branch of the pull request that promotes to ${other}; ${environment} needs one of its own: put {to} into the name, such as promote/{to}`;
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([{ input: 'pull-request-branch', problem }]);
}
function foreignCommits({ branch, owner: { maker } }, { commits }) {
    const [newest] = commits;
    const what = newest === undefined
        ? ''
        : ` (newest: ${newest.sha.slice(0, 12)} ${JSON.stringify(newest.subject)} by ${newest.author.name})`;
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConflictError */ .fK(`branch ${branch} holds ${commits.length} commit${commits.length === 1 ? '' : 's'} that no ${maker} made${what}`, {
        hint: 'Nothing was changed. Delete or rename that branch if it is not needed, or choose another with `pull-request-branch`.',
    });
}


/***/ }),

/***/ 9290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ keepPullRequest)
/* harmony export */ });
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7485);
/* harmony import */ var _head_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5814);
/* harmony import */ var _publish_head_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3420);
/* harmony import */ var _pull_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4007);




const ATTEMPTS = 5;
const UNTOUCHED = { operation: 'none', pullRequest: undefined, headSha: undefined, autoMerge: undefined };
async function keepPullRequest(repository, kept, job) {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        const scene = await look(repository, kept, job);
        const content = await kept.content(scene.tip, standingCommits(scene));
        const outcome = content === undefined ? await close(scene) : await propose(scene, content);
        if (outcome !== 'lost-race')
            return outcome;
    }
    throw (0,_publish_head_js__WEBPACK_IMPORTED_MODULE_0__/* .tooManyRaces */ .Az)(kept.branch, kept.owner, ATTEMPTS);
}
async function look(repository, kept, job) {
    const { branch, base, owner, lasting } = kept;
    const forge = await repository.forge();
    const open = await forge.openPullRequests(branch);
    const tip = await repository.git.snapshot(base);
    const question = { branch, owner, lasting, strategy: 'images', base: tip.commit, source: tip.commit };
    const state = await (0,_head_state_js__WEBPACK_IMPORTED_MODULE_1__/* .readHeadState */ .EL)(repository.git, question);
    const existing = open.find((pull) => pull.base === base);
    const isUsedElsewhere = open.some((pull) => pull !== existing);
    return { repository, forge, kept, tip, existing, isUsedElsewhere, question, state, job };
}
function standingCommits({ state, kept: { owner } }) {
    return state.kind === 'absent' ? [] : state.commits.filter((commit) => owner.owns(commit));
}
async function propose(scene, content) {
    const { forge, kept } = scene;
    const { draft, title, body } = content;
    if (await isLeftToPeople(scene))
        return leaveToPeople(scene);
    const existing = draft ? await yieldToDraft(scene) : scene.existing;
    const head = await updateHead(scene, content.head);
    if (head.kind === 'lost-race')
        return 'lost-race';
    const { branch, base, decoration } = kept;
    const written = await (0,_pull_text_js__WEBPACK_IMPORTED_MODULE_2__/* .writePullText */ .Q)(forge, existing, { title, body, head: branch, base, draft, decoration });
    const { pullRequest } = written;
    const isMergeable = kept.autoMerge && !pullRequest.draft;
    const autoMerge = isMergeable ? await forge.autoMerge(pullRequest.number, kept.mergeMethod, head.sha) : undefined;
    const isUpdated = written.operation === 'none' && head.kind === 'written';
    return { operation: isUpdated ? 'updated' : written.operation, pullRequest, headSha: head.sha, autoMerge };
}
async function isLeftToPeople({ repository, kept, tip, existing, question, state }) {
    if (state.kind === 'foreign')
        throw (0,_head_state_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignCommits */ .BX)(question, state);
    if (state.kind !== 'shared')
        return false;
    if (existing !== undefined)
        return true;
    if (await (0,_publish_head_js__WEBPACK_IMPORTED_MODULE_0__/* .isMerged */ .TL)({ repository, ...kept }, tip, state.tip))
        return false;
    throw (0,_head_state_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignCommits */ .BX)(question, { commits: state.commits.filter((commit) => !kept.owner.owns(commit)) });
}
async function leaveToPeople({ forge, existing, kept, job }) {
    if (existing === undefined)
        return UNTOUCHED;
    await forge.cancelAutoMerge(existing.number);
    job.log.notice(`Pull request #${existing.number} is left as it is: people added commits to its branch ${kept.branch}, and theirs are kept.`);
    return { ...UNTOUCHED, pullRequest: existing, headSha: existing.headSha };
}
async function yieldToDraft({ forge, existing }) {
    if (existing === undefined || existing.draft)
        return existing;
    await forge.cancelAutoMerge(existing.number);
    await forge.closePullRequest(existing.number, 'What this brings needs work first, so a draft takes its place.');
    return undefined;
}
async function updateHead(scene, content) {
    const { repository, kept, tip, state } = scene;
    const made = 'commit' in content ? content.commit : await (0,_commit_js__WEBPACK_IMPORTED_MODULE_3__/* .createLocally */ .Zt)(repository, tip, content, kept.identity);
    if (state.kind === 'ours' && (await saysTheSame(scene, state, made)))
        return { kind: 'current', sha: state.tip };
    const isSigned = kept.identity.signCommits;
    return (0,_publish_head_js__WEBPACK_IMPORTED_MODULE_0__/* .publishHead */ .Ik)({ ...scene, identity: kept.identity }, tip, isSigned ? content : { commit: made });
}
async function saysTheSame({ repository: { git }, kept, tip }, standing, made) {
    const wanted = (await git.commitsBetween(tip.commit, made)).filter((commit) => kept.owner.owns(commit));
    const [newest] = wanted;
    if (newest === undefined || JSON.stringify(wanted.map(textOf)) !== JSON.stringify(standing.commits.map(textOf))) {
        return false;
    }
    const merged = await git.mergeTree(tip.commit, standing.tip);
    return merged.kind === 'clean' && merged.tree === newest.tree;
}
function textOf({ subject, body }) {
    return [subject, body];
}
async function close(scene) {
    const { repository, forge, kept, existing, isUsedElsewhere, question, state, job } = scene;
    if (existing !== undefined && state.kind === 'foreign')
        throw (0,_head_state_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignCommits */ .BX)(question, state);
    if (existing !== undefined) {
        const why = state.kind === 'shared' ? ` The branch ${question.branch} is kept: it holds commits that people added.` : '';
        await forge.closePullRequest(existing.number, `${kept.whenClosed}${why}`);
    }
    const free = kept.deleteBranch ? await freeTip(scene) : undefined;
    if (free !== undefined && isUsedElsewhere) {
        job.log.notice(`The branch ${kept.branch} is kept: somebody opened another pull request of it.`);
    }
    else if (free !== undefined)
        await repository.git.deleteBranch(kept.branch, free);
    if (existing === undefined)
        return UNTOUCHED;
    return {
        ...UNTOUCHED,
        operation: 'closed',
        pullRequest: { ...existing, state: 'closed' },
        headSha: existing.headSha,
    };
}
async function freeTip({ repository, kept, tip, existing, state }) {
    if (state.kind === 'ours')
        return state.tip;
    if (state.kind !== 'shared' || existing !== undefined)
        return undefined;
    return (await (0,_publish_head_js__WEBPACK_IMPORTED_MODULE_0__/* .isMerged */ .TL)({ repository, ...kept }, tip, state.tip)) ? state.tip : undefined;
}


/***/ }),

/***/ 6609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ preview)
/* harmony export */ });
const NOBODY = { name: 'gitops-actions', email: 'gitops-actions@localhost' };
async function preview(git, parents, tree) {
    const commit = await git.createCommit({ parents, tree, message: 'preview', author: NOBODY, committer: NOBODY });
    return git.snapshotAt(commit);
}


/***/ }),

/***/ 3420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ tooManyRaces),
/* harmony export */   Ik: () => (/* binding */ publishHead),
/* harmony export */   TL: () => (/* binding */ isMerged)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2730);
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7485);
/* harmony import */ var _head_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5814);



async function publishHead(place, onto, content) {
    try {
        return await (place.identity.signCommits ? writeSigned : pushHead)(place, onto, content);
    }
    catch (error) {
        throw (await nameInTheWay(place, error)) ?? error;
    }
}
async function nameInTheWay({ repository, question: { branch }, state }, cause) {
    if (state.kind !== 'absent')
        return undefined;
    const names = [...(await repository.git.branches()).keys()];
    const other = names.find((name) => branch.startsWith(`${name}/`) || name.startsWith(`${branch}/`));
    if (other === undefined)
        return undefined;
    const problem = `there can be no branch ${JSON.stringify(branch)} beside the branch ${JSON.stringify(other)}: git takes one for a folder of the other; choose another name, or rename ${JSON.stringify(other)}`;
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([{ input: 'pull-request-branch', problem }], { cause });
}
function tipOf({ state }) {
    return state.kind === 'absent' ? undefined : state.tip;
}
async function pushHead(place, onto, content) {
    const { repository, question, identity } = place;
    const { branch } = question;
    const commit = 'commit' in content ? content.commit : await (0,_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .createLocally */ .Zt)(repository, onto, content, identity);
    const outcome = await repository.git.push({ branch, commit, expected: tipOf(place) ?? 'absent' });
    return outcome === 'pushed' ? { kind: 'written', sha: commit } : { kind: 'lost-race' };
}
async function writeSigned(place, onto, content) {
    const { repository, job } = place;
    const { branch } = place.question;
    if ('commit' in content)
        throw cannotSign();
    const forge = await repository.forge();
    const scratch = `${branch}--signing`;
    const changes = await (0,_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .signableChanges */ .R6)(content, onto);
    const question = { ...place.question, branch: scratch, lasting: [], formerBases: [] };
    const state = await (0,_head_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readHeadState */ .EL)(repository.git, question);
    if (state.kind === 'foreign' || state.kind === 'shared')
        throw (0,_head_state_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignCommits */ .BX)(question, state);
    await forge.setBranch(scratch, onto.commit);
    const outcome = await forge.commit({ branch: scratch, expectedHead: onto.commit, message: content.message, changes });
    if (outcome.kind === 'stale')
        return { kind: 'lost-race' };
    if (!outcome.verified)
        job.log.warning(`the forge made commit ${outcome.sha} but does not show it as verified`);
    await forge.deleteBranch(scratch);
    if ((await repository.git.branchTip(branch)) !== tipOf(place))
        return { kind: 'lost-race' };
    await forge.setBranch(branch, outcome.sha);
    return { kind: 'written', sha: outcome.sha };
}
function cannotSign() {
    const problem = 'commits that keep their authors cannot be made through the forge’s API, which signs only its own; leave sign-commits out';
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([{ input: 'sign-commits', problem }]);
}
async function isMerged({ repository, identity }, base, tip) {
    const { git } = repository;
    const merged = await git.mergeTree(base.commit, tip);
    if (merged.kind === 'conflict')
        return false;
    const content = { parents: [base.commit, tip], tree: { oid: merged.tree }, message: 'preview' };
    const commit = await (0,_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .createLocally */ .Zt)(repository, base, content, identity);
    return (await git.changedFiles(base.commit, commit)).length === 0;
}
function tooManyRaces(branch, { maker }, attempts) {
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConflictError */ .fK(`branch ${branch} was changed by somebody else ${attempts} times while this ${maker} was being written`, {
        hint: 'Let only one run at a time write it: give the workflow a `concurrency` group per target.',
    });
}


/***/ }),

/***/ 4007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ writePullText)
/* harmony export */ });
/* harmony import */ var _promotion__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1999);

async function writePullText(forge, existing, { decoration, ...wanted }) {
    const written = await (existing === undefined ? create(forge, wanted) : bringUpToDate(forge, existing, wanted));
    await forge.decoratePullRequest(written.pullRequest.number, decoration);
    return written;
}
async function create(forge, wanted) {
    return { pullRequest: await forge.createPullRequest(wanted), operation: 'created' };
}
async function bringUpToDate(forge, current, { title, body }) {
    const isSame = current.title === title && (0,_promotion__WEBPACK_IMPORTED_MODULE_0__/* .normaliseLines */ .Sw)(current.body).trim() === body.trim();
    if (isSame)
        return { pullRequest: current, operation: 'none' };
    return { pullRequest: await forge.updatePullRequest(current.number, { title, body }), operation: 'updated' };
}


/***/ }),

/***/ 8228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pn: () => (/* binding */ normaliseImageName),
/* harmony export */   b0: () => (/* binding */ isSameImageName),
/* harmony export */   l0: () => (/* binding */ isDomain)
/* harmony export */ });
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
function isSameImageName(a, b) {
    return normaliseImageName(a) === normaliseImageName(b);
}


/***/ }),

/***/ 6634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vz: () => (/* binding */ asImageReference),
/* harmony export */   WQ: () => (/* binding */ digestProblem),
/* harmony export */   ft: () => (/* binding */ InvalidReference),
/* harmony export */   mQ: () => (/* binding */ splitReference),
/* harmony export */   my: () => (/* binding */ formatImageReference),
/* harmony export */   qH: () => (/* binding */ tagProblem),
/* harmony export */   rH: () => (/* binding */ nameProblem),
/* harmony export */   te: () => (/* binding */ referenceProblem)
/* harmony export */ });
/* unused harmony export parseImageReference */
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2730);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8228);


class InvalidReference extends _errors__WEBPACK_IMPORTED_MODULE_0__/* .GitopsError */ .$n {
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
function formatImageReference({ name, tag, digest }) {
    return `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
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
    if (name.length > MAX_NAME_LENGTH)
        return `the name is ${name.length} characters long; ${MAX_NAME_LENGTH} are allowed`;
    if (/\s/.test(name))
        return `the name ${JSON.stringify(name)} holds white space`;
    if (name.includes('://'))
        return 'an image has no scheme; leave out everything up to "://"';
    const components = name.split('/');
    const first = components[0] ?? '';
    if (components.length === 1 || !(0,_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isDomain */ .l0)(first))
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


/***/ }),

/***/ 3908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   WK: () => (/* binding */ fitSections),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details),
/* harmony export */   zP: () => (/* binding */ cutToBytes)
/* harmony export */ });
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
function link(text, url) {
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


/***/ }),

/***/ 3227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ environmentDiagram)
/* harmony export */ });
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3908);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1990);


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
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .fenced */ .OF)('mermaid', ['flowchart LR', ...nodes, ...edges, `  style ${id(promotion.to)} stroke-width:3px`].join('\n'));
}
function label(name, images) {
    const versions = [
        ...new Set((0,_images_js__WEBPACK_IMPORTED_MODULE_1__/* .effectiveImages */ .q2)(images).map((each) => `${each.repository.slice(each.repository.lastIndexOf('/') + 1)} ${(0,_images_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(each)}`)),
    ];
    const shown = versions.slice(0, SHOWN_IMAGES);
    const more = versions.length > SHOWN_IMAGES ? [`and ${versions.length - SHOWN_IMAGES} more`] : [];
    return [`<b>${escapeLabel(name)}</b>`, ...[...shown, ...more].map(escapeLabel)].join('<br/>');
}
function escapeLabel(text) {
    return text.replace(/[^\w .:@/+…-]/gu, (character) => `#${character.codePointAt(0)};`);
}


/***/ }),

/***/ 1780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ fileList),
/* harmony export */   UV: () => (/* binding */ describeMissing),
/* harmony export */   WI: () => (/* binding */ commitList),
/* harmony export */   db: () => (/* binding */ describeBlockers),
/* harmony export */   f$: () => (/* binding */ describeNothing),
/* harmony export */   iB: () => (/* binding */ imageTable),
/* harmony export */   k0: () => (/* binding */ gateTable),
/* harmony export */   p: () => (/* binding */ shippedChanges),
/* harmony export */   r6: () => (/* binding */ missingList)
/* harmony export */ });
/* unused harmony export count */
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3908);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1990);


function imageTable({ images }, links) {
    if (images.length === 0)
        return '';
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Image', 'From', 'To', 'Where'], images.map((move) => [(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(move.repository), versionCell(move.from), versionCell(move.to), whereCell(move, links)]));
}
function versionCell(version) {
    return version.tag || version.digest ? (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_images_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(version)) : '–';
}
function whereCell({ file, line }, links) {
    const place = (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${file}:${line}`);
    return links.file ? (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(place, links.file(file, line)) : place;
}
function describeNothing({ from, to, commits }) {
    if (commits.length === 0)
        return `${to.environment} holds what ${from.environment} holds`;
    return `${to.environment} holds everything of ${from.branch}, whose ${count(commits.length, 'commit')} it lacks would change no file (squashed or rebased into it?)`;
}
function count(number, thing) {
    return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
function describeMissing(plan) {
    return missingSentences(plan, (name) => name);
}
function missingList(plan) {
    return missingSentences(plan, _markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)
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
    const shown = beyondImages.slice(0, SHOWN_FILES).map(({ path, change }) => `- ${change} ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(path)}`);
    const more = beyondImages.length > SHOWN_FILES ? [`- … and ${beyondImages.length - SHOWN_FILES} more`] : [];
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`${beyondImages.length} ${images.length > 0 ? 'other ' : ''}file${beyondImages.length === 1 ? '' : 's'}`, [...shown, ...more].join('\n'));
}
const SHOWN_COMMITS = 30;
function commitList(commits, total, urlOf) {
    const shown = commits.slice(0, SHOWN_COMMITS).map((commit) => {
        const short = (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(commit.sha.slice(0, 7));
        const url = urlOf(commit);
        return `- ${url === undefined ? short : (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(short, url)} ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(commit.subject)} – ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(commit.author)}`;
    });
    const more = total > shown.length ? [`- … and ${total - shown.length} more`] : [];
    return [...shown, ...more].join('\n');
}
function shippedChanges(shipped) {
    return shipped
        .map(({ repository, url, commits, total }) => {
        const heading = `${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)((0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(repository), url)}: ${total} commit${total === 1 ? '' : 's'}`;
        return [`**${heading}**`, commitList(commits, total, ({ url: page }) => page)]
            .filter((part) => part !== '')
            .join('\n\n');
    })
        .join('\n\n');
}
function gateTable({ gates }) {
    const mark = { passed: '✅', blocked: '⛔' };
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Gate', 'Result', 'Evidence'], gates.map(({ gate, status, evidence, opens }) => [
        (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(gate),
        `${mark[status]} ${status}`,
        [...evidence.map(_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY), ...(opens ? [`opens ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(opens)}`] : [])].join('<br>'),
    ]));
}
function describeBlockers({ gates }) {
    return gates
        .filter(({ status }) => status === 'blocked')
        .map(({ gate, evidence, opens }) => `${gate}: ${evidence.join('; ')}${opens ? ` (opens ${opens})` : ''}`);
}


/***/ }),

/***/ 1999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NF: () => (/* binding */ pullRequestBody),
/* harmony export */   O5: () => (/* binding */ ledgerParagraph),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   Sw: () => (/* binding */ normaliseLines),
/* harmony export */   Th: () => (/* binding */ BODY_LIMIT),
/* harmony export */   VI: () => (/* binding */ keepTickedBoxes),
/* harmony export */   Zr: () => (/* binding */ pullRequestTitle),
/* harmony export */   fG: () => (/* binding */ diagramOf),
/* harmony export */   kW: () => (/* binding */ isPromotionBody),
/* harmony export */   lu: () => (/* binding */ commitRef)
/* harmony export */ });
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3908);
/* harmony import */ var _diagram_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3227);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3409);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6089);
/* harmony import */ var _presentation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1780);
/* harmony import */ var _rollback_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2450);






const BODY_LIMIT = 65_000;
const LEDGER_LIMIT = 16_000;
function pullRequestTitle(plan) {
    return `Promote ${(0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .describePlan */ .df)(plan)} from ${plan.from.environment} to ${plan.to.environment}`;
}
function pullRequestBody(facts) {
    const { plan, links } = facts;
    const sections = [
        { markdown: facts.introduction, instead: '' },
        {
            markdown: `Promotes **${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plan.from.environment)}** (${commitRef(plan.from.commit, links)}) to **${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plan.to.environment)}**.`,
        },
        { markdown: plan.strategy === 'merge' ? MERGE_COMMIT : '' },
        {
            markdown: (0,_presentation_js__WEBPACK_IMPORTED_MODULE_2__/* .imageTable */ .iB)(plan, links),
            instead: `${plan.images.length} images change; the list is too long for this page.`,
        },
        { markdown: (0,_presentation_js__WEBPACK_IMPORTED_MODULE_2__/* .missingList */ .r6)(plan), instead: `${plan.missing.length} images stay behind.` },
        { markdown: (0,_presentation_js__WEBPACK_IMPORTED_MODULE_2__/* .fileList */ .$Y)(plan), instead: `${plan.files.length} files change.` },
        { markdown: heading('What ships', whatShips(plan, facts.shipped, links)), instead: '' },
        { markdown: heading('Gates', (0,_presentation_js__WEBPACK_IMPORTED_MODULE_2__/* .gateTable */ .k0)(plan)) },
        { markdown: heading('Before merging', facts.checklist.map((item) => `- [ ] ${oneLine(item)}`).join('\n')) },
        { markdown: heading('Rollback plan', (0,_rollback_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .rollbackPlan */ .E)(facts, { kind: 'pull-request' })) },
        { markdown: heading('Environments', (0,_diagram_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentDiagram */ .F)(facts.environments, diagramOf(plan))), instead: '' },
        { markdown: footer(plan) },
    ];
    const ledger = ledgerParagraph(facts.trailers);
    return `${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .fitSections */ .WK)(sections, BODY_LIMIT - (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(ledger))}${ledger}`;
}
const MERGE_COMMIT = '> **Merge this with a merge commit, not by squash or rebase.** Those make new commits of the ones it brings, so that the next promotion finds the same changes on both sides, and conflicts.';
function ledgerParagraph(trailers) {
    const paragraph = (chosen) => chosen.length === 0 ? '' : `\n\n${chosen.map(([key, value]) => `${key}: ${value}`).join('\n')}`;
    const harmless = paragraph(trailers
        .filter(([key, value]) => key !== 'Image' || isPlainText(value))
        .map(([key, value]) => (FREE_TEXT.test(key) ? [key, (0,_ledger_js__WEBPACK_IMPORTED_MODULE_5__/* .bareText */ .Op)(value)] : [key, value])));
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(harmless) <= LEDGER_LIMIT ? harmless : paragraph(trailers.filter(([key]) => key !== 'Image'));
}
const FREE_TEXT = /^(Rollback-Reason|Hold-Reason|Hold-By)$/;
function isPlainText(text) {
    return /^[\w.:/@+() -]+$/.test(text) && !/(^|\W)@/.test(text);
}
function whatShips(plan, shipped, links) {
    const own = (0,_presentation_js__WEBPACK_IMPORTED_MODULE_2__/* .commitList */ .WI)(plan.commits, plan.commits.length, ({ sha }) => links.commit?.(sha));
    return [own, (0,_presentation_js__WEBPACK_IMPORTED_MODULE_2__/* .shippedChanges */ .p)(shipped)].filter((part) => part !== '').join('\n\n');
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
    const short = (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(sha.slice(0, 12));
    return links.commit ? `[${short}](${links.commit(sha)})` : short;
}
function footer({ promotionId, hash }) {
    return `<sub>Promotion ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(promotionId)} · plan ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(hash.slice(0, 12))} · kept up to date by gitops-actions: commits of your own on this branch are kept, edits of this text are not (ticked boxes are).</sub>`;
}
function isPromotionBody(body, environment) {
    return normaliseLines(body).split('\n').includes(`Promoted-To: ${environment}`);
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


/***/ }),

/***/ 2450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ rollbackPlan)
/* harmony export */ });
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3908);
/* harmony import */ var _shell__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3529);


function rollbackPlan(facts, undo) {
    const after = undo.kind === 'pull-request' ? 'After merging: put back' : 'Put back';
    const parts = [
        `${after} what was there before, keep what others changed since, and hold off the next promotion:`,
        (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .fenced */ .OF)('sh', rollbackCommand(facts)),
        revertStep(facts.plan, undo),
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
function rollbackCommand({ plan: { to }, repository }) {
    return [
        'npx gitops-actions rollback',
        option('repository', repository),
        option('environment', to.environment),
        option('to', to.commit),
        option('reason', 'what is wrong'),
    ].join(' \\\n  ');
}
function option(name, value) {
    return `--${name} ${(0,_shell__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r)(value)}`;
}
function revertStep({ strategy, to }, undo) {
    if (strategy === 'merge')
        return '';
    return undo.kind === 'commit'
        ? `Or revert the commit: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`git revert ${undo.commit}`)} on ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(to.branch)}.`
        : `Or press **Revert** on this pull request and merge the revert into ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(to.branch)}.`;
}


/***/ }),

/***/ 3529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
const PLAIN = /^(?!=)[\w./:@%=+-]+$/;
function shellWord(text) {
    return PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ })

};
