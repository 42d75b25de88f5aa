package fi.neuvottelu.invitation;

import static fi.neuvottelu.letter.ApprovedLetters.TYPED;
import static fi.neuvottelu.letter.ApprovedLetters.composed;
import static fi.neuvottelu.letter.ApprovedLetters.readsAsApproved;
import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.letter.Answered;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.PersonalLinks;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Name;
import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.Sector;
import fi.neuvottelu.round.KnownRounds;
import fi.neuvottelu.session.RoundTopics;
import fi.neuvottelu.session.SessionPlan;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever is invited can read what is asked, by when, where to answer, why, and whom to ask. */
class InvitationLettersReadTest {
    private static final Host OSTROBOTHNIA = KnownParties.host("hva-17");
    private static final Host WEST_UUSIMAA = KnownParties.host("hva-03");
    private static final Host HELSINKI = KnownParties.host("helsinki");
    private static final Party VAASA = KnownParties.party("kunta-905");
    private static final Party HUS = KnownParties.party("hus");
    private static final OtherActor ASSOCIATION = new OtherActor(
            new PartyId("toimija-1"),
            OSTROBOTHNIA.id(),
            new Name("Österbottens förening rf", "Österbottens förening rf"),
            Sector.NONPROFIT,
            List.of(Language.SV));
    private static final LocalDate DAY = LocalDate.of(2027, 3, 10);
    private static final LocalDate REPLY_BY = LocalDate.of(2027, 2, 17);
    private static final String PLACE = "Kaupungintalo – Stadshuset, Vaasa";
    private static final String LINK = "https://kokous.example/l/19%3ameeting?x=1";
    private static final String REASON = "Puheenjohtaja on estynyt";

    @Test
    void aMunicipalityIsInvited() {
        readsAsApproved(
                LetterKind.INVITATION, "municipality", to(OSTROBOTHNIA, VAASA).writtenOn(2027, 1, 27)::text);
    }

    @Test
    void whoeverArrangesTheSessionForTheHostIsNamed() {
        readsAsApproved(
                LetterKind.INVITATION, "organiser", to(OSTROBOTHNIA, VAASA).arrangedBy("Pohjanmaan liitto")::text);
        readsAsApproved(LetterKind.INVITATION, "joint", to(WEST_UUSIMAA, HUS).jointWith("Helsinki", "Vantaa")::text);
    }

    @Test
    void anotherActorIsInvitedWithLittleKnown() {
        readsAsApproved(
                LetterKind.INVITATION,
                "sparse",
                to(OSTROBOTHNIA, ASSOCIATION).sparse().writtenOn(2027, 1, 27)::text);
    }

    @Test
    void husIsInvitedByACountyOfUusimaa() {
        readsAsApproved(LetterKind.INVITATION, "hus", to(WEST_UUSIMAA, HUS).writtenOn(2027, 1, 27)::text);
    }

    @Test
    void husIsInvitedByHelsinki() {
        readsAsApproved(LetterKind.INVITATION, "hus-helsinki", to(HELSINKI, HUS).writtenOn(2027, 1, 27)::text);
    }

    @Test
    void aChangeIsToldToWhoeverHasNotAnswered() {
        readsAsApproved(
                LetterKind.INVITATION_CHANGED,
                "full",
                to(OSTROBOTHNIA, VAASA).changed().writtenOn(2027, 2, 1)::text);
    }

    @Test
    void aChangeIsToldToWhoeverHasAnswered() {
        readsAsApproved(
                LetterKind.INVITATION_CHANGED,
                "answered",
                to(OSTROBOTHNIA, VAASA).answered().changed().writtenOn(2027, 2, 1)::text);
    }

    @Test
    void aChangeAfterTheReplyDateAsksForAnAnswerSoon() {
        readsAsApproved(
                LetterKind.INVITATION_CHANGED,
                "sparse",
                to(OSTROBOTHNIA, VAASA).sparse().writtenOn(2027, 2, 20)::text);
    }

