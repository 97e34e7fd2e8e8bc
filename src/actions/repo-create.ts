import { repositoryDocument } from '../archives/repository-id.js';
import { BorgError } from '../borg/borg-call.js';
import { borgOptions } from '../borg/borg-options.js';
import { flag, toggle } from '../borg/common-flags.js';
import { repositoryFormat } from '../borg/error-patterns.js';
import { repositoryArgument, repositoryOperands } from '../borg/operands.js';
import { withoutPassword } from '../borg/repository-url.js';
import { otherPassphrase } from '../borg/second-repository-passphrase.js';
import { pathTakenMessage } from '../borg/start-failure.js';
import type { Capabilities } from '../borg/versions.js';
import { type Flags, isSet, textOf } from '../schema/flags.js';
import { defineOptions, type ValuesOf } from '../schema/option-schema.js';
import { UserError } from '../system/errors.js';
import { defineAction, type WorkWith } from './define-action.js';
import { needsBorg2 } from './shared-flags.js';

/** Options of an entry of `repositories` that the repo-create action reads. */
export const repoCreateOptions = defineOptions({
  encryption: {
    type: 'string',
    description: 'The encryption mode for repo-create, unless its --encryption flag is given.',
    examples: ['repokey-blake2'],
    'x-since': '2.0.0',
  },
  append_only: {
    type: 'boolean',
    description: 'Create the repository as append-only. Borg 1 only.',
    default: false,
    examples: [true],
    'x-since': '2.0.0',
  },
  storage_quota: {
    type: 'string',
    pattern: '^[0-9]+([.][0-9]+)?[KMGTP]?$',
    'x-wants': 'a size such as 5G or 1.5T',
    description: 'The maximum size of the repository, set when it is created. Borg 1 only.',
    examples: ['5G'],
    'x-since': '2.0.0',
  },
  make_parent_directories: {
    type: 'boolean',
    description: 'Also create missing parent folders.',
    default: false,
    examples: [true],
    'x-since': '2.0.0',
  },
  id_hash: {
    type: 'string',
    description: 'The hash algorithm for chunk IDs. Borg 2 only.',
    default: 'sha256',
    examples: ['blake3'],
    'x-since': '2.1.7',
  },
  key_location: {
    type: 'string',
    description: 'Where the key is stored: in the repository (repokey) or on this machine (keyfile). Borg 2 only.',
    default: 'repokey',
    examples: ['keyfile'],
    'x-since': '2.1.7',
  },
});

const options = { ...repoCreateOptions, ...borgOptions } as const;

type RepoCreateWork = WorkWith<typeof options>;

/** Creates a new, empty repository; does not change one that exists with the same encryption. */
export const repoCreate = defineAction({
  name: 'repo-create',
  aliases: ['rcreate', 'init', '--init', '-I'],
  summary: 'create a new, empty repository',
  flags: [
    {
      name: 'encryption',
      aliases: ['-e'],
      kind: 'text',
      value: 'MODE',
      summary: 'the encryption mode, such as repokey-blake2',
    },
    { name: 'append-only', kind: 'boolean', summary: 'create it as append-only (Borg 1 only)' },
    { name: 'storage-quota', kind: 'text', value: 'SIZE', summary: 'the maximum size of the repository (Borg 1 only)' },
    {
      name: 'make-parent-directories',
      aliases: ['--make-parent-dirs'],
      kind: 'boolean',
      summary: 'also create missing parent folders',
    },
    {
      name: 'id-hash',
      aliases: ['-i'],
      kind: 'text',
      value: 'HASH',
      summary: 'the hash algorithm for chunk IDs (Borg 2 only)',
    },
    {
      name: 'key-location',
      kind: 'text',
      value: 'LOCATION',
      summary: 'where to store the key: repokey or keyfile (Borg 2 only)',
    },
    {
      name: 'source-repository',
      aliases: ['--other-repo'],
      kind: 'text',
      value: 'REPOSITORY',
      summary: 'an existing repository to share key material with (Borg 2 only)',
    },
    { name: 'from-borg1', kind: 'boolean', summary: 'the source repository was created by Borg 1 (needs Borg 2)' },
    { name: 'copy-crypt-key', kind: 'boolean', summary: 'also copy its encryption key (Borg 2 only)' },
  ],
  dryRun: 'listed',
  options,
  run: runRepoCreate,
});

