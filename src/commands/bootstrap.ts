import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { unmatchedPaths } from '../actions/archive-entries.js';
import { destinationTrouble } from '../actions/destination.js';
import { type Flags, isSet, textOf } from '../actions/flags.js';
import { configurationsIn, demandOneSeries } from '../actions/manifest-reading.js';
import { resolveArchive } from '../actions/newest.js';
import { stripComponents } from '../actions/strip-components.js';
import { archiveOperands, storedOperands } from '../borg/arguments.js';
import type { Borg } from '../borg/borg.js';
import { expandHome, pathFromUser, workingFolder } from '../borg/home.js';
import { absoluteRepository } from '../borg/repository.js';
import type { Terminal } from '../command-line.js';
import type { RepositoryValues } from '../configuration/repository.js';
import { UserError } from '../system/errors.js';
import { homeFolder } from '../system/own-folders.js';
import type { Command } from './index.js';
import { withBorg } from './with-borg.js';

/** Brings the configuration files back that an archive was made with, where there is none yet; gives the exit status. */
export async function bootstrap({ request, flags }: Command, terminal: Terminal): Promise<number> {
  const { repository } = request;
  if (repository === undefined) {
    throw new UserError(
      'config bootstrap needs --repository REPOSITORY: there is no configuration yet that names one.',
    );
  }
  return withBorg({ request, repository, terminal, defaults: { relocated_repo_access_is_ok: true } }, (hands) =>
    bringBack({ ...hands, flags, repository, dryRun: request.dryRun }),
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

async function bringBack(job: Job): Promise<void> {
  const { borg, options, flags, repository, dryRun, tell } = job;
  const folder = workingFolder(options);
  const destination = pathFromUser(textOf(flags, 'destination') ?? '/');
  const trouble = destinationTrouble(destination, '--destination');
  if (trouble !== undefined) throw new UserError(`Nothing was extracted: ${trouble}`);
  const archive = await archiveFor(job);
  const sourceDirectory = expandHome(options.borgmatic_source_directory ?? join(homeFolder(), '.borgmatic'));
  const files = (await configurationsIn(borg, { repository, archive, sourceDirectory })).map((path) =>
    path.replace(/^\/+/, ''),
  );
  const stripped = stripComponents({ ...flags, path: files }) ?? 0;
  const remaining = files.map((file) => file.split('/').slice(stripped).join('/'));
  // Borg passes over what has no name left, and the folder of everything is no file.
  const nameless = files.filter((_, index) => remaining[index] === '');
  if (nameless.length > 0) throw withoutName(nameless);
  const targets = remaining.map((file) => join(destination, file));
  if (!isSet(flags, 'overwrite')) refuseExisting(targets.filter(isThere));
  const place = archiveOperands(absoluteRepository(repository, folder), archive, borg.capabilities);
  const paths = [...new Set(files)].map((file) => `pp:${file}`);
  const { unmatched } = await borg.run({
    command: 'extract',
    flags: [
      ...(dryRun ? ['--dry-run'] : []),
      ...(stripped > 0 ? ['--strip-components', String(stripped)] : []),
      ...(isSet(flags, 'progress') ? ['--progress'] : []),
    ],
    operands: [...place, ...storedOperands([...new Set(files)])],
    output: 'lines',
    onLines: (lines) => lines.forEach(tell),
    workingDirectory: destination,
    warningIsError: true,
    checksMatches: true,
  });
  const missing = unmatched ? await unmatchedPaths(borg, { archive: place, paths }) : [];
  if (missing.length > 0) throw gone(missing, archive);
  tell(`${dryRun ? 'Would extract' : 'Extracted'} ${targets.join(', ')} from ${archive}.`);
}

async function archiveFor({ borg, flags, options, repository }: Job): Promise<string> {
  const archive = textOf(flags, 'archive') ?? 'latest';
  const matchArchives = textOf(flags, 'match-archives') ?? options.match_archives;
  if (archive === 'latest' && matchArchives === undefined) await demandOneSeries(borg, repository);
  const scope = { options, capabilities: borg.capabilities, matchArchives: matchArchives ?? '*' };
  return resolveArchive(borg, repository, { archive, scope });
}

function withoutName(files: readonly string[]): UserError {
  return new UserError(
    `Nothing would be left of the path of ${files.map((file) => `/${file}`).join(', ')}, so nothing was extracted. Lower --strip-components, or bring files back with extract.`,
  );
}

function gone(paths: readonly string[], archive: string): UserError {
  const named = paths.map((path) => `/${path.replace(/^pp:/, '')}`).join(', ');
  return new UserError(
    `${archive} was made with ${named}, but holds no such file. Name another archive with --archive, or restore files with extract.`,
  );
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function refuseExisting(paths: readonly string[]): void {
  if (paths.length === 0) return;
  const verb = paths.length === 1 ? 'exists' : 'exist';
  throw new UserError(
    `${paths.join(', ')} ${verb} already, and nothing was extracted. Replace with --overwrite, or name another folder with --destination.`,
  );
}
