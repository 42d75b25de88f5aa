import { datesIn } from '/modules/dates.js';
import { tell } from '/modules/refusals.js';
import { ask } from '/modules/server.js';
import {
  ACTIONS,
  actionsOf,
  actionsWithParties,
  answered,
  askedSeats,
  asks,
  byKind,
  canAnswer,
  comes,
  coming,
  dualRoleOf,
  ending,
  firstSheet,
  goesOn,
  groupOf,
  hasKind,
  invite,
  invites,
  isPossible,
  isTold,
  isWithoutSession,
  leaving,
  leftOut,
  measuresFor,
  needsReason,
  nextDate,
  partiesFor,
  placeOf,
  sessionsFor,
  todo,
  waiting,
  wouldBeLeftOut,
} from './rules/desk.js';
import { areOneByOne, isNobodyNamed, questionOf } from './rules/answer.js';
import { addressOf } from './rules/record.js';
import { STEPS, climb, faultOf, isWhole, repliers, toggled } from './rules/session-plan.js';
import { asPair, pairing, shownIn } from '/modules/text-pair.js';

/** Milliseconds between two looks at a round whose letters are on their way. */
const LOOK_AGAIN = 10000;

/** The same list as long as the sessions are: AngularJS compares by identity. */
function asLongAs(facts, rule) {
  let of, list;
  return () => {
    if (of !== facts.sessions) [of, list] = [facts.sessions, rule(facts)];
    return list;
  };
}

/** How the round stands. */
function overview(scope, ui) {
  const { facts, t } = scope;
  const who = repliers(hasKind(facts, 'MUNICIPALITY'), hasKind(facts, 'HUS'));
  ui.who = (what) => (what === 'REPLY_BY' ? who : '');
  ui.next = (session) => nextDate(session, facts.parties);
  ui.held = () => facts.sessions.some((s) => s.state === 'HELD');
  ui.withoutSession = () => isWithoutSession(facts.sessions);
  ui.todo = asLongAs(facts, todo);
  ui.leaving = asLongAs(facts, leaving);
  ui.left = asLongAs(facts, leftOut);
  ui.coming = coming;
  ui.comes = comes;
  ui.canAnswer = canAnswer;
  ui.ofSession = actionsOf;
  ui.withParties = (session) => actionsWithParties(session, facts.sessions);
  ui.answered = answered;
  ui.waiting = waiting;
  ui.recorded = (r) => t('desk.recordedBy', r.by, t(`channel.${r.channel}`), r.receivedOn, r.saidBy);
  ui.last = () => facts.lastAction && t(`desk.done.${facts.lastAction}`) !== `desk.done.${facts.lastAction}`;
}

/** How it stands now; what the person has begun to write stays. */
function watching(scope, ui, signal) {
  const { facts, t } = scope;
  const { timeOf } = datesIn(scope.lang);
  ui.refresh = async () => {
    try {
      const page = await ask(`tasks/${encodeURIComponent(scope.camForm.taskId)}`);
      scope.$applyAsync(() => {
        if (signal.aborted) return;
        Object.assign(facts, page.facts);
        ui.list();
        ui.agenda();
        ui.refreshed = t('desk.refreshed', timeOf(new Date()));
      });
    } catch {
      scope.$applyAsync(() => (ui.refreshed = t('desk.notRefreshed')));
    }
  };
  const looking = setInterval(() => goesOn(facts) && ui.refresh(), LOOK_AGAIN);
  signal.addEventListener('abort', () => clearInterval(looking));
}

