import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type CommandsSample, commandsSample } from './commands-samples.js';
import { installBorgmatic } from './comparison-peer.js';

/**
 * Runs random configurations with `commands:` in Borgflow and in borgmatic 2.1.10, and compares what ran, in which order,
 * and with which result. `node lib/scripts/compare-commands.js [SEED] [COUNT]`: the same seed gives the same configurations.
 */
const [seed = 1, count = 300] = process.argv.slice(2).map(Number);
/** Where borgmatic is installed. A folder given by the variable is kept and reused. */
const folder = process.env['BORGMATIC_FOLDER'] ?? mkdtempSync(join(tmpdir(), 'borgflow-borgmatic-'));
const samples = mkdtempSync(join(tmpdir(), 'borgflow-commands-'));
const python = installBorgmatic('2.1.10', folder);

process.once('exit', () => {
  rmSync(samples, { recursive: true });
  if (process.env['BORGMATIC_FOLDER'] === undefined) rmSync(folder, { recursive: true });
});

/** One line of a trace: a hook or a Borg call, its repository, and its exit status. */
interface Line {
  readonly what: string;
  readonly repository: string;
  readonly status: number;
}

interface Trace {
  readonly lines: readonly Line[];
  readonly failed: boolean;
  /** The output, to help find the reason for a difference. */
  readonly printed: string;
}

/** Exit statuses of hooks that override those in the sample, keyed by label, repository, and number of earlier runs. */
type Patches = ReadonlyMap<string, number>;

/** A difference described in lifecycle.md, and a check that a run shows no other. */
interface NamedDifference {
  readonly reason: string;
  readonly explains: (sample: Sample, ours: Trace, theirs: Trace) => Promise<boolean>;
}

interface Sample {
  readonly number: number;
  readonly sample: CommandsSample;
}

async function compareAll(): Promise<void> {
  const counted = new Map<string, number>();
  let unexplained = 0;
  for (let number = seed; number < seed + count; number += 1) {
    const sample = { number, sample: commandsSample(number) };
    const [ours, theirs] = await Promise.all([play(sample, 'borgflow'), play(sample, 'borgmatic')]);
    const reason = areSame(ours, theirs) ? 'the same' : await reasonOf(sample, ours, theirs);
    if (reason === undefined) {
      unexplained += 1;
      console.log(described(number, ours, theirs));
    } else counted.set(reason, (counted.get(reason) ?? 0) + 1);
  }
  for (const [what, times] of counted) console.log(`${String(times).padStart(5)}  ${what}`);
  console.log(`${unexplained} of ${count} runs differ in a way that lifecycle.md doesn't describe (seed ${seed})`);
  process.exitCode = unexplained > 0 ? 1 : 0;
}

async function reasonOf(sample: Sample, ours: Trace, theirs: Trace): Promise<string | undefined> {
  for (const { reason, explains } of named) if (await explains(sample, ours, theirs)) return reason;
  return undefined;
}

/** Deliberate differences. */
const named: readonly NamedDifference[] = [
  {
    reason: 'lifecycle.md, 2: {repository} is empty if a hook of the file failed before or after its repositories',
    explains: async (_, ours, theirs) => areSame(withoutNames(ours), withoutNames(theirs)),
  },
  {
    reason: 'lifecycle.md, 3: "not now" never hides an error that occurred before it',
    // If the hook that hides the error had failed, too, borgmatic would behave like Borgflow.
    explains: async (sample, ours) => {
      const patches = hiding(ours);
      if (patches.size === 0) return false;
      const theirs = await play(sample, 'borgmatic', patches);
      return areSame(withoutNames(patched(ours, patches)), withoutNames(theirs));
    },
  },
];

/** Returns patches that make those `after` entries fail that said "not now" after an error in their file. */
function hiding({ lines }: Trace): Patches {
  const patches = new Map<string, number>();
  lines.forEach((line, index) => {
    const file = line.what.charAt(0);
    const isAfter = /-after-(action|repository|configuration)$/.test(line.what) && line.status === 75;
    const isError = (one: Line) => ![0, 75].includes(one.status) && ofFile(one, file) && isAround(line, one);
    if (isAfter && lines.slice(0, index).some(isError)) patches.set(keyOf(lines, index), 1);
  });
  return patches;
}

