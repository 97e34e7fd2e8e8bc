import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly uses?: string;
  readonly environment?: string;
  readonly strategy?: { readonly matrix: { readonly node?: readonly number[] } };
  readonly steps?: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}

interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = '.github/workflows';
const texts = readdirSync(folder).map((name): [string, string] => [name, readFileSync(join(folder, name), 'utf8')]);
const workflows = texts.map(([name, text]): [string, Workflow] => [name, parse(text)]);
const jobs = workflows.flatMap(([name, workflow]) =>
  Object.entries(workflow.jobs).map(([job, content]): [string, Job] => [`${name} ${job}`, content]),
);

const usesIn = (text: string) => [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, used = '']) => used);
const pinned = /^([\w./-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$/;

describe("this repository's workflows", () => {
  test.each(texts)('%s uses actions at commits, with their version in a comment', (_, text) => {
    expect(usesIn(text).filter((used) => !used.startsWith('./.github/') && !pinned.test(used))).toEqual([]);
  });

  test('use one commit of each action', () => {
    const pins = texts.flatMap(([, text]) => usesIn(text)).map((used) => pinned.exec(used) ?? []);
    const commits = new Map<string, Set<string>>();
    for (const [, path = '', commit = '', version = ''] of pins) {
      const owner = path.split('/').slice(0, 2).join('/');
      commits.set(owner, (commits.get(owner) ?? new Set<string>()).add(`${commit} ${version}`));
    }
    expect([...commits].filter(([, found]) => found.size > 1)).toEqual([]);
    expect(commits.size).toBeGreaterThan(5);
  });

  test.each(workflows)('%s has no permission that a job does not ask for', (_, { permissions }) => {
    expect(permissions).toEqual({});
  });

  test.each(jobs)('%s has permissions of its own, and a time limit', (_, job) => {
    expect(job.permissions).toBeDefined();
    // The called workflow has the time limit.
    if (job.uses === undefined) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  test.each(workflows)('%s never runs twice at the same time for the same purpose', (_, { concurrency }) => {
    expect(concurrency).toBeDefined();
  });

  test('can write only where this table says so', () => {
    const writing = jobs.flatMap(([name, { permissions = {} }]) =>
      Object.entries(permissions)
        .filter(([, access]) => access === 'write')
        .map(([scope]) => `${name}: ${scope}`),
    );
    expect(writing.sort()).toEqual([
      'codeql.yml analyze: security-events',
      'release.yml attest: attestations',
      'release.yml attest: id-token',
      'release.yml draft: contents',
      'release.yml npm: id-token',
      'release.yml publish: contents',
      'scorecard.yml analyze: id-token',
      'scorecard.yml analyze: security-events',
      'zizmor.yml zizmor: security-events',
    ]);
  });

  test('leave no token in a checkout', () => {
    const checkouts = jobs.flatMap(([, { steps = [] }]) =>
      steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@')),
    );
    for (const { with: inputs } of checkouts) expect(inputs).toMatchObject({ 'persist-credentials': false });
    expect(checkouts.length).toBeGreaterThan(5);
  });

  test.each(['.ci/run', '.github/workflows/release.yml'])(
    'rebuild the bundles, and refuse what differs: %s',
    (name) => {
      const text = readFileSync(name, 'utf8');
      expect(text).toMatch(/npm run all\b[\s\S]*\$\(git status --porcelain\)/);
    },
  );

  test('publish on npm only after an approval', () => {
    expect(Object.fromEntries(jobs)['release.yml npm']?.environment).toBe('release');
  });

  test('test the versions of Node.js that are supported: the oldest, and the one of the action', () => {
    const { engines }: { engines: { node: string } } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { runs }: { runs: { using: string } } = parse(readFileSync('action.yml', 'utf8'));
    const tested = Object.fromEntries(jobs)['ci.yml test']?.strategy?.matrix.node ?? [];
    expect(tested).toEqual([20, 22, 24]);
    expect(engines.node).toBe(`>=${tested[0]}`);
    expect(runs.using).toBe(`node${tested.at(-1)}`);
  });
});

describe('actions in workflows, examples, and documents', () => {
  /** The oldest major version of each action that runs on Node.js 24. */
  const oldest: Readonly<Record<string, number>> = {
    'actions/checkout': 7,
    'actions/setup-node': 7,
    'actions/setup-go': 7,
    'actions/cache': 5,
    'actions/upload-artifact': 7,
    'actions/download-artifact': 8,
    'actions/attest': 4,
    'github/codeql-action': 4,
    // In a container, not on Node.js.
    'ossf/scorecard-action': 2,
  };
  const filesIn = (path: string) =>
    readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ya?ml|md)$/.test(name))
      .map((name) => join(path, name));
  const files = ['README.md', ...filesIn('.github'), ...filesIn('docs'), ...filesIn('examples')];
  const used = files.flatMap((name) =>
    usesIn(readFileSync(name, 'utf8'))
      .filter((each) => !/^(\.|borgflow\/borgflow@)/.test(each))
      .map((each): [string, string] => [name, each]),
  );

  test.each(used)('%s: %s does not need a Node.js that GitHub has retired', (_, each) => {
    const [, action = ''] = /^([\w-]+\/[\w-]+)/.exec(each) ?? [];
    const [, major = '0'] = /(?:@|# )v(\d+)(?:\.[\d.]+)?$/.exec(each) ?? [];
    expect(Number(major)).toBeGreaterThanOrEqual(oldest[action] ?? Number.POSITIVE_INFINITY);
  });
});

describe('Dependabot', () => {
  interface Update {
    readonly 'package-ecosystem': string;
    readonly cooldown?: Readonly<Record<string, number>>;
    readonly groups?: Readonly<Record<string, { readonly patterns: readonly string[] }>>;
  }
  const { updates }: { updates: readonly Update[] } = parse(readFileSync('.github/dependabot.yml', 'utf8'));

  test('updates npm packages, actions, and tools, each a week after it was published', () => {
    expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions', 'pip']);
    for (const { cooldown } of updates) expect(cooldown?.['default-days']).toBe(7);
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^min-release-age=7$/m);
  });

  test('knows which packages are in the bundles', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const imported = new Set(
      sources.flatMap((name) =>
        [
          ...readFileSync(join('src', name), 'utf8').matchAll(
            /(?:from |import\()'(?![.]|node:)((?:@[\w-]+\/)?[\w-]+)/g,
          ),
        ].map(([, path = '']) => path),
      ),
    );
    const patterns = updates[0]?.groups?.['bundled']?.patterns ?? [];
    const matches = (name: string) =>
      patterns.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(name));
    expect([...imported].filter((name) => !matches(name))).toEqual([]);
    expect(imported.size).toBeGreaterThan(10);
  });
});
