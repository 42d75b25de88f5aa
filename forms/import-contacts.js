import { call } from '/modules/server.js';
import { count, decode, isWorkbook, linesOf } from './rules/contact-file.js';

const preview = (host, lines) => call('POST', `hosts/${encodeURIComponent(host)}/contacts/preview`, { lines });

/** Milliseconds without typing after which the preview is asked for. */
const PAUSE = 700;

/** Bytes of a file. */
const LARGEST = 2000000;

/** The mailboxes that the parties of the chosen host have. */
function present(scope, ui) {
  const { d, facts } = scope;
  // The page asks at each turn.
  const ofHost = (fits) => {
    const found = {};
    return () => (found[d.host] ??= ui.host().parties.filter(fits));
  };
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

/** What the server says of the lines, before they are sent. */
function previewing(scope, ui, signal) {
  const { d, t } = scope;
  let asked = 0;
  let timer = null;
  signal.addEventListener('abort', () => clearTimeout(timer));
  ui.changed = (text = ui.text) => {
    ui.text = text;
    d.lines = linesOf(text);
    d.seen = '';
    ui.shown = null;
    ui.failed = false;
    asked++;
    clearTimeout(timer);
    if (text.trim()) timer = setTimeout(() => scope.$applyAsync(ui.preview), PAUSE);
  };
  ui.preview = async () => {
    clearTimeout(timer);
    const mine = ++asked;
    ui.failed = false;
    const tell = (say) => scope.$applyAsync(() => mine === asked && !signal.aborted && say());
    try {
      const shown = await preview(d.host, d.lines);
      tell(() => {
        ui.shown = shown;
        d.seen = shown.faults.length ? '' : shown.seen;
      });
    } catch (fault) {
      tell(() => {
        ui.failed = true;
        ui.trouble = fault.words ?? '';
      });
    }
  };
  ui.summary = () => {
    if (ui.failed) return t('importContacts.notPreviewed');
    if (!ui.text.trim()) return t('importContacts.nothingYet');
    if (!ui.shown) return t('importContacts.previewing');
    const { faults, lines } = ui.shown;
    if (faults.length) return t('importContacts.cannotBeSent', faults.length);
    return t('importContacts.counts', count(lines, 'NEW'), count(lines, 'CHANGED'), count(lines, 'UNCHANGED'));
  };
}

/** The text field and the file. Not a model: a file is longer than one text of a draft may be. The draft has its lines. */
function reading(scope, ui, signal) {
  const { t } = scope;
  const form = scope.camForm.formElement[0];
  const area = form.querySelector('#importContacts-text');
  const take = async (file) => {
    const tooLarge = file.size > LARGEST;
    const bytes = new Uint8Array(tooLarge ? 0 : await file.arrayBuffer());
    scope.$applyAsync(() => {
      ui.read = '';
      ui.trouble = tooLarge ? t('importContacts.tooLarge') : isWorkbook(bytes) ? t('importContacts.workbook') : '';
      const { encoding, text } = ui.trouble ? { text: '' } : decode(bytes);
      area.value = text;
      ui.changed(text);
      if (ui.trouble) return;
      ui.read = t('importContacts.read', file.name, encoding);
      ui.preview();
    });
  };
  area.value = ui.text;
  const typed = () =>
    scope.$applyAsync(() => {
      ui.read = ui.trouble = '';
      ui.changed(area.value);
    });
  const chosen = ({ target }) => {
    const [file] = target.files;
    // The same file can be chosen again when it has been mended.
    if (file) take(file).finally(() => (target.value = ''));
  };
  area.addEventListener('input', typed, { signal });
  form.querySelector('#importContacts-file').addEventListener('change', chosen, { signal });
}

/** Mailboxes of the parties come from a file or a text, with a preview first. */
export default {
  onLoad(scope, signal) {
    const { d, facts } = scope;
    const ui = (scope.ui = { text: (d.lines || []).join('\n'), shown: null, read: '', trouble: '', failed: false });
    d.host = d.host || facts.hosts[0]?.id;
    d.lines = d.lines || [];
    d.seen = '';
    present(scope, ui);
    previewing(scope, ui, signal);
    reading(scope, ui, signal);
    if (ui.text.trim()) ui.changed();
  },
  variables: (scope) => ({ host: scope.d.host }),
};
