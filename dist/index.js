import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ spec)
/* harmony export */ });
/* harmony import */ var _config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9597);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(52);


const spec = (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .defineAction */ .QP)({
    name: 'bump-image-tag',
    title: 'Bump an image tag',
    description: 'Sets image versions (or any YAML or JSON value) in a configuration repository, in one commit, without a checkout, and keeps every other byte of the files.',
    icon: 'tag',
    color: 'green',
    inputs: {
        images: (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)({
            description: 'Images to set, as `name[=newname][:tag][@digest]`.',
        }),
        tag: (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'Tag for the lines of `images` that have neither tag nor digest, and the default of `value`.',
        }),
        path: (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)({
            description: 'Files, folders or globs to change, relative to the repository’s root; `!glob` leaves files out.',
        }),
        environment: (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'Environment of gitops.yaml to change, instead of `path`. Its image policy and holds apply.',
        }),
        config: (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ description: 'Path of gitops.yaml in the repository.', default: 'gitops.yaml' }),
        key: (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)({
            description: 'Keys to set to `value` in every file of `path`, or in those files of `environment` that have them; such as `image.tag`, `web\\.port`, `containers[0].args` or `env[name=VERSION].value`.',
        }),
        value: (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'Value for `key`. Written as a string, but where a number, boolean or null stands and the value is one as well, it stays one. Default: `tag`, as a string.',
        }),
        updates: (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .multiline */ .c1)({
            description: 'YAML list of `{path, key, value}`: values to set, in any number of files. Strings stay strings; numbers, booleans and null stay what they are.',
        }),
        create: (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)({
            description: 'Add an entry to kustomization.yaml for an image that no file holds yet.',
            default: false,
        }),
        ..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__/* .repositoryInputs */ .OG,
        ..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__/* .commitInputs */ .J8,
    },
    outputs: {
        changed: _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.flag('Whether anything had to change.'),
        'commit-sha': _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('The commit that was pushed.'),
        'commit-url': _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('Web page of that commit.'),
        branch: _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('The branch that holds the change.'),
        files: _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.json('Paths of the files that changed.'),
        images: _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.json('What changed: name, from, to, file, line.'),
        diff: _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('Unified diff of the change; cut when long.'),
    },
});


/***/ }),

/***/ 2343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ spec)
/* harmony export */ });
/* harmony import */ var _config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9597);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(52);


const spec = (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .defineAction */ .QP)({
    name: 'open-promotion-pr',
    title: 'Open the promotion pull request',
    description: 'Keeps one pull request per target environment that promotes what the source environment holds: opens it, updates it in place, closes it when nothing is left to promote.',
    icon: 'git-pull-request',
    color: 'green',
    inputs: {
        from: (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ description: 'Environment to promote from. Default: the `from` of the target in gitops.yaml.' }),
        to: (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ description: 'Environment to promote to.', required: true }),
        ..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__/* .promotionInputs */ .VX,
        ..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__/* .repositoryInputs */ .OG,
        ..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__/* .commitInputs */ .J8,
        ..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__/* .pullRequestInputs */ .eT,
    },
    outputs: {
        'pull-request-number': _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('Number of the pull request.'),
        'pull-request-url': _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('Web page of the pull request.'),
        'pull-request-operation': _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('`created`, `updated`, `closed` or `none`.'),
        'pull-request-head-sha': _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('Commit at the head of the pull request.'),
        'pull-request-branch': _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('Branch of the pull request.'),
        plan: _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.json('The plan: from, to, images, files, gates.'),
        diff: _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('Unified diff of the change; cut when long.'),
    },
});


/***/ }),

/***/ 2384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ spec)
/* harmony export */ });
/* harmony import */ var _config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9597);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(52);


const spec = (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .defineAction */ .QP)({
    name: 'promote',
    title: 'Promote a release',
    description: 'Moves what runs in one environment to the next: plans it, checks the gates, and commits it or opens the pull request, as gitops.yaml says.',
    icon: 'chevrons-right',
    color: 'green',
    inputs: {
        from: (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ description: 'Environment to promote from. Default: the `from` of the target in gitops.yaml.' }),
        to: (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ description: 'Environment to promote to.', required: true }),
        tag: (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'The tag that must be promoted: refuses when the source environment does not hold exactly this tag.',
        }),
        'on-blocked': (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['fail', 'skip'], {
            description: 'Whether a promotion that a gate blocks fails the step, or is skipped with `operation: blocked`.',
            default: 'fail',
        }),
        'lift-hold': (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)({
            description: 'Promote although a hold of the ledger (placed by a rollback) stands, and end that hold.',
            default: false,
        }),
        ..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__/* .promotionInputs */ .VX,
        ..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__/* .repositoryInputs */ .OG,
        ..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__/* .commitInputs */ .J8,
        ..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__/* .pullRequestInputs */ .eT,
    },
    outputs: {
        operation: _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('How it stands: `committed`, `pull-request` (one is open, see pull-request-operation), `blocked`, or `none`.'),
        plan: _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.json('The plan: from, to, images, files, gates.'),
        'plan-hash': _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('SHA-256 of what changes; equal plans do the same thing.'),
        'promotion-id': _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('Names this promotion in the ledger (trailer Promotion-Id).'),
        images: _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.json('The images that move: name, repository, from, to, file, line.'),
        'commit-sha': _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('The commit that promotes, when one was pushed.'),
        'commit-url': _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('Web page of that commit.'),
        'blocked-by': _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('Names of the gates that block, comma-separated.'),
        'pull-request-number': _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('Number of the pull request.'),
        'pull-request-url': _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('Web page of the pull request.'),
        'pull-request-operation': _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('`created`, `updated`, `closed` or `none`.'),
        'pull-request-head-sha': _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('Commit at the head of the pull request.'),
        'pull-request-branch': _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('Branch of the pull request.'),
        diff: _kit__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG.text('Unified diff of the change; cut when long.'),
    },
});


/***/ }),

/***/ 9597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J8: () => (/* binding */ commitInputs),
/* harmony export */   OG: () => (/* binding */ repositoryInputs),
/* harmony export */   VX: () => (/* binding */ promotionInputs),
/* harmony export */   eT: () => (/* binding */ pullRequestInputs)
/* harmony export */ });
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(52);

