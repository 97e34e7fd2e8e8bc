import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What the tests run for real, by the program that shows it is there. */
const wanted = [
  { program: 'borg', package: 'borgbackup' },
  { program: 'busybox', package: 'busybox' },
  { program: '/usr/sbin/rsyslogd', package: 'rsyslog' },
  { program: 'ssh', package: 'openssh-client' },
  { program: '/usr/sbin/sshd', package: 'openssh-server' },
  { program: 'fusermount3', package: 'fuse3' },
  { program: '/usr/lib/python3/dist-packages/_pyfuse3.py', package: 'python3-pyfuse3' }, // Borg's mount
  { program: 'shellcheck', package: 'shellcheck' }, // actionlint hands it the scripts of workflows
] as const;

const isThere = (program: string) =>
  program.startsWith('/') ? existsSync(program) : spawnSync('/bin/sh', ['-c', `command -v ${program}`]).status === 0;
const missing = wanted.filter(({ program }) => !isThere(program));

if (missing.length > 0) {
  const packages = missing.map((part) => part.package);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...words: string[]) => {
    const [program = '', ...rest] = [...sudo, 'apt-get', ...words];
    execFileSync(program, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  process.stdout.write(`The tests need ${packages.join(', ')}: installing.\n`);
  apt('update', '-q');
  apt('install', '-q', '-y', '--no-install-recommends', ...packages);
}
