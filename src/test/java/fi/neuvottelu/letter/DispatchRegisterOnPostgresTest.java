package fi.neuvottelu.letter;

import fi.neuvottelu.EmptyPostgres;

class DispatchRegisterOnPostgresTest extends DispatchRegisterRules {
    @Override
    PostOffice open() {
        return new PostOffice(EmptyPostgres.withTables());
    }
}
