import type { PolicyWorld } from '../world/policy-world.ts';

/** Where the policy of that name stands: the configuration whose file holds it. */
export function policyNamed(world: PolicyWorld, name: string): { readonly configurationId: number } {
  const file = world.draft.rows('policyFiles').find(({ content }) => content.includes(name));
  const configuration = world.draft
    .rows('policyConfigurations')
    .find((row) => row.policyProjectId === file?.policyProjectId);
  if (configuration === undefined)
    throw new Error(`no policy file holds \`${name}\`: introduce the policy with a Given step`);
  return { configurationId: configuration.id };
}
