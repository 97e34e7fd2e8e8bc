export const id = 187;
export const ids = [187];
export const modules = {

/***/ 6187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _configuration_configuration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3688);
/* harmony import */ var _configuration_describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5350);



/** Reads every configuration asked for and shows all faults with their places; gives the exit status. */
async function validate(request, terminal) {
    const { configurationPaths: paths, door, overrides } = request;
    const { environment } = terminal;
    const home = environment['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
    const read = await (0,_configuration_configuration_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfigurations */ .q)({ paths, door, overrides, environment, currentFolder: process.cwd(), home });
    if (request.json)
        terminal.out(`${JSON.stringify(read.faults.map(({ message, place }) => ({ ...place, message })))}\n`);
    else
        show(read, terminal);
    return read.faults.length > 0 ? 1 : 0;
}
function show({ configurations, faults, notices, sources }, { out, error }) {
    for (const { message, place } of notices)
        error(`${place ? `${place.file}:${place.line}: ` : ''}${message}\n`);
    for (const fault of faults)
        error(`${(0,_configuration_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFault */ .Q)(fault, sources.get(fault.place?.file ?? ''))}\n`);
    const valid = configurations.length;
    if (faults.length === 0)
        out(`${valid} configuration ${valid === 1 ? 'file is' : 'files are'} valid.\n`);
}


/***/ })

};
