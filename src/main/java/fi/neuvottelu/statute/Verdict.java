package fi.neuvottelu.statute;

import java.util.List;

/**
 * Separate statements on a negotiation, so that none says more than the Act or than is known.
 *
 * @param held by our reading the negotiation took place
 * @param named everybody whom the Act names was invited, HUS took part where it must, every topic of the Act was dealt with
 * @param documented our evidence level: minutes approved and registered, which the Act does not demand
 * @param complete held, as the Act names, documented, and every measure with an owner
 * @param awaitsMinutes not held yet, and held as soon as the minutes of a forum's meeting are approved
 * @param remarks what hinders nothing and is always said: how many of the invited did not come, what is planned
 */
public record Verdict(
        Statement held,
        Statement named,
        Statement documented,
        Statement complete,
        boolean awaitsMinutes,
        List<Missing> remarks) {
    public Verdict {
        remarks = List.copyOf(remarks);
    }
}
