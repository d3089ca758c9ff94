export { rulesOf, typesOf } from './world/case-of.ts';
export type { NamedTable } from './world/names.ts';
export { PolicyWorld } from './world/policy-world.ts';
export { lendRun, type Run } from './world/run.ts';
