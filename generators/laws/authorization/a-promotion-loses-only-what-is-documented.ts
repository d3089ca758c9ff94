import fc from 'fast-check';
import { accessLevels, type RoleWord } from '#fixtures';
import { roleWords } from '../../authorization/people.ts';
import { law, verdictOf } from '../law.ts';
import { attemptsOf, told } from './access.ts';
import { inheritsFrom, plainRows, roleNamed } from './documented-rows.ts';
import { attemptOf, barePlan, membership } from './focused-attempts.ts';

interface Promotion {
  readonly from: RoleWord;
  readonly to: RoleWord;
  readonly row: (typeof plainRows)[number];
}

const promotions: readonly Pick<Promotion, 'from' | 'to'>[] = roleWords.flatMap((from) =>
  roleWords.filter((to) => accessLevels[to] > accessLevels[from]).map((to) => ({ from, to })),
);

/** Every loss that the documented table promises. */
const losses: readonly Promotion[] = promotions
  .flatMap((promotion) => plainRows.map((row) => ({ ...promotion, row })))
  .filter(loses);

function loses({ from, to, row }: Promotion): boolean {
  return row.grants.includes(roleNamed(from)) && !row.grants.includes(roleNamed(to));
}

/**
 * Roles are sets: a promotion along the inheritance graph keeps everything, and one across it loses exactly what the
 * documented table gives to the old role and not to the new one. The loss is part of the law.
 */
export const aPromotionLosesOnlyWhatIsDocumented = law({
  id: 'LAW-AUTHZ-06',
  title: 'a promotion keeps every right but those that the new role is documented not to have',
  source: 'authorization INV-05 and INV-06',
  policyType: 'authorization',
  arbitrary: fc.record({
    promotion: fc.oneof(
      fc.constantFrom(...losses),
      fc
        .record({ promotion: fc.constantFrom(...promotions), row: fc.constantFrom(...plainRows) })
        .map(({ promotion, row }) => ({ ...promotion, row })),
    ),
    at: fc.constantFrom('project', 'group'),
  }),
  async check(run, { promotion, at }) {
    const { from, to, row } = promotion;
    const attempts = [attemptOf({ via: 'ability', permission: row.action })];
    const of = { kind: at, at: 0 } as const;
    const [before] = await attemptsOf(run, { plan: { ...barePlan, memberships: [membership(from, of)] }, attempts });
    const [after] = await attemptsOf(run, { plan: { ...barePlan, memberships: [membership(to, of)] }, attempts });
    const across = !inheritsFrom(roleNamed(to), roleNamed(from));
    const kept = before?.allowed !== true || after?.allowed === true;
    const lost = before?.allowed === true && after?.allowed === false;
    const outcome = loses(promotion) ? 'a documented loss' : across ? 'across the graph' : 'along the graph';
    return verdictOf(
      loses(promotion) ? lost : kept,
      outcome,
      () =>
        `${row.action}, ${from} promoted to ${to}: expected ${loses(promotion) ? 'a loss' : 'no loss'}: ${told(before)}, then ${told(after)}`,
    );
  },
});
