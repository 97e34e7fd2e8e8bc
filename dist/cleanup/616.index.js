"use strict";
exports.id = 616;
exports.ids = [616];
exports.modules = {

/***/ 147:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   CY: () => (/* binding */ alertWarnings),
/* harmony export */   G: () => (/* binding */ lastOutput),
/* harmony export */   Ld: () => (/* binding */ namedFacts),
/* harmony export */   Ow: () => (/* binding */ repositoryFacts),
/* harmony export */   Ro: () => (/* binding */ alertTitle),
/* harmony export */   S7: () => (/* binding */ alertText),
/* harmony export */   Wt: () => (/* binding */ isRecovery),
/* harmony export */   Wz: () => (/* binding */ alertReasons),
/* harmony export */   hd: () => (/* binding */ alertLine),
/* harmony export */   wq: () => (/* binding */ hasWarnings)
/* harmony export */ });
/* harmony import */ var _text_amounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4877);
/* harmony import */ var _text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7753);
/* harmony import */ var _text_phrases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6878);
/* harmony import */ var _recovery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8466);




/** How many failures an alert describes. */
const mostFailures = 5;
/** How many lines of output an alert quotes for each failure. */
const mostOutput = 3;
/** The maximum number of characters of each failure, and of each warning. */
const longestFailure = 600;
/** Other actions than create, and their names in a title. */
const others = Object.entries({ prune: 'Prune', compact: 'Compact', check: 'Check' });
const verbs = { start: 'started', log: 'log', finish: 'finished', fail: 'failed' };
/** Returns whether this is the first success after a failure, and makes up for everything that failed. */
function isRecovery(report) {
    const failing = report.repositories.filter(({ failingSince }) => failingSince !== undefined);
    return report.state === 'finish' && failing.length > 0 && failing.every((each) => recovers(each, report));
}
function recovers({ archive, failedActions = [] }, { actions }) {
    return (0,_recovery_js__WEBPACK_IMPORTED_MODULE_1__/* .makesUpFor */ .c)(failedActions, { actions, hasArchive: archive !== undefined });
}
/** Returns what happened, and where: `Backup failed: server.yaml on web1`. */
function alertTitle(report) {
    const { state, configuration, hostname, actions = ['create'] } = report;
    // Without create, "Backup finished" would be wrong: nothing was backed up.
    const done = actions.includes('create')
        ? ['Backup']
        : others.flatMap(([name, noun]) => (actions.includes(name) ? noun : []));
    const ended = `${isRecovery(report) ? 'recovered' : verbs[state]}${hasWarnings(report) ? ' with warnings' : ''}`;
    return `${done.join(' and ') || 'Run'} ${ended}: ${configuration.name} on ${hostname}`;
}
/** Whether a run succeeded, but not without warnings; those of a run that failed would only hide why. */
function hasWarnings({ state, warnings = [] }) {
    return state === 'finish' && warnings.length > 0;
}
/** Returns what a person needs to know, one fact per line: what failed, since when, the last good archive, a link. */
function alertText(report) {
    const { link } = report;
    const lines = [
        ...alertReasons(report, longestFailure),
        ...alertWarnings(report, longestFailure),
        ...repositoryFacts(report),
        ...(link === undefined ? [] : [`Workflow run: ${link}`]),
    ];
    return lines.length > 0 ? lines.join('\n') : `${alertTitle(report)}.`;
}
/** Returns why a run failed: one text for each of the first failures, with at most `longest` characters. */
function alertReasons({ failures, cancelled }, longest) {
    const more = failures.length - mostFailures;
    return [
        ...(cancelled ? ['The run was canceled.'] : []),
        ...failures.slice(0, mostFailures).map((failure) => (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(reasonOf(failure), longest)),
        ...(more > 0 ? [`${more} more failed.`] : []),
    ];
}
/** Returns what a run that succeeded warned of: the first warnings, each with at most `longest` characters. */
function alertWarnings(report, longest) {
    if (!hasWarnings(report))
        return [];
    const { warnings = [] } = report;
    const more = warnings.length - mostFailures;
    return [
        ...warnings.slice(0, mostFailures).map((warning) => `Warning: ${(0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(warning, longest)}`),
        ...(more > 0 ? [`${(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(more, 'more warning')}.`] : []),
    ];
}
/** Returns a failure with its place, and the last lines of output unless the sentence already quotes one of them. */
function reasonOf({ message, output, place }) {
    const line = placeOf(place);
    const where = message.includes(line) ? '' : ` (${line})`;
    const last = lastOutput(output);
    const isQuoted = last.some((text) => message.includes(text));
    return [`${message}${where}`, ...(isQuoted ? [] : last)].join('\n');
}
/** Returns where a failure is configured, as `server.yaml:14`; empty if that isn't known. */
function placeOf(place) {
    return place === undefined ? '' : `${place.file}:${place.line}`;
}
/** Returns the last lines of output that say something. */
function lastOutput(output) {
    return output
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .slice(-mostOutput);
}
/** Returns the new archive, or the last good one, of each repository, in sentences; `most`: of how many repositories. */
function repositoryFacts(report, most = Number.POSITIVE_INFINITY) {
    return namedFacts(report, most).map(({ name, value }) => `${name}: ${value}.`);
}
/**
 * Returns what is known about each repository: its new archive, or its last good one, and since when it has failed. Of
 * more than `most` repositories, the others are only counted.
 */
function namedFacts(report, most) {
    const known = report.repositories.flatMap((repository) => {
        const value = factAbout(repository, report);
        return value === undefined ? [] : [{ name: repository.label ?? repository.path, value }];
    });
    const more = known.length - most;
    if (more <= 0)
        return known;
    return [
        ...known.slice(0, most),
        { name: 'Repositories', value: (0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(more, 'more repository', 'more repositories') },
    ];
}
function factAbout(repository, report) {
    const { archive, lastGood, failingSince, failedActions = [] } = repository;
    const { state } = report;
    if (state === 'finish' && failingSince && !recovers(repository, report)) {
        const made = archive === undefined ? '' : `new archive ${archive.archive}, but `;
        return `${made}runs with ${(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .joinWords */ .yZ)(failedActions)} have failed since ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .formatZonedMoment */ .qA)(failingSince)}`;
    }
    const recovered = state === 'finish' && failingSince ? `after failures since ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .formatZonedMoment */ .qA)(failingSince)}` : '';
    if (archive !== undefined)
        return `new archive ${archive.archive}${recovered && `, ${recovered}`}`;
    if (state !== 'fail')
        return recovered ? `succeeded ${recovered}` : undefined;
    const good = lastGood
        ? `the last good archive is ${lastGood.archive} (${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .formatZonedMoment */ .qA)(lastGood.at)})`
        : 'no good archive is known on this machine';
    return `${good}${failingSince ? `, failing since ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .formatZonedMoment */ .qA)(failingSince)}` : ''}`;
}
/** Returns the title with the first failure or warning, in at most this many characters, for services that show only one line. */
function alertLine(report, most) {
    const first = report.failures[0]?.message ?? (hasWarnings(report) ? report.warnings?.[0] : undefined);
    return (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(first === undefined ? alertTitle(report) : `${alertTitle(report)}: ${first}`, most);
}


/***/ }),

/***/ 3994:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ connectionFailure)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2507);
/* harmony import */ var _text_cleaning_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7753);


const reasons = {
    ENOTFOUND: 'the host name is unknown',
    EAI_AGAIN: 'the host name could not be looked up',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was closed',
    ETIMEDOUT: 'the connection timed out',
    EHOSTUNREACH: 'the host is unreachable',
    ENETUNREACH: 'the network is unreachable',
    CERT_HAS_EXPIRED: 'its certificate has expired',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
    SELF_SIGNED_CERT_IN_CHAIN: 'its certificate chain contains a self-signed certificate',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate can't be verified",
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate can't be verified",
    ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
    ERR_FR_TOO_MANY_REDIRECTS: 'it redirects too often',
    ERR_FR_REDIRECTION_FAILURE: 'it redirects to an address that is not valid',
};
/** Returns why a host did not answer, to complete a sentence. */
function connectionFailure(thrown, host, signal) {
    if (signal.aborted)
        return `${host} did not answer in time`;
    const causes = causesOf(thrown);
    const known = causes.map((cause) => reasons[(0,_system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(cause)]).find((reason) => reason !== undefined);
    return `${host}: ${known ?? (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asError */ .zR)(causes.at(-1)).message)}`;
}
/** Returns an error and what caused it; of several attempts to connect, the first. */
function causesOf(thrown) {
    const found = [thrown];
    for (let next = causeOf(thrown); next !== undefined && found.length < 5; next = causeOf(next))
        found.push(next);
    return found;
}
function causeOf(thrown) {
    if (thrown instanceof AggregateError)
        return thrown.errors[0];
    return typeof thrown === 'object' && thrown !== null && 'cause' in thrown ? thrown.cause : undefined;
}


/***/ }),

/***/ 2881:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j$: () => (/* binding */ HttpError),
/* harmony export */   w$: () => (/* binding */ sendRequest),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* unused harmony export reachServer */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1692);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2507);
/* harmony import */ var _system_product_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5096);
/* harmony import */ var _text_cleaning_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7753);
/* harmony import */ var _connection_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3994);






/** A service could not be reached, or refused a request. */
class HttpError extends Error {
    isTemporary;
    retryAfter;
    status;
    constructor(message, 
    /** Whether the same request may succeed later. */
    isTemporary, 
    /** How long the service asks to wait, in seconds. */
    retryAfter = undefined, 
    /** The status of the answer; missing: there was none, or it does not matter. */
    status = undefined) {
        super(message);
        this.isTemporary = isTemporary;
        this.retryAfter = retryAfter;
        this.status = status;
    }
}
/** The maximum number of characters of an answer that a message quotes. */
const quotedLength = 200;
/** The maximum number of bytes of an answer that are read. */
const longestAnswer = 1_000_000;
/**
 * Sends a request, and follows redirects. Throws HttpError if there is no answer, or one that is not a success; its
 * message completes a sentence and never contains the URL, which may be secret.
 */
async function sendRequest(request, sending) {
    const url = parsedUrl(request.url);
    let answer;
    try {
        answer = await exchange(request, url, sending);
    }
    catch (error) {
        throw error instanceof HttpError ? error : new HttpError((0,_connection_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .connectionFailure */ .D)(error, url.host, sending.signal), true);
    }
    const { status, reason, retryAfter, body } = answer;
    if (status >= 200 && status < 300)
        return { status, body };
    const words = (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(body).trim();
    const quoted = words === '' || words.startsWith('<') ? '' : `: ${(0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(withoutPartsOf(url, words), quotedLength)}`;
    const isTemporary = status === 429 || status >= 500;
    throw new HttpError(`it answered ${`${status} ${reason}`.trim()}${quoted}`, isTemporary, secondsIn(retryAfter), status);
}
/**
 * Asks a server for the headers of its start page, whatever the path of the URL, so that nothing is reported. Returns the
 * status of its answer; undefined if that is not as HTTP demands, such as with a body after HEAD. Throws HttpError if
 * there is none.
 */
async function reachServer(server, sending) {
    const url = parsedUrl(server.url);
    const start = new URL('/', url);
    [start.username, start.password] = ['', ''];
    try {
        return (await exchange({ ...server, method: 'HEAD', redirects: false }, start, sending)).status;
    }
    catch (error) {
        // What Node.js can't parse is an answer, too.
        if (/^HPE_/.test(codeOf(error)))
            return undefined;
        throw error instanceof HttpError
            ? error
            : new HttpError(connectionFailure(error, start.host, sending.signal), true);
    }
}
/** Returns the host and port that a URL of a service names; undefined if it isn't one. */
function hostOf(url) {
    if (url === undefined || !URL.canParse(url))
        return undefined;
    const { protocol, host } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? host : undefined;
}
function parsedUrl(text) {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        throw new HttpError('its URL is not valid', false);
    }
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        throw new HttpError(`its URL begins with ${url.protocol}, not with http: or https:`, false);
    }
    return url;
}
/** Returns the header for a user and a password in a URL, which follow-redirects does not send. */
function basicAuthorization({ username, password }) {
    if (username === '' && password === '')
        return {};
    const pair = Buffer.from(`${decoded(username)}:${decoded(password)}`);
    return { Authorization: `Basic ${pair.toString('base64')}` };
}
/**
 * Returns what checks each redirect: only the host that the configuration names gets headers and a certificate, and
 * nothing that was encrypted is sent in the clear.
 */
function redirectGuard(first) {
    let from = first;
    return (next) => {
        const to = new URL(next.href ?? from);
        if (from.protocol === 'https:' && to.protocol !== 'https:') {
            throw new HttpError('it redirects to an address without TLS', false);
        }
        if (to.host !== from.host) {
            const all = Object.entries({ ...Object(next.headers) });
            next.headers = Object.fromEntries(all.filter(([name]) => /^(?:content-.*|user-agent)$/i.test(name)));
            delete next.cert;
            delete next.key;
        }
        from = to;
    };
}
/** Sends the request and reads the answer, whatever its status. */
async function exchange(request, url, { signal, environment, onConnected }) {
    const { method, body, headers, verifyTls = true, certificate, redirects = true } = request;
    const options = {
        method,
        headers: {
            'User-Agent': `borgflow/${_system_product_version_js__WEBPACK_IMPORTED_MODULE_5__/* .version */ .r}`,
            ...(body === undefined ? {} : { 'Content-Length': `${Buffer.byteLength(body)}` }),
            ...basicAuthorization(url),
            ...headers,
        },
        signal,
        followRedirects: redirects,
        maxRedirects: 5,
        beforeRedirect: redirectGuard(url),
        rejectUnauthorized: verifyTls,
        ...(certificate && { cert: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(certificate.path), key: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(certificate.key) }),
        agents: await proxyAgents(url, environment),
    };
    const { default: followed } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(573)]).then(__webpack_require__.t.bind(__webpack_require__, 1573, 19)); // CommonJS, whose names Node.js does not find
    return await new Promise((resolve, reject) => {
        const call = (url.protocol === 'https:' ? followed.https : followed.http).request(url, options, (response) => {
            const pieces = [];
            let length = 0;
            const end = () => resolve({
                status: response.statusCode ?? 0,
                reason: response.statusMessage ?? '',
                retryAfter: response.headers['retry-after'],
                body: Buffer.concat(pieces).subarray(0, longestAnswer).toString('utf8'),
            });
            response.on('data', (piece) => {
                pieces.push(piece);
                length += piece.length;
                if (length > longestAnswer) {
                    end();
                    response.destroy();
                }
            });
            response.on('end', end);
            response.on('error', reject);
        });
        call.on('error', (error) => reject(error.cause instanceof HttpError ? error.cause : error));
        call.once('socket', (socket) => whenConnected(socket, () => {
            onConnected?.();
            call.end(body);
        }));
    });
}
/** Calls a function when a connection is ready, including its encryption. */
function whenConnected(socket, ready) {
    const isEncrypted = socket instanceof node_tls__WEBPACK_IMPORTED_MODULE_1__.TLSSocket;
    // A socket without a protocol has not agreed on one yet.
    const isReady = !socket.connecting && !(isEncrypted && [null, 'unknown'].includes(socket.getProtocol()));
    if (isReady)
        ready();
    else
        socket.once(isEncrypted ? 'secureConnect' : 'connect', ready);
}
/** Returns the agents for the proxies that the environment names for a URL; empty if it names none. */
async function proxyAgents(url, environment) {
    if (!Object.keys(environment).some((name) => /^(?:https?|all)_proxy$/i.test(name)))
        return {};
    const { getProxyForUrl } = await __webpack_require__.e(/* import() */ 182).then(__webpack_require__.bind(__webpack_require__, 8182));
    const proxy = getProxyForUrl(url.href);
    if (proxy === '')
        return {};
    const { HttpsProxyAgent } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(566)]).then(__webpack_require__.bind(__webpack_require__, 1566));
    const { HttpProxyAgent } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(947)]).then(__webpack_require__.bind(__webpack_require__, 8947));
    return { http: new HttpProxyAgent(proxy), https: new HttpsProxyAgent(proxy) };
}
/** Removes everything from a text that may be a secret in the URL: a key in the path, a token in the query. */
function withoutPartsOf(url, text) {
    const parts = [...url.pathname.split('/'), ...url.searchParams.values(), url.username, url.password];
    const secrets = parts.filter((part) => part.length > 5).sort((one, other) => other.length - one.length);
    return secrets.reduce((shown, part) => shown.replaceAll(part, '***').replaceAll(decoded(part), '***'), text);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function secondsIn(header) {
    if (header === undefined)
        return undefined;
    const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
    return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}


/***/ }),

/***/ 8466:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ makesUpFor)
/* harmony export */ });
/**
 * Returns whether a run without failures makes up for failed runs with these actions. A run that only creates an archive
 * says nothing about a check that failed, and one that was put off by a hook has not backed up anything.
 */
function makesUpFor(failed, { actions, hasArchive }) {
    const isDone = (action) => actions === undefined || actions.includes(action);
    return failed.every(isDone) && (!failed.includes('create') || hasArchive);
}


/***/ }),

/***/ 2620:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xY: () => (/* binding */ monitorOptions),
  bt: () => (/* binding */ monitorServices)
});

// UNUSED EXPORTS: checkMonitorOptions, monitorNames

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/schema/option-schema.js
var option_schema = __webpack_require__(7647);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
// EXTERNAL MODULE: ./lib/src/monitoring/alert-text.js
var alert_text = __webpack_require__(147);
;// CONCATENATED MODULE: ./lib/src/monitoring/define-monitor.js
/** Defines a service whose functions see typed values of its option. */
function defineMonitor(service) {
    // The configuration was validated against the schema that the options have their types from.
    const { check } = service;
    return {
        ...service,
        check: check && ((options) => check(options)),
        states: (options) => service.states(options),
        needs: (options, environment) => service.needs(options, environment),
        destination: (options) => service.destination(options),
        send: (options, report, tools) => service.send(options, report, tools),
    };
}

// EXTERNAL MODULE: ./lib/src/monitoring/http.js
var http = __webpack_require__(2881);
;// CONCATENATED MODULE: ./lib/src/monitoring/state-options.js

