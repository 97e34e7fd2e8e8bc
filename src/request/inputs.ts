import { privateKeyOf } from '../borg/ssh.js';
import { parseVersionRequirement } from '../borg/versions.js';
import type { Verbosity } from '../lifecycle/events.js';
import type { ActionSyntax } from '../schema/flags.js';
import { splitWords } from '../shell/quoting.js';
import { UserError, UserErrors } from '../system/errors.js';
import { count } from '../text/phrases.js';
import { type ParsedActions, parseActions } from './argv.js';
import { oneOf, parseInteger, parseSha256, verbosityIn } from './grammar.js';
import { type GivenInput, permissionModes, type Request, verbosities } from './request.js';
import { globalFlags, type UnavailableFlag } from './vocabulary.js';

/** The inputs and their defaults; action.yml declares the same. */
export const inputs = {
  config: '',
  configuration: '',
  actions: '',
  'dry-run': 'false',
  overrides: '',
  repository: '',
  verbosity: '1',
  'syslog-verbosity': '0',
  concurrency: '1',
  timeout: '',
  passphrase: '',
  summary: 'true',
  report: '',
  'ssh-key': '',
  'ssh-known-hosts': '',
  'github-token': '',
  'borg-version': '',
  'borg-sha256': '',
  permissions: 'warn',
  'fail-on': 'error',
} as const;

type InputName = keyof typeof inputs;

const inputNames = Object.keys(inputs) as readonly InputName[];

/** Reads the inputs from the runner's environment variables. Throws UserErrors with all errors. */
export function readInputs(environment: NodeJS.ProcessEnv, actions: readonly ActionSyntax[]): Request {
  const faults: UserError[] = [];
  const raw = (name: InputName) => environment[variableOf(name)] ?? '';
  const text = (name: InputName) => raw(name).trim() || inputs[name];
  const attempt = <Value>(parse: () => Value, fallback: Value): Value => {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push(...faultsOf(error));
      return fallback;
    }
  };
  const read = <Value>(name: InputName, parse: (value: string) => Value, fallback: Value): Value =>
    text(name) === '' ? fallback : attempt(() => parse(text(name)), fallback);
  const number = (name: InputName) =>
    read(name, (value) => parseInteger(subject(name), value, { minimum: 1 }), undefined);
  const asked = read('verbosity', (value) => verbosityOf('verbosity', value), 1);
  const syslog = read('syslog-verbosity', (value) => verbosityOf('syslog-verbosity', value), 0);
  const request: Request = {
    entryPoint: 'workflow',
    configurationPaths: linesOf(text('config')),
    inlineConfiguration: raw('configuration').trim() === '' ? undefined : raw('configuration'),
    ...read('actions', (value) => actionsOf(value, actions), { actions: [] }),
    dryRun: read('dry-run', booleanOf('dry-run'), false),
    overrides: overridesOf(raw('overrides')),
    repository: read('repository', repositoryOf, undefined),
    // The defaults, 1 and 0, can't be told from explicit values, so the configuration takes precedence over them.
    verbosity: environment['RUNNER_DEBUG'] === '1' ? 2 : asked === 1 ? undefined : asked,
    syslogVerbosity: syslog === 0 ? undefined : syslog,
    timeout: number('timeout'),
    concurrency: number('concurrency') ?? 1,
    passphrase: raw('passphrase') === '' ? undefined : attempt(() => passphraseOf(raw('passphrase')), undefined),
    summary: read('summary', booleanOf('summary'), true),
    report: text('report') || undefined,
    sshKey: read('ssh-key', privateKeyOf, undefined),
    sshKnownHosts: linesOf(raw('ssh-known-hosts'))?.join('\n'),
    githubToken: text('github-token') || undefined,
    borg: borgOf(read),
    permissions: read('permissions', (value) => oneOf(subject('permissions'), value, permissionModes), 'warn'),
    asked: givenInputs(Object.fromEntries(inputNames.map((name) => [name, raw(name)])), inputs),
    json: false,
    logJson: false,
    failOn: read('fail-on', (value) => oneOf(subject('fail-on'), value, ['error', 'warning', 'never']), 'error'),
  };
  if (faults.length > 0) throw new UserErrors(faults);
  return request;
}

/** Removes a trailing newline, which is not part of a passphrase; other whitespace is. */
function passphraseOf(text: string): string {
  const passphrase = text.replace(/\r?\n$/, '');
  if (passphrase === '') throw new UserError(`${subject('passphrase')} is empty. Set the secret that it comes from.`);
  return passphrase;
}

type Read = <Value>(name: InputName, parse: (value: string) => Value, fallback: Value) => Value;

