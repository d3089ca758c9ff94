/** Listens for a request to stop. The first one lets the run end in order; the second one ends the process. */
export function listenForInterrupt(onFirst: () => void): { readonly isInterrupted: () => boolean; stop(): void } {
  let requests = 0;
  const listener = () => {
    requests += 1;
    if (requests === 1) return onFirst();
    process.exit(3);
  };
  process.on('SIGINT', listener);
  process.on('SIGTERM', listener);
  return {
    isInterrupted: () => requests > 0,
    stop() {
      process.off('SIGINT', listener);
      process.off('SIGTERM', listener);
    },
  };
}
