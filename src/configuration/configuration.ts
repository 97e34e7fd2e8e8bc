import type { Place, UserError } from '../system/errors.js';
import { findConfigurations, type Search, shortNames } from './find.js';
import { type Findings, type Notice, noFindings } from './findings.js';
import { normalize } from './normalize.js';
import type { Values } from './options.js';
import { readText, readTree } from './read.js';
import type { Repository } from './repository.js';
import { checkRules } from './rules.js';
import { type Secret, secretsOfTree } from './secrets.js';
import { findUnsupported } from './unsupported.js';
import { validateFile } from './validate.js';
import { contentsOf } from './values.js';

/** One valid configuration file in the one flat shape. */
export interface Configuration {
  /** As steps and reports name it: the absolute path, or `<inline>`, and a short name unlike every other's of the run. */
  readonly name: { readonly path: string; readonly name: string };
  readonly options: Values;
  readonly repositories: readonly Repository[];
  /** Where each value stands, by its JSON pointer in the flat shape: `/before_backup/0`, `/repositories/1/path`. */
  readonly places: ReadonlyMap<string, Place>;
  readonly notices: readonly Notice[];
}

/** Which configurations to read. */
export interface ConfigurationRequest extends Search {
  /** A whole configuration as YAML text, beside or instead of files. */
  readonly inline?: string | undefined;
}

/** Everything that reading brought to light: what is valid can run, whatever else is faulty. */
export interface ConfigurationReading {
  readonly configurations: readonly Configuration[];
  /** All faults of all files; those about a line have a place. */
  readonly faults: readonly UserError[];
  /** The default places looked in; empty where files were named. */
  readonly looked: readonly string[];
  /** The notices of all files, faulty ones too. */
  readonly notices: readonly Notice[];
  /** The text of each file by the name in its places, for `describeFault`. */
  readonly sources: ReadonlyMap<string, string>;
  /** Those of faulty files too, whose faults are told. */
  readonly secrets: readonly Secret[];
}

/** A file whose text is at hand. */
interface Source {
  readonly path: string;
  readonly name: string;
  readonly shown: string;
  readonly text: string;
}

/** Reads every configuration that was asked for. A faulty file stops no other; nothing is thrown for what a file holds. */
export async function readConfigurations(request: ConfigurationRequest): Promise<ConfigurationReading> {
  const onlyInline = request.inline !== undefined && !request.paths?.length;
  const found = onlyInline ? { files: [], looked: [], ...noFindings() } : await findConfigurations(request);
  const names = shortNames(found.files.map(({ path }) => path));
  const configurations: Configuration[] = [];
  const { faults, notices } = found;
  const sources = new Map<string, string>();
  const secrets: Secret[] = [];
  const take = (source: Source): void => {
    sources.set(source.shown, source.text);
    const findings = noFindings();
    const configuration = configurationOf(source, findings, secrets);
    if (configuration) configurations.push(configuration);
    faults.push(...inOrder(findings.faults));
    notices.push(...inOrder(findings.notices));
  };
  for (const [index, { path, shown }] of found.files.entries()) {
    const text = await readText(path, shown, found);
    if (text !== undefined) take({ path, shown, text, name: names[index] ?? shown });
  }
  if (request.inline !== undefined) take(inlineSource(request.inline, request.door));
  return { configurations, faults, looked: found.looked, notices, sources, secrets };
}

function inlineSource(text: string, door: Search['door']): Source {
  const name = door === 'workflow' ? 'configuration' : '<inline>';
  return { path: '<inline>', name, shown: name, text };
}

function inOrder<Finding extends UserError | Notice>(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    ({ place: a }, { place: b }) => (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0),
  );
}

/**
 * One file's text as a configuration; undefined where there is any fault, all of which are then among the findings. Its
 * secrets are added to the others, faulty or not.
 */
export function configurationOf(source: Source, findings: Findings, secrets: Secret[]): Configuration | undefined {
  const file = readTree(source.text, source.shown, findings);
  if (!file) return undefined;
  const normalized = normalize(file, findings);
  secrets.push(...secretsOfTree(normalized.tree).map((one) => ({ ...one, option: `${one.option} of ${source.name}` })));
  validateFile(normalized.tree, findings);
  checkRules(normalized, findings);
  findUnsupported(normalized.tree, findings);
  if (findings.faults.length > 0) return undefined;
  const { path, name } = source;
  return { name: { path, name }, ...contentsOf(normalized.tree), notices: inOrder(findings.notices) };
}
