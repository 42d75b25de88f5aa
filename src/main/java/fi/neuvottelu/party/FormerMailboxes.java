package fi.neuvottelu.party;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.past.Former;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.past.Telling;
import fi.neuvottelu.past.Told;
import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The mailboxes that parties had before they were changed or ended, for people to read. */
@Component
class FormerMailboxes {
    private final Past past;
    private final Telling telling;

    FormerMailboxes(Past past, Telling telling) {
        this.past = past;
        this.telling = telling;
    }

    /** By party, the oldest first; no entry for one whose mailboxes were never changed. */
    Map<PartyId, List<Told>> of(List<PartyId> parties) {
        return past
                .of(PastKind.MAILBOX, parties.stream().map(PartyId::value).toList(), FormerMailbox.class)
                .entrySet()
                .stream()
                .collect(toMap(
                        entry -> PartyId.of(entry.getKey()),
                        entry -> entry.getValue().stream().map(this::told).toList()));
    }

    private Told told(Former<FormerMailbox> former) {
        var mailbox = former.content();
        var reader = LocaleContextHolder.getLocale();
        return telling.told(
                former,
                List.of(Told.Part.of(
                        mailbox.role(),
                        List.of(Texts.say(
                                "past.mailbox",
                                reader,
                                new Mailbox(mailbox.email()).shown(),
                                LocalTimes.shown(mailbox.validFrom()))))));
    }
}
