// Whatever goes wrong when a form is sent is said in the form itself, in the person's language; everything typed is kept.
// It works for every embedded form, of tasks and of starts, without a word in the form.

import { placesOfTask } from '/modules/form.js';
import { t, texts } from '/modules/reader.js';
import { isConcurrent, isGone, isRefusal, refuse, tell, wordsOf } from '/modules/refusals.js';
import { call } from '/modules/server.js';

const AGAIN = 3;
/** Milliseconds. */
const PAUSE = 1000;
/** Tasklist leaves out its own notice for an error with this message. */
const SILENT = 'camForm submission prevented';

/** What the engine's own sender tells of a fault. */
const told = (fault) => ({
  status: fault?.status ?? fault?.response?.status,
  code: fault?.response?.body?.code,
  message: fault?.response?.body?.message,
});

/** The engine's own sender throws, and never answers, when the server cannot be reached. */
function answering(send, done) {
  const broken = ({ message }) => /'headers'/.test(message) && answered(new Error(message));
  const answered = (fault, answer) => {
    window.removeEventListener('error', broken);
    done(fault, answer);
  };
  window.addEventListener('error', broken);
  send(answered);
}

/** Sends once more by itself when another change came in the same moment; the form rests meanwhile. */
function patient(camForm) {
  const send = camForm.submitVariables.bind(camForm);
  const form = () => camForm.formElement[0];
  camForm.submitVariables = (done, left = AGAIN) =>
    answering(send, (fault, answer) => {
      const wait = left > 0 && isConcurrent(told(fault));
      (form().querySelector(':scope > .nv-fields') ?? form()).inert = wait;
      if (!wait) return done(fault, answer);
      tell(form(), t('refused.again'));
      setTimeout(() => camForm.submitVariables(done, left - 1), PAUSE);
    });
}

/** Her own people learn who has done it meanwhile. */
async function whoHasDoneIt({ taskId }) {
  if (!taskId) return null;
  try {
    await call('GET', placesOfTask(taskId).home);
    return null;
  } catch ({ words }) {
    return words;
  }
}

function watch(camForm) {
  const form = () => camForm.formElement[0];
  patient(camForm);
  camForm.on('submit', () => refuse(form(), null));
  camForm.on('submit-success', () => refuse(form(), null));
  camForm.on('submit-failed', (event, [error]) => {
    if (!error || error.message === SILENT) return;
    if (!isRefusal(told(error))) console.error(error);
    refuse(form(), wordsOf(told(error)));
    if (isGone(told(error))) whoHasDoneIt(camForm).then((words) => words && refuse(form(), words));
    error.message = SILENT;
  });
}

try {
  window.angular.module('cam.tasklist.custom').run([
    '$rootScope',
    (everything) => {
      const watched = new WeakSet();
      everything.$on('embedded.form.rendered', () => {
        try {
          // By the time that something goes wrong its words are here.
          texts('forms').catch((fault) => console.error(fault));
          for (const form of document.querySelectorAll('.form-container form')) {
            const camForm = window.angular.element(form).scope()?.camForm;
            if (!camForm || watched.has(camForm)) continue;
            watched.add(camForm);
            watch(camForm);
          }
        } catch (fault) {
          console.error(fault);
        }
      });
    },
  ]);
} catch (fault) {
  console.error(fault);
}

export default [];
