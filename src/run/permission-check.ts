import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { Configuration, IncludedFile } from '../configuration/configuration.js';
import { containsSecret } from '../configuration/options/secret-options.js';
import type { ConfigurationFile } from '../configuration/reading/find.js';
import { type Notice, notice } from '../lifecycle/events.js';
import { readAccessLists } from '../permissions/access-lists.js';
import { inspectPermissions, type PermissionFinding, type PermissionSubject } from '../permissions/owner-and-mode.js';
import { type Exposure, findExposures, type Target } from '../permissions/path-exposure.js';
import { isHostedRunner, type Trust, trustedBy, trustIn } from '../permissions/trust.js';
import type { PermissionMode } from '../request/request.js';
import type { Secret } from '../secrets/known-secrets.js';
import { codeOf, UserError } from '../system/errors.js';
import { isInside } from '../system/paths.js';
import { isInheritedDescriptor } from '../system/read-file.js';
import { fixSentence } from '../text/phrases.js';
import { filesNamedBy, type NamedFile, type RunLocation } from './files-named-by-configuration.js';

/** What to inspect, and what the result depends on. */
interface InspectionInput extends RunLocation {
  /** Every file that was read, including invalid ones. */
  readonly files: readonly ConfigurationFile[];
  /** The files that they include. */
  readonly included: readonly IncludedFile[];
  /** The text of each file, by name. */
  readonly sources: ReadonlyMap<string, string>;
  /** All secrets in all of them. */
  readonly secrets: readonly Secret[];
  readonly configurations: readonly Configuration[];
  readonly mode: PermissionMode;
  /** The workspace of a workflow: the folder of its checkout. */
  readonly workspace: string | undefined;
}

/** The result of an inspection; in strict mode, configurations with a fault are removed from those that run. */
interface Inspection {
  readonly configurations: readonly Configuration[];
  readonly faults: readonly UserError[];
  readonly notices: readonly Notice[];
}

/** Something to inspect, and the configuration that it belongs to. */
interface Subject extends NamedFile {
  readonly configuration: Configuration | undefined;
}

interface Finding extends Subject {
  readonly level: 'info' | 'warning';
  /** The path with links resolved, so that a file with several names is reported once. */
  readonly path: string;
  readonly message: string;
}

/**
 * Checks the permissions of configuration files and of everything that decides what they run, before anything runs: each
 * file itself, and every folder and link that leads to it.
 */
export async function inspectFiles(inspected: InspectionInput): Promise<Inspection> {
  const { configurations, mode } = inspected;
  if (mode === 'off') return { configurations, faults: [], notices: [] };
  const named = await Promise.all(
    configurations.map(async (configuration) =>
      (await filesNamedBy(configuration, inspected)).map((file) => ({ ...file, configuration })),
    ),
  );
  const findings = await findingsOf([...configurationSubjects(inspected), ...named.flat()], inspected);
  const faulty = mode === 'strict' ? findings.filter(({ level }) => level === 'warning') : [];
  const reported = findings.filter((finding) => !faulty.includes(finding));
  return {
    configurations: configurations.filter((one) => !faulty.some(({ configuration }) => configuration === one)),
    faults: unique(faulty, ({ path, configuration }) => `${configuration?.name.path}\n${path}`).map(
      ({ message, place }) => new UserError(message, { place }),
    ),
    notices: unique(reported, ({ path }) => path).map(
      ({ level, message, place }): Notice => notice(level, message, { place }),
    ),
  };
}

/** Returns the first of the items with the same key. */
function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
}

function configurationSubjects({ files, included, configurations }: InspectionInput): readonly Subject[] {
  const read = [...files.map((file) => ({ ...file, by: file.path })), ...included];
  const inFiles = read.filter(({ path }) => !isInheritedDescriptor(path));
  return inFiles.map(({ path, shown, by }) => ({
    kind: 'configuration',
    path,
    name: shown,
    place: { file: shown, line: 1, column: 1 },
    configuration: configurations.find(({ name }) => name.path === by),
  }));
}

