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
/* harmony import */ var _config_repo__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9261);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2343);




const run = (0,_config_repo__WEBPACK_IMPORTED_MODULE_0__/* .runOnRepository */ .P)(() => Promise.all(/* import() */[__webpack_require__.e(991), __webpack_require__.e(843), __webpack_require__.e(428), __webpack_require__.e(11), __webpack_require__.e(738), __webpack_require__.e(237), __webpack_require__.e(542)]).then(__webpack_require__.bind(__webpack_require__, 7)));
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
/* harmony export */   V8: () => (/* binding */ prepareWait),
/* harmony export */   tC: () => (/* binding */ askSourceHealth),
/* harmony export */   y1: () => (/* binding */ awaitEnvironment)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2730);
/* harmony import */ var _images__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6634);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1943);
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
            const [{ sourceHealth }, engines] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(778), __webpack_require__.e(780)]).then(__webpack_require__.bind(__webpack_require__, 5780)), loadEngines(inputs, job)]);
            const images = [...new Set(moves.map(({ repository, to }) => (0,_images__WEBPACK_IMPORTED_MODULE_0__/* .formatImageReference */ .my)({ name: repository, ...to })))];
            const ancestry = __addDisposableResource(env_1, engines.ancestry, true);
            return await sourceHealth(source, images, engines.open(ancestry).watch, job);
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
        const [{ awaitDelivery }, engines] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(778), __webpack_require__.e(780)]).then(__webpack_require__.bind(__webpack_require__, 5780)), loadEngines(inputs, job)]);
        const ancestry = __addDisposableResource(env_2, engines.ancestry, true);
        return await awaitDelivery(environment, deployed, { watch: engines.open(ancestry).watch, inputs, job });
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
function assertDelivered({ name, delivery }, inputs) {
    (0,_patience_js__WEBPACK_IMPORTED_MODULE_1__/* .assertPatience */ .g)(inputs);
    if (delivery !== undefined)
        return;
    throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz([{ input: 'wait', problem: `environment ${name} has no \`delivery\` in gitops.yaml` }], {
        hint: 'Name the Argo CD applications, Flux objects or workloads that deploy it, or leave `wait` out.',
    });
}
async function prepareWait({ delivery }, inputs, job) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        if (delivery === undefined)
            return;
        const engines = await loadEngines(inputs, job);
        const ancestry = __addDisposableResource(env_3, engines.ancestry, true);
        await engines.open(ancestry).connect(delivery);
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_3 = __disposeResources(env_3);
        if (result_3)
            await result_3;
    }
}
async function loadEngines(inputs, job) {
    const [{ openEngines }, { openAncestry }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(801), __webpack_require__.e(40), __webpack_require__.e(658), __webpack_require__.e(71), __webpack_require__.e(930)]).then(__webpack_require__.bind(__webpack_require__, 3229)), __webpack_require__.e(/* import() */ 213).then(__webpack_require__.bind(__webpack_require__, 2213))]);
    const ancestry = openAncestry(inputs, job);
    return {
        ancestry,
        open: ({ isDescendant }) => openEngines(inputs, job, isDescendant),
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
