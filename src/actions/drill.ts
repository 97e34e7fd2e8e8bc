import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { ownFolders, ownPaths } from '../archives/bootstrap-manifest-places.js';
import { archiveNames, resolveHostedArchive, unknownArchiveMessage } from '../archives/resolve.js';
import { hostedArchives, oneArchiveFlags } from '../archives/select-archives.js';
import { archiveOperands } from '../borg/operands.js';
import { absoluteRepository, withoutPassword } from '../borg/repository-url.js';
import { storedPath } from '../files/stored-paths.js';
import { textOf } from '../schema/flags.js';
import { CommandError, UserError } from '../system/errors.js';
import { isWithin, resolveUserPath, workingFolder } from '../system/paths.js';
import { createTemporaryFolder, temporaryBase } from '../system/temporary.js';
import { duration, size } from '../text/amounts.js';
import { printableName } from '../text/cleaning.js';
import { count, joinFirst } from '../text/phrases.js';
import { defineAction } from './define-action.js';
import { destinationError, folderError } from './destination-folder.js';
import { besides, type ReadingAhead, readAhead } from './drill-ahead.js';
import { drillOwnFiles } from './drill-canary.js';
import { drillDatabases } from './drill-databases.js';
import { type DrillEvidence, DrillFindings, writeEvidence } from './drill-evidence.js';
import {
  type DrilledArchive,
  emptyFolder,
  findMissing,
  type Restored,
  restoreAll,
  restoreChosen,
} from './drill-files.js';
import { drillSettings } from './drill-options.js';
import { type DrillDepth, recordDrill } from './drill-record.js';
import type { DumpsPlace } from './drill-servers.js';
import { type DrillSources, drillSources, uncoveredSentence } from './drill-sources.js';
import { type Survey, surveyArchive } from './drill-survey.js';
import { type DrillWork, drillWorkOptions } from './drill-work.js';
import { shared } from './shared-flags.js';

/** Proves that an archive can be restored, by restoring some or all of it. */
export const drill = defineAction({
  name: 'drill',
  aliases: [],
  summary: 'prove that an archive can be restored: restore part of it, and compare',
  flags: [
    { ...shared.archive, summary: 'the name of an archive, or `latest` (default)' },
    {
      name: 'depth',
      kind: 'text',
      value: 'DEPTH',
      choices: ['canary', 'paths', 'full'],
      summary: 'what to restore: one small file, probe paths and a random sample (default), or everything',
    },
    {
      name: 'scratch',
      kind: 'text',
      value: 'FOLDER',
      summary: 'existing folder to restore below (default: the folder for temporary files)',
    },
    {
      name: 'evidence',
      kind: 'text',
      value: 'FILE',
      summary: 'write what was restored, compared, and found to this file as JSON',
    },
    {
      name: 'hostname',
      kind: 'text',
      value: 'HOST',
      summary: 'restore database dumps into new databases of this server (default: a server that the drill starts)',
    },
    { name: 'port', kind: 'integer', value: 'PORT', summary: 'the port of that server' },
    { name: 'username', kind: 'text', value: 'USER', summary: 'connect to that server as this user' },
    {
      name: 'password',
      kind: 'text',
      value: 'PASSWORD',
      secret: true,
      summary: 'the password of that user; others may see it here',
    },
    {
      name: 'hook',
      kind: 'text',
      value: 'ENGINE',
      choices: ['postgresql', 'mariadb', 'mysql'],
      summary: 'the engine of that server, if the archive contains dumps of several',
    },
    shared.json,
  ],
  dryRun: 'listed',
  options: drillWorkOptions,
  run: runDrill,
});

