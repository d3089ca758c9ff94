import { expect, test } from 'vitest';
import { Trace } from '#engine';
import { buildGroup, buildProject, WorldDraft } from '#fixtures';
import type { PolicyKind } from '../../../engine/policies/index.ts';
import { placementOf } from '../../../engine/scope/placement.ts';
import { policyLimit } from '../../../engine/scope/policy-limit.ts';

interface Setting {
  readonly ofInstance: number | null;
  readonly ofRoot?: number;
  readonly ofSubgroup?: number;
}

function limitWith(
  { ofInstance, ofRoot, ofSubgroup }: Setting,
  kind: PolicyKind = 'approval_policy',
): number | undefined {
  const draft = new WorldDraft();
  const root = buildGroup(draft, 'acme');
  const subgroup = buildGroup(draft, 'shop', { parent: root });
  const project = buildProject(draft, 'web', { group: subgroup });
  draft.change('instances', 1, { approvalPolicyLimit: ofInstance });
  if (ofRoot !== undefined) draft.change('namespaces', root.id, { policyLimits: { approval_policy: ofRoot } });
  if (ofSubgroup !== undefined)
    draft.change('namespaces', subgroup.id, { policyLimits: { approval_policy: ofSubgroup } });
  const placement = placementOf(draft.world, project.id);
  return placement && policyLimit(kind, placement, new Trace());
}

test.each<[string, Setting, number]>([
  ['nothing is set', { ofInstance: null }, 5],
  ['the instance is set', { ofInstance: 12 }, 12],
  ['the root group is set below the instance', { ofInstance: 12, ofRoot: 3 }, 3],
  ['the root group is set beyond what an instance may allow', { ofInstance: 12, ofRoot: 40 }, 40],
  ['the root group is set to zero', { ofInstance: 12, ofRoot: 0 }, 12],
  ['the root group is set to zero and the instance is not', { ofInstance: null, ofRoot: 0 }, 5],
  ['only the subgroup is set', { ofInstance: 12, ofSubgroup: 3 }, 12],
])('%s', (_situation, setting, limit) => {
  expect(limitWith(setting)).toBe(limit);
});

test('scheduled pipeline execution policies have no limit beyond that of the file format', () => {
  expect(limitWith({ ofInstance: 1 }, 'pipeline_execution_schedule_policy')).toBe(Number.POSITIVE_INFINITY);
});