/** The states of a run that a service can be notified of. */
const moments = ['start', 'finish', 'fail'];
/** The option that selects the states to report. */
const states = {
    type: 'array',
    items: { enum: moments },
    description: 'States to report: a run starts, has finished, or has failed.',
    examples: [['start', 'finish']],
};
/** The same for services of our own, which can also be told only that backups work again. */
const statesAndRecovery = {
    ...states,
    items: { enum: [...moments, 'recovery'] },
    minItems: 1,
    description: 'States to report: a run starts, has finished, or has failed; recovery is a finish that makes up for a failure.',
    examples: [['fail', 'recovery']],
};
/** The states that people are told by default: something is wrong, and it is all right again. */
const statesOfMessages = ['fail', 'recovery'];
/** Defines an option for a URL that is secret, because whoever knows it can use the service. */
function secretUrl(description, example) {
    return {
        ...(0,option_schema/* stringOption */.Pp)(description, example),
        pattern: '^(https?://[^\\s/?#]|\\{credential\\s)',
        'x-wants': 'a URL that begins with https:// or http://',
        'x-secret': true,
    };
}
/** Finds a URL that no request can be sent to, although it begins like one: `https://exa mple.org`. */
function faultsOfUrl(url, path) {
    if (typeof url !== 'string' || !/^https?:/.test(url) || URL.canParse(url))
        return [];
    const [, ...option] = path;
    return [{ option, message: `${path.join('.')} is not a valid URL. Check its host and port.` }];
}
/** An example of a message for each state. */
const exampleMessages = {
    start: 'The backup has started.',
    finish: 'The backup has finished.',
    fail: 'The backup has failed.',
    log: 'The log of the backup.',
};
/** The same for services that also accept a log at any time. */
const statesAndLog = {
    ...states,
    items: { enum: [...moments, 'log'] },
    description: 'States to report: a run starts, has finished, or has failed; log sends only the log.',
};
/** Returns an option for each state that holds the message for it. */
function atEachMoment(propertiesAt, required = []) {
    const message = (moment, description) => ({
        type: 'object',
        properties: propertiesAt(moment),
        ...(required.length > 0 ? { required } : {}),
        additionalProperties: false,
        description,
    });
    return {
        start: message('start', 'What to send when a run starts.'),
        finish: message('finish', 'What to send when a run has finished.'),
        fail: message('fail', 'What to send when a run has failed.'),
    };
}

;// CONCATENATED MODULE: ./lib/src/monitoring/apprise.js







function messageAt(moment) {
    return {
        title: (0,option_schema/* stringOption */.Pp)('The title of the message. Default: none.', 'Backup'),
        body: (0,option_schema/* stringOption */.Pp)('The text of the message.', exampleMessages[moment]),
    };
}
/** The option for Apprise. */
const appriseOptions = (0,option_schema/* defineOptions */.GM)({
    apprise: {
        type: 'object',
        properties: {
            services: {
                type: 'array',
                items: {
                    type: 'object',
                    properties: {
                        url: (0,option_schema/* secretOption */.qG)('The Apprise URL of the service.', 'gotify://gotify.example.org/token'),
                        label: (0,option_schema/* stringOption */.Pp)('The name of the service in logs.', 'gotify'),
                    },
                    required: ['url', 'label'],
                    additionalProperties: false,
                },
                description: 'Services to notify.',
                examples: [[{ url: 'gotify://gotify.example.org/token', label: 'gotify' }]],
            },
            send_logs: (0,option_schema/* booleanOption */.Ic)('Include the log in the finish, fail, and log messages.', false, (0,option_schema/* since */.XP)('1.8.9')),
            logs_size_limit: (0,option_schema/* integerOption */.ig)('The maximum size of the log to send; 0 for no limit.', 10_000, {
                minimum: 0,
                default: 1500,
                'x-unit': 'bytes',
                'x-since': '1.8.9',
            }),
            ...atEachMoment(messageAt, ['body']),
            log: {
                type: 'object',
                properties: messageAt('log'),
                required: ['body'],
                additionalProperties: false,
                description: 'What to send with the log.',
                'x-since': '1.8.9',
            },
            states: { ...statesAndLog, default: ['fail'] },
        },
        required: ['services'],
        additionalProperties: false,
        description: 'Report runs to any service that Apprise supports. Needs the program apprise.',
        examples: [{ services: [{ url: 'gotify://gotify.example.org/token', label: 'gotify' }] }],
        'x-since': '1.8.4',
    },
});
const types = { start: 'info', log: 'info', finish: 'success', fail: 'failure' };
/** The maximum number of bytes of a log: a program accepts no word longer than 128 KiB. */
const longestLog = 100_000;
/** Apprise, the program; https://github.com/caronc/apprise/wiki/CLI_Usage describes it. */
const apprise = defineMonitor({
    name: 'apprise',
    title: 'Apprise',
    schema: appriseOptions,
    states: ({ states: chosen }) => chosen ?? ['fail'],
    needs: () => ({ program: 'apprise' }),
    // In its URLs, even the place of a host may hold a token.
    destination: ({ services = [] }) => services.map(({ label }) => label).join(', ') || undefined,
    send: async (options, report, { run }) => {
        const urls = options.services?.map(({ url }) => url) ?? [];
        if (urls.length === 0)
            return;
        const { title, body } = textOf(options, report);
        const folder = (0,temporary/* createTemporaryFolder */.ai)('apprise');
        try {
            // The URLs contain secrets, which nobody may see in the list of processes. JSON is YAML, too.
            const config = (0,external_node_path_.join)(folder.path, 'services.yaml');
            (0,temporary/* writePrivateFile */.Pl)(config, JSON.stringify({ version: 1, urls }));
            const words = ['--input-format=text', `--notification-type=${types[report.state]}`];
            const texts = [...(title === '' ? [] : [`--title=${title}`]), `--body=${body}`];
            const { failure, cancelled } = await run(['apprise', `--config=${config}`, ...words, ...texts]);
            if (cancelled)
                throw new Error('apprise did not end in time');
            // Not again, because some of the services may have been told.
            if (failure !== undefined)
                throw new http/* HttpError */.j$(failure, false);
        }
        finally {
            folder.remove();
        }
    },
});
function textOf(options, report) {
    const { title, body } = options[report.state] ?? {};
    const text = body === undefined ? { title: (0,alert_text/* alertTitle */.Ro)(report), body: (0,alert_text/* alertText */.S7)(report) } : { title: title ?? '', body };
    if (report.state === 'start' || options.send_logs !== true)
        return text;
    const limit = options.logs_size_limit ?? 1500;
    const log = report.log(limit === 0 ? longestLog : Math.min(limit, longestLog));
    return log === '' ? text : { ...text, body: `${text.body}\n\n${log}` };
}

;// CONCATENATED MODULE: ./lib/src/monitoring/cronhub.js



