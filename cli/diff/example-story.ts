import { type World, worldOf } from '#engine';
import { asGherkin, type Law } from '#laws';
import { type ChangedDecision, judge } from '#reports';

/** A disagreement as a feature text, in the words of the steps; what no step has words for is a comment. */
export function exampleStory(disagreement: ChangedDecision): string {
  const { world, events, question, candidate, policyFile } = disagreement;
  const { cause, policyType } = judge(disagreement);
  const governed = policyFile === undefined ? null : governedBy(world);
  const told = governed === null ? world : withoutPolicies(world);
  const story = asGherkin({
    law: { id: noLaw, title: 'a decision that changed', policyType },
    because: cause.words,
    asked: [{ world: worldOf(told), events, question, verdict: candidate }],
  });
  // What is retold this way is usually a law that was broken; here is none.
  const lines = story
    .split('\n')
    .filter((line) => !line.includes(noLaw) && !line.includes('by the law they cannot all be right'));
  return (governed === null ? lines : withPolicyFile(lines, governed)).join('\n');
}

const noLaw: Law['id'] = 'LAW-TARGET-00';

function withoutPolicies(world: Partial<World>): Partial<World> {
  return { ...world, policyFiles: (world.policyFiles ?? []).map((file) => ({ ...file, content: '' })) };
}

interface Governed {
  readonly path: string;
  readonly content: string;
}

/** What a policy file governs, and its text; a world that was shrunk may have lost either. */
function governedBy(world: Partial<World>): Governed | null {
  const [configuration] = world.policyConfigurations ?? [];
  const file = world.policyFiles?.find(({ policyProjectId }) => policyProjectId === configuration?.policyProjectId);
  const holder =
    world.projects?.find(({ id }) => id === configuration?.projectId) ??
    world.namespaces?.find(({ id }) => id === configuration?.namespaceId);
  if (holder === undefined || file === undefined || file.content.trim() === '') return null;
  return { path: holder.path, content: file.content };
}

/** A policy file that is the subject stands in the scenario as it is written. */
function withPolicyFile(lines: readonly string[], { path, content }: Governed): readonly string[] {
  const example = lines.findIndex((line) => line.trimStart().startsWith('Example:'));
  const end = lines.slice(0, example).findLastIndex((line) => line.trim() !== '') + 1;
  const text = content.trimEnd().replaceAll('"""', '\\"\\"\\"').split('\n');
  return [
    ...lines.slice(0, end),
    `    And "${path}" is governed by the policy file:`,
    ...['"""', ...text, '"""'].map((line) => (line === '' ? '' : `      ${line}`)),
    ...lines.slice(end),
  ];
}
