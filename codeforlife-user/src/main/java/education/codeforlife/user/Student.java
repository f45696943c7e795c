package education.codeforlife.user;

import education.codeforlife.database.LibrarySchema;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.JoinFormula;
import org.jspecify.annotations.Nullable;

/**
 * The part of a {@link User} who is a learner: in a class, or independent of any.
 *
 * @since 0.1.0
 */
@Entity
@Table(name = "students", schema = LibrarySchema.NAME)
public class Student {

    @Id
    @GeneratedValue
    @SequenceGenerator(schema = LibrarySchema.NAME, sequenceName = "students_id_seq", allocationSize = 50)
    private @Nullable Long id;

    /** Stored by the user's row. Its key is read with this row, so that it is loaded lazily and joined on request. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinFormula("(select u.id from " + LibrarySchema.NAME + ".users u where u.student_id = id)")
    private @Nullable User user;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "class_id")
    private @Nullable SchoolClass klass;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "requested_class_id")
    private @Nullable SchoolClass requestedClass;

    private @Nullable String loginId;

    /** Makes the learner a student of the class, which ends a request to join one. */
    public void join(SchoolClass joined) {
        klass = joined;
        requestedClass = null;
    }

    /** Makes the student an independent. */
    public void leaveClass() {
        klass = null;
    }

    /**
     * Asks to join the class, or, with {@code null}, no longer asks.
     *
     * @throws IllegalStateException if the learner is in a class
     */
    public void requestToJoin(@Nullable SchoolClass requested) {
        if (klass != null) throw new IllegalStateException("Only an independent user can request to join a class");
        requestedClass = requested;
    }

    public @Nullable Long getId() {
        return id;
    }

    /** The user that the learner is: lazily loaded, active or not. */
    public @Nullable User getUser() {
        return user;
    }

    /** Called by the user, whose row stores who it is. */
    void setUser(User user) {
        this.user = user;
    }

    /** {@code null} for an independent. */
    public @Nullable SchoolClass getKlass() {
        return klass;
    }

    /** The class that an independent asks to join. */
    public @Nullable SchoolClass getRequestedClass() {
        return requestedClass;
    }

    /** A hash of the secret in the login link; {@code null} if there is none. */
    public @Nullable String getLoginId() {
        return loginId;
    }

    public void setLoginId(@Nullable String loginId) {
        this.loginId = loginId;
    }
}
