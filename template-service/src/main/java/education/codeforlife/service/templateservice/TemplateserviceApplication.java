package education.codeforlife.service.templateservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class TemplateserviceApplication {

    public static void main(String[] args) {
        SpringApplication.run(TemplateserviceApplication.class, args);
    }
}
