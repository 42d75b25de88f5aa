package fi.neuvottelu.statute;

import static fi.neuvottelu.statute.Duty.OB_T14;
import static fi.neuvottelu.statute.Duty.OB_Y6_HKI;
import static fi.neuvottelu.statute.Duty.OB_Y6_PART;
import static fi.neuvottelu.statute.Duty.OB_Y7;
import static fi.neuvottelu.statute.Duty.OB_Y7_HUS;
import static fi.neuvottelu.statute.Duty.OB_Y8_HUS;
import static fi.neuvottelu.statute.Duty.OB_YREP;
import static fi.neuvottelu.statute.Section.COUNCIL_TERM;
import static fi.neuvottelu.statute.Section.COUNTY_NEGOTIATES;
import static fi.neuvottelu.statute.Section.COUNTY_NEGOTIATES_WITH_HUS;
import static fi.neuvottelu.statute.Section.HELSINKI_NEGOTIATES;
import static fi.neuvottelu.statute.Section.HUS_TAKES_PART;
import static fi.neuvottelu.statute.Section.MUNICIPALITY_TAKES_PART;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How we read the Acts where they leave something open: by the letter that the page and the rules call it by. */
public enum OurReading {
    /** A municipality that was properly invited and is absent does not undo the county's negotiation. */
    A(List.of(COUNTY_NEGOTIATES), Set.of(OB_Y7)),
    /** What "yhdessä" takes: {@link Facts.Together}. */
    B(List.of(COUNTY_NEGOTIATES, HELSINKI_NEGOTIATES), Set.of(OB_Y7, OB_Y6_HKI), "notTogether"),
    /** Other actors were invited and none came. */
    C(List.of(COUNTY_NEGOTIATES, HELSINKI_NEGOTIATES), Set.of(OB_Y7, OB_Y6_HKI), "otherActorsAbsent"),
    /** HUS was invited and did not come. */
    D(
            List.of(COUNTY_NEGOTIATES_WITH_HUS, HELSINKI_NEGOTIATES, HUS_TAKES_PART),
            Set.of(OB_Y7, OB_Y7_HUS, OB_Y6_HKI, OB_Y8_HUS)),
    /** A session online. */
    E(
            List.of(COUNCIL_TERM, COUNTY_NEGOTIATES, HELSINKI_NEGOTIATES),
            Set.of(OB_T14, OB_Y7, OB_Y7_HUS, OB_Y6_PART, OB_Y6_HKI, OB_Y8_HUS)),
    /** A survey by itself. */
    F(
            List.of(COUNCIL_TERM, COUNTY_NEGOTIATES, HELSINKI_NEGOTIATES),
            Set.of(OB_T14, OB_Y7, OB_Y7_HUS, OB_Y6_PART, OB_Y6_HKI, OB_Y8_HUS)),
    /** One session under both Acts. */
    G(
            List.of(COUNCIL_TERM, COUNTY_NEGOTIATES),
            Set.of(OB_T14, OB_Y7, OB_Y6_PART),
            "otherActWaits",
            "partyOtherActWaits"),
    /** The pair of a municipality that has been merged. */
    H(List.of(COUNCIL_TERM), Set.of(OB_T14)),
    /** Amendments that are not read: {@link Unread}. */
    I(List.of(), Set.of(Duty.values())),
    /** How many may be absent. */
    J(List.of(COUNTY_NEGOTIATES), Set.of(OB_Y7), "municipalitiesAbsent"),
    /** What a year is. */
    K(
            List.of(
                    COUNTY_NEGOTIATES,
                    HELSINKI_NEGOTIATES,
                    MUNICIPALITY_TAKES_PART,
                    HUS_TAKES_PART,
                    of612(6, 3),
                    of612(7, 3),
                    new Section("615/2021", 8, 3)),
            Set.of(OB_Y7, OB_Y7_HUS, OB_Y6_PART, OB_Y6_HKI, OB_Y8_HUS, OB_YREP),
            "noSession.HEALTH_PROMOTION",
            "noSessionYet.HEALTH_PROMOTION",
            "noRecord.OB_YREP"),
    /** By which Act a decision of Helsinki is challenged. */
    L(
            List.of(new Section("410/2015", 134, 0), new Section("615/2021", 17, 2), new Section("615/2021", 27, 1)),
            Set.of()),
    /** What a predecessor negotiated: {@link Facts.Predecessor}. */
    M(List.of(COUNCIL_TERM), Set.of(OB_T14), "predecessorCame", "predecessorInvited"),
    /** An invitation as the test of "yhdessä". */
    N(
            List.of(COUNTY_NEGOTIATES, HELSINKI_NEGOTIATES),
            Set.of(OB_Y7, OB_Y6_HKI),
            "municipalityNotInvited",
            "municipalityInvitedElsewhere",
            "noOtherActorInvited"),
    /** Each of the three groups of actors, every year. */
    O(
            List.of(COUNTY_NEGOTIATES, HELSINKI_NEGOTIATES),
            Set.of(OB_Y7, OB_Y6_HKI),
            "groupNotInvited.PUBLIC_OTHER",
            "groupNotInvited.PRIVATE",
            "groupNotInvited.NONPROFIT",
            "groupInvitedElsewhere.PUBLIC_OTHER",
            "groupInvitedElsewhere.PRIVATE",
            "groupInvitedElsewhere.NONPROFIT"),
    /** Who another public actor is. */
    P(List.of(COUNTY_NEGOTIATES, HELSINKI_NEGOTIATES), Set.of(OB_Y7, OB_Y6_HKI), "groupNotInvited.PUBLIC_OTHER");

    /** Where all of them are told to everybody. */
    public static final String PAGE = "/neuvottelu/lukutavat";

    private final List<Section> sections;
    private final Set<Duty> duties;
    private final Set<String> causes;

    OurReading(List<Section> sections, Set<Duty> duties, String... causes) {
        this.sections = sections;
        this.duties = duties;
        this.causes = Set.of(causes);
    }

    /** "c", as it is cited. */
    public String letter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A path of ours that leads to it. */
    public String address() {
        return PAGE + "#" + letter();
    }

    /** What it reads; none where it is about whole Acts. */
    public List<Section> sections() {
        return sections;
    }

    /** Codes of {@link Missing} that rest on it. */
    public Set<String> causes() {
        return causes;
    }

    /** Those by which a duty is judged. */
    public static List<OurReading> of(Duty duty) {
        return Stream.of(values()).filter(one -> one.duties.contains(duty)).toList();
    }

    /** The first on which a cause rests; empty where it rests on none. */
    public static Optional<OurReading> behind(String cause) {
        return Stream.of(values()).filter(one -> one.causes.contains(cause)).findFirst();
    }

    private static Section of612(int section, int subsection) {
        return new Section(Act.HEALTH_PROMOTION.number(), section, subsection);
    }
}
