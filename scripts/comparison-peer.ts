import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { programsFolder } from './borgs.js';
import type { PeerSchema } from './comparison-samples.js';

/** How borgmatic reads a file. */
export interface Answer {
  readonly valid: boolean;
  readonly error: string;
  /** With variables substituted; null if that failed. */
  readonly values: Readonly<Record<string, unknown>> | null;
  readonly unresolved?: string;
}

/** A borgmatic version that reads files in its own process. */
export interface Peer {
  readonly version: string;
  readonly schema: PeerSchema;
  readonly ask: (path: string) => Promise<Answer>;
  readonly end: () => void;
}

/** Pinned versions of borgmatic and its dependencies; `ruamel.yaml` determines how YAML is read. */
const pins: Readonly<Record<string, readonly string[]>> = {
  '1.5.20': ['borgmatic==1.5.20', 'ruamel.yaml==0.17.40', 'jsonschema==4.26.0', 'setuptools==65.5.0'],
  '2.1.10': ['borgmatic==2.1.10', 'ruamel.yaml==0.19.1', 'jsonschema==4.26.0'],
};

/** The versions whose archives the tests read and write. */
export const borgmaticVersions = ['1.5.20', '2.1.10'] as const;

/** Returns where the tests look for a borgmatic version. */
export function borgmaticPath(version: string): string {
  return join(programsFolder, `borgmatic-${version}`, 'bin/borgmatic');
}

/** Installs a borgmatic version for the tests if it is missing or incomplete; throws if it can't be installed. */
export function installTestedBorgmatic(version: string): void {
  if (existsSync(borgmaticPath(version))) return;
  rmSync(join(programsFolder, `borgmatic-${version}`), { recursive: true, force: true });
  mkdirSync(programsFolder, { recursive: true });
  if (installBorgmatic(version, programsFolder) === undefined) throw new Error("PyPI can't be reached");
}

/** Installs a borgmatic version if it is missing; returns its Python, or undefined if PyPI can't be reached. */
export function installBorgmatic(version: string, folder: string): string | undefined {
  const home = join(folder, `borgmatic-${version}`);
  const python = join(home, 'bin/python');
  if (existsSync(python)) return python;
  execFileSync('python3', ['-m', 'venv', home]);
  try {
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...(pins[version] ?? [])]);
  } catch {
    return undefined; // pip has printed the reason to standard error
  }
  return python;
}

/** Starts a borgmatic version. */
export async function startPeer(version: string, python: string): Promise<Peer> {
  const environment = { ...process.env, COMPARED_SET: 'set' };
  const child = spawn(python, ['scripts/read-with-borgmatic.py'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: environment,
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`borgmatic ${version} exited: ${describe(child)}.`);
    return JSON.parse(value);
  };
  const schema = (await next()) as PeerSchema;
  const ask = async (path: string): Promise<Answer> => {
    child.stdin.write(`${JSON.stringify(path)}\n`);
    return (await next()) as Answer;
  };
  return { version, schema, ask, end: () => child.stdin.end() };
}

function describe({ exitCode, signalCode }: ChildProcess): string {
  return signalCode ?? `status ${exitCode ?? 'unknown'}`;
}
