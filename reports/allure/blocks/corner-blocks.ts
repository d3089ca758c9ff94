import { familyOf, findRule, type RuleId } from '#catalogue';
import type { Case } from '../../case.ts';
import type { CoverageItem } from '../../coverage/coverage.ts';
import { type Block, type BlockRow, partOf, shareOf } from './block.ts';

/** The four corners of every rule: a block for each family of rules. */
export function cornerBlocks(items: readonly CoverageItem[], cases: readonly Case[]): readonly Block[] {
  const failing = failingByFamily(cases);
  const about = items.filter(({ criterion }) => criterion === 'corner');
  return [...Map.groupBy(about, ({ subject }) => familyOf(subject as RuleId))].flatMap(([family, own]) => {
    const policyType = own[0]?.policyType;
    if (policyType === undefined) return [];
    return {
      id: `Corners of rules: ${family}`,
      subject: 'Corners of rules',
      title: `Corners of the rules ${family}`,
      policyType,
      about:
        'A row is a documented rule. Its cells are the four ways in which it can meet an answer: it fires and the answer allows, it fires and the answer refuses, it misses by one condition, another rule overrides it.',
      head: ['rule', ...corners],
      rows: [...Map.groupBy(own, ({ subject }) => subject)].map(([rule, ofRule]) => rowOf(rule, ofRule)),
      share: shareOf(own),
      verb: 'covered',
      failing: failing.get(family) ?? [],
    } as const;
  });
}

const corners = ['allows', 'refuses', 'misses', 'overridden'] as const;

function rowOf(rule: string, items: readonly CoverageItem[]): BlockRow {
  const title = findRule(rule)?.title ?? '';
  return {
    name: `${rule} ${title}`.trim(),
    cells: corners.map((corner) =>
      items.filter(({ part }) => part === corner).map((item) => partOf(item, words(item))),
    ),
  };
}

function words({ coveredBy, outOfReach }: CoverageItem): string {
  if (outOfReach !== null) return 'out of reach';
  return coveredBy.length === 0 ? 'gap' : 'seen';
}

function failingByFamily(cases: readonly Case[]): ReadonlyMap<string, readonly string[]> {
  const families = new Map<string, string[]>();
  for (const { rules, id } of cases.filter(({ status }) => status !== 'passed')) {
    for (const family of new Set(rules.map(familyOf))) families.set(family, [...(families.get(family) ?? []), id]);
  }
  return families;
}
