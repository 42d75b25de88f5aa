package fi.neuvottelu.dossier;

import fi.neuvottelu.people.Seen;
import java.util.List;

/** The facts of an organisation, and what of people whoever opens its page gets to see. */
record OrganisationOnPage(OrganisationFacts facts, List<Seen> seen) {}
