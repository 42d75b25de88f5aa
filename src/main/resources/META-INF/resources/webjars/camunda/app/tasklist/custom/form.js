// What all our forms share: facts and texts for the page, and a draft kept on the server while the person writes.
// A form calls it in its script: neuvottelu.form(camForm, {inject}, {onLoad(scope) {…}}), and binds inputs to d.….
// A start form may add variables(scope): {name: text}, which become process variables when it is sent.

const PAUSE = 800;
const AGAIN = 10000;
/** What a draft does not keep: a longer text, and control characters. */
const LONGEST = 20000;
const NOT_KEPT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** The helper's own words; texts of the same key from the server go before them. */
const WORDS = {
  fi: {
    'form.saved': 'Luonnos on tallennettu.',
    'form.saving': 'Luonnosta tallennetaan…',
    'form.notSaved': 'Luonnosta ei voitu tallentaa. Yritämme uudelleen; älä sulje sivua.',
    'form.changedElsewhere': 'Joku muu on muuttanut tätä luonnosta. Lataa uusin luonnos. Tällä sivulla kirjoittamasi muutokset, joita ei ole tallennettu, häviävät silloin.',
    'form.reload': 'Lataa uusin luonnos',
    'form.sessionEnded': 'Istuntosi on päättynyt. Kirjoittamasi teksti on yhä tällä sivulla. Kirjaudu sisään uudessa välilehdessä ja palaa tähän.',
    'form.login': 'Kirjaudu sisään (avautuu uuteen välilehteen)',
    'form.notLoaded': 'Lomakkeen tietoja ei voitu hakea.',
    'form.tryAgain': 'Yritä uudelleen',
    'form.takeFirst': 'Ota tehtävä ensin itsellesi painikkeella ”Ota tehtäväksi”, niin voit täyttää lomakkeen.',
    'form.missing': 'Täytä tai korjaa vielä: {0}',
    'form.fault.required': 'Täytä tämä kohta.',
    'form.fault.maxlength': 'Teksti on liian pitkä: enintään {0} merkkiä, nyt {1}.',
    'form.fault.control': 'Tekstissä on näkymätön merkki, jota ei voi tallentaa. Poista se tai kirjoita kohta uudelleen.',
    'form.fault.parse': 'Tarkista tämä kohta: tällaista päivää tai kellonaikaa ei ole.',
  },
  sv: {
    'form.saved': 'Utkastet har sparats.',
    'form.saving': 'Utkastet sparas…',
    'form.notSaved': 'Utkastet kunde inte sparas. Vi försöker igen; stäng inte sidan.',
    'form.changedElsewhere': 'Någon annan har ändrat detta utkast. Hämta det senaste utkastet. De ändringar på denna sida som inte har sparats försvinner då.',
    'form.reload': 'Hämta det senaste utkastet',
    'form.sessionEnded': 'Din session har avslutats. Texten som du har skrivit finns kvar på denna sida. Logga in på en ny flik och återvänd hit.',
    'form.login': 'Logga in (öppnas på en ny flik)',
    'form.notLoaded': 'Uppgifterna i formuläret kunde inte hämtas.',
    'form.tryAgain': 'Försök igen',
    'form.takeFirst': 'Ta först uppgiften med knappen ”Ta uppgiften”, så kan du fylla i formuläret.',
    'form.missing': 'Fyll i eller rätta ännu: {0}',
    'form.fault.required': 'Fyll i det här fältet.',
    'form.fault.maxlength': 'Texten är för lång: högst {0} tecken, nu {1}.',
    'form.fault.control': 'Texten innehåller ett osynligt tecken som inte kan sparas. Ta bort det eller skriv om texten.',
    'form.fault.parse': 'Kontrollera fältet: det finns inget sådant datum eller klockslag.',
  },
  en: {
    'form.saved': 'The draft is saved.',
    'form.saving': 'Saving the draft…',
    'form.notSaved': 'The draft could not be saved. We are trying again; do not close the page.',
    'form.changedElsewhere': 'Someone else has changed this draft. Load the latest draft. Changes on this page that are not saved will be lost.',
    'form.reload': 'Load the latest draft',
    'form.sessionEnded': 'Your session has ended. What you have written is still on this page. Log in on a new tab and come back here.',
    'form.login': 'Log in (opens a new tab)',
    'form.notLoaded': 'The contents of the form could not be loaded.',
    'form.tryAgain': 'Try again',
    'form.takeFirst': 'First take the task with the button “Claim”; then you can fill in the form.',
    'form.missing': 'Still to be filled in or corrected: {0}',
    'form.fault.required': 'Fill this in.',
    'form.fault.maxlength': 'The text is too long: at most {0} characters, now {1}.',
    'form.fault.control': 'The text contains an invisible character that cannot be kept. Remove it or write the text again.',
    'form.fault.parse': 'Check this: there is no such date or time.',
  },
};

