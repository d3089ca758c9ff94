import { compareChangedPolicies } from '../cli/diff/compare-policy-files.ts';
import { groupDisagreements } from '#reports';
import * as targets from '#targets';
const before = `approval_policy:
  - name: Findings
    enabled: true
    rules:
      - type: scan_finding
        branch_type: protected
        scanners: [sast]
        vulnerabilities_allowed: 0
        severity_levels: [critical, high]
        vulnerability_states: []
    actions:
      - type: require_approval
        approvals_required: 2
        role_approvers: [maintainer]
`;
const after = before.replace('approvals_required: 2','approvals_required: 1').replace('[critical, high]','[critical]');
const target = (targets as any).inProcessTarget();
console.log(Object.keys(targets).join(' '));
const run = async (after: string) => { const c = await compareChangedPolicies(target, [{path:'policies/p.yml', before, after}], {seed: 1});
for (const g of groupDisagreements(c.disagreements)) { const m = g.members[0]; console.log(g.id, g.members.length, '\n   ', m.cause.rule, m.cause.words, '\n   ', m.shifts.map(s=>s.words).join(' | ').slice(0,400));
 if (process.argv[2]) for (const v of [m.disagreement.base, m.disagreement.candidate]) if (v.kind==='decided') console.log(v.evidence.map(e=>`      ${e.rule} ${e.held} [${e.subject}] ${e.because}`).join('\n'),'\n'); } };
await run(after); console.log('-----'); await run(before.replace('approvals_required: 2','approvals_required: 1'));
console.log('-----'); await run(before.replace('[critical, high]','[critical]'));
