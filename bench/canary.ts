import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchEnvironment } from './environment.js';
import type { Figure, Measurement } from './figure.js';
import { interleave, spreadOf } from './rounds.js';
import { writeFiles } from './source-files.js';

const rounds = 9;
const limit = 2;

/** Measures how long the shortest restore drill takes, compared with what Borg alone needs to restore one file. */
export const canary: Measurement = {
  name: 'canary',
  measure: async (stage) => [await compare(stage, 20), await compare(stage, 20_000)],
};

async function compare(stage: BenchEnvironment, files: number): Promise<Figure> {
  const source = writeFiles(stage, `canary-${files}-files`, files);
  const [repository = ''] = stage.repositories(`canary-${files}`, 1);
  const configuration = stage.write(
    `canary-${files}.yaml`,
    `source_directories: [${source}]\nrepositories: [${repository}]\nunknown_unencrypted_repo_access_is_ok: true\n`,
  );
  const ours = (...words: readonly string[]) => [...stage.commandLine, '--config', configuration, ...words];
  await stage.run(ours('create'));
  const list = ['list', '--short', repository];
  const archive = execFileSync('borg', list, { env: stage.environment, encoding: 'utf8' }).trim();
  const target = join(stage.folder, 'canary-restored');
  mkdirSync(target, { recursive: true });
  const extract = `cd '${target}' && exec borg extract '${repository}::${archive}' '${source.slice(1)}/0/file-7'`;
  const seconds = async (command: readonly string[]) => (await stage.run(command)).seconds;
  const measured = await interleave(
    {
      bare: () => seconds(['/bin/sh', '-c', extract]),
      ours: () => seconds(ours('drill', '--depth', 'canary')),
    },
    rounds,
  );
  const value = spreadOf(measured.ours).median / spreadOf(measured.bare).median;
  return {
    title: `The shortest restore drill, of an archive with ${files.toLocaleString('en-US')} files`,
    method:
      `\`drill --depth canary\` of the newest archive, and \`borg extract\` of one file of the same archive, whose name is ` +
      `known. Wall time of the process. ${rounds} rounds.`,
    rows: [
      { what: '`borg extract` of one file', unit: 's', values: measured.bare },
      {
        what: 'Borgflow, `drill --depth canary`',
        unit: 's',
        values: measured.ours,
        claim: { value, to: '`borg extract`', atMost: limit },
      },
    ],
  };
}
