import { describe, expect, test } from 'vitest';
import { type Row, Trace } from '#engine';
import { buildGroup, buildProject, WorldDraft } from '#fixtures';
import type { PolicyScope } from '../../../engine/policies/index.ts';
import { isInScope } from '../../../engine/scope/is-in-scope.ts';
import { type Placement, placementOf } from '../../../engine/scope/placement.ts';

const unknownId = 999;

/** A project in a subgroup, with one framework and one attribute; personal and archived it is not. */
function subject(): {
  readonly placement: Placement;
  readonly ids: Readonly<Record<'root' | 'group' | 'project' | 'framework' | 'attribute', number>>;
} {
  const draft = new WorldDraft();
  const root = buildGroup(draft, 'acme');
  const group = buildGroup(draft, 'shop', { parent: root });
  const project = buildProject(draft, 'web', { group });
  const framework = draft.add('complianceFrameworks', { namespaceId: root.id, name: 'PCI' });
  draft.add('projectComplianceFrameworks', { projectId: project.id, complianceFrameworkId: framework.id });
  const attribute: Row<'securityAttributes'> = draft.add('securityAttributes', {
    namespaceId: root.id,
    category: 'exposure',
    name: 'internal',
  });
  draft.add('projectSecurityAttributes', { projectId: project.id, securityAttributeId: attribute.id });
  draft.change('instances', 1, { flags: { security_attributes_policy_scope: true } });
  const placement = placementOf(draft.world, project.id);
  if (placement === undefined) throw new Error('the project was just made');
  const ids = { root: root.id, group: group.id, project: project.id, framework: framework.id, attribute: attribute.id };
  return { placement, ids };
}

function applies(scope: PolicyScope | undefined): boolean {
  const { placement } = subject();
  const experiments = { security_attributes_policy_scope: { enabled: true } };
  return isInScope(scope, {
    placement,
    kind: 'scan_execution_policy',
    experiments,
    subject: 'policy',
    trace: new Trace(),
  });
}

const { ids } = subject();
const unknown = { id: unknownId };

describe('one condition', () => {
  test.each<[string, PolicyScope | undefined, boolean]>([
    ['no scope', undefined, true],
    ['an empty scope', {}, true],
    ['only a match mode', { match_mode: 'any' }, true],
    ['only empty lists', { projects: { including: [], excluding: [] }, groups: {}, compliance_frameworks: [] }, true],
    ['an unknown framework', { compliance_frameworks: [unknown] }, false],
    ['an unknown framework beside its own', { compliance_frameworks: [unknown, { id: ids.framework }] }, true],
    ['an unknown included project', { projects: { including: [unknown] } }, false],
    ['an unknown excluded project', { projects: { excluding: [unknown] } }, true],
    ['excluded personal projects', { projects: { excluding: [{ type: 'personal' }] } }, true],
    ['an included root group', { groups: { including: [{ id: ids.root }] } }, true],
    ['an unknown included group', { groups: { including: [unknown] } }, false],
    ['an unknown excluded group', { groups: { excluding: [unknown] } }, true],
    ['its own included attribute', { exposure: { including: [{ id: ids.attribute }] } }, true],
    ['its attribute under another category', { application: { including: [{ id: ids.attribute }] } }, false],
    ['its own excluded attribute', { exposure: { excluding: [{ id: ids.attribute }] } }, false],
  ])('%s', (_what, scope, expected) => {
    expect(applies(scope)).toBe(expected);
  });
});

const conditions: readonly PolicyScope[] = [
  { compliance_frameworks: [{ id: ids.framework }] },
  { compliance_frameworks: [unknown] },
  { projects: { including: [{ id: ids.project }] } },
  { projects: { excluding: [{ id: ids.project }] } },
  { groups: { including: [{ id: ids.group }] } },
  { groups: { including: [{ id: ids.root }], excluding: [{ id: ids.group }] } },
  { exposure: { including: [{ id: ids.attribute }] } },
  { application: { including: [unknown] } },
];

test('a single condition decides the same under either match mode', () => {
  for (const scope of conditions) {
    expect(applies({ ...scope, match_mode: 'any' })).toBe(applies({ ...scope, match_mode: 'all' }));
  }
});

test('all of two conditions is both of them, any of two is one of them', () => {
  for (const one of conditions) {
    for (const other of conditions.filter((scope) => Object.keys(scope)[0] !== Object.keys(one)[0])) {
      const both = { ...one, ...other };

      expect(applies({ ...both, match_mode: 'all' })).toBe(applies(one) && applies(other));
      expect(applies({ ...both, match_mode: 'any' })).toBe(applies(one) || applies(other));
    }
  }
});
