import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sampleDuring } from './process-samples.js';

const secret = `s3cret 'ä"\\-${process.pid}`;
const path = { PATH: process.env['PATH'] };
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'borgflow-samples-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const samplesOf = (work: Parameters<typeof sampleDuring>[1]) =>
  sampleDuring({ secrets: [secret], folders: [folder] }, work);

/** Starts a shell and a child of it, which end after both were looked at. */
const lookAtShell =
  (words: readonly string[], env = {}) =>
  async (lookedAt: () => Promise<void>) => {
    const child = spawn('/bin/sh', ['-c', 'cat; exit 0', 'sh', ...words], { stdio: 'pipe', env: { ...path, ...env } });
    child.stdin.write('ready');
    await once(child.stdout, 'data');
    await lookedAt();
    child.stdin.end();
    await once(child, 'exit');
  };

describe('a look at all processes', () => {
  test('finds a secret in an argument', async () => {
    const { sightings, processes } = await samplesOf(lookAtShell([`--password=${secret}`]));
    expect(sightings).toEqual([{ kind: 'argument', where: 'sh', detail: `--password=${secret}` }]);
    expect(processes).toEqual(expect.arrayContaining(['sh', 'cat']));
  });

  test('finds a secret in a variable, and in those of the processes that inherit it', async () => {
    const { sightings } = await samplesOf(lookAtShell([], { PASSWORD_OF_A: `x${secret}` }));
    expect(sightings).toHaveLength(2);
    for (const where of ['sh', 'cat']) {
      expect(sightings).toContainEqual({ kind: 'variable', where, detail: 'PASSWORD_OF_A' });
    }
  });

  test('finds a secret while the test itself is blocked', async () => {
    const env = { ...path, BLOCKED: secret };
    const { sightings } = await samplesOf(async () => execFileSync('sleep', ['2'], { env }));
    expect(sightings).toContainEqual({ kind: 'variable', where: 'sleep', detail: 'BLOCKED' });
  });

  test('finds a secret in a file and in its name, with its mode, but does not open a pipe', async () => {
    const file = join(folder, 'inner', 'readable');
    mkdirSync(join(folder, 'inner'));
    const { sightings, files } = await samplesOf(async (lookedAt) => {
      execFileSync('mkfifo', ['-m', '600', join(folder, 'pipe')]);
      writeFileSync(file, '');
      chmodSync(file, 0o644);
      writeFileSync(file, `a\0${secret}\n`);
      await lookedAt();
      rmSync(file);
      writeFileSync(join(folder, secret), '', { mode: 0o600 });
    });
    expect(sightings).toEqual([
      { kind: 'file', where: file, detail: '644' },
      { kind: 'file name', where: join(folder, secret), detail: '600' },
    ]);
    expect(files).toEqual(expect.arrayContaining([`${join(folder, 'pipe')} 600`, `${file} 644`]));
    rmSync(join(folder, secret));
  });

  test('finds nothing where nothing is', async () => {
    const { sightings, looks } = await samplesOf(lookAtShell(['public'], { OTHER: 'public' }));
    expect(sightings).toEqual([]);
    expect(looks).toBeGreaterThan(2);
  });

  test('passes on the error of the work', async () => {
    await expect(samplesOf(() => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  });
});
