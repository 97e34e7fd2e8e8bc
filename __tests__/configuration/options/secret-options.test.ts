import { expect, test } from '@jest/globals';
import { readConfigurations } from '../../../src/configuration/configuration.js';
import { secretsOf } from '../../../src/configuration/options/secret-options.js';

async function secretsIn(inline: string): Promise<readonly string[]> {
  const request = { entryPoint: 'workflow' as const, environment: {}, currentFolder: '/', home: '/', inline };
  const { configurations } = await readConfigurations(request);
  return configurations
    .flatMap(secretsOf)
    .map(({ value }) => value)
    .toSorted();
}

test('passphrases, including those of repositories, tokens, and ping URLs are secret', async () => {
  const text = `
repositories:
  - {path: /a, encryption_passphrase: second}
  - /b
encryption_passphrase: first
encryption_passcommand: cat /root/passphrase
ssh_command: ssh -i /root/key
healthchecks: https://hc-ping.com/uuid
ntfy: {topic: public, access_token: token}
apprise: {services: [{url: 'gotify://host/token', label: public}]}
`;
  expect(await secretsIn(text)).toEqual([
    'first',
    'gotify://host/token',
    'https://hc-ping.com/uuid',
    'second',
    'token',
  ]);
});

test('passwords in repository URLs are secret, as written and decoded; a user name alone is not', async () => {
  const text = `
repositories:
  - rest://me:p%40ss@host/a
  - ssh://backup@host/./b
  - user@host:c
  - s3:key:secret@https://host/bucket
`;
  expect(await secretsIn(text)).toEqual(['key:secret', 'me:p%40ss', 'p%40ss', 'p@ss', 'secret']);
});

test('a file without secrets has none', async () => {
  expect(await secretsIn("repositories: [/a]\nencryption_passphrase: ''\n")).toEqual([]);
});
