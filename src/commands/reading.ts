import { homedir } from 'node:os';
import type { Terminal } from '../command-line.js';
import { type ConfigurationReading, readConfigurations } from '../configuration/configuration.js';
import { describeFault } from '../configuration/describe.js';
import type { Request } from '../request/request.js';

/** Reads every configuration that a command was asked about. */
export async function readAsked(request: Request, { environment }: Terminal): Promise<ConfigurationReading> {
  const { configurationPaths: paths, door } = request;
  const home = environment['HOME'] ?? homedir();
  return await readConfigurations({ paths, door, environment, currentFolder: process.cwd(), home });
}

/** Tells all that is wrong or worth a word, at its place. */
export function tellFindings({ faults, notices, sources }: ConfigurationReading, { error }: Terminal): void {
  for (const { message, place } of notices) error(`${place ? `${place.file}:${place.line}: ` : ''}${message}\n`);
  for (const fault of faults) error(`${describeFault(fault, sources.get(fault.place?.file ?? ''))}\n`);
}
