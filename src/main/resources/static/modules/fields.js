// Fields of a form: how they are called, and what is wrong with them, in words beside them.

import { tag } from './page.js';

/** What a draft does not keep: a longer text, and control characters. */
export const LONGEST = 20000;
const NOT_KEPT = /(?![\t\n\r])\p{Cc}/u;

/** What a page may find in a field, by AngularJS's names, and what a draft does not keep: there are words for each. */
export const FAULTS = [
  'required',
  'maxlength',
  'minlength',
  'pattern',
  'number',
  'min',
  'max',
  'step',
  'email',
  'url',
  'parse',
  'control',
];
/** For what has no name here. */
const OTHER = 'other';

let faults = 0;

const plain = (text) => text.replace(/[\s*:]+$/, '').trim();

/** What the row of a list is called in which a control stands; '' outside one. */
function rowOf(control) {
  const row = control.closest('.nv-line, .nv-change');
  return plain(row?.getAttribute('aria-label') ?? row?.querySelector(':scope > legend')?.textContent ?? '');
}

export function nameOf(control) {
  const group = control.type === 'radio' && control.closest('fieldset:not(.nv-fields)')?.querySelector('legend');
  const label = group || control.labels?.[0];
  const name = plain(label ? label.textContent : control.getAttribute('aria-label') || control.name || '');
  const row = rowOf(control);
  return row && name && row !== name ? `${row}: ${name}` : name;
}

/** Of several controls with one name the name is said once. */
export const namesOf = (controls) => [...new Set([...controls].map(nameOf).filter(Boolean))];

/**
 * What is wrong with a text that the person has written, by its name, or undefined.
 *
 * @param errors names of what the page itself has found, such as 'required'
 */
export function faultOf(text, errors) {
  const found = errors.find((error) => FAULTS.includes(error)) ?? (errors.length ? OTHER : undefined);
  return found ?? (text.length > LONGEST ? 'maxlength' : NOT_KEPT.test(text) ? 'control' : undefined);
}

/** No words take them away. */
export function sayBeside(control, words) {
  const known = control.nvFault;
  if (!words && !known) return;
  const beside = (control.nvFault ??= tag('p', {
    class: 'nv-fault',
    id: `nv-fault-${(faults += 1)}`,
    'aria-live': 'polite',
  }));
  if (!known) control.after(beside);
  beside.textContent = words;
  const others = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id && id !== beside.id);
  control.setAttribute('aria-describedby', [...others, ...(words ? [beside.id] : [])].join(' '));
  control.setAttribute('aria-invalid', String(Boolean(words)));
}
