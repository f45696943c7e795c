package education.codeforlife.reference;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Finds the refusals that a source makes: each call that is given a code and a message. If a method passes its own
 * parameter on as the code, its calls in the same source are read instead.
 */
final class Refusals extends TreePathScanner<@Nullable Void, @Nullable Void> {

    /** The calls that make refusals, by their name and the number of their arguments. */
    private static final Map<String, Call> CALLS = Map.of(
            "ApiException/3", new Call(Refusal.Kind.REQUEST, 1),
            "refuse/3", new Call(Refusal.Kind.REQUEST, 1),
            "super/3", new Call(Refusal.Kind.REQUEST, 1),
            "FieldError/2", new Call(Refusal.Kind.FIELD, 0),
            "InvalidValueException/2", new Call(Refusal.Kind.FIELD, 0),
            "reject/2", new Call(Refusal.Kind.FIELD, 0),
            "reject/3", new Call(Refusal.Kind.FIELD, 1),
            "ofAll/2", new Call(Refusal.Kind.FIELD, 0),
            "ofField/3", new Call(Refusal.Kind.FIELD, 1));

    /** @param code the position of the code, which the message follows */
    private record Call(Refusal.Kind kind, int code) {}

    private record Forwarder(
            String name, List<String> parameters, Call call, List<? extends ExpressionTree> arguments) {}

    private record Use(String name, List<? extends ExpressionTree> arguments) {}

    private final Texts texts = new Texts();
    private final List<Refusal> found = new ArrayList<>();
    private final List<Forwarder> forwarders = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();

    private Refusals() {}

    static Stream<Refusal> in(CompilationUnitTree source) {
        var refusals = new Refusals();
        refusals.texts.scan(source, null);
        refusals.scan(source, null);
        refusals.forwarders.forEach(refusals::addUses);
        return refusals.found.stream();
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        add(name(call.getMethodSelect()), call.getArguments());
        if (isOfScalarType(call)) {
            var message = texts.of(call.getArguments().get(1), Map.of());
            found.add(new Refusal(Refusal.Kind.FIELD, "", "invalid", message));
        }
        return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void nothing) {
        add(name(call.getIdentifier()), call.getArguments());
        return super.visitNewClass(call, nothing);
    }

    /** Scalar types have a table of messages, all with one code. */
    private boolean isOfScalarType(MethodInvocationTree call) {
        var type = enclosing(ClassTree.class);
        return type != null
                && type.getSimpleName().contentEquals("ScalarField")
                && call.getMethodSelect().toString().equals("Map.entry");
    }

    private static String name(ExpressionTree called) {
        return called instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : called.toString();
    }

    private void add(String name, List<? extends ExpressionTree> arguments) {
        uses.add(new Use(name, arguments));
        var call = CALLS.get(name + "/" + arguments.size());
        if (call == null) return;
        var parameters = parameters();
        if (parameters.contains(arguments.get(call.code()).toString())) {
            forwarders.add(new Forwarder(methodName(), parameters, call, arguments));
        } else {
            add(call, arguments, Map.of());
        }
    }

    private void addUses(Forwarder forwarder) {
        uses.stream()
                .filter(use -> use.name().equals(forwarder.name()))
                .filter(use -> use.arguments().size() == forwarder.parameters().size())
                .forEach(use -> add(forwarder.call(), forwarder.arguments(), values(forwarder, use)));
    }

    private static Map<String, ExpressionTree> values(Forwarder forwarder, Use use) {
        var values = new HashMap<String, ExpressionTree>();
        IntStream.range(0, forwarder.parameters().size())
                .forEach(i -> values.put(
                        forwarder.parameters().get(i), use.arguments().get(i)));
        return values;
    }

    private void add(Call call, List<? extends ExpressionTree> arguments, Map<String, ExpressionTree> values) {
        var code = texts.of(arguments.get(call.code()), values);
        if (!code.matches("[a-z][a-z_]*")) return;
        var status = call.kind() == Refusal.Kind.FIELD ? "" : status(arguments.get(0));
        found.add(new Refusal(call.kind(), status, code, texts.of(arguments.get(call.code() + 1), values)));
    }

    /** A variable in a {@code case} has its value. */
    private String status(ExpressionTree expression) {
        var name = name(expression);
        if (expression instanceof IdentifierTree) {
            var branch = enclosing(CaseTree.class);
            if (branch == null || branch.getExpressions().size() != 1) return "";
            name = branch.getExpressions().get(0).toString();
        }
        return String.valueOf(HttpStatus.valueOf(name).value());
    }

    private List<String> parameters() {
        var method = enclosing(MethodTree.class);
        return method == null
                ? List.of()
                : method.getParameters().stream()
                        .map(VariableTree::getName)
                        .map(Object::toString)
                        .toList();
    }

    private String methodName() {
        var method = enclosing(MethodTree.class);
        return method == null ? "" : method.getName().toString();
    }

    private <T> @Nullable T enclosing(Class<T> kind) {
        for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
            if (kind.isInstance(path.getLeaf())) return kind.cast(path.getLeaf());
        }
        return null;
    }
}
