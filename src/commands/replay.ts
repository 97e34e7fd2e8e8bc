import type { Verbosity } from '../lifecycle/events.js';
import { parseLogFormat } from '../reporters/log-file.js';
import type { RecordedLine } from '../reporters/recording/read-recording.js';
import { readRecording } from '../reporters/recording/read-recording.js';
import { type Rendering, renderings } from '../reporters/recording/renderings.js';
import { createReporters, type Reporters } from '../reporters/reporters.js';
import { type Request, renderingNames } from '../request/request.js';
import { createMasker } from '../secrets/masker.js';
import { expandHome } from '../system/paths.js';
import { count } from '../text/phrases.js';
import { type Command, isColored, type Terminal } from './command.js';

/** How many damaged lines are reported one by one. */
const mostReported = 20;
/** How many events may come before the run starts. */
const mostWaiting = 1_000;

/**
 * Shows a recorded run, in the requested form, and reports each line that can't be shown, unless none can. Runs nothing,
 * and trusts nothing in the file. Returns the exit status: 1 if there is nothing to show. Throws a UserError if the file can't be read.
 */
export async function replay({ operand = '', flags, request }: Command, terminal: Terminal): Promise<number> {
  const { format } = request.logFile ?? {};
  if (format !== undefined) parseLogFormat(format);
  const name = renderingNames.find((each) => each === flags['as']) ?? renderingNames[0];
  const player = new Player(renderings[name], request, terminal);
  const complain = (text: string): void => terminal.error(`${operand}${text}\n`);
  const damage = new Damage(complain);
  try {
    for (const line of readRecording(expandHome(operand))) {
      damage.note(line);
      await player.play(line);
    }
  } finally {
    await player.end();
  }
  damage.end();
  if (player.isEmpty) complain(' is not a recording of a run. Record one with --events FILE.');
  else if (!player.isComplete) complain(' ends before the run has ended.');
  return player.isEmpty ? 1 : 0;
}

/** Reports the lines that can't be shown, once a line can be read: if none can, the file is something else. */
class Damage {
  #lines = 0;
  readonly #held: string[] = [];
  #isRecording = false;

  constructor(private readonly complain: (text: string) => void) {}

  note(line: RecordedLine): void {
    this.#isRecording ||= !('problem' in line && line.isForeign);
    if ('problem' in line) {
      this.#lines += 1;
      if (this.#lines <= mostReported) this.#held.push(`:${line.line}: not shown: ${line.problem}.`);
    }
    if (this.#isRecording) for (const text of this.#held.splice(0)) this.complain(text);
  }

  end(): void {
    if (!this.#isRecording || this.#lines <= mostReported) return;
    this.complain(`: ${count(this.#lines - mostReported, 'more line')} not shown.`);
  }
}

/** Passes the events of a recording to a reporter. */
class Player {
  isComplete = false;
  isEmpty = true;
  #reporters: Reporters | undefined;
  /** Events before the run starts: only its start says how they were shown. */
  #waiting: Extract<RecordedLine, { event: unknown }>[] = [];
  #now = new Date(0);

  constructor(
    private readonly rendering: Rendering,
    private readonly request: Request,
    private readonly terminal: Terminal,
  ) {}

  async play(line: RecordedLine): Promise<void> {
    if ('header' in line) await this.end();
    if (!('event' in line)) return;
    if (this.#reporters === undefined && line.event.type !== 'run-started' && this.#waiting.length < mostWaiting) {
      this.#waiting.push(line);
      return;
    }
    const log = line.event.type === 'run-started' ? line.event.facts.log : undefined;
    this.#reporters ??= this.#open(log?.verbosity, log?.json);
    for (const each of [...this.#waiting.splice(0), line]) this.#emit(each);
  }

  /** Ends a run; another one may follow in the same file. */
  async end(): Promise<void> {
    if (this.#waiting.length > 0) {
      this.#reporters ??= this.#open(undefined, undefined);
      for (const each of this.#waiting.splice(0)) this.#emit(each);
    }
    await this.#reporters?.close();
    this.#reporters = undefined;
  }

  #emit({ event, at }: Extract<RecordedLine, { event: unknown }>): void {
    if (at > this.#now) this.#now = at;
    this.isEmpty = false;
    this.isComplete = event.type === 'run-finished';
    this.#reporters?.emit(event);
  }

  #open(verbosity: Verbosity = 0, json = false): Reporters {
    const { request, terminal } = this;
    const { out, error, interactive } = terminal;
    const reporter = this.rendering({
      out,
      error,
      interactive,
      json,
      verbosity: request.verbosity ?? verbosity,
      color: isColored(request, terminal),
      logJson: request.logJson,
      logFormat: request.logFile?.format,
      now: () => this.#now,
    });
    // What is in the file was masked when it was recorded.
    return createReporters([reporter], createMasker([]), error);
  }
}
