export const id = 626;
export const ids = [626,213];
export const modules = {

/***/ 9819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ sync_argocd)
});

// EXTERNAL MODULE: ./build/packages/arrival/argocd.js + 5 modules
var argocd = __webpack_require__(7658);
// EXTERNAL MODULE: ./build/packages/arrival/ancestry.js
var ancestry = __webpack_require__(2213);
// EXTERNAL MODULE: ./build/packages/kit/action.js
var action = __webpack_require__(9261);
// EXTERNAL MODULE: ./build/packages/arrival/await-arrival.js + 7 modules
var await_arrival = __webpack_require__(3778);
// EXTERNAL MODULE: ./build/packages/arrival/argocd-report.js
var argocd_report = __webpack_require__(9281);
// EXTERNAL MODULE: ./build/packages/delivery/argocd/application.js
var argocd_application = __webpack_require__(7954);
// EXTERNAL MODULE: ./build/packages/errors/index.js
var errors = __webpack_require__(2730);
// EXTERNAL MODULE: ./build/packages/kit/failure.js
var failure = __webpack_require__(1701);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/packages/delivery/argocd/operation.js
var operation = __webpack_require__(3645);
// EXTERNAL MODULE: ./build/packages/delivery/argocd/resources.js
var argocd_resources = __webpack_require__(17);
// EXTERNAL MODULE: ./build/packages/delivery/argocd/assess.js + 1 modules
var assess = __webpack_require__(8978);
;// CONCATENATED MODULE: ./build/actions/sync-argocd/ask.js





const AGAIN = 2_000;
async function askForSync(ref, asking) {
    const { argo, patience, deadline, job } = asking;
    const id = (0,external_node_crypto_.randomUUID)();
    let met = 'none';
    while (true) {
        const application = await compared(ref, asking);
        const asked = await attempt(application, id, asking);
        if (typeof asked === 'object')
            return asked;
        if (asked === 'unneeded')
            return { kind: met, application };
        if (asked === 'busy') {
            met = 'already-running';
            if (patience === 'answer')
                return { kind: met, application };
            await ended(ref, asking);
        }
        else {
            if (job.clock.now() >= deadline)
                throw new errors/* TimeoutError */.MU(`${argo.name} has not answered in time`);
            await job.clock.sleep(AGAIN, job.signal);
        }
    }
}
async function attempt(application, id, asking) {
    const { wanted, job } = asking;
    if ((0,operation/* isAsked */.D6)(application, id))
        return started(application, id, wanted, job.clock.now());
    if ((0,argocd_application/* isOperating */.eo)(application))
        return 'busy';
    if (!isWanted(application, wanted))
        return 'unneeded';
    const answer = await ask(application, id, asking);
    if (answer === undefined)
        return 'no-answer';
    if (answer.kind === 'busy')
        return 'busy';
    if (answer.kind === 'refused')
        return refused(application, answer.reason, asking);
    return started(application, id, wanted, answer.askedAt ?? job.clock.now());
}
function started(application, id, { dryRun }, askedAt) {
    return { kind: dryRun ? 'dry-run' : 'started', application, own: { id, askedAt } };
}
async function ask(application, id, { argo, wanted, job }) {
    const request = { ...wanted, id, resources: chosen(application, wanted) };
    try {
        return await argo.sync(application, request, job.signal);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi && error.retryable))
            throw error;
        job.log.info(`${(0,argocd_application/* describeApplication */.un)(application)}: no answer, trying again: ${error.message}`);
        return undefined;
    }
}
async function refused(application, reason, { argo, job }) {
    const window = await argo.window(application, 'manual', job.signal);
    if (window.state === 'open')
        return { kind: 'refused', application, reason, opensAt: undefined };
    return { kind: 'refused', application, reason: window.why, opensAt: window.opensAt };
}
function isWanted(application, { force, dryRun, revision, resources }) {
    if (force || dryRun || revision !== undefined)
        return true;
    return (0,argocd_resources/* standingOf */.YP)(application, resources).sync !== 'Synced';
}
function chosen(application, { resources }) {
    if (resources.length === 0)
        return [];
    const found = (0,argocd_resources/* selectResources */.KN)(application.status?.resources ?? [], resources);
    if (found.length === 0) {
        throw new errors/* InputError */.dz([
            { input: 'resources', problem: `choose none of the resources of ${(0,argocd_application/* describeApplication */.un)(application)}` },
        ]);
    }
    return found.map(({ group = '', kind, namespace = '', name }) => ({ group, kind, namespace, name }));
}
function compared(ref, asking) {
    const expected = { ...asking.watch.expected, conditions: new Set(), images: [], resources: [] };
    const [watched] = (0,argocd/* watchApplications */.rY)(asking.argo, [ref], { ...asking.watch, expected });
    return settled(watched, asking, (application) => `compares ${(0,assess/* describeRevisions */.cs)(application)}`);
}
async function ended(ref, asking) {
    const [watched] = (0,argocd/* watchApplications */.rY)(asking.argo, [ref], { ...asking.watch, refresh: 'none' });
    if (watched === undefined)
        throw new Error(`nothing watches ${ref.name}`);
    const judged = {
        ...watched,
        assess: async (application, now, signal) => {
            const look = await watched.assess(application, now, signal);
            const over = { state: 'ready', reason: 'the other sync has ended' };
            return (0,argocd_application/* isOperating */.eo)(application) ? look : { ...look, assessment: over };
        },
    };
    return settled(judged, asking, () => 'the other sync has ended');
}
async function settled(watched, { deadline, gracePeriod, job }, describe) {
    if (watched === undefined)
        throw new Error('nothing is watched');
    const told = {
        ...watched,
        assess: async (application, now, signal) => {
            const look = await watched.assess(application, now, signal);
            if (look.assessment.state !== 'ready')
                return look;
            return { ...look, assessment: { state: 'ready', reason: describe(application) } };
        },
    };
    const timeout = Math.max(0, deadline - job.clock.now());
    const settings = { timeout, stableFor: 0, gracePeriod, failFast: true };
    const result = await (0,await_arrival/* awaitArrival */.KF)([told], settings, { ...job, summary: { add: () => { } } });
    const error = (0,await_arrival/* arrivalError */.ue)(result);
    if (error !== undefined)
        throw new failure/* FailedStep */.u({ outputs: (0,argocd_report/* reportApplications */.C)(result), cause: error });
    const [arrival] = result.arrivals;
    if (arrival === undefined)
        throw new Error('nothing was seen');
    return arrival.seen;
}

