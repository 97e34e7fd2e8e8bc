"use strict";
exports.id = 118;
exports.ids = [118];
exports.modules = {

/***/ 8118:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   showPlan: () => (/* binding */ showPlan)
/* harmony export */ });
/* harmony import */ var _lifecycle_make_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6675);
/* harmony import */ var _process_cancellation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7041);
/* harmony import */ var _reporters_event_masking_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3830);
/* harmony import */ var _reporters_plan_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9930);
/* harmony import */ var _run_prepare_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6734);
/* harmony import */ var _run_surroundings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9472);
/* harmony import */ var _secrets_known_secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7255);







/** Prints what would run, in order, and what would not and why. Returns the exit status. */
async function showPlan(request, { environment, out, error }) {
    const secrets = new _secrets_known_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .KnownSecrets */ .R();
    const settings = {
        environment,
        cancellation: new _process_cancellation_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancellation */ .mT(),
        terminal: false,
        closingLimit: 0,
        install: false,
        secrets,
    };
    const prepared = await (0,_run_prepare_js__WEBPACK_IMPORTED_MODULE_3__/* .prepare */ .i)(request, (0,_run_surroundings_js__WEBPACK_IMPORTED_MODULE_4__/* .surroundingsOf */ .Z)({ ...settings, emit: () => undefined }));
    for (const { level, message } of prepared.notices) {
        error(`${level === 'error' || level === 'warning' ? `${level}: ` : ''}${secrets.mask(message)}\n`);
    }
    const plan = (0,_lifecycle_make_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .makePlan */ .C)(prepared.configurations, { ...request, actions: prepared.actions });
    if (request.json)
        out(`${JSON.stringify((0,_reporters_event_masking_js__WEBPACK_IMPORTED_MODULE_1__/* .maskedData */ .q)(plan, secrets.mask))}\n`);
    else {
        const left = (0,_reporters_plan_text_js__WEBPACK_IMPORTED_MODULE_2__/* .notRunLines */ .K1)(plan).map((line) => `not run: ${line}`);
        for (const line of [...(0,_reporters_plan_text_js__WEBPACK_IMPORTED_MODULE_2__/* .planLines */ .HN)(plan), ...left])
            out(`${secrets.mask(line)}\n`);
    }
    return prepared.failures.length > 0 ? 1 : 0;
}


/***/ })

};
;