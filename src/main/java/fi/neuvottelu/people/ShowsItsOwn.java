package fi.neuvottelu.people;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Said by a handler that shows a party, by the link in a letter to it, what it has said itself and nothing of others, or to an
 * approver the minutes that lie in the same letter. Nobody has logged in (906/2019 s. 17), and programs open such links before
 * people do: a line in {@link UseLog} would tell nothing.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShowsItsOwn {}
