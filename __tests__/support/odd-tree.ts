import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  type BigIntStats,
  chmodSync,
  closeSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';

const decorations: readonly Buffer[] = [
  ...[
    'plain',
    ' leading',
    'trailing ',
    'new\nline',
    "it's",
    '"quoted"',
    '-dash',
    '--flag=x',
    '$(id)',
    '`id`',
    '*',
    '?',
  ],
  ...[
    '[a-z]',
    '{now}',
    '{archive}',
    '\\back',
    'tab\t',
    '\x01\x7f',
    'ünï',
    'u\u0308',
    '日本語',
    '🚒',
    '%41',
    're:x',
    '#',
    '..x',
  ],
].map((name) => Buffer.from(name));
/** Names that are not UTF-8, as found on old disks. */
const bytes = [
  Buffer.from([0xff]),
  Buffer.from([0x66, 0xfc, 0x72]),
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0xc3, 0x28]),
];

/** Returns a path within a folder, as bytes, because not every name is valid text. */
function below(folder: string | Buffer, ...names: readonly (string | Buffer)[]): Buffer {
  return Buffer.concat([Buffer.from(folder), ...names.flatMap((name) => [Buffer.from('/'), Buffer.from(name)])]);
}

/** Fills a folder with files with odd names, links, pipes, a sparse file, and, as root, a device. */
export function growOddTree(root: string, count: number): void {
  const names = [...decorations, ...bytes];
  for (const [index, name] of names.entries()) {
    const folder = below(root, Buffer.concat([name, Buffer.from(`-${index}`)]));
    mkdirSync(folder);
    for (let at = index; at < count; at += names.length) {
      const file = below(folder, Buffer.concat([names[(at * 7) % names.length] ?? name, Buffer.from(`.${at}`)]));
      writeFileSync(file, at % 10 === 0 ? '' : `${at}\n`.repeat(at % 50), { mode: 0o600 + (at % 0o200) });
      utimesSync(file, 1_000_000_000 + at, 1_000_000_000 + at + 0.5);
    }
    if (index % 5 === 0) chmodSync(folder, 0o750);
  }
  growSpecials(root);
}

function growSpecials(root: string): void {
  const folder = below(root, 'special');
  mkdirSync(folder);
  writeFileSync(below(folder, 'one'), 'linked thrice\n');
  linkSync(below(folder, 'one'), below(folder, 'two\n'));
  linkSync(below(folder, 'one'), below(root, 'three'));
  symlinkSync(Buffer.from([0x2e, 0x2f, 0xff]), below(folder, 'to nowhere'));
  symlinkSync('one', below(folder, 'to one'));
  symlinkSync('/', below(folder, 'to root'));
  const file = openSync(below(folder, 'hole'), 'w');
  ftruncateSync(file, 8 * 2 ** 20);
  writeSync(file, 'end', 8 * 2 ** 20);
  closeSync(file);
  writeFileSync(below(folder, 'n'.repeat(255)), 'the longest name\n');
  execFileSync('mkfifo', [`${root}/special/pipe`]);
  chmodSync(below(folder, 'pipe'), 0o640);
  if (process.getuid?.() === 0) execFileSync('mknod', [`${root}/special/null`, 'c', '1', '3']);
  chmodSync(below(folder, 'one'), 0o4755);
}

/** The properties of files, one line each, by name. */
export type Facts = ReadonlyMap<string, string>;

/** Returns everything below a folder, by name in hex; `finest` compares times in nanoseconds instead of seconds. */
export function factsOf(root: string, finest: boolean): Facts {
  const found = new Map<string, string>();
  const inodes = new Map<bigint, string>();
  const visit = (path: Buffer): void => {
    for (const name of readdirSync(path, { encoding: 'buffer' }).sort(Buffer.compare)) {
      const each = below(path, name);
      const stats = lstatSync(each, { bigint: true });
      const key = each.subarray(root.length + 1).toString('hex');
      const first = inodes.get(stats.ino) ?? key;
      if (stats.nlink > 1n && !stats.isDirectory()) inodes.set(stats.ino, first);
      found.set(key, describe(each, stats, { finest, first }));
      if (stats.isDirectory()) visit(each);
    }
  };
  visit(Buffer.from(root));
  return found;
}

function describe(
  path: Buffer,
  stats: BigIntStats,
  more: { readonly finest: boolean; readonly first: string },
): string {
  const time = more.finest ? stats.mtimeNs : stats.mtimeNs / 1_000_000_000n;
  const content = stats.isFile()
    ? createHash('sha256').update(readFileSync(path)).digest('hex')
    : stats.isSymbolicLink()
      ? readlinkSync(path, { encoding: 'buffer' }).toString('hex')
      : String(stats.rdev);
  const shared = stats.isDirectory() ? '' : ` linked to ${more.first}`;
  return `${stats.mode.toString(8)} ${stats.uid}:${stats.gid} ${stats.isSymbolicLink() ? '' : time} ${content}${shared}`;
}
