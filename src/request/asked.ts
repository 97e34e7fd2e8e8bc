import type { GivenInput } from './request.js';

/** Inputs whose value and length are never logged. */
const secrets: readonly string[] = ['passphrase', 'ssh-key'];
/** Inputs for which only the number of lines is logged. */
const multiline: readonly string[] = ['configuration', 'overrides', 'ssh-known-hosts'];

/** Returns the inputs that differ from their defaults, in a form that is safe to log. */
export function givenInputs(
  values: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string>>,
): readonly GivenInput[] {
  return Object.entries(values)
    .filter(([name, value]) => value.trim() !== '' && value.trim() !== defaults[name])
    .map(([name, value]) => ({ name, value: shown(name, value.trim()) }));
}

function shown(name: string, value: string): string {
  if (secrets.includes(name)) return 'set, not shown';
  const lines = value.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (multiline.includes(name)) return `set, ${lines.length} ${lines.length === 1 ? 'line' : 'lines'}`;
  if (name === 'actions') return value.replaceAll(/\\?\r?\n/g, ' ').replaceAll(/\s+/g, ' ');
  return lines.map((line) => line.trim()).join(', ');
}
