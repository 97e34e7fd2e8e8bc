import { execFileSync, spawnSync } from 'node:child_process';
import {
  buildBorg,
  buildPackages,
  builtBorgPath,
  fallbackBorgVersion,
  packagedBorg2,
  pinnedBorgVersions,
  versionOf,
} from './borgs.js';
import { borgmaticVersions, installTestedBorgmatic } from './comparison-peer.js';
import { installMermaid, mermaidVersion } from './tested-mermaid.js';
import { hasNode, installNode, testedNodes } from './tested-nodes.js';
import { installZizmor, zizmorVersion } from './tested-zizmor.js';

const postgresqlServer = '/usr/lib/postgresql/*/bin/postgres';

/** The programs that the tests run, and the packages that contain them. */
const wanted = [
  { program: 'borg', package: 'borgbackup' },
  { program: 'setfacl', package: 'acl' },
  { program: 'busybox', package: 'busybox' },
  { program: '/usr/sbin/mkfs.btrfs', package: 'btrfs-progs' },
  { program: '/usr/sbin/rsyslogd', package: 'rsyslog' },
  { program: 'tmux', package: 'tmux' }, // a terminal whose content can be read
  { program: 'ssh', package: 'openssh-client' },
  { program: '/usr/sbin/sshd', package: 'openssh-server' },
  { program: 'zsh', package: 'zsh' },
  { program: 'fish', package: 'fish' },
  { program: 'fusermount3', package: 'fuse3' },
  { program: '/usr/lib/python3/dist-packages/_pyfuse3.py', package: 'python3-pyfuse3' }, // Borg's mount
  { program: 'shellcheck', package: 'shellcheck' }, // also for actionlint, which runs it on the scripts in workflows
  { program: 'openssl', package: 'openssl' },
  { program: 'jq', package: 'jq' }, // a page of the documentation uses it
  { program: postgresqlServer, package: 'postgresql' }, // with the client of the same version
  { program: '/usr/sbin/mariadbd', package: 'mariadb-server-core' }, // without a service
  { program: 'mariadb-dump', package: 'mariadb-client' },
  { program: 'sqlite3', package: 'sqlite3' },
  { program: '/usr/sbin/slapd', package: 'slapd' },
  { program: 'ldapadd', package: 'ldap-utils' },
  { program: 'systemd-creds', package: 'systemd' },
  { program: 'keepassxc-cli', package: 'keepassxc' }, // 20 MB with Qt
  { program: 'chromium|google-chrome', package: 'chromium' },
] as const;

/** Looks for a program on the PATH, for one of several, or for a path that can contain a wildcard. */
const isInstalled = (program: string) =>
  program
    .split('|')
    .map((one) => (one.startsWith('/') ? `ls ${one}` : `command -v ${one}`))
    .some((command) => spawnSync('/bin/sh', ['-c', command]).status === 0);
const missing = wanted.filter(({ program }) => !isInstalled(program));
if (missing.some(({ program }) => program === postgresqlServer)) withoutCluster();
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
attempt(installMermaid, `Mermaid ${mermaidVersion}`);
for (const node of testedNodes.filter((each) => !hasNode(each))) {
  attempt(() => installNode(node), `Node.js ${node.version}`);
}
attempt(installZizmor, `zizmor ${zizmorVersion}`);
for (const version of borgmaticVersions) attempt(() => installTestedBorgmatic(version), `borgmatic ${version}`);

/** Installs Debian packages; throws if that fails. */
function install(packages: readonly string[]): void {
  process.stdout.write(`Installing packages that the tests need: ${packages.join(', ')}.\n`);
  const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  asRoot([...apt, 'update', '-q']);
  asRoot([...apt, 'install', '-q', '-y', '--no-install-recommends', ...packages]);
}

/** Keeps Debian's package from creating and starting a database cluster: each test starts its own. */
function withoutCluster(): void {
  const folder = '/etc/postgresql-common/createcluster.d';
  asRoot(['sh', '-c', `mkdir -p ${folder} && echo 'create_main_cluster = false' > ${folder}/borgflow.conf`]);
}

/** Runs a command as root. */
function asRoot(words: readonly string[]): void {
  const [program = '', ...rest] = process.getuid?.() === 0 ? words : ['sudo', '-n', ...words];
  execFileSync(program, rest, { stdio: 'inherit' });
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
