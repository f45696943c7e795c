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
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** The parts of a fake that belong to one method. */
final class MethodSource {

    /** Names that a component of a record cannot have. */
    private static final Set<String> NO_COMPONENTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final Types types;
    private final TypeElement faked;
    private final TypeNames names;
    private final InterfaceMethod method;
    private final String name;
    private final Set<Element> generic;
    private final String callsField;
    private final String stubType;

    MethodSource(Types types, TypeElement faked, TypeNames names, InterfaceMethod method, String name) {
        this.types = types;
        this.faked = faked;
        this.names = names;
        this.method = method;
        this.name = name;
        generic = method.typeVariables();
        callsField = name + "Calls";
        stubType = MethodNames.capitalised(name) + "Stub" + typeArguments(stubMentions());
    }

    /** Adds the field that holds the calls. */
    void field(SourceLines lines) {
        var initial = runsOwnGenericCode() ? "" : ", " + initialStub();
        var calls = names.name("education.codeforlife.fake.Calls");
        lines.statement(
                "private final %s<%s, %s> %s =".formatted(calls, argumentsType(true), stubType, callsField),
                " ",
                "new %s<>(invocations, \"%s\"%s);".formatted(calls, name, initial));
    }

    private String initialStub() {
        return method.element().isDefault()
                ? names.name(types.erasure(faked.asType())) + ".super::" + method.name()
                : lambda(ZeroValues.of(method.returnType(), names));
    }

    /** A lambda expression cannot be generic, and so does not give the code of a generic default method. */
    private boolean runsOwnGenericCode() {
        return method.element().isDefault() && !generic.isEmpty();
    }

    void methods(SourceLines lines) {
        implementation(lines);
        accessor(lines, "public int %sCallCount".formatted(name), List.of(), callsField + ".count()");
        if (!method.parameterTypes().isEmpty()) {
            accessor(
                    lines,
                    "public %s %sArguments".formatted(argumentsType(false), name),
                    List.of("int call"),
                    callsField + ".arguments(call)");
        }
        if (!method.isVoid()) {
            answers(lines, "Returns", returnType() + " ", "result", false);
        }
        failures().forEach(type -> answers(lines, "Throws", names.name(type) + " ", "failure", true));
        lines.open("public void %sStub".formatted(name), List.of(stubType + " stub"), "");
        lines.line(callsField + ".stub(stub);");
        lines.close();
    }

    private void implementation(SourceLines lines) {
        if (isUnchecked()) {
            lines.line("@SuppressWarnings(\"unchecked\")");
        }
        lines.line("@Override");
        var variables = names.variables(method.type().getTypeVariables());
        lines.open(
                "public %s%s %s"
                        .formatted(
                                variables.isEmpty() ? "" : variables + " ",
                                names.name(method.returnType()),
                                method.name()),
                declaredParameters(),
                thrown(method.thrown().stream().map(names::name)));
        if (runsOwnGenericCode()) {
            genericDefault(lines);
        } else {
            lines.statement(
                    "%s%s%s.next(%s)".formatted(method.isVoid() ? "" : "return ", cast(), calls(), newArguments()),
                    "",
                    ".%s(%s);".formatted(method.name(), String.join(", ", method.parameterNames())));
        }
        lines.close();
        lines.blank();
    }

    private void genericDefault(SourceLines lines) {
        var call = "%s(%s);".formatted(method.name(), String.join(", ", method.parameterNames()));
        var stub = free("stubbed");
        var result = method.isVoid() ? "" : "return ";
        var own = names.name(types.erasure(faked.asType())) + ".super.";
        lines.line("var %s = %s.nextIfStubbed(%s);".formatted(stub, calls(), newArguments()));
        lines.open("if (%s.isPresent()) {".formatted(stub));
        lines.line(result + cast() + stub + ".get()." + call);
        if (method.isVoid()) {
            lines.line("return;");
        }
        lines.close();
        lines.line(result + own + call);
    }

    private String cast() {
        return method.isGeneric(method.returnType()) ? "(%s) ".formatted(names.name(method.returnType())) : "";
    }

    private boolean isUnchecked() {
        return method.isGeneric(method.returnType()) || (method.element().isVarArgs() && isGenericArray());
    }

    private boolean isGenericArray() {
        var component = ((ArrayType) last(method.parameterTypes())).getComponentType();
        return component instanceof TypeVariable
                || component instanceof ArrayType
                || (component instanceof DeclaredType declared
                        && !declared.getTypeArguments().isEmpty());
    }

    private void accessor(SourceLines lines, String head, List<String> parameters, String value) {
        lines.open(head, parameters, "");
        lines.line("return " + value + ";");
        lines.close();
        lines.blank();
    }

    /** Adds the method that sets an answer for each call, and the one that sets it for a given call. */
    private void answers(SourceLines lines, String suffix, String type, String value, boolean isThrown) {
        var parameter = free(value);
        var call = free("call");
        lines.open("public void " + name + suffix, List.of(type + parameter), "");
        answer(lines, callsField + ".stub(", parameter, isThrown);
        lines.close();
        lines.blank();
        lines.open("public void " + name + suffix + "OnCall", List.of("int " + call, type + parameter), "");
        answer(lines, callsField + ".stubOnCall(" + call + ", ", parameter, isThrown);
        lines.close();
        lines.blank();
    }

