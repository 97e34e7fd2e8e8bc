import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchEnvironment, configurationText } from './environment.js';
import type { Figure, Measurement, Row } from './figure.js';
import type { Measured } from './program.js';
import { interleave, spreadOf } from './rounds.js';

const fileCount = 200;
const fileRounds = 2;
const hostileRounds = 7;
const mostOfPeer = 0.02;
const mostOfNode = 10;
const mostMegabytes = 150;

/** Measures how long it takes to validate many files, and how much time and memory a malicious file can use. */
export const configurations: Measurement = {
  name: 'configurations',
  measure: async (stage) => [await many(stage), await hostile(stage)],
};

async function many(stage: BenchEnvironment): Promise<Figure> {
  mkdirSync(join(stage.folder, 'many'));
  for (let index = 0; index < fileCount; index += 1) {
    stage.write(`many/${index}.yaml`, configurationText(stage, [`/mnt/backup-${index}`]));
  }
  const words = ['config', 'validate', '--config', join(stage.folder, 'many')];
  const seconds = async (command: readonly string[]) => (await stage.run([...command, ...words])).seconds;
  const { peers, ours } = await interleave(
    { peers: () => seconds(stage.peer), ours: () => seconds(stage.commandLine) },
    fileRounds,
  );
  const value = spreadOf(ours).median / spreadOf(peers).median;
  return {
    title: `Validating ${fileCount} configuration files`,
    method: `\`config validate\` of a folder with ${fileCount} files, each with one repository. ${fileRounds} rounds.`,
    rows: [
      { what: 'borgmatic', unit: 's', values: peers },
      { what: 'Borgflow', unit: 's', values: ours, claim: { value, to: 'borgmatic', atMost: mostOfPeer } },
    ],
  };
}

/** Returns malicious files; Borgflow must refuse each with exit status 1. */
function hostileFiles(stage: BenchEnvironment): Readonly<Record<string, string>> {
  const bomb = Array.from({ length: 12 }, (_, level) => {
    const below = level === 0 ? '"ha"' : `*l${level - 1}`;
    return `x-l${level}: &l${level} [${Array(10).fill(below).join(', ')}]`;
  });
  const includes = Array(100).fill(stage.write('hostile-included.yaml', `x-long: ${'y'.repeat(500_000)}\n`));
  return {
    '10 MB of text': `x-long: ${'y'.repeat(10_000_000)}\n`,
    '10 MB of brackets': '['.repeat(10_000_000),
    '1 MB of short items': `x-dense: [${'1,'.repeat(499_900)}1]\n`,
    'aliases of aliases': `${bomb.join('\n')}\n`,
    '100,000 levels of mappings': '{a: '.repeat(100_000),
    '50 MB of includes': `x-all: !include [${includes.join(', ')}]\n`,
  };
}

async function hostile(stage: BenchEnvironment): Promise<Figure> {
  const files = Object.entries(hostileFiles(stage)).map(([what, text], index) => {
    return [what, stage.write(`hostile-${index}.yaml`, text)] as const;
  });
  const validate = (file: string) =>
    stage.run([...stage.commandLine, 'config', 'validate', '--config', file], { status: 1 });
  const nothing = 'nothing';
  const measured: Readonly<Record<string, readonly Measured[]>> = await interleave(
    {
      [nothing]: () => stage.run([process.execPath, '-e', '0']),
      ...Object.fromEntries(files.map(([what, file]) => [what, () => validate(file)])),
    },
    hostileRounds,
  );
  const secondsOf = (name: string) => (measured[name] ?? []).map(({ seconds }) => seconds);
  const least = spreadOf(secondsOf(nothing)).median;
  const rows = files.flatMap(([what]): readonly Row[] => {
    const megabytes = (measured[what] ?? []).map((each) => each.megabytes);
    const value = spreadOf(secondsOf(what)).median / least;
    return [
      { what, unit: 's', values: secondsOf(what), claim: { value, to: '`node -e 0`', atMost: mostOfNode } },
      {
        what: `${what}: memory`,
        unit: 'MB',
        values: megabytes,
        claim: { value: spreadOf(megabytes).maximum, atMost: mostMegabytes },
      },
    ];
  });
  return {
    title: 'Refusing malicious files',
    method: `\`config validate\` of each file, which exits with status 1. ${hostileRounds} rounds.`,
    rows: [{ what: '`node -e 0`', unit: 's', values: secondsOf(nothing) }, ...rows],
  };
}
