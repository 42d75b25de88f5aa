// The line at the foot of a form: what has happened to the draft, and what is still missing.

import { tag } from './page.js';
import { t } from './reader.js';

/** Milliseconds before a saving that takes long is said aloud: a voice after every pause in writing would disturb the writer. */
const LONG = 3000;

export function statusLine(form) {
  const seen = tag('span', { 'aria-hidden': 'true' });
  const heard = tag('span', { role: 'status', class: 'nv-heard' });
  const missing = tag('p', { class: 'nv-missing', hidden: true });
  const trouble = tag('div', { role: 'alert' });
  form.append(tag('div', { class: 'nv-status' }, tag('p', { class: 'nv-saved' }, seen, heard), missing, trouble));
  let slow;
  const show = (text) => {
    seen.textContent = text;
    clearTimeout(slow);
  };
  return {
    saving() {
      show(t('form.saving'));
      slow = setTimeout(() => (heard.textContent = t('form.saving')), LONG);
    },
    saved() {
      show(t('form.saved'));
      heard.textContent = t('form.saved');
    },
    quiet(text = '') {
      show(text);
      heard.textContent = text;
    },
    /** @param ways out of it, such as a button */
    trouble(text, ...ways) {
      if (!text) return trouble.replaceChildren();
      this.quiet();
      if (trouble.firstChild?.textContent !== text)
        trouble.replaceChildren(tag('p', { class: 'nv-trouble' }, text), ...ways);
    },
    missing(names) {
      missing.hidden = !names.length;
      missing.textContent = names.length ? t('form.missing', names.join(', ')) : '';
    },
  };
}
