package education.codeforlife.user;

/**
 * A change of a school, its teachers or their rights.
 *
 * @since 0.1.0
 */
public sealed interface SchoolEvent extends PeopleEvent {

    /** Returns the primary key of the school. */
    long schoolId();

    /** The school is new. */
    record Created(long schoolId) implements SchoolEvent {}

    /** The user is a teacher of the school now. */
    record Joined(long userId, long schoolId) implements SchoolEvent {}

    /** The user is no longer a teacher of the school. */
    record Left(long userId, long schoolId) implements SchoolEvent {}

    /**
     * The rights of a teacher changed. It comes before {@link Left} if an admin leaves.
     *
     * @param before whether the user administered the school
     * @param after whether the user administers the school now
     */
    record AdminRightsChanged(long userId, long schoolId, boolean before, boolean after) implements SchoolEvent {}

    /** The school ended with its last teacher. */
    record Anonymised(long schoolId) implements SchoolEvent {}
}
