/** What people read and type: texts by language, refusals, addresses, cells. */
@NullMarked
package fi.neuvottelu.words;

import org.jspecify.annotations.NullMarked;
