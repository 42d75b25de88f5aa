/** What a party does by the personal link in a letter, without an account: the same as in its form, by the same step. */
@NullMarked
package fi.neuvottelu.answering;

import org.jspecify.annotations.NullMarked;
