import { setImmediate } from 'node:timers/promises';
import type { AskedOption, AskedOverride } from '../request/request.js';
import type { UserError } from '../system/errors.js';
import { askedOptionSources, lastOf, readAskedOptions } from './asked-options.js';
import { checkCharacters } from './characters.js';
import { type Found, findConfigurations, type Search, shortNames } from './find.js';
import { addPlainFault, type Findings, faultsOf, inOrder, type Notice, noFindings } from './findings.js';
import { checkHooks } from './hook-commands.js';
import { interpolate } from './interpolate.js';
import { largestWhole, mostSecretCharacters, tooManySecrets, wholeBudget } from './limits.js';
import { normalize } from './normalize.js';
import type { Values } from './options.js';
import { type Override, overrideSources, readOverrides } from './override.js';
import { readText, readWhole } from './read.js';
import { inlinePath, type Reading, type ReadSource } from './reading.js';
import type { Repository } from './repository.js';
import { checkRules } from './rules.js';
import { type Secret, secretsOfTree } from './secrets.js';
import { findUnsupported } from './unsupported.js';
import { validateFile } from './validate.js';
import { contentsOf, type Places } from './values.js';
import type { VariableMode } from './variables.js';

/** One valid configuration file in the one flat shape. */
export interface Configuration {
  /** As steps and reports name it: the absolute path, or `<inline>`, and a short name unlike every other's of the run. */
  readonly name: { readonly path: string; readonly name: string };
  readonly options: Values;
  readonly repositories: readonly Repository[];
  /** Where each value stands, by its JSON pointer in the flat shape: `/before_backup/0`, `/repositories/1/path`. */
  readonly places: Places;
  readonly notices: readonly Notice[];
  /** What `{name}` stands for in hook commands. */
  readonly constants: Readonly<Record<string, string>>;
  /** `sectioned`: in the sections of borgmatic 1; `mixed`: some options stand outside of them. */
  readonly shape: 'flat' | 'sectioned' | 'mixed';
}

/** Which configurations to read. */
export interface ConfigurationRequest extends Search {
  /** A whole configuration as YAML text, beside or instead of files. */
  readonly inline?: string | undefined;
  /** What is done with `${VARIABLE}`; missing: it is filled in from the environment. */
  readonly variables?: VariableMode | undefined;
  /** Set over what each file says. */
  readonly options?: readonly AskedOption[] | undefined;
  /** Set over that. */
  readonly overrides?: readonly AskedOverride[] | undefined;
  /** Asked between one file and the next: after a cancel, no further file is read. */
  readonly isCancelled?: (() => boolean) | undefined;
}

/** A file that a configuration includes. */
export interface Included extends Found {
  /** The path of the configuration, `<inline>` for one that stands in no file. */
  readonly by: string;
}

/** Everything that reading brought to light: what is valid can run, whatever else is faulty. */
export interface ConfigurationReading {
  readonly configurations: readonly Configuration[];
  /** All faults of all files; those about a line have a place. */
  readonly faults: readonly UserError[];
  /** The files that were read, faulty ones too; an inline configuration is none. */
  readonly files: readonly Found[];
  /** The files that those include, directly or not: once for each file that does. */
  readonly included: readonly Included[];
  /** The default places looked in; empty where files were named. */
  readonly looked: readonly string[];
  /** The notices of all files, faulty ones too. */
  readonly notices: readonly Notice[];
  /** The text of each file by the name in its places. */
  readonly sources: ReadonlyMap<string, string>;
  /** Those of the texts that may be shown, for `describeFault`: configurations, and nothing that one led to. */
  readonly excerpts: ReadonlyMap<string, string>;
  /** Those of faulty files too, whose faults are told. */
  readonly secrets: readonly Secret[];
}

/** A file whose text is at hand. */
interface Source extends ReadSource {
  readonly name: string;
}

