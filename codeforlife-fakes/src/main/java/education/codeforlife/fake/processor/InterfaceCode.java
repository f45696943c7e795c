package education.codeforlife.fake.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** The code of a method of an interface. */
final class InterfaceCode implements MethodCode {

    private final FakedMethod method;
    private final MethodTypes types;
    private final TypeNames names;
    private final String calls;
    private final String faked;

    InterfaceCode(Types utilities, TypeElement element, MethodTypes types, String calls) {
        this.types = types;
        this.calls = calls;
        method = types.method();
        names = types.names();
        faked = names.name(utilities.erasure(element.asType()));
    }

    @Override
    public Optional<String> initialStub() {
        if (runsOwnGenericCode()) {
            return Optional.empty();
        }
        return Optional.of(
                method.element().isDefault()
                        ? faked + ".super::" + method.name()
                        : method.lambda(ZeroValues.of(method.returnType(), names)));
    }

    /** A lambda expression cannot be generic, and so does not give the code of a generic default method. */
    private boolean runsOwnGenericCode() {
        return method.element().isDefault() && !method.typeVariables().isEmpty();
    }

    @Override
    public void add(SourceLines lines) {
        if (isUnchecked()) {
            lines.line("@SuppressWarnings(\"unchecked\")");
        }
        lines.line("@Override");
        lines.open(head(), declaredParameters(), types.clauseOf(method.thrown().stream()));
        if (runsOwnGenericCode()) {
            genericDefault(lines);
        } else {
            lines.statement(
                    "%s%s%s.next(%s)".formatted(returning(), cast(), receiver(), types.newRecorded()),
                    "",
                    "." + ownCall());
        }
        lines.close();
        lines.blank();
    }

    private String head() {
        var variables = names.variables(method.type().getTypeVariables());
        return "public %s%s %s"
                .formatted(variables.isEmpty() ? "" : variables + " ", names.name(method.returnType()), method.name());
    }

    private void genericDefault(SourceLines lines) {
        var stub = method.free("stubbed");
        lines.line("var %s = %s.nextIfStubbed(%s);".formatted(stub, receiver(), types.newRecorded()));
        lines.open("if (%s.isPresent()) {".formatted(stub));
        lines.line(returning() + cast() + stub + ".get()." + ownCall());
        if (method.isVoid()) {
            lines.line("return;");
        }
        lines.close();
        lines.line(returning() + faked + ".super." + ownCall());
    }

    private String returning() {
        return method.isVoid() ? "" : "return ";
    }

    private String cast() {
        return method.isGeneric(method.returnType()) ? "(%s) ".formatted(names.name(method.returnType())) : "";
    }

    private String receiver() {
        return method.parameterNames().contains(calls) ? "this." + calls : calls;
    }

    private String ownCall() {
        return "%s(%s);".formatted(method.name(), String.join(", ", method.parameterNames()));
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

    private List<String> declaredParameters() {
        var result = new ArrayList<String>();
        for (int i = 0; i < method.parameterTypes().size(); i++) {
            result.add(names.name(method.parameterTypes().get(i)) + " "
                    + method.parameterNames().get(i));
        }
        return method.element().isVarArgs() ? withDots(result) : result;
    }

    /** An overriding method has a variable number of arguments if the overridden one has. */
    private static List<String> withDots(List<String> parameters) {
        var last = parameters.size() - 1;
        var array = parameters.get(last);
        var brackets = array.lastIndexOf("[]");
        parameters.set(last, array.substring(0, brackets) + "..." + array.substring(brackets + 2));
        return parameters;
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
