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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation of a teacher to a school. Who has its token, which is mailed to the teacher, can accept or reject it.
 *
 * @since 0.1.0
 */
@Entity
@Table(name = "teacher_invitations", schema = LibrarySchema.NAME)
public class TeacherInvitation {

    @Id
    @GeneratedValue
    @SequenceGenerator(schema = LibrarySchema.NAME, sequenceName = "teacher_invitations_id_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable School school;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable User inviter;

    private String firstName = "";

    private String lastName = "";

    private String email = "";

    private String normalizedEmail = "";

    @Column(name = "is_admin")
    private boolean admin;

    private String token = "";

    private Instant expiresAt = Instant.EPOCH;

    /** Returns an invitation to the school by one of its admins. */
    public static TeacherInvitation of(School school, User inviter) {
        var invitation = new TeacherInvitation();
        invitation.send(school, inviter);
        return invitation;
    }

    /** Says which school invites, and who of it. */
    public void send(School from, User by) {
        school = from;
        inviter = by;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable School getSchool() {
        return school;
    }

    /** The admin who invited; {@code null} once the account is gone. */
    public @Nullable User getInviter() {
        return inviter;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
        this.normalizedEmail = EmailAddress.normalize(email);
    }

    /** Returns whether the teacher will administer the school. */
    public boolean isAdmin() {
        return admin;
    }

    public void setAdmin(boolean admin) {
        this.admin = admin;
    }

    /** A keyed hash; the token itself is only mailed. */
    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    /** The first moment in which the invitation cannot be accepted. */
    public Instant getExpiresAt() {
        return expiresAt;
    }

    public void setExpiresAt(Instant expiresAt) {
        this.expiresAt = expiresAt;
    }
}
