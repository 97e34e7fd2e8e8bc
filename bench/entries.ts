import { join } from 'node:path';
import { type BenchEnvironment, configurationText } from './environment.js';
import type { Figure, Measurement } from './figure.js';
import type { Measured } from './program.js';
import { interleave, spreadOf } from './rounds.js';

const rounds = 3;
const entries = 1_000_000;
const mostMegabytes = 150;

/** The arguments of each list, and the format of a line that Borg prints. */
const lists = {
  'list --archive … --json': {
    words: ['list', '--archive', 'a', '--json'],
    line: '{"type": "-", "mode": "-rw-r--r--", "user": "root", "group": "root", "uid": 0, "gid": 0, "path": "srv/photos/img_%d.jpg", "healthy": true, "source": "", "linktarget": "", "flags": 0, "size": 123456, "mtime": "2026-11-28T20:58:48.733968"}',
  },
  'diff --json': {
    words: ['diff', '--archive', 'a', '--second-archive', 'b', '--json'],
    line: '{"path": "srv/photos/img_%d.jpg", "changes": [{"type": "modified", "added": 77, "removed": 77}]}',
  },
  'list --archive …': { words: ['list', '--archive', 'a'], line: '-rw-r--r-- root root 123456 srv/photos/img_%d.jpg' },
} as const;

type Name = keyof typeof lists;
const names = Object.keys(lists) as readonly Name[];

/** Measures how much memory it takes to list a huge archive. */
export const manyEntries: Measurement = {
  name: 'entries',
  measure: async (stage) => {
    const log = join(stage.folder, 'entries.log');
    const runs = names.flatMap((name) => [
      [`${name}, to a file`, () => listed(stage, name, log)] as const,
      [`${name}, to a pipe`, () => listed(stage, name)] as const,
    ]);
    const measured = await interleave(Object.fromEntries(runs), rounds);
    return [figureOf(measured)];
  },
};

/** Runs a list with a fake Borg that prints many entries. */
async function listed(stage: BenchEnvironment, name: Name, log?: string): Promise<Measured> {
  const { words, line } = lists[name];
  const text = line.replaceAll('"', '\\"');
  const printing = `awk 'BEGIN { for (i = 0; i < ${entries}; i++) printf "${text}\\n", i }'`;
  const program = stage.program(
    `printing-${names.indexOf(name)}`,
    'borg',
    `case "$*" in *--version*) echo "borg 1.2.4" ;; *) ${printing} ;; esac`,
  );
  const secret = 'encryption_passphrase: kept out of each of these entries\n';
  const file = stage.write('entries.yaml', configurationText(stage, ['/mnt/backup'], secret));
  return stage.run([...stage.commandLine, '--config', file, ...words], {
    environment: { PATH: `${program}:${stage.environment['PATH']}` },
    ...(log === undefined ? {} : { log }),
  });
}

function figureOf(measured: Readonly<Record<string, readonly Measured[]>>): Figure {
  return {
    title: 'Memory of a list with many entries',
    method:
      `A fake Borg prints ${entries.toLocaleString('en-US')} entries, in which a passphrase must be masked. ${rounds} rounds. ` +
      'Peak memory of the process (VmHWM, 1 MB = 1,000,000 bytes). The limit applies to the maximum.',
    rows: Object.entries(measured).map(([what, runs]) => {
      const values = runs.map(({ megabytes }) => megabytes);
      return { what, unit: 'MB', values, claim: { value: spreadOf(values).maximum, atMost: mostMegabytes } };
    }),
  };
}
