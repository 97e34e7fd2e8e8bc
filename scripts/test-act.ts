import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAct } from './act/act.js';
import { type Count, sumOf, tryAll } from './act/ledger.js';
import { copyCheckout } from './act/repository.js';
import { ensureAct, hasGo, withoutGo } from './act/tools.js';
import { workflowClaims } from './act/workflow-claims.js';

const folder = mkdtempSync(join(tmpdir(), 'borgflow-act-'));
const counts: Count[] = [];
try {
  const checkout = join(folder, 'borgflow');
  copyCheckout(checkout);
  if (hasGo()) {
    const act = createAct({ program: ensureAct(), checkout, folder });
    counts.push(tryAll('uses: ./ under act', workflowClaims(act, checkout)));
  } else {
    process.stdout.write(`${withoutGo}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const { passed, failed } = sumOf(counts);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
