const aliases: Readonly<Record<string, string>> = {
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@hourly': '0 * * * *',
};

/** A cadence with its alias spelt out as five fields. */
export function cronOf(cadence: string): string {
  return aliases[cadence] ?? cadence;
}
