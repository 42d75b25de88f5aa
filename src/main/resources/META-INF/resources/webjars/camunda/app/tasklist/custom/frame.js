// Names for Tasklist's signs, and no engine's name in its labels.

import { namesControls } from '/modules/frame.js';
import { fillsLabels } from '/modules/labels.js';

await fillsLabels('tasklist').catch((fault) => console.error(fault));
namesControls();

export default [];
