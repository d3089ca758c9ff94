// A plugin of cucumber that runs scenarios in the order that it is told: paths cannot say one. Cucumber takes a module
// with these two names for a plugin.

import type { Plugin } from '@cucumber/cucumber/api';

export const type = 'plugin';

export const coordinator: Plugin<{ readonly order: readonly string[] }>['coordinator'] = ({ transform, options }) => {
  const rank = new Map(options.order.map((place, at) => [place, at]));
  transform('pickles:order', (scenarios) => scenarios.toSorted((a, b) => rankOf(rank, a) - rankOf(rank, b)));
};

interface Placed {
  readonly pickle: { readonly uri: string };
  readonly location: { readonly line: number };
}

function rankOf(rank: ReadonlyMap<string, number>, { pickle, location }: Placed): number {
  return rank.get(`${pickle.uri}:${location.line}`) ?? rank.size;
}
