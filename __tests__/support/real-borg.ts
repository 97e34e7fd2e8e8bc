import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Work } from '../../src/actions/define-action.js';
import { findAction } from '../../src/actions/registry.js';
import { suggestingArchives } from '../../src/archives/resolve.js';
import { borgEnvironment } from '../../src/borg/environment.js';
import { findBorg } from '../../src/borg/install/find-borg.js';
import { usesSsh } from '../../src/borg/repository-url.js';
import { createBorg } from '../../src/borg/run-borg.js';
import { createProgramRunner } from '../../src/process/program-runner.js';
import { runProcess } from '../../src/process/run-process.js';
import { remember, type Told, temporary } from './fake-borg.js';
import { environmentOf } from './plain-environment.js';

/** How a test calls an action. */
export interface Asked {
  readonly options?: Readonly<Record<string, unknown>>;
  readonly flags?: Work['flags'];
  readonly repository?: string;
  readonly label?: string;
  readonly dryRun?: boolean;
  readonly verbosity?: number;
  readonly json?: boolean;
  /** A program to run instead of Borg. */
  readonly borg?: string;
  readonly cancel?: AbortSignal;
  /** Additional environment variables. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly streams?: Work['streams'];
  /** Receives the lines of the log as they are shown. */
  readonly onLines?: (lines: readonly string[]) => void;
  /** The configurations of the run, which are stored in archives. */
  readonly configurations?: Work['configurations'];
}

/** A folder with its own Borg cache and keys, in which actions run with a real Borg. */
export interface Workshop {
  readonly path: string;
  readonly repository: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly act: (name: string, asked?: Asked) => Promise<Told>;
  /** Runs an action that must fail; returns its error message. */
  readonly fail: (name: string, asked?: Asked) => Promise<string>;
  /** Returns Borg for the repository. */
  readonly borgFor: (asked: Asked) => Promise<Work['borg']>;
  readonly remove: () => void;
}

/** The passphrase of every repository in these tests. */
export const passphrase = 'correct horse';

/** Creates a workshop whose actions run with the given Borg, or with the one on the PATH. */
export function openWorkshop(program?: string): Workshop {
  const { path, remove } = temporary();
  const repository = join(path, 'repository');
  const own = { PATH: process.env['PATH'] ?? '', HOME: path, BORG_BASE_DIR: join(path, 'borg'), TZ: 'UTC' };
  mkdirSync(join(path, 'borg'));

  const prepare = async (name: string, asked: Asked = {}): Promise<{ work: Work; told: Told }> => {
    const { listener: remembering, told } = remember();
    const lines: typeof remembering.lines = (text, ...rest) => {
      remembering.lines(text, ...rest);
      asked.onLines?.(text);
    };
    const listener = asked.onLines === undefined ? remembering : { ...remembering, lines };
    const options = { encryption_passphrase: passphrase, ...asked.options };
    const at = asked.repository ?? repository;
    const ssh = usesSsh(at) ? {} : undefined;
    const environment = borgEnvironment({
      options,
      base: environmentOf({ ...own, ...asked.environment }),
      terminal: false,
      ssh,
    });
    const installed = await findBorg({
      environment,
      runProcess,
      localPath: asked.borg ?? program,
      cacheFile: join(path, 'versions.json'),
    });
    const { dryRun = false, verbosity = 0, json = false, flags = {}, label } = asked;
    const setup = {
      installed,
      repository: at,
      options,
      environment,
      verbosity,
      listener,
      runProcess,
      cancel: asked.cancel,
      terminal: false,
      action: name,
    };
    const borg = suggestingArchives(setup, (heard) => createBorg({ ...setup, listener: heard }));
    const { streams, configurations } = asked;
    const machine = createProgramRunner({
      runProcess,
      environment: environmentOf({ ...own, ...asked.environment }),
      chosenEnvironment: environmentOf({ ...own, ...asked.environment }),
      cancel: asked.cancel,
    });
    const about = { dryRun, verbosity, json, streams, configurations };
    const work = { repository: { path: at, label }, options, flags, borg, machine, ...about };
    return { work, told };
  };

  const act = async (name: string, asked?: Asked): Promise<Told> => {
    const { work, told } = await prepare(name, asked);
    await findAction(name)?.run(work);
    return told;
  };

  const borgFor = async (asked: Asked): Promise<Work['borg']> => (await prepare('info', asked)).work.borg;

  const fail = async (name: string, asked?: Asked): Promise<string> => {
    const thrown = await act(name, asked).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) return String(thrown.message);
    throw new Error(`${name} did not fail`);
  };

  return { path, repository, environment: own, act, fail, borgFor, remove };
}

/** Returns all lines that were shown. */
export function textOf(told: Told): string {
  return [
    ...told.lines.filter(({ verbosity }) => verbosity < 2).map(({ text }) => text),
    ...told.results.flatMap((result) => ('lines' in result ? result.lines : [])),
  ].join('\n');
}

/** Returns the largest file below a folder; in a repository, a file that contains data. */
export function largestFile(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ path: join(parentPath, name), size: statSync(join(parentPath, name)).size }));
  return files.sort((one, another) => another.size - one.size)[0]?.path ?? '';
}

/** Returns the entries of a list that was written as JSON, piece by piece. */
export function itemsOf({ results }: Told): readonly unknown[] {
  return results.flatMap((result) => ('items' in result ? result.items : []));
}