    @Test
    void aSessionIsCancelled() {
        readsAsApproved(
                LetterKind.INVITATION_CANCELLED,
                "full",
                to(OSTROBOTHNIA, VAASA).changed().cancelled().writtenOn(2027, 2, 1)::text);
        readsAsApproved(
                LetterKind.INVITATION_CANCELLED,
                "sparse",
                to(OSTROBOTHNIA, VAASA).sparse().cancelled().writtenOn(2027, 2, 1)::text);
    }

    /** Why the session was changed before is no reason for this. */
    @Test
    void aPartyIsMovedToAnotherSession() {
        readsAsApproved(
                LetterKind.INVITATION_CANCELLED,
                "moved",
                to(OSTROBOTHNIA, VAASA).changed().movedTo("Kirjasto").writtenOn(2027, 2, 1)::text);
        readsAsApproved(
                LetterKind.INVITATION_CANCELLED,
                "moved-sparse",
                to(OSTROBOTHNIA, ASSOCIATION).sparse().movedTo(null).writtenOn(2027, 2, 1)::text);
    }

    @Test
    void anInvitationIsWithdrawnFromASessionThatStands() {
        readsAsApproved(
                LetterKind.INVITATION_CANCELLED,
                "withdrawn",
                to(OSTROBOTHNIA, VAASA).changed().writtenOn(2027, 2, 1)::text);
    }

    @Test
    void theSilentAreReminded() {
        readsAsApproved(
                LetterKind.INVITATION_REMINDER, "full", to(OSTROBOTHNIA, VAASA).writtenOn(2027, 2, 12)::text);
        readsAsApproved(
                LetterKind.INVITATION_REMINDER,
                "sparse",
                to(OSTROBOTHNIA, ASSOCIATION).sparse().writtenOn(2027, 2, 18)::text);
    }

    @Test
    void representativesAreAskedForAnewWhenTheTermHasChanged() {
        readsAsApproved(LetterKind.NEW_MANDATE, "full", to(OSTROBOTHNIA, VAASA).writtenOn(2027, 2, 12)::text);
        readsAsApproved(
                LetterKind.NEW_MANDATE,
                "sparse",
                to(OSTROBOTHNIA, VAASA).sparse().writtenOn(2027, 2, 12)::text);
    }

    @Test
    void theAgendaIsSentBeforeTheSession() {
        readsAsApproved(
                LetterKind.MATERIAL, "full", to(OSTROBOTHNIA, VAASA).answered().writtenOn(2027, 2, 24)::text);
        readsAsApproved(
                LetterKind.MATERIAL,
                "sparse",
                to(OSTROBOTHNIA, ASSOCIATION).sparse().writtenOn(2027, 2, 24)::text);
    }

    @Test
    void thoseWhoComeAreToldWhereAndWhen() {
        readsAsApproved(
                LetterKind.SESSION_DETAILS,
                "full",
                to(OSTROBOTHNIA, VAASA).answered().writtenOn(2027, 3, 8)::text);
        readsAsApproved(
                LetterKind.SESSION_DETAILS,
                "sparse",
                to(OSTROBOTHNIA, ASSOCIATION).sparse().answered().writtenOn(2027, 3, 8)::text);
    }

    @Test
    void anEntryInACalendarSaysWhatWhereByWhenAndThatNoAnswerArrivesFromThere() {
        readsAsApproved("calendar_entry", "full", to(OSTROBOTHNIA, VAASA).writtenOn(2027, 1, 27)::text);
        readsAsApproved(
                "calendar_entry", "answered", to(OSTROBOTHNIA, VAASA).answered().writtenOn(2027, 2, 1)::text);
        readsAsApproved(
                "calendar_entry",
                "sparse",
                to(OSTROBOTHNIA, ASSOCIATION).sparse().writtenOn(2027, 2, 20)::text);
    }

