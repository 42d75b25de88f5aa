package fi.neuvottelu.party;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.sheet.Fault;
import fi.neuvottelu.sheet.Faults;
import fi.neuvottelu.words.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes the mailboxes of a host's parties from a CSV file: shown first, then recorded as a whole or not at all. */
@Component
public class ContactImport {
    private final Parties parties;
    private final OtherActors otherActors;
    private final Contacts contacts;
    private final OrganisationGroups groups;
    private final TransactionOperations transaction;

    ContactImport(
            Parties parties,
            OtherActors otherActors,
            Contacts contacts,
            OrganisationGroups groups,
            TransactionOperations transaction) {
        this.parties = parties;
        this.otherActors = otherActors;
        this.contacts = contacts;
        this.groups = groups;
        this.transaction = transaction;
    }

    /** What a file would do, line by line, and what is wrong with it; nothing is recorded. */
    public Preview preview(PartyId host, String csv, LocalDate today) {
        return new Reading(parties.host(host), today).of(csv);
    }

    /** Records the whole file and makes sure that each organisation in it has its user group; refuses a file with a fault. */
    public Preview record(PartyId host, String csv, LocalDate today) {
        var preview = preview(host, csv, today);
        Faults.refuseAny(preview.faults());
        transaction.executeWithoutResult(status -> {
            preview.rows().forEach(this::record);
            preview.parties().forEach((party, name) -> groups.ensure(party, name.both(), host));
        });
        return preview;
    }

    private void record(Row row) {
        contacts.setMailbox(row.party(), row.mailbox().address(), row.role(), row.validFrom());
        if (parties.byId(row.party()) instanceof OtherActor actor
                && !actor.languages().equals(row.languages())) {
            otherActors.change(actor.id(), actor.name().fi(), actor.sector(), row.languages());
        }
    }

    /** What recording a line does to the contact of that role. */
    public enum Change {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /**
     * A line without fault.
     *
     * @param languages that letters to this party will have, in their order
     * @param before the mailbox of that role until then, null if it has none
     */
    public record Row(
            int line,
            PartyId party,
            Name name,
            String role,
            Mailbox mailbox,
            List<Language> languages,
            LocalDate validFrom,
            Change change,
            @Nullable Mailbox before) {}

    /** A file as it was read: it can be recorded if it has no fault. */
    public record Preview(List<Row> rows, List<Fault> faults) {
        /** The same for two previews that show the same. */
        String fingerprint() {
            return Integer.toHexString(rows.toString().hashCode());
        }

        private Map<PartyId, Name> parties() {
            var parties = new LinkedHashMap<PartyId, Name>();
            rows.forEach(row -> parties.put(row.party(), row.name()));
            return parties;
        }
    }

    /** One reading of one file. */
    private final class Reading {
        private final Host host;
        private final LocalDate today;
        private final PartyNames names;
        private final Faults faults = new Faults();
        private final Map<String, Integer> lines = new HashMap<>();
        private final Map<PartyId, List<Language>> languages = new HashMap<>();

        Reading(Host host, LocalDate today) {
            this.host = host;
            this.today = today;
            this.names = new PartyNames(parties, host, otherActors.of(host.id(), today));
        }

        Preview of(String csv) {
            var rows = ContactFile.read(csv, faults).stream()
                    .flatMap(line -> row(line).stream())
                    .toList();
            return new Preview(rows, faults.byLine());
        }

        private Optional<Row> row(ContactFile.Line line) {
            var day = judge(line, () -> day(line.validFrom()));
            var party = judge(line, () -> party(line.party(), day.orElse(today)));
            var role = judge(line, () -> Contacts.role(line.role()));
            var mailbox = judge(line, () -> Mailbox.of(line.email()));
            var speaks = party.flatMap(known -> judge(line, () -> languages(known, line.language())));
            if (day.isEmpty() || party.isEmpty() || role.isEmpty() || mailbox.isEmpty() || speaks.isEmpty()) {
                return Optional.empty();
            }
            return judge(line, () -> once(party.get(), role.get(), line.number()))
                    .map(known -> row(line.number(), known, role.get(), mailbox.get(), speaks.get(), day.get()));
        }

        private Row row(
                int line, Party party, String role, Mailbox mailbox, List<Language> languages, LocalDate validFrom) {
            var present = contacts.inForce(party.id(), role, validFrom);
            var same =
                    present.filter(contact -> contact.mailbox().equals(mailbox)).isPresent()
                            && languages.equals(LetterLanguages.of(host, party));
            var change = present.isEmpty() ? Change.NEW : same ? Change.UNCHANGED : Change.CHANGED;
            return new Row(
                    line,
                    party.id(),
                    party.name(),
                    role,
                    mailbox,
                    languages,
                    validFrom,
                    change,
                    present.map(Contact::mailbox).orElse(null));
        }

        private Party party(String typed, LocalDate validFrom) {
            var party = names.find(typed);
            parties.refuseEnded(party, validFrom.isAfter(today) ? validFrom : today);
            return party;
        }

        private LocalDate day(String typed) {
            return typed.isEmpty() ? today : Contacts.day(LocalTimes.date(typed));
        }

        private List<Language> languages(Party party, String typed) {
            var present = LetterLanguages.of(host, party);
            if (typed.isEmpty()) {
                return languages.computeIfAbsent(party.id(), asBefore -> present);
            }
            var wanted = Language.read(typed).orElseThrow(() -> new Refusal("import.language", typed));
            if (party.kind() == PartyKind.OTHER_ACTOR) {
                var first = languages.computeIfAbsent(party.id(), asWritten -> wanted);
                if (!first.equals(wanted)) {
                    throw new Refusal("import.languageTwice", Language.word(first));
                }
                return wanted;
            }
            if (!Set.copyOf(wanted).equals(Set.copyOf(present))) {
                throw new Refusal(
                        party.kind() == PartyKind.MUNICIPALITY
                                ? "import.languageOfMunicipality"
                                : "import.languageOfParty",
                        party.name().inReadersLanguage(),
                        Language.word(present),
                        typed);
            }
            return present;
        }

        private Party once(Party party, String role, int line) {
            var first = lines.putIfAbsent(party.id() + " " + Contact.roleKey(role), line);
            if (first != null) {
                throw new Refusal("import.duplicate", first);
            }
            return party;
        }

        private <T> Optional<T> judge(ContactFile.Line line, Supplier<T> rule) {
            return faults.judge(line.number(), rule);
        }
    }
}
