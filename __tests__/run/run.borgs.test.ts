import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { action, createStand, type Stand } from '../support/backup-setup.js';
import { borgs, repokeyOf, type TestedBorg, untested } from '../support/borg-versions.js';

// Each call of a beta takes more than a second on a busy machine.
let stand: Stand;
beforeAll(() => {
  stand = createStand();
});
afterAll(() => stand.remove());

/** Returns the names of the archives in a repository, listed by its own Borg. */
function archives({ path, version }: TestedBorg, repository: string): readonly string[] {
  const { separateRepository, shortRepositoryCommands } = capabilitiesOf(version);
  const list = separateRepository
    ? ['--repo', repository, shortRepositoryCommands ? 'rlist' : 'repo-list']
    : ['list', repository];
  const env = { ...stand.environment, BORG_PASSPHRASE: 'correct horse' };
  const text = execFileSync(path, [...list, '--format', '{archive}{NL}'], { encoding: 'utf8', env });
  return text.split('\n').filter((line) => line !== '');
}

const without = untested.length === 0 ? '' : ` (NOT TESTED here: Borg ${untested.join(', Borg ')})`;

describe(`several Borgs on one machine${without}`, () => {
  const file = (borg: TestedBorg) =>
    stand.write(
      `${borg.version}.yaml`,
      `
source_directories: [${stand.source}]
repositories: [{path: ${stand.path(`repository-${borg.version}`)}, encryption: ${repokeyOf(borg)}}]
local_path: ${borg.path}
encryption_passphrase: correct horse
archive_name_format: "web-{now:%Y-%m-%dT%H:%M:%S.%f}"
keep_daily: 1
`,
    );

  test('work in one run, each for its own file: repository created, backed up twice, and pruned', async () => {
    const configurationPaths = borgs.map(file);
    const actions = ['repo-create', 'create', 'create', 'prune'].map((name) => action(name));
    const { report } = await stand.run({ configurationPaths, actions });
    expect(report.failures).toEqual([]);
    expect(report.outcome).toBe('success');
    for (const borg of borgs) {
      expect(archives(borg, stand.path(`repository-${borg.version}`))).toEqual([expect.stringMatching(/^web-/)]);
    }
  });

  test('work for one file whose repositories name their own Borg', async () => {
    const two = borgs.slice(-2);
    const repositories = two.map(
      (borg) =>
        `  - {path: ${stand.path(`own-${borg.version}`)}, encryption: ${repokeyOf(borg)}, local_path: ${borg.path}}`,
    );
    const path = stand.write(
      'own.yaml',
      `
source_directories: [${stand.source}]
repositories:
${repositories.join('\n')}
encryption_passphrase: correct horse
`,
    );
    const { report } = await stand.run({
      configurationPaths: [path],
      actions: [action('repo-create'), action('create')],
    });
    expect(report.failures).toEqual([]);
    for (const borg of two) expect(archives(borg, stand.path(`own-${borg.version}`))).toHaveLength(1);
  });
});
