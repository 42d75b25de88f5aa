// A refusal ("this cannot be") is shown in the form itself, in the person's language; everything typed is kept.
// It works for every embedded form, of tasks and of starts, without a word in the form.

const REFUSED = 20409;
/** Tasklist leaves out its own notice for an error with this message. */
const SILENT = 'camForm submission prevented';

/** The text without what the engine puts before it: "Cannot submit task form 4711: …". */
const plain = (message) => `${message ?? ''}`.replace(/^Cannot [^\n]*?: /, '');

/** Shows a message at the top of the form and brings the person there. An empty message takes it away. */
function refuse(form, message) {
  form.querySelector(':scope > .nv-refusal')?.remove();
  if (!message) return;
  const block = document.createElement('div');
  block.className = 'nv-refusal';
  block.setAttribute('role', 'alert');
  block.tabIndex = -1;
  block.textContent = message;
  form.prepend(block);
  block.focus();
}

function watch(camForm) {
  const form = () => camForm.formElement[0];
  camForm.on('submit', () => refuse(form(), null));
  camForm.on('submit-failed', (event, [error]) => {
    const answer = error?.response?.body;
    if (answer?.code !== REFUSED) return;
    refuse(form(), plain(answer.message));
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
