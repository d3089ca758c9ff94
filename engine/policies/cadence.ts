/** False for minutes or hours that list, span or step: the scheduler passes such runs over when they are due. */
export function isSupportedCadence(cadence: string): boolean {
  return !minuteAndHour(cadence).some((field) => /[,\-/]/.test(field));
}

/** True for what comes due more often than the documentation promises. */
export function isMoreThanDaily(cadence: string): boolean {
  return cadence === '@hourly' || minuteAndHour(cadence).includes('*');
}

function minuteAndHour(cadence: string): readonly string[] {
  return cadence.trim().split(/\s+/).slice(0, 2);
}
