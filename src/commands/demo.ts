import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installTool } from '../borg/install/packages.js';
import { environmentFor, plainEnvironment } from '../process/child-environment.js';
import { findProgram } from '../process/launch.js';
import { runProcess } from '../process/run-process.js';
import type { ActionRequest, Request } from '../request/request.js';
import { quote } from '../shell/quoting.js';
import { asError, UserError } from '../system/errors.js';
import { currentFolder } from '../system/paths.js';
import { temporaryBase } from '../system/temporary.js';
import { writeErrorReason } from '../system/write-faults.js';
import type { Report, Terminal } from './command.js';

/** Runs a demonstration with real files and a real repository. Returns the exit status. */
export async function demonstrate(terminal: Terminal, report: Report): Promise<number> {
  currentFolder(); // throws where it is gone: before anything is made
  const print = (line: string) => terminal.out(`${line}\n`);
  const scenery = createDemoFiles();
  const database = await createDatabase(scenery, terminal);
  if (database !== undefined) print(database);
  // A single stream, so that error messages appear in the right order.
  const error = terminal.out;
  // npm adds folders to the PATH that usually don't exist. In a checkout below /tmp, each run would warn that others could
  // create them.
  const path = (terminal.environment['PATH'] ?? '').split(delimiter).filter((folder) => existsSync(folder));
  const environment = {
    ...terminal.environment,
    PATH: path.join(delimiter),
    BORG_BASE_DIR: scenery.borgFolder,
    // Its runs are no part of the history of this machine.
    XDG_STATE_HOME: scenery.stateFolder,
  };
  const runStep = async (title: string, actions: readonly ActionRequest[], configuration = scenery.configuration) => {
    print(`\n${title}`);
    return report(requestFor(configuration, actions), { ...terminal, error, environment, interactive: false }, true);
  };
  const steps = [
    await runStep('A new repository', [{ name: 'repo-create', flags: { encryption: 'repokey-blake2' } }]),
    await runStep('A backup: create, prune, compact, and check, with hooks', []),
    await runStep('The files in the archive', [{ name: 'list', flags: { archive: 'latest' } }]),
    await runStep('Restoring one file', [
      {
        name: 'extract',
        flags: {
          archive: 'latest',
          path: [join(scenery.source, documentName).slice(1)],
          destination: scenery.restored,
        },
      },
    ]),
  ];
  const restoredDatabase = join(scenery.restored, 'contacts.db');
  if (database === undefined) {
    steps.push(
      await runStep('Restoring the database', [
        {
          name: 'restore',
          flags: { archive: 'latest', 'data-source': ['contacts'], 'restore-path': restoredDatabase },
        },
      ]),
    );
  }
  const failing = await runStep(
    'A failing hook: on_error runs, after_backup does not',
    [{ name: 'create', flags: {} }],
    scenery.failing,
  );
  const same = restoredEquals(scenery);
  const isDatabaseSame = database !== undefined || (await hasSameRows(scenery.database, restoredDatabase, terminal));
  print('');
  if (database === undefined) {
    print(
      isDatabaseSame
        ? 'The restored database has the same rows as the original.'
        : 'The restored database differs from the original. Please report this.',
    );
  }
  print(
    same
      ? `The restored ${documentName} is identical to the original.`
      : `The restored ${documentName} differs from the original. Please report this.`,
  );
  for (const line of closingLines(scenery)) print(line);
  const succeeded =
    same && isDatabaseSame && steps.every(({ outcome }) => outcome === 'success') && failing.outcome === 'failure';
  return succeeded ? 0 : 1;
}

const documentName = 'letters/grüße.txt';

function requestFor(configuration: string, actions: readonly ActionRequest[]): Request {
  const shared = {
    entryPoint: 'command-line',
    dryRun: false,
    verbosity: 1,
    concurrency: 1,
    json: false,
    logJson: false,
    syslogVerbosity: -2,
    failOn: 'error',
  } as const;
  return { ...shared, configurationPaths: [configuration], actions };
}

function restoredEquals({ source, restored }: DemoFiles): boolean {
  try {
    const original = readFileSync(join(source, documentName));
    return original.equals(readFileSync(join(restored, source, documentName))) && documentName in sampleFiles;
  } catch {
    return false; // nothing was restored; the failed run has reported why
  }
}

function closingLines({ folder, source, repository, configuration, restored, borgFolder }: DemoFiles): string[] {
  return [
    '',
    'Files of this demonstration:',
    `  files          ${source}`,
    `  repository     ${repository}`,
    `  configuration  ${configuration}`,
    `  restored       ${restored}`,
    'Next, try:',
    `  BORG_BASE_DIR=${quote(borgFolder)} ${commandName()} --config ${quote(configuration)} list`,
    `Remove everything: rm -r ${folder}`,
  ];
}

/** Returns the command that runs this program; in a checkout, it is not on the PATH. */
function commandName(): string {
  const entry = process.argv[1];
  return entry === undefined || findProgram('borgflow') !== undefined ? 'borgflow' : `node ${quote(entry)}`;
}

/** What fills the database of the demonstration. */
const databaseText = `CREATE TABLE contacts (name TEXT, city TEXT, photo BLOB);
INSERT INTO contacts VALUES ('Ada Lovelace', 'London', x'00ff10'), ('Grace Hopper', 'New York', NULL), ('Jürgen Müller', 'Köln', x'');
CREATE VIEW cities AS SELECT DISTINCT city FROM contacts;`;

