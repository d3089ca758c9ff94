import type { Demand } from '../actions/demand.ts';
import type { Refusal } from '../refusal.ts';
import type { Standing } from '../standing.ts';
import { accessTokenCreationRefusal } from './access-token-creation.ts';
import { allowlistEntryRefusal } from './allowlist-entry.ts';
import { memberChangeRefusal } from './member-change.ts';
import { shareRefusal } from './share.ts';

/** Why somebody who may change who may do what still may not make this very change, or null. */
export function administrationRefusal(standing: Standing, { action }: Demand): Refusal | null {
  switch (action.via) {
    case 'share':
      return shareRefusal(standing, action);
    case 'allowlist_entry':
      return allowlistEntryRefusal(standing, action);
    case 'access_token_creation':
      return accessTokenCreationRefusal(standing, action);
    case 'member_change':
      return memberChangeRefusal(standing, action);
    default:
      return null;
  }
}
