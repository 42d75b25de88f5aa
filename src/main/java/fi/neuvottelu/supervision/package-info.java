/** What supervisors are told: one digest a day. */
@NullMarked
package fi.neuvottelu.supervision;

import org.jspecify.annotations.NullMarked;
