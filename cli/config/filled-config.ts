import type { AssayConfig, DeclaredWidening, GateThresholds } from './assay-config.ts';

/** A declaration, and where it stands. */
export interface PlacedDeclaration extends DeclaredWidening {
  readonly location: { readonly path: string; readonly line: number };
}

/** A configuration in which nothing is left out. */
export interface FilledConfig {
  /** The file that it comes from, relative to the working directory; null where there is none. */
  readonly path: string | null;
  readonly features: readonly string[];
  readonly imports: readonly string[];
  /** Null is the reference engine of Assay. */
  readonly engine: { readonly module: string; readonly export: string } | null;
  /** Globs of the files that the engine decides from. */
  readonly sources: readonly string[];
  readonly policies: readonly string[];
  readonly gate: {
    readonly fuzzSeconds: number;
    readonly thresholds: GateThresholds & Required<Pick<GateThresholds, 'lostItems' | 'newSurvivors'>>;
    readonly declared: readonly PlacedDeclaration[];
  };
}

/** What the reference engine decides from, where it stands in its own repository. */
const referenceSources = ['catalogue/**', 'engine/**', 'fixtures/postgres/**', 'targets/**'];

/** Assay's own policies in policy languages, where they stand in its own repository. */
const ownPolicies = ['targets/cedar/policies/*.cedar', 'targets/rego/policies/**/*.rego'];

/** The configuration with its defaults filled in; declarations are placed where they stand. */
export function fillConfig(
  config: AssayConfig,
  { path, declared }: { readonly path: string | null; readonly declared: readonly PlacedDeclaration[] },
): FilledConfig {
  const { engine, gate = {} } = config;
  return {
    path,
    features: config.features ?? ['features'],
    imports: config.imports ?? [],
    engine: engine === undefined ? null : { module: engine.module, export: engine.export ?? 'createTarget' },
    sources: engine?.sources ?? referenceSources,
    policies: config.policies ?? ownPolicies,
    gate: {
      fuzzSeconds: gate.fuzzSeconds ?? 5,
      thresholds: { lostItems: 0, newSurvivors: 0, ...gate.thresholds },
      declared,
    },
  };
}
