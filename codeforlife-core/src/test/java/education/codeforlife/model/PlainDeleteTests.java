package education.codeforlife.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PreRemove;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.util.List;
import org.hibernate.Interceptor;
import org.hibernate.annotations.SQLDelete;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDeleteTests {

    @ParameterizedTest
    @ValueSource(classes = {Plain.class, Loaded.class})
    void rowThatNothingDependsOnIsDeletedUnseen(Class<?> entity) {
        assertThat(isDeletableUnseen(factory(), entity)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Versioned.class,
                Cascading.class,
                Collecting.class,
                Noticing.class,
                InheritingCallback.class,
                Heard.class,
                InheritingListener.class,
                Marked.class,
                MarkedDetail.class,
                Parent.class
            })
    void rowThatSomethingDependsOnIsLoadedFirst(Class<?> entity) {
        assertThat(isDeletableUnseen(factory(), entity)).isFalse();
    }

    @Test
    void rowIsLoadedFirstIfAnIntegratorMayListen() {
        try (var factory = configuration()
                .property("hibernate.integrator_provider", (org.hibernate.jpa.boot.spi.IntegratorProvider) List::of)
                .createEntityManagerFactory()) {
            assertThat(isDeletableUnseen(factory, Plain.class)).isFalse();
        }
    }

    @Test
    void rowIsLoadedFirstIfAnInterceptorHearsOfDeletions() {
        try (var factory = configuration()
                .property("hibernate.session_factory.interceptor", new Interceptor() {})
                .createEntityManagerFactory()) {
            assertThat(isDeletableUnseen(factory, Plain.class)).isFalse();
        }
    }

    private static boolean isDeletableUnseen(EntityManagerFactory factory, Class<?> entity) {
        return Model.of(factory, entity, null).isDeletableUnseen();
    }

    private static EntityManagerFactory factory() {
        return configuration().createEntityManagerFactory();
    }

    private static HibernatePersistenceConfiguration configuration() {
        return new HibernatePersistenceConfiguration("no-database")
                .managedClasses(
                        Plain.class,
                        Loaded.class,
                        Versioned.class,
                        Cascading.class,
                        Collecting.class,
                        Noticing.class,
                        WithCallback.class,
                        InheritingCallback.class,
                        Heard.class,
                        WithListener.class,
                        InheritingListener.class,
                        Marked.class,
                        MarkedDetail.class,
                        Parent.class,
                        Child.class)
                .property("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect")
                .property("hibernate.boot.allow_jdbc_metadata_access", false);
    }

    @Entity(name = "Plain")
    static class Plain {
        @Id
        Long id;
    }

    @Entity(name = "Loaded")
    static class Loaded {
        @Id
        Long id;

        @PostLoad
        void loaded() {}
    }

    @Entity(name = "Versioned")
    static class Versioned {
        @Id
        Long id;

        @Version
        int version;
    }

    @Entity(name = "Cascading")
    static class Cascading {
        @Id
        Long id;

        @ManyToOne(cascade = CascadeType.REMOVE)
        Plain other;
    }

    @Entity(name = "Collecting")
    static class Collecting {
        @Id
        Long id;

        @ElementCollection
        List<String> names;
    }

    @Entity(name = "Noticing")
    static class Noticing {
        @Id
        Long id;

        @PostRemove
        void removed() {}
    }

    @MappedSuperclass
    static class WithCallback {
        @Id
        Long id;

        @PreRemove
        void removing() {}
    }

    @Entity(name = "InheritingCallback")
    static class InheritingCallback extends WithCallback {}

    static class Listener {
        @PreRemove
        void removing(Object row) {}
    }

    @Entity(name = "Heard")
    @EntityListeners(Listener.class)
    static class Heard {
        @Id
        Long id;
    }

    @MappedSuperclass
    @EntityListeners(Listener.class)
    static class WithListener {
        @Id
        Long id;
    }

    @Entity(name = "InheritingListener")
    static class InheritingListener extends WithListener {}

    @Entity(name = "Marked")
    @SQLDelete(sql = "update Marked set deleted = true where id = ?")
    static class Marked {
        @Id
        Long id;
    }

    @Entity(name = "MarkedDetail")
    @SecondaryTable(name = "Detail")
    @SQLDelete(table = "Detail", sql = "update Detail set deleted = true where id = ?")
    static class MarkedDetail {
        @Id
        Long id;

        @Column(table = "Detail")
        String text;
    }

    @Entity(name = "Parent")
    @Inheritance
    static class Parent {
        @Id
        Long id;
    }

    @Entity(name = "Child")
    static class Child extends Parent {
        @ElementCollection
        List<String> names;
    }
}
