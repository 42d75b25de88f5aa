/** Files for a session or a point of its agenda: taken in after a look at what they are, kept in pieces, given out as they came. */
@NullMarked
package fi.neuvottelu.material;

import org.jspecify.annotations.NullMarked;
