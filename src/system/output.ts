import { asError } from './errors.js';
import { LineSplitter, Tail } from './lines.js';
import type { ProcessRequest } from './process-request.js';

/** What a process prints, on its way to whoever wants its lines. */
export class Output {
  /** What `onLines` threw: nothing more is given to it. */
  fault: Error | undefined;
  /** Called once there is a fault. */
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

  /** Gives what stands behind the last line's end; whatever comes later is nobody's. */
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
