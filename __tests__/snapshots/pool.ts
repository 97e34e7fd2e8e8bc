import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readMounts } from '../../src/system/mounts.js';
import { putUpStand, type Stand } from '../stand.js';

/** A stand with a pool of datasets and logical volumes that a stand-in keeps. */
export interface Pool extends Stand {
  /** Makes a dataset at a folder of the stand; the name of the folder is that of the dataset. */
  readonly dataset: (folder: string, more?: Partial<Dataset>) => string;
  /** Makes a logical volume at a folder of the stand. */
  readonly volume: (folder: string) => string;
  /** Makes a file of the stand, with the folders above it, and gives its path. */
  readonly file: (name: string, text?: string) => string;
  /** A configuration with one repository, `r`, and these lines. */
  readonly configuration: (...lines: readonly string[]) => string;
  /** From now on calls that match fail; without a pattern none does. */
  readonly failing: (pattern?: string) => void;
  /** The calls since the last time, with generated words by stable ones. */
  readonly calls: () => string[];
  /** The paths in the newest archive of `r`, those of the configurations that are kept with it aside. */
  readonly archived: () => string[];
  /** All paths in it. */
  readonly everything: () => string[];
  /** Starts the command line. */
  readonly borgflow: (...words: readonly string[]) => ReturnType<typeof spawn>;
  /** What snapshots, mounts and folders there are. */
  readonly traces: () => string[];
}

interface Dataset {
  readonly name: string;
  readonly mountPoint: string;
  readonly canMount: string;
  readonly mounted: string;
  readonly backup: string;
}

const standIn = resolve('__tests__/fixtures/bin/volumes');

/** The options that make the stand-in take the place of every program. */
export const standIns = {
  zfs: `zfs: {zfs_command: ${standIn} zfs, mount_command: ${standIn} mount, umount_command: ${standIn} umount}`,
  lvm: `lvm: {${['lsblk', 'lvcreate', 'lvs', 'lvremove', 'mount', 'umount']
    .map((program) => `${program}_command: ${standIn} ${program}`)
    .join(', ')}, snapshot_size: 5GB}`,
} as const;

/** Puts up a stand with an empty pool and a repository `r`; the test removes it. */
export function putUpPool(): Pool {
  const bare = putUpStand();
  const pool = bare.path('pool');
  const environment = { ...bare.environment, POOL: pool, XDG_RUNTIME_DIR: bare.path('run') };
  mkdirSync(pool);
  const repository = bare.repository('r');
  const note = (list: string, ...columns: readonly string[]) =>
    writeFileSync(join(pool, list), `${columns.join('\t')}\n`, { flag: 'a' });
  const file = (name: string, text = name) => {
    mkdirSync(dirname(bare.path(name)), { recursive: true });
    writeFileSync(bare.path(name), text);
    return bare.path(name);
  };
  const read = (name: string) => (existsSync(join(pool, name)) ? readFileSync(join(pool, name), 'utf8') : '');
  const everything = () => {
    const newest = bare.borg('list', '--short', '--last', '1', repository).trim();
    const paths = bare.borg('list', '--short', `${repository}::${newest}`).split('\n').slice(0, -1);
    return paths.map((path) => withoutOwnFolder(path).replace(bare.folder.slice(1), '~')).sort();
  };
  return {
    ...bare,
    environment,
    everything,
    file,
    run: (request, how) => bare.run(request, { ...how, environment: { ...environment, ...how?.environment } }),
    dataset: (folder, more = {}) => {
      mkdirSync(bare.path(folder), { recursive: true });
      const { name = `tank/${folder}`, mountPoint = bare.path(folder), canMount = 'on', ...rest } = more;
      note('datasets', name, mountPoint, canMount, rest.mounted ?? 'yes', rest.backup ?? '-');
      return bare.path(folder);
    },
    volume: (folder) => {
      mkdirSync(bare.path(folder), { recursive: true });
      const name = `vg-${folder.replaceAll('/', '_')}`;
      note('volumes', name, `/dev/mapper/${name}`, bare.path(folder));
      return bare.path(folder);
    },
    configuration: (...lines) =>
      bare.write('server.yaml', [`repositories: [{path: ${repository}}]`, ...lines, ''].join('\n')),
    failing: (pattern) =>
      pattern === undefined ? rmSync(join(pool, 'fail'), { force: true }) : writeFileSync(join(pool, 'fail'), pattern),
    calls: () => {
      const lines = read('log').split('\n').slice(0, -1);
      rmSync(join(pool, 'log'), { force: true });
      return lines.map((line) => shortened(line, bare.folder));
    },
    archived: () => everything().filter((path) => !/^borgmatic\/|^~\/\w+\.yaml$/.test(path)),
    borgflow: (...words) =>
      spawn(process.execPath, ['lib/src/cli.js', ...words], { env: environment, stdio: 'ignore' }),
    traces: () => [
      ...read('taken').split('\n').slice(0, -1),
      ...(readMounts() ?? []).map(({ point }) => point).filter((point) => point.startsWith(bare.folder)),
      ...folders(bare.path('run')),
    ],
    remove: () => {
      for (const { point } of (readMounts() ?? []).toReversed()) {
        if (point.startsWith(bare.folder)) spawnSync('umount', [point]);
      }
      bare.remove();
    },
  };
}

function folders(path: string): readonly string[] {
  return existsSync(path) ? readdirSync(path) : [];
}

/** A call without what differs from run to run. */
function shortened(line: string, folder: string): string {
  return line
    .replace(/borgflow-\d+-\w+-[0-9a-f]{10}/g, 'OURS')
    .replace(/\/borgflow-snapshots-\d+\/[0-9a-f]{10}\/files/g, '/VIEW')
    .replaceAll(folder, '~');
}

/** A path in an archive without the folder of the run that Borg 1.2 stores the manifest under. */
export function withoutOwnFolder(path: string): string {
  return path.replace(/^.*\/borgflow-\d+-[0-9a-f-]{36}\//, '');
}