// EXTERNAL MODULE: ./build/packages/markdown/index.js
var markdown = __webpack_require__(3908);
;// CONCATENATED MODULE: ./build/actions/sync-argocd/dry-run.js


function summariseDryRun({ arrivals }) {
    const rows = arrivals.flatMap(({ name, seen }) => (seen.status?.operationState?.syncResult?.resources ?? []).map((result) => [
        (0,markdown/* code */.aY)(name),
        (0,markdown/* code */.aY)((0,argocd_application/* describeResource */.w9)(result)),
        result.status ?? result.hookPhase ?? '',
        (0,markdown/* code */.aY)(result.message ?? ''),
    ]));
    if (rows.length === 0)
        return 'The dry run would change nothing.';
    return ['#### What the sync would do', (0,markdown/* table */.tp)(['Application', 'Resource', 'Result', 'Message'], rows)].join('\n\n');
}

;// CONCATENATED MODULE: ./build/actions/sync-argocd/request.js


const LONGEST_BACKOFF = '3m';
function readSyncInputs(inputs) {
    const { syncRevision, prune, dryRun, force, syncOptions } = inputs;
    const filters = inputs.resources.map((text) => ({ text, filter: (0,argocd_resources/* parseResourceFilter */.UC)(text) }));
    const limit = inputs.retryLimit === undefined ? undefined : Number(inputs.retryLimit);
    const problems = [
        ...filters
            .filter(({ filter }) => filter === undefined)
            .map(({ text }) => ({
            input: 'resources',
            problem: `${JSON.stringify(text)} is no resource; write GROUP:KIND:NAME, such as apps:Deployment:web`,
        })),
        ...syncOptions
            .filter((option) => !/^\w+=\S+$/.test(option))
            .map((option) => ({
            input: 'sync-options',
            problem: `${JSON.stringify(option)} is no option; write Name=value, such as ServerSideApply=true`,
        })),
        ...(limit === undefined || Number.isInteger(limit)
            ? []
            : [{ input: 'retry-limit', problem: `${JSON.stringify(inputs.retryLimit)} is not a whole number` }]),
    ];
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems);
    return {
        revision: syncRevision,
        prune,
        dryRun,
        force,
        resources: filters.map(({ filter }) => filter).filter((filter) => filter !== undefined),
        syncOptions,
        retry: limit === undefined ? undefined : retryOf(limit, inputs.retryBackoff),
    };
}
function retryOf(limit, backoff) {
    return { limit, backoff: { duration: `${Math.ceil(backoff / 1_000)}s`, factor: 2, maxDuration: LONGEST_BACKOFF } };
}

