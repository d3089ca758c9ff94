import type { JobTokenAllowlistEntry } from '../../../world/tokens.ts';
import type { Container } from '../../levels/container.ts';
import { rowById, rowsBy } from '../../rows.ts';
import type { Scene } from '../../standing.ts';
import { crossesIsolation } from '../../tenants/isolation.ts';

/** The inbound entry that decides for jobs of `origin`: that of the project itself, else of its closest group. */
export function nearestEntry(scene: Scene, target: Container, origin: Container): JobTokenAllowlistEntry | undefined {
  const inbound = entriesOf(scene, target, 'inbound');
  const own = inbound.find((entry) => entry.targetProjectId === origin.id);
  const closestFirst = [...origin.chain].reverse();
  const ofGroups = closestFirst.flatMap(({ id }) => inbound.find((entry) => entry.targetNamespaceId === id) ?? []);
  const nearest = own ?? ofGroups[0];
  if (nearest === undefined) return undefined;
  const matching = ofGroups.length + (own === undefined ? 0 : 1);
  const subject = `\`${origin.fullPath}\` on the allowlist of \`${target.fullPath}\``;
  scene.trace.consult(
    'AUTHZ-JOB-013',
    matching > 1,
    subject,
    own === undefined ? 'a group entry decides' : 'its own entry decides',
  );
  if (own === undefined) scene.trace.consult('AUTHZ-JOB-008', true, subject, 'a group entry covers the projects below');
  return nearest;
}

/** True where the jobs of `origin` may go to `target` by the legacy outbound list of `origin`. */
export function isListedOutbound(scene: Scene, origin: Container, target: Container): boolean {
  return entriesOf(scene, origin, 'outbound').some((entry) => entry.targetProjectId === target.id);
}

type Direction = JobTokenAllowlistEntry['direction'];

function entriesOf(scene: Scene, of: Container, direction: Direction): readonly JobTokenAllowlistEntry[] {
  return rowsBy(scene.world, ['jobTokenAllowlistEntries', 'projectId'], of.id)
    .filter((entry) => entry.direction === direction)
    .filter((entry) => !joinsTenants(scene, of, entry));
}

function joinsTenants({ world, trace }: Scene, of: Container, entry: JobTokenAllowlistEntry): boolean {
  const other =
    entry.targetProjectId === null
      ? rowById(world, 'namespaces', entry.targetNamespaceId)
      : rowById(world, 'projects', entry.targetProjectId);
  const cut = other !== undefined && crossesIsolation(world, of.organizationId, other.organizationId);
  if (cut) trace.consult('AUTHZ-TENANT-005', true, `allowlist of \`${of.fullPath}\``, `it names \`${other.fullPath}\``);
  return cut;
}
