package education.codeforlife.database.test;

import education.codeforlife.api.Internal;

/**
 * Loads rows that every test of a {@link CleanDatabase} class starts from, such as fixtures; a bean, run in order after
 * each cleaning.
 *
 * @since 0.1.0
 */
@Internal
@FunctionalInterface
public interface DatabaseSeed {

    void load();
}
