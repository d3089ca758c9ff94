// Runs in the browser, on data that stands in the page; nothing is loaded. Tables are built when they are opened.
const data = JSON.parse(document.getElementById('data').textContent);
const title = (type) => data.types[type] ?? type;

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'onclick') made.addEventListener('click', value);
    else if (value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const percent = ({ covered, total }) => (total === 0 ? null : Math.floor((covered / total) * 1000) / 10);
const table = (head, rows) =>
  element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head.map((text) => element('th', { scope: 'col' }, text)))),
    element('tbody', {}, ...rows),
  );
const row = (first, ...cells) => element('tr', {}, element('th', { scope: 'row' }, first), ...cells);
const cell = (...children) => element('td', {}, ...children);
const number = (text) => element('td', { class: 'number' }, text);
const bar = (share) => {
  const width = percent(share);
  if (width === null) return element('span', { class: 'cell out' }, 'none');
  return element(
    'div',
    { class: 'bar', role: 'img', 'aria-label': `${width} percent` },
    element('i', { style: `width:${width}%` }),
  );
};

/** A block whose table is built when somebody opens it. */
function fold(heading, build, open = false) {
  const box = element('details', {}, element('summary', {}, heading));
  const fill = () => {
    if (box.children.length === 1) box.append(element('div', { class: 'wide' }, build()));
  };
  box.addEventListener('toggle', () => box.open && fill());
  if (open) {
    fill();
    box.open = true;
  }
  return box;
}

const itemsOf = (type, criteria) =>
  data.items.filter((item) => item.type === type && criteria.includes(item.criterion));
const stateOf = (item) => (item.out !== null ? 'out' : item.count > 0 ? 'full' : 'gap');

function itemCell(item, label = item.part) {
  const shown = item.count > 1 ? `${label} ${item.count}` : label;
  return element(
    'button',
    { class: `cell ${stateOf(item)}`, type: 'button', title: words(item), onclick: () => show(item) },
    shown,
  );
}

function words(item) {
  if (item.out !== null) return `out of reach: ${item.out}`;
  return item.count === 0
    ? 'a gap: no scenario covers it'
    : `covered by ${item.count} scenario${item.count === 1 ? '' : 's'}`;
}

const detail = document.getElementById('detail');
let opener = null;

function show(item) {
  opener = document.activeElement;
  const more = item.count - item.cases.length;
  const close = element('button', { class: 'close', type: 'button', 'aria-label': 'Close', onclick: hide }, 'Close');
  const command = element('code', {}, 'npx assay gaps --write features/proposed');
  const isGap = item.count === 0 && item.out === null;
  detail.replaceChildren(
    close,
    element('h3', {}, `${item.subject}: ${item.part}`),
    element('p', {}, data.ruleTitles[item.subject] ?? '', ' ', words(item)),
    element('ul', {}, ...item.cases.map((place) => element('li', {}, scenario(place)))),
    more > 0 ? `and ${more} more` : '',
    isGap ? element('p', {}, 'Let Assay propose a scenario: ', command) : '',
  );
  detail.hidden = false;
  detail.querySelector('button').focus();
}

function hide() {
  detail.hidden = true;
  opener?.focus();
}
document.addEventListener('keydown', (event) => event.key === 'Escape' && !detail.hidden && hide());

function scenario(place) {
  const { id, title, link } = data.cases[place];
  const name = `${title} (${id})`;
  return link === null ? name : element('a', { href: link }, name);
}

function shares() {
  const heads = ['Policy type', ...data.criteria];
  return table(
    heads,
    Object.keys(data.types).map((type) =>
      row(
        title(type),
        ...data.criteria.map((criterion) => {
          const share = data.shares[type]?.[criterion] ?? { covered: 0, total: 0 };
          const value = percent(share);
          if (value === null) return cell(element('span', { class: 'cell out' }, 'none'));
          const tint = `background:color-mix(in srgb, var(--full) ${value}%, var(--gap))`;
          return element(
            'td',
            { class: 'number', style: tint, title: `${share.covered} of ${share.total}` },
            `${value} %`,
            element('br'),
            element('small', {}, `${share.covered}/${share.total}`),
          );
        }),
      ),
    ),
  );
}

