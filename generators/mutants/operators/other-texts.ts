import type { TextShape } from '#catalogue';

/** A text of a document, and the key that it stands under. */
export interface FoundText {
  readonly shape: TextShape;
  readonly value: string;
  readonly key: string;
}

/** Texts of the same kind that mean something else: another time zone, a later tick, a name that nothing has. */
export function otherTexts({ shape, value, key }: FoundText): readonly string[] {
  if (shape.format === 'timezone') return ['UTC', 'Pacific/Auckland'];
  if (shape.noun === 'cadence') return [otherCadence(value)];
  if (shape.noun === 'start time') return [anHourLater(value)];
  if (shape.noun === 'date and time') return ['2000-01-01T00:00:00Z', '2999-01-01T00:00:00Z'];
  if (shape.pattern !== undefined) return [shape.pattern.good];
  return [`${value}-other`, ...wildcards(value, key)];
}

function otherCadence(cadence: string): string {
  const [minute, hour, ...days] = cadence.trim().split(/\s+/);
  if (days.length !== 3 || hour === undefined || !/^\d+$/.test(hour)) return '0 3 * * *';
  return [minute, (Number(hour) + 1) % 24, ...days].join(' ');
}

function anHourLater(time: string): string {
  const [hour, minute] = time.split(':');
  return `${String((Number(hour) + 1) % 24).padStart(2, '0')}:${minute ?? '00'}`;
}

function wildcards(value: string, key: string): readonly string[] {
  const isBranch = key === 'pattern' || key === 'branches' || key === 'branch_exceptions';
  return isBranch ? ['*', `${value.slice(0, 1)}*`].filter((pattern) => pattern !== value) : [];
}
