"use strict";
exports.id = 2155;
exports.ids = [2155];
exports.modules = { 2155: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, {
		awaitDelivery: () => awaitDelivery,
		sourceHealth: () => sourceHealth
	});
	var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8953);
	var _await_arrival_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4651);
	const ANSWER_WITHIN = 3e4;
	async function sourceHealth(environment, { commit, images }, watch, job) {
		const { name, delivery } = environment;
		if (delivery === undefined) return {
			kind: "unhealthy",
			evidence: [`${name} has no \`delivery\`: nobody can be asked`]
		};
		const release = [...commit === undefined ? [] : [commit.slice(0, 12)], ...images].join(", ");
		job.log.info(`Asking whether ${name} is healthy${release === "" ? "" : ` and runs ${release}`}`);
		try {
			const watched = await watch(delivery, {
				revision: commit,
				images,
				rule: "each-runs"
			});
			const patience = {
				timeout: ANSWER_WITHIN,
				stableFor: 0,
				gracePeriod: 0,
				failFast: true
			};
			const { outcome, arrivals } = await (0, _await_arrival_js__WEBPACK_IMPORTED_MODULE_0__.KF)(watched, patience, {
				...job,
				summary: { add: () => {} }
			});
			return {
				kind: outcome === "ready" ? "healthy" : "unhealthy",
				evidence: arrivals.map(_await_arrival_js__WEBPACK_IMPORTED_MODULE_0__.Rs)
			};
		} catch (error) {
			if (!(error instanceof _errors__WEBPACK_IMPORTED_MODULE_1__.Hi)) throw error;
			return {
				kind: "unhealthy",
				evidence: [error.message]
			};
		}
	}
	async function awaitDelivery({ name, delivery }, { commit, images }, { watch, inputs, job }) {
		job.log.info(`Waiting until ${name} runs ${commit.slice(0, 12)}`);
		const expected = {
			revision: commit,
			images,
			rule: "where-used"
		};
		const watched = delivery === undefined ? [] : await watch(delivery, expected);
		return (0, _await_arrival_js__WEBPACK_IMPORTED_MODULE_0__.KF)(watched, inputs, job);
	}
}) };
;
