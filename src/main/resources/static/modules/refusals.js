// What has gone wrong when something is sent, in the person's language.

import { tag } from './page.js';
import { t } from './reader.js';
import { plain } from './server.js';

/** A refusal of ours: "this cannot be". */
const REFUSED = 20409;
/** The engine's own codes for two who change the same in the same moment, such as a reminder that leaves just now. */
const CONCURRENT = [1, 10000];

export const isRefusal = ({ code }) => code === REFUSED;
export const isGone = ({ status, message }) => status === 404 || /Cannot find task|task is null/.test(message);
export const isConcurrent = ({ code }) => CONCURRENT.includes(code);

/** @param fault its status, if anybody answered, and the code and the message of the answer, if it had them */
export function wordsOf({ status, code, message }) {
  if (isRefusal({ code })) return plain(message);
  if (isConcurrent({ code })) return t('refused.concurrent');
  if (!status) return t('refused.unreachable');
  if (status === 401 || status === 403) return t('refused.ended');
  if (isGone({ status, message })) return t('refused.gone');
  return t('refused.unexpected');
}

/** Shows a message at the top of the form. An empty message takes it away. */
export function tell(form, message, look = 'nv-hint') {
  form.querySelector(':scope > .nv-said')?.remove();
  if (!message) return null;
  const block = tag('div', { class: `nv-said ${look}`, role: 'alert', tabindex: '-1' }, message);
  form.prepend(block);
  return block;
}

/** Says no, and brings the person there. */
export const refuse = (form, message) => tell(form, message, 'nv-refusal')?.focus();
