import { scopeAttributeCategories } from '#catalogue';
import { facetOf } from '../facet.ts';
import { isAbove } from '../scene.ts';
import type { JudgedScope, ScopedKey } from './judged-scope.ts';

const facet = facetOf<JudgedScope>();

interface Entry {
  readonly id?: number;
  readonly type?: string;
}

/** What a scope may list, and how the project stands to it. */
export const scopeFacets = [
  facet(
    'project',
    {
      'in use': ['a project "{project}" in "shop"'],
      archived: ['a project "{project}" in "shop"', '"{project}" is archived'],
      personal: ['Ana is a user', 'a personal project "{project}" of Ana'],
    },
    ({ world, project }) => {
      if (world.namespaces.some(({ id, kind }) => id === project.namespaceId && kind === 'user')) return 'personal';
      return project.archived ? 'archived' : 'in use';
    },
  ),
  facet(
    'link',
    {
      'root group': [],
      'group above': [],
      project: [],
      'policy group': ['a group "governance"', '"governance" is the policy group of the instance'],
    },
    ({ world, configuration: { projectId, namespaceId } }) => {
      if (projectId !== null) return 'project';
      if (world.instances[0]?.policyGroupId === namespaceId) return 'policy group';
      return world.namespaces.some((row) => row.id === namespaceId && row.parentId === null)
        ? 'root group'
        : 'group above';
    },
  ),
  facet(
    'policy',
    {
      approval: introduced('approval policy'),
      'scan execution': introduced('scan execution policy'),
      'pipeline execution': introduced('pipeline execution policy'),
      'scheduled pipeline execution': introduced('scheduled pipeline execution policy'),
      'vulnerability management': introduced('vulnerability management policy'),
    },
    ({ policy }) => kinds[policy.kind],
  ),
  facet(
    'match mode',
    { all: [], any: ['one condition is enough for the scope of the policy "{policy}"'] },
    ({ scope }) => scope.match_mode ?? 'all',
  ),
  facet(
    'projects included',
    {
      none: [],
      'this one': ['the scope of the policy "{policy}" includes the project "{project}"'],
      another: ['a project "docs" in "shop"', 'the scope of the policy "{policy}" includes the project "docs"'],
    },
    ({ scope, project }) => listed(scope.projects?.including, ({ id }) => id === project.id, 'this one'),
  ),
  facet(
    'projects excluded',
    {
      none: [],
      'this one': ['the scope of the policy "{policy}" excludes the project "{project}"'],
      another: ['a project "docs" in "shop"', 'the scope of the policy "{policy}" excludes the project "docs"'],
      'personal ones': ['the scope of the policy "{policy}" excludes personal projects'],
      'archived ones': ['the scope of the policy "{policy}" excludes archived projects'],
    },
    ({ scope, project }) => {
      const excluded: readonly Entry[] = scope.projects?.excluding ?? [];
      if (excluded.some(({ type }) => type === 'personal')) return 'personal ones';
      if (excluded.some(({ type }) => type === 'archived')) return 'archived ones';
      return listed(excluded, ({ id }) => id === project.id, 'this one');
    },
  ),
  facet('groups included', groupWords('includes'), (subject) => groups(subject, subject.scope.groups?.including)),
  facet('groups excluded', groupWords('excludes'), (subject) => groups(subject, subject.scope.groups?.excluding)),
  facet(
    'frameworks',
    {
      none: [],
      carried: [
        'a compliance framework "PCI" in "acme"',
        '"{project}" carries the compliance framework "PCI"',
        'the scope of the policy "{policy}" names the framework "PCI"',
      ],
      'not carried': [
        'a compliance framework "SOX" in "acme"',
        'the scope of the policy "{policy}" names the framework "SOX"',
      ],
    },
    ({ world, scope, project }) => {
      const named = (scope.compliance_frameworks ?? []).map(({ id }) => id);
      if (named.length === 0) return 'none';
      const carried = world.projectComplianceFrameworks.some(
        (row) => row.projectId === project.id && named.includes(row.complianceFrameworkId),
      );
      return carried ? 'carried' : 'not carried';
    },
  ),
  facet('attributes included', attributeWords('includes'), (subject) => attributes(subject, 'including')),
  facet('attributes excluded', attributeWords('excludes'), (subject) => attributes(subject, 'excluding')),
  facet(
    'attributes count',
    {
      no: [],
      yes: [
        'scopes may name security attributes',
        'the policy file of "{owner}" takes part in the experiment "security_attributes_policy_scope"',
      ],
    },
    ({ world, configuration }) => {
      const flag = world.instances[0]?.flags.security_attributes_policy_scope === true;
      const file = world.policyFiles.find(({ policyProjectId }) => policyProjectId === configuration.policyProjectId);
      return flag && file?.content.includes('security_attributes_policy_scope') === true ? 'yes' : 'no';
    },
  ),
];

const kinds = {
  approval_policy: 'approval',
  scan_execution_policy: 'scan execution',
  pipeline_execution_policy: 'pipeline execution',
  pipeline_execution_schedule_policy: 'scheduled pipeline execution',
  vulnerability_management_policy: 'vulnerability management',
} as const satisfies Record<ScopedKey, string>;

function introduced(words: string): readonly string[] {
  return [`"{owner}" is governed by the ${words} "{policy}"`];
}

function groupWords(verb: 'includes' | 'excludes') {
  return {
    none: [],
    'one above': [`the scope of the policy "{policy}" ${verb} the group "shop"`],
    another: [`the scope of the policy "{policy}" ${verb} the group "partners"`],
  } as const;
}

function groups({ world, project }: JudgedScope, entries: readonly Entry[] | undefined) {
  return listed(entries, ({ id }) => isAbove(world, project.id, id ?? null), 'one above');
}

function attributeWords(verb: 'includes' | 'excludes') {
  const category = verb === 'includes' ? 'business impact' : 'exposure';
  return {
    none: [],
    carried: [
      `"{project}" has the ${category} "high"`,
      `the scope of the policy "{policy}" ${verb} the ${category} "high"`,
    ],
    'not carried': [`the scope of the policy "{policy}" ${verb} the ${category} "low"`],
  } as const;
}

function attributes({ world, scope, project }: JudgedScope, side: 'including' | 'excluding') {
  const named = scopeAttributeCategories.flatMap((category) => (scope[category]?.[side] ?? []).map(({ id }) => id));
  if (named.length === 0) return 'none';
  const carried = world.projectSecurityAttributes.some(
    (row) => row.projectId === project.id && named.includes(row.securityAttributeId),
  );
  return carried ? 'carried' : 'not carried';
}

function listed<Word extends string>(
  entries: readonly Entry[] = [],
  isIt: (entry: Entry) => boolean,
  word: Word,
): Word | 'none' | 'another' {
  if (entries.length === 0) return 'none';
  return entries.some(isIt) ? word : 'another';
}
