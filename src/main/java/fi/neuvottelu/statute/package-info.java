/** What the Acts demand of a negotiation, and when a round has met it: pure rules, each with its section of law. */
@NullMarked
package fi.neuvottelu.statute;

import org.jspecify.annotations.NullMarked;
