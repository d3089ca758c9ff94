import { widens } from './delta-findings.ts';
import type { GateFacts } from './gate-facts.ts';
import type { GateFinding } from './gate-report.ts';

/** Declarations of this change that nothing in it needs. */
export function declarationFindings({ declared, delta }: GateFacts): readonly GateFinding[] {
  const widened = new Set(delta.groups.filter(widens).map(({ cause }) => cause.rule));
  return declared
    .filter(({ rule }) => !widened.has(rule))
    .map(({ rule, location }) => ({
      id: `needless-declaration:${rule}`,
      check: 'needless-declaration',
      level: 'warn',
      message: `nothing that was seen to widen flips ${rule} first`,
      remedy: 'take the declaration out, or name the rule that the delta names',
      rule,
      location,
      deltaGroup: null,
    }));
}
