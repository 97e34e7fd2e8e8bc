import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Validator } from 'jsonschema';
import { commandLine } from '../../../src/entry-points/command-line.js';
import type { Event, Reporter } from '../../../src/lifecycle/events.js';
import { attemptOf, stepsOf, stepsOfAction } from '../../../src/lifecycle/plan.js';
import { createConsoleReporter } from '../../../src/reporters/console.js';
import { createGithubReporter } from '../../../src/reporters/github/workflow-log.js';
import { createFormattedLog } from '../../../src/reporters/log-file.js';
import { createEventFormat } from '../../../src/reporters/recording/event-format.js';
import { readRecording } from '../../../src/reporters/recording/read-recording.js';
import { renderings } from '../../../src/reporters/recording/renderings.js';
import { createSummary, mostBytes } from '../../../src/reporters/summary/summary.js';
import { renderingNames } from '../../../src/request/request.js';
import { masked } from '../../support/listening-reporter.js';
import { tellStory } from '../../support/recorded-run.js';
import { recordingOf, StoryClock, stories } from '../../support/recorded-stories.js';
import { web } from '../../support/rendered-log.js';
import { forms, replayed } from '../../support/rendered-recordings.js';
import { scenario } from '../../support/scenarios.js';

const fixtures = join(process.cwd(), '__tests__/fixtures');
const names = Object.keys(stories);
const pathOf = (name: string) => join(fixtures, 'recorded-runs', `${name}.jsonl`);
const schema = JSON.parse(readFileSync('schema/events.json', 'utf8')) as object;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a recording with these lines and returns its path. */
function written(lines: readonly string[], end = '\n'): string {
  const path = join(folder, 'run.jsonl');
  writeFileSync(path, lines.join('\n') + end);
  return path;
}

const linesOf = (name: string) => readFileSync(pathOf(name), 'utf8').trimEnd().split('\n');
const withoutVersion = (text: string) => text.replace(/("format":\d+,"at":"[^"]*","version":)"[^"]*"/, '$1"…"');

test('every story has its recording, and there is no other', () => {
  expect(readdirSync(join(fixtures, 'recorded-runs')).sort()).toEqual(names.map((name) => `${name}.jsonl`).sort());
});

test('every rendering of the code can be requested', () => {
  expect(Object.keys(renderings)).toEqual([...renderingNames]);
});

describe.each(names)('the recorded run %s (to make it anew: npm run recordings)', (name) => {
  test('is still recorded in the same way', async () => {
    const now = await recordingOf(stories[name] as (typeof stories)[string]);
    expect(withoutVersion(now)).toBe(withoutVersion(readFileSync(pathOf(name), 'utf8')));
  });

  test('consists of lines that the published schema allows', () => {
    const validator = new Validator();
    for (const line of linesOf(name)) {
      const { errors } = validator.validate(JSON.parse(line), schema);
      expect(errors.map(({ stack }) => stack)).toEqual([]);
    }
  });

  test.each(Object.entries(forms))('looks like rendered-runs/…/%s', async (form, words) => {
    const { status, text, error } = await replayed(pathOf(name), ...words);
    expect(Buffer.from(text).toString()).toBe(readFileSync(join(fixtures, 'rendered-runs', name, form), 'utf8'));
    expect(status).toBe(0);
    expect(error).not.toContain('not shown');
  });

  test('looks as it did when it ran', async () => {
    const live = { console: '', workflow: [] as string[], summary: '', log: '' };
    const console = (text: string) => {
      live.console += text;
    };
    const quiet = { color: false, verbosity: 1, json: false, logJson: false, interactive: false } as const;
    const format = { format: '{levelname} {message}', verbosity: 2, json: false } as const;
    const reporters: readonly Reporter[] = [
      createConsoleReporter({ ...quiet, out: console, error: console }),
      createGithubReporter({ write: (text) => live.workflow.push(text), token: () => 'token', verbosity: 1 }),
      createSummary((textWithin) => {
        live.summary = `${textWithin(mostBytes)}\n`;
      }),
      createFormattedLog(format, (text) => {
        live.log += text;
      }),
    ];
    for (const reporter of reporters) {
      await tellStory(new StoryClock().over(masked(reporter)), stories[name] as (typeof stories)[string]);
    }
    const shown = async (...words: readonly string[]) => (await replayed(pathOf(name), ...words)).text;
    expect(await shown('--verbosity', '1')).toBe(live.console);
    expect(await shown('--as', 'workflow', '-v', '1')).toBe(live.workflow.join(''));
    expect(await shown('--as', 'summary')).toBe(live.summary);
    expect(await shown('--as', 'log', '-v', '2', '--log-file-format', '{levelname} {message}')).toBe(live.log);
  });
});

describe('what a program prints', () => {
  const step = 'before_backup web.yaml';

  test('is in the recording as valid JSON, without a control character, and is read again unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), async (lines) => {
        const text = await recordingOf({ files: [web], parts: { [step]: { lines } } });
        expect(text.replaceAll('\n', '')).not.toMatch(/[\x00-\x1f\x7f-\x9f\u2028\u2029\u202e]/);
        expect(text).not.toMatch(/\p{Surrogate}/u);
        const events = [...readRecording(written([text], ''))].flatMap((line) => ('event' in line ? [line.event] : []));
        const found = events.filter((event): event is Extract<Event, { type: 'output' }> => event.type === 'output');
        expect(found.map((event) => event.lines)).toEqual([lines]);
      }),
      { numRuns: 50 },
    );
  });

  test('can’t be a NUL, a lone surrogate, or a line of its own', async () => {
    const lines = ['a\0b', '\ud800', 'one\r\n{"type":"run-finished"}', '\u2028'];
    const text = await recordingOf({ files: [web], parts: { [step]: { lines } } });
    expect(text).toContain(String.raw`"lines":["a\u0000b","\ud800","one\r\n{\"type\":\"run-finished\"}","\u2028"]`);
  });
});

