import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRule, type RuleId } from '#catalogue';
import type { GateFacts } from '#reports';

const ruleId = /\b[A-Z]+(?:-[A-Z]+)*-\d{3}\b/g;

/** Where changed files first name each documented rule. */
export function ruleLocations(folder: string, paths: readonly string[]): GateFacts['ruleLocations'] {
  const found: Partial<Record<RuleId, { readonly path: string; readonly line: number }>> = {};
  for (const path of paths) {
    for (const [index, line] of textOf(join(folder, path)).split('\n').entries()) {
      for (const [name] of line.matchAll(ruleId)) {
        const rule = findRule(name);
        if (rule !== undefined) found[rule.id] ??= { path, line: index + 1 };
      }
    }
  }
  return found;
}

/** A file that the change removed names nothing. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
