import { type DeltaGroup, type GateFacts, judgeChange } from '#reports';
import { buildDelta, buildFacts, buildGroup } from './gate-example.ts';

/** The scenario of the usual facts. */
export const id = 'features/approval/scan-findings.feature:12';

/** The change, where it changes that scenario. */
export const tested: ReadonlySet<string> = new Set([id]);

/** The levels and checks of what is found. */
export function saidOf(overrides: Partial<GateFacts>): readonly string[] {
  return judgeChange(buildFacts(overrides)).map(({ check, level }) => `${level} ${check}`);
}

/** What is found where one group of decisions changed. */
export function saidOfGroup(group: Partial<DeltaGroup>, overrides: Partial<GateFacts> = {}): readonly string[] {
  return saidOf({ delta: buildDelta([buildGroup(group)]), ...overrides });
}
