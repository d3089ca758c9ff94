import { parse, stringify } from 'yaml';
import type { World } from '#engine';
import { type Distortion, withRows } from './distorted-target.ts';

type Keys = Readonly<Record<string, unknown>>;

/** Mistakes about which policies cover a project, and the law that must see each. */
export const wrongScopes: Readonly<Record<string, { readonly law: string; readonly wrong: Distortion }>> = {
  'groups of a scope are forgotten': { law: 'LAW-SCOPE-4', wrong: texts('groups:', 'forgotten:') },
  'what a root has it keeps for its policies': {
    law: 'LAW-SCOPE-5',
    wrong: {
      world: (world) =>
        withRows(world, 'policyConfigurations', ({ namespaceId }) => (namespaceId === null ? {} : { namespaceId: 1 })),
    },
  },
  'a limit keeps the last policies': { law: 'LAW-SCOPE-7', wrong: { world: withPoliciesReversed } },
  'all conditions are always needed': { law: 'LAW-SCOPE-23', wrong: texts('match_mode: any', 'match_mode: all') },
  'of several entries of a scope the first one counts': {
    law: 'LAW-SCOPE-M09',
    wrong: { world: withFirstEntries },
  },
};

function texts(from: string, to: string): Distortion {
  return {
    world: (world) => withRows(world, 'policyFiles', ({ content }) => ({ content: content.replaceAll(from, to) })),
  };
}

function withPoliciesReversed(world: World): World {
  return withRows(world, 'policyFiles', ({ content }) => {
    const file = parse(content) as Keys;
    const entries = Object.entries(file).map(([key, list]) => [key, Array.isArray(list) ? list.toReversed() : list]);
    return { content: stringify(Object.fromEntries(entries)) };
  });
}

function withFirstEntries(world: World): World {
  return withRows(world, 'policyFiles', ({ content }) => ({
    content: stringify(parse(content), (key, value: unknown) =>
      ['including', 'excluding'].includes(String(key)) && Array.isArray(value) ? value.slice(0, 1) : value,
    ),
  }));
}
