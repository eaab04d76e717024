"use strict";
exports.id = 1118;
exports.ids = [1118];
exports.modules = { 1118: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
}) };
;
