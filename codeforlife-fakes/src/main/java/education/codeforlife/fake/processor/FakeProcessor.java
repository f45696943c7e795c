package education.codeforlife.fake.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic.Kind;

/**
 * Writes the fakes that {@code @GenerateFakes} asks for. Only javac uses it.
 *
 * @since 0.1.0
 */
@SupportedAnnotationTypes(FakeProcessor.ANNOTATION)
public final class FakeProcessor extends AbstractProcessor {

    static final String ANNOTATION = "education.codeforlife.fake.GenerateFakes";

    /** The faked types, by the qualified names of their fakes. */
    private final Map<String, TypeElement> made = new HashMap<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (var annotation : annotations) {
            for (var element : round.getElementsAnnotatedWith(annotation)) {
                element.getAnnotationMirrors().stream()
                        .filter(mirror -> mirror.getAnnotationType().asElement().equals(annotation))
                        .forEach(mirror -> fakes(element, mirror));
            }
        }
        return false;
    }

    private void fakes(Element element, AnnotationMirror annotation) {
        var types = annotation.getElementValues().values().stream()
                .flatMap(list -> ((List<?>) list.getValue()).stream())
                .map(type -> ((AnnotationValue) type).getValue())
                .toList();
        if (types.isEmpty()) {
            own(element, annotation);
        }
        for (var type : types) {
            if (type instanceof DeclaredType declared && declared.getKind() == TypeKind.DECLARED) {
                fake(new FakeRequest(element, annotation, (TypeElement) declared.asElement()));
            } else if (isKnown(type)) {
                error(element, annotation, type + ".class is not an interface: only interfaces can be faked.");
            }
        }
    }

    /** Returns whether the type exists; javac itself reports one that does not. */
    private static boolean isKnown(Object type) {
        return type instanceof TypeMirror mirror && mirror.getKind() != TypeKind.ERROR;
    }

    private void own(Element element, AnnotationMirror annotation) {
        if (element instanceof TypeElement type && type.getKind().isInterface()) {
            fake(new FakeRequest(element, annotation, type));
        } else {
            error(element, annotation, "Name the interfaces to fake, as in @GenerateFakes(Mailer.class).");
        }
    }

    private void fake(FakeRequest request) {
        var type = FakedType.of(processingEnv, request.type());
        var target = processingEnv.getElementUtils().getPackageOf(request.element());
        var problem = new Refusals(processingEnv, target).of(type);
        if (problem.isPresent()) {
            error(request.element(), request.annotation(), problem.get());
            return;
        }
        var fake = new FakeSource(processingEnv, type, target);
        var other = made.putIfAbsent(fake.qualifiedName(), request.type());
        if (other == null) {
            write(fake, request);
        } else if (!other.equals(request.type())) {
            error(
                    request.element(),
                    request.annotation(),
                    "The fakes of %s and %s would both be called %s: ask for one of them in another package."
                            .formatted(
                                    other.getQualifiedName(), request.type().getQualifiedName(), fake.qualifiedName()));
        }
    }

    private void write(FakeSource fake, FakeRequest request) {
        var text = fake.text();
        try (var file = processingEnv
                .getFiler()
                .createSourceFile(fake.qualifiedName(), request.element(), request.type())
                .openWriter()) {
            file.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void error(Element element, AnnotationMirror annotation, String message) {
        processingEnv.getMessager().printMessage(Kind.ERROR, message, element, annotation);
    }
}
