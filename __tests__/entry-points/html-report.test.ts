import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commandLine } from '../../src/entry-points/command-line.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { runStep } from '../support/workflow-step.js';

let stand: Stand;
beforeAll(() => {
  stand = createStand();
  stand.repository('r');
});
afterAll(() => stand.remove());

async function command(...words: readonly string[]) {
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const { environment } = stand;
  const look = { interactive: false, colored: false, columns: 80 };
  const status = await commandLine(words, { environment, out: say, error: say, ...look });
  return { status, said: said.join('') };
}

/** Writes a configuration file with a repository and a hook. */
function file(hook: string): string {
  const options = [`source_directories: [${stand.source}]`, `repositories: [{path: ${stand.path('r')}, label: vault}]`];
  return stand.write('a.yaml', `${[...options, `before_backup: [${JSON.stringify(hook)}]`].join('\n')}\n`);
}

const read = (name: string) => readFileSync(stand.path(name), 'utf8');

describe('--report', () => {
  test('writes the report of a real backup, readable only by its owner, and leaves nothing else behind', async () => {
    const before = new Set(readdirSync(stand.folder));
    expect((await command('-c', file('echo ready'), 'create', '--report', stand.path('ok.html'))).status).toBe(0);
    expect(read('ok.html')).toMatch(/<h1>Backup done<\/h1>[\s\S]*1 repository backed up[\s\S]*ready/);
    expect(statSync(stand.path('ok.html')).mode & 0o777).toBe(0o600);
    const added = readdirSync(stand.folder).filter((name) => !before.has(name) && /html/.test(name));
    expect(added).toEqual(['ok.html']);
  });

  test('writes the report of a failed run', async () => {
    const { status } = await command('-c', file('echo no disk; exit 32'), 'create', '--report', stand.path('bad.html'));
    expect(status).toBe(1);
    expect(read('bad.html')).toContain('<h1>Backup failed: before_backup of a.yaml</h1>');
  });

  test.each([
    ['none/report.html', 'its folder does not exist'],
    ['source', 'it is a folder'],
    ['a.yaml/report.html', 'part of its path is a file'],
  ])('to %s is a warning before the first step, and the backup still runs', async (name, reason) => {
    const { status, said } = await command('-c', file('echo ready'), 'create', '--report', stand.path(name));
    expect(status).toBe(0);
    const warning = `Warning: The report can't be written to ${stand.path(name)}: ${reason}. The run continues without it.`;
    expect(said.indexOf(warning)).toBeGreaterThanOrEqual(0);
    expect(said.indexOf(warning)).toBeLessThan(said.indexOf('ready'));
    expect(said).toMatch(/vault .* 5 files/);
    expect(existsSync(stand.path('none'))).toBe(false);
  });

  test('replaces an older report or an empty file, but nothing else', async () => {
    const config = file('echo ready');
    const before = read('a.yaml');
    stand.write('other.html', '<!doctype html>\n<title>My page</title>\n');
    stand.write('empty.html', '');
    for (const name of ['a.yaml', 'other.html', 'empty.html', 'empty.html']) {
      const { status, said } = await command('-c', config, 'create', '--report', stand.path(name));
      expect(status).toBe(0);
      const warning = `Warning: The report can't be written to ${stand.path(name)}: it contains something other than a report, which is not replaced (remove it, or name another file). The run continues without it.`;
      expect(said.includes(warning)).toBe(name !== 'empty.html');
    }
    expect([read('a.yaml'), read('other.html')]).toEqual([before, '<!doctype html>\n<title>My page</title>\n']);
    expect(read('empty.html')).toContain('<h1>Backup done</h1>');
  });

  test('is an error for a command that runs nothing', async () => {
    const { status, said } = await command('plan', '-c', file('true'), '--report', stand.path('no.html'));
    expect({ status, said }).toEqual({
      status: 1,
      said: '--report writes what actions did, but plan runs none. Remove it.\n',
    });
  });
});

describe('the report input', () => {
  test('writes a report without secrets, and its path is an output', async () => {
    const config = file('echo the word is open-sesame-42');
    const inputs = { config, actions: 'create', report: stand.path('step.html'), passphrase: 'open-sesame-42' };
    const { outputs } = await runStep(stand, inputs);
    expect(outputs).toMatch(new RegExp(`^report<<(borgflow_.*)\\n${stand.path('step.html')}\\n\\1$`, 'm'));
    expect(read('step.html')).toContain('the word is ***');
    expect(read('step.html')).not.toContain('open-sesame-42');
  });

  test('does not show a secret that colors interrupt in the output of a failed hook', async () => {
    const config = file(`printf 'open-\\033[31mses''ame\\033[0m-42\\n'; exit 1`);
    const inputs = { config, actions: 'create', report: stand.path('colors.html'), passphrase: 'open-sesame-42' };
    const { log } = await runStep(stand, inputs);
    const plain = (text: string) => text.replace(/^::add-mask::.*$|\x1b\[[0-9;]*m|<[^>]*>/gm, '');
    expect(plain(log)).toContain('***');
    expect(`${plain(log)}${plain(read('colors.html'))}`).not.toMatch(/sesame/);
  });

  test('leaves the output empty if there is no report', async () => {
    const inputs = { config: file('true'), actions: 'create', report: stand.path('none/report.html') };
    const { outputs, log } = await runStep(stand, inputs);
    expect(outputs).toMatch(/^report<<(borgflow_.*)\n\n\1$/m);
    expect(log).toContain("The report can't be written to");
  });
});
