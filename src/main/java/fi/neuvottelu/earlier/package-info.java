/** What was negotiated before the tool was used or elsewhere: recorded afterwards, it counts as a session of ours. */
@NullMarked
package fi.neuvottelu.earlier;

import org.jspecify.annotations.NullMarked;
