package fi.neuvottelu.records;

import fi.neuvottelu.EmptyPostgres;
import javax.sql.DataSource;

/** What meets duties, on the other database that an installation may have. */
class DutyRecordsOnPostgresTest extends DutyRecordsRules {
    @Override
    DataSource open() {
        return EmptyPostgres.withTables();
    }
}
