import { sheetOf } from './parts/sheet.js';
import { count } from './rules/sheet.js';

const COLUMNS = ['party', 'role', 'email', 'language', 'validFrom'];

/** The mailboxes that the parties of the chosen host have. */
function present(scope, ui) {
  const { d, facts, t } = scope;
  // The page asks at each turn.
  const ofHost = (fits) => {
    const found = {};
    return () => (found[d.host] ??= ui.host().parties.filter(fits));
  };
  ui.columns = COLUMNS;
  ui.heads = COLUMNS.map((column) => t(`contactFile.${column}`)).join(';');
  ui.day = scope.shown;
  ui.host = () => facts.hosts.find((host) => host.id === d.host) || { parties: [] };
  ui.without = ofHost((party) => !party.contacts.length);
  ui.withFormer = ofHost((party) => party.former?.length);
  ui.withMailbox = ofHost((party) => party.contacts.length);
  ui.example = () =>
    ui
      .host()
      .parties.slice(1, 3)
      .map((party) => `${party.name};kirjaamo;kirjaamo@${party.id}.example;${party.languages};2027-01-01`)
      .join('\n');
}

/** Where the letters of each party go before and after what the preview shows. */
function ways(scope, ui) {
  const { t } = scope;
  ui.ways = (changed) => ui.sheet.shown.ways.filter((way) => way.changed === changed);
  ui.then = ({ then }) =>
    then
      .map(({ from, email }) => t('importContacts.wayFrom', ui.day(from), email || t('importContacts.nowhere')))
      .join(', ') || t('importContacts.stays');
}

/** Mailboxes of the parties come from a file or a text, with a preview first. */
export default {
  onLoad(scope, signal) {
    const { d, facts, t } = scope;
    const ui = (scope.ui = {});
    d.host = d.host || facts.hosts[0]?.id;
    d.lines = d.lines || [];
    d.seen = '';
    present(scope, ui);
    ways(scope, ui);
    ui.sheet = sheetOf(scope, signal, {
      at: () => `hosts/${encodeURIComponent(d.host)}/contacts/preview`,
      kept: () => d,
      counts: (lines) =>
        t('importContacts.counts', count(lines, 'NEW'), count(lines, 'CHANGED'), count(lines, 'UNCHANGED')),
    });
  },
  variables: (scope) => ({ host: scope.d.host }),
};
