import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { EnsureBorgRequest } from '../../../src/borg/install/find-borg.js';
import { ensureBorg } from '../../../src/borg/install/install.js';
import { assetNames } from '../../../src/borg/install/release.js';
import { parseVersionRequirement } from '../../../src/borg/versions.js';
import { runProcess } from '../../../src/process/run-process.js';
import { removeTemporaryFolders, temporaryRoot } from '../../../src/system/temporary.js';
import { temporary } from '../../support/fake-borg.js';

/** A stand-in for a release of Borg, which answers --version. */
const program = '#!/bin/sh\necho borg 1.4.5\n';
const sha256 = createHash('sha256').update(program).digest('hex');
const system = { platform: 'linux', architecture: 'x64', glibc: '2.36' } as const;

let folder: ReturnType<typeof temporary>;
let server: Server;
let origin: string;
let asked: string[];
let files: Record<string, string | number>;
/** Answers in other ways than with a file or a status, by URL. */
let answers: Record<string, (response: ServerResponse) => void>;
let told: string[];

beforeEach(async () => {
  folder = temporary();
  told = [];
  asked = [];
  files = {};
  answers = {};
  // A stand-in for the server that publishes releases.
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    if (answer !== undefined) return answer(response);
    const file = files[request.url ?? ''] ?? 404;
    if (typeof file === 'number') response.writeHead(file).end();
    else response.end(file);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  folder.remove();
});

function put(name: string, script: string): void {
  mkdirSync(join(folder.path, 'bin'), { recursive: true });
  writeFileSync(join(folder.path, 'bin', name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder.path, 'bin', name), 0o755);
}

function ensure(version: string, more: Partial<EnsureBorgRequest> = {}): ReturnType<typeof ensureBorg> {
  return ensureBorg({
    runProcess,
    environment: { PATH: join(folder.path, 'bin'), HOME: folder.path, RUNNER_TOOL_CACHE: join(folder.path, 'tools') },
    cacheFile: join(folder.path, 'versions.json'),
    tell: (sentence) => told.push(sentence),
    isRoot: true,
    wish: parseVersionRequirement('borg-version', version),
    origin,
    system,
    ...more,
  });
}

