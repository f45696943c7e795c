package education.codeforlife.database.test;

import education.codeforlife.api.Internal;
import java.nio.file.Path;

/**
 * Another run of the service uses the development database.
 *
 * @since 0.1.0
 */
@Internal
public final class DatabaseInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseInUseException(Path directory) {
        super("Another run of this service uses the database in " + directory + ".");
    }
}
