import type { MergeRequestOutcome, Verdict, World } from '#engine';
import { type Distortion, withApprovalPolicies, withApprovalRules, withRows } from './distorted-target.ts';

type Keys = Readonly<Record<string, unknown>>;

/** Mistakes about approval policies, and the law that must see each. */
export const wrongApprovalEngines: Readonly<Record<string, { readonly law: string; readonly wrong: Distortion }>> = {
  'of several severities the last one counts': { law: 'LAW-APPROVAL-06', wrong: rules(lastOf('severity_levels')) },
  'of several scanners the last one counts': { law: 'LAW-APPROVAL-07', wrong: rules(lastOf('scanners')) },
  'of several states the last one counts': { law: 'LAW-APPROVAL-M02', wrong: rules(lastOf('vulnerability_states')) },
  'of several scanners the first one counts': {
    law: 'LAW-APPROVAL-M26',
    wrong: rules((rule) => ({ ...rule, scanners: listOf(rule.scanners).slice(0, 1) })),
  },
  'of several rules the first one counts': {
    law: 'LAW-APPROVAL-10',
    wrong: policies((policy) => ({ ...policy, rules: listOf(policy.rules).slice(0, 1) })),
  },
  'more approvals than are required leave fewer than none': {
    law: 'LAW-APPROVAL-13',
    wrong: { verdict: (verdict) => judged(verdict, (seen) => ({ approvalsLeft: seen.approvalsRequired - 3 })) },
  },
  'whoever is named must approve': { law: 'LAW-APPROVAL-14', wrong: policies(demandingEverybody) },
  'settings need no violation': {
    law: 'LAW-APPROVAL-16',
    wrong: {
      verdict: (verdict, _, { policyFiles }) =>
        judged(verdict, ({ approvalSettings }) =>
          policyFiles.some(({ content }) => content.includes('prevent_approval_by_author: true'))
            ? { approvalSettings: { ...approvalSettings, preventApprovalByAuthor: true } }
            : {},
        ),
    },
  },
  'no scanners are the usual one': {
    law: 'LAW-APPROVAL-18B',
    wrong: rules((rule) => (listOf(rule.scanners).length === 0 ? { ...rule, scanners: ['sast'] } : rule)),
  },
  'a list of denied licenses allows them': {
    law: 'LAW-APPROVAL-19',
    wrong: rules(({ licenses, ...rule }) => {
      const { denied } = (licenses ?? {}) as Keys;
      return { ...rule, ...(licenses === undefined ? {} : { licenses: denied ? { allowed: denied } : licenses }) };
    }),
  },
  'a license that nobody knows is allowed': {
    law: 'LAW-APPROVAL-20',
    wrong: rules((rule) =>
      rule.match_on_inclusion_license === false
        ? { ...rule, license_types: [...listOf(rule.license_types), 'House License'] }
        : rule,
    ),
  },
  'a bypass lifts every policy': {
    law: 'LAW-APPROVAL-26',
    wrong: {
      world: (world) => (world.policyBypasses.length === 0 ? world : withApprovalPolicies(world, demandingNobody)),
    },
  },
  'a dismissal is for good': {
    law: 'LAW-APPROVAL-27',
    wrong: {
      world: (world) =>
        withRows(world, 'policyDismissals', () => ({ findingUuids: world.securityFindings.map(({ uuid }) => uuid) })),
    },
  },
  'the bot always comments': {
    law: 'LAW-APPROVAL-28',
    wrong: { verdict: (verdict) => judged(verdict, () => ({ botComment: true })) },
  },
  'a scan that failed once has failed': { law: 'LAW-APPROVAL-29', wrong: { world: withLastingFailures } },
  'unblocking excuses every error': {
    law: 'LAW-APPROVAL-32',
    wrong: policies((policy) => ('policy_tuning' in policy ? failingOpen(policy) : policy)),
  },
  'only what is shown counts': { law: 'LAW-APPROVAL-35', wrong: { world: withFewFindings } },
  'the newest report of a scanner replaces the others': { law: 'LAW-APPROVAL-E11', wrong: { world: withNewestScans } },
  'nobody looks at the target branch': {
    law: 'LAW-APPROVAL-E13',
    wrong: { world: withoutTargetFindings },
  },
  'the second approval takes the first one back': {
    law: 'LAW-APPROVAL-M07',
    wrong: {
      events: (event, earlier) =>
        event.kind === 'approved' && earlier.some(({ kind }) => kind === 'approved')
          ? [{ ...event, kind: 'unapproved' }]
          : [event],
    },
  },
  'groups have no policies': {
    law: 'LAW-APPROVAL-M10',
    wrong: {
      world: (world) => ({
        ...world,
        policyConfigurations: world.policyConfigurations.filter(({ namespaceId }) => namespaceId === null),
      }),
    },
  },
  'severities are forgotten': {
    law: 'LAW-APPROVAL-M12',
    wrong: rules((rule) => ({ ...rule, ...('severity_levels' in rule ? { severity_levels: [] } : {}) })),
  },
  'a month of age has 31 days': { law: 'LAW-APPROVAL-M20', wrong: rules(withLongMonths) },
  'failing open demands nothing': {
    law: 'LAW-APPROVAL-M21',
    wrong: policies((policy) =>
      (policy.fallback_behavior as Keys | undefined)?.fail === 'open' ? demandingNobody(policy) : policy,
    ),
  },
  'a warning looks at nothing': {
    law: 'LAW-APPROVAL-M22',
    wrong: policies((policy) => (policy.enforcement_type === 'warn' ? { ...policy, enabled: false } : policy)),
  },
  'a branch that was unprotected stays so': {
    law: 'LAW-APPROVAL-M25',
    wrong: { events: (event) => (event.kind === 'branch_protected' ? [] : [event]) },
  },
  'a fallback that is written out is the open one': {
    law: 'LAW-APPROVAL-M27',
    wrong: policies((policy) => ('fallback_behavior' in policy ? failingOpen(policy) : policy)),
  },
};

