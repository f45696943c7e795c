package education.codeforlife.privacy;

import education.codeforlife.api.Internal;
import education.codeforlife.database.Transactions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a person all that is held about them.
 *
 * <pre>{@code
 * Map<String, Object> json = export.of(user.id());
 * }</pre>
 *
 * @since 0.1.0
 */
public final class PersonalDataExport {

    private final Transactions transactions;
    private final List<PersonalData> holders;

    /** Makes the bean of the library. */
    @Internal
    public static PersonalDataExport of(Transactions transactions, List<PersonalData> holders) {
        return new PersonalDataExport(transactions, holders);
    }

    private PersonalDataExport(Transactions transactions, List<PersonalData> holders) {
        this.transactions = transactions;
        this.holders = List.copyOf(holders);
    }

    /**
     * A tree that serializes to JSON, with a key for each {@link PersonalData} that holds something.
     *
     * @param userId may be of an inactive user
     */
    public Map<String, Object> of(long userId) {
        return transactions.read(() -> tree(userId));
    }

    private Map<String, Object> tree(long userId) {
        var tree = new LinkedHashMap<String, Object>();
        for (var holder : holders) {
            var held = holder.export(userId);
            if (held != null) tree.put(holder.name(), held);
        }
        return tree;
    }
}
