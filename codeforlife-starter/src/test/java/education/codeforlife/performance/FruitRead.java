package education.codeforlife.performance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

record FruitRead(
        Long id, String name, @JsonProperty("is_citrus") boolean citrus, LocalDate expiresOn) {}
