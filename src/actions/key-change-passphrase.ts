import { borgOptions } from '../borg/borg-options.js';
import { repositoryOperands } from '../borg/operands.js';
import { UserError } from '../system/errors.js';
import { defineAction, type Work } from './define-action.js';

const variable = 'BORG_NEW_PASSPHRASE';

/** Changes the passphrase of a repository's key; the new one comes from a prompt or from the environment. */
export const keyChangePassphrase = defineAction({
  name: 'key change-passphrase',
  aliases: [],
  summary: 'change the passphrase that protects the key',
  flags: [],
  dryRun: 'listed',
  options: borgOptions,
  run: async (work) => {
    const { borg, repository } = work;
    const interactive = mustAsk(work);
    await borg.run({
      command: 'key change-passphrase',
      flags: [],
      operands: repositoryOperands(repository.path, borg.capabilities),
      output: 'lines',
      onLines: (lines) => borg.tell.lines(lines, 'info', 1),
      interactive,
      environment: interactive ? withoutPassphrase : {},
    });
    borg.tell.lines(afterwards(repository.path), 'notice', 0);
  },
});

/** If Borg knows the old passphrase, it uses it as the new one too, without asking. */
const withoutPassphrase = { BORG_PASSPHRASE: undefined, BORG_PASSCOMMAND: undefined, BORG_PASSPHRASE_FD: undefined };

function mustAsk({ borg, repository }: Work): boolean {
  const given = borg.environment[variable];
  if (given === '') {
    throw new UserError(
      `${variable} is empty, which would leave the key of ${repository.path} unprotected. The passphrase was not changed. Set it to the new passphrase, or unset it to be asked for one.`,
    );
  }
  if (given === undefined && !borg.terminal) {
    throw new UserError(
      `key change-passphrase asks for the new passphrase of ${repository.path}, but there is no terminal. The passphrase was not changed. Set ${variable} in the environment, or run it at a terminal.`,
    );
  }
  return given === undefined;
}

function afterwards(repository: string): readonly string[] {
  return [
    `The passphrase of ${repository} was changed. Now update encryption_passphrase, or the source that encryption_passcommand reads.`,
    'Copies of the key that were exported earlier still need the old passphrase. Export the key again.',
  ];
}
