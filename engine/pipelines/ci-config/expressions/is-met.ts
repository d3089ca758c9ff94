import type { Variables } from '../ci-config.ts';
import type { Expression, Operator } from './expression.ts';

/** Whether a condition holds for these variables. */
export function isMet(expression: Expression, variables: Variables): boolean {
  const value = evaluate(expression, variables);
  return typeof value === 'boolean' ? value : typeof value === 'string' && value !== '';
}

type Value = string | boolean | null;

function evaluate(expression: Expression, variables: Variables): Value {
  switch (expression.kind) {
    case 'variable':
      return variables[expression.name] ?? null;
    case 'text':
      return expression.value;
    case 'pattern':
      return true;
    case 'null':
      return null;
    case 'operation':
      return resultOf(expression.operator, expression, variables);
  }
}

interface Operands {
  readonly left: Expression;
  readonly right: Expression;
}

function resultOf(operator: Operator, { left, right }: Operands, variables: Variables): boolean {
  switch (operator) {
    case '&&':
      return isMet(left, variables) && isMet(right, variables);
    case '||':
      return isMet(left, variables) || isMet(right, variables);
    case '==':
      return evaluate(left, variables) === evaluate(right, variables);
    case '!=':
      return evaluate(left, variables) !== evaluate(right, variables);
    case '=~':
      return matches({ left, right }, variables);
    case '!~':
      return !matches({ left, right }, variables);
  }
}

function matches({ left, right }: Operands, variables: Variables): boolean {
  const text = evaluate(left, variables);
  const pattern = patternOf(right, variables);
  return typeof text === 'string' && pattern !== null && pattern.test(text);
}

/** A pattern may be written in place or, with its slashes, in a variable. */
function patternOf(expression: Expression, variables: Variables): RegExp | null {
  if (expression.kind === 'pattern') return new RegExp(expression.source, expression.flags);
  const value = evaluate(expression, variables);
  const parts = typeof value === 'string' ? /^\/(.*)\/([ims]*)$/s.exec(value) : null;
  if (parts === null) return null;
  try {
    return new RegExp(parts[1] ?? '', parts[2]);
  } catch {
    return null;
  }
}
