/** What `assay combine` was asked for. */
export interface CombineOptions {
  readonly what: string;
  readonly strength: number;
  readonly seed: number;
  readonly cases: string;
  readonly out?: string;
  readonly json: boolean;
}
