package education.codeforlife.viewset.test.sample;

import org.jspecify.annotations.Nullable;

public record FruitRead(Long id, String name, @Nullable String note, int refreshes, BasketRead basket) {

    public record BasketRead(Long id, String owner) {}
}
