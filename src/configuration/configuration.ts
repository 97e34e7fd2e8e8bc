import { setImmediate } from 'node:timers/promises';
import type { Request, RequestedOption, RequestedOverride } from '../request/request.js';
import { ownSection } from '../schema/option-schema.js';
import type { Secret } from '../secrets/known-secrets.js';
import { snapshotOptions } from '../snapshots/registry.js';
import type { Place, UserError } from '../system/errors.js';
import { shortNames } from '../system/paths.js';
import { repositoryOptions, type Values } from './options/all-options.js';
import { findRepositories, type Repository, type RepositoryValues } from './options/repositories.js';
import { secretsOfTree } from './options/secret-options.js';
import { type ConfigurationFile, findConfigurations, type Search } from './reading/find.js';
import { inlinePath, type ReadSource, type ReadState, readFileText, readWithIncludes } from './reading/includes.js';
import { interpolate, type VariableMode } from './shape/interpolate.js';
import { normalize } from './shape/normalize.js';
import { type Override, overrideSources, parseOverrides } from './shape/overrides.js';
import { lastOfEachOption, optionFlagSources, readOptionFlags } from './shape/values-of-flags.js';
import { checkHooks } from './validation/hook-commands.js';
import { checkRules } from './validation/rules.js';
import { findCredentialFaults, validateFile } from './validation/schema-faults.js';
import { checkCharacters } from './yaml/characters.js';
import { addSafeError, type Findings, type Notice, noFindings, sortByPlace, sortedErrors } from './yaml/findings.js';
import { maxSecretCharacters, maxTotalBytes, newBudget, tooManySecrets } from './yaml/limits.js';
import { entryOf, isNull, itemsOf, type Mapping, partAt, type Tree, toValue, valueAt } from './yaml/tree.js';

/** One valid configuration file in the one flat shape. */
export interface Configuration {
  /** The absolute path, or `<inline>`, and a short name that is unique in the run. */
  readonly name: { readonly path: string; readonly name: string };
  readonly options: Values;
  readonly repositories: readonly Repository[];
  /** The place of each option and value, by its JSON pointer in the flat shape: `/healthchecks`, `/before_backup/0`. */
  readonly places: Places;
  readonly notices: readonly Notice[];
  /** The values of constants in hook commands. */
  readonly constants: Readonly<Record<string, string>>;
  /** `sectioned`: with the sections of borgmatic 1; `mixed`: with some options outside sections. */
  readonly shape: 'flat' | 'sectioned' | 'mixed';
}

/** Which configurations to read. */
export interface ConfigurationRequest extends Search {
  /** A whole configuration as YAML, in addition to files or instead of them. */
  readonly inline?: string | undefined;
  /** How to handle `${VARIABLE}`; missing: replace it with its value. */
  readonly variables?: VariableMode | undefined;
  /** Options that override those of each file. */
  readonly options?: readonly RequestedOption[] | undefined;
  /** Overrides, which take precedence over `options`. */
  readonly overrides?: readonly RequestedOverride[] | undefined;
  /** Called before each file: after a cancellation, no further file is read. */
  readonly isCancelled?: (() => boolean) | undefined;
}

/** Returns which configurations a request asks for, and what it overrides in them. */
export function configurationRequest(
  request: Request,
  place: Pick<Search, 'environment' | 'currentFolder' | 'home'>,
  variables: VariableMode = 'resolve',
): ConfigurationRequest {
  const { configurationPaths: paths, inlineConfiguration: inline, entryPoint, options, overrides } = request;
  return {
    ...place,
    paths,
    inline,
    entryPoint,
    options,
    overrides,
    variables: request.noVariables ? 'off' : variables,
  };
}

/** A file that a configuration includes. */
export interface IncludedFile extends ConfigurationFile {
  /** The path of the including configuration file, or `<inline>`. */
  readonly by: string;
}

/** The result of reading: valid configurations can run even if other files have errors. */
export interface ConfigurationReading {
  readonly configurations: readonly Configuration[];
  /** All errors of all files; those about a line have a place. */
  readonly faults: readonly UserError[];
  /** The files that were read, including invalid ones, but not an inline configuration. */
  readonly files: readonly ConfigurationFile[];
  /** The files that those include, directly or indirectly: once for each including file. */
  readonly included: readonly IncludedFile[];
  /** The default locations that were searched; empty if files were specified. */
  readonly looked: readonly string[];
  /** The notices of all files, including invalid ones. */
  readonly notices: readonly Notice[];
  /** The text of each file by the name in its places. */
  readonly sources: ReadonlyMap<string, string>;
  /** The texts that may be shown, for `formatError`: only those of configuration files. */
  readonly excerpts: ReadonlyMap<string, string>;
  /** The secrets of all files, including invalid ones, because their errors are shown. */
  readonly secrets: readonly Secret[];
}

