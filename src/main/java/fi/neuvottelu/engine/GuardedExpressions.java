package fi.neuvottelu.engine;

import fi.neuvottelu.words.Refusal;
import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.joda.time.DateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates only the expressions that this product needs. The engine runs any expression that comes inside an "or" query
 * (CVE-2026-109432), and this version of it gets no more corrections.
 *
 * <p>A query's expression is evaluated without a scope, a model's never is: that tells them apart. A query may ask for
 * the user, her groups and a date near now. A model may name what rows know, the process's variables and our steps, and
 * call methods of nothing but a date. The one class here that touches the engine's inside.
 */
class GuardedExpressions extends SpringExpressionManager {
    private static final Pattern FOR_QUERIES = Pattern.compile(
            "\\s*[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)"
                    + "|now\\(\\)|dateTime\\(\\)(\\.(plus|minus)(Years|Months|Weeks|Days|Hours|Minutes|Seconds)\\(\\d{1,5}\\)"
                    + "|\\.withDayOfWeek\\([1-7]\\)|\\.withDayOfMonth\\(\\d{1,2}\\)|\\.withTimeAtStartOfDay\\(\\))*)\\s*}\\s*");

    private static final List<Class<?>> STEPS =
            List.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class);

    private final ObjectProvider<SteeredByRows> steering;

    GuardedExpressions(ApplicationContext beans) {
        super(beans);
        this.steering = beans.getBeanProvider(SteeredByRows.class);
    }

    @Override
    public Expression createExpression(String text) {
        return new Guarded(createValueExpression(text), this, text);
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new Rows(steering));
        // Before the variables: one that somebody names like a step would take its place when its time comes.
        resolver.add(new Steps(applicationContext));
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ArrayELResolver());
        resolver.add(new ListELResolver());
        resolver.add(new MapELResolver());
        resolver.add(new Dates());
        return resolver;
    }

    private static final class Guarded extends JuelExpression {
        Guarded(ValueExpression expression, JuelExpressionManager expressions, String text) {
            super(expression, expressions, text);
        }

        @Override
        public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
            if (scope == null
                    && !isLiteralText()
                    && !FOR_QUERIES.matcher(expressionText).matches()) {
                throw new Refusal("expression.notAllowed");
            }
            return super.getValue(scope, execution);
        }
    }

    /** What rows know, a variable does not say: whose a task is, and when. */
    private static final class Rows extends ReadOnly {
        private final ObjectProvider<SteeredByRows> steering;

        Rows(ObjectProvider<SteeredByRows> steering) {
            this.steering = steering;
        }

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            if (base != null || !(context.getContext(VariableScope.class) instanceof VariableScope scope)) {
                return null;
            }
            var known = steering.getObject().value(scope, property.toString());
            known.ifPresent(value -> context.setPropertyResolved(true));
            return known.orElse(null);
        }
    }

    /** Of the application's beans only those that are steps or listeners of a process. */
    private static final class Steps extends ReadOnly {
        private final ApplicationContext beans;

        Steps(ApplicationContext beans) {
            this.beans = beans;
        }

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            if (base != null || !isStep(property.toString())) {
                return null;
            }
            context.setPropertyResolved(true);
            return beans.getBean(property.toString());
        }

        private boolean isStep(String name) {
            return beans.containsBean(name) && STEPS.stream().anyMatch(step -> beans.isTypeMatch(name, step));
        }
    }

    /** Of all objects only dates have methods here: whoever can call a method can reach every class by reflection. */
    private static final class Dates extends ReadOnly {
        private final BeanELResolver beans = new BeanELResolver(true);

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            return null;
        }

        @Override
        public @Nullable Object invoke(
                ELContext context,
                @Nullable Object base,
                Object method,
                Class<?> @Nullable [] types,
                Object @Nullable [] arguments) {
            if (base == null) {
                return null;
            }
            if (base instanceof DateTime && !method.toString().equals("getClass")) {
                return beans.invoke(context, base, method, types, arguments);
            }
            throw new PropertyNotFoundException("no method may be called here: " + method);
        }
    }

    private abstract static class ReadOnly extends ELResolver {
        @Override
        public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {}

        @Override
        public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
            return true;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
            return Collections.emptyIterator();
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
            return Object.class;
        }
    }
}
