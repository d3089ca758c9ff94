import type { FilledConfig, PlacedDeclaration } from '../config/filled-config.ts';
import { loadConfig } from '../config/load-config.ts';

/** The configuration of the base; null where it cannot be read, which is not for this change to mend. */
export async function configOfBase(folder: string): Promise<FilledConfig | null> {
  try {
    return await loadConfig(folder);
  } catch {
    return null;
  }
}

/** Declarations by whether this change makes them: what already stands on the base declares nothing. */
export function divideDeclarations(
  candidate: FilledConfig,
  base: FilledConfig | null,
): { readonly declared: readonly PlacedDeclaration[]; readonly standing: readonly PlacedDeclaration[] } {
  const known = new Set((base?.gate.declared ?? []).map(keyOf));
  const { declared } = candidate.gate;
  return {
    declared: declared.filter((one) => !known.has(keyOf(one))),
    standing: declared.filter((one) => known.has(keyOf(one))),
  };
}

/** Where it stands in its file is no difference. */
function keyOf({ rule, policy, group, because }: PlacedDeclaration): string {
  return JSON.stringify([rule, policy, group, because.trim()]);
}
