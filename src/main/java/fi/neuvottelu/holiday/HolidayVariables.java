package fi.neuvottelu.holiday;

import fi.neuvottelu.engine.Variable;

/** What the model of a holiday reads. */
final class HolidayVariables {
    /** Id of the row. */
    static final Variable<Long> HOLIDAY = Variable.id("holiday");

    /** Whether it was withdrawn; otherwise it was added. */
    static final Variable<Boolean> WITHDRAWN = Variable.flag("withdrawn");

    private HolidayVariables() {}
}
