/** Who was invited to which session, what they answered and whom they named. */
@NullMarked
package fi.neuvottelu.invitation;

import org.jspecify.annotations.NullMarked;
