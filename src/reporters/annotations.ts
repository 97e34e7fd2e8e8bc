import { isAbsolute, relative } from 'node:path';
import type { Place } from '../system/errors.js';
import { workflowCommand } from './commands.js';
import { inert, oneLine } from './inert.js';
import { shorten } from './shorten.js';

/** What an annotation says, and where it points. */
export interface Annotation {
  readonly kind: 'error' | 'warning' | 'notice';
  readonly title?: string | undefined;
  /** It must stand alone: the log shows it without its title. */
  readonly message: string;
  readonly place?: Place | undefined;
  /** Annotations of one cause are shown once; the others are plain lines. Missing: the message is the cause. */
  readonly cause?: string | undefined;
  /** What must find a place when there are too many: a step that failed, rather than one more fault of a file. */
  readonly weighty?: boolean;
}

/** A step shows ten of a kind; the tenth error is the step's own verdict. */
const limits = { error: 9, warning: 10, notice: 10 } as const;
/** So many places for errors are kept for those that are weighty. */
const reserved = 3;
const longestMessage = 4096;
const words = { error: 'Error', warning: 'Warning', notice: 'Note' } as const;

/** Tells annotations until there are as many as the runner shows, and the rest as plain lines; false: the cause was told. */
export function createAnnotations(log: {
  readonly write: (text: string) => void;
  readonly workspace?: string | undefined;
}): (annotation: Annotation) => boolean {
  const told = { error: 0, warning: 0, notice: 0 };
  const causes = new Set<string>();

  return (annotation) => {
    const { kind } = annotation;
    const { message } = annotation;
    const cause = `${kind}\n${annotation.cause ?? message}\n${placeText(annotation.place)}`;
    const limit = kind === 'error' && annotation.weighty !== true ? limits.error - reserved : limits[kind];
    const fresh = !causes.has(cause);
    causes.add(cause);
    if (!fresh || told[kind] >= limit) {
      log.write(`${inert(plainLine(annotation, message))}\n`);
      return fresh;
    }
    told[kind] += 1;
    const properties = {
      title: annotation.title === undefined ? undefined : shorten(inert(oneLine(annotation.title)), 255),
      ...position(annotation.place, log.workspace),
    };
    const safe = inert(message);
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

/** A place as a person reads it: `server.yaml:14:5`; nothing for none. */
export function placeText(place: Place | undefined): string {
  return place === undefined ? '' : `${place.file}:${place.line}:${place.column}`;
}

/** GitHub finds a file by its path from the workspace; what lies elsewhere keeps its whole path. */
function position(
  place: Place | undefined,
  workspace: string | undefined,
): { file?: string | undefined; line?: number; col?: number } {
  if (place === undefined || place.file.startsWith('<')) {
    return {};
  }
  const inside = workspace !== undefined && isAbsolute(place.file) ? relative(workspace, place.file) : place.file;
  const file = inside.startsWith('..') ? place.file : inside;
  return { file: inert(oneLine(file)), line: place.line, col: place.column };
}
