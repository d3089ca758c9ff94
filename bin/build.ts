// Builds what is published: the sources compiled to `dist`, with a package.json that maps `#engine` and its like to
// the compiled folders, and the files that the sources read at run time. `npm pack` calls it.
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

rmSync('dist', { recursive: true, force: true });
const compiled = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
if (compiled.status !== 0) process.exit(compiled.status ?? 1);

for (const path of globSync('{fixtures,targets,reports}/**/*.{sql,sh,json,html,css,client.js,cedar,rego}', {
  exclude: ['reports/out/**'],
}))
  cpSync(path, `dist/${path}`);
cpSync('features', 'dist/features', { recursive: true });
writeFileSync('dist/package.json', `${JSON.stringify(compiledPackage(), null, 2)}\n`);

function compiledPackage(): object {
  const { name, version, imports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly imports: Readonly<Record<string, string>>;
  };
  const mapped = Object.entries(imports).map(([from, to]) => [from, to.replace(/\.ts$/, '.js')]);
  return { name, version, private: true, type: 'module', imports: Object.fromEntries(mapped) };
}
