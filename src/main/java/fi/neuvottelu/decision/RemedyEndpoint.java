package fi.neuvottelu.decision;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.TimeLimits;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.web.Endpoints;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be sought against a decision, and until when, while it is being typed. */
@RestController
class RemedyEndpoint {
    private final Parties parties;
    private final TimeLimits timeLimits;

    RemedyEndpoint(Parties parties, TimeLimits timeLimits) {
        this.parties = parties;
        this.timeLimits = timeLimits;
    }

    /**
     * The answer, in the reader's language.
     *
     * @param date last day, null if there is none or its beginning is not known
     */
    record Answer(Remedy remedy, String text, @Nullable LocalDate date, List<String> why) {}

    /** @throws Refusal for what is no party with bodies, no body, or no date */
    @SeesNobody
    @GetMapping(path = Endpoints.ROOT + "/remedy", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer of(
            @RequestParam String party,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(defaultValue = "false") boolean preparationOnly,
            @RequestParam(required = false) @Nullable String publishedOn,
            @RequestParam(required = false) @Nullable String noticedOn) {
        var act = act(PartyId.of(party));
        var remedy = Remedy.against(TypedDecision.body(body), preparationOnly);
        var time = RemedyTime.of(act, remedy, date(publishedOn), date(noticedOn), timeLimits);
        var reader = LocaleContextHolder.getLocale();
        return new Answer(remedy, time.text(reader), time.date(), time.why(reader));
    }

    private BodiesAct act(PartyId id) {
        var party = parties.byId(id);
        if (party.kind() == PartyKind.OTHER_ACTOR) {
            throw new Refusal("party.unknown", id);
        }
        return BodiesAct.of(party);
    }

    private static @Nullable LocalDate date(@Nullable String typed) {
        return Typed.blank(typed) ? null : LocalTimes.date(typed);
    }
}
