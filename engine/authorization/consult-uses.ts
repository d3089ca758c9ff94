import { type Demand, isReading } from './actions/demand.ts';
import type { UserCaller } from './caller.ts';
import type { Refusal } from './refusal.ts';
import { rowById } from './rows.ts';
import { type Standing, subjectOf } from './standing.ts';

interface Use {
  readonly caller: UserCaller;
  readonly demand: Demand;
  readonly standing: Standing;
  /** Whether the user behind the credential may do it. */
  readonly may: boolean;
}

/** Records the rules that are about the whole of an attempt: the rights of the user and the limits of the credential. */
export function consultUses({ caller, demand, standing, may }: Use, refusal: Refusal | null): void {
  const { trace } = standing;
  const subject = `${demand.name}: ${subjectOf(standing)}`;
  const because = refusal?.reason ?? 'allowed';
  const rights = may ? 'the user may' : 'the user may not';
  if (caller.limit.kind === 'job') {
    trace.consult('AUTHZ-JOB-002', refusal === null, subject, because);
    trace.consult('AUTHZ-JOB-028', !may, subject, rights);
  }
  if (caller.limit.kind === 'legacy') trace.consult('AUTHZ-PAT-001', refusal === null, subject, because);
  if (caller.limit.kind === 'legacy' || caller.limit.kind === 'granular') {
    trace.consult('AUTHZ-PAT-016', !may, subject, `${rights} at this moment`);
  }
  consultBot({ caller, standing }, refusal);
  const browses = standing.abilities.includes('read_code') && demand.via === 'git';
  if (browses)
    trace.consult('AUTHZ-CUSTOM-014', !may && isReading(demand), subject, 'read_code is for the web view only');
}

function consultBot({ caller, standing }: Pick<Use, 'caller' | 'standing'>, refusal: Refusal | null): void {
  const { user } = caller;
  const { trace, world, container, level } = standing;
  if (user.type !== 'project_bot' && user.type !== 'group_bot') return;
  const subject = subjectOf(standing);
  const because = level > 0 ? 'inside its reach' : `outside, ${refusal === null ? 'open to it' : 'closed to it'}`;
  trace.consult('AUTHZ-PROJTOKEN-002', level === 0, subject, because);
  const below = user.type === 'group_bot' && container.kind === 'project';
  if (below) trace.consult('AUTHZ-PROJTOKEN-006', level > 0, subject, 'group tokens reach what is below the group');
  const creator = rowById(world, 'users', user.createdById);
  if (creator === undefined) return;
  const gone = creator.state !== 'active';
  trace.consult('AUTHZ-PROJTOKEN-011', gone, subject, `the creator ${creator.name} is ${creator.state}`);
}
