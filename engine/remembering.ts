/**
 * The same function, which remembers what it gave for the last texts. INVARIANT: the function is pure and what it gives
 * is never changed, so that forgetting is always safe.
 */
export function remembering<Value>(capacity: number, compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const value = compute(text);
    const [oldest] = known.keys();
    if (known.size >= capacity && oldest !== undefined) known.delete(oldest);
    known.set(text, value);
    return value;
  };
}
