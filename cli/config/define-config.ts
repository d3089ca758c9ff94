import type { AssayConfig } from './assay-config.ts';

/** Says what may stand in `assay.config.ts`: editors then know its keys. */
export function defineConfig(config: AssayConfig): AssayConfig {
  return config;
}
