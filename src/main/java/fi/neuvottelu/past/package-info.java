/** What was before something was changed or ended, with who changed it and when: one place for all capabilities. */
@NullMarked
package fi.neuvottelu.past;

import org.jspecify.annotations.NullMarked;
