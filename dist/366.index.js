export const id = 366;
export const ids = [366];
export const modules = {

/***/ 3953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectEngines: () => (/* binding */ connectEngines)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _delivery__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5801);
/* harmony import */ var _delivery__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1087);
/* harmony import */ var _delivery__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4815);
/* harmony import */ var _delivery__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4351);
/* harmony import */ var _delivery__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5875);
/* harmony import */ var _delivery__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7057);
/* harmony import */ var _argocd_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7658);



function connectEngines(inputs, job, isDescendant) {
    let opened;
    const surroundings = {
        inputs,
        job,
        isDescendant,
        kubernetes: () => {
            const { kubeconfig, context } = inputs;
            const { workspace } = job.runner;
            opened ??= (0,_delivery__WEBPACK_IMPORTED_MODULE_1__/* .openKubernetes */ .J)({ kubeconfig, context, env: process.env, home: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), workspace });
            return opened;
        },
    };
    return async ({ argocd, flux, kubernetes }, expected) => {
        const watched = await Promise.all([
            argocd === undefined ? [] : watchArgoCd(argocd, expected, surroundings),
            flux === undefined ? [] : watchFluxObjects(flux, expected, surroundings),
            kubernetes === undefined ? [] : watchRollouts(kubernetes, expected, surroundings),
        ]);
        return watched.flat();
    };
}
async function watchArgoCd(argocd, { revision, images, rule }, { inputs, job, isDescendant }) {
    const { kubeconfig, context } = inputs;
    const argo = await (0,_argocd_js__WEBPACK_IMPORTED_MODULE_2__/* .connectArgoCd */ .tT)({
        mode: argocd.mode,
        server: inputs.argocdServer,
        authToken: inputs.argocdAuthToken,
        serverCa: inputs.argocdServerCa,
        insecure: false,
        headers: undefined,
        project: argocd.project,
        appNamespace: argocd['app-namespace'],
        kubeconfig,
        context,
    }, job);
    const { application = [], selector } = argocd;
    const refs = await (0,_argocd_js__WEBPACK_IMPORTED_MODULE_2__/* .findApplications */ .Fg)(argo, { application, selector }, job.signal);
    const conditions = ['sync', 'health', 'operation'];
    const expected = (0,_argocd_js__WEBPACK_IMPORTED_MODULE_2__/* .readExpected */ .vX)({
        revision,
        images: rule === 'each-runs' ? images : [],
        conditions,
        resource: [],
    });
    return (0,_argocd_js__WEBPACK_IMPORTED_MODULE_2__/* .watchApplications */ .rY)(argo, refs, { expected, refresh: 'normal', isDescendant, clock: job.clock });
}
async function watchFluxObjects(flux, { revision, images, rule }, { job, isDescendant, kubernetes }) {
    return (0,_delivery__WEBPACK_IMPORTED_MODULE_3__/* .watchFlux */ .F)({
        api: await kubernetes(),
        objects: {
            kustomization: flux.kustomization ?? [],
            helmRelease: flux['helm-release'] ?? [],
            resourceSet: flux['resource-set'] ?? [],
            resourceSetInputProvider: flux['resource-set-input-provider'] ?? [],
        },
        expected: { revision, images: rule === 'each-runs' ? images : [] },
        reconcile: flux.reconcile === false ? 'leave' : 'ask',
        isDescendant,
        clock: job.clock,
        onNotice: (message) => job.log.notice(message),
    });
}
async function watchRollouts({ workload, namespace }, { images, rule }, { job, kubernetes }) {
    const cluster = await kubernetes();
    const named = { workload, selector: undefined, ...(namespace === undefined ? {} : { namespace }) };
    const refs = await (0,_delivery__WEBPACK_IMPORTED_MODULE_4__/* .findWorkloads */ .c)(cluster, named, job.signal);
    const expected = (0,_delivery__WEBPACK_IMPORTED_MODULE_5__/* .readImages */ .H)(images);
    const rollouts = (0,_delivery__WEBPACK_IMPORTED_MODULE_6__/* .watchWorkloads */ .o)(cluster, refs, { images: expected, scope: 'known' }, () => job.clock.now());
    if (images.length === 0 || rule === 'where-used')
        return rollouts;
    const watched = [...rollouts];
    return [...watched, watchMentions(images, rollouts)];
}
function watchMentions(images, rollouts) {
    return {
        name: 'Images',
        look: async (signal) => {
            const seen = await Promise.all(rollouts.map((rollout) => rollout.look(signal)));
            const workloads = seen.flatMap(({ workload }) => (workload === undefined ? [] : [workload]));
            return (0,_delivery__WEBPACK_IMPORTED_MODULE_7__/* .unknownImages */ .R3)((0,_delivery__WEBPACK_IMPORTED_MODULE_5__/* .readImages */ .H)(images), workloads).map(({ text }) => text);
        },
        assess: (missing) => ({ assessment: assessMentions(missing), facets: {} }),
    };
}
function assessMentions(missing) {
    if (missing.length === 0)
        return { state: 'ready', reason: 'every image is run by one of the workloads' };
    return { state: 'failed', reason: `no workload has a container of ${missing.join(', ')}`, patience: 'grace' };
}


