package fi.neuvottelu.forms;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page tells and what its form reads are the same names. */
class FactsTest {
    private static final Path FORMS = Path.of("forms");
    private static final Pattern OTHER_FILE =
            Pattern.compile("/forms/(parts/[\\w-]+\\.html)|from '(\\.{1,2}/[\\w/-]+\\.js)'");
    private static final Pattern READ = Pattern.compile("\\bfacts\\??\\.(\\w+)(?:\\??\\.(\\w+))?");
    private static final Pattern TAKEN_APART = Pattern.compile("\\{([^{}]*)}\\s*=\\s*(?:scope\\.)?facts\\b");

    /** The form chooses between them by the reader's language. */
    private static final Set<String> LANGUAGES = Set.of("fi", "sv");

    /** Told to letters too, or a draft that the form only carries. */
    private static final Set<String> OTHERS_READ_IT = Set.of("MinutesText", "SessionDraft", "EarlierDraft");

    private static final List<Shown> PAGES = all().toList();

    /** A page, the type of its facts, and the name of the form that shows them. */
    record Shown(Class<?> page, Class<?> facts, String form) {
        @Override
        public String toString() {
            return page.getSimpleName() + " in " + form;
        }

        String text() {
            return FactsTest.text(form);
        }

        /** The facts, and the records in them. */
        Set<Class<?>> records() {
            var records = new LinkedHashSet<Class<?>>();
            collect(facts, records);
            return records;
        }
    }

    static Stream<Shown> pages() {
        return PAGES.stream();
    }

    private static Stream<Shown> all() {
        var forms = formsByStepOrProcess();
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("fi.neuvottelu").stream()
                        .filter(type -> !type.isInterface()
                                && (type.isAssignableTo(FormPage.class) || type.isAssignableTo(StartPage.class)))
                        .<Class<?>>map(type -> type.reflect())
                        .flatMap(page -> names(page)
                                .map(forms::get)
                                .distinct()
                                .map(form -> new Shown(page, factsOf(page), form)))
                        .distinct();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatTheFormReadsIsTold(Shown shown) {
        var told = components(shown.facts());
        var missing = new TreeSet<String>();
        READ.matcher(shown.text()).results().forEach(read -> {
            var first = told.get(read.group(1));
            if (first == null) {
                missing.add(read.group(1));
            } else if (first.getType().isRecord()
                    && read.group(2) != null
                    && !components(first.getType()).containsKey(read.group(2))) {
                missing.add(read.group(1) + "." + read.group(2));
            }
        });
        TAKEN_APART
                .matcher(shown.text())
                .results()
                .flatMap(taken -> Stream.of(taken.group(1).split(",")))
                .map(name -> name.split("[:=]")[0].strip())
                .filter(name -> !name.isEmpty() && !told.containsKey(name))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    /** Of a record that several forms are told, it is enough that one of them reads it. */
    @ParameterizedTest
    @MethodSource("records")
    void whatIsToldIsRead(Class<?> told) {
        var texts = pages().filter(shown -> shown.records().contains(told))
                .map(Shown::text)
                .collect(joining("\n"));
        assertThat(components(told).keySet())
                .filteredOn(name -> !LANGUAGES.contains(name))
                .allMatch(name -> isRead(name, texts));
    }

    static Stream<Class<?>> records() {
        return pages().flatMap(shown -> shown.records().stream())
                .filter(told -> !OTHERS_READ_IT.contains(told.getSimpleName()))
                .distinct();
    }

    /** As {@code one.name}, {@code { name }} or {@code facts['name']}. */
    private static boolean isRead(String name, String text) {
        return Pattern.compile("\\." + name + "\\b|[{,]\\s*" + name + "\\s*[,}=]|'" + name + "'")
                .matcher(text)
                .find();
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType many) {
            Arrays.stream(many.getActualTypeArguments()).forEach(one -> collect(one, records));
        } else if (type instanceof Class<?> one
                && one.isRecord()
                && !OTHERS_READ_IT.contains(one.getSimpleName())
                && records.add(one)) {
            Arrays.stream(one.getRecordComponents()).forEach(component -> collect(component.getGenericType(), records));
        }
    }

    /** By name, as they are written as JSON. */
    private static Map<String, RecordComponent> components(Class<?> type) {
        var components = new LinkedHashMap<String, RecordComponent>();
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                components.putAll(components(component.getType()));
            } else {
                components.put(component.getName(), component);
            }
        }
        return components;
    }

    private static Class<?> factsOf(Class<?> page) {
        return Arrays.stream(page.getDeclaredMethods())
                .filter(method -> method.getName().equals("facts") && !method.isBridge())
                .filter(method -> Arrays.equals(method.getParameterTypes(), parametersOf(page)))
                .map(Method::getReturnType)
                .findFirst()
                .orElseThrow();
    }

    private static Class<?>[] parametersOf(Class<?> page) {
        return FormPage.class.isAssignableFrom(page) ? new Class<?>[] {FormTask.class} : new Class<?>[0];
    }

    /** Its steps, or its process. A page knows them by itself. */
    private static Stream<String> names(Class<?> page) {
        var constructor = page.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] what = Arrays.stream(constructor.getParameterTypes())
                .filter(Class::isEnum)
                .findFirst()
                .<Object[]>map(Class::getEnumConstants)
                .orElse(new Object[1]);
        return Stream.of(what).flatMap(one -> {
            var given = Arrays.stream(constructor.getParameterTypes())
                    .map(type -> type.isEnum() ? one : null)
                    .toArray();
            try {
                var made = constructor.newInstance(given);
                return made instanceof FormPage form ? form.steps().stream() : Stream.of(((StartPage) made).process());
            } catch (ReflectiveOperationException cannotBeMade) {
                throw new IllegalStateException(page.getName(), cannotBeMade);
            }
        });
    }

    private static Map<String, String> formsByStepOrProcess() {
        return Arrays.stream(new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn")))
                .map(Bpmn::readModelFromFile)
                .flatMap(model -> Stream.concat(
                        model.getModelElementsByType(UserTask.class).stream()
                                .map(task -> Map.entry(task.getId(), form(task.getCamundaFormKey()))),
                        model.getModelElementsByType(StartEvent.class).stream()
                                .filter(start -> start.getCamundaFormKey() != null)
                                .map(start -> Map.entry(
                                        ((Process) start.getParentElement()).getId(),
                                        form(start.getCamundaFormKey())))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }

    private static String form(String key) {
        return key.replaceFirst("^embedded:(app:)?/?forms/", "");
    }

    /** Of all files of a form: its markup, the parts that it includes, its module and the rules that it imports. */
    private static String text(String form) {
        var files = new LinkedHashSet<Path>();
        add(FORMS.resolve(form), files);
        var module = FORMS.resolve(form.replace(".html", ".js"));
        if (Files.exists(module)) {
            add(module, files);
        }
        return files.stream().map(FactsTest::read).collect(joining("\n"));
    }

    private static void add(Path file, Set<Path> files) {
        if (files.add(file)) {
            OTHER_FILE.matcher(read(file)).results().forEach(other -> {
                var part = other.group(1) == null ? file.resolveSibling(other.group(2)) : FORMS.resolve(other.group(1));
                add(part.normalize(), files);
            });
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
