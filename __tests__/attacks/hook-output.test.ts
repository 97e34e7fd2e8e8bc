import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { withoutCommands } from '../../src/reporters/github/workflow-commands.js';
import { zeroWidthMark } from '../../src/text/cleaning.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { parseCommand, runnerLines } from '../support/runner-rules.js';
import { dataOf, runStep, type StepDone, stubBorg } from '../support/workflow-step.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});

afterEach(() => stand.remove());

const names =
  'stop-commands set-env set-output save-state add-path add-mask add-matcher remove-matcher warning error notice debug group endgroup echo'.split(
    ' ',
  );
const blanks = [
  ...'\t\v\f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
  ...'\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\0\x1b\x08',
];
const guess = '0d9c9f5e-0b0f-4b7e-8f1e-2f6a3c1f8a11';
/** Lines that the runner would run as workflow commands. */
const commands = [
  ...names.flatMap((name) => [
    `::${name}::evil`,
    `::${name.toUpperCase()} name=a,file=b::evil`,
    `##[${name}]evil`,
    `text before ##[${name} name=a;file=b]evil`,
    `50 %\r::${name}::evil`,
    `x\r\r ##[${name}]evil`,
  ]),
  ...blanks.flatMap((blank) => [`${blank}::error::evil`, `${blank}${blank} ::group::evil`, `##[${blank}error]evil`]),
  ...blanks.flatMap((blank) => [`:${blank}:error::evil`, `::error${blank}::evil`, `#${blank}#[error]evil`]),
  ...[`::${guess}::`, '::::', '::', '##[', '##[]', '::stop-commands::', `##[${guess}]`, ':::error::evil'],
  ...['::error::evil%0A::error::evil', '%0A::error::evil', '::error %3A::evil', '##[error]##[error]evil'],
];

/** Asserts that the log contains no workflow command except Borgflow's own, also not in their data. */
function expectHarmless({ log, commands: obeyed, page }: StepDone): void {
  for (const command of obeyed) {
    expect(['group', 'endgroup', 'stop-commands', 'add-mask', 'error', 'warning', 'notice']).toContain(command.name);
    // The data of each hostile command starts with this, or is empty.
    expect(dataOf(command)).not.toMatch(/^evil/);
    if (command.name !== 'endgroup') expect(command.data).not.toBe('');
  }
  const groups = obeyed.map(({ name }) => name).filter((name) => /group/.test(name));
  expect(groups).toEqual(groups.map((_, index) => (index % 2 === 0 ? 'group' : 'endgroup')));
  expect(groups.length % 2).toBe(0);
  const tokens = obeyed.filter(({ name }) => name === 'stop-commands').map(({ data }) => data);
  expect(new Set(tokens).size).toBe(tokens.length);
  for (const token of tokens) {
    expect(token).toMatch(/^[0-9a-f-]{36}$/);
    expect(log.split(token)).toHaveLength(3);
  }
  // The data of a command also appears on the log page, where its second line is a separate line.
  const carried = obeyed.filter(({ name }) => name !== 'add-mask').flatMap((command) => runnerLines(dataOf(command)));
  for (const line of [...page, ...carried]) {
    expect(parseCommand(line, [...names, guess, ''])).toBeUndefined();
    expect(withoutCommands(line)).toBe(line);
  }
}

/** Returns the log page as a person sees it. */
const readable = ({ page }: StepDone) => page.map((line) => line.replaceAll(zeroWidthMark, ''));

/** Runs a configuration with one hook, and a fake Borg that prints nothing. */
async function runHook(hook: string) {
  const config = stand.write('server.yaml', `repositories: [{path: r}]\nbefore_backup:\n  - ${JSON.stringify(hook)}\n`);
  return runStep(stand, { config, actions: 'create' }, stubBorg(stand, {}));
}

describe('the output of a hook', () => {
  test('never runs a workflow command, whatever the spelling, and stays readable', async () => {
    const printed = stand.write('printed', `${commands.join('\n')}\n`);
    const done = await runHook(`cat '${printed}'; exit 75`);
    expectHarmless(done);
    expect(done.commands.map(({ name }) => name)).toContain('stop-commands');
    const seen = readable(done);
    const lines = commands.flatMap((line) => line.replaceAll(zeroWidthMark, '').split(/\r\n?/));
    const start = seen.indexOf('::stop-commands::evil');
    expect(seen.slice(start, start + lines.length)).toEqual(lines);
  });

  test('never runs one if it arrives one character at a time', async () => {
    const done = await runHook(
      "for c in : : e r r o r : : e v i l '\\n' '#' '#' '[' g r o u p ']' '\\r' : : d e b u g : : x; do printf \"$c\"; sleep 0.01; done",
    );
    expectHarmless(done);
    expect(readable(done)).toEqual(expect.arrayContaining(['::error::evil', '##[group]', '::debug::x']));
  });

  test('never runs one if a long line is split inside the command', async () => {
    const program = `for (let n = 0; n < 14; n++)
  for (const evil of ['::error::evil', '##[error]evil', '  ::error::evil', '\\r::error::evil'])
    console.log('x'.repeat(65536 - n) + evil + 'y'.repeat(40000));`;
    const printing = stand.write('print.mjs', program);
    expectHarmless(await runHook(`'${process.execPath}' '${printing}'`));
  });

  test('never runs one if it is not valid UTF-8', async () => {
    const bytes = Buffer.concat(
      [
        [0xff],
        [0xc2],
        [0xc2, 0x85],
        [0xe2, 0x80],
        [0xe2, 0x80, 0xa8],
        [0xf0, 0x9f],
        [0xed, 0xa0, 0x80],
        [0xc0, 0xba],
        [0x85],
        [0xef, 0xbb, 0xbf],
      ].flatMap((some) => [
        Buffer.from(some),
        Buffer.from('::error::evil\n'),
        Buffer.from(some),
        Buffer.from('##[group]evil\n'),
      ]),
    );
    writeFileSync(stand.path('bytes'), bytes);
    const done = await runHook(`cat '${stand.path('bytes')}'`);
    expectHarmless(done);
    expect(readable(done)).toContain('\ufffd::error::evil');
  });

  test('never runs one in the error message, which is outside the group', async () => {
    const printed = stand.write('printed', `${commands.slice(0, 25).join('\n')}\n`);
    const done = await runHook(`: '::error::evil' '##[error]evil'; cat '${printed}'; exit 1`);
    expectHarmless(done);
    expect(done.commands.filter(({ name }) => name === 'error')).toHaveLength(2);
    expect(readable(done).join('\n')).toContain("`: '::error::evil' '##[error]evil';");
  });
});

