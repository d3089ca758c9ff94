import type { PipelineRequest } from '#engine';
import { implies } from '../constraint.ts';
import { type Facet, facetOf } from '../facet.ts';
import type { Row } from '../model.ts';
import type { Scene } from '../scene.ts';

/** A pipeline that was asked for. */
export interface AskedPipeline extends Scene {
  readonly request: PipelineRequest;
}

/** The pipeline that a scene asks for; null for other questions. */
export function askedPipeline(scene: Scene): AskedPipeline | null {
  return scene.question.kind === 'pipeline' ? { ...scene, request: scene.question.request } : null;
}

/** The CI configuration of the project, and what starts the pipeline. */
export function pipelineFacets(): readonly Facet<AskedPipeline>[] {
  const facet = facetOf<AskedPipeline>();
  return [
    facet(
      'project',
      {
        'with jobs': ['the CI configuration of "{project}" has these jobs:\n| job     | stage |\n| compile | build |'],
        'without configuration': [],
      },
      ({ world, request: { projectId } }) => {
        const path = world.projects.find(({ id }) => id === projectId)?.ciConfigPath;
        return world.repositoryFiles.some((row) => row.projectId === projectId && row.path === path)
          ? 'with jobs'
          : 'without configuration';
      },
    ),
    facet(
      'source',
      {
        push: [],
        merge_request_event: ['Ana has a merge request from "change" to "main" in "{project}"'],
        web: [],
        schedule: [],
        others: [],
      },
      ({ request: { source } }) =>
        source === 'push' || source === 'merge_request_event' || source === 'web' || source === 'schedule'
          ? source
          : 'others',
    ),
    facet(
      'ref',
      {
        'default branch': [],
        'another branch': (row) => (row.source === 'merge_request_event' ? [] : ['"{project}" has a branch "docs"']),
        tag: [],
      },
      ({ world, request: { projectId, ref, refType } }) => {
        if (refType === 'tag') return 'tag';
        const isDefault = world.projects.some((row) => row.id === projectId && row.defaultBranch === ref);
        return isDefault ? 'default branch' : 'another branch';
      },
    ),
    facet('skipping', { 'not asked': [], asked: [] }, ({ request: { commitMessage = '', pushOptions = [] } }) =>
      /\[(?:skip ci|ci skip)\]/i.test(commitMessage) || pushOptions.includes('ci.skip') ? 'asked' : 'not asked',
    ),
  ];
}

/** What steps can start: a tag and a commit message come with a push, and merge requests with a branch. */
export const pipelineConstraints = [implies({ source: ['merge_request_event'] }, { ref: ['another branch'] })] as const;

const otherSource = 'api';

/** The step that starts the pipeline of a row. */
export function startWords({ source = '', ref = '', skipping = '' }: Row): string {
  const branch = ref === 'default branch' ? 'main' : 'docs';
  if (source === 'merge_request_event') return 'Ana starts the pipeline of the merge request';
  if (ref === 'tag') return 'Ana starts a pipeline for the tag "v1" in "web"';
  if (skipping === 'asked')
    return `Ana starts a pipeline for "${branch}" in "web" with the commit message "Fix a typo [skip ci]"`;
  if (source === 'push') return `Ana starts a pipeline for "${branch}" in "web"`;
  return `Ana starts a pipeline for "${branch}" in "web" from the source ${source === 'others' ? otherSource : source}`;
}
