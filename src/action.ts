import { syslogSockets } from './reporters/syslog-sockets.js';
import { runnerOf } from './runner.js';
import { keepYoungSpaceSmall } from './system/memory.js';
import { writeAtOnce } from './system/standard-streams.js';
import { workflowStep } from './workflow-step.js';

keepYoungSpaceSmall();
writeAtOnce(process.stdout);
// The runner reads standard output alone in order, so that nothing else is written to.
const runner = runnerOf(process.env, (text) => process.stdout.write(text));
const failures: string[] = [];

/** The toolkit is loaded for a failure alone: its HTTP client takes longer to load than all of this program. */
async function end(status: number): Promise<never> {
  if (failures.length > 0) {
    const { setFailed } = await import('@actions/core');
    for (const message of failures) setFailed(message);
  }
  process.exit(status); // a background child of a hook may still hold a pipe: the step has ended all the same
}

// No await here: the bundles are CommonJS, which starts sooner.
workflowStep({ ...runner, syslogSockets, setFailed: (message) => failures.push(message) }).then(end);
