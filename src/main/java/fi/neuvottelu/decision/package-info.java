/** The result of a session before each party's board or council: what was decided, and until when that can be challenged. */
@NullMarked
package fi.neuvottelu.decision;

import org.jspecify.annotations.NullMarked;
