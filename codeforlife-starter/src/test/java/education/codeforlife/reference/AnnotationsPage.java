package education.codeforlife.reference;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The public annotations with their attributes. */
final class AnnotationsPage extends TreePathScanner<@Nullable Void, @Nullable Void> {

    /** Attributes that each constraint of Bean Validation has to have. */
    private static final List<String> OF_EACH_CONSTRAINT = List.of("groups", "payload");

    private final Sources sources;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String name, String text) {}

    private AnnotationsPage(Sources sources) {
        this.sources = sources;
    }

    static String of(Sources sources) {
        var page = new AnnotationsPage(sources);
        sources.units().forEach(unit -> page.scan(unit, null));
        return page.text();
    }

    private String text() {
        var text = new StringBuilder("""
                # Annotations

                This page lists the annotations of the library with their attributes. An attribute without a default is required.
                Constraints of Bean Validation are among them; [constraints](constraints.md) has their codes and messages.
                """);
        entries.stream().sorted(Comparator.comparing(Entry::name)).forEach(entry -> text.append(entry.text()));
        return text.toString();
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        boolean isTopLevel = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.COMPILATION_UNIT;
        if (isTopLevel && isPublicAnnotation(type)) {
            entries.add(new Entry(type.getSimpleName().toString(), text(type)));
        }
        return null;
    }

    private static boolean isPublicAnnotation(ClassTree type) {
        return type.getKind() == Tree.Kind.ANNOTATION_TYPE
                && type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                && type.getModifiers().getAnnotations().stream()
                        .noneMatch(annotation ->
                                annotation.getAnnotationType().toString().equals("Internal"));
    }

    private String text(ClassTree type) {
        var path = getCurrentPath();
        var text = "\n## @%s\n\n%s\n\nPackage `%s`.\n"
                .formatted(
                        type.getSimpleName(),
                        Sentence.of(sources.trees(), path),
                        path.getCompilationUnit().getPackageName());
        var attributes = type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(attribute ->
                        !OF_EACH_CONSTRAINT.contains(attribute.getName().toString()))
                .toList();
        return attributes.isEmpty() ? text : text + "\n" + table(path, attributes);
    }

    private Table table(TreePath type, List<MethodTree> attributes) {
        var table = new Table("attribute", "type", "default", "");
        for (var attribute : attributes) {
            var value = attribute.getDefaultValue();
            table.row(
                    Table.code(attribute.getName().toString()),
                    Table.code(attribute.getReturnType().toString()),
                    value == null ? "" : Table.code(value.toString()),
                    Sentence.of(sources.trees(), new TreePath(type, attribute)));
        }
        return table;
    }
}
