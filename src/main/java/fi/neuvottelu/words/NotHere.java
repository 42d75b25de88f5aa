package fi.neuvottelu.words;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Unknown, or not hers: the asker is not told which. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotHere extends RuntimeException {}
