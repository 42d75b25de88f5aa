import { ask } from '/modules/server.js';
import {
  absent,
  accountName,
  addressOf,
  allPresent,
  approving,
  dualRoleOf,
  endsTooEarly,
  isAbout,
  isDueTooEarly,
  knownNames,
  nameOf,
  nameless,
  organisationsThere,
  placeFor,
  presencesOf,
  there,
} from './rules/record.js';

/** The same list again while nothing in it has changed: the page compares lists by what they are. */
const steady = () => {
  let before = [];
  return (now) => (before = before.length === now.length && now.every((one, i) => one === before[i]) ? before : now);
};

const goTo = (scope, id) => scope.$applyAsync(() => setTimeout(() => document.getElementById(id)?.focus()));

function begin(d, facts) {
  d.attendance = d.attendance || [];
  d.measures = d.measures || [];
  d.approvers = d.approvers || [{}, {}, {}];
  d.topics = d.topics || {};
  d.answers = d.answers || {};
  d.alsoTopics = d.alsoTopics || {};
  for (const { round } of facts.also || []) d.alsoTopics[round] = d.alsoTopics[round] || {};
}

/** What things are called, and what cannot be. */
function words(scope, ui) {
  const { facts, t } = scope;
  ui.label = scope.name;
  ui.name = (id) => {
    const party = facts.parties.find((one) => one.id === id);
    return party ? ui.label(party) : id;
  };
  ui.who = (line) =>
    (line.kind === 'GUEST' ? t('record.guest') : ui.name(line.party)) + (line.name ? `, ${line.name}` : '');
  ui.capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  ui.seat = (n) => (n === 0 ? t('approver.CHAIR') : `${t('approver.EXAMINER')} ${n}`);
  ui.timesFault = () => (endsTooEarly(scope.d) ? t('planTheRound.fault.times') : '');
  ui.dueFault = (measure) => (isDueTooEarly(measure, scope.d.date) ? t('record.dueBefore') : '');
}

function attendance(scope, ui) {
  const { d, facts } = scope;
  const named = facts.named || [];
  const names = {};
  const add = (line, at) => {
    d.attendance.splice(at, 0, line);
    goTo(scope, `record-${line.kind === 'GUEST' ? 'organisation' : 'person'}-${at}`);
  };
  ui.more = null;
  ui.search = '';
  ui.there = () => there(d.attendance);
  ui.organisations = () => organisationsThere(d.attendance);
  ui.absent = () => absent(d.attendance);
  ui.nameless = () => nameless(d.attendance);
  ui.allPresent = () => {
    allPresent(d.attendance);
    d.attendance.forEach(ui.came);
  };
  ui.isFound = (line) => isAbout(ui.search, ui.who(line), line.organisation, line.role);
  ui.found = () => d.attendance.filter(ui.isFound).length;
  ui.presences = presencesOf;
  ui.known = (party) => (names[party] ??= steady())(knownNames(party, named, d.attendance));
  ui.came = (line) => Object.assign(line, { dualRole: dualRoleOf(line, named), name: nameOf(line, named) });
  ui.dualRole = (line) => facts.parties.find(({ id }) => id === line.party)?.dualRole;
  ui.addPerson = () => {
    const kind = ui.more === facts.host ? 'HOST' : 'PARTY';
    add({ kind, party: ui.more, presence: 'CAME' }, placeFor(ui.more, d.attendance));
    ui.more = null;
  };
  ui.addGuest = () => add({ kind: 'GUEST', presence: 'CAME' }, d.attendance.length);
  ui.drop = (n) => {
    d.attendance.splice(n, 1);
    goTo(scope, d.attendance.length ? `record-presence-${Math.min(n, d.attendance.length - 1)}` : 'record-more');
  };
}

function measures(scope, ui) {
  const { d } = scope;
  ui.addMeasure = () => {
    d.measures.push({});
    goTo(scope, `record-measure-${d.measures.length - 1}`);
  };
  ui.dropMeasure = (n) => {
    d.measures.splice(n, 1);
    goTo(scope, 'record-add-measure');
  };
}

/** The chair and the examiners come from the parties that were there; their accounts are chosen by name. */
function seats(scope, ui) {
  const { d, facts } = scope;
  const present = steady();
  const nobody = [];
  const accounts = {};
  const people = ({ party }) => accounts[party]?.people ?? nobody;
  const fetchPeople = (party) => {
    if (!party || accounts[party]) return;
    accounts[party] = {};
    ask(`hosts/${encodeURIComponent(facts.host)}/parties/${encodeURIComponent(party)}/people`).then(
      (found) => scope.$applyAsync(() => (accounts[party].people = found)),
      () => delete accounts[party],
    );
  };
  for (const { party } of d.approvers) fetchPeople(party);
  scope.seats = {
    words: 'record',
    help: 'record-account-help',
    emailHelp: 'record-email-help',
    parties: () => present(approving(facts.parties, d.attendance, d.approvers)),
    label: ui.label,
    group: () => undefined,
    people,
    account: (one, person) => accountName(one, people(person)),
    names: ({ party }) => `record-known-${party}`,
    organisationChosen(person) {
      person.userId = person.name = person.email = null;
      fetchPeople(person.party);
    },
    accountChosen(person) {
      const one = people(person).find(({ id }) => id === person.userId);
      if (one && !person.name) person.name = one.name;
      this.personNamed(person);
    },
    personNamed(person) {
      person.email = addressOf(person, facts.named || [], people(person));
    },
  };
}

/** The coordinator records a session that was held: who was there, what was dealt with, who does what, who approves the minutes. */
export default {
  onLoad(scope) {
    const ui = (scope.ui = {});
    begin(scope.d, scope.facts);
    words(scope, ui);
    attendance(scope, ui);
    measures(scope, ui);
    seats(scope, ui);
  },
};
