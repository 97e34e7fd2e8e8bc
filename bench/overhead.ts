import { type BenchEnvironment, configurationText } from './environment.js';
import type { Figure, Measurement } from './figure.js';
import { interleave, spreadOf } from './rounds.js';

const limit = 0.2;

/** Measures the overhead of a default run (create, prune, compact, check) over Borg itself. */
export const overhead: Measurement = {
  name: 'overhead',
  measure: async (stage) => [await compare(stage, 1, 9), await compare(stage, 4, 7)],
};

async function compare(stage: BenchEnvironment, count: number, rounds: number): Promise<Figure> {
  const configuration = (name: string) =>
    stage.write(`${name}.yaml`, configurationText(stage, stage.repositories(name, count)));
  const script = stage.write(`bare-${count}.sh`, bareScript(stage, stage.repositories(`bare-${count}`, count)));
  const ours = configuration(`ours-${count}`);
  const peers = configuration(`peers-${count}`);
  const seconds = async (command: readonly string[]) => (await stage.run(command)).seconds;
  const measured = await interleave(
    {
      bare: () => seconds(['/bin/sh', script]),
      ours: () => seconds([...stage.commandLine, '--config', ours]),
      peers: () => seconds([...stage.peer, '--config', peers]),
    },
    rounds,
  );
  const above = (values: readonly number[]) => values.map((value, round) => value - (measured.bare[round] ?? 0));
  const value = spreadOf(above(measured.ours)).median / spreadOf(above(measured.peers)).median;
  return {
    title: `A default run with ${count === 1 ? '1 repository' : `${count} repositories`}, compared with bare Borg`,
    method:
      `Create, prune, compact, and check with 20 small files, the same real Borg, and unencrypted repositories. ${rounds} rounds. ` +
      'The overhead is the wall time minus the wall time of a shell script with the same four Borg calls per repository, in the same round.',
    rows: [
      { what: 'bare Borg, total', unit: 's', values: measured.bare },
      { what: 'borgmatic, total', unit: 's', values: measured.peers },
      { what: 'Borgflow, total', unit: 's', values: measured.ours },
      { what: 'borgmatic, overhead', unit: 's', values: above(measured.peers) },
      {
        what: 'Borgflow, overhead',
        unit: 's',
        values: above(measured.ours),
        claim: { value, to: 'borgmatic', atMost: limit },
      },
    ],
  };
}

function bareScript(stage: BenchEnvironment, repositories: readonly string[]): string {
  const calls = repositories.map(
    (path) => `borg create '${path}::bench-{now:%Y-%m-%dT%H:%M:%S.%f}' '${stage.source}'
borg prune --keep-daily 7 --glob-archives 'bench-*' '${path}'
borg compact '${path}'
borg check --glob-archives 'bench-*' '${path}'
`,
  );
  return `set -e\n${calls.join('')}`;
}
