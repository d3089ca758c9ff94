import { loadConfig } from '../config/load-config.ts';
import type { Context } from '../context.ts';
import type { ExitCode } from '../errors.ts';
import { changesSince } from './changes.ts';
import type { GateOptions } from './gate-options.ts';
import { openStand } from './stand.ts';
import { suiteTarget } from './suite-target.ts';

/** `assay gate`: which decisions a change alters, whether that is tested and meant, and whether to stop it. */
export async function gate(context: Context, options: GateOptions): Promise<ExitCode> {
  const startedAt = context.now();
  const config = await loadConfig(context.cwd);
  const changes = await changesSince(context, options.base, config);
  // An engine of somebody else is asked by one process: whether it bears several only its owner knows.
  const choice = { target: suiteTarget(changes), imports: config.imports, postgres: options.postgres };
  const stand = config.engine === null ? openStand(context, choice) : null;
  try {
    // It takes seconds to load: meanwhile the stand opens on the other cores.
    const { judgeGate } = await import('./judge-gate.ts');
    return await judgeGate(context, { options, startedAt, config, changes, stand });
  } finally {
    await stand?.close();
  }
}
