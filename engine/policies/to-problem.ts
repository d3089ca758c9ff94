import { ruleBrokenBy } from './broken-rules.ts';
import type { Locate } from './locate.ts';
import { isObject, itemsOf, type PlainObject } from './plain-values.ts';
import { expectationOf, type Finding, type Place, type Problem, pathText } from './problem.ts';

/** Puts line, column, message and documented rule to a finding. */
export function toProblem(finding: Finding, content: PlainObject, locate: Locate): Problem {
  const { place, atKey, what, stage, severity, code, expected, found, suggestion } = finding;
  const rule = finding.rule ?? ruleBrokenBy(finding);
  return {
    severity,
    stage,
    ...(rule !== undefined && { rule }),
    code,
    path: pathText(place),
    ...locate(place, atKey),
    message: `${whereabouts(place, content)}: ${what}${expectationOf(finding)}`,
    ...(expected !== undefined && { expected }),
    ...(found !== undefined && { found }),
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** Policies are known to people by name, so a place inside one starts with it. */
function whereabouts(place: Place, content: PlainObject): string {
  const [key, index, ...inside] = place;
  if (typeof key !== 'string') return 'policy file';
  const policy = typeof index === 'number' ? itemsOf(content[key])[index] : undefined;
  if (!isObject(policy)) return `policy file: ${pathText(place)}`;
  const named = typeof policy.name === 'string' && policy.name !== '';
  const start = named ? `policy \`${policy.name}\`` : pathText(place.slice(0, 2));
  return inside.length === 0 ? start : `${start}: ${pathText(inside)}`;
}
