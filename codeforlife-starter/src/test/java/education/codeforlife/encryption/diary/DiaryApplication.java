package education.codeforlife.encryption.diary;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;

@EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
public class DiaryApplication {}
