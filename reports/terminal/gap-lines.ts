import type { Gap } from '../gaps/rank-gaps.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** The gaps that matter most, numbered. */
export function gapLines(gaps: readonly Gap[], width: number, style: Style): readonly string[] {
  if (gaps.length === 0) return ['No gaps: every rule is covered, both ways.'];
  const top = gaps.slice(0, 10);
  const heading = top.length === gaps.length ? 'Gaps' : `The ${top.length} gaps that matter most, of ${gaps.length}`;
  return [style.strong(heading), ...top.flatMap((gap, index) => linesOf(gap, index + 1, width))];
}

function linesOf(gap: Gap, number: number, width: number): readonly string[] {
  const place = `${String(number).padStart(3)}. `;
  const indents = { first: place, rest: ' '.repeat(place.length) };
  return wrap(`${gap.rule} ${gap.title} (${wordsAbout(gap)})`, width, indents);
}

/** What a reader weighs a gap by; that the sources are sure goes without saying. */
function wordsAbout({ severity, confidence, kind, state }: Gap): string {
  const doubt = confidence === 'high' ? [] : [`${confidence} confidence`];
  return [severity, ...doubt, kind === 'one-sided' ? 'one-sided' : state].join(', ');
}
