import { expect, test } from 'vitest';
import { cedarMutants } from '#targets';

const policy = `@id("guests")
permit (principal is Assay::User, action in Assay::Action::"guest", resource)
when { principal.role == "guest" && !principal.external };`;

test('a policy is dropped, turned round, and loses or turns its conditions', async () => {
  const mutants = await cedarMutants(policy);

  expect(mutants.map(({ change }) => change)).toEqual([
    'the policy is gone',
    'permit becomes forbid',
    '`action in` becomes `action ==`',
    'its `when` is gone',
    'term 1 of its `when` is negated',
    'term 2 of its `when` is negated',
  ]);
});

test('each mutant but the missing policy keeps its name and reads otherwise', async () => {
  const [gone, ...others] = await cedarMutants(policy);

  expect(gone?.text).toBe('');
  expect(new Set(others.map(({ text }) => text)).size).toBe(others.length);
  expect(others.every(({ text }) => text.includes('@id("guests")'))).toBe(true);
});

test('the same change of a policy with one more term is the same mutant', async () => {
  const idsOf = async (text: string) => (await cedarMutants(text)).map(({ id }) => id);
  const longer = policy.replace('principal.role == "guest" &&', 'principal.role == "guest" && principal.confirmed &&');

  expect(await idsOf(longer)).toEqual(expect.arrayContaining([...(await idsOf(policy))]));
});
