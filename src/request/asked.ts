import type { AskedSetting } from './request.js';

/** Inputs whose value the log never shows, nor how long it is. */
const secrets: readonly string[] = ['passphrase', 'ssh-key'];
/** Inputs of which the log tells that they were given, and how much. */
const texts: readonly string[] = ['configuration', 'overrides', 'ssh-known-hosts'];

/** The inputs that were given another value than the one that stands for a missing one, as the log may show them. */
export function askedSettings(
  values: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string>>,
): readonly AskedSetting[] {
  return Object.entries(values)
    .filter(([name, value]) => value.trim() !== '' && value.trim() !== defaults[name])
    .map(([name, value]) => ({ name, value: shown(name, value.trim()) }));
}

function shown(name: string, value: string): string {
  if (secrets.includes(name)) return 'given, not shown';
  const lines = value.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (texts.includes(name)) return `given, ${lines.length} ${lines.length === 1 ? 'line' : 'lines'}`;
  if (name === 'actions') return value.replaceAll(/\\?\r?\n/g, ' ').replaceAll(/\s+/g, ' ');
  return lines.map((line) => line.trim()).join(', ');
}
