import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from './claims.js';

/** Returns claims about the action under @github/local-action, which runs the sources with its own @actions/core. */
export function localActionClaims(modules: string, parent: string): readonly Claim[] {
  const folder = join(parent, 'local-action');
  mkdirSync(folder);
  const repository = join(folder, 'vault');
  const environment = { PATH: process.env['PATH'], HOME: folder, BORG_BASE_DIR: join(folder, 'borg') };
  execFileSync('borg', ['init', '--encryption', 'none', repository], { env: environment });
  const run = (hook: string) => {
    const output = join(folder, 'output');
    writeFileSync(output, '');
    const configuration = {
      source_directories: [join(process.cwd(), 'examples')],
      repositories: [{ path: repository }],
      before_backup: [hook],
    };
    const settings = {
      INPUT_CONFIGURATION: JSON.stringify(configuration),
      INPUT_ACTIONS: 'create',
      'INPUT_DRY-RUN': 'false',
      GITHUB_OUTPUT: output,
      RUNNER_TEMP: folder,
    };
    const file = join(folder, 'settings.env');
    writeFileSync(
      file,
      Object.entries(settings)
        .map(([name, value]) => `${name}='${value}'\n`)
        .join(''),
    );
    // Its launcher looks for tsx in the action's node_modules; this is the command that it would run.
    const program = join(modules, '@github', 'local-action', 'src', 'index.ts');
    const words = [program, 'run', '.', 'lib/scripts/act/local-action-entry.js', file];
    const env = { ...environment, NODE_PACKAGE_MANAGER: 'npm', TARGET_ACTION_PATH: process.cwd() };
    const done = spawnSync(join(modules, '.bin', 'tsx'), words, { env, encoding: 'utf8' });
    return { status: done.status, log: `${done.stdout}${done.stderr}`, outputs: readFileSync(output, 'utf8') };
  };
  return [
    {
      sentence: 'reads the inputs from an .env file, backs up, and sets its outputs',
      check: () => {
        const { status, log, outputs } = run('echo hello from a hook');
        assert.equal(status, 0, log);
        assert.match(log, /^hello from a hook$/m);
        assert.match(outputs, /^outcome<<.*\nsuccess\n/m, log);
        const archives = execFileSync('borg', ['list', '--short', repository], { env: environment, encoding: 'utf8' });
        assert.ok(outputs.includes(`"archive":"${archives.trim()}"`), outputs);
      },
    },
    {
      sentence: 'a failing hook fails the step',
      check: () => {
        const { status, log, outputs } = run('echo no disk; exit 32');
        assert.equal(status, 1, log);
        assert.match(log, /exited with status 32/);
        assert.match(outputs, /^outcome<<.*\nfailure\n/m, log);
      },
    },
  ];
}
