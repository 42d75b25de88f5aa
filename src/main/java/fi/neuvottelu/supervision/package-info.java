/** What coordinators, supervisors and the people of parties are told by themselves: one digest a day. */
@NullMarked
package fi.neuvottelu.supervision;

import org.jspecify.annotations.NullMarked;
