"use strict";
exports.id = 209;
exports.ids = [209];
exports.modules = {

/***/ 4209:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   perform: () => (/* binding */ perform)
/* harmony export */ });
/** Does what the command line does without Borg's actions; gives the exit status. */
async function perform(command, terminal) {
    switch (command.name) {
        case 'demo':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(452), __webpack_require__.e(590), __webpack_require__.e(910), __webpack_require__.e(662), __webpack_require__.e(2), __webpack_require__.e(584)]).then(__webpack_require__.bind(__webpack_require__, 3584))).demonstrate(terminal);
        case 'plan':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(452), __webpack_require__.e(590), __webpack_require__.e(910), __webpack_require__.e(706)]).then(__webpack_require__.bind(__webpack_require__, 706))).showPlan(command.request, terminal);
        case 'config validate':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(452), __webpack_require__.e(590), __webpack_require__.e(178)]).then(__webpack_require__.bind(__webpack_require__, 2178))).validate(command, terminal);
        case 'config show':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(452), __webpack_require__.e(590), __webpack_require__.e(845)]).then(__webpack_require__.bind(__webpack_require__, 845))).show(command, terminal);
        case 'config generate':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(452), __webpack_require__.e(320)]).then(__webpack_require__.bind(__webpack_require__, 5320))).generate(command, terminal);
        case 'config bootstrap':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(452), __webpack_require__.e(590), __webpack_require__.e(662), __webpack_require__.e(994)]).then(__webpack_require__.bind(__webpack_require__, 9680))).bootstrap(command, terminal);
    }
}


/***/ })

};
;