import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Journal, replayJournal } from './lifecycle/journal.js';
import { runEverything } from './lifecycle/lifecycle.js';
import { createStage, type Scene } from './lifecycle/stage.js';
import { inert } from './reporters/inert.js';
import { journalName, type Runner, workflowTelling } from './runner.js';
import { Cancellation } from './system/cancellation.js';
import { cleanUpAll } from './system/clean-up.js';
import { environmentFor } from './system/environment.js';
import { asError } from './system/errors.js';
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
  let failed = false;
  const say = (line: string) => runner.write(`${inert(line)}\n`);
  const errors = await cleanUpAll([
    async () => {
      const left = await endLeftovers(folder, grace, listProcesses);
      if (left > 0) say(`${left} ${left === 1 ? 'process' : 'processes'} that the main phase left running ended.`);
    },
    ...mountsIn(folder).map((point) => async () => say(await unmount(point, runner.environment))),
    async () => {
      const journal = readJournal(join(folder, journalName), say);
      failed = journal !== undefined && (await makeUpFor(journal, runner));
    },
    () => removeTemporaryFolders(folder).map(say),
  ]);
  for (const { message } of errors) say(`Not everything could be cleaned up: ${message}`);
  return failed || errors.length > 0 ? 1 : 0;
}

function mountsIn(folder: string): readonly string[] {
  try {
    return mountsNotedIn(folder);
  } catch {
    return []; // what can't be read can't be unmounted: the folder is not removed while something is mounted in it
  }
}

/** Unmounts what the mount action has left mounted; gives the line that tells of it. */
async function unmount(point: string, environment: Runner['environment']): Promise<string> {
  if (isMountPoint(point) === false) return `${point} is unmounted already.`;
  let words = '';
  for (const command of [['fusermount3', '-u'], ['fusermount', '-u'], ['umount']]) {
    const result = await runProcess({
      command: [...command, point],
      environment: environmentFor('tool', environment),
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

function readJournal(path: string, say: (line: string) => void): Journal | undefined {
  if (!existsSync(path)) return undefined; // no cancel, or killed before anything was noted
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Journal;
  } catch (error) {
    say(`Which hooks the cancel left no time for is not known, so none is run: ${asError(error).message}`);
    return undefined;
  }
}

/** Goes through the cancelled run again and runs the clean-up that was not done; whether any of it failed. */
async function makeUpFor(journal: Journal, runner: Runner): Promise<boolean> {
  const cancellation = new Cancellation();
  cancellation.cancel('SIGINT');
  const { guarded } = runner;
  const leave = guarded?.leave ?? (() => undefined);
  const stopWatching = watchSignals({ cancellation, onFirst: guarded?.hurry, leave });
  // The runner still masks what the main phase named.
  const masker = createMasker([]);
  const { telling } = workflowTelling(runner, { masker, verbosity: 1, concurrent: false });
  let failed = false;
  const scene: Scene = {
    runProcess,
    environment: environmentFor('hook', runner.environment, true),
    toolEnvironment: environmentFor('tool', runner.environment),
    namedEnvironment: environmentFor('named', runner.environment, true),
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
    choose: async () => undefined,
    borg: () => Promise.reject(new Error('The post phase runs no Borg.')),
    pause,
    ping: async () => undefined,
  };
  guarded?.onCrash({ abandon: telling.abandon, mask: (text) => text });
  try {
    await runEverything(journal.plan, replayJournal(journal, createStage(scene)));
  } finally {
    await cleanUpAll([telling.close, stopWatching]);
  }
  return failed;
}
