/** A flag of an action, or a global flag, as the command line, inputs, help, and completion see it. */
export interface FlagDefinition {
  /** The long name without dashes: `archive`. */
  readonly name: string;
  /** Other spellings, with their dashes: `--files`, `-a`. */
  readonly aliases?: readonly string[];
  /** `texts` takes one or more values and can be repeated; `count` takes none and counts how often it is given. */
  readonly kind: 'boolean' | 'count' | 'text' | 'integer' | 'texts';
  /** The placeholder for the value in help: `ARCHIVE`. */
  readonly value?: string;
  readonly choices?: readonly (string | number)[];
  readonly required?: boolean;
  /** The value is masked in all output. */
  readonly secret?: true;
  readonly summary: string;
}

/** Returns all spellings of a flag, the long name first. */
export function spellingsOf(flag: Pick<FlagDefinition, 'name' | 'aliases'>): readonly string[] {
  return [`--${flag.name}`, ...(flag.aliases ?? [])];
}

/** Returns the name of a flag's value in help and messages. */
export function valueName(flag: Pick<FlagDefinition, 'kind' | 'value'>): string {
  if (flag.value !== undefined) return flag.value;
  return flag.kind === 'integer' ? 'N' : 'VALUE';
}

/** What the command line needs to know about an action. */
export interface ActionSyntax {
  readonly name: string;
  readonly aliases: readonly string[];
  /** One line for help. */
  readonly summary: string;
  readonly flags: readonly FlagDefinition[];
  /** All words after the action belong to it, as the flag `rest`; this is the placeholder for them in help. */
  readonly rest?: string;
}

/** The value of a flag: present, a string, a number, or several strings. */
export type FlagValue = boolean | string | number | readonly string[];

/** The flags that were given to an action. */
export type Flags = Readonly<Record<string, FlagValue>>;

/** Tells whether a flag that takes no value was given. */
export function isSet(flags: Flags, name: string): boolean {
  return flags[name] === true;
}

/** Returns how often a counting flag was given. */
export function countOf(flags: Flags, name: string): number {
  const value = flags[name];
  return typeof value === 'number' ? value : 0;
}

/** Returns the value of a flag, or undefined if it was not given. */
export function textOf(flags: Flags, name: string): string | undefined {
  const value = flags[name];
  return value === undefined || typeof value === 'boolean' ? undefined : String(value);
}

/** Returns the values of a flag; empty if it was not given. */
export function textsOf(flags: Flags, name: string): readonly string[] {
  const value = flags[name];
  if (value === undefined || typeof value === 'boolean') return [];
  return typeof value === 'object' ? value : [String(value)];
}

/** A command-line flag that overrides an option in all files, as in borgmatic 2. */
export interface OptionFlag {
  /** Without dashes; `[0]` stands for any index: `repositories[0].path`. */
  readonly name: string;
  /** A `boolean` doesn't take a value. */
  readonly kind: 'boolean' | 'text';
  /** The path of the option; an index is written `[0]`. */
  readonly keys: readonly string[];
  /** The value that a flag without a value sets; null unsets the option. */
  readonly sets?: boolean | null;
  /** The name of the value in messages and help. */
  readonly value?: string;
  readonly summary: string;
}

/** Returns the number that a flag is set to, or undefined. */
export function numberIn(value: FlagValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Returns the string that a flag is set to, or undefined. */
export function stringIn(value: FlagValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Returns the list that a flag is set to, or undefined. */
export function stringsIn(value: FlagValue | undefined): readonly string[] | undefined {
  return typeof value === 'object' ? value : undefined;
}
