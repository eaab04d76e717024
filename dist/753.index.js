export const id = 753;
export const ids = [753,213];
export const modules = {

/***/ 9753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ wait_for_argocd)
});

// EXTERNAL MODULE: ./build/packages/arrival/argocd.js + 5 modules
var argocd = __webpack_require__(7658);
// EXTERNAL MODULE: ./build/packages/arrival/ancestry.js
var ancestry = __webpack_require__(2213);
// EXTERNAL MODULE: ./build/packages/kit/action.js
var action = __webpack_require__(9261);
// EXTERNAL MODULE: ./build/packages/arrival/await-arrival.js + 6 modules
var await_arrival = __webpack_require__(6809);
// EXTERNAL MODULE: ./build/packages/arrival/argocd-report.js
var argocd_report = __webpack_require__(9281);
// EXTERNAL MODULE: ./build/packages/kit/failure.js
var failure = __webpack_require__(1701);
;// CONCATENATED MODULE: ./build/actions/wait-for-argocd/run.js
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
        const expected = (0,argocd/* readExpected */.vX)(inputs);
        const argo = await connect(inputs);
        const refs = await (0,argocd/* findApplications */.Fg)(argo, inputs, job.signal);
        const ancestry = __addDisposableResource(env_1, openAncestry(inputs), true);
        const { isDescendant } = ancestry;
        const { refresh } = inputs;
        const watched = (0,argocd/* watchApplications */.rY)(argo, refs, { expected, refresh, isDescendant, clock: job.clock });
        const result = await (0,await_arrival/* awaitArrival */.KF)(watched, { ...inputs, gracePeriod: inputs.degradedGracePeriod }, job);
        const outputs = (0,argocd_report/* reportApplications */.C)(result);
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

// EXTERNAL MODULE: ./build/actions/wait-for-argocd/spec.js
var spec = __webpack_require__(1708);
;// CONCATENATED MODULE: ./build/actions/wait-for-argocd/index.js




/* harmony default export */ const wait_for_argocd = ((0,action/* bindAction */._8)(spec/* spec */.I, run, (job) => ({
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


/***/ }),

/***/ 9281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ reportApplications)
/* harmony export */ });
/* harmony import */ var _delivery__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9150);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5023);


function reportApplications(result) {
    const applications = result.arrivals.map(({ seen, readiness }) => {
        const { metadata, status } = seen;
        return {
            name: metadata.name,
            namespace: metadata.namespace ?? '',
            status: readiness.state,
            reason: readiness.reason,
            revision: (0,_delivery__WEBPACK_IMPORTED_MODULE_0__/* .deployedRevision */ .S)(seen),
            sync: status?.sync?.status ?? '',
            health: status?.health?.status ?? '',
            operationPhase: status?.operationState?.phase ?? '',
            images: status?.summary?.images ?? [],
        };
    });
    const decisive = applications.find(({ status }) => status !== 'ready') ?? applications[0];
    const worst = applications.find(({ status }) => status === result.outcome) ?? decisive;
    return {
        status: result.outcome,
        revision: worst?.revision ?? '',
        health: worst?.health ?? '',
        operationPhase: worst?.operationPhase ?? '',
        duration: (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(result.endedAt - result.startedAt),
        reason: worst?.reason ?? '',
        applications,
    };
}


/***/ })

};
