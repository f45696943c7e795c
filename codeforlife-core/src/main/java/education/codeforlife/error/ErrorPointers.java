package education.codeforlife.error;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The errors of a request as problem details have them: each with a JSON pointer to its field, or its parameter. */
final class ErrorPointers {

    private ErrorPointers() {}

    static List<Map<String, Object>> of(ValidationException validation) {
        var errors = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < validation.errors().size(); i++) {
            var row = validation.isBulk() ? List.of(validation.nameOf(i)) : List.<String>of();
            validation.errors().get(i).forEachPlace((path, error) -> errors.add(error(row, path, error, validation)));
        }
        return errors;
    }

    private static Map<String, Object> error(
            List<String> row, List<String> path, FieldError error, ValidationException validation) {
        var json = new LinkedHashMap<String, Object>();
        if (!path.isEmpty() && validation.isParameter(path.get(0))) {
            json.put("parameter", path.get(0));
        } else {
            var names = new ArrayList<>(row);
            names.addAll(path);
            json.put("pointer", JsonPointer.fragment(names));
        }
        json.put("code", error.code());
        json.put("detail", error.message());
        return json;
    }
}
