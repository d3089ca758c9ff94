import type { Trace } from '../../evidence/trace.ts';
import type { Variables } from '../ci-config/ci-config.ts';
import { expandVariables } from '../ci-config/expand-variables.ts';
import { inPrecedence, type UserVariables } from '../variables/user-variables.ts';
import type { NumberedAction } from './numbered-actions.ts';
import { presetVariables } from './scan-templates.ts';

/** What people and the platform define for the pipeline that the scans join. */
export interface PipelineVariables {
  readonly user: UserVariables;
  readonly predefined: Variables;
}

/** The variables of a scan: presets belong to the policy alone, all others follow the ordinary precedence. */
export function jobVariables(
  { action, scan, subject }: NumberedAction,
  { user, predefined }: PipelineVariables,
  trace: Trace,
): Variables {
  const presets: Variables = scan === 'dast' ? {} : presetVariables[scan];
  const written = action.variables ?? {};
  const ofPeople = inPrecedence(user);
  const changed = Object.keys(presets).filter((name) => written[name] !== undefined);
  trace.consult('SEP-040', changed.length > 0, subject, listed('presets that the action changes', changed));
  const refused = Object.keys(presets).filter((name) => ofPeople[name] !== undefined);
  trace.consult('SEP-041', refused.length > 0, subject, listed('presets that people try to change', refused));
  const switches = Object.keys(ofPeople).filter((name) => /_DISABLED|_EXCLUDED_PATHS/.test(name));
  trace.consult('SEP-042', switches.length > 0, subject, listed('switches that people try to use', switches));
  const fixed = Object.fromEntries(Object.keys(presets).map((name) => [name, written[name] ?? presets[name] ?? '']));
  return expandVariables({ ...written, ...ofPeople, ...fixed }, predefined);
}

function listed(what: string, names: readonly string[]): string {
  return `${what}: ${names.join(', ') || 'none'}`;
}
