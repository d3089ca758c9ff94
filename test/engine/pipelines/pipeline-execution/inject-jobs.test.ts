import { expect, test } from 'vitest';
import { decide, type PipelineOutcome, type Row } from '#engine';
import {
  buildGroup,
  buildProject,
  buildUser,
  ciJobs,
  editProjectCi,
  enforcePipelinePolicy,
  policyCiFile,
  replaceCiFile,
  WorldDraft,
} from '#fixtures';

test.each([
  { title: 'after the job that gets it', order: ['unit', 'suffixed'], result: 'created' },
  { title: 'before the job that would get it', order: ['suffixed', 'unit'], result: 'failed' },
])('a policy job that is called like a suffixed one, $title: $result', ({ order, result }) => {
  const draft = new WorldDraft();
  const group = buildGroup(draft, 'acme');
  const project = buildProject(draft, 'shop', { group });
  editProjectCi(draft, project, () => ciJobs([{ job: 'unit' }]));
  const jobs = [{ job: 'unit' }];
  enforcePipelinePolicy(draft, { namespaceId: group.id }, { name: 'Audit', strategy: 'inject_policy', jobs });
  const suffix = `:policy-${policyCiFile(draft, 'Audit').projectId}-0`;
  const named = order.map((name) => ({ job: name === 'unit' ? name : `unit${suffix}` }));
  replaceCiFile(draft, policyCiFile(draft, 'Audit'), JSON.stringify(ciJobs(named)));

  const outcome = pipelineOf(draft, project);

  expect(outcome.result).toBe(result);
  const names = result === 'created' ? ['unit', `unit${suffix}`, `unit${suffix}${suffix}`] : [];
  expect(outcome.jobs.map(({ name }) => name)).toEqual(names);
});

function pipelineOf(draft: WorldDraft, project: Row<'projects'>): PipelineOutcome {
  const userId = buildUser(draft, 'Ana').id;
  const request = { projectId: project.id, ref: 'main', refType: 'branch', source: 'push', userId } as const;
  const verdict = decide(draft.world, { kind: 'pipeline', request });
  if (verdict.kind !== 'decided' || verdict.outcome.kind !== 'pipeline')
    throw new Error(`${verdict.kind}: no pipeline`);
  return verdict.outcome;
}
