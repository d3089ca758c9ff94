import { type LifeCycleName, lifeCycles } from '#catalogue';
import type { QuestionKind } from '#engine';
import type { Shown } from './checked-answers.ts';
import { itemId } from './item-id.ts';
import { transitionPart } from './life-cycle-items.ts';
import { type StateReader, stateReaders } from './life-cycle-states.ts';

/** The states and transitions that a case shows: before an answer was checked that depends on them. */
export function lifeCycleIdsIn({ worlds, answers }: Shown): readonly string[] {
  return lifeCycles.flatMap(({ name }) => {
    const asked = answers.filter(({ question }) => dependents[name].has(question.kind));
    if (asked.length === 0) return [];
    const last = Math.max(...asked.map(({ at }) => at));
    const statesAt = worlds.slice(0, last + 1).map(stateReaders[name]);
    return [
      ...asked.flatMap(({ at }) => [...(statesAt[at]?.values() ?? [])].map((state) => itemId('state', name, state))),
      ...statesAt.slice(1).flatMap((after, index) => transitionsOf(name, statesAt[index] ?? new Map(), after)),
    ];
  });
}

type States = ReturnType<StateReader>;

function transitionsOf(name: LifeCycleName, before: States, after: States): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [from, to] = [before.get(key) ?? 'absent', after.get(key) ?? 'absent'];
    return from === to ? [] : [itemId('transition', name, transitionPart(from, to))];
  });
}

const ofPolicies: readonly QuestionKind[] = [
  'merge_request',
  'pipeline',
  'scheduled_pipelines',
  'vulnerabilities',
  'policies',
  'push',
  'branch_change',
];

/** The kinds of question whose answers depend on where things stand in a life cycle. */
const dependents: Readonly<Record<LifeCycleName, ReadonlySet<QuestionKind>>> = {
  'merge-request': new Set(['merge_request']),
  pipeline: new Set(['merge_request', 'vulnerabilities']),
  vulnerability: new Set(['merge_request', 'vulnerabilities']),
  detection: new Set(['vulnerabilities']),
  'status-check': new Set(['merge_request', 'status_check_call']),
  'access-token': new Set(['access', 'push']),
  policy: new Set(ofPolicies),
  'policy-change': new Set(ofPolicies),
};
