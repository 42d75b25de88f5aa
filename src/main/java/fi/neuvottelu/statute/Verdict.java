package fi.neuvottelu.statute;

/**
 * Three separate statements on a yearly negotiation, so that none says more than the Act.
 *
 * @param held the least that the Act demands: the negotiation took place
 * @param documented our evidence level: minutes approved and registered, which the Act does not demand
 * @param complete held and documented, everybody invited, every topic dealt with, every measure with an owner
 */
public record Verdict(Statement held, Statement documented, Statement complete) {}
