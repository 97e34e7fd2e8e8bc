import { environmentOptions } from './borg-options.js';
import { exitCodeOptions } from './exit-code-options.js';
import { borgFlagOptions } from './flag-options.js';

/** The options that apply to Borg in every action, for the combined schema. */
export const borgOptions = { ...environmentOptions, ...borgFlagOptions, ...exitCodeOptions } as const;
