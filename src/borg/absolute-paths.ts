import { statSync } from 'node:fs';
import { basename, isAbsolute, resolve } from 'node:path';
import { type ChildEnvironment, withVariables } from '../process/child-environment.js';
import { quoteAll, splitWords } from '../shell/quoting.js';

/** Variables of Borg and Python that contain a path. */
const places: readonly string[] = [
  'BORG_BASE_DIR',
  'BORG_CACHE_DIR',
  'BORG_CONFIG_DIR',
  'BORG_KEYS_DIR',
  'BORG_KEY_FILE',
  'BORG_SECURITY_DIR',
  'BORG_RUNTIME_DIR',
  'HOME',
  'TMPDIR',
  'XDG_CACHE_HOME',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
];

/** Variables that contain a command line, which Borg splits into words and runs. */
const commandLines: readonly string[] = ['BORG_RSH', 'BORG_PASSCOMMAND', 'BORG_OTHER_PASSCOMMAND'];

/**
 * Returns the environment for a Borg that runs in another folder, as extract runs in its destination. Relative paths in it are
 * still resolved against `home`, and the commands that Borg runs are run there.
 */
export function absoluteEnvironment(home: string, environment: ChildEnvironment): ChildEnvironment {
  const changed: Record<string, string> = {};
  for (const name of places) {
    const value = environment[name];
    if (value) changed[name] = resolve(home, value);
  }
  for (const name of commandLines) {
    const value = environment[name];
    if (value) changed[name] = commandFrom(home, value);
  }
  return withVariables(environment, changed);
}

function commandFrom(home: string, line: string): string {
  try {
    return quoteAll(['/bin/sh', '-c', 'cd "$0" && exec "$@"', home, ...splitWords(line)]);
  } catch {
    return line; // Borg reports what is wrong with it.
  }
}

/** Programs that take a script as their first argument. */
const interpreter = /^(env|(ba|da|k|z|a)?sh|python[\d.]*|perl|ruby|node)$/;

/**
 * Makes the relative paths of programs and scripts in a command line absolute: those that contain a slash, and those that
 * follow an interpreter (`sh borg.sh`). A bare `borg` after `sudo` is looked up on the PATH, so it stays as it is.
 */
export function absoluteCommand(home: string, words: readonly string[]): readonly string[] {
  return words.map((word, index) => {
    if (isAbsolute(word) || word.startsWith('-')) return word;
    const given = interpreter.test(basename(words[index - 1] ?? ''));
    return (given || word.includes('/')) && isFile(resolve(home, word)) ? resolve(home, word) : word;
  });
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
