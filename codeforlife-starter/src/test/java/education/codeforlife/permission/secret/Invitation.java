package education.codeforlife.permission.secret;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "invitations")
class Invitation {

    @Id
    private @Nullable Long id;

    private String token = "";

    private String guest = "";

    public @Nullable Long getId() {
        return id;
    }

    public String getGuest() {
        return guest;
    }

    public void setGuest(String guest) {
        this.guest = guest;
    }

    /** A service compares hashes. */
    boolean hasToken(String other) {
        return token.equals(other);
    }
}
