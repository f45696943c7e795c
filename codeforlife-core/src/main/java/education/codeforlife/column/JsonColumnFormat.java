package education.codeforlife.column;

import education.codeforlife.api.Internal;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The format of JSON in columns. Numbers have all of their digits, and are written as they were read, so that a value
 * equals its copy: Hibernate compares the two to know whether it changed. None is too long that a column holds.
 *
 * @since 0.1.0
 */
@Internal
public final class JsonColumnFormat {

    /** More than a number of PostgreSQL has: 131072 digits before the decimal point, 16383 after it. */
    private static final int MAX_NUMBER_LENGTH = 150_000;

    private JsonColumnFormat() {}

    /** Returns a format that does not depend on how the service writes its answers. */
    public static FormatMapper create() {
        var constraints = StreamReadConstraints.builder()
                .maxNumberLength(MAX_NUMBER_LENGTH)
                .build();
        var factory = JsonFactory.builder().streamReadConstraints(constraints).build();
        return new Jackson3JsonFormatMapper(JsonMapper.builder(factory)
                .findAndAddModules()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build());
    }
}
