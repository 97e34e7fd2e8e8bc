import { withoutPassword } from '../borg/repository-url.js';
import { UserError } from '../system/errors.js';
import { version } from '../system/product-version.js';
import { writeFault } from '../system/write-faults.js';
import { replaceFile } from '../system/write-file.js';
import type { Work } from './define-action.js';
import type { DrillDepth } from './drill-record.js';

/** A file that a drill restored and hashed. */
interface HashedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly compared_with: readonly ('manifest' | 'source' | 'canary')[];
}

/** A database whose dump is in the archive. */
export interface DrilledDatabase {
  readonly database: string;
  readonly outcome: 'intact' | 'damaged' | 'restored in part' | 'not restored';
  /** The tables whose rows were compared with the counts from the backup, and these rows; missing if there were none. */
  readonly compared?: { readonly tables: number; readonly rows: number } | undefined;
}

/** What a restore drill did and found, as JSON: sizes in bytes, durations in seconds, times in ISO 8601. */
export interface DrillEvidence {
  readonly format: 1;
  readonly borgflow: string;
  readonly repository: string;
  readonly label: string | null;
  readonly archive: string | null;
  readonly archive_id: string | null;
  readonly archive_made: string | null;
  readonly archive_host: string | null;
  readonly depth: DrillDepth;
  readonly started: string;
  readonly duration: number;
  readonly outcome: 'success' | 'failure';
  readonly findings: readonly string[];
  readonly notes: readonly string[];
  readonly canary: 'intact' | 'damaged' | 'missing' | null;
  readonly restored: { readonly files: number; readonly size: number; readonly duration: number };
  readonly compared: { readonly manifest: number; readonly sources: number };
  readonly contents: { readonly files: number; readonly size: number } | null;
  readonly databases: readonly DrilledDatabase[];
  /** Null if too little was restored to estimate it. */
  readonly full_restore_duration: number | null;
  /** The first files only, if there are many. */
  readonly hashes: readonly HashedFile[];
}

/** How many hashes the evidence lists. */
const mostHashes = 1_000;

/** How many findings are collected; a damaged archive can have millions. */
const mostFindings = 100;

type Known = Partial<
  Pick<
    DrillEvidence,
    'archive' | 'archive_id' | 'archive_made' | 'archive_host' | 'canary' | 'restored' | 'contents' | 'databases'
  > & {
    /** How long it took to read a single file, in seconds: Borg's start, and the list of files. */
    readonly overhead: number;
  }
>;

/** Collects the evidence of one drill. */
export class DrillFindings {
  readonly findings: string[] = [];
  readonly notes: string[] = [];
  private readonly started = new Date();
  private readonly hashes: HashedFile[] = [];
  private readonly compared = { manifest: 0, sources: 0 };
  private omitted = 0;
  private known: Known = {};

  /** Adds a problem: one sentence that says what to do. */
  find(sentence: string): void {
    if (this.findings.length < mostFindings) this.findings.push(sentence);
    else this.omitted += 1;
  }

  /** Adds something that is not a problem. */
  note(sentence: string): void {
    this.notes.push(sentence);
  }

  /** Whether the archive to drill is known. */
  get hasArchive(): boolean {
    return this.known.archive !== undefined;
  }

  know(more: Known): void {
    this.known = { ...this.known, ...more };
  }

  hash(file: HashedFile): void {
    if (this.hashes.length < mostHashes) this.hashes.push(file);
    if (file.compared_with.includes('manifest')) this.compared.manifest += 1;
    if (file.compared_with.includes('source')) this.compared.sources += 1;
  }

  /** Returns everything that is known so far. */
  evidence({ repository }: Pick<Work, 'repository'>, depth: DrillDepth): DrillEvidence {
    const { restored = { files: 0, size: 0, duration: 0 }, contents = null, ...known } = this.known;
    const more = this.omitted === 0 ? [] : [`There are ${this.omitted} more problems like these.`];
    return {
      format: 1,
      borgflow: version,
      repository: withoutPassword(repository.path),
      label: repository.label ?? null,
      archive: known.archive ?? null,
      archive_id: known.archive_id ?? null,
      archive_made: known.archive_made ?? null,
      archive_host: known.archive_host ?? null,
      depth,
      started: this.started.toISOString(),
      duration: seconds(Date.now() - this.started.getTime()),
      outcome: this.findings.length === 0 ? 'success' : 'failure',
      findings: [...this.findings, ...more],
      notes: this.notes,
      canary: known.canary ?? null,
      restored,
      compared: this.compared,
      contents,
      databases: known.databases ?? [],
      full_restore_duration:
        depth === 'full' && restored.files > 0 ? restored.duration : estimate(restored, contents, known.overhead ?? 0),
      hashes: this.hashes,
    };
  }
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}

/** Below this number of bytes, an estimate would say nothing. */
const enough = 1_000_000;

/**
 * Estimates how long restoring everything would take from here, in seconds, from what was restored; rather too long than
 * too short.
 */
function estimate(
  restored: DrillEvidence['restored'],
  contents: DrillEvidence['contents'],
  overhead: number,
): number | null {
  if (contents === null || restored.files === 0 || restored.size < Math.min(enough, contents.size)) return null;
  const bySize = restored.size === 0 ? 1 : contents.size / restored.size;
  const parts = Math.max(1, bySize, contents.files / restored.files);
  const growing = Math.max(restored.duration - overhead, restored.duration / 10);
  return Math.ceil(restored.duration - growing + growing * parts);
}

/** The evidence of all drills of a run, by the object that all its steps share. */
const ofRun = new WeakMap<object, DrillEvidence[]>();

/** Writes the evidence of this run's drills to a file that only this user can read. Throws UserError if it can't. */
export function writeEvidence(
  path: string,
  evidence: DrillEvidence,
  { configurations }: Pick<Work, 'configurations'>,
): void {
  const all = (configurations && ofRun.get(configurations)) ?? [];
  all.push(evidence);
  if (configurations !== undefined) ofRun.set(configurations, all);
  try {
    replaceFile(path, `${JSON.stringify({ drills: all }, undefined, 2)}\n`, { mode: 0o600 });
  } catch (error) {
    throw new UserError(
      `The evidence of the drill was not written to ${path}: ${writeFault(error)}. Name another file with --evidence.`,
    );
  }
}
