import type { Event } from '../lifecycle/events.js';

/** The events of one type. */
export type Of<Type extends Event['type']> = Extract<Event, { readonly type: Type }>;

/** What a reporter is made of: a function for each type of event. */
export type Handlers = { readonly [Type in Event['type']]: (event: Of<Type>) => void };

/** Hands an event to the function for its type. */
export function hand(handlers: Handlers, event: Event): void {
  // The compiler does not see that the function found by an event's type takes that event.
  const handler = handlers[event.type] as (event: Event) => void;
  handler(event);
}

/** What a reporter does with events that it does not tell of. */
export function ignored(): void {}
