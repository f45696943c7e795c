package education.codeforlife.fake.processor;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** An interface, which the fake implements. */
record FakedInterface(ProcessingEnvironment environment, TypeElement element) implements FakedType {

    @Override
    public TypeElement inherited() {
        return element;
    }

    @Override
    public String nameOfFake() {
        return "Fake" + element.getSimpleName();
    }

    @Override
    public List<FakedMethod> methods() {
        return new InterfaceMethods(environment, element).all();
    }

    @Override
    public Optional<String> refusal() {
        if (element.getKind() == ElementKind.ANNOTATION_TYPE) {
            return Optional.of("is an annotation: only interfaces can be faked.");
        }
        var service = FakedService.around(element);
        if (service.isPresent()) {
            return Optional.of("is generated for a gRPC service: fake it by "
                    + service.get().getSimpleName() + ".class.");
        }
        if (element.getKind() != ElementKind.INTERFACE) {
            return Optional.of("is not an interface: extract an interface, and fake that.");
        }
        return element.getModifiers().contains(Modifier.SEALED)
                ? Optional.of("is sealed, so that a fake cannot implement it: use one of its permitted types.")
                : Optional.empty();
    }

    @Override
    public List<String> description(TypeNames names) {
        return List.of("A {@link %s} for tests: it records its calls, and gives the answers that a test sets."
                .formatted(erased(names)));
    }

    @Override
    public String supertype(TypeNames names) {
        var parameters = element.getTypeParameters();
        var arguments = parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(parameter -> parameter.getSimpleName().toString())
                        .collect(joining(", ", "<", ">"));
        return "implements " + erased(names) + arguments;
    }

    private String erased(TypeNames names) {
        return names.name(environment.getTypeUtils().erasure(element.asType()));
    }

    @Override
    public MethodCode code(MethodTypes types, String calls) {
        return new InterfaceCode(environment.getTypeUtils(), element, types, calls);
    }
}