const root = () => document.querySelector('base').getAttribute('app-root') || '';
const token = () => decodeURIComponent(document.cookie.match(/(?:^|; *)XSRF-TOKEN=([^;]+)/)?.[1] ?? '');

/** A call to our own endpoints, as the person who is logged in. Rejects with the answer when it is not a good one. */
async function call(method, path, body, more) {
  const send = () =>
    fetch(`${root()}/api/neuvottelu/${path}`, {
      method,
      cache: 'no-store',
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
      body: body && window.angular.toJson(body),
      ...more,
    });
  let answer = await send();
  // The token changes when the person logs in again.
  if (answer.status === 403) answer = await send();
  const said = await answer.json().catch(() => null);
  if (!answer.ok) throw { status: answer.status, said };
  return said;
}

/** A text with {0} in it. An apostrophe is written twice in the patterns of Java. */
const fill = (pattern, args) =>
  args.reduce((text, arg, i) => text.replaceAll(`{${i}}`, arg ?? ''), `${pattern}`.replaceAll("''", "'"));

/** A local date as people write it in Finnish and Swedish: 2027-03-05 is 5.3.2027; a time too: 09:30 is 9.30. */
const shown = (text) =>
  `${text ?? ''}`
    .replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$3.$2.$1')
    .replace(/^0?(\d+):(\d\d)$/, '$1.$2');

const loadedTexts = {};
function texts(lang) {
  loadedTexts[lang] ??= call('GET', `texts?lang=${lang}`).catch((fault) => {
    delete loadedTexts[lang];
    throw fault;
  });
  return loadedTexts[lang];
}

