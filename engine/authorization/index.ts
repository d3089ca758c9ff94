export { effectiveAccessLevel } from './levels/effective-access.ts';
