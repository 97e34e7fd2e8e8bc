import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MonitorReport } from '../../src/monitoring/define-monitor.js';
import { type GitHubServer, repository, startGitHub } from '../support/github-server.js';
import { failedRepository, monitorFaults, monitorReport, sendReport, zone } from '../support/monitor-report.js';

let github: GitHubServer;

beforeEach(async () => {
  github = await startGitHub({ token1: 'github-actions[bot]', token2: 'mallory' });
});
afterEach(async () => await github.server.stop());

/** A failure of the vault, in a run of all default actions. */
const failure: Partial<MonitorReport> = {
  ...failedRepository,
  actions: ['create', 'prune', 'compact', 'check'],
  failures: [
    {
      message: 'create of vault failed: it is full.',
      error: '',
      output: ['no space left on device'],
      repository: { path: '/mnt/backup', label: 'vault' },
    },
  ],
};

/** The archive of a run that succeeded. */
const archive = { archive: 'web1-2', id: '00', start: new Date(), repository: '/mnt/backup' } as unknown as NonNullable<
  MonitorReport['repositories'][number]['archive']
>;
const success: Partial<MonitorReport> = {
  actions: ['create', 'prune', 'compact', 'check'],
  repositories: [{ path: '/mnt/backup', label: 'vault', archive }],
};

let runs = 0;

async function tell(state: 'finish' | 'fail', more: Partial<MonitorReport> = {}, options: object = {}): Promise<void> {
  runs += 1;
  const report = monitorReport(state, { ...(state === 'fail' ? failure : success), runId: `run${runs}`, ...more });
  const environment = { GITHUB_API_URL: github.server.url, GITHUB_REPOSITORY: repository };
  await sendReport('github_issue', { token: 'token1', ...options }, report, { environment });
}

function only(): GitHubServer['issues'][number] {
  const [issue, ...others] = github.issues;
  if (issue === undefined || others.length > 0) throw new Error(`There are ${github.issues.length} issues.`);
  return issue;
}
/** Returns what a reader of Markdown sees of a text. */
const visible = (text = '') => text.replace(/<!--[\s\S]*?-->\n?/g, '');

describe('a failure', () => {
  test('opens an issue that says what failed, where, since when, and the last good archive', async () => {
    await tell('fail', {}, { labels: ['backup'], assignees: ['octocat'] });
    expect(only()).toMatchObject({
      title: 'Backup failed: server.yaml on web1',
      state: 'open',
      labels: ['backup'],
      assignees: ['octocat'],
    });
    expect(visible(only().body)).toBe(`The backup with server.yaml on web1 fails. Failed at 2026-11-29 03:05 ${zone}.

**create of vault failed: it is full.**

\`\`\`text
no space left on device
\`\`\`

- vault: the last good archive is web1-1 (2026-11-27 03:05 ${zone}), failing since 2026-11-28 03:05 ${zone}.
- [Workflow run](https://github.com/me/it/actions/runs/7)

Borgflow comments on each further failure, and closes this issue when the backup works again.
`);
  });

  test('that lasts is one issue, with a comment on each run, up to ten of them', async () => {
    for (let run = 0; run < 13; run += 1) await tell('fail');
    expect(only().body).toContain(`Failed 13 times since 2026-11-29 03:05 ${zone}, last at 2026-11-29 03:05 ${zone}.`);
    expect(only().comments).toHaveLength(10);
    expect(only().comments[0]).toContain(
      `Failed again at 2026-11-29 03:05 ${zone}.\n\n**create of vault failed: it is full.**`,
    );
    expect(only().comments.filter((text) => text.includes('This is the last comment.'))).toEqual([only().comments[9]]);
  });

  test('that is sent twice, because the answer was lost, is told once', async () => {
    await tell('fail', { runId: 'same' });
    await tell('fail', { runId: 'same' });
    expect([only().comments, only().body.includes('times')]).toEqual([[], false]);
  });

  test('keeps what people have written around it, and its title', async () => {
    await tell('fail');
    Object.assign(only(), { title: 'Disk is full', body: `Ann is on it.\n\n${only().body}\nNotes.` });
    await tell('fail');
    expect(only()).toMatchObject({
      title: 'Disk is full',
      body: expect.stringMatching(/^Ann is on it\.\n\n<!--[\s\S]*Notes\.$/),
    });
    expect(only().body).toContain('Failed 2 times');
  });

  test('of another file, or on another host, is another issue', async () => {
    await tell('fail');
    await tell('fail', { configuration: { name: 'web.yaml', path: '/etc/web.yaml' } });
    await tell('fail', { hostname: 'web2' });
    expect(github.issues).toHaveLength(3);
  });

  test('after the issue was closed is a new issue', async () => {
    await tell('fail');
    only().state = 'closed';
    await tell('fail');
    expect(github.issues).toHaveLength(2);
  });
});

describe('a recovery', () => {
  test('closes the issue with a comment', async () => {
    await tell('fail');
    await tell('finish');
    expect(only()).toMatchObject({ state: 'closed', state_reason: 'completed' });
    expect(only().comments).toEqual([
      `The backup works again at 2026-11-29 03:05 ${zone}, after one failed run since 2026-11-29 03:05 ${zone}.

- vault: new archive web1-2.`,
    ]);
  });

  test.each<[string, Partial<MonitorReport>]>([
    ['a run of fewer actions, such as create alone', { actions: ['create'] }],
    ['a run that a hook has put off, so that it made no archive', { repositories: [{ path: '/mnt/backup' }] }],
    ['a run on another repository', { repositories: [{ path: '/mnt/other', archive }] }],
    ['a run that does not know its actions', { actions: undefined }],
  ])('is not %s', async (_, more) => {
    await tell('fail');
    await tell('finish', more);
    expect(only()).toMatchObject({ state: 'open', comments: [] });
  });

  test('of a check needs no archive', async () => {
    await tell('fail', { actions: ['check'] });
    await tell('finish', { actions: ['check'], repositories: [{ path: '/mnt/backup' }] });
    expect(only().state).toBe('closed');
  });

  test('changes nothing if there is no issue', async () => {
    await tell('finish');
    expect(github.server.calls()).toEqual([
      'POST /graphql',
      'GET /repos/me/it/issues?state=open&creator=github-actions%5Bbot%5D&per_page=100&page=1',
    ]);
  });
});

