import { describe, expect, test } from '@jest/globals';
import { runPasscommand } from '../../src/borg/passphrase.js';
import { runProcess } from '../../src/process/run-process.js';
import { CommandError } from '../../src/system/errors.js';
import { environmentOf } from '../support/plain-environment.js';

function ask(command: string): Promise<string> {
  return runPasscommand({
    option: 'encryption_passcommand',
    command,
    environment: environmentOf({ PATH: '/usr/bin:/bin' }),
    runProcess,
  });
}

describe('askPasscommand', () => {
  test('returns the output of the command without the line ends at its end, like Borg', async () => {
    expect(await ask(`printf 'two  words\\n'`)).toBe('two  words');
    expect(await ask(`printf 'a\\nb'`)).toBe('a\nb');
    expect(await ask(`printf '\\nword \\n\\n\\n'`)).toBe('\nword ');
    expect(await ask(`printf '\\n\\n'`)).toBe('');
  });

  test('runs no shell, so nothing is expanded', async () => expect(await ask('echo $HOME "a  b"')).toBe('$HOME a  b'));

  test('says why there is no passphrase, and never shows the output', async () => {
    const error = await ask(`sh -c 'echo hunter22; echo locked >&2; exit 3'`).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CommandError);
    expect(String(error)).toContain('encryption_passcommand returned no passphrase: locked.');
    expect(error).toMatchObject({ failure: { exitCode: 3, output: ['locked'] } });
  });

  test('names a command that does not exist', async () => {
    await expect(ask('/no/such/keyring get')).rejects.toThrow(/\/no\/such\/keyring does not exist/);
  });
});
