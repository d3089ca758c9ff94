import type { Trace } from '../../evidence/trace.ts';
import type { PipelinePolicyContent } from '../../policies/index.ts';
import type { PipelineRequest } from '../../protocol/question.ts';
import type { Project } from '../../world/containers.ts';
import type { World } from '../../world/world.ts';
import { canReadProject } from '../access/can-read-project.ts';
import { grantsPipelineAccess, isLinkedPolicyProject } from '../access/pipeline-access.ts';
import type { FetchedFile, FetchFile, FileReference } from '../ci-config/include-files.ts';
import { repositoryFile } from '../ci-config/repository-file.ts';

/** The file that a policy includes. */
export function includedFile({ include }: PipelinePolicyContent): FileReference | null {
  const [first] = include;
  if (first === undefined) return null;
  return { project: first.project, path: withoutRoot(first.file), ref: first.ref ?? null };
}

/** Reads CI files for a policy on behalf of the user who starts the pipeline. */
export function policyFiles(
  world: World,
  { content, request, subject }: { content: PipelinePolicyContent; request: PipelineRequest; subject: string },
  trace: Trace,
): FetchFile {
  const own = includedFile(content);
  return (reference) => {
    const project = world.projects.find((row) => row.fullPath === reference.project);
    const isOwn = own !== null && own.project === reference.project && own.path === reference.path;
    const reading = { world, request, isOwn, subject: `${subject}, ${reference.project}` };
    if (project === undefined || !mayRead(project, reading, trace)) return denied(reference);
    return fetched(reference, repositoryFile(world, { ...reference, projectId: project.id }), { subject, trace });
  };
}

interface Reading {
  readonly world: World;
  readonly request: PipelineRequest;
  /** The very file that the policy names, not one that this file includes. */
  readonly isOwn: boolean;
  readonly subject: string;
}

function mayRead(project: Project, { world, request, isOwn, subject }: Reading, trace: Trace): boolean {
  const { projectId, userId } = request;
  if (project.id === projectId) return true;
  const because = `${project.visibility} project`;
  if (trace.consult('PEP-100', canReadProject(world, userId, project.id), subject, because)) return true;
  const linked = isLinkedPolicyProject(world, { policyProjectId: project.id, projectId });
  const granted = linked && isOwn && grantsPipelineAccess(world, project);
  const place = linked ? 'linked policy project' : 'no linked policy project';
  return trace.consult('PEP-101', granted, subject, `${place}, ${isOwn ? "the policy's own file" : 'another file'}`);
}

function denied({ project }: FileReference): FetchedFile {
  return { found: false, error: `project \`${project}\` not found or access denied` };
}

function fetched(
  { project, path, ref }: FileReference,
  text: string | null,
  { subject, trace }: { readonly subject: string; readonly trace: Trace },
): FetchedFile {
  const at = ref === null ? '' : ` at ${ref}`;
  const missing = trace.consult(
    'PEP-102',
    text === null,
    `${subject}, ${path}`,
    text === null ? 'no such file' : 'found',
  );
  if (missing || text === null) return { found: false, error: `project \`${project}\` has no file \`${path}\`${at}` };
  return { found: true, text };
}

function withoutRoot(path: string): string {
  return path.replace(/^\/+/, '');
}
