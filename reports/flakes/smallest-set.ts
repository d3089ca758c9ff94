/**
 * The smallest part of a list, in its order, with which something still happens: nothing can be left out of it. Halves,
 * quarters and so on are tried first (delta debugging), since most often one element is enough. `spare` says whether
 * another try may be made; where it says no, the smallest part found so far is the answer.
 */
export async function smallestSet<T>(
  all: readonly T[],
  happens: (part: readonly T[]) => Promise<boolean>,
  spare: () => boolean,
): Promise<readonly T[]> {
  let smallest = all;
  let parts = 2;
  while (smallest.length > 0 && spare()) {
    const smaller = await smallerPart(smallest, parts, { happens, spare });
    if (smaller !== null) {
      parts = smaller.length < smallest.length / 2 ? 2 : Math.max(2, parts - 1);
      smallest = smaller;
    } else if (parts >= smallest.length) return smallest;
    else parts = Math.min(smallest.length, parts * 2);
  }
  return smallest;
}

interface Trial<T> {
  readonly happens: (part: readonly T[]) => Promise<boolean>;
  readonly spare: () => boolean;
}

/** One of so many parts alone, or all but one of them; null where none will do. */
async function smallerPart<T>(list: readonly T[], parts: number, { happens, spare }: Trial<T>) {
  const size = Math.ceil(list.length / parts);
  const starts = Array.from({ length: Math.ceil(list.length / size) }, (_, at) => at * size);
  const alone = starts.map((start) => list.slice(start, start + size));
  const without = starts.map((start) => [...list.slice(0, start), ...list.slice(start + size)]);
  // With two parts each is all but the other.
  for (const candidate of parts === 2 ? [...alone, ...(list.length === 1 ? [[]] : [])] : [...alone, ...without]) {
    if (candidate.length === list.length || !spare()) continue;
    if (await happens(candidate)) return candidate;
  }
  return null;
}