const repositoryInputs = {
    repository: (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        group: 'Repository',
        description: 'Repository that holds the environments: `owner/name`, a URL, or the path of a local (also bare) repository.',
        default: '${{ github.repository }}',
        cli: '.',
    }),
    token: (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)({
        group: 'Repository',
        description: 'Token that may read the repository and write what this action changes: `contents: write`, and `pull-requests: write` for pull requests. Commits and pull requests made with the default token start no workflows; use a GitHub App token for that.',
        default: '${{ github.token }}',
        env: ['GITOPS_TOKEN', 'GITHUB_TOKEN', 'GH_TOKEN'],
    }),
    branch: (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        group: 'Repository',
        description: 'Branch to read gitops.yaml from and to change. Default: the repository’s default branch.',
    }),
};
const commitInputs = {
    'commit-message': (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .multiline */ .c1)({
        group: 'Commit',
        description: 'Template of the commit message. The first line is the subject.',
    }),
    author: (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .person */ .MV)({
        group: 'Commit',
        description: 'Author of the commit.',
        default: '${{ github.actor }} <${{ github.actor_id }}+${{ github.actor }}@users.noreply.github.com>',
        cli: 'gitops-actions <gitops-actions@users.noreply.github.com>',
    }),
    committer: (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .person */ .MV)({
        group: 'Commit',
        description: 'Committer of the commit.',
        default: 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
        cli: 'gitops-actions <gitops-actions@users.noreply.github.com>',
    }),
    signoff: (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ group: 'Commit', description: 'Add a Signed-off-by line of the committer.', default: false }),
    'sign-commits': (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        group: 'Commit',
        description: 'Commit through the forge’s API, so that the forge signs the commit (“Verified”). Author and committer are then the token’s owner.',
        default: false,
    }),
    'skip-ci': (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ group: 'Commit', description: 'Add [skip ci] to the commit’s subject.', default: false }),
    'dry-run': (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ group: 'Commit', description: 'Show what would change, and change nothing.', default: false }),
};
const promotionInputs = {
    config: (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'Path of gitops.yaml in the repository.', default: 'gitops.yaml' }),
    environments: (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .multiline */ .c1)({
        description: 'The content of a gitops.yaml, `environments:` and all; used instead of the file.',
    }),
    images: (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        description: 'Promote these images only, named as the source environment’s files name them. Default: all that both environments hold.',
    }),
    strategy: (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['images', 'merge', 'copy'], {
        description: 'What is promoted: image versions, a whole branch, or a folder’s files. Default: what gitops.yaml says, else images.',
    }),
};
const pullRequestInputs = {
    title: (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        group: 'Pull request',
        description: 'Title of the pull request. Default: says which versions go where.',
    }),
    body: (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .multiline */ .c1)({
        group: 'Pull request',
        description: 'Text put above the generated description of the pull request.',
    }),
    'body-path': (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ group: 'Pull request', description: 'File whose content is used as `body`.' }),
    labels: (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ group: 'Pull request', description: 'Labels to add, besides those of gitops.yaml.' }),
    assignees: (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ group: 'Pull request', description: 'Users to assign.' }),
    reviewers: (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ group: 'Pull request', description: 'Users to ask for a review.' }),
    'team-reviewers': (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ group: 'Pull request', description: 'Teams to ask for a review, as `team` or `org/team`.' }),
    milestone: (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ group: 'Pull request', description: 'Milestone, by title or number.' }),
    draft: (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ group: 'Pull request', description: 'Open the pull request as a draft.', default: false }),
    'delete-branch': (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        group: 'Pull request',
        description: 'Delete the pull request’s branch when the pull request is closed because nothing is left to promote.',
        default: true,
    }),
    'auto-merge': (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        group: 'Pull request',
        description: 'Let the forge merge once its requirements are met. Also switched on by auto-merge in gitops.yaml.',
        default: false,
    }),
    'merge-method': (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['merge', 'squash', 'rebase'], {
        group: 'Pull request',
        description: 'How the pull request is merged. Default: what gitops.yaml says, else merge.',
    }),
    'pull-request-branch': (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        group: 'Pull request',
        description: 'Branch of the pull request; {to} is the target environment.',
        default: 'promote/{to}',
    }),
};


/***/ }),

/***/ 5502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  t9: () => (/* binding */ BlockedError),
  fK: () => (/* binding */ ConflictError),
  f6: () => (/* binding */ FileError),
  $n: () => (/* binding */ GitopsError),
  dz: () => (/* binding */ InputError),
  Hi: () => (/* binding */ RemoteError),
  Ld: () => (/* binding */ formatPosition),
  pA: () => (/* reexport */ nearest),
  r5: () => (/* reexport */ nearestFew)
});

;// CONCATENATED MODULE: ./build/packages/errors/spelling.js
function nearest(word, candidates) {
    return nearestFew(word, candidates, 1)[0];
}
function nearestFew(word, candidates, limit) {
    const wanted = letters(word);
    const allowed = wanted.length < 2 ? 0 : Math.max(1, Math.floor(wanted.length / 3));
    return candidates
        .map((candidate) => ({ candidate, edits: boundedDistance(wanted, letters(candidate), allowed) }))
        .filter(({ edits }) => edits <= allowed)
        .sort((a, b) => a.edits - b.edits)
        .slice(0, limit)
        .map(({ candidate }) => candidate);
}
function boundedDistance(a, b, limit) {
    return Math.abs(a.length - b.length) > limit ? Number.POSITIVE_INFINITY : editDistance(a, b);
}
function letters(word) {
    return word.toLowerCase().replace(/[-_ ]/g, '');
}
function editDistance(a, b) {
    let beforePrevious = [];
    let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= b.length; column += 1) {
            const substitution = at(previous, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
            const swap = swapped(a, b, row, column) ? at(beforePrevious, column - 2) + 1 : Number.POSITIVE_INFINITY;
            current.push(Math.min(at(previous, column) + 1, at(current, column - 1) + 1, substitution, swap));
        }
        beforePrevious = previous;
        previous = current;
    }
    return at(previous, b.length);
}
function swapped(a, b, row, column) {
    return row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}

;// CONCATENATED MODULE: ./build/packages/errors/index.js
class GitopsError extends Error {
    hint;
    constructor(message, { hint, cause } = {}) {
        super(message, cause === undefined ? undefined : { cause });
        this.hint = hint;
    }
}
class InputError extends GitopsError {
    name = 'InputError';
    problems;
    constructor(problems, details = {}) {
        super(problems.map(({ input, problem }) => `input ${input}: ${problem}`).join('\n'), details);
        this.problems = problems;
    }
}
class FileError extends GitopsError {
    name = 'FileError';
    position;
    problem;
    constructor(position, problem, details = {}) {
        super(`${formatPosition(position)}: ${problem}`, details);
        this.position = position;
        this.problem = problem;
    }
}
function formatPosition({ file, line, column }) {
    return [file, line, column].filter((part) => part !== undefined).join(':');
}
class ConflictError extends GitopsError {
    name = 'ConflictError';
    paths;
    constructor(message, { paths = [], ...details } = {}) {
        super(message, details);
        this.paths = paths;
    }
}
class RemoteError extends GitopsError {
    name = 'RemoteError';
    status;
    retryable;
    requestId;
    constructor(message, { status, retryable = false, requestId, ...details } = {}) {
        super(message, details);
        this.status = status;
        this.retryable = retryable;
        this.requestId = requestId;
    }
}
class BlockedError extends GitopsError {
    name = 'BlockedError';
    gates;
    constructor(message, { gates, ...details }) {
        super(message, details);
        this.gates = gates;
    }
}



/***/ }),

