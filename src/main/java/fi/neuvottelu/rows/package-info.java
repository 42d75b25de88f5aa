/** Rows of the database as records of ours. */
@NullMarked
package fi.neuvottelu.rows;

import org.jspecify.annotations.NullMarked;
