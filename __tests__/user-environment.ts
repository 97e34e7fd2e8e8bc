import { userPath } from '../scripts/user-path.js';

// What is tested finds its programs as it does for a user, who doesn't start it through npm.
process.env['PATH'] = userPath(process.env['PATH']);
