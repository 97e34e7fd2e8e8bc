import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { commandLine } from '../../src/entry-points/command-line.js';
import { action, createStand, type Stand } from '../support/backup-setup.js';
import { dataOf, runStep, type StepDone, stubBorg } from '../support/workflow-step.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});

afterEach(() => stand.remove());

/** Realistic secrets, by where they are configured. */
const secrets = {
  input: `pa$$ "w'örd" +/&<1>?x%41`,
  lines: 'first line of the key\nzweite Zeile; "quoted"\nEND-OF-KEY',
  pattern: 'https://hc-ping.com/(a+)+$[^x]*\\d',
  four: 'q7!z',
  long: `ssh-ed25519 ${'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/'.repeat(5)}`,
  url: 'p%40ss-word',
} as const;
const lines = Object.values(secrets).flatMap((secret) => secret.split('\n'));

/** Returns a secret in plain text and in common encodings. */
function spellings(secret: string): readonly string[] {
  return [
    secret,
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('base64url'),
    encodeURIComponent(secret),
    new URLSearchParams({ x: secret }).toString().slice(2),
    JSON.stringify(secret).slice(1, -1),
  ];
}

/** Returns a command that prints every secret in every encoding, within a word, wrapped, and where long lines are split. */
function printing(): string {
  const program = `
const secrets = ${JSON.stringify(Object.values(secrets))};
const lines = secrets.flatMap((secret) => [secret, ...secret.split('\\n')]);
for (const one of lines) {
  const base64 = Buffer.from(one + '\\n').toString('base64');
  console.log('raw:' + one + '.');
  console.log('base64:', Buffer.from(one).toString('base64'), Buffer.from(one).toString('base64url'));
  console.log(base64.match(/.{1,76}/g).join('\\n'));
  console.log('url:', encodeURIComponent(one), encodeURI(one), new URLSearchParams({ x: one }).toString());
  console.log('json:', JSON.stringify({ one }));
  for (const before of [65535, 65533, 65537 - one.length])
    if (!one.includes('\\n')) console.log('x'.repeat(before) + one + 'y');
}
console.error(lines.join('\\n'));
`;
  return `'${process.execPath}' '${stand.write('print.mjs', program)}'`;
}

/** Writes a file that contains the secrets and whose hooks and Borg print them. */
function file(own: readonly string[] = []): string {
  return stand.write(
    'server.yaml',
    [
      'repositories:',
      `  - {path: ${JSON.stringify(`ssh://me:${secrets.url}@host/./r`)}, encryption_passphrase: ${secrets.four}}`,
      `encryption_passphrase: ${JSON.stringify(secrets.lines)}`,
      `source_directories: [${stand.source}]`,
      `healthchecks: ${JSON.stringify(secrets.pattern)}`,
      `ntfy: {topic: x, access_token: ${JSON.stringify(secrets.long)}}`,
      ...own,
      '',
    ].join('\n'),
  );
}

const inputs = (config: string) => ({ config, passphrase: secrets.input, actions: 'create', verbosity: '2' });

/** Expects that nothing except the masks themselves contains a secret in any encoding. */
function expectMasked({ commands, page, outputs }: StepDone): void {
  const told = commands
    .filter(({ name }) => name !== 'add-mask')
    .map((command) => command.properties + dataOf(command));
  const shown = [...page.filter((line) => !line.startsWith('[add-mask]')), ...told, outputs].join('\n');
  for (const spelling of lines.flatMap(spellings)) expect(shown.includes(spelling) ? spelling : '').toBe('');
  expect(shown).toContain('***');
}

