"use strict";
exports.id = 3976;
exports.ids = [3976];
exports.modules = { 3976: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { "default": () => __WEBPACK_DEFAULT_EXPORT__ });
	var _config_repo__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6495);
	var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7174);
	var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6153);
	const run = (0, _config_repo__WEBPACK_IMPORTED_MODULE_0__.P)(() => Promise.all([
		__webpack_require__.e(6991),
		__webpack_require__.e(212),
		__webpack_require__.e(8520),
		__webpack_require__.e(452),
		__webpack_require__.e(8506)
	]).then(__webpack_require__.bind(__webpack_require__, 8506)));
	const __WEBPACK_DEFAULT_EXPORT__ = (0, _kit__WEBPACK_IMPORTED_MODULE_1__._8)(_spec_js__WEBPACK_IMPORTED_MODULE_2__.I, run, (job) => ({
		job,
		openRepository: (inputs) => (0, _config_repo__WEBPACK_IMPORTED_MODULE_0__.R)(inputs, job),
		openRegistry: async () => {
			const { openRegistry } = await __webpack_require__.e(2511).then(__webpack_require__.bind(__webpack_require__, 2511));
			const { clock, signal, log } = job;
			return openRegistry({
				clock,
				signal,
				warn: (message) => log.warning(message)
			});
		}
	}));
}) };
;
