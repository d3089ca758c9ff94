import type { permissions } from '#catalogue';
import type { Action, Circumstance } from '../../protocol/question.ts';

/** What a fine-grained token needs for an action. */
export type GranularNeed =
  | { readonly kind: 'declared'; readonly permissions: readonly string[]; readonly boundary: permissions.BoundaryType }
  /** Nothing says which permission or boundary, so that no fine-grained token passes. */
  | { readonly kind: 'undeclared' }
  /** Open to every token. */
  | { readonly kind: 'always' }
  /** Never open to a fine-grained token, whatever it holds. */
  | { readonly kind: 'never' };

/** Whether the way of asking reads job tokens at all, and which policies an allowlist entry must have for it. */
export type JobTokenNeed =
  | { readonly accepted: false }
  | { readonly accepted: true; readonly policies: readonly string[] | null };

/** What an action asks of its caller, whichever way it comes. */
export interface Demand {
  /** The action as evidence calls it. */
  readonly name: string;
  readonly via: Action['via'];
  /** The method of the request, or the one that a request for that permission would have. */
  readonly method: permissions.HttpMethod;
  /** The path of a REST route; empty for other ways. */
  readonly path: string;
  /** What the user needs on the resource; every one of them. */
  readonly permissions: readonly string[];
  /** What the route itself sees to, such as that a list shows own entries only. */
  readonly circumstances: readonly Circumstance[];
  readonly granular: GranularNeed;
  /** Open to every token while the target is public and its feature on. */
  readonly openInPublic: boolean;
  readonly jobToken: JobTokenNeed;
  readonly branch: string | null;
  readonly action: Action;
}

/** True for demands that change nothing. */
export function isReading({ method }: Demand): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** What a demand has unless it says otherwise. */
export const plain = {
  path: '',
  permissions: [],
  circumstances: [],
  granular: { kind: 'always' },
  openInPublic: false,
  jobToken: { accepted: false },
  branch: null,
} as const satisfies Partial<Demand>;

/** The need of one assignable permission at a boundary; none is declared for null. */
export function declared(permission: string | null, boundary: permissions.BoundaryType): GranularNeed {
  return permission === null ? { kind: 'undeclared' } : { kind: 'declared', permissions: [permission], boundary };
}
