import type { Block, BlockCell, BlockPart, BlockRow } from './block.ts';

/** The block as a page of its own, which loads nothing and follows whether its reader prefers light or dark. */
export function blockPage({ title, about, head, rows }: Block): string {
  const heads = head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    `<style>${style}</style></head><body>`,
    // The table comes first: Allure shows an attachment in a window of a few lines.
    `<table><thead><tr>${heads}</tr></thead><tbody>`,
    ...rows.map(rowHtml),
    '</tbody></table>',
    '<p><span class="covered">covered</span> <span class="gap">gap</span> <span class="out">out of reach</span></p>',
    `<p>${codes(escaped(about))}</p></body></html>\n`,
  ].join('\n');
}

function rowHtml({ name, cells }: BlockRow): string {
  return `<tr><th scope="row">${escaped(name)}</th>${cells.map(cellHtml).join('')}</tr>`;
}

function cellHtml(cell: BlockCell): string {
  if (typeof cell === 'number') return `<td class="number">${cell}</td>`;
  if (typeof cell === 'string') return `<td>${escaped(cell)}</td>`;
  return `<td>${cell.map(partHtml).join(' ')}</td>`;
}

function partHtml({ text, state, note }: BlockPart): string {
  return `<span class="${classes[state]}" title="${escaped(note)}">${escaped(text === '' ? 'empty' : text)}</span>`;
}

const classes = { covered: 'covered', gap: 'gap', 'out of reach': 'out' } as const satisfies Record<
  BlockPart['state'],
  string
>;

function codes(html: string): string {
  return html.replace(/`([^`]+)`/g, '<code>$1</code>');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const style = `
:root { color-scheme: light dark; --ground: #fff; --text: #1c1f23; --line: #d5d9de; --covered: #d3ecd6; --gap: #fbd9d3; --out: #e4e7ea; }
@media (prefers-color-scheme: dark) { :root { --ground: #16191d; --text: #e6e8ea; --line: #3a4047; --covered: #1f4d2b; --gap: #6b2a22; --out: #33393f; } }
body { margin: 0 12px 12px; background: var(--ground); color: var(--text); font: 13px/1.5 system-ui, sans-serif; }
table { border-collapse: collapse; }
th, td { padding: 3px 8px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--ground); }
tbody th { font-weight: 400; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
span { display: inline-block; margin: 1px 0; padding: 0 6px; border-radius: 3px; }
.covered { background: var(--covered); }
.gap { background: var(--gap); }
.out { background: var(--out); }
code { font-family: ui-monospace, monospace; }`;
