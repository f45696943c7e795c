package education.codeforlife.example.market.fruit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record FruitRead(
        Long id,
        String name,
        @JsonProperty("is_citrus") boolean citrus,
        LocalDate expiresOn,
        Long basket,
        @Nullable LabelRead label) {}
