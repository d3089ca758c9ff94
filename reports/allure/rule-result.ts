import { type Label, LabelName, Stage, Status, type TestResult } from 'allure-js-commons';
import { linkOf, type Rule, type RuleId, rules, sourcesOf } from '#catalogue';
import type { Case } from '../case.ts';
import { type RuleCoverage, ruleCoverage } from '../coverage/rule-coverage.ts';
import { ruleState } from '../coverage/rule-state.ts';
import { policyTypeOf, policyTypeTitles } from '../wording/policy-types.ts';
import { hashOf, uuidOf } from './ids.ts';
import { kindLabel } from './kinds.ts';
import { allureSeverities } from './labels.ts';

/** Under this name the rules stand beside the features of their policy type. */
export const rulesFeature = 'Documented rules';

/**
 * Every rule of the catalogue as an Allure result: passed where it is covered, failed where a scenario that is about it
 * did not pass, skipped where it is a gap. A list of tests cannot show what nobody tests; these can.
 */
export function ruleResults(
  cases: readonly Case[],
  { implemented, start }: { readonly implemented: ReadonlySet<RuleId>; readonly start: number },
): readonly TestResult[] {
  const coverage = ruleCoverage(cases);
  const failed = Map.groupBy(
    cases.filter(({ status }) => status !== 'passed').flatMap((one) => one.rules.map((rule) => ({ rule, id: one.id }))),
    ({ rule }) => rule,
  );
  // A run of some features says nothing about the rules of other policy types.
  const types = new Set(cases.flatMap(({ policyTypes }) => policyTypes));
  return rules.flatMap((rule) => {
    if (!types.has(policyTypeOf(rule.id))) return [];
    const covered = coverage.get(rule.id);
    if (covered === undefined) return [];
    const failing = (failed.get(rule.id) ?? []).map(({ id }) => id);
    return [resultOf(rule, { ...standingOf(covered, failing, implemented), covered, start })];
  });
}

interface Standing {
  readonly status: Status;
  readonly message: string;
}

function standingOf(covered: RuleCoverage, failing: readonly string[], implemented: ReadonlySet<RuleId>): Standing {
  if (failing.length > 0) return { status: Status.FAILED, message: `did not pass: ${failing.join(', ')}` };
  const state = ruleState(covered, implemented);
  if (state === 'covered') return { status: Status.PASSED, message: '' };
  return { status: Status.SKIPPED, message: `a gap: ${gapWords[state]}` };
}

const gapWords = {
  'consulted only': 'scenarios walk past it, and none says that it is about it: tag one, or write one',
  'not tested': 'the target knows it, and no scenario makes it decide',
  'not implemented': 'the target never quotes it, so that no scenario can cover it there',
} as const;

interface Found extends Standing {
  readonly covered: RuleCoverage;
  readonly start: number;
}

function resultOf(rule: Rule, { status, message, covered, start }: Found): TestResult {
  const id = hashOf(`rule ${rule.id}`);
  return {
    uuid: uuidOf(id),
    historyId: id,
    testCaseId: id,
    name: `${rule.id} ${rule.title}`,
    fullName: `rule:${rule.id}`,
    titlePath: [rulesFeature, rule.section],
    status,
    statusDetails: message === '' ? {} : { message },
    stage: Stage.FINISHED,
    description: descriptionOf(rule, covered),
    labels: [...labelsOf(rule)],
    links: sourcesOf(rule).flatMap((source) => {
      const url = linkOf(source);
      return url === null ? [] : [{ name: source.key, url, type: 'source' }];
    }),
    parameters: [],
    steps: [],
    attachments: [],
    start,
    stop: start,
  };
}

function labelsOf({ id, section, severity }: Rule): readonly Label[] {
  return [
    { name: LabelName.EPIC, value: policyTypeTitles[policyTypeOf(id)] },
    { name: LabelName.FEATURE, value: rulesFeature },
    { name: LabelName.STORY, value: section },
    { name: LabelName.SEVERITY, value: allureSeverities[severity] },
    { name: LabelName.TAG, value: id },
    { name: LabelName.FRAMEWORK, value: 'assay' },
    kindLabel('coverage'),
  ];
}

const mostListed = 20;

function descriptionOf({ statement, severity, confidence }: Rule, covered: RuleCoverage): string {
  const { coveredBy, held, notHeld } = covered;
  const listed = coveredBy.slice(0, mostListed).map((id) => `- \`${id}\``);
  const more = coveredBy.length - listed.length;
  return [
    statement,
    `${severity} severity, ${confidence} confidence; held ${held} times, did not ${notHeld} times`,
    ...(listed.length === 0 ? [] : [`Covered by:\n${listed.join('\n')}${more > 0 ? `\n- and ${more} more` : ''}`]),
  ].join('\n\n');
}
