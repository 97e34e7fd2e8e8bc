import { appendFileSync, chmodSync, chownSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Request } from '../../src/request/request.js';
import { action, createStand, type FinishedRun, type Stand } from '../support/backup-setup.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});

afterEach(() => stand.remove());

/** Writes a file with these hooks and this mode; the first hook leaves a trace and says "not now", so that Borg never runs. */
function file(name: string, mode: number, hooks: Readonly<Record<string, readonly string[]>> = {}): string {
  const own = { before_prune: [`echo ${name} >> "$TRACE"`, 'exit 75'], ...hooks };
  const lines = Object.entries(own).map(([hook, commands]) => `${hook}: ${JSON.stringify(commands)}`);
  const path = stand.write(`${name}.yaml`, `repositories: [{path: ${stand.path('r')}}]\n${lines.join('\n')}\n`);
  chmodSync(path, mode);
  return path;
}

function script(name: string, mode: number): string {
  writeFileSync(stand.path(name), '#!/bin/sh\n');
  chmodSync(stand.path(name), mode);
  return stand.path(name);
}

async function run(request: Partial<Request>, environment: Readonly<Record<string, string>> = {}) {
  const played = await stand.run({ actions: [action('prune')], ...request }, { environment });
  return { ...played, trace: stand.trace(), warnings: warningsOf(played), errors: errorsOf(played) };
}

const told = (level: string) => (played: FinishedRun) =>
  played.events.flatMap((event) => (event.type === 'notice' && event.level === level ? [event.message] : []));
const warningsOf = told('warning');
const errorsOf = told('error');

describe('permissions: warn', () => {
  test('is the default: a warning for each file, and all of them run', async () => {
    const configurationPaths = [file('open', 0o644), file('closed', 0o600), file('wide', 0o666)];
    const { trace, warnings, report } = await run({ configurationPaths });
    expect(warnings).toEqual([
      `${stand.path('open.yaml')} (owner root, mode 0644) can be read by everyone. Fix it with: chmod 0600 ${stand.path('open.yaml')}`,
      `${stand.path('wide.yaml')} (owner root, mode 0666) can be read and written by everyone, and it decides what is run. Fix it with: chmod 0600 ${stand.path('wide.yaml')}`,
    ]);
    expect(trace).toEqual(['open', 'closed', 'wide']);
    expect(report.failures).toEqual([]);
  });

  test('warns before anything runs', async () => {
    const { events } = await stand.run({ configurationPaths: [file('open', 0o644)], actions: [action('prune')] });
    const types = events.map(({ type }) => type);
    expect(types.indexOf('notice')).toBeLessThan(types.indexOf('step-started'));
  });

  test('mentions a secret in the file, and never shows it', async () => {
    const path = file('open', 0o644);
    writeFileSync(path, `repositories: [{path: ${stand.path('r')}}]\nencryption_passphrase: hunter22\n`);
    const { warnings } = await run({ configurationPaths: [path] });
    expect(warnings.join()).toContain('(owner root, mode 0644) can be read by everyone, and it contains a secret.');
    expect(warnings.join()).not.toContain('hunter22');
  });

  test('mentions no secret if the readable file contains none, but only a file that it includes', async () => {
    const secret = stand.write('secret.yaml', 'encryption_passphrase: hunter22\n');
    const path = file('open', 0o644);
    appendFileSync(path, '<<: !include secret.yaml\n');
    expect((await run({ configurationPaths: [path] })).warnings).toEqual([
      `${path} (owner root, mode 0644) can be read by everyone. Fix it with: chmod 0600 ${path}`,
    ]);
    chmodSync(secret, 0o644);
    expect((await run({ configurationPaths: [path] })).warnings[1]).toBe(
      `${secret} (owner root, mode 0644) can be read by everyone, and it contains a secret. Fix it with: chmod 0600 ${secret}`,
    );
  });

  test('also reports an invalid file', async () => {
    const path = stand.write('faulty.yaml', 'repositories: []\n');
    chmodSync(path, 0o644);
    expect((await run({ configurationPaths: [path] })).warnings).toEqual([
      expect.stringContaining('(owner root, mode 0644)'),
    ]);
  });

  test('reports a script once, where it is first named, however often hooks and files name it', async () => {
    const open = script('dump.sh', 0o777);
    const fine = script('fine.sh', 0o755);
    const hooks = { before_backup: ['true', `sudo ${open} --all`], after_backup: [open, fine] };
    const configurationPaths = [file('a', 0o600, hooks), file('b', 0o600, hooks)];
    const { warnings, events } = await run({ configurationPaths });
    const place = { file: stand.path('a.yaml'), line: 3, column: 24 };
    expect(warnings).toEqual([
      `${place.file}:3: ${open} (owner root, mode 0777) can be written by everyone, and it is run by a hook. Fix it with: chmod go-w ${open}`,
    ]);
    expect(events.find((event) => event.type === 'notice')).toMatchObject({ place });
  });

  test('finds scripts in commands:, relative to the working directory, and through links, and ignores missing ones', async () => {
    mkdirSync(stand.path('tools'));
    script('tools/local.sh', 0o722);
    symlinkSync(stand.path('tools/local.sh'), stand.path('link.sh'));
    const path = stand.write(
      'c.yaml',
      `repositories: [{path: ${stand.path('r')}}]\nworking_directory: ${stand.path('tools')}\ncommands:\n  - before: everything\n    run: [./local.sh, ./missing.sh, /dev/null]\n  - after: error\n    run: [${stand.path('link.sh')}]\n`,
    );
    const { warnings } = await run({ configurationPaths: [path], dryRun: true });
    expect(warnings).toEqual([
      expect.stringContaining(`c.yaml:5: ./local.sh (owner root, mode 0722) can be written by everyone`),
    ]);
  });

  test("counts the group as others unless it is the user's own", async () => {
    const path = file('grouped', 0o640);
    expect((await run({ configurationPaths: [path] })).warnings).toEqual([]);
    chownSync(path, 0, 27);
    expect((await run({ configurationPaths: [path] })).warnings).toEqual([
      expect.stringContaining('by the group sudo'),
    ]);
  });
});