    /** GDPR art. 14: from whom her data come, for what, on what ground, how long, and what she can do. */
    @Test
    void whoeverIsNamedIsToldByWhomForWhatAndOnWhatGround() {
        readsAsApproved(
                LetterKind.NAMED,
                "full",
                named(to(OSTROBOTHNIA, VAASA).answered().writtenOn(2027, 2, 1), true, true));
        readsAsApproved(
                LetterKind.NAMED,
                "sparse",
                named(to(OSTROBOTHNIA, ASSOCIATION).sparse().answered().writtenOn(2027, 2, 1), false, true));
        readsAsApproved(
                "calendar_entry_named",
                "full",
                named(to(OSTROBOTHNIA, VAASA).answered().writtenOn(2027, 2, 1), true, true));
        readsAsApproved(
                "calendar_entry_named",
                "sparse",
                named(to(OSTROBOTHNIA, ASSOCIATION).sparse().answered(), false, true));
        for (var language : Language.values()) {
            assertThat(composed(LetterKind.NAMED, named(to(OSTROBOTHNIA, VAASA), false, true), language)
                            .text())
                    .contains("1050/2018", language == Language.FI ? "ei perustu suostumukseen" : "inte på samtycke");
        }
    }

    @Test
    void whoeverIsNamedIsToldOfChangesAndOfTheDetails() {
        readsAsApproved(
                LetterKind.NAMED_CHANGED,
                "full",
                named(to(OSTROBOTHNIA, VAASA).answered().changed().writtenOn(2027, 2, 1), false, true));
        readsAsApproved(
                LetterKind.NAMED_CHANGED,
                "sparse",
                named(to(OSTROBOTHNIA, VAASA).sparse().writtenOn(2027, 2, 20), false, true));
        readsAsApproved(
                LetterKind.NAMED_DETAILS,
                "full",
                named(to(OSTROBOTHNIA, VAASA).answered().writtenOn(2027, 3, 8), true, true));
        readsAsApproved(
                LetterKind.NAMED_DETAILS,
                "sparse",
                named(to(OSTROBOTHNIA, ASSOCIATION).sparse().answered().writtenOn(2027, 3, 8), false, true));
    }

    @Test
    void whoeverIsNotNamedAnyMoreIsToldWhy() {
        readsAsApproved(
                LetterKind.NAMED_CANCELLED,
                "full",
                named(to(OSTROBOTHNIA, VAASA).changed().cancelled().writtenOn(2027, 2, 1), false, true));
        readsAsApproved(
                LetterKind.NAMED_CANCELLED,
                "sparse",
                named(to(OSTROBOTHNIA, VAASA).sparse().writtenOn(2027, 2, 1), false, false));
        readsAsApproved(
                LetterKind.NAMED_CANCELLED,
                "withdrawn",
                named(to(OSTROBOTHNIA, VAASA).writtenOn(2027, 2, 1), false, true));
        readsAsApproved(
                LetterKind.NAMED_CANCELLED,
                "absent",
                named(to(OSTROBOTHNIA, VAASA).writtenOn(2027, 2, 1), false, true, true));
    }

    @Test
    void anAnswerIsConfirmedWithAllThatWasRecorded() {
        readsAsApproved(
                LetterKind.ANSWERED,
                "full",
                language -> answered(
                        language,
                        AnswerLines.of(
                                invitation(Answer.YES, null, true),
                                List.of(
                                        new Nomination(
                                                "Åsa Čech",
                                                "hyvinvointikoordinaattori",
                                                "Ville Vara",
                                                "asa.cech@vaasa.example",
                                                false,
                                                true,
                                                null),
                                        new Nomination(TYPED, "johtaja", null, null, false, false, null),
                                        new Nomination("Bo Ek", "ledamot", "Siv Sjö", null, false, false, TYPED)),
                                List.of(TYPED),
                                language),
                        true));
        readsAsApproved(
                LetterKind.ANSWERED,
                "no",
                language -> answered(
                        language,
                        AnswerLines.of(invitation(Answer.NO, "Olemme estyneet", false), List.of(), List.of(), language),
                        false));
        readsAsApproved(LetterKind.ANSWERED, "sparse", language -> answered(language, List.of(), false));
    }

