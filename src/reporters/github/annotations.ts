import { isAbsolute, relative } from 'node:path';
import type { Place } from '../../system/errors.js';
import { oneLine, shorten } from '../../text/cleaning.js';
import { placeText } from '../wording.js';
import { withoutCommands, workflowCommand } from './workflow-commands.js';

/** An annotation: its message, and the place it points to. */
export interface Annotation {
  readonly kind: 'error' | 'warning' | 'notice';
  readonly title?: string | undefined;
  /** Must be understandable by itself: the log shows it without the title. */
  readonly message: string;
  readonly place?: Place | undefined;
  /** Only the first annotation with a cause is shown as one; the others are plain lines. Missing: the message is the cause. */
  readonly cause?: string | undefined;
  /** Takes precedence if there are too many: a failed step, as opposed to one more mistake in a file. */
  readonly weighty?: boolean;
}

/** GitHub shows ten annotations of each kind per step; the tenth error is the verdict on the step. */
const limits = { error: 9, warning: 10, notice: 10 } as const;
/** The number of error annotations that are reserved for weighty ones. */
const reserved = 3;
const longestMessage = 4096;
const words = { error: 'Error', warning: 'Warning', notice: 'Note' } as const;

/**
 * Creates a function that writes as many annotations as the runner shows, and the rest as plain lines. It returns false if
 * the cause was already reported.
 */
export function createAnnotations(log: {
  readonly write: (text: string) => void;
  readonly workspace?: string | undefined;
}): (annotation: Annotation) => boolean {
  const written = { error: 0, warning: 0, notice: 0 };
  const causes = new Set<string>();

  return (annotation) => {
    const { kind } = annotation;
    const { message } = annotation;
    const cause = `${kind}\n${annotation.cause ?? message}\n${placeText(annotation.place)}`;
    const limit = kind === 'error' && annotation.weighty !== true ? limits.error - reserved : limits[kind];
    const fresh = !causes.has(cause);
    causes.add(cause);
    if (!fresh || written[kind] >= limit) {
      log.write(`${withoutCommands(plainLine(annotation, message))}\n`);
      return fresh;
    }
    written[kind] += 1;
    const properties = {
      title: annotation.title === undefined ? undefined : shorten(withoutCommands(oneLine(annotation.title)), 255),
      ...position(annotation.place, log.workspace),
    };
    const safe = withoutCommands(message);
    log.write(workflowCommand(kind, properties, shorten(safe, longestMessage)));
    if (safe.length > longestMessage) {
      log.write(`${safe}\n`);
    }
    return true;
  };
}

function plainLine(annotation: Annotation, message: string): string {
  const where = annotation.place === undefined ? '' : placeText(annotation.place);
  const shown = where === '' || message.includes(where) ? message : `${message} (${where})`;
  return `${words[annotation.kind]}: ${shown}`;
}

/** GitHub finds a file by its path relative to the workspace; files elsewhere keep their absolute path. */
function position(
  place: Place | undefined,
  workspace: string | undefined,
): { file?: string | undefined; line?: number; col?: number } {
  if (place === undefined || place.file.startsWith('<')) {
    return {};
  }
  const inside = workspace !== undefined && isAbsolute(place.file) ? relative(workspace, place.file) : place.file;
  const file = inside.startsWith('..') ? place.file : inside;
  return { file: withoutCommands(oneLine(file)), line: place.line, col: place.column };
}
