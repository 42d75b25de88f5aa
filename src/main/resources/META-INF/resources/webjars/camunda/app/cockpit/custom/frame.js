// What Cockpit is told once the engine's scripts are there; config.js tries before whether it loads.

import { writesDates } from '/modules/frame-dates.js';
import { keepsLanguages, namesControls } from '/modules/frame.js';
import { fillsLabels } from '/modules/labels.js';
import { namesThings } from './names.js';

if (window.angular) {
  await fillsLabels('cockpit').catch((fault) => console.error(fault));
  writesDates('cockpit');
  namesThings();
  namesControls();
  keepsLanguages();
}

export default [];
