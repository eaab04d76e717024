export const id = 556;
export const ids = [556,213];
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
// EXTERNAL MODULE: ./build/packages/arrival/await-arrival.js + 6 modules
var await_arrival = __webpack_require__(6809);
// EXTERNAL MODULE: ./build/packages/delivery/flux/watch-flux.js + 26 modules
var watch_flux = __webpack_require__(1087);
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


function reportFlux({ outcome, arrivals, startedAt, endedAt }) {
    const objects = arrivals.map(({ seen, readiness }) => {
        const { kind, namespace = '', name } = fluxRef(seen);
        return { kind, namespace, name, status: readiness.state, reason: readiness.reason, revision: deployedByFlux(seen) };
    });
    const state = outcome === 'timeout' ? 'progressing' : outcome;
    const decisive = objects.find(({ status }) => status === state) ?? objects[0];
    return {
        status: outcome,
        revision: decisive?.revision ?? '',
        duration: (0,duration/* formatDuration */.a)(endedAt - startedAt),
        reason: decisive?.reason ?? '',
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

function openAncestry(access, job, open = () => openHistory(access, job)) {
    let opened;
    const told = new Set();
    return {
        async isDescendant(ancestor, descendant) {
            if (ancestor === descendant)
                return 'yes';
            try {
                opened ??= open();
                const history = await opened;
                return (await history.isAncestor(ancestor, descendant)) ? 'yes' : 'no';
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
            const history = await opened?.catch(() => undefined);
            await history?.[Symbol.asyncDispose]();
        },
    };
}
function isPassing(error) {
    return error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi && error.retryable;
}
async function openHistory(access, job) {
    const { openConfigRepository } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(6), __webpack_require__.e(260), __webpack_require__.e(498), __webpack_require__.e(688), __webpack_require__.e(558), __webpack_require__.e(334)]).then(__webpack_require__.bind(__webpack_require__, 4398));
    const repository = await openConfigRepository({ ...access, branch: undefined }, job);
    return {
        isAncestor: (ancestor, descendant) => repository.git.isAncestor(ancestor, descendant),
        [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose](),
    };
}


/***/ })

};
