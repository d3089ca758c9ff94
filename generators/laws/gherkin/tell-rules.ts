import type { ApprovalPolicyRule } from '#engine';
import { type Line, note } from './story.ts';

/** A rule of an approval policy, told by the step that adds it and the steps that change it. */
export interface ToldRule {
  /** `about new critical sast findings`; null where no step adds such a rule. */
  readonly about: string | null;
  readonly changes: readonly Line[];
}

type Keys = Readonly<Record<string, unknown>>;

/** Tells a rule; `first` is the one that the policy is introduced with. */
export function tellRule(name: string, rule: ApprovalPolicyRule, first: boolean): ToldRule {
  const branches = tellRuleBranches(name, rule);
  switch (rule.type) {
    case 'any_merge_request': {
      const about = rule.commits === 'any' ? 'about any merge request' : first ? 'about unsigned commits' : null;
      return { about, changes: branches };
    }
    case 'license_finding':
      return { about: first ? licenseWords(rule) : null, changes: [...tellLicenseStates(name, rule), ...branches] };
    case 'scan_finding':
      return { ...tellScanRule(name, rule), changes: [...tellScanRule(name, rule).changes, ...branches] };
  }
}

function tellRuleBranches(
  name: string,
  { branches, branch_type, branch_exceptions = [] }: ApprovalPolicyRule,
): readonly Line[] {
  const policy = `the policy "${name}"`;
  const [only, ...others] = branches ?? [];
  return [
    ...(branch_type === 'default' ? [`${policy} is for the default branch`] : []),
    ...(branch_type === 'protected' ? [`${policy} is for branches of the type protected`] : []),
    ...(only !== undefined && others.length === 0 ? [`${policy} is for the branch "${only}"`] : []),
    ...(others.length === 0 ? [] : [note(`policy "${name}": branches: ${JSON.stringify(branches)}`)]),
    ...(branch_exceptions.length === 1 ? [`${policy} leaves out the branch "${String(branch_exceptions[0])}"`] : []),
    ...(branch_exceptions.length > 1
      ? [note(`policy "${name}": branch_exceptions: ${JSON.stringify(branch_exceptions)}`)]
      : []),
  ];
}

type ScanRule = Extract<ApprovalPolicyRule, { type: 'scan_finding' }>;
type LicenseRule = Extract<ApprovalPolicyRule, { type: 'license_finding' }>;

function tellScanRule(name: string, rule: ScanRule): ToldRule {
  const policy = `the policy "${name}"`;
  const { vulnerabilities_allowed: allowed, vulnerability_states: states } = rule;
  const scanners = rule.scanners.filter((scanner) => typeof scanner === 'string');
  const severities = rule.severity_levels.length === 0 ? 'critical' : listed(rule.severity_levels);
  return {
    about: `about new ${severities} ${scanners.length === 0 ? 'sast' : listed(scanners)} findings`,
    changes: [
      ...(rule.severity_levels.length === 0 ? [`${policy} looks at every severity`] : []),
      ...(rule.scanners.length === 0 ? [`${policy} looks at every scanner`] : []),
      ...(allowed === 0 ? [] : [`${policy} allows ${allowed} ${allowed === 1 ? 'finding' : 'findings'}`]),
      ...(states.length === 0 ? [] : [`${policy} counts ${listed(states)} vulnerabilities`]),
      ...tellAge(name, rule),
      ...tellAttributes(name, { ...rule.vulnerability_attributes }),
    ],
  };
}

function tellAge(name: string, { vulnerability_age: age }: ScanRule): readonly Line[] {
  if (age === undefined) return [];
  const word = age.operator === 'greater_than' ? 'older' : 'younger';
  return [
    `the policy "${name}" looks only at vulnerabilities ${word} than ${age.value} ${age.interval}${age.value === 1 ? '' : 's'}`,
  ];
}

function tellAttributes(
  name: string,
  { false_positive, fix_available, known_exploited, epss_score, ...others }: Keys,
): readonly Line[] {
  const policy = `the policy "${name}"`;
  const score = epss_score as { readonly operator: string; readonly value: number } | undefined;
  const above = score?.operator === 'greater_than';
  const rest = {
    ...others,
    ...(fix_available === false ? { fix_available } : {}),
    ...(score === undefined || above ? {} : { epss_score }),
  };
  return [
    ...(false_positive === true ? [`${policy} looks only at false positives`] : []),
    ...(false_positive === false ? [`${policy} passes over false positives`] : []),
    ...(fix_available === true ? [`${policy} looks only at findings with a fix`] : []),
    ...(known_exploited === true ? [`${policy} looks only at known exploited findings`] : []),
    ...(known_exploited === false ? [`${policy} says no to known exploited findings`] : []),
    ...(score !== undefined && above
      ? [`${policy} looks only at findings with an EPSS score above ${score.value.toFixed(1)}`]
      : []),
    ...Object.entries(rest).map(([key, value]) =>
      note(`policy "${name}": vulnerability_attributes: ${key}: ${JSON.stringify(value)}`),
    ),
  ];
}

function licenseWords({
  match_on_inclusion_license: denies,
  license_types: types,
  licenses,
}: LicenseRule): string | null {
  const [only, ...others] = types ?? [];
  if (only !== undefined && others.length === 0)
    return denies === true ? `that denies the license "${only}"` : `that allows only the license "${only}"`;
  const [entry, ...more] = licenses?.denied ?? licenses?.allowed ?? [];
  if (entry === undefined || more.length > 0 || entry.packages !== undefined) return null;
  return licenses?.denied === undefined
    ? `with a list that allows only the license "${entry.name}"`
    : `with a list that denies the license "${entry.name}"`;
}

function tellLicenseStates(name: string, { license_states: states }: LicenseRule): readonly Line[] {
  if (!states.includes('detected')) return [];
  return [
    `the policy "${name}" looks at licenses that are ${states.length === 2 ? 'new or there already' : 'there already'}`,
  ];
}

/** `sast, dast and secret_detection` */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
