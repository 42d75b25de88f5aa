package fi.neuvottelu.statute;

import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyKind;
import java.util.Arrays;
import java.util.Optional;

/** What the Acts oblige counties, municipalities and HUS to, by the code of the register of duties. */
public enum Duty {
    /** A county and each of its municipalities negotiate: 611/2021 s. 14. */
    OB_T14(Period.COUNTY_TERM),
    /** A county negotiates with its municipalities and other actors: 612/2021 s. 7(4). */
    OB_Y7(Period.YEAR),
    /** An Uusimaa county negotiates with HUS too: 612/2021 s. 7(5). */
    OB_Y7_HUS(Period.YEAR),
    /** A municipality takes part in the negotiation of its county: 612/2021 s. 6(4). */
    OB_Y6_PART(Period.YEAR),
    /** Helsinki negotiates with HUS and other actors: 612/2021 s. 6(5). */
    OB_Y6_HKI(Period.YEAR),
    /** HUS takes part in five negotiations: 615/2021 s. 8(4). */
    OB_Y8_HUS(Period.YEAR),
    /** A body is named that answers for promoting health and wellbeing: 612/2021 s. 6(2), s. 7(2), 615/2021 s. 8(2). */
    OB_NAME(Period.STANDING),
    /** A yearly report to one's own council or highest body: 612/2021 s. 6(3), s. 7(3), 615/2021 s. 8(3). */
    OB_YREP(Period.YEAR),
    /** A welfare report and plan to one's own council, once in its term: 612/2021 s. 6(3), s. 7(3). */
    OB_TREP(Period.OWN_TERM),
    /** HUS takes part in drawing up five reports: 615/2021 s. 8(3). */
    OB_TREP_HUS(Period.COUNTY_TERM),
    /** A municipality delivers its report and plan to its county: 612/2021 s. 6(3). */
    OB_DEL_C(Period.AFTER_ADOPTION),
    /** A municipality in Uusimaa delivers them to HUS too: 612/2021 s. 6(5). */
    OB_DEL_H(Period.AFTER_ADOPTION),
    /** A report and plan are published on the public network: 612/2021 s. 6(3), s. 7(3). */
    OB_PUB(Period.AFTER_ADOPTION);

    /** Within which days a duty is to be met. */
    public enum Period {
        YEAR,
        /** The term of the holder's own council; municipalities' and counties' differ before 2025. */
        OWN_TERM,
        COUNTY_TERM,
        /** At all times; no last day. */
        STANDING,
        /** Once {@link #OB_TREP} of the term has been met; the Act sets no last day. */
        AFTER_ADOPTION;

        /** Whether an Act sets the last day, or our reading of it does. */
        public boolean hasEnd() {
            return this != STANDING && this != AFTER_ADOPTION;
        }
    }

    private static final String ACT_612 = Act.HEALTH_PROMOTION.number();
    private static final String ACT_615 = "615/2021";

    private final Period period;

    Duty(Period period) {
        this.period = period;
    }

    public Period period() {
        return period;
    }

    /** "OB-Y7-HUS". */
    public String code() {
        return name().replace('_', '-');
    }

    public static Optional<Duty> ofCode(String code) {
        return Arrays.stream(values()).filter(duty -> duty.code().equals(code)).findFirst();
    }

    /** Under which Act it is met by negotiating; empty for a duty that is met by a record. */
    public Optional<Act> negotiation() {
        return switch (this) {
            case OB_T14 -> Optional.of(Act.COOPERATION);
            case OB_Y7, OB_Y7_HUS, OB_Y6_PART, OB_Y6_HKI, OB_Y8_HUS -> Optional.of(Act.HEALTH_PROMOTION);
            default -> Optional.empty();
        };
    }

    /** Whether it supposes that the host arranged a negotiation and invited: one cannot take part in what was not held. */
    public boolean presupposesInvitation() {
        return this == OB_Y6_PART || this == OB_Y8_HUS;
    }

    /** Whether it is owed to the holder's own council or to the public, and to no other party. */
    public boolean isToOwnCouncil() {
        return switch (this) {
            case OB_NAME, OB_YREP, OB_TREP, OB_PUB -> true;
            case OB_T14, OB_Y7, OB_Y7_HUS, OB_Y6_PART, OB_Y6_HKI, OB_Y8_HUS, OB_TREP_HUS, OB_DEL_C, OB_DEL_H -> false;
        };
    }

    /** Whether Helsinki owes it as a municipality (091), and not as the host of a negotiation (90). */
    boolean isOfMunicipalities() {
        return switch (this) {
            case OB_NAME, OB_YREP, OB_TREP, OB_DEL_C, OB_DEL_H, OB_PUB -> true;
            default -> false;
        };
    }

    /** Where the law lays it on this holder. */
    public Section section(Party holder) {
        var hus = holder.kind() == PartyKind.HUS;
        var county = holder.kind() == PartyKind.COUNTY;
        return switch (this) {
            case OB_T14 -> Section.COUNCIL_TERM;
            case OB_Y7 -> Section.COUNTY_NEGOTIATES;
            case OB_Y7_HUS -> Section.COUNTY_NEGOTIATES_WITH_HUS;
            case OB_Y6_PART -> Section.MUNICIPALITY_TAKES_PART;
            case OB_Y6_HKI -> Section.HELSINKI_NEGOTIATES;
            case OB_Y8_HUS -> Section.HUS_TAKES_PART;
            case OB_NAME -> hus ? new Section(ACT_615, 8, 2) : new Section(ACT_612, county ? 7 : 6, 2);
            case OB_YREP, OB_TREP, OB_PUB -> hus ? new Section(ACT_615, 8, 3) : new Section(ACT_612, county ? 7 : 6, 3);
            case OB_TREP_HUS -> new Section(ACT_615, 8, 3);
            case OB_DEL_C -> new Section(ACT_612, 6, 3);
            case OB_DEL_H -> new Section(ACT_612, 6, 5);
        };
    }
}