describe('a release of Borg', () => {
  test('is downloaded if its hash matches, and stored in the tool cache for the next run', async () => {
    files['/1.4.5/borg-linux-glibc235-x86_64-gh'] = 'another program';
    files['/1.4.5/borg-linux-glibc231-x86_64'] = program;
    const { way, borg } = await ensure('1.4.5', { sha256 });
    const place = join(folder.path, 'tools', 'borg', '1.4.5', process.arch);
    expect({ way, path: borg.path, version: borg.version }).toEqual({
      way: 'release',
      path: join(place, 'borg'),
      version: '1.4.5',
    });
    expect(readFileSync(borg.path, 'utf8')).toBe(program);
    expect(existsSync(`${place}.complete`)).toBe(true);
    expect(told.at(-1)).toBe(`Using Borg 1.4.5 at ${borg.path} (from release).`);

    asked = [];
    expect(await ensure('1.4', {})).toMatchObject({ way: 'tool cache', borg: { path: borg.path } });
    expect(asked).toEqual([]);
  });

  test('with another hash is neither stored nor run, and its hash is shown', async () => {
    const touched = join(folder.path, 'touched');
    const wicked = `#!/bin/sh\ntouch ${touched}\necho borg 1.4.5\n`;
    files['/1.4.5/borg-linux-glibc235-x86_64-gh'] = wicked;
    const hash = createHash('sha256').update(wicked).digest('hex');
    await expect(ensure('1.4.5', { sha256 })).rejects.toThrow(
      `release: borg-linux-glibc235-x86_64-gh has the SHA-256 ${hash}, which does not match borg-sha256)`,
    );
    expect(existsSync(touched)).toBe(false);
    expect(existsSync(join(folder.path, 'tools'))).toBe(false);
  });

  test('is not downloaded without a hash, nor for a version range', async () => {
    await expect(ensure('1.4.5')).rejects.toThrow('release: borg-sha256 is not set, so nothing is downloaded)');
    await expect(ensure('1.4')).rejects.toThrow('release: borg-version is not an exact version, such as 1');
    expect(asked).toEqual([]);
  });

  test('that does not exist or can’t be downloaded is reported', async () => {
    await expect(ensure('1.4.5', { sha256 })).rejects.toThrow('release: release 1.4.5 has no binary for this system)');
    files['/1.4.5/borg-linux-glibc236'] = 503;
    await expect(ensure('1.4.5', { sha256 })).rejects.toThrow(
      'release: borg-linux-glibc236: the server answered 503 Service Unavailable)',
    );
    await expect(ensure('1.4.5', { sha256, origin: 'http://127.0.0.1:1' })).rejects.toThrow(
      "release: http://127.0.0.1:1/1.4.5/borg-linux-glibc235-x86_64-gh can't be downloaded: bad port",
    );
    await expect(ensure('1.4.5', { sha256, system: { platform: 'freebsd', architecture: 'x64' } })).rejects.toThrow(
      'release: Borg has no binaries for this system)',
    );
  });

  test('that the server doesn’t send to the end is not stored, and the message says why', async () => {
    const address = (name: string) => `${origin}/1.4.5/${name} can't be downloaded: `;
    const first = 'borg-linux-glibc235-x86_64-gh';
    answers[`/1.4.5/${first}`] = () => undefined; // never answers
    await expect(ensure('1.4.5', { sha256, downloadPatience: 200 })).rejects.toThrow(
      `release: ${address(first)}the server sent nothing for 0.2 s)`,
    );
    answers[`/1.4.5/${first}`] = (response) => {
      response.writeHead(200, { 'Content-Length': program.length });
      response.write(program.slice(0, 10)); // and then nothing
    };
    await expect(ensure('1.4.5', { sha256, downloadPatience: 200 })).rejects.toThrow('the server sent nothing for');
    answers[`/1.4.5/${first}`] = (response) => {
      response.writeHead(200, { 'Content-Length': program.length });
      response.write(program.slice(0, 10), () => response.destroy());
    };
    await expect(ensure('1.4.5', { sha256 })).rejects.toThrow(`release: ${address(first)}`);
    expect(existsSync(join(folder.path, 'tools'))).toBe(false);
  });

  test('can be canceled while the server sends nothing', async () => {
    const cancelling = new AbortController();
    answers['/1.4.5/borg-linux-glibc235-x86_64-gh'] = () => cancelling.abort();
    await expect(ensure('1.4.5', { sha256, cancel: cancelling.signal })).rejects.toThrow(/abort/);
  });

  test('is kept in the user’s cache if the runner’s can’t be written to, and otherwise for this run only', async () => {
    files['/1.4.5/borg-linux-glibc236'] = program;
    // Even root can't create a folder in a file.
    writeFileSync(join(folder.path, 'tools'), '');
    const { borg } = await ensure('1.4.5', { sha256 });
    const own = join(folder.path, '.cache', 'borgflow', 'tools', 'borg');
    expect(borg.path).toBe(join(own, '1.4.5', process.arch, 'borg'));
    expect(told).toContainEqual(
      expect.stringMatching(`^Borg is cached in ${own}, because ${folder.path}/tools/borg can't be written to: `),
    );
    rmSync(join(folder.path, '.cache'), { recursive: true });
    writeFileSync(join(folder.path, '.cache'), '');
    const another = await ensure('1.4.5', { sha256 });
    expect(another).toMatchObject({ way: 'release', borg: { version: '1.4.5' } });
    expect(another.borg.path.startsWith(temporaryRoot())).toBe(true);
    expect(told).toContainEqual(expect.stringMatching(/^Borg was not cached, because .*tools.*, .*\.cache/));
    removeTemporaryFolders();
  });

  test.each<[string, (place: string) => void]>([
    [
      'was not marked as complete',
      (place) => writeFileSync(join(place, 'borg'), program.slice(0, 10), { mode: 0o755 }),
    ],
    [
      'is marked as complete, but was cut off',
      (place) => {
        writeFileSync(join(place, 'borg'), program.slice(0, 10), { mode: 0o755 });
        writeFileSync(`${place}.complete`, '');
      },
    ],
    ['is marked as complete, but is missing', (place) => writeFileSync(`${place}.complete`, '')],
  ])('replaces one in the tool cache that %s', async (_, write) => {
    files['/1.4.5/borg-linux-glibc236'] = program;
    const place = join(folder.path, 'tools', 'borg', '1.4.5', process.arch);
    mkdirSync(place, { recursive: true });
    write(place);
    const noHash = await ensure('1.4.5').catch(({ message }) => String(message));
    expect(noHash).toContain('release: borg-sha256 is not set');
    const { way, borg } = await ensure('1.4.5', { sha256 });
    expect({ way, path: borg.path, text: readFileSync(borg.path, 'utf8') }).toEqual({
      way: 'release',
      path: join(place, 'borg'),
      text: program,
    });
    expect(readdirSync(join(folder.path, 'tools', 'borg', '1.4.5')).sort()).toEqual([
      process.arch,
      `${process.arch}.complete`,
    ]);
  });

  test('is searched by the names that fit the C library and the processor', () => {
    expect(assetNames(system)[0]).toBe('borg-linux-glibc235-x86_64-gh');
    expect(assetNames({ ...system, glibc: '2.41' })[0]).toBe('borg-linux-glibc239-x86_64-gh');
    expect(assetNames({ ...system, glibc: '2.28' })).toEqual(['borg-linux-glibc228', 'borg-linux64']);
    expect(assetNames({ ...system, glibc: '2.36', architecture: 'arm64' })).toEqual(['borg-linux-glibc235-arm64-gh']);
    expect(assetNames({ platform: 'linux', architecture: 'x64' })).toEqual([]);
    expect(assetNames({ platform: 'darwin', architecture: 'arm64' })[0]).toMatch(/^borg-macos/);
  });
});

