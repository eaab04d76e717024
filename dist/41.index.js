"use strict";
exports.id = 41;
exports.ids = [41];
exports.modules = {
	41: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { run: () => run });
		var _arrival__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7982);
		var _arrival__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3023);
		var _config_repo__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6906);
		var _config_repo__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8306);
		var _config_repo__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5101);
		var _config_repo__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6929);
		var _config_repo__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7746);
		var _errors__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8953);
		var _kit__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5252);
		var _promotion__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5656);
		var _promotion__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4199);
		async function run(inputs, ports) {
			const { job, openRepository, askSource } = ports;
			await using repository = await openRepository(inputs);
			const request = await (0, _config_repo__WEBPACK_IMPORTED_MODULE_0__.nm)(repository, inputs, {
				expectedTag: inputs.tag,
				liftHold: inputs.liftHold,
				approvedPlan: inputs.approvedPlan,
				mode: "as-configured",
				askSource: askSource(inputs)
			});
			if (inputs.wait) (0, _arrival__WEBPACK_IMPORTED_MODULE_1__.TT)(request.route.to, inputs);
			if (inputs.wait && !inputs.dryRun && request.mode === "commit") await ports.prepareWait(request.route.to, inputs);
			const options = await (0, _config_repo__WEBPACK_IMPORTED_MODULE_0__.Tg)(inputs, request, "withhold", job);
			const prepared = await (0, _config_repo__WEBPACK_IMPORTED_MODULE_2__.m$)(repository, request, job);
			(0, _config_repo__WEBPACK_IMPORTED_MODULE_3__.XZ)(job.log, prepared);
			options.message(prepared);
			if (inputs.dryRun) (0, _config_repo__WEBPACK_IMPORTED_MODULE_3__.aA)(job.log, prepared, options);
			const acted = inputs.dryRun ? planOnly(prepared) : await act({
				repository,
				request,
				prepared,
				options,
				inputs,
				job
			});
			if (inputs.liftHold && acted.result.kind === "nothing") job.log.warning(NO_LIFT);
			const diff = await (0, _config_repo__WEBPACK_IMPORTED_MODULE_3__.kN)(repository, acted.prepared, inputs, acted.made);
			await (0, _config_repo__WEBPACK_IMPORTED_MODULE_3__.C)(repository, {
				request,
				prepared: acted.prepared,
				result: acted.result,
				diff,
				job
			});
			const outputs = {
				...planOutputs(acted.prepared),
				...acted.outputs,
				diff: (0, _config_repo__WEBPACK_IMPORTED_MODULE_3__.WG)(diff)
			};
			if (acted.result.kind === "blocked" && inputs.onBlocked === "fail") throw failBlocked(acted.prepared, outputs);
			return inputs.wait ? await arrive({
				acted,
				outputs,
				request,
				repository,
				inputs
			}, ports) : outputs;
		}
		async function arrive({ acted, outputs, request, repository, inputs }, ports) {
			const { result, prepared } = acted;
			if (result.kind === "pull-request") ports.job.log.notice(NO_WAIT);
			if (inputs.dryRun || result.kind !== "committed" && result.kind !== "nothing") return outputs;
			const { to: environment } = request.route;
			const commit = result.kind === "committed" ? result.commit : prepared.plan.to.commit;
			return (0, _arrival__WEBPACK_IMPORTED_MODULE_4__.i)(outputs, async () => {
				const images = await (0, _config_repo__WEBPACK_IMPORTED_MODULE_5__.Jk)(repository.git, {
					environment,
					commit,
					configFile: request.config.file
				});
				return ports.awaitEnvironment(environment, {
					commit,
					images
				}, inputs);
			});
		}
		const NO_WAIT = "wait does nothing here: the promotion is a pull request; wait with wait-for-argocd, wait-for-flux or wait-for-rollout in a workflow that runs when it is merged";
		const NO_LIFT = "lift-hold ended no hold: a hold ends with a promotion, and there was nothing to promote";
		function planOnly(prepared) {
			const { operation } = prepared.plan;
			if (operation === "none") return nothingToDo(prepared);
			if (operation === "blocked") return blocked(prepared);
			return {
				prepared,
				result: { kind: "planned" },
				outputs: { operation: "none" }
			};
		}
		async function act({ repository, request, prepared, options, inputs, job }) {
			if (request.mode === "pull-request") {
				const proposal = await (0, _config_repo__WEBPACK_IMPORTED_MODULE_6__.Q)(repository, request, prepared, options, job);
				(0, _config_repo__WEBPACK_IMPORTED_MODULE_3__.Ed)(job.log, proposal);
				return proposed(proposal);
			}
			if (prepared.plan.operation === "blocked") return blocked(prepared);
			const { message } = options;
			const done = await (0, _config_repo__WEBPACK_IMPORTED_MODULE_2__.zv)(repository, request, prepared, {
				identity: inputs,
				message,
				job
			});
			if (done.kind === "unchanged") {
				return done.prepared.plan.operation === "blocked" ? blocked(done.prepared) : nothingToDo(done.prepared);
			}
			const commitUrl = repository.links(done.commit).commit?.(done.commit);
			job.log.info(`Committed ${done.commit} to ${request.route.to.branch}`);
			return {
				prepared: done.prepared,
				result: {
					kind: "committed",
					commit: done.commit
				},
				outputs: {
					operation: "committed",
					commitSha: done.commit,
					commitUrl
				},
				...inputs.signCommits ? {} : { made: done.commit }
			};
		}
		function nothingToDo(prepared) {
			return {
				prepared,
				result: { kind: "nothing" },
				outputs: { operation: "none" }
			};
		}
		function blocked(prepared) {
			return {
				prepared,
				result: { kind: "blocked" },
				outputs: { operation: "blocked" }
			};
		}
		function proposed(proposal) {
			const { prepared, pullRequest, operation } = proposal;
			const outputs = (0, _config_repo__WEBPACK_IMPORTED_MODULE_3__.B9)(proposal);
			if (prepared.plan.operation === "blocked") {
				const acted = blocked(prepared);
				return {
					...acted,
					outputs: {
						...outputs,
						...acted.outputs
					}
				};
			}
			if (pullRequest === undefined) return nothingToDo(prepared);
			const { number, url } = pullRequest;
			const result = {
				kind: "pull-request",
				number,
				url,
				operation
			};
			return {
				prepared,
				result,
				outputs: {
					...outputs,
					operation: operation === "closed" ? "none" : "pull-request"
				}
			};
		}
		function planOutputs({ plan }) {
			return {
				plan,
				planHash: plan.hash,
				promotionId: plan.promotionId,
				images: plan.images,
				blockedBy: (0, _promotion__WEBPACK_IMPORTED_MODULE_7__.y)(plan).join(",")
			};
		}
		function failBlocked({ plan }, outputs) {
			const error = new _errors__WEBPACK_IMPORTED_MODULE_8__.t9(`${plan.to.environment} is blocked: ${(0, _promotion__WEBPACK_IMPORTED_MODULE_9__.db)(plan).join("; ")}`, {
				gates: (0, _promotion__WEBPACK_IMPORTED_MODULE_7__.y)(plan),
				hint: `Nothing was changed. ${(0, _promotion__WEBPACK_IMPORTED_MODULE_9__.mm)(plan.gates, plan.to.environment)} With \`on-blocked: skip\` the step passes with \`operation: blocked\`.`
			});
			return new _kit__WEBPACK_IMPORTED_MODULE_10__.u({
				outputs,
				cause: error
			});
		}
	}),
	3023: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { i: () => withArrival });
		var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8953);
		var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5252);
		var _await_arrival_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4651);
		async function withArrival(outputs, wait) {
			const arrival = await orFail(outputs, wait);
			const error = (0, _await_arrival_js__WEBPACK_IMPORTED_MODULE_0__.ue)(arrival);
			const told = {
				...outputs,
				deliveryStatus: arrival.outcome,
				deliveryReason: (0, _await_arrival_js__WEBPACK_IMPORTED_MODULE_0__.Gt)(arrival)
			};
			if (error === undefined) return told;
			throw new _kit__WEBPACK_IMPORTED_MODULE_1__.u({
				outputs: told,
				cause: error
			});
		}
		async function orFail(outputs, wait) {
			try {
				return await wait();
			} catch (error) {
				if (!(error instanceof _errors__WEBPACK_IMPORTED_MODULE_2__.$n)) throw error;
				throw new _kit__WEBPACK_IMPORTED_MODULE_1__.u({
					outputs: {
						...outputs,
						deliveryReason: error.message
					},
					cause: error
				});
			}
		}
	})
};
;
