import { hash } from 'node:crypto';
import type { GateFinding } from './gate-report.ts';

/** The same for the same finding in every run, and for no other: readers recognise a finding by it. */
export function fingerprintOf({ id }: GateFinding): string {
  return hash('sha256', id);
}