/** Reads the required Borg version. A hash requires an exact version, because it belongs to one release. */
function borgOf(read: Read): Request['borg'] {
  const wish = read('borg-version', (text) => parseVersionRequirement(subject('borg-version'), text), undefined);
  const exact = wish?.exact !== undefined;
  const hash = (text: string) => {
    const sha256 = parseSha256(subject('borg-sha256'), text);
    if (exact) return sha256;
    throw new UserError(
      `${subject('borg-sha256')} requires an exact version. Set borg-version to the release, such as 1.4.5.`,
    );
  };
  const sha256 = read<string | undefined>('borg-sha256', hash, undefined);
  return wish === undefined ? undefined : { version: wish.text, sha256 };
}

/** Returns the environment variable that the runner sets for an input: upper case, with dashes. */
function variableOf(name: InputName): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function subject(name: InputName): string {
  return `The ${name} input`;
}

function faultsOf(error: UserError): readonly UserError[] {
  return error instanceof UserErrors ? error.faults : [error];
}

/** Returns the non-empty lines, or undefined if there are none. */
function linesOf(text: string): readonly string[] | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length > 0 ? lines : undefined;
}

/** Reads one override per line. Places count all lines, as an editor does. */
function overridesOf(text: string): Request['overrides'] {
  const overrides = text
    .split(/\r?\n/)
    .map((line, index) => ({ text: line, place: { file: 'overrides', line: index + 1, column: 1 } }))
    .filter((override) => override.text.trim() !== '');
  return overrides.length > 0 ? overrides : undefined;
}

/** Reads the repository. Several lines would match nothing, so they are an error. */
function repositoryOf(text: string): string {
  const [first = '', ...more] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (first.startsWith('#') || more.some((line) => /^\s*#/.test(line))) {
    throw new UserError(`${subject('repository')} can't contain comments. Remove the line that begins with #.`);
  }
  if (more.length > 0) {
    throw new UserError(
      `${subject('repository')} must be one path, label, or glob, got ${more.length + 1} lines. Use a glob that matches them all.`,
    );
  }
  return text;
}

/** Reads a boolean of YAML 1.2's core schema, as GitHub's own actions do. */
function booleanOf(name: InputName): (text: string) => boolean {
  return (text) => {
    if (/^(true|True|TRUE)$/.test(text)) return true;
    if (/^(false|False|FALSE)$/.test(text)) return false;
    throw new UserError(`${subject(name)} must be true or false, got "${text}".`);
  };
}

function verbosityOf(name: InputName, text: string): Verbosity {
  return verbosityIn(parseInteger(subject(name), text, { choices: verbosities })) ?? 1;
}

/** Inputs that do the same as a flag with another name. */
const inputNamed: Readonly<Record<string, InputName>> = { override: 'overrides' };

/** In a workflow, global flags are inputs. */
const absent: readonly UnavailableFlag[] = globalFlags.map(({ name, aliases, kind }) => ({
  name,
  kind,
  ...(aliases === undefined ? {} : { aliases }),
  instead: Object.hasOwn(inputs, inputNamed[name] ?? name)
    ? `has its own input: ${inputNamed[name] ?? name}.`
    : 'is only available on the command line. Remove it.',
}));

function actionsOf(text: string, actions: readonly ActionSyntax[]): ParsedActions {
  const lines = text.split(/\r?\n/);
  if (lines.some((line) => /^\s*#/.test(line))) {
    throw new UserError(`${subject('actions')} can't contain comments. Remove the line that begins with #.`);
  }
  if (lines.some((line) => /^\s*- /.test(line))) {
    throw new UserError(
      `${subject('actions')} must not be a YAML list. Write the actions without dashes, such as create prune.`,
    );
  }
  try {
    // A newline is a space, also after a backslash, as in a shell script.
    return parseActions(splitWords(text.replaceAll(/\\?\r?\n/g, ' ')), { actions, absent });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const shown = text.replace(/\s+/g, ' ');
    throw new UserErrors(
      faultsOf(error).map((fault) => new UserError(`${subject('actions')} ("${shown}"): ${fault.message}`)),
    );
  }
}

/** Inputs whose value and length are never logged. */
const secrets: readonly string[] = ['passphrase', 'ssh-key', 'github-token'];
/** Inputs for which only the number of lines is logged. */
const multiline: readonly string[] = ['configuration', 'overrides', 'ssh-known-hosts'];

/** Returns the inputs that differ from their defaults, in a form that is safe to log. */
function givenInputs(
  values: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string>>,
): readonly GivenInput[] {
  return Object.entries(values)
    .filter(([name, value]) => value.trim() !== '' && value.trim() !== defaults[name])
    .map(([name, value]) => ({ name, value: shown(name, value.trim()) }));
}

function shown(name: string, value: string): string {
  if (secrets.includes(name)) return 'set, not shown';
  const lines = value.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (multiline.includes(name)) return `set, ${count(lines.length, 'line')}`;
  if (name === 'actions') return value.replaceAll(/\\?\r?\n/g, ' ').replaceAll(/\s+/g, ' ');
  return lines.map((line) => line.trim()).join(', ');
}