/***/ }),

/***/ 4815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ findWorkloads)
/* harmony export */ });
/* unused harmony export USUAL_KINDS */
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2730);

const USUAL_KINDS = ['deployments', 'statefulsets', 'daemonsets'];
async function findWorkloads(cluster, { workload, selector, kinds = USUAL_KINDS, namespace = cluster.namespace }, signal) {
    const named = workload.map(readName);
    const problems = named.flatMap((one) => ('problem' in one ? [one] : []));
    if (problems.length > 0)
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(problems);
    const refs = named
        .flatMap((one) => ('problem' in one ? [] : [one]))
        .map(async ({ word, name }) => {
        return refOf(await cluster.findKind(word, signal), name, namespace);
    });
    const selected = selector === undefined ? [] : await select(cluster, selector, kinds, namespace, signal);
    const all = [...(await Promise.all(refs)), ...selected];
    return [...new Map(all.map((ref) => [JSON.stringify([ref.apiVersion, ref.kind, ref.name]), ref])).values()];
}
function readName(text) {
    const { word, name } = /^(?<word>[A-Za-z][\w.-]*)\/(?<name>[a-z0-9][a-z0-9.:-]*)$/.exec(text)?.groups ?? {};
    if (word === undefined || name === undefined) {
        const problem = `${JSON.stringify(text)} is no workload; write kind/name, such as deployment/web or Certificate.cert-manager.io/web`;
        return { input: 'workload', problem };
    }
    return { word, name };
}
function refOf({ apiVersion, kind, scope }, name, namespace) {
    return { apiVersion, kind, name, ...(scope === 'namespace' ? { namespace } : {}) };
}
async function select(cluster, labelSelector, words, namespace, signal) {
    const kinds = await Promise.all(words.map((word) => cluster.findKind(word, signal)));
    const lists = await Promise.all(kinds.map(async (kind) => {
        const { apiVersion, kind: name } = kind;
        const { items } = await cluster.list({ apiVersion, kind: name, namespace, labelSelector }, signal);
        return items.map(({ metadata }) => refOf(kind, metadata.name, namespace));
    }));
    const refs = lists.flat();
    if (refs.length > 0)
        return refs;
    const what = kinds.map(({ kind }) => kind).join(', ');
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi(`nothing in namespace ${namespace} has the labels ${labelSelector}: no ${what}`, {
        status: 404,
        hint: 'Check the selector, the kinds, the namespace and the context: labels of the workload itself count, and not those of its pods.',
    });
}


/***/ }),

/***/ 5875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ watchWorkloads)
});

// UNUSED EXPORTS: watchWorkload

// EXTERNAL MODULE: ./build/packages/delivery/kubernetes/api.js
var kubernetes_api = __webpack_require__(8666);
// EXTERNAL MODULE: ./build/packages/delivery/kubernetes/assess-seen.js
var assess_seen = __webpack_require__(1048);
// EXTERNAL MODULE: ./build/packages/delivery/kubernetes/explain.js
var explain = __webpack_require__(4213);
// EXTERNAL MODULE: ./build/packages/delivery/kubernetes/objects.js
var objects = __webpack_require__(7810);
// EXTERNAL MODULE: ./build/packages/delivery/kubernetes/versions.js
var versions = __webpack_require__(4309);
;// CONCATENATED MODULE: ./build/packages/delivery/kubernetes/creation.js




