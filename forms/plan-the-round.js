import { ask } from '/modules/server.js';
import {
  STEPS,
  canPropose,
  climb,
  elsewhere,
  faultOf,
  has,
  inOrder,
  isFaulty,
  isWhole,
  placeOf,
  proposalQuery,
  repliers,
  same,
  several,
  toggled,
  without,
} from './rules/session-plan.js';
import { asPair, gapsOf, lacks, pairing, shownIn } from '/modules/text-pair.js';

const SECTORS = ['PUBLIC_OTHER', 'PRIVATE', 'NONPROFIT'];
const ATTRIBUTES = [
  { name: 'geography', choices: ['WHOLE_AREA', 'GROUPS', 'MUNICIPALITIES'] },
  { name: 'time', choices: ['SINGLE', 'CONTINUOUS'] },
  { name: 'content', choices: ['EVERYTHING', 'THEMES'] },
  { name: 'form', choices: ['FREE', 'STANDARD'] },
];
const BEGIN = { geography: 'WHOLE_AREA', time: 'SINGLE', content: 'EVERYTHING', form: 'FREE', times: 1 };
/** Of those who read a language: more need no name. */
const NAMED = 3;
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

/** What all sessions together leave out; a board to move municipalities on. */
function coverage(scope, signal) {
  const { facts } = scope;
  const sessions = () => scope.d.sessions;
  // The page asks at each turn.
  const cached = (compute) => {
    let key, value;
    return () => {
      const now = JSON.stringify([sessions(), scope.d.contactRole]);
      if (now !== key) [key, value] = [now, compute()];
      return value;
    };
  };
  scope.names = (list) => list.map((one) => one.name).join(', ');
  scope.without = cached(() => without(facts.municipalities, sessions(), 'municipalities', facts.covered.parties));
  scope.several = cached(() => several(facts.municipalities, sessions(), 'municipalities'));
  scope.topicsWithout = cached(() => without(facts.topics, sessions(), 'topics', facts.covered.topics));
  scope.husInvited = () => sessions().some((s) => s.hus);
  scope.sectorInvited = (sector) => scope.ofSector[sector].some((a) => sessions().some((s) => has(s, 'actors', a.id)));
  const readers = ({ municipalities = [], actors = [], hus }, language) =>
    [
      ...facts.municipalities.filter(({ id }) => municipalities?.includes(id)),
      ...(hus && facts.hus ? [{ name: scope.t('plan.hus'), letters: facts.husLetters }] : []),
      ...facts.actors.filter(({ id }) => actors?.includes(id)),
    ].filter(({ letters }) => letters.includes(language));
  const roleGaps = () =>
    ['fi', 'sv'].flatMap((language) => {
      const theirs = [
        ...new Map(
          sessions()
            .flatMap((s) => readers(s, language))
            .map((one) => [one.name, one]),
        ).values(),
      ];
      return lacks(scope.d.contactRole, language) && theirs.length ? [{ what: 'role', language, readers: theirs }] : [];
    });
  scope.gaps = cached(() => [...gapsOf(sessions(), readers), ...roleGaps()]);
  scope.some = (list) =>
    scope.names(list.slice(0, NAMED)) +
    (list.length > NAMED ? scope.t('planTheRound.andMore', list.length - NAMED) : '');
  scope.undated = () => sessions().filter((s) => !s.date).length;
  scope.elsewhere = (s, m) => elsewhere(sessions(), s, m.id).join(', ');
  scope.board = {};
  const unwatch = scope.$watch(
    () => JSON.stringify(sessions().map((s) => s.municipalities)),
    () => facts.municipalities.forEach((m) => (scope.board[m.id] = placeOf(sessions(), m.id))),
  );
  signal.addEventListener('abort', unwatch);
  scope.move = (m) => {
    if (scope.board[m.id] === 'several') return;
    sessions().forEach((s, i) => {
      if (scope.has(s, 'municipalities', m) !== (scope.board[m.id] === `${i}`)) scope.toggle(s, 'municipalities', m);
    });
  };
}

/** The fields of a session: what cannot be, and the dates that the ladder proposes for its day. */
function dates(scope) {
  const { facts, d } = scope;
  const ladders = {};
  const ladder = (date) =>
    (ladders[date] ??= {
      asked: ask(`ladder?session=${date}`).then(
        (steps) => (ladders[date].steps = steps),
        () => void delete ladders[date],
      ),
    }).asked;
  const isOurs = (step, date) => Object.values(ladders).some(({ steps }) => steps?.[step].date === date);
  scope.planned = {
    words: 'planTheRound',
    steps: () => STEPS,
    repliers: repliers(facts.municipalities.length, facts.hus),
    fault: (s, field) => {
      const fault = faultOf(s, field, facts.today, facts.window);
      return fault && scope.t(`planTheRound.fault.${fault}`);
    },
    proposal: (s, step) => ladders[s.date]?.steps?.[step],
    async dated(s) {
      const { date } = s;
      if (!isWhole(date)) return;
      const steps = await ladder(date);
      if (steps && s.date === date) scope.$applyAsync(() => climb(s, steps, STEPS, isOurs));
    },
  };
  for (const { date } of d.sessions) if (isWhole(date)) ladder(date).then(() => scope.$applyAsync());
}

/** Sessions that come and go. */
function sessions(scope, signal) {
  const { facts } = scope;
  const form = scope.camForm.formElement[0];
  // The page is drawn anew first, and fetches the fields of its first session.
  const soon = (done, left = 40) => setTimeout(() => done() || (left && soon(done, left - 1)), left === 40 ? 0 : 50);
  const open = (i, field) =>
    scope.$applyAsync(() =>
      soon(() => {
        const details = form.querySelectorAll('.nv-session')[i];
        if (!details) return false;
        details.open = true;
        const first = details.querySelector('input[type=date]');
        if (field) first?.focus();
        return !field || first;
      }),
    );
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
    const s = { ...structuredClone(facts.blank), municipalities: ids(scope.without()) };
    scope.d.sessions.push(s);
    open(scope.d.sessions.length - 1, true);
    return s;
  };
  scope.addShared = (one) => {
    const s = scope.add();
    for (const field of SHARED) s[field] = structuredClone(one[field]);
    scope.planned.dated(s);
  };
  scope.remove = (i) => {
    scope.removed = { at: i, session: scope.d.sessions.splice(i, 1)[0] };
    setTimeout(() => document.getElementById('planTheRound-undo').focus());
  };
  scope.putBack = () => {
    scope.d.sessions.splice(scope.removed.at, 0, scope.removed.session);
    open(scope.removed.at, true);
    scope.removed = null;
  };
  const openFaulty = () =>
    (scope.d.sessions || []).forEach((s, i) => isFaulty(s, facts.today, facts.window) && open(i));
  scope.camForm.on('submit-failed', openFaulty);
  signal.addEventListener('abort', () => scope.camForm.off('submit-failed', openFaulty));
  if (scope.d.sessions.length === 1) open(0);
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
    dates(scope);
    sessions(scope, signal);
    arrangement(scope);
  },
};
