import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Journal, replayJournal } from './lifecycle/journal.js';
import { runEverything } from './lifecycle/lifecycle.js';
import { createStage, type Scene } from './lifecycle/stage.js';
import { inert } from './reporters/inert.js';
import { journalName, type Runner, workflowTelling } from './runner.js';
import { Cancellation } from './system/cancellation.js';
import { hookEnvironment } from './system/environment.js';
import { endLeftovers, mountsNotedIn } from './system/leftovers.js';
import { isMountPoint } from './system/mounts.js';
import { pause } from './system/pause.js';
import { listProcesses, runProcess } from './system/process.js';
import { createMasker } from './system/secrets.js';
import { watchSignals } from './system/signals.js';
import { removeTemporaryFolders } from './system/temporary.js';

/** Seconds that Borg and hooks which the main phase left running get to end by themselves. */
const grace = { terminate: 5, kill: 8 };

/** Seconds for each hook that is made up for. */
const hookLimit = 30;

/**
 * The post phase of a workflow step: ends what the main phase left running, runs the clean-up hooks that a cancel left no
 * time for, and removes its files. `folder` is the temporary folder that the main phase named; when it is gone, the main
 * phase came to its own end. Gives the exit status.
 */
export async function postPhase(folder: string, runner: Runner): Promise<number> {
  if (folder === '' || !existsSync(folder)) return 0;
  const left = await endLeftovers(folder, grace, listProcesses);
  if (left > 0)
    runner.write(`${left} ${left === 1 ? 'process' : 'processes'} that the main phase left running ended.\n`);
  for (const point of mountsNotedIn(folder)) runner.write(`${inert(await unmount(point, runner.environment))}\n`);
  const journal = readJournal(join(folder, journalName));
  const failed = journal ? await makeUpFor(journal, runner) : false;
  for (const problem of removeTemporaryFolders(folder)) runner.write(`${problem}\n`);
  return failed ? 1 : 0;
}

/** Unmounts what the mount action has left mounted; gives the line that tells of it. */
async function unmount(point: string, environment: Runner['environment']): Promise<string> {
  if (isMountPoint(point) === false) return `${point} is unmounted already.`;
  let words = '';
  for (const command of [['fusermount3', '-u'], ['fusermount', '-u'], ['umount']]) {
    const result = await runProcess({
      command: [...command, point],
      environment: hookEnvironment(environment),
      streams: 'merged',
      onLines: () => undefined,
      timeout: 10,
      grace: { terminate: 1, kill: 2 },
    });
    if (result.exitCode === 0) return `${point} was unmounted.`;
    words = result.tail.at(-1) ?? result.startFailure ?? `exit status ${result.exitCode}`;
  }
  return `${point} is still mounted: ${words.replace(/\.$/, '')}. End what uses it, then unmount it by hand.`;
}

function readJournal(path: string): Journal | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Journal;
  } catch {
    return undefined; // no cancel, or killed in the very moment of writing: nothing is known to be missing
  }
}

/** Goes through the cancelled run again and runs the clean-up that was not done; whether any of it failed. */
async function makeUpFor(journal: Journal, runner: Runner): Promise<boolean> {
  const cancellation = new Cancellation();
  cancellation.cancel('SIGINT');
  const stopWatching = watchSignals({ cancellation, secondEnds: true });
  // The runner still masks what the main phase named.
  const masker = createMasker([]);
  const { telling } = workflowTelling(runner, { masker, verbosity: 1, concurrent: false });
  let failed = false;
  const scene: Scene = {
    runProcess,
    environment: hookEnvironment(runner.environment),
    masker,
    runId: journal.runId,
    cancellation,
    dryRun: false,
    verbosity: 1,
    closingLimit: hookLimit,
    emit: (event) => {
      if (event.type === 'step-finished' && event.outcome !== 'success' && event.outcome !== 'skipped') failed = true;
      telling.emit(event);
    },
    action: () => {
      throw new Error('The post phase runs no action.');
    },
    borg: () => Promise.reject(new Error('The post phase runs no Borg.')),
    pause,
    ping: async () => undefined,
  };
  await runEverything(journal.plan, replayJournal(journal, createStage(scene)));
  await telling.close();
  stopWatching();
  return failed;
}
