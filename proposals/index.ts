export { casesOfCorpus, pointsOfCorpus } from './cases-of-corpus.ts';
export {
  type ChangeAim,
  type ChangeGround,
  ChangeWriter,
  type WrittenChange,
} from './changes/change-writer.ts';
export { type FeatureFile, readCorpus } from './corpus/read-corpus.ts';
export type { Scenario, ScenarioStep } from './corpus/scenario.ts';
export { type LoadedLibrary, type StepLibrary, stepLibrary } from './corpus/step-library.ts';
export { type GapResult, type ProposalRequest, propose } from './propose.ts';
export { defaultBudget, type SearchBudget } from './search/search.ts';
export { featureFiles } from './writing/feature-files.ts';
export type { Proposal } from './writing/proposal.ts';
