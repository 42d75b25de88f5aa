// What a step has done and what comes next, where the task was: it stays until it is closed or the next thing is done.

import { formButton, tag } from '/modules/page.js';
import { lang, t } from '/modules/reader.js';

/** Tasklist's own notices that say less, and lie over the buttons: started, and what else she has of the same process. */
const LESS = ['PROCESS_START_OK', 'ASSIGN_NOTE_PROCESS', 'ASSIGN_NOTE_CASE'];

/** Milliseconds in which the dialogue of a start closes: what is said behind it is not heard. */
const PAUSE = 600;

const told = tag('div', { role: 'status' });
const close = formButton(t('page.close'), () => say([]), { hidden: true });
const panel = tag('section', { class: 'nv-outcome', lang }, told, close);

function say(lines) {
  told.replaceChildren(...lines);
  close.hidden = !lines.length;
  panel.classList.toggle('nv-hint', lines.length > 0);
}

const line = (label, words) => tag('p', {}, tag('strong', {}, t(label)), ` ${words}`);

/** A text that is not there has nothing to say. */
const known = (key, values) => (t(key) === key ? null : t(key, ...values));

function lines([key, ...values]) {
  const [did, next] = [known(key, values), known(`${key}.next`, values)];
  return [did && line('outcome.did', did), next && line('outcome.comes', next)].filter(Boolean);
}

/** The place is there, and empty, before something is said in it: only then is it heard. */
export function placeOfOutcomes() {
  const place = document.querySelector('.task-details > .content');
  if (place && panel.parentElement !== place) place.prepend(panel);
  return {
    /** @param outcome key and values, null if the form tells it itself */
    tell(outcome) {
      say([]);
      if (outcome) setTimeout(() => say(lines(outcome)), PAUSE);
    },
  };
}

try {
  window.angular.module('cam.tasklist.custom').run([
    'Notifications',
    '$translate',
    (notices, words) => {
      const add = notices.addMessage;
      notices.addMessage = (notice) =>
        LESS.some((key) => notice.status === words.instant(key)) ? undefined : add.call(notices, notice);
    },
  ]);
} catch (fault) {
  console.error(fault);
}
