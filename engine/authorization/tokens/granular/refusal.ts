import { type Demand, isReading } from '../../actions/demand.ts';
import { forbidden, type Refusal } from '../../refusal.ts';
import type { Scene } from '../../scene.ts';
import { type Boundary, type GranularToken, nameOf, permissionsAt } from './boundary.ts';

/** Where a demand lands, and whether anybody may look at it there. */
export interface Target {
  readonly boundary: Boundary;
  /** The target is public and the feature is on. */
  readonly open: boolean;
}

/** Why a fine-grained token does not open what is demanded, or null. */
export function granularRefusal(scene: Scene, held: GranularToken, asked: Target & { demand: Demand }): Refusal | null {
  const { trace } = scene;
  const { demand, open, boundary } = asked;
  const { granular } = demand;
  const free = granular.kind === 'always' || (demand.openInPublic && open);
  if (demand.via === 'rest') trace.consult('AUTHZ-PAT-110', free, demand.name, open ? 'public' : granular.kind);
  if (free) return null;
  if (refusedForever(scene, demand)) return forbidden(`${demand.name} is never open to fine-grained tokens`);
  trace.consult('AUTHZ-PAT-109', granular.kind !== 'declared', demand.name, granular.kind);
  if (granular.kind !== 'declared') {
    return forbidden(`${demand.name}: cannot determine which permission or boundary a fine-grained token needs`);
  }
  trace.consult('AUTHZ-PAT-112', granular.permissions.length > 1, demand.name, granular.permissions.join(', '));
  if (demand.via === 'git' || demand.via === 'registry')
    trace.consult('AUTHZ-PAT-113', isReading(demand), demand.name, granular.permissions.join(', '));
  const there = permissionsAt(scene, held, boundary);
  const missing = granular.permissions.filter((name) => !there.has(name));
  const lacks = missing.map((name) => `\`${name}\``).join(', ');
  const because = missing.length === 0 ? 'the token holds it' : `the token lacks ${lacks}`;
  trace.consult('AUTHZ-PAT-100', missing.length === 0, `${demand.name} at ${nameOf(boundary)}`, because);
  trace.consult('AUTHZ-PAT-121', missing.length > 0, `${demand.name} at ${nameOf(boundary)}`, because);
  return missing.length === 0 ? null : forbidden(`the token lacks ${lacks} on ${nameOf(boundary)}`);
}

function refusedForever({ trace }: Scene, { via, name, granular }: Demand): boolean {
  const never = granular.kind === 'never';
  if (via === 'rest')
    trace.consult('AUTHZ-PAT-111', never, name, never ? 'it has credentials of its own' : granular.kind);
  if (via === 'registry' && never) trace.consult('AUTHZ-PAT-113', true, name, 'images are never pushed with it');
  return never;
}
