import { describe, expect, test } from '@jest/globals';
import type { RunReport } from '../../src/lifecycle/events.js';
import type { Failure } from '../../src/lifecycle/outcome.js';
import { createRunDocument, mostDocumentBytes } from '../../src/reporters/run-document.js';
import { createMasker } from '../../src/secrets/masker.js';
import { masked } from '../support/listening-reporter.js';
import { type Story, tellStory } from '../support/recorded-run.js';
import { stories } from '../support/recorded-stories.js';

const plain = createMasker([]).mask;

/** Returns the document of a story, and the report of the run. */
async function documentOf(story: Story | undefined, mask = plain) {
  const document = createRunDocument(mask);
  const report = await tellStory(masked(document.reporter), story ?? { files: [] });
  return { report, text: document.text(report) };
}

function reportWith(output: readonly string[][]): RunReport {
  const failures: Failure[] = output.map((lines, index) => ({
    message: `failure ${index}`,
    error: '',
    output: lines,
  }));
  return {
    outcome: 'failure',
    seconds: 1,
    runId: 'a1',
    failures,
    archives: [],
    failedRepositories: [],
    configurations: [],
  };
}

const textOf = (report: RunReport, secrets: readonly string[] = []) =>
  createRunDocument(createMasker(secrets).mask).text(report);

describe('the output summary-json', () => {
  test('describes how the run ended, and each failure, repository, archive, and step', async () => {
    const { text } = await documentOf(stories['failing-borg']);
    expect(JSON.parse(text)).toMatchObject({
      version: 1,
      borgflow: '0.1.0',
      borg: '1.2.4',
      outcome: 'failure',
      seconds: 220,
      dry_run: false,
      actions: ['create', 'prune'],
      truncated: null,
      failures: [
        {
          message: 'create of server.yaml failed: borg create exited with status 2: No space left on device',
          repository: '/mnt/backup',
          output: [expect.any(String), 'No space left on device'],
        },
      ],
      repositories: [
        { repository: '/mnt/backup', outcome: 'failure', archive: null },
        {
          repository: 'ssh://vault/./server',
          label: 'vault',
          outcome: 'success',
          archive: 'server-2026-11-23T03:00:12',
        },
      ],
      archives: [{ configuration: 'server.yaml', repository: 'ssh://vault/./server', files: 1204 }],
      not_run: expect.arrayContaining([
        {
          kind: 'action',
          name: 'prune',
          configuration: 'server.yaml',
          repository: '/mnt/backup',
          attempt: null,
          reason: 'an earlier error',
        },
      ]),
    });
  });

  test.each(Object.keys(stories))('of the run %s is JSON without a note', async (name) => {
    const { text } = await documentOf(stories[name]);
    expect(JSON.parse(text).truncated).toBeNull();
  });

  test('contains no secret, wherever it is', async () => {
    for (const secret of ['hunter22', 'outcome', 'failure', '1204', 'server.yaml', '220,', 'null', '"kind"']) {
      const { text } = await documentOf(stories['failing-borg'], createMasker([secret]).mask);
      expect(text).not.toContain(secret);
      expect(JSON.parse(text).version ?? 1).toBe(1);
    }
  });

  test('has at most 256 KiB: with one byte more, a note says what was left out', () => {
    const size = (length: number) => Buffer.byteLength(textOf(reportWith([['x'.repeat(length)]])));
    const room = mostDocumentBytes - size(0);
    expect(size(room)).toBe(262_144);
    expect(JSON.parse(textOf(reportWith([['x'.repeat(room)]]))).truncated).toBeNull();
    const { truncated, failures } = JSON.parse(textOf(reportWith([['x'.repeat(room + 1)]])));
    expect(truncated).toBe('Left out, to stay within 256 KiB: 1 failure.');
    expect(failures).toEqual([]);
  });

  test.each([
    ['characters of several bytes', '€'.repeat(1_000), []],
    ['text that masking makes longer', 'abcd '.repeat(500), ['abcd']],
    ['a key that is a secret, so that everything is written with escapes', 'x'.repeat(1_000), ['"output"']],
  ])('with %s keeps as many items as fit', (_, line, secrets) => {
    const text = textOf(reportWith(Array.from({ length: 1_000 }, () => [line])), secrets);
    const { truncated, failures } = JSON.parse(text);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(mostDocumentBytes);
    expect(Buffer.byteLength(text)).toBeGreaterThan(mostDocumentBytes * 0.7);
    expect(truncated).toBe(`Left out, to stay within 256 KiB: ${1_000 - failures.length} failures.`);
  });
});
