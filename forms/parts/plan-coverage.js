// What the sessions of a plan cover together, and what each row says of its session. Counted once per change: with many sessions the
// page would wait at each key otherwise.

import { asPair, gapsOf, lacks, shownIn } from '/modules/text-pair.js';
import { atOnce } from '../rules/plan-rows.js';
import { elsewhere, has, placeOf, several, without } from '../rules/session-plan.js';

/** Of several parties: more need no name. */
const NAMED = 3;

/** Parties of a session by the language of their letters; counted anew when other parties are invited. */
function readersOf(facts, hus) {
  const counted = new WeakMap();
  const of = (s) => {
    const [municipalities, actors] = [new Set(s.municipalities), new Set(s.actors)];
    const all = [
      ...facts.municipalities.filter(({ id }) => municipalities.has(id)),
      ...(s.hus && facts.hus ? [hus] : []),
      ...facts.actors.filter(({ id }) => actors.has(id)),
    ];
    const by = (language) => all.filter(({ letters }) => letters.includes(language));
    return { municipalities: s.municipalities, actors: s.actors, hus: s.hus, fi: by('fi'), sv: by('sv') };
  };
  return (s, language) => {
    const before = counted.get(s);
    const isSame = before && ['municipalities', 'actors', 'hus'].every((list) => before[list] === s[list]);
    if (!isSame) counted.set(s, of(s));
    return counted.get(s)[language];
  };
}

export function coverage(scope, signal) {
  const { facts, t, lang, shown } = scope;
  const sessions = () => scope.d.sessions;
  const hus = { id: 'hus', name: t('plan.hus'), letters: facts.husLetters };
  const byId = new Map([...facts.municipalities, ...facts.actors, hus].map((one) => [one.id, one]));
  const readers = readersOf(facts, hus);
  const roleGaps = () =>
    ['fi', 'sv'].flatMap((language) => {
      const theirs = [...new Set(sessions().flatMap((s) => readers(s, language)))];
      return lacks(scope.d.contactRole, language) && theirs.length ? [{ what: 'role', language, readers: theirs }] : [];
    });
  const invites = (sector) => scope.ofSector[sector].some(({ id }) => sessions().some((s) => has(s, 'actors', id)));

  scope.names = (list) => list.map((one) => one.name).join(', ');
  const more = (left) => (left === 1 ? t('planTheRound.andOneMore') : left > 1 ? t('planTheRound.andMore', left) : '');
  scope.some = (list) => scope.names(list.slice(0, NAMED)) + more(list.length - NAMED);
  scope.elsewhere = (s, m) => elsewhere(sessions(), s, m.id).join(', ');
  scope.named = (found) => found.map((both) => ({ ...both, parties: both.parties.map((id) => byId.get(id)) }));
  scope.rowOf = (s) => {
    const invited = (s.municipalities ?? []).flatMap((id) => byId.get(id) ?? []);
    const others = (s.actors ?? []).length + (s.hus ? 1 : 0);
    const all = invited.length > NAMED && invited.length === facts.municipalities.length;
    return {
      group: shownIn(asPair(s.group), lang),
      themes: (s.themes ?? []).map((theme) => shownIn(asPair(theme), lang)).join(', '),
      place: shownIn(asPair(s.place), lang),
      when: s.date ? `${shown(s.date)} ${shown(s.from)}–${shown(s.to)}` : t('planTheRound.noDate'),
      invited: [
        all ? t('planTheRound.allMunicipalities', invited.length) : scope.some(invited),
        others ? t('planTheRound.othersInvited', others) : '',
      ]
        .filter(Boolean)
        .join('; '),
      ladder: s.invitationOn
        ? t('planTheRound.ladderOf', shown(s.invitationOn), shown(s.replyBy), shown(s.replyByOthers))
        : '',
    };
  };
  scope.sum = {};
  scope.rows = [];
  scope.board = { at: {}, places: {} };

  const divide = () => {
    const places = sessions().map((s, i) => ({
      at: `${i}`,
      name: t('planTheRound.boardSession', i + 1) + (s.date ? ` (${shown(s.date)})` : ''),
    }));
    places.unshift({ at: '', name: t('planTheRound.boardNone') });
    for (const m of facts.municipalities) {
      const at = placeOf(sessions(), m.id);
      scope.board.at[m.id] = at;
      scope.board.places[m.id] =
        at === 'several' ? [...places, { at, name: t('planTheRound.boardSeveral', scope.elsewhere(null, m)) }] : places;
    }
  };
  const count = () => {
    scope.sum = {
      without: without(facts.municipalities, sessions(), 'municipalities', facts.covered.parties),
      several: several(facts.municipalities, sessions(), 'municipalities'),
      topicsWithout: without(facts.topics, sessions(), 'topics', facts.covered.topics),
      husInvited: sessions().some((s) => s.hus),
      sectorsWithout: facts.otherActors ? scope.sectors.filter((sector) => !invites(sector)) : [],
      gaps: [...gapsOf(sessions(), readers), ...roleGaps()],
      atOnce: scope.named(atOnce(sessions())),
      undated: sessions().filter((s) => !s.date).length,
    };
    if (scope.tools?.open === 'board') divide();
  };

  let before = [];
  let texts = [];
  const unwatch = scope.$watch(
    () => {
      texts = sessions().map((s) => JSON.stringify(s));
      return texts.join('\n') + JSON.stringify(scope.d.contactRole);
    },
    () => {
      scope.rows = sessions().map((s, i) => (texts[i] === before[i] ? scope.rows[i] : scope.rowOf(s)));
      before = texts;
      count();
    },
  );
  signal.addEventListener('abort', unwatch);
  scope.divide = divide;
  scope.move = (m) => {
    const to = scope.board.at[m.id];
    if (to === 'several') return;
    sessions().forEach((s, i) => {
      if (scope.has(s, 'municipalities', m) !== (to === `${i}`)) scope.toggle(s, 'municipalities', m);
    });
  };
}
