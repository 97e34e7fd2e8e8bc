import type { Layer } from './syntax.js';

/** A position in the text of a layer that moves from its start to its end. */
export class Cursor {
  /** How many expansions it stands in. */
  depth = 0;

  constructor(
    readonly layer: Layer,
    public at = 0,
  ) {}

  get text(): string {
    return this.layer.text;
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  /** Whether the text goes on with these characters. */
  sees(start: string): boolean {
    return this.text.startsWith(start, this.at);
  }

  /** The next characters; the cursor moves past them. */
  take(length = 1): string {
    const taken = this.text.slice(this.at, this.at + length);
    this.at += taken.length;
    return taken;
  }

  /** What a sticky pattern finds right here; the cursor stays. */
  look(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text) ?? undefined;
  }

  /** What a sticky pattern finds right here, or nothing; the cursor moves past it. */
  takeAll(pattern: RegExp): string {
    return this.take(this.look(pattern)?.[0].length ?? 0);
  }
}
