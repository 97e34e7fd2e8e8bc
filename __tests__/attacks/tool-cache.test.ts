import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { EnsureBorgRequest } from '../../src/borg/install/find-borg.js';
import { ensureBorg } from '../../src/borg/install/install.js';
import { parseVersionRequirement } from '../../src/borg/versions.js';
import { runProcess } from '../../src/process/run-process.js';
import { removeTemporaryFolders, temporaryRoot } from '../../src/system/temporary.js';
import { temporary } from '../support/fake-borg.js';

/** An unprivileged user. */
const nobody = 65534;
/** A fake Borg release. */
const program = '#!/bin/sh\necho borg 1.4.5\n';
const sha256 = createHash('sha256').update(program).digest('hex');
const system = { platform: 'linux', architecture: 'x64', glibc: '2.36' } as const;

let folder: ReturnType<typeof temporary>;
let server: Server;
let notices: string[];
let warnings: string[];

beforeEach(async () => {
  folder = temporary();
  // Other users can list the folder, as on a server.
  chmodSync(folder.path, 0o755);
  notices = [];
  warnings = [];
  server = createServer((request, response) => {
    if (request.url === '/1.4.5/borg-linux-glibc236') response.end(program);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.close();
  folder.remove();
});

const cache = () => join(folder.path, 'tools', 'borg');
const own = () => join(folder.path, '.cache', 'borgflow', 'tools', 'borg');
const placeIn = (tools: string) => join(tools, '1.4.5', process.arch, 'borg');
const stolen = () => join(folder.path, 'stolen');

/** Puts a Borg into the cache, as setup actions do. */
function fill(tools: string, text = program): string {
  mkdirSync(dirname(placeIn(tools)), { recursive: true });
  writeFileSync(placeIn(tools), text);
  chmodSync(placeIn(tools), 0o755);
  writeFileSync(`${dirname(placeIn(tools))}.complete`, '');
  return placeIn(tools);
}

function open(path: string, mode = 0o777): string {
  mkdirSync(path, { recursive: true });
  chmodSync(path, mode);
  return path;
}

/** Runs shell commands as an unprivileged user; throws if one fails. */
function asNobody(commands: string): void {
  const user = ['--reuid', String(nobody), '--regid', String(nobody), '--clear-groups'];
  execFileSync('setpriv', [...user, 'sh', '-ec', commands], { stdio: 'pipe' });
}

/** Returns shell commands that put a malicious Borg at a path. */
function plant(place: string): string {
  const text = `#!/bin/sh\\n: > ${stolen()}\\necho borg 1.4.5\\n`;
  return `mkdir -p '${dirname(place)}'; rm -f '${place}'; printf '${text}' > '${place}'; chmod 755 '${place}'; [ -e '${dirname(place)}.complete' ] || : > '${dirname(place)}.complete'`;
}

function ensure(
  more: Partial<EnsureBorgRequest> & { variables?: Record<string, string> } = {},
): ReturnType<typeof ensureBorg> {
  const { variables, ...request } = more;
  const address = server.address();
  return ensureBorg({
    runProcess,
    environment: { PATH: '/nowhere', HOME: folder.path, RUNNER_TOOL_CACHE: join(folder.path, 'tools'), ...variables },
    tell: (sentence) => notices.push(sentence),
    warn: (sentence) => warnings.push(sentence),
    isRoot: true,
    wish: parseVersionRequirement('borg-version', '1.4.5'),
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    system,
    ...request,
  });
}

describe('a Borg in the tool cache that an unprivileged user', () => {
  test.each<readonly [name: string, prepare: () => { readonly weak: string; readonly commands: string }]>([
    [
      'put there, into an empty, world-writable cache',
      () => {
        open(dirname(cache()), 0o755);
        return { weak: open(cache()), commands: plant(placeIn(cache())) };
      },
    ],
    [
      'put there, because the cache’s parent folder is world-writable',
      () => ({ weak: open(dirname(cache())), commands: plant(placeIn(cache())) }),
    ],
    [
      'put in place of another, because the folder of its version is world-writable',
      () => {
        const weak = dirname(dirname(fill(cache())));
        chmodSync(weak, 0o777);
        return { weak, commands: `mv '${weak}/${process.arch}' '${weak}/old'; ${plant(placeIn(cache()))}` };
      },
    ],
    [
      'changed, because the program itself is world-writable',
      () => {
        const weak = fill(cache());
        chmodSync(weak, 0o777);
        return { weak, commands: `printf '#!/bin/sh\\n: > ${stolen()}\\necho borg 1.4.5\\n' > '${weak}'` };
      },
    ],
    [
      'owns',
      () => {
        const weak = fill(cache());
        chownSync(weak, nobody, nobody);
        return { weak, commands: `printf '#!/bin/sh\\n: > ${stolen()}\\necho borg 1.4.5\\n' > '${weak}'` };
      },
    ],
    [
      'can change because of an access control list',
      () => {
        const weak = dirname(fill(cache()));
        execFileSync('setfacl', ['-m', `u:${nobody}:rwx`, weak]);
        return { weak, commands: plant(placeIn(cache())) };
      },
    ],
  ])('%s is not run', async (_name, prepare) => {
    const { weak, commands } = prepare();
    asNobody(commands);
    await expect(ensure()).rejects.toThrow(`tool cache: ${weak} (`);
    expect(existsSync(stolen())).toBe(false);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`${weak} (`);
    expect(warnings[0]).toMatch(
      /mode \d{4}\) .* Borg 1\.4\.5 in the tool cache was ignored\. Fix it with: (?:chmod|chown root \S+$|setfacl|rm \S+borg$)/,
    );
  });

  test('owns is not run through a link', async () => {
    const elsewhere = join(folder.path, 'elsewhere');
    open(elsewhere);
    asNobody(plant(join(elsewhere, process.arch, 'borg')));
    mkdirSync(cache(), { recursive: true });
    symlinkSync(elsewhere, join(cache(), '1.4.5'));
    await expect(ensure()).rejects.toThrow(`tool cache: ${elsewhere} (owner root, mode 0777)`);
    expect(existsSync(stolen())).toBe(false);
  });
});

