import type { Instance } from '../../world/instance.ts';

/** Whether the instance filters findings by known exploitation and EPSS; on unless its flag is off. */
export function enrichmentEnabled({ flags }: Instance): boolean {
  return flags.security_policies_kev_filter !== false;
}