const counted = (items) => {
  const inReach = items.filter((item) => item.out === null);
  return `${inReach.filter((item) => item.count > 0).length} of ${inReach.length}`;
};
const bySubject = (items) => Map.groupBy(items, (item) => item.subject);

function fields(into) {
  for (const type of Object.keys(data.types)) {
    const items = itemsOf(type, ['field', 'value', 'limit']);
    if (items.length === 0) continue;
    const rows = () =>
      [...bySubject(items)].map(([path, own]) =>
        row(
          element('code', {}, path),
          cell(...own.filter((item) => item.criterion === 'field').map((item) => itemCell(item, 'present'))),
          cell(...own.filter((item) => item.criterion === 'value').map((item) => itemCell(item))),
          cell(...own.filter((item) => item.criterion === 'limit').map((item) => itemCell(item))),
        ),
      );
    into.append(
      fold(
        `${title(type)}: ${counted(items)}`,
        () => table(['Field', 'Used', 'Values', 'Limits'], rows()),
        into.children.length === 0,
      ),
    );
  }
}

function corners(into) {
  const criteria = ['rule', 'polarity', 'condition', 'corner'];
  for (const type of Object.keys(data.types)) {
    const items = itemsOf(type, criteria);
    if (items.length === 0) continue;
    const rows = () =>
      [...bySubject(items)].map(([rule, own]) =>
        row(
          `${rule} ${data.ruleTitles[rule] ?? ''}`,
          ...criteria.map((criterion) =>
            cell(...own.filter((item) => item.criterion === criterion).map((item) => itemCell(item))),
          ),
        ),
      );
    into.append(
      fold(
        `${title(type)}: ${counted(items)}`,
        () => table(['Rule', 'Covered', 'Both ways', 'Decisive', 'Corners'], rows()),
        into.children.length === 0,
      ),
    );
  }
}

function tuples(into) {
  if (data.combinations.length === 0) into.append('No scenario has a policy whose parameters are combined.');
  for (const { policyType, model = policyType, strength, valid, covered, groups } of data.combinations) {
    const share = { covered, total: valid };
    const rows = () =>
      groups.map((group) =>
        row(
          group.parameters.join(' x '),
          cell(bar({ covered: group.covered, total: group.valid })),
          number(`${group.covered} of ${group.valid}`),
          cell(group.missing.map((tuple) => tuple.join(' + ')).join('; ')),
        ),
      );
    const what = model === policyType ? title(policyType) : `${title(policyType)}, schedules`;
    const heading = `${what}, ${strength} at a time: ${covered} of ${valid} (${percent(share) ?? 'none'} %)`;
    const missing = `npx assay combine ${model} --strength ${strength}`;
    const told = () =>
      groups.length === 0
        ? element('p', {}, 'The fewest rows that cover the others: ', element('code', {}, missing))
        : table(['Parameters', 'Covered', 'Of valid', 'Missing, for example'], rows());
    into.append(fold(heading, told));
  }
}

function mutants(into) {
  const { mutation } = data;
  if (mutation === null) {
    into.append(
      'Not measured yet: ',
      element('code', {}, 'npx assay mutants'),
      ' changes the policies of the cases a little and counts who notices.',
    );
    return;
  }
  const score = (counts) => {
    const worth = counts.generated - counts.invalid - counts.duplicate - counts.equivalent;
    return { covered: counts.killed, total: worth };
  };
  const cells = (counts) => [
    cell(bar(score(counts))),
    ...['generated', 'invalid', 'duplicate', 'equivalent', 'unreached', 'survived', 'killed', 'broken'].map((fate) =>
      number(String(counts[fate])),
    ),
  ];
  into.append(element('p', {}, `As last measured, on ${mutation.cases} cases.`));
  const heads = [
    '',
    'Score',
    'Generated',
    'Invalid',
    'Duplicate',
    'Equivalent',
    'Unreached',
    'Survived',
    'Killed',
    'Broken',
  ];
  const total = row('All', ...cells(mutation.total));
  const types = Object.entries(mutation.policyTypes).map(([type, counts]) => row(title(type), ...cells(counts)));
  const operators = Object.entries(mutation.operators).map(([operator, counts]) => row(operator, ...cells(counts)));
  into.append(
    element('div', { class: 'wide' }, table(heads, [total, ...types])),
    fold('By operator', () => table(heads, operators)),
  );
}

