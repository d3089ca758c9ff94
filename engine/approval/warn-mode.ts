import type { ApprovalPolicy } from '../policies/index.ts';
import type { Instance } from '../world/instance.ts';

/**
 * Whether a policy only warns. The word `enforcement_type` exists since 18.4; before, a policy whose approvals were
 * all zero was the one that warned.
 */
export function onlyWarns(policy: ApprovalPolicy, instance: Instance): boolean {
  return hasLegacyWarnMode(instance) ? demandsNothing(policy) : policy.enforcement_type === 'warn';
}

/** Whether the instance is older than `enforcement_type`. */
export function hasLegacyWarnMode({ version }: Instance): boolean {
  return isBefore(version, [18, 4]);
}

function demandsNothing({ actions }: ApprovalPolicy): boolean {
  const demands = (actions ?? []).filter((action) => action.type === 'require_approval');
  return demands.length > 0 && demands.every((action) => action.approvals_required === 0);
}

function isBefore(version: string, [major, minor]: readonly [number, number]): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  return ownMajor < major || (ownMajor === major && ownMinor < minor);
}
