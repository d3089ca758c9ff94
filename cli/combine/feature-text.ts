/** An example as steps without their keywords; a step may have the lines of a table below it. */
export interface Example {
  readonly title: string;
  readonly given: readonly string[];
  readonly when: readonly string[];
  readonly expected: readonly string[];
}

export interface Feature {
  readonly tags: readonly string[];
  readonly title: string;
  readonly about: readonly string[];
  readonly background: readonly string[];
  readonly examples: readonly Example[];
}

/** A feature file. */
export function featureText({ tags, title, about, background, examples }: Feature): string {
  return [
    ...(tags.length === 0 ? [] : [tags.join(' ')]),
    `Feature: ${title}`,
    '',
    ...about.map((line) => `  ${line}`),
    ...(about.length === 0 ? [] : ['']),
    ...(background.length === 0 ? [] : ['  Background:', ...steps('Given', background), '']),
    ...examples.flatMap((example) => [...exampleText(example), '']),
  ].join('\n');
}

function exampleText({ title, given, when, expected }: Example): readonly string[] {
  return [`  Example: ${title}`, ...steps('Given', given), ...steps('When', when), ...steps('Then', expected)];
}

function steps(keyword: string, texts: readonly string[]): readonly string[] {
  return texts.flatMap((text, at) => {
    const [step, ...table] = text.split('\n');
    return [`    ${at === 0 ? keyword : 'And'} ${step}`, ...table.map((line) => `      ${line}`)];
  });
}
