import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Feed } from '../../src/process/feed-lines.js';
import { startFed } from '../../src/process/run-process.js';
import { environmentOf } from '../support/plain-environment.js';

let folder: string;
let troubles: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
  troubles = [];
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Creates a feed for a shell script that can write to `$OUT`. */
function feedOf(script: string, most = 1_000_000): Feed {
  const environment = environmentOf({ PATH: process.env['PATH'], OUT: join(folder, 'out') });
  const start = () => startFed(['/bin/sh', '-c', script], environment);
  return new Feed({ program: 'logger', start, most, onTrouble: (reason) => troubles.push(reason) });
}

const arrived = () => readFileSync(join(folder, 'out'), 'utf8');
const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000));

describe('a feed', () => {
  test('writes every line in order, and waits for the program to end', async () => {
    const feed = feedOf('cat > "$OUT"; sleep 0.2; echo end >> "$OUT"');
    for (let index = 0; index < 1_000; index += 1) feed.add(`${index}\n`, 1);
    await feed.close(10_000);
    expect(arrived()).toBe(`${[...Array(1_000).keys()].join('\n')}\nend\n`);
    expect([feed.lost, troubles]).toEqual([0, []]);
  });

  test('does not start the program if there are no lines', async () => {
    const feed = feedOf('touch "$OUT"; cat');
    await feed.close(10_000);
    expect(arrived).toThrow();
  });

  test('drops and counts excess lines, and puts a first line before all queued ones', async () => {
    const feed = feedOf('sleep 0.3; cat > "$OUT"', 200_000);
    for (let index = 0; index < 20; index += 1) feed.add(`${'x'.repeat(99_999)}\n`, 1);
    expect(feed.isFull()).toBe(true);
    expect(feed.lost).toBeGreaterThan(10);
    const kept = 20 - feed.lost;
    feed.addFirst('first\n');
    await feed.close(10_000);
    const lines = arrived().split('\n').slice(0, -1);
    expect(lines).toHaveLength(kept + 1);
    // One portion was already being written.
    expect(lines.indexOf('first')).toBe(1);
  });

  test('has reserve space for important lines', () => {
    const feed = feedOf('sleep 5', 10);
    for (let index = 0; index < 3; index += 1) feed.add(`${'x'.repeat(99_999)}\n`, 1);
    expect([feed.isFull(), feed.isFull(1_000_000)]).toEqual([true, false]);
    return feed.close(0);
  });

  test('restarts a program that ended after a while, as when syslog is restarted', async () => {
    const feed = feedOf('read -r line; echo "$line" >> "$OUT"; sleep 1.1; exit 3');
    feed.add('one\n', 1);
    await seconds(1.5);
    feed.add('two\n', 1);
    await feed.close(10_000);
    expect(arrived()).toBe('one\ntwo\n');
    expect(troubles).toEqual(['logger exited with status 3', 'logger exited with status 3']);
  });

  test('gives up on a program that ends at once, and counts all lines as lost', async () => {
    const feed = feedOf('echo no such socket >&2; exit 1');
    feed.add('one\ntwo\n', 2);
    await seconds(0.3);
    feed.add('three\n', 1);
    await feed.close(10_000);
    expect([feed.lost, troubles]).toEqual([3, ['no such socket']]);
  });

  test('names the signal that killed a program', async () => {
    const feed = feedOf('kill -9 $$');
    feed.add('one\n', 1);
    await feed.close(10_000);
    expect([feed.lost, troubles]).toEqual([1, ['logger was killed by SIGKILL']]);
  });

  test('survives a program that can’t be started', async () => {
    const start = () => startFed([join(folder, 'nothing')], environmentOf({}));
    const feed = new Feed({ program: 'logger', start, most: 1_000, onTrouble: (reason) => troubles.push(reason) });
    feed.add('one\n', 1);
    await feed.close(10_000);
    expect([feed.lost, troubles]).toEqual([1, [expect.stringMatching(/ENOENT/)]]);
  });

  test('gives up on a program that reads nothing after the time limit', async () => {
    const feed = feedOf('exec sleep 600');
    for (let index = 0; index < 9; index += 1) feed.add(`${'x'.repeat(99_999)}\n`, 1);
    await feed.close(100);
    expect(feed.lost).toBeGreaterThan(0);
    expect(troubles).toEqual(['logger did not read the last lines in time']);
  });
});