function uuid() {
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 0x0f) | 0x40;
  b[8] = (b[8] & 0x3f) | 0x80;
  const hex = [...b].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function tag(name, attributes, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

function button(text, act) {
  const made = tag('button', { type: 'button', class: 'btn btn-default' }, text);
  made.addEventListener('click', act);
  return made;
}

/** The line at the foot of the form: what has happened to the draft, and what is still missing. */
function statusLine(form, t) {
  const seen = tag('span', { 'aria-hidden': 'true' });
  const heard = tag('span', { role: 'status', class: 'nv-heard' });
  const missing = tag('p', { class: 'nv-missing', hidden: '' });
  const trouble = tag('div', { role: 'alert' });
  form.append(tag('div', { class: 'nv-status' }, tag('p', { class: 'nv-saved' }, seen, heard), missing, trouble));
  let slow;
  const show = (text) => {
    seen.textContent = text;
    clearTimeout(slow);
  };
  return {
    /** Said aloud only if it takes long: a voice after every pause in writing would disturb the writer. */
    saving() {
      show(t('form.saving'));
      slow = setTimeout(() => (heard.textContent = t('form.saving')), 3000);
    },
    saved() {
      show(t('form.saved'));
      heard.textContent = t('form.saved');
      this.trouble();
    },
    quiet(text = '') {
      show(text);
      heard.textContent = text;
    },
    trouble(text, ...ways) {
      if (!text) return trouble.replaceChildren();
      this.quiet();
      if (trouble.firstChild?.textContent === text) return;
      trouble.replaceChildren(tag('p', { class: 'nv-trouble' }, text), ...ways);
    },
    missing(names) {
      missing.hidden = !names.length;
      missing.textContent = names.length ? t('form.missing', names.join(', ')) : '';
    },
  };
}

function nameOf(control) {
  const group = control.type === 'radio' && control.closest('fieldset:not(.nv-fields)')?.querySelector('legend');
  const name = group || control.labels?.[0];
  return (name ? name.textContent : control.getAttribute('aria-label') || control.name || '').replace(/[\s*:]+$/, '').trim();
}

function form(camForm, { inject }, options = {}) {
  // Not an arrow: inject makes it with "new".
  const start = function ($scope, $translate) {
    begin(camForm, $scope, $translate.use() || document.documentElement.lang, options);
  };
  inject(['$scope', '$translate', start]);
}

/** A form whose module lies beside it; until it is here, the form can be neither filled in nor sent. */
function module(camForm, inject, name) {
  form(camForm, { inject }, { module: () => import(`../../../../forms/${name}.js`) });
}

function begin(camForm, scope, lang, options) {
  let { onLoad, variables } = options;
  const element = camForm.formElement[0];
  const validity = scope[element.getAttribute('name')];
  const starting = !camForm.taskId;
  const processKey = scope.params?.processDefinitionKey || `${camForm.processDefinitionId}`.split(':')[0];
  const start = starting && uuid();
  const home = starting ? `start/${encodeURIComponent(processKey)}` : `tasks/${encodeURIComponent(camForm.taskId)}`;
  const draft = starting ? `${home}/draft/${start}` : `${home}/draft`;

  element.lang = lang;
  element.classList.add('nv-form');
  const fields = tag('fieldset', { class: 'nv-fields' });
  const hint = tag('p', { class: 'nv-hint', hidden: '' });
  const hold = tag('div', { class: 'nv-hold' });
  fields.append(...element.childNodes);
  element.append(hold, hint, fields);

  let words = WORDS[lang] ?? WORDS.fi;
  const t = (key, ...args) => fill(words[key] ?? key, args);
  scope.t = t;
  scope.lang = lang;
  scope.d = {};
  scope.shown = shown;
  /** 09:00 is 9.00 in Finnish and Swedish. */
  scope.time = (text) => `${text ?? ''}`.slice(0, 5).replace(/^0/, '').replace(':', lang === 'en' ? ':' : '.');
  /** A name that comes as {fi, sv}. */
  scope.name = (it) => it && (it[lang] || it.fi);
  /** After a row was added: its first field, whose ids are counted from 0. */
  scope.focusLast = (id) => setTimeout(() => [...fields.querySelectorAll(`[id^="${id}"]`)].findLast((at) => /^\D+\d+$/.test(at.id))?.focus());
  const status = statusLine(element, t);

  let version = null;
  let kept = null; // what the server has, as JSON
  let loaded = false;
  let stopped = false; // someone else's draft must be loaded first
  let failing = false;
  let opened = ''; // the draft as it was when the person got it, as JSON
  let touched = false;
  let running = null;
  let timer = null;
  let over = false;

  const written = () => window.angular.toJson(scope.d);
  const mine = () => !scope.options?.disableForm;
  const clean = () => loaded && !stopped && version !== null && written() === kept;
  const check = () => {
    validity.$setValidity('unsaved', clean(), validity);
    fields.disabled = !loaded || !mine();
    hint.hidden = !loaded || mine() || Boolean(hold.firstChild);
    hint.textContent = t('form.takeFirst');
  };
  const showHold = () => scope.task?.hold && window.neuvottelu.hold?.(hold, scope, scope.task, lang, save, rehold);

  async function load() {
    clearTimeout(timer);
    status.trouble();
    try {
      const [said, page, beside] = await Promise.all([texts(lang), call('GET', home), options.module?.()]);
      if (beside) ({ onLoad, variables } = beside.default);
      words = { ...words, ...said };
      // 0: nothing is kept yet. What the form begins with must be kept too, so that the step can take it.
      version = page.draft?.version || null;
      kept = version === null ? null : window.angular.toJson(page.draft.content ?? {});
      scope.task = page.task;
      showHold();
      scope.facts = page.facts ?? {};
      scope.d = page.draft?.content ?? {};
      onLoad?.(scope);
      loaded = true;
      stopped = failing = touched = false;
      opened = written();
      element.classList.add('nv-ready');
      if (!mine()) kept = written();
    } catch (fault) {
      console.error(fault);
      loaded = false;
      status.trouble(t(ended(fault) ? 'form.sessionEnded' : 'form.notLoaded'), button(t('form.tryAgain'), load));
    }
    if (over) return;
    scope.$applyAsync(() => {
      check();
      if (loaded && mine() && !clean()) later(0);
    });
    if (loaded && starting) setTimeout(first);
  }

  /** The task has passed into other hands, and what was written stays. */
  async function rehold() {
    scope.task = (await call('GET', home)).task;
    showHold();
    check();
  }

  /** In the dialogue of a start the first field is the place to begin; in a task the person may still be in the list. */
  function first() {
    const at = document.activeElement;
    if (at && at !== document.body && !at.closest('.modal')) return;
    if (at?.matches('input, select, textarea') && element.contains(at)) return;
    fields.querySelector('input:not([type=hidden]), select, textarea, button')?.focus();
  }

  function later(pause) {
    clearTimeout(timer);
    if (loaded && mine() && !stopped) timer = setTimeout(save, pause);
  }

  const ended = (fault) => fault.status === 401 || fault.status === 403;

  async function save(more) {
    clearTimeout(timer);
    if (running || !loaded || stopped || !mine() || clean()) return running;
    const content = written();
    if (touched && !failing) status.saving();
    running = call('PUT', draft, { version: version ?? 0, content: JSON.parse(content) }, more);
    try {
      const answer = await running;
      version = answer?.version ?? (version ?? 0) + 1;
      kept = content;
      failing = false;
      status.trouble();
      if (touched && clean()) status.saved();
    } catch (fault) {
      failing = true;
      if (fault.status === 409) {
        stopped = true;
        status.trouble(t('form.changedElsewhere'), button(t('form.reload'), load));
      } else if (fault.status === 400) {
        status.trouble(window.neuvottelu.plain?.(fault.said?.message) || t('form.notSaved'));
      } else if (ended(fault)) {
        const link = tag('a', { href: `${root()}/app/tasklist/default/`, target: '_blank' }, t('form.login'));
        status.trouble(t('form.sessionEnded'), link);
      } else {
        status.trouble(t('form.notSaved'), button(t('form.tryAgain'), () => save()));
        if (!over) later(AGAIN);
      }
    }
    running = null;
    if (over) return;
    scope.$applyAsync(check);
    if (!failing && !clean()) later(PAUSE);
  }

  scope.$watch(
    () => loaded && written(),
    () => {
      check();
      touched ||= loaded && written() !== opened;
      if (!loaded || clean()) return;
      if (touched && !failing) status.quiet(t('form.saving'));
      later(PAUSE);
    },
  );
  scope.$watch('options.disableForm', (disabled, before) => {
    if (disabled !== before && !disabled && !touched) return load();
    check();
    if (loaded && !starting && disabled !== before) rehold();
  });
  scope.$watch(
    () => {
      if (!loaded || !mine()) return '';
      const wrong = [...fields.querySelectorAll('input.ng-invalid, select.ng-invalid, textarea.ng-invalid')];
      return [...new Set(wrong.map(nameOf).filter(Boolean))].join('\n');
    },
    (names) => status.missing(names ? names.split('\n') : []),
  );

  const now = () => save();
  const back = () => failing && !stopped && save();
  const leave = () => save({ keepalive: true });
  element.addEventListener('change', now);
  window.addEventListener('focus', back);
  window.addEventListener('pagehide', leave);
  scope.$on('$destroy', () => {
    if (touched) leave();
    over = true;
    clearTimeout(timer);
    window.removeEventListener('focus', back);
    window.removeEventListener('pagehide', leave);
  });

  // Tasklist would keep what was typed as plain text in the browser.
  camForm.on('store', () => (camForm.storePrevented = true));
  camForm.on('submit', () => {
    if (!clean()) {
      camForm.submitPrevented = true;
      return;
    }
    const carry = (name, type, value) => {
      const known = camForm.variableManager.variable(name);
      if (known) Object.assign(known, { value, type, originalValue: undefined });
      else camForm.variableManager.createVariable({ name, type, value });
    };
    if (starting) {
      carry('draft', 'String', start);
      // What the engine itself must know before the first step: never names or free text.
      for (const [name, value] of Object.entries(variables?.(scope) ?? {})) carry(name, 'String', value);
    } else {
      carry('draft', 'Integer', version);
    }
  });
  camForm.on('submit-success', () => (touched = false));

  check();
  load();
}

/** What is wrong with a field, in words beside it; no words take them away. */
function faultBeside(control, words) {
  const known = control.nvFault;
  if (!words && !known) return;
  const beside = (control.nvFault ??= tag('p', { class: 'nv-fault', id: `nv-fault-${uuid()}`, 'aria-live': 'polite' }));
  if (!known) control.after(beside);
  beside.textContent = words;
  const others = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id && id !== beside.id);
  control.setAttribute('aria-describedby', [...others, ...(words ? [beside.id] : [])].join(' '));
  control.setAttribute('aria-invalid', String(Boolean(words)));
}

