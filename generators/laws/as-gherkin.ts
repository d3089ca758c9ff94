import type { Asked } from './run-law.ts';

export interface Retelling {
  readonly title: string;
  readonly tags: readonly string[];
  readonly because: string;
  readonly asked: readonly Asked[];
}

/** A counterexample as a scenario. */
export function asGherkin({ title }: Retelling): string {
  return title;
}
