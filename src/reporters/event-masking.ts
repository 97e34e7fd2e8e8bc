import type { Event } from '../lifecycle/events.js';
import { type Masked, type Masker, maskedLines } from '../secrets/masker.js';

/** Fields that hold the product's own words, never a user's: reporters use them to decide what to show, and how. */
const vocabulary: ReadonlySet<string> = new Set([
  'type',
  'kind',
  'hook',
  'action',
  'actions',
  'state',
  'states',
  'level',
  'outcome',
  'softFailure',
  'notRun',
  'signal',
]);

/** Fields that name something: if masking makes two names equal, a number distinguishes them. */
const names: ReadonlySet<string> = new Set(['path', 'name', 'repository', 'configuration']);

type Mask = Masker['mask'];

/** Masks events once, before any reporter sees them. Data that decisions depend on is never masked. */
export class EventMasking {
  /**
   * The masked copy of each plan and step, because reporters recognize a step by its identity. A secret that becomes known
   * later is also masked in copies that were handed out before.
   */
  private readonly copies = new Map<object, object>();
  private readonly alike = new Map<string, string[]>();
  private secrets: readonly string[] = [];

  constructor(private readonly masker: Pick<Masker, 'mask' | 'variants'>) {}

  /** Returns the event without secrets. */
  mask(event: Event): Masked<Event> {
    this.learn();
    return this.shown(event) as Masked<Event>;
  }

  private shown(event: Event): unknown {
    if (event.type === 'result') {
      return { ...event, step: this.part(event.step, true), result: maskedData(event.result, this.masker.mask) };
    }
    // The reason for which the plan excludes a step is in the product's own words.
    if (event.type === 'step-not-run' && event.reason === event.step.notRun) {
      return { ...event, step: this.part(event.step, true) };
    }
    return this.part(event, false);
  }

  private part(value: unknown, lasting: boolean, key = ''): unknown {
    if (vocabulary.has(key) && (typeof value === 'string' || isLines(value))) return value;
    if (typeof value === 'string') return names.has(key) ? this.name(value) : this.masker.mask(value);
    if (isLines(value)) return maskedLines(value, this.masker.mask);
    if (!isContainer(value)) return value;
    if (!lasting && key !== 'step' && key !== 'plan') return this.fill(emptied(value), value, false);
    const known = this.copies.get(value);
    if (known !== undefined) return known;
    const copy = emptied(value);
    this.copies.set(value, copy);
    return this.fill(copy, value, true);
  }

  private fill(copy: object, value: object, lasting: boolean): object {
    // The path of a configuration only identifies the file; people read its name.
    const isConfiguration = 'path' in value && 'name' in value;
    for (const [key, part] of Object.entries(value)) {
      const isKept = isConfiguration && key === 'path';
      Reflect.set(copy, key, isKept ? part : this.part(part, lasting, Array.isArray(value) ? '' : key));
    }
    return copy;
  }

  private name(name: string): string {
    const masked = this.masker.mask(name);
    if (masked === name) return name;
    const alike = this.alike.get(masked) ?? [];
    if (!alike.includes(name)) alike.push(name);
    this.alike.set(masked, alike);
    const index = alike.indexOf(name);
    return index === 0 ? masked : `${masked} (${index + 1})`;
  }

  private learn(): void {
    if (this.secrets === this.masker.variants) return;
    this.secrets = this.masker.variants;
    for (const [value, copy] of [...this.copies]) this.fill(copy, value, true);
  }
}

/** Returns data without secrets in its strings. Keys, numbers, and words such as `true` are kept, so that it stays valid. */
export function maskedData<Data>(data: Data, mask: Mask): Masked<Data>;
export function maskedData(data: unknown, mask: Mask): unknown {
  if (typeof data === 'string') return mask(data);
  if (Array.isArray(data)) return data.map((part: unknown) => maskedData(part, mask));
  if (!isContainer(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, maskedData(part, mask)]));
}

function isLines(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === 'string');
}

/** Returns whether a value is a list or a plain object; a Date, for instance, is shown unchanged. */
function isContainer(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
}

function emptied(value: object): object {
  return Array.isArray(value) ? [] : {};
}
