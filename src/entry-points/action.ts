import { syslogSockets } from '../reporters/syslog-sockets.js';
import { guardedRun } from './crash-guard.js';
import { runnerOf } from './github-runner.js';
import { keepYoungSpaceSmall, StandardStreams } from './streams.js';
import { removeFoldersNow, workflowStep } from './workflow-step.js';

keepYoungSpaceSmall();
const streams = new StandardStreams();
// The runner keeps only standard output in order, so nothing is written anywhere else.
const runner = runnerOf(process.env, streams.out.write);
let failures: string[] = [];
let crashed = false;
const setFailed = (message: string): void => {
  if (!crashed) failures.push(message);
};

/** Loads the toolkit only for a failure, because its HTTP client takes longer to load than this whole program. */
async function failStep(): Promise<void> {
  if (failures.length === 0) return;
  const core = await import('@actions/core');
  // The toolkit bypasses our own streams; if standard output is gone, its message is lost, too.
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
    crashed = true; // later messages of the run that crashed would only be confusing
  },
  advice: 'Please report it, and include the log of a run with debug logging enabled.',
  removeFolders: removeFoldersNow,
  last: failStep,
};

// No await, because the bundles are CommonJS, which starts faster. An explicit exit, because a background child of a hook
// may still keep a pipe open although the step has ended.
guardedRun(guard, (guarded) => workflowStep({ ...runner, syslogSockets, setFailed, guarded })).then((status) =>
  process.exit(status),
);
