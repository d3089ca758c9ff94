import { type RuleId, rules } from '#catalogue';
import { itemId } from './item-id.ts';

/** The ids of everything about one rule that there is to cover. */
export interface RuleIds {
  readonly claimed: string;
  readonly held: string;
  readonly notHeld: string;
  readonly allows: string;
  readonly refuses: string;
  readonly misses: string;
  readonly overridden: string;
  readonly condition: string;
}

// Made once: coverage looks them up a hundred thousand times.
const known: ReadonlyMap<string, RuleIds> = new Map(rules.map(({ id }) => [id, made(id)]));

/** The ids for a rule. */
export function ruleIds(rule: RuleId): RuleIds {
  return known.get(rule) ?? made(rule);
}

function made(rule: RuleId): RuleIds {
  return {
    claimed: itemId('rule', rule),
    held: itemId('polarity', rule, 'held'),
    notHeld: itemId('polarity', rule, 'not-held'),
    allows: itemId('corner', rule, 'allows'),
    refuses: itemId('corner', rule, 'refuses'),
    misses: itemId('corner', rule, 'misses'),
    overridden: itemId('corner', rule, 'overridden'),
    condition: itemId('condition', rule),
  };
}
