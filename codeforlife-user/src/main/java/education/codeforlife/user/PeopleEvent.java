package education.codeforlife.user;

/**
 * A change of a user, a school or a class, published in the transaction that makes it. It has ids and nothing personal.
 *
 * @since 0.1.0
 */
public sealed interface PeopleEvent permits UserEvent, SchoolEvent, ClassEvent {}