describe('permissions: strict', () => {
  test('does not run that file, but the others; the job fails', async () => {
    const configurationPaths = [file('open', 0o644), file('closed', 0o600)];
    const { trace, errors, warnings, report } = await run({ configurationPaths, permissions: 'strict' });
    expect(trace).toEqual(['closed']);
    expect(report.outcome).toBe('failure');
    expect(warnings).toEqual([]);
    expect(errors).toEqual([
      `${stand.path('open.yaml')} (owner root, mode 0644) can be read by everyone. open.yaml was not run, because permissions is set to strict. Fix it with: chmod 0600 ${stand.path('open.yaml')}`,
    ]);
    expect(report.failures.map(({ message }) => message)).toEqual(errors);
  });

  test('does not run any file that names a script which others can change', async () => {
    const open = script('dump.sh', 0o777);
    const hooks = { before_backup: [open], after_backup: [open] };
    const configurationPaths = [file('a', 0o600, hooks), file('b', 0o600), file('c', 0o600, hooks)];
    const { trace, errors } = await run({ configurationPaths, permissions: 'strict' });
    expect(trace).toEqual(['b']);
    expect(errors.map((message) => message.replace(`${stand.folder}/`, ''))).toEqual([
      expect.stringContaining('a.yaml:3:17: '),
      expect.stringContaining('c.yaml:3:17: '),
    ]);
  });

  test('does not run any file that includes one which others can change, but the others', async () => {
    const shared = stand.write('shared.yaml', 'keep_daily: 7\n');
    chmodSync(shared, 0o666);
    const including = (name: string) => {
      const path = file(name, 0o600);
      appendFileSync(path, '<<: !include shared.yaml\n');
      return path;
    };
    const configurationPaths = [including('a'), file('b', 0o600), including('c')];
    const { trace, errors } = await run({ configurationPaths, permissions: 'strict' });
    expect(trace).toEqual(['b']);
    expect(errors.map((message) => message.replaceAll(`${stand.folder}/`, ''))).toEqual(
      ['a', 'c'].map(
        (name) =>
          `shared.yaml (owner root, mode 0666) can be read and written by everyone, and it decides what is run. ${name}.yaml was not run, because permissions is set to strict. Fix it with: chmod 0600 shared.yaml`,
      ),
    );
    const warned = await run({ configurationPaths });
    expect(warned.warnings).toEqual([
      expect.stringContaining('shared.yaml (owner root, mode 0666) can be read and written by everyone'),
    ]);
    expect(warned.trace).toEqual(['a', 'b', 'c']);
  });

  test('runs everything whose permissions are correct', async () => {
    const path = file('a', 0o600, { before_backup: [script('x.sh', 0o755)] });
    const { report, errors, warnings } = await run({ configurationPaths: [path], permissions: 'strict' });
    expect({ errors, warnings, failures: report.failures }).toEqual({ errors: [], warnings: [], failures: [] });
  });
});

test('permissions: off checks nothing', async () => {
  const path = file('wide', 0o666, { before_backup: [script('x.sh', 0o777)] });
  const { warnings, errors, trace } = await run({ configurationPaths: [path], permissions: 'off' });
  expect({ warnings, errors, trace }).toEqual({ warnings: [], errors: [], trace: ['wide'] });
});

describe('in the workspace of a workflow', () => {
  test('only world-writable files of a checkout count, in strict mode, too', async () => {
    mkdirSync(stand.path('checkout'));
    const environment = { GITHUB_WORKSPACE: stand.path('checkout') };
    const readable = file('checkout/readable', 0o644, { before_backup: [script('checkout/x.sh', 0o775)] });
    const wide = file('checkout/wide', 0o666);
    for (const permissions of ['warn', 'strict'] as const) {
      const { warnings, errors, trace } = await run({ configurationPaths: [readable, wide], permissions }, environment);
      expect(permissions === 'warn' ? warnings : errors).toEqual([
        expect.stringMatching(/wide\.yaml \(owner root, mode 0666\) can be written by everyone.* chmod o-w /),
      ]);
      expect(trace).toContain('checkout/readable');
      expect(trace.includes('checkout/wide')).toBe(permissions === 'warn');
    }
  });

  test('a link in the checkout that points outside is judged by its target', async () => {
    mkdirSync(stand.path('checkout'));
    file('outside', 0o644);
    symlinkSync(stand.path('outside.yaml'), stand.path('checkout/inside.yaml'));
    const configurationPaths = [stand.path('checkout/inside.yaml')];
    const environment = { GITHUB_WORKSPACE: stand.path('checkout') };
    expect((await run({ configurationPaths, permissions: 'strict' }, environment)).errors).toHaveLength(1);
  });
});
