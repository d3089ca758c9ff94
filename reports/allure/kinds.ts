import { type Label, LabelName } from 'allure-js-commons';

/** What is run, and what is said about it: Allure counts both, and is told to count them apart. */
export const resultKinds = ['scenarios', 'coverage'] as const;
export type ResultKind = (typeof resultKinds)[number];

/** What the report calls them. */
export const kindTitles = { scenarios: 'Scenarios', coverage: 'Rules and coverage' } as const satisfies Record<
  ResultKind,
  string
>;

/** The mark on a result by which Allure sorts it. */
export function kindLabel(kind: ResultKind): Label {
  return { name: LabelName.LAYER, value: kind };
}

/** Allure keeps totals, lists and charts by environment: each kind is one, so that its numbers say what they count. */
export const kindEnvironments = Object.fromEntries(resultKinds.map((kind) => [kind, environmentOf(kind)]));

function environmentOf(kind: ResultKind) {
  const { name, value } = kindLabel(kind);
  return {
    name: kindTitles[kind],
    matcher: ({ labels }: { readonly labels: readonly { readonly name: string; readonly value?: string }[] }) =>
      labels.some((label) => label.name === name && label.value === value),
  };
}
