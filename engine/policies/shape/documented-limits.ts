import type { DocumentedLimits } from '#catalogue';
import type { Finding } from '../problem.ts';
import type { Spot } from './spot.ts';

/** Limits that stand in the documentation and not in the schema: advice. */
export function checkDocumentedLimits(
  value: unknown,
  limits: DocumentedLimits | undefined,
  { place }: Spot,
): readonly Finding[] {
  if (limits === undefined) return [];
  const { size, min, max, unit } = measured(value, limits);
  if (size === undefined || (size >= min && size <= max)) return [];
  const found = `${size}${unit}`;
  const expected = min > 0 ? `${min} to ${max}${unit}` : `at most ${max}${unit}`;
  const what = `found ${found}, which is accepted though the documentation does not allow it`;
  return [{ severity: 'warning', stage: 'advice', code: 'beyond-documented-limit', place, what, expected, found }];
}

interface Measure {
  readonly size: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

function measured(value: unknown, limits: DocumentedLimits): Measure {
  if (Array.isArray(value)) {
    const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = limits;
    return { size: value.length, min: minItems, max: maxItems, unit: ' items' };
  }
  const { min = 0, max = Number.POSITIVE_INFINITY } = limits;
  return { size: typeof value === 'number' ? value : undefined, min, max, unit: '' };
}
