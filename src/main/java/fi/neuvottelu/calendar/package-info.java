/** Finnish working days and the ladder of agreed dates; every computed date carries its explanation. */
@NullMarked
package fi.neuvottelu.calendar;

import org.jspecify.annotations.NullMarked;
