package fi.neuvottelu.words;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a form lets a person write is what is judged and what the columns hold. */
class LongestTest {
    private static final Pattern LENGTH_IN_A_FORM = Pattern.compile("maxlength=\"([^\"]*)\"");

    /** A part of forms is told its length by whoever uses it. */
    private static final Pattern LENGTH_OF_A_PART = Pattern.compile("longest = ([^;\"]+)");

    /** Which columns a text of this length is written to; the engine keeps the names of an account. */
    private static final Map<Longest, List<String>> COLUMNS = Map.ofEntries(
            entry(
                    Longest.NAME,
                    List.of(
                            "agenda_item.presenter",
                            "agreed_measure.owner_role",
                            "agreement_version.title",
                            "approver_seat.person_name",
                            "attendance.organisation",
                            "attendance.person_name",
                            "attendance.person_role",
                            "decision_handling.body_name",
                            "document_publicity.ground",
                            "follow_up.owner_role",
                            "invitation_answer.said_by",
                            "minutes_approval.person_name",
                            "minutes_approval.said_by",
                            "minutes_review.said_by",
                            "negotiation_request.contact_name",
                            "negotiation_request.contact_role",
                            "negotiation_round.contact_name",
                            "negotiation_round.contact_role",
                            "negotiation_round.forum",
                            "negotiation_session.group_name",
                            "negotiation_session.group_name_sv",
                            "negotiation_session.secretary_name",
                            "nomination.deputy_name",
                            "nomination.person_name",
                            "nomination.person_role",
                            "other_actor.name")),
            entry(Longest.ACCOUNT_REASON, List.of("document_publicity.reason", "past_version.why")),
            entry(Longest.CONTACT_ROLE, List.of("contact.role")),
            entry(Longest.CASE_NUMBER, List.of("case_number.written")),
            entry(
                    Longest.EMAIL,
                    List.of(
                            "approver_mailbox.email",
                            "approver_seat.email",
                            "contact.email",
                            "letter.recipient",
                            "named_mailbox.mailbox",
                            "negotiation_round.contact_email",
                            "nomination.email",
                            "unwanted_letters.mailbox")),
            entry(Longest.HOLIDAY, List.of("extra_holiday.name_en", "extra_holiday.name_fi", "extra_holiday.name_sv")),
            entry(Longest.SECTION, List.of("decision_handling.section")),
            entry(Longest.LANGUAGES, List.of("negotiation_session.languages_used")),
            entry(Longest.PLACE, List.of("negotiation_session.place", "session_version.place")),
            entry(Longest.DOCUMENT, List.of("duty_record.title")),
            entry(
                    Longest.LINK,
                    List.of(
                            "agenda_item.link",
                            "agreement_version.link",
                            "decision_handling.link",
                            "duty_record.link",
                            "negotiation_session.link",
                            "session_version.link")),
            entry(
                    Longest.REASON,
                    List.of(
                            "agenda_proposal.reason",
                            "agenda_proposal.reason_sv",
                            "agreement_version.note",
                            "decision.reason_not_taken",
                            "duty_record.note",
                            "letter.settled_note",
                            "minutes_approval.replaced_reason",
                            "negotiation_request.withdrawal_reason",
                            "negotiation_round.end_reason",
                            "negotiation_round.reason",
                            "negotiation_session.change_reason",
                            "nomination.absence",
                            "round_plan.reason_despite_warnings",
                            "task_holder.why")),
            entry(
                    Longest.MATTER,
                    List.of(
                            "agenda_item.headings",
                            "agenda_item.headings_sv",
                            "agenda_item.title",
                            "agenda_item.title_sv",
                            "agenda_proposal.text",
                            "agreed_measure.text",
                            "follow_up.text",
                            "negotiation_request.reply_text",
                            "negotiation_request.text")),
            entry(
                    Longest.TEXT,
                    List.of(
                            "follow_up_note.text",
                            "invitation.answer_reason",
                            "invitation_answer.reason",
                            "minutes_approval.reason",
                            "minutes_review.comment_text",
                            "minutes_review.dissent",
                            "session_topic.text",
                            "standard_answer.answer")));

    private final JdbcClient database = migrated();

    @Test
    void noColumnIsShorter() {
        COLUMNS.forEach((longest, columns) -> assertThat(columns)
                .allSatisfy(column -> assertThat(charactersOf(column)).isGreaterThanOrEqualTo(longest.characters())));
    }

    @Test
    void aFormStatesNoNumber() {
        var forms = Sources.of(List.of(Sources.FORMS), ".html").values();
        assertThat(forms.stream()
                        .flatMap(form -> Stream.concat(
                                Sources.found(LENGTH_IN_A_FORM, form)
                                        .map(length -> length.replaceFirst("^::", ""))
                                        .filter(length -> !length.equals("longest")),
                                Sources.found(LENGTH_OF_A_PART, form))))
                .isNotEmpty()
                .isSubsetOf(Stream.of(Longest.values())
                        .map(longest -> "t('limit." + longest + "')")
                        .toList());
    }

    @Test
    void theScriptsKnowTheLongestText() {
        assertThat(Sources.of(List.of(Sources.MODULES), "/fields.js").values())
                .singleElement()
                .asString()
                .contains("LONGEST = " + Longest.TEXT.characters() + ";");
    }

    private int charactersOf(String column) {
        var parts = column.split("\\.");
        return database.sql("""
                        select character_maximum_length from information_schema.columns
                        where lower(table_name) = ? and lower(column_name) = ? and table_schema = 'PUBLIC'
                        """).params(parts[0], parts[1]).query(Integer.class).single();
    }

    private static JdbcClient migrated() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:longest;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return JdbcClient.create(database);
    }
}
