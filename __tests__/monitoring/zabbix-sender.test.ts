import type { Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MonitorState } from '../../src/monitoring/define-monitor.js';
import { zabbixAddressIn } from '../../src/monitoring/zabbix-sender.js';
import { monitorFaults, monitorReport, sendReport } from '../support/monitor-report.js';
import { startZabbixTrapper, zabbixMessage } from '../support/zabbix-trapper.js';

const item = { host: 'web1', key: 'backup.status' };

let trapper: Awaited<ReturnType<typeof startZabbixTrapper>> | undefined;

afterEach(async () => {
  await trapper?.stop();
  trapper = undefined;
});

async function start(answer?: (socket: Socket) => void) {
  trapper = await startZabbixTrapper(item, answer);
  return trapper;
}

async function send(options: object = {}, state: MonitorState = 'fail', signal?: AbortSignal): Promise<void> {
  const server = `127.0.0.1:${trapper?.port}`;
  await sendReport('zabbix', { server, ...item, ...options }, monitorReport(state), signal && { signal });
}

const foreign = 'its answer is not in the protocol of Zabbix; check server, which must be a Zabbix server or proxy';

describe('a Zabbix server that is named by its address', () => {
  test('gets the state, or the value for it, in the protocol of Zabbix senders', async () => {
    const { values, violations } = await start();
    await send();
    await send({ finish: { value: 0 } }, 'finish');
    await send({ start: { value: '„läuft“ ☃' } }, 'start');
    expect(values).toEqual([
      { ...item, value: 'fail' },
      { ...item, value: '0' },
      { ...item, value: '„läuft“ ☃' },
    ]);
    expect(violations).toEqual([]);
  });

  test('is not told anything if it has no such item, and the message says what it needs', async () => {
    await start();
    await expect(send({ key: 'backup.state' })).rejects.toThrow(
      'it rejected the value. Host web1 needs an enabled item of the type Zabbix trapper with the key backup.state, and its allowed hosts must include this machine',
    );
  });

  test('may send its answer in pieces of any size', async () => {
    const answer = zabbixMessage({ response: 'success', info: 'processed: 1; failed: 0; total: 1' });
    await start((socket) => {
      socket.setNoDelay();
      const next = (at: number): void => {
        if (at < answer.length) socket.write(answer.subarray(at, at + 3), () => setImmediate(next, at + 3));
      };
      next(0);
    });
    await expect(send()).resolves.toBeUndefined();
  });

  test.each([
    ['another protocol', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['a compressed answer, which was not asked for', Buffer.from('ZBXD\x03\x02\0\0\0\x02\0\0\0{}', 'latin1')],
    ['an answer without end', Buffer.from('ZBXD\x01\xff\xff\xff\xff\0\0\0\0{', 'latin1')],
    ['half an answer', zabbixMessage({ response: 'success', info: 'processed: 1; failed: 0' }).subarray(0, 30)],
    ['an answer that is not JSON', Buffer.from('ZBXD\x01\x02\0\0\0\0\0\0\0{]', 'latin1')],
    ['an answer that does not say what became of the value', zabbixMessage({ response: 'success' })],
    ['an answer of another kind', zabbixMessage([1])],
  ])('fails with one sentence if there is %s', async (_, answer) => {
    await start((socket) => socket.end(answer));
    await expect(send()).rejects.toThrow(new Error(foreign));
  });

  test('never confirms a value with random bytes', async () => {
    let answer: Uint8Array = Buffer.of();
    await start((socket) => socket.end(answer));
    const bytes = fc
      .uint8Array({ maxLength: 40 })
      .chain((tail) => fc.constantFrom(tail, Buffer.concat([Buffer.from('ZBXD\x01', 'latin1'), tail])));
    await fc.assert(
      fc.asyncProperty(bytes, async (garbage) => {
        answer = garbage;
        await expect(send()).rejects.toThrow(/not in the protocol|without an answer/);
      }),
      { numRuns: 50 },
    );
  });

  test('is quoted if it refuses a request', async () => {
    await start((socket) => socket.end(zabbixMessage({ response: 'failed', info: 'the license has expired' })));
    await expect(send()).rejects.toThrow('it answered: the license has expired');
  });

  test('may close the connection to a machine that is not allowed to send', async () => {
    await start((socket) => socket.end());
    await expect(send()).rejects.toThrow(
      `127.0.0.1:${trapper?.port} closed the connection without an answer, so its allowed hosts may not include this machine`,
    );
  });

  test('does not keep a run waiting', async () => {
    const limit = new AbortController();
    await start(() => limit.abort());
    await expect(send({}, 'fail', limit.signal)).rejects.toThrow(`127.0.0.1:${trapper?.port} did not answer in time`);
  });

  test('may not be running', async () => {
    const { port, stop } = await start();
    await stop();
    const sending = send();
    trapper = undefined;
    await expect(sending).rejects.toThrow(`127.0.0.1:${port}: the connection was refused`);
  });
});

test.each([
  ['zabbix.example.org', { host: 'zabbix.example.org', port: 10_051 }],
  ['10.0.0.1:10052', { host: '10.0.0.1', port: 10_052 }],
  ['[2001:db8::1]:10051', { host: '2001:db8::1', port: 10_051 }],
  ['[::1]', { host: '::1', port: 10_051 }],
  ['zabbix.example.org:0', undefined],
  ['zabbix.example.org:65536', undefined],
  ['zabbix.example.org/api_jsonrpc.php', undefined],
  ['ftp://zabbix.example.org', undefined],
  ['', undefined],
])('the address of a Zabbix server is read: %s', (text, address) => {
  expect(zabbixAddressIn(text)).toEqual(address);
});

describe('a configuration is invalid, and the error has its place, if', () => {
  const login = 'zabbix.api_key is only for the API. Remove it, or set server to the URL of the API.';
  const needs = 'zabbix needs a host and a key if server is not the URL of the API.';
  test.each([
    ['  server: zabbix:10051\n  host: web1\n  key: backup', []],
    ['  server: https://zabbix/api_jsonrpc.php', []],
    ['  server: zabbix:10051\n  host: web1', [`3:3 ${needs}`]],
    ['  server: zabbix:10051\n  itemid: 7', [`4:11 ${needs}`]],
    ['  server: zabbix:10051\n  host: web1\n  key: backup\n  api_key: k', [`6:12 ${login}`]],
    [
      '  server: zabbix/api_jsonrpc.php',
      ['3:11 zabbix.server must be the URL of the API or HOST:PORT of a Zabbix server, got "zabbix/api_jsonrpc.php".'],
    ],
    ['  server: 7\n  host: web1', ['3:11 zabbix.server must be a string, got 7. Put it in quotes.']],
  ])('%j', async (yaml, faults) => {
    expect(await monitorFaults('zabbix', yaml)).toEqual(faults);
  });
});
