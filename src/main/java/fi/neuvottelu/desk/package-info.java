/** The coordinator's desk while a round is open: changes, help to the parties, closing. */
@NullMarked
package fi.neuvottelu.desk;

import org.jspecify.annotations.NullMarked;
