import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Runs workflows on this machine; read `act.ts`. */
const act = { name: 'act', version: '0.2.89', module: 'github.com/nektos/act' } as const;
/** Finds faults in workflows without running them. */
const actionlint = {
  name: 'actionlint',
  version: '1.7.12',
  module: 'github.com/rhysd/actionlint/cmd/actionlint',
} as const;
/** Runs an action from its sources, with its own stand-in for @actions/core. */
const localAction = { name: '@github/local-action', version: '7.0.1' } as const;

// Outside the tree: act copies the tree for each job, and a tool of one version serves every checkout.
const folder = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'borgflow-tools');

/** Whether there is a Go to build act and actionlint with. */
export function hasGo(): boolean {
  return spawnSync('go', ['version']).status === 0;
}

/** What stays unseen without Go, in one line. */
export const withoutGo = `NOT RUN: there is no Go here, so ${act.name} ${act.version} and ${actionlint.name} ${actionlint.version} cannot be installed: no workflow and no example was run, and none was checked. Install Go 1.25 or newer.`;

/** The path of act, installed first where it is missing; throws when that fails. */
export function ensureAct(): string {
  return ensureGoTool(act);
}

/** The path of actionlint, installed first where it is missing; throws when that fails. */
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
  process.stdout.write(`Installing ${name} ${version} in ${home}, which takes some minutes once.\n`);
  execFileSync('go', ['install', `${module}@v${version}`], {
    env: { ...process.env, GOBIN: home },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!isThere()) throw new Error(`${program} is no ${name} ${version}, though go install ended well.`);
  return program;
}

/** The folder of local-action's node_modules, installed first where they are missing; throws when that fails. */
export function ensureLocalAction(): string {
  const home = join(folder, `local-action-${localAction.version}`);
  const modules = join(home, 'node_modules');
  // npm writes this file last.
  if (existsSync(join(modules, '.package-lock.json'))) return modules;
  const wanted = `${localAction.name}@${localAction.version}`;
  process.stdout.write(`Installing ${wanted} in ${home}.\n`);
  const options = ['--prefix', home, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, wanted], { stdio: ['ignore', 'ignore', 'inherit'] });
  return modules;
}
