import { normalize } from 'node:path';
import {
  type ActionSyntax,
  type Flags,
  type FlagValue,
  numberIn,
  type OptionFlag,
  stringIn,
  stringsIn,
  valueName,
} from '../schema/flags.js';
import { UserError, UserErrors } from '../system/errors.js';
import { joinWords } from '../text/phrases.js';
import { conflictErrors, flagError, repetitionErrors, wordErrors } from './faults.js';
import { flagValue, type Grammar, grammarOf, type OwnedFlag, verbosityIn } from './grammar.js';
import { helpPages } from './help.js';
import { type ActionRequest, defaultActions, permissionModes, type Request, type RequestedOption } from './request.js';
import { type FlagUse, type Line, parseLine } from './tokens.js';
import { type CommandName, commands, globalFlags, type UnavailableFlag, unavailableOptionFlags } from './vocabulary.js';

/** What a command line can request. */
export interface Context {
  readonly actions: readonly ActionSyntax[];
  /** Names of the configuration options, to recognize their flags even where they are not allowed. */
  readonly options?: readonly string[];
  /** A flag for each of them; only on a command line. */
  readonly optionFlags?: readonly OptionFlag[];
  /** Whether a path exists. If missing, a word that does not resemble an action may be a path. */
  readonly isPath?: (path: string) => boolean;
}

/** What a command line requests. */
export type ParsedCommandLine =
  | { readonly kind: 'run'; readonly request: Request }
  /** The topic: an action, a command, the first word of one (`config`), or a help page. Missing: the overview. */
  | { readonly kind: 'help'; readonly topic?: string }
  | { readonly kind: 'version' }
  /** The request contains the global flags and the actions that were given with the command. */
  | {
      readonly kind: 'command';
      readonly name: CommandName;
      readonly flags: Flags;
      /** The word that the command needs, such as a file. */
      readonly operand?: string;
      readonly request: Request;
    };

/** Parses a command line according to borgmatic's grammar. Throws UserErrors with all of its errors. */
export function parseCommandLine(words: readonly string[], context: Context): ParsedCommandLine {
  const { actions: known, optionFlags: options = [], isPath } = context;
  const grammar = grammarOf({
    actions: known,
    commands,
    globals: globalFlags,
    absent: [],
    options,
    isPath,
  });
  const whole = parseLine(words, grammar);
  const { operand, strangers, fault } = operandIn(whole);
  const line = { ...whole, strangers };
  const wantsHelp = whole.strangers.includes('help') || globalUse(line, ['help']) !== undefined;
  if (wantsHelp) return helpOf(line, wordErrors(line, grammar));
  if (globalUse(line, ['version']) !== undefined) return { kind: 'version' };
  const completion = globalUse(line, ['bash-completion', 'fish-completion']);
  const gathered = gatherFlags(line, grammar);
  throwErrors([
    ...wordErrors(line, grammar),
    ...commandFaults(line),
    ...fault,
    ...gathered.faults,
    ...sharedOutputs(gathered.of('global', '')),
  ]);
  const name = completion
    ? (`completion ${completion === 'bash-completion' ? 'bash' : 'fish'}` as const)
    : commands.find((command) => line.named.some((named) => named.name === command.name))?.name;
  const actions = actionsOf(line, gathered, context);
  if (name === undefined) return { kind: 'run', request: requestOf(line, gathered, actions) };
  const flags = gathered.of('command', name);
  const request = requestOf(line, gathered, actions);
  if (request.report !== undefined && name !== 'history')
    throw new UserError(`--report writes what actions did, but ${name} runs none. Remove it.`);
  return {
    kind: 'command',
    name,
    flags,
    ...(operand !== undefined && { operand }),
    request: { ...request, json: flags['json'] === true },
  };
}

