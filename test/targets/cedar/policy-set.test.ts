import { expect, test } from 'vitest';
import { checkCedarPolicies, readCedarPolicies } from '#targets';

const guest = `@id("guests")
@rule("AUTHZ-ROLE-003")
permit (principal is Assay::User, action in Assay::Action::"guest", resource)
when { principal.role == "guest" };`;

test('each policy has its name, its rule, its place and its text', async () => {
  const text = `// Who may look.\n\n${guest}\n\n@held("no") forbid (principal, action, resource);\n`;

  const policies = await readCedarPolicies([{ path: 'roles.cedar', text }]);

  expect(policies).toEqual([
    { id: 'guests', rule: 'AUTHZ-ROLE-003', held: true, path: 'roles.cedar', line: 3, text: guest },
    {
      id: 'roles.cedar#2',
      rule: null,
      held: false,
      path: 'roles.cedar',
      line: 8,
      text: '@held("no") forbid (principal, action, resource);',
    },
  ]);
});

test('policies that read the same stand each in its own place', async () => {
  const text = 'permit (principal, action, resource);\npermit (principal, action, resource);\n';

  const policies = await readCedarPolicies([{ path: 'a.cedar', text }]);

  expect(policies.map(({ line }) => line)).toEqual([1, 2]);
});

test('files that fit the schema have no problems', async () => {
  expect(await checkCedarPolicies([{ path: 'roles.cedar', text: guest }])).toEqual([]);
});

test.each([
  ['a text that is no policy', 'permit (principal, action', 1, 'unexpected end of input'],
  ['an attribute that nothing has', `// é\n${guest.replace('.role', '.rank')}`, 5, 'attribute `rank`'],
  ['an action that the catalogue does not name', guest.replace('"guest"', '"project:fly"'), 3, 'project:fly'],
  ['two policies of one name', `${guest}\n${guest}`, 5, 'another policy has the @id `guests` already'],
  ['a template', 'permit (principal == ?principal, action, resource);', 1, 'templates are not supported'],
])('%s is told at its line, in the words of Cedar', async (_, text, line, message) => {
  const problems = await checkCedarPolicies([{ path: 'a.cedar', text }]);

  expect(problems).toContainEqual(
    expect.objectContaining({ path: 'a.cedar', line, message: expect.stringContaining(message) }),
  );
});
