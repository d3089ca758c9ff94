import type { JobTokenAllowlistEntry } from '../../../world/tokens.ts';
import { instanceOf } from '../../../world/world.ts';
import type { Container } from '../../levels/container.ts';
import type { Scene } from '../../scene.ts';
import { isListedOutbound, nearestEntry } from './entries.ts';

/** What the job token settings of two projects say about a job of the one that goes to the other. */
export interface JobScope {
  /** Both directions let it pass. */
  readonly passes: boolean;
  /** The accessed project uses its allowlist. */
  readonly inboundOn: boolean;
  readonly entry: JobTokenAllowlistEntry | undefined;
}

/** Looks at both directions for a job of `origin` at another project, `target`. */
export function jobScope(scene: Scene, origin: Container, target: Container): JobScope {
  const { trace } = scene;
  const subject = `a job of \`${origin.fullPath}\` at \`${target.fullPath}\``;
  const inboundOn = usesAllowlist(scene, target);
  const entry = nearestEntry(scene, target, origin);
  const inbound = !inboundOn || entry !== undefined;
  const listed = entry === undefined ? 'not on the allowlist' : 'on the allowlist';
  trace.consult('AUTHZ-JOB-004', inbound, subject, inboundOn ? listed : 'the allowlist is off');
  const outbound = goesOut(scene, origin, target);
  const because = `inbound ${inbound ? 'passes' : 'stops it'}, outbound ${outbound ? 'passes' : 'stops it'}`;
  return { passes: trace.consult('AUTHZ-JOB-006', inbound && outbound, subject, because), inboundOn, entry };
}

function usesAllowlist({ world, trace }: Scene, target: Container): boolean {
  const own = target.project?.jobTokenInboundEnabled ?? true;
  const enforced = instanceOf(world).jobTokenAllowlistEnforced;
  if (enforced) trace.consult('AUTHZ-JOB-010', !own, `\`${target.fullPath}\``, 'the instance enforces allowlists');
  else if (!own)
    trace.consult('AUTHZ-JOB-010', false, `\`${target.fullPath}\``, 'the project switched its allowlist off');
  return own || enforced;
}

/** The legacy outbound setting limits jobs on their way to private projects only. */
function goesOut(scene: Scene, origin: Container, target: Container): boolean {
  const limits = origin.project?.jobTokenOutboundEnabled ?? false;
  const passes = !limits || target.visibility !== 'private' || isListedOutbound(scene, origin, target);
  const because = limits ? `\`${target.fullPath}\` is ${target.visibility}` : 'the outbound setting is off';
  scene.trace.consult('AUTHZ-JOB-005', passes, `a job of \`${origin.fullPath}\``, because);
  return passes;
}
