package education.codeforlife.benchmark.handwritten;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record FruitRead(
        @Nullable Long id,
        String name,
        @JsonProperty("is_citrus") boolean citrus,
        LocalDate expiresOn) {

    static FruitRead of(Fruit fruit) {
        return new FruitRead(fruit.getId(), fruit.getName(), fruit.isCitrus(), fruit.getExpiresOn());
    }
}
