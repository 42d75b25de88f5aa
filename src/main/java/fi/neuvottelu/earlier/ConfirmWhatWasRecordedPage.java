package fi.neuvottelu.earlier;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.invitation.LegalGround;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.statute.Topic;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The form "Confirm what was recorded": what is recorded of the party that is asked. */
@Component
class ConfirmWhatWasRecordedPage implements FormPage {
    private final EarlierNegotiations negotiations;
    private final AskedParties rows;
    private final Parties parties;

    ConfirmWhatWasRecordedPage(EarlierNegotiations negotiations, AskedParties rows, Parties parties) {
        this.negotiations = negotiations;
        this.rows = rows;
        this.parties = parties;
    }

    @Override
    public Set<String> steps() {
        return Set.of("confirmWhatWasRecorded");
    }

    @Override
    public List<Seen> seen(FormTask task) {
        var asked = rows.ofInstance(task.processInstanceId());
        return Seen.one(
                Seen.What.REPORTS,
                "earlier/" + asked.negotiationId(),
                of(asked).host().value(),
                asked.party().value());
    }

    /**
     * @param recorder the party whose officer recorded it
     * @param invitedOn null if no invitation of this party is recorded
     * @param document by its number or link, null if none is recorded
     */
    record Facts(
            String host,
            String party,
            String recorder,
            String heldOn,
            List<Subject> subjects,
            @Nullable String invitedOn,
            @Nullable String document) {}

    /** @param topics that were dealt with */
    record Subject(String ground, List<Topic> topics) {}

    @Override
    public Facts facts(FormTask task) {
        var asked = rows.ofInstance(task.processInstanceId());
        var negotiation = of(asked);
        var content = negotiation.content();
        var evidence = content.evidence();
        var invited =
                content.parties().stream().anyMatch(named -> named.party().equals(asked.party()) && named.invited());
        var language = LocaleContextHolder.getLocale();
        var host = parties.host(negotiation.host());
        return new Facts(
                host.name().inReadersLanguage(),
                parties.byId(asked.party()).name().inReadersLanguage(),
                parties.byId(negotiation.writtenFor()).name().inReadersLanguage(),
                WrittenDate.of(content.heldOn(), language),
                content.topics().entrySet().stream()
                        .map(one ->
                                new Subject(LegalGround.of(host, one.getKey(), Language.ofReader()), one.getValue()))
                        .toList(),
                invited && content.invitedOn() != null ? WrittenDate.of(content.invitedOn(), language) : null,
                evidence == null ? null : evidence.number() == null ? evidence.link() : evidence.number());
    }

    @Override
    public Object firstDraft(FormTask task) {
        return new AskedPartyDraft(null, null);
    }

    private EarlierNegotiation of(AskedParty asked) {
        return negotiations.find(asked.negotiationId()).orElseThrow();
    }
}
