import { spawnSync } from 'node:child_process';
import { capabilitiesOf } from '../../src/borg/versions.js';
import type { TestedBorg } from './borg-versions.js';

/** An entry of a hostile archive. */
export interface Entry {
  readonly path: string;
  /** Default: a regular file. */
  readonly kind?: 'file' | 'folder' | 'link' | 'hard link' | 'device' | 'pipe';
  readonly text?: string;
  /** The target of a link. */
  readonly target?: string;
  /** Default: root. */
  readonly owner?: readonly [uid: number, user: string];
  readonly mode?: number;
}

const kinds = { file: '0', 'hard link': '1', link: '2', device: '3', folder: '5', pipe: '6' } as const;

/** An unprivileged user of the machine. */
export const mallory: readonly [number, string] = [1666, 'mallory'];

/** Returns a tar file with arbitrary names and owners. */
export function tarOf(entries: readonly Entry[]): Buffer {
  return Buffer.concat([...entries.map(blocksOf), Buffer.alloc(1024)]);
}

function blocksOf({ path, kind = 'file', text = '', target = '', owner = [0, 'root'], mode }: Entry): Buffer {
  const content = Buffer.from(text);
  const header = Buffer.alloc(512);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  header.write(path, 0, 100);
  header.write(octal(mode ?? (kind === 'folder' ? 0o755 : 0o644), 8), 100);
  header.write(octal(owner[0], 8), 108);
  header.write(octal(owner[0], 8), 116);
  header.write(octal(content.length, 12), 124);
  header.write(octal(1_780_000_000, 12), 136);
  header.write('        ', 148);
  header.write(kinds[kind], 156);
  header.write(target, 157, 100);
  header.write('ustar\x0000', 257);
  header.write(owner[1], 265, 32);
  header.write(owner[1], 297, 32);
  header.write(octal(1, 8), 329);
  header.write(octal(3, 8), 337);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

/** Creates a repository without encryption. */
export function makeRepository(borg: TestedBorg, repository: string, environment: Environment): void {
  const { separateRepository, shortRepositoryCommands, hashedModes } = capabilitiesOf(borg.version);
  const none = hashedModes ? 'none-sha256' : 'none';
  const command = shortRepositoryCommands ? 'rcreate' : 'repo-create';
  run(
    borg,
    separateRepository ? ['--repo', repository, command, '-e', none] : ['init', '-e', none, repository],
    environment,
  );
}

/** Imports a hostile archive into a repository. */
export function importTar(
  borg: TestedBorg,
  place: { readonly repository: string; readonly archive: string },
  tar: Buffer,
  environment: Environment,
): void {
  const { repository, archive } = place;
  const words = capabilitiesOf(borg.version).separateRepository
    ? ['--repo', repository, 'import-tar', archive, '-']
    : ['import-tar', `${repository}::${archive}`, '-'];
  run(borg, words, environment, tar);
}

type Environment = Readonly<Record<string, string>>;

function run({ path }: TestedBorg, words: readonly string[], environment: Environment, input?: Buffer): void {
  const { status, stderr } = spawnSync(path, words, { env: { ...environment }, ...(input && { input }) });
  if (status !== 0) throw new Error(`${path} ${words.join(' ')}: ${stderr}`);
}
