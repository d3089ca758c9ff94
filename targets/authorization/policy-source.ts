/** A file of policies. */
export interface PolicySource {
  /** Relative to the folder that the policies belong to, with slashes. */
  readonly path: string;
  readonly text: string;
}
