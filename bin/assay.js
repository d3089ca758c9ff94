#!/usr/bin/env node
// Plain old JavaScript on purpose: a Node that is too old must still be able to read this far and say so.
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';

const needed = 24;
const found = Number(process.versions.node.split('.')[0]);

if (found < needed) {
  console.error(
    `assay: Node ${needed} or newer is needed: this is ${process.version}: run it with \`npx assay\` or \`npm start\`, which bring their own`,
  );
  process.exitCode = 3;
} else {
  // Remembers compiled sources between runs; an old Node has no such function, but never comes this far.
  nodeModule.enableCompileCache();
  // In the repository TypeScript runs as it is; a published package holds it compiled, since Node strips no types there.
  const source = new URL('../cli/main.ts', import.meta.url);
  const { main } = await import(
    existsSync(source) ? source.href : new URL('../dist/cli/main.js', import.meta.url).href
  );
  process.exitCode = await main(process.argv.slice(2));
}
