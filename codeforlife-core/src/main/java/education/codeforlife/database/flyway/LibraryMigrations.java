package education.codeforlife.database.flyway;

import education.codeforlife.database.LibrarySchema;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * Makes the library's tables before a service's own migrations run, which may refer to them. They stand in the schema
 * {@value LibrarySchema#NAME}, with a history of their own, so that neither tables nor versions can meet those of a service.
 *
 * @since 0.1.0
 */
public final class LibraryMigrations implements Callback {

    private static final String LOCATION = "classpath:education/codeforlife/migration";

    private final UnaryOperator<DataSource> unpooled;

    /**
     * @param unpooled gives connections to the same database beside the pool: the service's own migration holds some of
     *     it meanwhile, and a small one has no more
     */
    public LibraryMigrations(UnaryOperator<DataSource> unpooled) {
        this.unpooled = unpooled;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return false;
    }

    @Override
    public void handle(Event event, Context context) {
        of(context.getConfiguration()).migrate();
    }

    /** The library's migrations of the database that a service's are configured for. */
    private Flyway of(Configuration service) {
        return Flyway.configure(service.getClassLoader())
                .dataSource(unpooled.apply(service.getDataSource()))
                .schemas(LibrarySchema.NAME)
                .locations(LOCATION)
                .lockRetryCount(service.getLockRetryCount())
                .load();
    }

    @Override
    public String getCallbackName() {
        return "codeforlife";
    }
}
