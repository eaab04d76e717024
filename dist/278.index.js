export const id = 278;
export const ids = [278];
export const modules = {

/***/ 4278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ delete_preview_namespace)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/config-repo/repository.js + 21 modules
var repository = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/packages/delivery/kubernetes/open.js + 3 modules
var kubernetes_open = __webpack_require__(5801);
// EXTERNAL MODULE: ./build/packages/kit/action.js
var action = __webpack_require__(9261);
// EXTERNAL MODULE: ./build/packages/tools/helm.js
var helm = __webpack_require__(3606);
// EXTERNAL MODULE: ./build/packages/errors/index.js
var errors = __webpack_require__(2730);
// EXTERNAL MODULE: ./build/packages/kit/failure.js
var failure = __webpack_require__(1701);
// EXTERNAL MODULE: ./build/packages/markdown/index.js
var markdown = __webpack_require__(3908);
// EXTERNAL MODULE: ./build/packages/preview/ownership.js
var ownership = __webpack_require__(4550);
// EXTERNAL MODULE: ./build/packages/preview-namespace/surroundings.js
var preview_namespace_surroundings = __webpack_require__(1454);
// EXTERNAL MODULE: ./build/packages/preview-namespace/announce.js + 1 modules
var announce = __webpack_require__(2264);
// EXTERNAL MODULE: ./build/packages/preview-namespace/take-down.js + 1 modules
var take_down = __webpack_require__(7680);
// EXTERNAL MODULE: ./build/packages/preview/reap.js
var reap = __webpack_require__(7407);
;// CONCATENATED MODULE: ./build/actions/delete-preview-namespace/judge.js

function judgeExpired(forge, { clock }) {
    return async (preview) => (0,reap/* reaping */.D)(preview, await stateOf(forge, preview), clock.now());
}
function judgeMeant(forge, target, given) {
    return async (preview) => {
        const state = await stateOf(forge, preview);
        const { pullRequest, headSha, isBeingTakenDown, isTerminating } = preview;
        const reason = given ?? (state === 'unknown' ? 'it was asked for' : `pull request #${pullRequest} is ${state}`);
        if (isBeingTakenDown || isTerminating)
            return { verdict: 'take-down', reason };
        if (target.cause === 'closing' && state === 'open') {
            return { verdict: 'keep', reason: `pull request #${pullRequest} was reopened` };
        }
        if (target.headSha !== undefined && target.headSha !== headSha) {
            const holds = headSha.slice(0, 7);
            return {
                verdict: 'keep',
                reason: `it holds ${holds} by now, and not ${target.headSha.slice(0, 7)} that was to be removed`,
            };
        }
        return { verdict: 'take-down', reason };
    };
}
async function stateOf(forge, { pullRequest }) {
    return (await forge.readPullRequest(pullRequest))?.state ?? 'unknown';
}

// EXTERNAL MODULE: ./build/packages/preview-namespace/event.js
var preview_namespace_event = __webpack_require__(8469);
;// CONCATENATED MODULE: ./build/actions/delete-preview-namespace/target.js


function readTarget(inputs, event) {
    const { expired, namespace, headSha } = inputs;
    const asked = (0,preview_namespace_event/* readNumber */.k)('pull-request', inputs.pullRequest);
    if (expired) {
        if (namespace === undefined && asked === undefined)
            return { kind: 'expired' };
        throw new errors/* InputError */.dz([
            { input: 'expired', problem: 'looks at all previews, and cannot go together with pull-request or namespace' },
        ]);
    }
    if (namespace !== undefined) {
        if (asked === undefined)
            return { kind: 'namespace', namespace: namespaceLabel(namespace), cause: 'asked', headSha };
        throw new errors/* InputError */.dz([{ input: 'namespace', problem: 'cannot go together with pull-request' }]);
    }
    const pull = (0,preview_namespace_event/* eventPullRequest */.Z)(event);
    const pullRequest = asked ?? pull?.number;
    if (pullRequest === undefined) {
        throw new errors/* InputError */.dz([
            {
                input: 'pull-request',
                problem: 'is required (or namespace, or expired): no pull request has started this run',
            },
        ]);
    }
    const own = pull?.number === pullRequest ? pull : undefined;
    if (own?.action === 'closed')
        return { kind: 'pull-request', pullRequest, cause: 'closing', headSha };
    return { kind: 'pull-request', pullRequest, cause: 'asked', headSha: headSha ?? own?.headSha };
}
function namespaceLabel(text) {
    if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(text))
        return text;
    throw new errors/* InputError */.dz([{ input: 'namespace', problem: `${JSON.stringify(text)} is no name of a namespace` }]);
}

