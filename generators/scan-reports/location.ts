import type { ReportedFinding, ReportingScanner } from '#fixtures';

/** Where a scanner says that a finding is: a place of its own for each uuid, in the words of the scanner. */
export function locationOf(scanner: ReportingScanner, { uuid, file }: Pick<ReportedFinding, 'uuid' | 'file'>): object {
  const line = lineOf(uuid);
  const dependency = { package: { name: `package-${uuid}` }, version: '1.0.0' };
  const page = { hostname: 'https://shop.example', method: 'GET', param: uuid, path: `/page/${line}` };
  const at = file === null ? {} : { file };
  switch (scanner) {
    case 'sast':
      return { file: file ?? 'src/main.rb', start_line: line, end_line: line };
    case 'secret_detection':
      return { file: file ?? 'config/keys.yml', start_line: line, commit: { sha: '0'.repeat(40) } };
    case 'dependency_scanning':
      return { file: file ?? 'package-lock.json', dependency };
    case 'container_scanning':
      return { ...at, image: 'registry.example/shop:1.0', operating_system: 'debian:12', dependency };
    case 'dast':
    case 'api_fuzzing':
      return { ...at, ...page };
    case 'coverage_fuzzing':
      return { ...at, crash_type: 'Heap-buffer-overflow', crash_state: uuid, crash_address: '0x602000001573' };
  }
}

/** Lines of code that no two findings are likely to share. */
function lineOf(uuid: string): number {
  const sum = [...uuid].reduce((hash, character) => (hash * 31 + (character.codePointAt(0) ?? 0)) % 99_991, 7);
  return sum + 1;
}
