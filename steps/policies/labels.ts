import type { ScopeAttributeCategory } from '#catalogue';
import type { Row } from '#engine';
import type { WorldDraft } from '#fixtures';

/** The security attribute of that name; it is made in the first group when it is first spoken of. */
export function attributeNamed(
  draft: WorldDraft,
  category: ScopeAttributeCategory,
  name: string,
): Row<'securityAttributes'> {
  const known = draft.rows('securityAttributes').find((row) => row.category === category && row.name === name);
  if (known !== undefined) return known;
  const [group] = draft.rows('namespaces');
  if (group === undefined) throw new Error(`security attribute \`${name}\`: it needs a group: introduce one first`);
  return draft.add('securityAttributes', { namespaceId: group.id, category, name });
}
