import { getState, saveState, setFailed, setSecret } from '@actions/core';
import { postPhase } from './post-phase.js';

process.exitCode = await postPhase(getState('temporary'), {
  environment: process.env,
  platform: process.platform,
  write: (text) => process.stdout.write(text),
  saveState,
  setSecret,
  setFailed,
});
process.exit();
