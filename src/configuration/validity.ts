import type { ConfigurationReading } from './configuration.js';

/** How many files are valid, or how many faults there are, in a sentence. */
export function validityOf({ configurations, faults }: ConfigurationReading): string {
  const valid = configurations.length;
  if (faults.length === 0) return `${valid} configuration ${valid === 1 ? 'file is' : 'files are'} valid.`;
  const faulty = new Set(faults.flatMap(({ place }) => place?.file ?? [])).size;
  const found = `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`;
  return faulty === 0 ? `${found}.` : `${found} in ${faulty} configuration ${faulty === 1 ? 'file' : 'files'}.`;
}
