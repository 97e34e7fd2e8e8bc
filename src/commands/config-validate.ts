import type { ConfigurationReading } from '../configuration/configuration.js';
import { createMasker } from '../secrets/masker.js';
import type { Command, Terminal } from './command.js';
import { shownFiles } from './config-show.js';
import { printFindings, readRequested } from './read-configurations.js';

/** Reads the configuration files and prints all errors with their places. Returns the exit status. */
export async function validate({ request, flags }: Command, given: Terminal): Promise<number> {
  // Validation doesn't require variables to be set: the check of a pull request has no secrets.
  const read = await readRequested(request, given, 'leave');
  const { mask } = createMasker(read.secrets.map(({ value }) => value));
  const terminal = { ...given, error: (text: string) => given.error(mask(text)) };
  const { faults, configurations } = read;
  const failed = faults.length > 0 ? 1 : 0;
  if (request.json) {
    terminal.out(`${JSON.stringify(faults.map(({ message, place }) => ({ ...place, message: mask(message) })))}\n`);
    return failed;
  }
  printFindings(read, terminal);
  if (flags['show'] === true) terminal.out(shownFiles(configurations, {}));
  if (faults.length === 0) terminal.out(`${validationSummary(read)}\n`);
  return failed;
}

/** Returns the number of valid files, or the number of errors, as a sentence. */
export function validationSummary({ configurations, faults }: ConfigurationReading): string {
  const valid = configurations.length;
  if (faults.length === 0) return `${valid} configuration ${valid === 1 ? 'file is' : 'files are'} valid.`;
  const faulty = new Set(faults.flatMap(({ place }) => place?.file ?? [])).size;
  const found = `${faults.length} ${faults.length === 1 ? 'error' : 'errors'}`;
  return faulty === 0 ? `${found}.` : `${found} in ${faulty} configuration ${faulty === 1 ? 'file' : 'files'}.`;
}
