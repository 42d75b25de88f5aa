// Tasklist's own button under a form says what it does there; a form that sends itself has none.

import { t } from '/modules/reader.js';

/** A task may lie open behind the dialogue of a start. */
const TASK = "button[ng-click='complete()']";
const START = ".modal-footer [ng-click='startProcessInstance()']";

/** It does another thing with each choice. */
const BY_DECISION = ['confirmThePlan', 'finishMinutes', 'approveMinutes'];

/** Each of its actions has a button of its own. */
const ITSELF = ['runTheRound'];

export const nameOf = (step, decision) =>
  BY_DECISION.includes(step) && decision ? `send.${step}.${decision}` : `send.${step}`;

/** @param step the user task, or the process that the form starts */
export function sendButton(step, scope, start) {
  const name = () => {
    const button = document.querySelector(start ? START : TASK);
    if (!button) return;
    button.hidden = ITSELF.includes(step);
    if (!button.hidden) button.textContent = t(nameOf(step, scope.d.decision));
  };
  if (BY_DECISION.includes(step)) scope.$watch('d.decision', name);
  name();
}
