// Tasklist's own button under a form says what it does there; a form that sends itself has none.

import { t } from '/modules/reader.js';

const BUTTON = "button[ng-click='complete()'], .modal-footer [ng-click='startProcessInstance()']";

/** It does another thing with each choice. */
const BY_DECISION = ['confirmThePlan', 'finishMinutes', 'approveMinutes'];

/** Each of its actions has a button of its own. */
const ITSELF = ['runTheRound'];

export const nameOf = (step, decision) =>
  BY_DECISION.includes(step) && decision ? `send.${step}.${decision}` : `send.${step}`;

/** @param step the user task, or the process that the form starts */
export function sendButton(step, scope) {
  const name = () => {
    const button = document.querySelector(BUTTON);
    if (!button) return;
    button.hidden = ITSELF.includes(step);
    if (!button.hidden) button.textContent = t(nameOf(step, scope.d.decision));
  };
  if (BY_DECISION.includes(step)) scope.$watch('d.decision', name);
  name();
}
