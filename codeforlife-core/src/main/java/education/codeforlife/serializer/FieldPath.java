package education.codeforlife.serializer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the field of a body that the domain knows by its own name, without the object that the body has it in. */
final class FieldPath {

    private FieldPath() {}

    /**
     * Returns the path of the field in bodies of the shape: the outermost one, of several the one that was sent. A field
     * that bodies do not have keeps its name.
     *
     * @param sent the paths that were sent
     */
    static String of(String field, RecordShape shape, Set<String> sent) {
        if (shape.fields().contains(field)) return field;
        var found = new ArrayList<String>();
        collect(field, shape, "", found, new HashSet<>());
        if (found.isEmpty()) return field;
        return found.stream().filter(sent::contains).findFirst().orElse(found.get(0));
    }

    private static void collect(
            String field, RecordShape shape, String path, List<String> found, Set<RecordShape> within) {
        if (!within.add(shape)) return;
        if (shape.fields().contains(field)) found.add(path + field);
        for (var component : shape.components()) {
            if (component.type() instanceof RecordShape nested) {
                collect(field, nested, path + component.field() + ".", found, within);
            }
        }
        within.remove(shape);
    }
}
