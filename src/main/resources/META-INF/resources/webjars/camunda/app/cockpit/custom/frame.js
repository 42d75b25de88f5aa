// What Cockpit is told once the engine's scripts are there; config.js tries before whether it loads.

import { writesDates } from '/modules/frame-dates.js';
import { keepsLanguages, namesControls } from '/modules/frame.js';
import { fillsLabels } from '/modules/labels.js';
import { namesProcesses } from './names.js';

if (window.angular) {
  await fillsLabels('cockpit').catch((fault) => console.error(fault));
  writesDates('cockpit');
  namesProcesses();
  namesControls();
  keepsLanguages();
}

export default [];
