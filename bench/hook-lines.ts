import { type BenchEnvironment, configurationText } from './environment.js';
import type { Measured } from './program.js';

/** What a hook prints, again and again. */
export const line = 'srv/data/photos/2019/img_2213.jpg is a file of the usual kind, and it is new today';

/** Lines per second, and peak memory. */
export interface Passage {
  readonly rate: number;
  readonly megabytes: number;
}

/** Runs a program whose hook prints a number of lines. */
export type Caller = (count: number) => Promise<Measured>;

/** Compares a run with many lines to a run with a single line. */
export async function passage(run: Caller, count: number): Promise<Passage> {
  const few = await run(1);
  const many = await run(count);
  if (many.lines < count) throw new Error(`Only ${many.lines} of ${count} lines of the hook were printed.`);
  return { rate: count / (many.seconds - few.seconds), megabytes: many.megabytes };
}

/** A program to run, and where its output goes. */
interface Called {
  readonly command: readonly string[];
  /** Missing: it goes to a pipe. */
  readonly log?: string;
  /** More arguments. */
  readonly flags?: readonly string[];
  /** More inputs of a workflow step. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Returns the configuration whose hook runs this command; default: one that Borgflow and the current borgmatic read. */
  readonly configured?: (hook: string) => string;
}

/** Returns a function that runs a hook that prints `count` lines, with a fake Borg that does nothing. */
export function caller(
  stage: BenchEnvironment,
  { command, log, flags = [], inputs = {}, configured = (hook) => currentText(stage, hook) }: Called,
): Caller {
  const idle = stage.program('idle', 'borg', 'case "$1" in --version) echo "borg 1.2.4" ;; esac');
  const isAction = command === stage.action;
  return (count) => {
    const file = stage.write(`lines-${count}.yaml`, configured(`yes '${line}' | head -n ${count}`));
    return stage.run([...command, ...(isAction ? [] : ['--config', file, ...flags, 'create'])], {
      environment: {
        PATH: `${idle}:${stage.environment['PATH']}`,
        INPUT_CONFIG: file,
        INPUT_ACTIONS: 'create',
        ...inputs,
      },
      ...(log === undefined ? {} : { log }),
    });
  };
}

/** Returns a configuration with a secret that must be masked in each line. */
function currentText(stage: BenchEnvironment, hook: string): string {
  const hooks = `commands:\n    - before: everything\n      run:\n          - ${hook}\n`;
  const secret = 'encryption_passphrase: kept out of each of these lines\n';
  return configurationText(stage, ['/mnt/backup'], secret + hooks);
}
