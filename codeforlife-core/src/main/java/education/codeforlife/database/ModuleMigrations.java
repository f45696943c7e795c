package education.codeforlife.database;

import education.codeforlife.api.Internal;
import org.springframework.core.Ordered;

/**
 * The migrations of one module of the library. A module that has tables declares them with a bean.
 *
 * @param module the last part of their location, and the first of their history table's name
 * @param owner decides in which schema the tables are
 * @param order of modules: a migration may refer to the tables of the modules before it
 * @since 0.1.0
 */
@Internal
public record ModuleMigrations(String module, Owner owner, int order) implements Ordered {

    /**
     * The owner of the rows of a module's tables.
     *
     * @since 0.1.0
     */
    public enum Owner {
        /** All services on the database, which share the schema {@value LibrarySchema#NAME}. */
        SITE,
        /** One service, which has a {@link ServiceSchema}. */
        SERVICE
    }

    /** Returns the migrations of tables that all services on the database share. */
    public static ModuleMigrations ofSite(String module, int order) {
        return new ModuleMigrations(module, Owner.SITE, order);
    }

    /** Returns the migrations of tables that each service has of its own. */
    public static ModuleMigrations ofService(String module, int order) {
        return new ModuleMigrations(module, Owner.SERVICE, order);
    }

    /** Returns the directory of the SQL files, on the class path. */
    public String location() {
        return "education/codeforlife/migration/" + module;
    }

    /** Returns the name of the table that records which of the migrations were applied. */
    public String history() {
        return module + "_history";
    }

    /** Returns the name of the schema that the tables and the history are in. */
    public String schema(ServiceSchema service) {
        return owner == Owner.SITE ? LibrarySchema.NAME : service.name();
    }

    @Override
    public int getOrder() {
        return order;
    }
}
