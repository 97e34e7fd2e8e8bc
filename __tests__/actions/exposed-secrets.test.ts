import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { type Called, callIn } from '../support/command-line.js';

describeBorgs('a configuration with secrets in an archive', (borg) => {
  let stand: Stand;
  let call: (words: readonly string[]) => Called;
  const { hashedModes, separateRepository } = capabilitiesOf(borg.version);
  const none = hashedModes ? 'none-sha256' : 'none';
  const authenticated = separateRepository ? undefined : 'authenticated';

  beforeAll(() => {
    stand = createStand();
    call = callIn(stand.folder, { ...stand.environment, TOKEN: 'https://hc.example/from-environment' });
    mkdirSync(stand.path('etc'));
    for (const encryption of [none, repokeyOf(borg), authenticated]) {
      if (encryption === undefined) continue;
      configure('plain', encryption, '');
      expect(call(['-c', 'etc/plain.yaml', 'repo-create', '-e', encryption]).status).toBe(0);
    }
  });
  afterAll(() => stand.remove());

  const configure = (name: string, encryption: string, more: string): void =>
    writeFileSync(
      stand.path(`etc/${name}.yaml`),
      `source_directories: [${stand.source}]\nrepositories: [${stand.path(encryption)}]\nlocal_path: ${borg.path}\narchive_name_format: "${name}-{now:%f}"\nencryption_passphrase: "passphrase of etc"\n${more}`,
      { mode: 0o600 },
    );
  const told = (name: string, encryption: string, more = '') => {
    configure(name, encryption, more);
    const { status, error, out } = call(['-c', `etc/${name}.yaml`, 'create']);
    return { status, text: `${out}${error}` };
  };

  test('causes one warning if the repository is not encrypted, with a solution', () => {
    for (const encryption of [none, authenticated]) {
      if (encryption === undefined) continue;
      const { status, text } = told('secret', encryption, 'healthchecks: https://hc.example/ping-1234\n');
      expect(status).toBe(0);
      expect(text.match(/is not encrypted/g)).toHaveLength(1);
      expect(text).toContain(`(${encryption})`);
      expect(text).toMatch(/etc\/secret\.yaml, which contains secrets.*Set bootstrap: \{store_config_files: false\}/);
    }
  });

  test("causes no warning if the repository is encrypted or the configuration isn't stored", () => {
    expect(told('secret', repokeyOf(borg)).text).not.toContain('is not encrypted');
    expect(told('secret', none, 'bootstrap: {store_config_files: false}\n').text).not.toContain('is not encrypted');
  });

  test('causes a warning if an included file contains the secret, but not if a variable does', () => {
    writeFileSync(stand.path('etc/common.yaml'), 'healthchecks: https://hc.example/ping-5678\n', { mode: 0o600 });
    const bare = (more: string) =>
      writeFileSync(
        stand.path('etc/bare.yaml'),
        `source_directories: [${stand.source}]\nrepositories: [${stand.path(none)}]\nlocal_path: ${borg.path}\n${more}`,
        { mode: 0o600 },
      );
    bare('<<: !include common.yaml\n');
    const included = call(['-c', 'etc/bare.yaml', 'create']);
    expect(included.status).toBe(0);
    expect(`${included.out}${included.error}`).toMatch(/a copy of [^ ]*etc\/common\.yaml, which contains secrets/);
    bare('healthchecks: ${TOKEN}\n');
    const { status, out, error } = call(['-c', 'etc/bare.yaml', 'create']);
    expect(status).toBe(0);
    expect(`${out}${error}`).not.toContain('is not encrypted');
  });
});

test('an inline configuration with secrets causes a warning, too', async () => {
  const stand = createStand();
  const inlineConfiguration = `source_directories: [${stand.source}]
repositories: [${stand.repository('r')}]
healthchecks: https://hc.example/ping-1234
`;
  const { events, report } = await stand.run({ inlineConfiguration, actions: [{ name: 'create', flags: {} }] });
  const told = events.flatMap((event) => (event.type === 'notice' ? [event.message] : [])).join('\n');
  expect(told).toMatch(
    /is not encrypted \(none\).* a copy of the configuration of the workflow, which contains secrets/,
  );
  expect(report.outcome).toBe('warning');
  stand.remove();
});
