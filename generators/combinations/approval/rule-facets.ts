import { approvalRuleTypes, existingVulnerabilityStates, severityLevels } from '#catalogue';
import type { ApprovalPolicyRule } from '#engine';
import { facetOf, notApplicable } from '../facet.ts';
import type { Row } from '../model.ts';
import type { JudgedRule } from './judged-rule.ts';

const facet = facetOf<JudgedRule>();

type ScanRule = Extract<ApprovalPolicyRule, { type: 'scan_finding' }>;
type LicenseRule = Extract<ApprovalPolicyRule, { type: 'license_finding' }>;

/** Which kind of rule it is, and on which branches it looks. */
export const ruleFacets = [
  facet(
    'rule type',
    {
      any_merge_request: ({ commits }) => [
        `"{owner}" is governed by the policy "{policy}" about ${commits === 'unsigned' ? 'unsigned commits' : 'any merge request'}`,
      ],
      scan_finding: ({ severities }) => [
        `"{owner}" is governed by the policy "{policy}" about new ${severities === 'several' ? 'critical and high' : 'critical'} sast findings`,
      ],
      license_finding: ({ licenses = '' }) => [
        `"{owner}" is governed by the policy "{policy}" ${licenseWords[licenses]}`,
      ],
    },
    ({ rule }) => rule.type,
  ),
  facet(
    'branches',
    {
      'all protected': [],
      'by name': ['the policy "{policy}" is for the branch "{target}"'],
      'by wildcard': ['the policy "{policy}" is for the branch "{wildcard}"'],
      'default only': ['the policy "{policy}" is for the default branch'],
      'of the type protected': ['the policy "{policy}" is for branches of the type protected'],
    },
    ({ rule: { branches = [], branch_type } }) => {
      if (branch_type === 'default') return 'default only';
      if (branch_type === 'protected') return 'of the type protected';
      if (branches.length === 0) return 'all protected';
      return branches.some((name) => name.includes('*')) ? 'by wildcard' : 'by name';
    },
  ),
  facet(
    'branch exceptions',
    { none: [], some: ['the policy "{policy}" leaves out the branch "legacy/*"'] },
    ({ rule }) => (rule.branch_exceptions === undefined ? 'none' : 'some'),
  ),
  facet('commits', { [notApplicable]: [], any: [], unsigned: [] }, ({ rule }) =>
    rule.type === 'any_merge_request' ? rule.commits : notApplicable,
  ),
];

const licenseWords: Readonly<Record<string, string>> = {
  denied: 'that denies the license "GPL-3.0"',
  'only allowed': 'that allows only the license "MIT"',
  'denied by a list': 'with a list that denies the license "GPL-3.0"',
  'only allowed by a list': 'with a list that allows only the license "MIT"',
  'with package exceptions': 'with a list that denies the license "GPL-3.0"',
};

