import type { StepLibrary } from '../corpus/step-library.ts';
import { withArgument } from '../corpus/step-library.ts';
import { type Variant, withStep } from './variant.ts';

/** The variants in which one quoted text is another one of the same scenario: what differs in two places may have to be the same. */
export function equated(variant: Variant, library: StepLibrary): readonly Variant[] {
  const places = variant.steps.flatMap((step, at) =>
    step.kind === 'then' ? [] : quotedIn(step.text, library).map((arg) => ({ step, at, arg })),
  );
  const texts = [...new Set(places.map(({ arg }) => arg.text))];
  return places.flatMap(({ step, at, arg }) =>
    texts
      .filter((text) => text !== arg.text)
      .map((text) => {
        const other = withArgument(step, arg, text);
        const edit = { kind: 'change', step: other, before: step } as const;
        return { steps: withStep(variant, at, [other]), edits: [...variant.edits, edit] };
      }),
  );
}

function quotedIn(text: string, library: StepLibrary) {
  return (library.match(text)?.args ?? []).filter(({ type }) => type === 'string');
}