describe('an issue', () => {
  test('that somebody else has written is never changed, even if it contains the mark', async () => {
    await tell('fail');
    const { body } = only();
    github.issues[0] = { ...only(), user: 'mallory' };
    await tell('finish');
    await tell('fail');
    expect(github.issues).toMatchObject([
      { user: 'mallory', state: 'open', body, comments: [] },
      { user: 'github-actions[bot]', comments: [] },
    ]);
  });

  test('is not mistaken for the issue of another file, whose mark is in the output of a hook', async () => {
    await tell('fail');
    const { body } = only();
    github.issues.length = 0;
    const other = { name: 'web.yaml', path: '/etc/web.yaml' };
    await tell('fail', {
      configuration: other,
      failures: [{ message: 'failed', error: '', output: body.split('\n') }],
    });
    await tell('fail', { configuration: other });
    expect(only().body.match(/borgflow -->/g)).toHaveLength(1);
    await tell('finish');
    expect(only()).toMatchObject({ state: 'open', comments: [expect.any(String)] });
  });

  test('is found among hundreds, and pull requests are none', async () => {
    await tell('fail');
    const first = only();
    for (let number = 2; number < 260; number += 1) {
      const isPullRequest = number === 7;
      github.issues.push({
        ...first,
        number,
        isPullRequest,
        body: isPullRequest ? first.body : 'Another one.',
        comments: [],
      });
    }
    await tell('finish');
    expect(github.issues.filter(({ state }) => state === 'closed').map(({ number }) => number)).toEqual([1]);
  });

  test('can not be written to by the words of a hook: no mention, reference, heading, HTML, or mark', async () => {
    const piece = fc.constantFrom(
      ...[
        '@octocat',
        '@me/team',
        '#1',
        'GH-1',
        'fixes #1',
        'me/it#1',
        'https://example.org',
        '<!-- /borgflow -->',
        '<b>',
      ],
      ...['# head', '- item', '![x](y)', '```', '````', '| a |', '\n', ' ', '**', '&lt;', ':tada:', '\u202e', 'word'],
    );
    const words = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(words, fc.array(words, { maxLength: 3 }), async (message, output) => {
        github.issues.length = 0;
        const failures = [{ message, error: '', output }];
        await tell('fail', { failures, configuration: { name: message, path: '/etc/x' } });
        const { body } = only();
        const unfenced = body.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '');
        expect(unfenced.match(/<!--/g)).toHaveLength(2);
        const outside = visible(unfenced);
        expect(outside).not.toMatch(/@\w|[^&]#\d|\bGH-\d|<\w|^#|!\[|^\||:tada:|\u202e/m);
        expect(outside.replaceAll('https://github.com/me/it/actions/runs/7', '')).not.toContain('://');
      }),
      { numRuns: 60 },
    );
  });
});

describe('GitHub says what to do', () => {
  const advice =
    "Give the job `permissions: issues: write`, or the token access to issues. A pull request from a fork can't have it";
  test.each<[string, number, string, string]>([
    ['GET /repos', 401, 'Bad credentials', 'it does not accept the token (401). Create a new one'],
    [
      'POST /repos',
      403,
      'Resource not accessible by integration',
      `the token may not write issues in me/it (403). ${advice}`,
    ],
    [
      'GET /repos',
      404,
      'Not Found',
      `there is no repository me/it, or the token may not read its issues (404). ${advice}`,
    ],
    ['GET /repos', 410, 'Issues are disabled', 'issues are turned off in me/it (410). Turn them on in its settings'],
  ])('%s: %d', async (call, status, message, sentence) => {
    github.refuse = { call, status, message };
    await expect(tell('fail')).rejects.toMatchObject({ message: sentence, isTemporary: false });
    expect(github.issues).toEqual([]);
  });

  test('and a rate limit is tried again', async () => {
    github.refuse = { call: 'GET /repos', status: 403, message: 'API rate limit exceeded' };
    await expect(tell('fail')).rejects.toMatchObject({
      message: expect.stringContaining('rate limit'),
      isTemporary: true,
    });
  });

  test('if there is no token, or no repository', async () => {
    await expect(tell('fail', {}, { token: undefined })).rejects.toThrow(
      'it needs a token. Set the github-token input, or github_issue.token',
    );
    const report = monitorReport('fail', failure);
    await expect(sendReport('github_issue', { token: 't' }, report)).rejects.toThrow(
      'it needs a repository. Set github_issue.repository',
    );
  });
});

test.each([
  ['  repository: me/it', []],
  ['  repository: it', ['3:15 github_issue.repository must be owner/name, got "it".']],
  [
    '  api_url: github.example.org',
    ['3:12 github_issue.api_url must be a URL such as https://github.example.org/api/v3, got "github.example.org".'],
  ],
])('the configuration %j has the errors %j', async (yaml, faults) => {
  expect(await monitorFaults('github_issue', yaml)).toEqual(faults);
});
