"use strict";
exports.id = 928;
exports.ids = [928];
exports.modules = { 7928: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { run: () => run });
	var _config_repo__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6906);
	var _config_repo__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8306);
	var _config_repo__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5101);
	var _config_repo__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7746);
	async function run(inputs, { job, openRepository, askSource }) {
		await using repository = await openRepository(inputs);
		const request = await (0, _config_repo__WEBPACK_IMPORTED_MODULE_0__.nm)(repository, inputs, {
			expectedTag: undefined,
			liftHold: false,
			approvedPlan: undefined,
			mode: "pull-request",
			askSource: askSource(inputs)
		});
		const options = await (0, _config_repo__WEBPACK_IMPORTED_MODULE_0__.Tg)(inputs, request, "propose", job);
		const planned = await (0, _config_repo__WEBPACK_IMPORTED_MODULE_1__.m$)(repository, request, job);
		(0, _config_repo__WEBPACK_IMPORTED_MODULE_2__.XZ)(job.log, planned);
		options.message(planned);
		const { prepared, result, outputs } = inputs.dryRun ? planOnly(planned) : await propose(repository, request, planned, options, job);
		const diff = await (0, _config_repo__WEBPACK_IMPORTED_MODULE_2__.kN)(repository, prepared, inputs);
		await (0, _config_repo__WEBPACK_IMPORTED_MODULE_2__.C)(repository, {
			request,
			prepared,
			result,
			diff,
			job
		});
		return {
			...outputs,
			plan: prepared.plan,
			diff: (0, _config_repo__WEBPACK_IMPORTED_MODULE_2__.WG)(diff)
		};
	}
	function planOnly(prepared) {
		const kind = prepared.plan.operation === "none" ? "nothing" : "planned";
		return {
			prepared,
			result: { kind },
			outputs: { pullRequestOperation: "none" }
		};
	}
	async function propose(repository, request, planned, options, job) {
		const proposal = await (0, _config_repo__WEBPACK_IMPORTED_MODULE_3__.Q)(repository, request, planned, options, job);
		(0, _config_repo__WEBPACK_IMPORTED_MODULE_2__.Ed)(job.log, proposal);
		return {
			prepared: proposal.prepared,
			result: resultOf(proposal),
			outputs: (0, _config_repo__WEBPACK_IMPORTED_MODULE_2__.B9)(proposal)
		};
	}
	function resultOf({ pullRequest, operation }) {
		if (pullRequest === undefined) return { kind: "nothing" };
		return {
			kind: "pull-request",
			number: pullRequest.number,
			url: pullRequest.url,
			operation
		};
	}
}) };
;
