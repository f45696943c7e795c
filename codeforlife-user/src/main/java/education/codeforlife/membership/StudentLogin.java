package education.codeforlife.membership;

import education.codeforlife.user.User;

/**
 * The secrets that a student logs in with, to be shown once to their teacher: only hashes are stored. Its text does not
 * contain them.
 *
 * @param autoGenPassword the secret of the login link, which also holds the id of {@link User#getStudent}
 * @since 0.1.0
 */
public record StudentLogin(User user, String password, String autoGenPassword) {

    @Override
    public String toString() {
        return "StudentLogin[user=" + user.getId() + "]";
    }
}
