package education.codeforlife.user;

import education.codeforlife.database.LibrarySchema;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A second factor that a user has to prove at login.
 *
 * @since 0.1.0
 */
@Entity
@Table(name = "auth_factors", schema = LibrarySchema.NAME)
public class AuthFactor {

    @Id
    @GeneratedValue
    @SequenceGenerator(schema = LibrarySchema.NAME, sequenceName = "auth_factors_id_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable User user;

    @Enumerated(EnumType.STRING)
    private AuthFactorType type = AuthFactorType.OTP;

    private String secret = "";

    private @Nullable Long lastUsedStep;

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable User getUser() {
        return user;
    }

    public void setUser(@Nullable User user) {
        this.user = user;
    }

    public AuthFactorType getType() {
        return type;
    }

    /** Encrypted. */
    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    /** The time step of the last code that was taken; none of it or before is taken again. */
    public @Nullable Long getLastUsedStep() {
        return lastUsedStep;
    }
}
