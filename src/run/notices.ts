import { rawPattern } from '../archives/select-archives.js';
import { capabilitiesOf, type InstalledBorg, oldestVersion } from '../borg/versions.js';
import type { Configuration } from '../configuration/configuration.js';
import { formatError } from '../configuration/options/error-excerpt.js';
import { type Notice, notice } from '../lifecycle/events.js';
import { isHostedRunner } from '../permissions/trust.js';
import type { Request } from '../request/request.js';
import type { UserError } from '../system/errors.js';
import { isSkippedAction } from './select-what-runs.js';

/** Returns a notice whose message begins with its place. */
export function withPlace(shown: Notice): Notice {
  const { message, place } = shown;
  return place && !message.startsWith(place.file)
    ? { ...shown, message: `${place.file}:${place.line}: ${message}` }
    : shown;
}

/** Returns notices about requested options that have no effect. */
export function ineffectiveOptionNotices({ remarks = [] }: Request): Notice[] {
  return remarks.map((message) => notice('info', message));
}

/**
 * Returns notices about a passphrase from the input or from BORG_PASSPHRASE that isn't used, because a file sets one or a
 * command. For the input, that is a warning, unless another file uses it.
 */
export function unusedPassphraseNotices(
  { passphrase }: Pick<Request, 'passphrase'>,
  files: readonly Configuration[],
  { BORG_PASSPHRASE: inherited }: NodeJS.ProcessEnv,
): readonly Notice[] {
  const given = passphrase ?? inherited;
  if (given === undefined || given === '') return [];
  const what = passphrase === undefined ? 'BORG_PASSPHRASE in the environment' : 'The passphrase input';
  const unused = files.flatMap(({ name, options, places }) => {
    const { encryption_passphrase: text, encryption_passcommand: command } = options;
    const option = text === undefined ? command && 'encryption_passcommand' : 'encryption_passphrase';
    // A file may refer to the variable.
    if (option === undefined || text === given || (text === undefined && /BORG_PASSPHRASE/.test(command ?? ''))) {
      return [];
    }
    const place = places.get(`/${option}`);
    return [{ place, message: `${what} is not used, because ${place?.file ?? name.name} sets ${option}.` }];
  });
  const isUsed = passphrase === undefined || unused.length < files.length;
  return unused.map(({ place, message }) =>
    isUsed ? notice('info', message, { place }) : notice('warning', `${message} Remove one of the two.`, { place }),
  );
}

/** Returns a notice about a fault, with its place and an excerpt of the file. */
export function noticeOf(fault: UserError, sources: ReadonlyMap<string, string>): Notice {
  const [message = fault.message, ...excerpt] = formatError(fault, sources.get(fault.place?.file ?? '')).split('\n');
  return notice('error', message, { excerpt, place: fault.place });
}

/** Returns notices about what can't work because every GitHub-hosted runner is a new machine. */
export function hostedRunnerNotices(files: readonly Configuration[], run: HostedRun): readonly Notice[] {
  if (!isHostedRunner(run.environment)) return [];
  return [
    ...(run.actions.includes('prune') ? hostNameWarnings(files, run) : []),
    ...(run.actions.includes('check') ? frequencyNotices(files) : []),
  ];
}

interface HostedRun {
  readonly actions: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly installed: InstalledBorg | undefined;
}

/** The time of the last check is stored on the machine. */
function frequencyNotices(files: readonly Configuration[]): readonly Notice[] {
  return files.flatMap(({ name, options, places }): Notice[] => {
    const timed = (options.checks ?? []).filter(({ frequency = 'always' }) => frequency !== 'always');
    if (timed.length === 0 || options.user_state_directory !== undefined || isSkippedAction('check', options))
      return [];
    const names = timed.map((check) => check.name).join(', ');
    const message = `${name.name}: every run will check (${names}), regardless of the frequency, because a hosted runner does not remember the last check. Set user_state_directory to a folder that is kept between runs, for example with actions/cache.`;
    return [notice('notice', message, { place: places.get('/checks') })];
  });
}

/**
 * Returns a warning for each file whose archive names contain the host name, which is different in every run, so that
 * prune finds no earlier archive.
 */
function hostNameWarnings(files: readonly Configuration[], run: HostedRun): readonly Notice[] {
  const capabilities = run.installed?.capabilities ?? capabilitiesOf(oldestVersion);
  return files.flatMap((file): Notice[] => {
    const concerned = file.repositories.find(({ options }) => {
      const pattern = rawPattern({ options, capabilities }) ?? '';
      const named = options.archive_hostname === undefined && pattern.includes('{hostname}');
      return !isSkippedAction('prune', options) && (named || /\{(reverse-)?fqdn\}/.test(pattern));
    });
    if (concerned === undefined) return [];
    const pattern = rawPattern({ options: concerned.options, capabilities }) ?? '';
    const name = /\{(hostname|fqdn|reverse-fqdn)\}/.exec(pattern)?.[0] ?? '{hostname}';
    const where = ['/archive_name_format', '/match_archives', '/prefix'].find(
      (pointer) => file.places.get(pointer) !== undefined,
    );
    const fix =
      name === '{hostname}'
        ? 'Set archive_hostname to a fixed name, such as archive_hostname: web.'
        : `Write {hostname} instead of ${name}, and set archive_hostname to a fixed name, such as archive_hostname: web.`;
    const message = `${file.name.name}: archives will pile up, because prune only looks for ${pattern.replace(/^sh:/, '')}, and ${name} is different on every hosted runner. ${fix}`;
    return [notice('warning', message, { place: file.places.get(where ?? '') })];
  });
}