    private static Answered answered(Language language, List<String> said, boolean peopleAreTold) {
        return new Answered(
                KnownRounds.nameIn2027(OSTROBOTHNIA, language),
                DAY,
                OSTROBOTHNIA.name().in(language),
                VAASA.name().in(language),
                Texts.say("receipt.ANSWER", language.locale()),
                LocalDate.of(2027, 2, 3),
                said,
                Stream.of(said.isEmpty() ? "" : "answered.next.ANSWER", peopleAreTold ? "answered.peopleAreTold" : "")
                        .filter(key -> !key.isEmpty())
                        .map(key -> Texts.say(key, language.locale()))
                        .toList(),
                "Kaisa Koordinaattori, hyte-koordinaattori, hyte@pohjanmaa.example",
                "https://neuvottelu.example/camunda/app/tasklist/default/");
    }

    private static Invitation invitation(Answer answer, @Nullable String reason, boolean late) {
        return new Invitation(
                1,
                1,
                VAASA.id(),
                "x",
                InvitationState.ANSWERED,
                REPLY_BY,
                1,
                null,
                null,
                answer,
                reason,
                null,
                1,
                late,
                null,
                null,
                null,
                null,
                1);
    }

    private static Function<Language, Object> named(Letter letter, boolean remote, boolean stillNamed) {
        return named(letter, remote, stillNamed, false);
    }

    private static Function<Language, Object> named(Letter letter, boolean remote, boolean stillNamed, boolean absent) {
        return language -> new NamedText(
                letter.text(language),
                "Åsa Čech",
                "hyvinvointikoordinaattori",
                remote,
                stillNamed,
                absent,
                "https://neuvottelu.example" + PersonalLinks.place(OwnData.LINK, language));
    }

    @Test
    void theCoordinatorGetsTheListOfTheSilent() {
        readsAsApproved(
                LetterKind.SILENT_PARTIES,
                "full",
                language -> silent(language, LocalDate.of(2027, 3, 3), "Vaasa", TYPED));
        readsAsApproved(LetterKind.SILENT_PARTIES, "sparse", language -> silent(language, REPLY_BY, "Vaasa"));
    }

    @Test
    void aLetterInTwoLanguagesSaysSoAtItsTopInBoth() {
        var swedishFirst = composed(LetterKind.INVITATION, to(OSTROBOTHNIA, VAASA)::text, Language.SV, Language.FI);

        assertThat(swedishFirst.text()).startsWith("""
                        Texten är först på svenska och sedan på finska.
                        Teksti on ensin ruotsiksi ja sitten suomeksi.

                        Inbjudan till förhandling
                        """);
        assertThat(swedishFirst.subject()).contains("Inbjudan till förhandling", " / Kutsu neuvotteluun");
    }

    @Test
    void whatPeopleTypedIsLiteralInEveryLetter() {
        var typed = to(OSTROBOTHNIA, VAASA).cancelled().typed();
        for (var kind : List.of(
                LetterKind.INVITATION,
                LetterKind.INVITATION_CHANGED,
                LetterKind.INVITATION_CANCELLED,
                LetterKind.INVITATION_REMINDER,
                LetterKind.MATERIAL,
                LetterKind.SESSION_DETAILS)) {
            for (var language : Language.values()) {
                assertThat(composed(kind, typed::text, language).text())
                        .as(kind + " " + language)
                        .contains(TYPED);
            }
        }
    }

    private static SilentList.Text silent(Language language, LocalDate replyByOthers, String... parties) {
        return new SilentList.Text(
                KnownRounds.nameIn2027(OSTROBOTHNIA, language),
                DAY,
                REPLY_BY,
                replyByOthers,
                List.of(parties),
                "https://neuvottelu.example/camunda/app/tasklist/default/");
    }

    private static Letter to(Host host, Party party) {
        return new Letter(host, party);
    }

    /** What a letter about the session of 10 March 2027 says. */
    private static class Letter {
        private final Host host;
        private final Party party;
        private LocalDate writtenOn = LocalDate.of(2027, 1, 27);
        private @Nullable String organiser;
        private List<String> jointWith = List.of();
        private @Nullable String place = PLACE;
        private @Nullable String link = LINK;
        private @Nullable String reason;
        private @Nullable SessionPlan before;
        private List<String> themes = List.of("Lasten ja nuorten hyvinvointi", "Liikkuminen");
        private List<String> points = List.of("Kuntouttava työtoiminta");
        private List<Party> invited;
        private boolean answered;
        private boolean stands = true;
        private InvitationText.@Nullable Elsewhere elsewhere;
        private boolean contactNamed = true;