/***/ 52:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  uf: () => (/* reexport */ FailedStep),
  _8: () => (/* reexport */ bindAction),
  Yq: () => (/* reexport */ choice),
  QP: () => (/* reexport */ defineAction),
  Jt: () => (/* reexport */ flag),
  bn: () => (/* reexport */ lazyAction),
  Mn: () => (/* reexport */ lines),
  p_: () => (/* reexport */ list),
  c1: () => (/* reexport */ multiline),
  CG: () => (/* reexport */ output),
  MV: () => (/* reexport */ person),
  Cs: () => (/* reexport */ runAction),
  h2: () => (/* reexport */ runCliProcess),
  rJ: () => (/* reexport */ secret),
  Qq: () => (/* reexport */ inputs_text)
});

// UNUSED EXPORTS: ExitCode, Interrupted, createRunner, duration, executeAction, formatDuration, parseDuration, parseInputs, runCli, systemClock

// EXTERNAL MODULE: ./build/packages/errors/index.js + 1 modules
var errors = __nccwpck_require__(5502);
;// CONCATENATED MODULE: ./build/packages/kit/exit-code.js
const ExitCode = {
    done: 0,
    failed: 1,
    usage: 2,
    blocked: 3,
    conflict: 4,
    remote: 5,
    timeout: 6,
    interrupted: 130,
    terminated: 143,
};
const exitCodeMeanings = new Map([
    [ExitCode.done, 'done (also when there was nothing to do)'],
    [ExitCode.failed, 'failed'],
    [ExitCode.usage, 'wrong usage or inputs'],
    [ExitCode.blocked, 'blocked by a gate'],
    [ExitCode.conflict, 'conflict: somebody else changed the same thing'],
    [ExitCode.remote, 'a forge, git server or registry refused or did not answer'],
    [ExitCode.timeout, 'timed out'],
    [ExitCode.interrupted, 'interrupted (SIGINT); 143 when terminated (SIGTERM)'],
]);

;// CONCATENATED MODULE: ./build/packages/kit/interruption.js

const GRACE_MILLISECONDS = 700;
const EXIT_CODES = { SIGINT: ExitCode.interrupted, SIGTERM: ExitCode.terminated };
class Interrupted extends Error {
    exitCode;
    constructor(signal) {
        super(`interrupted by ${signal}`);
        this.name = 'Interrupted';
        this.exitCode = EXIT_CODES[signal];
    }
}
async function interruptible(source, body, grace = GRACE_MILLISECONDS) {
    const controller = new AbortController();
    const { promise: overdue, reject: giveUp } = Promise.withResolvers();
    let patience;
    const stop = (signal) => () => {
        if (controller.signal.aborted)
            giveUp(controller.signal.reason);
        controller.abort(new Interrupted(signal));
        patience ??= setTimeout(() => giveUp(controller.signal.reason), grace);
    };
    const onIdle = () => giveUp(new Error('the run waits for something that will never happen'));
    const onInterrupt = stop('SIGINT');
    const onTerminate = stop('SIGTERM');
    source.on('SIGINT', onInterrupt);
    source.on('SIGTERM', onTerminate);
    source.on('uncaughtException', giveUp);
    source.on('beforeExit', onIdle);
    try {
        const value = await Promise.race([body(controller.signal), overdue]);
        controller.signal.throwIfAborted();
        return value;
    }
    catch (error) {
        throw controller.signal.aborted ? controller.signal.reason : error;
    }
    finally {
        clearTimeout(patience);
        source.off('uncaughtException', giveUp);
        source.off('beforeExit', onIdle);
        if (!controller.signal.aborted) {
            source.off('SIGINT', onInterrupt);
            source.off('SIGTERM', onTerminate);
        }
    }
}

;// CONCATENATED MODULE: ./build/packages/kit/failure.js



class FailedStep extends Error {
    outputs;
    cause;
    constructor({ outputs, cause }) {
        super(cause.message, { cause });
        this.name = 'FailedStep';
        this.outputs = outputs;
        this.cause = cause;
    }
}
function describeFailure(error, nameInput) {
    if (error instanceof FailedStep)
        return describeFailure(error.cause, nameInput);
    return { exitCode: exitCodeOf(error), problems: problemsOf(error, nameInput), debug: causeChain(error) };
}
function problemsOf(error, nameInput) {
    if (error instanceof errors/* InputError */.dz) {
        const messages = error.problems.map(({ input, problem }) => `${nameInput(input)}: ${problem}`);
        return withHint(messages, error.hint).map((message) => ({ message }));
    }
    if (error instanceof errors/* FileError */.f6)
        return [positioned(error)];
    if (error instanceof errors/* GitopsError */.$n)
        return withHint([remoteMessage(error)], error.hint).map((message) => ({ message }));
    if (error instanceof Interrupted)
        return [{ message: error.message }];
    if (isSystemError(error))
        return [{ message: `The operating system refused: ${error.message}` }];
    return [{ message: bugMessage(error) }];
}
function withHint(messages, hint) {
    if (hint === undefined)
        return [...messages];
    return [...messages.slice(0, -1), `${messages.at(-1) ?? ''}\n${hint}`];
}
function positioned(error) {
    const [message = error.problem] = withHint([error.problem], error.hint);
    return { message, position: error.position };
}
function remoteMessage(error) {
    const requestId = error instanceof errors/* RemoteError */.Hi ? error.requestId : undefined;
    if (requestId === undefined || error.message.includes(requestId))
        return error.message;
    return `${error.message} (request id ${requestId})`;
}
function bugMessage(error) {
    const [what = ''] = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n');
    return `${what}\nThis is a bug in gitops-actions, please report it. The stack is in the log at debug level.`;
}
function isSystemError(error) {
    return error instanceof Error && 'syscall' in error && 'code' in error;
}
function exitCodeOf(error) {
    if (error instanceof Interrupted)
        return error.exitCode;
    if (error instanceof errors/* InputError */.dz)
        return ExitCode.usage;
    if (error instanceof errors/* BlockedError */.t9)
        return ExitCode.blocked;
    if (error instanceof errors/* ConflictError */.fK)
        return ExitCode.conflict;
    if (error instanceof errors/* RemoteError */.Hi)
        return ExitCode.remote;
    if (error instanceof Error && error.name === 'TimeoutError')
        return ExitCode.timeout;
    return ExitCode.failed;
}
function causeChain(error) {
    const chain = [];
    const seen = new Set();
    for (let current = error; current !== undefined && !seen.has(current); current = causeOf(current)) {
        seen.add(current);
        chain.push(`${chain.length === 0 ? '' : 'caused by: '}${stackOf(current)}`);
    }
    return chain;
}
function causeOf(error) {
    return error instanceof Error ? error.cause : undefined;
}
function stackOf(error) {
    return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}

