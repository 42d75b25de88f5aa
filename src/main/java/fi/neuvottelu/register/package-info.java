/** The register of duties: who owes what in which window and how it stands, as far as the reader may see it. */
@NullMarked
package fi.neuvottelu.register;

import org.jspecify.annotations.NullMarked;
