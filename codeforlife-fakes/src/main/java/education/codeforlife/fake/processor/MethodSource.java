package education.codeforlife.fake.processor;

import java.util.List;
import java.util.Set;

/** The parts of a fake that belong to one method. */
final class MethodSource {

    /** Names that a component of a record cannot have. */
    private static final Set<String> NO_COMPONENTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final FakedMethod method;
    private final MethodTypes types;
    private final String name;
    private final String calls;
    private final MethodCode code;

    MethodSource(FakedType faked, MethodTypes types) {
        this.types = types;
        method = types.method();
        name = types.name();
        calls = name + "Calls";
        code = faked.code(types, calls);
    }

    /** Adds the field that holds the calls. */
    void field(SourceLines lines) {
        var initial = code.initialStub().map(stub -> ", " + stub).orElse("");
        var type = types.names().name("education.codeforlife.fake.Calls");
        lines.statement(
                "private final %s<%s, %s> %s =".formatted(type, types.recordedAsObject(), types.stub(), calls),
                " ",
                "new %s<>(invocations, \"%s\"%s);".formatted(type, name, initial));
    }

    void methods(SourceLines lines) {
        code.add(lines);
        accessor(lines, "public int %sCallCount".formatted(name), List.of(), calls + ".count()");
        if (!method.parameterTypes().isEmpty()) {
            accessor(
                    lines,
                    "public %s %sArguments".formatted(types.recorded(), name),
                    List.of("int call"),
                    calls + ".arguments(call)");
        }
        if (!method.isVoid()) {
            answers(lines, "Returns", types.result() + " ", "result", false);
        }
        types.failures().forEach(type -> answers(lines, "Throws", types.names().name(type) + " ", "failure", true));
        lines.open("public void %sStub".formatted(name), List.of(types.stub() + " stub"), "");
        lines.line(calls + ".stub(stub);");
        lines.close();
    }

    private static void accessor(SourceLines lines, String head, List<String> parameters, String value) {
        lines.open(head, parameters, "");
        lines.line("return " + value + ";");
        lines.close();
        lines.blank();
    }

    /** Adds the method that sets an answer for each call, and the one that sets it for a given call. */
    private void answers(SourceLines lines, String suffix, String type, String value, boolean isThrown) {
        var parameter = method.free(value);
        var call = method.free("call");
        lines.open("public void " + name + suffix, List.of(type + parameter), "");
        answer(lines, calls + ".stub(", parameter, isThrown);
        lines.close();
        lines.blank();
        lines.open("public void " + name + suffix + "OnCall", List.of("int " + call, type + parameter), "");
        answer(lines, calls + ".stubOnCall(" + call + ", ", parameter, isThrown);
        lines.close();
        lines.blank();
    }

    private void answer(SourceLines lines, String begin, String value, boolean isThrown) {
        if (isThrown) {
            lines.open(begin + method.lambda("{"));
            lines.line("throw " + value + ";");
            lines.close("});");
        } else {
            lines.line(begin + method.lambda(value) + ");");
        }
    }

    /** Adds the record of the arguments, if there are several, and the interface of stubs. */
    void types(SourceLines lines) {
        if (method.parameterTypes().size() > 1) {
            lines.blank();
            lines.line("/** The arguments of a call of {@code %s}. */".formatted(method.name()));
            lines.declaration("public record " + types.recordDeclaration(), components(), " {}");
        }
        lines.blank();
        lines.line("/** Answers calls of {@code %s}. */".formatted(method.name()));
        lines.line("@FunctionalInterface");
        lines.open("public interface %s {".formatted(types.stubDeclaration()));
        lines.blank();
        lines.declaration(
                types.result() + " " + method.name(), types.parameters(), types.clauseOf(types.thrownByStub()) + ";");
        lines.close();
    }

    private List<String> components() {
        return types.parameters(method.parameterNames().stream()
                .map(parameter -> NO_COMPONENTS.contains(parameter) ? parameter + "Argument" : parameter)
                .toList());
    }
}