test('a plan is read as it was written, and so is every attempt at each of its steps', () => {
  fc.assert(
    fc.property(scenario, ({ plan }) => {
      const at = new Date(Date.UTC(2026, 0, 31, 3));
      const facts = { version: '0.1.0', borgVersion: undefined, details: [], dryRun: false };
      const attempts = plan.configurations.flatMap(({ repositories }) =>
        repositories.flatMap((one) =>
          Array.from({ length: one.attempts }, (_, index) => attemptOf(one, index + 1)).flatMap(({ actions }) =>
            actions.flatMap(stepsOfAction),
          ),
        ),
      );
      const events: readonly Event[] = [
        { type: 'run-started', at, plan, facts },
        ...[...stepsOf(plan), ...attempts].map((step): Event => ({ type: 'step-started', at, step })),
      ];
      const [writer, reader] = [createEventFormat(), createEventFormat()];
      const read = events.map((event) => reader.read(JSON.parse(JSON.stringify(writer.write(event, at)))));
      expect(read).toEqual(events.map((event) => ({ event, at })));
    }),
    { numRuns: 100 },
  );
});

describe('a hostile recording', () => {
  test('can’t control the terminal', async () => {
    let shown = '';
    const write = (text: string) => {
      shown += text;
    };
    for (const form of renderingNames) {
      const words = ['replay', pathOf('hostile'), '--as', form, '-v', '2'];
      const terminal = { environment: {}, out: write, error: write, columns: 80 };
      await commandLine(words, { ...terminal, interactive: true, colored: true, watched: true });
    }
    expect(shown).toContain('gnp.exe');
    expect(shown.replace(/\x1b\[(?:0|1|2|31|32|33)m/g, '')).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e\u2028]/);
  });

  test('shows no workflow command to a runner', async () => {
    const { text } = await replayed(pathOf('hostile'), '--as', 'workflow', '-v', '2');
    const commands = text.split('\n').filter((line) => /^\s*::|##\[/.test(line));
    expect(commands.map((line) => /^::[a-z-]+/.exec(line)?.[0]).filter((name) => name !== '::token')).toEqual(
      expect.arrayContaining(['::group', '::endgroup', '::stop-commands', '::error']),
    );
    expect(commands.filter((line) => line.startsWith('::error')).length).toBe(1);
    expect(commands.filter((line) => line.startsWith('::warning'))).toEqual([]);
  });
});

