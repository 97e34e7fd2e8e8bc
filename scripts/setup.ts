import { execFileSync, spawnSync } from 'node:child_process';

/** What the tests run for real, by the program that shows it is there. */
const wanted = [
  { program: 'borg', package: 'borgbackup' },
  { program: 'busybox', package: 'busybox' },
  { program: '/usr/sbin/rsyslogd', package: 'rsyslog' },
  { program: 'ssh', package: 'openssh-client' },
  { program: '/usr/sbin/sshd', package: 'openssh-server' },
  { program: 'zsh', package: 'zsh' },
  { program: 'fish', package: 'fish' },
  { program: 'shellcheck', package: 'shellcheck' }, // actionlint hands it the scripts of workflows
] as const;

const missing = wanted.filter(({ program }) => spawnSync('/bin/sh', ['-c', `command -v ${program}`]).status !== 0);

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
