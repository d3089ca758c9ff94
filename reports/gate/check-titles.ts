import type { GateCheck } from './gate-report.ts';

/** What a finding of each check says, in a few words. */
export const checkTitles: Readonly<Record<GateCheck, string>> = {
  suite: 'a scenario does not pass',
  'untested-change': 'a change of behaviour is not tested',
  'undeclared-widening': 'a widening is not declared',
  'needless-declaration': 'a declaration is not needed',
  broken: 'the candidate does not answer any more',
  'coverage-debt': 'coverage is lost',
  'mutation-debt': 'mutants survive that did not before',
  threshold: 'a threshold is not met',
  matrix: 'a golden matrix differs',
};
