import type { Terminal } from '../command-line.js';
import type { Configuration } from '../configuration/configuration.js';
import { asYaml, defaultsFor, type Shown, valuesOf, withoutSecrets } from '../configuration/effective.js';
import { internalNames, optionsByName } from '../configuration/options.js';
import { unknownOption } from '../configuration/wording.js';
import { textIn } from '../request/values.js';
import { UserError } from '../system/errors.js';
import type { Command } from './index.js';
import { readAsked, tellFindings } from './reading.js';

/** What of the configurations is shown. */
export interface Showing {
  /** This option alone. */
  readonly option?: string | undefined;
  /** What stands for missing options too. */
  readonly effective?: boolean;
}

/** Shows what each configuration file comes to, secrets left out; gives the exit status. */
export async function show({ request, flags }: Command, terminal: Terminal): Promise<number> {
  const showing = { option: textIn(flags['option']), effective: flags['effective'] === true };
  refuseUnknown(showing.option);
  const read = await readAsked(request, terminal);
  tellFindings(read, terminal);
  const { configurations, faults } = read;
  terminal.out(
    request.json ? `${JSON.stringify(shownValues(configurations, showing))}\n` : shownFiles(configurations, showing),
  );
  return faults.length > 0 ? 1 : 0;
}

function refuseUnknown(option: string | undefined): void {
  if (option === undefined || (optionsByName.has(option) && !internalNames.includes(option))) return;
  const known = [...optionsByName.keys()].filter((name) => !internalNames.includes(name));
  throw new UserError(unknownOption(option, option, known));
}

/** The values of each file, or one option of each, as borgmatic's `config show --json` has them. */
function shownValues(configurations: readonly Configuration[], { option, effective }: Showing): readonly unknown[] {
  return configurations.map((configuration) => {
    const values = withoutSecrets(valuesOf(configuration), configuration);
    // borgmatic stores its files in archives unless told otherwise, and says so.
    const all: Shown = { ...values, bootstrap: values['bootstrap'] ?? {}, ...(effective ? defaultsFor(values) : {}) };
    return option === undefined ? all : (all[option] ?? null);
  });
}

/** The files as YAML, with a line of dashes between one and the next. */
export function shownFiles(configurations: readonly Configuration[], showing: Showing): string {
  const texts = configurations.map((configuration) => shownFile(configuration, showing));
  return texts.length === 1 ? (texts[0] ?? '') : texts.map((text) => `---\n${text}`).join('');
}

function shownFile(configuration: Configuration, { option, effective }: Showing): string {
  const values = withoutSecrets(valuesOf(configuration), configuration);
  const defaults = defaultsFor(values);
  if (option !== undefined) return asYaml(values[option] ?? (effective ? defaults[option] : null) ?? null);
  if (!effective) return asYaml(values);
  const written = Object.entries(values).map(
    ([name, value]) => `${originOf(name, configuration)}${asYaml({ [name]: value })}`,
  );
  return [...written, '# What stands for the options that are missing:\n', asYaml(defaults)].join('');
}

/** The place of an option as a comment, so that who wonders where a value comes from finds it. */
function originOf(name: string, { places }: Configuration): string {
  const place = places.get(`/${name}`);
  return place ? `# ${place.file}:${place.line}\n` : '';
}
