package education.codeforlife.example.market.fruit;

import education.codeforlife.example.market.basket.Basket;
import education.codeforlife.serializer.Related;
import jakarta.validation.constraints.NotNull;

/** Whose basket a fruit shall lie in: anybody's. */
record Give(@NotNull Related<Basket> basket) {}
