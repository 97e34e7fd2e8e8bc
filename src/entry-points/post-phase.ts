import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Journal, readJournal } from '../lifecycle/post-phase-journal.js';
import { environmentFor } from '../process/child-environment.js';
import { endLeftovers, type NoteStore, type Notes, readNotes } from '../process/process-notes.js';
import { listProcesses, runProcess } from '../process/run-process.js';
import { withoutCommands, workflowCommand } from '../reporters/github/workflow-commands.js';
import { readSealedRecording } from '../reporters/recording/sealed-recording.js';
import { type LeftReports, readReports, reportsIn } from '../run/report-store.js';
import { unseal } from '../secrets/signed-phase-state.js';
import { asError } from '../system/errors.js';
import { isMountPoint, type Mount, readMounts } from '../system/mount-table.js';
import { exists } from '../system/paths.js';
import { readRegularFile } from '../system/read-file.js';
import { cleanUpAll } from '../system/run-every-cleanup.js';
import { leftFolderProblem, removeLeftFolder } from '../system/temporary.js';
import { shorten } from '../text/cleaning.js';
import { count } from '../text/phrases.js';
import { catchUp } from './catch-up.js';
import { journalName, type Runner } from './github-runner.js';

/** Seconds for Borg and hooks that the main phase left running to exit by themselves. */
const grace = { terminate: 5, kill: 8 };

/** The state that the main phase saved for the post phase. */
interface LeftState {
  /** The temporary folder of the main phase; empty: there was no main phase. */
  readonly folder: string;
  /** The key that seals its notes. */
  readonly key: string;
}

/**
 * Runs the post phase of a workflow step: ends what the main phase left running, runs the cleanup hooks that a
 * cancellation left no time for, tells monitoring services how the run ended, reports it if the main phase was killed before
 * it could, and removes its files. If the folder is gone, the main phase finished by itself. Returns the exit status.
 */
export async function postPhase({ folder, key }: LeftState, runner: Runner): Promise<number> {
  if (folder === '' || !exists(folder)) return 0;
  const fault = leftFolderProblem(folder);
  if (fault !== undefined) {
    runner.setFailed(
      withoutCommands(
        `${shorten(folder, longestName)} is not the folder that the main phase created: ${fault}. The post phase did not use it, and did not stop, unmount, run, or remove anything. Inspect it and remove it by hand.`,
      ),
    );
    return 1;
  }
  const say = (line: string) => runner.write(`${withoutCommands(line)}\n`);
  // For leftovers that only a person can remove.
  const warn = (line: string) => runner.write(workflowCommand('warning', {}, withoutCommands(line)));
  const notes = notesIn({ folder, key });
  let journal: Journal | undefined;
  let failed = notes.doubts.length > 0;
  for (const doubt of notes.doubts) say(doubt);
  const errors = await cleanUpAll([
    async () => {
      const left = await endLeftovers(notes.processes, grace, listProcesses);
      if (left > 0) say(`Stopped ${count(left, 'process', 'processes')} that the main phase left running.`);
    },
    ...notes.mounts.map((point) => () => unmount(point, { environment: runner.environment, say, warn })),
    async () => {
      const left = leftReports({ folder, key });
      for (const doubt of left.doubts) warn(doubt);
      if (left.doubts.length > 0) failed = true;
      const errors = await cleanUpAll([
        () => {
          journal = journalIn({ folder, key });
        },
        // Also if the journal can't be used.
        async () => {
          if (await catchUp({ journal, reports: left.reports, store: reportsIn({ folder, key }) }, runner))
            failed = true;
        },
      ]);
      if (errors[0] !== undefined) throw errors[0];
    },
    async () => {
      const { recording, isForged } = readSealedRecording({ folder, key });
      if (isForged) warn(forgedRecording);
      if (recording === undefined) return;
      const { reportKilledRun } = await import('./killed-run.js');
      const about = { environment: runner.environment, isCancelled: journal !== undefined, warn };
      say(await reportKilledRun(recording, about));
    },
    () => removeLeftFolder(folder).map(warn),
  ]);
  for (const { message } of errors) say(`Cleanup is incomplete: ${message}`);
  return failed || errors.length > 0 ? 1 : 0;
}

