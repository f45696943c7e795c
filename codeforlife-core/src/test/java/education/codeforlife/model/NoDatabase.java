package education.codeforlife.model;

import jakarta.persistence.EntityManager;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Entities without a database: enough for whatever ends before the first statement. */
public final class NoDatabase {

    private NoDatabase() {}

    public static EntityManager of(Class<?>... entities) {
        return new HibernatePersistenceConfiguration("no-database")
                .managedClasses(entities)
                .property("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect")
                .property("hibernate.boot.allow_jdbc_metadata_access", false)
                .createEntityManagerFactory()
                .createEntityManager();
    }
}
