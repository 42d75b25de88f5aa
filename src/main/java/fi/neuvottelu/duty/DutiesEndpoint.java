package fi.neuvottelu.duty;

import fi.neuvottelu.engine.Endpoints;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of duties, as far as the person who asks may see it. */
@RestController
class DutiesEndpoint {
    private final Register register;
    private final WantedAsTyped typed;

    DutiesEndpoint(Register register, WantedAsTyped typed) {
        this.register = register;
        this.typed = typed;
    }

    @GetMapping(path = Endpoints.ROOT + "/duties", produces = MediaType.APPLICATION_JSON_VALUE)
    List<DutyView> duties(
            @RequestParam(required = false) @Nullable String lang, @RequestParam MultiValueMap<String, String> query) {
        var language = WantedAsTyped.language(lang);
        return register.seen(typed.read(query)).stream()
                .map(line -> DutyView.of(line, language))
                .toList();
    }
}
