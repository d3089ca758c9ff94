import { test } from 'vitest';
import { type Doubt, expectDoubt } from './doubt.ts';
import { scoped } from './policy-texts.ts';

const doubts: readonly Doubt[] = [
  {
    title: 'a scope that excludes what it includes',
    doubtful: scoped('projects: {including: [{id: 1}], excluding: [{id: 2}, {id: 1}]}'),
    fine: scoped('projects: {including: [{id: 1}, {id: 3}], excluding: [{id: 1}]}'),
    expected: { code: 'covers-nothing', rule: 'SCOPE-004' },
  },
  {
    title: 'a scope that excludes the groups it includes',
    doubtful: scoped('groups: {including: [{id: 1}], excluding: [{id: 1}]}'),
    fine: scoped('groups: {including: [{id: 1}], excluding: [{id: 2}]}'),
    expected: { code: 'covers-nothing', rule: 'SCOPE-005' },
  },
  {
    title: 'an exclusion that widens a lenient scope',
    doubtful: scoped('match_mode: any, compliance_frameworks: [{id: 1}], projects: {excluding: [{id: 2}]}'),
    fine: scoped('match_mode: all, compliance_frameworks: [{id: 1}], projects: {excluding: [{id: 2}]}'),
    expected: { code: 'exclusion-widens', rule: 'SCOPE-008' },
  },
  {
    title: 'security attributes without their experiment',
    doubtful: scoped('exposure: {including: [{id: 1}]}'),
    fine: `experiments: {security_attributes_policy_scope: {enabled: true}}\n${scoped('exposure: {including: [{id: 1}]}')}`,
    expected: { code: 'missing-experiment', rule: 'SCOPE-006' },
  },
];

test.each(doubts)('$title is doubted, and its sound twin is not', expectDoubt);
