import { destinationError } from '../actions/destination-folder.js';
import { stripComponents } from '../actions/shared-flags.js';
import { storedConfigurations } from '../archives/archived-configurations.js';
import { configurationsInManifest, requireOneSeries } from '../archives/bootstrap-manifest.js';
import { ownFolders } from '../archives/bootstrap-manifest-places.js';
import { archiveMaker } from '../archives/entry-owners.js';
import { resolveArchive } from '../archives/resolve.js';
import type { Borg } from '../borg/borg-call.js';
import { archiveOperands } from '../borg/operands.js';
import { absoluteRepository } from '../borg/repository-url.js';
import type { RepositoryValues } from '../configuration/options/repositories.js';
import { type Flags, isSet, textOf } from '../schema/flags.js';
import { UserError } from '../system/errors.js';
import { resolveUserPath, workingFolder } from '../system/paths.js';
import { printableName } from '../text/cleaning.js';
import { count, joinWords } from '../text/phrases.js';
import type { Command, Terminal } from './command.js';
import { type Extraction, extractFiles, refuseExisting } from './extract-configurations.js';
import { withBorg } from './repository-without-configuration.js';

/** Restores the configuration files stored in an archive, on a machine without any. Returns the exit status. */
export async function bootstrap({ request, flags }: Command, terminal: Terminal): Promise<number> {
  const { repository } = request;
  if (repository === undefined) {
    throw new UserError(
      'config bootstrap needs --repository REPOSITORY, because it does not read a configuration file.',
    );
  }
  return withBorg({ request, repository, terminal, defaults: { relocated_repo_access_is_ok: true } }, (hands) =>
    restoreConfigurations({ ...hands, flags, repository, dryRun: request.dryRun }),
  );
}

interface Job {
  readonly borg: Borg;
  readonly options: RepositoryValues;
  readonly tell: (line: string) => void;
  readonly flags: Flags;
  readonly repository: string;
  readonly dryRun: boolean;
}

/** Checks everything before anything is written, and shows what will be written. */
async function restoreConfigurations(job: Job): Promise<void> {
  const { borg, options, flags, dryRun, tell } = job;
  const repository = absoluteRepository(job.repository, workingFolder(options));
  const destination = resolveUserPath(textOf(flags, 'destination') ?? '/');
  const trouble = destinationError(destination, '--destination');
  if (trouble !== undefined) throw new UserError(`Nothing was extracted: ${trouble}`);
  const archive = await archiveFor(job);
  const manifest = textOf(flags, 'manifest');
  const named = await configurationsInManifest(borg, { repository, archive, manifest, ...ownFolders(options) });
  const operands = archiveOperands(repository, archive, borg.capabilities);
  const maker = await archiveMaker(borg, { repository, archive });
  const files = await storedConfigurations(borg, { operands, archive, maker }, named);
  const delivery: Extraction = {
    borg,
    operands,
    files,
    names: namesAfterStripping(
      files.map(({ path }) => path),
      flags,
    ),
    destination,
    overwrite: isSet(flags, 'overwrite'),
    progress: isSet(flags, 'progress'),
  };
  refuseExisting(delivery);
  const targets = delivery.names.map((name) => printableName(`${destination.replace(/\/$/, '')}/${name}`));
  if (dryRun) return tell(`Would extract ${joinWords(targets)} from ${printableName(archive)}.`);
  tell(`Extracting ${count(targets.length, 'file')} from ${printableName(archive)}: ${targets.join(', ')}`);
  await extractFiles(delivery, tell);
  tell(`Extracted ${joinWords(targets)} from ${printableName(archive)}.`);
}

async function archiveFor({ borg, flags, options, repository }: Job): Promise<string> {
  const archive = textOf(flags, 'archive') ?? 'latest';
  const matchArchives = textOf(flags, 'match-archives') ?? options.match_archives;
  if (archive === 'latest' && matchArchives === undefined) await requireOneSeries(borg, repository);
  const scope = { options, capabilities: borg.capabilities, matchArchives: matchArchives ?? '*' };
  return resolveArchive(borg, repository, { archive, scope });
}

/** Returns each path below the destination. Throws a UserError if nothing remains of a path, or if two become equal. */
function namesAfterStripping(paths: readonly string[], flags: Flags): readonly string[] {
  const stripped = stripComponents({ ...flags, path: paths }) ?? 0;
  const names = paths.map((path) => path.split('/').slice(stripped).join('/'));
  const shown = (chosen: readonly string[]) => joinWords(chosen.map((path) => `/${printableName(path)}`));
  const withoutName = paths.filter((_, index) => names[index] === '');
  if (withoutName.length > 0) {
    throw new UserError(
      `Nothing was extracted: --strip-components would strip all of ${shown(withoutName)}. Lower it, or restore files with extract.`,
    );
  }
  const duplicates = paths.filter((_, index) => names.filter((name) => name === names[index]).length > 1);
  if (duplicates.length === 0) return names;
  throw new UserError(
    `Nothing was extracted: ${shown(duplicates)} would be written to the same path. Lower --strip-components, or restore files with extract.`,
  );
}
