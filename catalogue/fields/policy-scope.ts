import type { Field, ObjectShape } from './model.ts';
import { integer, list, open, word } from './shapes.ts';
import { excludedProjectTypes, type scopeAttributeCategories, scopeMatchModes } from './words.ts';

const sources = ['S-SCHEMA', 'SCO'];
const newest = ['newest'] as const;
const reference = open({ id: { shape: integer, required: true, sources } });

const projectExclusion: ObjectShape = {
  kind: 'object',
  open: true,
  fields: {
    id: { shape: integer, sources },
    type: { shape: word('project kind', excludedProjectTypes), profiles: newest, sources },
  },
  choices: [{ need: 'at-least-one-of', of: [['id'], ['type']] }],
};

const includingExcluding = open({
  including: { shape: list(reference), default: 'every one', sources },
  excluding: { shape: list(reference), default: 'none', sources },
});

const attributeCategory: Field = { shape: includingExcluding, profiles: newest, sources };

const attributeCategories = {
  business_impact: attributeCategory,
  application: attributeCategory,
  business_unit: attributeCategory,
  exposure: attributeCategory,
} satisfies Record<(typeof scopeAttributeCategories)[number], Field>;

/** `policy_scope`: the same object in all policies but those of the dependency firewall; a misspelt key widens it. */
export const policyScopeShape: ObjectShape = open({
  match_mode: { shape: word('match mode', scopeMatchModes), default: 'all', profiles: newest, sources },
  compliance_frameworks: { shape: list(reference), default: 'no condition', sources },
  projects: {
    shape: open({
      including: { shape: list(reference), default: 'every project', sources },
      excluding: { shape: list(projectExclusion), default: 'none', sources },
    }),
    sources,
  },
  groups: { shape: includingExcluding, sources },
  ...attributeCategories,
});

/** The field that holds the scope; its parts are counted once for all policy types. */
export const policyScopeField: Field = {
  shape: policyScopeShape,
  default: 'every linked project',
  policyType: 'scope',
  countedAs: 'policy_scope',
  sources,
};
