export const id = 839;
export const ids = [839];
export const modules = {

/***/ 3839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _config_repo__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9261);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1628);



const run = (0,_config_repo__WEBPACK_IMPORTED_MODULE_0__/* .runOnRepository */ .P)(() => Promise.all(/* import() */[__webpack_require__.e(991), __webpack_require__.e(843), __webpack_require__.e(428), __webpack_require__.e(11), __webpack_require__.e(967)]).then(__webpack_require__.bind(__webpack_require__, 967)));
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .bindAction */ ._8)(_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .spec */ .I, run, (job) => ({ job, openRepository: (inputs) => (0,_config_repo__WEBPACK_IMPORTED_MODULE_0__/* .openConfigRepository */ .R)(inputs, job) })));


/***/ })

};