/** The option for Cronhub. */
const cronhubOptions = (0,option_schema/* defineOptions */.GM)({
    cronhub: {
        type: 'object',
        properties: {
            ping_url: (0,option_schema/* secretOption */.qG)('The ping URL of the monitor.', 'https://cronhub.io/ping/your-uuid', (0,option_schema/* since */.XP)('1.6.1')),
        },
        required: ['ping_url'],
        additionalProperties: false,
        description: 'The Cronhub monitor to report to. Cronhub has shut down, and borgmatic 2.1.7 and later refuse this option.',
        examples: [{ ping_url: 'https://cronhub.io/ping/your-uuid' }],
        'x-since': '1.4.8',
    },
});
/** Cronhub, whose URLs contain the state: `/start/`, `/finish/`, `/fail/`. */
const cronhub = defineMonitor({
    name: 'cronhub',
    title: 'Cronhub',
    schema: cronhubOptions,
    states: () => ['start', 'finish', 'fail'],
    needs: ({ ping_url: url = '' }) => ({ url }),
    destination: ({ ping_url: url }) => (0,http/* hostOf */.w4)(url),
    send: async ({ ping_url: url = '' }, { state }, tools) => {
        await tools.request({ method: 'GET', url: url.replace(/\/(?:start|ping)\//, `/${state}/`) });
    },
});

;// CONCATENATED MODULE: ./lib/src/monitoring/cronitor.js



/** The option for Cronitor. */
const cronitorOptions = (0,option_schema/* defineOptions */.GM)({
    cronitor: {
        type: 'object',
        properties: {
            ping_url: (0,option_schema/* secretOption */.qG)('The ping URL of the monitor.', 'https://cronitor.link/p/your-key', (0,option_schema/* since */.XP)('1.6.1')),
        },
        required: ['ping_url'],
        additionalProperties: false,
        description: 'Report each run to Cronitor.',
        examples: [{ ping_url: 'https://cronitor.link/p/your-key' }],
        'x-since': '1.4.3',
    },
});
/** The last part of the URL for each state. */
const endings = { start: 'run', finish: 'complete', fail: 'fail', log: 'run' };
/** Cronitor, as https://cronitor.io/docs/telemetry-api describes it. */
const cronitor = defineMonitor({
    name: 'cronitor',
    title: 'Cronitor',
    schema: cronitorOptions,
    states: () => ['start', 'finish', 'fail'],
    needs: ({ ping_url: url = '' }) => ({ url }),
    destination: ({ ping_url: url }) => (0,http/* hostOf */.w4)(url),
    send: async ({ ping_url: url = '' }, { state }, tools) => {
        await tools.request({ method: 'GET', url: `${url.replace(/\/+$/, '')}/${endings[state]}` });
    },
});

// EXTERNAL MODULE: ./lib/src/text/cleaning.js
var cleaning = __webpack_require__(7753);
;// CONCATENATED MODULE: ./lib/src/monitoring/alert-card.js


/** The maximum number of characters of each failure. */
const longestReason = 2000;
/** How many repositories a card describes. */
const mostRepositories = 12;
const tones = { start: 'neutral', log: 'neutral', finish: 'good', fail: 'bad' };
/** Returns a report as the parts of a message. */
function alertCard(report) {
    const { state, hostname, configuration, link } = report;
    return {
        tone: (0,alert_text/* hasWarnings */.wq)(report) ? 'neutral' : tones[state],
        title: (0,cleaning/* printableName */.Nt)((0,alert_text/* alertTitle */.Ro)(report)),
        reasons: [...(0,alert_text/* alertReasons */.Wz)(report, longestReason), ...(0,alert_text/* alertWarnings */.CY)(report, longestReason)].map(cleaning/* printableText */.XU),
        facts: [
            { name: 'Host', value: hostname },
            { name: 'Configuration', value: configuration.path },
            ...(0,alert_text/* namedFacts */.Ld)(report, mostRepositories),
        ].map(({ name, value }) => ({ name: (0,cleaning/* printableName */.Nt)(name), value: (0,cleaning/* printableName */.Nt)(value) })),
        link,
    };
}
/**
 * Returns the beginning of a text whose characters cost at most `budget` in all, with an ellipsis if something was
 * omitted; never splits a character. `cost` is what a character counts for, such as its length after it was escaped.
 */
function fitted(text, budget, cost) {
    const reserve = cost('…');
    let spent = 0;
    let kept = '';
    let shortened = '';
    for (const character of text) {
        spent += cost(character);
        if (spent > budget)
            return `${shortened}…`;
        kept += character;
        if (spent + reserve <= budget)
            shortened = kept;
    }
    return text;
}

;// CONCATENATED MODULE: ./lib/src/monitoring/discord.js





/** The option for Discord. */
const discordOptions = (0,option_schema/* defineOptions */.GM)({
    discord: {
        type: 'object',
        properties: {
            webhook_url: secretUrl('The URL of the webhook.', 'https://discord.com/api/webhooks/1234567890/your-token'),
            states: { ...statesAndRecovery, default: statesOfMessages },
        },
        required: ['webhook_url'],
        additionalProperties: false,
        description: 'Report runs to a Discord channel through a webhook.',
        examples: [{ webhook_url: 'https://discord.com/api/webhooks/1234567890/your-token' }],
    },
});
/**
 * The maximum numbers of characters of the parts of an embed. Discord allows more in some of them, but only 6000 in all:
 * these add up to less, with the two facts that every card has, the ones about repositories, and the one after them.
 */
const longest = { title: 256, description: 2000, name: 60, value: 180 };
const colors = { good: 0x2eb67d, bad: 0xd32f2f, neutral: 0x607d8b };
/** Characters that may begin formatting, a link, an emoji, or a mention anywhere. */
const meaningful = /[\\`*_~|<>#[\]():@]/g;
/** What may begin a list at the start of a line. */
const leading = /^([ \t]*(?:\d+(?=\.)|(?=[-+])))/gm;
/** Returns a text within a limit that Discord shows as it is. */
function escaped(text, limit) {
    // At the start of a line, one more character may be escaped: the first line starts without a line end.
    const cost = (character) => (/[\\`*_~|<>#[\]():@\n]/.test(character) ? 2 : character.length);
    return fitted(text, limit - 1, cost)
        .replace(meaningful, '\\$&')
        .replace(leading, '$1\\');
}
/** Discord, as https://discord.com/developers/docs/resources/webhook#execute-webhook describes it. */
const discord = defineMonitor({
    name: 'discord',
    title: 'Discord',
    schema: discordOptions,
    check: ({ webhook_url: url }) => faultsOfUrl(url, ['discord', 'webhook_url']),
    states: ({ states }) => states ?? statesOfMessages,
    needs: ({ webhook_url: url = '' }) => ({ url }),
    destination: ({ webhook_url: url }) => (0,http/* hostOf */.w4)(url),
    send: async ({ webhook_url: url }, report, tools) => {
        const { tone, title, reasons, facts, link } = alertCard(report);
        const embed = {
            title: escaped(title, longest.title),
            ...(link === undefined ? {} : { url: link }),
            ...(reasons.length === 0 ? {} : { description: escaped(reasons.join('\n'), longest.description) }),
            color: colors[tone],
            fields: facts.map(({ name, value }) => ({
                name: escaped(name, longest.name),
                value: escaped(value, longest.value),
            })),
            timestamp: report.at.toISOString(),
        };
        await tools.request({
            method: 'POST',
            url,
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ embeds: [embed], allowed_mentions: { parse: [] } }),
        });
    },
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./lib/src/process/launch.js
var launch = __webpack_require__(3977);
// EXTERNAL MODULE: ./lib/src/shell/quoting.js
var quoting = __webpack_require__(4644);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/src/text/amounts.js
var amounts = __webpack_require__(4877);
;// CONCATENATED MODULE: ./lib/src/monitoring/email-message.js




/** The maximum number of bytes of the log in a message. */
const email_message_longestLog = 8000;
/** An address without quotes, comments, and everything that could be taken for an option or another header. */
const plainAddress = /^(?!-)[^\s"(),:;<>@[\\\]\p{C}]+(?:@(?!-)[^\s"(),:;<>@[\\\]\p{C}]+)?$/u;
/** Returns the address in `admin@example.org` or `Admin <admin@example.org>`; undefined if there is none. */
function addressIn(text) {
    const [, name = '', inside] = /^\s*([^<>\p{C}]*)<([^<>]*)>\s*$/u.exec(text) ?? [];
    const address = (inside ?? text).trim();
    return plainAddress.test(address) ? { name: name.trim().replace(/^"(.*)"$/, '$1'), address } : undefined;
}
/** Writes the message about a report. Mail programs show messages about the same file and host as one conversation. */
async function composeEmail(settings, report) {
    const { default: MailComposer } = await Promise.all(/* import() */[__webpack_require__.e(76), __webpack_require__.e(672)]).then(__webpack_require__.bind(__webpack_require__, 7672));
    const from = addressIn(settings.from ?? '') ?? { name: '', address: '' };
    const to = (settings.to ?? []).flatMap((text) => addressIn(text) ?? []);
    const domain = from.address.split('@')[1] ?? 'localhost';
    const { hostname, configuration, runId, state } = report;
    const conversation = `<${digestOf(hostname, configuration.path)}@${domain}>`;
    const source = await new MailComposer({
        from,
        to,
        subject: (0,cleaning/* oneLine */.TN)(wellFormed(settings.subject ?? '')) || (0,cleaning/* oneLine */.TN)(wellFormed((0,alert_text/* alertTitle */.Ro)(report))),
        date: report.at,
        // The same for each try, so that a message that arrives twice is shown once.
        messageId: `<${digestOf(hostname, configuration.path, runId, state)}@${domain}>`,
        inReplyTo: conversation,
        references: conversation,
        headers: { 'Auto-Submitted': 'auto-generated' },
        text: wellFormed(email_message_textOf(report)),
        disableFileAccess: true,
        disableUrlAccess: true,
        newline: 'windows',
    })
        .compile()
        .build();
    return { from: from.address, to: to.map(({ address }) => address), source: source.toString('utf8') };
}
function email_message_textOf(report) {
    const { configuration, hostname, at, state } = report;
    const facts = (0,alert_text/* alertText */.S7)(report);
    const title = `${(0,alert_text/* alertTitle */.Ro)(report)}.`;
    const log = state === 'start' ? '' : report.log(email_message_longestLog).trim();
    return [
        title,
        ...(facts === title ? [] : ['', facts]),
        '',
        `Configuration: ${configuration.path}`,
        `Host: ${hostname}`,
        `Time: ${(0,amounts/* formatZonedMoment */.qA)(at)}`,
        ...(log === '' ? [] : ['', 'The last lines of the log:', '', log]),
        '',
    ].join('\n');
}
/** Returns text without control characters, and without half characters. */
function wellFormed(text) {
    const visible = text.replace(/\r\n?/g, '\n').replace(new RegExp(cleaning/* controlCharacter */.TL, 'g'), cleaning/* printableCharacter */.FT);
    return Buffer.from(visible, 'utf8').toString('utf8');
}
function digestOf(...words) {
    return (0,external_node_crypto_.createHash)('sha256').update(words.join('\n')).digest('hex').slice(0, 32);
}

// EXTERNAL MODULE: ./lib/src/monitoring/connection-failure.js
var connection_failure = __webpack_require__(3994);
;// CONCATENATED MODULE: ./lib/src/monitoring/smtp.js





/** Whether a host is this machine, so that no one can listen on the way. */
function isLoopback(host) {
    return /^(?:localhost|127(?:\.\d+){3}|::1)$/i.test(host);
}
/**
 * Sends a message through a server. Throws HttpError if a recipient did not get it; its message completes a sentence and
 * does not contain the password.
 */
async function sendBySmtp(message, server, { signal, delivering }) {
    const { default: SmtpConnection } = await Promise.all(/* import() */[__webpack_require__.e(76), __webpack_require__.e(611)]).then(__webpack_require__.bind(__webpack_require__, 6611));
    const { host, port, tls, verifyTls, login } = server;
    const connection = new SmtpConnection({
        host,
        port,
        secure: tls === 'implicit',
        requireTLS: tls === 'starttls',
        ignoreTLS: tls === 'none',
        tls: { rejectUnauthorized: verifyTls },
        // A machine without a public address may still have a mail server in its own network.
        allowInternalNetworkInterfaces: true,
        logger: false,
    });
    const failing = new Promise((_, reject) => {
        connection.on('error', reject);
        if (signal.aborted)
            reject(new Error('aborted'));
        signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
    });
    const step = async (start) => await Promise.race([
        failing,
        new Promise((resolve, reject) => start((error, value) => (error ? reject(error) : resolve(value)))),
    ]);
    try {
        await step((done) => connection.connect(done));
        if (login !== undefined) {
            const { username: user, password: pass } = login;
            await step((done) => connection.login({ user, pass, credentials: { user, pass } }, done));
        }
        delivering?.();
        const envelope = { from: message.from, to: [...message.to] };
        const sent = await step((done) => connection.send(envelope, message.source, (error, info) => done(error, info)));
        const [refused] = sent?.rejectedErrors ?? [];
        // The others have got it, so it isn't sent again.
        if (refused !== undefined)
            throw new http/* HttpError */.j$(rejectionOf(refused, server, sent?.rejected ?? []), false);
        connection.quit();
    }
    catch (error) {
        throw error instanceof http/* HttpError */.j$ ? error : failureOf((0,errors/* asError */.zR)(error), server, signal);
    }
    finally {
        failing.catch(() => undefined);
        connection.close();
    }
}
function failureOf(error, server, signal) {
    const { code, response, responseCode = 0, rejected = [] } = error;
    const isTemporary = responseCode < 500 && code !== 'ETLS' && code !== 'EAUTH';
    const name = `${(0,external_node_net_.isIPv6)(server.host) ? `[${server.host}]` : server.host}:${server.port}`;
    if (signal.aborted)
        return new http/* HttpError */.j$(`${name} did not answer in time`, true);
    if (code === 'ETLS')
        return new http/* HttpError */.j$(`${name}: ${tlsReason(error, server)}`, false);
    if (code === 'EAUTH')
        return new http/* HttpError */.j$(loginReason(error, name, server), false);
    if (response !== undefined && code === 'EENVELOPE') {
        return new http/* HttpError */.j$(rejectionOf(error, server, rejected), isTemporary);
    }
    if (response !== undefined)
        return new http/* HttpError */.j$(`it answered ${quoted(response, server)}`, isTemporary);
    const cause = Object.assign(new Error(error.message), { code: error.originalCode ?? code ?? '' });
    return new http/* HttpError */.j$((0,connection_failure/* connectionFailure */.D)(cause, name, signal), isTemporary);
}
function tlsReason({ message, response }, server) {
    if (response !== undefined) {
        return `it does not offer STARTTLS (${quoted(response, server)}), so nothing was sent. Set tls to implicit if the server supports it, usually on port 465`;
    }
    return `no TLS connection was possible, so nothing was sent: ${(0,cleaning/* oneLine */.TN)(message).replace(/^Error initiating TLS - /, '')}`;
}
function loginReason({ response, message }, name, server) {
    if (response === undefined)
        return `${name}: ${quoted(message, server)}`;
    return `it rejected the username or the password: ${quoted(response, server)}`;
}
function rejectionOf(error, server, recipients) {
    const what = recipients.length === 0 ? 'the message' : `the recipient ${recipients.join(', ')}`;
    return `it rejected ${what}: ${quoted(error.response ?? error.message, server)}`;
}
/** Returns the words of a server on one line, without the password. */
function quoted(words, { login }) {
    const line = (0,cleaning/* oneLine */.TN)(words).replace(/\.$/, '');
    return (0,cleaning/* shorten */.ml)(login === undefined || login.password === '' ? line : line.replaceAll(login.password, '***'), 200);
}

;// CONCATENATED MODULE: ./lib/src/monitoring/email.js











/** The option for email. */
const emailOptions = (0,option_schema/* defineOptions */.GM)({
    email: {
        type: 'object',
        properties: {
            server: (0,option_schema/* stringOption */.Pp)('The SMTP server to send through. Alternatively, set sendmail.', 'smtp.example.org'),
            port: (0,option_schema/* integerOption */.ig)('The port of the server. Default: 587, 465 with implicit TLS, 25 without TLS.', 2525, {
                minimum: 1,
                maximum: 65_535,
            }),
            tls: (0,option_schema/* choiceOption */.zu)(['starttls', 'none', 'implicit'], 'How to encrypt the connection. With starttls, nothing is sent if the server does not offer it.', { default: 'starttls' }),
            verify_tls: (0,option_schema/* booleanOption */.Ic)("Whether the server's certificate must be valid.", true),
            username: (0,option_schema/* stringOption */.Pp)('The user to log in as. Default: no login.', 'backup'),
            password: (0,option_schema/* secretOption */.qG)('The password of that user.', '{credential file /run/secrets/smtp}'),
            sendmail: {
                type: ['boolean', 'string'],
                description: 'Send through the sendmail program of this machine instead of a server: true, or a command, to which the recipients are added.',
                examples: [true, '/usr/bin/msmtp --account=backup'],
            },
            from: (0,option_schema/* stringOption */.Pp)('The address of the sender.', 'Backup <backup@example.org>'),
            to: {
                type: 'array',
                items: { type: 'string' },
                minItems: 1,
                description: 'The addresses of the recipients.',
                examples: [['admin@example.org']],
            },
            subject: (0,option_schema/* stringOption */.Pp)('The subject. Default: what happened, and where.', 'Backup of web1'),
            states: { ...statesAndRecovery, default: ['fail'] },
        },
        required: ['from', 'to'],
        additionalProperties: false,
        description: 'Send email when a run starts, finishes, or fails.',
        examples: [{ server: 'smtp.example.org', from: 'backup@example.org', to: ['admin@example.org'] }],
    },
});
/** Options that only concern a server. */
const serverOptions = ['port', 'tls', 'verify_tls', 'username', 'password'];
/** Where sendmail is, even if the PATH lacks these folders. */
const systemFolders = ['/usr/sbin', '/usr/lib'];
const usualPorts = { implicit: 465, starttls: 587, none: 25 };
/** Email, through a server or the program of this machine. */
const email = defineMonitor({
    name: 'email',
    title: 'The mail server',
    schema: emailOptions,
    check: (options) => [...pathFaults(options), ...loginFaults(options), ...addressFaults(options)],
    states: ({ states: chosen }) => chosen ?? ['fail'],
    needs: ({ server, sendmail, tls = 'starttls', port = usualPorts[tls] }) => {
        if (server !== undefined)
            return { host: server, port };
        const [program = 'sendmail'] = typeof sendmail === 'string' ? (0,quoting/* splitWords */.yM)(sendmail) : [];
        return { program, folders: systemFolders };
    },
    destination: ({ server, tls = 'starttls', port = usualPorts[tls] }) => {
        if (server === undefined)
            return 'sendmail';
        if (!isHost(server))
            return undefined;
        return (0,external_node_net_.isIPv6)(server) ? `[${server}]:${port}` : `${server}:${port}`;
    },
    send: async (options, report, tools) => {
        const { server, sendmail, tls = 'starttls', username, password } = options;
        // Credentials and variables are known only now.
        const [fault] = [...loginFaults(options), ...addressFaults(options)];
        if (fault !== undefined)
            throw new http/* HttpError */.j$(fault.message.replace(/\.$/, ''), false);
        const message = await composeEmail(options, report);
        if (server === undefined)
            return await sendByProgram(message, sendmail ?? true, tools);
        const login = username !== undefined && password !== undefined ? { username, password } : undefined;
        const { port = usualPorts[tls], verify_tls: verifyTls = true } = options;
        await sendBySmtp(message, { host: server, port, tls, verifyTls, login }, tools);
    },
});
function pathFaults({ server, sendmail = false, ...options }) {
    const isProgram = sendmail !== false;
    if (server === undefined && !isProgram)
        return [{ message: 'email needs a server, or sendmail.' }];
    if (server !== undefined && isProgram) {
        return [{ option: 'sendmail', message: 'email has both server and sendmail. Remove one of them.' }];
    }
    if (server !== undefined && !isHost(server)) {
        const message = `email.server must be a host name or an IP address, got "${server}". The port has its own option.`;
        return [{ option: 'server', message }];
    }
    if (typeof sendmail === 'string') {
        const reason = commandFault(sendmail);
        if (reason !== undefined)
            return [{ option: 'sendmail', message: `email.sendmail is not a command: ${reason}` }];
    }
    const idle = serverOptions.filter((name) => isProgram && options[name] !== undefined);
    return idle.map((option) => ({
        option,
        message: `email.${option} has no effect with sendmail. Remove it, or set server instead of sendmail.`,
    }));
}
/** Returns why a text is not a command, as the end of a sentence; undefined if it is one. */
function commandFault(text) {
    try {
        return (0,quoting/* splitWords */.yM)(text).length === 0 ? 'it is empty. Set it to true, or name a program.' : undefined;
    }
    catch (error) {
        return (0,errors/* asError */.zR)(error).message;
    }
}
function isHost(text) {
    return /^[\w.-]+$/.test(text) || (0,external_node_net_.isIPv6)(text);
}
function loginFaults({ server, tls, username, password }) {
    if ((username === undefined) !== (password === undefined)) {
        const option = username === undefined ? 'password' : 'username';
        return [{ option, message: 'email.username and email.password only work together.' }];
    }
    if (password === undefined || tls !== 'none' || server === undefined || isLoopback(server))
        return [];
    const message = `email.tls can't be none, because the password would be sent to ${server} unencrypted. Use starttls or implicit.`;
    return [{ option: 'tls', message }];
}
function addressFaults({ from, to }) {
    const faultIn = (option, text) => addressIn(text) === undefined
        ? [{ option, message: `email.${option} must contain an address such as admin@example.org, got "${text}".` }]
        : [];
    return [...(from === undefined ? [] : faultIn('from', from)), ...(to ?? []).flatMap((text) => faultIn('to', text))];
}
/** Hands a message to a program that works like sendmail; throws HttpError if it fails. */
async function sendByProgram(message, sendmail, tools) {
    const chosen = typeof sendmail === 'string';
    const folders = [tools.environment['PATH'] ?? '', ...systemFolders].join(':');
    const [program, ...words] = chosen ? (0,quoting/* splitWords */.yM)(sendmail) : [(0,launch/* findProgram */.Kp)('sendmail', folders) ?? []].flat();
    if (program === undefined) {
        throw new http/* HttpError */.j$('sendmail was not found. Install a mail server such as postfix or msmtp-mta, or set server', false);
    }
    const folder = (0,temporary/* createTemporaryFolder */.ai)('email');
    try {
        const inputPath = `${folder.path}/message.eml`;
        // Programs expect the line ends of this machine.
        (0,temporary/* writePrivateFile */.Pl)(inputPath, message.source.replaceAll('\r\n', '\n'));
        const command = [program, ...words, '-i', '-f', message.from, ...message.to];
        const { failure, cancelled } = await tools.run(command, { chosen, inputPath });
        if (cancelled)
            throw new http/* HttpError */.j$(`${program} did not end in time`, false);
        // Not again, because some recipients may have got it.
        if (failure !== undefined)
            throw new http/* HttpError */.j$(failure, false);
    }
    finally {
        folder.remove();
    }
}

// EXTERNAL MODULE: ./lib/src/text/harmless-markdown.js
var harmless_markdown = __webpack_require__(999);
// EXTERNAL MODULE: ./lib/src/text/terminal-text.js
var terminal_text = __webpack_require__(1516);
// EXTERNAL MODULE: ./lib/src/monitoring/recovery.js
var recovery = __webpack_require__(8466);
;// CONCATENATED MODULE: ./lib/src/monitoring/issue-text.js







/** How many failures and repositories a text describes, and the maximum number of characters of each message, and of its output. */
const most = { failures: 5, message: 600, output: 6000, repositories: 50 };
/** Returns the state after another failed run. */
function stateAfter(before, report) {
    const { runId, at, failures, actions = [] } = report;
    const failed = failures.flatMap(({ repository }) => (repository === undefined ? [] : [repository.path]));
    return {
        run: runId,
        runs: (before?.runs ?? 0) + 1,
        since: before?.since ?? at.toISOString(),
        actions: [...new Set([...(before?.actions ?? []), ...actions])],
        repositories: [...new Set([...(before?.repositories ?? []), ...failed.map(issue_text_digestOf)])],
    };
}
/** Returns whether a run without failures ends what an issue is about. */
function isRecovered({ actions, repositories }, report) {
    const paths = new Set(report.repositories.map(({ path }) => issue_text_digestOf(path)));
    const hasArchive = report.repositories.some(({ archive }) => archive !== undefined);
    const { actions: done = [] } = report;
    return (0,recovery/* makesUpFor */.c)(actions, { actions: done, hasArchive }) && repositories.every((path) => paths.has(path));
}
/** Returns the first text of an issue, between marks that no Markdown shows. */
function issueBody(mark, state, report) {
    const { configuration, hostname, at } = report;
    const memory = Buffer.from(JSON.stringify(state)).toString('base64url');
    const since = (0,amounts/* formatZonedMoment */.qA)(new Date(state.since));
    const runs = state.runs === 1
        ? `Failed at ${since}.`
        : `Failed ${state.runs} times since ${since}, last at ${(0,amounts/* formatZonedMoment */.qA)(at)}.`;
    return [
        `${mark}${memory} -->`,
        `The backup with ${(0,harmless_markdown/* prose */.CS)(configuration.name)} on ${(0,harmless_markdown/* prose */.CS)(hostname)} fails. ${runs}`,
        '',
        detailsOf(report),
        '',
        'Borgflow comments on each further failure, and closes this issue when the backup works again.',
        endMark,
    ].join('\n');
}
/** Returns the comment on another failed run. */
function failureComment(report, isLast) {
    const last = 'This is the last comment. Further failures only change the text at the top.';
    return [
        `Failed again at ${(0,amounts/* formatZonedMoment */.qA)(report.at)}.`,
        '',
        detailsOf(report),
        ...(isLast ? ['', last] : []),
    ].join('\n');
}
/** Returns the comment on a recovery. */
function recoveryComment({ runs, since }, report) {
    const times = runs === 1 ? 'one failed run' : `${runs} failed runs`;
    const text = `The backup works again at ${(0,amounts/* formatZonedMoment */.qA)(report.at)}, after ${times} since ${(0,amounts/* formatZonedMoment */.qA)(new Date(since))}.`;
    return [text, '', ...factsOf(report)].join('\n').trimEnd();
}
function detailsOf(report) {
    const { failures, cancelled } = report;
    const more = failures.length - most.failures;
    const shown = failures.slice(0, most.failures).map(({ message, output }) => {
        const text = (0,terminal_text/* terminalText */.e)(output.join('\n'), false).slice(-most.output).trim();
        return `**${(0,harmless_markdown/* prose */.CS)((0,cleaning/* shorten */.ml)(message, most.message))}**${text === '' ? '' : `\n\n${(0,harmless_markdown/* fence */.EU)(text)}`}`;
    });
    return [
        ...(cancelled ? ['The run was canceled.'] : []),
        ...shown,
        ...(more > 0 ? [`${more} more failed.`] : []),
        factsOf(report).join('\n'),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function factsOf(report) {
    const { link } = report;
    return [
        ...(0,alert_text/* repositoryFacts */.Ow)(report, most.repositories).map((fact) => `- ${(0,harmless_markdown/* prose */.CS)(fact)}`),
        ...(link !== undefined && /^https?:\/\/[^\s()<>[\]]+$/.test(link) ? [`- [Workflow run](${link})`] : []),
    ];
}
const startMark = '<!-- borgflow ';
const endMark = '<!-- /borgflow -->';
/** Returns the start of the hidden mark of an issue, by which it is found again whatever its title is. */
function issueMark(host, file) {
    return `${startMark}${issue_text_digestOf(`${host}\n${file}`)} `;
}
/** Returns where in a body our text is, and what it remembers; undefined if there is none. */
function writtenIn(body, mark) {
    // The output of a hook, which follows, may contain any mark.
    const start = body.indexOf(startMark);
    if (start < 0 || !body.startsWith(mark, start))
        return undefined;
    const end = body.lastIndexOf(endMark);
    const state = stateIn(body.slice(start + mark.length).split(' ', 1)[0] ?? '');
    const written = { start, end: end < start ? body.length : end + endMark.length };
    return state && { written, state };
}
function stateIn(memory) {
    try {
        const document = JSON.parse(Buffer.from(memory, 'base64url').toString('utf8'));
        if (typeof document !== 'object' || document === null)
            return undefined;
        const { run, runs, since, actions, repositories } = { ...document };
        if (typeof run !== 'string' || typeof runs !== 'number' || typeof since !== 'string')
            return undefined;
        return { run, runs, since, actions: textsIn(actions), repositories: textsIn(repositories) };
    }
    catch {
        return undefined; // changed by a person
    }
}
function textsIn(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
function issue_text_digestOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 20);
}

;// CONCATENATED MODULE: ./lib/src/monitoring/github-api.js


/** The maximum number of pages that are searched, of 100 issues each, newest first. */
const mostPages = 5;
/** What GitHub is asked about issues. Each function throws HttpError, whose message completes a sentence. */
class GitHubApi {
    setup;
    constructor(setup) {
        this.setup = setup;
    }
    /**
     * Finds the open issue with a mark. Only issues that this token's own user has written count, because anyone can put
     * the same mark into theirs. The list of issues is always current, unlike GitHub's search.
     */
    async findIssue(mark) {
        const login = await this.ownLogin();
        for (let page = 1; page <= mostPages; page += 1) {
            const query = new URLSearchParams({ state: 'open', creator: login, per_page: '100', page: `${page}` });
            const issues = listIn(await this.call('GET', `${this.issues()}?${query}`));
            for (const issue of issues) {
                const { number, body, user, pull_request: pull } = fieldsOf(issue);
                if (typeof number !== 'number' || typeof body !== 'string' || pull !== undefined)
                    continue;
                const found = fieldsOf(user)['login'] === login ? writtenIn(body, mark) : undefined;
                if (found !== undefined)
                    return { number, body, ...found };
            }
            if (issues.length < 100)
                return undefined;
        }
        return undefined;
    }
    async open(issue) {
        await this.call('POST', this.issues(), issue);
    }
    async comment({ number }, body) {
        await this.call('POST', `${this.issues()}/${number}/comments`, { body });
    }
    async change({ number }, changes) {
        await this.call('PATCH', `${this.issues()}/${number}`, changes);
    }
    /** Returns the login of the token's user: `octocat`, or `github-actions[bot]` for the token of a job. */
    async ownLogin() {
        // The REST API does not tell an app who it is. On GitHub Enterprise Server, GraphQL is next to REST.
        const url = this.setup.url.replace(/\/v3$/, '');
        const { data, errors } = fieldsOf(await this.call('POST', `${url}/graphql`, { query: '{viewer{login}}' }));
        const { login } = fieldsOf(fieldsOf(data)['viewer']);
        if (typeof login === 'string')
            return login;
        const [{ message }] = [fieldsOf(listIn(errors)[0])];
        throw new http/* HttpError */.j$(`it does not say whose token this is${typeof message === 'string' ? `: ${message}` : ''}`, false);
    }
    issues() {
        return `${this.setup.url}/repos/${this.setup.repository}/issues`;
    }
    async call(method, url, body) {
        const headers = {
            Accept: 'application/vnd.github+json',
            Authorization: `Bearer ${this.setup.token}`,
            'X-GitHub-Api-Version': '2022-11-28',
            ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        };
        let answer;
        try {
            const text = body === undefined ? undefined : JSON.stringify(body);
            answer = (await this.setup.request({ method, url, headers, body: text })).body;
        }
        catch (error) {
            throw error instanceof http/* HttpError */.j$ ? explained(error, this.setup.repository) : error;
        }
        try {
            return JSON.parse(answer);
        }
        catch {
            throw new http/* HttpError */.j$('its answer is not JSON; check github_issue.api_url', false);
        }
    }
}
/** Returns an error that says what to do about it. */
function explained(error, repository) {
    const { status, message } = error;
    if (status === 401)
        return new http/* HttpError */.j$('it does not accept the token (401). Create a new one', false);
    if (status === 410) {
        return new http/* HttpError */.j$(`issues are turned off in ${repository} (410). Turn them on in its settings`, false);
    }
    if (status === 403 && /rate limit/i.test(message))
        return new http/* HttpError */.j$(message, true, error.retryAfter, status);
    if (status === 403 || status === 404) {
        const what = status === 403
            ? `the token may not write issues in ${repository} (403)`
            : `there is no repository ${repository}, or the token may not read its issues (404)`;
        const advice = 'Give the job `permissions: issues: write`, or the token access to issues';
        return new http/* HttpError */.j$(`${what}. ${advice}. A pull request from a fork can't have it`, false);
    }
    return error;
}
function listIn(value) {
    return Array.isArray(value) ? value : [];
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}

;// CONCATENATED MODULE: ./lib/src/monitoring/github-issue.js








/** The option for issues on GitHub. */
const githubIssueOptions = (0,option_schema/* defineOptions */.GM)({
    github_issue: {
        type: 'object',
        properties: {
            token: (0,option_schema/* secretOption */.qG)('A token that may read and write issues. In a workflow, the default is the github-token input.', '{credential file /run/secrets/github}'),
            repository: (0,option_schema/* stringOption */.Pp)('The repository on GitHub, as owner/name. In a workflow, the default is its own repository.', 'example/backups'),
            api_url: (0,option_schema/* stringOption */.Pp)('The URL of the REST API.', 'https://github.example.org/api/v3', {
                default: 'https://api.github.com',
            }),
            title: (0,option_schema/* stringOption */.Pp)('The title of the issue. Default: what happened, and where.', 'Backup of web1 failed'),
            labels: {
                type: 'array',
                items: { type: 'string' },
                description: 'Labels for new issues.',
                examples: [['backup']],
            },
            assignees: {
                type: 'array',
                items: { type: 'string' },
                description: 'The users to assign new issues to.',
                examples: [['octocat']],
            },
        },
        additionalProperties: false,
        description: 'Open an issue on GitHub when a run fails, comment on each further failure, and close it on recovery.',
        examples: [{ repository: 'example/backups', token: '{credential file /run/secrets/github}' }],
    },
});
/** After this many comments, further failures only change the first text of the issue, so that nobody mutes it. */
const mostComments = 10;
/** The maximum number of characters of a title. */
const longestTitle = 200;
/** Issues on GitHub, as https://docs.github.com/en/rest/issues/issues describes them. */
const githubIssue = defineMonitor({
    name: 'github_issue',
    title: 'GitHub',
    schema: githubIssueOptions,
    check: (options) => optionFaults(options),
    states: () => ['finish', 'fail'],
    needs: (options, environment) => ({ url: apiUrl(options, environment) }),
    // In a workflow, the runner's environment decides.
    destination: ({ api_url: url }) => (url === undefined ? undefined : (0,http/* hostOf */.w4)(url)),
    send: async (options, told, tools) => {
        const api = apiFor(options, tools);
        const report = shownReport(told, tools.environment);
        const mark = markFor(report, tools.environment);
        const issue = await api.findIssue(mark);
        if (report.state === 'fail')
            await tellFailure(api, { issue, report, mark, options });
        else if (issue !== undefined && isRecovered(issue.state, report)) {
            await api.comment(issue, recoveryComment(issue.state, report));
            await api.change(issue, { state: 'closed', state_reason: 'completed' });
        }
    },
});
function optionFaults({ repository, api_url: url }) {
    const faults = [];
    if (repository !== undefined && !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
        const message = `github_issue.repository must be owner/name, got "${repository}".`;
        faults.push({ option: 'repository', message });
    }
    if (url !== undefined && !(/^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/.test(url) && URL.canParse(url))) {
        const message = `github_issue.api_url must be a URL such as https://github.example.org/api/v3, got "${url}".`;
        faults.push({ option: 'api_url', message });
    }
    return faults;
}
function apiUrl({ api_url: url }, environment) {
    return url ?? (environment['GITHUB_API_URL'] || 'https://api.github.com');
}
function apiFor(options, { request, environment }) {
    const { token = '', repository = environment['GITHUB_REPOSITORY'] ?? '' } = options;
    if (token === '')
        throw new http/* HttpError */.j$('it needs a token. Set the github-token input, or github_issue.token', false);
    if (repository === '')
        throw new http/* HttpError */.j$('it needs a repository. Set github_issue.repository', false);
    const base = apiUrl(options, environment);
    return new GitHubApi({ url: base.replace(/\/+$/, ''), repository, token, request });
}
/** Returns the report without the name of a machine that exists only for one job. */
function shownReport(report, { RUNNER_ENVIRONMENT: runner }) {
    return runner === 'github-hosted' ? { ...report, hostname: 'a GitHub-hosted runner' } : report;
}
/** Returns the mark of a file's issue. Each runner of the same host has another workspace. */
function markFor({ hostname, configuration }, { GITHUB_WORKSPACE: workspace = '' }) {
    const path = (0,external_node_path_.relative)(workspace, configuration.path);
    const isInside = workspace !== '' && !path.startsWith('..');
    return issueMark(hostname, isInside ? path : configuration.path);
}
async function tellFailure(api, { issue, report, mark, options }) {
    const state = stateAfter(issue?.state, report);
    if (issue === undefined) {
        const { title = (0,alert_text/* alertTitle */.Ro)(report), labels = [], assignees = [] } = options;
        const body = issueBody(mark, state, report);
        await api.open({ title: (0,cleaning/* shorten */.ml)((0,cleaning/* oneLine */.TN)(title), longestTitle), body, labels, assignees });
        return;
    }
    // Another try of the same report: it has arrived.
    if (issue.state.run === report.runId)
        return;
    if (state.runs <= mostComments + 1)
        await api.comment(issue, failureComment(report, state.runs > mostComments));
    // What people have added around it stays.
    const { body, written } = issue;
    const text = `${body.slice(0, written.start)}${issueBody(mark, state, report)}${body.slice(written.end)}`;
    await api.change(issue, { body: text });
}

;// CONCATENATED MODULE: ./lib/src/monitoring/healthchecks.js




/** The option for Healthchecks. */
const healthchecksOptions = (0,option_schema/* defineOptions */.GM)({
    healthchecks: {
        type: 'object',
        properties: {
            ping_url: (0,option_schema/* secretOption */.qG)('The ping URL of the check, or only its UUID.', 'https://hc-ping.com/your-uuid', (0,option_schema/* since */.XP)('1.6.1')),
            verify_tls: (0,option_schema/* booleanOption */.Ic)("Verify the service's certificate.", true, (0,option_schema/* since */.XP)('1.7.0')),
            send_logs: (0,option_schema/* booleanOption */.Ic)('Include the log in the finish, fail, and log pings.', false, (0,option_schema/* since */.XP)('1.6.1')),
            ping_body_limit: (0,option_schema/* integerOption */.ig)('The maximum size of the log to send; 0 for no limit.', 200_000, {
                minimum: 0,
                default: 100_000,
                'x-unit': 'bytes',
                'x-since': '1.6.1',
            }),
            states: { ...statesAndLog, 'x-since': '1.6.1' },
            create_slug: (0,option_schema/* booleanOption */.Ic)('Create the check if it does not exist. Only for URLs with a slug.', false, (0,option_schema/* since */.XP)('1.8.11')),
        },
        required: ['ping_url'],
        additionalProperties: false,
        description: 'Report each run to healthchecks.io or a self-hosted Healthchecks.',
        examples: [{ ping_url: 'https://hc-ping.com/your-uuid' }],
        'x-since': '1.3.25',
    },
});
/** The states that are reported by default. */
const everyState = ['start', 'log', 'finish', 'fail'];
/** Returns the states to report. */
function pingStates({ states }) {
    return states ?? everyState;
}
/** Returns the whole ping URL: a UUID is looked up at the origin of the service. */
function pingUrl({ ping_url: named = '' }, origin) {
    // A credential that hasn't been read yet begins with a brace.
    return /^(?:https?:|\{)/.test(named) ? named : `${origin}/${named}`;
}
/** Returns the error in a ping URL that is neither a URL of the web nor a UUID. */
function pingFaults(name, { ping_url: url = '' }) {
    if (/^(?:https?:\/\/[^\s/?#]|\{)/.test(url) || !/[:\s]/.test(url))
        return [];
    const message = `${name}.ping_url must be a URL that begins with https:// or http://, or only a UUID.`;
    return [{ option: 'ping_url', message }];
}
/** Pings a service with the interface of Healthchecks, as https://healthchecks.io/docs/http_api/ describes it. */
async function ping(options, report, { tools, origin, bodyLimit }) {
    const { create_slug: create = false } = options;
    const whole = pingUrl(options, origin);
    const isUuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\/?$/i.test(whole);
    const ending = report.state === 'finish' ? '' : `/${report.state}`;
    const url = `${whole.replace(/\/+$/, '')}${ending}${create && !isUuid ? '?create=1' : ''}`;
    const hasLog = report.state !== 'start' && options.send_logs === true;
    const body = hasLog ? report.log(options.ping_body_limit ?? bodyLimit) : '';
    await tools.request({ method: 'POST', url, body, verifyTls: options.verify_tls });
}
const hosted = 'https://hc-ping.com';
/** Healthchecks, the hosted service or a server of one's own. */
const healthchecks = defineMonitor({
    name: 'healthchecks',
    title: 'Healthchecks',
    schema: healthchecksOptions,
    check: (options) => pingFaults('healthchecks', options),
    states: pingStates,
    needs: (options) => ({ url: pingUrl(options, hosted), verifyTls: options.verify_tls }),
    destination: (options) => (0,http/* hostOf */.w4)(pingUrl(options, hosted)),
    send: async (options, report, tools) => await ping(options, report, { tools, origin: hosted, bodyLimit: 100_000 }),
});

;// CONCATENATED MODULE: ./lib/src/monitoring/loki.js





/** The option for Grafana Loki. */
const lokiOptions = (0,option_schema/* defineOptions */.GM)({
    loki: {
        type: 'object',
        properties: {
            url: (0,option_schema/* secretOption */.qG)('The URL to push logs to.', 'http://localhost:3100/loki/api/v1/push'),
            tls: {
                type: 'object',
                properties: {
                    cert_path: (0,option_schema/* stringOption */.Pp)('The path of the client certificate (PEM).', '/etc/borgmatic/loki.crt'),
                    key_path: (0,option_schema/* stringOption */.Pp)('The path of its private key (PEM).', '/etc/borgmatic/loki.key'),
                },
                additionalProperties: false,
                description: 'The client certificate to authenticate with.',
                'x-since': '2.1.5',
            },
            labels: {
                type: 'object',
                additionalProperties: {
                    type: 'string',
                    description: 'The value of the label.',
                    examples: ['borgflow'],
                },
                description: "Labels of the stream; at least one. __hostname, __config, and __config_path become the host name, the file's name, and its path.",
                examples: [{ app: 'borgflow', hostname: '__hostname' }],
            },
            send_logs: (0,option_schema/* booleanOption */.Ic)('Also send the log, not only the states of a run.', false, (0,option_schema/* since */.XP)('2.1.0')),
        },
        required: ['url', 'labels'],
        additionalProperties: false,
        description: 'Send states and logs of runs to Grafana Loki.',
        examples: [{ url: 'http://localhost:3100/loki/api/v1/push', labels: { app: 'borgflow' } }],
        'x-since': '1.8.3',
    },
});
/** The maximum number of bytes of a log, below the limit of Loki for one request. */
const loki_longestLog = 1_000_000;
const messages = { start: 'Started backup', log: '', finish: 'Finished backup', fail: 'Failed backup' };
/** Loki, as https://grafana.com/docs/loki/latest/reference/loki-http-api/#ingest-logs describes it. */
const loki = defineMonitor({
    name: 'loki',
    title: 'Loki',
    schema: lokiOptions,
    states: ({ send_logs: logs }) => (logs === true ? ['start', 'log', 'finish', 'fail'] : ['start', 'finish', 'fail']),
    needs: ({ url = '', tls: { cert_path: path, key_path: key } = {} }) => ({
        url,
        certificate: path !== undefined && key !== undefined ? { path, key } : undefined,
    }),
    destination: ({ url }) => (0,http/* hostOf */.w4)(url),
    send: async (options, report, tools) => {
        const { cert_path: path, key_path: key } = options.tls ?? {};
        if ((path === undefined) !== (key === undefined)) {
            throw new http/* HttpError */.j$('cert_path and key_path only work together', false);
        }
        const lines = report.state === 'log' ? report.log(loki_longestLog).trimEnd().split('\n') : linesOf(report);
        const shown = lines.filter((line) => line !== '');
        if (shown.length === 0)
            return;
        // Loki keeps lines in the order of their times, in nanoseconds.
        const first = BigInt(report.at.getTime()) * 1000000n;
        const values = shown.map((line, index) => [`${first + BigInt(index)}`, line]);
        await tools.request({
            method: 'POST',
            url: options.url ?? '',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ streams: [{ stream: labelsOf(options.labels ?? {}, report), values }] }),
            certificate: path !== undefined && key !== undefined ? { path, key } : undefined,
        });
    },
});
function linesOf(report) {
    const details = report.state === 'fail' ? (0,alert_text/* alertText */.S7)(report).split('\n') : [];
    return [`${messages[report.state]}: ${report.configuration.name} on ${report.hostname}`, ...details];
}
function labelsOf(labels, report) {
    const { hostname, configuration } = report;
    const values = new Map([
        ['__hostname', hostname],
        ['__config', (0,external_node_path_.basename)(configuration.path)],
        ['__config_path', configuration.path],
    ]);
    return Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, values.get(value) ?? value]));
}

;// CONCATENATED MODULE: ./lib/src/monitoring/ntfy.js






/** The option for ntfy. */
const ntfyOptions = (0,option_schema/* defineOptions */.GM)({
    ntfy: {
        type: 'object',
        properties: {
            topic: (0,option_schema/* stringOption */.Pp)('The topic to publish to.', 'backups'),
            server: (0,option_schema/* stringOption */.Pp)('The URL of the server.', 'https://ntfy.example.org', { default: 'https://ntfy.sh' }),
            username: (0,option_schema/* stringOption */.Pp)('The user to publish as.', 'backup', (0,option_schema/* since */.XP)('1.7.8')),
            password: (0,option_schema/* secretOption */.qG)('The password of that user.', '{credential file /run/secrets/ntfy}', (0,option_schema/* since */.XP)('1.7.8')),
            access_token: (0,option_schema/* secretOption */.qG)('An access token, instead of a user and password.', '{credential file /run/secrets/ntfy}', (0,option_schema/* since */.XP)('1.8.9')),
            ...atEachMoment((moment) => ({
                title: (0,option_schema/* stringOption */.Pp)('The title of the message. Default: what happened, and where.', 'Backup'),
                message: (0,option_schema/* stringOption */.Pp)('The text of the message. Default: what failed, the last good archive, and a link to the workflow run.', exampleMessages[moment]),
                priority: (0,option_schema/* choiceOption */.zu)(['max', 'urgent', 'high', 'default', 'low', 'min'], 'The priority of the message.'),
                tags: (0,option_schema/* stringOption */.Pp)('Tags, separated by commas. ntfy shows some of them as emoji.', 'backup,warning'),
            })),
            states: { ...states, default: ['fail'] },
        },
        required: ['topic'],
        additionalProperties: false,
        description: 'Report runs to an ntfy topic.',
        examples: [{ topic: 'backups', states: ['fail'] }],
        'x-since': '1.6.3',
    },
});
const priorities = { max: 5, urgent: 5, high: 4, default: 3, low: 2, min: 1 };
/** The maximum number of characters of a message, so that ntfy doesn't turn it into an attachment. */
const longestMessage = 2000;
/** ntfy, as https://docs.ntfy.sh/publish/#publish-as-json describes it. */
const ntfy = defineMonitor({
    name: 'ntfy',
    title: 'ntfy',
    schema: ntfyOptions,
    states: ({ states: chosen }) => chosen ?? ['fail'],
    needs: ({ server: url = 'https://ntfy.sh' }) => ({ url }),
    destination: ({ server = 'https://ntfy.sh' }) => (0,http/* hostOf */.w4)(server),
    send: async (options, report, tools) => {
        const { topic, server = 'https://ntfy.sh', username, password, access_token: token } = options;
        if (token === undefined && (username === undefined) !== (password === undefined)) {
            throw new http/* HttpError */.j$('username and password only work together', false);
        }
        const { title, message, priority = 'default', tags = '' } = (report.state !== 'log' && options[report.state]) || {};
        const login = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
        const authorization = token === undefined ? (username === undefined ? undefined : login) : `Bearer ${token}`;
        const tagList = tags.split(',').map((tag) => tag.trim());
        await tools.request({
            method: 'POST',
            url: `${server.replace(/\/+$/, '')}/`,
            headers: { 'Content-Type': 'application/json', ...(authorization && { Authorization: authorization }) },
            body: JSON.stringify({
                topic,
                title: title ?? (0,alert_text/* alertTitle */.Ro)(report),
                message: message ?? (0,cleaning/* shorten */.ml)((0,alert_text/* alertText */.S7)(report), longestMessage),
                priority: priorities[priority],
                tags: tagList.filter((tag) => tag !== ''),
                ...(report.link && { click: report.link }),
            }),
        });
    },
});

;// CONCATENATED MODULE: ./lib/src/monitoring/pagerduty.js




/** The option for PagerDuty. */
const pagerdutyOptions = (0,option_schema/* defineOptions */.GM)({
    pagerduty: {
        type: 'object',
        properties: {
            integration_key: (0,option_schema/* secretOption */.qG)('The integration key of the service.', '{credential file /run/secrets/pagerduty}', (0,option_schema/* since */.XP)('1.6.1')),
            send_logs: (0,option_schema/* booleanOption */.Ic)('Include the log when a run fails.', false, (0,option_schema/* since */.XP)('1.9.14')),
        },
        required: ['integration_key'],
        additionalProperties: false,
        description: 'Report each failed run to PagerDuty.',
        examples: [{ integration_key: '{credential file /run/secrets/pagerduty}' }],
        'x-since': '1.5.0',
    },
});
/** The maximum number of characters of a summary, and of bytes of the log. */
const pagerduty_longest = { summary: 1024, log: 10_000 };
const eventsUrl = 'https://events.pagerduty.com/v2/enqueue';
/** PagerDuty, as https://developer.pagerduty.com/docs/events-api-v2/trigger-events/ describes it. */
const pagerduty = defineMonitor({
    name: 'pagerduty',
    title: 'PagerDuty',
    schema: pagerdutyOptions,
    states: () => ['fail'],
    needs: () => ({ url: eventsUrl }),
    destination: () => (0,http/* hostOf */.w4)(eventsUrl),
    send: async (options, report, tools) => {
        const { hostname, configuration, at, link } = report;
        const event = {
            routing_key: options.integration_key,
            event_action: 'trigger',
            payload: {
                summary: (0,alert_text/* alertLine */.hd)(report, pagerduty_longest.summary),
                severity: 'error',
                source: hostname,
                timestamp: at.toISOString(),
                component: 'borgflow',
                group: 'backups',
                class: 'backup failure',
                custom_details: {
                    hostname,
                    configuration: configuration.path,
                    details: (0,alert_text/* alertText */.S7)(report),
                    ...(options.send_logs === true && { log: report.log(pagerduty_longest.log) }),
                },
            },
            ...(link && { links: [{ href: link, text: 'Workflow run' }] }),
        };
        await tools.request({
            method: 'POST',
            url: eventsUrl,
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(event),
        });
    },
});

// EXTERNAL MODULE: ./lib/src/system/paths.js + 1 modules
var paths = __webpack_require__(9743);
;// CONCATENATED MODULE: ./lib/src/monitoring/prometheus-metrics.js
/** What each metric means. */
const meanings = {
    borgflow_last_run_timestamp_seconds: 'When the last run of the configuration ended.',
    borgflow_last_success_timestamp_seconds: 'When a run of the configuration last succeeded.',
    borgflow_duration_seconds: 'How long the last run of the configuration took.',
    borgflow_outcome: 'How the last run of the configuration ended: 1 for its outcome, 0 for the others.',
    borgflow_failures: 'The number of failures in the last run of the configuration.',
    borgflow_repository_success: 'Whether the last run succeeded for the repository: 1 or 0.',
    borgflow_repository_failing_since_timestamp_seconds: 'Since when runs have failed for the repository; 0 if they work.',
    borgflow_newest_archive_timestamp_seconds: 'When the newest good archive was made.',
    borgflow_archive_original_size_bytes: 'The size of the files in the newest good archive.',
    borgflow_archive_compressed_size_bytes: 'Their size after compression.',
    borgflow_archive_deduplicated_size_bytes: 'How much the newest good archive has added to the repository.',
    borgflow_archive_files: 'The number of files in the newest good archive.',
    borgflow_archive_duration_seconds: 'How long making the newest good archive took.',
};
const outcomes = ['success', 'failure', 'cancelled'];
/** Returns the metrics of a run that has ended; what is not known has no sample. */
function metricsOf(report, labels) {
    const { repositories, outcome, failures, at, seconds } = report;
    const found = new Map();
    const add = (name, value, more = {}) => {
        if (value === undefined || !Number.isFinite(value))
            return;
        found.set(name, [...(found.get(name) ?? []), { labels: { ...labels, ...more }, value }]);
    };
    add('borgflow_last_run_timestamp_seconds', secondsOf(at));
    add('borgflow_last_success_timestamp_seconds', secondsOf(outcome === 'success' ? at : lastSuccess(repositories)));
    add('borgflow_duration_seconds', seconds);
    for (const one of outcomes)
        add('borgflow_outcome', one === outcome ? 1 : 0, { outcome: one });
    add('borgflow_failures', failures.length);
    for (const repository of repositories) {
        const own = { repository: repository.label ?? repository.path };
        const failed = outcome !== 'success' && isFailed(repository, report);
        add('borgflow_repository_success', failed ? 0 : 1, own);
        const since = failed ? (repository.failingSince ?? at) : undefined;
        add('borgflow_repository_failing_since_timestamp_seconds', since === undefined ? 0 : secondsOf(since), own);
        const newest = newestArchive(repository);
        add('borgflow_newest_archive_timestamp_seconds', secondsOf(newest?.at), own);
        add('borgflow_archive_original_size_bytes', newest?.statistics?.original_size, own);
        add('borgflow_archive_compressed_size_bytes', newest?.statistics?.compressed_size, own);
        add('borgflow_archive_deduplicated_size_bytes', newest?.statistics?.deduplicated_size, own);
        add('borgflow_archive_files', newest?.statistics?.files, own);
        add('borgflow_archive_duration_seconds', newest?.statistics?.duration, own);
    }
    return found;
}
function secondsOf(time) {
    return time === undefined ? undefined : time.getTime() / 1000;
}
function lastSuccess(repositories) {
    const times = repositories.flatMap(({ lastSuccess: time }) => time ?? []);
    return times.sort((one, other) => other.getTime() - one.getTime())[0];
}
/** A failure of a hook concerns all repositories of the file. */
function isFailed({ path }, { failures, outcome }) {
    if (outcome === 'cancelled' && failures.length === 0)
        return true;
    return failures.some(({ repository }) => repository === undefined || repository.path === path);
}
function newestArchive({ archive, lastGood }) {
    const statistics = archive ?? lastGood?.statistics;
    return statistics === undefined ? lastGood : { at: new Date(statistics.start), statistics };
}
/**
 * Returns metrics in the text format, as
 * https://github.com/prometheus/docs/blob/main/docs/instrumenting/exposition_formats.md describes it.
 */
function exposition(metrics) {
    const names = Object.keys(meanings).filter((name) => (metrics.get(name) ?? []).length > 0);
    return names
        .map((name) => {
        const samples = metrics.get(name)?.map((sample) => `${name}${labelText(sample.labels)} ${sample.value}\n`) ?? [];
        return `# HELP ${name} ${meanings[name]}\n# TYPE ${name} gauge\n${samples.join('')}`;
    })
        .join('');
}
function labelText(labels) {
    const pairs = Object.entries(labels).map(([name, value]) => `${name}="${prometheus_metrics_escaped(value)}"`);
    return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
function prometheus_metrics_escaped(value) {
    return value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n');
}
/** Reads what `exposition` has written; undefined if the text contains anything else. */
function readExposition(text) {
    const found = new Map();
    for (const line of text.split('\n')) {
        if (line === '' || line.startsWith('#'))
            continue;
        const [, name = '', labels = '', value = ''] = /^([a-z_]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
        if (!Object.hasOwn(meanings, name) || Number.isNaN(Number(value)))
            return undefined;
        found.set(name, [...(found.get(name) ?? []), { labels: readLabels(labels), value: Number(value) }]);
    }
    return found;
}
function readLabels(text) {
    const pairs = [...text.matchAll(/([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g)];
    return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value.replace(/\\(.)/g, (_, one) => (one === 'n' ? '\n' : one))]));
}
/** Returns all metrics of one file, and those of another that are not about the same configuration on the same host. */
function merged(own, others, labels) {
    const isOwn = (sample) => Object.entries(labels).every(([name, value]) => sample.labels[name] === value);
    const names = new Set([...own.keys(), ...others.keys()]);
    return new Map([...names].map((name) => [
        name,
        [...(others.get(name) ?? []).filter((sample) => !isOwn(sample)), ...(own.get(name) ?? [])],
    ]));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/src/system/foreign-links.js
var foreign_links = __webpack_require__(5786);
// EXTERNAL MODULE: ./lib/src/system/read-file.js
var read_file = __webpack_require__(8811);
// EXTERNAL MODULE: ./lib/src/system/runner-files.js
var runner_files = __webpack_require__(3716);
;// CONCATENATED MODULE: ./lib/src/monitoring/prometheus-textfile.js









/** How old an unfinished file must be to belong to a run that has crashed, in milliseconds. */
const staleAfter = 10_000;
/**
 * Replaces the metrics with these labels in a file, and keeps those of other configurations, which another process may
 * write at the same time. Throws HttpError; its message completes a sentence.
 */
async function writeTextfile(path, { metrics, labels }, signal) {
    try {
        (0,foreign_links/* requireTrustedLinks */.mU)(path);
        (0,runner_files/* requireNoRunnerFile */.xX)(path);
        const place = (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.realpathSync)(path) : path;
        await replace(place, (text) => exposition(merged(metrics, metricsIn(text, path), labels)), signal);
    }
    catch (error) {
        throw error instanceof http/* HttpError */.j$ ? error : new http/* HttpError */.j$(reasonFor(error, path), false);
    }
}
function metricsIn(text, path) {
    const found = readExposition(text);
    if (found !== undefined)
        return found;
    throw new http/* HttpError */.j$(`${path} contains metrics of another program, so it was not replaced; use another name`, false);
}
/**
 * Replaces a file in one step. The new file is also the lock: only one process can create it, and it is gone when it has
 * become the file. Its name doesn't end in .prom, so the Node exporter doesn't read it.
 */
async function replace(path, change, signal) {
    const unfinished = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}.new`);
    const file = await create(unfinished, signal);
    let done = false;
    try {
        (0,external_node_fs_.writeFileSync)(file, change(readIfExists(path)));
        // The Node exporter runs as another user.
        (0,external_node_fs_.fchmodSync)(file, ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.mode ?? 0o644) & 0o777);
        (0,external_node_fs_.fsyncSync)(file);
        (0,external_node_fs_.renameSync)(unfinished, path);
        done = true;
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
        if (!done)
            (0,external_node_fs_.rmSync)(unfinished, { force: true });
    }
}
/** Creates a file that doesn't exist, and returns its descriptor; waits while another process has it. */
async function create(path, signal) {
    for (;;) {
        try {
            return (0,external_node_fs_.openSync)(path, 'wx', 0o600);
        }
        catch (error) {
            if ((0,errors/* codeOf */.$N)(error) !== 'EEXIST')
                throw error;
        }
        const other = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        if (other !== undefined && Date.now() - other.mtimeMs > staleAfter)
            (0,external_node_fs_.rmSync)(path, { force: true });
        else
            await (0,promises_.setTimeout)(20, undefined, { signal });
    }
}
function readIfExists(path) {
    try {
        return (0,read_file/* readSmallFile */.EW)(path);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
            return '';
        throw error;
    }
}
function reasonFor(error, path) {
    const code = (0,errors/* codeOf */.$N)(error);
    if (code === 'ENOENT')
        return `the folder ${(0,external_node_path_.dirname)(path)} does not exist`;
    if (code === 'EACCES' || code === 'EPERM')
        return `this user may not write to ${(0,external_node_path_.dirname)(path)}`;
    return `${path} could not be written: ${(0,errors/* asError */.zR)(error).message}`;
}

;// CONCATENATED MODULE: ./lib/src/monitoring/prometheus.js








/** The option for Prometheus. */
const prometheusOptions = (0,option_schema/* defineOptions */.GM)({
    prometheus: {
        type: 'object',
        properties: {
            textfile: {
                type: 'string',
                pattern: '^~?/(.*/)?[^/]+\\.prom$',
                'x-wants': 'the absolute path of a file whose name ends in .prom',
                description: "A file in the folder of the Node exporter's textfile collector. Several configuration files can use the same one.",
                examples: ['/var/lib/prometheus/node-exporter/borgflow.prom'],
            },
            pushgateway: {
                type: 'object',
                properties: {
                    url: secretUrl('The URL of the Pushgateway, without /metrics.', 'http://localhost:9091'),
                    job: (0,option_schema/* stringOption */.Pp)('The value of the label job.', 'backup', { default: 'borgflow' }),
                    labels: {
                        type: 'object',
                        additionalProperties: { type: 'string', description: 'The value of the label.', examples: ['web'] },
                        description: 'More labels of the group. Default: only hostname and configuration (the path of the file), which can be set, too.',
                        examples: [{ hostname: 'ci' }],
                    },
                    username: (0,option_schema/* stringOption */.Pp)('The user to log in as.', 'backup'),
                    password: (0,option_schema/* secretOption */.qG)('The password of that user.', '{credential file /run/secrets/pushgateway}'),
                    verify_tls: (0,option_schema/* booleanOption */.Ic)("Verify the Pushgateway's certificate.", true),
                },
                required: ['url'],
                additionalProperties: false,
                description: 'The Pushgateway to push metrics to, for machines that Prometheus can not reach.',
                examples: [{ url: 'http://localhost:9091' }],
            },
        },
        additionalProperties: false,
        description: 'Provide metrics about runs to Prometheus. Needs textfile or pushgateway.',
        examples: [{ textfile: '/var/lib/prometheus/node-exporter/borgflow.prom' }],
    },
});
/** Prometheus, through the Node exporter or the Pushgateway. */
const prometheus = defineMonitor({
    name: 'prometheus',
    title: 'Prometheus',
    schema: prometheusOptions,
    states: () => ['finish', 'fail'],
    check: faultsOf,
    needs: ({ textfile = '', pushgateway }) => pushgateway?.url === undefined ? { folder: (0,external_node_path_.dirname)((0,paths/* expandHome */.kc)(textfile)) } : { url: pushgateway.url },
    destination: ({ textfile, pushgateway }) => (pushgateway === undefined ? textfile : (0,http/* hostOf */.w4)(pushgateway.url)),
    send: async ({ textfile, pushgateway }, report, { request, signal }) => {
        const labels = { configuration: report.configuration.path, hostname: report.hostname };
        if (textfile !== undefined) {
            await writeTextfile((0,paths/* expandHome */.kc)(textfile), { metrics: metricsOf(report, labels), labels }, signal);
        }
        if (pushgateway === undefined)
            return;
        const { username, password, verify_tls: verifyTls } = pushgateway;
        const login = Buffer.from(`${username}:${password}`).toString('base64');
        await request({
            // POST replaces the metrics that are pushed, and keeps those that are not known here, such as the last success if
            // this machine has forgotten earlier runs. PUT would remove them.
            method: 'POST',
            url: groupUrl(pushgateway, report),
            headers: {
                'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
                ...(username === undefined ? {} : { Authorization: `Basic ${login}` }),
            },
            body: exposition(metricsOf(report, {})),
            verifyTls,
        });
    },
});
/** Returns the URL of a group of metrics, as https://github.com/prometheus/pushgateway#url describes it. */
function groupUrl({ url, job = 'borgflow', labels = {} }, report) {
    const { hostname, configuration } = report;
    const group = Object.entries({ job, hostname, configuration: configuration.path, ...labels });
    const parts = group.map(([name, value]) => `/${segment(name, value)}`);
    return `${url.replace(/(\/metrics)?\/*$/, '')}/metrics${parts.join('')}`;
}
/** A value with a slash, or an empty one, can't be a segment of a path, so it is encoded. */
function segment(name, value) {
    if (value === '')
        return `${name}@base64/=`;
    if (!value.includes('/') && !/^\.+$/.test(value))
        return `${name}/${encodeURIComponent(value)}`;
    return `${name}@base64/${Buffer.from(value).toString('base64url')}`;
}
function faultsOf({ textfile, pushgateway }) {
    if (textfile === undefined && pushgateway === undefined) {
        return [{ message: 'prometheus needs textfile or pushgateway. Add one.' }];
    }
    if (typeof pushgateway !== 'object' || pushgateway === null)
        return [];
    const { url, username, password, labels, job } = pushgateway;
    const names = Object.keys(typeof labels === 'object' && labels !== null ? labels : {});
    const wrong = names.filter((name) => !/^(?!__)[a-zA-Z_]\w*$/.test(name) || taken.includes(name));
    return [
        ...faultsOfUrl(url, ['prometheus', 'pushgateway', 'url']),
        ...(job === ''
            ? [{ option: ['pushgateway', 'job'], message: 'prometheus.pushgateway.job is empty. Set it, or remove it.' }]
            : []),
        ...((username === undefined) === (password === undefined)
            ? []
            : [
                {
                    option: 'pushgateway',
                    message: 'prometheus.pushgateway needs both username and password, or none of them.',
                },
            ]),
        ...wrong.map((name) => ({
            option: ['pushgateway', 'labels', name],
            message: `prometheus.pushgateway.labels.${name} can't be a label: ${taken.includes(name) ? 'the metrics have one with this name' : 'a name consists of letters, digits, and underscores'}.`,
        })),
    ];
}
/** Labels that metrics have themselves, or that have an option. */
const taken = ['job', 'repository', 'outcome'];

;// CONCATENATED MODULE: ./lib/src/monitoring/pushover.js






/** The option for Pushover. */
const pushoverOptions = (0,option_schema/* defineOptions */.GM)({
    pushover: {
        type: 'object',
        properties: {
            token: (0,option_schema/* secretOption */.qG)('The token of your application.', '{credential file /run/secrets/pushover-token}'),
            user: (0,option_schema/* secretOption */.qG)('The key of the user or group to notify.', '{credential file /run/secrets/pushover-user}'),
            ...atEachMoment((moment) => ({
                message: (0,option_schema/* stringOption */.Pp)('The text of the message. Default: what failed, the last good archive, and a link to the workflow run.', exampleMessages[moment]),
                priority: (0,option_schema/* integerOption */.ig)('The priority of the message, from -2 to 2.', 1, {
                    minimum: -2,
                    maximum: 2,
                    default: 0,
                }),
                expire: (0,option_schema/* integerOption */.ig)('How long to repeat a message with priority 2.', 1200, {
                    minimum: 0,
                    default: 600,
                    'x-unit': 'seconds',
                }),
                retry: (0,option_schema/* integerOption */.ig)('The interval between repetitions of a message with priority 2.', 60, {
                    minimum: 0,
                    default: 30,
                    'x-unit': 'seconds',
                }),
                device: (0,option_schema/* stringOption */.Pp)('The device to notify. Default: all devices.', 'phone'),
                html: { type: 'boolean', description: 'Treat the message as HTML.', examples: [true] },
                sound: (0,option_schema/* stringOption */.Pp)('The notification sound.', 'bike'),
                title: (0,option_schema/* stringOption */.Pp)('The title of the message. Default: what happened, and where.', 'Backup'),
                ttl: (0,option_schema/* integerOption */.ig)('How long to keep the message. Ignored with priority 2.', 3600, {
                    minimum: 0,
                    'x-unit': 'seconds',
                }),
                url: (0,option_schema/* stringOption */.Pp)('A link to include with the message.', 'https://status.example.org'),
                url_title: (0,option_schema/* stringOption */.Pp)('The text of that link.', 'Status'),
            })),
            states: { ...states, default: ['fail'] },
        },
        required: ['token', 'user'],
        additionalProperties: false,
        description: 'Report runs to devices through Pushover.',
        examples: [{ token: '{credential file /run/secrets/token}', user: '{credential file /run/secrets/user}' }],
        'x-since': '1.9.2',
    },
});
/** The maximum numbers of characters that Pushover accepts. */
const pushover_longest = { title: 250, message: 1024 };
/** The priority of messages that are repeated until someone confirms them. */
const emergency = 2;
const messagesUrl = 'https://api.pushover.net/1/messages.json';
/** Pushover, as https://pushover.net/api describes it. */
const pushover = defineMonitor({
    name: 'pushover',
    title: 'Pushover',
    schema: pushoverOptions,
    states: ({ states: chosen }) => chosen ?? ['fail'],
    needs: () => ({ url: messagesUrl }),
    destination: () => (0,http/* hostOf */.w4)(messagesUrl),
    send: async (options, report, tools) => {
        const own = (report.state !== 'log' && options[report.state]) || {};
        const { title, message, html, expire = 600, retry = 30, ...rest } = own;
        const fields = {
            token: options.token,
            user: options.user,
            title: title ?? (0,cleaning/* shorten */.ml)((0,alert_text/* alertTitle */.Ro)(report), pushover_longest.title),
            message: message ?? (0,cleaning/* shorten */.ml)((0,alert_text/* alertText */.S7)(report), pushover_longest.message),
            ...(report.link && { url: report.link, url_title: 'Workflow run' }),
            ...rest,
            ...(html === undefined ? {} : { html: html ? 1 : 0 }),
            ...(rest.priority === emergency ? { expire, retry } : {}),
        };
        const given = Object.entries(fields).filter(([, value]) => value !== undefined);
        await tools.request({
            method: 'POST',
            url: messagesUrl,
            headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
            body: new URLSearchParams(given.map(([name, value]) => [name, `${value}`])).toString(),
        });
    },
});

;// CONCATENATED MODULE: ./lib/src/monitoring/sentry.js




/** The option for Sentry. */
const sentryOptions = (0,option_schema/* defineOptions */.GM)({
    sentry: {
        type: 'object',
        properties: {
            data_source_name_url: (0,option_schema/* secretOption */.qG)('The DSN of the project.', 'https://public-key@sentry.example.org/12'),
            monitor_slug: (0,option_schema/* stringOption */.Pp)('The slug of the cron monitor.', 'backup'),
            environment: (0,option_schema/* stringOption */.Pp)('The environment to show in the monitor.', 'production', (0,option_schema/* since */.XP)('2.0.11')),
            states: states,
        },
        required: ['data_source_name_url', 'monitor_slug'],
        additionalProperties: false,
        description: 'Report each run to a Sentry cron monitor.',
        examples: [{ data_source_name_url: 'https://public-key@sentry.example.org/12', monitor_slug: 'backup' }],
        'x-since': '1.9.7',
    },
});
const statuses = { start: 'in_progress', log: 'in_progress', finish: 'ok', fail: 'error' };
/** A cron monitor of Sentry, as https://docs.sentry.io/product/crons/getting-started/http/ describes it. */
const sentry = defineMonitor({
    name: 'sentry',
    title: 'Sentry',
    schema: sentryOptions,
    states: ({ states: chosen }) => chosen ?? ['start', 'finish', 'fail'],
    needs: ({ data_source_name_url: url = '' }) => ({ url }),
    destination: ({ data_source_name_url: name }) => (0,http/* hostOf */.w4)(name),
    send: async (options, { state }, tools) => {
        const { data_source_name_url: name = '', monitor_slug: slug = '', environment } = options;
        const [, origin, key, path = '', project] = /^(https?:\/\/)([^@/:]+)(?::[^@/]*)?@(.*)\/([^/]+)\/?$/.exec(name) ?? [];
        if (key === undefined) {
            throw new http/* HttpError */.j$('data_source_name_url must look like https://public-key@sentry.example.org/12', false);
        }
        const query = new URLSearchParams({ status: statuses[state], ...(environment && { environment }) });
        const monitor = `${origin}${path}/api/${project}/cron/${encodeURIComponent(slug)}/${key}/`;
        await tools.request({ method: 'POST', url: `${monitor}?${query}`, body: '' });
    },
});

;// CONCATENATED MODULE: ./lib/src/monitoring/slack.js





/** The option for Slack. */
const slackOptions = (0,option_schema/* defineOptions */.GM)({
    slack: {
        type: 'object',
        properties: {
            webhook_url: secretUrl('The URL of the incoming webhook.', 'https://hooks.slack.com/services/T00000000/B00000000/your-key'),
            states: { ...statesAndRecovery, default: statesOfMessages },
        },
        required: ['webhook_url'],
        additionalProperties: false,
        description: 'Report runs to a Slack channel through an incoming webhook.',
        examples: [{ webhook_url: 'https://hooks.slack.com/services/T00000000/B00000000/your-key' }],
    },
});
/** The maximum numbers of characters that Slack accepts in a header, in a section, and in the text of a notification. */
const slack_longest = { header: 150, section: 3000, text: 3000 };
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Returns a character as Slack shows it. Mentions, such as `<!channel>`, and links begin with a character that is escaped. */
function slack_escaped(character) {
    return entities[character] ?? character;
}
/** Returns a text within a limit that contains no mention, and no link. */
function safe(text, limit) {
    const short = fitted(text, limit, (character) => slack_escaped(character).length);
    return short.replace(/[&<>]/g, slack_escaped);
}
/** Returns a text in which Slack finds no formatting. */
function plain(text, limit) {
    return { type: 'plain_text', text: safe(text, limit), emoji: false };
}
/**
 * Slack, as https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks and
 * https://docs.slack.dev/reference/block-kit/blocks describe it.
 */
const slack = defineMonitor({
    name: 'slack',
    title: 'Slack',
    schema: slackOptions,
    check: ({ webhook_url: url }) => faultsOfUrl(url, ['slack', 'webhook_url']),
    states: ({ states }) => states ?? statesOfMessages,
    needs: ({ webhook_url: url = '' }) => ({ url }),
    destination: ({ webhook_url: url }) => (0,http/* hostOf */.w4)(url),
    send: async ({ webhook_url: url }, report, tools) => {
        const { title, reasons, facts, link } = alertCard(report);
        const sections = [reasons, facts.map(({ name, value }) => `${name}: ${value}`)];
        const blocks = [
            { type: 'header', text: plain(title, slack_longest.header) },
            ...sections
                .filter((lines) => lines.length > 0)
                .map((lines) => ({ type: 'section', text: plain(lines.join('\n'), slack_longest.section) })),
            ...(link === undefined ? [] : [{ type: 'section', text: { type: 'mrkdwn', text: linkTo(link) } }]),
        ];
        await tools.request({
            method: 'POST',
            url,
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({
                // What a notification shows instead of the blocks.
                text: safe([title, ...reasons.slice(0, 1)].join(': '), slack_longest.text),
                blocks,
                unfurl_links: false,
                unfurl_media: false,
            }),
        });
    },
});
function linkTo(url) {
    return `<${url.replace(/[&<>]/g, slack_escaped).replaceAll('|', '%7C')}|Workflow run>`;
}

;// CONCATENATED MODULE: ./lib/src/monitoring/teams.js






/** The option for Microsoft Teams. */
const teamsOptions = (0,option_schema/* defineOptions */.GM)({
    teams: {
        type: 'object',
        properties: {
            webhook_url: secretUrl('The URL of the workflow that posts to the channel when it receives a webhook request.', 'https://prod-1.westeurope.logic.azure.com/workflows/your-key'),
            states: { ...statesAndRecovery, default: statesOfMessages },
        },
        required: ['webhook_url'],
        additionalProperties: false,
        description: 'Report runs to a channel or chat of Microsoft Teams through a workflow.',
        examples: [{ webhook_url: 'https://prod-1.westeurope.logic.azure.com/workflows/your-key' }],
    },
});
/** The maximum numbers of bytes of texts in JSON. Together with the structure, they stay below the 28 KB of a message. */
const teams_longest = { title: 400, reasons: 8000, name: 100, value: 400 };
/** How many lines of failures are shown, because each line is an element of the card. */
const mostLines = 40;
const teams_colors = { good: 'Good', bad: 'Attention', neutral: 'Default' };
/** Returns a text within a number of bytes in JSON. */
function teams_short(text, limit) {
    return fitted(text, limit, (character) => (0,amounts/* bytesOf */.$$)(JSON.stringify(character)) - 2);
}
/** Returns a line of the card. Unlike a TextBlock, its texts are never read as Markdown. */
function line(...runs) {
    return { type: 'RichTextBlock', inlines: runs.map((run) => ({ type: 'TextRun', ...run })) };
}
/**
 * Microsoft Teams, as https://learn.microsoft.com/en-us/connectors/teams/#microsoft-teams-webhook and
 * https://adaptivecards.io/explorer/ describe it.
 */
const teams = defineMonitor({
    name: 'teams',
    title: 'Microsoft Teams',
    schema: teamsOptions,
    check: ({ webhook_url: url }) => faultsOfUrl(url, ['teams', 'webhook_url']),
    states: ({ states }) => states ?? statesOfMessages,
    needs: ({ webhook_url: url = '' }) => ({ url }),
    destination: ({ webhook_url: url }) => (0,http/* hostOf */.w4)(url),
    send: async ({ webhook_url: url }, report, tools) => {
        const { tone, title, reasons, facts, link } = alertCard(report);
        const heading = { text: teams_short(title, teams_longest.title), size: 'Large', weight: 'Bolder', color: teams_colors[tone] };
        const lines = teams_short(reasons.join('\n'), teams_longest.reasons)
            .split('\n')
            .filter((text) => text.trim() !== '');
        const more = lines.length > mostLines ? [line({ text: '…' })] : [];
        const card = {
            $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
            type: 'AdaptiveCard',
            version: '1.4',
            msteams: { width: 'Full' },
            body: [
                line(heading),
                ...lines.slice(0, mostLines).map((text) => line({ text })),
                ...more,
                ...facts.map(({ name, value }) => {
                    const label = { text: `${teams_short(name, teams_longest.name)}: `, weight: 'Bolder' };
                    return line(label, { text: teams_short(value, teams_longest.value) });
                }),
            ],
            ...(link === undefined ? {} : { actions: [{ type: 'Action.OpenUrl', title: 'Workflow run', url: link }] }),
        };
        const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card };
        await tools.request({
            method: 'POST',
            url,
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ type: 'message', attachments: [attachment] }),
        });
    },
});

;// CONCATENATED MODULE: ./lib/src/monitoring/uptime-kuma.js





/** The option for Uptime Kuma. */
const uptimeKumaOptions = (0,option_schema/* defineOptions */.GM)({
    uptime_kuma: {
        type: 'object',
        properties: {
            push_url: (0,option_schema/* secretOption */.qG)('The push URL of the monitor, without the question mark and what follows it.', 'https://kuma.example.org/api/push/key'),
            states: states,
            verify_tls: (0,option_schema/* booleanOption */.Ic)("Verify the service's certificate.", true, (0,option_schema/* since */.XP)('1.9.13')),
        },
        required: ['push_url'],
        additionalProperties: false,
        description: 'Report each run to an Uptime Kuma push monitor.',
        examples: [{ push_url: 'https://kuma.example.org/api/push/key' }],
        'x-since': '1.8.13',
    },
});
/** The maximum number of characters of a message. */
const uptime_kuma_longestMessage = 250;
/** A push monitor of Uptime Kuma, whose page shows its URL: `…?status=up&msg=OK&ping=`. */
const uptimeKuma = defineMonitor({
    name: 'uptime_kuma',
    title: 'Uptime Kuma',
    schema: uptimeKumaOptions,
    states: ({ states: chosen }) => chosen ?? ['start', 'finish', 'fail'],
    needs: ({ push_url: url = '', verify_tls: verifyTls }) => ({ url, verifyTls }),
    destination: ({ push_url: url }) => (0,http/* hostOf */.w4)(url),
    send: async ({ push_url: url = '', verify_tls: verifyTls }, report, tools) => {
        const status = report.state === 'fail' ? 'down' : 'up';
        const query = new URLSearchParams({ status, msg: (0,alert_text/* alertLine */.hd)(report, uptime_kuma_longestMessage) });
        await tools.request({ method: 'GET', url: `${url.replace(/\?.*$/s, '')}?${query}`, verifyTls });
    },
});

;// CONCATENATED MODULE: ./lib/src/monitoring/watchgoose.js





/** The option for Watchgoose. */
const watchgooseOptions = (0,option_schema/* defineOptions */.GM)({
    watchgoose: {
        type: 'object',
        properties: {
            ping_url: (0,option_schema/* secretOption */.qG)('The ping URL of the check.', 'https://watchgoose.com/your-uuid'),
            verify_tls: (0,option_schema/* booleanOption */.Ic)("Verify the service's certificate.", true),
            send_logs: (0,option_schema/* booleanOption */.Ic)('Include the log in the finish, fail, and log pings.', false),
            ping_body_limit: (0,option_schema/* integerOption */.ig)('The maximum size of the log to send; 0 for no limit.', 5000, {
                minimum: 0,
                default: 10_000,
                'x-unit': 'bytes',
            }),
            states: statesAndLog,
            create_slug: (0,option_schema/* booleanOption */.Ic)('Create the check if it does not exist. Only for URLs with a slug.', false),
        },
        required: ['ping_url'],
        additionalProperties: false,
        description: 'Report each run to Watchgoose.',
        examples: [{ ping_url: 'https://watchgoose.com/your-uuid' }],
        'x-since': '2.1.7',
    },
});
const origin = 'https://watchgoose.com';
/** Watchgoose, which has the interface of Healthchecks. */
const watchgoose = defineMonitor({
    name: 'watchgoose',
    title: 'Watchgoose',
    schema: watchgooseOptions,
    check: (options) => pingFaults('watchgoose', options),
    states: pingStates,
    needs: (options) => ({ url: pingUrl(options, origin), verifyTls: options.verify_tls }),
    destination: (options) => (0,http/* hostOf */.w4)(pingUrl(options, origin)),
    send: async (options, report, tools) => await ping(options, report, { tools, origin, bodyLimit: 10_000 }),
});

// EXTERNAL MODULE: ./lib/src/text/did-you-mean.js
var did_you_mean = __webpack_require__(8137);
// EXTERNAL MODULE: ./lib/src/text/phrases.js
var phrases = __webpack_require__(6878);
;// CONCATENATED MODULE: ./lib/src/monitoring/webhook-body.js


/** The maximum number of characters of each failure. */
const longestFailure = 10_000;
/** The values of the placeholders, in the order of the documentation. */
const values = new Map(Object.entries({
    state: ({ state }) => state,
    outcome: ({ outcome }) => outcome ?? 'running',
    title: alert_text/* alertTitle */.Ro,
    message: alert_text/* alertText */.S7,
    error: (report) => (0,alert_text/* alertReasons */.Wz)(report, longestFailure)[0] ?? '',
    errors: (report) => (0,alert_text/* alertReasons */.Wz)(report, longestFailure).join('\n'),
    configuration: ({ configuration }) => configuration.name,
    configuration_path: ({ configuration }) => configuration.path,
    hostname: ({ hostname }) => hostname,
    repository: (report) => listed(report, ({ label, path }) => label ?? path),
    archive: ({ repositories }) => repositories.flatMap(({ archive }) => archive?.archive ?? []).join(', '),
    last_good_archive: (report) => listed(report, ({ archive, lastGood }) => archive?.archive ?? lastGood?.archive),
    failing_since: (report) => listed(report, ({ failingSince }) => failingSince?.toISOString()),
    run_id: ({ runId }) => runId,
    link: ({ link }) => link ?? '',
    time: ({ at }) => at.toISOString(),
    log: (_, log) => log(),
}));
/** The names of all placeholders. */
const placeholderNames = [...values.keys()];
/** What looks like a placeholder, with or without backslashes that make it text; not a variable such as `${NAME}`. */
const placeholder = /(?<![$\\])\{([a-z_]+)\}|\\\{([a-z_]+)\\\}/g;
function listed({ repositories, failures, state }, partOf) {
    const failed = new Set(failures.map(({ repository }) => repository?.path));
    const chosen = repositories.filter(({ path }) => failed.has(path));
    // If a hook of the file failed, all repositories are concerned.
    const shown = state === 'fail' && chosen.length > 0 ? chosen : repositories;
    return shown.flatMap((repository) => partOf(repository) ?? []).join(', ');
}
/** Returns the placeholders in a text that don't exist. */
function unknownPlaceholders(text) {
    return [...text.matchAll(placeholder)].flatMap(([, name]) => (name === undefined || values.has(name) ? [] : [name]));
}
/** Returns a text with the values of its placeholders, each passed through `encode`. */
function fillText(text, { report, log }, encode = (value) => value) {
    return text.replace(placeholder, (whole, name, literal) => {
        if (literal !== undefined)
            return `{${literal}}`;
        const value = values.get(name ?? '')?.(report, log);
        return value === undefined ? whole : encode(value);
    });
}
/** Returns a template with its placeholders replaced in all strings, also in names. */
function fillTemplate(template, fill) {
    if (typeof template === 'string')
        return fill(template);
    if (Array.isArray(template))
        return template.map((item) => fillTemplate(item, fill));
    if (typeof template !== 'object' || template === null)
        return template;
    return Object.fromEntries(Object.entries(template).map(([name, item]) => [fill(name), fillTemplate(item, fill)]));
}
/** Returns everything about a run as JSON, as docs/monitoring.md describes it; the log only if there is one. */
function wholeDocument(report, log) {
    const { state, outcome, configuration, hostname, runId, at, seconds, link, failures, repositories } = report;
    return {
        version: 1,
        state,
        outcome: outcome ?? null,
        recovered: (0,alert_text/* isRecovery */.Wt)(report),
        title: (0,alert_text/* alertTitle */.Ro)(report),
        configuration: { name: configuration.name, path: configuration.path },
        hostname,
        run_id: runId,
        time: at.toISOString(),
        duration: seconds,
        link: link ?? null,
        failures: failures.map(({ message, step, place, repository, command, exitCode, output, advice }) => ({
            message: (0,cleaning/* shorten */.ml)(message, longestFailure),
            step: step ?? null,
            place: (0,alert_text/* placeOf */.$t)(place) || null,
            repository: repository === undefined ? null : (repository.label ?? repository.path),
            command: command ?? null,
            exit_code: exitCode ?? null,
            output: (0,alert_text/* lastOutput */.G)(output).map((line) => (0,cleaning/* shorten */.ml)(line, longestFailure)),
            advice: advice ?? null,
        })),
        warnings: (report.warnings ?? []).map((warning) => (0,cleaning/* shorten */.ml)(warning, longestFailure)),
        repositories: repositories.map(({ path, label, archive, lastGood, failingSince }) => ({
            path,
            label: label ?? null,
            archive: archive === undefined ? null : archiveFields(archive),
            last_good: lastGood === undefined ? null : { archive: lastGood.archive, time: lastGood.at.toISOString() },
            failing_since: failingSince?.toISOString() ?? null,
        })),
        ...(log === undefined ? {} : { log }),
    };
}
function archiveFields(archive) {
    const { archive: name, id, start, duration, original_size, compressed_size, deduplicated_size, files } = archive;
    return { name, id, start, duration, original_size, compressed_size, deduplicated_size, files };
}

;// CONCATENATED MODULE: ./lib/src/monitoring/webhook.js







const defaultStates = ['finish', 'fail'];
/** The option for webhooks. */
const webhookOptions = (0,option_schema/* defineOptions */.GM)({
    webhook: {
        type: 'object',
        properties: {
            url: secretUrl('The URL to send requests to. {state} and other placeholders are replaced with percent-encoded values.', 'https://example.org/hooks/your-key'),
            method: (0,option_schema/* choiceOption */.zu)(['POST', 'PUT', 'PATCH', 'GET'], 'The method. A GET request has no body.', {
                default: 'POST',
            }),
            headers: {
                type: 'object',
                properties: {
                    'Content-Type': (0,option_schema/* stringOption */.Pp)('The type of the body.', 'application/json', { default: 'application/json' }),
                    Accept: (0,option_schema/* stringOption */.Pp)('The type of answers.', 'application/json'),
                    'User-Agent': (0,option_schema/* stringOption */.Pp)('The name of the program. Default: borgflow with its version.', 'backup'),
                },
                additionalProperties: { type: 'string', description: 'The value of the header.', 'x-secret': true },
                description: 'Headers to send. Values of other headers than these three are secret.',
                examples: [{ Authorization: '{credential file /run/secrets/authorization}' }],
            },
            body: {
                type: ['object', 'array', 'string'],
                additionalProperties: true,
                description: 'The JSON to send. Placeholders such as {error} are replaced in its strings. Default: everything about the run. A string is sent as plain text.',
                examples: [{ text: '{title}', reason: '{error}' }],
            },
            states: { ...statesAndRecovery, default: defaultStates },
            send_logs: (0,option_schema/* booleanOption */.Ic)('Include the log in the default body.', false),
            logs_size_limit: (0,option_schema/* integerOption */.ig)('The maximum size of the log to send; 0 for no limit.', 100_000, {
                minimum: 0,
                default: 10_000,
                'x-unit': 'bytes',
            }),
            verify_tls: (0,option_schema/* booleanOption */.Ic)("Verify the service's certificate.", true),
        },
        required: ['url'],
        additionalProperties: false,
        description: 'Report runs to any HTTP service, as JSON.',
        examples: [{ url: 'https://example.org/hooks/your-key' }],
    },
});
/** A webhook of the user's own, as docs/monitoring.md describes it. */
const webhook = defineMonitor({
    name: 'webhook',
    title: 'Webhook',
    schema: webhookOptions,
    states: ({ states }) => states ?? defaultStates,
    check: ({ url, method, headers, body }) => [
        ...faultsOfText(url, ['url']),
        // A placeholder can be a part of the host.
        ...faultsOfUrl(typeof url === 'string' ? url.replace(/\{[a-z_]+\}/g, 'x') : url, ['webhook', 'url']),
        ...faultsOfHeaders(headers),
        ...faultsOfBody(body, method),
    ],
    needs: ({ url = '', verify_tls: verifyTls }) => ({ url, verifyTls }),
    destination: ({ url }) => (0,http/* hostOf */.w4)(url),
    send: async ({ url, method = 'POST', headers = {}, body, ...options }, report, tools) => {
        const log = () => report.log(options.logs_size_limit ?? 10_000);
        const fill = (text) => fillText(text, { report, log });
        const hasLog = options.send_logs === true && report.state !== 'start';
        const filled = body === undefined ? wholeDocument(report, hasLog ? log() : undefined) : fillTemplate(body, fill);
        const type = typeof filled === 'string' ? 'text/plain; charset=utf-8' : 'application/json';
        await tools.request({
            method,
            url: fillText(url, { report, log }, encodeURIComponent),
            headers: { ...(method === 'GET' ? {} : { 'content-type': type }), ...lowerCase(headers) },
            body: method === 'GET' ? undefined : typeof filled === 'string' ? filled : JSON.stringify(filled),
            verifyTls: options.verify_tls,
        });
    },
});
/** Returns the headers with names that replace the ones that every request has. */
function lowerCase(headers) {
    const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), `${value}`]);
    return Object.fromEntries(entries.map(([name, value]) => [name === 'user-agent' ? 'User-Agent' : name, value]));
}
function faultAt(path, words) {
    const name = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
    return { option: path, message: `webhook${name} ${words}` };
}
function faultsOfText(text, path) {
    if (typeof text !== 'string' || /^\{credential\s/.test(text))
        return [];
    return [...new Set(unknownPlaceholders(text))].map((name) => {
        const near = (0,did_you_mean/* nearest */.p)(name, placeholderNames);
        const fix = near === undefined
            ? `Use ${(0,phrases/* joinWords */.yZ)(placeholderNames.map((one) => `{${one}}`), 'or')}, or write \\{${name}\\} for the text`
            : `Did you mean {${near}}`;
        return faultAt(path, `contains the unknown placeholder {${name}}. ${fix}${near === undefined ? '.' : '?'}`);
    });
}
function faultsOfHeaders(headers) {
    if (typeof headers !== 'object' || headers === null)
        return [];
    return Object.entries(headers).flatMap(([name, value]) => {
        if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name))
            return [faultAt(['headers', name], 'is not a name of a header.')];
        const isText = typeof value !== 'string' || !/[^\t\x20-\x7e\x80-\xff]/.test(value);
        return isText ? [] : [faultAt(['headers', name], 'contains a character that no header can contain.')];
    });
}
function faultsOfBody(body, method) {
    if (body === undefined)
        return [];
    if (method === 'GET')
        return [faultAt(['body'], 'is never sent with the method GET. Remove one of them.')];
    if (typeof body === 'string' && /^\s*[[{]\s*["{[]/.test(body)) {
        return [
            faultAt(['body'], 'is JSON in a string, which a value with a quote would break. Remove the quotes around it.'),
        ];
    }
    return faultsWithin(body, ['body']);
}
function faultsWithin(value, path) {
    if (typeof value === 'string')
        return faultsOfText(value, path);
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([name, item]) => {
        const at = [...path, Array.isArray(value) ? Number(name) : name];
        return [...(Array.isArray(value) ? [] : faultsOfText(name, at)), ...faultsWithin(item, at)];
    });
}

;// CONCATENATED MODULE: ./lib/src/monitoring/zabbix-sender.js




/** The port of a server or proxy unless the configuration names another one. */
const usualPort = 10_051;
/** The start of each message: the name of the protocol, and the flag of its first version. */
const protocol = Buffer.from('ZBXD\x01', 'latin1');
/** The header: the start, the length of the data, and the length before compression, which is not used (4 bytes each). */
const headerLength = protocol.length + 8;
/** The maximum number of bytes of an answer, which is one short line. */
const longestAnswer = 65_536;
const foreignAnswer = 'its answer is not in the protocol of Zabbix; check server, which must be a Zabbix server or proxy';
/** Returns the address in `zabbix.example.org`, `10.0.0.1:10051`, or `[2001:db8::1]:10051`; undefined if it is none. */
function zabbixAddressIn(text) {
    const [, ipv6, name = ipv6, digits] = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::(\d{1,5}))?$/i.exec(text) ?? [];
    const port = digits === undefined ? usualPort : Number(digits);
    return name === undefined || port < 1 || port > 65_535 ? undefined : { host: name, port };
}
/**
 * Sends one value, as https://www.zabbix.com/documentation/current/en/manual/appendix/protocols/zabbix_sender describes it.
 * Throws HttpError if it did not arrive or was rejected; its message completes a sentence.
 */
async function sendToTrapper(address, value, tools) {
    const answer = await exchange(address, messageWith({ request: 'sender data', data: [value] }), tools);
    const { response, info } = fieldsIn(answer);
    const words = typeof info === 'string' ? (0,cleaning/* shorten */.ml)((0,cleaning/* oneLine */.TN)(info), 200) : '';
    if (response !== 'success')
        throw new http/* HttpError */.j$(words === '' ? foreignAnswer : `it answered: ${words}`, false);
    const failed = Number(/\bfailed: (\d+)/.exec(words)?.[1] ?? Number.NaN);
    if (Number.isNaN(failed))
        throw new http/* HttpError */.j$(foreignAnswer, false);
    if (failed > 0) {
        const { host, key } = value;
        throw new http/* HttpError */.j$(`it rejected the value. Host ${host} needs an enabled item of the type Zabbix trapper with the key ${key}, and its allowed hosts must include this machine`, false);
    }
}
function messageWith(document) {
    const data = Buffer.from(JSON.stringify(document));
    const lengths = Buffer.alloc(8);
    lengths.writeUInt32LE(data.length);
    return Buffer.concat([protocol, lengths, data]);
}
/** Sends a message, and returns the data of the answer. */
async function exchange({ host, port }, message, { signal, delivering }) {
    const name = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
    return await new Promise((resolve, reject) => {
        let received = Buffer.alloc(0);
        const socket = (0,external_node_net_.connect)({ host, port, signal });
        const end = (error, data = '') => {
            socket.destroy();
            if (error === undefined)
                resolve(data);
            else
                reject(error);
        };
        socket.on('connect', () => {
            delivering?.();
            socket.write(message);
        });
        socket.on('error', (error) => end(new http/* HttpError */.j$((0,connection_failure/* connectionFailure */.D)(error, name, signal), true)));
        socket.on('end', () => {
            const closed = 'closed the connection without an answer, so its allowed hosts may not include this machine';
            end(received.length === 0 ? new http/* HttpError */.j$(`${name} ${closed}`, true) : new http/* HttpError */.j$(foreignAnswer, false));
        });
        socket.on('data', (piece) => {
            received = Buffer.concat([received, piece]);
            const start = received.subarray(0, protocol.length);
            if (!start.equals(protocol.subarray(0, start.length)))
                return end(new http/* HttpError */.j$(foreignAnswer, false));
            if (received.length < headerLength)
                return;
            const length = received.readUInt32LE(protocol.length);
            if (length > longestAnswer)
                return end(new http/* HttpError */.j$(foreignAnswer, false));
            if (received.length < headerLength + length)
                return;
            end(undefined, received.subarray(headerLength, headerLength + length).toString('utf8'));
        });
    });
}
function fieldsIn(text) {
    try {
        const document = JSON.parse(text);
        return typeof document === 'object' && document !== null ? { ...document } : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./lib/src/monitoring/zabbix.js






const exampleValues = { start: 'STARTED', finish: 'FINISHED', fail: 'FAILED' };
/** The option for Zabbix. */
const zabbixOptions = (0,option_schema/* defineOptions */.GM)({
    zabbix: {
        type: 'object',
        properties: {
            itemid: (0,option_schema/* integerOption */.ig)('The ID of the item to send values to, if server is the URL of the API. Alternatively, set host and key.', 55_105),
            host: (0,option_schema/* stringOption */.Pp)('The host that the item belongs to.', 'server'),
            key: (0,option_schema/* stringOption */.Pp)('The key of the item.', 'backup.status'),
            server: (0,option_schema/* stringOption */.Pp)('The URL of the API (Zabbix 7.0 or later), or the address of a Zabbix server or proxy that accepts values of Zabbix trapper items: HOST or HOST:PORT. The default port is 10051. A server or proxy needs host and key, but no user and no API key.', 'https://zabbix.example.org/api_jsonrpc.php'),
            username: (0,option_schema/* stringOption */.Pp)('The user to log in as, if api_key is not set.', 'backup'),
            password: (0,option_schema/* secretOption */.qG)('The password of that user.', '{credential file /run/secrets/zabbix}'),
            api_key: (0,option_schema/* secretOption */.qG)('The API key, instead of a user and password.', '{credential file /run/secrets/zabbix}'),
            ...atEachMoment((moment) => ({
                value: {
                    type: ['integer', 'string'],
                    description: 'The value to send to the item. Default: the state (start, finish, or fail).',
                    examples: [exampleValues[moment], 1],
                },
            })),
            states: { ...states, default: ['fail'] },
        },
        required: ['server'],
        additionalProperties: false,
        description: 'Send values to a Zabbix item when a run starts, finishes, or fails.',
        examples: [{ server: 'https://zabbix.example.org/api_jsonrpc.php', itemid: 55105 }],
        'x-since': '1.9.0',
    },
});
/**
 * Zabbix: its API, as https://www.zabbix.com/documentation/current/en/manual/api/reference/history/push describes it, or
 * the protocol of its senders.
 */
const zabbix = defineMonitor({
    name: 'zabbix',
    title: 'Zabbix',
    schema: zabbixOptions,
    check: ({ server, itemid, host, key, ...login }) => {
        if (server === undefined || isUrl(server))
            return [];
        if (zabbixAddressIn(server) === undefined) {
            const message = `zabbix.server must be the URL of the API or HOST:PORT of a Zabbix server, got "${server}".`;
            return [{ option: 'server', message }];
        }
        const missing = host === undefined || key === undefined;
        const needs = 'zabbix needs a host and a key if server is not the URL of the API.';
        const idle = ['username', 'password', 'api_key'].filter((name) => login[name] !== undefined);
        return [
            ...(missing ? [{ option: itemid === undefined ? undefined : 'itemid', message: needs }] : []),
            ...idle.map((option) => ({
                option,
                message: `zabbix.${option} is only for the API. Remove it, or set server to the URL of the API.`,
            })),
        ];
    },
    states: ({ states: chosen }) => chosen ?? ['fail'],
    needs: ({ server = '' }) => (isUrl(server) ? undefined : zabbixAddressIn(server)) ?? { url: server },
    destination: ({ server = '' }) => (zabbixAddressIn(server) === undefined ? (0,http/* hostOf */.w4)(server) : server),
    send: async (options, report, tools) => {
        const { host = '', key = '', server = '' } = options;
        const own = report.state === 'log' ? undefined : options[report.state];
        const value = own?.value ?? report.state;
        const address = isUrl(server) ? undefined : zabbixAddressIn(server);
        if (address === undefined)
            await pushToApi(options, value, tools.request);
        else
            await sendToTrapper(address, { host, key, value: `${value}` }, tools);
    },
});
/** Sends a value through the API, in a session of its own if there is no API key. */
async function pushToApi(options, value, request) {
    const { itemid, host, key, server: url = '', username, password, api_key: apiKey } = options;
    const target = itemid === undefined ? { host, key } : { itemid };
    if (itemid === undefined && (host === undefined || key === undefined)) {
        throw new http/* HttpError */.j$('it needs an itemid, or a host and a key', false);
    }
    if (apiKey === undefined && (username === undefined || password === undefined)) {
        throw new http/* HttpError */.j$('it needs an api_key, or a username and a password', false);
    }
    const call = async (method, params, token) => {
        const headers = {
            'Content-Type': 'application/json-rpc',
            ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        };
        const body = JSON.stringify({ jsonrpc: '2.0', method, params, id: 1 });
        return resultIn((await request({ method: 'POST', url, headers, body })).body);
    };
    const token = apiKey ?? `${await call('user.login', { username, password })}`;
    try {
        await call('history.push', { ...target, value }, token);
    }
    finally {
        // A session that can't be closed ends by itself.
        if (apiKey === undefined)
            await call('user.logout', [], token).catch(() => undefined);
    }
}
function isUrl(server) {
    return /^https?:\/\//i.test(server);
}
/** Returns the result in an answer; throws an error with the words of the service if it has none. */
function resultIn(body) {
    let answer;
    try {
        answer = JSON.parse(body);
    }
    catch {
        throw new http/* HttpError */.j$('its answer is not JSON; check the URL of the API', false);
    }
    const { error, result } = zabbix_fieldsOf(answer);
    const { message, data } = zabbix_fieldsOf(error);
    if (error !== undefined)
        throw new http/* HttpError */.j$(wordsOf([message, data]), false);
    const { data: items } = zabbix_fieldsOf(result);
    const [item] = Array.isArray(items) ? items : [];
    const refused = zabbix_fieldsOf(item)['error'];
    if (refused !== undefined)
        throw new http/* HttpError */.j$(wordsOf([refused]), false);
    return result;
}
function wordsOf(words) {
    const texts = words.filter((word) => typeof word === 'string');
    return `it answered: ${(0,cleaning/* shorten */.ml)((0,cleaning/* oneLine */.TN)(texts.join(' ')).trim(), 200)}`.replace(/\.$/, '');
}
function zabbix_fieldsOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}

;// CONCATENATED MODULE: ./lib/src/monitoring/registry.js




















/** The options for monitoring services. */
const monitorOptions = {
    ...healthchecksOptions,
    ...uptimeKumaOptions,
    ...watchgooseOptions,
    ...cronitorOptions,
    ...cronhubOptions,
    ...pagerdutyOptions,
    ...ntfyOptions,
    ...pushoverOptions,
    ...emailOptions,
    ...githubIssueOptions,
    ...appriseOptions,
    ...zabbixOptions,
    ...lokiOptions,
    ...sentryOptions,
    ...slackOptions,
    ...discordOptions,
    ...teamsOptions,
    ...webhookOptions,
    ...prometheusOptions,
};
/** All services that runs are reported to. */
const monitorServices = [
    healthchecks,
    uptimeKuma,
    watchgoose,
    cronitor,
    cronhub,
    pagerduty,
    ntfy,
    pushover,
    email,
    githubIssue,
    apprise,
    zabbix,
    loki,
    sentry,
    slack,
    discord,
    teams,
    webhook,
    prometheus,
];
/** The options of these services. */
const monitorNames = monitorServices.map(({ name }) => name);
/** Finds errors in the options of a service that their schema can't express. Values of the wrong type are ignored. */
function checkMonitorOptions(name, options) {
    const service = monitorServices.find((one) => one.name === name);
    const properties = service?.schema[name]?.properties ?? {};
    const fitting = Object.entries(options).filter(([key, value]) => isOfType(value, properties[key]));
    return service?.check?.(Object.fromEntries(fitting)) ?? [];
}
function isOfType(value, schema) {
    if (schema?.type === 'array')
        return Array.isArray(value) && value.every((item) => isOfType(item, schema.items));
    if (schema?.type === 'object')
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    return schema !== undefined && scalarTypes(schema).has(typeof value);
}


/***/ }),

