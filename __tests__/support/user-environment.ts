import { pathWithoutNpm } from '../../scripts/user-path.js';

// The tested code must find programs like it does for a user, who doesn't start it through npm.
process.env['PATH'] = pathWithoutNpm(process.env['PATH']);
