import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { closingEvents, reportKilledRun } from '../../src/entry-points/killed-run.js';
import { historyFile, readHistory } from '../../src/history/history-file.js';
import type { Event } from '../../src/lifecycle/events.js';
import { readRecording } from '../../src/reporters/recording/read-recording.js';
import { createSealedRecording, readSealedRecording } from '../../src/reporters/recording/sealed-recording.js';
import { pageStart } from '../../src/reporters/report/page-start.js';
import { createReporters } from '../../src/reporters/reporters.js';
import { RunRecord } from '../../src/reporters/run-record.js';
import { stepResults } from '../../src/reporters/step-results.js';
import { createMasker } from '../../src/secrets/masker.js';
import { newKey } from '../../src/secrets/signed-phase-state.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { entryPointFile } from '../support/built-entry-point.js';
import { readPage, shown } from '../support/summary-page.js';

describe('after the main phase was killed', () => {
  let stand: Stand;
  beforeEach(() => {
    stand = createStand();
    stand.repository('r');
    mkdirSync(stand.path('temporary'));
  });
  afterEach(() => stand.remove());

  /** Runs a phase of the action like the runner does, until it ends or until the condition holds: then it is killed. */
  async function phase(
    name: 'action' | 'cleanup',
    given: Readonly<Record<string, string>>,
    killedIf: () => boolean = () => false,
  ) {
    const env = { ...stand.environment, RUNNER_TEMP: stand.path('temporary'), GITHUB_ACTIONS: 'true', ...given };
    const child = spawn(process.execPath, [entryPointFile(name)], { env });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (log += String(text)));
    const ended = new Promise((done) => child.once('close', done));
    let isOver = false;
    void ended.then(() => (isOver = true));
    while (!isOver && !killedIf()) await wait(20);
    child.kill('SIGKILL');
    await ended;
    return log;
  }

  /** Runs the main phase until a hook hangs, kills it, lets something happen, and runs the post phase. */
  async function killed(
    inputs: Readonly<Record<string, string>>,
    meanwhile: (folder: string) => void = () => undefined,
  ) {
    for (const name of ['state', 'first', 'second']) writeFileSync(stand.path(name), '');
    const config = stand.write(
      'server.yaml',
      JSON.stringify({
        source_directories: [stand.source],
        repositories: [{ path: stand.path('r') }],
        after_backup: ['echo the secret is sesame-open; echo begun >> "$TRACE"; sleep 60'],
        encryption_passphrase: 'sesame-open',
      }),
    );
    const given = { INPUT_CONFIG: config, INPUT_ACTIONS: 'create', INPUT_REPORT: stand.path('report.html'), ...inputs };
    const main = { ...given, GITHUB_STATE: stand.path('state'), GITHUB_STEP_SUMMARY: stand.path('first') };
    await phase('action', main, () => existsSync(stand.path('trace')));
    const saved = stand.written('state').matchAll(/^(\w+)<<(\S+)\n(.*)\n\2$/gm);
    const state = Object.fromEntries([...saved].map(([, name = '', , value = '']) => [`STATE_${name}`, value]));
    meanwhile(join(stand.path('temporary'), readdirSync(stand.path('temporary'))[0] ?? ''));
    const log = await phase('cleanup', { ...state, GITHUB_STEP_SUMMARY: stand.path('second') });
    return { log, summary: stand.written('second') };
  }

  test('the post phase says so in the job summary, the report, and the history, with all steps that ran', async () => {
    const { log, summary } = await killed({});
    expect(stand.written('first')).toBe('');
    const { lines, tables } = readPage(summary);
    expect(lines[0]).toBe('### ✗ Backup failed: after&#95;backup of server.yaml');
    expect(lines.map(shown).join('\n')).toContain(
      'after_backup of server.yaml did not finish, because Borgflow was killed or crashed.',
    );
    expect(tables[0]?.[2]?.[2]).toMatch(/^\w+-20/);
    expect(tables[1]?.slice(2).map((row) => row.join(': '))).toEqual([
      expect.stringMatching(/^create · .*: \S done /),
      expect.stringMatching(/^after_backup · .*: ✗ failed after /),
    ]);
    const report = stand.written('report.html');
    expect(report).toContain('did not finish, because Borgflow was killed or crashed');
    const [run, ...more] = readHistory(historyFile(stand.environment)).runs;
    expect([run?.outcome, run?.error, more]).toEqual(['failure', expect.stringContaining('was killed'), []]);
    expect(run?.configurations[0]?.repositories[0]).toMatchObject({
      outcome: 'warning',
      archive: { files: expect.any(Number) },
    });
    expect(log).toContain('The main phase was killed: what it recorded is in the job summary');
    expect(summary + report).not.toContain('sesame-open');
    expect(readdirSync(stand.path('temporary'))).toEqual([]);
  });

  test('nothing is written that was not requested, and nothing that the main phase did not write is shown', async () => {
    const { log, summary } = await killed({ INPUT_SUMMARY: 'false' }, (folder) => {
      expect(readFileSync(join(folder, 'events'), 'utf8')).toMatch(/^(?:[\w+/=]+\n)+$/);
      appendFileSync(join(folder, 'events'), '{"type":"notice","level":"error","message":"forged"}\n');
    });
    expect(summary).toBe('');
    expect(stand.written('report.html')).toContain('was killed or crashed');
    expect(stand.written('report.html')).not.toContain('forged');
    expect(log).toContain('::warning::A part of the recorded run was not written by the main phase');
  });

  test('a recording without a readable beginning is named', async () => {
    const { log, summary } = await killed({}, (folder) => {
      const [, ...rest] = readFileSync(join(folder, 'events'), 'utf8').split('\n');
      writeFileSync(join(folder, 'events'), ['AAAA', ...rest].join('\n'));
    });
    expect(log).toContain('::warning::A part of the recorded run was not written by the main phase');
    expect(summary).toBe('');
    expect(existsSync(stand.path('report.html'))).toBe(false);
  });

  test.each([
    ['another file', 'notes', 'it contains something other than a report'],
    ['the report of a later step', `${pageStart.text}later`, 'it is newer than that run'],
  ])('%s at the path of the report is left alone, and the log says why', async (_, content, reason) => {
    const { log, summary } = await killed({}, () => writeFileSync(stand.path('report.html'), content));
    expect(stand.written('report.html')).toBe(content);
    expect(log).toContain(`was not written to ${stand.path('report.html')}: ${reason}`);
    expect(log).toContain('what it recorded is in the job summary and the history.');
    expect(summary).toContain('was killed or crashed');
  });
});

