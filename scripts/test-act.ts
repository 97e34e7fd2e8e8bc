import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Act, createAct } from './act/act.js';
import { type Claim, type Count, checkAll, sumOf } from './act/claims.js';
import { exampleClaims } from './act/example-claims.js';
import { lintClaims } from './act/lint-claims.js';
import { localActionClaims } from './act/local-action-claims.js';
import { copyCheckout } from './act/repository.js';
import { ensureAct, ensureActionlint, ensureLocalAction, goMissing, hasGo } from './act/tools.js';
import { workflowClaims } from './act/workflow-claims.js';
import { pathWithoutNpm } from './user-path.js';

// A runner isn't started through npm.
process.env['PATH'] = pathWithoutNpm(process.env['PATH']);
const folder = mkdtempSync(join(tmpdir(), 'borgflow-act-'));
const checkout = join(folder, 'borgflow');
const withGo = hasGo();

/** Checks the claims of one subject; if its tool can't be installed, that counts as one failed claim. */
async function subject(title: string, claims: () => readonly Claim[]): Promise<Count> {
  try {
    return await checkAll(title, claims());
  } catch (error) {
    process.stdout.write(`  FAILED  ${title}: ${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1 };
  }
}

async function testAll(): Promise<readonly Count[]> {
  copyCheckout(checkout);
  const local = await subject('@github/local-action', () => localActionClaims(ensureLocalAction(), folder));
  if (!withGo) return [local];
  let act: Act | undefined;
  const ready = () => {
    act ??= createAct({ program: ensureAct(), checkout, folder });
    return act;
  };
  return [
    local,
    await subject('actionlint and the validator', () => lintClaims(ensureActionlint(), folder)),
    await subject('uses: ./ under act', () => workflowClaims(ready(), checkout)),
    await subject('examples under act', () => exampleClaims(ready(), folder)),
  ];
}

try {
  const { passed, failed } = sumOf(await testAll());
  if (!withGo) process.stdout.write(`${goMissing}\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
