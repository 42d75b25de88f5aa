package fi.neuvottelu.agreement;

import fi.neuvottelu.EmptyPostgres;
import javax.sql.DataSource;

/** Agreements on the other database that an installation may have. */
class AgreementsOnPostgresTest extends AgreementsRules {
    @Override
    DataSource open() {
        return EmptyPostgres.withTables();
    }
}