describe('if a run is killed while it is reported', () => {
  const recorded = [...readRecording('__tests__/fixtures/recorded-runs/success.jsonl')];
  const events = recorded.flatMap((line) => ('event' in line ? [line.event] : []));
  const names = ['summary', 'report', 'history'] as const;
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each([0, 1, 2, 3])(
    'after %d of its outputs, the others are written, and say that it succeeded',
    async (many) => {
      const environment = { XDG_STATE_HOME: folder, GITHUB_STEP_SUMMARY: join(folder, 'summary.md') };
      const report = join(folder, 'report.html');
      const store = { folder, key: newKey() };
      const fail = (message: string) => expect(message).toBe('');
      const { recorder, noting } = createSealedRecording({
        store,
        outputs: () => ({ summary: true, history: true, report, verbosity: 1 }),
        mask: createMasker([]).mask,
        warn: fail,
      });
      const ended = names.slice(0, many).map((name) => noting(name, { handle: () => undefined }));
      const telling = createReporters([recorder, ...ended], createMasker([]), fail);
      for (const event of events) telling.emit(event);
      const { recording } = readSealedRecording(store);
      if (recording === undefined) throw new Error('Nothing was recorded.');
      await reportKilledRun(recording, { environment, isCancelled: false, warn: fail });
      expect(
        [environment.GITHUB_STEP_SUMMARY, report, historyFile(environment)].map((path) => existsSync(path)),
      ).toEqual(names.map((_, index) => index >= many));
      if (many === 0) expect(readFileSync(environment.GITHUB_STEP_SUMMARY, 'utf8')).toContain('✓ Backup done');
      if (many < 3)
        expect(readHistory(historyFile(environment)).runs.map(({ outcome }) => outcome)).toEqual(['success']);
    },
  );
});

describe('wherever a run is killed', () => {
  const folder = join(process.cwd(), '__tests__/fixtures/recorded-runs');
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));

  test.each(names)('the events that close %s account for every step, once, and say that it failed', async (name) => {
    const events = [...readRecording(join(folder, name))].flatMap((line) => ('event' in line ? [line.event] : []));
    for (let length = 1; length < events.length; length += 1) {
      const begun = events.slice(0, length).filter(({ type }) => type !== 'step-not-run');
      if (begun.some(({ type }) => type === 'run-finished')) break;
      expectClosed(begun, await closingEvents(begun, false));
    }
  });

  function expectClosed(begun: readonly Event[], closing: readonly Event[]): void {
    const record = new RunRecord();
    for (const event of [...begun, ...closing]) record.note(event);
    const of = <Type extends Event['type']>(type: Type) =>
      [...begun, ...closing].filter((event): event is Extract<Event, { type: Type }> => event.type === type);
    expect(closing.at(-1)?.type).toBe('run-finished');
    expect(of('run-finished').map(({ report }) => report.outcome)).toEqual(['failure']);
    expect(of('step-finished').length).toBe(of('step-started').length);
    expect(stepResults(record).filter(({ text }) => /did not finish|before this step/.test(text))).toEqual([]);
    expect(record.troubles.some(({ failure }) => failure.message.includes('Borgflow was killed or crashed'))).toBe(
      true,
    );
    const finished = of('repository-finished').map((event) => `${event.configuration} ${event.repository.path}`);
    expect(new Set(finished).size).toBe(finished.length);
  }
});
