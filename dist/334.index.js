export const id = 334;
export const ids = [334,953];
export const modules = {

/***/ 4398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   announceDryRun: () => (/* reexport safe */ _report_js__WEBPACK_IMPORTED_MODULE_8__.aA),
/* harmony export */   announcePlan: () => (/* reexport safe */ _report_js__WEBPACK_IMPORTED_MODULE_8__.XZ),
/* harmony export */   announceProposal: () => (/* reexport safe */ _report_js__WEBPACK_IMPORTED_MODULE_8__.Ed),
/* harmony export */   assertAdmitted: () => (/* reexport safe */ _admission_js__WEBPACK_IMPORTED_MODULE_0__.f),
/* harmony export */   commitChange: () => (/* reexport safe */ _commit_js__WEBPACK_IMPORTED_MODULE_1__.wD),
/* harmony export */   commitMessage: () => (/* reexport safe */ _message_js__WEBPACK_IMPORTED_MODULE_4__.df),
/* harmony export */   commitPromotion: () => (/* reexport safe */ _promotion_js__WEBPACK_IMPORTED_MODULE_6__.zv),
/* harmony export */   cutDiff: () => (/* reexport safe */ _report_js__WEBPACK_IMPORTED_MODULE_8__.WG),
/* harmony export */   deployedImages: () => (/* reexport safe */ _environments_js__WEBPACK_IMPORTED_MODULE_2__.Jk),
/* harmony export */   environmentPaths: () => (/* reexport safe */ _environments_js__WEBPACK_IMPORTED_MODULE_2__.Wp),
/* harmony export */   findEnvironment: () => (/* reexport safe */ _route_js__WEBPACK_IMPORTED_MODULE_11__.jY),
/* harmony export */   imageText: () => (/* reexport safe */ _environments_js__WEBPACK_IMPORTED_MODULE_2__.f1),
/* harmony export */   localDiff: () => (/* reexport safe */ _report_js__WEBPACK_IMPORTED_MODULE_8__.XI),
/* harmony export */   openConfigRepository: () => (/* reexport safe */ _repository_js__WEBPACK_IMPORTED_MODULE_9__.R),
/* harmony export */   planNow: () => (/* reexport safe */ _promotion_js__WEBPACK_IMPORTED_MODULE_6__.m$),
/* harmony export */   previewDiff: () => (/* reexport safe */ _report_js__WEBPACK_IMPORTED_MODULE_8__.kN),
/* harmony export */   proposalOptions: () => (/* reexport safe */ _request_js__WEBPACK_IMPORTED_MODULE_10__.T),
/* harmony export */   proposalOutputs: () => (/* reexport safe */ _report_js__WEBPACK_IMPORTED_MODULE_8__.B9),
/* harmony export */   proposePromotion: () => (/* reexport safe */ _proposal_js__WEBPACK_IMPORTED_MODULE_7__.Q),
/* harmony export */   readConfig: () => (/* reexport safe */ _route_js__WEBPACK_IMPORTED_MODULE_11__.Xg),
/* harmony export */   readLatestEntry: () => (/* reexport safe */ _prepare_js__WEBPACK_IMPORTED_MODULE_5__.MM),
/* harmony export */   readManifests: () => (/* reexport safe */ _files_js__WEBPACK_IMPORTED_MODULE_3__.PX),
/* harmony export */   readPromotionRequest: () => (/* reexport safe */ _request_js__WEBPACK_IMPORTED_MODULE_10__.n),
/* harmony export */   runOnRepository: () => (/* reexport safe */ _repository_js__WEBPACK_IMPORTED_MODULE_9__.P),
/* harmony export */   selectPaths: () => (/* reexport safe */ _files_js__WEBPACK_IMPORTED_MODULE_3__.LO),
/* harmony export */   summarisePromotion: () => (/* reexport safe */ _report_js__WEBPACK_IMPORTED_MODULE_8__.C)
/* harmony export */ });
/* harmony import */ var _admission_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8211);
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7485);
/* harmony import */ var _environments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8250);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9785);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2473);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2576);
/* harmony import */ var _promotion_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1339);
/* harmony import */ var _proposal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(196);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6001);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3688);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1055);
/* harmony import */ var _route_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5938);














/***/ }),

/***/ 3908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   WK: () => (/* binding */ fitSections),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details),
/* harmony export */   zP: () => (/* binding */ cutToBytes)
/* harmony export */ });
const ENCODER = new TextEncoder();
function code(text) {
    const line = text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
    if (line === '')
        return '';
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${padding}${line}${padding}${fence}`;
}
function table(headings, rows) {
    const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}
function link(text, url) {
    return `[${text}](${url.replaceAll(' ', '%20').replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
function fenced(language, text) {
    const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function fitSections(sections, limit) {
    const kept = sections.map((section) => ({ ...section }));
    const joined = () => kept
        .map(({ markdown }) => markdown)
        .filter((markdown) => markdown !== '')
        .join('\n\n');
    for (let index = kept.length - 1; index >= 0 && bytes(joined()) > limit; index--) {
        const section = kept[index];
        if (section?.instead !== undefined)
            section.markdown = section.instead;
    }
    return cutToBytes(joined(), limit);
}
function bytes(text) {
    return ENCODER.encode(text).length;
}
const CUT_NOTE = '\n\n… (cut: too long)';
function cutToBytes(text, limit) {
    const encoded = ENCODER.encode(text);
    if (encoded.length <= limit)
        return text;
    const room = Math.max(0, limit - bytes(CUT_NOTE));
    let end = room;
    while (end > 0 && ((encoded[end] ?? 0) & 0xc0) === 0x80)
        end--;
    return new TextDecoder().decode(encoded.subarray(0, end)) + CUT_NOTE;
}


/***/ })

};
