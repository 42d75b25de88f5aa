/** The dispatch register: every letter is a row first, then sent by the postman, outside any transaction. */
@NullMarked
package fi.neuvottelu.letter;

import org.jspecify.annotations.NullMarked;