const ORDINARY_START = 15_000;
const RECENT = 300_000;
const TELLING = new Set([
    'FailedMount',
    'FailedAttachVolume',
    'FailedMapVolume',
    'FailedCreatePodSandBox',
    'FailedCreate',
    'FailedBinding',
    'ProvisioningFailed',
]);
async function assessCreation(api, seen, now, signal) {
    const { current } = (0,versions/* versionsOf */.x4)(seen);
    const stuck = current.find((pod) => isStarting(pod) && now - startedAt(pod) >= ORDINARY_START);
    if (stuck !== undefined) {
        const told = await whyOf(api, stuck, now, signal);
        return told === undefined
            ? undefined
            : failed((0,assess_seen/* describePodTrouble */.su)({ pod: stuck, reason: told, log: 'none', kind: 'stuck' }));
    }
    const { workload } = seen;
    if (workload === undefined || current.length > 0 || workload.kind === 'Deployment' || seen.pods === undefined) {
        return undefined;
    }
    const told = await whyOf(api, workload, now, signal);
    return told === undefined ? undefined : failed(`pods cannot be created: ${told}`);
}
function failed(reason) {
    return { state: 'failed', reason, patience: 'grace' };
}
async function whyOf(api, object, now, signal) {
    const events = await (0,explain/* eventsOf */.XL)(api, object, signal);
    const last = events.findLast((event) => isTelling(event) && now - (0,explain/* lastSeen */.YO)(event) < RECENT);
    return last === undefined ? undefined : `${last.reason}: ${last.message}`;
}
function isTelling({ type, reason = '' }) {
    return type === 'Warning' && TELLING.has(reason);
}
function isStarting({ status }) {
    const { containerStatuses = [], phase = 'Pending' } = status ?? {};
    return phase === 'Pending' && containerStatuses.every(({ state }) => state?.running === undefined);
}
function startedAt({ status, metadata }) {
    const scheduled = (0,objects/* conditionOf */.rI)(status, 'PodScheduled');
    if (scheduled?.status !== 'True')
        return Number.POSITIVE_INFINITY;
    return Date.parse(scheduled.lastTransitionTime ?? metadata.creationTimestamp ?? '');
}
function creationDueAt(seen, now) {
    const due = (0,versions/* versionsOf */.x4)(seen)
        .current.filter(isStarting)
        .map((pod) => startedAt(pod) + ORDINARY_START);
    return Math.min(...due.filter((at) => at > now), Number.POSITIVE_INFINITY);
}

// EXTERNAL MODULE: ./build/packages/delivery/kubernetes/look.js + 1 modules
var look = __webpack_require__(3036);
;// CONCATENATED MODULE: ./build/packages/delivery/kubernetes/watched.js





function watchWorkload(api, expected, now) {
    const { ref, images } = expected;
    const sight = images.images.length > 0 ? 'needed' : 'wanted';
    return {
        name: (0,kubernetes_api/* describeRef */.R)(ref),
        look: (signal) => (0,look/* lookAtWorkload */.c)(api, ref, sight, signal),
        follow: (seen, signal) => (0,look/* followWorkload */.r)(api, ref, seen, signal),
        assess: (seen, at, signal) => assess(api, seen, expected, at, signal),
        explain: (seen, signal) => (0,explain/* explainSeen */.hV)(api, seen, now(), signal),
    };
}
function watchWorkloads(api, refs, images, now) {
    return refs.map((ref) => watchWorkload(api, { ref, images }, now));
}
async function assess(api, seen, expected, now, signal) {
    const look = (0,assess_seen/* assessSeen */.A1)(seen, expected, now);
    if (look.assessment.state !== 'progressing')
        return look;
    const stuck = await assessCreation(api, seen, now, signal);
    if (stuck !== undefined)
        return { ...look, assessment: stuck };
    const decidesAt = Math.min(look.assessment.decidesAt ?? Number.POSITIVE_INFINITY, creationDueAt(seen, now));
    if (decidesAt === Number.POSITIVE_INFINITY)
        return look;
    return { ...look, assessment: { ...look.assessment, decidesAt } };
}


/***/ }),

/***/ 5182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ describeTrouble)
/* harmony export */ });
function describeTrouble({ resource, container, reason, events }) {
    const where = container === undefined ? resource : `${resource}, container ${container}`;
    const last = events.at(-1);
    const event = last === undefined || reason.includes(last) ? '' : `; last event: ${last}`;
    return `${where}: ${reason}${event}`;
}


/***/ })

};
