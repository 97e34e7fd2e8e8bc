import type { Layer } from './syntax.js';

/** A position that moves through the text of a layer, from start to end. */
export class Cursor {
  /** The number of enclosing expansions. */
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

  /** Returns whether the text continues with these characters. */
  sees(start: string): boolean {
    return this.text.startsWith(start, this.at);
  }

  /** Returns the next characters and moves past them. */
  take(length = 1): string {
    const taken = this.text.slice(this.at, this.at + length);
    this.at += taken.length;
    return taken;
  }

  /** Matches a sticky pattern at the cursor, which does not move. */
  look(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text) ?? undefined;
  }

  /** Returns what a sticky pattern matches at the cursor, or an empty string, and moves past it. */
  takeAll(pattern: RegExp): string {
    return this.take(this.look(pattern)?.[0].length ?? 0);
  }
}
