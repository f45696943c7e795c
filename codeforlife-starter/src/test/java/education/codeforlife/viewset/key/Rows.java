package education.codeforlife.viewset.key;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entities with a primary key of each type, and one with a unique attribute of each. */
final class Rows {

    private Rows() {}

    @Entity(name = "ShortRow")
    static class ShortRow extends Named {

        @Id
        @GeneratedValue
        private @Nullable Short id;

        public @Nullable Short getId() {
            return id;
        }
    }

    @Entity(name = "IntegerRow")
    static class IntegerRow extends Named {

        @Id
        @GeneratedValue
        private @Nullable Integer id;

        public @Nullable Integer getId() {
            return id;
        }
    }

    @Entity(name = "LongRow")
    static class LongRow extends Named {

        @Id
        @GeneratedValue
        private @Nullable Long id;

        public @Nullable Long getId() {
            return id;
        }
    }

    @Entity(name = "StringRow")
    static class StringRow extends Named {

        @Id
        private @Nullable String id = UUID.randomUUID().toString();

        public @Nullable String getId() {
            return id;
        }
    }

    @Entity(name = "UUIDRow")
    static class UUIDRow extends Named {

        @Id
        @GeneratedValue
        private @Nullable UUID id;

        public @Nullable UUID getId() {
            return id;
        }
    }

    @Entity
    static class Coded extends Named {

        @Id
        @GeneratedValue
        private @Nullable Long id;

        @Column(unique = true)
        private Short shortCode = (short) System.nanoTime();

        @Column(unique = true)
        private Integer integerCode = (int) System.nanoTime();

        @Column(unique = true)
        private Long longCode = System.nanoTime();

        @Column(unique = true)
        private String stringCode = UUID.randomUUID().toString();

        @Column(unique = true)
        private UUID uuidCode = UUID.randomUUID();

        public @Nullable Long getId() {
            return id;
        }

        public Short getShortCode() {
            return shortCode;
        }

        public Integer getIntegerCode() {
            return integerCode;
        }

        public Long getLongCode() {
            return longCode;
        }

        public String getStringCode() {
            return stringCode;
        }

        public UUID getUuidCode() {
            return uuidCode;
        }
    }
}
