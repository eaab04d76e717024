export const id = 110;
export const ids = [110];
export const modules = {

/***/ 2110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _arrival_ask__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5607);
/* harmony import */ var _config_repo__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3688);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9261);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2343);




const run = (0,_config_repo__WEBPACK_IMPORTED_MODULE_0__/* .runOnRepository */ .P)(() => Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(6), __webpack_require__.e(498), __webpack_require__.e(558), __webpack_require__.e(542)]).then(__webpack_require__.bind(__webpack_require__, 7)));
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .bindAction */ ._8)(_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .spec */ .I, run, (job) => ({
    job,
    openRepository: (inputs) => (0,_config_repo__WEBPACK_IMPORTED_MODULE_0__/* .openConfigRepository */ .R)(inputs, job),
    askSource: (inputs) => (0,_arrival_ask__WEBPACK_IMPORTED_MODULE_3__/* .askSourceHealth */ .tC)(inputs, job),
})));


/***/ }),

/***/ 5607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TT: () => (/* binding */ assertDelivered),
/* harmony export */   tC: () => (/* binding */ askSourceHealth),
/* harmony export */   y1: () => (/* binding */ awaitEnvironment)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2730);
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

function askSourceHealth(inputs, job) {
    return async (source, moves) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const [{ sourceHealth }, { imageText }, engines] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(809), __webpack_require__.e(780)]).then(__webpack_require__.bind(__webpack_require__, 5780)),
                Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(6), __webpack_require__.e(498), __webpack_require__.e(558), __webpack_require__.e(953)]).then(__webpack_require__.bind(__webpack_require__, 4398)),
                loadEngines(inputs, job),
            ]);
            const images = [...new Set(moves.map(({ repository, to }) => imageText({ repository, ...to })))];
            const ancestry = __addDisposableResource(env_1, engines.ancestry, true);
            return sourceHealth(source, images, engines.watch(ancestry), job);
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
    };
}
async function awaitEnvironment(environment, deployed, inputs, job) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const [{ awaitDelivery }, engines] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(809), __webpack_require__.e(780)]).then(__webpack_require__.bind(__webpack_require__, 5780)), loadEngines(inputs, job)]);
        const ancestry = __addDisposableResource(env_2, engines.ancestry, true);
        return awaitDelivery(environment, deployed, { watch: engines.watch(ancestry), inputs, job });
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
function assertDelivered({ name, delivery }) {
    if (delivery !== undefined)
        return;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([{ input: 'wait', problem: `environment ${name} has no \`delivery\` in gitops.yaml` }], {
        hint: 'Name the Argo CD applications, Flux objects or workloads that deploy it, or leave `wait` out.',
    });
}
async function loadEngines(inputs, job) {
    const [{ connectEngines }, { openAncestry }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(15), __webpack_require__.e(40), __webpack_require__.e(658), __webpack_require__.e(87), __webpack_require__.e(366)]).then(__webpack_require__.bind(__webpack_require__, 3953)), __webpack_require__.e(/* import() */ 213).then(__webpack_require__.bind(__webpack_require__, 2213))]);
    const ancestry = openAncestry(inputs, job);
    return {
        ancestry,
        watch: ({ isDescendant }) => connectEngines(inputs, job, isDescendant),
    };
}


/***/ })

};
