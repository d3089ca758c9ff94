import { defineParameterType } from '@cucumber/cucumber';
import { type RoleWord, type UserTrait, userTraits } from '#fixtures';

/** Who a scenario is about: a capitalised first name, such as Ana. */
defineParameterType({
  name: 'person',
  regexp: /[A-Z][a-z]+/,
  transformer: (name: string) => name,
  useForSnippets: false,
});

defineParameterType({
  name: 'role',
  regexp: /(?:minimal access|security manager|guest|planner|reporter|developer|maintainer|owner)/,
  transformer: (word: string) => word as RoleWord,
});

defineParameterType({
  name: 'visibility',
  regexp: /private|internal|public/,
  transformer: (word: string) => word as 'private' | 'internal' | 'public',
});

/** What a person can be besides a member: `external`, `an auditor`. */
defineParameterType({
  name: 'userTrait',
  regexp: new RegExp(Object.keys(userTraits).join('|')),
  transformer: (words: string) => words as UserTrait,
});

/** Who attempts something: `Ana`, `the token "ci"`, `the deploy key "ops"`, `the job`, `the flow`, `a visitor`. */
defineParameterType({
  name: 'caller',
  regexp:
    /a visitor|an unknown token|the job|the flow|the (?:deploy token|deploy key|token|account) "(?:[^"]*)"|[A-Z][a-z]+/,
  transformer: (words: string) => words,
  useForSnippets: false,
});

const granularPlaces = {
  'in personal projects': 'personal_projects',
  'in all memberships': 'all_memberships',
  'for the user': 'user',
  'on the instance': 'instance',
} as const;

/** A whole kind of place that a fine-grained token reaches. */
defineParameterType({
  name: 'granularPlace',
  regexp: new RegExp(Object.keys(granularPlaces).join('|')),
  transformer: (words: string) => granularPlaces[words as keyof typeof granularPlaces],
});
