export const id = 24;
export const ids = [24];
export const modules = {

/***/ 9024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/packages/config-repo/report.js
var report = __webpack_require__(2762);
// EXTERNAL MODULE: ./build/packages/config-repo/commit.js + 1 modules
var commit = __webpack_require__(7485);
// EXTERNAL MODULE: ./build/packages/config-repo/message.js
var message = __webpack_require__(2473);
// EXTERNAL MODULE: ./build/packages/markdown/index.js
var markdown = __webpack_require__(3908);
// EXTERNAL MODULE: ./build/packages/promotion/message.js
var promotion_message = __webpack_require__(6089);
// EXTERNAL MODULE: ./build/packages/promotion/ledger.js
var ledger = __webpack_require__(3409);
;// CONCATENATED MODULE: ./build/actions/bump-image-tag/report.js



function bumpMessage(inputs, bump, target) {
    const environment = target.kind === 'environment' ? target.environment.name : '';
    const images = (0,promotion_message/* describeMoves */.oK)(bump.moves);
    const trailers = (0,ledger/* imageTrailers */.Kr)(bump.moves);
    if (environment !== '')
        trailers.push(['Bumped', environment]);
    return (0,message/* commitMessage */.df)(inputs, {
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
        return (0,promotion_message/* describeMoves */.oK)(moves);
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
const SUMMARY_LIMIT = 200_000;
function bumpSummary({ bump, commit, commitUrl, branch, diff }) {
    const short = (0,markdown/* code */.aY)(commit.slice(0, 12));
    const done = commitUrl === undefined ? short : (0,markdown/* link */.nf)(short, commitUrl);
    const changes = [
        ...bump.images.map(({ name, from, to, file, line }) => [(0,markdown/* code */.aY)(name), (0,markdown/* code */.aY)(from), (0,markdown/* code */.aY)(to), (0,markdown/* code */.aY)(`${file}:${line}`)]),
        ...bump.keys.map(({ key, from, to, file, line }) => [
            (0,markdown/* code */.aY)(key),
            (0,markdown/* code */.aY)(String(from)),
            (0,markdown/* code */.aY)(String(to)),
            (0,markdown/* code */.aY)(`${file}:${line}`),
        ]),
    ];
    return (0,markdown/* fitSections */.WK)([
        {
            markdown: `## Bump on ${(0,markdown/* code */.aY)(branch)}: ${commit === 'dry-run' ? 'dry run, nothing was changed' : `committed ${done}`}`,
        },
        { markdown: (0,markdown/* table */.tp)(['What', 'From', 'To', 'Where'], changes), instead: `${changes.length} values change.` },
        { markdown: (0,markdown/* details */.zH)('Diff', (0,markdown/* fenced */.OF)('diff', diff)), instead: 'The diff is too long for this page.' },
    ], SUMMARY_LIMIT);
}

// EXTERNAL MODULE: ./build/node_modules/yaml/browser/dist/index.js + 70 modules
var dist = __webpack_require__(6991);
// EXTERNAL MODULE: ./build/packages/errors/index.js
var errors = __webpack_require__(2730);
// EXTERNAL MODULE: ./build/packages/images/override.js
var images_override = __webpack_require__(5099);
// EXTERNAL MODULE: ./build/packages/manifests/key-path.js
var key_path = __webpack_require__(6948);
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
        const override = (0,images_override/* parseImageOverride */.L)(line);
        if (override.tag || override.digest || (override.newName && tag === undefined))
            return [override];
        if (tag !== undefined)
            return [(0,images_override/* parseImageOverride */.L)(`${line}:${tag}`)];
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
        (0,key_path/* parseKeyPath */._q)(key);
        return undefined;
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}
function sameKey(key) {
    return (0,key_path/* formatKeyPath */.K7)((0,key_path/* parseKeyPath */._q)(key));
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

// EXTERNAL MODULE: ./build/packages/config-repo/route.js + 3 modules
var route = __webpack_require__(5679);
// EXTERNAL MODULE: ./build/packages/config-repo/admission.js
var admission = __webpack_require__(8211);
// EXTERNAL MODULE: ./build/packages/config-repo/prepare.js
var prepare = __webpack_require__(733);
// EXTERNAL MODULE: ./build/packages/promotion/gates.js
var promotion_gates = __webpack_require__(9250);
// EXTERNAL MODULE: ./build/packages/images/reference.js
var reference = __webpack_require__(6634);
// EXTERNAL MODULE: ./build/packages/manifests/images.js
var manifests_images = __webpack_require__(7767);
// EXTERNAL MODULE: ./build/packages/manifests/ancestry.js
var ancestry = __webpack_require__(7284);
// EXTERNAL MODULE: ./build/packages/manifests/edit.js + 2 modules
var edit = __webpack_require__(5842);
// EXTERNAL MODULE: ./build/packages/manifests/position.js
var position = __webpack_require__(1394);
// EXTERNAL MODULE: ./build/packages/manifests/quoting.js
var quoting = __webpack_require__(5526);
// EXTERNAL MODULE: ./build/packages/manifests/scalar-splice.js
var scalar_splice = __webpack_require__(9682);
// EXTERNAL MODULE: ./build/packages/manifests/tree.js
var tree = __webpack_require__(1885);
;// CONCATENATED MODULE: ./build/packages/manifests/kustomize-entry.js





function listStyleOf(document, root) {
    const { text } = document.source;
    const lists = [(0,tree/* ownValue */.eC)(root, 'images'), ...root.items.map(({ value }) => value)];
    const list = lists.find((node) => node !== null && (0,dist/* isSeq */.oP)(node) && node.flow !== true && node.items.length > 0);
    const tagStyle = tagStyleOf(root);
    if (list == null || !(0,dist/* isSeq */.oP)(list))
        return { dashIndent: '', gap: ' ', tagStyle, json: document.json };
    const dash = list.range[0];
    const gap = /^-(?<gap> +)/.exec(text.slice(dash, dash + 16))?.groups?.['gap'] ?? ' ';
    return { dashIndent: text.slice((0,position/* startOfLine */.C2)(text, dash), dash), gap, tagStyle, json: document.json };
}
function tagStyleOf(root) {
    const tags = (0,tree/* ownList */.Jl)(root, 'images').flatMap((entry) => ((0,dist/* isMap */.jh)(entry) ? ((0,tree/* ownValue */.eC)(entry, 'newTag') ?? []) : []));
    const last = tags.at(-1);
    return last !== undefined && (0,dist/* isScalar */.jn)(last) ? (0,scalar_splice/* styleOf */.Vj)(last) : 'plain';
}
function writeBlockEntry(entry, { dashIndent, gap, tagStyle }) {
    const place = { inFlow: false, json: false };
    const indent = `${dashIndent} ${gap}`;
    return Object.entries(entry).map(([key, value], index) => {
        const written = (0,quoting/* writeString */.pS)(value, key === 'newTag' ? tagStyle : 'plain', place);
        return `${index === 0 ? `${dashIndent}-${gap}` : indent}${key}: ${written}`;
    });
}
function writeFlowEntry(entry, { tagStyle, json }) {
    const pairs = Object.entries(entry).map(([key, value]) => {
        const written = (0,quoting/* writeString */.pS)(value, key === 'newTag' ? tagStyle : 'plain', { inFlow: true, json });
        return `${json ? `"${key}"` : key}: ${written}`;
    });
    return `{${pairs.join(', ')}}`;
}

// EXTERNAL MODULE: ./build/packages/manifests/parse.js + 1 modules
var parse = __webpack_require__(7504);
// EXTERNAL MODULE: ./build/packages/manifests/source.js
var source = __webpack_require__(5456);
// EXTERNAL MODULE: ./build/packages/manifests/verify.js
var verify = __webpack_require__(1860);
;// CONCATENATED MODULE: ./build/packages/manifests/add-kustomize-image.js












function addKustomizeImage(file, image) {
    const entry = entryOf(image);
    const source = (0,parse/* parseManifest */.Ng)(file);
    const document = soleDocument(source);
    const { splices, difference } = document === undefined ? appendToEmpty(source, entry) : addTo(document, entry);
    const { text } = (0,edit/* spliceAndVerify */.H)(source, splices, difference);
    const occurrence = (0,manifests_images/* findImages */.Mz)({ path: file.path, text }).find(({ name }) => name === image.name);
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
        throw new reference/* InvalidReference */.ft(name, 'it says neither a tag nor a digest nor another name to use');
    (0,manifests_images/* assertVersion */.bT)({
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
    (0,ancestry/* assertUnique */.q8)(document, root, 'images');
    const style = listStyleOf(document, root);
    const pair = (0,tree/* ownPair */.L8)(root, 'images');
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
    return (0,tree/* textAt */.$6)(document, root, 'apiVersion')?.startsWith('kustomize.config.k8s.io/') === true;
}
function assertAbsent(document, items, { name = '' }) {
    const present = items.find((item) => (0,dist/* isMap */.jh)(item) && (0,tree/* textAt */.$6)(document, item, 'name') === name);
    if (present === undefined)
        return;
    throw new errors/* FileError */.f6(document.source.position(present.range[0]), `there is an entry for the image ${JSON.stringify(name)} already`, {
        hint: 'Set its version instead of adding another.',
    });
}
function appendToEmpty({ text }, entry) {
    const eol = (0,position/* lineEndingOf */.RE)(text);
    const lead = text === '' || text === '\uFEFF' || text.endsWith('\n') ? '' : eol;
    const lines = writeBlockEntry(entry, { dashIndent: '', gap: ' ', tagStyle: 'plain', json: false });
    const splice = { start: text.length, end: text.length, text: `${lead}images:${eol}${lines.join(eol)}${eol}` };
    return { splices: [splice], difference: { ...verify/* NO_DIFFERENCE */.Cw, created: { images: [entry] } } };
}
function addList(document, root, entry, style) {
    const { text } = document.source;
    const difference = { ...verify/* NO_DIFFERENCE */.Cw, inserted: new Map([[root.range[0], new Map([['images', [entry]]])]]) };
    const last = root.items.at(-1);
    if (root.flow === true) {
        const key = style.json ? '"images"' : 'images';
        const at = last === undefined ? root.range[0] + 1 : lastOffset(root);
        const comma = last === undefined ? '' : flowSeparator(text, last.key);
        return { splices: [{ start: at, end: at, text: `${comma}${key}: [${writeFlowEntry(entry, style)}]` }], difference };
    }
    const eol = (0,position/* lineEndingOf */.RE)(text);
    const lines = [`images:`, ...writeBlockEntry(entry, style)];
    return { splices: [spliceLines(text, endOfContent(document, root), lines, eol)], difference };
}
function fillList(document, pair, entry, style) {
    const { text } = document.source;
    const difference = { ...verify/* NO_DIFFERENCE */.Cw, replaced: new Map([[pair.key.range[0], { key: 'images', value: [entry] }]]) };
    const { value } = pair;
    if (value === null || (0,source/* isInFlow */.C)(document, pair.key.range[0])) {
        throw new errors/* FileError */.f6(document.source.position(pair.key.range[0]), 'there is no place for a list after this key');
    }
    const start = text.slice(0, value.range[0]).trimEnd().length;
    const lineEnd = (0,position/* endOfLine */.vT)(text, value.range[1]);
    const eol = (0,position/* lineEndingOf */.RE)(text);
    const lines = writeBlockEntry(entry, style);
    const rest = text.slice(value.range[1], lineEnd);
    const comment = rest.trim() === '' ? rest : ` ${rest.trimStart()}`;
    return { splices: [{ start, end: lineEnd, text: `${comment}${eol}${lines.join(eol)}` }], difference };
}
function appendToBlock(document, list, entry, style) {
    const { text } = document.source;
    const lines = writeBlockEntry(entry, style);
    const difference = { ...verify/* NO_DIFFERENCE */.Cw, appended: new Map([[list.range[0], entry]]) };
    const end = endWithComments(text, lastOffset(list), style.dashIndent.length);
    return { splices: [spliceLines(text, end, lines, (0,position/* lineEndingOf */.RE)(text))], difference };
}
function endWithComments(text, offset, dashIndent) {
    let end = offset;
    for (;;) {
        const rest = text.slice(text[end - 1] === '\n' ? end : (0,position/* endOfLine */.vT)(text, end));
        const comment = /^\r?\n?(?<indent> +)#[^\r\n]*/.exec(rest);
        if (comment === null || (comment.groups?.['indent'] ?? '').length <= dashIndent)
            return end;
        end = text.length - rest.length + comment[0].length;
    }
}
function appendToFlow(document, list, entry, style) {
    const { text } = document.source;
    const difference = { ...verify/* NO_DIFFERENCE */.Cw, appended: new Map([[list.range[0], entry]]) };
    const last = list.items.at(-1);
    const at = last === undefined ? list.range[0] + 1 : last.range[1];
    const comma = last === undefined ? '' : flowSeparator(text, last);
    return { splices: [{ start: at, end: at, text: `${comma}${writeFlowEntry(entry, style)}` }], difference };
}
function flowSeparator(text, last) {
    const before = /(?:^|\n)(?<indent>[ \t]*)$/.exec(text.slice(0, last.range[0]))?.groups?.['indent'];
    return before === undefined ? ', ' : `,${(0,position/* lineEndingOf */.RE)(text)}${before}`;
}
function spliceLines(text, offset, lines, eol) {
    if (text[offset - 1] === '\n')
        return { start: offset, end: offset, text: `${lines.join(eol)}${eol}` };
    const at = (0,position/* endOfLine */.vT)(text, offset);
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

// EXTERNAL MODULE: ./build/packages/manifests/select.js
var manifests_select = __webpack_require__(4465);
// EXTERNAL MODULE: ./build/packages/promotion/images.js
var promotion_images = __webpack_require__(1990);
// EXTERNAL MODULE: ./build/packages/errors/spelling.js
var spelling = __webpack_require__(4626);
// EXTERNAL MODULE: ./build/packages/manifests/change.js
var change = __webpack_require__(8501);
// EXTERNAL MODULE: ./build/packages/manifests/embedded.js
var embedded = __webpack_require__(1771);
// EXTERNAL MODULE: ./build/packages/manifests/trail.js
var trail = __webpack_require__(613);
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
    (0,ancestry/* assertUnique */.q8)(walk.document, map, key);
    const pair = (0,tree/* ownPair */.L8)(map, key);
    if (pair === undefined)
        return withoutKey(walk, map, key);
    const next = { ...walk, depth: walk.depth + 1 };
    if (next.depth === walk.path.length)
        return arrive(next, pair.value ?? (0,change/* settableValue */.i)(walk.document, pair));
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
    const target = (0,tree/* dereference */.DS)(document, node);
    if (!(0,dist/* isMap */.jh)(target) && !(0,dist/* isSeq */.oP)(target) && !(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node)) {
        return { kind: 'found', place: { document, node } };
    }
    const what = (0,dist/* isMap */.jh)(target)
        ? listing('is a mapping; name one of its keys', writtenKeys(target))
        : 'is a list; name one of its elements';
    return missing({ document, path, depth }, node, `${(0,key_path/* formatKeyPath */.K7)(path)} ${what}`);
}
function enterText(walk, node) {
    if (!(0,dist/* isScalar */.jn)(node) || typeof (0,tree/* scalarValue */.Um)(node) !== 'string' || !(0,tree/* charactersOf */.EX)(node).includes(':')) {
        return missing(walk, node, `${here(walk)} is a single value and has no keys below it`);
    }
    const [inner] = (0,embedded/* embeddedSource */.s)(walk.document, node).documents;
    if (inner?.root == null || (0,dist/* isScalar */.jn)(inner.root)) {
        return missing(walk, node, `${here(walk)} is a text and has no keys below it`);
    }
    return step({ ...walk, document: inner }, inner.root);
}
function meets(document, item, conditions) {
    return conditions.every(({ field, value }) => (0,tree/* textOf */.b6)(document, (0,tree/* lookupPath */.wf)(document, item, field)) === value);
}
function missing({ document, depth }, node, problem) {
    return { kind: 'missing', depth, error: new errors/* FileError */.f6(document.source.position(node.range[0]), problem) };
}
function unclear(walk, node, problem) {
    return { ...missing(walk, node, problem), kind: 'unclear' };
}
function withoutKey(walk, map, key) {
    const { document } = walk;
    const merged = (0,tree/* mergedPair */.p)(document, map, key);
    const wanted = (0,key_path/* formatKeyPath */.K7)([{ kind: 'key', key }]);
    if (merged !== undefined) {
        const { line } = document.source.position(merged.key.range[0]);
        const problem = `${wanted} comes to ${here(walk)} through "<<" from line ${line}; edit it there, or write it here first`;
        return unclear(walk, map, problem);
    }
    const keys = writtenKeys(map);
    const near = (0,spelling/* nearest */.p)(wanted, keys);
    const absent = (suggestion) => missing(walk, map, `${here(walk)} has no key ${wanted}${suggestion}; ${listing('it has', keys)}`);
    if (near === undefined)
        return absent('');
    return { ...absent(` (did you mean ${near}?)`), depth: walk.depth + 0.5 };
}
function writtenKeys(map) {
    return (0,tree/* keysOf */.YD)(map).map((key) => (0,key_path/* formatKeyPath */.K7)([{ kind: 'key', key }]));
}
function missingElement(walk, items, segment) {
    const field = segment.kind === 'where' ? (segment.conditions[0]?.field ?? []) : [];
    const present = items.flatMap((item) => (0,tree/* textOf */.b6)(walk.document, (0,tree/* lookupPath */.wf)(walk.document, item, field)) ?? []);
    return `${here(walk)} has no element ${(0,key_path/* formatKeyPath */.K7)([segment])}; ${listing(`its elements have ${field.join('.')}`, present)}`;
}
function severalElements(walk, chosen, segment) {
    const lines = chosen.map((item) => walk.document.source.position(item.range[0]).line);
    return `${(0,key_path/* formatKeyPath */.K7)([segment])} fits several elements of ${here(walk)}, on lines ${lines.join(', ')}; add a condition or use an index`;
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
    return depth === 0 ? 'the document' : (0,key_path/* formatKeyPath */.K7)(path.slice(0, depth));
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
        const selector = (0,trail/* documentSelector */.DX)(document.source.container?.document ?? document);
        return `line ${line}${selector === undefined ? '' : ` ${(0,key_path/* formatKeyPath */.K7)([selector])}`}`;
    });
    return new errors/* FileError */.f6({ file: source.file }, `${(0,key_path/* formatKeyPath */.K7)(path)} is in ${places.length} documents of the file: ${where.join(', ')}`, { hint: 'Put the document in front of the path, such as [kind=Deployment,metadata.name=web].spec.replicas.' });
}
function noSuchDocument(source, path) {
    const present = source.documents.flatMap((document) => {
        const selector = (0,trail/* documentSelector */.DX)(document);
        return selector === undefined ? [] : [(0,key_path/* formatKeyPath */.K7)([selector])];
    });
    const what = source.documents.some(({ root }) => root !== null)
        ? listing('the file has', present)
        : 'the file is empty';
    return new errors/* FileError */.f6({ file: source.file }, `no document fits ${(0,key_path/* formatKeyPath */.K7)(path)}; ${what}`);
}

// EXTERNAL MODULE: ./build/packages/manifests/template.js
var template = __webpack_require__(2399);
// EXTERNAL MODULE: ./build/packages/manifests/warnings.js
var warnings = __webpack_require__(1032);
;// CONCATENATED MODULE: ./build/packages/manifests/keys.js









function setKeys(file, updates) {
    if (updates.length === 0)
        return { text: file.text, edits: [], warnings: [] };
    const paths = updates.map(({ key, value }) => ({ key, value, path: (0,key_path/* parseKeyPath */._q)(key) }));
    const { source, places } = locateAll(file, paths.map(({ path }) => path));
    (0,template/* assertNoTemplate */.Q)(source);
    const planned = paths.flatMap(({ key, value }, index) => {
        const place = places[index];
        return place === undefined ? [] : [{ edit: editOf(place, key, value), change: changeOf(place, value) }];
    });
    const changes = planned.map(({ change }) => change);
    const { text, made } = (0,edit/* applyChanges */.Y)(source, changes);
    const isMade = new Set(made);
    const edits = planned.filter(({ edit, change }) => isMade.has(change) || !Object.is(edit.from, edit.to));
    return { text, edits: edits.map(({ edit }) => edit), warnings: (0,warnings/* warningsOf */.n)(made, changes) };
}
function findKey(file, key) {
    const path = (0,key_path/* parseKeyPath */._q)(key);
    const source = (0,parse/* parseManifest */.Ng)(file);
    const searches = searchDocuments(source, path);
    if (searches.some(({ kind }) => kind !== 'missing'))
        return { kind: 'present' };
    const { depth, error } = deepestMissing(source, path, searches);
    return { kind: 'absent', depth, error };
}
function locateAll(file, paths) {
    const source = (0,parse/* parseManifest */.Ng)(file, needForKeys(paths));
    const isWhole = source.parsedText === source.text;
    try {
        return { source, places: paths.map((path) => locate(source, path)) };
    }
    catch (error) {
        if (isWhole || !(error instanceof errors/* FileError */.f6))
            throw error;
    }
    const whole = (0,parse/* parseManifest */.Ng)(file);
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
    const scalar = (0,tree/* dereference */.DS)(document, node);
    const from = scalar !== null && (0,dist/* isScalar */.jn)(scalar) && !(0,dist/* isAlias */.Vj)(scalar) ? (0,tree/* scalarValue */.Um)(scalar) : null;
    return { ...document.source.position(node.range[0]), key, from, to };
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
    const found = (0,promotion_images/* effectiveImages */.q2)(imageFiles.flatMap(manifests_images/* findImages */.Mz));
    const { choices, missing } = chooseVersions(images, found);
    if (missing.length > 0 && !create)
        throw nowhere(missing, found, imageFiles);
    const edits = [];
    const warnings = [];
    for (const path of new Set([...choices.keys()].map(({ file }) => file))) {
        const result = (0,manifests_images/* setImages */.Bu)(current(path), (occurrence) => choiceFor(occurrence, choices));
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
        moves: edits.map(toMove),
        keys,
        warnings,
    };
}
function enteringMoves(files, bump) {
    const moves = (0,promotion_images/* movesBetween */.jg)(files.flatMap(manifests_images/* findImages */.Mz), imagesAfter(files, bump));
    const isIn = (move) => moves.some(({ file, keyPath, name }) => file === move.file && keyPath === move.keyPath && name === move.name);
    return [...moves, ...bump.moves.filter((move) => !isIn(move))];
}
function imagesAfter(files, bump) {
    const changed = new Map(bump.files.map((file) => [file.path, file]));
    return files.map((file) => changed.get(file.path) ?? file).flatMap(manifests_images/* findImages */.Mz);
}
function chooseVersions(overrides, found) {
    const choices = new Map();
    const missing = [];
    for (const override of overrides) {
        const selected = (0,manifests_select/* selectImages */.$)(override.name, found);
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
    const version = tag || digest ? (0,promotion_images/* versionOf */.E4)({ ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) }) : (0,promotion_images/* versionOf */.E4)(occurrence);
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
    return new promotion_images/* ImageSelectionError */.g8(`image ${names} is nowhere in ${files.length} file${files.length === 1 ? '' : 's'}; found there: ${there.length === 0 ? 'no image' : there.join(', ')}`, {
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
    return { name, from: (0,reference/* formatImageReference */.my)(from), to: (0,reference/* formatImageReference */.my)(to), file, line };
}
function toMove({ occurrence, from, to }) {
    const { name, file, line, keyPath } = occurrence;
    return { name, repository: to.name, from: (0,promotion_images/* versionOf */.E4)(from), to: (0,promotion_images/* versionOf */.E4)(to), file, line, keyPath };
}

// EXTERNAL MODULE: ./build/packages/config-repo/files.js
var config_repo_files = __webpack_require__(9785);
// EXTERNAL MODULE: ./build/packages/config-repo/environments.js
var environments = __webpack_require__(8250);
;// CONCATENATED MODULE: ./build/actions/bump-image-tag/scope.js



async function readScope(tip, request, target) {
    const entries = await tip.list();
    const paths = await commonPaths(tip, entries, request, target);
    const updatePaths = request.updates.map((update) => pathsOf(update, entries, target));
    const files = await (0,config_repo_files/* readManifests */.PX)(tip, withoutRepeats([...paths, ...updatePaths.flat()]));
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
        return (0,environments/* environmentPaths */.Wp)(tip, target.environment, target.configFile);
    return images.length + keys.length === 0 ? [] : (0,config_repo_files/* selectPaths */.LO)(entries, paths, 'path');
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
        return (0,config_repo_files/* selectPaths */.LO)(entries, [path], origin.input);
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
    const config = await (0,route/* readConfig */.Xg)(snapshot, { config: configPath, environments: '' }, branch);
    const environment = (0,route/* findEnvironment */.jY)(config, name, 'environment');
    const seen = environment.branch === branch ? snapshot : undefined;
    return { kind: 'environment', branch: environment.branch, environment, configFile: config.file, seen };
}
async function bumpOn(tip, request, target) {
    const { files, imageFiles, settings } = await readScope(tip, request, target);
    const bump = editFiles({ imageFiles, images: request.images, create: request.create, settings });
    if (target.kind === 'files')
        return { ...bump, entering: [] };
    const entering = enteringMoves(files, bump);
    (0,admission/* assertAdmitted */.f)(target.environment, entering, imagesAfter(files, bump));
    return { ...bump, entering };
}
async function refuseWhenBlocked({ git }, target, { entering }, { clock }) {
    if (target.kind === 'files')
        return;
    const { environment, branch } = target;
    const ledger = await (0,prepare/* readLatestEntry */.MM)(git, branch, environment.name);
    const gates = (0,promotion_gates/* evaluateGates */.ud)({ environment, entering, ledger, now: clock.now(), liftHold: false });
    const closed = gates.filter(({ status }) => status === 'blocked');
    if (closed.length === 0)
        return;
    throw new errors/* BlockedError */.t9(`${environment.name} is blocked: ${closed.map(({ gate, evidence }) => `${gate}: ${evidence.join('; ')}`).join('; ')}`, {
        gates: closed.map(({ gate }) => gate),
        hint: 'Nothing was changed. Choose an image that the environment’s policy in gitops.yaml admits, or end the hold first.',
    });
}

;// CONCATENATED MODULE: ./build/actions/bump-image-tag/run.js
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
        const request = readBumpRequest(inputs);
        const repository = __addDisposableResource(env_1, await openRepository(inputs), true);
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
        const diff = await (0,report/* localDiff */.XI)(repository, latest.tip, latest.content, inputs, made);
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
            diff: (0,report/* cutDiff */.WG)(diff),
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
async function editOnly({ git }, target, edit) {
    const tip = seenTip(target) ?? (await git.snapshot(target.branch));
    return (await edit(tip)) === undefined ? 'unchanged' : 'dry-run';
}
async function publish(repository, target, edit, identity, job) {
    const start = seenTip(target);
    const request = { branch: target.branch, edit, identity, job, ...(start === undefined ? {} : { start }) };
    const outcome = await (0,commit/* commitChange */.wD)(repository, request);
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


/***/ })

};
