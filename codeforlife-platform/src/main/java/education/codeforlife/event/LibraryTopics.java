package education.codeforlife.event;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.util.List;

/**
 * The topics of a part of the library, which are not in the packages of the application. A bean of this type makes them topics
 * of the service.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public record LibraryTopics(List<Class<? extends Record>> records) {

    /** Copies the list. */
    public LibraryTopics {
        records = List.copyOf(records);
    }
}
