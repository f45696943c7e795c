package education.codeforlife.viewset.nested;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Embeddables. */
final class Parts {

    private Parts() {}

    /** A Java record. */
    @Embeddable
    record Period(@Nullable LocalDate starts, @Nullable LocalDate ends) {}

    /** An element of a collection. */
    @Embeddable
    static class Contact {

        private String email = "";
        private @Nullable String phone;

        public String getEmail() {
            return email;
        }

        public void setEmail(String email) {
            this.email = email;
        }

        public @Nullable String getPhone() {
            return phone;
        }

        public void setPhone(@Nullable String phone) {
            this.phone = phone;
        }
    }
}
