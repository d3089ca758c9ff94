import { expect, test } from 'vitest';
import { coveragePage } from '../../../../reports/allure/coverage-page/coverage-page.ts';
import { coverageOf } from '../../../../reports/coverage/coverage-of.ts';
import { buildCase, buildFacts } from '../../build-case.ts';

const cases = [buildCase({ title: 'a title with </script><b>markup</b>' })];
const subject = {
  cases,
  facts: buildFacts(),
  coverage: coverageOf(cases, new Set(['MRAP-030'])),
  mutation: null,
  history: [],
};

test('the page is whole: style, script and data stand in it, and nothing is loaded', () => {
  const page = coveragePage(subject, () => null);

  expect(page).not.toMatch(/\/\*(?:CSS|JS)\*\/|"DATA"/);
  expect(page).not.toMatch(/(?:src|href)=["']?(?:https?:)?\/\//);
});

test('the text of a scenario cannot end the data', () => {
  const page = coveragePage(subject, () => null);

  expect(page).not.toContain('<b>markup</b>');
  expect(dataOf(page).cases).toEqual([{ id: cases[0]?.id, title: cases[0]?.title, link: null }]);
});

test('the text of a scenario is never taken for a place where something goes', () => {
  const one = buildCase({ title: 'a title with /*JS*/ and "DATA"' });

  const page = coveragePage({ ...subject, cases: [one] }, () => null);

  expect(dataOf(page).cases).toEqual([{ id: one.id, title: one.title, link: null }]);
});

test('a cell links to the scenarios that cover it', () => {
  const page = coveragePage(subject, (id) => `index.html#${id.length}`);

  expect(dataOf(page).cases[0]?.link).toBe(`index.html#${cases[0]?.id.length}`);
});

test('the page of a part of the suite says so', () => {
  const part = { ...subject, facts: buildFacts({ selection: { total: 9, by: ['tagged @scope'] } }) };

  expect(dataOf(coveragePage(part, () => null)).part).toContain('1 of 9 scenarios, tagged @scope');
  expect(dataOf(coveragePage(subject, () => null)).part).toBeNull();
});

function dataOf(page: string): {
  readonly part: string | null;
  readonly cases: readonly { readonly link: string | null }[];
} {
  const [, json = ''] = /id="data">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(json);
}
