"use strict";
exports.id = 4109;
exports.ids = [4109];
exports.modules = { 4109: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { "default": () => __WEBPACK_DEFAULT_EXPORT__ });
	var _config_repo__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6495);
	var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7174);
	var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9426);
	const run = (0, _config_repo__WEBPACK_IMPORTED_MODULE_0__.P)(() => Promise.all([
		__webpack_require__.e(6991),
		__webpack_require__.e(5108),
		__webpack_require__.e(212),
		__webpack_require__.e(8520),
		__webpack_require__.e(452),
		__webpack_require__.e(1557),
		__webpack_require__.e(707)
	]).then(__webpack_require__.bind(__webpack_require__, 8428)));
	const __WEBPACK_DEFAULT_EXPORT__ = (0, _kit__WEBPACK_IMPORTED_MODULE_1__._8)(_spec_js__WEBPACK_IMPORTED_MODULE_2__.I, run, (job) => ({
		job,
		openRepository: (inputs) => (0, _config_repo__WEBPACK_IMPORTED_MODULE_0__.R)(inputs, job)
	}));
}) };
;
