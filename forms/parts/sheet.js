import { call } from '/modules/server.js';
import { causes, decode, isWorkbook, linesOf, wordsOfCause } from '../rules/sheet.js';

/** Milliseconds without typing after which the preview is asked for. */
const PAUSE = 700;

/** Bytes of a file. */
const LARGEST = 2000000;

/**
 * A file that is chosen or pasted, and what the server says of it before it is sent. The draft has its lines: a file is longer than
 * one text of a draft may be.
 *
 * @param at says the address of the preview
 * @param kept says where the draft has the lines and the fingerprint of the preview
 * @param counts says what lines without fault do
 */
export function sheetOf(scope, signal, { at, kept, counts }) {
  const { t } = scope;
  const sheet = { text: (kept().lines || []).join('\n'), shown: null, read: '', trouble: '', failed: false };
  let asked = 0;
  let timer = null;
  signal.addEventListener('abort', () => clearTimeout(timer));

  sheet.changed = () => {
    Object.assign(kept(), { lines: linesOf(sheet.text), seen: '' });
    Object.assign(sheet, { shown: null, failed: false });
    asked++;
    clearTimeout(timer);
    if (sheet.text.trim()) timer = setTimeout(() => scope.$applyAsync(sheet.preview), PAUSE);
  };
  sheet.clear = () => {
    Object.assign(sheet, { text: '', read: '', trouble: '' });
    sheet.changed();
  };
  sheet.typed = () => {
    sheet.read = sheet.trouble = '';
    sheet.changed();
  };
  sheet.preview = async () => {
    clearTimeout(timer);
    const mine = ++asked;
    sheet.failed = false;
    const tell = (say) => scope.$applyAsync(() => mine === asked && !signal.aborted && say());
    try {
      const shown = await call('POST', at(), { lines: kept().lines });
      tell(() => {
        sheet.shown = { ...shown, causes: causes(shown.faults).map((cause) => t(...wordsOfCause(cause))) };
        kept().seen = shown.faults.length ? '' : shown.seen;
      });
    } catch (fault) {
      tell(() => {
        sheet.failed = true;
        sheet.trouble = fault.words ?? '';
      });
    }
  };
  sheet.summary = () => {
    if (sheet.failed) return t('sheet.notPreviewed');
    if (!sheet.text.trim()) return t('sheet.nothingYet');
    if (!sheet.shown) return t('sheet.previewing');
    const { faults, lines } = sheet.shown;
    return faults.length ? t('sheet.cannotBeSent', faults.length) : counts(lines);
  };

  const take = async (file) => {
    const tooLarge = file.size > LARGEST;
    const bytes = new Uint8Array(tooLarge ? 0 : await file.arrayBuffer());
    scope.$applyAsync(() => {
      sheet.read = '';
      sheet.trouble = tooLarge ? t('sheet.tooLarge') : isWorkbook(bytes) ? t('sheet.workbook') : '';
      const { encoding, text } = sheet.trouble ? { text: '' } : decode(bytes);
      sheet.text = text;
      sheet.changed();
      if (sheet.trouble) return;
      sheet.read = t('sheet.read', file.name, encoding);
      sheet.preview();
    });
  };
  const chosen = ({ target }) => {
    const file = target.matches('.nv-sheet') && target.files[0];
    // The same file can be chosen again when it has been mended.
    if (file) take(file).finally(() => (target.value = ''));
  };
  scope.camForm.formElement[0].addEventListener('change', chosen, { signal });
  if (sheet.text.trim()) sheet.changed();
  return sheet;
}
