import type { MonitorTools } from './define-monitor.js';
import { HttpError, type HttpRequest } from './http.js';
import { type IssueState, writtenIn } from './issue-text.js';

/** An open issue about a file that this token's user has written. */
export interface OpenIssue {
  readonly number: number;
  readonly body: string;
  /** Which part of the body is ours. */
  readonly written: { readonly start: number; readonly end: number };
  readonly state: IssueState;
}

interface ApiSetup {
  /** Without a slash at the end. */
  readonly url: string;
  /** `owner/name` */
  readonly repository: string;
  readonly token: string;
  readonly request: MonitorTools['request'];
}

/** The maximum number of pages that are searched, of 100 issues each, newest first. */
const mostPages = 5;

/** What GitHub is asked about issues. Each function throws HttpError, whose message completes a sentence. */
export class GitHubApi {
  constructor(private readonly setup: ApiSetup) {}

  /**
   * Finds the open issue with a mark. Only issues that this token's own user has written count, because anyone can put
   * the same mark into theirs. The list of issues is always current, unlike GitHub's search.
   */
  async findIssue(mark: string): Promise<OpenIssue | undefined> {
    const login = await this.ownLogin();
    for (let page = 1; page <= mostPages; page += 1) {
      const query = new URLSearchParams({ state: 'open', creator: login, per_page: '100', page: `${page}` });
      const issues = listIn(await this.call('GET', `${this.issues()}?${query}`));
      for (const issue of issues) {
        const { number, body, user, pull_request: pull } = fieldsOf(issue);
        if (typeof number !== 'number' || typeof body !== 'string' || pull !== undefined) continue;
        const found = fieldsOf(user)['login'] === login ? writtenIn(body, mark) : undefined;
        if (found !== undefined) return { number, body, ...found };
      }
      if (issues.length < 100) return undefined;
    }
    return undefined;
  }

  async open(issue: object): Promise<void> {
    await this.call('POST', this.issues(), issue);
  }

  async comment({ number }: OpenIssue, body: string): Promise<void> {
    await this.call('POST', `${this.issues()}/${number}/comments`, { body });
  }

  async change({ number }: OpenIssue, changes: object): Promise<void> {
    await this.call('PATCH', `${this.issues()}/${number}`, changes);
  }

  /** Returns the login of the token's user: `octocat`, or `github-actions[bot]` for the token of a job. */
  private async ownLogin(): Promise<string> {
    // The REST API does not tell an app who it is. On GitHub Enterprise Server, GraphQL is next to REST.
    const url = this.setup.url.replace(/\/v3$/, '');
    const { data, errors } = fieldsOf(await this.call('POST', `${url}/graphql`, { query: '{viewer{login}}' }));
    const { login } = fieldsOf(fieldsOf(data)['viewer']);
    if (typeof login === 'string') return login;
    const [{ message }] = [fieldsOf(listIn(errors)[0])];
    throw new HttpError(
      `it does not say whose token this is${typeof message === 'string' ? `: ${message}` : ''}`,
      false,
    );
  }

  private issues(): string {
    return `${this.setup.url}/repos/${this.setup.repository}/issues`;
  }

  private async call(method: HttpRequest['method'], url: string, body?: object): Promise<unknown> {
    const headers = {
      Accept: 'application/vnd.github+json',
      Authorization: `Bearer ${this.setup.token}`,
      'X-GitHub-Api-Version': '2022-11-28',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    };
    let answer: string;
    try {
      const text = body === undefined ? undefined : JSON.stringify(body);
      answer = (await this.setup.request({ method, url, headers, body: text })).body;
    } catch (error) {
      throw error instanceof HttpError ? explained(error, this.setup.repository) : error;
    }
    try {
      return JSON.parse(answer);
    } catch {
      throw new HttpError('its answer is not JSON; check github_issue.api_url', false);
    }
  }
}

/** Returns an error that says what to do about it. */
function explained(error: HttpError, repository: string): HttpError {
  const { status, message } = error;
  if (status === 401) return new HttpError('it does not accept the token (401). Create a new one', false);
  if (status === 410) {
    return new HttpError(`issues are turned off in ${repository} (410). Turn them on in its settings`, false);
  }
  if (status === 403 && /rate limit/i.test(message)) return new HttpError(message, true, error.retryAfter, status);
  if (status === 403 || status === 404) {
    const what =
      status === 403
        ? `the token may not write issues in ${repository} (403)`
        : `there is no repository ${repository}, or the token may not read its issues (404)`;
    const advice = 'Give the job `permissions: issues: write`, or the token access to issues';
    return new HttpError(`${what}. ${advice}. A pull request from a fork can't have it`, false);
  }
  return error;
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
