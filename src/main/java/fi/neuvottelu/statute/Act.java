package fi.neuvottelu.statute;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.PartyKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An Act that obliges to negotiate: the one place where the two negotiations differ. */
public enum Act {
    /** Yearly: 612/2021 s. 6–7. */
    HEALTH_PROMOTION("612/2021") {
        /** 612/2021 came into force on 1 January 2023: 616/2021 s. 1(3). */
        private static final int FIRST_YEAR = 2023;

        @Override
        public Optional<Window> windowOf(LocalDate day) {
            return Optional.of(Window.ofYear(day.getYear())).filter(year -> day.getYear() >= FIRST_YEAR);
        }

        @Override
        public List<Window> canBeOpened(LocalDate today) {
            return Stream.of(today, today.plusYears(1))
                    .flatMap(day -> windowOf(day).stream())
                    .toList();
        }

        @Override
        public boolean obliges(Host host) {
            return true;
        }

        @Override
        public boolean withOtherActors() {
            return true;
        }

        @Override
        public boolean withHus(Host host) {
            return host.negotiatesWithHus();
        }

        @Override
        public boolean byPair() {
            return false;
        }

        @Override
        public Verdict judge(Facts facts) {
            return YearlyNegotiation.judge(facts);
        }
    },
    /** Once a council term: 611/2021 s. 14. */
    COOPERATION("611/2021") {
        /** The county's council term; from 2025 on the municipalities' is the same. */
        @Override
        public Optional<Window> windowOf(LocalDate day) {
            return CouncilTerms.of(CouncilTerms.Body.COUNTY, day);
        }

        @Override
        public List<Window> canBeOpened(LocalDate today) {
            return windowOf(today).stream().toList();
        }

        /** Helsinki is in no county: 612/2021 s. 1(3), 616/2021 s. 7. */
        @Override
        public boolean obliges(Host host) {
            return host.kind() == PartyKind.COUNTY;
        }

        @Override
        public boolean withOtherActors() {
            return false;
        }

        @Override
        public boolean withHus(Host host) {
            return false;
        }

        @Override
        public boolean byPair() {
            return true;
        }

        @Override
        public Verdict judge(Facts facts) {
            return TermNegotiation.judge(facts);
        }
    };

    private final String number;

    Act(String number) {
        this.number = number;
    }

    /** In the Statutes of Finland. */
    public String number() {
        return number;
    }

    /** The window in which a session of this local day counts; empty before the Act applied. */
    public abstract Optional<Window> windowOf(LocalDate day);

    /** The windows for which a round can be opened on a local day. */
    public abstract List<Window> canBeOpened(LocalDate today);

    /** Whether the duty to negotiate lies on this host. */
    public abstract boolean obliges(Host host);

    /** Whether the Act names other public actors, companies and communities as those negotiated with. */
    public abstract boolean withOtherActors();

    /** Whether HUS is negotiated with. */
    public abstract boolean withHus(Host host);

    /** Whether the duty is between the host and each municipality by itself. */
    public abstract boolean byPair();

    /** What can be said of a host's duty on the facts known now. */
    public abstract Verdict judge(Facts facts);
}
