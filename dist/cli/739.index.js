export const id = 739;
export const ids = [739];
export const modules = {

/***/ 1739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/src/configuration/configuration.js + 19 modules
var configuration = __webpack_require__(5084);
// EXTERNAL MODULE: ./lib/src/system/nearest.js
var nearest = __webpack_require__(3592);
// EXTERNAL MODULE: ./lib/src/configuration/options.js + 1 modules
var options = __webpack_require__(3118);
;// CONCATENATED MODULE: ./lib/src/configuration/describe.js


const secretNames = [...options/* optionsByName */.JV].filter(([, schema]) => schema['x-secret']).map(([name]) => name);
/**
 * A fault as a terminal shows it: file, line, column and the sentence, then the line itself with a caret under the part
 * that is meant. What may be a secret in that line is left out.
 */
function describeFault(fault, sourceText) {
    const { place, message } = fault;
    if (!place)
        return message;
    // A sentence about the file as a whole already names it.
    const heading = message.startsWith(`${place.file} `)
        ? message
        : `${place.file}:${place.line}:${place.column}: ${message}`;
    const lines = sourceText?.split(/\r?\n/) ?? [];
    const line = lines[place.line - 1];
    if (line === undefined || heading === message)
        return heading;
    return [heading, ...excerpt(lines, place)].join('\n');
}
function excerpt(lines, { line, column }) {
    const text = lines[line - 1] ?? '';
    const shown = withoutSecrets(lines, line - 1);
    const number = String(line).padStart(5);
    const gutter = ' '.repeat(number.length);
    if (!shown.startsWith(text.slice(0, column - 1)))
        return [`${number} | ${shown}`];
    const before = shown.slice(0, column - 1).replaceAll(/[^\t]/g, ' ');
    const width = shown === text ? widthAt(text.slice(column - 1)) : 1;
    return [`${number} | ${shown}`.trimEnd(), `${gutter} | ${before}${'^'.repeat(width)}`];
}
/** How much of a line belongs to what begins there: a quoted text, a name before its colon, a value before its comment. */
function widthAt(rest) {
    const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(rest)?.[0];
    const name = /^[^\s:,[\]{}]+(?=\s*:(\s|$))/.exec(rest)?.[0];
    const value = rest.replace(/\s+#.*$/, '').trimEnd();
    return Math.max(1, Math.min((quoted ?? name ?? value).length, 100));
}
/** The line, cut short where a secret begins: behind a name that sounds like one, on its own or on an earlier line. */
function withoutSecrets(lines, index) {
    const text = lines[index] ?? '';
    const name = /^(\s*(?:- +)*["']?([\w-]+)["']?\s*:)(.*)$/.exec(text);
    if (name && isSecret(name[2] ?? ''))
        return name[3]?.trim() ? `${name[1]} …` : text;
    if (!name && isSecret(nameAbove(lines, index)))
        return `${/^\s*/.exec(text)?.[0] ?? ''}…`;
    const inside = /^(.*?[{,]\s*["']?([\w-]+)["']?\s*:)/g;
    for (const match of text.matchAll(inside))
        if (isSecret(match[2] ?? ''))
            return `${match[1]} …`;
    return text.replaceAll(/(:\/\/)[^/@\s]+@/g, '$1…@');
}
/** The name whose value goes on over several lines down to this one. */
function nameAbove(lines, index) {
    for (let above = index - 1; above >= 0; above--) {
        const name = /^\s*(?:- +)*["']?([\w-]+)["']?\s*:/.exec(lines[above] ?? '')?.[1];
        if (name !== undefined)
            return name;
    }
    return '';
}
function isSecret(name) {
    return /pass|secret|token|credential|_key|ping_url|push_url/i.test(name) || (0,nearest/* nearest */.p)(name, secretNames) !== undefined;
}

;// CONCATENATED MODULE: ./lib/src/commands/validate.js



/** Reads every configuration asked for and shows all faults with their places; gives the exit status. */
async function validate(request, terminal) {
    const { configurationPaths: paths, door } = request;
    const { environment } = terminal;
    const home = environment['HOME'] ?? (0,external_node_os_.homedir)();
    const read = await (0,configuration/* readConfigurations */.q)({ paths, door, environment, currentFolder: process.cwd(), home });
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
        error(`${describeFault(fault, sources.get(fault.place?.file ?? ''))}\n`);
    const valid = configurations.length;
    if (faults.length === 0)
        out(`${valid} configuration ${valid === 1 ? 'file is' : 'files are'} valid.\n`);
}


/***/ })

};
