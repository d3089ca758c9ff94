/** Cedar as it is compiled to WebAssembly. */
export type Cedar = typeof import('@cedar-policy/cedar-wasm/nodejs');

let loaded: Promise<Cedar> | undefined;

/** Cedar, loaded when it is first needed: it is large. */
export function loadCedar(): Promise<Cedar> {
  loaded ??= import('@cedar-policy/cedar-wasm/nodejs');
  return loaded;
}
