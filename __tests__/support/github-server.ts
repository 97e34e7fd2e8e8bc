import { type RecordingServer, startRecordingServer } from './recording-server.js';

/** An issue or a pull request, as far as the tests need it. */
interface StoredIssue {
  readonly number: number;
  title: string;
  body: string;
  state: string;
  labels: readonly string[];
  assignees: readonly string[];
  user: string;
  comments: string[];
  isPullRequest?: boolean;
}

/**
 * A stand-in for GitHub, which can't be had in a test. It answers the requests for issues as the documentation of the REST
 * API describes them (https://docs.github.com/en/rest/issues/issues), and the query for the viewer.
 */
export interface GitHubServer {
  readonly server: RecordingServer;
  readonly issues: StoredIssue[];
  /** How it refuses requests that begin with this method and path. */
  refuse: { readonly call: string; readonly status: number; readonly message: string } | undefined;
}

/** The repository that the stand-in has. */
export const repository = 'me/it';

/** Starts the stand-in; each token belongs to one user. */
export async function startGitHub(tokens: Readonly<Record<string, string>>): Promise<GitHubServer> {
  const issues: StoredIssue[] = [];
  const server = await startRecordingServer({
    answer: ({ method, path, headers, body }, response) => {
      const user = tokens[headers.authorization?.replace(/^Bearer /, '') ?? ''];
      const { refuse } = github;
      const given = body === '' ? {} : JSON.parse(body);
      const isRefused = refuse !== undefined && `${method} ${path}`.startsWith(refuse.call);
      const { status, document } = isRefused
        ? { status: refuse.status, document: { message: refuse.message } }
        : user === undefined
          ? { status: 401, document: { message: 'Bad credentials' } }
          : answerTo({ method, path, given, user, issues });
      response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(document));
    },
  });
  const github: GitHubServer = { server, issues, refuse: undefined };
  return github;
}

function shown({ number, title, body, state, user, isPullRequest = false }: StoredIssue): object {
  const type = user.endsWith('[bot]') ? 'Bot' : 'User';
  return { number, title, body, state, user: { login: user, type }, ...(isPullRequest && { pull_request: {} }) };
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly given: Readonly<Record<string, never>>;
  readonly user: string;
  readonly issues: StoredIssue[];
}

const notFound = { status: 404, document: { message: 'Not Found' } };

function answerTo(call: Call): { readonly status: number; readonly document: object } {
  const { method, given, user, issues } = call;
  const { pathname, searchParams } = new URL(call.path, 'http://localhost');
  if (pathname === '/graphql') return { status: 200, document: { data: { viewer: { login: user } } } };
  if (pathname === `/repos/${repository}/issues`) {
    if (method === 'GET') return { status: 200, document: listed(issues, searchParams) };
    const number = issues.length + 1;
    issues.push({
      title: '',
      body: '',
      labels: [],
      assignees: [],
      ...given,
      number,
      user,
      state: 'open',
      comments: [],
    });
    return { status: 201, document: { number } };
  }
  const [, number, comments] = /^\/repos\/me\/it\/issues\/(\d+)(\/comments)?$/.exec(pathname) ?? [];
  const issue = issues.find((one) => one.number === Number(number));
  if (issue === undefined) return notFound;
  if (comments === undefined) Object.assign(issue, given);
  else issue.comments.push(given['body'] ?? '');
  return { status: comments === undefined ? 200 : 201, document: {} };
}

/** Returns a page of the list, newest first. */
function listed(issues: readonly StoredIssue[], query: URLSearchParams): readonly object[] {
  const size = Number(query.get('per_page') ?? 30);
  const first = (Number(query.get('page') ?? 1) - 1) * size;
  return issues
    .filter(({ state }) => state === (query.get('state') ?? 'open'))
    .filter(({ user }) => query.get('creator') === null || user === query.get('creator'))
    .reverse()
    .slice(first, first + size)
    .map(shown);
}
