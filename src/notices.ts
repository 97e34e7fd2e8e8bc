import { describeFault } from './configuration/describe.js';
import type { Event } from './lifecycle/events.js';
import type { Request } from './request/request.js';
import type { UserError } from './system/errors.js';

/** Something to tell before the first step. */
export type Notice = Extract<Event, { type: 'notice' }>;

/** A notice with its words behind the place that they are about. */
export function withPlace(notice: Notice): Notice {
  const { message, place } = notice;
  return place && !message.startsWith(place.file)
    ? { ...notice, message: `${place.file}:${place.line}: ${message}` }
    : notice;
}

/** What was asked for without effect is said before anything runs. */
export function remarksOf({ remarks = [] }: Request): Notice[] {
  return remarks.map((message) => ({ type: 'notice', level: 'info', message }));
}

/** A warning of a run as a whole. */
export function warning(message: string): Notice {
  return { type: 'notice', level: 'warning', message };
}

/** A fault with its place in words, and the line it stands in. */
export function noticeOf(fault: UserError, sources: ReadonlyMap<string, string>): Notice {
  const [message = fault.message, ...excerpt] = describeFault(fault, sources.get(fault.place?.file ?? '')).split('\n');
  return { type: 'notice', level: 'error', message, excerpt, place: fault.place };
}