/** The action and what it is about. */
function choices(scope, ui) {
  const { facts, t } = scope;
  let goes = false;
  /** What was refused of one action says nothing of another. */
  const saidNoMore = () => tell(scope.camForm.formElement[0], '');
  ui.actions = ACTIONS;
  scope.oneByOne = () => areOneByOne(scope.d.answer ?? {});
  ui.nobodyNamed = () => isNobodyNamed(scope.d.answer ?? {});
  ui.question = () => questionOf(scope.d.answer ?? {});
  ui.kind = groupOf;
  ui.possible = (action) => isPossible(action, facts);
  ui.asks = (what) => asks(scope.d.action, what);
  ui.session = () => facts.sessions.find((s) => s.id === scope.d.session);
  ui.list = () => {
    const { action } = scope.d;
    ui.sessions = sessionsFor(action, facts.sessions);
    ui.seats = askedSeats(ui.session());
    ui.measures = measuresFor(action, facts.measures);
    ui.parties = partiesFor(action, ui.session(), facts.parties, facts.sessions, facts.ownersElsewhere);
  };
  /** Another action begins with an empty sheet: what was typed for the one before is not taken along. */
  ui.begin = (at) => {
    const { d } = scope;
    ui.at = at;
    saidNoMore();
    for (const key of Object.keys(d)) if (key !== 'action') delete d[key];
    Object.assign(d, firstSheet(d.action, facts));
    if (ui.told()) d.reason = {};
    ui.peopleTrouble = '';
    ui.people = [];
    ui.list();
    ui.many();
    // Where there is one only, it is chosen.
    if (ui.asks('session') && ui.needsSession() && ui.sessions.length === 1) {
      d.session = ui.sessions[0].id;
      ui.sessionChosen();
    }
  };
  ui.sessionChosen = () => {
    const { d } = scope;
    const s = ui.session();
    delete d.party;
    delete d.seat;
    delete d.agenda;
    ui.agenda();
    delete d.to;
    if (ui.asks('parties')) d.parties = [];
    if (d.action === 'CHANGE_SESSION' && s) d.plan = structuredClone(s.times);
    ui.ladder();
    ui.list();
    if (ui.asks('answers')) d.answers = ui.parties.map(({ id }) => ({ party: id, answer: {} }));
  };
  /** An action begins where one looks: its session is chosen, and its party. */
  ui.start = (action, session, party) => {
    const { d } = scope;
    d.action = action;
    ui.begin(placeOf({ action, session: session?.id }));
    if (session) {
      d.session = session.id;
      ui.sessionChosen();
    }
    if (party) d.party = party.id;
    goes = true;
    ui.shown();
  };
  /** The sheet may have to be fetched first: it has the focus once it is there, and not again. */
  ui.shown = () =>
    setTimeout(() => {
      const sheet = goes && document.getElementById('desk-sheet');
      if (!sheet) return;
      goes = false;
      sheet.focus();
    });
  ui.startOf = ({ action, session }) => ui.start(action, session);
  ui.leave = () => {
    saidNoMore();
    for (const key of Object.keys(scope.d)) delete scope.d[key];
    ui.at = '';
  };
  ui.takes = ({ id }) => Boolean(scope.d.parties?.includes(id));
  ui.take = ({ id }) => (scope.d.parties = toggled(scope.d.parties ?? [], id));
  ui.takeLeft = () => {
    const there = ui.parties.map(({ id }) => id);
    const left = ui.left().map(({ id }) => id);
    scope.d.parties = [...new Set([...(scope.d.parties ?? []), ...left.filter((id) => there.includes(id))])];
  };
  ui.takeAll = (yes) => (scope.d.parties = yes ? ui.parties.map(({ id }) => id) : []);
  /** A message may be about the whole round. */
  ui.needsSession = () => scope.d.action !== 'WRITE_TO_PARTIES';
  /** Nobody is left with a mark that the form shows no more. */
  ui.partyChosen = () => {
    delete scope.d.letter;
    ui.findLetters();
    if (!scope.dualRole()) for (const one of scope.d.answer?.representatives ?? []) delete one.dualRole;
  };
  ui.reasonLabel = () => {
    const own = `desk.reason.${scope.d.action}`;
    return t(own) === own ? t('desk.reason') : t(own);
  };
  scope.dualRole = () => dualRoleOf(scope.d.party, facts.parties);
  ui.told = () => isTold(scope.d.action);
  ui.reasonNeeded = () => needsReason(scope.d.action, facts.statements);
  ui.consequences = () => {
    if (scope.d.action === 'MOVE_PARTIES') return scope.many?.moves() ?? [];
    const end = ending(scope.d.action, ui.session(), facts.sessions);
    const left = scope.d.action === 'CANCEL_SESSION' && end ? wouldBeLeftOut(ui.session(), facts) : [];
    return [
      ...(end ? [1, 2, 3].map((n) => t(`desk.${end.word}.${n}`, end.number)) : []),
      ...(left.length ? [t('desk.cancelSession.left', left.map(({ name }) => name).join(', '))] : []),
    ];
  };
}

