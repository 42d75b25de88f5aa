/** Holidays that are data: added and withdrawn by an administrator, and the open dates that move with them. */
@NullMarked
package fi.neuvottelu.holiday;

import org.jspecify.annotations.NullMarked;
