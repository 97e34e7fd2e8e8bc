import type { BorgFault } from './advice.js';

/** The sentence for each named Borg error of exporting a key, importing one, or changing its passphrase. */
export const keyErrorMessages: Readonly<Record<string, (fault: BorgFault) => string>> = {
  UnencryptedRepo: ({ repository }) => `${repository} is not encrypted, so it has no key and no passphrase.`,
  NotABorgKeyFile: ({ repository }) =>
    `The file for ${repository} is not an exported key, so the key was not changed. Use a file written by key export without --paper or --qr-html.`,
  RepoIdMismatch: ({ repository }) =>
    `The key belongs to another repository, not to ${repository}, so it was not imported. Use the key that was exported from this repository.`,
  UnknownKeyType: ({ repository }) =>
    `${repository} has a key type that this Borg does not know. Use the version of Borg that created it.`,
  PasswordRetriesExceeded: ({ repository }) =>
    `No new passphrase was given for ${repository}, so the old one was kept. Enter the new one twice.`,
};