/** A repository's entry hides errors on that repository; a file's entry, errors in that file. */
function isAround(line: Line, error: Line): boolean {
  return /configuration$/.test(line.what) || line.repository === error.repository;
}

function ofFile({ what, repository }: Line, file: string): boolean {
  return what.startsWith('borg ') ? repository.startsWith(file) : what.startsWith(file);
}

function patched(trace: Trace, patches: Patches): Trace {
  const lines = trace.lines.map((line, index) => ({
    ...line,
    status: patches.get(keyOf(trace.lines, index)) ?? line.status,
  }));
  return { ...trace, lines };
}

function keyOf(lines: readonly Line[], index: number): string {
  const { what = '', repository = '' } = lines[index] ?? {};
  const before = lines.slice(0, index).filter((line) => line.what === what && line.repository === repository);
  return `${what} ${repository} ${before.length}`;
}

/** Removes the repository from the `after: error` hooks of a trace. */
function withoutNames(trace: Trace): Trace {
  const lines = trace.lines.map((line) => (/-after-error$/.test(line.what) ? { ...line, repository: '' } : line));
  return { ...trace, lines };
}

function areSame(one: Trace, other: Trace): boolean {
  return one.failed === other.failed && isDeepStrictEqual(one.lines, other.lines);
}

function described(number: number, ours: Trace, theirs: Trace): string {
  const text = ({ lines, failed }: Trace) =>
    [
      ...lines.map(({ what, repository, status }) => `    ${what} ${repository} ${status}`),
      `    failed: ${failed}`,
    ].join('\n');
  const output = process.env['COMPARED_OUTPUT'] ? `\n${ours.printed}\n${theirs.printed}` : '';
  return `differs: ${number}\n  here:\n${text(ours)}\n  borgmatic:\n${text(theirs)}${output}`;
}

/** Runs a sample with one of the tools, in a new folder. */
async function play(
  { number, sample }: Sample,
  tool: 'borgflow' | 'borgmatic',
  patches: Patches = new Map(),
): Promise<Trace> {
  const home = mkdtempSync(join(samples, `${number}-`));
  const files = writeSample(home, sample, patches);
  const words =
    tool === 'borgflow'
      ? [process.execPath, 'lib/src/entry-points/cli.js']
      : [join(dirname(python ?? ''), 'borgmatic')];
  const configurations = files.flatMap((file) => ['--config', file]);
  const actions = sample.actions.flatMap((action) =>
    action === 'extract' ? [action, '--archive', 'latest'] : [action],
  );
  const environment = { HOME: home, SAMPLE: home, TMPDIR: home, PATH: `${home}/bin${delimiter}${process.env['PATH']}` };
  const absolute = words.map((word) => (word.startsWith('lib/') ? join(process.cwd(), word) : word));
  const { failed, printed } = await ended([...absolute, ...configurations, ...actions], home, environment);
  const trace = existsSync(join(home, 'trace')) ? readFileSync(join(home, 'trace'), 'utf8') : '';
  const lines = trace.split('\n').flatMap((line) => {
    const [what = '', repository = '', status = ''] = line.split('|');
    return what === '' ? [] : [{ what, repository, status: Number(status) }];
  });
  rmSync(home, { recursive: true });
  return { lines, failed, printed };
}

