package fi.neuvottelu.party;

import static fi.neuvottelu.party.ContactColumn.CODE;
import static fi.neuvottelu.party.ContactColumn.EMAIL;
import static fi.neuvottelu.party.ContactColumn.LANGUAGE;
import static fi.neuvottelu.party.ContactColumn.PARTY;
import static fi.neuvottelu.party.ContactColumn.ROLE;
import static fi.neuvottelu.party.ContactColumn.VALID_FROM;
import static java.util.stream.Collectors.groupingBy;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.sheet.Fault;
import fi.neuvottelu.sheet.Faults;
import fi.neuvottelu.sheet.Sheet;
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
            @Nullable Mailbox before) {
        private Contact contact() {
            return new Contact(party, role, mailbox, validFrom, null);
        }
    }

    /**
     * A file as it was read: it can be recorded if it has no fault.
     *
     * @param ways of all parties of the host, as they are when the lines without fault are recorded
     * @param notRead heads of columns that nobody asks for
     */
    public record Preview(List<Row> rows, List<Way> ways, List<Fault> faults, List<String> notRead) {
        /** The same for two files that do the same; what becomes of parties that a file does not name is none of it. */
        String fingerprint() {
            var named = ways.stream()
                    .filter(way -> parties().containsKey(way.party()))
                    .toList();
            return Integer.toHexString((rows + " " + named).hashCode());
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
            return new Preview(rows, ways(rows), faults.byLine(), faults.notRead());
        }

        private List<Way> ways(List<Row> rows) {
            var added = rows.stream().collect(groupingBy(Row::party));
            var around = parties.around(host, today);
            var ever = contacts.everOf(around.stream().map(Party::id).toList());
            return around.stream()
                    .map(party -> Way.of(
                            party,
                            ever.getOrDefault(party.id(), List.of()),
                            added.getOrDefault(party.id(), List.of()).stream()
                                    .map(Row::contact)
                                    .toList(),
                            today))
                    .toList();
        }

        private Optional<Row> row(Sheet.Line source) {
            var line = ContactFile.Line.of(source);
            var day = judge(source, VALID_FROM, () -> day(line.validFrom()));
            var party = judge(
                    source, source.has(PARTY.name()) ? PARTY : CODE, () -> party(line.party(), day.orElse(today)));
            var role = judge(source, ROLE, () -> Contacts.role(line.role()));
            var mailbox = judge(source, EMAIL, () -> Mailbox.of(line.email()));
            var speaks = party.flatMap(known -> judge(source, LANGUAGE, () -> languages(known, line.language())));
            if (day.isEmpty() || party.isEmpty() || role.isEmpty() || mailbox.isEmpty() || speaks.isEmpty()) {
                return Optional.empty();
            }
            return faults.judge(line.number(), () -> once(party.get(), role.get(), line.number()))
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
            if (typed.isEmpty()) {
                throw new Refusal("import.partyMissing");
            }
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
            var wanted = Language.written(typed).orElseThrow(() -> new Refusal("import.language", typed));
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

        private <T> Optional<T> judge(Sheet.Line line, ContactColumn column, Supplier<T> rule) {
            return faults.judge(line.number(), line.head(column.name()), rule);
        }
    }
}
