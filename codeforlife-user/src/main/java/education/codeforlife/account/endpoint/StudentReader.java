package education.codeforlife.account.endpoint;

import education.codeforlife.api.Internal;
import education.codeforlife.membership.StudentLogin;
import education.codeforlife.serializer.Reader;
import education.codeforlife.user.User;

/**
 * Reads students for those who teach them, with the secrets of a new login if they got one.
 *
 * @param <R> the read record
 * @since 0.1.0
 */
public interface StudentReader<R> extends Reader<User, R> {

    /** Reads a student with the secrets to log in with, which are shown this once. */
    R read(StudentLogin login);

    /** Returns the reader of the library. */
    @Internal
    static StudentReader<StudentRead> of() {
        return new StudentRecordReader();
    }
}
