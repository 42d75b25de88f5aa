/** Stage and publicity of each registered document as data (621/1999 ss. 5–7), and the list of a round's documents. Nothing is published. */
@NullMarked
package fi.neuvottelu.publicity;

import org.jspecify.annotations.NullMarked;
