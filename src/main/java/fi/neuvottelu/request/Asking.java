package fi.neuvottelu.request;

import static fi.neuvottelu.request.RequestVariables.LANGUAGES_OF_MUNICIPALITY;
import static fi.neuvottelu.request.RequestVariables.MUNICIPALITY;
import static fi.neuvottelu.request.RequestVariables.REMINDER;
import static fi.neuvottelu.request.RequestVariables.REPLY_BY;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.OfficeHours;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.party.Helsinki;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.people.Organisations;
import fi.neuvottelu.round.RoundVariables;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asking for a negotiation: for which municipality a person may, and for what. */
@Component
class Asking {

    /** In both its parts, as a host and as a municipality: nobody asks for it, or at it. */
    private static final Set<String> HELSINKI = Set.of(
            Helsinki.ID.value(),
            PartyId.ofMunicipality(Helsinki.MUNICIPALITY_CODE).value());

    private final Requests requests;
    private final Parties parties;
    private final Organisations organisations;
    private final Acting acting;

    Asking(Requests requests, Parties parties, Organisations organisations, Acting acting) {
        this.requests = requests;
        this.parties = parties;
        this.organisations = organisations;
        this.acting = acting;
    }

    /** The topics of 611/2021 s. 14: those that must be negotiated on, then those that may be agreed on. */
    static List<Topic> topics() {
        return Stream.concat(Topic.statutory(Act.COOPERATION).stream(), Topic.optional(Act.COOPERATION).stream())
                .toList();
    }

    /** The municipalities for which the person who acts may ask today. */
    List<Municipality> yours() {
        return acting.groups().stream()
                .flatMap(group -> parties.findMunicipality(PartyId.of(group)).stream())
                .filter(municipality -> municipality.existsOn(requests.today()))
                .toList();
    }

    Host countyOf(Municipality municipality) {
        return parties.host(PartyId.ofCounty(municipality.county()));
    }

    /**
     * From now on the people of the municipality see at this county what concerns them.
     *
     * @param hostId id of the host from which the engine has taken the tenant of the instance
     * @throws Refusal for another's municipality, one that has ended or lies in another county, for Helsinki, without a
     *     text or a contact's role, for a date that has passed, or while an earlier request waits for its answer
     */
    NegotiationRequest ask(@Nullable String hostId, Taken<AskDraft> taken, String instance) {
        var draft = taken.ifMay(
                (actor, asked) -> mayAsk(actor, asked.municipality(), String.valueOf(hostId)), "request.notYours");
        var municipality = municipality(draft.municipality());
        var county = countyOf(municipality);
        if (!county.id().value().equals(hostId)) {
            throw new Refusal(
                    "request.otherCounty",
                    municipality.name().inReadersLanguage(),
                    county.name().inReadersLanguage());
        }
        var request = requests.open(county, municipality, asked(draft), instance);
        organisations.ensure(municipality.id().value(), municipality.name().both());
        organisations.negotiatesWith(municipality.id().value(), county.id().value());
        return request;
    }

    /** That none is named, or one that nobody can ask for, is said to everybody. */
    private static boolean mayAsk(Actor actor, @Nullable String municipality, String host) {
        return municipality == null
                || municipality.isBlank()
                || HELSINKI.contains(municipality)
                || actor.speaksFor(municipality, host);
    }

    /** What the instance of a request carries. */
    Map<String, Object> variablesOf(NegotiationRequest request) {
        var county = parties.host(request.host());
        var languages = LetterLanguages.of(county, parties.byId(request.municipality()));
        var variables = RoundVariables.of(county);
        variables.put(MUNICIPALITY.name(), request.municipality().value());
        variables.put(LANGUAGES_OF_MUNICIPALITY.name(), RoundVariables.languages(languages));
        variables.putAll(datesOf(request));
        return variables;
    }

    /** The moments that the model waits for, as the engine takes them. */
    Map<String, Object> datesOf(NegotiationRequest request) {
        return Map.of(
                REPLY_BY.name(), REPLY_BY.written(OfficeHours.endOf(request.replyBy())),
                REMINDER.name(), REMINDER.written(OfficeHours.lettersLeave(request.replyBy())));
    }

    /** "Pohjanmaa · Vaasa". */
    String nameOf(NegotiationRequest request) {
        return parties.host(request.host()).shortName().fi() + " · "
                + parties.byId(request.municipality()).name().fi();
    }

    private Municipality municipality(@Nullable String typed) {
        var id = Typed.needed(typed, "request.municipalityMissing");
        if (HELSINKI.contains(id)) {
            throw new Refusal("request.helsinki");
        }
        var municipality = parties.municipality(PartyId.of(id));
        parties.refuseEnded(municipality, requests.today());
        return municipality;
    }

    private Requests.Asked asked(AskDraft draft) {
        return new Requests.Asked(
                Typed.needed(Typed.text(draft.text(), Longest.MATTER), "request.textMissing"),
                wished(draft.topics()),
                wishedBy(draft.wishedBy()),
                Typed.line(draft.contactName(), Longest.NAME),
                Typed.needed(Typed.line(draft.contactRole(), Longest.NAME), "request.contactMissing"));
    }

    private static List<Topic> wished(@Nullable List<@Nullable String> typed) {
        var wished = Optional.ofNullable(typed).orElse(List.of()).stream()
                .map(topic -> Objects.requireNonNullElse(topic, ""))
                .collect(Collectors.toSet());
        var known =
                topics().stream().filter(topic -> wished.remove(topic.name())).toList();
        if (!wished.isEmpty()) {
            throw new Refusal("request.topic");
        }
        return known;
    }

    private @Nullable LocalDate wishedBy(@Nullable String typed) {
        if (Typed.blank(typed)) {
            return null;
        }
        var day = LocalTimes.date(typed);
        if (day.isBefore(requests.today())) {
            throw new Refusal("request.wishedInPast", LocalTimes.shown(day));
        }
        return day;
    }
}
