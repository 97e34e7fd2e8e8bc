import { UserError } from '../system/errors.js';

/** A Borg that was found, with its version. */
export interface InstalledBorg {
  /** The command that runs it: its path, and any further words of local_path. */
  readonly words: readonly string[];
  /** The path of the program, or of the first word if local_path has several. */
  readonly path: string;
  /** `1.4.1`; undefined if it did not print a version. */
  readonly version: string | undefined;
  readonly capabilities: Capabilities;
  /** Why its version is unknown, as a sentence that quotes what it printed. */
  readonly doubt?: string | undefined;
}

/** The features that only some supported versions of Borg have. */
export interface Capabilities {
  /** Repository and archive are separate arguments: `--repo PATH NAME`, not `PATH::NAME`. */
  readonly separateRepository: boolean;
  /** `repo-create`, `repo-list`, and `repo-info` are separate commands. */
  readonly repositoryCommands: boolean;
  /** Those commands are called `rcreate`, `rlist`, and `rinfo`. */
  readonly shortRepositoryCommands: boolean;
  /** `--match-archives` with styles (`sh:`, `re:`, `id:`), not `--glob-archives`. */
  readonly matchArchives: boolean;
  /** Archives with the same name form a series, and `aid:` identifies one of them. */
  readonly archiveSeries: boolean;
  /** `compact --threshold`. */
  readonly compactThreshold: boolean;
  /** `compact --cleanup-commits`. */
  readonly cleanupCommits: boolean;
  /** `prune --stats`. */
  readonly pruneStatistics: boolean;
  /** `prune --keep-13weekly` and `--keep-3monthly`. */
  readonly keepQuarterly: boolean;
  /** `prune --keep-within`; other versions have `--keep`. */
  readonly keepWithin: boolean;
  /** `prune --from`. */
  readonly pruneFrom: boolean;
  /** `create --stats` does not have to count the whole repository. */
  readonly quickStatistics: boolean;
  /** The letter for excluded files in a list of files is `-`, not `x`. */
  readonly excludedFilesMinus: boolean;
  /** `--remote-path`; other versions only read BORG_REMOTE_PATH. */
  readonly remotePathFlag: boolean;
  /** `--upload-ratelimit` and `--upload-buffer`. */
  readonly uploadLimits: boolean;
  /** BORG_HOSTNAME and BORG_USERNAME override {hostname} and {user}. */
  readonly hostNameVariable: boolean;
  /** `create --files-changed`. */
  readonly filesChanged: boolean;
  /** `create --exclude-nodump`. */
  readonly excludeNodump: boolean;
  /** `create --checkpoint-interval`. */
  readonly checkpointInterval: boolean;
  /** `create --checkpoint-volume`. */
  readonly checkpointVolume: boolean;
  /** `init --append-only`, `--storage-quota`, and `--make-parent-dirs`. */
  readonly repositoryLimits: boolean;
  /** `repo-create --id-hash` and `--key-location`. */
  readonly idHash: boolean;
  /** The modes without encryption are named after their hash: `none-sha256`, not `none`. */
  readonly hashedModes: boolean;
  /** `repo-create --other-repo` and `--copy-crypt-key`. */
  readonly relatedRepository: boolean;
  /** `repo-create --from-borg1`: the other repository may be a Borg 1 repository. */
  readonly fromBorg1: boolean;
  /** `--oldest`, `--newest`, `--older`, and `--newer` in lists of archives. */
  readonly timeSpans: boolean;
  /** The part of a path before `/./` is not stored in the archive. */
  readonly slashDot: boolean;
  /** A root that is a symbolic link is stored as its target. */
  readonly followsRootLinks: boolean;
  /** `extract` never follows a symbolic link and rejects `..`. */
  readonly refusesLinkedParents: boolean;
  /** `{xxh64}` in lists of files; other versions have `{sha256}`. */
  readonly xxh64: boolean;
  /** `repo-list --deleted`; a deleted archive can be restored until the next compact. */
  readonly deletedArchives: boolean;
  /** `list --consider-checkpoints`. */
  readonly considerCheckpoints: boolean;
  /** `list --bypass-lock`. */
  readonly bypassLock: boolean;
  /** `delete --force`, `--checkpoint-interval`, and `--stats`. */
  readonly deleteDetails: boolean;
  /** `delete --save-space`. */
  readonly saveSpace: boolean;
  /** `recreate --recompress`. */
  readonly recreateRecompress: boolean;
  /** `diff --content-only`. */
  readonly contentOnly: boolean;
  /** `diff --sort-by`; other versions have `--sort`, by path only. */
  readonly diffSortBy: boolean;
  /** `export-tar --tar-format`; other versions always write GNU's format. */
  readonly tarFormat: boolean;
  /** `transfer`. */
  readonly transfer: boolean;
}

