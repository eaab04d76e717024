export const id = 836;
export const ids = [836,213];
export const modules = {

/***/ 2556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ wait_for_flux)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/packages/arrival/ancestry.js
var ancestry = __webpack_require__(2213);
// EXTERNAL MODULE: ./build/packages/delivery/kubernetes/open.js + 3 modules
var kubernetes_open = __webpack_require__(5801);
// EXTERNAL MODULE: ./build/packages/kit/action.js
var action = __webpack_require__(9261);
// EXTERNAL MODULE: ./build/packages/arrival/await-arrival.js + 7 modules
var await_arrival = __webpack_require__(3778);
// EXTERNAL MODULE: ./build/packages/delivery/flux/watch-flux.js + 27 modules
var watch_flux = __webpack_require__(4071);
// EXTERNAL MODULE: ./build/packages/errors/index.js
var errors = __webpack_require__(2730);
// EXTERNAL MODULE: ./build/packages/kit/failure.js
var failure = __webpack_require__(1701);
;// CONCATENATED MODULE: ./build/packages/delivery/flux/seen.js
function deployedByFlux(seen) {
    return seen.kind === 'found' ? seen.runs : '';
}
function fluxRef(seen) {
    return seen.kind === 'found' ? seen.found.ref : seen.ref;
}

// EXTERNAL MODULE: ./build/packages/kit/duration.js
var duration = __webpack_require__(5023);
;// CONCATENATED MODULE: ./build/actions/wait-for-flux/report.js



function reportFlux(result) {
    const { outcome, arrivals, startedAt, endedAt } = result;
    const objects = arrivals.map(({ seen, readiness }) => {
        const { kind, namespace = '', name } = fluxRef(seen);
        return { kind, namespace, name, status: readiness.state, reason: readiness.reason, revision: deployedByFlux(seen) };
    });
    const [decisive] = (0,await_arrival/* decisiveArrivals */.zV)(result);
    return {
        status: outcome,
        revision: decisive === undefined ? '' : deployedByFlux(decisive.seen),
        duration: (0,duration/* formatDuration */.a)(endedAt - startedAt),
        reason: decisive?.readiness.reason ?? '',
        objects,
    };
}

;// CONCATENATED MODULE: ./build/actions/wait-for-flux/run.js
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
        const objects = namedObjects(inputs);
        const api = await connect(inputs);
        const ancestry = __addDisposableResource(env_1, openAncestry(inputs), true);
        const { revision, tag, reconcile } = inputs;
        const watched = (0,watch_flux/* watchFlux */.F)({
            api,
            objects,
            expected: { revision, tag },
            reconcile: reconcile ? 'ask' : 'leave',
            isDescendant: ancestry.isDescendant,
            clock: job.clock,
            onNotice: (message) => job.log.warning(message),
        });
        const result = await (0,await_arrival/* awaitArrival */.KF)(watched, inputs, job);
        const outputs = reportFlux(result);
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
function namedObjects(inputs) {
    const { kustomization, helmRelease, resourceSet, resourceSetInputProvider, imageUpdateAutomation } = inputs;
    const all = [kustomization, helmRelease, resourceSet, resourceSetInputProvider, imageUpdateAutomation];
    if (all.every((names) => names.length === 0)) {
        throw new errors/* InputError */.dz([
            {
                input: 'kustomization',
                problem: 'is required (or `helm-release`, `resource-set`, `resource-set-input-provider`, `image-update-automation`)',
            },
        ]);
    }
    return { kustomization, helmRelease, resourceSet, resourceSetInputProvider, imageUpdateAutomation };
}

// EXTERNAL MODULE: ./build/actions/wait-for-flux/spec.js
var spec = __webpack_require__(5595);
;// CONCATENATED MODULE: ./build/actions/wait-for-flux/index.js






