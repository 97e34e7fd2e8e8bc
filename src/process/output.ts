import { asError } from '../system/errors.js';
import { LineSplitter, Tail } from './lines.js';
import type { ProcessRequest } from './process-request.js';

/** Splits the output of a process into lines and passes them on. */
export class Output {
  /** The error that `onLines` threw; it receives nothing more after that. */
  fault: Error | undefined;
  /** Called once, when there is a fault. */
  onFault: () => void = () => {};
  private readonly lastLines: Tail;
  private readonly splitters: { readonly stdout: LineSplitter; readonly stderr: LineSplitter };
  private finished = false;

  constructor(request: Pick<ProcessRequest, 'onLines' | 'masker'>) {
    this.lastLines = new Tail(request.masker);
    const splitter = (stream: 'stdout' | 'stderr') =>
      new LineSplitter((lines, continuations) => {
        this.lastLines.add(lines, continuations);
        this.give(() => request.onLines(lines, stream, continuations));
      }, request.masker);
    this.splitters = { stdout: splitter('stdout'), stderr: splitter('stderr') };
  }

  get tail(): readonly string[] {
    return this.lastLines.lines;
  }

  take(stream: 'stdout' | 'stderr', chunk: Buffer): void {
    if (!this.finished) this.splitters[stream].write(chunk);
  }

  /** Passes on the rest after the last line end, and ignores any later output. */
  finish(): void {
    this.finished = true;
    this.splitters.stdout.end();
    this.splitters.stderr.end();
  }

  private give(deliver: () => void): void {
    if (this.fault !== undefined) return;
    try {
      deliver();
    } catch (thrown) {
      this.fault = asError(thrown);
      this.onFault();
    }
  }
}
