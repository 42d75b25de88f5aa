/** One meeting of a round: agenda, time and place, attendance, topics. */
@NullMarked
package fi.neuvottelu.session;

import org.jspecify.annotations.NullMarked;
