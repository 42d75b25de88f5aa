/** Under which number each organisation handles a round in its own case register: the host, and every party for itself. */
@NullMarked
package fi.neuvottelu.casenumber;

import org.jspecify.annotations.NullMarked;
