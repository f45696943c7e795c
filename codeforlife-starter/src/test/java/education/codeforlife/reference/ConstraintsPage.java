package education.codeforlife.reference;

import static java.util.stream.Collectors.joining;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import education.codeforlife.validation.ConstraintErrors;
import jakarta.validation.Constraint;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** The constraints of write records, with the codes and messages of their violations. */
final class ConstraintsPage {

    private static final Path MESSAGES =
            Path.of("../codeforlife-core/src/main/resources/ContributorValidationMessages.properties");
    private static final String SUFFIX = ".message";

    private ConstraintsPage() {}

    static String of(Sources sources) {
        var messages = messages();
        return """
                # Constraints

                The tables list the constraints of write records with the codes and messages of their violations. A name in braces
                stands for a value. [Validation](../validation.md) shows how to use them, and how to declare a constraint of your own.

                ## Constraints of the library

                """ + table(own(sources), messages) + """

                ## Constraints of Bean Validation and Hibernate Validator

                All others have the code `invalid` and the message of Hibernate Validator.

                """ + table(builtIn(messages), messages);
    }

    private static Table table(Stream<Class<?>> constraints, Properties messages) {
        var table = new Table("constraint", "code", "message");
        constraints
                .map(type -> type.asSubclass(Annotation.class))
                .sorted((one, other) -> one.getSimpleName().compareTo(other.getSimpleName()))
                .forEach(type -> table.row(
                        "`@" + type.getSimpleName() + "`",
                        ConstraintErrors.codes(type).distinct().map(Table::code).collect(joining(", ")),
                        message(type, messages)));
        return table;
    }

    private static Stream<Class<?>> own(Sources sources) {
        return sources.units().stream()
                .flatMap(unit -> unit.getTypeDecls().stream()
                        .filter(type -> type.getKind() == Tree.Kind.ANNOTATION_TYPE)
                        .map(ClassTree.class::cast)
                        .filter(ConstraintsPage::isConstraint)
                        .map(type -> load(unit, type)));
    }

    private static boolean isConstraint(ClassTree type) {
        return type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                && type.getModifiers().getAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getAnnotationType().toString().equals("Constraint"));
    }

    private static Class<?> load(CompilationUnitTree unit, ClassTree type) {
        return load(unit.getPackageName() + "." + type.getSimpleName());
    }

    private static Class<?> load(String name) {
        return ClassUtils.resolveClassName(name, ConstraintsPage.class.getClassLoader());
    }

    private static Stream<Class<?>> builtIn(Properties messages) {
        return messages.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("education.codeforlife."))
                .map(name -> load(name.substring(0, name.length() - SUFFIX.length())));
    }

    private static String message(Class<? extends Annotation> type, Properties messages) {
        var composing = composing(type);
        var own = (String) defaultOf(type, "message");
        if (!own.isEmpty()) {
            var text = messages.getProperty(own.replaceAll("^\\{|}$", ""), own);
            return text.replaceAll("\\$\\{\\w+ == true \\? '([^']*?) ?' : ''}", "($1) ");
        }
        return "Those of " + composing.stream().map(name -> "`@" + name + "`").collect(joining(", "));
    }

    private static List<String> composing(Class<? extends Annotation> type) {
        return Arrays.stream(type.getAnnotations())
                .map(Annotation::annotationType)
                .filter(each -> each.isAnnotationPresent(Constraint.class))
                .map(Class::getSimpleName)
                .toList();
    }

    private static Object defaultOf(Class<? extends Annotation> type, String attribute) {
        Method method = ReflectionUtils.findMethod(type, attribute);
        if (method == null) throw new IllegalStateException("Missing " + attribute + " of " + type);
        return method.getDefaultValue();
    }

    private static Properties messages() {
        var messages = new Properties();
        try (Reader file = Files.newBufferedReader(MESSAGES)) {
            messages.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
