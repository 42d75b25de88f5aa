/** A municipality asks its county for a negotiation and is answered: 611/2021 s. 14 binds both sides alike. */
@NullMarked
package fi.neuvottelu.request;

import org.jspecify.annotations.NullMarked;