/***/ 5667:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ createProgramRunner)
/* harmony export */ });
/* harmony import */ var _text_amounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4877);
/* harmony import */ var _end_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2341);


/** The time limit for programs that clean up, in seconds. */
const cleanUpLimit = 60;
/** Creates the runner of programs other than Borg for an action. */
function createProgramRunner({ runProcess, environment, chosenEnvironment, masker, cancel, }) {
    const run = async (words, { cleanUp = false, chosen = false, inputPath } = {}) => {
        const lines = [];
        const result = await runProcess({
            command: words,
            environment: chosen ? chosenEnvironment : environment,
            streams: 'separate',
            inputPath,
            onLines: (more, stream) => {
                if (stream === 'stdout')
                    lines.push(...more);
            },
            masker,
            grace: { terminate: 2, kill: 3 },
            ...(cleanUp ? { timeout: cleanUpLimit } : { cancel }),
        });
        const { exitCode, cancelled, tail } = result;
        const [program = ''] = words;
        return { lines, exitCode, cancelled, tail, failure: exitCode === 0 ? undefined : failureOf(program, result) };
    };
    return { run, runProcess, environment, chosenEnvironment, cancel };
}
function failureOf(program, result) {
    if (result.startFailure !== undefined)
        return result.startFailure.replace(/\.$/, '');
    if (result.cancelled)
        return `${program} was canceled`;
    if (result.timedOut)
        return `${program} did not finish within ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(cleanUpLimit)}`;
    const words = result.tail.findLast((line) => line.trim() !== '');
    return `${program} ${(0,_end_process_js__WEBPACK_IMPORTED_MODULE_0__/* .howItEnded */ .qQ)(result)}${words === undefined ? '' : `: ${words.trim().replace(/\.$/, '')}`}`;
}


