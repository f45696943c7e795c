package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A list of objects that the engine writes: those with a key are among the stored ones. */
final class ChildrenGoal implements Goal {

    private final ObjectBinding binding;
    private final List<Object> children;
    private final Set<Object> keys = new HashSet<>();
    private @Nullable Map<@Nullable Object, Object> byKey;

    ChildrenGoal(ObjectBinding binding, List<Object> children) {
        this.binding = binding;
        this.children = children;
    }

    @Override
    public Goal element(JsonNode element, FieldErrors errors) {
        var key = binding.key();
        var sent = key == null ? null : element.get(key.field());
        if (key == null || sent == null || sent.isNull()) return made();
        var value = key.read(sent);
        if (value == null) return made(); // reported when the element is read
        var child = child(key, value);
        if (!keys.add(value)) {
            errors.reject(key.field(), "unique", "This value is already taken.");
        } else if (child == null && !key.assigned()) {
            errors.field(key.field()).add(unknown(value));
        }
        return new ObjectGoal(binding, child);
    }

    private Goal made() {
        return new ObjectGoal(binding, null);
    }

    private @Nullable Object child(ChildKey key, Object value) {
        if (byKey == null) {
            byKey = new HashMap<>();
            for (var child : children) byKey.put(key.of(child), child);
        }
        return byKey.get(value);
    }

    private static FieldError unknown(Object key) {
        return new FieldError("does_not_exist", "Invalid pk \"" + key + "\" - object does not exist.");
    }
}
