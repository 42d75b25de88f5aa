// In whose hands a task is: at the top of its form, with the way to take it, also from a colleague, and to give it back.

import { groupsIn } from './names.js';
import { formButton, tag } from './page.js';
import { lang, moment, t } from './reader.js';
import { send } from './server.js';

/** Somebody has taken it since this page was drawn: a question, which the button below answers. */
const TAKEN_MEANWHILE = 'task.takenMeanwhile';

function line({ due, hold: { by, mine, organisation, passed } }) {
  const facts = [
    [t('hold.due'), due ? `${moment(due)} ${t('hold.zone')}` : ''],
    [t('hold.organisation'), groupsIn(organisation, lang)],
    [t('hold.holder'), mine ? t('hold.you') : by],
    [t('hold.passed'), passed?.join(', ')],
  ].filter(([, said]) => said);
  const known = facts.map(([name, said]) => `${name}: ${said}`).join(' · ');
  return tag('p', {}, [due ? '' : t('hold.noDue'), known].filter(Boolean).join(' · '));
}

function hint({ hold: { by, open } }) {
  if (!open) return t('hold.others');
  return by ? t('hold.held', by) : t('hold.free');
}

/**
 * Draws it into the place.
 *
 * @param keep keeps what was written before the task passes on
 * @param passed is told afterwards
 */
export function showHold(place, task, keep, passed) {
  const { by, holder: from, mine, open } = task.hold;
  const said = tag('p', { class: 'nv-hint' }, mine ? '' : hint(task));
  place.replaceChildren(line(task));
  if (!mine) place.append(said);
  if (!open) return;
  const ask = async (words) => {
    await passed();
    place.append(tag('p', { class: 'nv-trouble', role: 'alert' }, words));
  };
  const button = formButton(
    t(mine ? 'hold.release' : by ? 'hold.takeOver' : 'hold.take'),
    async () => {
      button.disabled = true;
      try {
        await keep();
        await send(
          'POST',
          `tasks/${encodeURIComponent(task.id)}/${mine ? 'release' : 'take-over'}`,
          mine ? {} : { from },
        );
        await passed();
      } catch (fault) {
        if (fault.said?.key === TAKEN_MEANWHILE) return ask(fault.words);
        console.error(fault);
        button.disabled = false;
        said.className = 'nv-trouble';
        said.setAttribute('role', 'alert');
        said.textContent = fault.words ?? t('hold.failed');
        place.append(said);
      }
    },
    { class: mine ? 'btn btn-default' : 'btn btn-primary' },
  );
  place.append(button);
}
