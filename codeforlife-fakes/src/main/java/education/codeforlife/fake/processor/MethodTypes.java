package education.codeforlife.fake.processor;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/**
 * The types of one method as they are written in a fake. In stubs and arguments, type parameters of the method itself are
 * replaced by their bounds.
 *
 * @param name the name of the method in the names of the fake's own methods
 */
record MethodTypes(Types types, TypeElement faked, TypeNames names, FakedMethod method, String name) {

    /** Returns the functional interface of stubs. */
    String stub() {
        return stubName() + arguments(stubMentions());
    }

    String stubDeclaration() {
        return stubName() + parameters(stubMentions());
    }

    private String stubName() {
        return MethodNames.capitalised(name) + "Stub";
    }

    /** Returns the record of several arguments, as it is declared. */
    String recordDeclaration() {
        return recordName() + parameters(argumentMentions());
    }

    private String recordName() {
        return MethodNames.capitalised(name) + "Arguments";
    }

    /** Returns the type of what is recorded of a call. */
    String recorded() {
        var parameters = method.parameterTypes();
        if (parameters.isEmpty()) {
            return "Void";
        }
        return parameters.size() > 1
                ? recordName() + arguments(argumentMentions())
                : names.name(parameters.get(0), method.typeVariables());
    }

    /** Returns the same as an argument of a type. */
    String recordedAsObject() {
        var parameters = method.parameterTypes();
        return parameters.size() == 1 && parameters.get(0) instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).getSimpleName().toString()
                : recorded();
    }

    /** Returns the expression of what is recorded of a call. */
    String newRecorded() {
        var parameters = method.parameterNames();
        if (parameters.size() < 2) {
            return parameters.isEmpty() ? "" : parameters.get(0);
        }
        var diamond = arguments(argumentMentions()).isEmpty() ? "" : "<>";
        return "new %s%s(%s)".formatted(recordName(), diamond, String.join(", ", parameters));
    }

    String result() {
        return names.name(method.returnType(), method.typeVariables());
    }

    /** Returns the parameters of a stub. */
    List<String> parameters() {
        return parameters(method.parameterNames());
    }

    /** Returns the same parameters with other names. */
    List<String> parameters(List<String> parameterNames) {
        var types = method.parameterTypes();
        return IntStream.range(0, types.size())
                .mapToObj(i -> names.name(types.get(i), method.typeVariables()) + " " + parameterNames.get(i))
                .toList();
    }

    String clauseOf(Stream<? extends TypeMirror> exceptions) {
        var all = exceptions.map(names::name).collect(joining(", "));
        return all.isEmpty() ? "" : " throws " + all;
    }

    /** A type parameter of the method itself cannot be thrown by a stub, which is not generic. */
    Stream<? extends TypeMirror> thrownByStub() {
        var generic = method.typeVariables();
        return method.thrown().stream()
                .filter(exception ->
                        !(exception instanceof TypeVariable variable && generic.contains(variable.asElement())));
    }

    /** Returns the exceptions that a test may set: unchecked ones and those that the method declares. */
    List<TypeMirror> failures() {
        var all = Stream.concat(Stream.of(names.unchecked()), thrownByStub()).toList();
        var result = new ArrayList<TypeMirror>();
        for (var failure : all) {
            var isCovered = all.stream()
                    .anyMatch(other -> !types.isSameType(other, failure) && types.isSubtype(failure, other));
            if (!isCovered && result.stream().noneMatch(other -> hasSameErasure(other, failure))) {
                result.add(failure);
            }
        }
        return result;
    }

    private boolean hasSameErasure(TypeMirror type, TypeMirror other) {
        return types.isSameType(types.erasure(type), types.erasure(other));
    }

    private Set<Element> argumentMentions() {
        return mentioned(method.parameterTypes().stream());
    }

    private Set<Element> stubMentions() {
        var signature = Stream.concat(Stream.of(method.returnType()), method.parameterTypes().stream());
        return mentioned(Stream.concat(signature, thrownByStub()));
    }

    private static Set<Element> mentioned(Stream<? extends TypeMirror> mentioning) {
        var mentioned = new MentionedTypes();
        mentioning.forEach(mentioned::visit);
        return mentioned.variables();
    }

    private String parameters(Set<Element> mentioned) {
        return names.parameters(ofFaked(mentioned));
    }

    private String arguments(Set<Element> mentioned) {
        var parameters = ofFaked(mentioned);
        return parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(parameter -> parameter.getSimpleName().toString())
                        .collect(joining(", ", "<", ">"));
    }

    private List<? extends TypeParameterElement> ofFaked(Set<Element> mentioned) {
        return faked.getTypeParameters().stream().filter(mentioned::contains).toList();
    }
}