/***/ }),

/***/ 1933:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ knownBackups)
/* harmony export */ });
/* unused harmony export rememberBackups */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _system_make_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1091);
/* harmony import */ var _system_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9743);
/* harmony import */ var _system_read_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8811);
/* harmony import */ var _system_write_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5848);
/* harmony import */ var _text_written_time_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3813);









/** Returns what is known about a repository of a configuration file (its path), for alerts. */
function knownBackups(environment, configuration, repository) {
    return read(fileFor(environment, configuration, repository));
}
/** Remembers how the files with monitoring services ended. Never throws, because only alerts depend on it. */
function rememberBackups(environment, { plan, ended, archives, isMonitored }) {
    for (const [index, { configuration, repositories }] of plan.configurations.entries()) {
        const report = ended.configurations[index];
        if (report === undefined || !isMonitored(configuration.path))
            continue;
        for (const planned of repositories) {
            const { path } = planned.repository;
            const actions = plannedActions(planned);
            const file = fileFor(environment, configuration.path, path);
            const archive = archives.findLast((made) => made.configuration === configuration.name && made.repository === path);
            write(file, knownAfter(read(file), { report, path, archive, actions }));
        }
    }
}
/** Returns what is known about a repository after a run. */
function knownAfter(before, { report, path, archive, actions }) {
    const { lastGood, failingSince, failedActions = [], lastSuccess } = before;
    const isGood = report.outcome === 'success' || report.outcome === 'warning';
    // A failure of a hook concerns all repositories of the file.
    const failed = report.failures.some(({ repository }) => repository === undefined || repository.path === path);
    const isRecovered = isGood && makesUpFor(failedActions, { actions, hasArchive: archive !== undefined });
    const isFailing = failed || (failingSince !== undefined && !isRecovered);
    return {
        lastGood: archive === undefined
            ? lastGood
            : { archive: archive.archive, at: new Date(), statistics: statisticsIn({ ...archive }) },
        failingSince: isFailing ? (failingSince ?? new Date()) : undefined,
        failedActions: isFailing ? [...new Set([...failedActions, ...(failed ? actions : [])])] : undefined,
        lastSuccess: isGood ? new Date() : lastSuccess,
    };
}
function fileFor(environment, configuration, repository) {
    const name = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${configuration}\n${repository}`).digest('hex').slice(0, 20);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_system_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .stateFolder */ .yp)({}, environment), 'borgflow', 'history', `${name}.json`);
}
function read(file) {
    try {
        const document = JSON.parse((0,_system_read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readSmallFile */ .EW)(file));
        const { lastGood, failingSince, failedActions, lastSuccess } = fieldsOf(document);
        const { archive, at, statistics } = fieldsOf(lastGood);
        const time = timeIn(at);
        const good = typeof archive === 'string' && time !== undefined
            ? { archive, at: time, statistics: statisticsIn(fieldsOf(statistics)) }
            : undefined;
        return {
            lastGood: good,
            failingSince: timeIn(failingSince),
            failedActions: Array.isArray(failedActions)
                ? failedActions.filter((each) => typeof each === 'string')
                : undefined,
            lastSuccess: timeIn(lastSuccess),
        };
    }
    catch {
        return {}; // the first run, or a damaged file, which will be replaced
    }
}
function timeIn(value) {
    return typeof value === 'string' ? (0,_text_written_time_js__WEBPACK_IMPORTED_MODULE_6__/* .writtenTime */ .z)(value) : undefined;
}
/** Returns the numbers of an archive if all are there. */
function statisticsIn(fields) {
    const { start, original_size, compressed_size, deduplicated_size, files, duration } = fields;
    const sizes = [original_size, compressed_size, deduplicated_size, files, duration];
    if (timeIn(start) === undefined || sizes.some((size) => typeof size !== 'number'))
        return undefined;
    // All of them have been checked.
    return { start, original_size, compressed_size, deduplicated_size, files, duration };
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}
function write(file, known) {
    try {
        makeFolder(dirname(file));
        replaceFile(file, JSON.stringify(known));
    }
    catch {
        // A read-only home folder: alerts then don't say since when.
    }
}


/***/ }),

/***/ 8616:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createPings: () => (/* binding */ createPings)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/src/lifecycle/failure.js
var lifecycle_failure = __webpack_require__(7083);
// EXTERNAL MODULE: ./lib/src/monitoring/alert-text.js
var alert_text = __webpack_require__(147);
// EXTERNAL MODULE: ./lib/src/monitoring/http.js
var http = __webpack_require__(2881);
// EXTERNAL MODULE: ./lib/src/monitoring/registry.js + 30 modules
var registry = __webpack_require__(2620);
// EXTERNAL MODULE: ./lib/src/process/child-environment.js
var child_environment = __webpack_require__(210);
// EXTERNAL MODULE: ./lib/src/process/program-runner.js
var program_runner = __webpack_require__(5667);
// EXTERNAL MODULE: ./lib/src/process/run-process.js + 11 modules
var run_process = __webpack_require__(3840);
;// CONCATENATED MODULE: ./lib/src/process/time-limit.js
/**
 * Returns a signal that is aborted after some milliseconds, or by another signal, until `end` is called. A combination of
 * AbortSignal.any and AbortSignal.timeout can be collected as garbage before, and then what waits for it hangs forever.
 */
function timeLimit(milliseconds, others) {
    const controller = new AbortController();
    const abort = () => controller.abort();
    const timer = setTimeout(abort, milliseconds);
    for (const other of others) {
        if (other.aborted)
            abort();
        else
            other.addEventListener('abort', abort, { once: true });
    }
    const end = () => {
        clearTimeout(timer);
        for (const other of others)
            other.removeEventListener('abort', abort);
    };
    return { signal: controller.signal, end };
}

// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/run-page.js
var run_page = __webpack_require__(1923);
// EXTERNAL MODULE: ./lib/src/text/cleaning.js
var cleaning = __webpack_require__(7753);
// EXTERNAL MODULE: ./lib/src/run/backup-history.js
var backup_history = __webpack_require__(1933);
// EXTERNAL MODULE: ./lib/src/run/outstanding-reports.js
var outstanding_reports = __webpack_require__(2930);
;// CONCATENATED MODULE: ./lib/src/run/pings.js














const usualLimits = { budget: 10_000, startWait: 2_000, least: 1_000, retryWait: 500 };
/** How often a finish, a failure, or a log is sent at most. */
const mostTries = 3;
/** Creates the function that reports to monitoring services. */
function createPings(parts) {
    const contacts = new Map();
    const { limits = usualLimits, services = registry/* monitorServices */.bt, outstanding } = parts;
    return async (step, failures, cancel) => {
        const service = services.find(({ name }) => name === step.service);
        const file = parts.prepared.files.find(({ name }) => name.path === step.configuration.path);
        if (service === undefined || file === undefined)
            throw new Error(`There is no service ${step.service}.`);
        const configured = Reflect.get(file.options, service.name);
        const options = typeof configured === 'object' && configured !== null ? { ...configured } : {};
        const key = `${step.configuration.path}\n${service.name}`;
        const contact = contacts.get(key) ?? { spent: 0 };
        contacts.set(key, contact);
        const delivery = step.closing ? outstanding?.delivery(step, failures, parts.surroundings) : undefined;
        const send = async (signal) => {
            const own = (await parts.credentials?.(options, { options: file.options, cancel: signal })) ?? options;
            outstanding?.know(step, own, parts.surroundings.secrets);
            // Only now, because the credentials that were just read must be masked, too.
            const report = reportFor(step, failures, { ...parts, file });
            if (report.state === 'finish' && !service.states(options).includes('finish') && !(0,alert_text/* isRecovery */.Wt)(report))
                return;
            await service.send(own, report, toolsFor(parts, signal, delivery));
        };
        const begun = performance.now();
        const telling = { service, cancel, limits, delivery: parts.isLast === true ? undefined : delivery };
        const { faults, isLeft = false } = step.state === 'start'
            ? { faults: await tellStart(contact, send, telling) }
            : await tellEnd(contact, send, { ...telling, state: step.state });
        if (!isLeft)
            delivery?.ended();
        contact.spent += performance.now() - begun;
        return { warnings: faults.map((fault) => sentence(fault, { service, step })), isLeft };
    };
}
function sentence({ state, reason }, about) {
    const { service, step } = about;
    return `${service.title} was not told about ${(0,outstanding_reports/* wordsFor */.tu)(state)} of ${step.configuration.name}: ${reason}. The backup is not affected. Check ${service.name} in the configuration.`;
}
/** Sends the start, but lets the backup begin if there is no answer soon. */
async function tellStart(contact, send, { service, cancel, limits }) {
    const own = new AbortController();
    const { signal, end } = timeLimit(limits.budget, [own.signal, cancel]);
    const ended = send(signal)
        .then(() => undefined, (error) => reasonOf(error, service, signal))
        .finally(end);
    const first = await within(ended, limits.startWait);
    if (first === waiting) {
        contact.pending = { ended, abort: () => own.abort() };
        return [];
    }
    return first === undefined ? [] : [{ state: 'start', reason: first }];
}
/** Gives up the start if it has not been answered yet. */
async function endStart(contact) {
    contact.pending?.abort();
    const reason = await contact.pending?.ended;
    contact.pending = undefined;
    return reason === undefined ? [] : [{ state: 'start', reason }];
}
/** Sends what follows the start, with retries, within what is left of the time. */
async function tellEnd(contact, send, { service, cancel, limits, state, delivery }) {
    const faults = await endStart(contact);
    // The finish or failure that follows a log matters more.
    const share = state === 'log' ? 0.3 : 1;
    const until = performance.now() + Math.max(limits.least, (limits.budget - contact.spent) * share);
    const { signal, end } = timeLimit(Math.ceil(until - performance.now()), [cancel]);
    const done = (value) => {
        end();
        return value;
    };
    for (let tries = 1;; tries += 1) {
        const error = await send(signal).then(() => undefined, (thrown) => thrown ?? new Error('it failed'));
        if (error === undefined)
            return done({ faults });
        if (isUntold(error, signal))
            delivery?.failed();
        const wait = waitBefore(error, tries, limits);
        const isOver = wait === undefined || signal.aborted || performance.now() + wait >= until;
        if (!isOver)
            await within(aborted(cancel), wait);
        if (cancel.aborted && wait !== undefined && delivery?.isUnsent === true)
            return done({ faults, isLeft: true });
        if (isOver || cancel.aborted) {
            return done({ faults: [...faults, { state, reason: reasonOf(error, service, signal) }] });
        }
    }
}
/** Waits until a signal is aborted. */
async function aborted(signal) {
    if (signal.aborted)
        return;
    await new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
/** Returns whether a service has not been told: it could not be reached, or refused, even if the time is over just now. */
function isUntold(error, signal) {
    return !signal.aborted || (error instanceof http/* HttpError */.j$ && error.status !== undefined);
}
/** Returns how long to wait before the next try, in milliseconds; undefined if there is none. */
function waitBefore(error, tries, { retryWait }) {
    if (tries >= mostTries || (error instanceof http/* HttpError */.j$ && !error.isTemporary))
        return undefined;
    const asked = error instanceof http/* HttpError */.j$ ? error.retryAfter : undefined;
    return asked === undefined ? retryWait * (1 + Math.random()) * tries : asked * 1000;
}
function reasonOf(error, service, signal) {
    // Services and programs choose the words.
    const message = (0,cleaning/* printableText */.XU)((0,errors/* asError */.zR)(error).message.replace(/\.$/, ''));
    return signal.aborted && !(error instanceof http/* HttpError */.j$) ? `${service.title} did not answer in time` : message;
}
const waiting = Symbol('waiting');
/** Waits for a promise, but not longer than some milliseconds. */
async function within(promise, milliseconds) {
    let timer;
    const limit = new Promise((resolve) => {
        timer = setTimeout(() => resolve(waiting), milliseconds);
    });
    try {
        return await Promise.race([promise, limit]);
    }
    finally {
        clearTimeout(timer);
    }
}
function toolsFor({ surroundings }, signal, delivery) {
    const inWorkflow = surroundings.environment['GITHUB_ACTIONS'] === 'true';
    const environment = (0,child_environment/* environmentFor */.DD)('tool', surroundings.environment, inWorkflow);
    const chosenEnvironment = (0,child_environment/* environmentFor */.DD)('chosen', surroundings.environment, inWorkflow);
    const masker = surroundings.secrets;
    const { run } = (0,program_runner/* createProgramRunner */.f)({ runProcess: run_process/* runProcess */.R3, environment, chosenEnvironment, masker, cancel: signal });
    const delivering = () => delivery?.begins();
    return {
        request: (request) => (0,http/* sendRequest */.w$)(request, { signal, environment: surroundings.environment, onConnected: delivering }),
        run: (command, options) => {
            delivering();
            return run(command, options);
        },
        delivering,
        environment: surroundings.environment,
        signal,
    };
}
function reportFor(step, failures, parts) {
    const { surroundings, archives, file } = parts;
    const { mask } = surroundings.secrets;
    const shown = (name) => ({ ...name, path: mask(name.path) });
    const masked = failures.map((failure) => ({
        ...(0,lifecycle_failure/* maskedFailure */.u7)(failure, mask),
        step: failure.step && mask(failure.step),
        advice: failure.advice && mask(failure.advice),
        repository: failure.repository && shown(failure.repository),
    }));
    const isCancelled = surroundings.cancellation.by !== undefined;
    const configuration = { name: step.configuration.name, path: step.configuration.path };
    const repositories = file.repositories.map(({ path, label }) => {
        const archive = archives().findLast((made) => made.configuration === configuration.name && made.repository === path);
        return { path, label, archive, ...(0,backup_history/* knownBackups */.D)(surroundings.environment, configuration.path, path) };
    });
    const at = new Date();
    const outcome = step.state === 'start' ? undefined : isCancelled ? 'cancelled' : failures.length > 0 ? 'failure' : 'success';
    return {
        state: step.state,
        configuration,
        hostname: (0,external_node_os_.hostname)(),
        runId: surroundings.runId,
        at,
        seconds: (at.getTime() - (parts.startOf?.(configuration.path) ?? at).getTime()) / 1000,
        link: (0,run_page/* workflowRunPage */.Y)(surroundings.environment),
        outcome,
        failures: masked,
        warnings: parts.warningsOf?.(configuration.path).map(mask),
        repositories: repositories.map(shown),
        actions: parts.actionsOf?.(configuration.path),
        cancelled: isCancelled,
        log: (most) => surroundings.monitoringLog?.(configuration.path, most) ?? '',
    };
}


/***/ }),

/***/ 4644:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ requireNoLeadingDash),
/* harmony export */   _R: () => (/* binding */ quoteAll),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   yM: () => (/* binding */ splitWords)
/* harmony export */ });
/* unused harmony export unfinishedWords */
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2507);
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5157);


/** Words that need no quotes in any shell; a leading NAME= would be an assignment at the start of a command. */
const bare = /^(?![A-Za-z_][A-Za-z0-9_]*=)[A-Za-z0-9_@%+=:,./-]+$/;
/** Quotes one word for /bin/sh: unchanged if that is safe, otherwise in single quotes. */
function quote(text) {
    return bare.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
/** Returns a command line for /bin/sh that consists of exactly these words. */
function quoteAll(words) {
    return words.map(quote).join(' ');
}
/**
 * Splits options into words like a shell, without expanding anything: only quotes and backslashes have a meaning.
 * Throws a UserError for an unclosed quote or a backslash at the end.
 */
function splitWords(text) {
    const { words, unfinished: at } = (0,_lexer_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlainWords */ .K)(text, /["\\]/);
    if (at !== undefined)
        throw unfinished(text, at);
    return [...words];
}
function unfinished(text, position) {
    const character = text.charAt(position);
    if (character === '\\') {
        return new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('The value ends with a single backslash. Remove it, or write two.');
    }
    const name = character === '"' ? 'double' : 'single';
    return new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The ${name} quote at character ${position + 1} is never closed. Close it, or put a backslash before it.`);
}
/**
 * Returns the words of an unfinished shell line; the last one is being typed, and is empty after a blank. An unclosed quote
 * extends to the end.
 */
