import { withoutCredentials } from '../../borg/repository-url.js';
import { additionOf, type Options, type Schema } from '../../schema/option-schema.js';
import { type Secret, secretVariables, urlVariables } from '../../secrets/known-secrets.js';
import { passwordsIn } from '../../secrets/url-passwords.js';
import { nearest } from '../../text/did-you-mean.js';
import { type Mapping, toValue } from '../yaml/tree.js';
import { options, repositoryOptions } from './all-options.js';

/** Returns the secrets that Borg finds in the environment of this process. */
export function inheritedSecrets(environment: NodeJS.ProcessEnv): readonly Secret[] {
  const values = secretVariables.map((option) => ({ option, value: environment[option] ?? '' }));
  const passwords = urlVariables.flatMap((option) =>
    passwordsIn(environment[option] ?? '').map((value) => ({ option, value })),
  );
  return [...values, ...passwords].filter(({ value }) => value !== '');
}

/** A configuration, as far as its values go. */
interface SecretHolder {
  readonly options: Readonly<Record<string, unknown>>;
  readonly repositories: readonly {
    readonly path: string;
    readonly options: Readonly<Record<string, unknown>>;
  }[];
}

const repository: Schema = { type: 'object', properties: { ...options, ...repositoryOptions } };
const file: Schema = { type: 'object', properties: { ...options, repositories: { type: 'array', items: repository } } };

/** Returns all secrets of a configuration: values of secret options, and passwords in URLs. */
export function secretsOf({ options, repositories }: SecretHolder): readonly Secret[] {
  return secretsIn({ ...options, repositories: repositories.map((one) => ({ ...one.options, path: one.path })) });
}

/** Does the same for a file in the flat shape that may be invalid, so that its errors don't show secrets. */
export function secretsOfTree(tree: Mapping): readonly Secret[] {
  return secretsIn(toValue(tree));
}

function secretsIn(values: unknown): readonly Secret[] {
  const found = new Map<string, string>();
  collect({ value: values, schema: file, option: '', secret: false }, found);
  found.delete('');
  return [...found].map(([value, option]) => ({ option, value }));
}

interface Part {
  readonly value: unknown;
  readonly schema: Schema;
  /** `ntfy.password` */
  readonly option: string;
  /** It is inside a secret option. */
  readonly secret: boolean;
}

function collect(part: Part, found: Map<string, string>): void {
  const { value, schema, option } = part;
  const secret = part.secret || schema['x-secret'] === true;
  if (typeof value === 'object' && value !== null) {
    for (const child of childrenOf({ ...part, secret })) collect(child, found);
    return;
  }
  if (typeof value !== 'string' && typeof value !== 'number') return;
  // A reference is not secret; what it refers to is masked when it is read.
  if (/^(?:\w+ )?\{credential\s/.test(String(value))) return;
  const inUrl = option === 'path' || option === 'repositories' ? passwordsIn(String(value)) : [];
  for (const one of secret ? [String(value), ...tokenIn(part)] : inUrl) if (!found.has(one)) found.set(one, option);
}

/** Returns the token in the value of a header: a service may quote only the token of `Bearer TOKEN`. */
function tokenIn({ value, option }: Part): readonly string[] {
  const token = option.includes('.headers.') ? /^\w+ (\S{8,})$/.exec(String(value))?.[1] : undefined;
  return token === undefined ? [] : [token];
}

/** Whether a list can't contain secrets, so that long lists of patterns are skipped. */
function isHarmless(value: unknown, { schema, option }: Pick<Part, 'schema' | 'option'>): boolean {
  return (
    Array.isArray(value) && option !== 'repositories' && schema.items?.type === 'string' && !schema.items['x-secret']
  );
}

function childrenOf({ value, schema, option, secret }: Part): readonly Part[] {
  if (!secret && isHarmless(value, { schema, option })) return [];
  if (Array.isArray(value)) {
    return value.map((item: unknown) => ({ value: item, schema: schema.items ?? {}, option, secret }));
  }
  return Object.entries(value ?? {}).map(([name, part]: [string, unknown]) => ({
    value: part,
    schema: schema.properties?.[name] ?? additionOf(schema) ?? {},
    option: option === '' || option === 'repositories' ? name : `${option}.${name}`,
    secret,
  }));
}

/**
 * Whether the text of a configuration file itself contains a secret, rather than an include or a variable. A short secret
 * must be a separate word, because its characters could occur anywhere.
 */
export function containsSecret(text: string | undefined, secrets: readonly Secret[]): boolean {
  if (text === undefined) return false;
  return secrets.some(({ value }) => {
    // The lines of a secret may be indented in YAML.
    const line =
      value
        .split('\n')
        .find((one) => one.trim() !== '')
        ?.trim() ?? '';
    if (line === '') return false;
    if (line.length >= 8) return text.includes(line);
    return new RegExp(`(?<![\\w/.-])${line.replace(/[^\w\s]/g, '\\$&')}(?![\\w/-])`).test(text);
  });
}

/** Returns the names of all secret options, including nested ones. */
function secretNamesIn(piece: Options): readonly string[] {
  return Object.entries(piece).flatMap(([name, schema]) => [
    ...(schema['x-secret'] ? [name] : []),
    ...secretNamesIn(schema.properties ?? schema.items?.properties ?? {}),
  ]);
}

/** Options that contain secrets: their value may be only a URL or token. */
const services = Object.entries<Options[string]>(options)
  .filter(([, { properties = {} }]) => Object.values(properties).some((one) => one['x-secret']))
  .map(([name]) => name);

const secretNames = [...new Set([...secretNamesIn(options), ...services])];

/** Long enough to recognize when misspelled. */
const longSecretNames = secretNames.filter((name) => name.length > 5);

/** Returns the line, truncated after a name that suggests a secret, which may be on an earlier line. */
export function withoutSecrets(lines: readonly string[], index: number): string {
  const text = lines[index] ?? '';
  const name = /^(\s*(?:- +)*["']?([\w-]+)["']?\s*:)(.*)$/.exec(text);
  if (name && isSecretName(name[2] ?? '')) return name[3]?.trim() ? `${name[1]} …` : text;
  if (!name && isSecretName(nameWithoutColon(text)))
    return `${text.slice(0, text.indexOf(nameWithoutColon(text)) + nameWithoutColon(text).length)} …`;
  if (!name && isSecretName(nameAbove(lines, index))) return `${/^\s*/.exec(text)?.[0] ?? ''}…`;
  for (const { 0: inner, 1: key, index: start } of text.matchAll(/[[{,]\s*["']?([\w-]+)["']?\s*:/g)) {
    if (isSecretName(key ?? '')) return `${text.slice(0, start + inner.length)} …`;
  }
  return withoutCredentials(text);
}

/** Returns the first word of a line, if other words follow: possibly a name without its colon. */
function nameWithoutColon(text: string): string {
  return /^\s*(?:- +)*["']?([\w-]+)["']?[\s=]+\S/.exec(text)?.[1] ?? '';
}

/** Returns the name whose value continues on this line. */
function nameAbove(lines: readonly string[], index: number): string {
  for (let above = index - 1; above >= 0; above--) {
    const name = /^\s*(?:- +)*["']?([\w-]+)["']?\s*:/.exec(lines[above] ?? '')?.[1];
    if (name !== undefined) return name;
  }
  return '';
}

/** Whether a name suggests a secret, or is similar to the name of one. */
export function isSecretName(name: string): boolean {
  return (
    /pass|secret|token|credential|_key|ping_url|push_url/i.test(name) ||
    secretNames.includes(name) ||
    nearest(name, longSecretNames) !== undefined
  );
}
