import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { findProgram } from '../../process/launch.js';

type Environment = Readonly<Record<string, string>>;

/**
 * Returns a string that changes whenever the version of a Borg may have changed. It covers the resolved program and, for a
 * Python script, its interpreter. Undefined if the version can't be determined from files: a shell script may start any Borg
 * (as pyenv's shims do), and a program with another name (mise, snap) chooses one by its own rules.
 */
export function identityOf(program: string, environment: Environment): string | undefined {
  const own = fingerprintOf(program);
  if (own === undefined || !basename(own.path).startsWith('borg')) return undefined;
  // Files in these stores never change: another version has another path.
  if (/^\/(nix|gnu)\/store\//.test(own.path)) return own.path;
  const kind = kindOf(own.path, environment);
  if (kind === undefined) return undefined;
  if (kind === 'binary') return own.text;
  const interpreter = fingerprintOf(kind.interpreter);
  if (interpreter === undefined || kindOf(interpreter.path, environment) !== 'binary') return undefined;
  const { PYTHONPATH: path = '', PYTHONHOME: home = '' } = environment;
  return [own.text, interpreter.text, path, home].join('\n');
}

/** The current state of a file. */
export interface Fingerprint {
  readonly path: string;
  readonly text: string;
}

/** Returns a file's real path and a string that differs for any other file at that path, even one of the same size and time. */
export function fingerprintOf(path: string): Fingerprint | undefined {
  try {
    const real = realpathSync(path);
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(real, { bigint: true });
    return { path: real, text: [real, dev, ino, size, mtimeNs, ctimeNs].join(' ') };
  } catch {
    return undefined;
  }
}

type Kind = 'binary' | { readonly interpreter: string } | undefined;

/** Returns whether a program is machine code or a Python script; undefined for anything else. */
function kindOf(path: string, environment: Environment): Kind {
  const bytes = beginningOf(path);
  if (isMachineCode(bytes)) return 'binary';
  const [first = '', ...words] = /^#![ \t]*([^\n]*)/.exec(bytes.toString('latin1'))?.[1]?.trim().split(/\s+/) ?? [];
  const name = basename(first) === 'env' ? words.find((word) => !/^-|=/.test(word)) : first;
  if (name === undefined || !/^(python|pypy)[\d.]*$/.test(basename(name))) return undefined;
  const interpreter = findProgram(name, environment['PATH']);
  return interpreter === undefined ? undefined : { interpreter };
}

/** Recognizes ELF on Linux and Mach-O (thin or universal) on macOS. */
function isMachineCode(bytes: Buffer): boolean {
  return ['7f454c46', 'cffaedfe', 'cafebabe'].includes(bytes.subarray(0, 4).toString('hex'));
}

function beginningOf(path: string): Buffer {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(512);
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return Buffer.alloc(0);
  }
}
