import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAct } from './act/act.js';
import { type Claim, type Count, sumOf, tryAll } from './act/ledger.js';
import { lintClaims } from './act/lint-claims.js';
import { localActionClaims } from './act/local-action-claims.js';
import { copyCheckout } from './act/repository.js';
import { ensureAct, ensureActionlint, ensureLocalAction, hasGo, withoutGo } from './act/tools.js';
import { workflowClaims } from './act/workflow-claims.js';

const folder = mkdtempSync(join(tmpdir(), 'borgflow-act-'));
const checkout = join(folder, 'borgflow');
const withGo = hasGo();

/** Tries the claims of one subject; a tool that cannot be had is one claim that does not hold. */
function subject(title: string, claims: () => readonly Claim[]): Count {
  try {
    return tryAll(title, claims());
  } catch (error) {
    process.stdout.write(`  FAILED  ${title}: ${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1 };
  }
}

function testAll(): readonly Count[] {
  copyCheckout(checkout);
  const local = subject('@github/local-action', () => localActionClaims(ensureLocalAction(), folder));
  if (!withGo) return [local];
  const act = createAct({ program: ensureAct(), checkout, folder });
  return [
    local,
    subject('actionlint', () => lintClaims(ensureActionlint(), folder)),
    subject('act', () => workflowClaims(act, checkout)),
  ];
}

try {
  const { passed, failed } = sumOf(testAll());
  if (!withGo) process.stdout.write(`${withoutGo}\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
