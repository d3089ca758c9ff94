import { type PolicyField, policyFields } from '#catalogue';
import type { CoverageCriterion } from './coverage.ts';
import { fieldGravity } from './field-gravity.ts';
import { itemId } from './item-id.ts';
import { type Limit, limitsOf } from './limits.ts';
import { decidingKeys } from './policies-at-work.ts';
import type { UncoveredItem } from './uncovered-item.ts';

/** Everything about the fields of policy files that there is to cover: fields, their values, both sides of limits. */
export function fieldItems(): readonly UncoveredItem[] {
  return policyFields().flatMap((field) => [...presence(field), ...limitItems(field)]);
}

function presence(field: PolicyField): readonly UncoveredItem[] {
  const item = itemMaker(field, unread(field));
  return [
    item('field', 'present', itemId('field', field.path)),
    ...(field.values ?? []).map((value) => item('value', value, itemId('value', field.path, value))),
  ];
}

function limitItems(field: PolicyField): readonly UncoveredItem[] {
  return limitsOf(field).map((limit) =>
    itemMaker(field, unreachable(limit))('limit', limit.part, itemId('limit', field.path, limit.part)),
  );
}

function itemMaker(field: PolicyField, outOfReach: string | null) {
  const about = { policyType: field.policyType, subject: field.path, ...fieldGravity(field.path), outOfReach };
  return (criterion: CoverageCriterion, part: string, id: string): UncoveredItem => ({ id, criterion, ...about, part });
}

const read: ReadonlySet<string> = new Set(Object.values(decidingKeys).flat());
const listed = /^ci_component_publishing_policy(\[\](\.(name|enabled))?)?$/;

function unread({ path }: PolicyField): string | null {
  const [key = ''] = path.split(/[.[]/, 1);
  if (read.has(key) || key === 'policy_scope' || key === 'experiments' || listed.test(path)) return null;
  return 'no question asks what such policies decide: their files can only be checked';
}

function unreachable({ source, side }: Limit): string | null {
  if (source === 'schema' || side === 'inside') return null;
  return 'only the documentation states this limit: the platform accepts what is beyond it';
}
