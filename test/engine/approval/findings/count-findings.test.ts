import { expect, test } from 'vitest';
import { type Counting, countFindings } from '../../../../engine/approval/findings/count-findings.ts';
import { countedStates } from '../../../../engine/approval/findings/vulnerability-states.ts';
import { Trace } from '../../../../engine/evidence/trace.ts';
import type { ScanFindingRule } from '../../../../engine/policies/index.ts';
import { instanceOf } from '../../../../engine/world/world.ts';
import { scanFindingRule, WorldDraft } from '../../../../fixtures/index.ts';

const shared = 51;

/** A rule that counts new and detected findings, and as many detected ones as `shared`. */
function counting(allowed: number): Counting {
  const draft = new WorldDraft();
  const vulnerabilities = Array.from({ length: shared }, (_, number) =>
    draft.add('vulnerabilities', {
      projectId: 1,
      uuid: `finding-${number}`,
      reportType: 'sast',
      severity: 'critical',
    }),
  );
  const reported = vulnerabilities.map((row) => ({ ...row, scanType: row.reportType }));
  const rule = scanFindingRule({ vulnerabilities_allowed: allowed }) as ScanFindingRule;
  const states = countedStates(['new_needs_triage', 'detected']);
  const sides = { source: [], target: [...reported, ...reported] };
  return { rule, states, sides, vulnerabilities, subject: 'rule', instance: instanceOf(draft.world) };
}

test('what two pipelines of one side report counts once', () => {
  expect(countFindings(counting(shared), new Trace())).toMatchObject([{ violated: false }]);
  expect(countFindings(counting(shared - 1), new Trace())).toMatchObject([{ violated: true }]);
});
