package fi.neuvottelu.earlier;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.OtherActors;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyNames;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.sheet.Brought;
import fi.neuvottelu.sheet.Fault;
import fi.neuvottelu.sheet.Faults;
import fi.neuvottelu.sheet.Sheet;
import fi.neuvottelu.words.NotHere;
import fi.neuvottelu.words.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A file of negotiations: each line through the same call as the form, all or nothing. The preview records them too and takes
 * everything back, so that it refuses what the recording would refuse.
 */
@Component
class RecordingFromFile {
    private static final String NO_INSTANCE = "preview";

    private final RecordingAfterwards recording;
    private final Parties parties;
    private final OtherActors actors;
    private final Acting acting;
    private final TransactionOperations transaction;

    RecordingFromFile(
            RecordingAfterwards recording,
            Parties parties,
            OtherActors actors,
            Acting acting,
            TransactionOperations transaction) {
        this.recording = recording;
        this.parties = parties;
        this.actors = actors;
        this.acting = acting;
        this.transaction = transaction;
    }

    /** A file as it was read: it can be recorded if it has no fault. */
    record Preview(String csv, List<EarlierRow> rows, List<EarlierNegotiation> recorded, List<Fault> faults) {
        /** The same for the same file that does what was shown; the ids of new rows are none of it. */
        String fingerprint() {
            return Integer.toHexString((csv + rows).hashCode());
        }
    }

    /** @throws NotHere for a host of which the person who acts records nothing */
    Host shown(String host) {
        return recording.hosts().stream()
                .filter(one -> one.id().value().equals(host))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    Preview preview(Host host, Brought file) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return read(host, file, NO_INSTANCE);
        });
    }

    /**
     * @return what was recorded, one at least
     * @throws Refusal that names the first fault, and if the file would now do something else than was shown
     */
    List<EarlierNegotiation> record(Host host, Brought file, String instance) {
        var read = read(host, file, instance);
        Faults.refuseAny(read.faults());
        if (!read.fingerprint().equals(file.seen())) {
            throw new Refusal("earlierFile.notAsShown");
        }
        return read.recorded();
    }

    private Preview read(Host host, Brought file, String instance) {
        var faults = new Faults();
        var reading = new Reading(host, instance, faults);
        EarlierFile.read(file.csv(), faults).forEach(reading::line);
        return new Preview(file.csv(), reading.rows, reading.recorded, faults.byLine());
    }

    /** One reading of one file. */
    private final class Reading {
        private final Host host;
        private final String instance;
        private final Faults faults;
        private final List<EarlierRow> rows = new ArrayList<>();
        private final List<EarlierNegotiation> recorded = new ArrayList<>();
        private final Map<String, Integer> lines = new HashMap<>();

        Reading(Host host, String instance, Faults faults) {
            this.host = host;
            this.instance = instance;
            this.faults = faults;
        }

        void line(Sheet.Line line) {
            var number = line.number();
            var heldOn = EarlierColumn.HELD_ON;
            var day = faults.judge(number, head(heldOn), () -> LocalTimes.date(line.cell(heldOn.name())));
            var named = parties(day.orElseGet(recording::today));
            var draft = new EarlierLine(line, faults).draft(named);
            if (faults.noneOn(number)) {
                try {
                    day.ifPresent(known -> once(draft, known, number));
                    var now = recording.record(host.id().value(), Taken.by(acting.now(), draft), instance);
                    recorded.add(now);
                    rows.add(EarlierRow.of(number, draft, now));
                } catch (Refusal wrong) {
                    faults.add(number, columnOf(wrong, named).map(this::head).orElse(null), wrong);
                }
            }
        }

        private WrittenParties parties(LocalDate day) {
            return new WrittenParties(
                    host,
                    parties.municipalitiesOf(host, day),
                    new PartyNames(parties, host, actors.of(host.id(), day)));
        }

        private void once(EarlierDraft draft, LocalDate day, int number) {
            for (var act : JudgedDraft.orEmpty(draft.acts())) {
                var first = lines.putIfAbsent(act + " " + day, number);
                if (first != null) {
                    throw new Refusal("earlier.twiceInFile", first);
                }
            }
        }

        private Optional<EarlierColumn> columnOf(Refusal wrong, WrittenParties named) {
            return wrong.key().equals("earlier.notItsParty")
                    ? named.columnOf(wrong.arguments().get(0))
                    : EarlierColumn.of(wrong);
        }

        private String head(EarlierColumn column) {
            return column.head(LocaleContextHolder.getLocale());
        }
    }
}
