// Data: the rules of policy scopes.
import type { CatalogueRule } from '../model.ts';

/** The documented behaviours of policy scopes. */
export const scopeRules = [
  {
    id: 'SCOPE-001',
    title: 'a scope without conditions applies everywhere the policy is linked',
    statement:
      'A missing or empty scope, one with `match_mode` alone, and one with only empty lists or objects apply to all covered projects under any `match_mode`. The scope object tolerates unknown keys, so a misspelt key widens it. A policy that is itself an empty object applies nowhere.',
    section: 'Conditions',
    sources: ['S-SCOPE', 'S-SCHEMA'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SCOPE-002',
    title: 'match_mode all needs every defined condition, any needs at least one',
    statement:
      'Each non-empty key is one condition: frameworks, projects, groups, and every attribute category. `all`, the default, demands that all of them hold; `any` that one holds. Conditions that are not defined are left out and do not count as true.',
    section: 'Conditions',
    sources: ['S-SCOPE'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SCOPE-003',
    title: 'the framework condition needs one of the listed compliance frameworks',
    statement:
      'It holds when the project has at least one listed framework. It fails for a project without frameworks and for ids that do not exist.',
    section: 'Conditions',
    sources: ['S-SCOPE'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SCOPE-004',
    title: 'the project condition excludes first and includes second',
    statement:
      'It fails when the project is excluded by id, as personal or as archived. Otherwise it holds if `including` is empty or contains the project.',
    section: 'Conditions',
    sources: ['S-SCOPE'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SCOPE-005',
    title: 'the group condition looks at all ancestors, and any exclusion is final',
    statement:
      'The group of the project and all ancestors of that group are tested. The condition fails if one of them is excluded; otherwise it holds if `including` is empty or names one of them. An inclusion that is closer never overrides an exclusion: excluding the parent and including the child fails, and so does excluding the child and including the parent.',
    section: 'Conditions',
    sources: ['S-SCOPE'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SCOPE-006',
    title: 'an attribute category is a condition only while flag and experiment are on',
    statement:
      'It fails when the project has an excluded attribute; otherwise it holds if `including` is empty or names one of its attributes. An empty object is no condition. With the flag or the experiment of the policy file off the category is ignored, so a policy that is scoped by nothing else applies to all projects.',
    section: 'Conditions',
    sources: ['S-SCOPE'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SCOPE-007',
    title: 'exclusion beats inclusion within a condition but not across conditions under any',
    statement:
      'Inside one condition an exclusion always wins. Under `any` another condition can still make the policy apply: a project that is excluded by id while its group is included falls in scope.',
    section: 'Combining conditions',
    sources: ['S-SCOPE'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SCOPE-008',
    title: 'under any a condition that only excludes widens the scope',
    statement: 'Such a condition holds for everything that is not excluded, and under `any` that alone is sufficient.',
    section: 'Combining conditions',
    sources: ['S-SCOPE'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'SCOPE-009',
    title: 'personal means in a user namespace, archived means flagged as archived',
    statement:
      'These are the meanings of the two exclusion types for projects. For the CSP group the policy editor starts with personal projects excluded.',
    section: 'Conditions',
    sources: ['S-SCOPE'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SCOPE-010',
    title: 'a project without a group fails group inclusion and passes group exclusion',
    statement:
      'Any `groups.including` fails for a project that belongs to no group. A `groups.excluding` by itself holds for it.',
    section: 'Conditions',
    sources: ['S-SCOPE18'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SCOPE-011',
    title: 'ids of groups and projects outside the linked hierarchy never match',
    statement:
      'According to the documentation, groups and projects can be listed only if they are linked to the same policy project. Other ids simply have no effect as matches.',
    section: 'Combining conditions',
    sources: ['S-IDX'],
    confidence: 'medium',
    severity: 'high',
  },
  {
    id: 'SCOPE-012',
    title: 'frameworks of the root group and of the CSP group can be listed',
    statement:
      'The frameworks in a scope may belong to the root group. Frameworks of the CSP group may be assigned to projects under other root groups as well.',
    section: 'Combining conditions',
    sources: ['ISSUE-556639'],
    confidence: 'medium',
    severity: 'high',
  },
] as const satisfies readonly CatalogueRule[];
