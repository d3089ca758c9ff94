import { branchExceptions, commonFields, metadataField, reference, roleShape } from './common-fields.ts';
import type { Field, ListShape, ObjectShape, TextShape, VariantsShape } from './model.ts';
import {
  anything,
  atLeastOneOf,
  boolean,
  closed,
  either,
  exactlyOneOf,
  filledText,
  integer,
  integerOf,
  list,
  open,
  textOf,
  word,
} from './shapes.ts';
import {
  ageIntervals,
  approvalBranchTypes,
  commitKinds,
  comparisonOperators,
  enforcementTypes,
  enrichmentActions,
  fallbackModes,
  licenseStates,
  messageVisibilities,
  policyScanners,
  severityLevels,
  vulnerabilityStates,
} from './words.ts';

const sources = ['SCH', 'DOC18'];
const newest = ['newest'] as const;

const severityList: ListShape = list(word('severity', severityLevels));
const scannerName: TextShape = { kind: 'string', noun: 'scanner', minLength: 1, known: policyScanners };
const vulnerabilitiesAllowed = integerOf(0, 32_767);

const branchFields = {
  branches: { shape: list(filledText), default: '[] is every protected branch', sources },
  branch_type: { shape: word('branch type', approvalBranchTypes), sources },
  branch_exceptions: branchExceptions,
} as const satisfies Record<string, Field>;

const branchChoice = exactlyOneOf('branches', 'branch_type');

const vulnerabilityAttributes: Field = {
  shape: closed({
    false_positive: { shape: boolean, default: 'no filter', sources },
    fix_available: { shape: boolean, default: 'no filter', sources },
    known_exploited: { shape: boolean, default: 'no filter', sources },
    epss_score: {
      shape: closed({
        operator: { shape: word('operator', comparisonOperators), required: true, sources },
        value: { shape: { kind: 'number', min: 0, max: 1 }, required: true, sources },
      }),
      default: 'no filter',
      sources,
    },
    enrichment_data_unavailable: {
      shape: closed({ action: { shape: word('action', enrichmentActions), default: 'ignore', sources } }),
      default: 'ignore',
      sources,
    },
  }),
  default: 'no filter',
  sources,
};

const scannerWithAttributes: ObjectShape = open({
  type: { shape: scannerName, required: true, profiles: newest, sources },
  severity_levels: { shape: severityList, default: 'those of the rule', profiles: newest, sources },
  vulnerabilities_allowed: {
    shape: vulnerabilitiesAllowed,
    default: 'that of the rule',
    profiles: newest,
    sources,
  },
  vulnerability_attributes: { ...vulnerabilityAttributes, default: 'those of the rule', profiles: newest },
});

const scanFinding = closed(
  {
    type: { shape: word('rule type', ['scan_finding']), required: true, sources },
    ...branchFields,
    scanners: {
      shape: {
        kind: 'profiled',
        shapes: { newest: list(either(scannerName, scannerWithAttributes)), '17.10': list(scannerName) },
      },
      required: true,
      default: '[] is every scanner',
      sources,
    },
    vulnerabilities_allowed: { shape: vulnerabilitiesAllowed, required: true, sources },
    severity_levels: { shape: severityList, required: true, default: '[] is every severity', sources },
    vulnerability_states: {
      shape: list(
        word('vulnerability state', vulnerabilityStates, {
          legacy: [{ word: 'newly_detected', instead: 'new_needs_triage and new_dismissed', accepted: false }],
        }),
      ),
      required: true,
      default: '[] is both new states',
      sources,
    },
    vulnerability_attributes: vulnerabilityAttributes,
    vulnerability_age: {
      shape: closed({
        operator: { shape: word('operator', comparisonOperators), required: true, sources },
        value: { shape: integer, required: true, sources },
        interval: { shape: word('interval', ageIntervals), required: true, sources },
      }),
      default: 'any age',
      sources,
    },
  },
  [branchChoice],
);

const purl: TextShape = {
  kind: 'string',
  noun: 'package URL',
  minLength: 1,
  maxLength: 1024,
  pattern: {
    source: '^[A-Za-z][A-Za-z0-9+.-]*:\\S+$',
    meaning: 'a URI such as `pkg:npm/left-pad`',
    good: 'pkg:npm/left-pad',
    bad: 'left pad',
  },
};

const licenseEntry = open({
  name: { shape: textOf(1, 255), required: true, sources },
  packages: {
    shape: open({
      excluding: {
        shape: open({
          purls: { shape: list(purl, { minItems: 1, maxItems: 1000, unique: true }), required: true, sources },
        }),
        required: true,
        sources,
      },
    }),
    default: 'no exclusions',
    sources,
  },
});
const licenseList = list(licenseEntry, { minItems: 1, maxItems: 1000, unique: true });

