package education.codeforlife.user;

import education.codeforlife.database.LibrarySchema;
import education.codeforlife.softdelete.SoftDeletable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A school, which has teachers, who have classes.
 *
 * @since 0.1.0
 */
@Entity
@SoftDeletable
@Table(name = "schools", schema = LibrarySchema.NAME)
public class School {

    @Id
    @GeneratedValue
    @SequenceGenerator(schema = LibrarySchema.NAME, sequenceName = "schools_id_seq", allocationSize = 50)
    private @Nullable Long id;

    private String name = "";

    private @Nullable String country;

    private @Nullable String ukCounty;

    private Instant createdAt = Instant.EPOCH;

    @Column(name = "is_active")
    private boolean active = true;

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Two letters of ISO 3166-1. */
    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    /** Only in the United Kingdom. */
    public @Nullable String getUkCounty() {
        return ukCounty;
    }

    public void setUkCounty(@Nullable String ukCounty) {
        this.ukCounty = ukCounty;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(Instant createdAt) {
        this.createdAt = createdAt;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
