import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { findProgram } from '../system/program.js';

type Environment = Readonly<Record<string, string>>;

/**
 * What a Borg consists of, as text that changes whenever its version may have changed: all links resolved, with the
 * interpreter of a Python script. Undefined where the version does not follow from files that can be seen: a shell script
 * may start any Borg (pyenv's shims do), and a program of another name (mise, snap) chooses one by its own rules.
 */
export function identityOf(program: string, environment: Environment): string | undefined {
  const own = fingerprintOf(program);
  if (own === undefined || !basename(own.path).startsWith('borg')) return undefined;
  // What is in these stores never changes: another version has another path.
  if (/^\/(nix|gnu)\/store\//.test(own.path)) return own.path;
  const kind = kindOf(own.path, environment);
  if (kind === undefined) return undefined;
  if (kind === 'binary') return own.text;
  const interpreter = fingerprintOf(kind.interpreter);
  if (interpreter === undefined || kindOf(interpreter.path, environment) !== 'binary') return undefined;
  const { PYTHONPATH: path = '', PYTHONHOME: home = '' } = environment;
  return [own.text, interpreter.text, path, home].join('\n');
}

/** A file as it is now. */
export interface Fingerprint {
  readonly path: string;
  readonly text: string;
}

/** A file by its real path, and all that is different about another file in its place: even one of the same size and time. */
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

/** Machine code, or a script of Python; undefined for whatever else can be run. */
function kindOf(path: string, environment: Environment): Kind {
  const bytes = beginningOf(path);
  if (isMachineCode(bytes)) return 'binary';
  const [first = '', ...words] = /^#![ \t]*([^\n]*)/.exec(bytes.toString('latin1'))?.[1]?.trim().split(/\s+/) ?? [];
  const name = basename(first) === 'env' ? words.find((word) => !/^-|=/.test(word)) : first;
  if (name === undefined || !/^(python|pypy)[\d.]*$/.test(basename(name))) return undefined;
  const interpreter = findProgram(name, environment['PATH']);
  return interpreter === undefined ? undefined : { interpreter };
}

/** ELF on Linux, Mach-O (for one processor, or for several) on macOS. */
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
