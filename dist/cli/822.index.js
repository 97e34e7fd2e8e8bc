"use strict";
exports.id = 822;
exports.ids = [822];
exports.modules = {

/***/ 8822:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createEventFile: () => (/* binding */ createEventFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _system_open_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1040);
/* harmony import */ var _system_product_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5096);
/* harmony import */ var _system_write_faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9715);
/* harmony import */ var _system_write_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5848);
/* harmony import */ var _event_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5249);






/**
 * Creates a reporter that records a run as JSON Lines: each event is one line, which is in the file before the next event is
 * handled.
 */
function createEventFile(settings) {
    const file = new Recorder(settings);
    return {
        name: 'The recording',
        open: () => file.open(),
        handle: (event) => file.handle(event),
        close: () => file.close(),
    };
}
class Recorder {
    settings;
    #descriptor;
    #format;
    #now;
    constructor(settings) {
        this.settings = settings;
        const { mask, now = () => new Date() } = settings;
        this.#now = now;
        // The path only identifies the file, so it is not masked in events.
        this.#format = (0,_event_format_js__WEBPACK_IMPORTED_MODULE_4__/* .createEventFormat */ .m)(({ path, name }) => (mask(path) === path ? path : name));
    }
    open() {
        this.#attempt(() => {
            this.#descriptor = openRecording(this.settings.path);
            const header = { type: 'recording', format: _event_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .q, at: this.#now(), version: _system_product_version_js__WEBPACK_IMPORTED_MODULE_5__/* .version */ .r };
            this.#write(this.#format.writeHeader(header));
        });
    }
    handle(event) {
        if (this.#descriptor === undefined)
            return;
        const line = this.#format.write(event, this.#now());
        this.#attempt(() => this.#write(line));
    }
    close() {
        const descriptor = this.#descriptor;
        this.#descriptor = undefined;
        if (descriptor !== undefined)
            this.#attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor));
    }
    /** Does something with the file; if that fails, reports it once and writes nothing more. */
    #attempt(act) {
        try {
            act();
        }
        catch (error) {
            this.close();
            const { path, warn } = this.settings;
            warn(`The events can't be written to ${path}: ${(0,_system_write_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFault */ .i)(error)}. The run continues without it.`);
        }
    }
    #write(line) {
        const bytes = Buffer.from(`${jsonLine(line)}\n`);
        const descriptor = this.#descriptor;
        if (descriptor === undefined)
            return;
        for (let written = 0; written < bytes.length;)
            written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, bytes, written);
    }
}
/** What a terminal would act on although JSON allows it; directional marks can make a line appear as another. */
const acting = /[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
/** Returns a value as JSON on one line that is safe to print: every control character and lone surrogate is escaped. */
function jsonLine(value) {
    return JSON.stringify(value).replace(acting, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** How every recording begins. */
const beginning = '{"type":"recording",';
/** Opens a new recording. A file with anything else in it is not replaced: its path may be a typing error. */
function openRecording(path) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    const isReplaced = found?.isFile() === true && !(0,_system_write_file_js__WEBPACK_IMPORTED_MODULE_3__/* .isWrittenDirectly */ .Ag)(path, found);
    const descriptor = (0,_system_open_output_js__WEBPACK_IMPORTED_MODULE_1__/* .openOutput */ .c)(path, isReplaced);
    if (!isReplaced)
        return descriptor;
    try {
        const start = Buffer.alloc(beginning.length);
        const length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, start, 0, start.length, 0);
        const isRecording = start.toString('latin1') === beginning;
        if (!isRecording && (length > 0 || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).size > 0)) {
            throw new Error('it contains something other than a recording, which is not replaced (remove it, or name another file)');
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(descriptor, 0);
        return descriptor;
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        throw error;
    }
}


/***/ })

};
;