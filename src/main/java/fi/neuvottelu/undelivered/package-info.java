/** Letters that did not arrive: work for the coordinator, once for each party. */
@NullMarked
package fi.neuvottelu.undelivered;

import org.jspecify.annotations.NullMarked;
