package education.codeforlife.membership;

import education.codeforlife.account.OngoingTransaction;
import education.codeforlife.api.Internal;
import education.codeforlife.password.RandomText;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * Generates access codes that no class has, for new classes of the ongoing transaction. The code is reserved for that
 * transaction: a concurrent transaction that draws the same one draws again, so the unique constraint refuses neither.
 *
 * @since 0.1.0
 */
@Internal
public final class AccessCodeGenerator {

    private static final String RESERVE = """
            select pg_try_advisory_xact_lock(hashtext('codeforlife.classes.access_code'), hashtext(:code))""";
    private static final String IS_TAKEN = """
            select exists (select from codeforlife.classes where access_code = :code)""";
    private static final int ATTEMPTS = 50;

    private final EntityManager entities;
    private final Supplier<String> codes;

    AccessCodeGenerator(EntityManager entities, Supplier<String> codes) {
        this.entities = entities;
        this.codes = codes;
    }

    /** Returns the generator of codes for the classes of the given entity manager. */
    @Internal
    public static AccessCodeGenerator of(EntityManager entities) {
        return new AccessCodeGenerator(entities, RandomText.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 5)::next);
    }

    /**
     * Returns a random code that is free.
     *
     * @throws IllegalStateException if none is found; most of 12 million codes would have to be in use
     */
    public String next() {
        OngoingTransaction.require();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var code = codes.get();
            if (reserve(code) && !isTaken(code)) return code;
        }
        throw new IllegalStateException("Found only used access codes in " + ATTEMPTS + " attempts");
    }

    private boolean reserve(String code) {
        return query(RESERVE, code);
    }

    /** Asked after {@link #reserve}: a transaction that had reserved the code has ended by then. */
    private boolean isTaken(String code) {
        return query(IS_TAKEN, code);
    }

    private boolean query(String sql, String code) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, Boolean.class)
                .setParameter("code", code)
                .getSingleResult();
    }
}
