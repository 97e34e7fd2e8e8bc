import { formatError } from '../configuration/options/wording.js';
import type { Event } from '../lifecycle/events.js';
import type { Request } from '../request/request.js';
import type { UserError } from '../system/errors.js';

/** Something to report before the first step. */
export type Notice = Extract<Event, { type: 'notice' }>;

/** Returns a notice whose message begins with its place. */
export function withPlace(notice: Notice): Notice {
  const { message, place } = notice;
  return place && !message.startsWith(place.file)
    ? { ...notice, message: `${place.file}:${place.line}: ${message}` }
    : notice;
}

/** Returns notices about requested options that have no effect. */
export function ineffectiveOptionNotices({ remarks = [] }: Request): Notice[] {
  return remarks.map((message) => ({ type: 'notice', level: 'info', message }));
}

/** Returns a warning about the whole run. */
export function warning(message: string): Notice {
  return { type: 'notice', level: 'warning', message };
}

/** Returns a notice about a fault, with its place and an excerpt of the file. */
export function noticeOf(fault: UserError, sources: ReadonlyMap<string, string>): Notice {
  const [message = fault.message, ...excerpt] = formatError(fault, sources.get(fault.place?.file ?? '')).split('\n');
  return { type: 'notice', level: 'error', message, excerpt, place: fault.place };
}
