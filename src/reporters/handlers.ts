import type { Event } from '../lifecycle/events.js';

/** The events of one type. */
export type EventOf<Type extends Event['type']> = Extract<Event, { readonly type: Type }>;

/** The functions of a reporter, one for each type of event. */
export type Handlers = { readonly [Type in Event['type']]: (event: EventOf<Type>) => void };

/** Passes an event to the function for its type. */
export function dispatch(handlers: Handlers, event: Event): void {
  // The compiler can't tell that the function found by an event's type accepts that event.
  const handler = handlers[event.type] as (event: Event) => void;
  handler(event);
}

/** Does nothing, for events that a reporter doesn't report. */
export function ignored(): void {}
