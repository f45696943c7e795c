package education.codeforlife.database;

/**
 * The PostgreSQL schema that the library's own tables are in, apart from those of services.
 *
 * @since 0.1.0
 */
public final class LibrarySchema {

    public static final String NAME = "codeforlife";

    private LibrarySchema() {}
}
