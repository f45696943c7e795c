package education.codeforlife.architecture.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import education.codeforlife.softdelete.IncludesInactive;
import education.codeforlife.softdelete.SoftDeletable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.util.StringUtils;

/** Inherited methods leave inactive rows out by themselves; queries that a repository declares do not. */
final class ConsiderInactiveRows extends ArchCondition<JavaClass> {

    ConsiderInactiveRows() {
        super("mention the active attribute in each query, or annotate the method with @IncludesInactive");
    }

    @Override
    public void check(JavaClass repository, ConditionEvents events) {
        var attribute = activeAttribute(repository);
        if (attribute == null) return;
        repository.getMethods().stream()
                .filter(method -> isQuery(repository, method) && !considers(method, attribute))
                .map(method -> SimpleConditionEvent.violated(
                        method,
                        method.getFullName() + " returns inactive rows: add \"" + attribute
                                + "\" to its condition, or annotate it with @IncludesInactive"))
                .forEach(events::add);
    }

    private static @Nullable String activeAttribute(JavaClass repository) {
        var entity = ResolvableType.forClass(repository.reflect())
                .as(Repository.class)
                .resolveGeneric(0);
        if (entity == null) return null;
        var declared = AnnotationUtils.findAnnotation(entity, SoftDeletable.class);
        return declared == null ? null : declared.value();
    }

    private static boolean isQuery(JavaClass repository, JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.ABSTRACT)
                && (query(method) != null || !isInherited(repository, method));
    }

    private static boolean isInherited(JavaClass repository, JavaMethod method) {
        return repository.getAllRawInterfaces().stream()
                .filter(type -> type.getPackageName().startsWith("org.springframework.data."))
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(other -> other.getName().equals(method.getName())
                        && other.getParameters().size()
                                == method.getParameters().size());
    }

    private static boolean considers(JavaMethod method, String attribute) {
        if (method.isAnnotatedWith(IncludesInactive.class)) return true;
        var query = query(method);
        return query == null
                ? method.getName().contains(StringUtils.capitalize(attribute))
                : mentions(query.value(), attribute);
    }

    /** The attribute in JPQL, or its column in SQL. */
    private static boolean mentions(String query, String attribute) {
        var column = attribute.replaceAll("(?<=.)(?=\\p{Lu})", "_?");
        return Pattern.compile("(?i)\\b(is_?)?" + column + "\\b").matcher(query).find();
    }

    private static @Nullable Query query(JavaMethod method) {
        return AnnotatedElementUtils.findMergedAnnotation(method.reflect(), Query.class);
    }
}
