import { guardedRun } from './guarded-run.js';
import { syslogSockets } from './reporters/syslog-sockets.js';
import { runnerOf } from './runner.js';
import { keepYoungSpaceSmall } from './system/memory.js';
import { StandardStreams } from './system/standard-streams.js';
import { removeFoldersNow, workflowStep } from './workflow-step.js';

keepYoungSpaceSmall();
const streams = new StandardStreams();
// The runner reads standard output alone in order, so that nothing else is written to.
const runner = runnerOf(process.env, streams.out.write);
let failures: string[] = [];
let crashed = false;
const setFailed = (message: string): void => {
  if (!crashed) failures.push(message);
};

/** The toolkit is loaded for a failure alone: its HTTP client takes longer to load than all of this program. */
async function failStep(): Promise<void> {
  if (failures.length === 0) return;
  const core = await import('@actions/core');
  // It writes past our own streams: what it writes is lost where they are.
  process.stdout.on('error', () => undefined);
  for (const message of failures) core.setFailed(message);
  await new Promise((resolve) => {
    process.stdout.write('', resolve);
    setTimeout(resolve, 1_000);
  });
}

const guard = {
  streams,
  report: (sentence: string, stack: string) => {
    runner.debug(stack);
    failures = [sentence];
    crashed = true; // what the run that was cut off says of itself is of no more use
  },
  advice: 'Please report it, with the log of a run with debug logging.',
  removeFolders: removeFoldersNow,
  last: failStep,
};

// No await here: the bundles are CommonJS, which starts sooner. And an explicit exit: a background child of a hook may
// still hold a pipe, and the step has ended all the same.
guardedRun(guard, (guarded) => workflowStep({ ...runner, syslogSockets, setFailed, guarded })).then((status) =>
  process.exit(status),
);
