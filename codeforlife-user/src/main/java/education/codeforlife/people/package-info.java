/** The events of people that a service publishes for other services, if it asks for them. */
@NullMarked
package education.codeforlife.people;

import org.jspecify.annotations.NullMarked;
