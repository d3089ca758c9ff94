import type { Session, Target } from '#targets';

/** A target of which only the last session is open: steps that are tried out never close theirs. */
export interface OneAtATime extends Target {
  close(): Promise<void>;
}

/** The same target, which closes a session before it opens the next. */
export function oneAtATime(target: Target): OneAtATime {
  let last: Session | undefined;
  const close = async () => {
    const session = last;
    last = undefined;
    await session?.close();
  };
  return {
    name: target.name,
    supports: target.supports,
    open: async (world) => {
      await close();
      last = await target.open(world);
      return last;
    },
    dispose: close,
    close,
  };
}
