import { withPolicyEdges } from '../ci-config/stages.ts';

/** Stages in one order that all lists agree with, or null where the lists contradict one another. */
export function mergeStages(lists: readonly (readonly string[])[]): readonly string[] | null {
  const predecessors = predecessorsIn(lists.map(withPolicyEdges));
  const merged: string[] = [];
  const underway = new Set<string>();
  const emit = (stage: string): boolean => {
    if (merged.includes(stage)) return true;
    if (underway.has(stage)) return false;
    underway.add(stage);
    if (!(predecessors.get(stage) ?? []).every(emit)) return false;
    merged.push(stage);
    return true;
  };
  return [...predecessors.keys()].every(emit) ? merged : null;
}

/** For each stage, in the order of first appearance, all stages that a list puts before it. */
function predecessorsIn(lists: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const predecessors = new Map<string, readonly string[]>();
  for (const list of lists) {
    for (const [place, stage] of list.entries()) {
      const known = predecessors.get(stage) ?? [];
      predecessors.set(stage, [...new Set([...known, ...list.slice(0, place)])]);
    }
  }
  return predecessors;
}
