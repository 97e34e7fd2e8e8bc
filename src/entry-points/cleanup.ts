import { removeLeftFolder } from '../system/temporary.js';
import { guardedRun } from './crash-guard.js';
import { runnerOf } from './github-runner.js';
import { postPhase } from './post-phase.js';
import { StandardStreams } from './streams.js';

const streams = new StandardStreams();
const runner = runnerOf(process.env, streams.out.write);
const { STATE_temporary: folder = '', STATE_key: key = '' } = process.env;

const guard = {
  streams,
  report: (sentence: string, stack: string) => {
    runner.debug(stack);
    runner.setFailed(sentence);
  },
  advice: 'Please report it, and include the log of a run with debug logging enabled.',
  removeFolders: () => removeLeftFolder(folder),
};

guardedRun(guard, (guarded) => postPhase({ folder, key }, { ...runner, guarded })).then((status) =>
  process.exit(status),
);
