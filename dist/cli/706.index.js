"use strict";
exports.id = 706;
exports.ids = [706];
exports.modules = {

/***/ 706:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   showPlan: () => (/* binding */ showPlan)
/* harmony export */ });
/* harmony import */ var _lifecycle_planning_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(568);
/* harmony import */ var _preparation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7859);
/* harmony import */ var _reporters_masking_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7543);
/* harmony import */ var _reporters_plan_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3186);
/* harmony import */ var _system_cancellation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(179);
/* harmony import */ var _system_known_secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8549);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5723);







/** Prints what would run, in order, and what would not and why; runs nothing. Gives the exit status. */
async function showPlan(request, { environment, out, error }) {
    const secrets = new _system_known_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .KnownSecrets */ .R();
    const door = {
        environment,
        cancellation: new _system_cancellation_js__WEBPACK_IMPORTED_MODULE_5__/* .Cancellation */ .m(),
        terminal: false,
        closingLimit: 0,
        install: false,
        secrets,
    };
    const prepared = await (0,_preparation_js__WEBPACK_IMPORTED_MODULE_0__/* .prepare */ .i)(request, (0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .worldOf */ .c)({ ...door, emit: () => undefined }));
    for (const { level, message } of prepared.notices) {
        error(`${level === 'error' || level === 'warning' ? `${level}: ` : ''}${secrets.mask(message)}\n`);
    }
    const plan = (0,_lifecycle_planning_js__WEBPACK_IMPORTED_MODULE_6__/* .makePlan */ .C)(prepared.configurations, { ...request, actions: prepared.actions });
    if (request.json)
        out(`${JSON.stringify((0,_reporters_masking_js__WEBPACK_IMPORTED_MODULE_1__/* .maskedData */ .q)(plan, secrets.mask))}\n`);
    else {
        const left = (0,_reporters_plan_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .leftOutLines */ .VD)(plan).map((line) => `not run: ${line}`);
        for (const line of [...(0,_reporters_plan_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .planLines */ .HN)(plan), ...left])
            out(`${secrets.mask(line)}\n`);
    }
    return prepared.failures.length > 0 ? 1 : 0;
}


/***/ })

};
;