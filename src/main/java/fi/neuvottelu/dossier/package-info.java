/** The file of a negotiation: where one looks up afterwards what became of a round, of an organisation, of a host. */
@NullMarked
package fi.neuvottelu.dossier;

import org.jspecify.annotations.NullMarked;
