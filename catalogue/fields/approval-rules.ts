import { branchExceptions } from './common-fields.ts';
import type { Field, ListShape, ObjectShape, TextShape, VariantsShape } from './model.ts';
import {
  anything,
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
  enrichmentActions,
  licenseStates,
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

/** One entry of `approval_policy[].rules`. */
export const approvalRuleShape: VariantsShape = {
  kind: 'variants',
  by: 'type',
  noun: 'rule type',
  shared: true,
  variants: { scan_finding: scanFinding, license_finding: licenseFinding, any_merge_request: anyMergeRequest },
};
