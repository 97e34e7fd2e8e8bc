import { expect, test } from '@jest/globals';
import { createPassphrases } from '../../src/borg/passphrase.js';
import { KnownSecrets } from '../../src/secrets/known-secrets.js';
import { environmentOf } from '../support/plain-environment.js';

const environment = environmentOf({ PATH: '/usr/bin:/bin' });

test.each([`printf ''`, `printf '\\n\\n'`, 'true'])(
  'a passcommand that prints nothing is an error, and Borg does not get an empty passphrase: %s',
  async (command) => {
    const ask = createPassphrases(new KnownSecrets(), () => undefined);
    await expect(ask({ command, environment, terminal: false })).rejects.toThrow(
      `encryption_passcommand printed nothing, so there is no passphrase: ${command}`,
    );
  },
);

test('without a passcommand, nothing is run', async () => {
  const ask = createPassphrases(new KnownSecrets(), () => undefined);
  expect(await ask({ command: undefined, environment, terminal: false })).toBeUndefined();
});
