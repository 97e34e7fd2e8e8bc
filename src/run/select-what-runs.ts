import type { ActionDefinition } from '../actions/define-action.js';
import { findAction } from '../actions/registry.js';
import type { Configuration } from '../configuration/configuration.js';
import { matchesRepository } from '../configuration/options/repositories.js';
import { type ActionRequest, defaultActions, type Request } from '../request/request.js';
import { UserError } from '../system/errors.js';

/**
 * Returns an error if an action that works on one repository would run on several. Some actions choose one of the
 * repositories of a file.
 */
export function tooManyRepositories(
  actions: readonly ActionDefinition[],
  files: readonly Configuration[],
  entryPoint: Request['entryPoint'],
): UserError | undefined {
  const crowded = (action: ActionDefinition): readonly string[] =>
    action.choosing === undefined
      ? files.flatMap(({ repositories }) => repositories.map(({ path, label }) => label ?? path))
      : files.map(({ name }) => name.name);
  const single = actions.find((action) => action.single === true && crowded(action).length > 1);
  if (single === undefined) return undefined;
  const names = crowded(single);
  const flag = entryPoint === 'workflow' ? 'the repository input' : '--repository';
  const kind = single.choosing === undefined ? '' : ' configuration files';
  return new UserError(
    `${single.name} works on one repository, but there are ${names.length}${kind}: ${[...new Set(names)].join(', ')}. Select one with ${flag}.`,
  );
}

/** Returns a stand-in configuration (YAML) for actions that need no repository, if there is none; undefined if one is needed. */
export function placeholderConfiguration(
  request: Request,
  find: (name: string) => ActionDefinition | undefined,
): string | undefined {
  const asked: readonly ActionRequest[] = request.actions;
  const names: readonly string[] = asked.length > 0 ? asked.map(({ name }) => name) : defaultActions;
  const named = request.configurationPaths ?? request.inlineConfiguration ?? request.repository;
  if (named !== undefined || !names.every((name) => find(name)?.once === true)) return undefined;
  const about = asked.flatMap(({ flags }) => flags['mount-point'] ?? [])[0] ?? 'this machine';
  return `repositories: [{path: ${JSON.stringify(String(about))}}]\n`;
}

/** Returns the files with only the requested repositories; files without any of them are omitted. */
export function selectRepositories(
  files: readonly Configuration[],
  wanted: string | undefined,
): { files: readonly Configuration[]; fault?: UserError } {
  if (wanted === undefined || files.length === 0) return { files };
  const selected = files
    .map((file) => ({
      ...file,
      repositories: file.repositories.filter((repository) => matchesRepository(repository, wanted)),
    }))
    .filter(({ repositories }) => repositories.length > 0);
  if (selected.length > 0) return { files: selected };
  const known = files.flatMap(({ repositories }) => repositories.map(({ path, label }) => label ?? path));
  return {
    files: [],
    fault: new UserError(`No repository matches '${wanted}'. Configured: ${[...new Set(known)].join(', ')}.`),
  };
}

/** If no action was requested, omits files with `default_actions: false`; reports a fault if no file is left. */
export function selectByDefault(
  files: readonly Configuration[],
  { actions, entryPoint }: Request,
): { files: readonly Configuration[]; fault?: UserError } {
  const idle = actions.length > 0 ? [] : files.filter(({ options }) => options.default_actions === false);
  const others = files.filter((file) => !idle.includes(file));
  const [first] = idle;
  if (first === undefined || others.length > 0) return { files: others };
  const example = entryPoint === 'workflow' ? '`actions: create`' : 'borgflow create';
  const message = `No action was requested, and default_actions is false, so nothing was done. Specify an action, such as ${example}.`;
  return { files: [], fault: new UserError(message, { place: first.places.get('/default_actions') }) };
}

/** Returns the definition of an action; throws UserError if there is none of that name. */
export function definitionOf(name: string): ActionDefinition {
  const definition = findAction(name);
  if (!definition) throw new UserError(`Unknown action '${name}'.`);
  return definition;
}

/** Returns whether skip_actions includes an action, by any of its names. */
export function isSkippedAction(action: string, options: Pick<Configuration['options'], 'skip_actions'>): boolean {
  return (options.skip_actions ?? []).some((name) => (findAction(name)?.name ?? name) === action);
}

/** Whether a request does what backups consist of (create, prune, compact, or check), and not only as a dry run. */
export function makesBackups({ actions, dryRun }: Request): boolean {
  const names: readonly string[] = actions.length > 0 ? actions.map(({ name }) => name) : defaultActions;
  return !dryRun && names.some((name) => findAction(name)?.primary === true);
}
