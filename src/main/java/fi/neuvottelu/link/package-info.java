/** Secrets that open one thing to whoever knows them: what for, for whom, until when. */
@NullMarked
package fi.neuvottelu.link;

import org.jspecify.annotations.NullMarked;
