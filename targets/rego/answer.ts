/** What the policies answer about one attempt. */
export interface RegoAnswer {
  readonly allow: boolean;
  /** Whether everybody behind the credential may know that the resource exists. */
  readonly visible: boolean;
  /** What denies, in words of the policies. */
  readonly reasons: readonly string[];
  /** The permissions and policies that a refusal names. */
  readonly missing: readonly string[];
  /** The documented rules behind the answer. */
  readonly covered_rules: readonly string[];
  /** The same by the rules of the policies. */
  readonly deciding: readonly DecidingRule[];
}

/** A rule of the policies that the answer rests on. */
export interface DecidingRule {
  /** Its path, with its title in brackets. */
  readonly policy: string;
  /** The documented rules that it expresses. */
  readonly rules: readonly string[];
  /** Whether those hold where it applies. */
  readonly held: boolean;
}

/**
 * Reads the document `data.authz.main`. A decision that is undefined or of another type is an error, never a refusal: a
 * policy that lost its rule would else look like a strict one. What explains it may be absent.
 */
export function readAnswer(document: unknown): RegoAnswer {
  if (!isRecord(document)) throw new TypeError('data.authz.main: undefined: the policies decide nothing');
  return {
    allow: decisionIn(document, 'allow'),
    visible: decisionIn(document, 'visible'),
    reasons: textsIn(document, 'reasons'),
    missing: textsIn(document, 'missing'),
    covered_rules: textsIn(document, 'covered_rules'),
    deciding: rulesIn(document),
  };
}

type Document = Readonly<Record<string, unknown>>;

function decisionIn(document: Document, name: string): boolean {
  const value = document[name];
  if (typeof value === 'boolean') return value;
  throw wrong(name, 'true or false', value);
}

function textsIn(document: Document, name: string): readonly string[] {
  const value = document[name] ?? [];
  if (isTexts(value)) return value;
  throw wrong(name, 'a set of texts', value);
}

function rulesIn({ deciding = [] }: Document): readonly DecidingRule[] {
  if (Array.isArray(deciding) && deciding.every(isDecidingRule)) return deciding;
  throw wrong('deciding', 'a set of objects with policy, rules and held', deciding);
}

function isDecidingRule(value: unknown): value is DecidingRule {
  return isRecord(value) && typeof value.policy === 'string' && typeof value.held === 'boolean' && isTexts(value.rules);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function wrong(name: string, expected: string, received: unknown): TypeError {
  const what = received === undefined ? 'undefined' : `\`${JSON.stringify(received)}\``;
  return new TypeError(`data.authz.main.${name}: expected ${expected}, received ${what}`);
}

function isRecord(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