describe('a damaged recording', () => {
  const whole = linesOf('failing-hook');
  const calm = async (path: string) => (await replayed(path, '--verbosity', '1')).text;

  test('of a run that was killed is one JSON object with what is known, in which the outcome is null', async () => {
    const lines = linesOf('failing-borg');
    const killed = lines.findIndex((line) => line.includes('"type":"run-finished"'));
    const path = written(lines.slice(0, killed));
    const [finished, unfinished] = [
      await replayed(pathOf('failing-borg'), '--as', 'json'),
      await replayed(path, '--as', 'json'),
    ];
    const whole = JSON.parse(finished.text) as { configurations: readonly { configuration: string }[] };
    expect(JSON.parse(unfinished.text.replace(unfinished.error, ''))).toEqual({
      ...whole,
      outcome: null,
      seconds: null,
      run_id: null,
      configurations: whole.configurations.map(({ configuration }) => ({ configuration, outcome: null })),
    });
    expect(unfinished).toMatchObject({ status: 0, error: `${path} ends before the run has ended.\n` });
  });

  test('whose last line is cut off is shown up to there, and the line is named', async () => {
    const path = written([...whole.slice(0, -1), (whole.at(-1) ?? '').slice(0, 90)], '');
    const { status, text, error } = await replayed(path, '--verbosity', '1');
    expect(error.split('\n').slice(-3)).toEqual([
      `${path}:${whole.length}: not shown: it is cut off: the run or the machine ended while it was being written.`,
      `${path} ends before the run has ended.`,
      '',
    ]);
    expect(text).toContain('Error: before_backup of server.yaml failed');
    expect(status).toBe(0);
  });

  test.each([
    [
      '{"type":"weather","at":"2026-11-23T02:00:00.000Z"}',
      'this version knows no event of the type "weather" (recorded by Borgflow 0.1.0)',
    ],
    ['{"type":"\\u001b[2J"}', 'this version knows no event of the type "␛[2J" (recorded by Borgflow 0.1.0)'],
    ['nonsense', 'it is not valid JSON'],
    ['[]', 'type must be a string'],
    ['{"type":"step-started","at":"2026-11-23T02:00:00.000Z","step":99}', 'step 99 is not in the plan'],
    ['{"type":"step-started","at":"yesterday","step":1}', 'at must be a time such as 2026-01-31T03:00:00.000Z'],
    ['{"type":"step-started","at":"2026-11-23T02:00:00.000Z"}', 'step must be an integer'],
    [
      '{"type":"notice","at":"2026-11-23T02:00:00.000Z","level":"loud","message":""}',
      'level must be one of debug, info, notice, warning, error',
    ],
    [
      '{"type":"output","at":"2026-11-23T02:00:00.000Z","step":1,"level":"info","verbosity":0,"lines":[1]}',
      'lines[0] must be a string',
    ],
    [
      `{"type":"result","at":"2026-11-23T02:00:00.000Z","step":1,"result":{"json":${'['.repeat(5000)}${']'.repeat(5000)}}}`,
      'result.json must be JSON with at most 100 levels',
    ],
  ])('with the line %.60s is shown without it', async (line, problem) => {
    const undamaged = await calm(written(whole));
    const path = written([...whole.slice(0, 2), line, ...whole.slice(2)]);
    const { error, text } = await replayed(path, '--verbosity', '1');
    const sentence = `${path}:3: not shown: ${problem}.\n`;
    expect(error).toContain(sentence);
    expect(text.replace(sentence, '')).toBe(undamaged);
  });

  test('of a later format is shown as far as possible', async () => {
    const path = written([(whole[0] ?? '').replace('"format":1', '"format":2'), ...whole.slice(1)]);
    const { error } = await replayed(path);
    expect(error).toContain(
      `${path}:1: not shown: the recording has the format 2, and this version knows only 1. Use a later version of Borgflow.\n`,
    );
    expect(error).toContain('Error: before_backup of server.yaml failed');
  });

  test('with properties of a later version is shown like any other', async () => {
    const later = whole.map((line) => line.replace(/^\{/, '{"later":[1],'));
    expect(await calm(written(later))).toBe(await calm(written(whole)));
  });

  test('never makes the replay fail, whatever a line is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(2_000), fc.string(), async (index, at, inserted) => {
        const lines = whole.with(
          index,
          (whole[index] ?? '').slice(0, at) + inserted + (whole[index] ?? '').slice(at + 1),
        );
        const { error } = await replayed(written(lines));
        expect(error).not.toContain('bug');
      }),
      { numRuns: 100 },
    );
  });

  test('with thousands of damaged lines names the first of them', async () => {
    const { error } = await replayed(written([...whole, ...Array.from({ length: 5_000 }, () => 'x')]));
    expect(error.match(/it is not valid JSON/g)).toHaveLength(20);
    expect(error).toContain(': 4,980 more lines not shown.\n');
  });

  test('of two runs shows both', async () => {
    const once = await calm(written(whole));
    expect(await calm(written([...whole, ...whole]))).toBe(once + once);
  });
});

describe('a file that is not a recording', () => {
  test.each([
    ['', ' is not a recording of a run. Record one with --events FILE.\n'],
    ['server.yaml: 1\n'.repeat(50), ' is not a recording of a run. Record one with --events FILE.\n'],
    ['cut off', ' is not a recording of a run. Record one with --events FILE.\n'],
  ])('is reported in one sentence, and the exit status is 1', async (text, sentence) => {
    const path = written([text], '');
    const { status, error } = await replayed(path);
    expect(error).toBe(`${path}${sentence}`);
    expect(status).toBe(1);
  });

  test('because it is missing or a folder is reported, too', async () => {
    expect(await replayed(join(folder, 'none'))).toMatchObject({
      status: 1,
      error: `${join(folder, 'none')} can't be read: it does not exist.\n`,
    });
    expect(await replayed(folder)).toMatchObject({ status: 1, error: `${folder} can't be read: it is a folder.\n` });
  });
});
