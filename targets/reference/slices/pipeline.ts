import type { PipelineQuestion } from '#engine';
import type { Slice } from '../slice.ts';
import { ciFilesPrelude, ciTables, readerPrelude, readerTables } from './ci-files.ts';
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
    requests: `select * from merge_requests where id = any (array(select $4::bigint
      union select m.id from merge_requests m
        where m.source_project_id = (select id from focus) and m.source_branch = $3::text and m.state = 'opened'))`,
  },
  tables: { ...projectTables, ...readerTables, ...ciTables },
  parameters: ({ request: { projectId, userId, ref, mergeRequestId } }) => [
    projectId,
    userId,
    ref,
    mergeRequestId ?? null,
  ],
};
