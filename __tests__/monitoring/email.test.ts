import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MonitorReport } from '../../src/monitoring/define-monitor.js';
import { addressIn, composeEmail } from '../../src/monitoring/email-message.js';
import { environmentFor } from '../../src/process/child-environment.js';
import { createProgramRunner } from '../../src/process/program-runner.js';
import { runProcess } from '../../src/process/run-process.js';
import { type MailServer, readEmail, startMailServer } from '../support/mail-server.js';
import { failedRepository, monitorFaults, monitorReport, sendReport, zone } from '../support/monitor-report.js';
import { openServerFolder, type ServerFolder } from '../support/server-process.js';
import { makeCertificate } from '../support/tls-certificate.js';

let folder: ServerFolder;
let tls: ReturnType<typeof makeCertificate>;
let server: MailServer | undefined;

beforeAll(() => {
  folder = openServerFolder('mail', 'nobody');
  tls = makeCertificate(folder, 'server');
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
});
afterAll(() => folder.remove());

const people = { from: 'Backup <backup@example.org>', to: ['admin@example.org'] };
const failed = monitorReport('fail', { ...failedRepository, log: () => 'a line\n. ends nothing\n' });

async function start(options: Parameters<typeof startMailServer>[1] = {}): Promise<MailServer> {
  server = await startMailServer(tls, options);
  return server;
}

async function send(options: object = {}, report: MonitorReport = failed, signal?: AbortSignal): Promise<void> {
  const address = { server: '127.0.0.1', port: server?.port, verify_tls: false };
  await sendReport('email', { ...people, ...address, ...options }, report, signal && { signal });
}

const read = (source = server?.messages.at(-1)?.source ?? '') => readEmail(source);

