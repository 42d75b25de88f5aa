package fi.neuvottelu.accessibility;

import fi.neuvottelu.page.Pages;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.web.WithoutLogin;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The accessibility statement, open to everybody: one address, in the reader's language or the one that a link names. */
@Controller
@EnableConfigurationProperties(AccessibilitySettings.class)
class StatementPage {
    private final Pages pages;
    private final Statement statement;

    StatementPage(Pages pages, Statement statement) {
        this.pages = pages;
        this.statement = statement;
    }

    @SeesNobody
    @WithoutLogin
    @GetMapping(Pages.ROOT + "/saavutettavuus")
    ModelAndView show(HttpServletRequest request) {
        return pages.show("statement", "statement.title", statement.facts(Pages.readers()), request);
    }
}
