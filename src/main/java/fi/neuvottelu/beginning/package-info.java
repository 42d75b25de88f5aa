/** Since when the service knows what a host does: what was before is not known here, which is not the same as not done. */
@NullMarked
package fi.neuvottelu.beginning;

import org.jspecify.annotations.NullMarked;
