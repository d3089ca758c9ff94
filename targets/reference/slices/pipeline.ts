import type { PipelineQuestion } from '#engine';
import type { Slice } from '../slice.ts';
import { ciFilesPrelude, readerPrelude, readerTables } from './ci-files.ts';
import { projectPrelude, projectTables } from './project.ts';

/** What a pipeline of a project is decided from: its CI configuration, its policies and their files, who starts it. */
export const pipelineSlice: Slice<PipelineQuestion> = {
  name: 'question_pipeline',
  prelude: {
    focus: 'select $1::bigint as id',
    reader: 'select $2::bigint as id',
    ...projectPrelude,
    ...ciFilesPrelude,
    ...readerPrelude,
    requests: `select m.* from merge_requests m where m.id = $4::bigint
      or (m.source_project_id = (select id from focus) and m.source_branch in ($3::text, (select source_branch from merge_requests where id = $4::bigint)) and m.state = 'opened')`,
  },
  tables: {
    ...projectTables,
    ...readerTables,
    namespaces: `select * from namespaces where id in (select id from ancestry) or id in (select id from reach)`,
    projects: `select * from projects where id = (select id from focus)
      or id in (select policy_project_id from configurations) or id in (select id from mentioned)
      or id in (select project_id from requests)`,
    repositoryFiles: 'select * from repository_files where id in (select id from reading)',
    branches: `select * from branches where project_id = (select id from focus)
      or project_id in (select project_id from reading where id is not null)`,
    mergeRequests: 'select * from requests',
    ciVariables: `select * from ci_variables where project_id = (select id from focus)
      or namespace_id in (select id from ancestry)`,
    dastProfiles: 'select * from dast_profiles where project_id = (select id from focus)',
  },
  parameters: ({ request: { projectId, userId, ref, mergeRequestId } }) => [
    projectId,
    userId,
    ref,
    mergeRequestId ?? null,
  ],
};
