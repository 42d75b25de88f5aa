import { ask } from '/modules/server.js';
import { asPair, pairing, shownIn } from '/modules/text-pair.js';
import { coverage } from './parts/plan-coverage.js';
import { drawing } from './parts/plan-drawing.js';
import { ladders } from './parts/plan-ladders.js';
import { tools } from './parts/plan-tools.js';
import {
  STEPS,
  canPropose,
  climb,
  faultOf,
  has,
  inOrder,
  isFaulty,
  proposalQuery,
  repliers,
  same,
  toggled,
} from './rules/session-plan.js';

const SECTORS = ['PUBLIC_OTHER', 'PRIVATE', 'NONPROFIT'];
const ATTRIBUTES = [
  { name: 'geography', choices: ['WHOLE_AREA', 'GROUPS', 'MUNICIPALITIES'] },
  { name: 'time', choices: ['SINGLE', 'CONTINUOUS'] },
  { name: 'content', choices: ['EVERYTHING', 'THEMES'] },
  { name: 'form', choices: ['FREE', 'STANDARD'] },
];
const BEGIN = { geography: 'WHOLE_AREA', time: 'SINGLE', content: 'EVERYTHING', form: 'FREE', times: 1 };
const SHARED = ['date', 'from', 'to', 'place', 'link', 'jointWith'];

const ids = (list) => list.map((one) => one.id);

function grouped(municipalities) {
  const names = [...new Set(municipalities.map((one) => one.subregion))];
  return names.map((name) => ({ name, municipalities: municipalities.filter((one) => one.subregion === name) }));
}

/** Who is invited to which session, and what is dealt with there. */
function invitations(scope) {
  const { facts } = scope;
  const order = {
    municipalities: ids(facts.municipalities),
    actors: ids(facts.actors),
    topics: ids([...facts.topics, ...facts.optionalTopics]),
    alsoFor: ids(facts.otherRounds),
    jointWith: ids(facts.jointHosts),
  };
  const write = (s, list, chosen) => (s[list] = inOrder(order[list], chosen));
  const chosen = (s) => s.municipalities ?? [];
  scope.subregions = grouped(facts.municipalities);
  scope.sectors = SECTORS;
  scope.ofSector = Object.fromEntries(
    SECTORS.map((sector) => [sector, facts.actors.filter((a) => a.sector === sector)]),
  );
  scope.has = (s, list, one) => has(s, list, one.id);
  scope.toggle = (s, list, one) => write(s, list, toggled(s[list] ?? [], one.id));
  scope.choose = (s, list, all) => write(s, list, ids(all));
  scope.include = (s, more) => write(s, 'municipalities', [...chosen(s), ...ids(more)]);
  scope.whole = (s, subregion) => subregion.municipalities.every((m) => has(s, 'municipalities', m.id));
  scope.flip = (s, subregion) => {
    const theirs = ids(subregion.municipalities);
    const others = chosen(s).filter((id) => !theirs.includes(id));
    write(s, 'municipalities', scope.whole(s, subregion) ? others : [...others, ...theirs]);
  };
}

/** Drafts from before there were pairs of texts have plain ones. */
function pairs(scope) {
  const { d, facts } = scope;
  scope.pairs = pairing(facts.languages);
  d.contactRole = asPair(d.contactRole);
  d.attributes.themes = (d.attributes.themes ?? []).map(asPair);
  for (const s of d.sessions) Object.assign(s, { place: asPair(s.place), themes: (s.themes ?? []).map(asPair) });
}

/** The fields of a session: what cannot be, and the dates that the ladder proposes for its day. */
function dates(scope) {
  const { facts, d } = scope;
  const known = ladders();
  scope.planned = {
    words: 'planTheRound',
    steps: () => STEPS,
    repliers: repliers(facts.municipalities.length, facts.hus),
    fault: (s, field) => {
      const fault = faultOf(s, field, facts.today, facts.window);
      return fault && scope.t(`planTheRound.fault.${fault}`);
    },
    proposal: (s, step) => known.of(s.date)?.[step],
    /** Sessions that have another day now. */
    async climb(moved) {
      await known.fetch(moved.map(({ date }) => date));
      scope.$applyAsync(() => {
        for (const s of moved) if (known.of(s.date)) climb(s, known.of(s.date), STEPS, known.isOurs);
      });
    },
    dated: (s) => scope.planned.climb([s]),
  };
  known.fetch(d.sessions.map(({ date }) => date)).then(() => scope.$applyAsync());
}