async function runRepoCreate(work: RepoCreateWork): Promise<void> {
  const { borg, flags, options, repository } = work;
  const { capabilities, tell } = borg;
  try {
    await borg.run({
      ...repoCreateCommand(capabilities, options),
      flags: repoCreateFlags({ options, flags, capabilities }),
      operands: repositoryOperands(repository.path, capabilities),
      output: 'lines',
      onLines: (lines) => tell.lines(lines, 'info', 1),
      expected: ['Repository.AlreadyExists', ...ownAdvice],
      environment: textOf(flags, 'source-repository') === undefined ? {} : otherPassphrase(borg.environment),
    });
  } catch (error) {
    if (!(error instanceof BorgError && error.messageId === 'Repository.AlreadyExists')) throw error;
    await acceptExisting(work);
    return;
  }
  const encryption = textOf(flags, 'encryption') ?? options.encryption ?? '';
  const key = encryption.startsWith('none')
    ? ''
    : ` Keep its passphrase and a copy of its key in another safe place. Export the key with${borg.suggest('key export')}`;
  tell.lines([`Created ${withoutPassword(repository.path)} with encryption ${encryption}.${key}`], 'notice', 0);
}

/** Borg's advice after it created a repository, which is replaced with one line of our own. */
const ownAdvice = [
  'By default repositories initialized with this version',
  'you will need both KEY AND PASSPHRASE',
  'Reserve some repository storage space now',
];

/**
 * Accepts an existing repository only if it is the requested one: opens it and compares its encryption. Throws
 * BorgError if it can't be opened, and UserError if it is different.
 */
async function acceptExisting(work: RepoCreateWork): Promise<void> {
  const { borg, flags, options, repository } = work;
  const document = await openedDocument(work);
  const differing = differingEncryption({ flags, options, capabilities: borg.capabilities }, document);
  if (differing !== undefined) {
    const { name, found, requested } = differing;
    throw new UserError(
      `${repository.path} already exists with ${name} ${found ?? '(not reported by Borg)'}, but ${requested} was requested. Nothing was changed. Request ${found ?? 'the same'}, or use another path for the new repository.`,
    );
  }
  const also = isLimited(work) ? ' Its append-only mode and quota were not changed.' : '';
  const line = `${repository.path} already exists and was not changed. Its encryption is ${encryptionIn(document)}, as requested.${also}`;
  borg.tell.lines([line], 'info', 0);
}

/** Returns Borg's description of the repository; throws BorgError if it can't be opened. */
async function openedDocument({ borg, repository }: RepoCreateWork): Promise<unknown> {
  try {
    return await repositoryDocument(borg, repository.path);
  } catch (error) {
    if (!(error instanceof BorgError) || error.failure.cancelled) throw error;
    throw new BorgError(notOpened(repository.path, error), error.failure, error.messageId);
  }
}

function notOpened(repository: string, { message, messageId = '' }: BorgError): string {
  const isUnknown = /^Repository\.(DoesNotExist|InvalidRepository)$/.test(messageId);
  if (isUnknown && repositoryFormat(repository) === undefined) return pathTakenMessage(repository);
  const halfway = /NoManifestError|CheckNeeded|ObjectNotFound|^Exception$/.test(messageId)
    ? ' If its creation was interrupted and the repository was never used, remove its folder and create it again.'
    : '';
  return `${repository} already exists but can't be opened, so nothing was created. ${message}${halfway}`;
}

/** How a repository's encryption differs from what was requested, in the terms of the options. */
interface EncryptionDifference {
  /** `encryption`, `ID hash`, or `key location`. */
  readonly name: string;
  /** Undefined if Borg does not report it. */
  readonly found: string | undefined;
  readonly requested: string | undefined;
}

