import { Then } from '@cucumber/cucumber';
import type { Action } from '#engine';
import { accessLevels, type RoleWord } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';
import { type CallerWords, credentialOf } from './caller.ts';
import { resourceNamed } from './resource.ts';
import { listed } from './words.ts';

Then('it is allowed', async function (this: PolicyWorld) {
  await this.expect(this.wondered(), { at: 'allowed', is: 'equal', value: true });
});

Then('it is refused with {int}', async function (this: PolicyWorld, status: number) {
  await this.expect(
    this.wondered(),
    { at: 'allowed', is: 'equal', value: false },
    { at: 'status', is: 'equal', value: status },
  );
});

Then('the refusal names {string}', async function (this: PolicyWorld, words: string) {
  await this.expect(this.wondered(), { at: 'reasons', is: 'matching', value: words });
});

Then('the role in effect is {role}', async function (this: PolicyWorld, role: RoleWord) {
  await this.expect(this.wondered(), { at: 'accessLevel', is: 'equal', value: accessLevels[role] });
});

Then('no role is in effect', async function (this: PolicyWorld) {
  await this.expect(this.wondered(), { at: 'accessLevel', is: 'equal', value: 0 });
});

Then('the custom role adds {string}', async function (this: PolicyWorld, abilities: string) {
  await this.expect(this.wondered(), { at: 'customAbilities', is: 'equal', value: listed(abilities) });
});

Then('no custom role adds anything', async function (this: PolicyWorld) {
  await this.expect(this.wondered(), { at: 'customAbilities', is: 'empty' });
});

Then(
  '{caller} may {string} in {string}',
  async function (this: PolicyWorld, caller: CallerWords, permission: string, container: string) {
    await expectAbility(this, { caller, permission, container, allowed: true });
  },
);

Then(
  '{caller} may not {string} in {string}',
  async function (this: PolicyWorld, caller: CallerWords, permission: string, container: string) {
    await expectAbility(this, { caller, permission, container, allowed: false });
  },
);

interface Ability {
  readonly caller: CallerWords;
  readonly permission: string;
  readonly container: string;
  readonly allowed: boolean;
}

async function expectAbility(world: PolicyWorld, { caller, permission, container, allowed }: Ability): Promise<void> {
  const action: Action = { via: 'ability', permission };
  const resource = resourceNamed(world, container);
  const question = { kind: 'access', credential: credentialOf(world, caller), action, resource } as const;
  await world.expect(question, { at: 'allowed', is: 'equal', value: allowed });
}
