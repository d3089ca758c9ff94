// A formatter of cucumber that says nothing: our own reports say more, and cucumber's cost as much as some scenarios.
// Cucumber takes a module with these two names for a formatter.

export const type = 'formatter';

export function formatter(): void {}
