/**
 * The door of the house: which calls over HTTP come in, for whom, with what; how everything else is answered. Whoever adds
 * an endpoint adds its line to {@code edge/routes.csv}; what is not there is unknown.
 */
@NullMarked
package fi.neuvottelu.edge;

import org.jspecify.annotations.NullMarked;
