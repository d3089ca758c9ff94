import { asInstant, dateOf, secondsOf } from '#engine';

const moment = /\b\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?/g;

/** The value with every instant and every date in it so many days later; below zero, earlier. */
export function shifted<T>(value: T, days: number): T {
  return shiftedValue(value, days * 86_400) as T;
}

function shiftedValue(value: unknown, seconds: number): unknown {
  if (typeof value === 'string') return value.replaceAll(moment, (text) => shiftedText(text, seconds));
  if (Array.isArray(value)) return value.map((item) => shiftedValue(item, seconds));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shiftedValue(inner, seconds)]));
}

function shiftedText(text: string, seconds: number): string {
  if (text.includes('T')) return asInstant(secondsOf(text) + seconds);
  return dateOf(asInstant(secondsOf(`${text}T00:00:00Z`) + seconds));
}
