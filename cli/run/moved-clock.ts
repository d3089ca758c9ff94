import type { ClockMove } from '#reports';

/** Does some work while the clock of this process, and its time zone, are moved. */
export async function withMovedClock<T>(move: ClockMove | undefined, work: () => Promise<T>): Promise<T> {
  const { processShiftMs: shift, timeZone } = move ?? {};
  const [zone, clock] = [process.env.TZ, globalThis.Date];
  if (timeZone !== undefined) process.env.TZ = timeZone;
  if (shift !== undefined) globalThis.Date = shiftedDate(clock, shift);
  try {
    return await work();
  } finally {
    globalThis.Date = clock;
    if (timeZone !== undefined) restoreZone(zone);
  }
}

/** A Date that is ahead wherever it would read the clock. */
function shiftedDate(clock: DateConstructor, shift: number): DateConstructor {
  const now = () => clock.now() + shift;
  return new Proxy(clock, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new clock(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
}

function restoreZone(zone: string | undefined): void {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
}
