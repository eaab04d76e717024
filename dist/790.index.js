export const id = 790;
export const ids = [790];
export const modules = {

/***/ 6790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _arrival__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5607);
/* harmony import */ var _arrival__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9550);
/* harmony import */ var _config_repo__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1055);
/* harmony import */ var _config_repo__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1339);
/* harmony import */ var _config_repo__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2762);
/* harmony import */ var _config_repo__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8250);
/* harmony import */ var _config_repo__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1523);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2730);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1701);
/* harmony import */ var _promotion__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7404);
/* harmony import */ var _promotion__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1780);
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
        const { job, openRepository, askSource } = ports;
        const repository = __addDisposableResource(env_1, await openRepository(inputs), true);
        const request = await (0,_config_repo__WEBPACK_IMPORTED_MODULE_0__/* .readPromotionRequest */ .nm)(repository, inputs, {
            expectedTag: inputs.tag,
            liftHold: inputs.liftHold,
            approvedPlan: inputs.approvedPlan,
            mode: 'as-configured',
            askSource: askSource(inputs),
        });
        if (inputs.wait)
            (0,_arrival__WEBPACK_IMPORTED_MODULE_1__/* .assertDelivered */ .TT)(request.route.to, inputs);
        if (inputs.wait && !inputs.dryRun && request.mode === 'commit')
            await ports.prepareWait(request.route.to, inputs);
        const options = await (0,_config_repo__WEBPACK_IMPORTED_MODULE_0__/* .proposalOptions */ .Tg)(inputs, request, 'withhold', job);
        const prepared = await (0,_config_repo__WEBPACK_IMPORTED_MODULE_2__/* .planNow */ .m$)(repository, request, job);
        (0,_config_repo__WEBPACK_IMPORTED_MODULE_3__/* .announcePlan */ .XZ)(job.log, prepared);
        options.message(prepared);
        if (inputs.dryRun)
            (0,_config_repo__WEBPACK_IMPORTED_MODULE_3__/* .announceDryRun */ .aA)(job.log, prepared, options);
        const acted = inputs.dryRun ? planOnly(prepared) : await act({ repository, request, prepared, options, inputs, job });
        if (inputs.liftHold && acted.result.kind === 'nothing')
            job.log.warning(NO_LIFT);
        const diff = await (0,_config_repo__WEBPACK_IMPORTED_MODULE_3__/* .previewDiff */ .kN)(repository, acted.prepared, inputs, acted.made);
        await (0,_config_repo__WEBPACK_IMPORTED_MODULE_3__/* .summarisePromotion */ .C)(repository, { request, prepared: acted.prepared, result: acted.result, diff, job });
        const outputs = { ...planOutputs(acted.prepared), ...acted.outputs, diff: (0,_config_repo__WEBPACK_IMPORTED_MODULE_3__/* .cutDiff */ .WG)(diff) };
        if (acted.result.kind === 'blocked' && inputs.onBlocked === 'fail')
            throw failBlocked(acted.prepared, outputs);
        return inputs.wait ? await arrive({ acted, outputs, request, repository, inputs }, ports) : outputs;
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
async function arrive({ acted, outputs, request, repository, inputs }, ports) {
    const { result, prepared } = acted;
    if (result.kind === 'pull-request')
        ports.job.log.notice(NO_WAIT);
    if (inputs.dryRun || (result.kind !== 'committed' && result.kind !== 'nothing'))
        return outputs;
    const { to: environment } = request.route;
    const commit = result.kind === 'committed' ? result.commit : prepared.plan.to.commit;
    return (0,_arrival__WEBPACK_IMPORTED_MODULE_4__/* .withArrival */ .i)(outputs, async () => {
        const images = await (0,_config_repo__WEBPACK_IMPORTED_MODULE_5__/* .deployedImages */ .Jk)(repository.git, { environment, commit, configFile: request.config.file });
        return ports.awaitEnvironment(environment, { commit, images }, inputs);
    });
}
const NO_WAIT = 'wait does nothing here: the promotion is a pull request; wait with wait-for-argocd, wait-for-flux or wait-for-rollout in a workflow that runs when it is merged';
const NO_LIFT = 'lift-hold ended no hold: a hold ends with a promotion, and there was nothing to promote';
function planOnly(prepared) {
    const { operation } = prepared.plan;
    if (operation === 'none')
        return nothingToDo(prepared);
    if (operation === 'blocked')
        return blocked(prepared);
    return { prepared, result: { kind: 'planned' }, outputs: { operation: 'none' } };
}
async function act({ repository, request, prepared, options, inputs, job }) {
    if (request.mode === 'pull-request') {
        const proposal = await (0,_config_repo__WEBPACK_IMPORTED_MODULE_6__/* .proposePromotion */ .Q)(repository, request, prepared, options, job);
        (0,_config_repo__WEBPACK_IMPORTED_MODULE_3__/* .announceProposal */ .Ed)(job.log, proposal);
        return proposed(proposal);
    }
    if (prepared.plan.operation === 'blocked')
        return blocked(prepared);
    const { message } = options;
    const done = await (0,_config_repo__WEBPACK_IMPORTED_MODULE_2__/* .commitPromotion */ .zv)(repository, request, prepared, { identity: inputs, message, job });
    if (done.kind === 'unchanged') {
        return done.prepared.plan.operation === 'blocked' ? blocked(done.prepared) : nothingToDo(done.prepared);
    }
    const commitUrl = repository.links(done.commit).commit?.(done.commit);
    job.log.info(`Committed ${done.commit} to ${request.route.to.branch}`);
    return {
        prepared: done.prepared,
        result: { kind: 'committed', commit: done.commit },
        outputs: { operation: 'committed', commitSha: done.commit, commitUrl },
        ...(inputs.signCommits ? {} : { made: done.commit }),
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
    const outputs = (0,_config_repo__WEBPACK_IMPORTED_MODULE_3__/* .proposalOutputs */ .B9)(proposal);
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
        blockedBy: (0,_promotion__WEBPACK_IMPORTED_MODULE_7__/* .blockedBy */ .y)(plan).join(','),
    };
}
function failBlocked({ plan }, outputs) {
    const error = new _errors__WEBPACK_IMPORTED_MODULE_8__/* .BlockedError */ .t9(`${plan.to.environment} is blocked: ${(0,_promotion__WEBPACK_IMPORTED_MODULE_9__/* .describeBlockers */ .db)(plan).join('; ')}`, {
        gates: (0,_promotion__WEBPACK_IMPORTED_MODULE_7__/* .blockedBy */ .y)(plan),
        hint: 'Nothing was changed. Settle what the gate asks for and run again; with `on-blocked: skip` the step passes with `operation: blocked`.',
    });
    return new _kit__WEBPACK_IMPORTED_MODULE_10__/* .FailedStep */ .u({ outputs, cause: error });
}


/***/ }),

/***/ 9550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ withArrival)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2730);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1701);
/* harmony import */ var _await_arrival_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3778);



async function withArrival(outputs, wait) {
    const arrival = await orFail(outputs, wait);
    const error = (0,_await_arrival_js__WEBPACK_IMPORTED_MODULE_0__/* .arrivalError */ .ue)(arrival);
    const told = { ...outputs, deliveryStatus: arrival.outcome, deliveryReason: (0,_await_arrival_js__WEBPACK_IMPORTED_MODULE_0__/* .arrivalReason */ .Gt)(arrival) };
    if (error === undefined)
        return told;
    throw new _kit__WEBPACK_IMPORTED_MODULE_1__/* .FailedStep */ .u({ outputs: told, cause: error });
}
async function orFail(outputs, wait) {
    try {
        return await wait();
    }
    catch (error) {
        if (!(error instanceof _errors__WEBPACK_IMPORTED_MODULE_2__/* .GitopsError */ .$n))
            throw error;
        throw new _kit__WEBPACK_IMPORTED_MODULE_1__/* .FailedStep */ .u({ outputs: { ...outputs, deliveryReason: error.message }, cause: error });
    }
}


/***/ })

};
