package fi.neuvottelu.earlier;

import fi.neuvottelu.sheet.Brought;
import fi.neuvottelu.statute.Act;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of a negotiation held earlier or elsewhere, in the form or in a line of a file; text until {@link
 * RecordingAfterwards} has judged it.
 *
 * @param negotiation id of the one that is corrected, null for a new one
 * @param seen its version as the person saw it
 * @param acts under which Acts it was called
 * @param parties who was invited and who came, the host among them
 * @param invitedBy {@code LETTER}, {@code EMAIL}, {@code PHONE} or {@code IN_PERSON}
 * @param topics for each Act, such as {@code HEALTH_PROMOTION.GOALS}
 * @param number of a document
 * @param seenOn day on which somebody saw the document
 * @param measures that are still open
 * @param reason why it is corrected
 * @param reply what a party that was asked has said to the coordinator, instead of all else
 * @param report what the owner of a measure has told the coordinator, instead of all else
 * @param file of several negotiations, instead of all else
 */
public record EarlierDraft(
        @Nullable Long negotiation,
        @Nullable Integer seen,
        @Nullable List<@Nullable String> acts,
        @Nullable String heldOn,
        @Nullable List<NamedParty> parties,
        @Nullable String invitedOn,
        @Nullable String invitedBy,
        @Nullable List<@Nullable String> topics,
        @Nullable String link,
        @Nullable String number,
        @Nullable String seenOn,
        @Nullable List<NamedMeasure> measures,
        @Nullable String note,
        @Nullable String reason,
        @Nullable ReplyForParty reply,
        @Nullable ReportForOwner report,
        @Nullable Brought file) {
    /** A negotiation as it is recorded, to be corrected. */
    static EarlierDraft of(EarlierNegotiation recorded) {
        var content = recorded.content();
        var evidence = content.evidence();
        return new EarlierDraft(
                recorded.id(),
                recorded.version(),
                content.topics().keySet().stream().map(Act::name).toList(),
                content.heldOn().toString(),
                content.parties().stream()
                        .map(named -> new NamedParty(named.party().value(), null, null, named.invited(), named.came()))
                        .toList(),
                text(content.invitedOn()),
                text(content.invitedBy()),
                content.topics().entrySet().stream()
                        .flatMap(one -> one.getValue().stream().map(topic -> one.getKey() + "." + topic))
                        .toList(),
                evidence == null ? null : evidence.link(),
                evidence == null ? null : evidence.number(),
                evidence == null ? null : evidence.seenOn().toString(),
                content.measures().stream()
                        .map(measure -> new NamedMeasure(measure.text(), text(measure.owner()), text(measure.dueOn())))
                        .toList(),
                content.note(),
                null,
                null,
                null,
                null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * A party by its id, or an actor that is not in the host's register yet by name and sector.
     *
     * @param party its id; null for a new actor
     */
    public record NamedParty(
            @Nullable String party,
            @Nullable String name,
            @Nullable String sector,
            boolean invited,
            boolean came) {}

    /** @param owner id of a party that was there, null while nobody answers for it */
    public record NamedMeasure(
            @Nullable String text,
            @Nullable String owner,
            @Nullable String dueOn) {}

    /**
     * What a party without an account has said by telephone, mail or letter.
     *
     * @param party its id
     * @param saidBy by name or role
     */
    public record ReplyForParty(
            @Nullable String party,
            @Nullable String reply,
            @Nullable String statement,
            @Nullable String channel,
            @Nullable String receivedOn,
            @Nullable String saidBy) {}

    /**
     * What the owner of a measure has told by telephone, mail or letter.
     *
     * @param measure id of its row
     * @param saidBy by name or role
     */
    public record ReportForOwner(
            @Nullable Long measure,
            @Nullable String outcome,
            @Nullable String text,
            @Nullable String channel,
            @Nullable String receivedOn,
            @Nullable String saidBy) {}
}
