package education.codeforlife.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.json.JsonMapper;

/** The names in JSON of the properties that a path of Spring leads through. */
final class JsonNames {

    private static final Pattern STEP = Pattern.compile("\\[(?<element>[^\\]]*)\\]|(?<property>[^.\\[\\]]+)");

    private final JsonMapper json;

    JsonNames(JsonMapper json) {
        this.json = json;
    }

    /**
     * Returns the names, as {@code items, 0, first_name} for {@code items[0].firstName}.
     *
     * @param type the class of the object that the path begins at; {@code null} if it is not known
     */
    List<String> of(String path, @Nullable Class<?> type) {
        var names = new ArrayList<String>();
        var at = type == null ? ResolvableType.NONE : ResolvableType.forClass(type);
        var step = STEP.matcher(path);
        while (step.find()) {
            var property = step.group("property");
            names.add(property == null ? step.group("element") : name(property, at));
            at = property == null ? element(at) : type(property, at);
        }
        return names;
    }

    private String name(String property, ResolvableType owner) {
        var field = ReflectionUtils.findField(owner.resolve(Object.class), property);
        var named = field == null ? null : field.getAnnotation(JsonProperty.class);
        if (named != null && !named.value().isEmpty()) return named.value();
        var config = json.serializationConfig();
        var naming = config.getPropertyNamingStrategy();
        return naming == null ? property : naming.nameForGetterMethod(config, null, property);
    }

    private static ResolvableType type(String property, ResolvableType owner) {
        var field = ReflectionUtils.findField(owner.resolve(Object.class), property);
        return field == null ? ResolvableType.NONE : ResolvableType.forField(field, owner);
    }

    private static ResolvableType element(ResolvableType container) {
        if (container.isArray()) return container.getComponentType();
        var generics = container.getGenerics();
        return generics.length == 0 ? ResolvableType.NONE : generics[generics.length - 1];
    }
}
