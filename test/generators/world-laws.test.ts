import { expect, test } from 'vitest';
import {
  approvalRuleTypes,
  pipelineConfigStrategies,
  scanKinds,
  severityLevels,
  vulnerabilityActionTypes,
  vulnerabilityStates,
} from '#catalogue';
import { decide, type Question, readPolicyDocument, tableNames, type World } from '#engine';
import {
  anyWorld,
  approvalWorld,
  authorizationWorld,
  branchWorld,
  buildScopeWorld,
  GeneratorError,
  pipelineWorld,
  scopePlan,
  statusCheckWorld,
  vulnerabilityWorld,
} from '#generators';
import { foreignKeys } from '../../generators/laws/target/renaming/foreign-keys.ts';
import { generatorLaws, type Words } from './generator-laws.ts';

interface Made {
  readonly world: World;
  readonly questions: readonly Question[];
}

const problemsOf = ({ world, questions }: Made) => [
  ...invalidFiles(world),
  ...danglingReferences(world),
  ...undecided(world, questions),
];
const sizeOf = ({ world }: Made) => tableNames.reduce((rows, table) => rows + world[table].length, 0);
const worldsOf = { problemsOf, sizeOf, draws: 400 };

generatorLaws('an approval world', {
  ...worldsOf,
  arbitrary: () => approvalWorld(),
  words: {
    'rule type': inFiles(approvalRuleTypes),
    state: inFiles(vulnerabilityStates),
    severity: { all: severityLevels, seenIn: ({ world }) => world.securityFindings.map(({ severity }) => severity) },
  },
  smallest: 13,
  impossible: [['more policies than names', () => approvalWorld({ maxPolicies: 4 })]],
});

generatorLaws('an authorization world', {
  ...worldsOf,
  arbitrary: () => authorizationWorld(),
  words: {
    visibility: {
      all: ['private', 'internal', 'public'],
      seenIn: ({ world }) => world.projects.map((row) => row.visibility),
    },
    'token kind': {
      all: ['personal', 'impersonation', 'project_access', 'group_access'],
      seenIn: ({ world }) => world.accessTokens.map(({ kind }) => kind),
    },
  },
  smallest: 7,
  impossible: [['no groups', () => authorizationWorld({ maxGroups: 0 })]],
});

generatorLaws('a scope world', {
  ...worldsOf,
  arbitrary: () =>
    scopePlan().map((plan) => {
      const { world, question } = buildScopeWorld(plan);
      return { world, questions: [question] };
    }),
  words: { 'match mode': inFiles(['all', 'any']) },
  sizeOf: ({ world }) => world.policyFiles.reduce((lines, { content }) => lines + content.split('\n').length, 0),
  smallest: 26,
  impossible: [],
});

generatorLaws('a pipeline world', {
  ...worldsOf,
  arbitrary: () => pipelineWorld(),
  words: { strategy: inFiles(pipelineConfigStrategies), scan: inFiles(scanKinds) },
  smallest: 8,
  impossible: [['no jobs', () => pipelineWorld({ maxJobs: 0 })]],
});

generatorLaws('a status check world', {
  ...worldsOf,
  arbitrary: () => statusCheckWorld(),
  words: {
    status: {
      all: ['passed', 'failed', 'pending'],
      seenIn: ({ world }) => world.statusCheckResponses.map(({ status }) => status),
    },
  },
  smallest: 15,
  impossible: [['nobody', () => statusCheckWorld({ maxPeople: 0 })]],
});

generatorLaws('a vulnerability world', {
  ...worldsOf,
  arbitrary: () => vulnerabilityWorld(),
  words: { action: inFiles(vulnerabilityActionTypes) },
  smallest: 8,
  impossible: [['policies without rules', () => vulnerabilityWorld({ maxRules: 0 })]],
});

generatorLaws('a branch world', {
  ...worldsOf,
  arbitrary: () => branchWorld(),
  words: {
    'push access': {
      all: [0, 30, 40],
      seenIn: ({ world }) => world.protectedBranches.map((row) => row.pushAccessLevel),
    },
  },
  smallest: 17,
  impossible: [],
});

generatorLaws('any world', { ...worldsOf, arbitrary: () => anyWorld(), smallest: 17, impossible: [] });

test('constraints that nobody knows are refused, and named', () => {
  expect(() => approvalWorld({ maxFoo: 1 } as never)).toThrow(GeneratorError);
  expect(() => approvalWorld({ maxFoo: 1 } as never)).toThrow('`maxFoo`');
});

function inFiles(all: readonly string[]): Words<Made> {
  return {
    all,
    seenIn: ({ world }) => all.filter((word) => world.policyFiles.some(({ content }) => content.includes(word))),
  };
}

function invalidFiles({ policyFiles }: World): readonly string[] {
  return policyFiles.flatMap(({ content }) => {
    const { valid, problems } = readPolicyDocument(content);
    return valid ? [] : problems.map(({ message }) => message);
  });
}

function danglingReferences(world: World): readonly string[] {
  const ids = new Map(tableNames.map((table) => [table, new Set(world[table].map(({ id }) => id))]));
  return tableNames.flatMap((table) =>
    Object.entries(foreignKeys[table]).flatMap(([column, target]) =>
      world[table].flatMap((row) => {
        const id = (row as unknown as Readonly<Record<string, number | null>>)[column] ?? null;
        return id === null || ids.get(target)?.has(id) === true ? [] : [`${table} ${row.id}: ${column} ${id}`];
      }),
    ),
  );
}

function undecided(world: World, questions: readonly Question[]): readonly string[] {
  return questions.flatMap((question) => {
    const { kind } = decide(world, question);
    return kind === 'decided' ? [] : [`${question.kind}: ${kind}`];
  });
}