async function runDrill(work: DrillWork): Promise<void> {
  const { flags } = work;
  const depth = depthOf(work);
  const evidenceFile = evidenceFileFor(work);
  const sources = await drillSources(work);
  const scratch = scratchFor(work, sources);
  const findings = new DrillFindings();
  if (sources.unknown !== undefined) findings.note(`Nothing was compared with the sources: ${sources.unknown}`);
  const temporary = createTemporaryFolder('drill', scratch, 'name another folder with --scratch');
  let fault: UserError | undefined;
  try {
    await drillArchive({ work, sources, findings, folder: realpathSync(temporary.path) }, depth);
  } catch (error) {
    if (!(error instanceof UserError) || work.machine.cancel?.aborted) throw error;
    // Without an archive, nothing was drilled: the request is wrong, unless Borg itself failed.
    if (!findings.hasArchive && !(error instanceof CommandError)) throw error;
    findings.find(adviceFor(work, error));
    fault = error;
  } finally {
    for (const problem of temporary.remove()) work.borg.tell.warning(problem);
  }
  const evidence = findings.evidence(work, depth);
  report(work, evidence);
  const problem = recordDrill(placeOfRecord(work), {
    at: new Date(evidence.started),
    archive: evidence.archive ?? textOf(flags, 'archive') ?? 'latest',
    depth,
    finding: evidence.findings[0],
  });
  if (problem !== undefined) work.borg.tell.warning(`The date of this drill was not recorded: ${problem}.`);
  if (evidenceFile !== undefined) writeEvidence(evidenceFile, evidence, work);
  if (evidence.findings.length > 0) throw failureOf(work, evidence, fault);
}

/** Returns the message of an error; if Borg failed for a reason that has no name, it may be damage. */
function adviceFor({ borg }: DrillWork, { message }: UserError): string {
  if (!/^borg \w.* exited with status \d/.test(message)) return message;
  return `${message} Find out whether the repository is damaged with${borg.suggest('check')}`;
}

function placeOfRecord({ machine, options, repository }: DrillWork) {
  return { repository: repository.path, options, environment: machine.environment };
}

function depthOf({ flags }: DrillWork): DrillDepth {
  const depth = textOf(flags, 'depth');
  return depth === 'canary' || depth === 'full' ? depth : 'paths';
}

function evidenceFileFor({ flags }: DrillWork): string | undefined {
  const given = textOf(flags, 'evidence');
  if (given === undefined) return undefined;
  const path = resolveUserPath(given);
  const problem =
    given === ''
      ? '--evidence is empty. Name a file.'
      : folderError(dirname(path), { flag: '--evidence', wanted: 'file' });
  if (problem !== undefined) throw new UserError(`The drill did not run: ${problem}`);
  return path;
}

/** Returns the folder to restore below, if one is named. Throws UserError for one in which a source could change. */
function scratchFor({ flags }: DrillWork, { isExcluded, roots }: DrillSources): string | undefined {
  const given = textOf(flags, 'scratch');
  const target = given === undefined ? undefined : resolveUserPath(given);
  const problem = target && destinationError(target, '--scratch');
  if (problem !== undefined) throw new UserError(`The drill did not run: ${problem}`);
  const folder = realpathSync(target ?? temporaryBase());
  // Everything is below the root, and nothing in it is changed.
  const around = roots.find(({ live }) => live !== '/' && isWithin(folder, live) && !isExcluded(folder));
  if (around === undefined) return target;
  throw new UserError(
    `The drill did not run: it would restore files to ${folder}, which is in the source ${around.root}. Name a folder outside the sources with --scratch.`,
  );
}

type Drilling = Pick<DrilledArchive, 'work' | 'sources' | 'findings' | 'folder'>;

async function drillArchive(drilling: Drilling, depth: DrillDepth): Promise<void> {
  const ahead = readAhead(drilling.work);
  try {
    await drillWhileReading(drilling, depth, ahead);
  } finally {
    await ahead.stop();
  }
}

async function drillWhileReading(drilling: Drilling, depth: DrillDepth, ahead: ReadingAhead): Promise<void> {
  const found = await besides(ahead, drilling.work, (work) => resolveDrilled({ ...drilling, work }));
  const { archive, maker, place, ...resolved } = found;
  const drilled = { ...resolved, work: drilling.work };
  const read = await ahead.of(archive);
  const { manifest, rows, hasCanary } = await drillOwnFiles(drilled, { repository: place, archive, maker, read });
  if (!hasCanary) reportNoCanary(drilled, depth);
  if (depth === 'canary') return;
  await drillFiles({ ...drilled, manifest }, depth);
  emptyFolder(drilled.folder);
  drilled.findings.know({
    databases: await drillDatabases(
      { ...drilled, manifest },
      { repository: place, archive, rows, scratch: scratchOf(drilled), named: namedServer(drilled) },
    ),
  });
}

