import { saveState, setFailed, setSecret } from '@actions/core';
import { syslogSockets } from './reporters/syslog-sockets.js';
import { workflowStep } from './workflow-step.js';

// The runner reads standard output alone in order, so that nothing else is written to.
process.exitCode = await workflowStep({
  environment: process.env,
  platform: process.platform,
  syslogSockets,
  write: (text) => process.stdout.write(text),
  saveState,
  setSecret,
  setFailed,
});
// A background child of a hook may still hold a pipe: the step has ended all the same.
process.exit();
