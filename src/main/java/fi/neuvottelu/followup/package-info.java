/** Agreed measures, their owners and what became of them; they outlive their round. */
@NullMarked
package fi.neuvottelu.followup;

import org.jspecify.annotations.NullMarked;
