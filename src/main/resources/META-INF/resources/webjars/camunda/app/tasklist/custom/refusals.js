// Whatever goes wrong when a form is sent is said in the form itself, in the person's language; everything typed is kept.
// It works for every embedded form, of tasks and of starts, without a word in the form.

/** A refusal of ours: "this cannot be". */
const REFUSED = 20409;
/** The engine's own codes for two who change the same in the same moment, such as a reminder that leaves just now. */
const CONCURRENT = [1, 10000];
const AGAIN = 3;
const PAUSE = 1000;
/** Tasklist leaves out its own notice for an error with this message. */
const SILENT = 'camForm submission prevented';

const WORDS = {
  fi: {
    again: 'Järjestelmä käsittelee samaa asiaa juuri nyt. Yritämme uudelleen hetken kuluttua.',
    concurrent: 'Tietoja ei voitu tallentaa, koska järjestelmä käsitteli samaa asiaa yhtä aikaa. Kirjoittamasi on tallessa tällä sivulla. Odota hetki ja yritä uudelleen.',
    ended: 'Istuntosi on päättynyt. Kirjoittamasi on yhä tällä sivulla. Kirjaudu sisään uudessa välilehdessä, palaa tähän ja yritä uudelleen.',
    gone: 'Tätä tehtävää ei enää ole: joku muu on jo tehnyt sen tai asia on peruttu. Päivitä sivu.',
    unreachable: 'Palvelimeen ei saada yhteyttä. Kirjoittamasi on tallessa tällä sivulla. Tarkista verkkoyhteys ja yritä uudelleen.',
    unexpected: 'Tietoja ei voitu tallentaa järjestelmän vian takia, eikä mitään tehty puoliksi. Kirjoittamasi on tallessa tällä sivulla. Yritä hetken kuluttua uudelleen. Jos vika toistuu, ilmoita siitä ylläpitoon.',
  },
  sv: {
    again: 'Systemet behandlar samma ärende just nu. Vi försöker igen om en stund.',
    concurrent: 'Uppgifterna kunde inte sparas eftersom systemet behandlade samma ärende samtidigt. Det du har skrivit finns kvar på denna sida. Vänta en stund och försök igen.',
    ended: 'Din session har avslutats. Det du har skrivit finns kvar på denna sida. Logga in på en ny flik, återvänd hit och försök igen.',
    gone: 'Uppgiften finns inte längre: någon annan har redan utfört den eller ärendet har ställts in. Uppdatera sidan.',
    unreachable: 'Servern kan inte nås. Det du har skrivit finns kvar på denna sida. Kontrollera nätförbindelsen och försök igen.',
    unexpected: 'Uppgifterna kunde inte sparas på grund av ett fel i systemet, och ingenting har gjorts till hälften. Det du har skrivit finns kvar på denna sida. Försök igen om en stund. Om felet upprepas, meddela administratören.',
  },
  en: {
    again: 'The system is working on the same matter just now. We will try again in a moment.',
    concurrent: 'This could not be saved because the system was working on the same matter at the same time. What you wrote is still on this page. Wait a moment and try again.',
    ended: 'Your session has ended. What you wrote is still on this page. Log in on a new tab, come back here and try again.',
    gone: 'This task is no longer there: someone else has done it, or the matter was cancelled. Reload the page.',
    unreachable: 'The server cannot be reached. What you wrote is still on this page. Check the network connection and try again.',
    unexpected: 'This could not be saved because of a fault in the system, and nothing was half done. What you wrote is still on this page. Try again in a moment. If the fault comes back, tell the administrator.',
  },
};

/** The text without what the engine puts before it: "Cannot submit task form 4711: …". */
const plain = (message) => `${message ?? ''}`.replace(/^Cannot [^\n]*?: /, '');

/** Shows a message at the top of the form. An empty message takes it away. */
function tell(form, message, look = 'nv-hint') {
  form.querySelector(':scope > .nv-said')?.remove();
  if (!message) return null;
  const block = document.createElement('div');
  block.className = `nv-said ${look}`;
  block.setAttribute('role', 'alert');
  block.tabIndex = -1;
  block.textContent = message;
  form.prepend(block);
  return block;
}

/** Says no, and brings the person there. */
const refuse = (form, message) => tell(form, message, 'nv-refusal')?.focus();

const codeOf = (fault) => fault?.response?.body?.code;
const statusOf = (fault) => fault?.status ?? fault?.response?.status;

/** What has gone wrong, in words; what the engine says in English is for the console. */
function said(fault) {
  if (codeOf(fault) === REFUSED) return plain(fault.response.body.message);
  console.error(fault);
  const words = WORDS[document.documentElement.lang] ?? WORDS.fi;
  const status = statusOf(fault);
  if (CONCURRENT.includes(codeOf(fault))) return words.concurrent;
  if (!status) return words.unreachable;
  if (status === 401 || status === 403) return words.ended;
  if (status === 404 || /Cannot find task|task is null/.test(fault.response?.body?.message)) return words.gone;
  return words.unexpected;
}

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
      const wait = left > 0 && CONCURRENT.includes(codeOf(fault));
      (form().querySelector(':scope > .nv-fields') ?? form()).inert = wait;
      if (!wait) return done(fault, answer);
      tell(form(), (WORDS[document.documentElement.lang] ?? WORDS.fi).again);
      setTimeout(() => camForm.submitVariables(done, left - 1), PAUSE);
    });
}

function watch(camForm) {
  const form = () => camForm.formElement[0];
  patient(camForm);
  camForm.on('submit', () => refuse(form(), null));
  camForm.on('submit-success', () => refuse(form(), null));
  camForm.on('submit-failed', (event, [error]) => {
    if (!error || error.message === SILENT) return;
    refuse(form(), said(error));
    error.message = SILENT;
  });
}

try {
  window.neuvottelu = { ...window.neuvottelu, refuse, plain, REFUSED };
  window.angular.module('cam.tasklist.custom').run([
    '$rootScope',
    (everything) => {
      const watched = new WeakSet();
      everything.$on('embedded.form.rendered', () => {
        try {
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
