package fi.neuvottelu.earlier;

import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.words.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the start form hands in: one negotiation, or a file of several. */
@Component
class RecordingHandedIn {
    private final RecordingAfterwards recording;
    private final RecordingFromFile files;
    private final Parties parties;

    RecordingHandedIn(RecordingAfterwards recording, RecordingFromFile files, Parties parties) {
        this.recording = recording;
        this.files = files;
        this.parties = parties;
    }

    /** @return a name of what was recorded */
    @Transactional
    public String record(@Nullable String hostId, Taken<EarlierDraft> taken, String instance) {
        var host = parties.findHost(PartyId.of(String.valueOf(hostId)))
                .orElseThrow(() -> new Refusal("earlier.notYourHost"));
        var draft =
                taken.ifMay((actor, any) -> recording.recordsFor(actor, host).isPresent(), "earlier.notYourHost");
        if (draft.file() == null) {
            return recording.nameOf(recording.record(hostId, taken, instance));
        }
        var recorded = files.record(host, draft.file(), instance);
        return recorded.size() == 1
                ? recording.nameOf(recorded.get(0))
                : host.shortName().fi() + ": " + recorded.size() + " neuvottelua · kirjattu jälkikäteen";
    }
}
