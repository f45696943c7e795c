package education.codeforlife.user;

import education.codeforlife.database.LibrarySchema;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.JoinFormula;
import org.jspecify.annotations.Nullable;

/**
 * The part of a {@link User} who is a teacher.
 *
 * @since 0.1.0
 */
@Entity
@Table(name = "teachers", schema = LibrarySchema.NAME)
public class Teacher {

    @Id
    @GeneratedValue
    @SequenceGenerator(schema = LibrarySchema.NAME, sequenceName = "teachers_id_seq", allocationSize = 50)
    private @Nullable Long id;

    /** Stored by the user's row. Its key is read with this row, so that it is loaded lazily and joined on request. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinFormula("(select u.id from " + LibrarySchema.NAME + ".users u where u.teacher_id = id)")
    private @Nullable User user;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable School school;

    @Column(name = "is_admin")
    private boolean admin;

    /** Makes the teacher a member of the school. */
    public void join(School school, boolean asAdmin) {
        this.school = school;
        this.admin = asAdmin;
    }

    /** Takes the teacher out of the school. */
    public void leaveSchool() {
        school = null;
        admin = false;
    }

    /**
     * Makes the teacher an admin of the school, or no more.
     *
     * @throws IllegalStateException if the teacher is in no school
     */
    public void setAdmin(boolean admin) {
        if (admin && school == null) throw new IllegalStateException("Only a teacher in a school can administer it");
        this.admin = admin;
    }

    public @Nullable Long getId() {
        return id;
    }

    /** The user that the teacher is: lazily loaded, active or not. */
    public @Nullable User getUser() {
        return user;
    }

    /** Called by the user, whose row stores who it is. */
    void setUser(User user) {
        this.user = user;
    }

    /** {@code null} for a teacher who is in no school. */
    public @Nullable School getSchool() {
        return school;
    }

    /** Returns whether the teacher administers the school. */
    public boolean isAdmin() {
        return admin;
    }
}