function rules(change: (rule: Keys) => Keys): Distortion {
  return { world: (world) => withApprovalRules(world, change) };
}

function policies(change: (policy: Keys) => Keys): Distortion {
  return { world: (world) => withApprovalPolicies(world, change) };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function lastOf(key: string): (rule: Keys) => Keys {
  return (rule) => (key in rule ? { ...rule, [key]: listOf(rule[key]).slice(-1) } : rule);
}

function judged(verdict: Verdict, change: (seen: MergeRequestOutcome) => Partial<MergeRequestOutcome>): Verdict {
  if (verdict.kind !== 'decided' || verdict.outcome.kind !== 'merge_request') return verdict;
  return { ...verdict, outcome: { ...verdict.outcome, ...change(verdict.outcome) } };
}

function withActions(policy: Keys, change: (action: Keys) => Keys): Keys {
  const actions = listOf(policy.actions) as readonly Keys[];
  return { ...policy, actions: actions.map((one) => (one.type === 'require_approval' ? change(one) : one)) };
}

function demandingEverybody(policy: Keys): Keys {
  return withActions(policy, (action) => ({
    ...action,
    approvals_required: Math.max(Number(action.approvals_required), listOf(action.user_approvers).length),
  }));
}

function demandingNobody(policy: Keys): Keys {
  return withActions(policy, (action) => ({ ...action, approvals_required: 0 }));
}

function failingOpen(policy: Keys): Keys {
  return { ...policy, fallback_behavior: { fail: 'open' } };
}

function withLongMonths(rule: Keys): Keys {
  const age = rule.vulnerability_age as Keys | undefined;
  if (age?.interval !== 'month') return rule;
  return { ...rule, vulnerability_age: { ...age, interval: 'day', value: Number(age.value) * 31 } };
}

function withLastingFailures(world: World): World {
  const failed = world.securityScans.filter(({ status }) => status !== 'succeeded');
  return withRows(world, 'securityScans', (scan) => {
    const earlier = failed.find((one) => one.pipelineId === scan.pipelineId && one.scanType === scan.scanType);
    return earlier === undefined ? {} : { status: earlier.status };
  });
}

function withFewFindings(world: World): World {
  const place = (scanId: number, id: number) =>
    world.securityFindings.filter((one) => one.scanId === scanId && one.id < id).length;
  return { ...world, securityFindings: world.securityFindings.filter(({ id, scanId }) => place(scanId, id) < 10) };
}

function withNewestScans(world: World): World {
  const replaced = world.securityScans.filter((scan) =>
    world.securityScans.some(
      (other) => other.pipelineId === scan.pipelineId && other.scanType === scan.scanType && other.id > scan.id,
    ),
  );
  const ids = new Set(replaced.map(({ id }) => id));
  return { ...world, securityFindings: world.securityFindings.filter(({ scanId }) => !ids.has(scanId)) };
}

function withoutTargetFindings(world: World): World {
  const pipelines = world.pipelines.filter(({ mergeRequestId }) => mergeRequestId === null).map(({ id }) => id);
  const scans = new Set(world.securityScans.filter((one) => pipelines.includes(one.pipelineId)).map(({ id }) => id));
  return { ...world, securityFindings: world.securityFindings.filter(({ scanId }) => !scans.has(scanId)) };
}
