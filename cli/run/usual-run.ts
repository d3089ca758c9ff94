import { loadConfig } from '../config/load-config.ts';
import type { Context } from '../context.ts';

/** What is run, and on which engine, where the command line says nothing: what assay.config.ts says. */
export interface UsualRun {
  readonly features: readonly string[];
  readonly imports: readonly string[];
  /** As `--target` would name it. */
  readonly target: string;
}

/** What the configuration of the working directory says of runs. */
export async function usualRun({ cwd }: Context): Promise<UsualRun> {
  const { features, imports, engine } = await loadConfig(cwd);
  if (engine === null) return { features, imports, target: 'reference' };
  const name = engine.export === 'createTarget' ? '' : `#${engine.export}`;
  return { features, imports, target: `${engine.module}${name}` };
}
