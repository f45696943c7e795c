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
 * A method as tests see it: what they read of its calls, and what answers them.
 *
 * @param element the method that the fake implements
 * @param type its type as a member of the faked type
 * @param thrown the exceptions that it may throw
 */
record FakedMethod(
        ExecutableElement element,
        ExecutableType type,
        List<String> parameterNames,
        List<? extends TypeMirror> parameterTypes,
        TypeMirror returnType,
        List<? extends TypeMirror> thrown) {

    /** Returns a method that tests see as it is declared. */
    static FakedMethod of(ExecutableElement element, ExecutableType type, List<? extends TypeMirror> thrown) {
        var names = element.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
        return new FakedMethod(element, type, names, type.getParameterTypes(), type.getReturnType(), thrown);
    }

    String name() {
        return element.getSimpleName().toString();
    }

    boolean isVoid() {
        return returnType.getKind() == TypeKind.VOID;
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
        return Stream.of(List.of(returnType), parameterTypes, type.getTypeVariables(), thrown)
                .flatMap(List::stream);
    }

    /** Returns the name, or another one if a parameter has it. */
    String free(String wanted) {
        return parameterNames.contains(wanted) ? wanted + "OfFake" : wanted;
    }

    /** Returns a lambda expression with the parameters of the method. */
    String lambda(String body) {
        var list = parameterNames.size() == 1 ? parameterNames.get(0) : "(" + String.join(", ", parameterNames) + ")";
        return list + " -> " + body;
    }
}
