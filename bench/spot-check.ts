import { type BenchEnvironment, configurationText } from './environment.js';
import type { Figure, Measurement } from './figure.js';
import { interleave, spreadOf } from './rounds.js';
import { writeFiles } from './source-files.js';

const rounds = 3;
const files = 100_000;
const limit = 0.5;

/** Measures a spot check, which compares the sources with an archive. */
export const spotCheck: Measurement = { name: 'spot', measure: async (stage) => [await compare(stage)] };

const checks = `checks:
    - name: spot
      count_tolerance_percentage: 10
      data_sample_percentage: 1
      data_tolerance_percentage: 0.5
`;

async function compare(stage: BenchEnvironment): Promise<Figure> {
  const source = writeFiles(stage, 'spot', files);
  const checking = (name: string, command: readonly string[]) => {
    const text = configurationText({ ...stage, source }, stage.repositories(name, 1), checks);
    const call = [...command, '--config', stage.write(`${name}.yaml`, text)];
    return {
      prepare: () => stage.run([...call, 'create']),
      seconds: async () => (await stage.run([...call, 'check', '--only', 'spot', '--force'])).seconds,
    };
  };
  const theirs = checking('peer-spot', stage.peer);
  const own = checking('our-spot', stage.commandLine);
  await theirs.prepare();
  await own.prepare();
  const { peers, ours } = await interleave({ peers: theirs.seconds, ours: own.seconds }, rounds);
  const value = spreadOf(ours).median / spreadOf(peers).median;
  return {
    title: `A spot check of ${files.toLocaleString('en-US')} files`,
    method: `\`check --only spot --force\` with a sample of 1 %, hashed with XXH64 by the same \`xxh64sum\`, real Borg, and an unencrypted repository. Wall time of the process. ${rounds} rounds.`,
    rows: [
      { what: 'borgmatic', unit: 's', values: peers },
      { what: 'Borgflow', unit: 's', values: ours, claim: { value, to: 'borgmatic', atMost: limit } },
    ],
  };
}
