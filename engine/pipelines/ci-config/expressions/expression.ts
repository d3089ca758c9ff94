/** The condition of a `rules:if`, as a tree. */
export type Expression =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'pattern'; readonly source: string; readonly flags: string }
  | { readonly kind: 'null' }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression };

export const operators = ['==', '!=', '=~', '!~', '&&', '||'] as const;
export type Operator = (typeof operators)[number];

/** The names of the variables that a condition looks at. */
export function variablesIn(expression: Expression): readonly string[] {
  if (expression.kind === 'variable') return [expression.name];
  if (expression.kind !== 'operation') return [];
  return [...variablesIn(expression.left), ...variablesIn(expression.right)];
}
