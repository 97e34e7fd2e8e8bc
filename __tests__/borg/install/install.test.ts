import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { EnsureBorgRequest } from '../../../src/borg/install/find-borg.js';
import { ensureBorg } from '../../../src/borg/install/install.js';
import { runProcess } from '../../../src/process/run-process.js';
import { temporary } from '../../support/fake-borg.js';

let folder: ReturnType<typeof temporary>;
let told: string[];

beforeEach(() => {
  folder = temporary();
  told = [];
});
afterEach(() => folder.remove());

/** Creates a stand-in that logs its arguments and then runs the script. */
function program(name: string, script: string): void {
  const path = join(folder.path, name);
  writeFileSync(path, `#!/bin/sh\necho "${name} $*" >>${folder.path}/calls\n${script}\n`);
  chmodSync(path, 0o755);
}

/** Shell commands that put a Borg on the PATH. */
function putBorg(): string {
  return `printf '#!/bin/sh\\necho borg 1.2.4\\n' >${folder.path}/borg; /bin/chmod +x ${folder.path}/borg`;
}

function calls(): readonly string[] {
  return readFileSync(join(folder.path, 'calls'), 'utf8').trim().split('\n');
}

function ensure(more: Partial<EnsureBorgRequest> = {}): ReturnType<typeof ensureBorg> {
  const environment = { PATH: folder.path, HOME: folder.path };
  const cacheFile = join(folder.path, 'cache.json');
  return ensureBorg({
    runProcess,
    environment,
    cacheFile,
    tell: (sentence) => told.push(sentence),
    isRoot: true,
    ...more,
  });
}

describe('ensureBorg', () => {
  test('installs nothing if there is a Borg', async () => {
    program('borg', 'echo borg 1.4.0');
    program('apt-get', '');
    expect((await ensure()).way).toBe('PATH');
    expect(calls()).toEqual(['borg --version']);
    expect(told).toEqual([]);
  });

  test('installs it with the available package manager', async () => {
    program('apk', putBorg());
    expect(await ensure()).toMatchObject({ way: 'apk', borg: { version: '1.2.4' } });
    expect(calls()).toEqual(['apk add --no-cache borgbackup']);
    expect(told).toContain('Borg is not available from apt-get: not on this system.');
    expect(told.at(-1)).toBe(`Using Borg 1.2.4 at ${folder.path}/borg (from apk).`);
  });

  test('updates the package lists only if the package is not found', async () => {
    program(
      'apt-get',
      `[ "$1" = update ] && exec /bin/touch ${folder.path}/lists\n[ -e ${folder.path}/lists ] || exit 100\n${putBorg()}`,
    );
    expect((await ensure()).way).toBe('apt-get');
    expect(calls().map((call) => call.split(' ')[1])).toEqual(['install', 'update', 'install']);
  });

  test('uses sudo, without a password prompt, if it does not run as root', async () => {
    program('sudo', 'shift; exec "$@"');
    program('dnf', putBorg());
    await ensure({ isRoot: false });
    expect(calls()).toEqual([
      `sudo -n ${folder.path}/dnf install --assumeyes borgbackup`,
      'dnf install --assumeyes borgbackup',
    ]);
  });

  test('lists every way that it tried, and why it failed', async () => {
    program('apt-get', 'echo "E: Permission denied" >&2; exit 100');
    program('apk', '');
    await expect(ensure()).rejects.toThrow(
      'Borg is not installed, and could not be installed (PATH: there is no borg on the PATH; tool cache: it has no Borg; apt-get: E: Permission denied; ' +
        'dnf: not on this system; apk: there is no borg on the PATH; brew: not on this system; release: borg-version is not an exact version, such as 1.4.5). Install borgbackup 1.2 or later.',
    );
  });

  test('continues if a Borg is too old', async () => {
    program('borg', 'echo borg 1.1.18');
    await expect(ensure()).rejects.toThrow(/PATH: \S+ is Borg 1\.1\.18, but 1\.2 or later is required;/);
  });

  test('installs nothing if local_path names a Borg', async () => {
    program('apk', putBorg());
    await expect(ensure({ localPath: '/opt/borg' })).rejects.toThrow(/\/opt\/borg does not exist/);
  });
});
