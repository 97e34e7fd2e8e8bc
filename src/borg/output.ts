import type { BorgListener } from './borg.js';
import type { BorgCall } from './call.js';

/** What a call of Borg wrote on standard output. */
export interface Output {
  /** `continuations` are the indexes of pieces that go on with the line before. */
  readonly take: (lines: readonly string[], continuations?: ReadonlySet<number>) => void;
  /** Parses what is left to parse, when Borg has ended. */
  readonly end: () => {
    readonly documents: readonly unknown[];
    readonly lines: readonly string[];
    /** No line of JSON was cut off. */
    readonly complete: boolean;
  };
}

/** Takes standard output as the call wants it: documents, or lines. What should be JSON and is none is shown as lines. */
export function createOutput(call: BorgCall, listener: BorgListener): Output {
  const kept: string[] = [];
  const documents: unknown[] = [];
  let complete = true;
  const stray = (lines: readonly string[]): void => {
    const said = lines.filter((line) => line.trim() !== '');
    if (said.length > 0) listener.lines(said, 'info', 1);
  };
  const keepDocuments = (parsed: readonly unknown[]): void => {
    for (const document of parsed) documents.push(document);
  };
  const takeDocuments = (lines: readonly string[]): void => {
    const parsed: unknown[] = [];
    for (const line of lines) {
      const document = parse(line);
      if (document !== undefined) parsed.push(document);
      else {
        complete &&= !line.startsWith('{');
        stray([line]);
      }
    }
    if (parsed.length > 0) (call.onDocuments ?? keepDocuments)(parsed);
  };
  const keep = (lines: readonly string[], continuations?: ReadonlySet<number>): void => {
    for (const [index, line] of lines.entries()) {
      // A long line comes in pieces, and JSON must not be broken between them.
      if (call.output === 'json' && continuations?.has(index)) kept.push(`${kept.pop() ?? ''}${line}`);
      else kept.push(line);
    }
  };
  const take = (lines: readonly string[], continuations?: ReadonlySet<number>): void => {
    if (call.output === 'json-lines') takeDocuments(lines);
    else if (call.output === 'lines' && call.onLines !== undefined) call.onLines(lines);
    else keep(lines, continuations);
  };
  const end = (): ReturnType<Output['end']> => {
    if (call.output !== 'json') return { documents, lines: kept, complete };
    const start = kept.findIndex((line) => line.startsWith('{'));
    const document = start < 0 ? undefined : parse(kept.slice(start).join('\n'));
    stray(document === undefined ? kept : kept.slice(0, start));
    return { documents: document === undefined ? [] : [document], lines: [], complete: document !== undefined };
  };
  return { take, end };
}

/** The object in a text, or undefined where there is none. */
function parse(text: string): object | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? found : undefined;
  } catch {
    return undefined;
  }
}
