import { lifeCycles } from '#catalogue';
import { itemId } from './item-id.ts';
import type { UncoveredItem } from './uncovered-item.ts';

/** The states and transitions of all life cycles. */
export function lifeCycleItems(): readonly UncoveredItem[] {
  return lifeCycles.flatMap(({ name, policyType, severity, confidence, states, transitions }) => {
    const about = { policyType, subject: name, severity, confidence };
    return [
      ...states.map(
        (part): UncoveredItem => ({
          id: itemId('state', name, part),
          criterion: 'state',
          ...about,
          part,
          outOfReach: null,
        }),
      ),
      ...transitions.map(({ from, to, by }): UncoveredItem => {
        const part = transitionPart(from, to);
        const outOfReach = by.length === 0 ? 'no event of a scenario takes this step' : null;
        return { id: itemId('transition', name, part), criterion: 'transition', ...about, part, outOfReach };
      }),
    ];
  });
}

/** How a transition is written: `pending -> passed`. */
export function transitionPart(from: string, to: string): string {
  return `${from} -> ${to}`;
}