    private void answer(SourceLines lines, String begin, String value, boolean isThrown) {
        if (isThrown) {
            lines.open(begin + lambda("{"));
            lines.line("throw " + value + ";");
            lines.close("});");
        } else {
            lines.line(begin + lambda(value) + ");");
        }
    }

    /** Adds the record of the arguments, if there are several, and the interface of stubs. */
    void types(SourceLines lines) {
        if (method.parameterTypes().size() > 1) {
            lines.blank();
            lines.line("/** The arguments of a call of {@code %s}. */".formatted(method.name()));
            lines.declaration(
                    "public record %sArguments%s"
                            .formatted(MethodNames.capitalised(name), typeParameters(argumentMentions())),
                    components(),
                    " {}");
        }
        lines.blank();
        lines.line("/** Answers calls of {@code %s}. */".formatted(method.name()));
        lines.line("@FunctionalInterface");
        lines.open(
                "public interface %sStub%s {".formatted(MethodNames.capitalised(name), typeParameters(stubMentions())));
        lines.blank();
        lines.declaration(
                returnType() + " " + method.name(),
                parameters(method.parameterNames()),
                thrown(checked().map(names::name)) + ";");
        lines.close();
    }

    private String lambda(String body) {
        var parameters = method.parameterNames();
        var list = parameters.size() == 1 ? parameters.get(0) : "(" + String.join(", ", parameters) + ")";
        return list + " -> " + body;
    }

    private String returnType() {
        return names.name(method.returnType(), generic);
    }

    /** Returns the type of what is recorded of a call. */
    private String argumentsType(boolean boxed) {
        var parameters = method.parameterTypes();
        if (parameters.isEmpty()) {
            return "Void";
        }
        if (parameters.size() > 1) {
            return MethodNames.capitalised(name) + "Arguments" + typeArguments(argumentMentions());
        }
        var only = parameters.get(0);
        return boxed && only instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).getSimpleName().toString()
                : names.name(only, generic);
    }

    private String newArguments() {
        var parameters = method.parameterNames();
        if (parameters.size() < 2) {
            return parameters.isEmpty() ? "" : parameters.get(0);
        }
        var diamond = typeArguments(argumentMentions()).isEmpty() ? "" : "<>";
        return "new %sArguments%s(%s)".formatted(MethodNames.capitalised(name), diamond, String.join(", ", parameters));
    }

    private List<String> declaredParameters() {
        var result = new ArrayList<String>();
        for (int i = 0; i < method.parameterTypes().size(); i++) {
            result.add(names.name(method.parameterTypes().get(i)) + " "
                    + method.parameterNames().get(i));
        }
        return method.element().isVarArgs() ? withDots(result) : result;
    }

    private List<String> components() {
        return parameters(method.parameterNames().stream()
                .map(parameter -> NO_COMPONENTS.contains(parameter) ? parameter + "Argument" : parameter)
                .toList());
    }

    private List<String> parameters(List<String> parameterNames) {
        return IntStream.range(0, parameterNames.size())
                .mapToObj(i -> names.name(method.parameterTypes().get(i), generic) + " " + parameterNames.get(i))
                .toList();
    }

    /** An overriding method has a variable number of arguments if the overridden one has. */
    private static List<String> withDots(List<String> parameters) {
        var last = parameters.size() - 1;
        var array = parameters.get(last);
        var brackets = array.lastIndexOf("[]");
        parameters.set(last, array.substring(0, brackets) + "..." + array.substring(brackets + 2));
        return parameters;
    }

    private String thrown(Stream<String> exceptions) {
        var all = exceptions.collect(joining(", "));
        return all.isEmpty() ? "" : " throws " + all;
    }

    /** A type parameter of the method itself cannot be thrown by a stub, which is not generic. */
    private Stream<? extends TypeMirror> checked() {
        return method.thrown().stream()
                .filter(exception ->
                        !(exception instanceof TypeVariable variable && generic.contains(variable.asElement())));
    }

    /** Returns the exceptions that a test may set: unchecked ones and those that the method declares. */
    private List<TypeMirror> failures() {
        var all = Stream.concat(Stream.of(names.unchecked()), checked()).toList();
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
        return mentioned(Stream.concat(
                Stream.concat(Stream.of(method.returnType()), method.parameterTypes().stream()), checked()));
    }

    private static Set<Element> mentioned(Stream<? extends TypeMirror> mentioning) {
        var mentioned = new MentionedTypes();
        mentioning.forEach(mentioned::visit);
        return mentioned.variables();
    }

    private String typeParameters(Set<Element> mentioned) {
        return names.parameters(ofInterface(mentioned));
    }

    private String typeArguments(Set<Element> mentioned) {
        var parameters = ofInterface(mentioned);
        return parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(parameter -> parameter.getSimpleName().toString())
                        .collect(joining(", ", "<", ">"));
    }

    private List<? extends TypeParameterElement> ofInterface(Set<Element> mentioned) {
        return faked.getTypeParameters().stream().filter(mentioned::contains).toList();
    }

    private String calls() {
        return hides(callsField) ? "this." + callsField : callsField;
    }

    private boolean hides(String field) {
        return method.parameterNames().contains(field);
    }

    private String free(String wanted) {
        return hides(wanted) ? wanted + "OfFake" : wanted;
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
