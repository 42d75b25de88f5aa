/**
 * Searching: the words of what was negotiated, in their Finnish and Swedish forms, and who finds what. Each capability answers for
 * what of it can be found, and tells when it has changed.
 */
@NullMarked
package fi.neuvottelu.search;

import org.jspecify.annotations.NullMarked;
