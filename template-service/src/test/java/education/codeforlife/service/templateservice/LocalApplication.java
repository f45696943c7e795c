package education.codeforlife.service.templateservice;

import education.codeforlife.database.test.DevelopmentDatabase;
import org.springframework.boot.SpringApplication;

/** Runs the service on a developer's machine, on a database that keeps its data. */
final class LocalApplication {

    private LocalApplication() {}

    public static void main(String[] args) {
        SpringApplication.from(TemplateserviceApplication::main)
                .with(DevelopmentDatabase.class)
                .run(args);
    }
}
