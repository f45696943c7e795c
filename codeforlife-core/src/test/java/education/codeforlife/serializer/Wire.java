package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import education.codeforlife.validation.ValidationConstraints;
import education.codeforlife.wire.WireModule;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.validator.HibernateValidator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** JSON and validation as a service has them. */
final class Wire {

    static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new WireModule())
            .build();

    static final Validator VALIDATOR = validator();

    private Wire() {}

    private static Validator validator() {
        var configuration = Validation.byProvider(HibernateValidator.class).configure();
        ValidationConstraints.contribute(configuration);
        return configuration.buildValidatorFactory().getValidator();
    }

    static JsonNode tree(String json) {
        return JSON.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(json);
    }

    /** A row read from JSON, with the errors that were found. */
    static <W> Row<Object, W> read(Class<W> type, String json, boolean partial) {
        var row = new Row<Object, W>(new Object(), !partial);
        var data = new Shapes(JSON).of(type).read(tree(json), row.errors(), Reading.of(row, partial));
        row.read(type.cast(data));
        return row;
    }

    /** The errors by their path, with dots. */
    static Map<String, FieldError> errors(Row<?, ?> row) {
        var errors = new LinkedHashMap<String, FieldError>();
        row.errors().forEach((path, error) -> errors.put(String.join(".", path), error));
        return errors;
    }
}
