package fi.neuvottelu.statute;

import fi.neuvottelu.party.County;
import fi.neuvottelu.party.Helsinki;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Hus;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.statute.CouncilTerms.Body;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Derives who owes what from the law and the reference data; nobody types it in. Duties after the adoption of a report are
 * among them, whether it has been adopted or not.
 *
 * @param municipalities that ever were in a county, ended ones too; Helsinki has none
 */
public record Obligations(List<Host> hosts, Function<Host, List<Municipality>> municipalities, Hus hus) {
    /** What is owed in the windows asked about. */
    public List<Owed> in(Asked asked) {
        var lines = new ArrayList<Owed>();
        for (var host : hosts) {
            if (host instanceof County county) {
                var list = new Lines(asked, county, lines);
                list.ofCounty(county);
                municipalities.apply(county).forEach(municipality -> list.ofMunicipality(county, municipality));
            } else if (host instanceof Helsinki helsinki) {
                new Lines(asked, helsinki, lines).ofHelsinki(helsinki);
            }
        }
        new Lines(asked, null, lines).ofHus();
        return lines;
    }

    /** The lines of one host's area. */
    private final class Lines {
        private final Asked asked;
        private final @Nullable Host host;
        private final List<Owed> lines;

        Lines(Asked asked, @Nullable Host host, List<Owed> lines) {
            this.asked = asked;
            this.host = host;
            this.lines = lines;
        }

        void ofCounty(County county) {
            asked.calendarYear().ifPresent(year -> add(Duty.OB_Y7, county, null, year));
            if (county.negotiatesWithHus()) {
                asked.calendarYear().ifPresent(year -> add(Duty.OB_Y7_HUS, county, hus, year));
                withHus(county);
            }
            named(county);
            reports(county, Body.COUNTY);
        }

        void ofMunicipality(County county, Municipality municipality) {
            asked.negotiationTerm().ifPresent(term -> add(Duty.OB_T14, county, municipality, term));
            asked.calendarYear().ifPresent(year -> add(Duty.OB_Y6_PART, municipality, county, year));
            named(municipality);
            reports(municipality, Body.MUNICIPALITY);
            asked.reportingTerm(Body.MUNICIPALITY).ifPresent(term -> {
                add(Duty.OB_DEL_C, municipality, county, term);
                if (county.negotiatesWithHus()) {
                    add(Duty.OB_DEL_H, municipality, hus, term);
                }
            });
        }

        void ofHelsinki(Helsinki helsinki) {
            asked.calendarYear().ifPresent(year -> add(Duty.OB_Y6_HKI, helsinki, hus, year));
            withHus(helsinki);
            named(helsinki);
            reports(helsinki, Body.MUNICIPALITY);
        }

        void ofHus() {
            named(hus);
            asked.calendarYear().ifPresent(year -> add(Duty.OB_YREP, hus, null, year));
        }

        private void withHus(Host with) {
            asked.calendarYear().ifPresent(year -> add(Duty.OB_Y8_HUS, hus, with, year));
            asked.reportingTerm(Body.COUNTY).ifPresent(term -> add(Duty.OB_TREP_HUS, hus, with, term));
        }

        private void named(Party holder) {
            if (asked.standing()) {
                add(Duty.OB_NAME, holder, null, null);
            }
        }

        private void reports(Party holder, Body council) {
            asked.calendarYear().ifPresent(year -> add(Duty.OB_YREP, holder, null, year));
            asked.reportingTerm(council).ifPresent(term -> {
                add(Duty.OB_TREP, holder, null, term);
                add(Duty.OB_PUB, holder, null, term);
            });
        }

        /** A municipality that ended before the window owes nothing in it. */
        private void add(Duty duty, Party holder, @Nullable Party counterpart, @Nullable Window window) {
            var from = window == null ? asked.on() : window.start();
            if (was(holder, from) && was(counterpart, from)) {
                var ended = !was(holder, asked.on()) || !was(counterpart, asked.on());
                lines.add(new Owed(duty, holder, counterpart, host, window, ended));
            }
        }

        private static boolean was(@Nullable Party party, LocalDate on) {
            return !(party instanceof Municipality municipality) || municipality.existsOn(on);
        }
    }
}