describe('a message', () => {
  test('says what failed, where, since when, the last good archive, and how to find out more', async () => {
    await start();
    await send();
    const { headers, text } = read();
    expect(text.replaceAll('\r\n', '\n').trimEnd()).toBe(`Backup failed: server.yaml on web1.

create of vault failed: it is full.
vault: the last good archive is web1-1 (2026-11-27 03:05 ${zone}), failing since 2026-11-28 03:05 ${zone}.
Workflow run: https://github.com/me/it/actions/runs/7

Configuration: /etc/server.yaml
Host: web1
Time: 2026-11-29 03:05 ${zone}

The last lines of the log:

a line
. ends nothing`);
    expect(headers).toMatchObject({
      subject: 'Backup failed: server.yaml on web1',
      from: 'Backup <backup@example.org>',
      to: 'admin@example.org',
      'auto-submitted': 'auto-generated',
      'content-type': expect.stringMatching(/^text\/plain; charset="?utf-8"?/),
    });
    expect(new Date(headers['date'] ?? '')).toEqual(failed.at);
  });

  test('goes to every recipient, encrypted', async () => {
    await start();
    await send({ to: ['a@example.org', 'Bee <b@example.org>'] });
    expect(server?.messages).toMatchObject([
      { from: 'backup@example.org', to: ['a@example.org', 'b@example.org'], encrypted: true, user: undefined },
    ]);
  });

  test('belongs to the conversation about its file and host, and is the same message if it is sent again', async () => {
    const compose = async (more: Partial<MonitorReport>) =>
      read((await composeEmail(people, monitorReport('fail', more))).source).headers;
    const [first, again, next, other] = await Promise.all([
      compose({}),
      compose({}),
      compose({ runId: '1111' }),
      compose({ configuration: { name: 'web.yaml', path: '/etc/web.yaml' } }),
    ]);
    expect(first?.['references']).toMatch(/^<[0-9a-f]{32}@example\.org>$/);
    expect([first?.['in-reply-to'], again?.['references'], next?.['references']]).toEqual(
      Array(3).fill(first?.['references']),
    );
    expect(again?.['message-id']).toBe(first?.['message-id']);
    expect(new Set([first, next, other].map((headers) => headers?.['message-id'])).size).toBe(3);
    expect(other?.['references']).not.toBe(first?.['references']);
  });

  test('is plain ASCII in lines of legal length, whatever it says, and arrives unchanged', async () => {
    await start();
    const words = `„voll“ ☃ ${'x'.repeat(2000)}\n.\n..\nFrom me`;
    await send({ subject: 'Sicherung „web1“ ☃' }, monitorReport('fail', { log: () => words }));
    const source = server?.messages[0]?.source ?? '';
    expect(source).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(Math.max(...source.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(read().headers['subject']).toBe('Sicherung „web1“ ☃');
    expect(read().text.replaceAll('\r\n', '\n')).toContain(words);
  });

  test('has the same headers, and one text, whatever a hook, a file, or a host is called', async () => {
    const names = ['auto-submitted', 'content-transfer-encoding', 'content-type', 'date', 'from', 'in-reply-to'];
    const all = [...names, 'message-id', 'mime-version', 'references', 'subject', 'to'];
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('a\r\nBcc: x@example.org', 'a\n\n.\nQUIT', '\ud800', '=?utf-8?q?a?=', '\0\x1b[2J\u202e'),
    );
    const clean = /^[^\0-\x08\x0b-\x1f\x7f]*$/;
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, words) => {
        const report = monitorReport('fail', {
          hostname: name,
          configuration: { name: words, path: words },
          failures: [{ message: words, error: '', output: [] }],
          log: () => words,
        });
        const { source } = await composeEmail({ ...people, subject: name }, report);
        const [head = '', ...body] = source.split('\r\n\r\n');
        const found = head.split(/\r\n(?![ \t])/).map((line) => line.split(':')[0]?.toLowerCase() ?? '');
        expect(found.sort()).toEqual(all);
        expect(head.replaceAll('\r\n', '')).toMatch(clean);
        expect(body.join('').replaceAll('\r\n', '')).toMatch(clean);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a server', () => {
  test('gets the user and the password, over implicit TLS, too', async () => {
    await start({
      secure: true,
      authOptional: false,
      onAuth: ({ username, password }, _, done) =>
        password === 'pä55 word' ? done(null, { user: username ?? '' }) : done(new Error('no')),
    });
    await send({ tls: 'implicit', username: 'me', password: 'pä55 word' });
    expect(server?.messages).toMatchObject([{ user: 'me', encrypted: true }]);
  });

  test('gets nothing if it does not offer STARTTLS', async () => {
    const commands: string[] = [];
    await start({
      hideSTARTTLS: true,
      disabledCommands: ['STARTTLS'],
      onMailFrom: (_, __, done) => done(),
      onConnect: (_, done) => {
        commands.push('connect');
        done();
      },
    });
    await expect(send({ username: 'me', password: 'hunter22' })).rejects.toThrow(
      /^127\.0\.0\.1:\d+: it does not offer STARTTLS \(5\d\d [^)]*\), so nothing was sent\. Set tls to implicit if the server supports it, usually on port 465$/,
    );
    expect([commands, server?.messages]).toEqual([['connect'], []]);
  });

  test('gets the message without TLS only if the configuration says so', async () => {
    await start({ hideSTARTTLS: true, disabledCommands: ['STARTTLS'] });
    await send({ tls: 'none' });
    expect(server?.messages).toMatchObject([{ encrypted: false }]);
  });

  test.each(['starttls', 'implicit'])('gets nothing with %s if its certificate is not valid', async (mode) => {
    await start({ secure: mode === 'implicit' });
    await expect(send({ tls: mode, verify_tls: true })).rejects.toThrow(/self-signed/);
    expect(server?.messages).toEqual([]);
  });

  test('says in its own words that the password is wrong, without the password', async () => {
    const error = Object.assign(new Error('5.7.8 wrong password hunter22 for me'), { responseCode: 535 });
    await start({ onAuth: (_, __, done) => done(error) });
    await expect(send({ username: 'me', password: 'hunter22' })).rejects.toThrow(
      new Error('it rejected the username or the password: 535 5.7.8 wrong password *** for me'),
    );
  });

  const unknown = Object.assign(new Error('5.1.1 no such user'), { responseCode: 550 });

  test('says which recipient it rejects, and the others get the message once', async () => {
    await start({ onRcptTo: ({ address }, _, done) => done(address.startsWith('b@') ? unknown : null) });
    await expect(send({ to: ['a@example.org', 'b@example.org'] })).rejects.toMatchObject({
      message: 'it rejected the recipient b@example.org: 550 5.1.1 no such user',
      isTemporary: false,
    });
    expect(server?.messages).toMatchObject([{ to: ['a@example.org'] }]);
    await expect(send({ to: ['b@example.org'] })).rejects.toThrow(
      'it rejected the recipient b@example.org: 550 5.1.1 no such user',
    );
  });

  test.each([
    [451, true],
    [554, false],
  ])('is asked again later after %d: %s', async (responseCode, isTemporary) => {
    const error = Object.assign(new Error('4.7.1 not this one'), { responseCode });
    await start({
      onData: (stream, _, done) => {
        stream.resume();
        stream.on('end', () => done(error));
      },
    });
    await expect(send()).rejects.toMatchObject({
      message: `it answered ${responseCode} 4.7.1 not this one`,
      isTemporary,
    });
  });

  test('may not be running', async () => {
    const { port, stop } = await start();
    await stop();
    const sending = send();
    server = undefined;
    await expect(sending).rejects.toThrow(`127.0.0.1:${port}: the connection was refused`);
  });
});

describe('a server that is none', () => {
  let other: Server | undefined;
  afterEach(() => {
    other?.close();
  });

  async function listen(answer: (write: (text: string) => void) => void): Promise<number> {
    other = createServer((socket) => {
      socket.on('error', () => undefined);
      answer((text) => socket.end(text));
    });
    await new Promise<void>((resolve) => other?.listen(0, '127.0.0.1', resolve));
    const address = other?.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  test('does not keep a run waiting', async () => {
    const limit = new AbortController();
    const port = await listen(() => limit.abort());
    await expect(send({ port }, failed, limit.signal)).rejects.toThrow(`127.0.0.1:${port} did not answer in time`);
  });

  test('is quoted', async () => {
    const port = await listen((write) => write('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await expect(send({ port })).rejects.toThrow('it answered HTTP/1.1 400 Bad Request');
  });
});

describe('sendmail', () => {
  const run = (environment: NodeJS.ProcessEnv) => {
    const own = environmentFor('tool', environment, false);
    return createProgramRunner({ runProcess, environment: own, chosenEnvironment: own }).run;
  };

  function program(name: string, script: string): string {
    const path = folder.path(name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  async function sendThrough(sendmail: boolean | string): Promise<void> {
    const environment = { PATH: `${folder.path()}:${process.env['PATH']}` };
    await sendReport('email', { ...people, sendmail }, failed, { run: run(environment), environment });
  }

  test('gets the message on standard input, and the addresses as arguments', async () => {
    const [words, message] = [folder.path('words'), folder.path('message')];
    program('sendmail', `printf '%s\\n' "$@" >${words}; cat >${message}`);
    await sendThrough(true);
    expect(readFileSync(words, 'utf8')).toBe('-i\n-f\nbackup@example.org\nadmin@example.org\n');
    const source = readFileSync(message, 'utf8');
    expect(source).not.toContain('\r');
    expect(read(source).headers['subject']).toBe('Backup failed: server.yaml on web1');
  });

  test('may be a command with its own words', async () => {
    const words = folder.path('words');
    await sendThrough(`${program('mta', `printf '%s\\n' "$1" >${words}`)} '--account=my backup'`);
    expect(readFileSync(words, 'utf8')).toBe('--account=my backup\n');
  });

  test('is quoted if it fails', async () => {
    const path = program('broken', 'echo "queue is full" >&2; exit 75');
    await expect(sendThrough(path)).rejects.toThrow(`${path} exited with status 75: queue is full`);
  });
});

test.each([
  ['admin@example.org', { name: '', address: 'admin@example.org' }],
  ['Admin, IT <a.b+c@example.org>', { name: 'Admin, IT', address: 'a.b+c@example.org' }],
  ['"Admin" <root>', { name: 'Admin', address: 'root' }],
  ['-oQ/tmp@example.org', undefined],
  ['a@example.org, b@example.org', undefined],
  ['a@example.org\nBcc: b@example.org', undefined],
  ['<>', undefined],
  ['', undefined],
])('the address in %j is found', (text, address) => {
  expect(addressIn(text)).toEqual(address);
});

describe('a configuration is invalid, and the error has its place, if', () => {
  const basic = '  from: a@b.org\n  to: [c@d.org]';
  test.each([
    [`${basic}\n  server: mail`, []],
    [`${basic}\n  sendmail: true`, []],
    [`${basic}\n  server: 127.0.0.1\n  tls: none\n  username: u\n  password: p`, []],
    [basic, ['3:3 email needs a server, or sendmail.']],
    [
      `${basic}\n  sendmail: ''`,
      ['5:13 email.sendmail is not a command: it is empty. Set it to true, or name a program.'],
    ],
    [
      `${basic}\n  sendmail: "msmtp 'x"`,
      [expect.stringMatching(/^5:13 email\.sendmail is not a command: The single quote .* is never closed/)],
    ],
    [`${basic}\n  server: mail\n  sendmail: true`, ['6:13 email has both server and sendmail. Remove one of them.']],
    [
      `${basic}\n  sendmail: true\n  port: 25`,
      ['6:9 email.port has no effect with sendmail. Remove it, or set server instead of sendmail.'],
    ],
    [
      `${basic}\n  server: mail:25`,
      ['5:11 email.server must be a host name or an IP address, got "mail:25". The port has its own option.'],
    ],
    [`${basic}\n  server: mail\n  username: u`, ['6:13 email.username and email.password only work together.']],
    [
      `${basic}\n  server: mail\n  tls: none\n  username: u\n  password: p`,
      [
        "6:8 email.tls can't be none, because the password would be sent to mail unencrypted. Use starttls or implicit.",
      ],
    ],
    [
      '  from: a@b.org\n  to: [c@d.org, "e f"]\n  server: mail',
      ['4:7 email.to must contain an address such as admin@example.org, got "e f".'],
    ],
    ['  from: a@b.org\n  to: c@d.org\n  server: mail', [expect.stringMatching(/^4:7 email\.to must be a list/)]],
  ])('%j', async (yaml, faults) => {
    expect(await monitorFaults('email', yaml)).toEqual(faults);
  });
});
