/** One criterion of a scope that has entries, judged for one project. */
export interface Condition {
  readonly holds: boolean;
  /** The project is on an exclusion list of it. */
  readonly excludes: boolean;
  /** It has no inclusion list, so it holds for whatever it does not exclude. */
  readonly onlyExcludes: boolean;
}

/** What an inclusion and an exclusion list make of a project; an exclusion is final. */
export function conditionOf(lists: {
  readonly excluded: boolean;
  readonly included: boolean;
  readonly hasInclusions: boolean;
}): Condition {
  const { excluded, included, hasInclusions } = lists;
  return { holds: !excluded && (!hasInclusions || included), excludes: excluded, onlyExcludes: !hasInclusions };
}

/** True where any of the lists has an entry: a criterion with none is no condition. */
export function isDefined(...lists: readonly (readonly unknown[] | undefined)[]): boolean {
  return lists.some((list) => list !== undefined && list.length > 0);
}