describe('if the runner’s tool cache is world-writable', () => {
  test('a release is stored in the user’s own cache, which later runs use', async () => {
    open(cache());
    asNobody(plant(placeIn(cache())));
    const first = await ensure({ sha256 });
    expect(first).toMatchObject({ way: 'release', borg: { path: placeIn(own()) } });
    expect(notices.join('\n')).toContain(`Borg is cached in ${own()}, because ${cache()} (owner root, mode 0777)`);
    expect(await ensure()).toMatchObject({ way: 'tool cache', borg: { path: placeIn(own()) } });
    expect(existsSync(stolen())).toBe(false);
  });

  test('links that another user created there are not followed', async () => {
    open(cache());
    const victim = join(folder.path, 'victim');
    writeFileSync(victim, 'precious');
    asNobody(`mkdir -p '${cache()}/1.4.5'; ln -s '${victim}' '${cache()}/1.4.5/${process.arch}.complete'`);
    await ensure({ sha256 });
    expect(readFileSync(victim, 'utf8')).toBe('precious');
  });

  test('and the user’s own cache is, too, a release is used for this run only', async () => {
    open(cache());
    open(dirname(own()));
    const { borg } = await ensure({ sha256 });
    expect(existsSync(placeIn(own()))).toBe(false);
    expect(borg.path.startsWith(temporaryRoot())).toBe(true);
    expect(notices.join('\n')).toMatch(
      /Borg was not cached, because .*tools\/borg \(owner root, mode 0777\).*fix it with: chmod/,
    );
    expect(removeTemporaryFolders()).toEqual([]);
  });

  test('in a container, the runner’s user is trusted', async () => {
    const workspace = open(join(folder.path, 'work'), 0o775);
    chownSync(workspace, nobody, nobody);
    chownSync(open(cache(), 0o775), nobody, nobody);
    chownSync(dirname(cache()), nobody, nobody);
    const variables = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace };
    expect(await ensure({ sha256, variables })).toMatchObject({ borg: { path: placeIn(cache()) } });
    expect(await ensure({ variables })).toMatchObject({ way: 'tool cache' });
    await expect(ensure()).rejects.toThrow(`${dirname(cache())} (mode`);
  });

  test('on a GitHub-hosted runner, which has no other users, it is still used', async () => {
    open(cache());
    const variables = { RUNNER_ENVIRONMENT: 'github-hosted' };
    expect(await ensure({ sha256, variables })).toMatchObject({ way: 'release', borg: { path: placeIn(cache()) } });
    expect(await ensure({ variables })).toMatchObject({ way: 'tool cache' });
    expect(warnings).toEqual([]);
  });
});

test('a safe tool cache is used, and files stored there are writable only by their owner', async () => {
  const before = process.umask(0);
  try {
    const { borg } = await ensure({ sha256 });
    for (let path = borg.path; path !== join(folder.path, 'tools'); path = dirname(path)) {
      expect((statSync(path).mode & 0o022).toString(8)).toBe('0');
    }
    expect(await ensure()).toMatchObject({ way: 'tool cache', borg: { path: borg.path } });
    expect(warnings).toEqual([]);
  } finally {
    process.umask(before);
  }
});

test('a cached Borg version that others could have changed is not trusted', async () => {
  const remembered = join(folder.path, 'remembered');
  mkdirSync(remembered);
  const cacheFile = join(remembered, 'borg-versions.json');
  const ask = async () => (await ensure({ cacheFile, localPath: '/usr/bin/borg', wish: undefined })).borg.version;
  const version = await ask();
  const forged = readFileSync(cacheFile, 'utf8').replace(`"version":"${version}"`, '"version":"1.9.9"');
  writeFileSync(cacheFile, forged);
  // It is trusted if only the user can write to the folder.
  expect(await ask()).toBe('1.9.9');
  chmodSync(remembered, 0o777);
  expect(await ask()).toBe(version);
  expect(readFileSync(cacheFile, 'utf8')).toBe(forged);
});
