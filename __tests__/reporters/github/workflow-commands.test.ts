import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Event, RunReport } from '../../../src/lifecycle/events.js';
import type { Failure, Outcome } from '../../../src/lifecycle/outcome.js';
import { outputsOf, writeOutputs } from '../../../src/reporters/github/workflow-commands.js';
import { createReporters } from '../../../src/reporters/reporters.js';
import { verdictOf } from '../../../src/reporters/verdict.js';
import { createMasker } from '../../../src/secrets/masker.js';

const archive = {
  repository: '/mnt/backup',
  label: null,
  archive: 'a-1',
  id: 'f00',
  start: '2026-11-23T03:00:12',
  duration: 41,
  original_size: 123456,
  compressed_size: 2,
  deduplicated_size: 3,
  files: 4,
};

function report(outcome: Outcome, messages: readonly string[] = [], signal?: NodeJS.Signals): RunReport {
  const failures: Failure[] = messages.map((message) => ({ message, error: 'e', output: [] }));
  return {
    outcome,
    seconds: 4,
    runId: 'a',
    failures,
    archives: [{ ...archive, configuration: 'server.yaml' }],
    signal,
    failedRepositories: [{ path: 'ssh://me:hunter22@vault/./a' }, { path: '/b', label: 'b' }],
    configurations: [{ configuration: 'server.yaml', outcome, repositories: [], failures }],
  };
}

const plain = createMasker([]).mask;

describe('outputs', () => {
  test('contain archives and failed repositories as JSON, and the first error on one line', () => {
    const outputs = outputsOf(report('failure', ['create failed:\n  no space', 'other']), plain);
    expect(outputs.outcome).toBe('failure');
    expect(JSON.parse(outputs.archives)).toEqual([archive]);
    expect(JSON.parse(outputs['failed-repositories'])).toEqual([
      { repository: 'ssh://me:hunter22@vault/./a', label: null },
      { repository: '/b', label: 'b' },
    ]);
    expect(outputs.error).toBe('create failed: no space');
  });

  test.each(['hunter22', '2345', '123456', 'repository', '"label"', 'null', ':null', 'no\nspace', 'ch":"'])(
    'contain no secret (%j), but the same data',
    (secret) => {
      const { mask } = createMasker([secret]);
      const outputs = outputsOf(report('failure', ['create failed: no\nspace']), mask);
      expect(Object.values(outputs).join('\n')).not.toContain(secret);
      const [told] = JSON.parse(outputs.archives);
      expect({ label: null, ...told }).toEqual({ ...archive, archive: mask('a-1') });
      expect(JSON.parse(outputs['failed-repositories'])).toMatchObject([
        { repository: mask('ssh://me:hunter22@vault/./a') },
        { repository: '/b', label: 'b' },
      ]);
    },
  );
});

describe('the output file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is appended to, and no value can contain its own delimiter', () => {
    const path = join(folder, 'output');
    writeFileSync(path, 'a=b\n');
    writeOutputs(path, { one: 'x\nEOF\ntwo<<EOF', two: '' });
    expect(readFileSync(path, 'utf8')).toMatch(
      /^a=b\none<<(borgflow_[0-9a-f-]{36})\nx\nEOF\ntwo<<EOF\n\1\ntwo<<(borgflow_[0-9a-f-]{36})\n\n\2\n$/,
    );
  });
});

describe('the verdict', () => {
  test.each([
    ['success', 'warning', false],
    ['skipped', 'warning', false],
    ['warning', 'error', false],
    ['warning', 'warning', true],
    ['failure', 'error', true],
    ['failure', 'warning', true],
    ['failure', 'never', false],
    ['cancelled', 'never', true],
  ] as const)('on %s with fail-on %s fails the step: %s', (outcome, failOn, failed) => {
    expect(verdictOf(report(outcome), failOn).failed).toBe(failed);
  });

  test('is one sentence: what failed, where, and the first error', () => {
    const message = (outcome: Outcome, ...messages: string[]) => verdictOf(report(outcome, messages), 'error').message;
    expect(message('failure', 'create on /r failed:\nno space', 'b')).toBe(
      'create on /r failed: no space (and 1 more error; failed: server.yaml).',
    );
    expect(message('failure', 'before_backup of server.yaml failed: x')).toBe(
      'before_backup of server.yaml failed: x.',
    );
    const command = 'x is open. Fix it with: chmod o-w x/pre.sh';
    expect(message('failure', command)).toBe(command);
    expect(message('failure', command, 'b')).toBe(`2 errors (failed: server.yaml). The first one: ${command}`);
    expect(message('warning')).toBe('There were warnings in server.yaml, and fail-on is set to warning.');
    expect(verdictOf(report('cancelled', [], 'SIGTERM'), 'error').message).toBe(
      'Canceled by SIGTERM: server.yaml did not finish.',
    );
  });
});

describe('telling', () => {
  const event = { type: 'run-finished', report: report('success') } as const;

  test('drops a reporter that throws, reports it once, and keeps the others running', async () => {
    const heard: string[] = [];
    const complaints: string[] = [];
    const broken = {
      handle: () => {
        throw new Error('disk full');
      },
      close: () => Promise.reject(new Error('gone')),
    };
    const good = { handle: ({ type }: Event) => void heard.push(type), close: () => void heard.push('end') };
    const telling = createReporters([broken, good], createMasker([]), (text) => complaints.push(text));
    telling.emit(event);
    telling.emit(event);
    await telling.close();
    // The others report it, and in debug logs the stack trace as well.
    expect(heard).toEqual(['run-finished', 'notice', 'notice', 'run-finished', 'end']);
    expect(complaints).toEqual([
      'A reporter could not be written: disk full. Nothing else is affected. This is a bug in Borgflow: please report it.\n',
    ]);
  });
});
