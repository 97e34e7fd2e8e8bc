import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readConfigurations } from '../src/configuration/configuration.js';
import { valuesOf } from '../src/configuration/write/effective.js';
import { differences } from './comparison-differences.js';
import { type Answer, installBorgmatic, type Peer, startPeer } from './comparison-peer.js';
import { randomOf, sampleOf } from './comparison-samples.js';
import { asBorgmatic, comparable } from './comparison-values.js';

/** The number of generated files, in addition to the fixtures. */
const generated = 500;
const versions = ['2.1.10', '1.5.20'] as const;
/** Where borgmatic is installed. A folder given by the variable is kept and reused. */
const folder = process.env['BORGMATIC_FOLDER'] ?? mkdtempSync(join(tmpdir(), 'borgflow-borgmatic-'));
const samples = mkdtempSync(join(tmpdir(), 'borgflow-samples-'));
const counted = new Map<string, number>();
const unexplained: string[] = [];

process.once('exit', () => {
  rmSync(samples, { recursive: true });
  if (process.env['BORGMATIC_FOLDER'] === undefined) rmSync(folder, { recursive: true });
});

const pythons = versions.map((version) => installBorgmatic(version, folder));
if (pythons.includes(undefined)) {
  console.log('='.repeat(78));
  console.log("NOT COMPARED with borgmatic: PyPI can't be reached.");
  console.log('='.repeat(78));
} else {
  const peers = await Promise.all(versions.map(async (version, index) => startPeer(version, pythons[index] ?? '')));
  for (const path of [...fixtures(), ...sampled(peers)]) {
    // borgmatic 1.5 only reads files with sections.
    const isSectioned = /^location:/m.test(readFileSync(path, 'utf8'));
    for (const peer of peers) if (isSectioned || peer.version !== '1.5.20') await compare(path, peer);
  }
  for (const peer of peers) peer.end();
  report();
}
function fixtures(): readonly string[] {
  const root = join(process.cwd(), '__tests__/fixtures/configurations');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  // Files in a folder named common are included by others.
  return names.filter((name) => !name.includes('common/')).map((name) => join(root, name));
}

/** Writes files generated from the schema of each borgmatic version. */
function sampled(peers: readonly Peer[]): readonly string[] {
  return Array.from({ length: generated }, (_, index) => {
    const peer = peers[index % 3 === 0 ? 1 : 0];
    const home = join(samples, String(index));
    for (const [name, text] of sampleOf(peer?.schema ?? {}, randomOf(index))) {
      mkdirSync(dirname(join(home, name)), { recursive: true });
      writeFileSync(join(home, name), text);
    }
    return join(home, 'main.yaml');
  });
}

async function compare(path: string, { version, ask }: Peer): Promise<void> {
  const theirs = await ask(path);
  const environment = { ...process.env, COMPARED_SET: 'set' };
  const where = {
    entryPoint: 'command-line' as const,
    environment,
    currentFolder: dirname(path),
    home: '/root',
    paths: [path],
  };
  const { faults } = await readConfigurations({ ...where, variables: version === '1.5.20' ? 'off' : 'leave' });
  const sentences = faults.map(({ message }) => message);
  if ((sentences.length === 0) !== theirs.valid) explain(path, version, { sentences, theirs });
  else count(theirs.valid ? `both accept (${version})` : `both refuse (${version})`);
  if (version !== '2.1.10' || !theirs.values || sentences.length > 0) return;
  const { configurations } = await readConfigurations({ ...where, variables: 'resolve' });
  const [configuration] = configurations;
  if (!configuration) return;
  compareValues(path, asBorgmatic(valuesOf(configuration), configuration.constants), theirs.values);
}

function compareValues(
  path: string,
  ours: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
): void {
  const [one, other] = [comparable(ours), comparable(theirs)];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const differing = names.filter((name) => !isDeepStrictEqual(one[name], other[name]));
  if (differing.length === 0) count('same values (2.1.10)');
  for (const name of differing) {
    unexplained.push(
      `${path}: ${name} is ${JSON.stringify(one[name])} in Borgflow and ${JSON.stringify(other[name])} in borgmatic 2.1.10`,
    );
  }
}

interface Disagreement {
  readonly sentences: readonly string[];
  readonly theirs: Answer;
}

function explain(path: string, version: string, { sentences, theirs }: Disagreement): void {
  if (theirs.valid) {
    const reasons = sentences.map((sentence) => differences.find(({ ours }) => ours?.test(sentence))?.reason);
    const first = reasons.indexOf(undefined);
    if (first < 0) for (const reason of new Set(reasons)) count(`stricter: ${reason}`);
    else unexplained.push(`${path}: valid in borgmatic ${version}; Borgflow: ${sentences[first]}`);
    return;
  }
  const reason = differences.find((one) => one.theirs?.test(theirs.error))?.reason;
  if (reason) count(`more lenient: ${reason}`);
  else
    unexplained.push(
      `${path}: valid in Borgflow; borgmatic ${version}: ${theirs.error.replaceAll(/\s+/g, ' ').slice(0, 300)}`,
    );
}

function count(what: string | undefined): void {
  if (what !== undefined) counted.set(what, (counted.get(what) ?? 0) + 1);
}

function report(): void {
  for (const [what, times] of [...counted].sort()) console.log(`${String(times).padStart(5)}  ${what}`);
  for (const line of unexplained) console.log(`differs: ${line}`);
  console.log(`${unexplained.length} differences that scripts/comparison-differences.ts doesn't explain`);
  process.exitCode = unexplained.length > 0 ? 1 : 0;
}
