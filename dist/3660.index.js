"use strict";
exports.id = 3660;
exports.ids = [3660];
exports.modules = {
	3660: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { "default": () => __WEBPACK_DEFAULT_EXPORT__ });
		var _arrival_ask__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7982);
		var _config_repo__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6495);
		var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7174);
		var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7765);
		const run = (0, _config_repo__WEBPACK_IMPORTED_MODULE_0__.P)(() => Promise.all([
			__webpack_require__.e(6991),
			__webpack_require__.e(5108),
			__webpack_require__.e(212),
			__webpack_require__.e(8520),
			__webpack_require__.e(452),
			__webpack_require__.e(1557),
			__webpack_require__.e(9776)
		]).then(__webpack_require__.bind(__webpack_require__, 41)));
		const __WEBPACK_DEFAULT_EXPORT__ = (0, _kit__WEBPACK_IMPORTED_MODULE_1__._8)(_spec_js__WEBPACK_IMPORTED_MODULE_2__.I, run, (job) => ({
			job,
			openRepository: (inputs) => (0, _config_repo__WEBPACK_IMPORTED_MODULE_0__.R)(inputs, job),
			askSource: (inputs) => (0, _arrival_ask__WEBPACK_IMPORTED_MODULE_3__.tC)(inputs, job),
			prepareWait: (environment, inputs) => (0, _arrival_ask__WEBPACK_IMPORTED_MODULE_3__.V8)(environment, inputs, job),
			awaitEnvironment: (environment, deployed, inputs) => (0, _arrival_ask__WEBPACK_IMPORTED_MODULE_3__.y1)(environment, deployed, inputs, job)
		}));
	}),
	7982: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			TT: () => assertDelivered,
			V8: () => prepareWait,
			tC: () => askSourceHealth,
			y1: () => awaitEnvironment
		});
		var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8953);
		var _images__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2613);
		var _patience_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9876);
		function askSourceHealth(inputs, job) {
			return async (source, { commit, images: moves }) => {
				const [{ sourceHealth }, engines] = await Promise.all([Promise.all([__webpack_require__.e(4651), __webpack_require__.e(2155)]).then(__webpack_require__.bind(__webpack_require__, 2155)), loadEngines(inputs, job)]);
				const images = [...new Set(moves.map(({ repository, to }) => (0, _images__WEBPACK_IMPORTED_MODULE_0__.my)({
					name: repository,
					...to
				})))];
				await using ancestry = engines.ancestry;
				return await sourceHealth(source, {
					commit,
					images
				}, engines.open(ancestry).watch, job);
			};
		}
		async function awaitEnvironment(environment, deployed, inputs, job) {
			const [{ awaitDelivery }, engines] = await Promise.all([Promise.all([__webpack_require__.e(4651), __webpack_require__.e(2155)]).then(__webpack_require__.bind(__webpack_require__, 2155)), loadEngines(inputs, job)]);
			await using ancestry = engines.ancestry;
			return await awaitDelivery(environment, deployed, {
				watch: engines.open(ancestry).watch,
				inputs,
				job
			});
		}
		function assertDelivered({ name, delivery }, inputs) {
			(0, _patience_js__WEBPACK_IMPORTED_MODULE_1__.g)(inputs);
			if (delivery !== undefined) return;
			throw new _errors__WEBPACK_IMPORTED_MODULE_2__.dz([{
				input: "wait",
				problem: `environment ${name} has no \`delivery\` in gitops.yaml`
			}], { hint: "Name the Argo CD applications, Flux objects or workloads that deploy it, or leave `wait` out." });
		}
		async function prepareWait({ delivery }, inputs, job) {
			if (delivery === undefined) return;
			const engines = await loadEngines(inputs, job);
			await using ancestry = engines.ancestry;
			await engines.open(ancestry).connect(delivery);
		}
		async function loadEngines(inputs, job) {
			const [{ openEngines }, { openAncestry }] = await Promise.all([Promise.all([
				__webpack_require__.e(7221),
				__webpack_require__.e(5305),
				__webpack_require__.e(5144),
				__webpack_require__.e(935),
				__webpack_require__.e(2020)
			]).then(__webpack_require__.bind(__webpack_require__, 3216)), __webpack_require__.e(1118).then(__webpack_require__.bind(__webpack_require__, 1118))]);
			const ancestry = openAncestry(inputs, job);
			return {
				ancestry,
				open: ({ isDescendant }) => openEngines(inputs, job, isDescendant)
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