/** The words for a field that the person has touched; nv-fault="…" in a form adds what only that form knows. */
function faultOf(scope, control, model, attributes) {
  const text = `${model.$viewValue ?? ''}`;
  const [what] = !model.$dirty ? []
    : model.$invalid ? Object.keys(model.$error)
    : text.length > LONGEST ? ['maxlength']
    : NOT_KEPT.test(text) ? ['control'] : [];
  const words = what && scope.t?.(`form.fault.${what}`, attributes.ngMaxlength || LONGEST, text.length);
  return words || (attributes.nvFault ? scope.$eval(attributes.nvFault) : '') || '';
}

/** A date or a time stays the text that the browser gives: 2027-03-10, 09:30. AngularJS would make an object of it. */
function plainText(control, attributes, model) {
  model.$parsers.length = model.$formatters.length = 0;
  model.$parsers.push((text) => (control.validity?.badInput ? undefined : text || null));
  model.$formatters.push((text) => text ?? '');
  model.$isEmpty = (text) => !text;
  model.$validators.min = (_, text) => !text || !control.min || text >= control.min;
  model.$validators.max = (_, text) => !text || !control.max || text <= control.max;
  attributes.$observe('min', () => model.$validate());
  attributes.$observe('max', () => model.$validate());
}

try {
  window.neuvottelu = { ...window.neuvottelu, form, module, call, shown };
  window.angular.module('cam.tasklist.custom').directive('ngModel', () => ({
    restrict: 'A',
    require: 'ngModel',
    priority: -1,
    link(scope, element, attributes, model) {
      const control = element[0];
      if (!control.closest('.form-container form')) return;
      // A text that is too long is kept in the draft too, while the form says what is wrong with it.
      model.$overrideModelOptions({ allowInvalid: true });
      if (!/^(radio|checkbox|hidden)$/.test(attributes.type)) {
        scope.$watch(() => faultOf(scope, control, model, attributes), (words) => faultBeside(control, words));
      }
      if (/^(date|time|datetime-local|month|week)$/.test(attributes.type)) plainText(control, attributes, model);
    },
  }));
} catch (fault) {
  console.error(fault);
}

export default [];
