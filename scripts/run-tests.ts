import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { count } from '../src/text/phrases.js';
import { importsBelow, isSlow, suitesIn, suitesNear } from './test-parts.js';

/** As many suites as two cores run in about ten seconds. */
const mostSuites = 10;

const [part = '', ...words] = process.argv.slice(2);
const parts: Readonly<Record<string, () => void>> = { fast: runFast, changed: runChanged };
removeOrphans();
const imports = importsBelow('lib');
parts[part]?.();

/** Runs the suites that start no programs. */
function runFast(): void {
  jest(
    suitesIn(imports).filter((suite) => !isSlow(suite, imports)),
    words,
  );
}

/** Runs the fast suites nearest to what has changed since the last commit, or since the commit that is named. */
function runChanged(): void {
  const changed = changedSince(words[0] ?? 'HEAD');
  const compiled = changed.map((path) => path.replace(/\.ts$/, '.js'));
  const named = suitesIn(imports).filter((suite) =>
    changed.some((path) => !path.endsWith('.ts') && names(suite, path)),
  );
  const near = [...new Set([...suitesNear(compiled, imports), ...named])].filter((suite) => imports.has(suite));
  const fast = near.filter((suite) => !isSlow(suite, imports));
  const slow = near.filter((suite) => isSlow(suite, imports));
  // Those of thousands of random cases take too long here, even if they start no program.
  const first = fast.filter((suite) => !suite.endsWith('.property.test.js')).slice(0, mostSuites);
  if (first.length > 0) jest(first, []);
  else say(changed.length === 0 ? 'Nothing has changed since the last commit.' : 'No fast test reaches what changed.');
  if (fast.length > first.length) say(`${count(fast.length - first.length, 'more fast suite')}: npm run test:fast`);
  if (slow.length > 0) {
    say(`Suites that start programs: ${slow.length}. The nearest: npm test -- ${slow.slice(0, 3).join(' ')}`);
  }
}

function changedSince(commit: string): readonly string[] {
  const git = (...rest: readonly string[]) => execFileSync('git', rest, { encoding: 'utf8' }).split('\n');
  const all = [...git('diff', '--name-only', commit, '--'), ...git('ls-files', '--others', '--exclude-standard')];
  return all.filter((path) => path !== '' && !path.startsWith('dist/'));
}

/** Returns true if a suite contains the path of a file, such as `docs/security.md`. */
function names(suite: string, path: string): boolean {
  return readFileSync(join('lib', suite), 'utf8').includes(`'${path}'`);
}

/** Removes what an incremental compilation leaves: compiled files whose source is gone, and bundles of older sources. */
function removeOrphans(): void {
  rmSync('lib/bundles', { recursive: true, force: true });
  for (const name of readdirSync('lib', { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.js') && !existsSync(name.replace(/\.js$/, '.ts')) && !existsSync(name))
      rmSync(join('lib', name));
  }
}

function jest(suites: readonly string[], more: readonly string[]): void {
  const quiet = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const paths = suites.map((suite) => join('lib', suite));
  const all = [...quiet, 'node_modules/jest/bin/jest.js', ...more, '--runTestsByPath', ...paths];
  process.exitCode = spawnSync(process.execPath, all, { stdio: 'inherit' }).status ?? 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
