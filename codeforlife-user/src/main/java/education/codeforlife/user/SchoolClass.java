package education.codeforlife.user;

import education.codeforlife.database.LibrarySchema;
import education.codeforlife.softdelete.SoftDeletable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A class of a school: the students of one teacher. Clients know it by its access code, which students log in with.
 *
 * @since 0.1.0
 */
@Entity(name = "Class")
@SoftDeletable
@Table(name = "classes", schema = LibrarySchema.NAME)
public class SchoolClass {

    @Id
    @GeneratedValue
    @SequenceGenerator(schema = LibrarySchema.NAME, sequenceName = "classes_id_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(unique = true)
    private @Nullable String accessCode;

    private String name = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Teacher teacher;

    private boolean readClassmatesData;

    private @Nullable Instant receiveRequestsUntil;

    private Instant createdAt = Instant.EPOCH;

    @Column(name = "is_active")
    private boolean active = true;

    public @Nullable Long getId() {
        return id;
    }

    /** Five of {@code A-Z0-9}; {@code null} only for an inactive class. */
    public @Nullable String getAccessCode() {
        return accessCode;
    }

    public void setAccessCode(@Nullable String accessCode) {
        this.accessCode = accessCode;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Teacher getTeacher() {
        return teacher;
    }

    public void setTeacher(@Nullable Teacher teacher) {
        this.teacher = teacher;
    }

    /** Returns whether students may see one another's work. */
    public boolean isReadClassmatesData() {
        return readClassmatesData;
    }

    public void setReadClassmatesData(boolean readClassmatesData) {
        this.readClassmatesData = readClassmatesData;
    }

    /** Until when independents may ask to join; {@code null} if they may not. */
    public @Nullable Instant getReceiveRequestsUntil() {
        return receiveRequestsUntil;
    }

    public void setReceiveRequestsUntil(@Nullable Instant receiveRequestsUntil) {
        this.receiveRequestsUntil = receiveRequestsUntil;
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
