import type { Terminal } from '../command-line.js';
import { validityOf } from '../configuration/validity.js';
import { createMasker } from '../system/secrets.js';
import type { Command } from './index.js';
import { readAsked, tellFindings } from './reading.js';
import { shownFiles } from './show.js';

/** Reads every configuration asked for and shows all faults with their places; gives the exit status. */
export async function validate({ request, flags }: Command, door: Terminal): Promise<number> {
  // A check of the files alone needs no variable set: a pull request's has no secrets.
  const read = await readAsked(request, door, 'leave');
  const { mask } = createMasker(read.secrets.map(({ value }) => value));
  const terminal = { ...door, error: (text: string) => door.error(mask(text)) };
  const { faults, configurations } = read;
  const failed = faults.length > 0 ? 1 : 0;
  if (request.json) {
    terminal.out(`${JSON.stringify(faults.map(({ message, place }) => ({ ...place, message: mask(message) })))}\n`);
    return failed;
  }
  tellFindings(read, terminal);
  if (flags['show'] === true) terminal.out(shownFiles(configurations, {}));
  if (faults.length === 0) terminal.out(`${validityOf(read)}\n`);
  return failed;
}
