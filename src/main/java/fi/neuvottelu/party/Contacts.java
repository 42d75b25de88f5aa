package fi.neuvottelu.party;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mailboxes of the parties, with their history: a new one takes the place of the old, nothing is deleted. */
@Component
public class Contacts {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final JdbcClient jdbc;
    private final Parties parties;
    private final Past past;

    Contacts(JdbcClient jdbc, Parties parties, Past past) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.past = past;
    }

    /** Where letters to a party go on a day: its registry, else the newest mailbox it has. */
    public Optional<Contact> mailboxOf(PartyId party, LocalDate on) {
        return of(party, on).stream().findFirst();
    }

    /** One for each role in force on a day; the registry first, then the newest. */
    public List<Contact> of(PartyId party, LocalDate on) {
        return inForce(history(party), on);
    }

    /** The same for many parties with one look-up; those without a mailbox have an empty list. */
    Map<PartyId, List<Contact>> of(List<PartyId> parties, LocalDate on) {
        var byParty = everOf(parties);
        return parties.stream()
                .collect(toMap(Function.identity(), party -> inForce(byParty.getOrDefault(party, List.of()), on)));
    }

    /** How many of these have somewhere to write to. */
    public int reached(List<PartyId> parties, LocalDate on) {
        return (int) of(parties, on).values().stream()
                .filter(contacts -> !contacts.isEmpty())
                .count();
    }

    /** All that were ever recorded for these, the newest first. */
    Map<PartyId, List<Contact>> everOf(List<PartyId> parties) {
        var ever = parties.isEmpty() ? List.<Contact>of() : histories(parties);
        return ever.stream().collect(groupingBy(Contact::party));
    }

    static List<Contact> inForce(List<Contact> newestFirst, LocalDate on) {
        var roles = new HashSet<String>();
        return newestFirst.stream()
                .filter(contact -> !contact.validFrom().isAfter(on))
                .filter(newest -> roles.add(newest.roleKey()))
                .filter(contact -> contact.holdsOn(on))
                .sorted(Comparator.comparing(contact -> !contact.registry()))
                .toList();
    }

    /** Whether the letters of any party go to this address on a day, whichever letters it is written with. */
    public boolean receivesLetters(String address, LocalDate on) {
        return jdbc
                .sql("select distinct party from contact where lower(email) = lower(?)")
                .param(address)
                .query((row, number) -> PartyId.of(row.getString("party")))
                .list()
                .stream()
                .flatMap(party -> mailboxOf(party, on).stream())
                .anyMatch(contact -> contact.mailbox().address().equalsIgnoreCase(address));
    }

    /** All that were ever recorded, the newest first. */
    public List<Contact> history(PartyId party) {
        return histories(List.of(party));
    }

    private List<Contact> histories(List<PartyId> parties) {
        return jdbc.sql("select * from contact where party in (:parties) order by valid_from desc, id desc")
                .param("parties", parties.stream().map(PartyId::value).toList())
                .query(Contacts::read)
                .list();
    }

    /** Leaves things as they are if the party has this very mailbox in this role on that day. */
    @Transactional
    public void setMailbox(PartyId party, String email, String role, LocalDate from) {
        var contact = new Contact(party, role(role), Mailbox.of(email), day(from), null);
        parties.refuseEnded(parties.byId(party), from);
        lock(party);
        var before = inForce(contact.party(), contact.role(), from);
        if (before.filter(present -> present.mailbox().equals(contact.mailbox()))
                .isPresent()) {
            return;
        }
        before.ifPresent(this::keep);
        jdbc.sql("insert into contact (party, role, email, valid_from) values (:party, :role, :email, :from)")
                .param("party", party.value())
                .param("role", contact.role())
                .param("email", contact.mailbox().address())
                .param("from", from)
                .update();
    }

    /**
     * After its last day the party has no mailbox in this role, until a new one is set; one that begins on the day after
     * never comes into use.
     */
    @Transactional
    public void end(PartyId party, String role, LocalDate lastDay) {
        lock(party);
        history(party).stream()
                .filter(contact -> contact.hasRole(role) && !contact.validFrom().isAfter(lastDay.plusDays(1)))
                .findFirst()
                .filter(contact -> !lastDay.equals(contact.endedOn()))
                .ifPresent(contact -> end(contact, lastDay));
    }

    private void end(Contact contact, LocalDate lastDay) {
        keep(contact);
        jdbc.sql("""
                        update contact set ended_on = :lastDay
                        where party = :party and role = :role and valid_from = :from""")
                .param("lastDay", lastDay)
                .param("party", contact.party().value())
                .param("role", contact.role())
                .param("from", contact.validFrom())
                .update();
    }

    /** Who changes a party's mailboxes waits for whoever does the same; one that has none has nothing to keep. */
    private void lock(PartyId party) {
        jdbc.sql("select id from contact where party = ? order by id for update")
                .param(party.value())
                .query(Long.class)
                .list();
    }

    private void keep(Contact before) {
        past.keep(PastKind.MAILBOX, before.party().value(), FormerMailbox.of(before), null);
    }

    Optional<Contact> inForce(PartyId party, String role, LocalDate on) {
        return of(party, on).stream().filter(contact -> contact.hasRole(role)).findFirst();
    }

    static String role(String typed) {
        return OneLine.of(typed, Longest.CONTACT_ROLE, "contact.role");
    }

    static LocalDate day(LocalDate validFrom) {
        if (validFrom.isBefore(EARLIEST) || validFrom.isAfter(LATEST)) {
            throw new Refusal("contact.day", validFrom.toString());
        }
        return validFrom;
    }

    private static Contact read(ResultSet row, int number) throws SQLException {
        return new Contact(
                PartyId.of(row.getString("party")),
                row.getString("role"),
                new Mailbox(row.getString("email")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
