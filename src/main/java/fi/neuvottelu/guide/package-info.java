/** Help for newcomers: a guide for each role, and where to begin while nothing waits. */
@NullMarked
package fi.neuvottelu.guide;

import org.jspecify.annotations.NullMarked;
