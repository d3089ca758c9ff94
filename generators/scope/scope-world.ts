import fc from 'fast-check';
import { type ScopeMatchMode, scopeMatchModes } from '#catalogue';
import type { PoliciesQuestion, World } from '#engine';
import { buildGroup, enforcePolicy, smallestPolicy, WorldDraft } from '#fixtures';
import { strayId } from '../references.ts';

/** What a scope can name: what the project is or lies in, something else that exists, or nothing. */
export const namedThings = ['own', 'other', 'stray'] as const;
export type NamedThing = (typeof namedThings)[number];

/** A list of a scope that includes and excludes. */
export interface ScopeLists {
  readonly including: readonly NamedThing[];
  readonly excluding: readonly NamedThing[];
}

/** A project three groups deep under a policy with a scope. */
export interface ScopePlan {
  readonly matchMode: ScopeMatchMode;
  readonly frameworks: readonly NamedThing[];
  readonly projects: ScopeLists;
  readonly groups: ScopeLists;
  /** Project types that are excluded. */
  readonly excludedTypes: readonly 'archived'[];
  readonly archived: boolean;
  readonly linkedAt: LinkPlace;
  /** Where the project lies, if not in the deepest group. */
  readonly liesIn?: 'middle' | 'other';
}

export const linkPlaces = ['root', 'middle', 'leaf', 'project'] as const;
export type LinkPlace = (typeof linkPlaces)[number];

export interface ScopeWorld {
  readonly world: World;
  readonly question: PoliciesQuestion;
  /** About the project in the other group below the same root. */
  readonly aboutOther: PoliciesQuestion;
}

/** The plan of a world with one policy, its scope and one project. */
export function scopePlan(): fc.Arbitrary<ScopePlan> {
  return fc.record({
    matchMode: fc.constantFrom(...scopeMatchModes),
    frameworks: things(),
    projects: lists(),
    groups: lists(),
    excludedTypes: fc.subarray(['archived' as const]),
    archived: fc.boolean(),
    linkedAt: fc.constantFrom(...linkPlaces),
  });
}

/** Makes the world of a plan; the same plan makes the same world. */
export function buildScopeWorld(plan: ScopePlan): ScopeWorld {
  const draft = new WorldDraft();
  const root = buildGroup(draft, 'acme');
  const middle = buildGroup(draft, 'tools', { parent: root });
  const leaf = buildGroup(draft, 'labs', { parent: middle });
  const otherGroup = buildGroup(draft, 'ops', { parent: root });
  const group = plan.liesIn === undefined ? leaf : { middle, other: otherGroup }[plan.liesIn];
  const inGroup = { namespaceId: group.id, archived: plan.archived };
  const project = draft.add('projects', { path: 'shop', fullPath: `${group.fullPath}/shop`, ...inGroup });
  const other = draft.add('projects', { path: 'api', fullPath: 'acme/ops/api', namespaceId: otherGroup.id });
  const framework = draft.add('complianceFrameworks', { namespaceId: root.id, name: 'SOX' });
  const foreign = draft.add('complianceFrameworks', { namespaceId: root.id, name: 'PCI' });
  draft.add('projectComplianceFrameworks', { projectId: project.id, complianceFrameworkId: framework.id });
  const scope = {
    match_mode: plan.matchMode,
    compliance_frameworks: ids(plan.frameworks, { own: framework.id, other: foreign.id }),
    projects: {
      including: ids(plan.projects.including, { own: project.id, other: other.id }),
      excluding: [
        ...ids(plan.projects.excluding, { own: project.id, other: other.id }),
        ...plan.excludedTypes.map((type) => ({ type })),
      ],
    },
    groups: {
      including: ids(plan.groups.including, { own: middle.id, other: otherGroup.id }),
      excluding: ids(plan.groups.excluding, { own: middle.id, other: otherGroup.id }),
    },
  };
  const policy = { ...smallestPolicy('approval_policy', 'Policy A'), policy_scope: scope };
  const places = {
    root: { namespaceId: root.id },
    middle: { namespaceId: middle.id },
    leaf: { namespaceId: leaf.id },
    project: { projectId: project.id },
  };
  enforcePolicy(draft, places[plan.linkedAt], { key: 'approval_policy', policy });
  const about = ({ id }: { readonly id: number }) => ({ kind: 'policies', projectId: id }) as const;
  return { world: draft.world, question: about(project), aboutOther: about(other) };
}

function things(): fc.Arbitrary<readonly NamedThing[]> {
  return fc.subarray([...namedThings]);
}

function lists(): fc.Arbitrary<ScopeLists> {
  return fc.record({ including: things(), excluding: things() });
}

function ids(
  named: readonly NamedThing[],
  known: { readonly own: number; readonly other: number },
): readonly { readonly id: number }[] {
  return named.map((thing) => ({ id: thing === 'stray' ? strayId : known[thing] }));
}
