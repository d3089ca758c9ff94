import type { PolicyType } from '#catalogue';
import type { Change, TableName, World } from '#engine';
import { rowEdits } from '../../edits/row-edits.ts';
import type { WorldEdit } from '../../edits/world-edit.ts';
import { furtherEdits } from './further-edits.ts';
import type { WorldMutant } from './world-mutant.ts';

/** Every small change of the roles, tokens, shares, allowlists and status checks of a world. */
export function worldMutantsOf(world: World): readonly WorldMutant[] {
  return [...rowEdits(world), ...furtherEdits(world)].flatMap((edit) => {
    const [change] = edit.changes;
    const policyType = change === undefined ? undefined : deciding[change.table];
    if (change === undefined || policyType === undefined || isLeap(world, change)) return [];
    return [mutantOf(edit, change, policyType)];
  });
}

const rungs: readonly number[] = [5, 10, 15, 20, 30, 40, 50];

/** A role more than one rung away: who notices one rung notices that too. */
function isLeap(world: World, change: Change): boolean {
  const level = change.op === 'update' && 'accessLevel' in change.set ? change.set.accessLevel : undefined;
  if (level === undefined || change.op !== 'update') return false;
  const rows: readonly { readonly id: number; readonly accessLevel?: number }[] = world[change.table];
  const before = rows.find(({ id }) => id === change.id)?.accessLevel ?? 0;
  const [low, high] = [Math.min(level, before), Math.max(level, before)];
  return rungs.some((rung) => low < rung && rung < high);
}

const deciding: Readonly<Partial<Record<TableName, PolicyType>>> = {
  externalStatusCheckBranches: 'status-check',
  statusCheckResponses: 'status-check',
  members: 'authorization',
  memberRoles: 'authorization',
  projectGroupLinks: 'authorization',
  groupGroupLinks: 'authorization',
  accessTokens: 'authorization',
  granularScopes: 'authorization',
  deployTokens: 'authorization',
  deployKeys: 'authorization',
  oauthTokens: 'authorization',
  jobTokenAllowlistEntries: 'authorization',
};

function mutantOf({ id, words, changes }: WorldEdit, change: Change, policyType: PolicyType): WorldMutant {
  const { table } = change;
  const row = change.op === 'insert' ? change.row.id : change.id;
  const [column] = change.op === 'update' ? Object.keys(change.set) : [];
  const operator = kebab(`${table}-${column ?? (change.op === 'delete' ? 'removed' : 'added')}`);
  return { id: `${operator}@${id}`, operator, policyType, table, path: `${table}/${row}`, change: words, changes };
}

function kebab(words: string): string {
  return words.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