/** The sessions that are added or changed, with the dates that the ladder proposes for their days. */
function plan(scope, ui) {
  const { facts } = scope;
  const proposals = new WeakMap();
  const changes = () => scope.d.changes ?? [];
  const sessionOf = (plan) => {
    const change = changes().find((one) => one.plan === plan);
    if (change) return facts.sessions.find(({ id }) => id === change.session);
    return scope.d.action === 'CHANGE_SESSION' ? ui.session() : undefined;
  };
  const steps = (plan) => (sessionOf(plan)?.invited ? STEPS.slice(1) : STEPS);
  const look = async (plan, fill) => {
    const { date } = plan;
    if (!isWhole(date)) return proposals.delete(plan);
    const days = [...new Set([date, sessionOf(plan)?.times.date ?? date])];
    try {
      const ladders = await ask(`ladders?${days.map((day) => `session=${encodeURIComponent(day)}`).join('&')}`);
      scope.$applyAsync(() => {
        if (plan.date !== date) return;
        const before = [proposals.get(plan), ...days.map((day) => ladders[day])];
        proposals.set(plan, ladders[date]);
        // What was set by hand stays, unless it cannot be any more.
        const isOurs = (step, own) => own > date || before.some((ladder) => ladder?.[step].date === own);
        if (fill) climb(plan, ladders[date], steps(plan), isOurs);
      });
    } catch {
      proposals.delete(plan);
    }
  };
  ui.ladder = () => [scope.d.plan, ...changes().map((one) => one.plan)].filter(Boolean).forEach((one) => look(one));
  ui.climb = (plan) => look(plan, true);
  scope.planned = {
    words: 'desk',
    required: true,
    themes: true,
    steps,
    repliers: ui.who('REPLY_BY'),
    dated: ui.climb,
    proposal: (s, step) => proposals.get(s)?.[step],
    fault: (s, field) => {
      const fault = faultOf(s, field, facts.today);
      return fault && scope.t(`planTheRound.fault.${fault}`);
    },
  };
  ui.groups = byKind(facts.parties);
  ui.invites = (party) => invites(scope.d.plan, party);
  ui.invite = (party) => invite(scope.d.plan, party, !ui.invites(party));
  ui.all = (group, yes) => group.parties.forEach((party) => invite(scope.d.plan, party, yes));
}

/** One action on several sessions or parties: what it needs is fetched only when there is one. */
function several(scope, ui) {
  ui.many = async () => {
    scope.many?.begin();
    if (scope.many || !['changes', 'to', 'answers', 'message'].some(ui.asks)) return;
    const { several: begun } = await import('./parts/desk-many.js');
    scope.$applyAsync(() => (scope.many ??= begun(scope, ui)));
  };
}

/** The agenda of the chosen session as it stands; its rules are fetched only when somebody edits one. */
function agendas(scope, ui) {
  const { lang, t } = scope;
  const agenda = (scope.agenda = { titleOf: (point) => shownIn(point.title, lang) });
  const focus = (id) => setTimeout(() => document.getElementById(id)?.focus());
  ui.agenda = async () => {
    const { action, session } = scope.d;
    if (action !== 'EDIT_AGENDA' || !session) return;
    try {
      const [rules, sheet] = await Promise.all([import('./rules/agenda.js'), ask(`sessions/${session}/agenda`)]);
      scope.$applyAsync(() => {
        const { d } = scope;
        if (d.action !== action || d.session !== session) return;
        if (d.agenda?.session !== session) d.agenda = rules.begun(session, sheet);
        Object.assign(agenda, { rules, sheet, session, trouble: '' });
      });
    } catch {
      scope.$applyAsync(() => (agenda.trouble = t('desk.agendas.notLoaded')));
    }
  };
  agenda.isHere = () => agenda.sheet && scope.d.agenda && agenda.session === scope.d.session;
  agenda.move = (point, by, button) => {
    const { points } = scope.d.agenda;
    if (!agenda.rules.move(points, point, by)) return;
    agenda.told = t('desk.agendas.moved', agenda.titleOf(point), points.indexOf(point) + 1, points.length);
    focus(button);
  };
  agenda.remove = (point) => {
    agenda.rules.remove(scope.d.agenda.points, point);
    agenda.told = t('desk.agendas.removed', agenda.titleOf(point));
    focus('agenda-points');
  };
  agenda.add = (point) => {
    const added = agenda.rules.insert(
      scope.d.agenda.points,
      point ?? agenda.rules.ownPoint(scope.d.agenda.points),
      agenda.sheet,
    );
    focus(point ? `agenda-${added.key}` : `agenda-${added.key}-title`);
  };
  agenda.mine = () => (scope.d.agenda.version = agenda.sheet.version);
  agenda.theirs = () => (scope.d.agenda = agenda.rules.begun(scope.d.session, agenda.sheet));
  agenda.headings = (point) => (point.headings = { ...agenda.rules.headingsFor(point, agenda.sheet) });
  let shown = {};
  /** The same list as long as it says the same: the page compares them. */
  agenda.offered = () => {
    const list = agenda.rules.offered(scope.d.agenda.points, agenda.sheet);
    const keys = list.map(({ key }) => key).join(' ');
    if (shown.keys !== keys || shown.sheet !== agenda.sheet) shown = { keys, list, sheet: agenda.sheet };
    return shown.list;
  };
  agenda.names = () =>
    agenda.rules
      .lacking(scope.d.agenda.points, agenda.sheet)
      .map(({ name }) => name)
      .join(', ');
}

