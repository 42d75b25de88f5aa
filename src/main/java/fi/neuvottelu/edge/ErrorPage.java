package fi.neuvottelu.edge;

import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.web.WithoutLogin;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container shows when a request ended in an error: never what went wrong inside. */
@Controller
class ErrorPage implements ErrorController {
    private final PlainAnswers answers;

    ErrorPage(PlainAnswers answers) {
        this.answers = answers;
    }

    @SeesNobody
    @WithoutLogin
    @RequestMapping("${server.error.path:/error}")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        answers.write(request, response, status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND);
    }
}
