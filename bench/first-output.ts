import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { configurationText } from './environment.js';
import type { Measurement } from './figure.js';
import { interleave, spreadOf } from './rounds.js';

const rounds = 15;
const limit = 4;
const words = 'output of the first hook';

/** Measures the time until a workflow step prints the output of its first hook. */
export const firstOutput: Measurement = {
  name: 'first-output',
  measure: async (stage) => {
    const hook = `commands:\n    - before: everything\n      run:\n          - echo ${words}\n`;
    const file = stage.write('first-output.yaml', configurationText(stage, stage.repositories('first', 1), hook));
    const heardAfter = async () => {
      const environment = { INPUT_CONFIG: file, INPUT_ACTIONS: 'create' };
      const { awaitedAfter } = await stage.run(stage.action, { environment, awaited: words });
      if (Number.isNaN(awaitedAfter)) throw new Error('The output of the first hook never appeared.');
      return awaitedAfter;
    };
    const { node, known, unknown } = await interleave(
      {
        node: async () => (await stage.run([process.execPath, '-e', '0'])).seconds,
        unknown: () => {
          rmSync(join(stage.folder, 'home', '.cache'), { recursive: true, force: true });
          return heardAfter();
        },
        known: heardAfter,
      },
      rounds,
    );
    const value = spreadOf(known).median / spreadOf(node).median;
    return [
      {
        title: 'A workflow step: time to the first hook’s output',
        method: `The time until the output of a \`before: everything\` hook arrives at the other end of the pipe. ${rounds} rounds.`,
        rows: [
          { what: '`node -e 0`, total', unit: 's', values: node },
          {
            what: 'Borgflow, Borg’s version cached',
            unit: 's',
            values: known,
            claim: { value, to: 'node', atMost: limit },
          },
          { what: 'Borgflow, runs `borg --version` first', unit: 's', values: unknown },
        ],
      },
    ];
  },
};
