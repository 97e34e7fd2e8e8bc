/** Returns the address of the page of this workflow run, with its log and summary; undefined outside a workflow. */
export function workflowRunPage(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
}
