/** When a time limit that the law sets runs out, for whoever asks. */
@NullMarked
package fi.neuvottelu.deadline;

import org.jspecify.annotations.NullMarked;
