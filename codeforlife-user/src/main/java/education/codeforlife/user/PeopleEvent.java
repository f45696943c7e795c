package education.codeforlife.user;

/**
 * A change of a user, a school or a class, published in the transaction that makes it. It has ids, and the values that are
 * lost by the change. Its text has nothing personal, so that it may be logged.
 *
 * @since 0.1.0
 */
public sealed interface PeopleEvent permits UserEvent, SchoolEvent, ClassEvent {}