function cycles(into) {
  const items = data.items.filter(({ criterion }) => criterion === 'state' || criterion === 'transition');
  const rows = [...bySubject(items)].map(([cycle, own]) =>
    row(
      cycle,
      cell(...own.filter((item) => item.criterion === 'state').map((item) => itemCell(item))),
      cell(...own.filter((item) => item.criterion === 'transition').map((item) => itemCell(item))),
    ),
  );
  into.append(element('div', { class: 'wide' }, table(['Life cycle', 'States', 'Transitions'], rows)));
}

/** A run of an earlier version knows fewer criteria. */
const percentIn = ({ shares }, criterion) => percent(shares[criterion] ?? { covered: 0, total: 0 });

function trend(into) {
  const { history } = data;
  if (history.length < 2) {
    into.append('One run so far. The next one draws a line.');
    return;
  }
  const [width, height, left, top] = [760, 220, 44, 12];
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const draw = (name, attributes, text) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    svg.append(made);
  };
  for (const [key, value] of Object.entries({
    viewBox: `0 0 ${width + 170} ${height + 44}`,
    width: width + 170,
    role: 'img',
  }))
    svg.setAttribute(key, value);
  svg.setAttribute('aria-label', 'Shares over the runs, in percent; the table below has the numbers');
  const x = (at) => left + (at / (history.length - 1)) * (width - left);
  const y = (value) => top + (1 - value / 100) * height;
  for (const value of [0, 25, 50, 75, 100]) {
    draw('line', { class: 'grid', x1: left, x2: width, y1: y(value), y2: y(value) });
    draw('text', { x: 4, y: y(value) + 4 }, `${value} %`);
  }
  const colours = ['#2f7ed8', '#3f9a57', '#c2571a', '#8e44ad', '#b8860b', '#c0392b', '#16889a', '#7f8c8d', '#5d6d3e'];
  data.criteria.forEach((criterion, index) => {
    const points = history.flatMap((run, at) =>
      percentIn(run, criterion) === null ? [] : [[x(at), y(percentIn(run, criterion))]],
    );
    if (points.length === 0) return;
    const stroke = colours[index % colours.length];
    draw('polyline', {
      points: points.map((point) => point.join(',')).join(' '),
      fill: 'none',
      stroke,
      'stroke-width': 2,
    });
    draw('text', { x: width + 10, y: top + 14 + index * 18, style: `fill:${stroke}` }, criterion);
  });
  const numbers = () =>
    table(
      ['Run', 'Scenarios', ...data.criteria],
      history.map((run) =>
        row(
          run.startedAt,
          number(`${run.passed} of ${run.scenarios}`),
          ...data.criteria.map((criterion) => number(`${percentIn(run, criterion) ?? 'none'}`)),
        ),
      ),
    );
  into.append(element('div', { class: 'wide' }, svg), fold('Numbers', numbers));
}

const bodyOf = (id) => document.querySelector(`#${id} .body`);
document.getElementById('run').textContent = data.run;
if (data.part !== null) {
  const part = document.getElementById('part');
  part.textContent = data.part;
  part.hidden = false;
}
document.querySelector('#shares .wide').append(shares());
fields(bodyOf('values'));
corners(bodyOf('corners'));
tuples(bodyOf('tuples'));
mutants(bodyOf('mutants'));
cycles(bodyOf('cycles'));
trend(bodyOf('trend'));