/** Separates the word that a command needs from those that mean nothing. */
function operandIn({ named, strangers }: Line): {
  readonly operand?: string | undefined;
  readonly strangers: readonly string[];
  readonly fault: readonly UserError[];
} {
  const words = strangers.filter((word) => word !== 'help');
  const command = commands.find(
    ({ operand, name }) => operand !== undefined && named.some((each) => each.name === name),
  );
  if (command === undefined) return { strangers: words, fault: [] };
  const { name, operand: placeholder } = command;
  const [operand] = words;
  if (words.length === 1) return { operand, strangers: [], fault: [] };
  const given = words.length === 0 ? '' : `, got ${words.length}: ${joinWords(words, 'and')}`;
  return {
    strangers: [],
    fault: [new UserError(`${name} needs one ${placeholder}${given}. Write borgflow ${name} ${placeholder}.`)],
  };
}

/** What a workflow requests: actions, or only validation of the configuration files, an examination, or a digest. */
export type ParsedActions = Pick<Request, 'actions' | 'validateOnly' | 'doctor' | 'history'>;

/** The commands that a workflow can run. */
const workflowCommands: readonly string[] = ['config validate', 'doctor', 'history'] satisfies readonly CommandName[];

/** The flags of these commands that a workflow can use. */
const workflowFlags: readonly string[] = ['since'];

/** Parses actions with their flags, or only `config validate`, `doctor`, or `history`. Throws UserErrors with all errors. */
export function parseActions(
  words: readonly string[],
  context: Context & { readonly absent: readonly UnavailableFlag[] },
): ParsedActions {
  const absent = [...context.absent, ...unavailableOptionFlags(context.options ?? [])];
  const grammar = grammarOf({ actions: context.actions, commands, globals: [], absent, options: [] });
  const line = parseLine(words, grammar);
  const gathered = gatherFlags(line, grammar);
  const commandsNotAllowed = line.named
    .filter(({ kind, name }) => kind === 'command' && !workflowCommands.includes(name))
    .map(({ name }) => new UserError(`${name} is only available on the command line. Only actions are allowed here.`));
  const flagsNotAllowed = workflowCommands
    .flatMap((name) => Object.keys(gathered.of('command', name)))
    .filter((flag) => !workflowFlags.includes(flag))
    .map((flag) => new UserError(`--${flag} is only available on the command line. Remove it.`));
  throwErrors([
    ...wordErrors(line, grammar),
    ...commandsNotAllowed,
    ...commandFaults(line),
    ...flagsNotAllowed,
    ...gathered.faults,
  ]);
  switch (line.named.find(({ kind }) => kind === 'command')?.name) {
    case 'config validate':
      return { actions: [], validateOnly: true };
    case 'doctor':
      return { actions: [], doctor: true };
    case 'history':
      return { actions: [], history: { since: stringIn(gathered.of('command', 'history')['since']) } };
    default:
      return { actions: actionsOf(line, gathered, context) };
  }
}

function throwErrors(faults: readonly UserError[]): void {
  if (faults.length > 0) throw new UserErrors(faults);
}

/** Returns the name of the last of these global flags on the line. */
function globalUse({ uses }: Line, names: readonly string[]): string | undefined {
  return uses
    .flatMap(({ resolution }) => (resolution.kind === 'flag' && resolution.here ? resolution.flags : []))
    .findLast(({ owner, flag }) => owner.kind === 'global' && names.includes(flag.name))?.flag.name;
}

function helpOf(line: Line, faults: readonly UserError[]): ParsedCommandLine {
  const asked = helpPages.find((page) => line.strangers.includes(page));
  if (asked !== undefined) return { kind: 'help', topic: asked };
  const half = line.halves[0];
  if (half !== undefined && line.named.length === 0 && line.strangers.length === 0)
    return { kind: 'help', topic: half };
  throwErrors(faults);
  const topic = line.named[0]?.name;
  return topic === undefined ? { kind: 'help' } : { kind: 'help', topic };
}

function commandFaults({ named }: Line): readonly UserError[] {
  const exclusive = named.find(({ name }) =>
    commands.some((command) => command.name === name && !command.takesActions),
  );
  if (exclusive === undefined || named.length === 1) return [];
  const others = named.filter(({ name }) => name !== exclusive.name).map(({ name }) => name);
  return [
    new UserError(
      `${exclusive.name} can't be combined with other actions. Run it without ${joinWords(others, 'and')}.`,
    ),
  ];
}