/** Returns the server that was named to restore database dumps to. */
function namedServer({ work: { flags } }: Drilling): DumpsPlace['named'] {
  const hostname = textOf(flags, 'hostname');
  if (hostname === undefined) return undefined;
  const port = textOf(flags, 'port');
  return {
    hostname,
    port: port === undefined ? undefined : Number(port),
    username: textOf(flags, 'username'),
    password: textOf(flags, 'password'),
    engine: textOf(flags, 'hook'),
  };
}

/** Returns the folder that was named to restore below. */
function scratchOf({ work: { flags } }: Drilling): string | undefined {
  const given = textOf(flags, 'scratch');
  return given === undefined ? undefined : resolveUserPath(given);
}

/** Finds the archive, and adds what is known about it to the evidence. */
async function resolveDrilled(drilling: Drilling) {
  const { borg, flags, options, repository } = drilling.work;
  const scope = { options, capabilities: borg.capabilities };
  const wanted = { archive: textOf(flags, 'archive') ?? 'latest', scope };
  const { archive, hosted } = await resolveHostedArchive(borg, repository.path, wanted);
  const [facts] =
    hosted === undefined
      ? await hostedArchives(borg, repository.path, oneArchiveFlags(archive, borg.capabilities))
      : [hosted];
  if (facts === undefined) {
    const names = await archiveNames(borg, repository.path);
    throw new UserError(unknownArchiveMessage(withoutPassword(repository.path), archive, names));
  }
  const { name, id, hostname, username, time } = facts;
  const made = new Date(time);
  drilling.findings.know({
    archive: name,
    archive_id: id,
    archive_made: made.toISOString(),
    archive_host: hostname,
  });
  const place = absoluteRepository(repository.path, workingFolder(options));
  const operands = archiveOperands(place, archive, borg.capabilities);
  return { ...drilling, archive, place, operands, name, made, maker: username };
}

/** Looks at everything that the archive contains, and restores some or all of it. */
async function drillFiles(drilled: DrilledArchive, depth: DrillDepth): Promise<void> {
  const { findings, folder, manifest, name, operands, sources, work } = drilled;
  const settings = drillSettings(work.options);
  const probes = (settings.probe_paths ?? []).map((path) => ({ path, stored: storedPath(path) }));
  const survey = await surveyArchive(work.borg, {
    archive: operands,
    manifest: [...manifest.values()],
    probes: probes.map(({ stored }) => stored),
    sources: sources.roots,
    sample: depth === 'full' ? 0 : (settings.sample_size ?? 32),
    destination: folder,
    isOwn: ownPaths(ownFolders(work.options)),
  });
  findings.know({ contents: survey.all });
  for (const { path } of probes.filter(({ stored }) => !survey.probes.has(stored))) {
    findings.find(
      `${name} contains nothing at the probe path ${path}. Check that no pattern excludes it, and make a new archive, or fix probe_paths.`,
    );
  }
  findUncovered(drilled, survey);
  await findMissing(drilled, survey.present);
  if (survey.wayOut !== undefined) {
    throw new UserError(
      `Nothing more was restored from ${name}: ${survey.wayOut}, so files could be written outside the scratch folder. Find out who can write to the repository.`,
    );
  }
  if (depth === 'full') await drillEverything(drilled, survey);
  else await drillPaths(drilled, survey);
}

function findUncovered({ findings, name, made }: DrilledArchive, { coverage }: Survey): void {
  for (const [source, covered] of coverage) {
    const sentence = uncoveredSentence(source, covered, { archive: name, made });
    if (sentence !== undefined) findings.find(sentence);
  }
}

/** Restores the files of the manifest, the probe paths, and the random sample. */
async function drillPaths(drilled: DrilledArchive, survey: Survey): Promise<void> {
  const { findings, manifest } = drilled;
  const noted = [...survey.present].map((path) => (manifest.get(path)?.size ?? 0) + 8192);
  const files = [...new Set([...survey.present, ...survey.sample.keys()])];
  const space = [...noted, ...survey.sample.values(), ...survey.probes.values()];
  const restored = await restoreChosen(drilled, {
    files,
    trees: [...survey.probes.keys()],
    space: space.reduce((sum, bytes) => sum + bytes, 0),
  });
  findings.know({ restored: amountOf(restored) });
  findUnrestored(drilled, files, restored.seen);
}

