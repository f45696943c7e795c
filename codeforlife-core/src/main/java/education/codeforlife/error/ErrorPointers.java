package education.codeforlife.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The errors of a body as problem details have them: each with a JSON pointer to its field. */
final class ErrorPointers {

    private ErrorPointers() {}

    static List<Map<String, Object>> of(ValidationException validation) {
        var errors = new ArrayList<Map<String, Object>>();
        for (int row = 0; row < validation.errors().size(); row++) {
            var prefix = validation.isBulk() ? "/" + row : "";
            validation.errors().get(row).forEach((path, error) -> errors.add(error(prefix, path, error)));
        }
        return errors;
    }

    private static Map<String, Object> error(String prefix, List<String> path, FieldError error) {
        var fields = path.stream().filter(name -> !name.equals(FieldErrors.ALL)).toList();
        var pointer = prefix + (fields.isEmpty() ? "" : "/" + String.join("/", fields));
        return Map.of("pointer", "#" + pointer, "code", error.code(), "detail", error.message());
    }
}