/** The versions that have each capability: since one, and before another. Some came and went between betas. */
const table: Readonly<Record<keyof Capabilities, readonly (readonly [since: string, before?: string])[]>> = {
  separateRepository: [['2.0.0a2']],
  repositoryCommands: [['2.0.0a2']],
  shortRepositoryCommands: [['2.0.0a2', '2.0.0b10']],
  matchArchives: [['2.0.0b3']],
  archiveSeries: [['2.0.0b11']],
  compactThreshold: [['1.2.0', '2.0.0b10'], ['2.0.0b22']],
  cleanupCommits: [['1.2.0', '2.0.0a1']],
  pruneStatistics: [['1.2.0', '2.0.0b10']],
  keepQuarterly: [['1.4.1', '2.0.0a1'], ['2.0.0b13']],
  keepWithin: [['1.2.0', '2.0.0b22']],
  pruneFrom: [['2.0.0b22']],
  quickStatistics: [['1.4.5', '2.0.0a1']],
  excludedFilesMinus: [['2.0.0b5']],
  remotePathFlag: [['1.2.0', '2.0.0b23']],
  uploadLimits: [['1.2.0', '2.0.0b23']],
  hostNameVariable: [['1.4.5', '2.0.0a1'], ['2.0.0b22']],
  filesChanged: [['1.4.2', '2.0.0a1'], ['2.0.0b19']],
  excludeNodump: [['1.2.0', '2.0.0b18']],
  checkpointInterval: [['1.2.0', '2.0.0b10']],
  checkpointVolume: [['2.0.0b5', '2.0.0b10']],
  repositoryLimits: [['1.2.0', '2.0.0b10']],
  idHash: [['2.0.0b22']],
  hashedModes: [['2.0.0b23']],
  relatedRepository: [['2.0.0a2']],
  fromBorg1: [['2.0.0b10']],
  timeSpans: [['2.0.0b5']],
  followsRootLinks: [['2.0.0b22']],
  slashDot: [['1.4.0b1', '2.0.0a1'], ['2.0.0b8']],
  refusesLinkedParents: [['1.4.5', '2.0.0a1'], ['2.0.0b22']],
  xxh64: [['1.2.0', '2.0.0b22']],
  deletedArchives: [['2.0.0b14']],
  considerCheckpoints: [['1.2.0', '2.0.0b10']],
  bypassLock: [['1.2.0', '2.0.0a1']],
  deleteDetails: [['1.2.0', '2.0.0b10']],
  saveSpace: [['1.2.0', '2.0.0b5']],
  recreateRecompress: [['1.2.0', '2.0.0b8']],
  contentOnly: [['1.2.4', '2.0.0a1'], ['2.0.0b6']],
  diffSortBy: [['1.4.2', '2.0.0a1'], ['2.0.0b20']],
  tarFormat: [['2.0.0a1']],
  transfer: [['2.0.0a2']],
};

/** The oldest Borg that is supported. */
export const oldestVersion = '1.2.0';

const stages = ['a', 'b', 'rc', 'final'];

/**
 * Returns the version in the output of `borg --version`, such as `1.4.1` or `2.0.0b19`; undefined if there is none. The version
 * must be on a line of its own, so that a wrapper's greeting (`Welcome to borgbox 22.04`) is not mistaken for one.
 */
export function versionIn(text: string): string | undefined {
  return /^borg[\w.-]*\s+v?(\d+\.\d+(?:\.\d+)?(?:(?:a|b|rc)\d+)?)(?=$|[\s.+-])/im.exec(text)?.[1];
}

