import type { Fault } from './advice.js';

/** What to say of the faults that Borg has names for when a key is exported, imported, or its passphrase changed. */
export const keySentences: Readonly<Record<string, (fault: Fault) => string>> = {
  UnencryptedRepo: ({ repository }) => `${repository} is not encrypted, so it has no key and no passphrase.`,
  NotABorgKeyFile: ({ repository }) =>
    `What was given for ${repository} is no exported key. Its key was left as it is. Give what key export wrote, without --paper or --qr-html.`,
  RepoIdMismatch: ({ repository }) =>
    `The key that was given belongs to another repository than ${repository}. Its key was left as it is. Find the one that was exported from it.`,
  UnknownKeyType: ({ repository }) =>
    `${repository} has a kind of key that this Borg does not know. Use the Borg that it was made with.`,
  PasswordRetriesExceeded: ({ repository }) =>
    `No new passphrase was given for ${repository}, so the old one stands. Type the same one twice.`,
};
