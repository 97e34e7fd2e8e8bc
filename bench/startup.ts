import { type BenchEnvironment, configurationText } from './environment.js';
import type { Figure, Measurement } from './figure.js';
import { interleave, spreadOf } from './rounds.js';

const rounds = 15;
const limit = 0.25;

/** Measures how long it takes to print the version, and to validate a configuration file. */
export const startup: Measurement = {
  name: 'startup',
  measure: async (stage) => {
    const file = stage.write('startup.yaml', configurationText(stage, ['/mnt/backup']));
    return [
      await compare(stage, 'Printing the version: `--version`', ['--version']),
      await compare(stage, 'Validating a configuration: `config validate`', ['config', 'validate', '--config', file]),
    ];
  },
};

async function compare(stage: BenchEnvironment, title: string, words: readonly string[]): Promise<Figure> {
  const seconds = async (command: readonly string[]) => (await stage.run(command)).seconds;
  const { node, ours, peers } = await interleave(
    {
      node: () => seconds([process.execPath, '-e', '0']),
      ours: () => seconds([...stage.commandLine, ...words]),
      peers: () => seconds([...stage.peer, ...words]),
    },
    rounds,
  );
  const value = spreadOf(ours).median / spreadOf(peers).median;
  return {
    title,
    method: `Wall time of the process. ${rounds} rounds.`,
    rows: [
      { what: '`node -e 0`', unit: 's', values: node },
      { what: 'borgmatic', unit: 's', values: peers },
      { what: 'Borgflow', unit: 's', values: ours, claim: { value, to: 'borgmatic', atMost: limit } },
    ],
  };
}
