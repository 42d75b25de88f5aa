// What fills in many rows of a plan at once: a series, a copy, a spreadsheet; and a board to divide the municipalities on.

import { planOf } from '../rules/pasted-plan.js';
import { FIELDS, atOnce, copied, dated, rowsFor } from '../rules/plan-rows.js';
import { weekdayOf } from '/modules/dates.js';
import { daysOf, lackOf } from '../rules/series.js';

export function tools(scope) {
  const { facts, t, shown } = scope;
  const list = () => scope.d.sessions;
  const days = (all) => all.map(shown).join(', ');

  /** One step back is kept. */
  const change = (words, after, moved) => {
    scope.tools.before = list();
    scope.d.sessions = after;
    scope.open.row = null;
    scope.tools.spoken = words;
    if (moved.length) scope.planned.climb(moved);
  };
  const rows = (whom) => {
    const found = rowsFor(whom, list(), scope.tools.chosen);
    if (!found.length) scope.tools.spoken = t('planTheRound.noRows');
    return found;
  };

  scope.tools = {
    all: ['series', 'copy', 'paste', ...(facts.municipalities.length ? ['board'] : [])],
    fields: FIELDS,
    open: null,
    chosen: {},
    spoken: '',
    before: null,
    series: { first: null, every: 2, from: null, to: null, skips: true, whom: 'UNDATED' },
    copy: { from: 0, whom: 'ALL', place: true, times: true, link: true, themes: false },
    pasted: '',
    how: 'REPLACE',
    meant: false,
    read: null,

    show(tool) {
      this.open = this.open === tool ? null : tool;
      if (this.open === 'board') scope.divide();
    },
    choose(all) {
      this.chosen = Object.fromEntries(list().map((_, i) => [i, all]));
    },
    undo() {
      scope.d.sessions = this.before;
      scope.open.row = null;
      this.before = null;
      this.spoken = t('planTheRound.undone');
    },

    rhythm() {
      const { first, every } = this.series;
      return first && every ? t('planTheRound.rhythm', every, weekdayOf(first, scope.lang)) : '';
    },
    fill() {
      const lack = lackOf(this.series, facts.today);
      if (lack) return (this.spoken = t(`planTheRound.series.lack.${lack}`));
      const to = rows(this.series.whom);
      if (!to.length) return;
      const found = daysOf(this.series, to.length, facts.daysOff, facts.window.end);
      if (found.over)
        return (this.spoken = t('planTheRound.series.over', shown(found.over), found.days.length, to.length));
      const after = dated(list(), to, found.days, this.series);
      const said = [
        t('planTheRound.series.filled', to.length, shown(found.days[0]), shown(found.days.at(-1))),
        found.left.length ? t('planTheRound.series.left', days(found.left)) : '',
        found.off.length ? t('planTheRound.series.off', days(found.off)) : '',
      ];
      change(
        said.filter(Boolean).join(' '),
        after,
        to.map((i) => after[i]),
      );
    },

    numbers: () => list().map((_, i) => i),
    copies() {
      const fields = FIELDS.filter((field) => this.copy[field]);
      const to = rows(this.copy.whom).filter((i) => i !== this.copy.from);
      if (!list()[this.copy.from] || !fields.length || !to.length) return (this.spoken = t('planTheRound.noRows'));
      const after = copied(list(), this.copy.from, fields, to, structuredClone);
      change(t('planTheRound.copy.done', this.copy.from + 1, to.length), after, []);
    },

    reads() {
      this.meant = false;
      this.read = this.pasted.trim() ? planOf(this.pasted, facts) : null;
      if (!this.read) return;
      const { sessions, faults } = this.read;
      const after = this.how === 'ADD' ? [...list(), ...sessions] : sessions;
      if (after.length > facts.mostSessions)
        faults.push({ row: 1, column: '', what: 'tooMany', said: `${after.length}` });
      this.read.lines = sessions.map(scope.rowOf);
      this.read.atOnce = scope.named(atOnce(after));
      this.read.after = after;
    },
    told: ({ row, column, what, said, area }) =>
      (column ? `${t('planTheRound.pasteAt', row, column)} ` : '') +
      t(
        `planTheRound.pasteFault.${what}`,
        said,
        facts.mostSessions,
        shown(facts.window.start),
        shown(facts.window.end),
        area,
      ),
    takes() {
      this.reads();
      const { sessions, after } = this.read;
      change(t('planTheRound.pasteTaken', sessions.length), after, sessions);
      Object.assign(this, { pasted: '', read: null, open: null, chosen: {} });
    },
  };
}
