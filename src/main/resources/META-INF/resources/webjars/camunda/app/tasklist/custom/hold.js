// In whose hands a task is: at the top of each form, with the way to take it, also from a colleague, and to give it back.
// Tasklist's own line of dates and names is hidden there: participants may change nothing of it.

const WORDS = {
  fi: {
    due: 'Määräpäivä', noDue: 'Ei määräpäivää', holder: 'Käsittelijä', you: 'sinä', passed: 'Siirtynyt', organisation: 'Organisaatio',
    take: 'Ota tehtäväksi', takeOver: 'Ota tehtävä itsellesi', release: 'Vapauta tehtävä',
    free: 'Ota tehtävä ensin itsellesi, niin voit täyttää lomakkeen.',
    held: '{0} on ottanut tehtävän. Voit jatkaa siitä, mihin hän jäi: luonnos on tallessa.',
    others: 'Voit lukea lomakkeen, mutta tehtävä ei ole sinun.',
    failed: 'Toiminto ei onnistunut. Päivitä sivu ja yritä uudelleen.',
  },
  sv: {
    due: 'Förfaller', noDue: 'Ingen förfallodag', holder: 'Handläggare', you: 'du', passed: 'Övergått', organisation: 'Organisation',
    take: 'Ta uppgiften', takeOver: 'Ta över uppgiften', release: 'Lämna tillbaka uppgiften',
    free: 'Ta först uppgiften, så kan du fylla i formuläret.',
    held: '{0} har tagit uppgiften. Du kan fortsätta där hen slutade: utkastet har sparats.',
    others: 'Du kan läsa formuläret, men uppgiften är inte din.',
    failed: 'Åtgärden misslyckades. Uppdatera sidan och försök igen.',
  },
  en: {
    due: 'Due', noDue: 'No due date', holder: 'Assignee', you: 'you', passed: 'Passed on', organisation: 'Organisation',
    take: 'Claim the task', takeOver: 'Take over the task', release: 'Release the task',
    free: 'First claim the task; then you can fill in the form.',
    held: '{0} has claimed the task. You can go on where they stopped: the draft is kept.',
    others: 'You can read the form, but the task is not yours.',
    failed: 'This did not work. Reload the page and try again.',
  },
};

const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** Tuesday 17.2.2027 at 16.00, as it is in Finland. */
function moment(iso, lang) {
  const zone = { timeZone: 'Europe/Helsinki' };
  const at = new Date(iso);
  const locale = LOCALES[lang] ?? LOCALES.fi;
  const day = new Intl.DateTimeFormat(locale, { ...zone, weekday: 'long' }).format(at);
  const date = new Intl.DateTimeFormat('fi-FI', { ...zone, dateStyle: 'short' }).format(at);
  const time = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'fi-FI', { ...zone, timeStyle: 'short' }).format(at);
  return `${day} ${date} ${{ fi: 'klo', sv: 'kl.', en: 'at' }[lang] ?? 'klo'} ${time}`;
}

/** Tasklist fetches the task and the lists anew. */
function refresh(scope) {
  for (let s = scope, task, list; s && !(task && list); s = s.$parent) {
    if (!task && s.taskData?.changed) (task = s.taskData).changed('task');
    if (!list && s.tasklistData?.changed) (list = s.tasklistData).changed('taskList');
  }
  scope.$applyAsync();
}

/** Draws it into the place. What was written is kept before the task passes on; afterwards its form is drawn anew. */
function hold(place, scope, task, lang, keep, redraw) {
  const words = WORDS[lang] ?? WORDS.fi;
  const { by, mine, organisation, open, passed } = task.hold;
  const line = document.createElement('p');
  const facts = [
    [words.due, task.due ? moment(task.due, lang) : ''],
    [words.organisation, organisation],
    [words.holder, mine ? words.you : by],
    [words.passed, passed?.join(', ')],
  ].filter(([, said]) => said);
  line.textContent = facts.map(([name, said]) => `${name}: ${said}`).join(' · ');
  if (!task.due) line.prepend(`${words.noDue}${facts.length ? ' · ' : ''}`);
  const way = mine ? 'release' : 'take-over';
  const say = document.createElement('p');
  say.className = 'nv-hint';
  say.textContent = mine ? '' : !open ? words.others : by ? words.held.replace('{0}', by) : words.free;
  place.replaceChildren(line);
  if (!mine) place.append(say);
  if (!open) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = mine ? 'btn btn-default' : 'btn btn-primary';
  button.textContent = mine ? words.release : by ? words.takeOver : words.take;
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await keep();
      await window.neuvottelu.call('POST', `tasks/${encodeURIComponent(task.id)}/${way}`);
      refresh(scope);
      await redraw();
    } catch (fault) {
      console.error(fault);
      button.disabled = false;
      say.className = 'nv-trouble';
      say.setAttribute('role', 'alert');
      say.textContent = window.neuvottelu.plain?.(fault.said?.message) || words.failed;
      place.append(say);
    }
  });
  place.append(button);
}

try {
  window.neuvottelu = { ...window.neuvottelu, hold };
} catch (fault) {
  console.error(fault);
}

export default [];
