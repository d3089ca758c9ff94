import type { Demand } from '../actions/demand.ts';
import type { UserCaller } from '../caller.ts';
import { canSee } from '../roles/answer.ts';
import { roleWord } from '../roles/role-of-level.ts';
import type { Standing } from '../standing.ts';

interface CompositeAttempt {
  readonly caller: UserCaller;
  readonly demand: Demand;
}

interface BothRights {
  readonly standings: readonly Standing[];
  readonly may: readonly boolean[];
}

/** Records what the service account and the human behind it may do, each by itself; only what both may is allowed. */
export function consultComposite({ caller, demand }: CompositeAttempt, { standings, may }: BothRights): void {
  const [account, human] = standings;
  if (account === undefined || human === undefined) return;
  const { trace, container } = account;
  const subject = `${demand.name} at \`${container.fullPath}\``;
  const [accountMay, humanMay] = may.map((yes) => (yes ? 'may' : 'may not'));
  trace.consult('AUTHZ-DUO-001', may.every(Boolean), subject, `the account ${accountMay}, the human ${humanMay}`);
  const reach = account.level > 0 && canSee(human);
  const member = account.level > 0 ? 'the account is a member' : 'the account is no member';
  trace.consult('AUTHZ-DUO-006', reach, subject, member);
  const levels = `the account is ${roleWord(account.level)}, the human ${roleWord(human.level)}`;
  trace.consult('AUTHZ-DUO-007', account.level !== human.level, subject, levels);
  trace.consult('AUTHZ-DUO-009', caller.limit.kind === 'job', subject, `by ${caller.limit.kind} token`);
}
