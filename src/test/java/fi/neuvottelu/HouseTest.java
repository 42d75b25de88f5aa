package fi.neuvottelu;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import fi.neuvottelu.engine.Variable;
import fi.neuvottelu.forms.Drafts;
import fi.neuvottelu.forms.OnBehalfTasks;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.people.OnBehalf;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.people.ShowsItsOwn;
import fi.neuvottelu.people.UseLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The walls of the house: capabilities without cycles, the engine only through its public API. */
class HouseTest {
    private static final Pattern A_RECORD_BY_SPRING = Pattern.compile(
            "\\.query\\((?!Long|Integer|String|Boolean|LocalDate|OffsetDateTime)[A-Z][\\w.]*\\.class\\)");

    private static final Pattern GROUND_FLOOR = Pattern.compile("/neuvottelu/(words|people|engine|forms|web)/");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\n]*)\"");
    private static final Pattern AN_ORGANISATION = Pattern.compile("(hva|kunta|toimija)-|^(helsinki|hus)$");
    private static final Pattern A_STEP_OR_PROCESS =
            Pattern.compile("<bpmn:(?:process|\\w*[tT]ask|subProcess|callActivity)\\b[^>]*? id=\"([\\w-]+)\"");

    private static final String STATUTE = "fi.neuvottelu.statute";
    private static final String CALENDAR = "fi.neuvottelu.calendar";

    private static final com.tngtech.archunit.core.domain.JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fi.neuvottelu");

    @Test
    void capabilitiesDoNotDependOnEachOtherInCircles() {
        ApplicationModules.of(Neuvottelu.class).verify();
    }

    /**
     * A move to a maintained fork stays a rename: only the edge touches what is not public. Who is logged in comes from the
     * public API, in a type that is none.
     */
    @Test
    void onlyTheEdgeTouchesTheEnginesInside() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fi.neuvottelu.engine")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.camunda.bpm.engine.impl..").and(not(type(Authentication.class))))
                .check(HOUSE);
    }

    /** The law is plain Java: it must be readable and testable without the machinery. */
    @Test
    void statuteAndCalendarKnowNoEngineAndNoDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(STATUTE, CALENDAR)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda..", "org.springframework.jdbc..")
                .check(HOUSE);
    }

    @Test
    void statuteAndCalendarStandOnWordsAndPartiesOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(STATUTE, CALENDAR)
                .should()
                .dependOnClassesThat(resideInAPackage("fi.neuvottelu..")
                        .and(resideOutsideOfPackages(STATUTE, CALENDAR, "fi.neuvottelu.party", "fi.neuvottelu.words")))
                .check(HOUSE);
    }

    /** How an id is written, one place knows. */
    @Test
    void onlyPartiesMakeTheIdsOfParties() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fi.neuvottelu.party")
                .should()
                .callConstructor(PartyId.class, String.class)
                .check(HOUSE);
    }

    /** What a colleague does for a party is written down in one place, with how it came and why. */
    @Test
    void onlyOnePlaceActsOnBehalf() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(OnBehalfTasks.class.getName())
                .should()
                .callMethod(Acting.class, "onBehalf", OnBehalf.class, Runnable.class)
                .check(HOUSE);
    }

    /** By a link as well: the same step records it. */
    @Test
    void onlyOnePlaceActsByLink() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(OnBehalfTasks.class.getName())
                .should()
                .callMethod(Acting.class, "byLink", Actor.LinkHolder.class, Runnable.class)
                .check(HOUSE);
    }

    /** What somebody should know is in the log, with its level and its place. */
    @Test
    void nobodyPrintsToTheConsole() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }

    /**
     * A step behind a person's task finds what it works on by its own instance: what she handed in beside the draft lies in
     * the variables too.
     */
    @Test
    void aStepBehindAPersonsTaskReadsNoVariable() {
        noClasses()
                .that()
                .implement(JavaDelegate.class)
                .and(callTake())
                .should()
                .callMethodWhere(target(owner(type(Variable.class))).and(target(nameMatching("in|find"))))
                .orShould()
                .callMethodWhere(target(nameMatching("getVariable.*")))
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> callTake() {
        return DescribedPredicate.describe("take what a person handed in", one -> one.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Drafts.class)
                        && call.getName().equals("take")));
    }

    /** Spring's mapper of records costs an exception for each value of each row: see {@link Row}. */
    /** A stream of rows keeps its connection until somebody closes it: eight of them and nobody gets another. */
    @Test
    void rowsAreReadAsLists() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(HOUSE);
    }

    @Test
    void rowsAreReadAsRecordsByRow() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .noneMatch(file -> A_RECORD_BY_SPRING.matcher(text(file)).find());
        }
    }

    /** Names of upper floors are said by whoever owns them: no room below names a step, a process or an organisation. */
    @Test
    void theGroundFloorNamesNothingOfTheFloorsAboveIt() throws IOException {
        var above = namesOfTheModels();
        try (var files = Files.walk(Path.of("src/main/java/fi/neuvottelu"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")
                                    && GROUND_FLOOR.matcher(file.toString()).find())
                            .flatMap(file ->
                                    LITERAL.matcher(text(file)).results().map(one -> one.group(1))))
                    .noneMatch(said -> above.contains(said)
                            || AN_ORGANISATION.matcher(said).find());
        }
    }

    private static Set<String> namesOfTheModels() throws IOException {
        try (var files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file ->
                            A_STEP_OR_PROCESS.matcher(text(file)).results().map(one -> one.group(1)))
                    .collect(Collectors.toSet());
        }
    }

    /** 906/2019 s. 17. A page of a form must say it to be compiled at all. */
    @Test
    void everyHandlerTellsTheLogOfUseWhatItShowsOrThatItShowsNobody() {
        methods()
                .that(areHandlers())
                .should(tellTheLogOfUse())
                .orShould()
                .beAnnotatedWith(SeesNobody.class)
                .orShould()
                .beAnnotatedWith(ShowsItsOwn.class)
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaMethod> areHandlers() {
        return describe(
                "handle requests",
                method -> method.getOwner().isMetaAnnotatedWith(Controller.class)
                        && (method.isAnnotatedWith(RequestMapping.class)
                                || method.isMetaAnnotatedWith(RequestMapping.class)));
    }

    private static ArchCondition<JavaMethod> tellTheLogOfUse() {
        return have(describe("a call to the log of use", method -> method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(UseLog.class))));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
