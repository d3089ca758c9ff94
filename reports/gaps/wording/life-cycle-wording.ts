import { lifeCycles } from '#catalogue';
import type { CoverageItem } from '../../coverage/coverage.ts';
import { transitionPart } from '../../coverage/life-cycle-items.ts';
import type { Wording } from './wording.ts';

/** The words for a state or a transition of a life cycle that nobody has seen. */
export function lifeCycleWording({ criterion, subject, part }: CoverageItem): Wording {
  const cycle = lifeCycles.find(({ name }) => name === subject);
  const title = `${cycle?.title ?? subject}: ${part}`;
  if (criterion === 'state') {
    return {
      title,
      why: 'no checked answer is about a world in which something is in this state',
      close: `ask about a world in which ${cycle?.thing ?? subject} is \`${part}\`, and check the answer`,
    };
  }
  const transition = cycle?.transitions.find(({ from, to }) => transitionPart(from, to) === part);
  const events = (transition?.by ?? []).map((kind) => kind.replaceAll('_', ' ')).join(', ');
  return {
    title,
    why: 'no answer was checked after this step, so that what it should change may not change',
    close: `let ${cycle?.thing ?? subject} take this step, and check an answer afterwards; it can by: ${events}`,
  };
}
