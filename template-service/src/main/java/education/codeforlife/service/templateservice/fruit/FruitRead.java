package education.codeforlife.service.templateservice.fruit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

record FruitRead(
        Long id, String name, @JsonProperty("is_citrus") boolean citrus, LocalDate expiresOn) {}
