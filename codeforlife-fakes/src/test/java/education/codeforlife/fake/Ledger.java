package education.codeforlife.fake;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** An interface with what a fake has to cope with. */
@NullMarked
interface Ledger<K extends Comparable<K>> extends AutoCloseable {

    record Entry(String text, long pence) {}

    void add(K account, Entry entry) throws IOException;

    long balance(K account);

    @Nullable
    Entry last(K account);

    List<Entry> entries();

    List<Entry> entries(K account);

    List<Entry> entries(K account, int limit);

    Optional<K> owner();

    void tag(K account, String... tags);

    <T extends Comparable<T>> T highest(Class<T> type, List<? extends T> values);

    default long total(Collection<K> accounts) {
        return accounts.stream().mapToLong(this::balance).sum();
    }

    default <T> List<T> newestFirst(List<T> entries) {
        return entries.isEmpty() ? entries : List.of(entries.get(entries.size() - 1));
    }

    static int limit() {
        return 100;
    }

    @Override
    void close();

    @Override
    String toString();
}
