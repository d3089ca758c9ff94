import { readFileSync } from 'node:fs';
import { home } from './context.ts';

/** The version of this Assay, read from the package it belongs to. */
export function assayVersion(): string {
  const { version } = JSON.parse(readFileSync(`${home}package.json`, 'utf8')) as { readonly version: string };
  return version;
}
