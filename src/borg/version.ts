/** What one version of Borg can do that another cannot. Every version that is supported has all else. */
export interface Capabilities {
  /** Repository and archive are given apart: `--repo PATH NAME`, not `PATH::NAME`. */
  readonly separateRepository: boolean;
  /** `repo-create`, `repo-list` and `repo-info` are commands of their own. */
  readonly repositoryCommands: boolean;
  /** Those commands are called `rcreate`, `rlist` and `rinfo`. */
  readonly shortRepositoryCommands: boolean;
  /** `--match-archives` with styles (`sh:`, `re:`, `id:`), not `--glob-archives`. */
  readonly matchArchives: boolean;
  /** Archives of one name form a series, and `aid:` names one of them. */
  readonly archiveSeries: boolean;
  /** `compact --threshold`. */
  readonly compactThreshold: boolean;
  /** `compact --cleanup-commits`. */
  readonly cleanupCommits: boolean;
  /** `prune --stats`. */
  readonly pruneStatistics: boolean;
  /** `prune --keep-13weekly` and `--keep-3monthly`. */
  readonly keepQuarterly: boolean;
  /** `prune --keep-within`; elsewhere it is `--keep`. */
  readonly keepWithin: boolean;
  /** `prune --from`. */
  readonly pruneFrom: boolean;
  /** `create --stats` without what it costs to count the whole repository. */
  readonly quickStatistics: boolean;
  /** The letter for excluded files in a list of files is `-`, not `x`. */
  readonly excludedFilesMinus: boolean;
  /** `--remote-path`; elsewhere only BORG_REMOTE_PATH is read. */
  readonly remotePathFlag: boolean;
  /** `--upload-ratelimit` and `--upload-buffer`. */
  readonly uploadLimits: boolean;
  /** BORG_HOSTNAME and BORG_USERNAME stand for {hostname} and {user}. */
  readonly hostNameVariable: boolean;
  /** `create --files-changed`. */
  readonly filesChanged: boolean;
  /** `create --exclude-nodump`. */
  readonly excludeNodump: boolean;
  /** `create --checkpoint-interval`. */
  readonly checkpointInterval: boolean;
  /** `create --checkpoint-volume`. */
  readonly checkpointVolume: boolean;
  /** `init --append-only`, `--storage-quota` and `--make-parent-dirs`. */
  readonly repositoryLimits: boolean;
  /** `repo-create --id-hash` and `--key-location`. */
  readonly idHash: boolean;
  /** The modes without encryption are called after their hash: `none-sha256`, not `none`. */
  readonly hashedModes: boolean;
  /** `repo-create --other-repo` and `--copy-crypt-key`. */
  readonly relatedRepository: boolean;
  /** `repo-create --from-borg1`: the other repository may be one of Borg 1. */
  readonly fromBorg1: boolean;
  /** `--oldest`, `--newest`, `--older` and `--newer` in lists of archives. */
  readonly timeSpans: boolean;
  /** What stands before `/./` in a path is cut off in the archive. */
  readonly slashDot: boolean;
  /** A link that is itself a root is stored as what it leads to. */
  readonly followsRootLinks: boolean;
  /** `extract` never goes below a link, and knows no way up. */
  readonly refusesLinkedParents: boolean;
  /** `{xxh64}` in lists of files; elsewhere `{sha256}`. */
  readonly xxh64: boolean;
  /** `repo-list --deleted`; an archive that was deleted can be brought back until the next compact. */
  readonly deletedArchives: boolean;
  /** `list --consider-checkpoints`. */
  readonly considerCheckpoints: boolean;
  /** `delete` knows `--force`, `--checkpoint-interval` and `--stats`. */
  readonly deleteDetails: boolean;
  /** `delete --save-space`. */
  readonly saveSpace: boolean;
  /** `recreate --recompress`. */
  readonly recreateRecompress: boolean;
  /** `diff --content-only`. */
  readonly contentOnly: boolean;
  /** `diff --sort-by`; elsewhere `--sort` by path alone. */
  readonly diffSortBy: boolean;
  /** `transfer`. */
  readonly transfer: boolean;
}

/** From which version on, and before which, each capability is there; in some betas it came and went. */
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
  deleteDetails: [['1.2.0', '2.0.0b10']],
  saveSpace: [['1.2.0', '2.0.0b5']],
  recreateRecompress: [['1.2.0', '2.0.0b8']],
  contentOnly: [['1.2.4', '2.0.0a1'], ['2.0.0b6']],
  diffSortBy: [['1.4.2', '2.0.0a1'], ['2.0.0b20']],
  transfer: [['2.0.0a2']],
};

/** The oldest Borg that is supported. */
export const oldestVersion = '1.2.0';

const stages = ['a', 'b', 'rc', 'final'];

/**
 * The version in what `borg --version` prints, such as `1.4.1` or `2.0.0b19`; undefined where there is none. It has a line
 * of its own: what a wrapper greets with (`Welcome to borgbox 22.04`) is no version.
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

/** Whether one version of Borg comes before another; a beta comes before its release. */
export function isOlder(version: string, than: string): boolean {
  const other = parts(than);
  for (const [index, part] of parts(version).entries()) {
    const against = other[index] ?? 0;
    if (part !== against) return part < against;
  }
  return false;
}

/** What a version of Borg can do. */
export function capabilitiesOf(version: string): Capabilities {
  const can = (name: keyof Capabilities): boolean =>
    table[name].some(
      ([since, before]) => !isOlder(version, since) && (before === undefined || isOlder(version, before)),
    );
  const names = Object.keys(table) as (keyof Capabilities)[];
  return Object.fromEntries(names.map((name) => [name, can(name)])) as Record<keyof Capabilities, boolean>;
}
