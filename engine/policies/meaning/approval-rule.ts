import { existingVulnerabilityStates } from '#catalogue';
import { isObject, itemsOf, objectOf, type PlainObject, textsOf } from '../plain-values.ts';
import type { Finding, Place } from '../problem.ts';
import { swallowedBranches } from './branch-exceptions.ts';
import { doubt, refusal } from './enacted-policy.ts';
import { checkLicenseRule } from './license-rule.ts';

/** What one rule of an approval policy cannot mean, and what it can hardly mean. */
export function checkApprovalRule(rule: PlainObject, place: Place): readonly Finding[] {
  return [
    ...exceptionsFromAll(rule, place),
    ...swallowedBranches(rule, place, 'MRAP-033'),
    ...(rule.type === 'scan_finding' ? checkScanRule(rule, place) : []),
    ...(rule.type === 'license_finding' ? checkLicenseRule(rule, place) : []),
  ];
}

function exceptionsFromAll(rule: PlainObject, place: Place): readonly Finding[] {
  const all = Array.isArray(rule.branches) && rule.branches.length === 0;
  if (!all || itemsOf(rule.branch_exceptions).length === 0) return [];
  const what = 'exceptions beside `branches: []` appear to be ignored';
  const expected = '`branch_type: protected` with the exceptions';
  return [doubt([...place, 'branch_exceptions'], { code: 'idle-exceptions', rule: 'MRAP-036', what, expected })];
}

function checkScanRule(rule: PlainObject, place: Place): readonly Finding[] {
  const scanners = itemsOf(rule.scanners).flatMap((scanner, index) =>
    isObject(scanner) ? checkAttributes(scanner, [...place, 'scanners', index]) : [],
  );
  return [...ageOfNewFindings(rule, place), ...checkAttributes(rule, place), ...scanners];
}

function ageOfNewFindings(rule: PlainObject, place: Place): readonly Finding[] {
  if (rule.vulnerability_age === undefined || !Array.isArray(rule.vulnerability_states)) return [];
  const states = textsOf(rule.vulnerability_states);
  if (existingVulnerabilityStates.some((state) => states.includes(state))) return [];
  const what = 'only vulnerabilities that already exist have an age, and the rule names none of their states';
  const expected = `\`vulnerability_states\` with one of ${existingVulnerabilityStates.join(', ')}`;
  return [refusal([...place, 'vulnerability_age'], { code: 'age-of-new-findings', rule: 'MRAP-009', what, expected })];
}

function checkAttributes(holder: PlainObject, place: Place): readonly Finding[] {
  const attributes = objectOf(holder.vulnerability_attributes);
  const at = [...place, 'vulnerability_attributes'];
  const filtered = attributes.known_exploited === true || attributes.epss_score !== undefined;
  const action = objectOf(attributes.enrichment_data_unavailable).action;
  return [
    ...(attributes.known_exploited === false ? [idleExploitFilter([...at, 'known_exploited'])] : []),
    ...(action === 'block' && !filtered ? [idleEnrichment([...at, 'enrichment_data_unavailable'])] : []),
  ];
}

function idleExploitFilter(place: Place): Finding {
  const what = '`known_exploited: false` filters nothing: exploited vulnerabilities still count';
  return doubt(place, { code: 'idle-filter', rule: 'MRAP-087', what });
}

function idleEnrichment(place: Place): Finding {
  const what = 'it does nothing without `known_exploited: true` or an `epss_score`';
  return doubt(place, { code: 'idle-filter', rule: 'MRAP-087', what });
}
