package education.codeforlife.fake.processor;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reads annotations by their names: the processor does not depend on their libraries. */
final class Annotations {

    private Annotations() {}

    static Optional<? extends AnnotationMirror> find(Element element, String qualifiedName) {
        return element.getAnnotationMirrors().stream()
                .filter(annotation -> ((TypeElement)
                                annotation.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(qualifiedName))
                .findFirst();
    }

    /** Returns whether a member of the annotation is the constant of an enum. */
    static boolean hasConstant(AnnotationMirror annotation, String member, String constant) {
        return annotation.getElementValues().entrySet().stream()
                .anyMatch(value -> value.getKey().getSimpleName().contentEquals(member)
                        && value.getValue().getValue() instanceof Element chosen
                        && chosen.getSimpleName().contentEquals(constant));
    }
}
