package education.codeforlife.fake.processor;

import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * The reasons why a type cannot be faked.
 *
 * @param target the package of the fake
 */
record Refusals(ProcessingEnvironment environment, PackageElement target) {

    Optional<String> of(FakedType type) {
        return problem(type).map(problem -> type.element().getQualifiedName() + " " + problem);
    }

    private Optional<String> problem(FakedType type) {
        return type.refusal().or(() -> hidden(type));
    }

    private Optional<String> hidden(FakedType type) {
        if (isHidden(type.element())) {
            return Optional.of("is not visible in package %s: make it public, or annotate a class in its package."
                    .formatted(target.getQualifiedName()));
        }
        return type.methods().stream()
                .flatMap(method -> hiddenTypes(method)
                        .map(hidden -> "has the method %s with %s, which is not visible in package %s."
                                .formatted(method.element(), hidden.getQualifiedName(), target.getQualifiedName())))
                .findFirst();
    }

    private Stream<TypeElement> hiddenTypes(FakedMethod method) {
        var types = new MentionedTypes();
        method.signature().forEach(types::visit);
        return types.declared().stream().filter(this::isHidden);
    }

    private boolean isHidden(Element type) {
        var elements = environment.getElementUtils();
        for (var each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            var open = each.getModifiers().contains(Modifier.PUBLIC)
                    || (elements.getPackageOf(each).equals(target)
                            && !each.getModifiers().contains(Modifier.PRIVATE));
            if (!open) {
                return true;
            }
        }
        return false;
    }
}
