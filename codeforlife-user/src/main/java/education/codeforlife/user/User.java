package education.codeforlife.user;

import education.codeforlife.database.LibrarySchema;
import education.codeforlife.softdelete.SoftDeletable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user, who can log in: a teacher, a student of a class, or an independent.
 *
 * @since 0.1.0
 */
@Entity
@SoftDeletable
@Table(name = "users", schema = LibrarySchema.NAME)
public class User {

    @Id
    @GeneratedValue
    @SequenceGenerator(schema = LibrarySchema.NAME, sequenceName = "users_id_seq", allocationSize = 50)
    private @Nullable Long id;

    private String username = "";

    private String firstName = "";

    private String normalizedFirstName = "";

    private String lastName = "";

    private String email = "";

    private @Nullable String normalizedEmail;

    private String password = "";

    @Column(name = "is_active")
    private boolean active = true;

    @Column(name = "is_verified")
    private boolean verified;

    private Instant dateJoined = Instant.EPOCH;

    private @Nullable Instant lastLogin;

    private @Nullable String googleSub;

    private @Nullable String googleRefreshToken;

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
    private @Nullable Teacher teacher;

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
    private @Nullable Student student;

    /** A user who teaches. */
    public static User of(Teacher teacher) {
        var user = new User();
        user.teacher = teacher;
        teacher.setUser(user);
        return user;
    }

    /** A user who learns. */
    public static User of(Student student) {
        var user = new User();
        user.student = student;
        student.setUser(user);
        return user;
    }

    public @Nullable Long getId() {
        return id;
    }

    /** Unique, also among inactive users. */
    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
        this.normalizedFirstName = StudentName.normalize(firstName);
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    /** Empty if there is none; else unique, ignoring case. Mail goes to this address, never to one that was typed. */
    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
        this.normalizedEmail = email.isEmpty() ? null : EmailAddress.normalize(email);
    }

    /** A hash, with its algorithm. */
    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    /** Returns whether the e-mail address was proved to be theirs. */
    public boolean isVerified() {
        return verified;
    }

    public void setVerified(boolean verified) {
        this.verified = verified;
    }

    public Instant getDateJoined() {
        return dateJoined;
    }

    public void setDateJoined(Instant dateJoined) {
        this.dateJoined = dateJoined;
    }

    public @Nullable Instant getLastLogin() {
        return lastLogin;
    }

    public void setLastLogin(@Nullable Instant lastLogin) {
        this.lastLogin = lastLogin;
    }

    /** Google's name for the user, which never changes; {@code null} if they never logged in with Google. */
    public @Nullable String getGoogleSub() {
        return googleSub;
    }

    public void setGoogleSub(@Nullable String googleSub) {
        this.googleSub = googleSub;
    }

    /** Encrypted. */
    public @Nullable String getGoogleRefreshToken() {
        return googleRefreshToken;
    }

    public void setGoogleRefreshToken(@Nullable String googleRefreshToken) {
        this.googleRefreshToken = googleRefreshToken;
    }

    public @Nullable Teacher getTeacher() {
        return teacher;
    }

    public @Nullable Student getStudent() {
        return student;
    }
}
