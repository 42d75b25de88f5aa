// What Welcome is told once the engine's scripts are there; config.js tries before whether it loads.

import { writesDates } from '/modules/frame-dates.js';
import { keepsLanguages, namesControls } from '/modules/frame.js';
import { fillsLabels } from '/modules/labels.js';

if (window.angular) {
  await fillsLabels('welcome').catch((fault) => console.error(fault));
  writesDates('welcome');
  namesControls();
  keepsLanguages();
}

export default [];
