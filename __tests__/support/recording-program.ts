import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One call of a stand-in, as it saw it. */
export interface RecordedCall {
  readonly words: readonly string[];
  /** Its environment, one variable per line. */
  readonly environment: string;
  /** The content of the file that a word such as `--config=FILE` names, with the mode of that file. */
  readonly file: string;
}

/** A program that records how it is called, for a real one that can't be had here. */
export interface RecordingProgram {
  readonly path: string;
  /** Returns the calls since the last time. */
  readonly calls: () => readonly RecordedCall[];
}

/**
 * Writes a program to a folder. It records its words, its environment, and the file that a word with this flag names;
 * then, it runs a script, whose words are the same.
 */
export function writeRecordingProgram(
  folder: string,
  { name, flag, script }: { readonly name: string; readonly flag: string; readonly script: string },
): RecordingProgram {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  const record = join(folder, `${name}.calls`);
  const text = `#!/bin/bash
call=${record}/$$
mkdir -p "$call"
printf '%s\\0' "$@" > "$call/words"
env > "$call/environment"
for word in "$@"; do
  case $word in
  ${flag}=*) { stat -c %a "\${word#*=}"; cat "\${word#*=}"; } > "$call/file" ;;
  esac
done
echo "$$" >> ${record}/order
${script}
`;
  writeFileSync(path, text);
  chmodSync(path, 0o700);
  const read = (call: string, file: string): string => {
    const found = join(record, call, file);
    return existsSync(found) ? readFileSync(found, 'utf8') : '';
  };
  return {
    path,
    calls: () => {
      if (!existsSync(record)) return [];
      const order = readFileSync(join(record, 'order'), 'utf8').split('\n').slice(0, -1);
      const calls = order.map((call) => ({
        words: read(call, 'words').split('\0').slice(0, -1),
        environment: read(call, 'environment'),
        file: read(call, 'file'),
      }));
      rmSync(record, { recursive: true });
      return calls;
    },
  };
}
