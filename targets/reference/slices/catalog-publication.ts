import type { CatalogPublicationQuestion } from '#engine';
import type { Slice } from '../slice.ts';

/** The project that wants to publish; the allowlist is part of the instance. */
export const catalogPublicationSlice: Slice<CatalogPublicationQuestion> = {
  name: 'question_catalog_publication',
  tables: { projects: 'select * from projects where id = $1::bigint' },
  parameters: ({ projectId }) => [projectId],
};
