import type { JobTokenAllowlistEntry } from '../../../world/tokens.ts';
import type { Container } from '../../levels/container.ts';
import { rowsBy } from '../../rows.ts';
import type { Scene } from '../../scene.ts';
import { crossesIsolation } from '../../tenants/isolation.ts';

/** The inbound entry that decides for jobs of `origin`: that of the project itself, else of its closest group. */
export function nearestEntry(scene: Scene, target: Container, origin: Container): JobTokenAllowlistEntry | undefined {
  const inbound = entriesOf(scene, target, 'inbound').filter((entry) => names(entry, origin));
  const valid = inbound.filter(() => !joinsTenants(scene, target, origin));
  const own = valid.find((entry) => entry.targetProjectId === origin.id);
  const closestFirst = [...origin.chain].reverse();
  const ofGroups = closestFirst.flatMap(({ id }) => valid.find((entry) => entry.targetNamespaceId === id) ?? []);
  const nearest = own ?? ofGroups[0];
  if (nearest === undefined) return undefined;
  const subject = `\`${origin.fullPath}\` on the allowlist of \`${target.fullPath}\``;
  const because = own === undefined ? 'a group entry decides' : 'its own entry decides';
  scene.trace.consult('AUTHZ-JOB-013', valid.length > 1, subject, because);
  scene.trace.consult('AUTHZ-JOB-008', own === undefined, subject, because);
  return nearest;
}

/** True where the jobs of `origin` may go to `target` by the legacy outbound list of `origin`. */
export function isListedOutbound(scene: Scene, origin: Container, target: Container): boolean {
  const listed = entriesOf(scene, origin, 'outbound').some((entry) => entry.targetProjectId === target.id);
  return listed && !joinsTenants(scene, origin, target);
}

function entriesOf(
  { world }: Scene,
  of: Container,
  direction: JobTokenAllowlistEntry['direction'],
): readonly JobTokenAllowlistEntry[] {
  return rowsBy(world, ['jobTokenAllowlistEntries', 'projectId'], of.id).filter(
    (entry) => entry.direction === direction,
  );
}

function names({ targetProjectId, targetNamespaceId }: JobTokenAllowlistEntry, project: Container): boolean {
  return targetProjectId === project.id || project.chain.some((group) => group.id === targetNamespaceId);
}

/** Entries across isolated organizations count for nothing. */
function joinsTenants({ world, trace }: Scene, of: Container, other: Container): boolean {
  if (of.organizationId === other.organizationId) return false;
  const cut = crossesIsolation(world, of.organizationId, other.organizationId);
  return trace.consult('AUTHZ-TENANT-005', cut, `allowlist of \`${of.fullPath}\``, `it names \`${other.fullPath}\``);
}
