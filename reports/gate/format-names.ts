/** The forms that a verdict of the gate takes. */
export const gateFormats = ['table', 'json', 'junit', 'sarif', 'code-quality', 'markdown'] as const;
export type GateFormatName = (typeof gateFormats)[number];
