package education.codeforlife.database;

import education.codeforlife.api.Internal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The PostgreSQL schema of the library's tables whose rows belong to one service.
 *
 * @param service the name of the service
 * @param name of the schema
 * @since 0.1.0
 */
@Internal
public record ServiceSchema(String service, String name) {

    private static final String PREFIX = LibrarySchema.NAME + "_";

    /** Matches names that PostgreSQL does not truncate, together with the prefix. */
    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9_-]{0,50}");

    /** The schema of the keys of persons, which has a backup of its own. */
    private static final Set<String> RESERVED = Set.of("keys");

    /**
     * Returns the schema of a service.
     *
     * @throws ServiceNameException if the name of the service does not make a schema's name
     */
    public static ServiceSchema of(String service) {
        if (!SERVICE.matcher(service).matches()) throw ServiceNameException.unusable(service);
        if (RESERVED.contains(service)) throw ServiceNameException.reserved(service);
        return new ServiceSchema(service, PREFIX + service.replace('-', '_'));
    }
}
