/** The step definitions of a library that cucumber has loaded, as far as matching goes. */
export interface MatchedLibrary {
  readonly stepDefinitions: readonly {
    readonly pattern: string | RegExp;
    readonly expression: MatchedExpression;
    matchesStepName: (text: string) => boolean;
  }[];
}

interface MatchedExpression {
  readonly regexp: RegExp;
  match: (text: string) => unknown;
  readonly treeRegexp: TreeRegexp;
}

interface TreeRegexp {
  readonly regexp: RegExp;
  readonly groupBuilder: { build(match: RegExpExecArray, nextIndex: () => number): unknown };
  match: (text: string) => unknown;
}

/**
 * Cucumber asks every definition about every step of every scenario, takes the step apart into arguments to answer, and
 * takes it apart again to run it. Scenarios share most of their steps: each text is matched and taken apart once.
 */
export function matchOnce({ stepDefinitions }: MatchedLibrary): void {
  const candidates = stepDefinitions.map((definition) => ({ definition, fits: fitOf(definition) }));
  const fittingOf = remembered(
    (text) => new Set(candidates.filter((one) => one.fits(text)).map((one) => one.definition)),
  );
  for (const definition of stepDefinitions) {
    const { expression } = definition;
    measureNatively(expression.treeRegexp);
    expression.match = remembered(expression.match.bind(expression));
    definition.matchesStepName = (text) => fittingOf(text).has(definition);
  }
}

function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let last: { readonly text: string; readonly result: T } | undefined;
  return (text) => {
    // All definitions are asked about one step before the next.
    if (last?.text === text) return last.result;
    const result = known.has(text) ? (known.get(text) as T) : answer(text);
    known.set(text, result);
    last = { text, result };
    return result;
  };
}

/** Most texts already differ in the words before the first parameter, option or alternative. */
function fitOf({ pattern, expression }: MatchedLibrary['stepDefinitions'][number]): (text: string) => boolean {
  const start = typeof pattern === 'string' ? (/^[^{(/\\]* (?=\S)/.exec(pattern)?.[0] ?? '') : '';
  const { regexp } = expression;
  return (text) => text.startsWith(start) && regexp.test(text);
}

/**
 * Where groups begin and end cucumber finds out with a second expression that it derives from each, for engines that
 * cannot tell: deriving hundreds of them takes a second, and this engine can.
 */
function measureNatively(tree: TreeRegexp): void {
  const { source, flags } = tree.regexp;
  let measuring: RegExp | undefined;
  tree.match = (text) => {
    measuring ??= new RegExp(source, flags.includes('d') ? flags : `${flags}d`);
    const match = measuring.exec(text);
    let index = 0;
    return match === null ? null : tree.groupBuilder.build(match, () => index++);
  };
}
