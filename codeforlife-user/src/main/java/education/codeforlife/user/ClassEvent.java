package education.codeforlife.user;

/**
 * A change of a class, its teacher or its students.
 *
 * @since 0.1.0
 */
public sealed interface ClassEvent extends PeopleEvent {

    long classId();

    /** The class is new. */
    record Created(long classId) implements ClassEvent {}

    /** The user is a student of the class now. */
    record Joined(long userId, long classId) implements ClassEvent {}

    /** The user is no longer a student of the class. */
    record Left(long userId, long classId) implements ClassEvent {}

    /** The class has another teacher; the ids are those of teachers, not of their users. */
    record Transferred(long classId, long fromTeacherId, long toTeacherId) implements ClassEvent {}

    /** An independent asks to join the class. */
    record JoinRequested(long userId, long classId) implements ClassEvent {}

    /** An independent who asked to join the class was refused. */
    record JoinRequestRejected(long userId, long classId) implements ClassEvent {}

    /** The class ended with its teacher. */
    record Anonymised(long classId) implements ClassEvent {}
}
