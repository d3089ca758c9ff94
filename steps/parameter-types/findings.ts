import { defineParameterType } from '@cucumber/cucumber';
import type { CriterionType, DismissalReason, IdentifierType } from '#catalogue';

defineParameterType({
  name: 'severity',
  regexp: /critical|high|medium|low|info|unknown/,
  transformer: (word: string) => word as 'critical' | 'high' | 'medium' | 'low' | 'info' | 'unknown',
});

const listed = (text: string) => text.split(/, | and /);

/** `critical and high` */
defineParameterType({
  name: 'severities',
  regexp: /(?:critical|high|medium|low|info|unknown)(?:(?:, | and )(?:critical|high|medium|low|info|unknown))*/,
  transformer: listed,
});

defineParameterType({
  name: 'scanner',
  regexp:
    /sast_iac|sast|secret_detection|dependency_scanning|container_scanning|dast|coverage_fuzzing|api_fuzzing|sarif/,
  transformer: (word: string) => word,
});

/** `sast, dast and secret_detection` */
defineParameterType({
  name: 'scanners',
  regexp: /(?:[a-z]+_[a-z]+|sast|dast|sarif)(?:(?:, | and )(?:[a-z]+_[a-z]+|sast|dast|sarif))*/,
  transformer: listed,
});

/** A state of a vulnerability. */
defineParameterType({
  name: 'state',
  regexp: /detected|confirmed|resolved|dismissed/,
  transformer: (word: string) => word as 'detected' | 'confirmed' | 'resolved' | 'dismissed',
});

/** States that an approval rule counts: `new_needs_triage and detected`. */
defineParameterType({
  name: 'states',
  regexp:
    /(?:new_needs_triage|new_dismissed|detected|confirmed|resolved|dismissed)(?:(?:, | and )(?:new_needs_triage|new_dismissed|detected|confirmed|resolved|dismissed))*/,
  transformer: listed,
});

/** What a rule of a vulnerability management policy looks at. */
defineParameterType({
  name: 'criterion',
  regexp: /file path|directory|identifier/,
  transformer: (words: string) => words.replace(' ', '_') as CriterionType,
});

defineParameterType({
  name: 'identifierType',
  regexp: /cve|cwe|owasp/,
  transformer: (word: string) => word as IdentifierType,
});

/** Why a vulnerability is dismissed. */
defineParameterType({
  name: 'dismissalReason',
  regexp: /acceptable_risk|false_positive|mitigating_control|used_in_tests|not_applicable/,
  transformer: (word: string) => word as DismissalReason,
});

const findingKinds = {
  'findings that are no false positives': { false_positive: false },
  'false positives': { false_positive: true },
  'findings without a fix': { fix_available: false },
  'findings with a fix': { fix_available: true },
  'known exploited findings': { known_exploited: true },
  'findings, exploited or not,': { known_exploited: false },
} as const;

/** What an approval rule asks of the findings that it counts. */
defineParameterType({
  name: 'findingKind',
  regexp: new RegExp(Object.keys(findingKinds).join('|')),
  transformer: (words: string) => findingKinds[words as keyof typeof findingKinds],
});
