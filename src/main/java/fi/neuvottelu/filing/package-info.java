/** The file of a negotiation: who may open which document, and all documents of a round in one. */
@NullMarked
package fi.neuvottelu.filing;

import org.jspecify.annotations.NullMarked;