/* harmony default export */ const wait_for_flux = ((0,action/* bindAction */._8)(spec/* spec */.I, run, (job) => ({
    job,
    connect: ({ kubeconfig, context }) => (0,kubernetes_open/* openKubernetes */.J)({
        kubeconfig,
        context,
        env: process.env,
        home: (0,external_node_os_.homedir)(),
        workspace: job.runner.workspace,
        now: () => job.clock.now(),
    }),
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

/***/ 7810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D2: () => (/* binding */ runsPods),
/* harmony export */   Se: () => (/* binding */ isPod),
/* harmony export */   VH: () => (/* binding */ formatSelector),
/* harmony export */   ce: () => (/* binding */ isDeployment),
/* harmony export */   kA: () => (/* binding */ isRollout),
/* harmony export */   kH: () => (/* binding */ isCronJob),
/* harmony export */   pu: () => (/* binding */ describeCondition),
/* harmony export */   rI: () => (/* binding */ conditionOf),
/* harmony export */   xr: () => (/* binding */ isStatefulSet)
/* harmony export */ });
function isDeployment(object) {
    return object.kind === 'Deployment';
}
function isStatefulSet(object) {
    return object.kind === 'StatefulSet';
}
function isRollout(object) {
    return object.kind === 'Rollout';
}
function isCronJob(object) {
    return object.kind === 'CronJob';
}
function isPod(object) {
    return object.kind === 'Pod';
}
function runsPods(object) {
    return RUNS_PODS.has(object.kind);
}
const RUNS_PODS = new Set([
    'Deployment',
    'ReplicaSet',
    'StatefulSet',
    'DaemonSet',
    'Rollout',
    'Job',
]);
function conditionOf(status, type) {
    return status?.conditions?.find((condition) => condition.type === type);
}
function describeCondition({ type, reason, message }) {
    return [reason || type, message].filter((part) => part !== undefined && part !== '').join(': ');
}
function formatSelector({ matchLabels = {}, matchExpressions = [] }) {
    const labels = Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`);
    const expressions = matchExpressions.map(({ key, operator, values = [] }) => {
        if (operator === 'Exists')
            return key;
        if (operator === 'DoesNotExist')
            return `!${key}`;
        return `${key} ${operator === 'In' ? 'in' : 'notin'} (${values.join(',')})`;
    });
    const all = [...labels, ...expressions];
    return all.length === 0 ? undefined : all.join(',');
}


/***/ }),

/***/ 4127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ podTrouble),
/* harmony export */   X: () => (/* binding */ troubleDueAt)
/* harmony export */ });
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7810);

const ORDINARY = new Set(['ContainerCreating', 'PodInitializing', '']);
const SETTLED = 20_000;
function podTrouble(pod, now) {
    const { status } = pod;
    if (pod.metadata.deletionTimestamp !== undefined || status?.phase === 'Succeeded')
        return undefined;
    if (isLeftBehind(pod, now))
        return undefined;
    const scheduled = (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .conditionOf */ .rI)(status, 'PodScheduled');
    if (scheduled?.status === 'False' && scheduled.reason === 'Unschedulable') {
        return { pod, reason: `Unschedulable: ${scheduled.message ?? 'no node will have it'}`, log: 'none', kind: 'stuck' };
    }
    const found = containerTroubles(pod, now)[0];
    if (found !== undefined)
        return found;
    if (status?.phase !== 'Failed')
        return undefined;
    const reason = [status.reason ?? 'Failed', status.message].filter(Boolean).join(': ');
    return { pod, reason, log: 'none', kind: 'ended' };
}
const EVICTED_JUST_NOW = 60_000;
function isLeftBehind({ spec = {}, status = {}, metadata }, now) {
    if (status.phase !== 'Failed' || (spec.restartPolicy ?? 'Always') !== 'Always')
        return false;
    const times = [
        metadata.creationTimestamp,
        ...(status.conditions ?? []).map(({ lastTransitionTime }) => lastTransitionTime),
        ...(status.containerStatuses ?? []).map(({ state }) => state?.terminated?.finishedAt),
    ].flatMap((time) => (time === undefined ? [] : [Date.parse(time)]));
    return times.length > 0 && now - Math.max(...times) > EVICTED_JUST_NOW;
}
function containerTroubles(pod, now) {
    const { containerStatuses = [], initContainerStatuses = [] } = pod.status ?? {};
    const { containers = [], initContainers = [] } = pod.spec ?? {};
    const inOrder = [
        ...initContainerStatuses.map((status) => ({
            status,
            container: named(initContainers, status),
            role: 'init',
        })),
        ...containerStatuses.map((status) => ({ status, container: named(containers, status), role: 'app' })),
    ];
    return inOrder.flatMap(({ status, container, role }) => {
        const ends = role === 'init' && container?.restartPolicy !== 'Always';
        const wrong = ends || mayEnd(pod) ? endingTrouble(status) : appTrouble(status, container, now);
        if (wrong === undefined)
            return [];
        const prefix = role === 'init' ? 'init container: ' : '';
        return [{ pod, container: status.name, ...wrong, reason: `${prefix}${wrong.reason}` }];
    });
}
function named(containers, { name }) {
    return containers.find((container) => container.name === name);
}
function mayEnd({ spec = {} }) {
    return (spec.restartPolicy ?? 'Always') !== 'Always';
}
function endingTrouble(status) {
    const { state = {}, restartCount, lastState } = status;
    if (state.terminated?.exitCode === 0)
        return undefined;
    if (state.terminated !== undefined)
        return ended(state.terminated, 'current');
    return waiting(status) ?? (restartCount > 0 ? restarted(restartCount, lastState) : undefined);
}
function appTrouble(status, container, now) {
    const { state = {}, ready, restartCount, lastState } = status;
    const stuck = waiting(status);
    if (stuck !== undefined)
        return stuck;
    if (state.terminated !== undefined)
        return ended(state.terminated, 'current');
    if (restartCount > 0 && !ready)
        return restarted(restartCount, lastState);
    if (restartCount > 0 && ranFor(state, now) < SETTLED)
        return { ...restarted(restartCount, lastState), kind: 'settling' };
    return ready ? undefined : unready(status, container, now);
}
function waiting({ state = {}, restartCount, lastState }) {
    const { reason = '', message } = state.waiting ?? {};
    if (ORDINARY.has(reason))
        return undefined;
    const last = reason === 'CrashLoopBackOff' ? lastState?.terminated : undefined;
    const said = last === undefined ? message : `${describeEnd(last)}, restarted ${times(restartCount)}`;
    return {
        reason: [reason, said].filter((part) => part !== undefined && part !== '').join(': '),
        log: restartCount > 0 ? 'previous' : 'none',
        kind: reason === 'CrashLoopBackOff' ? 'ended' : 'stuck',
    };
}
function restarted(restartCount, lastState) {
    const last = lastState?.terminated;
    const why = last === undefined ? '' : `: the run before ${describeEnd(last)}`;
    return { reason: `restarted ${times(restartCount)}${why}`, log: 'previous', kind: 'ended' };
}
function ended(end, log) {
    return { reason: describeEnd(end), log, kind: 'ended' };
}
function describeEnd({ exitCode, reason, message }) {
    const named = reason === undefined || reason === 'Error' ? '' : ` (${reason})`;
    const words = message?.trim().split('\n').at(-1)?.slice(0, 200) ?? '';
    return `ended with exit code ${exitCode}${named}${words === '' ? '' : `: ${words}`}`;
}
function times(amount) {
    return amount === 1 ? 'once' : `${amount} times`;
}
function unready({ state = {}, started }, container, now) {
    const isStarting = container?.startupProbe !== undefined && started !== true;
    if (isStarting || ranFor(state, now) < triesOf(container?.readinessProbe))
        return undefined;
    return { reason: 'runs, but its readiness probe fails', log: 'current', kind: 'unready' };
}
function troubleDueAt({ spec = {}, status = {} }, now) {
    const due = (status.containerStatuses ?? []).map(({ name, state = {}, ready, restartCount }) => {
        const startedAt = now - ranFor(state, now);
        if (ready)
            return restartCount > 0 ? startedAt + SETTLED : Number.POSITIVE_INFINITY;
        const probe = spec.containers?.find((container) => container.name === name)?.readinessProbe;
        return state.running === undefined ? Number.POSITIVE_INFINITY : startedAt + triesOf(probe);
    });
    return Math.min(...due.filter((at) => at > now), Number.POSITIVE_INFINITY);
}
function triesOf(probe = {}) {
    const { initialDelaySeconds = 0, periodSeconds = 10, failureThreshold = 3 } = probe;
    return (initialDelaySeconds + periodSeconds * failureThreshold) * 1000;
}
function ranFor({ running }, now) {
    const since = Date.parse(running?.startedAt ?? '');
    return Number.isNaN(since) ? 0 : now - since;
}


/***/ }),

/***/ 8358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ matchImage),
/* harmony export */   m: () => (/* binding */ runsImage)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8228);

function matchImage(expected, asked) {
    if (!(0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameImageName */ .b0)(expected.name, asked.name))
        return 'other';
    if (expected.digest === undefined) {
        return expected.tag === undefined || expected.tag === pulledTag(asked) ? 'same' : 'other';
    }
    if (asked.digest !== undefined)
        return expected.digest === asked.digest ? 'same' : 'other';
    return expected.tag !== undefined && expected.tag !== pulledTag(asked) ? 'other' : 'later';
}
function pulledTag({ tag, digest }) {
    return tag ?? (digest === undefined ? 'latest' : undefined);
}
function runsImage(expected, asked, imageID) {
    const match = matchImage(expected, asked);
    return match === 'later' ? imageID.endsWith(`@${expected.digest}`) : match === 'same';
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
