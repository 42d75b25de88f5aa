package fi.neuvottelu.words;

import org.camunda.bpm.engine.AuthorizationException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How our endpoints say no: a refusal in the reader's language, in the shape that the forms know from the engine. */
@RestControllerAdvice(basePackages = "fi.neuvottelu")
class RefusalsSaid {
    /** What a form gets instead of what it asked for. */
    record No(int code, String key, @Nullable String message) {}

    @ExceptionHandler
    ResponseEntity<No> refused(Refusal refusal) {
        return ResponseEntity.status(refusal.status()).body(new No(Refusal.CODE, refusal.key(), refusal.getMessage()));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    void forbidden(AuthorizationException notAllowed) {}
}
