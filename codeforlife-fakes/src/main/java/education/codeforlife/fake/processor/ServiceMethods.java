package education.codeforlife.fake.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The methods of a gRPC service that have one request each. Tests see them as methods from the request to the answer, or to
 * the list of answers.
 *
 * @param holder the class that describes each method by an annotated {@code getFindMethod}
 * @param base the class whose methods the fake overrides
 */
record ServiceMethods(ProcessingEnvironment environment, TypeElement holder, TypeElement base) {

    private static final String RPC_METHOD = "io.grpc.stub.annotations.RpcMethod";

    List<FakedMethod> faked() {
        var methods = new ArrayList<FakedMethod>();
        for (var method : ElementFilter.methodsIn(environment.getElementUtils().getAllMembers(base))) {
            kind(method).flatMap(kind -> faked(method, kind)).ifPresent(methods::add);
        }
        return methods;
    }

    /** Returns whether the service has methods that are not faked. */
    boolean hasOthers() {
        var all = ElementFilter.methodsIn(environment.getElementUtils().getAllMembers(base)).stream()
                .filter(method -> kind(method).isPresent())
                .count();
        return all > faked().size();
    }

    private Optional<? extends AnnotationMirror> kind(ExecutableElement method) {
        var described =
                MethodNames.capitalised(method.getSimpleName().toString().replaceFirst("_$", ""));
        return ElementFilter.methodsIn(holder.getEnclosedElements()).stream()
                .filter(getter -> getter.getSimpleName().contentEquals("get" + described + "Method"))
                .flatMap(getter -> Annotations.find(getter, RPC_METHOD).stream())
                .findFirst();
    }

    private Optional<FakedMethod> faked(ExecutableElement method, AnnotationMirror kind) {
        var type = (ExecutableType) method.asType();
        if (Annotations.hasConstant(kind, "methodType", "UNARY")) {
            return Optional.of(faked(method, type, answer(type)));
        }
        return Annotations.hasConstant(kind, "methodType", "SERVER_STREAMING")
                ? Optional.of(faked(method, type, listOf(answer(type))))
                : Optional.empty();
    }

    private static FakedMethod faked(ExecutableElement method, ExecutableType type, TypeMirror result) {
        var request = type.getParameterTypes().get(0);
        return new FakedMethod(method, type, List.of("request"), List.of(request), result, List.of());
    }

    /** Returns the type of an answer, of which the second parameter is the observer. */
    static TypeMirror answer(ExecutableType type) {
        var observer = (DeclaredType) type.getParameterTypes().get(1);
        return observer.getTypeArguments().get(0);
    }

    private TypeMirror listOf(TypeMirror element) {
        var list = environment.getElementUtils().getTypeElement("java.util.List");
        return environment.getTypeUtils().getDeclaredType(list, element);
    }
}
