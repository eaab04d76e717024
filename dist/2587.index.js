"use strict";
exports.id = 2587;
exports.ids = [2587];
exports.modules = { 2587: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { openConfigRepository: () => _repository_js__WEBPACK_IMPORTED_MODULE_0__.R });
	var _repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6495);
}) };
;
