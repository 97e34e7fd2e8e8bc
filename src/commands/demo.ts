import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Terminal } from '../command-line.js';
import type { RunReport } from '../lifecycle/events.js';
import type { ActionRequest, Request } from '../request/request.js';
import { quote } from '../shell/quoting.js';
import { currentFolder } from '../system/own-folders.js';
import { findProgram } from '../system/program.js';
import { documents, type Scenery, setScenery } from './scenery.js';

/** Runs a request and shows it on a terminal; `install` allows it to install Borg. */
export type Report = (request: Request, terminal: Terminal, install: boolean) => Promise<RunReport>;

/** Shows the main job on real files and a real repository; gives the exit status. */
export async function demonstrate(terminal: Terminal, report: Report): Promise<number> {
  currentFolder(); // throws where it is gone: before anything is made
  const say = (line: string) => terminal.out(`${line}\n`);
  const scenery = setScenery();
  // One stream, so that a reader sees the words of a failure where they belong.
  const error = terminal.out;
  // npm puts folders on the PATH that mostly aren't there: in a checkout below /tmp, each run would warn that others could
  // make them.
  const path = (terminal.environment['PATH'] ?? '').split(delimiter).filter((folder) => existsSync(folder));
  const environment = { ...terminal.environment, PATH: path.join(delimiter), BORG_BASE_DIR: scenery.borgFolder };
  const act = async (title: string, actions: readonly ActionRequest[], configuration = scenery.configuration) => {
    say(`\n${title}`);
    return report(requestFor(configuration, actions), { ...terminal, error, environment, interactive: false }, true);
  };
  const steps = [
    await act('A new repository', [{ name: 'repo-create', flags: { encryption: 'repokey-blake2' } }]),
    await act('The main job: create, prune, compact and check between their hooks', []),
    await act('What is in the archive', [{ name: 'list', flags: { archive: 'latest' } }]),
    await act('One file back', [
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
  const failing = await act(
    'A run that fails: on_error hears of it, after_backup does not run',
    [{ name: 'create', flags: {} }],
    scenery.failing,
  );
  const same = restoredEquals(scenery);
  say('');
  say(same ? `${documentName} came back byte for byte.` : `${documentName} came back different: please report this.`);
  for (const line of whereThingsAre(scenery)) say(line);
  const well = same && steps.every(({ outcome }) => outcome === 'success') && failing.outcome === 'failure';
  return well ? 0 : 1;
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

function restoredEquals({ source, restored }: Scenery): boolean {
  try {
    const original = readFileSync(join(source, documentName));
    return original.equals(readFileSync(join(restored, source, documentName))) && documentName in documents;
  } catch {
    return false; // nothing was restored: the runs above have told why
  }
}

function whereThingsAre({ folder, source, repository, configuration, restored, borgFolder }: Scenery): string[] {
  return [
    '',
    'Where things are:',
    `  files          ${source}`,
    `  repository     ${repository}`,
    `  configuration  ${configuration}`,
    `  restored       ${restored}`,
    'Go on with:',
    `  BORG_BASE_DIR=${quote(borgFolder)} ${program()} --config ${quote(configuration)} list`,
    `Remove it all with: rm -r ${folder}`,
  ];
}

/** How this program is called: in a checkout, it is not on the PATH. */
function program(): string {
  const entry = process.argv[1];
  return entry === undefined || findProgram('borgflow') !== undefined ? 'borgflow' : `node ${quote(entry)}`;
}
