import type { Trace } from '../../evidence/trace.ts';
import type { World } from '../../world/world.ts';
import type { NumberedAction } from './numbered-actions.ts';

/** What a DAST action lacks in the target project, in words; null where all its profiles are there. */
export function missingProfile(
  world: World,
  { action, subject, projectId }: NumberedAction & { readonly projectId: number },
  trace: Trace,
): string | null {
  const wanted = [
    { kind: 'site', name: action.site_profile ?? null },
    ...(action.scanner_profile === undefined ? [] : [{ kind: 'scanner', name: action.scanner_profile }]),
  ];
  const missing = wanted.filter(
    ({ kind, name }) =>
      !world.dastProfiles.some((row) => row.projectId === projectId && row.kind === kind && row.name === name),
  );
  const words = missing.map(({ kind, name }) => `the ${kind} profile \`${name ?? 'none'}\` does not exist`).join(', ');
  trace.consult('SEP-031', missing.length === 0, subject, words || 'profiles found by their names');
  return trace.consult('SEP-030', missing.length > 0, subject, words || 'nothing is missing') ? words : null;
}
