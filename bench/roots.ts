import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchEnvironment, configurationText } from './environment.js';
import type { Figure, Measurement } from './figure.js';
import { interleave, spreadOf } from './rounds.js';

const rounds = 3;

/** The limit for the time of 12,000 more roots relative to 3,000 more: 4 is linear, 16 quadratic. */
const limit = 8;

/** Measures a backup whose sources are files matched by a glob, each of which is a root. */
export const roots: Measurement = { name: 'roots', measure: async (stage) => [await compare(stage)] };

async function compare(stage: BenchEnvironment): Promise<Figure> {
  const measured = await interleave(
    { few: backup(stage, 1_000), more: backup(stage, 4_000), many: backup(stage, 16_000) },
    rounds,
  );
  const { few, more, many } = measured;
  const growth = (small: readonly number[], large: readonly number[]) =>
    large.map((value, round) => value - (small[round] ?? 0));
  const first = growth(few, more);
  const second = growth(more, many);
  return {
    title: 'Files from a glob, each its own source',
    method: `Create with real Borg, an unencrypted repository, \`source_directories: [folder/*]\`, and one exclude pattern. ${rounds} rounds. The time for 12,000 more files is compared with the time for 3,000 more (linear: 4).`,
    rows: [
      { what: '1,000 files', unit: 's', values: few },
      { what: '4,000 files', unit: 's', values: more },
      { what: '16,000 files', unit: 's', values: many },
      { what: 'from 1,000 to 4,000', unit: 's', values: first },
      {
        what: 'from 4,000 to 16,000',
        unit: 's',
        values: second,
        claim: {
          value: spreadOf(second).median / spreadOf(first).median,
          to: 'from 1,000 to 4,000',
          atMost: limit,
        },
      },
    ],
  };
}

function backup(stage: BenchEnvironment, count: number): () => Promise<number> {
  const source = join(stage.folder, `roots-${count}`);
  mkdirSync(source);
  for (let index = 0; index < count; index += 1) writeFileSync(join(source, `file-${index}`), `${index}\n`);
  const repositories = stage.repositories(`roots-${count}`, 1);
  const text = configurationText({ ...stage, source: `${source}/*` }, repositories, "exclude_patterns: ['*.tmp']\n");
  const configuration = stage.write(`roots-${count}.yaml`, text);
  return async () => (await stage.run([...stage.commandLine, '--config', configuration, 'create'])).seconds;
}
