import type { DeltaGroup } from '../delta/delta.ts';
import { declares } from './declares.ts';
import { widens } from './delta-findings.ts';
import type { Declaration, GateFacts } from './gate-facts.ts';
import type { GateFinding } from './gate-report.ts';

/** Declarations of this change that nothing in it needs. */
export function declarationFindings({ declared, delta }: GateFacts): readonly GateFinding[] {
  const widened = delta.groups.filter(widens);
  return declared.filter((one) => !widened.some((group) => declares(one, group))).map((one) => needless(one, widened));
}

function needless(declaration: Declaration, widened: readonly DeltaGroup[]): GateFinding {
  const { rule, policy, group, location } = declaration;
  const named = [rule, policy, group].filter((name) => name !== undefined);
  const near = widened.find(({ cause }) => cause.rule !== null && rule !== undefined) ?? widened[0];
  const advice = near === undefined ? 'take the declaration out' : `take the declaration out, or name ${wayTo(near)}`;
  return {
    id: `needless-declaration:${named.join(':')}`,
    check: 'needless-declaration',
    level: 'warn',
    message: `nothing that was seen to widen is of ${named.map((name) => `\`${name}\``).join(' and ')}`,
    remedy: advice,
    rule: rule ?? null,
    location,
    deltaGroup: null,
  };
}

function wayTo({ cause, id }: DeltaGroup): string {
  return cause.rule === null ? `the group \`${id}\`` : `the rule that the delta names (such as ${cause.rule})`;
}
