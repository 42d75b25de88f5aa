// Our forms in Tasklist: <form nv-form="open-round"> is markup, /forms/open-round.js what it knows. Where nothing is to be known the
// attribute is empty. A form has facts and texts for its page, and a draft that is kept on the server while the person writes;
// inputs are bound to d.…. The module may have onLoad(scope, signal), which comes again when the draft is loaded anew, with a signal
// that ends what the time before has begun; and, for the form of a start, variables(scope): {name: text}, which become process
// variables when it is sent.

import { Draft } from '/modules/draft.js';
import { namesOf } from '/modules/fields.js';
import { PARTS, fillings, goToFirstField, moduleOf, placesOfStart, placesOfTask } from '/modules/form.js';
import { showHold } from '/modules/hold.js';
import { formButton, tag } from '/modules/page.js';
import { lang, shown, t, texts, time } from '/modules/reader.js';
import { askEngine, call, tasklist } from '/modules/server.js';
import { statusLine } from '/modules/status-line.js';
import { forget, keep, unsentIn } from '/modules/unsent.js';
// Big forms need it: it is here before they are opened.
import '/modules/text-pair.js';
import { cell, field } from './fields.js';
import { placeOfOutcomes } from './outcome.js';
import { sendButton } from './send-button.js';

const COMPLETE = "button[ng-click='complete()']";
/** Milliseconds between two looks for a task that comes again, and how many looks. */
const AGAIN = 500;
const TRIES = 10;
const WRONG = 'input.ng-invalid, select.ng-invalid, textarea.ng-invalid';

/** What forms say once they have been sent: a rule of all of them. */
const loadOutcomes = moduleOf('rules/outcome');

const toJson = (value) => window.angular.toJson(value);

/** Tasklist fetches the task and the lists anew. */
function refresh(scope) {
  for (let s = scope, task, list; s && !(task && list); s = s.$parent) {
    if (!task && s.taskData?.changed) (task = s.taskData).changed('task');
    if (!list && s.tasklistData?.changed) (list = s.tasklistData).changed('taskList');
  }
  scope.$applyAsync();
}

function opens(scope, task) {
  const place = window.angular.element(document.body).injector().get('$location');
  scope.$applyAsync(() => place.search('task', task));
}

/** The task that stands in the place of one that is done. */
async function opensNext(scope) {
  refresh(scope);
  const [next] = await askEngine(`task?processInstanceId=${scope.task?.instance}`).catch(() => []);
  if (next) opens(scope, next.id);
}

/** What is to be done again and again is opened again as soon as it is there. */
async function comesAgain(camForm, scope, left = TRIES) {
  const { instance, step, id } = scope.task ?? {};
  if (!instance) return;
  const [next] = await askEngine(`task?processInstanceId=${instance}&taskDefinitionKey=${step}`).catch(() => []);
  if (!next || next.id === id) {
    if (left) setTimeout(() => comesAgain(camForm, scope, left - 1), AGAIN);
    return;
  }
  const place = window.angular.element(document.body).injector().get('$location');
  if (!place.search().task) opens(scope, next.id);
}

/** What a form's markup may use, besides what its own module adds. */
function vocabulary(scope, fields) {
  Object.assign(scope, { t, lang, shown, time, d: {} });
  /** A name that comes as {fi, sv}. */
  scope.name = (it) => it && (it[lang] || it.fi);
  /** After a row was added: its first field, whose ids are counted from 0. */
  scope.focusLast = (id) =>
    setTimeout(() => [...fields.querySelectorAll(`[id^="${id}"]`)].findLast((at) => /^\D+\d+$/.test(at.id))?.focus());
}

function placesOf(camForm, scope) {
  if (camForm.taskId) return placesOfTask(camForm.taskId);
  return placesOfStart(scope.params?.processDefinitionKey || `${camForm.processDefinitionId}`.split(':')[0]);
}

