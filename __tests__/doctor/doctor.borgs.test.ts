import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Diagnosis } from '../../src/doctor/diagnosis.js';
import { commandLine } from '../../src/entry-points/command-line.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';

describeBorgs('doctor', (tested) => {
  let stand: Stand;

  async function borgflow(words: string, options: object = {}, repository: object = {}) {
    const config = stand.write(
      'server.yaml',
      JSON.stringify({
        source_directories: [stand.source],
        repositories: [{ path: stand.path('r'), encryption: repokeyOf(tested), ...repository }],
        encryption_passphrase: 'correct horse battery',
        user_state_directory: stand.path('state'),
        local_path: tested.path,
        checks: [{ name: 'repository', frequency: '1 month' }],
        'x-borgflow': { expect_every: '1 day' },
        ...options,
      }),
    );
    let written = '';
    const status = await commandLine(['-c', config, ...words.split(' ')], {
      environment: { ...stand.environment },
      out: (text) => {
        written += text;
      },
      error: () => undefined,
      interactive: false,
      colored: false,
      columns: 100,
    });
    return { status, out: written };
  }

  /** Returns what is wrong: `error: encryption`. */
  async function troubles(options: object = {}, repository: object = {}): Promise<readonly string[]> {
    const { out } = await borgflow('doctor --json', options, repository);
    const { findings } = JSON.parse(out) as Diagnosis;
    return findings.filter(({ verdict }) => verdict !== 'ok').map(({ verdict, check }) => `${verdict}: ${check}`);
  }

  beforeAll(async () => {
    stand = createStand();
    expect(await borgflow('repo-create')).toMatchObject({ status: 0 });
  });
  afterAll(() => stand.remove());

  test('reads what this Borg says: a repository without archives, checks, and copies of its key, and one with all of them', async () => {
    expect(await troubles()).toEqual(['warning: key copy', 'error: newest archive']);
    for (const words of ['create', 'check', `key export --path ${stand.path('key')}`, 'drill --depth canary']) {
      expect(await borgflow(words)).toMatchObject({ status: 0 });
    }
    expect(await troubles()).toEqual([]);
  });

  test('reports another encryption than the configured one, a wrong passphrase, and a missing repository', async () => {
    const other = tested.line === '2.0' ? 'chacha20-poly1305' : 'keyfile';
    expect(await troubles({}, { encryption: other })).toEqual(['error: encryption']);
    expect(await troubles({ encryption_passphrase: 'wrong horse' })).toEqual(['error: access']);
    expect(await troubles({}, { path: stand.path('gone') })).toEqual(['error: access']);
  });
});
