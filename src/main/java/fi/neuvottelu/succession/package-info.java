/** What passes to a successor when a municipality merges away. */
@NullMarked
package fi.neuvottelu.succession;

import org.jspecify.annotations.NullMarked;
