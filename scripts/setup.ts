import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  buildBorg,
  buildPackages,
  builtBorgPath,
  fallbackBorgVersion,
  packagedBorg2,
  pinnedBorgVersions,
  versionOf,
} from './borgs.js';

/** The programs that the tests run, and the packages that contain them. */
const wanted = [
  { program: 'borg', package: 'borgbackup' },
  { program: 'setfacl', package: 'acl' },
  { program: 'busybox', package: 'busybox' },
  { program: '/usr/sbin/mkfs.btrfs', package: 'btrfs-progs' },
  { program: '/usr/sbin/rsyslogd', package: 'rsyslog' },
  { program: 'ssh', package: 'openssh-client' },
  { program: '/usr/sbin/sshd', package: 'openssh-server' },
  { program: 'zsh', package: 'zsh' },
  { program: 'fish', package: 'fish' },
  { program: 'fusermount3', package: 'fuse3' },
  { program: '/usr/lib/python3/dist-packages/_pyfuse3.py', package: 'python3-pyfuse3' }, // Borg's mount
  { program: 'shellcheck', package: 'shellcheck' }, // actionlint runs it on the scripts in workflows
] as const;

const isInstalled = (program: string) =>
  program.startsWith('/') ? existsSync(program) : spawnSync('/bin/sh', ['-c', `command -v ${program}`]).status === 0;
const missing = wanted.filter(({ program }) => !isInstalled(program));
if (missing.length > 0) install(missing.map((part) => part.package));

const others = versionOf('borg')?.startsWith('1.2.')
  ? pinnedBorgVersions
  : [fallbackBorgVersion, ...pinnedBorgVersions];
const unbuilt = others.filter((version) => versionOf(builtBorgPath(version)) !== version);
const noBorg2 = versionOf(packagedBorg2) === undefined;
if (unbuilt.length > 0) {
  attempt(() => install(buildPackages), `packages to build Borg ${unbuilt.join(' and ')}`);
  for (const version of unbuilt) {
    process.stdout.write(`Building Borg ${version} in ${builtBorgPath(version)}. This takes a minute, once.\n`);
    const failure = buildBorg(version);
    if (failure !== undefined) warn(`Borg ${version}: ${failure}`);
  }
}
if (noBorg2) attempt(() => install(['borgbackup2']), "Debian's borgbackup2");

/** Installs Debian packages; throws if that fails. */
function install(packages: readonly string[]): void {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...words: string[]) => {
    const [program = '', ...rest] = [...sudo, 'apt-get', ...words];
    execFileSync(program, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  process.stdout.write(`Installing packages that the tests need: ${packages.join(', ')}.\n`);
  apt('update', '-q');
  apt('install', '-q', '-y', '--no-install-recommends', ...packages);
}

/** Tries to install something optional; without it, some tests are skipped. */
function attempt(work: () => void, what: string): void {
  try {
    work();
  } catch (error) {
    warn(`${what}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  }
}

function warn(what: string): void {
  process.stdout.write(`NOT INSTALLED, so its tests are skipped: ${what}\n`);
}
