package fi.neuvottelu.planning;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Name;
import fi.neuvottelu.party.OtherActors;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposes the sessions of a round from its arrangement; the coordinator edits them. */
@Component
class Arranging {
    static final PlanDraft.Attributes ORDINARY =
            new PlanDraft.Attributes("WHOLE_AREA", "SINGLE", "", "EVERYTHING", List.of(), 1, "FREE", List.of());

    private final Parties parties;
    private final OtherActors actors;
    private final Clock clock;

    Arranging(Parties parties, OtherActors actors, Clock clock) {
        this.parties = parties;
        this.actors = actors;
        this.clock = clock;
    }

    /** @throws Refusal for a choice that does not exist, or more sessions than a person could read */
    List<PlanDraft.SessionDraft> propose(Round round, PlanDraft.Attributes typed) {
        var host = parties.host(round.host());
        var arrangement = judged(typed);
        var sessions = arrangement.sessions(municipalities(host, round));
        if (sessions.size() > Arrangement.MOST_SESSIONS) {
            throw new Refusal("arrangement.tooMany", sessions.size(), Arrangement.MOST_SESSIONS);
        }
        var invitedActors = round.act().withOtherActors()
                ? actors.of(host.id(), LocalTimes.today(clock)).stream()
                        .map(actor -> actor.id().value())
                        .toList()
                : List.<String>of();
        return sessions.stream()
                .map(session -> draft(
                        round, host, session, group(arrangement.geography(), session.municipalities()), invitedActors))
                .toList();
    }

    /** HUS and all other actors, where the Act names them, are invited to every session unless the coordinator narrows it. */
    private static PlanDraft.SessionDraft draft(
            Round round,
            Host host,
            Arrangement.Proposed session,
            @Nullable TextPair group,
            List<String> invitedActors) {
        return new PlanDraft.SessionDraft(
                session.series(),
                group,
                null,
                "09:00",
                "15:00",
                TextPair.NONE,
                "",
                session.themes(),
                Topic.statutory(round.act()).stream().map(Enum::name).toList(),
                session.municipalities().stream().map(one -> one.id().value()).toList(),
                round.act().withHus(host),
                invitedActors,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    /** The whole area has no name of its own. */
    private @Nullable TextPair group(Arrangement.Geography geography, List<Municipality> municipalities) {
        if (municipalities.isEmpty()) {
            return null;
        }
        var first = municipalities.get(0);
        return switch (geography) {
            case WHOLE_AREA -> null;
            case GROUPS -> pair(parties.subregionName(first.subregion()));
            case MUNICIPALITIES -> pair(first.name());
        };
    }

    private static TextPair pair(Name name) {
        return new TextPair(name.fi(), name.sv());
    }

    Arrangement judged(PlanDraft.Attributes typed) {
        var themes = "THEMES".equals(typed.content()) ? themes(typed.themes()) : List.<TextPair>of();
        if ("THEMES".equals(typed.content()) && themes.isEmpty()) {
            throw new Refusal("arrangement.themesMissing");
        }
        var times = typed.times() == null ? 1 : typed.times();
        if (times < 1 || times > Arrangement.MOST_TIMES) {
            throw new Refusal("arrangement.times", Arrangement.MOST_TIMES);
        }
        return new Arrangement(geography(typed.geography()), themes, times);
    }

    private static List<TextPair> themes(@Nullable List<TextPair> typed) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .filter(Objects::nonNull)
                        .map(theme -> theme.line(Longest.NAME))
                        .filter(theme -> !theme.blank())
                        .distinct()
                        .toList();
    }

    private static Arrangement.Geography geography(@Nullable String typed) {
        return Typed.oneOf(Arrangement.Geography.class, typed, "arrangement.geography");
    }

    /** Without empty ones, each once. */
    static List<String> lines(@Nullable List<String> typed, int longest) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .filter(Objects::nonNull)
                        .flatMap(line -> Stream.ofNullable(Typed.line(line, longest)))
                        .distinct()
                        .toList();
    }

    /** Those that can still be invited in the window. */
    List<Municipality> municipalities(Host host, Round round) {
        return parties.municipalitiesOf(host, later(LocalTimes.today(clock), round.windowStart()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