/** A file with its text. */
interface Source extends ReadSource {
  readonly name: string;
}

/** Reads all requested configurations. Errors in one file don't prevent reading the others, and are not thrown. */
export async function readConfigurations(request: ConfigurationRequest): Promise<ConfigurationReading> {
  const onlyInline = request.inline !== undefined && !request.paths?.length;
  const found = onlyInline ? { files: [], looked: [], ...noFindings() } : await findConfigurations(request);
  const names = shortNames(found.files.map(({ path }) => path));
  const configurations: Configuration[] = [];
  const { files, faults, notices } = found;
  const { overrides: asked = [], options = [] } = request;
  const sources = new Map<string, string>([...optionFlagSources(options), ...overrideSources(asked)]);
  const overrides = [...readOptionFlags(options, found), ...parseOverrides(asked, found)];
  const isWhole = overrides.length === lastOfEachOption(options).length + asked.length;
  const included: IncludedFile[] = [];
  const secrets: Secret[] = [];
  const hidden = new Set<string>();
  const take = (source: Source): void => {
    sources.set(source.shown, source.text);
    const findings = noFindings();
    const own: ConfigurationFile[] = [];
    const context = { ...request, sources, included: own, overrides, secrets };
    const configuration = parseConfiguration(source, findings, context);
    included.push(...uniqueFiles(own).map((file) => ({ ...file, by: source.path })));
    // Without an override that could not be read, the file would not do what was requested.
    if (configuration && isWhole) configurations.push(configuration);
    for (const name of findings.hidden) hidden.add(name);
    faults.push(...sortedErrors(findings, source.shown));
    notices.push(
      ...sortByPlace(findings.notices, source.shown).filter(({ place }) => !findings.hidden.has(place?.file ?? '')),
    );
  };
  for (const [index, file] of files.entries()) {
    // Lets signals be handled between files.
    if (index > 0) await setImmediate();
    if (request.isCancelled?.()) break;
    const text = readFileText(file, found);
    if (text !== undefined && hasRoom(file, sources, found)) take({ ...file, text, name: names[index] ?? file.shown });
  }
  if (request.inline !== undefined) take(inlineSource(request.inline, request.entryPoint));
  const { looked } = found;
  const excerpts = new Map([...sources].filter(([name]) => !hidden.has(name)));
  return { configurations, files, included, faults: distinct(faults), looked, notices, sources, excerpts, secrets };
}

/** Whether another file fits within the total limit; if not, adds an error. */
function hasRoom({ shown }: ConfigurationFile, sources: ReadonlyMap<string, string>, findings: Findings): boolean {
  const length = [...sources.values()].reduce((sum, text) => sum + text.length, 0);
  if (length <= maxTotalBytes) return true;
  const message = `${shown} was not read: the files before it already exceed the limit of ${maxTotalBytes / 1e6} MB in total.`;
  addSafeError(findings, { file: shown, line: 1, column: 1 }, message);
  return false;
}

function uniqueFiles(files: readonly ConfigurationFile[]): readonly ConfigurationFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** Removes duplicates: an error in an override occurs for every file. */
function distinct(faults: readonly UserError[]): readonly UserError[] {
  const keyed = faults.map((fault) => [JSON.stringify([fault.place, fault.message]), fault] as const);
  return [...new Map(keyed).values()];
}

function inlineSource(text: string, entryPoint: Search['entryPoint']): Source {
  const name = entryPoint === 'workflow' ? 'configuration' : '<inline>';
  return { path: inlinePath, name, shown: name, text };
}

/** The context in which a file is read. */
interface SourceContext extends Omit<ReadState, 'findings' | 'budget'> {
  readonly environment: Search['environment'];
  readonly overrides?: readonly Override[];
  readonly variables?: VariableMode | undefined;
  /** Receives the secrets of the file, even if it is invalid. */
  readonly secrets?: Secret[];
}

/** Adds secrets to those of the other files. Returns false and adds none if that would exceed the limit. */
function keepSecrets(secrets: readonly Secret[], kept: Secret[]): boolean {
  const values = new Set([...kept, ...secrets].map(({ value }) => value));
  const length = [...values].reduce((sum, value) => sum + value.length, 0);
  if (length > maxSecretCharacters) return false;
  kept.push(...secrets);
  return true;
}

