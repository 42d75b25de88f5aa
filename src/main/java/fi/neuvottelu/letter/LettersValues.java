package fi.neuvottelu.letter;

import fi.neuvottelu.link.Links;
import java.util.regex.Pattern;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * What a value may be in a letter: its following lines are indented where they are not, and an address of our links is never a line of its own. So
 * only a template makes a button, the place of a link, a heading or a line of a list; nobody types one.
 */
final class LettersValues extends SpringStandardDialect {
    /** Where a template has its links: {@code l.answerHere()}, {@code l.here()}. */
    private static final Pattern OF_A_LINK = Pattern.compile("l\\.(?:\\w+H|h)ere\\(\\)");

    private static final Pattern LINE_AFTER = Pattern.compile("\\R(?=[^\\r\\n])(?! {2})");
    private static final Pattern A_LINK = Pattern.compile("\\s*\\S+" + Pattern.quote(Links.PAGE) + "/\\S*(?:\\R|$)");
    private static final String INDENTED = "  ";

    @Override
    public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
        return LettersValues::evaluated;
    }

    private static Object evaluated(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        var value = SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, execution);
        return value instanceof String text
                        && !OF_A_LINK.matcher(expression.getExpression()).matches()
                ? written(text)
                : value;
    }

    static String written(String value) {
        var lines = LINE_AFTER.matcher(value).replaceAll("\n" + INDENTED);
        return A_LINK.matcher(value).lookingAt() ? INDENTED + lines : lines;
    }
}