/** What a rule about findings counts. */
export const scanFacets = [
  facet(
    'scanners',
    {
      [notApplicable]: [],
      one: [],
      several: ['the policy "{policy}" looks at sast and secret_detection'],
      every: ['the policy "{policy}" looks at every scanner'],
      'with limits of their own': ['the policy "{policy}" allows sast alone 1 critical finding'],
    },
    ofScan(({ scanners }) => {
      if (scanners.some((scanner) => typeof scanner !== 'string')) return 'with limits of their own';
      return scanners.length === 0 ? 'every' : oneOrSeveral(scanners);
    }),
  ),
  facet(
    'severities',
    { [notApplicable]: [], one: [], several: [], every: ['the policy "{policy}" looks at every severity'] },
    ofScan(({ severity_levels: levels }) =>
      levels.length === 0 || severityLevels.every((level) => levels.includes(level)) ? 'every' : oneOrSeveral(levels),
    ),
  ),
  facet(
    'states',
    {
      [notApplicable]: [],
      'all new': [],
      new_needs_triage: ['the policy "{policy}" counts new_needs_triage vulnerabilities'],
      new_dismissed: ['the policy "{policy}" counts new_dismissed vulnerabilities'],
      existing: ['the policy "{policy}" counts detected and confirmed vulnerabilities'],
      'new and existing': ['the policy "{policy}" counts new_needs_triage and detected vulnerabilities'],
    },
    ofScan(({ vulnerability_states: states }) => {
      const existing = existingVulnerabilityStates.filter((state) => states.includes(state));
      if (existing.length > 0) return existing.length === states.length ? 'existing' : 'new and existing';
      if (!states.includes('new_dismissed')) return states.length === 0 ? 'all new' : 'new_needs_triage';
      return states.includes('new_needs_triage') ? 'all new' : 'new_dismissed';
    }),
  ),
  facet(
    'allowed findings',
    {
      [notApplicable]: [],
      none: [],
      one: ['the policy "{policy}" allows 1 finding'],
      several: ['the policy "{policy}" allows 2 findings'],
    },
    ofScan(({ vulnerabilities_allowed: allowed }) => (allowed === 0 ? 'none' : allowed === 1 ? 'one' : 'several')),
  ),
  facet(
    'age',
    {
      [notApplicable]: [],
      any: [],
      older: ['the policy "{policy}" looks only at vulnerabilities older than 30 days'],
      younger: ['the policy "{policy}" looks only at vulnerabilities younger than 30 days'],
    },
    ofScan(({ vulnerability_age: age }) => {
      if (age === undefined) return 'any';
      return age.operator === 'greater_than' ? 'older' : 'younger';
    }),
  ),
  facet(
    'attributes',
    {
      [notApplicable]: [],
      any: [],
      false_positive: ['the policy "{policy}" passes over false positives'],
      fix_available: ['the policy "{policy}" looks only at findings with a fix'],
      known_exploited: ['the policy "{policy}" looks only at known exploited findings'],
      epss_score: ['the policy "{policy}" looks only at findings with an EPSS score above 0.5'],
      several: [
        'the policy "{policy}" passes over false positives',
        'the policy "{policy}" looks only at findings with a fix',
      ],
    },
    ofScan(({ vulnerability_attributes: attributes = {} }) => {
      const filters = filterNames.filter((name) => attributes[name] !== undefined);
      return filters.length > 1 ? 'several' : (filters[0] ?? 'any');
    }),
  ),
];

const filterNames = ['false_positive', 'fix_available', 'known_exploited', 'epss_score'] as const;

/** What a rule about licenses denies. */
export const licenseFacets = [
  facet(
    'licenses',
    {
      [notApplicable]: [],
      denied: [],
      'only allowed': [],
      'denied by a list': [],
      'only allowed by a list': [],
      'with package exceptions': [
        'the policy "{policy}" makes an exception for packages that start with "pkg:gem/own"',
      ],
    },
    ofLicense(({ licenses, match_on_inclusion_license: denies }) => {
      if (licenses === undefined) return denies === true ? 'denied' : 'only allowed';
      const entries = licenses.denied ?? licenses.allowed ?? [];
      if (entries.some(({ packages }) => packages !== undefined)) return 'with package exceptions';
      return licenses.denied === undefined ? 'only allowed by a list' : 'denied by a list';
    }),
  ),
  facet(
    'license states',
    {
      [notApplicable]: [],
      new: [],
      existing: ['the policy "{policy}" looks at licenses that are there already'],
      both: ['the policy "{policy}" looks at licenses that are new or there already'],
    },
    ofLicense(({ license_states: states }) => {
      if (!states.includes('detected')) return 'new';
      return states.includes('newly_detected') ? 'both' : 'existing';
    }),
  ),
];

function ofScan<Value extends string>(read: (rule: ScanRule) => Value) {
  return ({ rule }: JudgedRule): Value | typeof notApplicable =>
    rule.type === 'scan_finding' ? read(rule) : notApplicable;
}

function ofLicense<Value extends string>(read: (rule: LicenseRule) => Value) {
  return ({ rule }: JudgedRule): Value | typeof notApplicable =>
    rule.type === 'license_finding' ? read(rule) : notApplicable;
}

function oneOrSeveral(items: readonly unknown[]): 'one' | 'several' {
  return items.length === 1 ? 'one' : 'several';
}

/** All kinds of rule, for constraints. */
export const kindsOfRule: readonly string[] = approvalRuleTypes;

/** Whether a row is about findings, licenses or neither. */
export function ruleTypeOf(row: Row): string {
  return row['rule type'] ?? '';
}