/** A draft from before there were pairs of texts has plain ones. */
function pairs(scope, ui) {
  const { d, facts } = scope;
  scope.pairs = pairing(facts.languages);
  if (ui.told()) d.reason = asPair(d.reason);
  for (const plan of [d.plan, ...(d.changes ?? []).map((one) => one.plan)].filter(Boolean))
    Object.assign(plan, { place: asPair(plan.place), themes: (plan.themes ?? []).map(asPair) });
}

/** Which letters have left to the chosen party. */
function sentLetters(scope, ui) {
  const { facts, t } = scope;
  ui.findLetters = async () => {
    const { action, party } = scope.d;
    ui.sent = [];
    ui.sentTrouble = '';
    if (action !== 'CAME_BACK' || !party) return;
    try {
      const sent = await ask(`hosts/${encodeURIComponent(facts.host)}/parties/${encodeURIComponent(party)}/letters`);
      scope.$applyAsync(() => {
        if (scope.d.party !== party) return;
        ui.sent = sent;
        if (!sent.length) ui.sentTrouble = t('desk.sent.none');
      });
    } catch {
      scope.$applyAsync(() => (ui.sentTrouble = t('desk.sent.notLoaded')));
    }
  };
}

/** Who takes the seat of an approver. */
function seats(scope, ui) {
  const { facts, t } = scope;
  ui.people = [];
  ui.findPeople = async () => {
    const { party } = scope.d;
    ui.people = [];
    ui.peopleTrouble = '';
    if (!party) return;
    try {
      const found = await ask(`hosts/${encodeURIComponent(facts.host)}/parties/${encodeURIComponent(party)}/people`);
      scope.$applyAsync(() => {
        if (scope.d.party === party) ui.people = found;
      });
    } catch {
      scope.$applyAsync(() => (ui.peopleTrouble = t('desk.account.notLoaded')));
    }
  };
  scope.seats = {
    words: 'desk',
    help: 'desk-account-help',
    emailHelp: 'desk-email-help',
    required: true,
    parties: () => facts.parties,
    label: (party) => party.name,
    group: (party) => t(`group.${party.kind}`),
    people: () => ui.people,
    account: (one) => `${one.name} (${one.id})`,
    names: () => undefined,
    organisationChosen(person) {
      delete person.userId;
      delete person.email;
      ui.findPeople();
    },
    accountChosen(person) {
      const one = ui.people.find(({ id }) => id === person.userId);
      if (one && !person.name) person.name = one.name;
      this.personNamed(person);
    },
    personNamed(person) {
      person.email = addressOf(person, [], ui.people);
    },
  };
}

/** The coordinator's desk: how the round stands, and one action at a time. */
export default {
  comesAgain: true,
  onLoad(scope, signal) {
    const ui = (scope.ui = {});
    overview(scope, ui);
    watching(scope, ui, signal);
    choices(scope, ui);
    agendas(scope, ui);
    plan(scope, ui);
    several(scope, ui);
    pairs(scope, ui);
    seats(scope, ui);
    sentLetters(scope, ui);
    ui.at = placeOf(scope.d);
    ui.list();
    ui.ladder();
    ui.many();
    ui.agenda();
    ui.findLetters();
    if (scope.d.action === 'REPLACE_APPROVER') ui.findPeople();
  },
};
