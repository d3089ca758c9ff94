import type { AccessOutcome } from '#engine';
import type { AccessFacts, DeployTokenFacts, JobFacts, PrincipalFacts } from './facts.ts';
import { refusalWords } from './refusal-words.ts';
import { statusAtTheDoor } from './status-at-the-door.ts';

/** What an engine answers about facts. */
export interface AccessAnswer {
  readonly allowed: boolean;
  /** Whether everybody behind the credential may know that the resource exists: may read the group or project. */
  readonly sees: boolean;
}

/** An answer as the platform would give it: the HTTP status tells how far an attempt came before it was refused. */
export function outcomeOf(facts: AccessFacts, { allowed, sees }: AccessAnswer): AccessOutcome {
  const { who, demand } = facts;
  const early = allowed ? null : statusAtTheDoor(facts);
  const status = allowed ? 200 : (early ?? statusInside(facts, sees));
  const known = early === null && who !== null && !isKeptOut(who, facts);
  return {
    kind: 'access',
    allowed,
    // GraphQL answers with an error beside the null; only who is unknown is turned away.
    status: demand.via === 'graphql' && status !== 401 ? 200 : status,
    accessLevel: known ? who.level : 0,
    customAbilities: known ? who.abilities : [],
    reasons: allowed ? [] : [refusalWords(facts)],
  };
}

/** Who is banned has no role there, except for administrators. */
function isKeptOut({ banned, admin, adminMode }: PrincipalFacts, { instance }: AccessFacts): boolean {
  return banned && !(admin && (adminMode || !instance.adminMode));
}

function statusInside(facts: AccessFacts, sees: boolean): number {
  const { credential } = facts;
  if (credential.kind === 'deploy_token') return statusOfDeployToken(facts, credential);
  if (credential.kind === 'deploy_key') return credential.ownProject ? 403 : 404;
  if (facts.who === null) return statusOfVisitor(facts, sees);
  if (credential.kind === 'job_token' && isHiddenFromJob(facts, credential)) return 404;
  return sees ? 403 : 404;
}

/** Where everybody may read it in public, a visitor is not told that there is something. */
function statusOfVisitor({ demand }: AccessFacts, sees: boolean): number {
  return demand.via !== 'rest' || !demand.openToVisitors || sees ? 401 : 404;
}

function statusOfDeployToken({ demand, instance, resource }: AccessFacts, { reaches }: DeployTokenFacts): number {
  const taken = demand.via === 'git' || demand.via === 'registry' || demand.packages;
  const closed = instance.externalAuthorization && demand.via !== 'registry';
  return !taken || closed || reaches || resource.visibility === 'public' ? 403 : 404;
}

/** A job learns nothing of a private project that it may not reach, nor of one that its user has no part in. */
function isHiddenFromJob({ who, human, resource, instance, demand }: AccessFacts, job: JobFacts): boolean {
  if (job.own || resource.kind === 'group') return false;
  const users = [who, human].filter((one) => one !== null);
  if (users.some((user) => isOutsider(user, resource.visibility))) return true;
  if (demand.permission === 'push_container_images') return false;
  const inbound = !(resource.jobTokenInboundEnabled || instance.jobTokenAllowlistEnforced) || job.entry !== null;
  return resource.visibility === 'private' && !(inbound && (!job.outboundLimited || job.outboundListed));
}

function isOutsider({ level, external }: PrincipalFacts, visibility: AccessFacts['resource']['visibility']): boolean {
  return visibility === 'private' ? level === 0 : visibility === 'internal' && external;
}
