package fi.neuvottelu.records;

import fi.neuvottelu.EmptyH2;
import javax.sql.DataSource;

class DutyRecordsTest extends DutyRecordsRules {
    @Override
    DataSource open() {
        return EmptyH2.withTables();
    }
}
