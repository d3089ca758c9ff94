import { resolve } from 'node:path';
import { type Disagreement, readCase, replayCase } from '#reports';
import { type Context, say } from '../context.ts';
import { type ExitCode, exitCodes } from '../errors.ts';
import { openGround } from '../run/ground.ts';

/** `assay replay CASE...`: runs recorded cases again, on a real Postgres if not said otherwise; verdicts must agree. */
export async function replay(
  context: Context,
  paths: readonly string[],
  { postgres, target = 'reference' }: { readonly postgres?: string; readonly target?: string },
): Promise<ExitCode> {
  const cases = await Promise.all(paths.map((path) => readCase(resolve(context.cwd, path))));
  const ground = await openGround(context, { target, postgres });
  try {
    const disagreements: Disagreement[] = [];
    for (const one of cases) {
      const found = await replayCase(ground.target, one);
      say(context, `${found.length === 0 ? 'agrees' : 'differs'}: ${one.title} (${one.id}; recorded as ${one.status})`);
      for (const disagreement of found) say(context, described(disagreement));
      disagreements.push(...found);
    }
    return disagreements.length === 0 ? exitCodes.clean : exitCodes.findings;
  } finally {
    await ground.close();
  }
}

function described({ question, recorded, replayed }: Disagreement): string {
  return [
    `  question ${JSON.stringify(question)}`,
    `    recorded ${JSON.stringify({ ...recorded, cost: undefined })}`,
    `    now      ${JSON.stringify({ ...replayed, cost: undefined })}`,
  ].join('\n');
}
