export const id = 398;
export const ids = [398];
export const modules = { 4398: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { openConfigRepository: () => _repository_js__WEBPACK_IMPORTED_MODULE_0__.R });
	var _repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
}) };
