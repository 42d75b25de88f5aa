package fi.neuvottelu.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the letters of a party go: now, and from which day on elsewhere.
 *
 * @param now null if it has no mailbox today
 * @param then what follows when a file is recorded, or anyway
 * @param changed whether the file makes a difference
 */
record Way(PartyId party, Name name, @Nullable Mailbox now, List<Step> then, boolean changed) {
    /** @param mailbox null if it has none from that day on */
    record Step(LocalDate from, @Nullable Mailbox mailbox) {
        private boolean goesAs(Step other) {
            return Objects.equals(mailbox, other.mailbox);
        }
    }

    /**
     * @param before its mailboxes that were ever recorded, the newest first
     * @param added those of a file
     */
    static Way of(Party party, List<Contact> before, List<Contact> added, LocalDate today) {
        var after = new ArrayList<>(before);
        added.forEach(contact -> set(after, contact));
        var stepsBefore = steps(before, today);
        var stepsAfter = steps(after, today);
        var now = stepsBefore.get(0);
        return new Way(
                party.id(),
                party.name(),
                now.mailbox(),
                stepsAfter.get(0).equals(now) ? stepsAfter.subList(1, stepsAfter.size()) : stepsAfter,
                !stepsAfter.equals(stepsBefore));
    }

    /** As {@link Contacts#setMailbox} will do it. */
    private static void set(List<Contact> newestFirst, Contact contact) {
        var asBefore = Contacts.inForce(newestFirst, contact.validFrom()).stream()
                .filter(present -> present.hasRole(contact.role()))
                .anyMatch(present -> present.mailbox().equals(contact.mailbox()));
        if (!asBefore) {
            var newer = (int) newestFirst.stream()
                    .filter(one -> one.validFrom().isAfter(contact.validFrom()))
                    .count();
            newestFirst.add(newer, contact);
        }
    }

    private static List<Step> steps(List<Contact> newestFirst, LocalDate today) {
        var days = new TreeSet<LocalDate>(List.of(today));
        newestFirst.stream()
                .flatMap(contact -> contact.endedOn() == null
                        ? Stream.of(contact.validFrom())
                        : Stream.of(contact.validFrom(), contact.endedOn().plusDays(1)))
                .filter(day -> day.isAfter(today))
                .forEach(days::add);
        var steps = new ArrayList<Step>();
        for (var day : days) {
            var mailbox = Contacts.inForce(newestFirst, day).stream()
                    .findFirst()
                    .map(Contact::mailbox)
                    .orElse(null);
            var step = new Step(day, mailbox);
            if (steps.isEmpty() || !step.goesAs(steps.get(steps.size() - 1))) {
                steps.add(step);
            }
        }
        return steps;
    }
}
