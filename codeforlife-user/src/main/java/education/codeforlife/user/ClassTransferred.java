package education.codeforlife.user;

/**
 * A class has another teacher; the ids are those of teachers, not of their users.
 *
 * @since 0.1.0
 */
public record ClassTransferred(long classId, long fromTeacherId, long toTeacherId) {}
