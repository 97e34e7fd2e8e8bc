import { BorgError } from '../borg/borg-error.js';
import { flag, toggle } from '../borg/flags.js';
import { borgOptions } from '../borg/options.js';
import { otherPassphrase } from '../borg/other-passphrase.js';
import { repositoryOperands } from '../borg/repository.js';
import type { Capabilities } from '../borg/version.js';
import type { ValuesOf } from '../configuration/schema.js';
import { UserError } from '../system/errors.js';
import { defineAction } from './action.js';
import { type Flags, isSet, needsBorg2, textOf } from './flags.js';
import { repoCreateOptions } from './repo-create-options.js';

export { repoCreateOptions } from './repo-create-options.js';

const options = { ...repoCreateOptions, ...borgOptions } as const;

/** Makes a new, empty repository; one that exists already is left as it is. */
export const repoCreate = defineAction({
  name: 'repo-create',
  aliases: ['rcreate', 'init', '--init', '-I'],
  summary: 'make a new, empty repository',
  flags: [
    { name: 'encryption', aliases: ['-e'], kind: 'text', value: 'MODE', summary: 'how the repository is encrypted' },
    { name: 'append-only', kind: 'boolean', summary: 'nothing can be taken away from it (Borg 1)' },
    { name: 'storage-quota', kind: 'text', value: 'SIZE', summary: 'the most that it may hold (Borg 1)' },
    {
      name: 'make-parent-directories',
      aliases: ['--make-parent-dirs'],
      kind: 'boolean',
      summary: 'make the folders above it too',
    },
    { name: 'id-hash', aliases: ['-i'], kind: 'text', value: 'HASH', summary: 'the hash that names chunks (Borg 2)' },
    { name: 'key-location', kind: 'text', value: 'LOCATION', summary: 'repokey or keyfile (Borg 2)' },
    {
      name: 'source-repository',
      aliases: ['--other-repo'],
      kind: 'text',
      value: 'REPOSITORY',
      summary: 'a repository whose key material it shares (Borg 2)',
    },
    { name: 'from-borg1', kind: 'boolean', summary: 'that repository is one of Borg 1 (Borg 2)' },
    { name: 'copy-crypt-key', kind: 'boolean', summary: 'take over its key for encryption as well (Borg 2)' },
  ],
  dryRun: 'listed',
  options,
  run: async ({ borg, flags, options, repository }) => {
    const { capabilities, tell } = borg;
    try {
      await borg.run({
        ...repoCreateCommand(capabilities, options),
        flags: repoCreateFlags({ options, flags, capabilities }),
        operands: repositoryOperands(repository.path, capabilities),
        output: 'lines',
        onLines: (lines) => tell.lines(lines, 'info', 1),
        expected: ['Repository.AlreadyExists'],
        environment: textOf(flags, 'source-repository') === undefined ? {} : otherPassphrase(borg.environment),
      });
    } catch (error) {
      if (!(error instanceof BorgError && error.messageId === 'Repository.AlreadyExists')) throw error;
      tell.lines([`${repository.path} exists already and is left as it is.`], 'info', 1);
    }
  },
});

/** The command that makes a repository; an older file has its extra options under `init`. */
export function repoCreateCommand(
  capabilities: Capabilities,
  options: ValuesOf<typeof borgOptions>,
): { readonly command: string; readonly extraOptions: string } {
  const extraOptions = options.extra_borg_options?.repo_create === undefined ? 'init' : 'repo_create';
  if (!capabilities.repositoryCommands) return { command: 'init', extraOptions };
  return { command: capabilities.shortRepositoryCommands ? 'rcreate' : 'repo-create', extraOptions };
}

/** The flags of the command that makes a repository; throws UserError where no encryption is named. */
export function repoCreateFlags(request: {
  readonly options: ValuesOf<typeof repoCreateOptions>;
  readonly flags: Flags;
  readonly capabilities: Capabilities;
}): readonly string[] {
  const { options, flags, capabilities } = request;
  const encryption = textOf(flags, 'encryption') ?? options.encryption;
  if (encryption === undefined) throw encryptionMissing(capabilities);
  const idHash = textOf(flags, 'id-hash') ?? options.id_hash;
  const keyLocation = textOf(flags, 'key-location') ?? options.key_location;
  if (!capabilities.idHash && idHash !== undefined) throw needsBorg2('--id-hash');
  if (!capabilities.idHash && keyLocation !== undefined) throw needsBorg2('--key-location');
  return [
    '--encryption',
    encryption,
    ...flag('--id-hash', idHash),
    ...flag('--key-location', keyLocation),
    ...related(flags, capabilities),
    ...limits(request),
  ];
}

function related(flags: Flags, capabilities: Capabilities): readonly string[] {
  const given = [
    ...flag('--other-repo', textOf(flags, 'source-repository')),
    // Betas without the flag see by themselves that it is one of Borg 1.
    ...toggle(
      '--from-borg1',
      isSet(flags, 'from-borg1') && (capabilities.fromBorg1 || !capabilities.relatedRepository),
    ),
    ...toggle('--copy-crypt-key', isSet(flags, 'copy-crypt-key')),
  ];
  if (given[0] !== undefined && !capabilities.relatedRepository) throw needsBorg2(given[0]);
  return given;
}

function limits({ options, flags, capabilities }: Parameters<typeof repoCreateFlags>[0]): readonly string[] {
  const appendOnly = isSet(flags, 'append-only') || options.append_only === true;
  const quota = textOf(flags, 'storage-quota') ?? options.storage_quota;
  if (!capabilities.repositoryLimits && (appendOnly || quota !== undefined)) {
    throw new UserError(
      'This Borg knows neither append-only repositories nor storage quotas, so none was made. Take them out, or use Borg 1.',
    );
  }
  const parents = isSet(flags, 'make-parent-directories') || options.make_parent_directories === true;
  return [
    ...toggle('--append-only', appendOnly),
    ...flag('--storage-quota', quota),
    ...toggle('--make-parent-dirs', parents && capabilities.repositoryLimits),
  ];
}

function encryptionMissing(capabilities: Capabilities): UserError {
  const older = 'repokey-blake2, keyfile-blake2, repokey, keyfile, authenticated-blake2, authenticated or none';
  const plain = capabilities.hashedModes
    ? 'authenticated-sha256, authenticated-blake3, none-sha256 or none-blake3'
    : 'authenticated or none';
  const newer = capabilities.idHash
    ? `aes256-ocb, chacha20-poly1305, ${plain}`
    : 'repokey-aes-ocb, keyfile-aes-ocb, repokey-chacha20-poly1305, keyfile-chacha20-poly1305, authenticated or none';
  const modes = capabilities.separateRepository ? newer : older;
  return new UserError(
    `repo-create needs to know how to encrypt. Name a mode with --encryption, or with encryption beside the repository: ${modes}.`,
  );
}
