package fi.neuvottelu.dossier;

import fi.neuvottelu.people.Seen;
import java.util.List;

/** The facts of a round, and what of people whoever opens its page gets to see. */
record RoundOnPage(RoundFacts facts, List<Seen> seen) {}
