import { commandLine } from '../../src/entry-points/command-line.js';

/** What a replay printed. */
interface Shown {
  readonly status: number;
  /** Standard output and standard error, in order. */
  readonly text: string;
  readonly error: string;
}

/** Replays a recording with the command line, without a terminal; random tokens are named `token`. */
export async function replayed(path: string, ...words: readonly string[]): Promise<Shown> {
  const said = { text: '', error: '' };
  const status = await commandLine(['replay', path, ...words], {
    environment: {},
    out: (text) => {
      said.text += text;
    },
    error: (text) => {
      said.text += text;
      said.error += text;
    },
    interactive: false,
    colored: false,
    columns: 80,
  });
  const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
  return { status, ...said, text: said.text.replace(uuid, 'token') };
}

/** The arguments that show a recording in each form; times in a log would depend on the time zone. */
export const forms: Readonly<Record<string, readonly string[]>> = {
  'console.txt': ['--verbosity', '1'],
  'workflow.txt': ['--as', 'workflow', '--verbosity', '1'],
  'summary.md': ['--as', 'summary'],
  'log.txt': ['--as', 'log', '--verbosity', '2', '--log-file-format', '{levelname}: {prefix}{message}'],
  'syslog.txt': ['--as', 'syslog'],
  'json.txt': ['--as', 'json'],
};
