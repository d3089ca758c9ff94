import type { Trace } from '../evidence/trace.ts';
import type { CallOutcome } from '../protocol/outcome.ts';
import type { CatalogPublicationQuestion } from '../protocol/question.ts';
import { instanceOf, type World } from '../world/world.ts';

/** May a project publish its components to the CI/CD catalog: the allowlist of the instance decides. */
export function decideCatalogPublication(
  world: World,
  { projectId }: CatalogPublicationQuestion,
  trace: Trace,
): CallOutcome {
  const project = world.projects.find(({ id }) => id === projectId);
  if (project === undefined) return refused(404, 'no such project');
  const allowlist = instanceOf(world).catalogProjectsAllowlist;
  const entry = allowlist.find((one) => matchesEntry(project.fullPath, one));
  const because = allowlist.length === 0 ? 'the allowlist is empty' : `allowed by ${entry ?? 'no entry'}`;
  const allowed = allowlist.length === 0 || entry !== undefined;
  if (!trace.consult('CCP-004', allowed, project.fullPath, because)) {
    return refused(403, 'the allowlist of the instance leaves it out');
  }
  return { kind: 'call', accepted: true, status: 200, messages: [], body: {} };
}

function refused(status: number, message: string): CallOutcome {
  return { kind: 'call', accepted: false, status, messages: [message], body: {} };
}

/** An entry is a regular expression for the whole path, or the path itself where it is no regular expression. */
function matchesEntry(fullPath: string, entry: string): boolean {
  const expression = compiled(entry);
  return expression === null ? fullPath === entry : expression.test(fullPath);
}

function compiled(entry: string): RegExp | null {
  try {
    return new RegExp(`^(?:${entry})$`);
  } catch {
    return null;
  }
}