describe('a secret of inputs or configuration', () => {
  test('is masked before the first process starts: itself, each line, and its encodings', async () => {
    const done = await runStep(stand, inputs(file(['before_backup: [exit 75]'])), stubBorg(stand, {}));
    const masked = done.masked.map(({ text }) => text);
    for (const line of lines) {
      expect(masked).toContain(line);
      expect(masked).toContain(Buffer.from(line).toString('base64'));
    }
    expect(masked).toContain(secrets.lines);
    expect(stand.trace()).toContain('borg --version');
    expect(done.masked.filter(({ afterTrace }) => afterTrace)).toEqual([]);
    expect(done.commands.slice(0, masked.length).map(({ name }) => name)).toEqual(masked.map(() => 'add-mask'));
  });

  test('does not appear in any log, failure, annotation, or output, however a hook or Borg prints it', async () => {
    const said = lines.map((message) => JSON.stringify({ type: 'log_message', levelname: 'ERROR', message }));
    const stub = stubBorg(stand, { stderr: `${lines.join('\n')}\n${said.join('\n')}\n`, exit: 2 });
    const hooks = [
      `before_backup: [${JSON.stringify(`: '${secrets.four}'; ${printing()}`)}]`,
      `on_error: [${JSON.stringify(`echo "{error} {output} {repository}"; ${printing()}; : '${secrets.four}'; exit 3`)}]`,
    ];
    expectMasked(await runStep(stand, inputs(file(hooks)), stub));
    const failing = [`before_backup: [${JSON.stringify(`${printing()}; : '${secrets.four}'; exit 3`)}]`];
    expectMasked(await runStep(stand, inputs(file(failing)), stub));
  });

  test('does not appear in errors about its file', async () => {
    const faults = [
      `umask: ${JSON.stringify(secrets.input)}`,
      `keep_daily: ${JSON.stringify(secrets.four)}`,
      `${JSON.stringify(secrets.pattern)}: 1`,
      `prefix: "\${${secrets.four}}"`,
      `match_archives: {${JSON.stringify(secrets.long)}: ${JSON.stringify(secrets.four)}}`,
      'encryption_passcommand: [END-OF-KEY]',
    ];
    const done = await runStep(stand, inputs(file(faults)));
    expect(done.status).toBe(1);
    expectMasked(done);
  });

  test('does not appear in the values of on_error, which may send them by mail', async () => {
    const mail = `echo "{error} {output}" > ${stand.path('mail')}; env >> ${stand.path('mail')}`;
    const hooks = [
      `before_backup: [${JSON.stringify(`${printing()}; exit 3`)}]`,
      `on_error: [${JSON.stringify(mail)}]`,
    ];
    await stand.run({
      configurationPaths: [file(hooks)],
      passphrase: secrets.input,
      actions: [action('create')],
    });
    const told = stand.written('mail');
    for (const spelling of lines.flatMap(spellings)) expect(told.includes(spelling) ? spelling : '').toBe('');
    expect(told).toContain('***');
  });

  test.each([['create'], ['plan'], ['plan', '--json'], ['config', 'validate'], ['create', '--log-json']])(
    'does not appear on the console: %s %s',
    async (...words) => {
      const said: string[] = [];
      const say = (text: string) => said.push(text);
      const hooks = [`before_backup: [${JSON.stringify(`: '${secrets.four}'; ${printing()}; exit 3`)}]`];
      const config = file(words.includes('validate') ? [`umask: ${JSON.stringify(secrets.four)}`] : hooks);
      await commandLine(['-c', config, '-v', '2', ...words], {
        environment: stand.environment,
        out: say,
        error: say,
        interactive: false,
        colored: false,
        columns: 80,
      });
      const known = lines.filter((line) => line !== secrets.input);
      for (const spelling of known.flatMap(spellings))
        expect(said.join('').includes(spelling) ? spelling : '').toBe('');
      expect(said.join('')).toContain('***');
    },
  );

  test('of fewer than four characters can’t be masked: one warning with the name of its option says so', async () => {
    const config = stand.write(
      'short.yaml',
      `repositories: [{path: r, encryption_passphrase: abc}, {path: s, encryption_passphrase: abc}]\nbefore_backup: [exit 75]\n`,
    );
    const done = await runStep(stand, { config, passphrase: 'xy', actions: 'create' }, stubBorg(stand, {}));
    const warnings = done.commands.filter(({ name }) => name === 'warning').map(dataOf);
    const sentence =
      "is a secret with fewer than four characters or only whitespace. It can't be masked, so the log may show it. Choose a longer one.";
    expect(warnings).toEqual([`The passphrase input ${sentence}`, `encryption_passphrase of short.yaml ${sentence}`]);
    expect(done.masked).toEqual([]);
  });
});

describe('the output of encryption_passcommand', () => {
  const passphrase = 'only the command knows';
  const config = (own: readonly string[] = []) =>
    stand.write(
      'server.yaml',
      [
        'repositories: [{path: r}]',
        `source_directories: [${stand.source}]`,
        `encryption_passcommand: /bin/echo ${passphrase}`,
        `commands:`,
        `  - {after: action, run: ["echo ${passphrase.slice(0, 10)}''${passphrase.slice(10)}"]}`,
        ...own,
      ].join('\n'),
    );
  const stub = { stderr: `${passphrase}\n${encodeURIComponent(passphrase)}\n` };

  test('is masked from then on, in the output of Borg and of later hooks', async () => {
    const done = await runStep(stand, { config: config(), actions: 'create' }, stubBorg(stand, stub));
    const shown = done.page.filter((line) => !line.startsWith('[add-mask]') && !/echo only/.test(line)).join('\n');
    expect(shown).not.toContain(passphrase);
    expect(shown).not.toContain(encodeURIComponent(passphrase));
    expect(done.commands.filter(({ name }) => name === 'add-mask').map(dataOf)).toContain(passphrase);
  });
});
