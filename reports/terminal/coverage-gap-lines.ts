import type { CoverageGap, CoverageGapKind } from '../gaps/coverage-gap.ts';
import { counted } from '../wording/plain-text.ts';
import { type Style, styleFor } from './style.ts';
import { wrap } from './wrap.ts';

export interface GapListOptions {
  /** How many gaps of each kind are told; 0 is all. */
  readonly limit: number;
  readonly width: number;
  readonly color: boolean;
}

/** The gaps by kind, each kind with its gravest first, and the kinds in the order of their gravest gap. */
export function coverageGapLines(gaps: readonly CoverageGap[], options: GapListOptions): readonly string[] {
  if (gaps.length === 0) return ['No gaps: all that is within reach is covered.'];
  const style = styleFor(options.color);
  return [...Map.groupBy(gaps, ({ kind }) => kind)].flatMap(([kind, some], index) => [
    ...(index === 0 ? [] : ['']),
    style.strong(`${counted(some.length, `${kind} gap`)}: ${meanings[kind]}`),
    ...linesOfKind(some, options, style),
  ]);
}

/** What each kind of gap means, in a few words. */
const meanings = {
  rule: 'no passed case claims the rule',
  polarity: 'the rule is seen one way only',
  corner: 'it is never seen to allow, to refuse, to be missed by one condition, or to be overridden',
  condition: 'the rule is never seen to decide anything on its own',
  field: 'no policy in force uses the field',
  value: 'no policy in force has the value',
  limit: 'nobody stands on that side of the limit',
  state: 'nothing is ever in that state',
  transition: 'nothing ever takes that step',
  combination: 'no policy has these values together',
  mutant: 'a changed policy goes unnoticed',
} as const satisfies Record<CoverageGapKind, string>;

function linesOfKind(gaps: readonly CoverageGap[], { limit, width }: GapListOptions, style: Style): readonly string[] {
  const told = limit === 0 ? gaps : gaps.slice(0, limit);
  const rest = gaps.length - told.length;
  const kind = gaps[0]?.kind ?? '';
  return [
    ...told.flatMap((gap) => linesOfGap(gap, width, style)),
    ...(rest === 0 ? [] : [`      and ${rest} more: --kind ${kind} --limit 0 lists them`]),
  ];
}

function linesOfGap(gap: CoverageGap, width: number, style: Style): readonly string[] {
  const risk = gap.risk.toFixed(1).padStart(5);
  const indents = { first: ' '.repeat(6), rest: ' '.repeat(8) };
  return [
    `${risk} ${style.strong(gap.id)}`,
    ...wrap(`${gap.title} (${weight(gap)})`, width, indents),
    ...wrap(`why: ${gap.why}`, width, indents),
    ...wrap(`to close it: ${gap.close}`, width, indents),
  ];
}

function weight({ policyType, severity, confidence }: CoverageGap): string {
  const doubt = confidence === 'high' ? [] : [`${confidence} confidence`];
  return [policyType, severity, ...doubt].join(', ');
}
