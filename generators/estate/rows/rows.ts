import type { Row, TableName } from '#engine';

/** Rows of one table, made one after the other when they are asked for: nothing of them is kept. */
export type Rows<T extends TableName> = Iterable<Row<T>>;

/** The id of the one organization of an estate. */
export const organizationId = 1;

/** How many compliance frameworks, labels and custom roles each top-level group has. */
export const perRoot = { frameworks: 3, attributes: 8, roles: 2 } as const;
