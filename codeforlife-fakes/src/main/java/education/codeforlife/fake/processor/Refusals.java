package education.codeforlife.fake.processor;

import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * The reasons why a type cannot be faked.
 *
 * @param target the package of the fake
 */
record Refusals(ProcessingEnvironment environment, PackageElement target) {

    Optional<String> of(TypeElement type) {
        return problem(type).map(problem -> type.getQualifiedName() + " " + problem);
    }

    private Optional<String> problem(TypeElement type) {
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
            return Optional.of("is an annotation: only interfaces can be faked.");
        }
        if (type.getKind() != ElementKind.INTERFACE) {
            return Optional.of("is not an interface: extract an interface, and fake that.");
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            return Optional.of("is sealed, so that a fake cannot implement it: use one of its permitted types.");
        }
        if (isHidden(type)) {
            return Optional.of("is not visible in package %s: make it public, or annotate a class in its package."
                    .formatted(target.getQualifiedName()));
        }
        return new InterfaceMethods(environment, type)
                .all().stream()
                        .flatMap(method -> hiddenTypes(method)
                                .map(hidden -> "has the method %s with %s, which is not visible in package %s."
                                        .formatted(
                                                method.element(),
                                                hidden.getQualifiedName(),
                                                target.getQualifiedName())))
                        .findFirst();
    }

    private Stream<TypeElement> hiddenTypes(InterfaceMethod method) {
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