;// CONCATENATED MODULE: ./build/packages/kit/names.js
function camelCase(name) {
    return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

;// CONCATENATED MODULE: ./build/packages/kit/outputs.js
const output = {
    text: (description) => ({ kind: 'text', description }),
    number: (description) => ({ kind: 'number', description }),
    flag: (description) => ({ kind: 'flag', description }),
    lines: (description) => ({ kind: 'lines', description }),
    json: (description) => ({ kind: 'json', description }),
};
function outputText(kind, value) {
    if (value === undefined)
        return '';
    if (kind === 'json')
        return JSON.stringify(value);
    if (kind === 'lines' && Array.isArray(value))
        return value.join('\n');
    return String(value);
}

;// CONCATENATED MODULE: ./build/packages/kit/parse-inputs.js


function parseInputs(spec, read) {
    const values = {};
    const problems = [];
    for (const [name, input] of Object.entries(spec.inputs)) {
        const parsed = parseOne(input, read(name));
        if ('problem' in parsed)
            problems.push({ input: name, problem: parsed.problem });
        else
            values[camelCase(name)] = parsed.value;
    }
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems);
    return values;
}
function parseOne(input, given) {
    const raw = isBlank(given) ? literalDefault(input) : given;
    return isBlank(raw) ? input.absent : input.parse(raw);
}
function isBlank(value) {
    return value === undefined || value.trim() === '';
}
function literalDefault(input) {
    return input.default?.includes('${{') ? undefined : input.default;
}
function secretValues(spec, read) {
    return Object.entries(spec.inputs)
        .filter(([, input]) => input.kind === 'secret')
        .map(([name]) => read(name) ?? '')
        .filter((value) => value.trim() !== '');
}

;// CONCATENATED MODULE: ./build/packages/kit/action.js




function bindAction(spec, run, connect) {
    return {
        spec,
        run: async (read, job) => {
            const inputs = parseInputs(spec, read);
            return run(inputs, await connect(job));
        },
    };
}
function lazyAction(spec, load) {
    return {
        spec,
        run: async (read, job) => {
            parseInputs(spec, read);
            const action = await load();
            return action.run(read, job);
        },
    };
}
function namedOutputs(spec, values) {
    const byKey = new Map(Object.entries(values));
    return Object.entries(spec.outputs).map(([name, { kind }]) => {
        const value = byKey.get(camelCase(name));
        return { name, kind, value, text: outputText(kind, value) };
    });
}
async function settle(spec, running) {
    try {
        return { kind: 'done', outputs: namedOutputs(spec, await running()) };
    }
    catch (error) {
        const outputs = error instanceof FailedStep ? namedOutputs(spec, error.outputs) : undefined;
        return { kind: 'failed', error, outputs };
    }
}

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./build/packages/kit/runner-inputs.js

const PREFIX = 'INPUT_';
function inputVariable(name) {
    return `${PREFIX}${name.replaceAll(' ', '_').toUpperCase()}`;
}
function readFromRunner(spec, env) {
    return (name) => given(env[inputVariable(name)]) ?? firstSet(spec.inputs[name]?.env ?? [], env);
}
function firstSet(variables, env) {
    return variables.map((variable) => given(env[variable])).find((value) => value !== undefined);
}
function given(value) {
    return value === undefined || value.trim() === '' ? undefined : value;
}
function unknownInputWarnings(spec, env) {
    const names = Object.keys(spec.inputs);
    const known = new Set(names.map(inputVariable));
    return Object.keys(env)
        .filter((variable) => variable.startsWith(PREFIX) && !known.has(variable))
        .map((variable) => unknownInput(variable.slice(PREFIX.length).toLowerCase(), names, spec.name));
}
function unknownInput(name, names, action) {
    const meant = (0,errors/* nearest */.pA)(name, names);
    if (meant === undefined)
        return `input ${name}: ${action} has no such input; it is ignored`;
    return `input ${name}: ${action} has no such input; did you mean ${meant}? It is ignored`;
}