test('the output of Borg never runs a workflow command: its log, lists, JSON, or a traceback', async () => {
  const messages = commands.map((message, index) =>
    index % 3 === 0
      ? message
      : JSON.stringify(
          index % 3 === 1
            ? { type: 'log_message', levelname: index % 2 ? 'WARNING' : 'INFO', name: 'borg', message }
            : { type: 'file_status', status: 'A', path: message },
        ),
  );
  const archive = { name: '::error::evil', id: '##[error]', start: '\r::error::evil', stats: { nfiles: 1 } };
  for (const exit of [0, 1, 2]) {
    const stub = stubBorg(stand, {
      stderr: `${messages.join('\n')}\n`,
      stdout: `${commands.join('\n')}\n${JSON.stringify({ archive }, null, 4)}`,
      exit,
    });
    const config = stand.write('server.yaml', `repositories: [{path: r}]\nsource_directories: [${stand.source}]\n`);
    const done = await runStep(stand, { config, actions: 'create --list --stats', verbosity: '2' }, stub);
    expectHarmless(done);
    const seen = readable(done).join('\n');
    expect(seen).toContain('\nA ##[stop-commands]evil\n');
    expect(done.status).toBe(exit === 2 ? 1 : 0);
  }
});

/** Runs configurations that contain a string in every possible place, and whose hooks and repositories fail. */
async function everywhere(text: string): Promise<StepDone> {
  const folder = stand.path('files');
  mkdirSync(folder, { recursive: true });
  const json = JSON.stringify(text);
  const file = (name: string, lines: readonly string[]) => writeFileSync(`${folder}/${name}.yaml`, lines.join('\n'));
  file(`a${text}`, [
    'repositories:',
    `  - {path: ${JSON.stringify(`/r${text}`)}, label: ${json}}`,
    `  - {path: ${JSON.stringify(`/other${text}`)}}`,
    `source_directories: [${JSON.stringify(`/no${text}`)}]`,
    `archive_name_format: ${json}`,
    `retries: 1`,
    `before_backup: [${JSON.stringify(`: {unknown} ${text}`)}, ${json}, 'true']`,
    `before_actions: [${JSON.stringify(`echo '${text.replaceAll("'", '')}'; exit 3`)}]`,
    `on_error: [${JSON.stringify(`echo "{error} {output} {repository}" ${"''"}`)}]`,
    'commands:',
    `  - {before: repository, run: [${JSON.stringify(`: ${text}`)}]}`,
  ]);
  file(`b${text}`, ['repositories: [{path: r}]', `${JSON.stringify(`keep${text}`)}: 7`, `keep_daily: ${json}`]);
  file('c', ['repositories: [{path: r}]', text, `: [${text}`]);
  file('d', [`repositories: [{path: ${JSON.stringify(`\${${text}}`)}}]`, `umask: ${json}`, `? ${text}`]);
  const stub = stubBorg(stand, { stderr: text, exit: 2 });
  return runStep(stand, { config: folder, actions: 'create prune', repository: '', verbosity: '2' }, stub);
}

test.each([
  '::error::evil',
  '##[error]evil',
  ' \u3000::group::evil',
  '\r::set-output name=a::evil',
  '\r\r##[endgroup]',
  '\u2028::add-mask::evil',
  '\u0085::warning::evil',
  '%0A::error::evil%0D',
  '::stop-commands::evil',
  ', line=1,title=x::evil',
])('names, labels, commands, and invalid files never run a workflow command: %j', async (text) => {
  const done = await everywhere(text);
  expectHarmless(done);
  const seen = readable(done).join('\n').replaceAll('%25', '%');
  expect(seen).toContain(`├─ ${text.replace(/[\s\x80-\x9f]+/g, ' ').trim()} · /r`);
});

test.each(['::error::evil', '##[group]evil', '\r::error::evil', 'a\n::error::evil\n##[error]evil'])(
  'invalid inputs never run a workflow command: %j',
  async (text) => {
    const wrong = ['actions', 'dry-run', 'verbosity', 'fail-on', 'timeout', 'concurrency', 'syslog-verbosity'];
    const done = await runStep(stand, Object.fromEntries(wrong.map((name) => [name, text])));
    expectHarmless(done);
    expect(done.status).toBe(1);
    for (const input of ['config', 'repository', 'configuration']) {
      expectHarmless(await runStep(stand, { config: 'none.yaml', [input]: text }));
    }
  },
);
