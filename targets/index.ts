export { noopTarget, type Session, type Target } from './port.ts';
export { implementedRules } from './reference/implemented-rules.ts';
export { inProcessTarget } from './reference/in-process-target.ts';
export { loadSlice } from './reference/load.ts';
export { referenceTarget } from './reference/reference-target.ts';
export type { Slice } from './reference/slice.ts';
export { wholeWorld } from './reference/slices/whole-world.ts';