/** Compares the encryption in Borg's description of a repository with what options and flags request; undefined if it is the same. */
export function differingEncryption(
  request: Parameters<typeof repoCreateFlags>[0],
  document: unknown,
): EncryptionDifference | undefined {
  const found = foundEncryption(document);
  const requested = Object.entries(askedEncryption(request));
  const differing = requested.find(([name, value]) => value !== undefined && found[name] !== value);
  return differing && { name: differing[0], found: found[differing[0]], requested: differing[1] };
}

/** Returns the encryption in Borg's description of a repository, such as `repokey-blake2`. */
export function encryptionIn(document: unknown): string | undefined {
  return foundEncryption(document)['encryption'];
}

type Encryption = Readonly<Record<string, string | undefined>>;

/** Returns the encryption of an existing repository, in the terms of each version of Borg. */
function foundEncryption(document: unknown): Encryption {
  const { mode, encryption, id_hash: hash, keyfile } = part(part(document)['encryption']);
  return {
    encryption: text(mode) ?? text(encryption),
    'ID hash': text(hash),
    'key location': keyfile === undefined ? 'repokey' : 'keyfile',
  };
}

function askedEncryption({ flags, options, capabilities }: Parameters<typeof repoCreateFlags>[0]): Encryption {
  const encryption = textOf(flags, 'encryption') ?? options.encryption;
  if (!capabilities.idHash) return { encryption };
  const hasKey = encryption?.startsWith('none') !== true;
  return {
    encryption,
    'ID hash': textOf(flags, 'id-hash') ?? options.id_hash,
    'key location': hasKey ? (textOf(flags, 'key-location') ?? options.key_location) : undefined,
  };
}

function isLimited({ flags, options }: RepoCreateWork): boolean {
  const quota = textOf(flags, 'storage-quota') ?? options.storage_quota;
  return isSet(flags, 'append-only') || options.append_only === true || quota !== undefined;
}

function part(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Returns the command that creates a repository; older files have its extra options under `init`. */
export function repoCreateCommand(
  capabilities: Capabilities,
  options: ValuesOf<typeof borgOptions>,
): { readonly command: string; readonly extraOptions: string } {
  const extraOptions = options.extra_borg_options?.repo_create === undefined ? 'init' : 'repo_create';
  if (!capabilities.repositoryCommands) return { command: 'init', extraOptions };
  return { command: capabilities.shortRepositoryCommands ? 'rcreate' : 'repo-create', extraOptions };
}

/** Returns the flags of the command that creates a repository; throws UserError if no encryption is set. */
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
  if (!capabilities.idHash && idHash !== undefined) throw needsBorg2('--id-hash', '2.0.0b22');
  if (!capabilities.idHash && keyLocation !== undefined) throw needsBorg2('--key-location', '2.0.0b22');
  return [
    ...flag('--encryption', encryption),
    ...flag('--id-hash', idHash),
    ...flag('--key-location', keyLocation),
    ...related(flags, capabilities),
    ...limits(request),
  ];
}

function related(flags: Flags, capabilities: Capabilities): readonly string[] {
  const source = textOf(flags, 'source-repository');
  const given = [
    ...flag('--other-repo', source && repositoryArgument(source, capabilities)),
    // Betas without the flag detect a repository of Borg 1 themselves.
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
      'This version of Borg supports neither append-only repositories nor storage quotas, so no repository was created. Remove append_only and storage_quota, or use Borg 1.',
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
  const older = 'repokey-blake2, keyfile-blake2, repokey, keyfile, authenticated-blake2, authenticated, or none';
  const plain = capabilities.hashedModes
    ? 'authenticated-sha256, authenticated-blake3, none-sha256, or none-blake3'
    : 'authenticated or none';
  const newer = capabilities.idHash
    ? `aes256-ocb, chacha20-poly1305, ${plain}`
    : 'repokey-aes-ocb, keyfile-aes-ocb, repokey-chacha20-poly1305, keyfile-chacha20-poly1305, authenticated, or none';
  const modes = capabilities.separateRepository ? newer : older;
  return new UserError(
    `repo-create needs an encryption mode. Set it with --encryption, or as encryption of the repository in the configuration: ${modes}.`,
  );
}