const licenseFinding = closed(
  {
    type: { shape: word('rule type', ['license_finding']), required: true, sources },
    ...branchFields,
    license_states: {
      shape: list(word('license state', licenseStates), { minItems: 1, unique: true }),
      required: true,
      sources,
    },
    match_on_inclusion_license: { shape: boolean, sources },
    license_types: { shape: list(textOf(1, 255), { minItems: 1, maxItems: 1000, unique: true }), sources },
    licenses: {
      shape: closed({ denied: { shape: licenseList, sources }, allowed: { shape: licenseList, sources } }, [
        exactlyOneOf('denied', 'allowed'),
      ]),
      sources,
    },
    license_overrides: { shape: anything, profiles: newest, sources },
    match_on_inclusion: { shape: boolean, profiles: [], instead: 'match_on_inclusion_license', sources: ['RC'] },
  },
  [branchChoice, { need: 'exactly-one-of', of: [['match_on_inclusion_license', 'license_types'], ['licenses']] }],
);

const anyMergeRequest = closed(
  {
    type: { shape: word('rule type', ['any_merge_request']), required: true, sources },
    ...branchFields,
    commits: { shape: word('kind of commits', commitKinds), required: true, sources },
  },
  [branchChoice],
);

const rule: VariantsShape = {
  kind: 'variants',
  by: 'type',
  noun: 'rule type',
  shared: true,
  variants: { scan_finding: scanFinding, license_finding: licenseFinding, any_merge_request: anyMergeRequest },
};

const names = list(filledText, { minItems: 1 });
const ids = list(integer, { minItems: 1 });

const action: VariantsShape = {
  kind: 'variants',
  by: 'type',
  noun: 'action',
  variants: {
    require_approval: open(
      {
        type: { shape: word('action', ['require_approval']), required: true, sources },
        approvals_required: { shape: integerOf(0, 100), required: true, sources },
        user_approvers: { shape: names, sources },
        user_approvers_ids: { shape: ids, sources },
        group_approvers: { shape: names, sources },
        group_approvers_ids: { shape: ids, sources },
        role_approvers: { shape: list(either(roleShape, integer), { minItems: 1 }), sources },
      },
      [
        atLeastOneOf(
          'user_approvers',
          'user_approvers_ids',
          'group_approvers',
          'group_approvers_ids',
          'role_approvers',
        ),
      ],
    ),
    send_bot_message: open({
      type: { shape: word('action', ['send_bot_message']), required: true, sources },
      enabled: { shape: boolean, required: true, sources },
      visibility: {
        shape: word('visibility', messageVisibilities),
        default: 'public',
        profiles: newest,
        sources,
      },
    }),
  },
};

const approvalSettings = open({
  prevent_approval_by_author: { shape: boolean, default: 'false', sources },
  prevent_approval_by_commit_author: { shape: boolean, default: 'false', sources },
  remove_approvals_with_new_commit: { shape: boolean, default: 'false', sources },
  require_password_to_approve: { shape: boolean, default: 'false', sources },
  prevent_editing_approval_rules: { shape: boolean, default: 'false', profiles: newest, sources },
  block_branch_modification: { shape: boolean, default: 'false', sources },
  block_group_branch_modification: {
    shape: either(
      boolean,
      open({
        enabled: { shape: boolean, required: true, sources },
        exceptions: { shape: list(reference), default: 'none', sources },
      }),
    ),
    default: 'that of block_branch_modification',
    sources,
  },
  prevent_pushing_and_force_pushing: { shape: boolean, default: 'false', sources },
});

const branchMatcher = open({ name: { shape: filledText, sources }, pattern: { shape: filledText, sources } }, [
  exactlyOneOf('name', 'pattern'),
]);

const bypassSettings = open({
  branches: {
    shape: list(
      open({
        source: { shape: branchMatcher, required: true, sources },
        target: { shape: branchMatcher, required: true, sources },
      }),
    ),
    default: 'none',
    sources,
  },
  access_tokens: { shape: list(reference), default: 'none', sources },
  service_accounts: { shape: list(reference), default: 'none', sources },
  users: { shape: list(reference), default: 'none', sources },
  groups: { shape: list(reference), default: 'none', sources },
  custom_roles: { shape: list(reference), default: 'none', sources },
  roles: { shape: list(roleShape), default: 'none', sources },
});

/** One entry of `approval_policy`: merge request approval policies. */
export const approvalPolicyShape: ObjectShape = closed(
  {
    ...commonFields,
    name: { ...commonFields.name, shape: { ...textOf(1, 255), reserved: ['License-Check', 'Coverage-Check'] } },
    rules: { shape: list(rule, { maxItems: 5 }), required: true, sources },
    actions: { shape: list(action), sources },
    approval_settings: { shape: approvalSettings, default: '{}', sources },
    fallback_behavior: {
      shape: open({ fail: { shape: word('fallback', fallbackModes), default: 'closed', sources } }),
      default: 'closed',
      sources,
    },
    policy_tuning: {
      shape: open({
        unblock_rules_using_execution_policies: { shape: boolean, default: 'false', sources },
        security_report_time_window: {
          shape: integer,
          documented: { min: 1, max: 10_080 },
          since: '18.5',
          profiles: newest,
          sources,
        },
      }),
      default: '{}',
      sources,
    },
    enforcement_type: {
      shape: word('enforcement type', enforcementTypes),
      default: 'enforce',
      since: '18.4',
      profiles: newest,
      sources,
    },
    bypass_settings: { shape: bypassSettings, default: '{}', since: '18.2', profiles: newest, sources },
    metadata: metadataField,
  },
  [atLeastOneOf('actions', 'approval_settings')],
);
