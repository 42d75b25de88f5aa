package fi.neuvottelu;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.neuvottelu.SqlTexts.SqlText;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each table belongs to the capability that writes it; what others read of it is told here. */
class TablesTest {
    private static final Map<String, String> OWNERS = owners("""
            agreement: agreement agreement_party agreement_version
            answering: letter_link
            beginning: host_first_day
            casenumber: case_number
            decision: decision decision_handling
            demo: demo_clock
            earlier: earlier_act earlier_confirmation earlier_measure earlier_negotiation earlier_party
            earlier: earlier_topic
            feeds: duty_feed
            followup: follow_up follow_up_note
            forms: draft
            holiday: extra_holiday moved_date
            invitation: agenda agenda_item agenda_proposal agenda_version invitation invitation_answer
            invitation: named_mailbox nomination unwanted_letters
            letter: letter mail_stop
            link: secret_link
            material: material material_piece
            minutes: approver_mailbox minutes minutes_approval minutes_review
            party: contact other_actor
            past: past_version
            people: done_once membership_change task_holder
            planning: round_plan
            document: document document_file
            publicity: document_publicity
            records: duty_record
            request: negotiation_request
            round: negotiation_round round_statement
            rows: turn
            search: adopted_words findable found_word
            session: agreed_measure approver_seat attendance negotiation_session session_round session_topic
            session: session_version standard_answer
            supervision: digest_item
            undelivered: undelivered
            use: use_of_data
            """);

    /** What a capability offers to others to read, made by a migration. */
    private static final Map<String, String> VIEWS = owners("""
            decision: awaited_decision decision_in_instance
            document: registered_document
            earlier: approved_minutes attended_party counted_session expected_party invited_party
            earlier: awaited_confirmation confirmation_in_instance contested_record measure_without_owner recorded_topic
            followup: follow_up_in_instance open_measure
            invitation: invitation_in_instance reason_to_decline standing_invitation
            letter: letter_about_session
            minutes: awaited_approval awaited_review minutes_in_instance minutes_of_session
            planning: plan_of_round
            request: open_request request_in_instance standing_request
            round: open_round round_window
            session: arranged_session session_counts session_in_instance
            undelivered: undelivered_in_instance
            """);

    /** Tables of others that are read as they are. The list may only become shorter. */
    private static final Map<String, Set<String>> FOREIGN = Map.of(
            // In its views a session stands with its round: a view upon a view would cost H2 a search for each row.
            "session",
            Set.of("negotiation_round"),
            // In its views what counts is told at once, sessions and what was recorded afterwards: for the same reason.
            "earlier",
            Set.of(
                    "agreed_measure",
                    "attendance",
                    "invitation",
                    "letter",
                    "minutes",
                    "negotiation_round",
                    "negotiation_session",
                    "session_round",
                    "session_topic"));

    private static final List<SqlText> TEXTS = SqlTexts.ofSources();
    private static final List<SqlText> MADE_OF = SqlTexts.ofViews();
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fi.neuvottelu");

    @Test
    void eachTableAndViewHasAnOwner() {
        assertThat(Stream.concat(OWNERS.keySet().stream(), VIEWS.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(SqlTexts.made());
    }

    @Test
    void onlyItsOwnerWritesATable() {
        assertThat(TEXTS.stream().flatMap(text -> text.writes().stream()
                        .filter(table ->
                                OWNERS.containsKey(table) && !text.room().equals(OWNERS.get(table)))
                        .map(table -> text.where() + " writes " + table)))
                .isEmpty();
    }

    @Test
    void tablesOfOthersAreReadOnlyWhereTheListSaysSo() {
        var foreign = Stream.concat(TEXTS.stream(), MADE_OF.stream().map(TablesTest::inItsRoom))
                .flatMap(text -> text.reads().stream()
                        .filter(table ->
                                OWNERS.containsKey(table) && !text.room().equals(OWNERS.get(table)))
                        .map(table -> Map.entry(text.room(), table)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toCollection(TreeSet::new))));
        assertThat(foreign).isEqualTo(FOREIGN);
    }

    @Test
    void aViewThatNobodyReadsIsNotThere() {
        assertThat(TEXTS.stream().flatMap(text -> text.reads().stream())).containsAll(VIEWS.keySet());
    }

    @Test
    void everyTableIsNamedWhereItIsReadOrWritten() {
        assertThat(TEXTS).noneMatch(SqlText::hidesATable);
    }

    /** Imports and tables together: what imports forbid does not come back through the database. */
    @Test
    void nobodyReadsFromThoseWhoStandOnHim() {
        assertThat(circles()).isEmpty();
    }

    /** Renamed in the enum, it would be renamed in half of the house only. */
    @Test
    void aStateInSqlIsTheValueOfItsEnum() {
        var words = constants();
        assertThat(TEXTS.stream().flatMap(text -> text.literals().stream()
                        .filter(words::contains)
                        .map(word -> text.where() + " writes out " + word)))
                .isEmpty();
        assertThat(MADE_OF.stream().flatMap(view -> view.literals().stream())).isSubsetOf(words);
    }

    private static Set<String> constants() {
        return HOUSE.stream()
                .filter(JavaClass::isEnum)
                .flatMap(one -> one.getEnumConstants().stream())
                .map(JavaEnumConstant::name)
                .collect(toCollection(TreeSet::new));
    }

    private static SqlText inItsRoom(SqlText view) {
        return new SqlText(view.where(), VIEWS.getOrDefault(view.room(), ""), view.text());
    }

    private static Stream<String> circles() {
        var roads = new TreeMap<String, Set<String>>();
        HOUSE.forEach(one -> one.getDirectDependenciesFromSelf()
                .forEach(to -> add(
                        roads,
                        room(one.getPackageName()),
                        room(to.getTargetClass().getPackageName()))));
        Stream.concat(TEXTS.stream(), MADE_OF.stream().map(TablesTest::inItsRoom))
                .forEach(text -> text.reads().stream()
                        .map(read -> VIEWS.getOrDefault(read, OWNERS.getOrDefault(read, "")))
                        .forEach(owner -> add(roads, text.room(), owner)));
        return roads.keySet().stream().flatMap(one -> reached(one, roads).stream()
                .filter(other ->
                        one.compareTo(other) < 0 && reached(other, roads).contains(one))
                .map(other -> one + " <-> " + other));
    }

    private static void add(Map<String, Set<String>> roads, String from, String to) {
        if (!from.equals(to) && !from.isEmpty() && !to.isEmpty()) {
            roads.computeIfAbsent(from, room -> new TreeSet<>()).add(to);
        }
    }

    private static Set<String> reached(String from, Map<String, Set<String>> roads) {
        var reached = new HashSet<String>();
        var ahead = new ArrayDeque<>(roads.getOrDefault(from, Set.of()));
        while (!ahead.isEmpty()) {
            var next = ahead.pop();
            if (reached.add(next)) {
                ahead.addAll(roads.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    /** Name of the capability; empty outside the house. */
    private static String room(String javaPackage) {
        return javaPackage.startsWith("fi.neuvottelu.") ? javaPackage.split("\\.")[2] : "";
    }

    private static Map<String, String> owners(String written) {
        return written.lines()
                .map(line -> line.split(": "))
                .flatMap(line -> Stream.of(line[1].split(" ")).map(table -> Map.entry(table, line[0])))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
