import { homedir } from 'node:os';
import type { Terminal } from '../command-line.js';
import { type ConfigurationReading, readConfigurations } from '../configuration/configuration.js';
import { describeFault } from '../configuration/describe.js';
import type { Request } from '../request/request.js';

/** Reads every configuration asked for and shows all faults with their places; gives the exit status. */
export async function validate(request: Request, terminal: Terminal): Promise<number> {
  const { configurationPaths: paths, door, options, overrides } = request;
  const { environment } = terminal;
  const home = environment['HOME'] ?? homedir();
  const search = { paths, door, options, overrides, environment, currentFolder: process.cwd(), home };
  // A check of the files alone needs no variable set: a pull request's has no secrets.
  const read = await readConfigurations({ ...search, variables: request.noVariables ? 'off' : 'leave' });
  if (request.json)
    terminal.out(`${JSON.stringify(read.faults.map(({ message, place }) => ({ ...place, message })))}\n`);
  else show(read, terminal);
  return read.faults.length > 0 ? 1 : 0;
}

function show({ configurations, faults, notices, sources }: ConfigurationReading, { out, error }: Terminal): void {
  for (const { message, place } of notices) error(`${place ? `${place.file}:${place.line}: ` : ''}${message}\n`);
  for (const fault of faults) error(`${describeFault(fault, sources.get(fault.place?.file ?? ''))}\n`);
  const valid = configurations.length;
  if (faults.length === 0) out(`${valid} configuration ${valid === 1 ? 'file is' : 'files are'} valid.\n`);
}
