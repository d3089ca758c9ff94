import type { Event, EventKind, Question, QuestionKind } from '#engine';
import type { Slice } from '../slice.ts';

/** What each kind of question needs of a world. */
export const questionSlices: { readonly [K in QuestionKind]?: Slice<Extract<Question, { kind: K }>> } = {};

/** What each kind of event needs of a world. */
export const eventSlices: { readonly [K in EventKind]?: Slice<Extract<Event, { kind: K }>> } = {
  time_passes: { name: 'event_time_passes', tables: {}, parameters: () => [] },
};
