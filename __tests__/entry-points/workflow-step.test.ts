import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { workflowStep } from '../../src/entry-points/workflow-step.js';
import { createStand, type Stand } from '../support/backup-setup.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});

afterEach(() => stand.remove());

/** Runs a workflow step with these inputs; returns its job summary, if any, and its log. */
async function step(inputs: Readonly<Record<string, string>>, file = 'summary.md') {
  const said: string[] = [];
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const status = await workflowStep({
    environment: {
      ...stand.environment,
      ...Object.fromEntries(variables),
      GITHUB_WORKSPACE: stand.folder,
      GITHUB_STEP_SUMMARY: stand.path(file),
    },
    platform: 'linux',
    write: (text) => said.push(text),
    saveState: () => undefined,
    setSecret: () => undefined,
    setFailed: (message) => said.push(message),
  });
  const summary = existsSync(stand.path(file)) ? readFileSync(stand.path(file), 'utf8') : undefined;
  return { status, summary, said: said.join('') };
}

const configured = (name: string, more: string) =>
  stand.write(
    name,
    `source_directories: [${stand.source}]\nrepositories: [${JSON.stringify({ path: stand.repository(`${name}.borg`) })}]\n${more}`,
  );

describe('the job summary of a workflow step', () => {
  test('is written after a backup; a failed one shows the command with its last output and location', async () => {
    const good = configured('good.yaml', 'before_prune: ["true"]\n');
    const bad = configured('bad.yaml', 'before_backup: ["echo no disk; exit 32"]\n');
    const { status, summary = '' } = await step({ config: `${good}\n${bad}`, actions: 'create' });
    expect(status).toBe(1);
    expect(summary).toMatch(/^### ✗ Backup failed: before&#95;backup of bad\.yaml\n/);
    expect(summary).toMatch(
      /\| good\.yaml \| <code>.*good\.yaml\.borg<\/code> \| \S+ \| 6 \| [\d.]+&nbsp;k?B \| .* \| ✓ \|/,
    );
    expect(summary).toMatch(/\| bad\.yaml \| .* \| not run: before&#95;backup of bad\.yaml failed \|/);
    expect(summary).toContain('<code>echo no disk; exit 32</code> exited with status 32</summary>');
    expect(summary).toMatch(/- Location: <code>.*bad\.yaml:3:17<\/code>/);
    expect(summary).toContain('```text\nno disk\n```');
    expect(summary).toContain('| before&#95;prune · good.yaml | not run: prune was not requested |');
  });

  test('shows each error in a configuration with its line, even if nothing ran', async () => {
    const config = stand.write('a.yaml', 'repositories: [{path: /r}]\nkeep_dayly: 7\nretries: three\n');
    const { status, summary = '' } = await step({ config });
    expect(status).toBe(1);
    expect(summary).toMatch(/^### ✗ Backup failed: configuration .*a\.yaml\n/);
    expect(summary.match(/a\.yaml:[23]:\d+: [^\n]*<\/summary>/g)).toHaveLength(2);
    expect(summary).toContain('    2 | keep_dayly: 7\n      | ^^^^^^^^^^\n');
  });

  test('shows errors in the inputs, without the passphrase', async () => {
    const { summary = '' } = await step({ verbosity: 'loud', actions: 'crate hunter22', passphrase: 'hunter22' });
    expect(summary).toMatch(/^### ✗ Nothing ran: The \S+ input /);
    expect(summary).toContain('✗ The verbosity input');
    expect(summary).not.toContain('hunter22');
  });

  test.each(['false', 'False'])('is not written with summary: %s, whether or not the step starts', async (summary) => {
    const config = configured('good.yaml', '');
    expect(await step({ config, actions: 'create', summary })).toMatchObject({ status: 0, summary: undefined });
    expect(await step({ actions: 'crate', summary })).toMatchObject({ status: 1, summary: undefined });
  });

  test('that can’t be written is reported and changes nothing else', async () => {
    const config = configured('good.yaml', '');
    const done = await step({ config, actions: 'create' }, 'no/such/folder.md');
    expect(done).toMatchObject({ status: 0, summary: undefined });
    expect(done.said.match(/The job summary could not be written: its folder does not exist\./g)).toHaveLength(1);
  });
});
