// Each field of our forms: a date stays a text, and what is wrong is said beside the field.

import { LONGEST, faultOf, sayBeside } from '/modules/fields.js';
import { shown, t } from '/modules/reader.js';

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

/** The words for a field that the person has touched; nv-fault="…" in a form adds what only that form knows. */
function wordsOf(scope, control, model, attributes) {
  const text = `${model.$viewValue ?? ''}`;
  const errors = model.$invalid ? Object.keys(model.$error) : [];
  // A field of lines is kept line by line.
  const kept = 'nvLines' in attributes ? text.split('\n') : [text];
  const fault = model.$dirty && kept.map((one) => faultOf(one, errors)).find(Boolean);
  const limit = { min: shown(control.min), max: shown(control.max) }[fault] ?? (attributes.ngMaxlength || LONGEST);
  if (fault) return t(`form.fault.${fault}`, limit, text.length);
  return (attributes.nvFault && scope.$eval(attributes.nvFault)) || '';
}

/**
 * The field of a row in a long table: nv-cell="…" says once what its id, its label, which stands before it, and its placeholder are. A
 * binding for each would make a table of 81 rows slow to open.
 */
export function cell() {
  return {
    restrict: 'A',
    link(scope, element, { nvCell }) {
      const { id, label, placeholder } = scope.$eval(nvCell);
      const control = element[0];
      control.id = id;
      if (placeholder) control.placeholder = placeholder;
      control.previousElementSibling.htmlFor = id;
      control.previousElementSibling.textContent = label;
    },
  };
}

export function field() {
  return {
    restrict: 'A',
    require: 'ngModel',
    priority: -1,
    link(scope, element, attributes, model) {
      const control = element[0];
      if (!control.closest('.form-container form')) return;
      // A text that is too long is kept in the draft too, while the form says what is wrong with it.
      model.$overrideModelOptions({ allowInvalid: true });
      if (!/^(radio|checkbox|hidden)$/.test(attributes.type)) {
        scope.$watch(
          () => wordsOf(scope, control, model, attributes),
          (words) => sayBeside(control, words),
        );
      }
      if (/^(date|time|datetime-local|month|week)$/.test(attributes.type)) plainText(control, attributes, model);
    },
  };
}
