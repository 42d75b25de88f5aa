package fi.neuvottelu.reading;

import fi.neuvottelu.page.Pages;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.statute.OurReading;
import fi.neuvottelu.web.WithoutLogin;
import fi.neuvottelu.words.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** "How we count": nothing on it is about people, so it is open to everybody. */
@Controller
class ReadingsPage {
    private final Pages pages;
    private final List<Reading.Group> groups;

    ReadingsPage(Pages pages, List<Reading.Group> groups) {
        this.pages = pages;
        this.groups = groups;
    }

    /** @param setting in words; null where the reading is not cited */
    record Shown(
            @Nullable String letter,
            String about,
            String reading,
            String sections,
            @Nullable String setting) {}

    record ShownGroup(String name, String about, List<Shown> readings) {}

    @SeesNobody
    @WithoutLogin
    @GetMapping(OurReading.PAGE)
    ModelAndView show(HttpServletRequest request) {
        var language = Pages.readers();
        var facts = groups.stream().map(group -> shown(group, language)).toList();
        return pages.show("readings", "readings.title", facts, request);
    }

    private static ShownGroup shown(Reading.Group group, Locale language) {
        return new ShownGroup(
                Texts.say(group.key(), language),
                Texts.say(group.key() + ".about", language),
                group.readings().map(one -> shown(one, language)).toList());
    }

    private static Shown shown(Reading one, Locale language) {
        return new Shown(
                one.letter(),
                one.about().apply(language),
                one.text().apply(language),
                one.sections().stream().map(section -> section.text(language)).collect(Collectors.joining("; ")),
                one.letter() == null ? null : said(one.setting(), language));
    }

    private static String said(Reading.@Nullable Setting setting, Locale language) {
        return setting == null
                ? Texts.say("readings.noSetting", language)
                : Texts.say("readings.setting", language, setting.name(), setting.value());
    }
}
