package education.codeforlife.benchmark.handwritten;

import java.time.LocalDate;

record BasketRead(long id, String label, FruitRead fruit) {

    /** As the query finds it. */
    record Found(long id, String label, long fruit, String name, boolean citrus, LocalDate expiresOn) {

        BasketRead read() {
            return new BasketRead(id, label, new FruitRead(fruit, name, citrus, expiresOn));
        }
    }
}
