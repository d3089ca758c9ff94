import { defineParameterType } from '@cucumber/cucumber';

/** `2026-01-15T09:30:00Z` */
defineParameterType({
  name: 'instant',
  regexp: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/,
  transformer: (text: string) => text,
});

/** `2026-01-15` */
defineParameterType({ name: 'date', regexp: /\d{4}-\d{2}-\d{2}/, transformer: (text: string) => text });

/** A unit of age: `12 months`. */
defineParameterType({
  name: 'interval',
  regexp: /(?:day|week|month|year)s?/,
  transformer: (word: string) => word.replace(/s$/, ''),
});
