import type { Fault } from './advice.js';

/** What to say of the faults that Borg has names for when a key is exported, imported, or its passphrase changed. */
export const keySentences: Readonly<Record<string, (fault: Fault) => string>> = {
  UnencryptedRepo: ({ repository }) => `${repository} is not encrypted, so it has no key and no passphrase.`,
  NotABorgKeyFile: ({ repository }) =>
    `The file given for ${repository} is not an exported key, so the key was not changed. Use the file that key export wrote without --paper or --qr-html.`,
  RepoIdMismatch: ({ repository }) =>
    `The given key belongs to another repository, not to ${repository}, so the key was not changed. Use the key that was exported from this repository.`,
  UnknownKeyType: ({ repository }) =>
    `${repository} has a type of key that this Borg does not know. Use the version of Borg that created it.`,
  PasswordRetriesExceeded: ({ repository }) =>
    `No new passphrase was given for ${repository}, so the old one was kept. Type the new one twice.`,
};