async function drillEverything(drilled: DrilledArchive, survey: Survey): Promise<void> {
  const { findings, name, work } = drilled;
  const restored = await restoreAll(drilled, survey);
  findings.know({ restored: amountOf(restored) });
  findUnrestored(drilled, [...survey.present], restored.seen);
  if (restored.files >= survey.all.files) return;
  findings.find(
    `Only ${count(restored.files, 'file')} of the ${count(survey.all.files, 'file')} in ${name} were restored. Find out how much is damaged with${work.borg.suggest('check --only data')}`,
  );
}

function findUnrestored(
  { findings, name, work }: DrilledArchive,
  expected: readonly string[],
  seen: ReadonlySet<string>,
): void {
  for (const path of expected.filter((each) => !seen.has(each))) {
    findings.find(
      `${printableName(path)} is in ${name}, but was not restored. Find out how much is damaged with${work.borg.suggest('check --only data')}`,
    );
  }
}

function amountOf({ files, size: bytes, duration: seconds }: Restored): DrillEvidence['restored'] {
  return { files, size: bytes, duration: Math.round(seconds * 1000) / 1000 };
}

function reportNoCanary({ findings, name }: Pick<DrilledArchive, 'findings' | 'name'>, depth: DrillDepth): void {
  const why =
    'It was made by borgmatic or an older version, or with `store_config_files: false` or `x-borgflow: {drill: {store: false}}`';
  if (depth === 'canary') {
    findings.find(
      `${name} contains no canary, so nothing was restored. ${why}. Choose another --depth, or make a new archive.`,
    );
  } else findings.note(`${name} contains no canary. ${why}.`);
}

function report({ borg, json }: DrillWork, evidence: DrillEvidence): void {
  const {
    archive,
    compared,
    contents,
    databases,
    depth,
    findings,
    full_restore_duration: whole,
    notes,
    restored,
  } = evidence;
  if (json) borg.tell.result({ json: evidence });
  const isUnproven = databases.some(({ outcome }) => outcome === 'restored in part' || outcome === 'not restored');
  if (notes.length > 0) borg.tell.lines(notes, 'info', depth === 'canary' || isUnproven ? 0 : 1);
  if (findings.length > 1) borg.tell.lines(findings, 'error', -1);
  if (findings.length > 0 || json) return;
  const lines =
    depth === 'canary'
      ? [`The canary of ${archive} was restored and is intact.`]
      : [
          `Restored ${count(restored.files, 'file')} (${size(restored.size)}) of ${archive} in ${duration(restored.duration)} and removed them again.`,
          ...comparedLines(compared),
        ];
  const intact = databases.filter(({ outcome }) => outcome === 'intact').map(({ database }) => database);
  if (intact.length > 0) lines.push(`Restored ${joinFirst(intact, 5)} and checked the integrity: no damage.`);
  const [tables, rows] = (['tables', 'rows'] as const).map((kind) =>
    databases.reduce((sum, { compared: counts }) => sum + (counts?.[kind] ?? 0), 0),
  );
  if (tables) {
    lines.push(
      `${count(rows ?? 0, 'row')} in ${count(tables, 'table')} compared with the counts from the backup: no difference.`,
    );
  }
  if (contents !== null && whole !== null && depth !== 'full') {
    lines.push(
      `Restoring all ${count(contents.files, 'file')} (${size(contents.size)}) from here would take about ${duration(whole)}.`,
    );
  }
  borg.tell.lines(lines, 'notice', 0);
}

/** Without its reason, the first drill of new files would look as if it had compared nothing by mistake. */
function comparedLines({ manifest, sources }: DrillEvidence['compared']): readonly string[] {
  const noHashes =
    'The backup recorded no hashes of these files: it records them for files that were last changed more than a minute earlier.';
  return [
    ...(manifest > 0 ? [] : [noHashes]),
    `${count(manifest, 'file')} compared with their hashes from the backup, ${count(sources, 'file')} with unchanged sources: no difference.`,
  ];
}

function failureOf(
  { repository }: DrillWork,
  { archive, findings }: DrillEvidence,
  fault: UserError | undefined,
): Error {
  const [first = ''] = findings;
  const place = `${archive === null ? '' : `${archive} in `}${repository.label ?? withoutPassword(repository.path)}`;
  const number = findings.length === 1 ? 'a problem' : `${findings.length} problems, the first of which is`;
  const message = `The drill of ${place} found ${number}: ${first}`;
  return fault instanceof CommandError ? new CommandError(message, fault.failure) : new UserError(message);
}