/** Rows that open, come and go. */
function sessions(scope, signal) {
  const { facts } = scope;
  // The page is drawn anew first.
  const focus = (id) =>
    scope.$applyAsync(() => setTimeout(() => document.getElementById(`planTheRound-${id}`)?.focus()));
  const toDate = (n) => {
    scope.draws(n);
    focus(`row-${n}-date`);
  };
  scope.open = { row: scope.d.sessions.length === 1 ? 0 : null };
  scope.show = (n) => {
    scope.open.row = scope.open.row === n ? null : n;
    focus(`row-${n}-open`);
  };
  scope.removed = null;
  scope.title = (s, i) => {
    const place = shownIn(s.place, scope.lang);
    const when = s.date
      ? `${scope.shown(s.date)} ${scope.shown(s.from)}–${scope.shown(s.to)}`
      : scope.t('planTheRound.noDate');
    return scope.t(
      'planTheRound.title',
      i + 1,
      when + (place ? `, ${place}` : ''),
      (s.municipalities || []).length,
      (s.actors || []).length + (s.hus ? 1 : 0),
    );
  };
  scope.add = () => {
    const s = { ...structuredClone(facts.blank), municipalities: ids(scope.sum.without) };
    scope.d.sessions.push(s);
    toDate(scope.d.sessions.length - 1);
    return s;
  };
  scope.addShared = (one) => {
    const s = scope.add();
    for (const field of SHARED) s[field] = structuredClone(one[field]);
    scope.planned.dated(s);
  };
  const moved = () => {
    scope.open.row = null;
    scope.tools.chosen = {};
  };
  scope.remove = (i) => {
    scope.removed = { at: i, session: scope.d.sessions.splice(i, 1)[0] };
    moved();
    focus('undo');
  };
  scope.putBack = () => {
    scope.d.sessions.splice(scope.removed.at, 0, scope.removed.session);
    moved();
    toDate(scope.removed.at);
    scope.removed = null;
  };
  const openFaulty = () => {
    const i = (scope.d.sessions ?? []).findIndex((s) => isFaulty(s, facts.today, facts.window));
    if (i < 0) return;
    scope.open.row = i;
    toDate(i);
  };
  scope.camForm.on('submit-failed', openFaulty);
  signal.addEventListener('abort', () => scope.camForm.off('submit-failed', openFaulty));
}

/** Sessions that nobody has touched follow the arrangement by themselves. */
function arrangement(scope) {
  const { facts } = scope;
  let asked = 0;
  const proposal = async () => {
    const mine = ++asked;
    const path = `rounds/${facts.round}/proposal?${proposalQuery(scope.d.attributes)}`;
    const answer = await ask(path).then(
      (proposed) => ({ sessions: proposed }),
      ({ words }) => ({ cannot: words ?? scope.t('planTheRound.cannotPropose') }),
    );
    return mine === asked ? answer : null;
  };
  const toSessions = () => document.getElementById('planTheRound-sessions').focus();
  scope.attributes = ATTRIBUTES.filter(({ name }) => name !== 'geography' || facts.municipalities.length);
  scope.before = scope.proposed = null;
  scope.cannotPropose = '';
  scope.otherProposal = () =>
    scope.proposed && !same(scope.d.sessions, scope.proposed) && scope.proposed.length !== scope.d.sessions.length;
  scope.arranged = async () => {
    scope.before = null;
    if (!canPropose(scope.d.attributes)) return;
    const follow = !scope.d.sessions.length || same(scope.d.sessions, scope.proposed);
    const answer = await proposal();
    if (!answer) return;
    scope.$applyAsync(() => {
      scope.cannotPropose = answer.cannot || '';
      if (!answer.sessions) return;
      scope.proposed = answer.sessions;
      if (follow) scope.d.sessions = structuredClone(answer.sessions);
    });
  };
  proposal().then((answer) => answer?.sessions && scope.$applyAsync(() => (scope.proposed = answer.sessions)));
  scope.propose = () => {
    scope.before = scope.d.sessions;
    scope.d.sessions = structuredClone(scope.proposed);
    toSessions();
  };
  scope.undo = () => {
    scope.d.sessions = scope.before;
    scope.before = null;
    toSessions();
  };
}

/** The coordinator plans the sessions of a round. */
export default {
  onLoad(scope, signal) {
    scope.d.sessions = scope.d.sessions || [];
    scope.d.attributes = scope.d.attributes || { ...BEGIN };
    scope.day = scope.shown;
    pairs(scope);
    invitations(scope);
    coverage(scope, signal);
    drawing(scope, signal);
    dates(scope);
    tools(scope);
    sessions(scope, signal);
    arrangement(scope);
  },
};
