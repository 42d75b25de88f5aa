/** Minutes of a session: draft, review by the parties, approval, lock, distribution. */
@NullMarked
package fi.neuvottelu.minutes;

import org.jspecify.annotations.NullMarked;