/** Returns the named actions with their flags. If none is named but flags are given, returns the default actions. */
function actionsOf({ named, rest }: Line, gathered: GatheredFlags, { actions }: Context): readonly ActionRequest[] {
  const asked = named.filter(({ kind }) => kind === 'action').map(({ name }) => name);
  const defaults = defaultActions.filter((name) => actions.some((action) => action.name === name));
  const flagsOf = (name: string): Flags => {
    const takesRest = actions.some((action) => action.name === name && action.rest !== undefined);
    return { ...gathered.of('action', name), ...(takesRest ? { rest } : {}) };
  };
  const withFlags = (names: readonly string[]) => names.map((name) => ({ name, flags: flagsOf(name) }));
  if (asked.length > 0) return withFlags(asked);
  const assumed = withFlags(defaults);
  return assumed.some(({ flags }) => Object.keys(flags).length > 0) ? assumed : [];
}

/** Returns the configuration options that flags set. */
function askedOptions({ uses }: Line): readonly RequestedOption[] | undefined {
  const asked = uses.flatMap(({ spelling, resolution, values }) => {
    const [first] = resolution.kind === 'flag' ? resolution.flags : [];
    if (first?.owner.kind !== 'option') return [];
    const indexes = [...spelling.matchAll(/\[\d+\]/g)].map(([index]) => index);
    const keys = (first.flag.keys ?? []).map((key) => (key === '[0]' ? (indexes.shift() ?? key) : key));
    const { sets } = first.flag;
    const [given] = values;
    const value = sets === undefined ? (given ?? '') : given === 'false' ? sets === false : sets;
    return [{ spelling, keys, value }];
  });
  return asked.length > 0 ? asked : undefined;
}

/** Flags that name a file that is written during the run. */
const outputFlags = ['log-file', 'events', 'report'] as const;

/** Returns an error for each file that two flags name. */
function sharedOutputs(flags: Flags): readonly UserError[] {
  const named = outputFlags.flatMap((name) => {
    const path = stringIn(flags[name]);
    return path === undefined ? [] : [{ name, path: normalize(path) }];
  });
  return named.flatMap(({ name, path }, index) => {
    const first = named.slice(0, index).find((other) => other.path === path);
    if (first === undefined) return [];
    return [new UserError(`--${first.name} and --${name} name the same file. Give each a file of its own.`)];
  });
}

/** Returns the log file that flags specify, with its verbosity and format. */
function logFileIn(flags: Flags): Request['logFile'] {
  const asked = {
    path: stringIn(flags['log-file']),
    verbosity: verbosityIn(flags['log-file-verbosity']),
    format: stringIn(flags['log-file-format']),
  };
  return Object.values(asked).some((value) => value !== undefined) ? asked : undefined;
}

function requestOf(line: Line, gathered: GatheredFlags, actions: readonly ActionRequest[]): Request {
  const flags = gathered.of('global', '');
  const color = globalUse(line, ['color', 'no-color']);
  const remarks = globalFlags.flatMap(({ name, withoutEffect }) =>
    withoutEffect === undefined || flags[name] === undefined || flags[name] === -2 ? [] : [withoutEffect],
  );
  return {
    entryPoint: 'command-line',
    configurationPaths: stringsIn(flags['config']),
    actions,
    overrides: stringsIn(flags['override'])?.map((text, index) => ({
      text,
      place: { file: '--override', line: index + 1, column: 1 },
    })),
    permissions: permissionModes.find((mode) => mode === flags['permissions']),
    options: askedOptions(line),
    noVariables: flags['no-environment-interpolation'] === true ? true : undefined,
    dryRun: flags['dry-run'] === true,
    repository: stringIn(flags['repository']),
    verbosity: verbosityIn(flags['verbosity']),
    logFile: logFileIn(flags),
    report: stringIn(flags['report']),
    events: stringIn(flags['events']),
    syslogVerbosity: verbosityIn(flags['syslog-verbosity']),
    monitoringVerbosity: verbosityIn(flags['monitoring-verbosity']),
    timeout: numberIn(flags['timeout']),
    concurrency: numberIn(flags['concurrency']) ?? 1,
    json: actions.some((action) => action.flags['json'] === true),
    logJson: flags['log-json'] === true,
    color: color === undefined ? undefined : color === 'color',
    failOn: 'error',
    remarks: remarks.length > 0 ? [...new Set(remarks)] : undefined,
  };
}

