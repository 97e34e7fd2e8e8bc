import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RunProgram } from '../process/program-runner.js';
import { splitWords } from '../shell/quoting.js';
import { asError, CommandError, codeOf, UserError } from '../system/errors.js';
import { expandHome } from '../system/paths.js';
import { readSmallFile } from '../system/read-file.js';
import { joinWords } from '../text/phrases.js';

/** Where a secret is: `{credential file /run/secrets/database}`. */
export interface CredentialReference {
  readonly source: CredentialSource;
  readonly parameters: readonly string[];
  /** As written. */
  readonly text: string;
}

const sources = ['systemd', 'container', 'file', 'keepassxc', 'onepassword'] as const;
type CredentialSource = (typeof sources)[number];

/** What follows each source, and how many words that is. */
const parameters: Readonly<Record<CredentialSource, readonly string[]>> = {
  systemd: ['NAME'],
  container: ['NAME'],
  file: ['PATH'],
  keepassxc: ['DATABASE', 'ENTRY'],
  onepassword: ['REFERENCE'],
};

/**
 * Returns the text of a reference in a value, and what is before it: nothing, or one word, as in the value of a header:
 * `Bearer {credential file /run/secrets/token}`. Undefined if there is none.
 */
export function referenceIn(value: string): { readonly prefix: string; readonly reference: string } | undefined {
  const [, prefix = '', reference] = /^((?:\w+ )?)(\{credential.*)$/s.exec(value) ?? [];
  return reference === undefined ? undefined : { prefix, reference };
}

/** Returns the reference in a value; undefined if it is none. Throws UserError for an incomplete one. */
export function credentialIn(value: string): CredentialReference | undefined {
  const [, inside] = /^\{credential(?:\s+(.*))?\}\s*$/s.exec(value) ?? [];
  if (!/^\{credential(?:[\s}]|$)/.test(value)) return undefined;
  const [name, ...given] = splitWords(inside ?? '');
  const source = sources.find((one) => one === name);
  if (source === undefined) {
    throw new UserError(
      `${value} names no source of credentials. Use ${joinWords(
        sources.map((one) => `{credential ${[one, ...parameters[one]].join(' ')}}`),
        'or',
      )}.`,
    );
  }
  if (given.length !== parameters[source].length) {
    throw new UserError(
      `${value} must be {credential ${[source, ...parameters[source]].join(' ')}}. Quote words with blanks.`,
    );
  }
  return { source, parameters: given, text: value };
}

/** What reading a credential may use. */
interface CredentialSetup {
  /** The options of the configuration file. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths are relative to. */
  readonly folder: string;
  readonly run: RunProgram;
}

/**
 * Returns a secret, without the line end after it. Throws UserError or CommandError, with one sentence for a missing
 * program, file, or entry; it contains nothing of what was read.
 */
export async function readCredential(reference: CredentialReference, setup: CredentialSetup): Promise<string> {
  const secret = await readers[reference.source](reference, setup);
  if (secret === '') throw new UserError(`${reference.text} is empty. Store the secret there, or fix the reference.`);
  return secret;
}

type Reader = (reference: CredentialReference, setup: CredentialSetup) => Promise<string>;

const readers: Readonly<Record<CredentialSource, Reader>> = {
  file: async ({ parameters: [path = ''], text }, { folder }) => secretFile(resolve(folder, expandHome(path)), text),
  container: async ({ parameters: [name = ''], text }, setup) => {
    if (!/^\w+$/.test(name)) throw invalidName(text, name);
    const folder = settingsOf(setup, 'container')['secrets_directory'] ?? '/run/secrets';
    return secretFile(resolve(setup.folder, folder, name), text);
  },
  systemd: readSystemd,
  keepassxc: readKeepassxc,
  onepassword: async ({ parameters: [reference = ''], text }, setup) => {
    if (!reference.startsWith('op://')) {
      throw new UserError(`${text} is not a secret reference of 1Password, which begins with op://. Fix it.`);
    }
    const words = splitWords(settingsOf(setup, 'onepassword')['op_command'] ?? 'op');
    return await printed([...words, 'read', '--no-newline', reference], text, setup);
  },
};

async function readSystemd(
  { parameters: [name = ''], text }: CredentialReference,
  setup: CredentialSetup,
): Promise<string> {
  if (!/^[\w.-]+$/.test(name)) throw invalidName(text, name);
  const folder = setup.environment['CREDENTIALS_DIRECTORY'];
  if (folder !== undefined && folder !== '') return secretFile(join(folder, name), text);
  // Outside a service, systemd-creds decrypts what systemd would.
  const settings = settingsOf(setup, 'systemd');
  const words = splitWords(settings['systemd_creds_command'] ?? 'systemd-creds');
  const path = join(settings['encrypted_credentials_directory'] ?? '/etc/credstore.encrypted', name);
  return await printed([...words, 'decrypt', path, '-'], text, setup);
}

async function readKeepassxc(
  { parameters: [database = '', entry = ''], text }: CredentialReference,
  setup: CredentialSetup,
): Promise<string> {
  const settings = settingsOf(setup, 'keepassxc');
  if (database === 'secret-service') {
    const words = splitWords(settings['secret_tool_command'] ?? 'secret-tool');
    return await printed([...words, 'lookup', 'Path', entry], text, setup);
  }
  const path = resolve(setup.folder, expandHome(database));
  if (!existsSync(path))
    throw new UserError(`${text} can't be read: there is no KeePassXC database at ${path}. Fix the path.`);
  const words = [
    ...splitWords(settings['keepassxc_cli_command'] ?? 'keepassxc-cli'),
    ...['show', '--show-protected', '--attributes', 'Password'],
    ...(settings['ask_for_password'] === 'false' ? ['--no-password'] : []),
    ...(settings['key_file'] === undefined ? [] : ['--key-file', expandHome(settings['key_file'])]),
    ...(settings['yubikey'] === undefined ? [] : ['--yubikey', settings['yubikey']]),
    ...['--', path, entry],
  ];
  return await printed(words, text, setup);
}

/** Returns the values of a source's option as strings. */
function settingsOf(
  { options }: CredentialSetup,
  source: CredentialSource,
): Readonly<Record<string, string | undefined>> {
  const own = options[source];
  if (typeof own !== 'object' || own === null) return {};
  return Object.fromEntries(Object.entries(own).map(([name, value]) => [name, String(value)]));
}

function invalidName(text: string, name: string): UserError {
  return new UserError(`${text} can't be read: "${name}" is not the name of a credential. Fix it.`);
}

function secretFile(path: string, text: string): string {
  try {
    return readSmallFile(path).replace(/[\r\n]+$/, '');
  } catch (error) {
    const reason = codeOf(error) === 'ENOENT' ? `there is no file ${path}` : asError(error).message.replace(/\.$/, '');
    throw new UserError(`${text} can't be read: ${reason}. Create it, or fix the reference.`);
  }
}

async function printed(words: readonly string[], text: string, { run }: CredentialSetup): Promise<string> {
  const { lines, exitCode, failure, cancelled } = await run(words, { chosen: true });
  if (exitCode === 0) return lines.join('\n').replace(/[\r\n]+$/, '');
  const [program = ''] = words;
  throw new CommandError(`${text} can't be read: ${failure ?? `${program} failed`}.`, {
    command: program,
    exitCode,
    cancelled,
    output: [],
  });
}
