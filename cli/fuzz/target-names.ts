/** The targets that laws can be tried on. */
export const fuzzTargets = ['reference', 'in-process'] as const;
export type FuzzTargetName = (typeof fuzzTargets)[number];
