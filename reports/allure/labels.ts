import { type Label, LabelName, type Link, Severity } from 'allure-js-commons';
import { findRule, linkOf, type Rule, type RuleSeverity, ruleSeverities, sourcesOf } from '#catalogue';
import type { Case } from '../case.ts';
import { oneLine } from '../wording/plain-text.ts';
import { policyTypeTitles } from '../wording/policy-types.ts';
import { kindLabel } from './kinds.ts';

/** Allure's words for how bad a wrong answer is. */
export const allureSeverities = {
  critical: Severity.BLOCKER,
  high: Severity.CRITICAL,
  medium: Severity.NORMAL,
  low: Severity.MINOR,
} as const satisfies Record<RuleSeverity, Severity>;

/** Epic is the policy type, feature the feature, story a rule; severity is that of the gravest rule. */
export function labelsOf(one: Case): readonly Label[] {
  const claimed = rulesOf(one);
  const epics = one.policyTypes.map((type) => policyTypeTitles[type]);
  const gravest = ruleSeverities.find((severity) => claimed.some((rule) => rule.severity === severity));
  return [
    ...labels(LabelName.EPIC, epics.length > 0 ? epics : ['No policy type']),
    label(LabelName.FEATURE, oneLine(one.origin.feature) || 'No feature'),
    ...labels(LabelName.STORY, claimed.length > 0 ? claimed.map((rule) => `${rule.id} ${rule.title}`) : ['No rule']),
    label(LabelName.SEVERITY, gravest === undefined ? Severity.NORMAL : allureSeverities[gravest]),
    ...labels(
      LabelName.TAG,
      one.origin.tags.map((tag) => tag.replace(/^@/, '')),
    ),
    ...(one.flake === undefined ? [] : [{ name: 'flake', value: one.flake.kind }]),
    label(LabelName.FRAMEWORK, 'assay'),
    kindLabel('scenarios'),
  ];
}

/** A link to each place where a tagged rule can be read. */
export function linksOf(one: Case): readonly Link[] {
  return rulesOf(one).flatMap((rule) =>
    sourcesOf(rule).flatMap((source) => {
      const url = linkOf(source);
      return url === null ? [] : [{ name: `${rule.id}: ${source.key}`, url, type: 'source' }];
    }),
  );
}

/** The rules that a case is tagged with, as far as the catalogue has them. */
export function rulesOf({ rules }: Case): readonly Rule[] {
  return rules.flatMap((id) => findRule(id) ?? []);
}

function labels(name: LabelName, values: readonly string[]): readonly Label[] {
  return values.map((value) => label(name, value));
}

function label(name: LabelName, value: string): Label {
  return { name, value };
}