function parts(version: string): readonly number[] {
  const match = /^(\d+)\.(\d+)(?:\.(\d+))?(?:(a|b|rc)(\d+))?/.exec(version);
  if (match === null) return [0, 0, 0, 0, 0];
  const [, major, minor, patch, stage, number] = match;
  return [Number(major), Number(minor), Number(patch ?? 0), stages.indexOf(stage ?? 'final'), Number(number ?? 0)];
}

/** Whether one version of Borg is older than another; a beta is older than its release. */
export function isOlder(version: string, than: string): boolean {
  const other = parts(than);
  for (const [index, part] of parts(version).entries()) {
    const against = other[index] ?? 0;
    if (part !== against) return part < against;
  }
  return false;
}

/** Returns the capabilities of a version of Borg. */
export function capabilitiesOf(version: string): Capabilities {
  const can = (name: keyof Capabilities): boolean =>
    table[name].some(
      ([since, before]) => !isOlder(version, since) && (before === undefined || isOlder(version, before)),
    );
  const names = Object.keys(table) as (keyof Capabilities)[];
  return Object.fromEntries(names.map((name) => [name, can(name)])) as Record<keyof Capabilities, boolean>;
}

/** The required version of Borg. */
export interface VersionRequirement {
  /** As the user wrote it: `1.4`, `>=1.4 <2`. */
  readonly text: string;
  /** The exact version; missing if several would do. */
  readonly exact?: string;
  readonly serves: (version: string) => boolean;
}

const number = String.raw`\d+(?:\.\d+(?:\.\d+(?:(?:a|b|rc)\d+)?)?)?`;
const comparison = new RegExp(`^(>=|<=|>|<|=)(${number})$`);

/** Parses `1.4.5`, `1.4`, `1.4.x`, or `>=1.4 <2`; undefined for `system`, which is any version. Throws UserError for others. */
export function parseVersionRequirement(subject: string, text: string): VersionRequirement | undefined {
  if (text === 'system') return undefined;
  const wish = oneVersion(text) ?? versionSeries(text) ?? comparisons(text);
  if (wish === undefined) {
    throw new UserError(
      `${subject} must be system, a version such as 1.4.5, a series such as 1.4, or a range such as ">=1.4 <2", got "${text}".`,
    );
  }
  if (wish.exact !== undefined && isOlder(wish.exact, oldestVersion)) {
    throw new UserError(`${subject} is ${text}, but Borg 1.2 or later is required.`);
  }
  return wish;
}

function oneVersion(text: string): VersionRequirement | undefined {
  if (!/^\d+\.\d+\.\d+((a|b|rc)\d+)?$/.test(text)) return undefined;
  return { text, exact: text, serves: (version) => version === text };
}

/** `1.4` and `1.4.x` are every 1.4.N, including betas (2.0 has only betas so far). */
function versionSeries(text: string): VersionRequirement | undefined {
  const line = /^(\d+(?:\.\d+)?)(?:\.[x*])?$/.exec(text)?.[1];
  return line === undefined ? undefined : { text, serves: (version) => version.startsWith(`${line}.`) };
}

/** All comparisons must hold. A beta only matches if one of them names a beta. */
function comparisons(text: string): VersionRequirement | undefined {
  const matches = text
    .replaceAll(/([<>=])\s+/g, '$1')
    .split(/[\s,]+/)
    .map((word) => comparison.exec(word));
  const all = matches.flatMap((match) =>
    match === null ? [] : [{ sign: match[1] ?? '', than: whole(match[2] ?? '') }],
  );
  if (all.length < matches.length) return undefined;
  const betas = all.some(({ than }) => isBeta(than));
  return {
    text,
    serves: (version) => (betas || !isBeta(version)) && all.every(({ sign, than }) => compares(version, sign, than)),
  };
}

function compares(version: string, sign: string, than: string): boolean {
  const older = isOlder(version, than);
  const newer = isOlder(than, version);
  return (sign.includes('=') && !older && !newer) || (sign.startsWith('<') && older) || (sign.startsWith('>') && newer);
}

/** Completes `2` to 2.0. */
function whole(version: string): string {
  return version.includes('.') ? version : `${version}.0`;
}

function isBeta(version: string): boolean {
  return /[a-z]/.test(version);
}
