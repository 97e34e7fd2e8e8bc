import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { workflowStep } from '../../src/entry-points/workflow-step.js';
import { workflowCommand } from '../../src/reporters/github/workflow-commands.js';
import type { Stand } from './backup-setup.js';
import { type RunnerCommand, runnerReads } from './runner-rules.js';

/** The result of a workflow step, as read by the runner. */
export interface StepDone {
  readonly status: number;
  /** Everything that was written to standard output. */
  readonly log: string;
  /** The commands that took effect. */
  readonly commands: readonly RunnerCommand[];
  /** The log page, line by line. */
  readonly page: readonly string[];
  /** The outputs of the step. */
  readonly outputs: string;
  /** For each masked string, whether any process had left a trace by then. */
  readonly masked: readonly { readonly text: string; readonly afterTrace: boolean }[];
}

/** Runs the action in this process and collects standard output; `path` is put before PATH, or replaces it with `alone`. */
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

/** What a fake Borg prints, and its exit status. */
export interface Stub {
  readonly stderr?: string;
  readonly stdout?: string;
  readonly exit?: number;
}

/** Creates a folder for PATH with a fake `borg` that traces its calls and prints what it is given. */
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

/** Returns the data of a command, unescaped like the runner does. */
export function dataOf({ data }: RunnerCommand): string {
  return data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