function unfinishedWords(line) {
    const { words, isComplete } = readPlainWords(line, /["\\$`]/);
    return isComplete ? [...words, ''] : words;
}
/**
 * Returns a name from another program for use as the last argument of a command. Throws UserError for a name that begins with a
 * dash: it would be taken for an option, and not every program supports `--`.
 */
function requireNoLeadingDash(word, what) {
    if (!word.startsWith('-'))
        return word;
    throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The name of ${what} begins with a dash (${JSON.stringify(word)}), so a program would treat it as an option. Nothing was done with it. Rename it.`);
}


/***/ }),

/***/ 5096:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version of Borgflow; a test compares it with package.json. */
const version = '0.1.0';


/***/ }),

/***/ 8137:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** Returns the candidate that a misspelled word most likely meant; undefined if none is similar enough. */
function nearest(word, candidates) {
    const wanted = normalize(word);
    let best;
    let bestDistance = Math.min(3, Math.floor(wanted.length / 3)) + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - wanted.length) >= bestDistance)
            continue;
        const distance = editDistance(wanted, normalize(candidate));
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
}
/** Ignores differences in case and between `-`, `_`, and blanks. */
function normalize(word) {
    return word.toLowerCase().replaceAll(/[- ]/g, '_');
}
/** Returns the number of characters to insert, delete, replace, or swap with their neighbor. */
function editDistance(from, to) {
    let beforeLast = [];
    let last = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let row = 1; row <= from.length; row++) {
        const current = [row];
        for (let column = 1; column <= to.length; column++) {
            const changed = from[row - 1] === to[column - 1] ? 0 : 1;
            const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
            current.push(Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + changed, swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY));
        }
        [beforeLast, last] = [last, current];
    }
    return at(last, to.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 999:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   aY: () => (/* binding */ code)
/* harmony export */ });
/* harmony import */ var _cleaning_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7753);

/** Characters with a meaning in Markdown, HTML, or a table anywhere in a line. */
const meaningful = /[&<>`*_~[\]\\|#$]/g;
/** Characters with a meaning at the start of a line: lists, headings, rules. */
const leading = /^(?:[-+=]|\d+[.)](?!\S))/;
/** Where GitHub would recognize a mention, a reference, a formula, a link, or an emoji. */
const linking = /[@#$](?=\S)|:(?=\/\/|100:|1234:|(?!\d+:)[\w+-]{1,40}:)|www(?=\.)|\bGH-(?=\d)/gi;
/** Characters that reorder the text around them. */
const reordering = /[\u202a-\u202e\u2066-\u2069]/g;
/** Returns text from elsewhere as plain words on one line, safe in Markdown, in a table cell, and in HTML. */
function prose(text) {
    return escaped(text, _cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroWidthMark */ .eQ);
}
/** Returns text from elsewhere formatted as code, so that it can be copied unchanged; a dash if it is empty. */
function code(text) {
    const words = escaped(text, '<!-- -->');
    return words === '' ? '–' : `<code>${words}</code>`;
}
/** Returns text from elsewhere in a fenced block, whose fence is longer than any fence in the text. */
function fence(text) {
    const clean = text.replace(reordering, '\ufffd');
    const longest = [...clean.matchAll(/`+/g)].reduce((length, [ticks]) => Math.max(length, ticks.length), 2);
    const bar = '`'.repeat(longest + 1);
    return `${bar}text\n${clean}\n${bar}`;
}
/** Numeric references are plain characters everywhere; `apart` is inserted to break up what would become a link. */
function escaped(text, apart) {
    return (0,_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text)
        .replace(reordering, '\ufffd')
        .replace(linking, '$&\0') // oneLine has removed every other NUL
        .replace(meaningful, reference)
        .replace(leading, (start) => `${start.slice(0, -1)}${reference(start.slice(-1))}`)
        .replaceAll('\0', apart);
}
function reference(character) {
    return `&#${character.charCodeAt(0)};`;
}


/***/ }),

/***/ 1516:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ terminalText)
/* harmony export */ });
/* harmony import */ var _cleaning_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7753);