/** The packages that contain sqlite3, by package manager. */
const sqlitePackages = { 'apt-get': 'sqlite3', dnf: 'sqlite', apk: 'sqlite', brew: 'sqlite' };

/**
 * Creates a database, and installs sqlite3 for it if necessary. Returns a sentence if that is impossible; then the
 * demonstration continues without a database.
 */
async function createDatabase(
  { database, configuration }: DemoFiles,
  { environment }: Terminal,
): Promise<string | undefined> {
  if (findProgram('sqlite3', environment['PATH']) === undefined) {
    const request = { runProcess, environment: plainEnvironment(environment), tell: () => undefined };
    const refusal = await installTool({ program: 'sqlite3', packages: sqlitePackages }, request);
    if (refusal !== undefined)
      return `sqlite3 could not be installed (${refusal}), so this demonstration has no database.`;
  }
  const made = await runSqlite([database, databaseText], environment);
  if (made === undefined) return 'sqlite3 could not create a database, so this demonstration has none.';
  appendFileSync(configuration, `    sqlite_databases:\n        - name: contacts\n          path: ${database}\n`);
  return undefined;
}

async function hasSameRows(one: string, other: string, { environment }: Terminal): Promise<boolean> {
  const [first, second] = [
    await runSqlite([one, '.dump'], environment),
    await runSqlite([other, '.dump'], environment),
  ];
  return first !== undefined && first !== '' && first === second;
}

async function runSqlite(words: readonly string[], environment: Terminal['environment']): Promise<string | undefined> {
  const lines: string[] = [];
  const { exitCode } = await runProcess({
    command: ['sqlite3', ...words],
    environment: environmentFor('tool', environment),
    streams: 'separate',
    onLines: (more, stream) => {
      if (stream === 'stdout') lines.push(...more);
    },
    timeout: 60,
    grace: { terminate: 1, kill: 2 },
  });
  return exitCode === 0 ? lines.join('\n') : undefined;
}

/** The files and folders of a demonstration, all in one temporary folder. */
export interface DemoFiles {
  readonly folder: string;
  readonly source: string;
  readonly repository: string;
  readonly restored: string;
  readonly database: string;
  readonly configuration: string;
  readonly failing: string;
  /** For Borg's own files, separate from the user's. */
  readonly borgFolder: string;
  /** For what Borgflow remembers, separate from the user's. */
  readonly stateFolder: string;
}

/** Sample files: text, names with spaces and non-ASCII characters, and binary data. */
export const sampleFiles: Readonly<Record<string, string | Uint8Array>> = {
  'letters/dear reader.txt': 'A backup is only as good as its restore.\n',
  'letters/grüße.txt': 'Übung macht den Meister.\n',
  'pictures/noise.bin': Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256),
  'accounts.csv': 'date,amount\n2026-11-23,12.30\n',
};

const hooks = ['before_everything', 'before_prune', 'before_backup', 'before_check', 'before_extract'];
const endings = ['after_prune', 'after_backup', 'after_check', 'after_extract', 'after_everything'];

function demoFolder(): string {
  const base = temporaryBase();
  try {
    return mkdtempSync(join(base, 'borgflow-demo-'));
  } catch (error) {
    const reason = writeErrorReason(error) ?? asError(error).message;
    throw new UserError(`The demonstration can't create a folder in ${base}: ${reason}. Set TMPDIR to another folder.`);
  }
}

/** Creates sample files, a configuration file in which every hook prints a line, and one in which a hook fails. */
export function createDemoFiles(): DemoFiles {
  const folder = demoFolder();
  const scenery = {
    folder,
    source: join(folder, 'documents'),
    repository: join(folder, 'backup.borg'),
    restored: join(folder, 'restored'),
    database: join(folder, 'contacts.db'),
    configuration: join(folder, 'demo.yaml'),
    failing: join(folder, 'failing.yaml'),
    borgFolder: join(folder, 'borg'),
    stateFolder: join(folder, 'state'),
  };
  for (const [name, content] of Object.entries(sampleFiles)) {
    mkdirSync(join(scenery.source, name, '..'), { recursive: true });
    writeFileSync(join(scenery.source, name), content);
  }
  mkdirSync(scenery.restored);
  writeFileSync(scenery.configuration, configurationText(scenery), { mode: 0o600 });
  writeFileSync(scenery.failing, failingText(scenery), { mode: 0o600 });
  return scenery;
}

function configurationText({ source, repository }: DemoFiles): string {
  const hook = (name: string) => `    ${name}:\n        - echo "${name} says hello"\n`;
  return `location:
    source_directories:
        - ${source}
    repositories:
        - ${repository}

storage:
    encryption_passphrase: only for this demonstration
    compression: lz4

retention:
    keep_daily: 7

consistency:
    checks:
        - repository
        - archives

hooks:
${[...hooks, ...endings].map(hook).join('')}    on_error:
        - echo "on_error would report {error}"
`;
}

function failingText({ source, repository }: DemoFiles): string {
  return `location:
    source_directories: [${source}]
    repositories: [${repository}]
storage:
    encryption_passphrase: only for this demonstration
retention:
    keep_daily: 7
hooks:
    before_backup:
        - echo "mounting a disk that is not there"; exit 32
    after_backup:
        - echo "never printed"
    on_error:
        - |
          echo "on_error heard: {error}"
          echo "its last words: {output}"
`;
}
