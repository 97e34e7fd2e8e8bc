import { homedir } from 'node:os';
import type { Terminal } from '../command-line.js';
import { type ConfigurationReading, readConfigurations } from '../configuration/configuration.js';
import { describeFault } from '../configuration/describe.js';
import type { Request } from '../request/request.js';
import { createMasker } from '../system/secrets.js';

/** Reads every configuration asked for and shows all faults with their places; gives the exit status. */
export async function validate(request: Request, terminal: Terminal): Promise<number> {
  const { configurationPaths: paths, door } = request;
  const { environment } = terminal;
  const home = environment['HOME'] ?? homedir();
  const read = await readConfigurations({ paths, door, environment, currentFolder: process.cwd(), home });
  const { mask } = createMasker(read.secrets.map(({ value }) => value));
  if (request.json) {
    const faults = read.faults.map(({ message, place }) => ({ ...place, message: mask(message) }));
    terminal.out(`${JSON.stringify(faults)}\n`);
  } else show(read, { ...terminal, error: (text) => terminal.error(mask(text)) });
  return read.faults.length > 0 ? 1 : 0;
}

function show({ configurations, faults, notices, sources }: ConfigurationReading, { out, error }: Terminal): void {
  for (const { message, place } of notices) error(`${place ? `${place.file}:${place.line}: ` : ''}${message}\n`);
  for (const fault of faults) error(`${describeFault(fault, sources.get(fault.place?.file ?? ''))}\n`);
  const valid = configurations.length;
  if (faults.length === 0) out(`${valid} configuration ${valid === 1 ? 'file is' : 'files are'} valid.\n`);
}