;// CONCATENATED MODULE: ./build/actions/delete-preview-namespace/run.js
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







async function run(inputs, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { job } = ports;
        const target = readTarget(inputs, await job.runner.event());
        const repository = __addDisposableResource(env_1, await ports.openRepository(inputs), true);
        const forge = await repository.forge();
        const surroundings = { job, cluster: await ports.connect(inputs), helm: ports.openHelm(inputs) };
        const previews = await findPreviews(target, repository.identity, surroundings);
        const judge = target.kind === 'expired' ? judgeExpired(forge, job) : judgeMeant(forge, target, inputs.reason);
        const removals = [];
        for (const preview of previews)
            removals.push(await remove({ preview, judge, forge, inputs, holder: ports.holder }, surroundings));
        return conclude(removals, inputs, job);
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
async function findPreviews(target, repository, surroundings) {
    if (target.kind === 'namespace')
        return findByName(target.namespace, repository, surroundings);
    const previews = (await (0,preview_namespace_surroundings/* listPreviews */.AT)(surroundings, repository)).filter((preview) => (0,ownership/* isOfRepository */.iI)(preview, repository));
    return target.kind === 'expired'
        ? previews
        : previews.filter(({ pullRequest }) => pullRequest === target.pullRequest);
}
async function findByName(name, repository, surroundings) {
    const found = await (0,preview_namespace_surroundings/* readNamespace */.oZ)(surroundings, name);
    if (found === undefined)
        return [];
    const preview = (0,ownership/* readPreview */.LW)(found);
    if (preview !== undefined && (0,ownership/* isOfRepository */.iI)(preview, repository))
        return [preview];
    const whose = preview === undefined ? 'is no preview of ours' : `is a preview of ${preview.repository}`;
    throw new errors/* InputError */.dz([{ input: 'namespace', problem: `namespace ${name} ${whose}, and is not touched` }]);
}
async function remove(removing, surroundings) {
    const { preview, judge, inputs, forge } = removing;
    const { job } = surroundings;
    const judged = await judge(preview);
    if (judged.verdict === 'keep')
        return kept(preview, judged.reason, job);
    const { namespace } = preview;
    if (inputs.dryRun) {
        job.log.info(`namespace ${namespace} would be removed: ${judged.reason}`);
        return { preview, ...judged, outcome: 'dry-run' };
    }
    job.log.info(`removing namespace ${namespace}: ${judged.reason}`);
    const on = { comment: inputs.comment ? 'on' : 'off', deployment: inputs.deployment ? 'on' : 'off' };
    const say = (0,announce/* announcer */.y)(forge, preview.pullRequest, on, job);
    try {
        return await removeNow({ ...removing, say }, judged, surroundings);
    }
    catch (error) {
        if (!(error instanceof errors/* GitopsError */.$n) || error instanceof errors/* InputError */.dz)
            throw error;
        job.log.warning([error.message, error.hint].filter(Boolean).join('\n'));
        return { preview, verdict: 'take-down', reason: error.message, outcome: 'failed' };
    }
}
async function removeNow({ preview, judge, inputs, holder, say }, judged, surroundings) {
    const { job } = surroundings;
    let reason = judged.reason;
    const isStillWanted = async (now) => {
        const again = await judge(now);
        reason = again.reason;
        return again.verdict === 'take-down';
    };
    const { timeout, uninstallTimeout } = inputs;
    const status = { ...statusOf(preview, job), reason };
    const onMarked = () => say.say({ ...status, state: 'removing' }, 'leave');
    const taken = await (0,take_down/* takeDown */.a)({ preview, holder, timeout, uninstallTimeout, isStillWanted, onMarked }, surroundings);
    if (taken.kind === 'kept')
        return kept(preview, reason, job);
    await say.say({ ...status, now: job.clock.now(), state: 'removed' }, 'leave');
    job.log.info(`namespace ${preview.namespace} is gone`);
    return { preview, ...judged, outcome: 'deleted' };
}
function kept(preview, reason, { log }) {
    log.info(`namespace ${preview.namespace} stays: ${reason}`);
    return { preview, verdict: 'keep', reason, outcome: 'kept' };
}
function statusOf({ namespace, headSha }, { runner, clock }) {
    return { namespace, headSha, runUrl: runner.runUrl, now: clock.now() };
}
function conclude(removals, { dryRun }, { log, summary }) {
    const of = (...outcomes) => removals
        .filter(({ outcome }) => outcomes.includes(outcome))
        .map(({ preview: { namespace, pullRequest }, reason }) => ({ namespace, pullRequest, reason }));
    const [deleted, stay, failed] = [of('deleted', 'dry-run'), of('kept'), of('failed')];
    if (removals.length === 0)
        log.info('There is no such preview: nothing to remove.');
    else
        summary.add(['### Previews', (0,markdown/* table */.tp)(['Namespace', 'Pull request', '', 'Why'], removals.map(row))].join('\n\n'));
    const operation = dryRun && deleted.length > 0 ? 'dry-run' : deleted.length > 0 ? 'deleted' : stay.length > 0 ? 'kept' : 'none';
    const outputs = { operation, deleted, kept: stay, failed };
    if (failed.length === 0)
        return outputs;
    const message = failed.map(({ reason }) => reason).join('\n');
    throw new failure/* FailedStep */.u({
        outputs,
        cause: new errors/* TimeoutError */.MU(message, { hint: 'Run again once that is settled: what was begun is finished then.' }),
    });
}
const SIGN = { deleted: '🗑️ removed', kept: 'stays', 'dry-run': 'would be removed', failed: '❌ not removed' };
function row({ preview: { namespace, pullRequest }, outcome, reason }) {
    return [(0,markdown/* code */.aY)(namespace), `#${pullRequest}`, SIGN[outcome], (0,markdown/* code */.aY)(reason)];
}

// EXTERNAL MODULE: ./build/actions/delete-preview-namespace/spec.js
var spec = __webpack_require__(1374);
;// CONCATENATED MODULE: ./build/actions/delete-preview-namespace/index.js









/* harmony default export */ const delete_preview_namespace = ((0,action/* bindAction */._8)(spec/* spec */.I, run, (job) => {
    const { workspace } = job.runner;
    return {
        job,
        holder: [job.runner.runUrl ?? 'local', (0,external_node_crypto_.randomUUID)()].join('#'),
        openRepository: (inputs) => (0,repository/* openConfigRepository */.R)({ ...inputs, branch: undefined }, job),
        connect: ({ kubeconfig, context }) => (0,kubernetes_open/* openKubernetes */.J)({ kubeconfig, context, env: process.env, home: (0,external_node_os_.homedir)(), workspace, now: () => job.clock.now() }),
        openHelm: ({ kubeconfig, context }) => {
            const path = kubeconfig === undefined ? undefined : (0,external_node_path_.resolve)(workspace, kubeconfig);
            return (0,helm/* openHelm */.L)({ env: process.env, workspace, context, kubeconfig: path, debug: (line) => job.log.debug(line) });
        },
    };
}));


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
