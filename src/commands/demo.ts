import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Terminal } from '../entry-points/command-line.js';
import type { RunReport } from '../lifecycle/events.js';
import { findProgram } from '../process/launch.js';
import type { ActionRequest, Request } from '../request/request.js';
import { quote } from '../shell/quoting.js';
import { currentFolder } from '../system/paths.js';
import { createDemoFiles, type DemoFiles, sampleFiles } from './scenery.js';

/** Runs a request and shows it on a terminal; `install` allows it to install Borg. */
export type Report = (request: Request, terminal: Terminal, install: boolean) => Promise<RunReport>;

/** Runs a demonstration with real files and a real repository. Returns the exit status. */
export async function demonstrate(terminal: Terminal, report: Report): Promise<number> {
  currentFolder(); // throws where it is gone: before anything is made
  const print = (line: string) => terminal.out(`${line}\n`);
  const scenery = createDemoFiles();
  // A single stream, so that error messages appear in the right order.
  const error = terminal.out;
  // npm adds folders to the PATH that usually don't exist. In a checkout below /tmp, each run would warn that others could
  // create them.
  const path = (terminal.environment['PATH'] ?? '').split(delimiter).filter((folder) => existsSync(folder));
  const environment = { ...terminal.environment, PATH: path.join(delimiter), BORG_BASE_DIR: scenery.borgFolder };
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
  const failing = await runStep(
    'A failing hook: on_error runs, after_backup does not',
    [{ name: 'create', flags: {} }],
    scenery.failing,
  );
  const same = restoredEquals(scenery);
  print('');
  print(
    same
      ? `The restored ${documentName} is identical to the original.`
      : `The restored ${documentName} differs from the original. Please report this.`,
  );
  for (const line of closingLines(scenery)) print(line);
  const succeeded = same && steps.every(({ outcome }) => outcome === 'success') && failing.outcome === 'failure';
  return succeeded ? 0 : 1;
}

const documentName = 'letters/grüße.txt';

function requestFor(configuration: string, actions: readonly ActionRequest[]): Request {
  const shared = {
    door: 'command-line',
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
