import { clipped, oneLine } from '../wording/plain-text.ts';
import type { Disagreement, Shift } from './delta.ts';
import { levelOf, subjectOf } from './who.ts';

const longest = 200;

/** What who gains or loses by a disagreement, one line: `Ana, a developer, may no longer push to "main" of "payments"`. */
export function sayChange(disagreement: Disagreement, shifts: readonly Shift[]): string {
  return clipped(oneLine(wordsOf(disagreement, shifts)), longest);
}

function wordsOf(disagreement: Disagreement, shifts: readonly Shift[]): string {
  const { called, attempt } = subjectOf(disagreement.world, disagreement.question);
  const [first, second] = shifts;
  if (first === undefined) return called;
  if (attempt !== null && (first.at === 'allowed' || first.at === 'accepted')) {
    const may = first.after === true ? 'may now' : 'may no longer';
    return `${attempt.who}${roleOf(disagreement)} ${may} ${attempt.what}`;
  }
  if (/^(loses|gains|violates|no longer|is |answers)/.test(first.words)) return `${called} ${first.words}`;
  const more = second === undefined ? '' : `; ${second.words}`;
  return `${called}: ${first.words}${more}`;
}

function roleOf({ base, candidate }: Disagreement): string {
  const levels = [candidate, base].flatMap((verdict) =>
    verdict.kind === 'decided' && verdict.outcome.kind === 'access' ? [verdict.outcome.accessLevel] : [],
  );
  const [level] = levels;
  if (level === undefined) return '';
  const role = levelOf(level);
  return level === 0 ? `, ${role},` : `, ${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role},`;
}
