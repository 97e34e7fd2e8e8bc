import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FinishedRun, Stand } from '../support/backup-setup.js';
import { action, createStand } from '../support/backup-setup.js';
import { type SshServer, startSshServer } from '../support/ssh-server.js';

let server: SshServer;
let stand: Stand;
let link: Link;
let made = 0;

/** A connection between ssh and sshd that can be cut or stopped. */
interface Link {
  readonly port: number;
  /** Closes all connections, as a router does that restarts. */
  readonly cut: () => void;
  /** Lets nothing through any more, without closing anything, as an unplugged cable does. */
  readonly stall: () => void;
  readonly close: () => void;
}

async function openLink(target: number): Promise<Link> {
  const sockets = new Set<Socket>();
  let isStalled = false;
  const relay: Server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => isStalled || to.write(bytes));
      from.on('close', () => to.destroy()).on('error', () => to.destroy());
    }
  }).listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const address = relay.address();
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut,
    stall: () => {
      isStalled = true;
    },
    close: () => {
      cut();
      relay.close();
    },
  };
}

beforeAll(async () => {
  server = await startSshServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  stand = createStand();
  link = await openLink(server.port);
});
afterEach(() => {
  link.close();
  stand.remove();
});

const url = (name: string) => server.url(name).replace(`:${server.port}/`, `:${link.port}/`);
const knownHost = () => server.knownHost.replace(`:${server.port} `, `:${link.port} `);

/** Runs actions on a repository behind the link. */
function run(
  name: string,
  actions: readonly ReturnType<typeof action>[],
  { options = {}, onUpload }: { options?: Readonly<Record<string, unknown>>; onUpload?: () => void } = {},
): Promise<FinishedRun> {
  const configuration = {
    repositories: [{ path: url(name) }],
    source_directories: [stand.source],
    bootstrap: { store_config_files: false },
    ssh_command: 'ssh -o ServerAliveInterval=1 -o ServerAliveCountMax=2',
    ...options,
  };
  const file = stand.write('remote.yaml', JSON.stringify(configuration));
  return stand.run(
    { configurationPaths: [file], actions, sshKey: server.key, sshKnownHosts: knownHost() },
    {
      onEvent: (event) => event.type === 'output' && event.lines.join().includes('large') && onUpload?.(),
      environment: { BORG_DELETE_I_KNOW_WHAT_I_AM_DOING: 'YES' },
    },
  );
}

const create = async (name: string): Promise<string> => {
  const { report } = await run(name, [action('repo-create', { encryption: 'none' })]);
  expect(report.failures).toEqual([]);
  return name;
};
const sentence = ({ report }: FinishedRun) => report.failures[0]?.message;

/** Writes sources that take a while to upload; the first large file is listed before the others are read. */
function fillSource(): void {
  for (let file = 0; file < 8; file += 1) {
    writeFileSync(`${stand.source}/large-${file}`, Buffer.alloc(2_000_000, `${file}${Math.random()}`));
  }
}

describe('a connection to sshd', () => {
  // The network is slow enough for a backup that is still running when something happens to it.
  const options = { upload_rate_limit: 500, compression: 'none', chunker_params: 'fixed,100000' };
  const backup = action('create', { list: true });

  test('that is cut in the middle of a backup: the message says that it was lost, and what is kept', async () => {
    const name = await create(`cut-${made++}`);
    fillSource();
    const ended = await run(name, [backup], { options, onUpload: link.cut });
    expect(ended.report.outcome).toBe('failure');
    expect(sentence(ended)).toMatch(
      /The connection to ssh:\/\/\S+ was lost: .+\. Check the network and the server, and run it again\. The next backup reuses what this one had stored/,
    );
    expect(sentence(ended)).not.toContain('StrictHostKeyChecking');
  });

  test('that stalls: ssh gives up, the run goes on, and the next one finds no lock', async () => {
    const name = await create(`stall-${made++}`);
    fillSource();
    const ended = await run(name, [backup], { options, onUpload: link.stall });
    expect(sentence(ended)).toMatch(/was lost: the server has stopped answering\. Check the network/);
    link.close();
    link = await openLink(server.port);
    // The server releases the lock when it notices that the connection is gone.
    const next = await run(name, [action('create')], { options: { lock_wait: 60, relocated_repo_access_is_ok: true } });
    expect(next.report.failures).toEqual([]);
  });

  test('to a server with another key: the message says how to compare it, and never to skip the check', async () => {
    const name = await create(`key-${made++}`);
    const file = stand.written('remote.yaml');
    stand.write('remote.yaml', file);
    const [host, type, words = ''] = knownHost().split(' ');
    const ended = await stand.run({
      configurationPaths: [stand.path('remote.yaml')],
      actions: [action('repo-info')],
      sshKey: server.key,
      sshKnownHosts: `${host} ${type} ${words.replace(/.{8}$/, (end) => [...end].reverse().join(''))}`,
    });
    expect(name).toBeDefined();
    expect(sentence(ended)).toMatch(
      /the host key of \S+ has changed \(SHA256:\S+\)\. Nothing was sent: .* Compare it with what `ssh-keygen -l -f \/etc\/ssh\/ssh_host_ed25519_key\.pub` prints on the server itself\./,
    );
    expect(sentence(ended)).not.toMatch(/StrictHostKeyChecking|accept-new/);
  });
});

describe('borg serve', () => {
  /** Lets the server start `borg serve` with more flags. */
  function serveWith(flags: string): () => void {
    const before = readFileSync(server.authorizedKeys, 'utf8');
    writeFileSync(server.authorizedKeys, before.replace('borg serve ', `borg serve ${flags} `));
    return () => writeFileSync(server.authorizedKeys, before);
  }

  test('with a quota that is exceeded: no archive is made, and the message names the quota', async () => {
    const restore = serveWith('--storage-quota 10M');
    try {
      const name = await create(`quota-${made++}`);
      fillSource();
      const ended = await run(name, [action('create')], { options: { compression: 'none' } });
      expect(ended.report.outcome).toBe('failure');
      expect(sentence(ended)).toMatch(/quota/);
      expect(ended.report.archives).toEqual([]);
    } finally {
      restore();
    }
  });

  test('that is append-only: backups and prune work, and deleting the repository is refused with a reason', async () => {
    const restore = serveWith('--append-only');
    try {
      const name = await create(`append-${made++}`);
      const backups = await run(name, [action('create'), action('prune'), action('compact')], {
        options: { keep_daily: 1 },
      });
      expect(backups.report.outcome).toBe('success');
      const deleted = await run(name, [action('repo-delete')]);
      expect(sentence(deleted)).toMatch(/is append-only, so it can't be deleted from here\. Nothing was changed\./);
      expect(existsSync(`${server.folder}/${name}`)).toBe(true);
    } finally {
      restore();
    }
  });
});
