import type { ActionDefinition } from '../actions/define-action.js';
import type { Configuration } from '../configuration/configuration.js';
import { type ActionRequest, defaultActions, type Request } from '../request/request.js';
import { UserError } from '../system/errors.js';

/**
 * Returns an error if an action that works on one repository would run on several. Some actions choose one of the
 * repositories of a file.
 */
export function tooManyRepositories(
  actions: readonly ActionDefinition[],
  files: readonly Configuration[],
  door: Request['door'],
): UserError | undefined {
  const crowded = (action: ActionDefinition): readonly string[] =>
    action.choosing === undefined
      ? files.flatMap(({ repositories }) => repositories.map(({ path, label }) => label ?? path))
      : files.map(({ name }) => name.name);
  const single = actions.find((action) => action.single === true && crowded(action).length > 1);
  if (single === undefined) return undefined;
  const names = crowded(single);
  const flag = door === 'workflow' ? 'the input repository' : '--repository';
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
