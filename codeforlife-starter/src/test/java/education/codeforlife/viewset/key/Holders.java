package education.codeforlife.viewset.key;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows that are looked up by an attribute of a row that they lead to. */
final class Holders {

    private Holders() {}

    @Entity(name = "Seal")
    static class Seal {

        @Id
        @GeneratedValue
        private @Nullable UUID id;

        @Column(unique = true)
        private String code = UUID.randomUUID().toString();

        public @Nullable UUID getId() {
            return id;
        }

        public String getCode() {
            return code;
        }
    }

    @Entity(name = "Badge")
    static class Badge {

        @Id
        @GeneratedValue
        private @Nullable Long id;

        @Column(unique = true)
        private Integer number = (int) System.nanoTime();

        @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
        private Seal seal = new Seal();

        public @Nullable Long getId() {
            return id;
        }

        public Integer getNumber() {
            return number;
        }

        public Seal getSeal() {
            return seal;
        }
    }

    @Entity(name = "Holder")
    static class Holder extends Named {

        @Id
        @GeneratedValue
        private @Nullable Long id;

        @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
        private Badge badge = new Badge();

        public @Nullable Long getId() {
            return id;
        }

        public Badge getBadge() {
            return badge;
        }
    }
}