function ended(
  words: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Pick<Trace, 'failed' | 'printed'>> {
  const [program = '', ...parameters] = words;
  return new Promise((resolve) => {
    execFile(program, parameters, { cwd, env, maxBuffer: 1 << 26 }, (error, out, complaint) =>
      resolve({ failed: error !== null, printed: `${out}${complaint}` }),
    );
  });
}

/** Writes the files of a sample and the programs that they run; returns the paths of the configuration files. */
function writeSample(home: string, { files, failing }: CommandsSample, patches: Patches): readonly string[] {
  for (const name of ['bin', 'source', ...files.flatMap(({ repositories }) => repositories)])
    mkdirSync(join(home, name));
  const program = (name: string, text: string) => {
    writeFileSync(join(home, 'bin', name), `#!/bin/sh\n${text}`);
    chmodSync(join(home, 'bin', name), 0o700);
  };
  writeFileSync(join(home, 'patches'), [...patches].map(([key, status]) => `${key}=${status}\n`).join(''));
  writeFileSync(join(home, 'failing'), failing.map((call) => `${call}\n`).join(''));
  writeFileSync(join(home, 'trace'), '');
  program('hook', hookProgram);
  program('borg', borgProgram);
  return files.map((file, index) => {
    const path = join(home, `${String.fromCharCode(97 + index)}.yaml`);
    writeFileSync(path, configurationText(home, file), { mode: 0o600 });
    return path;
  });
}

function configurationText(home: string, file: CommandsSample['files'][number]): string {
  const commands = file.entries.map(({ moment, what, when, states, commands }) => ({
    [moment]: what,
    ...(when && { when }),
    ...(states && { states }),
    run: commands.map(({ label, status }) => {
      const repository = ['action', 'repository', 'error'].includes(what) ? '{repository}' : '-';
      return `hook ${label} ${status} ${repository}`;
    }),
  }));
  return JSON.stringify({
    repositories: file.repositories.map((path) => ({ path: join(home, path) })),
    source_directories: [join(home, 'source')],
    archive_name_format: 'web-{now}',
    match_archives: 'sh:web-*',
    keep_daily: 7,
    checks: [{ name: 'repository', frequency: 'always' }],
    bootstrap: { store_config_files: false },
    ...(file.skipped.length > 0 && { skip_actions: file.skipped }),
    commands,
  });
}

/** Writes a trace, and exits with the given status, or with that of a patch for this run. */
const hookProgram = `
name=\${3##*/}
before=$(grep -c "^$1|$name|" "$SAMPLE/trace")
status=$(sed -n "s/^$1 $name $before=//p" "$SAMPLE/patches")
status=\${status:-$2}
echo "$1|$name|$status" >> "$SAMPLE/trace"
exit $status
`;

/** Writes a trace of the calls that carry out an action; each tool makes other calls, too. */
const borgProgram = `
case "$*" in --version|'--version '*) echo 'borg 1.2.4'; exit ;; esac
action=
repository=
for word; do
  case $word in create|prune|compact|check|extract|list|info|rlist) [ -n "$action" ] || action=$word ;; esac
  case $word in "$SAMPLE"/[abc]-[123]*) word=\${word%%::*}; repository=\${word##*/} ;; esac
done
archive='"name": "web-1", "archive": "web-1", "id": "f00", "start": "2026-11-28T03:00:00.000000", "time": "2026-11-28T03:00:00.000000"'
case "$*" in
*--dry-run*) [ "$action" = create ] && echo "- $SAMPLE/source" >&2; exit ;;
*--json*) echo "{\\"archive\\": {$archive, \\"duration\\": 1, \\"stats\\": {\\"nfiles\\": 1, \\"original_size\\": 1, \\"compressed_size\\": 1, \\"deduplicated_size\\": 1}}, \\"archives\\": [{$archive}], \\"repository\\": {\\"id\\": \\"f00\\", \\"location\\": \\"x\\"}, \\"encryption\\": {\\"mode\\": \\"none\\"}, \\"cache\\": {\\"stats\\": {}}}" ;;
*--format*) echo 'web-1' ;;
*) case $action in list) echo web-1 ;; esac ;;
esac
case $action in create|prune|compact|check|extract) ;; *) exit 0 ;; esac
status=0
grep -qx "$action $repository" "$SAMPLE/failing" && status=2
echo "borg $action|$repository|$status" >> "$SAMPLE/trace"
exit $status
`;

if (python === undefined) {
  console.log("NOT COMPARED with borgmatic: PyPI can't be reached.");
  process.exitCode = 1;
} else await compareAll();
