// What of the register is shown. The form only leads to another address: the address is what is shown.

import { tag } from '/modules/page.js';
import { byName, date, t } from '/modules/reader.js';
import { STATUSES } from '/modules/status.js';
import { hostOfClock } from './clock.js';
import { goes, link } from './place.js';

/** A choice [value, text], the first of them meaning all. */
function select(name, label, options, chosen) {
  const control = tag(
    'select',
    { id: `nv-${name}`, name },
    options.map(([value, text]) => tag('option', { value, selected: value === chosen }, text)),
  );
  return field(name, label, control);
}

const field = (name, label, control) =>
  tag('div', { class: 'nv-field' }, tag('label', { for: `nv-${name}` }, label), control);

const named = (choices) => [...choices].sort(byName).map(({ code, name }) => [code, name]);

function municipalities(choices, county) {
  const own = choices.municipalities.filter(({ host }) => !county || host === county);
  return [['', t('filter.all')], ...named(own)];
}

/** A year and a term are asked for by one choice: year:2027, term:2025. */
function periods(choices) {
  return [
    ['', t('filter.period.ofDay')],
    ...choices.years.map((year) => [`year:${year}`, t('filter.period.year', year)]),
    ...choices.terms
      .map(({ start, end }) => [`term:${start.slice(0, 4)}`, t('filter.period.term', date(start), date(end))])
      .reverse(),
  ];
}

export function filters(where, choices) {
  const inList = !where.view;
  const all = [['', t('filter.all')]];
  const period = where.year ? `year:${where.year}` : where.term ? `term:${where.term}` : '';
  const form = tag('form', { class: 'nv-filters', 'aria-label': t('filter.name') });
  const host = where.view !== 'overview' && choices.hosts.length > 1;
  if (host) {
    const ofClock = where.view === 'clock' && hostOfClock(where, choices).code;
    form.append(
      select('county', t('filter.host'), [...(ofClock ? [] : all), ...named(choices.hosts)], ofClock || where.county),
    );
  }
  if (inList) {
    form.append(
      select('municipality', t('filter.municipality'), municipalities(choices, where.county), where.municipality),
      select(
        'code',
        t('filter.duty'),
        [...all, ...choices.duties.map(({ code, name }) => [code, `${name} (${code})`])],
        where.code,
      ),
      select(
        'status',
        t('filter.status'),
        [...all, ...STATUSES.map((status) => [status, t(`status.${status}`)])],
        where.status,
      ),
      select('period', t('filter.period'), periods(choices), period),
    );
  }
  const more = [
    field(
      'on',
      t('filter.on'),
      tag('input', { type: 'date', id: 'nv-on', name: 'on', value: where.on || choices.today, required: true }),
    ),
    inList &&
      tag(
        'div',
        { class: 'nv-check' },
        tag('input', {
          type: 'checkbox',
          id: 'nv-unfinished',
          name: 'unfinished',
          value: 'true',
          checked: where.unfinished === 'true',
        }),
        tag('label', { for: 'nv-unfinished' }, t('filter.unfinished')),
      ),
    tag('div', { class: 'nv-buttons' }, tag('button', { class: 'nv-button nv-first' }, t('filter.show')), clear(where)),
  ];
  form.append(...more.filter(Boolean));
  form.elements.county?.addEventListener('change', ({ target }) => {
    const offered = municipalities(choices, target.value);
    form.elements.municipality?.replaceChildren(...offered.map(([value, text]) => tag('option', { value }, text)));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(form));
    const [kind, from] = (typed.period ?? period).split(':');
    const wanted = link({
      ...where,
      unfinished: inList ? '' : where.unfinished,
      ...typed,
      on: typed.on === choices.today ? '' : typed.on,
      year: kind === 'year' ? from : '',
      term: kind === 'term' ? from : '',
    });
    if (wanted === location.hash) {
      document.querySelector('.nv-body h2')?.focus();
    } else {
      goes();
      location.hash = wanted;
    }
  });
  return form;
}

const clear = (where) => tag('a', { href: link({ view: where.view }), class: 'nv-clear' }, t('filter.clear'));
