import { permissions, policyFields } from '#catalogue';

let known: readonly (readonly string[])[] | undefined;

/** The documented lists of words that scenarios quote: abilities, permissions, routes, scopes and words of policy files. */
function lists(): readonly (readonly string[])[] {
  known ??= [
    permissions.customAbilities.map(({ name }) => name),
    permissions.jobTokenPolicies.flatMap(({ read, admin }) => (admin === null ? [read] : [read, admin])),
    permissions.projectMatrix.map(({ action }) => action),
    permissions.groupMatrix.map(({ action }) => action),
    permissions.granularPermissions.map((one) => (typeof one === 'string' ? one : one.name)),
    permissions.keyRoutes.map(({ method, path }) => `${method} ${path}`),
    permissions.deployTokenScopes.map((one) => (typeof one === 'string' ? one : one.name)),
    permissions.legacyScopes.map((one) => (typeof one === 'string' ? one : one.name)),
    ...policyFields().flatMap(({ values }) => (values === undefined ? [] : [values])),
  ];
  return known;
}

/** The documented words that may stand where these stand: those of the lists that hold at least half of them. */
export function documentedBeside(words: readonly string[]): readonly string[] {
  if (words.length === 0) return [];
  const fitting = lists().filter((list) => words.filter((word) => list.includes(word)).length * 2 >= words.length);
  return [...new Set(fitting.flat())];
}
