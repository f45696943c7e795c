package education.codeforlife.user;

import education.codeforlife.database.LibrarySchema;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A token that replaces a one-time password once.
 *
 * @since 0.1.0
 */
@Entity
@Table(name = "otp_bypass_tokens", schema = LibrarySchema.NAME)
public class OtpBypassToken {

    @Id
    @GeneratedValue
    @SequenceGenerator(schema = LibrarySchema.NAME, sequenceName = "otp_bypass_tokens_id_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable User user;

    private String token = "";

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable User getUser() {
        return user;
    }

    public void setUser(@Nullable User user) {
        this.user = user;
    }

    /** A keyed hash; the token itself is only shown when it is made. */
    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
