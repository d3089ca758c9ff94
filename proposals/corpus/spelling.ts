import type { ScenarioStep } from './scenario.ts';
import type { StepDefinition, StepLibrary } from './step-library.ts';

/** The step with `approval` or `approvals`, as its number wants it. */
export function withPlural(step: ScenarioStep, library: StepLibrary): ScenarioStep {
  const matched = library.match(step.text);
  if (matched === null || !matched.definition.pattern.includes('(s)')) return step;
  const text = spoken(
    matched.definition,
    matched.args.map((arg) => arg.text),
  );
  return library.match(text)?.definition === matched.definition ? { ...step, text } : step;
}

/** A Cucumber expression as a sentence: options as the number before them wants it, the first of each choice. */
export function spoken({ pattern }: Pick<StepDefinition, 'pattern'>, texts: readonly string[]): string {
  let next = 0;
  let last = '1';
  return pattern.replace(/\((\w+)\)|(\w+)\/\w+|\{\w*\}/g, (_, option?: string, first?: string) => {
    if (option !== undefined) return last === '1' ? '' : option;
    if (first !== undefined) return first;
    const text = texts[next++] ?? '';
    if (/^\d+$/.test(text)) last = text;
    return text;
  });
}