;// CONCATENATED MODULE: ./build/actions/sync-argocd/run.js
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







async function run(inputs, { job, connect, openAncestry }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const wanted = readSyncInputs(inputs);
        const expected = (0,argocd/* readExpected */.vX)(inputs);
        const argo = await connect(inputs);
        const refs = await (0,argocd/* findApplications */.Fg)(argo, inputs, job.signal);
        const ancestry = __addDisposableResource(env_1, openAncestry(inputs), true);
        const { isDescendant } = ancestry;
        const { refresh } = inputs;
        const watch = { expected, refresh, isDescendant, clock: job.clock };
        const deadline = job.clock.now() + inputs.timeout;
        const gracePeriod = inputs.degradedGracePeriod;
        const patience = inputs.wait ? 'wait' : 'answer';
        const asking = { argo, wanted, watch, patience, gracePeriod, deadline, job };
        const asked = await Promise.all(refs.map((ref) => askForSync(ref, asking)));
        for (const one of asked)
            job.log.info(`${(0,argocd_application/* describeApplication */.un)(one.application)}: ${describeAsked(one)}`);
        const refusal = asked.find((one) => one.kind === 'refused');
        if (refusal?.kind === 'refused')
            throw refusedStep(refusal, asked);
        if (!inputs.wait)
            return { operation: notable(asked), applications: asked.map(reportAsked) };
        const timeout = Math.max(0, deadline - job.clock.now());
        const watched = asked.flatMap((one) => (0,argocd/* watchApplications */.rY)(argo, [refOf(one.application)], { ...watch, expected: expectedAfter(watch, wanted, one) }));
        const result = await (0,await_arrival/* awaitArrival */.KF)(watched, { ...inputs, timeout, gracePeriod }, job);
        if (wanted.dryRun)
            job.summary.add(summariseDryRun(result));
        const outputs = { ...(0,argocd_report/* reportApplications */.C)(result), ...operationOutputs(asked, result) };
        const error = (0,await_arrival/* arrivalError */.ue)(result);
        if (error !== undefined)
            throw new failure/* FailedStep */.u({ outputs, cause: error });
        return outputs;
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
function expectedAfter({ expected }, wanted, asked) {
    const resources = expected.resources.length > 0 ? expected.resources : wanted.resources;
    const operation = 'own' in asked ? asked.own : undefined;
    if (!wanted.dryRun)
        return { ...expected, resources, operation };
    return { ...expected, conditions: new Set(['operation']), images: [], operation };
}
function refOf({ metadata: { name, namespace } }) {
    return namespace === undefined ? { name } : { name, namespace };
}
function describeAsked(asked) {
    switch (asked.kind) {
        case 'started':
            return 'asked for a sync';
        case 'dry-run':
            return 'asked for a dry run';
        case 'already-running':
            return 'another sync was under way; nothing more is asked for';
        case 'none':
            return 'nothing differs from git; no sync is asked for';
        case 'refused':
            return `Argo CD refuses the sync: ${asked.reason}`;
    }
}
function reportAsked({ kind, application }) {
    const { name, namespace = '' } = application.metadata;
    return { name, namespace, operation: kind };
}
const NOTABLE = ['refused', 'started', 'dry-run', 'already-running', 'none'];
function notable(asked) {
    return NOTABLE.find((kind) => asked.some((one) => one.kind === kind)) ?? 'none';
}
function operationOutputs(asked, result) {
    const { applications } = (0,argocd_report/* reportApplications */.C)(result);
    return {
        operation: notable(asked),
        applications: applications.map((report, index) => ({ ...report, operation: asked[index]?.kind ?? 'none' })),
    };
}
function refusedStep(refusal, asked) {
    const { application, reason, opensAt } = refusal;
    const opens = opensAt === undefined ? '' : ` It opens at ${new Date(opensAt).toISOString().slice(0, 16)}Z.`;
    const error = new errors/* BlockedError */.t9(`${(0,argocd_application/* describeApplication */.un)(application)}: Argo CD refuses the sync: ${reason}`, {
        gates: ['argocd'],
        hint: `${hintFor(reason)}${opens}`,
    });
    const outputs = { operation: 'refused', reason, applications: asked.map(reportAsked) };
    return new failure/* FailedStep */.u({ outputs, cause: error });
}
function hintFor(reason) {
    if (/window/i.test(reason)) {
        return 'A sync window of the project is in the way; with manualSync it would let syncs by hand happen.';
    }
    if (/auto-?sync|automatic/i.test(reason)) {
        return 'While automatic sync is on, only what the application tracks can be synced. Leave sync-revision out, or change targetRevision.';
    }
    return 'Nothing was changed.';
}

// EXTERNAL MODULE: ./build/actions/sync-argocd/spec.js
var spec = __webpack_require__(1092);
;// CONCATENATED MODULE: ./build/actions/sync-argocd/index.js




/* harmony default export */ const sync_argocd = ((0,action/* bindAction */._8)(spec/* spec */.I, run, (job) => ({
    job,
    connect: (inputs) => (0,argocd/* connectArgoCd */.tT)(inputs, job),
    openAncestry: (inputs) => (0,ancestry.openAncestry)(inputs, job),
})));


/***/ }),

