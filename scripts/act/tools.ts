import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Runs workflows on this machine; see `act.ts`. */
const act = { name: 'act', version: '0.2.89', module: 'github.com/nektos/act' } as const;
/** Finds errors in workflows without running them. */
const actionlint = {
  name: 'actionlint',
  version: '1.7.12',
  module: 'github.com/rhysd/actionlint/cmd/actionlint',
} as const;
/** Runs an action from its sources, with its own replacement for @actions/core. */
const localAction = { name: '@github/local-action', version: '7.0.1' } as const;

// Outside the checkout, because act copies the checkout for each job, and all checkouts can share the tools.
const folder = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'borgflow-tools');

/** Returns whether Go, which builds act and actionlint, is installed. */
export function hasGo(): boolean {
  return spawnSync('go', ['version']).status === 0;
}

/** Says in one line what doesn't run without Go. */
export const goMissing = `NOT RUN: workflows and examples. ${act.name} ${act.version} and ${actionlint.name} ${actionlint.version} can't be installed without Go. Install Go 1.25 or newer.`;

/** Returns the path of act. Installs it if it is missing; throws if that fails. */
export function ensureAct(): string {
  return ensureGoTool(act);
}

/** Returns the path of actionlint. Installs it if it is missing; throws if that fails. */
export function ensureActionlint(): string {
  return ensureGoTool(actionlint);
}

function ensureGoTool({ name, version, module }: typeof act | typeof actionlint): string {
  const home = join(folder, `${name}-${version}`);
  const program = join(home, name);
  const isThere = () => {
    const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    return status === 0 && stdout.includes(version);
  };
  if (isThere()) return program;
  process.stdout.write(`Installing ${name} ${version} in ${home}. This takes a few minutes, once.\n`);
  execFileSync('go', ['install', `${module}@v${version}`], {
    env: { ...process.env, GOBIN: home },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!isThere()) throw new Error(`go install succeeded, but ${program} is not ${name} ${version}.`);
  return program;
}

/** Returns local-action's node_modules folder. Installs it if it is missing; throws if that fails. */
export function ensureLocalAction(): string {
  const home = join(folder, `local-action-${localAction.version}`);
  const modules = join(home, 'node_modules');
  // npm writes this file last.
  if (existsSync(join(modules, '.package-lock.json'))) return modules;
  const wanted = `${localAction.name}@${localAction.version}`;
  process.stdout.write(`Installing ${wanted} in ${home}.\n`);
  // npm passes this project's settings on to what its scripts start; they say nothing about what this tool needs.
  const options = [
    '--prefix',
    home,
    '--ignore-scripts',
    '--no-engine-strict',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  execFileSync('npm', ['install', ...options, wanted], { stdio: ['ignore', 'ignore', 'inherit'] });
  return modules;
}
