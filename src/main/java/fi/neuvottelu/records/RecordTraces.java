package fi.neuvottelu.records;

import fi.neuvottelu.beginning.KnownHere;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.statute.Window;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was recorded of reports and decisions in the area of a host. */
@Component
class RecordTraces implements KnownHere {
    private final DutyRecords records;
    private final Parties parties;

    RecordTraces(DutyRecords records, Parties parties) {
        this.records = records;
        this.parties = parties;
    }

    @Override
    public Stream<Trace> of(Host host) {
        var area = Stream.<Party>concat(Stream.of(host), parties.everMunicipalitiesOf(host).stream())
                .map(Party::id)
                .toList();
        return records.within(area, host.id()).stream().map(record -> {
            var window = new Window(
                    Objects.requireNonNull(record.windowStart()), Objects.requireNonNull(record.windowEnd()));
            var recorded = LocalTimes.dateOf(record.recordedAt());
            return new Trace(window, "record", record.datedOn(), !window.isOver(recorded));
        });
    }
}