/** Reads every configuration that was asked for. A faulty file stops no other; nothing is thrown for what a file holds. */
export async function readConfigurations(request: ConfigurationRequest): Promise<ConfigurationReading> {
  const onlyInline = request.inline !== undefined && !request.paths?.length;
  const found = onlyInline ? { files: [], looked: [], ...noFindings() } : await findConfigurations(request);
  const names = shortNames(found.files.map(({ path }) => path));
  const configurations: Configuration[] = [];
  const { files, faults, notices } = found;
  const { overrides: asked = [], options = [] } = request;
  const sources = new Map<string, string>([...askedOptionSources(options), ...overrideSources(asked)]);
  const overrides = [...readAskedOptions(options, found), ...readOverrides(asked, found)];
  const isWhole = overrides.length === lastOf(options).length + asked.length;
  const included: Included[] = [];
  const secrets: Secret[] = [];
  const hidden = new Set<string>();
  const take = (source: Source): void => {
    sources.set(source.shown, source.text);
    const findings = noFindings();
    const own: Found[] = [];
    const context = { ...request, sources, included: own, overrides, secrets };
    const configuration = configurationOf(source, findings, context);
    included.push(...uniqueFiles(own).map((file) => ({ ...file, by: source.path })));
    // With an override left out, a file would do something else than was asked for.
    if (configuration && isWhole) configurations.push(configuration);
    for (const name of findings.hidden) hidden.add(name);
    faults.push(...faultsOf(findings, source.shown));
    notices.push(
      ...inOrder(findings.notices, source.shown).filter(({ place }) => !findings.hidden.has(place?.file ?? '')),
    );
  };
  for (const [index, file] of files.entries()) {
    // A signal is heard between one file and the next.
    if (index > 0) await setImmediate();
    if (request.isCancelled?.()) break;
    const text = readText(file, found);
    if (text !== undefined && hasRoom(file, sources, found)) take({ ...file, text, name: names[index] ?? file.shown });
  }
  if (request.inline !== undefined) take(inlineSource(request.inline, request.door));
  const { looked } = found;
  const excerpts = new Map([...sources].filter(([name]) => !hidden.has(name)));
  return { configurations, files, included, faults: distinct(faults), looked, notices, sources, excerpts, secrets };
}

/** Whether the texts read so far leave room for another file; where they don't, the first that is left out is a fault. */
function hasRoom({ shown }: Found, sources: ReadonlyMap<string, string>, findings: Findings): boolean {
  const length = [...sources.values()].reduce((sum, text) => sum + text.length, 0);
  if (length <= largestWhole) return true;
  const message = `${shown} is not read: the files before it have more than ${largestWhole / 1e6} MB, which is the limit.`;
  addPlainFault(findings, { file: shown, line: 1, column: 1 }, message);
  return false;
}

function uniqueFiles(files: readonly Found[]): readonly Found[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** A fault of an override comes up in every file: it is told once. */
function distinct(faults: readonly UserError[]): readonly UserError[] {
  const keyed = faults.map((fault) => [JSON.stringify([fault.place, fault.message]), fault] as const);
  return [...new Map(keyed).values()];
}

function inlineSource(text: string, door: Search['door']): Source {
  const name = door === 'workflow' ? 'configuration' : '<inline>';
  return { path: inlinePath, name, shown: name, text };
}

/** What surrounds a file while it is read. */
export interface SourceContext extends Omit<Reading, 'findings' | 'budget'> {
  readonly environment: Search['environment'];
  readonly overrides?: readonly Override[];
  readonly variables?: VariableMode | undefined;
  /** Takes the secrets of the file, faulty or not. */
  readonly secrets?: Secret[];
}

/** Takes secrets to those of the other files; false, and none is taken, where all of them are too much to search for. */
function keepSecrets(secrets: readonly Secret[], kept: Secret[]): boolean {
  const values = new Set([...kept, ...secrets].map(({ value }) => value));
  const length = [...values].reduce((sum, value) => sum + value.length, 0);
  if (length > mostSecretCharacters) return false;
  kept.push(...secrets);
  return true;
}

/** One file's text as a configuration; undefined where there is any fault, all of which are then among the findings. */
export function configurationOf(source: Source, findings: Findings, context: SourceContext): Configuration | undefined {
  const { home, environment, overrides = [], variables = 'resolve' } = context;
  const file = readWhole(source, { ...context, findings, budget: wholeBudget() });
  if (!file) return undefined;
  const filled = interpolate(file, { environment, variables, overrides }, findings);
  const normalized = normalize(filled.file, findings, { home, overrides: filled.overrides });
  const secrets = secretsOfTree(normalized.tree).map((one) => ({ ...one, option: `${one.option} of ${source.name}` }));
  if (!keepSecrets(secrets, context.secrets ?? [])) addPlainFault(findings, normalized.tree.place, tooManySecrets);
  validateFile(normalized.tree, findings);
  checkRules(normalized, findings);
  checkHooks(normalized.tree, filled.constants, findings);
  checkCharacters(normalized.tree, findings);
  findUnsupported(normalized.tree, findings);
  if (findings.faults.length > 0) return undefined;
  const { path, name } = source;
  const notices = inOrder(findings.notices, source.shown);
  return {
    name: { path, name },
    ...contentsOf(normalized.tree),
    notices,
    shape: normalized.shape,
    constants: filled.constants,
  };
}
