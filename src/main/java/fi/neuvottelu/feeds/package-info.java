/** A host's deadlines under secret addresses, for calendars. */
@NullMarked
package fi.neuvottelu.feeds;

import org.jspecify.annotations.NullMarked;
