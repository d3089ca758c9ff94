export { answerVulnerabilities } from './answer.ts';
export { changesOfFinishedPipeline } from './finished-pipeline.ts';
