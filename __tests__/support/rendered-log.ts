import type { Verbosity } from '../../src/lifecycle/events.js';
import { createGithubReporter } from '../../src/reporters/github/workflow-log.js';
import { masked } from './listening-reporter.js';
import { file, type Story, tellStory } from './recorded-run.js';
import { runnerReads } from './runner-rules.js';

/** A configuration file with hooks and two repositories. */
export const server = file(
  'server.yaml',
  {
    before_everything: ['set-up'],
    before_backup: ['mount /mnt/usb', 'true'],
    before_check: ['x'],
    after_backup: ['umount'],
    on_error: ['mail'],
    after_everything: ['clean'],
  },
  [{ path: '/mnt/backup' }, { path: 'ssh://vault/./server', label: 'vault' }],
);
/** A second, smaller configuration file. */
export const web = file('web.yaml', { before_backup: ['true'], on_error: ['mail'] }, [{ path: 'ssh://vault/./web' }]);

/** Creates the reporter of a workflow, which writes into a list. */
export function reporterInto(
  written: string[],
  options: { verbosity?: Verbosity; concurrent?: boolean; runPage?: string; report?: string } = {},
) {
  let tokens = 0;
  return createGithubReporter({
    write: (text) => written.push(text),
    token: () => `token-${++tokens}-0123456789`,
    concurrent: options.concurrent ?? false,
    workspace: '/srv/repo',
    runPage: options.runPage,
    report: options.report,
    verbosity: options.verbosity ?? 1,
  });
}

/** Returns the log of a story as the runner reads it. */
export async function logOf(story: Partial<Story>, options: { verbosity?: Verbosity; concurrent?: boolean } = {}) {
  const written: string[] = [];
  await tellStory(masked(reporterInto(written, options)), { files: [server, web], ...story });
  return runnerReads(written.join(''));
}

/** Returns what is visible while all groups are collapsed. */
export function folded(page: readonly string[]): readonly string[] {
  let inside = false;
  return page.filter((line) => {
    const visible = !inside;
    inside = line.startsWith('[group]') || (inside && !line.startsWith('[endgroup]'));
    return visible && !line.startsWith('[endgroup]');
  });
}

/** Returns the lines in the group with this title. */
export function insideOf(page: readonly string[], title: string): readonly string[] {
  const start = page.indexOf(`[group] ${title}`);
  return start < 0 ? [] : page.slice(start + 1, page.indexOf('[endgroup] ', start));
}
