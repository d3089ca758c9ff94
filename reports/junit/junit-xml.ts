import type { Case } from '../case.ts';
import type { RunFacts } from '../facts.ts';
import { countCases } from '../summary/count-cases.ts';
import type { CaseCounts } from '../summary/summary.ts';
import { describeEvidence } from '../wording/describe-evidence.ts';
import { describeFailure, questionsOf } from '../wording/describe-failure.ts';
import { clipped, oneLine } from '../wording/plain-text.ts';
import { type XmlElement, xmlDocument } from './xml.ts';

/** The cases as JUnit XML: a test suite per feature; what did not pass is a failure, what broke is an error. */
export function junitXml(cases: readonly Case[], facts: RunFacts): string {
  const features = Map.groupBy(cases, ({ origin }) => origin.feature);
  return xmlDocument({
    name: 'testsuites',
    attributes: { name: 'Assay', ...countsOf(cases), time: seconds(facts.durationMs) },
    children: [...features].map(([feature, inside]) => suite(feature, inside, facts)),
  });
}

function suite(feature: string, cases: readonly Case[], facts: RunFacts): XmlElement {
  const name = oneLine(feature) || 'No feature';
  const time = seconds(cases.reduce((sum, { durationMs }) => sum + durationMs, 0));
  const timestamp = facts.startedAt.replace(/(?:\.\d+)?Z$/, '');
  return {
    name: 'testsuite',
    attributes: { name, ...countsOf(cases), time, timestamp },
    children: [
      properties([
        ['seed', String(facts.seed)],
        ['target', facts.target],
        ['postgres', `${facts.postgres.version} (${facts.postgres.provider})`],
        ['assay', facts.assayVersion],
      ]),
      ...cases.map((one) => testCase(one, name)),
    ],
  };
}

function testCase(one: Case, feature: string): XmlElement {
  const { origin, rules, title, durationMs } = one;
  const classname = [feature, origin.rule].filter((part) => part !== null).join(' / ');
  const claims = rules.map((rule): Property => ['rule', rule]);
  return {
    name: 'testcase',
    attributes: { name: oneLine(title), classname, file: origin.uri, line: origin.line, time: seconds(durationMs) },
    children: [properties([['id', one.id], ...claims, ...flakeOf(one)]), ...problem(one)],
  };
}

/** Readers of JUnit know no flakes: a property is there for those that look for it. */
function flakeOf({ flake }: Case): readonly Property[] {
  return flake === undefined ? [] : [['flake', flake.kind]];
}

function problem(one: Case): readonly XmlElement[] {
  if (one.status === 'passed') return [];
  const words = describeFailure(one);
  const evidence = questionsOf(one).flatMap(({ verdict }) => (verdict.kind === 'decided' ? verdict.evidence : []));
  const message = clipped(oneLine(words.join('; ')), 500);
  const called = one.flake === undefined ? [] : [`called ${one.flake.kind}: ${one.flake.because}`];
  const text = [
    ...words,
    ...called,
    ...(evidence.length === 0 ? [] : ['evidence:', ...evidence.map(describeEvidence)]),
  ].join('\n');
  return [{ name: one.status === 'broken' ? 'error' : 'failure', attributes: { message, type: one.status }, text }];
}

type Property = readonly [name: string, value: string];

function properties(pairs: readonly Property[]): XmlElement {
  return {
    name: 'properties',
    children: pairs.map(([name, value]) => ({ name: 'property', attributes: { name, value } })),
  };
}

function countsOf(cases: readonly Case[]): Readonly<Record<string, number>> {
  const { total, failed, broken }: CaseCounts = countCases(cases);
  return { tests: total, failures: failed - broken, errors: broken, skipped: 0 };
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