/** Returns the findings about each subject; on a hosted runner, which has no other users, only about the files themselves. */
async function findingsOf(subjects: readonly Subject[], inspected: InspectionInput): Promise<readonly Finding[]> {
  const isHosted = isHostedRunner(inspected.environment);
  const { workspace: named } = inspected;
  const workspace = named && (await realpath(named).catch(() => named));
  const trust = trustIn(inspected.environment);
  const judged = isHosted ? subjects.filter(({ kind }) => kind === 'configuration' || kind === 'script') : subjects;
  const looked = await Promise.all(judged.map(async (subject) => ({ subject, ...(await lookAt(subject)) })));
  const lists = await readAccessLists(looked.flatMap((each) => (mayHaveList(each, workspace) ? [each.path] : [])));
  const exposed = isHosted ? new Map<Subject, readonly Exposure[]>() : await exposuresOf(judged, { trust, workspace });
  return looked.flatMap(({ subject, path, status, trouble }) => [
    ...(exposed.get(subject) ?? [])
      .filter((exposure) => counts(subject, exposure, inspected))
      .map((exposure) =>
        // A problem with a parent folder of a configuration has no place in the file.
        warningOf(
          { ...subject, place: subject.kind === 'configuration' ? undefined : subject.place },
          exposure,
          inspected,
        ),
      ),
    ...judgmentOf(
      subject,
      { path, status, trust: trustFor(subject, trust), workspace, list: lists.get(path) },
      inspected,
    ),
    ...(trouble === undefined ? [] : [troubleOf(subject, trouble)]),
  ]);
}

function trustFor({ user }: Subject, trust: Trust): Trust {
  return user === undefined ? trust : trustedBy(trust, user);
}

/** Returns who else can change what leads to each subject; what runs as another user may belong to that user. */
async function exposuresOf(
  subjects: readonly Subject[],
  { trust, workspace }: { readonly trust: Trust; readonly workspace: string | undefined },
): Promise<ReadonlyMap<Subject, readonly Exposure[]>> {
  const found = new Map<Subject, readonly Exposure[]>();
  for (const user of new Set(subjects.map((subject) => subject.user))) {
    const theirs = subjects.filter((subject) => subject.user === user);
    const targets = theirs.map(({ kind, path, program }) => ({ path, program, guards: guardOf(kind) }));
    const asker = { trust: user === undefined ? trust : trustedBy(trust, user), workspace };
    const exposed = await findExposures(targets, asker);
    for (const [index, subject] of theirs.entries()) found.set(subject, exposed[index]?.exposures ?? []);
  }
  return found;
}

/**
 * On Ubuntu, /var/log is writable by the group of the system's log service, which would break without that permission. So
 * only strict mode reports a log file there.
 */
function counts({ kind }: Subject, { path, byGroup }: Exposure, { mode }: InspectionInput): boolean {
  return kind !== 'log' || mode === 'strict' || path !== '/var/log' || !byGroup;
}

function guardOf(kind: Subject['kind']): Target['guards'] {
  if (kind === 'folder') return 'programs';
  if (kind === 'log') return 'file';
  return kind === 'storage' ? 'contents' : 'place';
}

/** Returns the findings about a file itself. */
function judgmentOf(
  subject: Subject,
  {
    status,
    ...facts
  }: Pick<PermissionSubject, 'path' | 'trust' | 'workspace' | 'list'> & { status: Stats | undefined },
  inspected: InspectionInput,
): readonly Finding[] {
  const { kind, name } = subject;
  if (status === undefined || kind === 'log' || kind === 'folder' || kind === 'storage') return [];
  // Only a secret in the file itself counts, not one in a variable or another file.
  const hasSecret = kind === 'configuration' && containsSecret(inspected.sources.get(name), inspected.secrets);
  const finding = inspectPermissions({ ...facts, kind, name, status, holdsSecret: hasSecret });
  return finding === undefined ? [] : [warningOf(subject, finding, inspected)];
}

function warningOf(
  subject: Subject,
  { path, problem, fix, advice }: Pick<PermissionFinding, 'path' | 'problem' | 'fix' | 'advice'>,
  { mode }: InspectionInput,
): Finding {
  const file = subject.configuration?.name.name ?? subject.name;
  const consequence = mode === 'strict' ? ` ${file} was not run, because permissions is set to strict.` : '';
  const own = '/var/log/borgflow';
  const other = { fix: `mkdir -m 0700 ${own}`, advice: `Set log_file to a file in ${own}` };
  const how = fixSentence(subject.kind === 'log' && path === '/var/log' ? other : { fix, advice });
  return { ...subject, path, level: 'warning', message: `${problem}.${consequence} ${how}` };
}

function troubleOf(subject: Subject, trouble: string): Finding {
  const message = `The permissions of ${subject.name} could not be checked (${trouble}).`;
  return { ...subject, level: 'info', message };
}

/** If an access list gives rights to others, the mode shows them as the rights of the group. */
function mayHaveList({ path, status }: Looked, workspace: string | undefined): boolean {
  return status !== undefined && (status.mode & 0o060) !== 0 && !isInside(path, workspace);
}

interface Looked {
  readonly path: string;
  readonly status?: Stats | undefined;
  readonly trouble?: string | undefined;
}

/** Looks up a file, following links; anything that isn't a file or doesn't exist is not checked: its hook will fail. */
async function lookAt({ path }: Subject): Promise<Looked> {
  try {
    const status = await stat(path);
    return status.isFile() ? { path: await realpath(path), status } : { path };
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? { path } : { path, trouble: code };
  }
}
