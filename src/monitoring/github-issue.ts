import { relative } from 'node:path';
import { defineOptions, secretOption, stringOption, type ValueOf } from '../schema/option-schema.js';
import { oneLine, shorten } from '../text/cleaning.js';
import { alertTitle } from './alert-text.js';
import { defineMonitor, type MonitorFault, type MonitorReport, type MonitorTools } from './define-monitor.js';
import { GitHubApi, type OpenIssue } from './github-api.js';
import { HttpError, hostOf } from './http.js';
import { failureComment, isRecovered, issueBody, issueMark, recoveryComment, stateAfter } from './issue-text.js';

/** The option for issues on GitHub. */
export const githubIssueOptions = defineOptions({
  github_issue: {
    type: 'object',
    properties: {
      token: secretOption(
        'A token that may read and write issues. In a workflow, the default is the github-token input.',
        '{credential file /run/secrets/github}',
      ),
      repository: stringOption(
        'The repository on GitHub, as owner/name. In a workflow, the default is its own repository.',
        'example/backups',
      ),
      api_url: stringOption('The URL of the REST API.', 'https://github.example.org/api/v3', {
        default: 'https://api.github.com',
      }),
      title: stringOption('The title of the issue. Default: what happened, and where.', 'Backup of web1 failed'),
      labels: {
        type: 'array',
        items: { type: 'string' },
        description: 'Labels for new issues.',
        examples: [['backup']],
      },
      assignees: {
        type: 'array',
        items: { type: 'string' },
        description: 'The users to assign new issues to.',
        examples: [['octocat']],
      },
    },
    additionalProperties: false,
    description: 'Open an issue on GitHub when a run fails, comment on each further failure, and close it on recovery.',
    examples: [{ repository: 'example/backups', token: '{credential file /run/secrets/github}' }],
  },
});

type IssueOptions = ValueOf<(typeof githubIssueOptions)['github_issue']>;

/** After this many comments, further failures only change the first text of the issue, so that nobody mutes it. */
const mostComments = 10;

/** The maximum number of characters of a title. */
const longestTitle = 200;

/** Issues on GitHub, as https://docs.github.com/en/rest/issues/issues describes them. */
export const githubIssue = defineMonitor<IssueOptions>({
  name: 'github_issue',
  title: 'GitHub',
  schema: githubIssueOptions,
  check: (options) => optionFaults(options),
  states: () => ['finish', 'fail'],
  needs: (options, environment) => ({ url: apiUrl(options, environment) }),
  // In a workflow, the runner's environment decides.
  destination: ({ api_url: url }) => (url === undefined ? undefined : hostOf(url)),
  send: async (options, told, tools) => {
    const api = apiFor(options, tools);
    const report = shownReport(told, tools.environment);
    const mark = markFor(report, tools.environment);
    const issue = await api.findIssue(mark);
    if (report.state === 'fail') await tellFailure(api, { issue, report, mark, options });
    else if (issue !== undefined && isRecovered(issue.state, report)) {
      await api.comment(issue, recoveryComment(issue.state, report));
      await api.change(issue, { state: 'closed', state_reason: 'completed' });
    }
  },
});

function optionFaults({ repository, api_url: url }: IssueOptions): readonly MonitorFault[] {
  const faults: MonitorFault[] = [];
  if (repository !== undefined && !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    const message = `github_issue.repository must be owner/name, got "${repository}".`;
    faults.push({ option: 'repository', message });
  }
  if (url !== undefined && !(/^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/.test(url) && URL.canParse(url))) {
    const message = `github_issue.api_url must be a URL such as https://github.example.org/api/v3, got "${url}".`;
    faults.push({ option: 'api_url', message });
  }
  return faults;
}

function apiUrl({ api_url: url }: IssueOptions, environment: MonitorTools['environment']): string {
  return url ?? (environment['GITHUB_API_URL'] || 'https://api.github.com');
}

function apiFor(options: IssueOptions, { request, environment }: MonitorTools): GitHubApi {
  const { token = '', repository = environment['GITHUB_REPOSITORY'] ?? '' } = options;
  if (token === '') throw new HttpError('it needs a token. Set the github-token input, or github_issue.token', false);
  if (repository === '') throw new HttpError('it needs a repository. Set github_issue.repository', false);
  const base = apiUrl(options, environment);
  return new GitHubApi({ url: base.replace(/\/+$/, ''), repository, token, request });
}

/** Returns the report without the name of a machine that exists only for one job. */
function shownReport(
  report: MonitorReport,
  { RUNNER_ENVIRONMENT: runner }: MonitorTools['environment'],
): MonitorReport {
  return runner === 'github-hosted' ? { ...report, hostname: 'a GitHub-hosted runner' } : report;
}

/** Returns the mark of a file's issue. Each runner of the same host has another workspace. */
function markFor(
  { hostname, configuration }: MonitorReport,
  { GITHUB_WORKSPACE: workspace = '' }: MonitorTools['environment'],
): string {
  const path = relative(workspace, configuration.path);
  const isInside = workspace !== '' && !path.startsWith('..');
  return issueMark(hostname, isInside ? path : configuration.path);
}

interface Telling {
  readonly issue: OpenIssue | undefined;
  readonly mark: string;
  readonly report: MonitorReport;
  readonly options: IssueOptions;
}

async function tellFailure(api: GitHubApi, { issue, report, mark, options }: Telling): Promise<void> {
  const state = stateAfter(issue?.state, report);
  if (issue === undefined) {
    const { title = alertTitle(report), labels = [], assignees = [] } = options;
    const body = issueBody(mark, state, report);
    await api.open({ title: shorten(oneLine(title), longestTitle), body, labels, assignees });
    return;
  }
  // Another try of the same report: it has arrived.
  if (issue.state.run === report.runId) return;
  if (state.runs <= mostComments + 1) await api.comment(issue, failureComment(report, state.runs > mostComments));
  // What people have added around it stays.
  const { body, written } = issue;
  const text = `${body.slice(0, written.start)}${issueBody(mark, state, report)}${body.slice(written.end)}`;
  await api.change(issue, { body: text });
}
