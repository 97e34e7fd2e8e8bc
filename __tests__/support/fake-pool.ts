import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readMounts } from '../../src/system/mount-table.js';
import { createStand, type Stand } from './backup-setup.js';
import { entryPointFile } from './built-entry-point.js';

/** A stand with a pool of datasets and logical volumes, which a stand-in simulates. */
export interface Pool extends Stand {
  /** Creates a dataset that is mounted on a folder of the stand and named after the folder. */
  readonly dataset: (folder: string, more?: Partial<Dataset>) => string;
  /** Creates a logical volume that is mounted on a folder of the stand. */
  readonly volume: (folder: string) => string;
  /** Creates a file in the stand, with the folders above it, and returns its path. */
  readonly file: (name: string, text?: string) => string;
  /** Writes a configuration with one repository, `r`, and these lines. */
  readonly configuration: (...lines: readonly string[]) => string;
  /** Makes commands that match the pattern fail; without a pattern, none fails. */
  readonly failing: (pattern?: string) => void;
  /** Returns the commands since the last time, with stable words in place of generated ones. */
  readonly calls: () => string[];
  /** Returns the paths in the newest archive of `r`, without those of the stored configurations. */
  readonly archived: () => string[];
  /** Returns all paths in that archive. */
  readonly everything: () => string[];
  /** Starts the command line. */
  readonly borgflow: (...words: readonly string[]) => ReturnType<typeof spawn>;
  /** Returns all existing snapshots, mounts, and folders. */
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

/** Options that replace every program with the stand-in. */
export const standIns = {
  zfs: `zfs: {zfs_command: ${standIn} zfs, mount_command: ${standIn} mount, umount_command: ${standIn} umount}`,
  lvm: `lvm: {${['lsblk', 'lvcreate', 'lvs', 'lvremove', 'mount', 'umount']
    .map((program) => `${program}_command: ${standIn} ${program}`)
    .join(', ')}, snapshot_size: 5GB}`,
} as const;

/** Creates a stand with an empty pool and a repository `r`; the test removes it. */
export function putUpPool(): Pool {
  const bare = createStand();
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
      spawn(process.execPath, [entryPointFile('cli'), ...words], { env: environment, stdio: 'ignore' }),
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

/** Returns a command without the parts that differ from run to run. */
function shortened(line: string, folder: string): string {
  return line
    .replace(/borgflow-\d+-\w+-[0-9a-f]{10}/g, 'OURS')
    .replace(/\/borgflow-snapshots-\d+\/[0-9a-f]{10}\/files/g, '/VIEW')
    .replaceAll(folder, '~');
}

/** Returns a path in an archive without the folder of the run below which Borg 1.2 stores the manifest. */
export function withoutOwnFolder(path: string): string {
  return path.replace(/^.*\/borgflow-\d+-[0-9a-f-]{36}\/(?:drill-[^/]+\/)?/, '');
}