/** Returns one file as a configuration; undefined if it has errors, which are added to the findings. */
function parseConfiguration(source: Source, findings: Findings, context: SourceContext): Configuration | undefined {
  const { home, environment, overrides = [], variables = 'resolve' } = context;
  const file = readWithIncludes(source, { ...context, findings, budget: newBudget() });
  if (!file) return undefined;
  const filled = interpolate(file, { environment, variables, overrides }, findings);
  const normalized = normalize(filled.file, findings, { home, overrides: filled.overrides });
  const secrets = secretsOfTree(normalized.tree).map((one) => ({ ...one, option: `${one.option} of ${source.name}` }));
  if (!keepSecrets(secrets, context.secrets ?? [])) addSafeError(findings, normalized.tree.place, tooManySecrets);
  validateFile(normalized.tree, findings);
  checkRules(normalized, findings);
  checkHooks(normalized.tree, filled.constants, findings);
  checkCharacters(normalized.tree, findings);
  findCredentialFaults(normalized.tree, findings);
  if (findings.faults.length > 0) return undefined;
  const { path, name } = source;
  const notices = sortByPlace(findings.notices, source.shown);
  return {
    name: { path, name },
    ...contentsOf(normalized.tree),
    notices,
    shape: normalized.shape,
    constants: filled.constants,
  };
}

/** The content of a valid file. */
interface Contents {
  readonly options: Values;
  readonly repositories: readonly Repository[];
  readonly places: Places;
}

/** The place of each value by its JSON pointer; looked up on demand, because only a few are needed. */
type Places = Pick<ReadonlyMap<string, Place>, 'get'>;

/** Converts a valid file in the flat shape to its values. */
function contentsOf(file: Mapping): Contents {
  const { repositories: _, check_repositories: wanted, ...written } = valuesOf(file) as Values;
  const entries = itemsOf(valueAt(file, 'repositories')).map((item) => valuesOf(item) as EntryValues);
  const shared = { ...written, ...checkedOf(wanted, entries) };
  const own = entries.map(({ path, label, ...rest }) => ({ path, label, rest }));
  const common = withoutNarrowed(shared, {});
  const repositories = own.map(({ path, label, rest }) => ({
    path,
    ...(label === undefined ? {} : { label }),
    options: Object.keys(rest).length === 0 ? common : overriddenBy(rest, shared),
  }));
  const places: Places = { get: (pointer) => placeAt(file, pointer) };
  return { options: { ...shared, repositories: entries.map(bare) }, repositories, places };
}

/** Returns the place of a value; of the option's name if the value begins on a line of its own, as lists and mappings do. */
function placeAt(file: Mapping, pointer: string): Place | undefined {
  const part = partAt(file, pointer);
  const option = part?.kind === 'scalar' ? undefined : entryOf(file, pointer.slice(1));
  return (option ?? part)?.place;
}

/** Returns the values of a mapping. A snapshot option without a value uses all defaults. */
function valuesOf(tree: Tree): unknown {
  const entries = tree.kind === 'mapping' ? tree.entries : [];
  const given = entries.filter(({ key, value }) => key in snapshotOptions || !isNull(value));
  return Object.fromEntries(given.map(({ key, value }) => [key, isNull(value) ? {} : toValue(value)]));
}

/** Converts labels and globs in check_repositories to paths; an empty list means all repositories. */
function checkedOf(wanted: readonly string[] | undefined, entries: readonly EntryValues[]): RepositoryValues {
  if (wanted === undefined || wanted.length === 0) return {};
  const { repositories } = findRepositories(entries, wanted);
  return { check_repositories: entries.filter((entry) => repositories.has(entry)).map(({ path }) => path) };
}

const ownNames: readonly string[] = Object.keys(repositoryOptions);

type EntryValues = NonNullable<Values['repositories']>[number] & RepositoryValues;

/** Returns an entry of `repositories` without the options that it overrides. */
function bare(entry: EntryValues): EntryValues {
  const given = Object.entries(entry);
  const kept = given.filter(([name]) => ownNames.includes(name));
  if (kept.length === given.length) return entry;
  return { path: entry.path, ...Object.fromEntries(kept) };
}

/** Merges the options of a file with those of a repository; the latter overrides single options in `x-borgflow`, too. */
function overriddenBy(own: RepositoryValues, shared: RepositoryValues): RepositoryValues {
  const section = own[ownSection] && { ...shared[ownSection], ...own[ownSection] };
  return { ...withoutNarrowed(shared, own), ...own, ...(section === undefined ? {} : { [ownSection]: section }) };
}

/** Merges options; a repository's own prefix or umask also replaces the file's check_prefix or borg_umask. */
function withoutNarrowed(shared: RepositoryValues, own: RepositoryValues): RepositoryValues {
  const { check_prefix, borg_umask, ...rest } = shared;
  return {
    ...rest,
    ...(check_prefix === undefined || own.prefix !== undefined ? {} : { check_prefix }),
    ...(borg_umask === undefined || own.umask !== undefined ? {} : { borg_umask }),
  };
}
