import type { PoliciesQuestion } from '#engine';
import type { Slice } from '../slice.ts';
import { projectPrelude, projectTables } from './project.ts';

const { branches: _branches, protectedBranches: _protectedBranches, ...tables } = projectTables;

/** What covers a project: its place in the hierarchy, its labels, and the policy files above it. */
export const policiesSlice: Slice<PoliciesQuestion> = {
  name: 'question_policies',
  prelude: { focus: 'select $1::bigint as id', ...projectPrelude },
  tables,
  parameters: ({ projectId }) => [projectId],
};
