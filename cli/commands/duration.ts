import { InvalidArgumentError } from 'commander';

const units = { s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** A time of a command line, such as `30s`, `5m` or `1h`, in milliseconds. */
export function duration(text: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)([smh])$/.exec(text) ?? [];
  const milliseconds = Number(number) * (units[unit as keyof typeof units] ?? 0);
  if (milliseconds > 0) return milliseconds;
  throw new InvalidArgumentError(`expected a time such as 30s, 5m or 1h: found \`${text}\``);
}
