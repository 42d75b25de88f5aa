/** The plan of a round: arrangement, sessions, who is invited; what is missing in it; confirming it. */
@NullMarked
package fi.neuvottelu.planning;

import org.jspecify.annotations.NullMarked;
