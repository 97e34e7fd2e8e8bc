import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { licensesText } from '../../scripts/licenses.js';
import { packagesIn } from '../../scripts/release/bill-of-materials.js';

interface Installed {
  readonly version?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const lock: { packages: Readonly<Record<string, Installed>> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const manifestOf = (name: string): Manifest =>
  JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'));

describe('dependencies', () => {
  test('run no script when they are installed', () => {
    /** Packages that have one: what happens without it. */
    const needless: Readonly<Record<string, string>> = {
      'node_modules/@parcel/watcher': 'an option of Jest; its script only compiles what its prebuilt packages lack',
    };
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(scripted).toEqual(Object.keys(needless));
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });

  test('have a hash each', () => {
    expect(installed.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
  });

  test('are exact versions', () => {
    const versions = Object.values(manifest.devDependencies ?? {});
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('need a Node.js that this project supports', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^engine-strict=true$/m);
  });

  test('of a user are none: the bundles contain all that is needed', () => {
    expect(manifest.dependencies).toBeUndefined();
  });
});

describe('licenses.txt', () => {
  const bundles = ['action', 'cleanup', 'cli'];
  const texts = bundles.map((name): [string, string] => [name, readFileSync(`dist/${name}/licenses.txt`, 'utf8')]);

  /** Returns the packages that the sources import, and those that these need. */
  function needed(): readonly string[] {
    const found = new Set<string>();
    const add = (name: string): void => {
      if (found.has(name)) return;
      found.add(name);
      for (const next of Object.keys(manifestOf(name).dependencies ?? {})) add(next);
    };
    for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
      if (!/(?<!\.d)\.ts$/.test(file)) continue;
      const imports = readFileSync(join('src', file), 'utf8').matchAll(
        /^(?:import|export)(?! type)[^;'"]*?from '(?!node:)((?:@[\w-]+\/)?[\w-]+)[^']*';|import\('(?!node:)((?:@[\w-]+\/)?[\w-]+)/gm,
      );
      for (const [, stated, loaded] of imports) add(stated ?? loaded ?? '');
    }
    return [...found].filter((name) => name !== '');
  }

  test('of the bundles name every package that the sources need, in the installed version', () => {
    const named = new Set(texts.flatMap(([, text]) => packagesIn(text)));
    const wanted = needed().map((name) => `${name}@${manifestOf(name).version}`);
    expect(wanted.filter((each) => !named.has(each))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(15);
  });

  test.each(texts)('of %s permits what this project does with its dependencies', (_, text) => {
    const parts = text.split(`\n${'-'.repeat(80)}\n\n`);
    for (const part of parts) {
      const [, license = '', , ...lines] = part.split('\n');
      expect(['MIT', 'ISC', 'MIT-0', 'BSD-3-Clause']).toContain(license);
      expect(lines.join('\n')).toMatch(/copyright/i);
    }
  });

  test.each(texts)('of %s is what the installed packages say', (_, text) => {
    const folders = packagesIn(text).map((each) => join('node_modules', each.replace(/@[^@]*$/, '')));
    expect(licensesText(folders)).toBe(text);
  });

  test('is refused for a package without a license', () => {
    const folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
    writeFileSync(join(folder, 'package.json'), '{ "name": "unlicensed", "version": "1.0.0" }');
    expect(() => licensesText([folder])).toThrow('unlicensed 1.0.0 has no license.');
    rmSync(folder, { recursive: true });
  });
});
