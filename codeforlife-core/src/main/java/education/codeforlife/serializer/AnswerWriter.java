package education.codeforlife.serializer;

import education.codeforlife.api.Internal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes answers as JSON, of the type that the method of the action declares in its own interface.
 *
 * @since 0.1.0
 */
@Internal
public final class AnswerWriter {

    private final JsonMapper json;
    private final Map<ResolvableType, ObjectWriter> writers = new ConcurrentHashMap<>();

    public AnswerWriter(JsonMapper json) {
        this.json = json;
    }

    /** Returns the mapper that writes answers. */
    public JsonMapper json() {
        return json;
    }

    /** Returns the JSON of an answer. As in Spring, the declared type of a collection counts, that of an object does not. */
    public String write(Object answer, ResolvableType declared) {
        return writers.computeIfAbsent(declared, this::writer).writeValueAsString(answer);
    }

    private ObjectWriter writer(ResolvableType declared) {
        var type = type(declared);
        return type.isContainerType() || type.isTypeOrSubTypeOf(Optional.class) ? json.writerFor(type) : json.writer();
    }

    /** Returns the type with its variables resolved; an unknown one is {@code Object}. */
    private JavaType type(ResolvableType type) {
        var types = json.getTypeFactory();
        if (type.isArray()) return types.constructArrayType(type(type.getComponentType()));
        var raw = type.resolve(Object.class);
        var parameters = Stream.of(type.getGenerics()).map(this::type).toArray(JavaType[]::new);
        return parameters.length == 0 ? types.constructType(raw) : types.constructParametricType(raw, parameters);
    }
}
