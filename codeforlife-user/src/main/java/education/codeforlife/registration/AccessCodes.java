package education.codeforlife.registration;

import education.codeforlife.password.RandomText;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * Draws access codes that no class has, for new classes of the caller's transaction. A code that is drawn is kept for
 * that transaction: others who draw it at the same time take another one, so that none is refused by the constraint.
 *
 * @since 0.1.0
 */
public final class AccessCodes {

    private static final String KEEP = """
            select pg_try_advisory_xact_lock(hashtext('codeforlife.classes.access_code'), hashtext(:code))""";
    private static final String IS_TAKEN = """
            select exists (select from codeforlife.classes where access_code = :code)""";
    private static final int ATTEMPTS = 50;

    private final EntityManager entities;
    private final Supplier<String> codes;

    public AccessCodes(EntityManager entities) {
        this(entities, RandomText.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 5)::next);
    }

    AccessCodes(EntityManager entities, Supplier<String> codes) {
        this.entities = entities;
        this.codes = codes;
    }

    /** @throws IllegalStateException if no free code is found; of 60 million codes many would have to be in use */
    public String next() {
        CallersTransaction.require();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var code = codes.get();
            if (keep(code) && !isTaken(code)) return code;
        }
        throw new IllegalStateException("Found only used access codes in " + ATTEMPTS + " attempts");
    }

    /** Whether no other transaction keeps it. */
    private boolean keep(String code) {
        return ask(KEEP, code);
    }

    /** Asked afterwards: who kept a code before has committed it by now, or never will. */
    private boolean isTaken(String code) {
        return ask(IS_TAKEN, code);
    }

    private boolean ask(String sql, String code) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, Boolean.class)
                .setParameter("code", code)
                .getSingleResult();
    }
}
