/** A value as Cedar reads it from JSON. */
export type CedarValue =
  | boolean
  | number
  | string
  | { readonly __entity: Reference }
  | readonly CedarValue[]
  | { readonly [key: string]: CedarValue };

/** The name of an entity. */
export interface Reference {
  readonly type: string;
  readonly id: string;
}

/** An entity with its attributes; none has parents, since all memberships are worked out. */
export interface CedarEntity {
  readonly uid: Reference;
  readonly attrs: Readonly<Record<string, CedarValue>>;
  readonly parents: readonly Reference[];
}

/** The name of an entity of the schema. */
export function reference(type: string, id: string): Reference {
  return { type: `Assay::${type}`, id };
}

/** An entity of the schema. */
export function entity(type: string, id: string, attrs: CedarEntity['attrs']): CedarEntity {
  return { uid: reference(type, id), attrs, parents: [] };
}
