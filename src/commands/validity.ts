import type { ConfigurationReading } from '../configuration/configuration.js';

/** Returns the number of valid files, or the number of errors, as a sentence. */
export function validationSummary({ configurations, faults }: ConfigurationReading): string {
  const valid = configurations.length;
  if (faults.length === 0) return `${valid} configuration ${valid === 1 ? 'file is' : 'files are'} valid.`;
  const faulty = new Set(faults.flatMap(({ place }) => place?.file ?? [])).size;
  const found = `${faults.length} ${faults.length === 1 ? 'error' : 'errors'}`;
  return faulty === 0 ? `${found}.` : `${found} in ${faulty} configuration ${faulty === 1 ? 'file' : 'files'}.`;
}
