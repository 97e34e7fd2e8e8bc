import { environmentOptions } from './environment-options.js';
import { exitCodeOptions } from './exit-code-options.js';
import { borgFlagOptions } from './flag-options.js';

/** Every option that reaches Borg whatever the action, for the assembled schema. */
export const borgOptions = { ...environmentOptions, ...borgFlagOptions, ...exitCodeOptions } as const;
