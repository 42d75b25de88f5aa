package fi.neuvottelu.agreement;

import fi.neuvottelu.EmptyH2;
import javax.sql.DataSource;

class AgreementsTest extends AgreementsRules {
    @Override
    DataSource open() {
        return EmptyH2.withTables();
    }
}