        Letter(Host host, Party party) {
            this.host = host;
            this.party = party;
            this.invited = host.equals(OSTROBOTHNIA)
                    ? List.of(VAASA, KnownParties.party("kunta-399"), ASSOCIATION)
                    : List.of(HUS);
        }

        Letter sparse() {
            place = null;
            link = null;
            themes = List.of();
            points = List.of();
            invited = List.of();
            contactNamed = false;
            return this;
        }

        Letter answered() {
            answered = true;
            return this;
        }

        Letter changed() {
            reason = REASON;
            before = plan("2027-03-09T07:00:00Z", "Vaasa", null);
            return this;
        }

        Letter cancelled() {
            stands = false;
            return this;
        }

        Letter movedTo(@Nullable String otherPlace) {
            elsewhere = new InvitationText.Elsewhere(
                    DAY.plusDays(7), LocalTime.of(12, 30), LocalTime.of(15, 0), otherPlace);
            return this;
        }

        Letter typed() {
            place = TYPED;
            reason = TYPED;
            themes = List.of(TYPED);
            points = List.of(TYPED);
            return this;
        }

        Letter writtenOn(int year, int month, int day) {
            writtenOn = LocalDate.of(year, month, day);
            return this;
        }

        Letter arrangedBy(String name) {
            organiser = name;
            return this;
        }

        Letter jointWith(String... others) {
            jointWith = List.of(others);
            return this;
        }

        InvitationText text(Language language) {
            var act = Act.HEALTH_PROMOTION;
            return new InvitationText(
                    KnownRounds.nameIn2027(host, language),
                    host.name().in(language),
                    organiser,
                    jointWith,
                    party.name().in(language),
                    Texts.say("invitation.about." + act, language.locale()),
                    LegalGround.of(host, act, language),
                    LegalGround.duty(host, party, act, language),
                    List.of(),
                    party instanceof Municipality,
                    DAY,
                    LocalTime.of(9, 0),
                    LocalTime.of(11, 30),
                    place,
                    link,
                    Topic.statutory(act).stream()
                            .map(topic -> Texts.say("topic." + topic, language.locale()))
                            .toList(),
                    themes,
                    Agenda.ofTemplate(
                                    List.of(new RoundTopics(KnownRounds.in2027(host), Topic.statutory(act))),
                                    pairs(themes),
                                    proposals(points))
                            .points(List.of(), language),
                    List.of(),
                    InvitationTexts.groups(invited, language),
                    REPLY_BY,
                    answered,
                    stands,
                    elsewhere,
                    reason,
                    before == null
                            ? List.of()
                            : Changes.between(before, plan("2027-03-10T07:00:00Z", place, link), party, language),
                    contactNamed
                            ? "Kaisa Koordinaattori, hyte-koordinaattori, hyte@pohjanmaa.example"
                            : host.name().in(language) + ", kirjaamo@pohjanmaa.example",
                    "https://neuvottelu.example" + PersonalLinks.place(InvitationTexts.ANSWER, language),
                    "https://neuvottelu.example/camunda/app/tasklist/default/",
                    writtenOn);
        }

        private static List<AgendaProposal> proposals(List<String> points) {
            return points.stream()
                    .map(point -> new AgendaProposal(1, 1, VAASA.id(), point, null, TextPair.NONE))
                    .toList();
        }

        private static List<TextPair> pairs(List<String> texts) {
            return texts.stream().map(TextPair::of).toList();
        }

        private SessionPlan plan(String start, @Nullable String place, @Nullable String link) {
            var starts = Instant.parse(start);
            return new SessionPlan(
                    starts,
                    starts.plusSeconds(9000),
                    TextPair.of(place),
                    link,
                    pairs(themes),
                    REPLY_BY.minusDays(21),
                    REPLY_BY,
                    REPLY_BY);
        }
    }
}
