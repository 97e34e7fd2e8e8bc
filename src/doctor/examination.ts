import { statfs } from 'node:fs/promises';
import { repositoryDocument } from '../archives/repository-id.js';
import { type Borg, BorgError, silentListener } from '../borg/borg-call.js';
import { withoutPassword } from '../borg/repository-url.js';
import { createSshAccess } from '../borg/ssh.js';
import type { Configuration, ConfigurationReading } from '../configuration/configuration.js';
import { timeLimit } from '../process/time-limit.js';
import type { Request } from '../request/request.js';
import { createStepTools } from '../run/perform.js';
import { readAndMask, type Surroundings } from '../run/prepare.js';
import { createCredentials, type ResolveCredentials } from '../run/run-credentials.js';
import { definitionOf, selectRepositories } from '../run/select-what-runs.js';
import { asError, UserError } from '../system/errors.js';
import type { ExaminedRepository, Subject } from './diagnosis.js';
import { createQuietFolders, quietBorg } from './quiet-borg.js';

/** How much room a file system has, in bytes. */
interface Room {
  readonly available: number;
  readonly total: number;
}

/** What probes may use. */
export interface Examination {
  readonly request: Request;
  readonly surroundings: Surroundings;
  readonly read: ConfigurationReading;
  /** Sentences about secrets that can't be masked. */
  readonly unmasked: readonly string[];
  /** What is wrong with the request itself, such as a repository that no file has. */
  readonly fault: UserError | undefined;
  /** The valid files, with the requested repositories only. */
  readonly files: readonly Configuration[];
  readonly now: Date;
  /** The path of the program that runs this one: in a workflow, a part of the runner. */
  readonly nodePath: string;
  readonly credentials: ResolveCredentials;
  /** Returns the room on the file system of a path that exists. */
  readonly room: (path: string) => Promise<Room>;
  /** Returns Borg for a repository, which only reads. */
  readonly borg: (file: Configuration, repository: ExaminedRepository, cancel: AbortSignal) => Promise<Borg>;
  /** Opens a repository, once, and returns Borg's description of it; throws UserError if that is not possible. */
  readonly opened: (file: Configuration, repository: ExaminedRepository) => Promise<OpenedRepository>;
}

/** A repository that could be opened. */
export interface OpenedRepository {
  readonly borg: Borg;
  /** What Borg says about it, with its newest archive. */
  readonly document: unknown;
}

/** What differs in tests. */
export interface ExaminationSettings {
  readonly now?: Date | undefined;
  readonly nodePath?: string | undefined;
  readonly room?: Examination['room'] | undefined;
  /** How long opening a repository may take, in seconds. */
  readonly openLimit?: number | undefined;
}

/** How long opening a repository may take, in seconds: over SSH, and with a large repository on a slow disk. */
const usualOpenLimit = 60;

/** Reads what is configured, and prepares an examination of it. `close` removes what it needs. */
export async function prepareExamination(
  request: Request,
  surroundings: Surroundings,
  settings: ExaminationSettings = {},
): Promise<{ readonly examination: Examination; readonly close: () => void }> {
  const { read, unmasked } = await readAndMask(request, surroundings);
  const { files, fault } = selectRepositories(read.configurations, request.repository);
  const folders = createQuietFolders();
  const ssh = createSshAccess(request);
  const tools = createStepTools({
    request,
    surroundings,
    // Any action that reads: it only decides what error messages advise.
    prepared: {
      files,
      actions: [definitionOf('repo-info')],
      kept: { files: [], inline: undefined, withSecrets: [], inlineHasSecrets: false, options: [] },
    },
    ssh,
    archives: () => [],
  });
  const borgs = (file: Configuration, { path, label, options }: ExaminedRepository, cancel: AbortSignal) => {
    const step = {
      kind: 'action',
      action: 'repo-info',
      configuration: file.name,
      repository: { path, label },
      index: 0,
    };
    return tools
      .borg({ ...step, kind: 'action' }, silentListener, cancel)
      .then((borg) => quietBorg(borg, options.local_path, folders));
  };
  const { openLimit = usualOpenLimit } = settings;
  const open = async (file: Configuration, repository: ExaminedRepository): Promise<OpenedRepository> => {
    const limit = timeLimit(openLimit * 1000, []);
    try {
      return await surroundings.cancellation.during(async (cancel) => {
        const borg = await borgs(file, repository, AbortSignal.any([limit.signal, cancel]));
        return { borg, document: await repositoryDocument(borg, repository.path) };
      });
    } catch (error) {
      if (!limit.signal.aborted || (error instanceof BorgError && !error.failure.cancelled)) throw error;
      throw new UserError(
        `${nameOf(repository)} did not answer within ${openLimit} s. Check that its disk or server responds, and that ssh asks no questions.`,
      );
    } finally {
      limit.end();
    }
  };
  const opened = new Map<string, Promise<OpenedRepository>>();
  const examination: Examination = {
    request,
    surroundings,
    read,
    unmasked,
    fault,
    files,
    now: settings.now ?? new Date(),
    nodePath: settings.nodePath ?? process.execPath,
    credentials: createCredentials(surroundings, () => undefined),
    room: settings.room ?? roomAt,
    borg: borgs,
    opened: (file, repository) => {
      const key = JSON.stringify([file.name.path, repository.path, repository.label]);
      const known = opened.get(key) ?? open(file, repository);
      opened.set(key, known);
      return known;
    },
  };
  return {
    examination,
    close: () => {
      ssh.putAway();
      folders.remove();
    },
  };
}

async function roomAt(path: string): Promise<Room> {
  const { bavail, blocks, bsize } = await statfs(path);
  return { available: bavail * bsize, total: blocks * bsize };
}

/** Returns the name of a repository in messages. */
export function nameOf({ path, label }: Pick<ExaminedRepository, 'path' | 'label'>): string {
  return label ?? withoutPassword(path);
}

/** This machine as a subject. */
export const thisMachine: Subject = { kind: 'machine', name: 'this machine' };

/** Returns a configuration file as a subject. */
export function aboutFile({ name }: Pick<Configuration, 'name'>): Subject {
  return { kind: 'configuration', name: name.name };
}

/** Returns a repository of a file as a subject. */
export function aboutRepository(file: Pick<Configuration, 'name'>, repository: ExaminedRepository): Subject {
  return { kind: 'repository', name: nameOf(repository), configuration: file.name.name };
}

/** Returns the message of anything thrown. */
export function messageOf(thrown: unknown): string {
  return asError(thrown).message;
}
