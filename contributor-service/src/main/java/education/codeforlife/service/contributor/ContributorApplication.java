package education.codeforlife.service.contributor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service whose users are contributors, who sign in with a key of their own. */
@SpringBootApplication
public class ContributorApplication {

    public static void main(String[] args) {
        SpringApplication.run(ContributorApplication.class, args);
    }
}
