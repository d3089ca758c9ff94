import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRule, type RuleId } from '#catalogue';
import type { GateFacts } from '#reports';
import { changedLines } from './changed-lines.ts';
import type { Changes } from './changes.ts';

/** Where a change touches the engine: at all, and nearest to the name of each documented rule that it stands beside. */
export async function engineLocations(
  cwd: string,
  { baseSha, changed: { engine } }: Changes,
): Promise<Pick<GateFacts, 'ruleLocations' | 'engineLocations'>> {
  const touched = await changedLines(cwd, { sha: baseSha, paths: engine });
  const files = engine
    .filter((path) => existsSync(join(cwd, path)))
    .map((path) => ({ path, text: readFileSync(join(cwd, path), 'utf8'), touched: touched.get(path) ?? [] }));
  return {
    ruleLocations: ruleLocations(files),
    engineLocations: files.map((file) => ({ path: file.path, line: file.touched[0] ?? 1 })),
  };
}

interface ChangedFile {
  readonly path: string;
  readonly text: string;
  readonly touched: readonly number[];
}

interface Place {
  readonly path: string;
  readonly line: number;
  /** How far it is from a line that names the rule. */
  readonly away: number;
}

const ruleId = /\b[A-Z]+(?:-[A-Z]+)*-\d{3}\b/g;

function ruleLocations(files: readonly ChangedFile[]): GateFacts['ruleLocations'] {
  const nearest = new Map<RuleId, Place>();
  for (const file of files) {
    for (const [index, text] of file.text.split('\n').entries()) {
      for (const [name] of text.matchAll(ruleId)) {
        const rule = findRule(name);
        if (rule === undefined) continue;
        const [place, known] = [placeBeside(index + 1, file), nearest.get(rule.id)];
        if (known === undefined || place.away < known.away) nearest.set(rule.id, place);
      }
    }
  }
  return Object.fromEntries([...nearest].map(([rule, { path, line }]) => [rule, { path, line }]));
}

/** The touched line that is nearest; all of a file that git does not know yet is touched. */
function placeBeside(line: number, { path, touched }: ChangedFile): Place {
  const places = (touched.length === 0 ? [line] : touched).map((at) => ({ path, line: at, away: Math.abs(at - line) }));
  return places.reduce((best, one) => (one.away < best.away ? one : best));
}
