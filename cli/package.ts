/** What a project imports from this package: its configuration, and the port that its engine fits. */
export type { Event, Question, Verdict, World } from '#engine';
export type { Session, Target } from '#targets';
export type { AssayConfig, DeclaredWidening, GateThresholds } from './config/assay-config.ts';
export { defineConfig } from './config/define-config.ts';
