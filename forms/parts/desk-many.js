import { changed, given, howTold, moveAll, sayNobodyNamed, someAttend, told, withSession } from '../rules/desk-many.js';

/** What a coordinator does with several sessions or parties in one action, for the part desk-many.html. */
export function several(scope, ui) {
  const { facts, t } = scope;
  const many = {
    ANSWERS: ['YES', 'REMOTELY', 'NO'],
    days: null,
    moved: '',
    /** Something, once there is an answer. */
    get any() {
      return many.given() || null;
    },
  };
  const sessionOf = ({ session }) => facts.sessions.find(({ id }) => id === session);
  const named = (ids) =>
    ui.parties
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ');
  many.begin = () => Object.assign(many, { days: null, moved: '' });
  many.has = ({ id }) => scope.d.changes.some(({ session }) => session === id);
  many.take = (session) => {
    scope.d.changes = withSession(scope.d.changes, session, facts.sessions);
    ui.ladder();
  };
  many.label = (change) => sessionOf(change)?.label;
  many.move = () => {
    const { changes } = scope.d;
    if (!many.days) return;
    moveAll(changes, facts.sessions, many.days);
    for (const { plan } of changes) ui.climb(plan);
    many.moved = t('desk.days.done', changes.map(({ plan }) => scope.shown(plan.date)).join(', '));
  };
  many.tells = () =>
    scope.d.changes.filter(sessionOf).map((change) => {
      const session = sessionOf(change);
      const what = changed(change.plan, session);
      const words = what.map((one) => t(`desk.tells.${one}`)).join(', ');
      const who = told(session).map(({ name }) => name);
      return t(`desk.tells.${howTold(what, session)}`, session.label, words, who.join(', '));
    });
  many.isOther = ({ id }) => id !== scope.d.session;
  many.moves = () => {
    const { to, parties } = scope.d;
    const there = facts.sessions.find(({ id }) => id === to);
    return there && parties?.length
      ? [
          t('desk.moveParties.1', named(parties), ui.session().label),
          t('desk.moveParties.2', there.label),
          t('desk.moveParties.3'),
        ]
      : [];
  };
  many.name = ({ party }) => named([party]);
  many.names = () => named(scope.d.parties);
  many.given = () => given(scope.d.answers ?? []).length;
  many.someAttend = () => someAttend(scope.d.answers);
  many.answered = () => sayNobodyNamed(scope.d.answers, Boolean(scope.d.nobodyNamed));
  return many;
}