const sgr = /^\x1b\[/;
const pieces = new RegExp(`\\x1b\\[[0-9;:]*m|${_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .controlCharacter */ .TL.source}`, 'g');
/**
 * Returns output of other programs in a form that is safe for a terminal: colors are kept (with `color`), carriage returns
 * start a new line, and every other control character is shown as a symbol, so that no output can move the cursor, erase
 * text, change the title, or reverse the direction of text.
 */
function terminalText(text, color) {
    if (!_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .controlCharacter */ .TL.test(text)) {
        return text;
    }
    return text
        .split('\n')
        .map((line) => {
        const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
        const clean = whole.replace(pieces, (piece) => shown(piece, color));
        return clean.includes('\x1b[') && !clean.endsWith('\x1b[0m') ? `${clean}\x1b[0m` : clean;
    })
        .join('\n');
}
function shown(piece, color) {
    if (sgr.test(piece)) {
        if (conceals(piece))
            return `\u241b${piece.slice(1)}`;
        return color ? piece : '';
    }
    return piece === '\r' ? '\n' : (0,_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .printableCharacter */ .FT)(piece);
}
/** Returns whether a color sequence hides the text after it. The parameters after 38, 48, and 58 are parts of a color. */
function conceals(piece) {
    const others = piece.slice(2, -1).replace(/(?<![0-9])[345]8[;:](?:5[;:][0-9]*|2(?:[;:][0-9]*){3,4})/g, '');
    return others.split(/[;:]/).some((parameter) => Number(parameter) === 8);
}


/***/ })

};
;