package education.codeforlife.fake.processor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A method that a fake implements.
 *
 * @param type its type as a member of the faked interface
 * @param thrown the exceptions that it may throw
 */
record InterfaceMethod(ExecutableElement element, ExecutableType type, List<? extends TypeMirror> thrown) {

    String name() {
        return element.getSimpleName().toString();
    }

    List<? extends TypeMirror> parameterTypes() {
        return type.getParameterTypes();
    }

    List<String> parameterNames() {
        return element.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
    }

    TypeMirror returnType() {
        return type.getReturnType();
    }

    boolean isVoid() {
        return returnType().getKind() == TypeKind.VOID;
    }

    /** Returns the type parameters of the method itself. */
    Set<Element> typeVariables() {
        return type.getTypeVariables().stream()
                .map(variable -> variable.asElement())
                .collect(Collectors.toSet());
    }

    /** Returns whether the type mentions a type parameter of the method itself. */
    boolean isGeneric(TypeMirror mentioning) {
        var types = new MentionedTypes();
        types.visit(mentioning);
        return typeVariables().stream().anyMatch(types.variables()::contains);
    }

    Stream<TypeMirror> signature() {
        return Stream.of(List.of(returnType()), parameterTypes(), type.getTypeVariables(), thrown)
                .flatMap(List::stream);
    }
}