/** The values of a line's flags, and their errors. */
interface GatheredFlags {
  /** Returns the flags of one owner. */
  readonly of: (kind: OwnedFlag['owner']['kind'], name: string) => Flags;
  readonly faults: readonly UserError[];
}

/** Assigns every flag of a line to each named action that has it. */
function gatherFlags(line: Line, grammar: Grammar): GatheredFlags {
  const values = new Map<string, Flags>();
  const faults: UserError[] = [];
  for (const use of line.uses) {
    const fault = flagError(use, line, grammar);
    if (fault !== undefined) faults.push(fault);
    else if (use.resolution.kind === 'flag')
      faults.push(...use.resolution.flags.flatMap((owned) => assignFlag(use, owned, values)));
  }
  const of: GatheredFlags['of'] = (kind, name) => values.get(`${kind} ${name}`) ?? {};
  const together = line.named.flatMap(({ kind, name }) =>
    kind === 'action' ? conflictErrors(name, of('action', name)) : [],
  );
  return { of, faults: withoutDuplicates([...faults, ...repetitionErrors(line), ...missingFlags(line), ...together]) };
}

/** Flags that must not have two values: an action such as delete could get the value meant for another action. */
const singleValued: readonly string[] = ['archive', 'match-archives'];

/** Stores one flag for one owner. Returns the errors of its value. */
function assignFlag(use: FlagUse, { owner, flag }: OwnedFlag, values: Map<string, Flags>): readonly UserError[] {
  const key = `${owner.kind} ${owner.name}`;
  const before = values.get(key) ?? {};
  try {
    const value = flagValue(use.spelling, use.values, flag);
    const earlier = before[flag.name];
    if (earlier !== undefined && earlier !== value && isShared(use) && singleValued.includes(flag.name)) {
      throw new UserError(
        `${use.spelling} was given twice (${earlier} and ${value}), but every action would use the last value. Run borgflow once for each.`,
      );
    }
    values.set(key, { ...before, [flag.name]: joined(before[flag.name], value, flag.kind) });
    return [];
  } catch (error) {
    if (error instanceof UserError) return [error];
    throw error;
  }
}

/** Whether several of the named actions have the flag. */
function isShared({ resolution }: FlagUse): boolean {
  return resolution.kind === 'flag' && resolution.flags.length > 1;
}

/** Combines the values of a repeated flag: lists are joined, counts are added, otherwise the last value wins. */
function joined(before: FlagValue | undefined, value: FlagValue, kind: OwnedFlag['flag']['kind']): FlagValue {
  if (kind === 'count' && typeof before === 'number' && typeof value === 'number') return before + value;
  return typeof before === 'object' && typeof value === 'object' ? [...before, ...value] : value;
}

/** Returns an error for each required flag that is missing. A flag with an invalid value is not missing. */
function missingFlags({ here, uses }: Line): readonly UserError[] {
  const isUsed = ({ owner, flag }: OwnedFlag) =>
    uses.some(
      ({ resolution }) =>
        resolution.kind === 'flag' &&
        resolution.flags.some((used) => used.owner.name === owner.name && used.flag.name === flag.name),
    );
  return here
    .filter((owned) => owned.flag.required === true && !isUsed(owned))
    .map(({ owner, flag }) => new UserError(`${owner.name} needs --${flag.name} ${valueName(flag)}.`));
}

/** Removes duplicates: several actions that share a flag report the same error. */
function withoutDuplicates(faults: readonly UserError[]): readonly UserError[] {
  return [...new Map(faults.map((fault) => [fault.message, fault])).values()];
}
