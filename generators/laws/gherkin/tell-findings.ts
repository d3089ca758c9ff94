import type { World } from '#engine';
import { type Line, note } from './story.ts';

/** Where findings are, how they are identified, and what people and scanners have said of vulnerabilities since. */
export function tellFindings(world: World): readonly Line[] {
  const byName = new Map([...world.vulnerabilities, ...world.securityFindings].map((row) => [row.name, row]));
  return [
    ...[...byName].flatMap(([name, { file, identifiers }]) => [
      ...(file === null ? [] : [`the finding "${name}" is in the file "${file}"`]),
      ...identifiers.map(
        (one) => `the finding "${name}" has the ${one.type} "${one.name}" with the number "${one.value}"`,
      ),
    ]),
    ...world.vulnerabilities.flatMap(({ name, severityOverridden, noLongerDetected }) => [
      ...(severityOverridden ? [`a person has set the severity of "${name}"`] : []),
      ...(noLongerDetected ? [note(`"${name}" is no longer detected`)] : []),
    ]),
  ];
}
