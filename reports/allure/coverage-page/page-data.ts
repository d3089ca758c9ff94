import { rules } from '#catalogue';
import type { Case } from '../../case.ts';
import { type Coverage, type CoverageItem, coverageCriteria } from '../../coverage/coverage.ts';
import type { RunFacts } from '../../facts.ts';
import type { HistoryPoint } from '../../history.ts';
import type { MutationReport } from '../../mutation/mutation-report.ts';
import { partOfSuite } from '../../wording/part-of-suite.ts';
import { policyTypeTitles } from '../../wording/policy-types.ts';

/** What the coverage page shows. */
export interface PageSubject {
  readonly cases: readonly Case[];
  readonly facts: RunFacts;
  readonly coverage: Coverage;
  readonly mutation: MutationReport | null;
  /** The runs up to this one, oldest first. */
  readonly history: readonly HistoryPoint[];
}

/** A cell links to so many scenarios; a rule that every scenario consults would fill the page otherwise. */
const mostLinks = 12;

/** The data of the coverage page; `linkOf` says where a case stands in the report, or null. */
export function pageData(subject: PageSubject, linkOf: (caseId: string) => string | null): object {
  const { cases, facts, coverage, mutation, history } = subject;
  const places = new Map(cases.map(({ id }, place) => [id, place]));
  return {
    part: partOfSuite(facts, cases.length),
    run: `${facts.startedAt}, seed ${facts.seed}, target ${facts.target}, ${cases.length} cases`,
    types: policyTypeTitles,
    criteria: coverageCriteria,
    shares: coverage.shares,
    items: coverage.items.map((item) => cellOf(item, places)),
    cases: cases.map(({ id, title }) => ({ id, title, link: linkOf(id) })),
    ruleTitles: Object.fromEntries(rules.map(({ id, title }) => [id, title])),
    combinations: coverage.combinations,
    mutation: mutation === null ? null : withoutSurvivors(mutation),
    history,
  };
}

function cellOf(item: CoverageItem, places: ReadonlyMap<string, number>): object {
  const { criterion, policyType, subject, part, coveredBy, outOfReach } = item;
  const linked = coveredBy.slice(0, mostLinks).flatMap((id) => places.get(id) ?? []);
  return { criterion, type: policyType, subject, part, count: coveredBy.length, cases: linked, out: outOfReach };
}

function withoutSurvivors({ survivors: _survivors, ...report }: MutationReport): object {
  return report;
}
