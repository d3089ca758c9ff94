import { expect, test } from 'vitest';
import { consideredFamily, consideredPipelines } from '../../../../engine/approval/pipelines/pipeline-family.ts';
import { Trace } from '../../../../engine/evidence/trace.ts';
import { WorldDraft } from '../../../../fixtures/index.ts';

const one = { projectId: 1, ref: 'main', sha: 'a' };

test('of more pipelines than are considered the oldest is left out, whatever their order', () => {
  const draft = new WorldDraft();
  const pipelines = Array.from({ length: consideredPipelines + 1 }, () => draft.add('pipelines', one));
  const trace = new Trace();

  const family = consideredFamily(draft.world, pipelines.toReversed(), { subject: 'rule', trace });

  expect(family).toHaveLength(consideredPipelines);
  expect(family).not.toContain(pipelines[0]);
  expect(trace.evidence).toMatchObject([{ rule: 'MRAP-045', held: true }]);
});

test('of more child pipelines than are considered the oldest is left out', () => {
  const draft = new WorldDraft();
  const parent = draft.add('pipelines', one);
  const columns = { ...one, parentId: parent.id, source: 'parent_pipeline' } as const;
  const [oldest] = Array.from({ length: consideredPipelines + 1 }, () => draft.add('pipelines', columns));

  const family = consideredFamily(draft.world, [parent], { subject: 'rule', trace: new Trace() });

  expect(family).toHaveLength(1 + consideredPipelines);
  expect(family).toContain(parent);
  expect(family).not.toContain(oldest);
});

test('as many as are considered are all there', () => {
  const draft = new WorldDraft();
  const parent = draft.add('pipelines', one);
  const child = draft.add('pipelines', { ...one, parentId: parent.id, source: 'parent_pipeline' });
  const grandchild = draft.add('pipelines', { ...one, parentId: child.id, source: 'parent_pipeline' });
  const trace = new Trace();

  const family = consideredFamily(draft.world, [parent], { subject: 'rule', trace });

  expect(family.map(({ id }) => id).sort()).toEqual([parent.id, child.id, grandchild.id]);
  expect(trace.evidence).toMatchObject([{ rule: 'MRAP-045', held: false }]);
});
