package fi.neuvottelu;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
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
            decision: decision decision_handling
            demo: demo_clock
            duty: duty_feed duty_record
            followup: follow_up follow_up_note
            forms: draft
            holiday: extra_holiday moved_date
            invitation: agenda_proposal agenda_version invitation invitation_answer nomination
            letter: letter
            minutes: minutes minutes_approval minutes_review
            party: contact other_actor
            past: past_version
            people: done_once membership_change task_holder
            planning: round_plan
            record: document
            request: negotiation_request
            round: negotiation_round round_statement
            rows: turn
            session: agreed_measure approver_seat attendance negotiation_session session_round session_topic
            session: session_version standard_answer
            supervision: digest_item
            undelivered: undelivered
            use: use_of_data
            """);

    /** Tables of others that are read as they are. The list may only become shorter. */
    private static final Map<String, Set<String>> FOREIGN = Map.of(
            "duty",
            Set.of(
                    "agreed_measure",
                    "attendance",
                    "decision",
                    "follow_up",
                    "invitation",
                    "letter",
                    "minutes",
                    "minutes_review",
                    "negotiation_request",
                    "negotiation_round",
                    "negotiation_session",
                    "session_round",
                    "session_topic",
                    "undelivered"),
            "followup",
            Set.of("negotiation_round", "negotiation_session"),
            "invitation",
            Set.of("negotiation_session", "session_round"),
            "minutes",
            Set.of("negotiation_round", "negotiation_session"),
            "session",
            Set.of("invitation", "negotiation_round"));

    private static final List<SqlText> TEXTS = SqlTexts.ofSources();
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fi.neuvottelu");

    @Test
    void eachTableHasAnOwner() {
        assertThat(OWNERS.keySet()).isEqualTo(SqlTexts.made());
    }

    @Test
    void onlyItsOwnerWritesATable() {
        assertThat(TEXTS.stream().flatMap(text -> text.writes().stream()
                        .filter(table -> OWNERS.containsKey(table) && !isOwn(text.room(), table))
                        .map(table -> text.where() + " writes " + table)))
                .containsExactly("followup/FollowUps.java writes agreed_measure");
    }

    @Test
    void tablesOfOthersAreReadOnlyWhereTheListSaysSo() {
        var foreign = TEXTS.stream()
                .flatMap(text -> text.reads().stream()
                        .filter(table -> OWNERS.containsKey(table) && !isOwn(text.room(), table))
                        .map(table -> Map.entry(text.room(), table)))
                .collect(groupingBy(
                        Map.Entry::getKey, mapping(Map.Entry::getValue, toCollection(TreeSet::new))));
        assertThat(foreign).isEqualTo(FOREIGN);
    }

    @Test
    void everyTableIsNamedWhereItIsReadOrWritten() {
        assertThat(TEXTS.stream().filter(SqlText::hidesATable).map(SqlText::where))
                .containsExactly("session/SessionRecords.java");
    }

    /** Imports and tables together: what imports forbid does not come back through the database. */
    @Test
    void nobodyReadsTheTablesOfThoseWhoStandOnHim() {
        assertThat(circles()).containsExactly("invitation <-> session");
    }

    private static Stream<String> circles() {
        var roads = new TreeMap<String, Set<String>>();
        HOUSE.forEach(one -> one.getDirectDependenciesFromSelf()
                .forEach(to -> add(roads, room(one.getPackageName()), room(to.getTargetClass().getPackageName()))));
        TEXTS.forEach(text -> text.reads().stream()
                .filter(OWNERS::containsKey)
                .forEach(table -> add(roads, text.room(), OWNERS.get(table))));
        return roads.keySet().stream().flatMap(one -> reached(one, roads).stream()
                .filter(other -> one.compareTo(other) < 0
                        && reached(other, roads).contains(one))
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

    private static boolean isOwn(String room, String table) {
        return room.equals(OWNERS.get(table));
    }

    private static Map<String, String> owners(String written) {
        return written.lines()
                .map(line -> line.split(": "))
                .flatMap(line -> Stream.of(line[1].split(" ")).map(table -> Map.entry(table, line[0])))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
