import { fillCommands } from './shell-command.js';
import { Cursor } from './shell-cursor.js';
import type { Filling } from './shell-placeholder.js';

/** A hook command that is ready to run. */
export interface FilledCommand {
  /** The command with references to environment variables in the place of placeholders. */
  readonly command: string;
  /** What the references refer to: every value given, as `BORGFLOW_` and its name in capitals. */
  readonly environment: Readonly<Record<string, string>>;
  /** Names that are neither ours nor Borg's, each once; they stand in the command as they were. */
  readonly unknown: readonly string[];
}

const borgPlaceholders: ReadonlySet<string> = new Set([
  'hostname',
  'fqdn',
  'reverse-fqdn',
  'now',
  'utcnow',
  'unixtime',
  'user',
  'pid',
  'borgversion',
  'borgmajor',
  'borgminor',
  'borgpatch',
]);

/** Linux refuses to start a program with an environment string above this, its name and closing NUL included. */
const longestEnvironmentString = 128 * 1024;

/**
 * Replaces each `{name}` of a hook command by a reference to an environment variable that holds its value, in the form
 * that fits the place where it stands. No value becomes part of the command, so none can act as one. Names are lower
 * case. Throws a UserError for a placeholder that the shell would evaluate: in arithmetic, `eval`, `sh -c`.
 */
export function fillPlaceholders(command: string, values: Readonly<Record<string, string>>): FilledCommand {
  const given = new Map(Object.entries(values).filter(([name]) => /^[a-z_][a-z0-9_]*$/.test(name)));
  const unknown = new Set<string>();
  const filling: Filling = {
    value: (name) => given.get(name),
    variable,
    unknown,
    reader: () => undefined,
    depth: 0,
    commands: fillCommands,
  };
  const filled = fillCommands(new Cursor(command), undefined, filling);
  const environment = Object.fromEntries([...given].map(([name, value]) => [variable(name), fitting(name, value)]));
  return { command: filled, environment, unknown: [...unknown].filter((name) => !borgPlaceholders.has(name)) };
}

/** A text cut to so many bytes of UTF-8, never inside a character; `keep` says which end of it stays. */
export function limitValue(text: string, bytes: number, keep: 'end' | 'start'): string {
  const encoded = Buffer.from(text);
  if (encoded.length <= bytes) return text;
  const continues = (at: number) => ((encoded[at] ?? 0) & 0xc0) === 0x80;
  let cut = keep === 'start' ? bytes : encoded.length - bytes;
  while (continues(cut)) cut += keep === 'start' ? -1 : 1;
  return (keep === 'start' ? encoded.subarray(0, cut) : encoded.subarray(cut)).toString();
}

function variable(name: string): string {
  return `BORGFLOW_${name.toUpperCase()}`;
}

function fitting(name: string, value: string): string {
  return limitValue(value.replaceAll('\0', ''), longestEnvironmentString - variable(name).length - 2, 'start');
}
