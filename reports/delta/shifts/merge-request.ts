import type { MergeRequestOutcome, RuleOutcome, ViolationOutcome } from '#engine';
import type { Shift } from '../delta.ts';
import { countShift, flagShift, matched, namesShift, otherShift } from './shift.ts';

/** What changed about a merge request: approvals first, since they are what most policies are about. */
export function mergeRequestShifts(before: MergeRequestOutcome, after: MergeRequestOutcome): readonly Shift[] {
  return [
    ...number('approvalsRequired', 'approvals required'),
    ...number('approvalsLeft', 'approvals left'),
    ...ruleShifts(before, after),
    ...violationShifts(before, after),
    ...settingShifts(before, after),
    ...statusCheckShifts(before, after),
    ...flagShift({ at: 'mergeable', called: 'mergeable', ...both('mergeable'), more: 'wider' }),
    ...namesShift({ at: 'failedChecks', called: 'failed checks', ...both('failedChecks'), more: 'narrower' }),
    ...otherShift({ at: 'status', called: 'status', ...both('status') }),
    ...otherShift({ at: 'botComment', called: 'comment of the bot', ...both('botComment') }),
  ];

  function number(at: 'approvalsRequired' | 'approvalsLeft', called: string): readonly Shift[] {
    return countShift({ at, called, ...both(at), more: 'narrower' });
  }

  function both<K extends keyof MergeRequestOutcome>(key: K) {
    return { before: before[key], after: after[key] };
  }
}

function ruleShifts(before: MergeRequestOutcome, after: MergeRequestOutcome): readonly Shift[] {
  const { gained, lost, kept } = matched(before.rules, after.rules, ({ name, policy, kind }) =>
    [name, policy, kind].join('\0'),
  );
  return [
    ...lost.map((rule) => wholeRule(rule, 'loses', rule.approvalsRequired > 0)),
    ...gained.map((rule) => wholeRule(rule, 'gains', rule.approvalsRequired > 0)),
    ...kept.flatMap(([old, current]) => keptRuleShifts(old, current)),
  ];
}

function wholeRule(rule: RuleOutcome, verb: 'gains' | 'loses', demands: boolean): Shift {
  const lost = verb === 'loses';
  return {
    at: `rules[name=${rule.name}]`,
    before: lost ? rule : null,
    after: lost ? null : rule,
    movement: demands ? (lost ? 'wider' : 'narrower') : 'sideways',
    words: `${verb} the approval rule "${rule.name}"`,
  };
}

function keptRuleShifts(before: RuleOutcome, after: RuleOutcome): readonly Shift[] {
  const start = `rules[name=${before.name}]`;
  const rule = `rule "${before.name}"`;
  const both = <K extends keyof RuleOutcome>(key: K) => ({
    at: `${start}.${key}`,
    before: before[key],
    after: after[key],
  });
  return [
    ...countShift({ ...both('approvalsRequired'), called: `approvals that the ${rule} requires`, more: 'narrower' }),
    ...countShift({ ...both('approvalsLeft'), called: `approvals left of the ${rule}`, more: 'narrower' }),
    ...flagShift({ ...both('approved'), called: `the ${rule} is satisfied`, more: 'wider' }),
    ...namesShift({ ...both('eligibleApprovers'), called: `eligible approvers of the ${rule}`, more: 'wider' }),
    ...namesShift({ ...both('approvedBy'), called: `approvals that count for the ${rule}`, more: 'wider' }),
    ...otherShift({ ...both('valid'), called: `the ${rule} can be satisfied` }),
  ];
}

function violationShifts(before: MergeRequestOutcome, after: MergeRequestOutcome): readonly Shift[] {
  const { gained, lost, kept } = matched(before.violations, after.violations, nameOf);
  return [
    ...lost.map((one) => ({
      ...{ at: `violations[${nameOf(one)}]`, before: one, after: null, movement: 'wider' as const },
      words: `no longer violates ${nameOf(one)}`,
    })),
    ...gained.map((one) => ({
      ...{ at: `violations[${nameOf(one)}]`, before: null, after: one, movement: 'narrower' as const },
      words: `violates ${nameOf(one)}`,
    })),
    ...kept.flatMap(([old, current]) => keptViolationShifts(old, current)),
  ];
}

function keptViolationShifts(before: ViolationOutcome, after: ViolationOutcome): readonly Shift[] {
  const name = nameOf(before);
  const both = <K extends keyof ViolationOutcome>(key: K) => ({
    at: `violations[${name}].${key}`,
    before: before[key],
    after: after[key],
  });
  const warns = ({ status }: ViolationOutcome) => status === 'warn';
  return [
    ...flagShift({
      ...{ at: `violations[${name}].status`, called: `${name} only warns`, more: 'wider' },
      ...{ before: warns(before), after: warns(after) },
    }),
    ...(warns(before) === warns(after) ? otherShift({ ...both('status'), called: `${name}: status` }) : []),
    ...namesShift({ ...both('newFindings'), called: `${name}: new findings`, more: 'narrower' }),
    ...namesShift({ ...both('existingFindings'), called: `${name}: existing findings`, more: 'sideways' }),
    ...namesShift({ ...both('errors'), called: `${name}: errors`, more: 'sideways' }),
    ...namesShift({ ...both('missing'), called: `${name}: missing`, more: 'sideways' }),
    ...namesShift({ ...both('commits'), called: `${name}: commits`, more: 'sideways' }),
    ...otherShift({ ...both('licenses'), called: `${name}: licenses` }),
  ];
}

function nameOf({ policy, rule }: ViolationOutcome): string {
  return `policy "${policy}", rule ${rule}`;
}

const settings = {
  preventApprovalByAuthor: 'the author may not approve',
  preventApprovalByCommitAuthor: 'who added commits may not approve',
  removeApprovalsWithNewCommit: 'a push removes approvals',
  requirePasswordToApprove: 'approving takes a password',
  preventEditingApprovalRules: 'approval rules cannot be edited',
} as const satisfies Record<keyof MergeRequestOutcome['approvalSettings'], string>;

function settingShifts(before: MergeRequestOutcome, after: MergeRequestOutcome): readonly Shift[] {
  const keys = Object.keys(settings) as (keyof typeof settings)[];
  return keys.flatMap((key) =>
    flagShift({
      ...{ at: `approvalSettings.${key}`, called: settings[key], more: 'narrower' },
      ...{ before: before.approvalSettings[key], after: after.approvalSettings[key] },
    }),
  );
}

function statusCheckShifts(before: MergeRequestOutcome, after: MergeRequestOutcome): readonly Shift[] {
  const { gained, lost, kept } = matched(before.statusChecks, after.statusChecks, ({ name }) => name);
  const names = (checks: readonly { readonly name: string }[]) => checks.map(({ name }) => name);
  return [
    ...namesShift({
      ...{ at: 'statusChecks', called: 'status checks', more: 'narrower' },
      ...{ before: names(lost), after: names(gained) },
    }),
    ...kept.flatMap(([old, current]) => {
      const at = `statusChecks[name=${old.name}].status`;
      if (old.status === current.status) return [];
      const movement = current.status === 'passed' ? 'wider' : old.status === 'passed' ? 'narrower' : 'sideways';
      const words = `status check "${old.name}": ${current.status}, before ${old.status}`;
      return [{ at, before: old.status, after: current.status, movement, words } satisfies Shift];
    }),
  ];
}
