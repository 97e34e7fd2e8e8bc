import { type ConfigurationReading, configurationRequest, readConfigurations } from '../configuration/configuration.js';
import { formatError } from '../configuration/options/error-excerpt.js';
import type { VariableMode } from '../configuration/shape/interpolate.js';
import type { Request } from '../request/request.js';
import { currentFolder, homeFolder } from '../system/paths.js';
import type { Terminal } from './command.js';

/** Reads the configuration files of a request. */
export async function readRequested(
  request: Request,
  { environment }: Terminal,
  variables: VariableMode = 'resolve',
): Promise<ConfigurationReading> {
  const place = { environment, currentFolder: currentFolder(), home: homeFolder(environment) };
  return await readConfigurations(configurationRequest(request, place, variables));
}

/** Prints all errors and notices with their places. */
export function printFindings({ faults, notices, excerpts }: ConfigurationReading, { error }: Terminal): void {
  for (const { message, place } of notices) error(`${place ? `${place.file}:${place.line}: ` : ''}${message}\n`);
  for (const fault of faults) error(`${formatError(fault, excerpts.get(fault.place?.file ?? ''))}\n`);
}
