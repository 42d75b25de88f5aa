package fi.neuvottelu;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the workflow engine for the negotiations between wellbeing services counties and municipalities. */
@SpringBootApplication
public class Neuvottelu {
    public static void main(String[] args) {
        // The engine's timer columns carry no zone: every node must read them in the same one.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Neuvottelu.class, args);
    }
}
