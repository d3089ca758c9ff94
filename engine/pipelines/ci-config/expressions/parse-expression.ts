import type { Expression, Operator } from './expression.ts';
import { type Token, tokenize } from './tokenize.ts';

/** The tree of a condition, or null where the text is none. */
export function parseExpression(text: string): Expression | null {
  const whole = parseLevel(tokenize(text), 0);
  return whole !== null && whole.rest.length === 0 ? whole.expression : null;
}

/** Loosest first: `||` joins what `&&` has joined, and `&&` what has been compared. */
const levels: readonly (readonly Operator[])[] = [['||'], ['&&'], ['==', '!=', '=~', '!~']];

interface Parsed {
  readonly expression: Expression;
  readonly rest: readonly Token[];
}

function parseLevel(tokens: readonly Token[], level: number): Parsed | null {
  const operators = levels[level];
  if (operators === undefined) return parseOperand(tokens);
  let left = parseLevel(tokens, level + 1);
  while (left !== null) {
    const [next, ...after] = left.rest;
    if (next?.kind !== 'operator' || !operators.includes(next.operator)) return left;
    left = joined(left.expression, next.operator, parseLevel(after, level + 1));
  }
  return null;
}

function joined(left: Expression, operator: Operator, right: Parsed | null): Parsed | null {
  if (right === null) return null;
  return { expression: { kind: 'operation', operator, left, right: right.expression }, rest: right.rest };
}

function parseOperand(tokens: readonly Token[]): Parsed | null {
  const [first, ...rest] = tokens;
  switch (first?.kind) {
    case 'variable':
    case 'text':
    case 'null':
      return { expression: first, rest };
    case 'pattern':
      return isPattern(first.source, first.flags) ? { expression: first, rest } : null;
    case 'open':
      return parseGroup(rest);
    default:
      return null;
  }
}

function parseGroup(tokens: readonly Token[]): Parsed | null {
  const inner = parseLevel(tokens, 0);
  const [next, ...rest] = inner?.rest ?? [];
  return inner !== null && next?.kind === 'close' ? { expression: inner.expression, rest } : null;
}

function isPattern(source: string, flags: string): boolean {
  try {
    new RegExp(source, flags);
    return true;
  } catch {
    return false;
  }
}
