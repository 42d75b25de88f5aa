package fi.neuvottelu.page;

import fi.neuvottelu.people.SeesNobody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody who has logged in finds the pages, and the way out. */
@Controller
class FirstPage {
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final Pages pages;

    FirstPage(Pages pages) {
        this.pages = pages;
    }

    @SeesNobody
    @GetMapping(Pages.ROOT + "/alku")
    ModelAndView show(HttpServletRequest request) {
        return pages.show("first", "first.title", List.of(), request);
    }

    @SeesNobody
    @PostMapping(Pages.ROOT + "/poistu")
    ResponseEntity<Void> leave(HttpServletRequest request) {
        request.getSession().invalidate();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, TASKLIST)
                .build();
    }
}
