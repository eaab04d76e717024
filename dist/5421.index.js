"use strict";
exports.id = 5421;
exports.ids = [5421, 1118];
exports.modules = {
	8640: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { "default": () => wait_for_argocd });
		var argocd = __webpack_require__(5144);
		var ancestry = __webpack_require__(1118);
		var action = __webpack_require__(7174);
		var await_arrival = __webpack_require__(4651);
		var argocd_report = __webpack_require__(8584);
		var failure = __webpack_require__(5252);
		;
		async function run(inputs, { job, connect, openAncestry }) {
			const expected = (0, argocd.vX)(inputs);
			const argo = await connect(inputs);
			const refs = await (0, argocd.Fg)(argo, inputs, job.signal);
			await using ancestry = openAncestry(inputs);
			const { isDescendant } = ancestry;
			const { refresh } = inputs;
			const watched = (0, argocd.rY)(argo, refs, {
				expected,
				refresh,
				isDescendant,
				clock: job.clock
			});
			const result = await (0, await_arrival.KF)(watched, {
				...inputs,
				gracePeriod: inputs.degradedGracePeriod
			}, job);
			const outputs = (0, argocd_report.C)(result);
			const error = (0, await_arrival.arrivalError)(result);
			if (error !== undefined) throw new failure.u({
				outputs,
				cause: error
			});
			return outputs;
		}
		var spec = __webpack_require__(7497);
		;
		const wait_for_argocd = (0, action._8)(spec.I, run, (job) => ({
			job,
			connect: (inputs) => (0, argocd.tT)(inputs, job),
			openAncestry: (inputs) => (0, ancestry.openAncestry)(inputs, job)
		}));
	}),
	1118: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { openAncestry: () => openAncestry });
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		function openAncestry(access, job, open = (signal) => openHistory(access, {
			...job,
			signal
		})) {
			const closed = new AbortController();
			const over = AbortSignal.any([job.signal, closed.signal]);
			let opened;
			const told = new Set();
			const history = async () => {
				opened ??= open(over);
				try {
					return await opened;
				} catch (error) {
					opened = undefined;
					throw error;
				}
			};
			return {
				async isDescendant(ancestor, descendant) {
					if (ancestor === descendant) return "yes";
					try {
						const { isAncestor } = await history();
						return await isAncestor(ancestor, descendant) ? "yes" : "no";
					} catch (error) {
						if (!(error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__.$n) || isPassing(error)) throw error;
						const why = `whether ${descendant.slice(0, 7)} contains ${ancestor.slice(0, 7)} cannot be told: ${error.message}`;
						if (!told.has(why)) job.log.warning(why);
						told.add(why);
						return "unknown";
					}
				},
				async [Symbol.asyncDispose]() {
					closed.abort();
					const left = await opened?.catch(() => undefined);
					await left?.[Symbol.asyncDispose]();
				}
			};
		}
		function isPassing(error) {
			return error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__.Hi && error.retryable;
		}
		async function openHistory(access, job) {
			const { openConfigRepository } = await Promise.all([__webpack_require__.e(6495), __webpack_require__.e(2587)]).then(__webpack_require__.bind(__webpack_require__, 2587));
			const repository = await openConfigRepository({
				...access,
				branch: undefined
			}, job);
			return {
				isAncestor: (ancestor, descendant) => repository.git.isAncestor(ancestor, descendant),
				[Symbol.asyncDispose]: () => repository[Symbol.asyncDispose]()
			};
		}
	}),
	8584: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { C: () => reportApplications });
		var _delivery__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4507);
		var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(816);
		var _await_arrival_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4651);
		function reportApplications(result) {
			const applications = result.arrivals.map(reportOne);
			const [decisive] = (0, _await_arrival_js__WEBPACK_IMPORTED_MODULE_0__.zV)(result);
			const told = decisive === undefined ? undefined : reportOne(decisive);
			return {
				status: result.outcome,
				revision: told?.revision ?? "",
				health: told?.health ?? "",
				operationPhase: told?.operationPhase ?? "",
				duration: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.a)(result.endedAt - result.startedAt),
				reason: told?.reason ?? "",
				applications
			};
		}
		function reportOne({ seen, readiness }) {
			const { metadata, status } = seen;
			return {
				name: metadata.name,
				namespace: metadata.namespace ?? "",
				status: readiness.state,
				reason: readiness.reason,
				revision: (0, _delivery__WEBPACK_IMPORTED_MODULE_2__.S)(seen),
				sync: status?.sync?.status ?? "",
				health: status?.health?.status ?? "",
				operationPhase: status?.operationState?.phase ?? "",
				images: status?.summary?.images ?? []
			};
		}
	}),
	9876: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { g: () => assertPatience });
		var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8953);
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(816);
		function assertPatience({ timeout, stableFor }) {
			if (stableFor <= timeout) return;
			const problem = `${(0, _kit__WEBPACK_IMPORTED_MODULE_0__.a)(stableFor)} is longer than the timeout of ${(0, _kit__WEBPACK_IMPORTED_MODULE_0__.a)(timeout)}: it could never be met`;
			throw new _errors__WEBPACK_IMPORTED_MODULE_1__.dz([{
				input: "stable-for",
				problem
			}]);
		}
	})
};
;
