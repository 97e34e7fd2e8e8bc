import {
  booleanOption,
  choiceOption,
  defineOptions,
  integerOption,
  stringOption,
  type ValueOf,
} from '../schema/option-schema.js';
import { nearest } from '../text/did-you-mean.js';
import { joinWords } from '../text/phrases.js';
import { defineMonitor, type MonitorFault } from './define-monitor.js';
import { hostOf } from './http.js';
import { faultsOfUrl, secretUrl, statesAndRecovery } from './state-options.js';
import { fillTemplate, fillText, placeholderNames, unknownPlaceholders, wholeDocument } from './webhook-body.js';

const defaultStates = ['finish', 'fail'] as const;

/** The option for webhooks. */
export const webhookOptions = defineOptions({
  webhook: {
    type: 'object',
    properties: {
      url: secretUrl(
        'The URL to send requests to. {state} and other placeholders are replaced with percent-encoded values.',
        'https://example.org/hooks/your-key',
      ),
      method: choiceOption(['POST', 'PUT', 'PATCH', 'GET'], 'The method. A GET request has no body.', {
        default: 'POST',
      }),
      headers: {
        type: 'object',
        properties: {
          'Content-Type': stringOption('The type of the body.', 'application/json', { default: 'application/json' }),
          Accept: stringOption('The type of answers.', 'application/json'),
          'User-Agent': stringOption('The name of the program. Default: borgflow with its version.', 'backup'),
        },
        additionalProperties: { type: 'string', description: 'The value of the header.', 'x-secret': true },
        description: 'Headers to send. Values of other headers than these three are secret.',
        examples: [{ Authorization: '{credential file /run/secrets/authorization}' }],
      },
      body: {
        type: ['object', 'array', 'string'],
        additionalProperties: true,
        description:
          'The JSON to send. Placeholders such as {error} are replaced in its strings. Default: everything about the run. A string is sent as plain text.',
        examples: [{ text: '{title}', reason: '{error}' }],
      },
      states: { ...statesAndRecovery, default: defaultStates },
      send_logs: booleanOption('Include the log in the default body.', false),
      logs_size_limit: integerOption('The maximum size of the log to send; 0 for no limit.', 100_000, {
        minimum: 0,
        default: 10_000,
        'x-unit': 'bytes',
      }),
      verify_tls: booleanOption("Verify the service's certificate.", true),
    },
    required: ['url'],
    additionalProperties: false,
    description: 'Report runs to any HTTP service, as JSON.',
    examples: [{ url: 'https://example.org/hooks/your-key' }],
  },
});

/** A webhook of the user's own, as docs/monitoring.md describes it. */
export const webhook = defineMonitor<ValueOf<(typeof webhookOptions)['webhook']>>({
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
  destination: ({ url }) => hostOf(url),
  send: async ({ url, method = 'POST', headers = {}, body, ...options }, report, tools) => {
    const log = (): string => report.log(options.logs_size_limit ?? 10_000);
    const fill = (text: string): string => fillText(text, { report, log });
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
function lowerCase(headers: object): Readonly<Record<string, string>> {
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), `${value}`] as const);
  return Object.fromEntries(entries.map(([name, value]) => [name === 'user-agent' ? 'User-Agent' : name, value]));
}

/** The names of the options, and the indexes of lists, that lead to a value. */
type Path = readonly (string | number)[];

function faultAt(path: Path, words: string): MonitorFault {
  const name = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  return { option: path, message: `webhook${name} ${words}` };
}

function faultsOfText(text: unknown, path: Path): readonly MonitorFault[] {
  if (typeof text !== 'string' || /^\{credential\s/.test(text)) return [];
  return [...new Set(unknownPlaceholders(text))].map((name) => {
    const near = nearest(name, placeholderNames);
    const fix =
      near === undefined
        ? `Use ${joinWords(
            placeholderNames.map((one) => `{${one}}`),
            'or',
          )}, or write \\{${name}\\} for the text`
        : `Did you mean {${near}}`;
    return faultAt(path, `contains the unknown placeholder {${name}}. ${fix}${near === undefined ? '.' : '?'}`);
  });
}

function faultsOfHeaders(headers: unknown): readonly MonitorFault[] {
  if (typeof headers !== 'object' || headers === null) return [];
  return Object.entries(headers).flatMap(([name, value]) => {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return [faultAt(['headers', name], 'is not a name of a header.')];
    const isText = typeof value !== 'string' || !/[^\t\x20-\x7e\x80-\xff]/.test(value);
    return isText ? [] : [faultAt(['headers', name], 'contains a character that no header can contain.')];
  });
}

function faultsOfBody(body: unknown, method: unknown): readonly MonitorFault[] {
  if (body === undefined) return [];
  if (method === 'GET') return [faultAt(['body'], 'is never sent with the method GET. Remove one of them.')];
  if (typeof body === 'string' && /^\s*[[{]\s*["{[]/.test(body)) {
    return [
      faultAt(['body'], 'is JSON in a string, which a value with a quote would break. Remove the quotes around it.'),
    ];
  }
  return faultsWithin(body, ['body']);
}

function faultsWithin(value: unknown, path: Path): readonly MonitorFault[] {
  if (typeof value === 'string') return faultsOfText(value, path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const at = [...path, Array.isArray(value) ? Number(name) : name];
    return [...(Array.isArray(value) ? [] : faultsOfText(name, at)), ...faultsWithin(item, at)];
  });
}
