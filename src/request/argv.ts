import type { ActionSyntax } from '../actions/action.js';
import type { OptionFlag } from '../configuration/option-flags.js';
import { UserError, UserErrors } from '../system/errors.js';
import { type CommandName, commands } from './commands.js';
import { wordFaults } from './faults.js';
import { type Flags, type GatheredFlags, gatherFlags } from './flags.js';
import { globalFlags } from './global-flags.js';
import { grammarOf } from './grammar.js';
import { helpPages } from './help.js';
import { type AbsentFlag, laterFlags, optionFlags } from './later.js';
import { type Line, understand } from './line.js';
import { type ActionRequest, type AskedOption, defaultActions, type Request } from './request.js';
import { enumeration } from './sentences.js';
import { numberIn, permissionModes, textIn, textsIn, verbosityIn } from './values.js';

/** What there is to ask for. */
export interface Context {
  readonly actions: readonly ActionSyntax[];
  /** The configuration's options by name: a flag that sets one is no unknown word, also where it can't be given. */
  readonly options?: readonly string[];
  /** A flag for each of them, on a command line. */
  readonly optionFlags?: readonly OptionFlag[];
  /** Whether something has that path; missing: nobody looked, and a word that resembles no action may be a path. */
  readonly isPath?: (path: string) => boolean;
}

/** What a command line asks for. */
export type ParsedCommandLine =
  | { readonly kind: 'run'; readonly request: Request }
  /** The topic is an action or a command, the first word of one, such as `config`, or `options`; none: everything. */
  | { readonly kind: 'help'; readonly topic?: string }
  | { readonly kind: 'version' }
  /** The request holds what global flags and actions stood beside the command. */
  | { readonly kind: 'command'; readonly name: CommandName; readonly flags: Flags; readonly request: Request };

/** Reads a command line in borgmatic's grammar; throws UserErrors that holds every fault of it. */
export function parseCommandLine(words: readonly string[], context: Context): ParsedCommandLine {
  const { actions: known, optionFlags: options = [], isPath } = context;
  const grammar = grammarOf({ actions: known, commands, globals: globalFlags, absent: laterFlags, options, isPath });
  const whole = understand(words, grammar);
  const line = { ...whole, strangers: whole.strangers.filter((word) => word !== 'help') };
  const asksForHelp = whole.strangers.includes('help') || globalUse(line, ['help']) !== undefined;
  if (asksForHelp) return helpOf(line, wordFaults(line, grammar));
  if (globalUse(line, ['version']) !== undefined) return { kind: 'version' };
  const completion = globalUse(line, ['bash-completion', 'fish-completion']);
  const gathered = gatherFlags(line, grammar);
  throwAll([...wordFaults(line, grammar), ...commandFaults(line), ...gathered.faults]);
  const name = completion
    ? (`completion ${completion === 'bash-completion' ? 'bash' : 'fish'}` as const)
    : commands.find((command) => line.named.some((named) => named.name === command.name))?.name;
  const actions = actionsOf(line, gathered, context);
  if (name === undefined) return { kind: 'run', request: requestOf(line, gathered, actions) };
  const flags = gathered.of('command', name);
  const request = requestOf(line, gathered, actions);
  return { kind: 'command', name, flags, request: { ...request, json: flags['json'] === true } };
}

/** What a workflow asks to be done: actions, or that the configurations are validated and nothing more. */
export interface ParsedActions {
  readonly actions: readonly ActionRequest[];
  readonly validateOnly?: true;
}

/** Reads actions with their flags, or `config validate` alone; throws UserErrors that holds every fault. */
export function parseActions(
  words: readonly string[],
  context: Context & { readonly absent: readonly AbsentFlag[] },
): ParsedActions {
  const absent = [...context.absent, ...laterFlags, ...optionFlags(context.options ?? [])];
  const grammar = grammarOf({ actions: context.actions, commands, globals: [], absent, options: [] });
  const line = understand(words, grammar);
  const gathered = gatherFlags(line, grammar);
  const strays = line.named
    .filter(({ kind, name }) => kind === 'command' && name !== 'config validate')
    .map(({ name }) => new UserError(`${name} is for the command line alone. Name actions here.`));
  const idle = Object.keys(gathered.of('command', 'config validate')).map(
    (flag) => new UserError(`--${flag} is for the command line alone. Leave it out.`),
  );
  throwAll([...wordFaults(line, grammar), ...strays, ...commandFaults(line), ...idle, ...gathered.faults]);
  const validateOnly = line.named.some(({ name }) => name === 'config validate');
  return validateOnly ? { actions: [], validateOnly } : { actions: actionsOf(line, gathered, context) };
}

function throwAll(faults: readonly UserError[]): void {
  if (faults.length > 0) throw new UserErrors(faults);
}

/** The last use of one of these global flags. */
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
  throwAll(faults);
  const topic = line.named[0]?.name;
  return topic === undefined ? { kind: 'help' } : { kind: 'help', topic };
}

function commandFaults({ named }: Line): readonly UserError[] {
  const alone = named.find(({ name }) => commands.some((command) => command.name === name && !command.takesActions));
  if (alone === undefined || named.length === 1) return [];
  const others = named.filter(({ name }) => name !== alone.name).map(({ name }) => name);
  return [new UserError(`${alone.name} stands alone. Run it without ${enumeration(others, 'and')}.`)];
}

/** Each named action with the flags that reach it; none named and flags given: the default ones with theirs. */
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

/** The options of the configuration that flags set. */
function askedOptions({ uses }: Line): readonly AskedOption[] | undefined {
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

/** The log file that flags name, and how it is written. */
function logFileIn(flags: Flags): Request['logFile'] {
  const asked = {
    path: textIn(flags['log-file']),
    verbosity: verbosityIn(flags['log-file-verbosity']),
    format: textIn(flags['log-file-format']),
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
    door: 'command-line',
    configurationPaths: textsIn(flags['config']),
    actions,
    overrides: textsIn(flags['override'])?.map((text, index) => ({
      text,
      place: { file: '--override', line: index + 1, column: 1 },
    })),
    permissions: permissionModes.find((mode) => mode === flags['permissions']),
    options: askedOptions(line),
    noVariables: flags['no-environment-interpolation'] === true ? true : undefined,
    dryRun: flags['dry-run'] === true,
    repository: textIn(flags['repository']),
    verbosity: verbosityIn(flags['verbosity']),
    logFile: logFileIn(flags),
    syslogVerbosity: verbosityIn(flags['syslog-verbosity']),
    timeout: numberIn(flags['timeout']),
    concurrency: numberIn(flags['concurrency']) ?? 1,
    json: actions.some((action) => action.flags['json'] === true),
    logJson: flags['log-json'] === true,
    color: color === undefined ? undefined : color === 'color',
    failOn: 'error',
    remarks: remarks.length > 0 ? [...new Set(remarks)] : undefined,
  };
}
