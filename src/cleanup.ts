import { postPhase } from './post-phase.js';
import { runnerOf } from './runner.js';
import { writeAtOnce } from './system/standard-streams.js';

writeAtOnce(process.stdout);
const runner = runnerOf(process.env, (text) => process.stdout.write(text));
postPhase(process.env['STATE_temporary'] ?? '', runner).then((status) => process.exit(status));
