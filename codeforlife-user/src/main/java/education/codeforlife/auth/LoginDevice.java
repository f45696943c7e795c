package education.codeforlife.auth;

import java.util.Set;
import java.util.UUID;

/**
 * A browser in which users have signed in.
 *
 * @param id the id, which stays when the cookie's value changes
 * @param key the cookie's value
 * @param users the users who have signed in there, except those whose sessions have been ended since
 */
record LoginDevice(UUID id, String key, Set<Long> users) {

    /** Omits the cookie's value, for logs. */
    @Override
    public String toString() {
        return "LoginDevice[id=" + id + ", users=" + users + "]";
    }
}
