package education.codeforlife.user;

import org.jspecify.annotations.Nullable;

/**
 * A change of a class, its teacher or its students.
 *
 * @since 0.1.0
 */
public sealed interface ClassEvent extends PeopleEvent {

    /** Returns the primary key of the class. */
    long classId();

    /** The class is new. */
    record Created(long classId) implements ClassEvent {}

    /**
     * The user is a student of the class now.
     *
     * @param from the class that the student was in before; {@code null} for a new student, and for an independent
     */
    record Joined(long userId, long classId, @Nullable Long from) implements ClassEvent {}

    /**
     * The user is no longer a student of the class.
     *
     * @param to the class that the student is in now; {@code null} for an independent
     */
    record Left(long userId, long classId, @Nullable Long to) implements ClassEvent {}

    /** The class has another teacher; the ids are those of teachers, not of their users. */
    record Transferred(long classId, long fromTeacherId, long toTeacherId) implements ClassEvent {}

    /** An independent asks to join the class. */
    record JoinRequested(long userId, long classId) implements ClassEvent {}

    /** An independent no longer asks to join the class, or asks to join another one. */
    record JoinRequestWithdrawn(long userId, long classId) implements ClassEvent {}

    /** An independent who asked to join the class was refused. */
    record JoinRequestRejected(long userId, long classId) implements ClassEvent {}

    /** The class ended when it had no students. */
    record Closed(long classId) implements ClassEvent {}

    /** The class ended with its teacher. */
    record Anonymised(long classId) implements ClassEvent {}
}
