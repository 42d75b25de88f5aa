/** A negotiation round of one host and one year: opened, under way, closed. */
@NullMarked
package fi.neuvottelu.round;

import org.jspecify.annotations.NullMarked;
