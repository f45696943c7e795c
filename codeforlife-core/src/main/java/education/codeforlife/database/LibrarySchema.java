package education.codeforlife.database;

import education.codeforlife.api.Internal;

/**
 * The PostgreSQL schema that the library's own tables are in, apart from those of services.
 *
 * @since 0.1.0
 */
@Internal
public final class LibrarySchema {

    public static final String NAME = "codeforlife";

    private LibrarySchema() {}
}
