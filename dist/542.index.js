export const id = 542;
export const ids = [542];
export const modules = {

/***/ 7:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _config_repo__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1055);
/* harmony import */ var _config_repo__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1339);
/* harmony import */ var _config_repo__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2762);
/* harmony import */ var _config_repo__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1523);
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

async function run(inputs, { job, openRepository, askSource }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const repository = __addDisposableResource(env_1, await openRepository(inputs), true);
        const request = await (0,_config_repo__WEBPACK_IMPORTED_MODULE_0__/* .readPromotionRequest */ .nm)(repository, inputs, {
            expectedTag: undefined,
            liftHold: false,
            approvedPlan: undefined,
            mode: 'pull-request',
            askSource: askSource(inputs),
        });
        const options = await (0,_config_repo__WEBPACK_IMPORTED_MODULE_0__/* .proposalOptions */ .Tg)(inputs, request, 'propose', job);
        const planned = await (0,_config_repo__WEBPACK_IMPORTED_MODULE_1__/* .planNow */ .m$)(repository, request, job);
        (0,_config_repo__WEBPACK_IMPORTED_MODULE_2__/* .announcePlan */ .XZ)(job.log, planned);
        options.message(planned);
        const { prepared, result, outputs } = inputs.dryRun
            ? planOnly(planned)
            : await propose(repository, request, planned, options, job);
        const diff = await (0,_config_repo__WEBPACK_IMPORTED_MODULE_2__/* .previewDiff */ .kN)(repository, prepared, inputs);
        await (0,_config_repo__WEBPACK_IMPORTED_MODULE_2__/* .summarisePromotion */ .C)(repository, { request, prepared, result, diff, job });
        return { ...outputs, plan: prepared.plan, diff: (0,_config_repo__WEBPACK_IMPORTED_MODULE_2__/* .cutDiff */ .WG)(diff) };
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
function planOnly(prepared) {
    const kind = prepared.plan.operation === 'none' ? 'nothing' : 'planned';
    return { prepared, result: { kind }, outputs: { pullRequestOperation: 'none' } };
}
async function propose(repository, request, planned, options, job) {
    const proposal = await (0,_config_repo__WEBPACK_IMPORTED_MODULE_3__/* .proposePromotion */ .Q)(repository, request, planned, options, job);
    (0,_config_repo__WEBPACK_IMPORTED_MODULE_2__/* .announceProposal */ .Ed)(job.log, proposal);
    return { prepared: proposal.prepared, result: resultOf(proposal), outputs: (0,_config_repo__WEBPACK_IMPORTED_MODULE_2__/* .proposalOutputs */ .B9)(proposal) };
}
function resultOf({ pullRequest, operation }) {
    if (pullRequest === undefined)
        return { kind: 'nothing' };
    return { kind: 'pull-request', number: pullRequest.number, url: pullRequest.url, operation };
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