/***/ 2213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openAncestry: () => (/* binding */ openAncestry)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2730);

function openAncestry(access, job, open = (signal) => openHistory(access, { ...job, signal })) {
    const closed = new AbortController();
    const over = AbortSignal.any([job.signal, closed.signal]);
    let opened;
    const told = new Set();
    const history = async () => {
        opened ??= open(over);
        try {
            return await opened;
        }
        catch (error) {
            opened = undefined;
            throw error;
        }
    };
    return {
        async isDescendant(ancestor, descendant) {
            if (ancestor === descendant)
                return 'yes';
            try {
                const { isAncestor } = await history();
                return (await isAncestor(ancestor, descendant)) ? 'yes' : 'no';
            }
            catch (error) {
                if (!(error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .GitopsError */ .$n) || isPassing(error))
                    throw error;
                const why = `whether ${descendant.slice(0, 7)} contains ${ancestor.slice(0, 7)} cannot be told: ${error.message}`;
                if (!told.has(why))
                    job.log.warning(why);
                told.add(why);
                return 'unknown';
            }
        },
        async [Symbol.asyncDispose]() {
            closed.abort();
            const left = await opened?.catch(() => undefined);
            await left?.[Symbol.asyncDispose]();
        },
    };
}
function isPassing(error) {
    return error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi && error.retryable;
}
async function openHistory(access, job) {
    const { openConfigRepository } = await Promise.all(/* import() */[__webpack_require__.e(863), __webpack_require__.e(783), __webpack_require__.e(398)]).then(__webpack_require__.bind(__webpack_require__, 4398));
    const repository = await openConfigRepository({ ...access, branch: undefined }, job);
    return {
        isAncestor: (ancestor, descendant) => repository.git.isAncestor(ancestor, descendant),
        [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose](),
    };
}


/***/ }),

/***/ 9281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ reportApplications)
/* harmony export */ });
/* harmony import */ var _delivery__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9150);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5023);
/* harmony import */ var _await_arrival_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3778);



function reportApplications(result) {
    const applications = result.arrivals.map(reportOne);
    const [decisive] = (0,_await_arrival_js__WEBPACK_IMPORTED_MODULE_0__/* .decisiveArrivals */ .zV)(result);
    const told = decisive === undefined ? undefined : reportOne(decisive);
    return {
        status: result.outcome,
        revision: told?.revision ?? '',
        health: told?.health ?? '',
        operationPhase: told?.operationPhase ?? '',
        duration: (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(result.endedAt - result.startedAt),
        reason: told?.reason ?? '',
        applications,
    };
}
function reportOne({ seen, readiness }) {
    const { metadata, status } = seen;
    return {
        name: metadata.name,
        namespace: metadata.namespace ?? '',
        status: readiness.state,
        reason: readiness.reason,
        revision: (0,_delivery__WEBPACK_IMPORTED_MODULE_2__/* .deployedRevision */ .S)(seen),
        sync: status?.sync?.status ?? '',
        health: status?.health?.status ?? '',
        operationPhase: status?.operationState?.phase ?? '',
        images: status?.summary?.images ?? [],
    };
}


/***/ }),

/***/ 1943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ assertPatience)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2730);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5023);


function assertPatience({ timeout, stableFor }) {
    if (stableFor <= timeout)
        return;
    const problem = `${(0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(stableFor)} is longer than the timeout of ${(0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(timeout)}: it could never be met`;
    throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz([{ input: 'stable-for', problem }]);
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


/***/ })

};