describe('the Borg required by borg-version', () => {
  test('is the one on the PATH if its version matches, and is searched elsewhere if not', async () => {
    put('borg', 'echo borg 1.2.4');
    expect((await ensure('1.2')).way).toBe('PATH');
    await expect(ensure('1.4')).rejects.toThrow(
      /^Borg 1\.4, required by borg-version, is not installed, .*PATH: \S+ is Borg 1\.2\.4, not 1\.4; tool cache: it has no Borg 1\.4;/,
    );
  });

  test('is installed by a package manager only if its version matches', async () => {
    put('apt-cache', 'echo "borgbackup:"; echo "  Candidate: 1.4.0-1+b2"');
    put(
      'apt-get',
      `printf '#!/bin/sh\\necho borg 1.4.0\\n' >${folder.path}/bin/borg; /bin/chmod +x ${folder.path}/bin/borg; echo "$1" >>${folder.path}/installed`,
    );
    await expect(ensure('>=1.4.1')).rejects.toThrow('apt-get: it has Borg 1.4.0;');
    expect(existsSync(join(folder.path, 'installed'))).toBe(false);
    expect(await ensure('1.4')).toMatchObject({ way: 'apt-get', borg: { version: '1.4.0' } });
    expect(readFileSync(join(folder.path, 'installed'), 'utf8')).toBe('install\n');
  });

  test('is only reported as unavailable after the package lists were updated', async () => {
    put(
      'apt-cache',
      `[ -e ${folder.path}/lists ] && echo "  Candidate: 1.2.8-1~bpo12+1" || echo "  Candidate: (none)"`,
    );
    put('apt-get', `[ "$1" = update ] && : >${folder.path}/lists`);
    await expect(ensure('1.4')).rejects.toThrow('apt-get: it has Borg 1.2.8;');
  });

  test('is not taken from a cache in which the file was changed', async () => {
    files['/1.4.5/borg-linux-glibc236'] = program;
    const { borg } = await ensure('1.4.5', { sha256 });
    writeFileSync(borg.path, '#!/bin/sh\necho borg 1.4.5 # changed\n');
    const again = await ensure('1.4.5', { sha256 });
    expect(told).toContain(
      `Borg is not available from tool cache: the SHA-256 of ${borg.path} does not match borg-sha256.`,
    );
    expect(again.way).toBe('release');
    expect(readFileSync(borg.path, 'utf8')).toBe(program);
  });
});
