import { lang } from '/modules/reader.js';
import { shownIn } from '/modules/text-pair.js';
import { cleaned, isMeasure, lost, measureOf, onTheAgenda, place, split, wordsOfLost } from './rules/minutes-points.js';
import { isDueTooEarly } from './rules/record.js';
import { linesOf } from './rules/sheet.js';

const goTo = (scope, id) => scope.$applyAsync(() => setTimeout(() => document.getElementById(id)?.focus()));

/** Fields of minutes from before they followed the agenda stand as long as something is in them, or nothing else could be. */
function fields(scope) {
  const { d } = scope;
  const before = ['discussion', 'differingViews'].filter((one) => !d.points || d[one]);
  return [...before, 'furtherHandling', 'nextNegotiation', 'material'];
}

function measures(scope, ui) {
  const { d, facts } = scope;
  ui.canBeMeasure = (point) => Boolean(point.agreed?.trim()) && !isMeasure(point, facts.recorded);
  ui.addMeasure = (point) => {
    (point.measures ??= []).push(measureOf(point));
    goTo(scope, `minutes-owner-${d.points.indexOf(point)}-${point.measures.length - 1}`);
  };
  ui.dueFault = (measure) => (isDueTooEarly(measure, facts.fi.day) ? scope.t('record.dueBefore') : '');
  ui.dropMeasure = (point, n) => {
    point.measures.splice(n, 1);
    goTo(scope, `minutes-agreed-${d.points.indexOf(point)}`);
  };
}

function pasting(scope, ui, signal) {
  const { d, t } = scope;
  // By its lines in the draft: it may be longer than one text of a draft.
  Object.defineProperty(ui, 'whole', {
    get: () => (d.whole ?? []).join('\n'),
    set(text) {
      d.whole = text ? linesOf(cleaned(text)) : undefined;
      ui.doubts = [];
    },
  });
  ui.doubts = [];
  ui.kept = Boolean(ui.whole);
  /** @param apart what she has said of lines that may begin a point of their own; nothing is placed until she has */
  ui.split = (apart) => {
    const found = split(ui.whole, d.points, apart);
    if (found.doubts.length && apart === undefined) {
      ui.doubts = found.doubts;
      return goTo(scope, 'minutes-doubts');
    }
    const placed = place(found, d);
    ui.whole = '';
    ui.placed = t('minutes.placed', placed, d.points.length);
    return goTo(scope, d.unplaced ? 'minutes-unplaced' : 'minutes-discussion-0');
  };
  document.addEventListener(
    'paste',
    ({ target, clipboardData }) => {
      if (!target.closest?.('.nv-minutes-writing') || !clipboardData) return;
      const words = wordsOfLost(lost(clipboardData.getData('text/html'), clipboardData.files));
      scope.$applyAsync(() => (ui.lost = words.map(([key, n]) => t(key, n)).join(' ')));
    },
    { signal },
  );
}

function views(scope, ui) {
  const { d } = scope;
  ui.addView = () => {
    d.views.push({});
    goTo(scope, `minutes-view-party-${d.views.length - 1}`);
  };
  ui.dropView = (n) => {
    d.views.splice(n, 1);
    goTo(scope, 'minutes-add-view');
  };
}

/** The secretary writes the minutes point by point: in the room, or from a text that was written elsewhere. */
export default {
  onLoad(scope, signal) {
    const ui = (scope.ui = {});
    const { d, facts } = scope;
    d.points = onTheAgenda(d.points, facts.points);
    d.views = d.views ?? [];
    ui.fields = fields(scope);
    ui.title = (point) => shownIn(point.title, lang);
    measures(scope, ui);
    pasting(scope, ui, signal);
    views(scope, ui);
  },
};
