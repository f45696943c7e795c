package education.codeforlife.fake.processor;

import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * A gRPC service, whose generated base class the fake extends.
 *
 * @param element the class that holds all that is generated for the service
 */
record FakedService(ProcessingEnvironment environment, TypeElement element) implements FakedType {

    private static final String GENERATED = "io.grpc.stub.annotations.GrpcGenerated";

    static boolean isGenerated(TypeElement type) {
        return Annotations.find(type, GENERATED).isPresent();
    }

    /** Returns the class that gRPC generated around the type. */
    static Optional<TypeElement> around(Element type) {
        return enclosing(type.getEnclosingElement()).filter(FakedService::isGenerated);
    }

    private static Optional<TypeElement> enclosing(@Nullable Element element) {
        return element instanceof TypeElement outer ? Optional.of(outer) : Optional.empty();
    }

    private String name() {
        return element.getSimpleName().toString().replaceFirst("Grpc$", "");
    }

    @Override
    public TypeElement inherited() {
        return ElementFilter.typesIn(element.getEnclosedElements()).stream()
                .filter(type -> type.getSimpleName().contentEquals(name() + "ImplBase"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Missing base class in " + element));
    }

    @Override
    public String nameOfFake() {
        return "Fake" + name();
    }

    @Override
    public List<FakedMethod> methods() {
        return serviceMethods().faked();
    }

    private ServiceMethods serviceMethods() {
        return new ServiceMethods(environment, element, inherited());
    }

    @Override
    public Optional<String> refusal() {
        return methods().isEmpty()
                ? Optional.of("does not have a method with a single request: extend its %sImplBase in the test."
                        .formatted(name()))
                : Optional.empty();
    }

    @Override
    public List<String> description(TypeNames names) {
        var text = "The service of {@link %s} for tests: it records its calls, and gives the answers that a test sets."
                .formatted(names.name(element.asType()));
        return serviceMethods().hasOthers()
                ? List.of(text, "Methods with streams of requests are answered by {@code UNIMPLEMENTED}.")
                : List.of(text);
    }

    @Override
    public String supertype(TypeNames names) {
        return "extends " + names.name(inherited().asType());
    }

    @Override
    public MethodCode code(MethodTypes types, String calls) {
        return new ServiceCode(environment.getTypeUtils(), types, calls);
    }
}
