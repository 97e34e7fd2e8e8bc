import { checkOptions } from '../../actions/check-options.js';
import { compactOptions } from '../../actions/compact.js';
import { listOptions } from '../../actions/list.js';
import { pruneOptions } from '../../actions/prune.js';
import { recreateOptions } from '../../actions/recreate.js';
import { statisticsOptions } from '../../actions/shared-flags.js';
import { borgFlagOptions, environmentOptions, exitCodeOptions } from '../../borg/borg-options.js';
import { credentialOptions } from '../../credentials/credentials.js';
import { databaseOptions } from '../../databases/registry.js';
import { bootstrapOptions, createOptions } from '../../files/create-options.js';
import { hookOptions } from '../../lifecycle/hook-options.js';
import { monitorOptions } from '../../monitoring/registry.js';
import type { Options } from '../../schema/schema.js';
import { snapshotOptions } from '../../snapshots/registry.js';
import { generalOptions } from './general-options.js';
import { internalNames, options } from './options.js';

/** Options that are documented together, under a heading. */
export interface OptionGroup {
  readonly title: string;
  readonly options: Options;
}

/** All public options, in the order of the documentation and of generated files. */
export const optionGroups: readonly OptionGroup[] = [
  { title: 'Backup repositories', options: { repositories: options.repositories } },
  { title: 'Sources', options: { ...createOptions, ...bootstrapOptions } },
  { title: 'Retention', options: { ...pruneOptions, ...compactOptions } },
  { title: 'Checks', options: checkOptions },
  { title: 'Archives and Borg', options: written({ ...borgFlagOptions, ...exitCodeOptions }) },
  { title: "Passphrases, SSH, and Borg's folders", options: environmentOptions },
  { title: 'Hooks', options: hookOptions },
  { title: 'Databases', options: databaseOptions },
  { title: 'Snapshots', options: snapshotOptions },
  { title: 'Monitoring', options: monitorOptions },
  { title: 'Credentials', options: credentialOptions },
  {
    title: 'Runs and output',
    options: { ...generalOptions, ...recreateOptions, ...statisticsOptions, ...listOptions },
  },
];

function written(piece: Options): Options {
  return Object.fromEntries(Object.entries(piece).filter(([name]) => !internalNames.includes(name)));
}