;// CONCATENATED MODULE: ./build/packages/kit/show.js
const LONGEST_SHOWN = 80;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
const UNPRINTABLE_IN_TEXT = /[^\P{Cc}\n\t]/gu;
const SHORT_ESCAPES = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
function quote(value) {
    if (value.length <= LONGEST_SHOWN)
        return `"${escapeUnprintable(value)}"`;
    return `"${escapeUnprintable(value.slice(0, LONGEST_SHOWN))}…" (${value.length} characters)`;
}
function printable(text) {
    return text.replace(UNPRINTABLE_IN_TEXT, escapeCharacter);
}
function escapeUnprintable(value) {
    return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replace(UNPRINTABLE, escapeCharacter);
}
function escapeCharacter(character) {
    return SHORT_ESCAPES[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

;// CONCATENATED MODULE: ./build/packages/kit/cli-options.js




const generalOptions = new Map([
    ['help', 'show this help'],
    ['version', 'show the version'],
    ['json', 'print the outputs as one JSON object instead of as text'],
    ['summary', 'print the summary (markdown) instead of the outputs'],
    ['verbose', 'also show debug messages'],
]);
function parseCliOptions(spec, argv) {
    const { options, stray } = tokenize(spec, argv);
    const asked = new Set(options.map(({ name }) => name));
    if (asked.has('help'))
        return { kind: 'help' };
    if (asked.has('version'))
        return { kind: 'version' };
    const given = new Map();
    const problems = stray.map((argument) => `unexpected argument ${quote(argument)}; every input is an option`);
    for (const option of options) {
        const problem = generalOptions.has(option.name) ? generalProblem(option) : takeInput(spec, option, given);
        if (problem !== undefined)
            problems.push(problem);
    }
    if (asked.has('json') && asked.has('summary')) {
        problems.push('--json and --summary both print on standard output; choose one');
    }
    if (problems.length > 0)
        return { kind: 'wrong', problems };
    return { kind: 'run', given, shown: shownBy(asked), verbose: asked.has('verbose') };
}
function shownBy(asked) {
    if (asked.has('json'))
        return 'json';
    return asked.has('summary') ? 'summary' : 'outputs';
}
function tokenize(spec, argv) {
    const valued = Object.entries(spec.inputs).filter(([, input]) => input.kind !== 'flag');
    const { tokens } = (0,external_node_util_namespaceObject.parseArgs)({
        args: [...argv],
        options: {
            help: { type: 'boolean', short: 'h' },
            ...Object.fromEntries(valued.map(([name]) => [name, { type: 'string' }])),
        },
        strict: false,
        tokens: true,
    });
    const options = [];
    const stray = [];
    let afterUnknown = false;
    for (const token of tokens) {
        if (token.kind === 'positional' && !afterUnknown)
            stray.push(token.value);
        afterUnknown = token.kind === 'option' && inputFor(spec, token.name) === undefined;
        if (token.kind !== 'option')
            continue;
        options.push({ name: token.name, rawName: token.rawName, value: token.value, inline: token.inlineValue === true });
    }
    return { options, stray };
}
function generalProblem({ rawName, value }) {
    return value === undefined ? undefined : `${rawName}: takes no value`;
}
function takeInput(spec, option, given) {
    const target = inputFor(spec, option.name);
    if (target === undefined)
        return unknownOption(spec, option.rawName);
    const { name, input } = target;
    if (input.kind === 'secret')
        return refusedSecret(option.rawName, input);
    const value = input.kind === 'flag' ? flagValue(option, name) : option.value;
    if (value === undefined)
        return `${option.rawName}: needs a value (${input.placeholder})`;
    if (!option.inline && value.startsWith('-') && input.kind !== 'flag') {
        return `${option.rawName}: needs a value (${input.placeholder}); one that begins with a dash is written ${option.rawName}=${quote(value)}`;
    }
    const before = given.get(name);
    if (before !== undefined && !isRepeatable(input))
        return `${option.rawName}: given more than once`;
    given.set(name, before === undefined ? value : `${before}\n${value}`);
    return undefined;
}
function inputFor(spec, option) {
    const input = declared(spec, option);
    if (input !== undefined)
        return { name: option, input };
    const name = option.replace(/^no-/, '');
    const negated = name === option ? undefined : declared(spec, name);
    return negated?.kind === 'flag' ? { name, input: negated } : undefined;
}
function declared(spec, name) {
    return Object.hasOwn(spec.inputs, name) ? spec.inputs[name] : undefined;
}
function flagValue({ name: written, value }, name) {
    if (value !== undefined)
        return value;
    return written === name ? 'true' : 'false';
}
function isRepeatable(input) {
    return input.kind === 'lines' || input.kind === 'list';
}
function unknownOption(spec, rawName) {
    const flags = Object.entries(spec.inputs).filter(([, { kind }]) => kind === 'flag');
    const known = [...Object.keys(spec.inputs), ...flags.map(([name]) => `no-${name}`), ...generalOptions.keys()];
    const meant = (0,errors/* nearest */.pA)(rawName.replace(/^-+/, ''), known);
    return `${rawName}: there is no such option${meant === undefined ? '' : `; did you mean --${meant}?`}`;
}
function refusedSecret(rawName, input) {
    return `${rawName}: a secret is not given as an option, where other programs can read it; set ${input.env.join(' or ')} in the environment`;
}
function readFromCli(spec, given, env) {
    return (name) => {
        const value = given.get(name);
        if (value !== undefined && value.trim() !== '')
            return value;
        const input = spec.inputs[name];
        return firstSet(input?.env ?? [], env) ?? input?.cli;
    };
}

;// CONCATENATED MODULE: ./build/packages/kit/cli-help.js



const WIDTH = 80;
const EXPLANATION_COLUMN = 26;
function overviewHelp(actions) {
    return sections([
        'gitops-actions: move a release through environments kept in git',
        'Usage: gitops-actions <action> [options]',
        section('Actions', Object.entries(actions).map(([name, { spec }]) => entry(name, spec.description))),
        'Run gitops-actions <action> --help for its options.',
        exitCodes(),
    ]);
}
function actionHelp(spec) {
    const inputs = Object.entries(spec.inputs);
    const options = inputs.filter(([, input]) => input.kind !== 'secret');
    const secrets = inputs.filter(([, input]) => input.kind === 'secret');
    return sections([
        wrap(`gitops-actions ${spec.name}: ${spec.description}`, 0),
        `Usage: gitops-actions ${spec.name} [options]`,
        ...[...grouped(options)].map(([heading, members]) => section(heading, members.map(([name, input]) => entry(optionTerm(name, input), optionExplanation(input))))),
        section('Secrets, from the environment only', secrets.map(([, input]) => entry(input.env.join(', '), input.description))),
        section('Outputs', Object.entries(spec.outputs).map(([name, { description }]) => entry(name, description))),
        section('General options', [...generalOptions].map(([name, explanation]) => entry(`--${name}`, explanation))),
        exitCodes(),
    ]);
}
function grouped(options) {
    const required = options.filter(([, input]) => input.required);
    const rest = options.filter(([, input]) => !input.required);
    const byGroup = Map.groupBy(rest, ([, input]) => input.group ?? 'Options');
    return new Map([['Required', required], ...byGroup]);
}
function optionTerm(name, input) {
    if (input.kind === 'flag')
        return `--[no-]${name}`;
    return `--${name} <${input.placeholder}>${isRepeatable(input) ? '...' : ''}`;
}
function optionExplanation(input) {
    const fallback = input.cli ?? literalDefault(input);
    const notes = [
        ...(input.env.length === 0 ? [] : [`env: ${input.env.join(', ')}`]),
        ...(fallback === undefined ? [] : [`default: ${fallback}`]),
    ];
    return notes.length === 0 ? input.description : `${input.description} (${notes.join('; ')})`;
}
function exitCodes() {
    return section('Exit codes', [...exitCodeMeanings].map(([code, meaning]) => entry(String(code), meaning)));
}
function sections(parts) {
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function section(heading, entries) {
    return entries.length === 0 ? '' : [`${heading}:`, ...entries].join('\n');
}
function entry(term, explanation) {
    const head = `  ${term}`;
    const body = wrap(explanation, EXPLANATION_COLUMN);
    if (head.length + 2 > EXPLANATION_COLUMN)
        return `${head}\n${body}`;
    return head.padEnd(EXPLANATION_COLUMN) + body.trimStart();
}
function wrap(text, indent) {
    const lines = [];
    let line = '';
    for (const word of text.split(/\s+/)) {
        if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return [...lines, line].map((content) => ' '.repeat(indent) + content).join('\n');
}

;// CONCATENATED MODULE: ./build/packages/kit/cli-log.js


const COLORS = { debug: 90, notice: 36, warning: 33, error: 31 };
function createCliLog({ write, redact, color, verbose }) {
    let depth = 0;
    const print = (line) => write(`${indented(line, depth)}\n`);
    const clean = (text) => printable(redact(text));
    const labelled = (level) => (message, position) => {
        const prefix = position === undefined ? '' : `${clean((0,errors/* formatPosition */.Ld)(position))}: `;
        const label = color ? `\u001b[${COLORS[level]}m${level}:\u001b[0m` : `${level}:`;
        print(`${prefix}${label} ${clean(message).replaceAll('\n', '\n  ')}`);
    };
    const debug = labelled('debug');
    return {
        debug: (message) => {
            if (verbose)
                debug(message);
        },
        info: (message) => print(clean(message)),
        notice: labelled('notice'),
        warning: labelled('warning'),
        error: labelled('error'),
        group: async (heading, body) => {
            print(clean(heading));
            depth += 1;
            try {
                return await body();
            }
            finally {
                depth -= 1;
            }
        },
    };
}
function indented(text, depth) {
    return text.replace(/^(?=.)/gm, '  '.repeat(depth));
}

;// CONCATENATED MODULE: ./build/packages/kit/clock.js
const LONGEST_TIMER = 2 ** 31 - 1;
const systemClock = {
    now: () => Date.now(),
    random: () => Math.random(),
    sleep: async (milliseconds, signal) => {
        let left = milliseconds;
        while (left > LONGEST_TIMER) {
            await timer(LONGEST_TIMER, signal);
            left -= LONGEST_TIMER;
        }
        await timer(left, signal);
    },
};
function timer(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        if (signal?.aborted) {
            reject(signal.reason);
            return;
        }
        const onAbort = () => {
            clearTimeout(timeout);
            reject(signal?.reason);
        };
        const timeout = setTimeout(() => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
        }, milliseconds);
        signal?.addEventListener('abort', onAbort, { once: true });
    });
}

;// CONCATENATED MODULE: ./build/packages/kit/redact.js
const SHORTEST = 4;
const MASK = '***';
function maskableLines(secrets) {
    const pieces = secrets.flatMap((secret) => secret.split(/[\r\n]+/)).map((line) => line.trim());
    return [...new Set(pieces.filter((piece) => piece.length >= SHORTEST))];
}
function createRedactor(secrets) {
    const needles = [...new Set(maskableLines(secrets).flatMap(spellings))].sort((a, b) => b.length - a.length);
    return (text) => needles.reduce((clean, needle) => clean.replaceAll(needle, MASK), text);
}
function spellings(secret) {
    return [
        secret,
        encodeURIComponent(secret.toWellFormed()),
        JSON.stringify(secret).slice(1, -1),
        base64(secret),
        ...['x-access-token', 'oauth2', 'git'].map((user) => base64(`${user}:${secret}`)),
    ];
}
function base64(text) {
    return Buffer.from(text).toString('base64').replace(/=+$/, '');
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./build/packages/kit/runner.js



const GITHUB_API = 'https://api.github.com';
function createRunner(env, workspace) {
    const serverUrl = withoutSlash(env['GITHUB_SERVER_URL'] || 'https://github.com');
    const apiUrl = withoutSlash(env['GITHUB_API_URL'] || GITHUB_API);
    const repository = env['GITHUB_REPOSITORY'] || undefined;
    let event;
    return {
        serverUrl,
        apiUrl,
        graphqlUrl: withoutSlash(env['GITHUB_GRAPHQL_URL'] ?? (apiUrl === GITHUB_API ? `${GITHUB_API}/graphql` : '')),
        repository,
        actor: env['GITHUB_ACTOR'] || undefined,
        runUrl: runUrl(serverUrl, repository, env['GITHUB_RUN_ID']),
        temp: env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(),
        workspace: env['GITHUB_WORKSPACE'] || workspace,
        event: () => {
            event ??= readEvent(env['GITHUB_EVENT_PATH']);
            return event;
        },
    };
}
function withoutSlash(url) {
    return url.replace(/\/+$/, '');
}
function runUrl(serverUrl, repository, runId) {
    if (repository === undefined || !runId)
        return undefined;
    return `${serverUrl}/${repository}/actions/runs/${runId}`;
}
async function readEvent(path) {
    if (!path)
        return {};
    const content = await (0,promises_.readFile)(path, 'utf8').catch(absentAsNothing);
    if (content === undefined)
        return {};
    const event = parseEvent(path, content);
    if (isRecord(event))
        return event;
    throw new errors/* FileError */.f6({ file: path }, 'the webhook event is not a JSON object', { hint: eventHint });
}
const eventHint = 'The runner writes this file (GITHUB_EVENT_PATH); unset the variable when there is no event.';
function parseEvent(path, content) {
    try {
        return JSON.parse(content);
    }
    catch (cause) {
        throw new errors/* FileError */.f6({ file: path }, 'the webhook event is not valid JSON', { hint: eventHint, cause });
    }
}
function absentAsNothing(error) {
    if (error.code !== 'ENOENT')
        throw error;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/packages/kit/summary.js
const SUMMARY_LIMIT_BYTES = 1024 * 1024;
const NOTE = '\n\n> **Cut here:** the rest did not fit into a step summary.\n';
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
function collectSummary() {
    const parts = [];
    return {
        add: (markdown) => {
            const part = markdown.replace(/^\n+|\s+$/g, '');
            if (part !== '')
                parts.push(part);
        },
        markdown: () => (parts.length === 0 ? '' : `${parts.join('\n\n')}\n`),
    };
}
function cutMarkdown(markdown, limit = SUMMARY_LIMIT_BYTES) {
    if (Buffer.byteLength(markdown) <= limit)
        return markdown;
    let kept = wholeLines(markdown, limit - Buffer.byteLength(NOTE));
    let closing = closeOpenBlocks(kept);
    while (kept !== '' && Buffer.byteLength(kept + closing + NOTE) > limit) {
        kept = wholeLines(markdown, Buffer.byteLength(kept) - Buffer.byteLength(closing));
        closing = closeOpenBlocks(kept);
    }
    return kept + closing + NOTE;
}
function wholeLines(text, bytes) {
    if (bytes <= 0)
        return '';
    const head = Buffer.from(text).subarray(0, bytes + 1);
    const end = head.lastIndexOf('\n');
    return end === -1 ? '' : head.subarray(0, end).toString();
}
function closeOpenBlocks(markdown) {
    let fence;
    let openDetails = 0;
    for (const line of markdown.split('\n')) {
        const marker = FENCE.exec(line)?.[1];
        if (fence !== undefined) {
            if (marker !== undefined && closes(line, marker, fence))
                fence = undefined;
        }
        else if (marker !== undefined) {
            fence = marker;
        }
        else {
            openDetails += occurrences(line, '<details') - occurrences(line, '</details>');
        }
    }
    return `${fence === undefined ? '' : `\n${fence}`}${'\n\n</details>'.repeat(Math.max(0, openDetails))}`;
}
function closes(line, marker, fence) {
    return marker[0] === fence[0] && marker.length >= fence.length && line.trim() === marker;
}
function occurrences(text, part) {
    return text.split(part).length - 1;
}

;// CONCATENATED MODULE: ./build/packages/kit/cli.js














const LONGEST_PRINTED = 200;
async function runCli(actions, argv, env, streams, surroundings) {
    const [name, ...rest] = argv;
    if (name === '--help' || name === '-h')
        return print(streams.stdout, overviewHelp(actions), ExitCode.done);
    if (name === '--version')
        return print(streams.stdout, `${surroundings.version}\n`, ExitCode.done);
    if (name === undefined)
        return print(streams.stderr, overviewHelp(actions), ExitCode.usage);
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined)
        return wrongUsage(streams, [unknownAction(actions, name)], '');
    const request = parseCliOptions(action.spec, rest);
    switch (request.kind) {
        case 'help':
            return print(streams.stdout, actionHelp(action.spec), ExitCode.done);
        case 'version':
            return print(streams.stdout, `${surroundings.version}\n`, ExitCode.done);
        case 'wrong':
            return wrongUsage(streams, request.problems, ` ${name}`);
        case 'run':
            return runRequest(action, request, env, streams, surroundings);
    }
}
async function runRequest(action, request, env, { stdout, stderr }, { cwd, clock, signals }) {
    const read = readFromCli(action.spec, request.given, env);
    const redact = createRedactor(secretValues(action.spec, read));
    const log = createCliLog({
        write: (text) => stderr.write(text),
        redact,
        color: wantsColor(stderr, env),
        verbose: request.verbose,
    });
    const summary = collectSummary();
    const runner = createRunner({ ...env, GITHUB_WORKSPACE: undefined }, cwd);
    const outcome = await settle(action.spec, () => interruptible(signals, (signal) => action.run(read, { log, summary, clock, runner, signal })));
    stdout.write(shownResult(request.shown, outcome, summary.markdown(), redact));
    return outcome.kind === 'done' ? ExitCode.done : reportFailure(outcome.error, action.spec, log);
}
function reportFailure(error, spec, log) {
    const failure = describeFailure(error, (input) => writtenName(spec, input));
    for (const { message, position } of failure.problems)
        log.error(message, position);
    for (const detail of failure.debug)
        log.debug(detail);
    return failure.exitCode;
}
function writtenName(spec, name) {
    const input = spec.inputs[name];
    return input?.kind === 'secret' ? input.env.join(' or ') : `--${name}`;
}
function shownResult(shown, { outputs }, markdown, redact) {
    if (shown === 'summary')
        return redact(markdown);
    if (outputs === undefined)
        return '';
    return redact(shown === 'json' ? outputsAsJson(outputs) : outputsAsText(outputs));
}
function outputsAsJson(outputs) {
    return `${JSON.stringify(Object.fromEntries(outputs.map(({ name, value }) => [name, value ?? null])))}\n`;
}
function outputsAsText(outputs) {
    return outputs
        .filter(({ text }) => text !== '')
        .map(({ name, kind, text }) => `${name}: ${kind === 'lines' ? text.replaceAll('\n', ', ') : shortened(text)}\n`)
        .join('');
}
function shortened(text) {
    const fits = text.length <= LONGEST_PRINTED && !text.includes('\n');
    return fits ? printable(text) : `(${text.length} characters; --json shows them)`;
}
function unknownAction(actions, name) {
    const meant = (0,errors/* nearest */.pA)(name, Object.keys(actions));
    return `there is no action ${quote(name)}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}
function wrongUsage({ stderr }, problems, action) {
    const complaints = problems.map((problem) => `error: ${problem}\n`).join('');
    return print(stderr, `${complaints}Run gitops-actions${action} --help to see what there is.\n`, ExitCode.usage);
}
function print(stream, text, code) {
    stream.write(text);
    return code;
}
function wantsColor(stream, env) {
    return stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
async function runCliProcess(actions, version) {
    process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
    const outdated = outdatedNode(process.versions.node);
    if (outdated !== undefined) {
        process.stderr.write(`${outdated}\n`);
        process.exit(ExitCode.usage);
    }
    const surroundings = { version, cwd: process.cwd(), clock: systemClock, signals: process };
    const code = await runCli(actions, process.argv.slice(2), process.env, process, surroundings);
    process.stdout.write('', () => process.exit(code));
}
const OLDEST_NODE = 24;
function outdatedNode(version) {
    if (Number.parseInt(version, 10) >= OLDEST_NODE)
        return undefined;
    return `gitops-actions needs Node.js ${OLDEST_NODE} or newer; this is ${version}. Without installing one: npx --package=node@24 --package=gitops-actions gitops-actions …`;
}

;// CONCATENATED MODULE: ./build/packages/kit/duration.js
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const PLAIN_SECONDS = /^\d+$/;
const UNITS = /^(?:(?<days>\d+)d)?(?:(?<hours>\d+)h)?(?:(?<minutes>\d+)m)?(?:(?<seconds>\d+)s)?$/;
function parseDuration(text) {
    if (PLAIN_SECONDS.test(text))
        return safe(Number(text) * SECOND);
    const parts = UNITS.exec(text)?.groups;
    if (parts === undefined || text === '')
        return undefined;
    const { days, hours, minutes, seconds } = parts;
    return safe(count(days) * DAY + count(hours) * HOUR + count(minutes) * MINUTE + count(seconds) * SECOND);
}
function count(digits) {
    return Number(digits ?? 0);
}
function safe(milliseconds) {
    return Number.isSafeInteger(milliseconds) ? milliseconds : undefined;
}
function formatDuration(milliseconds) {
    if (milliseconds < SECOND)
        return `${Math.round(milliseconds / 100) / 10}s`;
    const whole = Math.round(milliseconds / SECOND) * SECOND;
    const parts = [
        [Math.floor(whole / DAY), 'd'],
        [Math.floor((whole % DAY) / HOUR), 'h'],
        [Math.floor((whole % HOUR) / MINUTE), 'm'],
        [Math.floor((whole % MINUTE) / SECOND), 's'],
    ];
    return parts
        .filter(([amount]) => amount > 0)
        .map(([amount, unit]) => `${amount}${unit}`)
        .join('');
}

;// CONCATENATED MODULE: ./build/packages/kit/inputs.js



const MISSING = { problem: 'is required, but nothing was given' };
function declaring(kind) {
    function declare(options) {
        const sure = options.required === true || options.default !== undefined;
        return { ...common(kind, options), absent: sure ? MISSING : { value: undefined }, parse: kind.parse };
    }
    return declare;
}
function declaringList(kind) {
    return (options) => ({
        ...common(kind, options),
        absent: options.required === true ? MISSING : { value: [] },
        parse: kind.parse,
    });
}
function common(kind, options) {
    return {
        kind: kind.kind,
        placeholder: kind.placeholder,
        description: options.description,
        required: options.required === true,
        default: options.default === undefined ? undefined : String(options.default),
        cli: options.cli,
        env: options.env ?? [],
        group: options.group,
    };
}
const inputs_text = declaring({
    kind: 'text',
    placeholder: 'text',
    parse: (raw) => ({ value: raw.trim() }),
});
const multiline = declaring({
    kind: 'multiline',
    placeholder: 'text',
    parse: (raw) => ({ value: raw }),
});
const lines = declaringList({
    kind: 'lines',
    placeholder: 'line',
    parse: (raw) => ({ value: entries(raw, /\r\n|\r|\n/).filter((line) => !line.startsWith('#')) }),
});
const list = declaringList({
    kind: 'list',
    placeholder: 'item',
    parse: (raw) => ({ value: entries(raw, /[\r\n,]/) }),
});
function entries(raw, separator) {
    return raw
        .split(separator)
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
}
const flag = declaring({ kind: 'flag', placeholder: 'true|false', parse: parseFlag });
function parseFlag(raw) {
    const word = raw.trim();
    if (['true', 'True', 'TRUE'].includes(word))
        return { value: true };
    if (['false', 'False', 'FALSE'].includes(word))
        return { value: false };
    return { problem: `${quote(word)} is not a boolean; write true or false` };
}
function choice(values, options) {
    const kind = { kind: 'choice', placeholder: values.join('|'), parse: (raw) => parseChoice(values, raw) };
    const sure = options.required === true || options.default !== undefined;
    return { ...common(kind, options), absent: sure ? MISSING : { value: undefined }, parse: kind.parse };
}
function parseChoice(values, raw) {
    const word = raw.trim();
    const value = values.find((candidate) => candidate === word);
    if (value !== undefined)
        return { value };
    const meant = (0,errors/* nearest */.pA)(word, values);
    const suggestion = meant === undefined ? '' : `; did you mean ${meant}?`;
    return { problem: `${quote(word)} is not one of ${values.join(', ')}${suggestion}` };
}
const person = declaring({ kind: 'person', placeholder: 'person', parse: parsePerson });
const PERSON = /^(?<name>[^<>\p{Cc}]*[^<>\p{Cc}\s])\s*<(?<email>[^<>\s\p{Cc}]+@[^<>\s\p{Cc}]+)>$/u;
function parsePerson(raw) {
    const { name, email } = PERSON.exec(raw.trim())?.groups ?? {};
    if (name === undefined || email === undefined) {
        return { problem: `${quote(raw.trim())} is not a person; write Name <mail@example.com>` };
    }
    return { value: { name, email } };
}
const duration = declaring({ kind: 'duration', placeholder: 'duration', parse: parseDurationInput });
function parseDurationInput(raw) {
    const value = parseDuration(raw.trim());
    if (value !== undefined)
        return { value };
    return { problem: `${quote(raw.trim())} is not a duration; write seconds (90) or units (90s, 5m, 1h30m, 2d)` };
}
const secretKind = {
    kind: 'secret',
    placeholder: 'secret',
    parse: (raw) => ({ value: raw.trim() }),
};
function secret(options) {
    const absent = options.required === true ? MISSING : { value: undefined };
    return { ...common(secretKind, options), absent, parse: secretKind.parse };
}

;// CONCATENATED MODULE: ./build/packages/kit/workflow-command.js
function workflowCommand(name, properties, message) {
    const pairs = Object.entries(properties)
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    const head = pairs.length === 0 ? name : `${name} ${pairs.join(',')}`;
    return `::${head}::${escapeMessage(message)}`;
}
function escapeMessage(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
const COMMAND_AT_LINE_START = /^([\s\u0085]*):(?=:)/gm;
const LEGACY_COMMAND = /##(?=\[)/g;
function withoutCommands(text) {
    return text.replace(COMMAND_AT_LINE_START, '$1: ').replace(LEGACY_COMMAND, '## ');
}

;// CONCATENATED MODULE: ./build/packages/kit/runner-log.js


function createRunnerLog(write, redact, title) {
    let openGroups = 0;
    const clean = (text) => printable(redact(text));
    const plain = (text) => write(`${withoutCommands(clean(text))}\n`);
    const command = (name, properties, message) => write(`${workflowCommand(name, properties, clean(message))}\n`);
    const annotate = (level) => (message, position) => command(level, { title, ...annotationPosition(position, clean) }, message);
    return {
        debug: (message) => command('debug', {}, message),
        info: plain,
        notice: annotate('notice'),
        warning: annotate('warning'),
        error: annotate('error'),
        group: async (heading, body) => {
            if (openGroups > 0)
                plain(heading);
            else
                command('group', {}, heading);
            openGroups += 1;
            try {
                return await body();
            }
            finally {
                openGroups -= 1;
                if (openGroups === 0)
                    command('endgroup', {}, '');
            }
        },
    };
}
function annotationPosition(position, clean) {
    if (position === undefined)
        return {};
    return { file: clean(position.file), line: position.line, col: position.column };
}

;// CONCATENATED MODULE: ./build/packages/kit/run-action.js













async function executeAction(action, host) {
    const { env, write } = host;
    const read = readFromRunner(action.spec, env);
    const secrets = secretValues(action.spec, read);
    if (env['GITHUB_ACTIONS'] === 'true')
        mask(secrets, write);
    const redact = createRedactor(secrets);
    const log = createRunnerLog(write, redact, action.spec.title);
    for (const warning of unknownInputWarnings(action.spec, env))
        log.warning(warning);
    const summary = collectSummary();
    const runner = createRunner(env, host.cwd);
    const outcome = await settle(action.spec, () => interruptible(host.signals, (signal) => action.run(read, { log, summary, clock: host.clock, runner, signal })));
    await writeSummary(env['GITHUB_STEP_SUMMARY'], redact(summary.markdown()), log);
    const written = await writeOutputs(host, outcome.outputs ?? [], redact);
    if (outcome.kind === 'failed')
        return run_action_reportFailure(outcome.error, log);
    return written.kind === 'done' ? ExitCode.done : run_action_reportFailure(written.error, log);
}
function mask(secrets, write) {
    for (const line of maskableLines(secrets))
        write(`${workflowCommand('add-mask', {}, line)}\n`);
}
async function writeSummary(path, markdown, log) {
    if (!path || markdown === '')
        return;
    try {
        await (0,promises_.appendFile)(path, cutMarkdown(markdown));
    }
    catch (error) {
        log.warning(`the step summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
}
async function writeOutputs(host, outputs, redact) {
    if (outputs.length === 0)
        return { kind: 'done' };
    try {
        await host.setOutputs(outputs.map((output) => ({ ...output, text: redact(output.text) })));
        return { kind: 'done' };
    }
    catch (error) {
        return { kind: 'failed', error };
    }
}
function run_action_reportFailure(error, log) {
    const failure = describeFailure(error, (input) => `input ${input}`);
    for (const detail of failure.debug)
        log.debug(detail);
    for (const { message, position } of failure.problems)
        log.error(message, position);
    return error instanceof Interrupted ? error.exitCode : ExitCode.failed;
}
async function runAction(action) {
    const code = await executeAction(action, {
        env: process.env,
        cwd: process.cwd(),
        clock: systemClock,
        signals: process,
        write: (text) => process.stdout.write(text),
        setOutputs,
    });
    process.stdout.write('', () => process.exit(code));
}
async function setOutputs(outputs) {
    const { setOutput } = await __nccwpck_require__.e(/* import() */ 805).then(__nccwpck_require__.bind(__nccwpck_require__, 6805));
    for (const { name, text } of outputs)
        setOutput(name, text);
}

;// CONCATENATED MODULE: ./build/packages/kit/spec.js
function defineAction(spec) {
    return spec;
}

;// CONCATENATED MODULE: ./build/packages/kit/index.js















/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* reexport safe */ _kit__WEBPACK_IMPORTED_MODULE_0__.Cs),
/* harmony export */   h2: () => (/* reexport safe */ _kit__WEBPACK_IMPORTED_MODULE_0__.h2),
/* harmony export */   o1: () => (/* binding */ actions),
/* harmony export */   rE: () => (/* binding */ version)
/* harmony export */ });
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(52);
/* harmony import */ var _bump_image_tag_spec_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(269);
/* harmony import */ var _open_promotion_pr_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2343);
/* harmony import */ var _promote_spec_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2384);





const load = (name) => async () => (await Promise.all(/* import() */[__nccwpck_require__.e(741), __nccwpck_require__.e(308)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8308)))[name];
const actions = {
  'bump-image-tag': (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .lazyAction */ .bn)(_bump_image_tag_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .spec */ .I, load('bump-image-tag')),
  'open-promotion-pr': (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .lazyAction */ .bn)(_open_promotion_pr_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .spec */ .I, load('open-promotion-pr')),
  'promote': (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .lazyAction */ .bn)(_promote_spec_js__WEBPACK_IMPORTED_MODULE_3__/* .spec */ .I, load('promote')),
};
const version = '0.1.0';

var __webpack_exports__actions = __webpack_exports__.o1;
var __webpack_exports__runAction = __webpack_exports__.Cs;
var __webpack_exports__runCliProcess = __webpack_exports__.h2;
var __webpack_exports__version = __webpack_exports__.rE;
export { __webpack_exports__actions as actions, __webpack_exports__runAction as runAction, __webpack_exports__runCliProcess as runCliProcess, __webpack_exports__version as version };
