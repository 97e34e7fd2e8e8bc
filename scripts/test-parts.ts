import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** What each compiled file imports: other compiled files, as paths below `lib`, and modules of Node.js. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** How programs are started, in tests and in the product. */
const startsPrograms = ['node:child_process', 'src/process/run-process.js', 'src/process/program-runner.js'];

/** Reads the imports of all compiled files: types, which the compiler has removed, aren't among them. */
export function importsBelow(folder: string): Imports {
  const files = ['src', 'scripts', '__tests__', 'bench'].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => join(part, name)),
  );
  return new Map(files.map((name) => [name, importedBy(name, readFileSync(join(folder, name), 'utf8'))]));
}

function importedBy(name: string, text: string): readonly string[] {
  const found = text.matchAll(/^(?:import|export) (?:[^;'"]*? from )?'([^'\n]+)'|\bimport\('([^'\n]+)'\)/gm);
  return [...found].map(([, one, other]) => {
    const target = one ?? other ?? '';
    return target.startsWith('.') ? normalize(join(dirname(name), target)) : target;
  });
}

/** Returns the test suites. */
export function suitesIn(imports: Imports): readonly string[] {
  return [...imports.keys()].filter((name) => name.endsWith('.test.js')).sort();
}

/**
 * Returns true for a suite that starts programs: Borg, servers, shells, or the product itself. It imports what starts
 * them, or a file that tests share does. A suite of the product's own functions is fast, even if these start a shell.
 */
export function isSlow(suite: string, imports: Imports): boolean {
  const shared = distancesFrom([suite], (name) => (isOfProduct(name) ? [] : (imports.get(name) ?? [])));
  return [...shared.keys()].some((name) => {
    const starters = name === suite ? startsPrograms.slice(0, 1) : startsPrograms;
    return !isOfProduct(name) && (imports.get(name) ?? []).some((target) => starters.includes(target));
  });
}

function isOfProduct(name: string): boolean {
  return name.startsWith('src/');
}

/** Returns the suites that changed files lead to, nearest first: those that changed, those that import one directly, … */
export function suitesNear(changed: readonly string[], imports: Imports): readonly string[] {
  const importers = new Map<string, string[]>();
  for (const [name, targets] of imports) {
    for (const target of targets) importers.set(target, [...(importers.get(target) ?? []), name]);
  }
  const distances = distancesFrom(changed, (name) => importers.get(name) ?? []);
  return [...distances.keys()].filter((name) => name.endsWith('.test.js'));
}

/** Returns how many steps away each file is, in the order of distance. */
function distancesFrom(
  start: readonly string[],
  next: (name: string) => readonly string[],
): ReadonlyMap<string, number> {
  const distances = new Map(start.map((name) => [name, 0]));
  // A map's iteration reaches what is added to it meanwhile.
  for (const [name, distance] of distances) {
    for (const other of next(name)) if (!distances.has(other)) distances.set(other, distance + 1);
  }
  return distances;
}
