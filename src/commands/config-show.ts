import type { Configuration } from '../configuration/configuration.js';
import { internalNames, optionsByName } from '../configuration/options/all-options.js';
import { unknownOptionMessage } from '../configuration/options/error-wording.js';
import { asYaml, defaultsFor, type OptionValues, valuesOf, withoutSecrets } from '../configuration/write/effective.js';
import { stringIn } from '../schema/flags.js';
import { UserError } from '../system/errors.js';
import type { Command, Terminal } from './command.js';
import { printFindings, readRequested } from './read-configurations.js';

/** What to show. */
export interface Showing {
  /** Show only this option. */
  readonly option?: string | undefined;
  /** Also show defaults. */
  readonly effective?: boolean;
}

/** Prints the resulting values of each configuration file, without secrets. Returns the exit status. */
export async function show({ request, flags }: Command, terminal: Terminal): Promise<number> {
  const showing = { option: stringIn(flags['option']), effective: flags['effective'] === true };
  refuseUnknown(showing.option);
  const read = await readRequested(request, terminal);
  printFindings(read, terminal);
  const { configurations, faults } = read;
  terminal.out(
    request.json ? `${JSON.stringify(shownValues(configurations, showing))}\n` : shownFiles(configurations, showing),
  );
  return faults.length > 0 ? 1 : 0;
}

function refuseUnknown(option: string | undefined): void {
  if (option === undefined || (optionsByName.has(option) && !internalNames.includes(option))) return;
  const known = [...optionsByName.keys()].filter((name) => !internalNames.includes(name));
  throw new UserError(unknownOptionMessage(option, option, known));
}

/** Returns the values of each file, or one option of each, in the format of borgmatic's `config show --json`. */
function shownValues(configurations: readonly Configuration[], { option, effective }: Showing): readonly unknown[] {
  return configurations.map((configuration) => {
    const values = withoutSecrets(valuesOf(configuration), configuration);
    // borgmatic stores its files in archives by default, and shows that option.
    const all: OptionValues = {
      ...values,
      bootstrap: values['bootstrap'] ?? {},
      ...(effective ? defaultsFor(values) : {}),
    };
    return option === undefined ? all : (all[option] ?? null);
  });
}

/** Returns the files as YAML documents. */
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
  return [...written, '# Defaults of options that are not set:\n', asYaml(defaults)].join('');
}

/** Returns a comment with the file and line where an option is set. */
function originOf(name: string, { places }: Configuration): string {
  const place = places.get(`/${name}`);
  return place ? `# ${place.file}:${place.line}\n` : '';
}
