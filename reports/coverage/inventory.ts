import type { RuleId } from '#catalogue';
import { fieldItems } from './field-items.ts';
import { lifeCycleItems } from './life-cycle-items.ts';
import { ruleItems } from './rule-items.ts';
import type { UncoveredItem } from './uncovered-item.ts';

/** Everything that there is to cover, from the catalogue alone: the denominators of coverage. */
export function inventoryOf(implemented: ReadonlySet<RuleId>): readonly UncoveredItem[] {
  return [...ruleItems(implemented), ...unruly];
}

/** What is the same for every target. */
const unruly: readonly UncoveredItem[] = [...fieldItems(), ...lifeCycleItems()];
