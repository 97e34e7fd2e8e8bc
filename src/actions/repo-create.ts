import { repositoryNamed, repositoryOperands } from '../borg/arguments.js';
import { BorgError } from '../borg/borg-error.js';
import { occupied } from '../borg/breakdown-advice.js';
import { flag, toggle } from '../borg/flags.js';
import { listCommand } from '../borg/list-command.js';
import { borgOptions } from '../borg/options.js';
import { otherPassphrase } from '../borg/other-passphrase.js';
import { withoutPassword } from '../borg/repository.js';
import type { Capabilities } from '../borg/version.js';
import type { ValuesOf } from '../configuration/schema.js';
import { UserError } from '../system/errors.js';
import { defineAction, type WorkWith } from './action.js';
import { type Flags, isSet, needsBorg2, textOf } from './flags.js';
import { repoCreateOptions } from './repo-create-options.js';

export { repoCreateOptions } from './repo-create-options.js';

const options = { ...repoCreateOptions, ...borgOptions } as const;

type RepoCreateWork = WorkWith<typeof options>;

/** Makes a new, empty repository; one that exists already with the same encryption is left as it is. */
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
    : ` Keep its passphrase and a copy of its key in another safe place; export the key with${borg.suggest('key export')}`;
  tell.lines([`Created ${withoutPassword(repository.path)} with the encryption ${encryption}.${key}`], 'notice', 0);
}

/** What Borg advises after it has created a repository: we say it in one line. */
const ownAdvice = [
  'By default repositories initialized with this version',
  'you will need both KEY AND PASSPHRASE',
  'Reserve some repository storage space now',
];

/**
 * What exists already is as good as created only if it is what was asked for: it is opened, and its encryption compared.
 * Throws BorgError where it cannot be opened, and UserError where it is another repository.
 */
async function acceptExisting(work: RepoCreateWork): Promise<void> {
  const { borg, flags, options, repository } = work;
  const found = foundEncryption(await openedDocument(work));
  const asked = askedEncryption({ flags, options, capabilities: borg.capabilities });
  const differing = Object.entries(asked).find(([name, value]) => value !== undefined && found[name] !== value);
  if (differing !== undefined) {
    const [name, value] = differing;
    const has = found[name] === undefined ? 'one that Borg does not tell' : found[name];
    throw new UserError(
      `${repository.path} exists already with the ${name} ${has}, but ${value} was requested. Nothing was changed. Request ${found[name] ?? 'the same'}, or name another place for the new repository.`,
    );
  }
  const also = isLimited(work) ? ' Whether it is append-only or has a quota was not changed.' : '';
  const line = `${repository.path} exists already and is left as it is. Its encryption is ${found['encryption']}, as requested.${also}`;
  borg.tell.lines([line], 'info', 0);
}

/** What Borg reports of the repository with a list of its archives: unlike `info`, that needs no cache. */
async function openedDocument({ borg, repository }: RepoCreateWork): Promise<unknown> {
  try {
    const { documents } = await borg.run({
      ...listCommand(borg.capabilities),
      flags: ['--json', '--last', '1'],
      operands: repositoryOperands(repository.path, borg.capabilities),
      output: 'json',
    });
    return documents[0];
  } catch (error) {
    if (!(error instanceof BorgError) || error.failure.cancelled) throw error;
    throw new BorgError(notOpened(repository.path, error), error.failure, error.messageId);
  }
}

function notOpened(repository: string, { message, messageId = '' }: BorgError): string {
  if (/^Repository\.(DoesNotExist|InvalidRepository)$/.test(messageId) && !/ is a repository of /.test(message)) {
    return occupied(repository);
  }
  const halfway = /NoManifestError|CheckNeeded|ObjectNotFound|^Exception$/.test(messageId)
    ? ' If creating it was interrupted and it was never used, remove its folder and create it again.'
    : '';
  return `${repository} exists already, so it was not created, and it cannot be opened. ${message}${halfway}`;
}

type Encryption = Readonly<Record<string, string | undefined>>;

/** How a repository is encrypted, by what each version of Borg calls the mode and the hash. */
function foundEncryption(document: unknown): Encryption {
  const { mode, encryption, id_hash: hash, keyfile } = part(part(document)['encryption']);
  return {
    encryption: text(mode) ?? text(encryption),
    'id hash': text(hash),
    'key location': keyfile === undefined ? 'repokey' : 'keyfile',
  };
}

function askedEncryption({ flags, options, capabilities }: Parameters<typeof repoCreateFlags>[0]): Encryption {
  const encryption = textOf(flags, 'encryption') ?? options.encryption;
  if (!capabilities.idHash) return { encryption };
  const hasKey = encryption?.startsWith('none') !== true;
  return {
    encryption,
    'id hash': textOf(flags, 'id-hash') ?? options.id_hash,
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
    ...flag('--other-repo', source && repositoryNamed(source, capabilities)),
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
