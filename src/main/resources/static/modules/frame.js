// The frame that the engine draws around its web apps: names for what shows a sign only, and the choice of language.

import { help, languages, statement } from './language-choice.js';
import { tag } from './page.js';
import { t } from './reader.js';

/** What shows no words and no tooltip. */
const NAMES = [
  ['.app-switch > a', 'frame.apps'],
  ['.stored-criteria > button', 'frame.searches'],
  ['.region-toggle', 'frame.region'],
  ['.maximize', 'frame.larger'],
  ['.navbar-toggle', 'frame.menu'],
  ['button.close', 'page.close'],
  ['[cam-share-link] a, a[cam-share-link]', 'frame.link'],
  ['[ng-click="zoomIn()"]', 'frame.zoomIn'],
  ['[ng-click="zoomOut()"]', 'frame.zoomOut'],
  ['[ng-click="resetZoom()"]', 'frame.zoomReset'],
];

const CONTROLS = 'button, a[href], a[ng-click], input[placeholder], input.toggle';

/** The tooltip of the control or of what is in it; else what its sign means here. */
function nameOf(control) {
  const told = control.closest('[uib-tooltip]') ?? control.querySelector('[uib-tooltip]');
  const words = told?.getAttribute('uib-tooltip').trim();
  if (words && !words.includes('{{')) return words;
  const key = NAMES.find(([css]) => control.matches(css))?.[1];
  // In Welcome a picture leads where the words beneath it do.
  return key ? t(key) : (control.closest('.app-label-wrapper')?.parentElement.innerText.trim() ?? '');
}

function named(control) {
  if (control.matches('input')) {
    // Tasklist's and Cockpit's search says that it unfolds, which only a combobox does.
    if (control.hasAttribute('aria-expanded')) control.setAttribute('role', 'combobox');
    const words = control.placeholder || control.parentElement?.textContent.trim();
    if (words && !control.labels?.length) control.setAttribute('aria-label', words);
    return;
  }
  // What is there but hidden names nothing.
  if (control.innerText.trim()) return;
  const words = nameOf(control);
  if (!words || control.getAttribute('aria-label') === words) return;
  control.setAttribute('aria-label', words);
  if (control.title) control.title = words;
}

/** At the end of every page, before and after the login. The engine draws its footer anew once it has its words. */
function offersLanguages() {
  const footer = document.querySelector('[cam-widget-footer]');
  if (!footer || footer.querySelector('.nv-frame-languages')) return;
  footer.append(tag('div', { class: 'nv-frame-languages' }, help(), statement(), languages()));
}

/** Does it now, and after each change of the page. */
function keeps(doing) {
  let waits = false;
  const soon = () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      doing();
    });
  };
  new MutationObserver(soon).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['uib-tooltip', 'placeholder', 'title'],
  });
  soon();
}

export const namesControls = () => keeps(() => document.querySelectorAll(CONTROLS).forEach(named));

export const keepsLanguages = () => keeps(offersLanguages);
