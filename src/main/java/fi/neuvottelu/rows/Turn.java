package fi.neuvottelu.rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who makes groups and rights waits here until no other node or person does the same; until the transaction ends. */
@Component
public class Turn {
    private final JdbcClient rows;

    Turn(JdbcClient rows) {
        this.rows = rows;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void take() {
        rows.sql("select name from turn where name = 'rights' for update")
                .query(String.class)
                .single();
    }
}