const forgedRecording =
  'A part of the recorded run was not written by the main phase of this step, so it was ignored. The job summary and the report may be incomplete.';

function notesIn(notebook: NoteStore): Notes {
  try {
    return readNotes(notebook);
  } catch (error) {
    return {
      processes: [],
      mounts: [],
      doubts: [`The notes of the main phase can't be read: ${asError(error).message}.`],
    };
  }
}

function leftReports(notebook: NoteStore): LeftReports {
  try {
    return readReports(notebook);
  } catch (error) {
    return { reports: new Map(), doubts: [`The reports of the main phase can't be read: ${asError(error).message}.`] };
  }
}

/** How to unmount something and report it. */
interface Unmounting {
  readonly environment: Runner['environment'];
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
}

/** Unmounts what the mount action left mounted, and reports it. */
async function unmount(point: string, { environment, say, warn }: Unmounting): Promise<void> {
  const place = realPath(point);
  const mount = readMounts()?.findLast((each) => each.point === place);
  if (mount === undefined && isMountPoint(point) === false) return say(`${point} is already unmounted.`);
  // Something else may be mounted there by now, which is not ours to unmount.
  if (mount !== undefined && !isOfBorg(mount)) {
    const found = `${mount.source} (${mount.type})`;
    return say(`${point} was not unmounted: ${found} is mounted there, not an archive.`);
  }
  let words = '';
  for (const command of [['fusermount3', '-u'], ['fusermount', '-u'], ['umount']]) {
    const result = await runProcess({
      command: [...command, place],
      environment: environmentFor('tool', environment),
      streams: 'merged',
      onLines: () => undefined,
      timeout: 10,
      grace: { terminate: 1, kill: 2 },
    });
    if (result.exitCode === 0) return say(`${point} was unmounted.`);
    words = result.tail.at(-1) ?? result.startFailure ?? `exit status ${result.exitCode}`;
  }
  return warn(
    `${point} is still mounted: ${words.replace(/\.$/, '')}. Stop the processes that use it, then unmount it by hand.`,
  );
}

/** Returns whether something was mounted by Borg, which uses a file system name of its own. */
function isOfBorg({ type, source }: Mount): boolean {
  return /^fuse(\.|$)/.test(type) && source === 'borgfs';
}

function realPath(point: string): string {
  try {
    return realpathSync(point);
  } catch {
    return point; // the mount point of a dead file system can't be resolved
  }
}

/** The maximum size of a journal in bytes: far more than any plan needs, but small enough for little memory. */
const longestJournal = 32 << 20;

/** The maximum number of characters of a path that is shown, because somebody else may have made it up. */
const longestName = 200;

/** Reads the journal of the canceled run; throws an error if it can't be used, so that its hooks can't be run. */
function journalIn({ folder, key }: LeftState): Journal | undefined {
  const path = join(folder, journalName);
  if (!exists(path)) return undefined; // not canceled, or killed before anything was written
  const refuse = (why: string): Error =>
    new Error(
      `the remaining hooks were not run, because the record of those that already ran is unusable: ${path} ${why}. If their cleanup is needed, do it by hand.`,
    );
  if (statSync(path).size > longestJournal) throw refuse(`can't be read: it is too large for a journal`);
  const found = readRegularFile(path, { most: longestJournal });
  if (typeof found === 'string') throw refuse(`can't be read: ${found}`);
  const text = unseal(Buffer.from(found.bytes).toString('utf8'), { key, purpose: journalName });
  if (text === undefined) throw refuse('was not written by the main phase of this step');
  try {
    return readJournal(text);
  } catch (error) {
    throw refuse(`is not a valid journal of this release (${asError(error).message})`);
  }
}
