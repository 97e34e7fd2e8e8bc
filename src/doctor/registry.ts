import { configurationFiles } from './configuration-files.js';
import { databaseServers } from './database-servers.js';
import { exposedFiles } from './exposed-files.js';
import { cacheSpace, repositorySpace } from './free-space.js';
import { heldLocks } from './held-locks.js';
import { hostedRunner } from './hosted-runner.js';
import { idleWorkflows } from './idle-workflows.js';
import { installedBorg } from './installed-borg.js';
import { keyCopies } from './key-copies.js';
import { monitorReach } from './monitor-reach.js';
import { newestArchive } from './newest-archive.js';
import { overdueChecks } from './overdue-checks.js';
import type { Probe } from './probe.js';
import { repositoryAccess } from './repository-access.js';
import { repositoryEncryption } from './repository-encryption.js';
import { restoreDrills } from './restore-drills.js';
import { runnerVersion } from './runner-version.js';
import { unusualSize } from './unusual-size.js';

/** All probes, in the order of their findings. */
export const probes: readonly Probe[] = [
  installedBorg,
  runnerVersion,
  idleWorkflows,
  configurationFiles,
  exposedFiles,
  hostedRunner,
  cacheSpace,
  databaseServers,
  monitorReach,
  repositoryAccess,
  repositoryEncryption,
  keyCopies,
  heldLocks,
  newestArchive,
  unusualSize,
  overdueChecks,
  restoreDrills,
  repositorySpace,
];
