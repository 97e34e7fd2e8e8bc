import { borgOptions } from '../borg/borg-options.js';
import { createOptions } from '../files/create-options.js';
import { checkOptions } from './check-options.js';
import { statisticsOptions } from './statistics-options.js';

/** Every option that a check reads: the spot check finds files in the same way as create. */
export const spotOptions = { ...createOptions, ...checkOptions, ...statisticsOptions, ...borgOptions } as const;
