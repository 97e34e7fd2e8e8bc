import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { workflowCommand } from '../src/reporters/commands.js';
import { workflowStep } from '../src/workflow-step.js';
import { type RunnerCommand, runnerReads } from './reporters/runner.js';
import type { Stand } from './stand.js';

/** A workflow step that is over, as the runner has read it. */
export interface StepDone {
  readonly status: number;
  /** All that was written to standard output. */
  readonly log: string;
  /** The commands that took effect. */
  readonly commands: readonly RunnerCommand[];
  /** The log page, line by line. */
  readonly page: readonly string[];
  /** The file of outputs. */
  readonly outputs: string;
  /** Whether any process had left its trace when a text was masked, for each text. */
  readonly masked: readonly { readonly text: string; readonly afterTrace: boolean }[];
}

/** Runs the action in this process, everything that goes to standard output in one list; `path` stands before, or `alone` on, PATH. */
export async function runStep(
  stand: Stand,
  inputs: Readonly<Record<string, string>>,
  path?: string,
  alone = false,
): Promise<StepDone> {
  const written: string[] = [];
  const masked: { text: string; afterTrace: boolean }[] = [];
  const write = (text: string) => written.push(text);
  const given = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  writeFileSync(stand.path('outputs'), '');
  const status = await workflowStep({
    environment: {
      ...stand.environment,
      ...(path === undefined ? {} : { PATH: alone ? path : `${path}${delimiter}${stand.environment['PATH']}` }),
      GITHUB_OUTPUT: stand.path('outputs'),
      GITHUB_WORKSPACE: stand.folder,
      ...given,
    },
    platform: process.platform,
    write,
    saveState: () => undefined,
    setSecret: (text) => {
      masked.push({ text, afterTrace: existsSync(stand.path('trace')) });
      write(workflowCommand('add-mask', {}, text));
    },
    setFailed: (message) => write(workflowCommand('error', {}, message)),
  });
  const log = written.join('');
  return { status, log, ...runnerReads(log), outputs: readFileSync(stand.path('outputs'), 'utf8'), masked };
}

/** What a stub of Borg prints, and how it ends. */
export interface Stub {
  readonly stderr?: string;
  readonly stdout?: string;
  readonly exit?: number;
}

/** A folder with a `borg` in it that traces its calls and prints what it is told to; for PATH. */
export function stubBorg(stand: Stand, { stderr = '', stdout = '{}', exit = 0 }: Stub): string {
  const folder = stand.path('stub');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'stderr'), stderr);
  writeFileSync(join(folder, 'stdout'), stdout);
  const script = `#!/bin/sh
echo "borg $1" >> "$TRACE"
case $1 in
--version) echo 'borg 1.2.4' ;;
*) cat '${folder}/stderr' >&2; cat '${folder}/stdout'; exit ${exit} ;;
esac
`;
  writeFileSync(join(folder, 'borg'), script);
  chmodSync(join(folder, 'borg'), 0o700);
  return folder;
}

/** The data of a command as the runner unescapes it. */
export function dataOf({ data }: RunnerCommand): string {
  return data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