/** @param load brings the module of the form */
function begin(camForm, scope, load) {
  const element = camForm.formElement[0];
  const validity = scope[element.getAttribute('name')];
  const { home, start, draftAt } = placesOf(camForm, scope);
  const who = scope.$root?.authentication?.name;
  let options = {};
  /** What is put back in place of the server's draft, as JSON. */
  let putBack = null;
  let outcomeOf;
  let outcome = null;

  element.lang = lang;
  element.classList.add('nv-form');
  const fields = tag('fieldset', { class: 'nv-fields' });
  const hint = tag('p', { class: 'nv-hint', hidden: true });
  const hold = tag('div', { class: 'nv-hold' });
  const unsaved = tag('div', { class: 'nv-unsaved' });
  const legend = tag('legend', { class: 'sr-only' });
  fields.append(legend, ...element.childNodes);
  element.append(hold, unsaved, hint, fields);
  vocabulary(scope, fields);
  const status = statusLine(element);
  const outcomes = placeOfOutcomes();
  const filled = fillings();

  const mine = () => !scope.options?.disableForm;
  const draft = new Draft({
    put: (body, more) => call('PUT', draftAt, body, more),
    written: () => toJson(scope.d),
    mine,
    saving: () => status.saving(),
    waiting: () => status.quiet(t('form.saving')),
    saved(all) {
      status.trouble();
      if (all) status.saved();
    },
    failed(fault) {
      if (fault.isLoggedOut) keep(home, who, draft.written);
      status.trouble(...troubleOf(fault));
    },
    changed: () => scope.$applyAsync(check),
  });

  function troubleOf(fault) {
    if (fault.isOvertaken) return [fault.words, formButton(t('form.openAgain'), () => opensNext(scope))];
    if (fault.isOver) return [fault.words];
    if (draft.stopped) return [t('form.changedElsewhere'), formButton(t('form.reload'), open)];
    if (fault.status === 400) return [fault.words ?? t('form.notSaved')];
    if (fault.isLoggedOut)
      return [t('form.sessionEnded'), tag('a', { href: tasklist, target: '_blank' }, t('form.login'))];
    return [t('form.notSaved'), formButton(t('form.tryAgain'), () => draft.save())];
  }

  const check = () => {
    validity.$setValidity('unsaved', draft.isClean(), validity);
    fields.disabled = !draft.loaded || !mine();
    hint.hidden = !draft.loaded || mine() || Boolean(hold.firstChild);
    hint.textContent = t('form.takeFirst');
  };

  const held = (task) => {
    scope.task = task;
    if (task?.hold) showHold(hold, task, () => draft.save(), passed);
  };

  /** The task has passed into other hands, and what was written stays. */
  const rehold = async () => {
    held((await call('GET', home)).task);
    check();
  };

  /** Who comes back to a page that lay open learns that the same was handed in past it. */
  async function looks() {
    const { instance, step, id } = scope.task ?? {};
    if (!instance || !draft.loaded || draft.stopped) return;
    const there = await askEngine(`task?processInstanceId=${instance}&taskDefinitionKey=${step}`).catch(() => null);
    if (!there || there.some((one) => one.id === id)) return;
    const fault = await call('GET', home).catch((said) => said);
    if (fault?.isOvertaken || fault?.isOver) status.trouble(...troubleOf(fault));
  }

  async function passed() {
    refresh(scope);
    await rehold();
  }

  /** What she had written: she says whether it goes on. */
  function offers(words, written, forgets) {
    const done = (content) => () => {
      forgets(content);
      unsaved.replaceChildren();
      putBack = content;
      if (content) open();
    };
    unsaved.append(
      tag('p', { class: 'nv-hint', role: 'alert' }, words),
      formButton(t('form.putBack'), done(written)),
      formButton(t('form.discard'), done(null)),
    );
  }

  /** When her session ended, or when the same was handed in past this form; that stays on the server until she sends or discards it. */
  function offer(aside) {
    const unsent = mine() && unsentIn(home, who);
    unsaved.replaceChildren();
    if (unsent && unsent !== toJson(scope.d)) return offers(t('form.unsent'), unsent, () => forget(home));
    forget(home);
    if (!mine() || !aside || draft.touched) return;
    offers(aside.words, toJson(aside.content), (content) => content || call('DELETE', `${home}/aside`).catch(() => {}));
  }

  async function open() {
    draft.waitsForTheServer();
    status.trouble();
    try {
      const [page, module, rule] = await Promise.all([
        call('GET', home),
        load(),
        loadOutcomes(),
        texts('forms', 'words'),
      ]);
      legend.textContent = t('form.fields');
      options = module;
      outcomeOf = rule;
      scope.d = draft.arrives(page.draft);
      const restored = putBack;
      putBack = null;
      if (restored) scope.d = JSON.parse(restored);
      held(page.task);
      scope.facts = page.facts ?? {};
      options.onLoad?.(scope, filled.next());
      draft.begins();
      draft.touched = Boolean(restored);
      sendButton(start ? home.split('/')[1] : page.task?.step, scope, start);
      element.classList.add('nv-ready');
      offer(page.aside);
    } catch (fault) {
      console.error(fault);
      draft.loaded = false;
      status.trouble(
        fault.words ?? t(fault.isLoggedOut ? 'form.sessionEnded' : 'form.notLoaded'),
        formButton(t('form.tryAgain'), open),
      );
    }
    if (draft.isOver) return;
    scope.$applyAsync(() => {
      check();
      if (draft.loaded && mine() && !draft.isClean()) draft.later(0);
    });
    if (draft.loaded && start) setTimeout(() => goToFirstField(element));
  }

  scope.$watch(
    () => draft.loaded && toJson(scope.d),
    () => {
      check();
      draft.changes();
    },
  );
  scope.$watch('options.disableForm', (disabled, before) => {
    if (disabled !== before && !disabled && !draft.touched) return open();
    check();
    if (draft.loaded && !start && disabled !== before) rehold();
  });
  scope.$watch(
    () => (draft.loaded && mine() ? namesOf(fields.querySelectorAll(WRONG)).join('\n') : ''),
    (names) => status.missing(names ? names.split('\n') : []),
  );

  const back = () => {
    draft.returns();
    looks();
  };
  const leave = () => draft.leaves();
  element.addEventListener('change', () => draft.save());
  window.addEventListener('focus', back);
  window.addEventListener('pagehide', leave);
  scope.$on('$destroy', () => {
    draft.ends();
    filled.end();
    window.removeEventListener('focus', back);
    window.removeEventListener('pagehide', leave);
  });

  // Tasklist would keep what was typed as plain text in the browser.
  camForm.on('store', () => (camForm.storePrevented = true));
  camForm.on('submit', () => {
    if (!draft.isClean()) {
      camForm.submitPrevented = true;
    } else if (start) {
      carry(camForm, 'draft', 'String', start);
      // What the engine itself must know before the first step: never names or free text.
      for (const [name, value] of Object.entries(options.variables?.(scope) ?? {}))
        carry(camForm, name, 'String', value);
    } else {
      carry(camForm, 'draft', 'Integer', draft.version);
    }
    outcome = outcomeOf(start ? home.split('/')[1] : scope.task?.step, scope);
  });
  camForm.on('submit-success', () => {
    draft.touched = false;
    outcomes.tell(outcome);
    if (options.comesAgain) comesAgain(camForm, scope);
  });
  /** As Tasklist's own button does, as soon as what was typed last is kept. */
  scope.send = async () => {
    await draft.settles();
    scope.$applyAsync(() => {
      check();
      setTimeout(() => document.querySelector(COMPLETE)?.click());
    });
  };

  check();
  open();
}

function carry(camForm, name, type, value) {
  const known = camForm.variableManager.variable(name);
  if (known) Object.assign(known, { value, type, originalValue: undefined });
  else camForm.variableManager.createVariable({ name, type, value });
}

/** Until its module, its facts and its draft are here the form cannot be sent. */
function form() {
  return {
    restrict: 'A',
    require: 'form',
    link(scope, element, { nvForm }, validity) {
      validity.$setValidity('unsaved', false, validity);
      // The engine's form helper names itself only when the markup has been linked.
      const before = scope.camForm;
      const wait = scope.$watch('camForm', (camForm) => {
        if (!camForm || camForm === before) return;
        wait();
        begin(camForm, scope, moduleOf(nvForm));
      });
    },
  };
}

/** Milliseconds after which Tasklist rests. */
const REST = 3000;

try {
  window.angular
    .module('cam.tasklist.custom')
    .directive('nvForm', form)
    .directive('ngModel', field)
    .directive('nvCell', cell)
    .run([
      '$templateRequest',
      (fetch) =>
        setTimeout(() => {
          PARTS.forEach((part) => fetch(part, true));
          loadOutcomes().catch((fault) => console.error(fault));
        }, REST),
    ]);
} catch (fault) {
  console.error(fault);
}

export default [];
