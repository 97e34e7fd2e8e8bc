import { type BenchEnvironment, configurationText } from './environment.js';
import type { Figure, Measurement } from './figure.js';
import { interleave, spreadOf } from './rounds.js';

const rounds = 7;
const repositories = 4;
const limit = 0.4;

/** Measures a default run in which Borgflow works on two repositories at once; borgmatic has no such option. */
export const concurrency: Measurement = { name: 'concurrency', measure: async (stage) => [await compare(stage)] };

async function compare(stage: BenchEnvironment): Promise<Figure> {
  const seconds = (name: string, command: readonly string[], ...words: readonly string[]) => {
    const file = stage.write(`${name}.yaml`, configurationText(stage, stage.repositories(name, repositories)));
    return async () => (await stage.run([...command, '--config', file, ...words])).seconds;
  };
  const { peers, single, double } = await interleave(
    {
      peers: seconds('peer-concurrency', stage.peer),
      single: seconds('one-at-a-time', stage.commandLine),
      double: seconds('two-at-a-time', stage.commandLine, '--concurrency', '2'),
    },
    rounds,
  );
  const value = spreadOf(double).median / spreadOf(peers).median;
  return {
    title: `A default run with ${repositories} repositories, two at a time`,
    method: `Create, prune, compact, and check with 20 small files, the same real Borg, and unencrypted repositories; two cores are needed. Wall time of the process. ${rounds} rounds.`,
    rows: [
      { what: 'borgmatic', unit: 's', values: peers },
      { what: 'Borgflow', unit: 's', values: single },
      {
        what: 'Borgflow, `--concurrency 2`',
        unit: 's',
        values: double,
        claim: { value, to: 'borgmatic', atMost: limit },
      },
    ],
  };
}
